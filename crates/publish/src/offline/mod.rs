//! What a site needs where there is no network: the worker that answers then, and the scripts that save villages. Native only.

use crate::lean::{rules, statements};
use crate::output::Output;
use crate::script_words::{WORDS, in_both_languages};
use langke_compose::of_saving;
use langke_content::Content;
use serde_json::Value;

/// Below the site's root, so that all of the site is within its reach; its name stays, so that browsers find the next one.
pub const WORKER_FILE: &str = "worker.js";

/// What the name stands for: the worker that answers where the network does not; in a site that keeps nothing on devices, one that takes
/// away what an earlier publish kept, and itself.
pub fn worker<'a>(content: &Content) -> Output<'a> {
    let script = if content.site.online_only {
        include_str!("farewell.js")
    } else {
        include_str!("worker.js")
    };
    Output::file(WORKER_FILE, statements(script).into_bytes())
}

/// Brings packs and takes them away.
pub const SAVING: &str = include_str!("saving.js");

/// What a reader sees of it, with its words and style rules, and the name under which [`SAVING`] is published.
pub fn saved(saving: &str) -> String {
    let style = Value::from(rules(include_str!("saved.css")));
    include_str!("saved.js")
        .replace("\"SAVED_STYLE\"", &style.to_string())
        .replace("SAVING_SCRIPT", saving)
        .replace(WORDS, &in_both_languages(of_saving))
}

#[cfg(test)]
mod tests {
    use super::*;
    use langke_model::i18n::Language;

    #[test]
    fn the_script_has_every_word_that_it_says_and_no_other() {
        let script = include_str!("saved.js");
        for language in Language::ALL {
            for (name, words) in of_saving(language) {
                let told = [format!("\"{name}\""), format!("state: \"{name}\"")];
                let saving = include_str!("saving.js");
                assert!(
                    told.iter()
                        .any(|told| script.contains(told) || saving.contains(told)),
                    "nobody says {name}"
                );
                assert!(!words.is_empty(), "{name}");
            }
        }
        let said = script
            .split("say(\"")
            .skip(1)
            .chain(script.split("button(\"").skip(1));
        let known: Vec<&str> = of_saving(Language::English).map(|(name, _)| name).collect();
        for rest in said {
            let name = rest.split('"').next().unwrap_or_default();
            assert!(known.contains(&name), "no words for {name}");
        }
    }
}
