//! The editors' manual, printed from the types: every file and field, every word of opening hours, every rule. As Markdown, and as one
//! plain page that needs no network. Native only.

mod example;
mod fields;
mod hours;
mod page;
mod types;
mod value;
mod words;

use langke_content::rules;
use langke_model::i18n::Language;

use self::words::Words;

pub use page::page;

/// Fields and opening hours, in Markdown; of the rules only where they stand.
pub fn fields(language: Language) -> String {
    let words = Words::of(language);
    let start = format!("# {}\n\n{}\n", words.fields, words.fields_introduction);
    start + &fields::sections(language) + &hours::section(language)
}

/// Everything, in Markdown.
pub fn manual(language: Language) -> String {
    let words = Words::of(language);
    let start = format!("# {}\n\n{}\n", words.manual, words.manual_introduction);
    let rules = rules::sections(language, 3);
    let rules = format!("\n## {}\n{rules}", words.rules);
    start + &fields::sections(language) + &hours::section(language) + &rules
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_manual_has_every_rule_and_every_type() {
        for language in Language::ALL {
            let manual = manual(language);
            for rule in rules::Rule::names() {
                assert!(manual.contains(&format!("\n#### `{rule}`: ")), "{rule}");
            }
            let schema = langke_content::schema();
            for name in schema["$defs"].as_object().expect("types").keys() {
                assert!(manual.contains(&format!(" (`{name}`)\n")), "{name}");
            }
        }
    }

    #[test]
    fn every_file_and_field_of_a_product_is_explained_with_what_is_written_there() {
        let page = fields(Language::Vietnamese);
        for part in [
            "| `villages/*.json` | [Làng](#làng-village) |",
            "### Sản phẩm (`Product`)",
            "| `gtin` | [GTIN](#gtin-gtin) | Mã GTIN trên bao bì, 8, 12, 13 hoặc 14 chữ số. |",
            "| `summary` (bắt buộc) | [Chữ hai thứ tiếng](#chữ-hai-thứ-tiếng-text) | Một câu: là gì, và vì sao lại như thế. |",
        ] {
            assert!(page.contains(part), "{part}");
        }
        let page = fields(Language::English);
        assert!(page.contains("| `price_vnd` | whole number, 0 to 100,000,000,000 |"));
    }
}
