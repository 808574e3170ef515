//! What was worked out of many things before the first page is written: noted when a page asks for it, and answered again later, so that
//! one can see whether the page would be the same. Native only.

use std::fmt;

use super::library::Library;
use super::lists::Relation;
use langke_content::seen::{self, Sight, digest};
use langke_content::{Identified, Kind, Slug};
use langke_model::i18n::Language;
use langke_model::vocabulary::Facet;
use langke_site::List;

/// What a page may ask for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Question {
    /// In which order the things of a kind are listed.
    Order(Language, Kind),
    /// What belongs to a thing, and what each of it says.
    Related(Language, Relation, Slug),
    /// Which introduction centre is nearest to a place, and what it says.
    NearestCentre(Language, Slug),
    /// What is in a list and by what it is narrowed.
    Catalogue(Language, List),
    /// How many things of a list have a value.
    Counted(List, Facet, String),
    /// Where the drawings of a village are published.
    Drawn(Slug),
    /// What cites a source.
    Citers(Slug),
}

impl Question {
    /// Notes that it is asked.
    pub fn note(self) {
        seen::note(|| Sight::Answer(self.to_string()));
    }

    /// Reads what `to_string` writes.
    pub fn parse(text: &str) -> Option<Question> {
        let mut words = text.split(' ');
        let kind = words.next()?;
        let mut word = || words.next();
        Some(match kind {
            "order" => Question::Order(language(word()?)?, Kind::from_keyword(word()?)?),
            "related" => {
                let (language, relation) = (language(word()?)?, Relation::parse(word()?)?);
                Question::Related(language, relation, Slug::new(word()?)?)
            }
            "nearest" => Question::NearestCentre(language(word()?)?, Slug::new(word()?)?),
            "catalogue" => Question::Catalogue(language(word()?)?, list(word()?)?),
            "counted" => {
                let (list, facet) = (list(word()?)?, Facet::from_keyword(word()?)?);
                Question::Counted(list, facet, word()?.to_owned())
            }
            "drawn" => Question::Drawn(Slug::new(word()?)?),
            "citers" => Question::Citers(Slug::new(word()?)?),
            _ => return None,
        })
    }

    /// What changes with the answer: the same for the same, in one build of this program.
    pub fn digest(&self, library: &Library<'_>) -> u64 {
        let things = library.things;
        match self {
            Question::Order(language, kind) => digest(&library.lists(*language).ids(*kind)),
            Question::Related(language, relation, id) => {
                let ids = library.lists(*language).ids_of(*relation, id).into_iter();
                let said = ids.map(|id| (id, things.digest(relation.kind(), id)));
                digest(&said.collect::<Vec<_>>())
            }
            Question::NearestCentre(language, id) => {
                let place = things.places.get(id);
                let next = place.and_then(|place| library.lists(*language).nearest_centre(place));
                digest(&next.map(|(next, metres)| {
                    let said = things.digest(Kind::Place, next.id());
                    (next.id(), said, metres.to_bits())
                }))
            }
            Question::Catalogue(language, list) => {
                digest(&library.catalogues[*language as usize].get(list))
            }
            Question::Counted(list, facet, value) => digest(&library.counted(*list, *facet, value)),
            Question::Drawn(id) => digest(&library.drawn(id)),
            Question::Citers(id) => digest(&library.citers(id)),
        }
    }
}

impl fmt::Display for Question {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Question::Order(language, kind) => {
                write!(formatter, "order {} {}", language.tag(), kind.keyword())
            }
            Question::Related(language, relation, id) => {
                write!(
                    formatter,
                    "related {} {} {id}",
                    language.tag(),
                    relation.word()
                )
            }
            Question::NearestCentre(language, id) => {
                write!(formatter, "nearest {} {id}", language.tag())
            }
            Question::Catalogue(language, list) => {
                write!(formatter, "catalogue {} {}", language.tag(), list.folder())
            }
            Question::Counted(list, facet, value) => {
                let (list, facet) = (list.folder(), facet.keyword());
                write!(formatter, "counted {list} {facet} {value}")
            }
            Question::Drawn(id) => write!(formatter, "drawn {id}"),
            Question::Citers(id) => write!(formatter, "citers {id}"),
        }
    }
}

fn language(tag: &str) -> Option<Language> {
    Language::ALL
        .into_iter()
        .find(|language| language.tag() == tag)
}

fn list(folder: &str) -> Option<List> {
    List::ALL.into_iter().find(|list| list.folder() == folder)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_is_read_as_it_was_noted() {
        let id = || Slug::new("bat-trang").expect("a slug");
        let mut all = vec![Question::Drawn(id()), Question::Citers(id())];
        for language in Language::ALL {
            all.extend(Kind::OF_THINGS.map(|kind| Question::Order(language, kind)));
            all.extend(Relation::ALL.map(|relation| Question::Related(language, relation, id())));
            all.extend(
                Facet::ALL.map(|facet| Question::Counted(List::Places, facet, "a-2".into())),
            );
            all.extend(List::ALL.map(|list| Question::Catalogue(language, list)));
            all.push(Question::NearestCentre(language, id()));
        }
        for question in all {
            assert_eq!(Question::parse(&question.to_string()), Some(question));
        }
        assert_eq!(Question::parse("order de product"), None);
        assert_eq!(Question::parse(""), None);
    }
}
