//! The viewer, which shows a picture as large as the screen: a script that comes with the first tap and brings its style rules along. Native
//! only.

use crate::lean::rules;
use crate::script_words::{WORDS, in_both_languages};
use langke_compose::of_viewer;
use serde_json::Value;

/// What stands for the style rules in the script.
const STYLE: &str = "\"VIEWER_STYLE\"";

/// The script, with its words and its style rules.
pub fn script() -> String {
    let style = Value::from(rules(include_str!("viewer.css")));
    include_str!("viewer.js")
        .replace(STYLE, &style.to_string())
        .replace(WORDS, &in_both_languages(of_viewer))
}

#[cfg(test)]
mod tests {
    use super::*;
    use langke_model::i18n::Language;

    #[test]
    fn every_word_of_the_viewer_is_said_and_what_stands_for_others_is_gone() {
        let source = include_str!("viewer.js");
        for (name, words) in Language::ALL.into_iter().flat_map(of_viewer) {
            assert!(
                source.contains(&format!("\"{name}\"")),
                "nobody says {name}"
            );
            assert!(script().contains(words), "{words}");
        }
        assert!(!script().contains("VIEWER_STYLE") && !script().contains(WORDS));
    }

    #[test]
    fn its_style_rules_touch_nothing_of_the_page() {
        let style = rules(include_str!("viewer.css"));
        let selectors = style
            .split('{')
            .filter_map(|rule| rule.rsplit(['}', ';']).next());
        let own = [".viewer", ":root:has(> body > .viewer[open])", "@media"];
        let foreign: Vec<&str> = selectors
            .filter(|selector| {
                !selector.is_empty() && !own.iter().any(|own| selector.starts_with(own))
            })
            .collect();
        assert_eq!(foreign, [""; 0]);
    }
}
