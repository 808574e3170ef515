//! The pages that stand in the repository are those that the program prints.

use std::fs;
use std::path::Path;

use langke_manual::fields;
use langke_model::i18n::Language;

#[test]
fn the_page_of_fields_is_what_the_program_prints() {
    let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs");
    for language in Language::ALL {
        let tag = language.tag();
        let file = docs.join(format!("fields.{tag}.md"));
        if std::env::var_os("LANGKE_WRITE_EXPECTED").is_some() {
            fs::write(&file, fields(language)).expect("written");
        }
        let page = fs::read_to_string(&file).unwrap_or_default();
        assert!(
            page == fields(language),
            "docs/fields.{tag}.md is not what the program prints. Renew it: \
             cargo langke manual --fields --lang {tag} > docs/fields.{tag}.md"
        );
    }
}
