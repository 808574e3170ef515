//! Every word of opening hours with what it means, for the editors' manual: OpenStreetMap's spelling, and what may be typed instead.

use langke_model::i18n::Language;

use crate::lexicon::{STANDARD, TYPED};
use crate::token::Token;
use crate::tree::{State, Sun};

/// A meaning and the words that have it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// What they mean, in the language that was asked for.
    pub meaning: &'static str,
    /// As OpenStreetMap writes it; nothing where it has no word of its own.
    pub standard: Vec<String>,
    /// What may be typed instead, in any case.
    pub typed: Vec<&'static str>,
}

/// Every word that is understood, those of one meaning together, in the order of the lexicon.
pub fn words(language: Language) -> Vec<Word> {
    let mut all: Vec<Word> = Vec::new();
    let mut of = |meaning: &'static str| -> usize {
        let known = all.iter().position(|word| word.meaning == meaning);
        known.unwrap_or_else(|| {
            all.push(Word {
                meaning,
                standard: Vec::new(),
                typed: Vec::new(),
            });
            all.len() - 1
        })
    };
    let standard: Vec<(usize, String)> = STANDARD
        .iter()
        .map(|(word, token)| (of(meaning(token, language)), capitalised(word, token)))
        .collect();
    let typed: Vec<(usize, &str)> = TYPED
        .iter()
        .map(|(word, token)| (of(meaning(token, language)), *word))
        .collect();
    for (place, word) in standard {
        all[place].standard.push(word);
    }
    for (place, word) in typed {
        all[place].typed.push(word);
    }
    all
}

/// A word with the capitals that OpenStreetMap gives it.
fn capitalised(word: &str, token: &Token) -> String {
    match token {
        Token::Weekday(_) | Token::Month(_) => {
            let (first, rest) = word.split_at(1);
            first.to_uppercase() + rest
        }
        Token::Holiday | Token::SchoolHoliday => word.to_uppercase(),
        _ => word.to_owned(),
    }
}

/// What a word means.
fn meaning(token: &Token, language: Language) -> &'static str {
    const WEEKDAYS: [(&str, &str); 7] = [
        ("thứ hai", "Monday"),
        ("thứ ba", "Tuesday"),
        ("thứ tư", "Wednesday"),
        ("thứ năm", "Thursday"),
        ("thứ sáu", "Friday"),
        ("thứ bảy", "Saturday"),
        ("chủ nhật", "Sunday"),
    ];
    const MONTHS: [(&str, &str); 12] = [
        ("tháng 1", "January"),
        ("tháng 2", "February"),
        ("tháng 3", "March"),
        ("tháng 4", "April"),
        ("tháng 5", "May"),
        ("tháng 6", "June"),
        ("tháng 7", "July"),
        ("tháng 8", "August"),
        ("tháng 9", "September"),
        ("tháng 10", "October"),
        ("tháng 11", "November"),
        ("tháng 12", "December"),
    ];
    let (vietnamese, english) = match token {
        Token::Weekday(day) | Token::NumberedWeekday(day) => {
            WEEKDAYS[usize::from(*day) % WEEKDAYS.len()]
        }
        Token::Month(month) => MONTHS[(usize::from(*month) + 11) % MONTHS.len()],
        Token::Always => ("mở suốt, mọi ngày", "open always"),
        Token::AllDay => ("cả ngày đêm, từ 00:00 đến 24:00", "all day, 00:00 to 24:00"),
        Token::EveryDay => ("ngày nào cũng vậy", "every day"),
        Token::Weekend => ("thứ bảy và chủ nhật", "Saturday and Sunday"),
        Token::Holiday => ("ngày lễ, tết được nghỉ", "public holidays"),
        Token::SchoolHoliday => (
            "kỳ nghỉ của trường; máy không biết ngày nào",
            "school holidays; which days those are is not known here",
        ),
        Token::Week => (
            "tuần thứ mấy trong năm: `week 10-20`",
            "weeks of the year: `week 10-20`",
        ),
        Token::Easter => ("lễ Phục sinh", "Easter"),
        Token::Days => (
            "dời mấy ngày: `easter +1 day`",
            "moved by days: `easter +1 day`",
        ),
        Token::Sun(Sun::Dawn) => ("rạng sáng", "dawn"),
        Token::Sun(Sun::Sunrise) => ("mặt trời mọc", "sunrise"),
        Token::Sun(Sun::Sunset) => ("mặt trời lặn", "sunset"),
        Token::Sun(Sun::Dusk) => ("chập tối", "dusk"),
        Token::State(State::Open) => ("mở cửa", "open"),
        Token::State(State::Closed) => ("đóng cửa, nghỉ", "closed"),
        Token::State(State::Unknown) => ("không rõ mở hay đóng", "nobody can say"),
        Token::Dash => ("đến: như dấu `-`", "to: as the sign `-`"),
        Token::Comma => ("và: như dấu `,`", "and: as the sign `,`"),
        Token::Hour => ("giờ: `8h`, `8 giờ 30`", "hours: `8h`, `8h30`"),
        Token::Minute => ("phút: `8 giờ 30 phút`", "minutes: `8 giờ 30 phút`"),
        Token::Morning => ("buổi sáng: `8h sáng`", "in the morning: `8am`"),
        Token::Afternoon => (
            "buổi chiều, buổi tối: `5h chiều` là 17:00",
            "in the afternoon: `5pm` is 17:00",
        ),
        // What stands in no list of words has none of its own.
        _ => ("bỏ qua: có cũng được", "passed over: it may stand there"),
    };
    match language {
        Language::Vietnamese => vietnamese,
        Language::English => english,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_of_the_lexicon_stands_in_the_manual_once_beside_those_of_the_same_meaning() {
        for language in Language::ALL {
            let all = words(language);
            let told: usize = all
                .iter()
                .map(|word| word.standard.len() + word.typed.len())
                .sum();
            assert_eq!(told, STANDARD.len() + TYPED.len());
            let monday = all
                .iter()
                .find(|word| word.standard.contains(&"Mo".to_owned()));
            let typed = &monday.expect("Monday").typed;
            assert!(
                typed.contains(&"t2") && typed.contains(&"thứ hai"),
                "{typed:?}"
            );
        }
    }

    #[test]
    fn only_words_that_say_nothing_are_called_so() {
        let all = words(Language::English);
        let silent = all
            .iter()
            .find(|word| word.meaning.starts_with("passed over"));
        assert_eq!(
            silent.expect("fillers").typed,
            ["mở cửa", "giờ mở cửa", "từ", "from"]
        );
    }

    #[test]
    fn words_have_the_capitals_that_openstreetmap_gives_them() {
        let all = words(Language::English);
        let standard: Vec<&str> = all
            .iter()
            .flat_map(|word| word.standard.iter().map(String::as_str))
            .collect();
        for word in ["Mo", "Dec", "PH", "SH", "off", "sunrise", "24/7"] {
            assert!(standard.contains(&word), "{word}");
        }
    }
}
