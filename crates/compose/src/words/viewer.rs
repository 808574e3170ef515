//! What the viewer of pictures says. Native only.

use super::{Label, say};
use langke_model::i18n::Language;

/// What the script says, by the names that it uses (`publish`, `viewer/viewer.js`).
const SCRIPT: [(&str, Label); 6] = [
    ("picture", ("Ảnh phóng to", "Enlarged picture")),
    ("previous", ("Ảnh trước", "Previous picture")),
    ("next", ("Ảnh sau", "Next picture")),
    ("smaller", ("Thu nhỏ", "Zoom out")),
    ("larger", ("Phóng to", "Zoom in")),
    ("close", ("Đóng", "Close")),
];

/// What the script says in one language, by the names that it uses.
pub fn of_viewer(language: Language) -> impl Iterator<Item = (&'static str, &'static str)> {
    let words = SCRIPT.into_iter();
    words.map(move |(name, label)| (name, say(label, language)))
}
