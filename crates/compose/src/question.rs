//! What was worked out of many things before the first page is written: noted when a page asks for it, and answered again later, so that
//! one can see whether the page would be the same. Native only.

use std::fmt;

use langke_content::seen::{self, Sight};
use langke_content::{Kind, Slug};
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

/// How things belong to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Relation {
    /// The makers of a village.
    Makers,
    /// The products of a village.
    Products,
    /// The processes of a village.
    Processes,
    /// The places of a village.
    Places,
    /// The routes through a village.
    Routes,
    /// The products that are sold at a place.
    FoundAt,
    /// The products of a maker.
    MadeBy,
    /// The products that are sold at a fair.
    SoldAt,
    /// The places where one sees a process.
    SeenAt,
    /// The routes that stop at a place.
    StopAt,
}

impl Relation {
    /// All of them.
    pub const ALL: [Relation; 10] = [
        Relation::Makers,
        Relation::Products,
        Relation::Processes,
        Relation::Places,
        Relation::Routes,
        Relation::FoundAt,
        Relation::MadeBy,
        Relation::SoldAt,
        Relation::SeenAt,
        Relation::StopAt,
    ];

    /// A word for it.
    pub fn word(self) -> &'static str {
        match self {
            Relation::Makers => "makers",
            Relation::Products => "products",
            Relation::Processes => "processes",
            Relation::Places => "places",
            Relation::Routes => "routes",
            Relation::FoundAt => "found",
            Relation::MadeBy => "made",
            Relation::SoldAt => "sold",
            Relation::SeenAt => "seen",
            Relation::StopAt => "stop",
        }
    }

    /// The kind of what belongs so.
    pub fn kind(self) -> Kind {
        match self {
            Relation::Makers => Kind::Maker,
            Relation::Products | Relation::FoundAt | Relation::MadeBy | Relation::SoldAt => {
                Kind::Product
            }
            Relation::Processes => Kind::Process,
            Relation::Places | Relation::SeenAt => Kind::Place,
            Relation::Routes | Relation::StopAt => Kind::Route,
        }
    }

    /// The one of a word.
    pub fn parse(word: &str) -> Option<Relation> {
        Relation::ALL.into_iter().find(|one| one.word() == word)
    }
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
