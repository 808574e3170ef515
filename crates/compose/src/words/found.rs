//! What pages say of themselves where they are found: in lists of results, in tabs, in previews. Native only.

use super::{Label, all_of, count, say};
use langke_model::i18n::Language::{self, English, Vietnamese};

/// What a sheet to print says of itself, before what its route says.
pub const SHEET_WHY: Label = (
    "Tờ A4 để in: bản đồ, điểm dừng, giờ đi.",
    "A sheet to print: map, stops and times.",
);

/// "Bát Tràng, làng gốm sứ ở Hà Nội"; without a craft: "Bát Tràng, làng nghề ở Hà Nội".
pub fn village_title(
    name: &str,
    craft: Option<&str>,
    province: &str,
    language: Language,
) -> String {
    match (language, craft) {
        (Vietnamese, Some(craft)) => format!("{name}, làng {craft} ở {province}"),
        (Vietnamese, None) => format!("{name}, làng nghề ở {province}"),
        (English, Some(craft)) => format!("{name}, {craft} village in {province}"),
        (English, None) => format!("{name}, craft village in {province}"),
    }
}

/// "làng nghề Bát Tràng và Phú Vinh, Hà Nội".
pub fn villages_named(names: &[String], provinces: &[String], language: Language) -> String {
    let which = match (language, names) {
        (Vietnamese, _) => "làng nghề",
        (English, [_]) => "craft village",
        (English, _) => "craft villages",
    };
    let names = all_of(names, language);
    format!("{which} {names}, {}", all_of(provinces, language))
}

/// By their number: "12 làng nghề ở Hà Nội và Bắc Ninh".
pub fn villages_counted(villages: usize, provinces: &[String], language: Language) -> String {
    let number = count(villages, ("làng nghề", "craft village"), language);
    let within = say(("ở", "in"), language);
    format!("{number} {within} {}", all_of(provinces, language))
}

/// "Chứng nhận OCOP 4 sao, có giá trị đến hết 21/11/2026."
pub fn stars_until(stars: u8, until: &str, language: Language) -> String {
    match language {
        Vietnamese => format!("Chứng nhận OCOP {stars} sao, có giá trị đến hết {until}."),
        English => format!("OCOP certificate with {stars} stars, valid until the end of {until}."),
    }
}
