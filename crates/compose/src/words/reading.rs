//! How long texts and recordings take. Native only.

use super::{Label, count};
use langke_model::i18n::Language;

const SECOND: Label = ("giây", "second");
const MINUTE: Label = ("phút", "minute");

/// Words that are read aloud in a minute. Source: for English Brysbaert, "How many words do we read per minute?", Journal of Memory and
/// Language 109 (2019). What it says takes 1.1 Vietnamese words for each English one (the sample's stories), and as long to say.
fn words_a_minute(language: Language) -> usize {
    match language {
        Language::Vietnamese => 200,
        Language::English => 183,
    }
}

/// The time in which so many words are read aloud: "45 giây", "5 minutes"; below a minute in steps of a quarter.
pub fn reading_time(words: usize, language: Language) -> String {
    let seconds = (words * 60).div_ceil(words_a_minute(language));
    let quarters = seconds.div_ceil(15).max(1) * 15;
    if quarters < 60 {
        count(quarters, SECOND, language)
    } else {
        count((seconds + 30) / 60, MINUTE, language)
    }
}

/// The length of a recording, as players show it: "1:05".
pub fn minutes_and_seconds(milliseconds: u64) -> String {
    let seconds = (milliseconds + 500) / 1000;
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_text_takes_quarters_of_a_minute_and_a_long_one_minutes() {
        let english = |words| reading_time(words, Language::English);
        assert_eq!(english(0), "15\u{A0}seconds");
        assert_eq!(english(100), "45\u{A0}seconds");
        assert_eq!(english(183), "1\u{A0}minute");
        assert_eq!(english(900), "5\u{A0}minutes");
        assert_eq!(reading_time(150, Language::Vietnamese), "45\u{A0}giây");
    }

    #[test]
    fn the_length_of_a_recording_is_rounded_to_seconds() {
        assert_eq!(minutes_and_seconds(31_022), "0:31");
        assert_eq!(minutes_and_seconds(119_600), "2:00");
    }
}
