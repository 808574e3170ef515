//! What a page says at an address that it had before. Native only.

use super::{Label, say};
use langke_model::i18n::Language;

const MOVED: Label = ("Trang này có địa chỉ mới:", "This page has a new address:");

/// That the page has moved; its name follows.
pub fn moved(language: Language) -> &'static str {
    say(MOVED, language)
}
