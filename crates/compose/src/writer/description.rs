//! What a page says of itself in results and previews: one or two sentences of its own, of a length that is shown whole. Native only.

use super::Writer;
use crate::words;
use langke_content::{Certificate, Slug};
use langke_model::i18n;
use langke_model::vocabulary::Standing;
use langke_site::{Lead, List, Subject};

/// Shorter ones say too little.
const SHORTEST: usize = 60;
/// Longer ones are cut off where they are shown.
const LONGEST: usize = 155;

impl<'a> Writer<'a> {
    /// The description of a page about a subject: why one should read it, completed by what it is and where if that is short.
    pub fn description(&self, subject: &Subject, lead: &Lead) -> String {
        let why = &lead.why.text;
        let whole = match subject {
            Subject::Sheet(_) => format!("{} {why}", self.say(words::SHEET_WHY)),
            _ => why.clone(),
        };
        let certificate = self.certificate_of(subject);
        let stars = certificate.and_then(|certificate| self.stars_that_hold(certificate));
        let named = format!("{}: {}", lead.name.text, lead.kicker);
        let own = [Some(named), stars].into_iter().flatten();
        fitted(&whole, own.chain(self.of_the_site()))
    }

    /// The description of the home page: what the site is, and its headline if that is short.
    pub fn description_of_home(&self, summary: &str, headline: &str) -> String {
        let further = [headline.to_owned(), self.contents()];
        fitted(summary, further)
    }

    /// The description of a page of a list: what it lists, how many there are, which.
    pub fn description_of_list(
        &self,
        heading: &str,
        count: &str,
        names: &[&str],
        why: &str,
    ) -> String {
        let between = if heading.contains(':') { "," } else { ":" };
        let mut whole = format!("{heading}{between} {count}.");
        if !names.is_empty() {
            whole = format!("{whole} {}.", names.join("; "));
        }
        fitted(
            &whole,
            [why.to_owned()].into_iter().chain(self.of_the_site()),
        )
    }

    /// The site in its own words, and what there is on it; behind everything else.
    fn of_the_site(&self) -> [String; 2] {
        let summary = self.words_of(&self.site.content.site.summary);
        [format!("{}: {summary}", self.site_name()), self.contents()]
    }

    /// What there is on the site.
    fn contents(&self) -> String {
        let lists = List::OF_MENU.map(|list| self.say(words::list_name(list)));
        let rest = [words::PROCESSES, words::EVENTS].map(|label| self.say(label));
        [&lists[..], &rest].concat().join(", ")
    }

    fn certificate_of(&self, subject: &Subject) -> Option<&'a Certificate> {
        let things = self.site.things;
        match subject {
            Subject::Product(id) => things.products.get(&Slug::new(id)?)?.certificate(),
            Subject::Place(id) => things.places.get(&Slug::new(id)?)?.certificate(),
            _ => None,
        }
    }

    /// That stars hold, and until when; nothing of samples.
    fn stars_that_hold(&self, certificate: &Certificate) -> Option<String> {
        let standing = certificate.standing(self.site.today);
        let holds = matches!(standing, Standing::Valid | Standing::Lapsing);
        let until = i18n::partial_date(certificate.valid_until, self.language);
        let stars = certificate.stars.number();
        (holds && !certificate.illustrative)
            .then(|| words::stars_until(stars, &until, self.language))
    }
}

/// A text of a length that is shown whole: cut where it is longer, completed by further sentences while it is too short.
fn fitted(text: &str, further: impl IntoIterator<Item = String>) -> String {
    let mut whole = in_one_line(text);
    for sentence in further {
        if whole.chars().count() >= SHORTEST {
            break;
        }
        let sentence = in_one_line(&sentence);
        if !sentence.is_empty() && !whole.contains(&sentence) {
            whole = format!("{} {}", ended(whole), ended(sentence));
        }
    }
    cut(&whole)
}

/// A text without line ends and with plain spaces: whoever shows it breaks its lines.
fn in_one_line(text: &str) -> String {
    let words: Vec<&str> = text.split(|sign: char| sign.is_whitespace()).collect();
    let words = words.into_iter().filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

/// A sentence with its end.
fn ended(mut sentence: String) -> String {
    if !sentence.is_empty() && !sentence.ends_with(['.', '!', '?', '…', ':', ';']) {
        sentence.push('.');
    }
    sentence
}

/// At most [`LONGEST`] characters: whole sentences if they are enough, else whole words.
fn cut(text: &str) -> String {
    if text.chars().count() <= LONGEST {
        return text.to_owned();
    }
    // One character is for what says that it goes on.
    let end = text.char_indices().nth(LONGEST - 1);
    let beginning = end.map_or(text, |(end, _)| &text[..end]);
    let sentences = [". ", "! ", "? ", "… "].into_iter();
    let sentence = sentences.filter_map(|end| Some(beginning.rfind(end)? + end.len() - 1));
    let whole = sentence.max().map(|end| &beginning[..end]);
    if let Some(whole) = whole.filter(|whole| whole.chars().count() >= SHORTEST) {
        return whole.trim_end().to_owned();
    }
    // A word that ends right there is whole; one that goes on is left out.
    let goes_on = text[beginning.len()..].starts_with(|sign: char| !sign.is_whitespace());
    let last_space = beginning.rfind(' ').filter(|_| goes_on);
    let words = last_space.map_or(beginning, |end| &beginning[..end]);
    let words = words.trim_end_matches(|sign: char| !sign.is_alphanumeric() && sign != ')');
    format!("{words}…")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn length(text: &str) -> usize {
        text.chars().count()
    }

    #[test]
    fn a_long_text_is_cut_behind_a_sentence_or_else_behind_a_word() {
        let sentence = "Đất đi qua tay nhiều người trước khi thành cái bình đứng yên trên kệ. ";
        let cut_off = fitted(&sentence.repeat(3), []);
        assert_eq!(cut_off, sentence.repeat(2).trim_end());
        let words = "đất nước lửa ".repeat(20);
        let cut_off = fitted(&words, []);
        assert!(length(&cut_off) <= LONGEST && length(&cut_off) > LONGEST - 6);
        let bare = cut_off.strip_suffix('…').expect("a sign that it goes on");
        assert!(words.starts_with(&format!("{bare} ")), "{cut_off}");
    }

    #[test]
    fn a_short_text_is_completed_until_it_says_enough() {
        let further = [
            "Thủ công mỹ nghệ · Bát Tràng, Hà Nội",
            "Chỗ để làng nghề kể chuyện.",
        ];
        let whole = fitted("Một\u{A0}cái ấm", further.map(str::to_owned));
        assert_eq!(
            whole,
            "Một cái ấm. Thủ công mỹ nghệ · Bát Tràng, Hà Nội. Chỗ để làng nghề kể chuyện."
        );
        let long = "a ".repeat(40);
        assert_eq!(fitted(&long, further.map(str::to_owned)), long.trim_end());
    }

    #[test]
    fn a_word_without_end_is_cut_all_the_same() {
        let cut_off = fitted(&"đ".repeat(400), []);
        assert_eq!(length(&cut_off), LONGEST);
    }
}
