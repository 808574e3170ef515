//! How long texts and recordings take. Native only.

use super::{Label, count};
use langke_model::i18n::Language;

const SECOND: Label = ("giây", "second");
const MINUTE: Label = ("phút", "minute");

/// Words that are read aloud in a minute. Sources: for Vietnamese syllables Pellegrino, Coupé and Marsico, "Across-language
/// perspectives on speech information rate", Language 87 (2011); for English Brysbaert, "How many words do we read per minute?",
/// Journal of Memory and Language 109 (2019).
fn words_a_minute(language: Language) -> usize {
    match language {
        Language::Vietnamese => 313,
        Language::English => 183,
    }
}

/// The time in which so many words are read aloud: "45 giây", "5 minutes"; up to a minute and a half in steps of a quarter minute.
pub fn reading_time(words: usize, language: Language) -> String {
    let seconds = (words * 60).div_ceil(words_a_minute(language));
    let quarters = seconds.div_ceil(15).max(1) * 15;
    match quarters {
        ..60 | 75 | 90 => count(quarters, SECOND, language),
        _ => count(seconds.div_ceil(60), MINUTE, language),
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
        assert_eq!(english(260), "90\u{A0}seconds");
        assert_eq!(english(900), "5\u{A0}minutes");
        assert_eq!(reading_time(150, Language::Vietnamese), "30\u{A0}giây");
    }

    #[test]
    fn the_length_of_a_recording_is_rounded_to_seconds() {
        assert_eq!(minutes_and_seconds(31_022), "0:31");
        assert_eq!(minutes_and_seconds(119_600), "2:00");
    }
}
