//! What a page is called in results, tabs and previews: what it is and where. Native only.

use super::Writer;
use crate::words;
use langke_content::{self as content, Area, Slug, Village};
use langke_model::vocabulary::PlaceKind;
use langke_site::Subject;

/// A title has this many characters at most where its name leaves room: more is cut off in lists of results.
pub const LONGEST_TITLE: usize = 65;

impl<'a> Writer<'a> {
    /// The title of the page about a subject whose heading is `heading`: the fullest that is short enough, with the site's name behind it
    /// where that still fits.
    pub fn title(&self, subject: &Subject, heading: &str) -> String {
        let heading = heading.replace('\u{A0}', " ");
        if *subject == Subject::Home {
            return fullest(self.of_home(&heading));
        }
        let title = fullest(self.candidates(subject, &heading));
        let named = format!("{title} · {}", self.site_name());
        if length(&named) <= LONGEST_TITLE {
            named
        } else {
            title
        }
    }

    /// From the fullest to the barest.
    fn candidates(&self, subject: &Subject, heading: &str) -> Vec<String> {
        let things = self.site.things;
        let id = |id: &str| Slug::new(id);
        let mut where_it_is = Vec::new();
        let mut kind = None;
        match subject {
            Subject::Village(village) => {
                let village = id(village).and_then(|id| things.villages.get(&id));
                return village.map_or_else(Vec::new, |village| self.of_village(village, heading));
            }
            Subject::Sheet(_) => {
                let sheet = self.say(words::SHEET);
                return vec![format!("{sheet}: {heading}"), format!("{heading} (A4)")];
            }
            Subject::Product(product) => {
                if let Some(one) = id(product).and_then(|id| things.products.get(&id)) {
                    where_it_is = self.whereabouts(&one.villages, one.area.as_ref());
                }
            }
            Subject::Maker(maker) => {
                if let Some(one) = id(maker).and_then(|id| things.makers.get(&id)) {
                    where_it_is = self.whereabouts(&one.villages, one.area.as_ref());
                    kind = Some(words::maker_kind(one.kind));
                }
            }
            Subject::Place(place) => {
                if let Some(one) = id(place).and_then(|id| things.places.get(&id)) {
                    where_it_is = self.whereabouts(one.village.as_slice(), None);
                    // That one stops there says nothing.
                    let says_little = matches!(one.kind, PlaceKind::Stop | PlaceKind::Village);
                    kind = (!says_little).then(|| words::place_kind(one.kind));
                }
            }
            Subject::Route(route) => {
                if let Some(one) = id(route).and_then(|id| things.routes.get(&id)) {
                    where_it_is = self.whereabouts(&one.villages, None);
                    kind = Some(words::ROUTE);
                }
            }
            Subject::Process(process) | Subject::Wheel(process) | Subject::Weave(process) => {
                if let Some(one) = id(process).and_then(|id| things.processes.get(&id)) {
                    where_it_is = self.whereabouts(std::slice::from_ref(&one.village), None);
                }
            }
            _ => {}
        }
        let said = heading.to_lowercase();
        let is_new = |name: &&String| !said.contains(&name.to_lowercase());
        let new: Vec<&str> = where_it_is
            .iter()
            .filter(is_new)
            .map(String::as_str)
            .collect();
        let kind = kind.map(|kind| self.in_a_sentence(self.say(kind)));
        let kind = kind.as_ref().filter(is_new).map(String::as_str);
        let joined = |parts: &[&str]| [&[heading], parts].concat().join(", ");
        let with_kind: Vec<&str> = kind.into_iter().chain(new.iter().copied()).collect();
        vec![
            joined(&with_kind),
            joined(&new),
            joined(new.get(..1).unwrap_or_default()),
            heading.to_owned(),
        ]
    }

    /// The names of villages, or of an area, and then the province, if they are of one.
    fn whereabouts(&self, villages: &[Slug], area: Option<&Area>) -> Vec<String> {
        let villages: Vec<&Village> = villages
            .iter()
            .filter_map(|id| self.site.things.villages.get(id))
            .collect();
        let mut names: Vec<String> = villages
            .iter()
            .map(|village| self.words_of(&village.name))
            .collect();
        if villages.is_empty() {
            names.extend(area.map(|area| self.words_of(&area.name)));
        }
        let provinces = self.provinces(villages.iter().copied());
        if let [province] = &provinces[..] {
            names.push(province.clone());
        }
        names
    }

    /// "Bát Tràng, làng gốm sứ ở Hà Nội".
    fn of_village(&self, village: &Village, heading: &str) -> Vec<String> {
        let province = self.words_of(&village.province);
        let craft = village.crafts.first();
        let craft = craft.map(|craft| self.in_a_sentence(&self.words_of(craft)));
        let told = |craft| words::village_title(heading, craft, &province, self.language);
        vec![
            told(craft.as_deref()),
            told(None),
            format!("{heading}, {province}"),
            heading.to_owned(),
        ]
    }

    /// "Làng Kể: làng nghề Bát Tràng và Phú Vinh, Hà Nội".
    fn of_home(&self, name: &str) -> Vec<String> {
        let villages = &self.site.things.villages;
        let shown: Vec<String> = self
            .site
            .content
            .site
            .villages
            .iter()
            .filter_map(|id| Some(self.words_of(&villages.get(id)?.name)))
            .collect();
        let provinces = self.provinces(villages);
        let count = villages.iter().count();
        let mut candidates = Vec::new();
        if shown.len() == count {
            candidates.push(words::villages_named(&shown, &provinces, self.language));
        }
        candidates.push(words::villages_counted(count, &provinces, self.language));
        candidates.push(self.in_a_sentence(self.say(words::VILLAGES)));
        candidates
            .into_iter()
            .map(|told| format!("{name}: {told}"))
            .collect()
    }

    /// The provinces of villages, each once.
    pub fn provinces<'v>(&self, villages: impl IntoIterator<Item = &'v Village>) -> Vec<String> {
        let mut provinces = Vec::new();
        for village in villages {
            let province = self.words_of(&village.province);
            if !provinces.contains(&province) {
                provinces.push(province);
            }
        }
        provinces
    }

    /// A text in the page's language, or else in Vietnamese.
    pub fn words_of(&self, text: &content::Text) -> String {
        text.in_language(self.language).0.to_owned()
    }

    /// Words as they stand inside a sentence: without their first capital, unless they begin with a name.
    fn in_a_sentence(&self, words: &str) -> String {
        let is_name = self.lists().begin_with_a_name(words);
        let mut letters = words.chars();
        let (first, rest) = (letters.next(), letters.as_str());
        // "Đông Hồ": the second word of what begins a sentence has no capital, that of a name has.
        let second = words.split_whitespace().nth(1);
        let goes_on_as_name =
            second.is_some_and(|word| word.chars().next().is_some_and(char::is_uppercase));
        let is_abbreviation = rest.chars().next().is_some_and(char::is_uppercase);
        match first {
            Some(first) if !is_name && !goes_on_as_name && !is_abbreviation => {
                first.to_lowercase().chain(rest.chars()).collect()
            }
            _ => words.to_owned(),
        }
    }
}

/// The first that is short enough, or else the last.
fn fullest(candidates: Vec<String>) -> String {
    let mut candidates = candidates.into_iter().peekable();
    while let Some(candidate) = candidates.next() {
        if length(&candidate) <= LONGEST_TITLE || candidates.peek().is_none() {
            return candidate;
        }
    }
    String::new()
}

/// Characters, as they are counted where a title is cut off.
fn length(text: &str) -> usize {
    text.chars().count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fullest_title_that_is_short_enough_is_taken() {
        let long = "a".repeat(LONGEST_TITLE + 1);
        let taken =
            |candidates: &[&str]| fullest(candidates.iter().map(|&one| one.into()).collect());
        assert_eq!(taken(&["fuller", "bare"]), "fuller");
        assert_eq!(taken(&[&long, "bare"]), "bare");
        assert_eq!(taken(&[&long]), long, "a name is never cut");
    }
}
