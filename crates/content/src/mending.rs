//! What a program can write in the place of a value without knowing what was meant. Native only.

use unicode_normalization::UnicodeNormalization;

use super::rules::{CoordinatesAsText, OpeningHoursSpelling, Rule};
use super::stray::is_stray;

/// What is to stand in the place of a value that breaks a rule, as it is typed in JSON; nothing where that is not known.
pub fn mended(rule: &Rule, typed: &str) -> Option<String> {
    match rule {
        Rule::DecomposedText(_) | Rule::StrayControl(_) => {
            clean(&serde_json::from_str::<String>(typed).ok()?)
        }
        _ => meant(rule),
    }
}

/// The value that a finding itself says: numbers for a point as text, opening hours as OpenStreetMap writes them.
pub fn meant(rule: &Rule) -> Option<String> {
    match rule {
        Rule::CoordinatesAsText(CoordinatesAsText {
            longitude,
            latitude,
            ..
        }) => Some(format!("[{longitude}, {latitude}]")),
        Rule::OpeningHoursSpelling(OpeningHoursSpelling { written, .. }) => {
            Some(serde_json::Value::String(written.clone()).to_string())
        }
        _ => None,
    }
}

/// The literal of a text as it should be, or nothing if the text is so already.
pub fn clean(text: &str) -> Option<String> {
    let cleaned: String = text
        .nfc()
        .map(|sign| {
            if sign == '\n' || sign == '\t' {
                ' '
            } else {
                sign
            }
        })
        .filter(|sign| !is_stray(*sign))
        .collect();
    let cleaned = cleaned.trim();
    if cleaned == text {
        return None;
    }
    serde_json::to_string(cleaned).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::{DecomposedText, StrayControl};

    #[test]
    fn a_value_is_mended_as_it_is_typed_and_left_alone_where_nobody_knows_what_was_meant() {
        let typed = r#""Ba\u0301t  \"ấm\"""#;
        let text = mended(&DecomposedText.into(), typed);
        assert_eq!(text.as_deref(), Some(r#""Bát  \"ấm\"""#));
        let code_point = 0x202E;
        let text = mended(&StrayControl { code_point }.into(), "\"a\u{202E}b\"");
        assert_eq!(text.as_deref(), Some("\"ab\""));
        let (found, longitude, latitude) = (String::new(), 105.5, 21.0);
        let rule = CoordinatesAsText {
            found,
            longitude,
            latitude,
        };
        assert_eq!(mended(&rule.into(), "7").as_deref(), Some("[105.5, 21]"));
    }
}
