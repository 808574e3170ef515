//! Addresses in codes on packages: with them any path below `/01/GTIN/` that names a batch or a piece shows the product's page. Native only.
//!
//! Standard: GS1 Digital Link, URI Syntax: `/01/{gtin}/22/{variant}/10/{lot}/21/{serial}`, each of the last three or none, in this order.
//! The page is shown and not led to: what a scanner has read stays in the address bar.

use super::Served;

/// The folder of products by their numbers.
pub const FOLDER: &str = "01";

/// The numbers that say more of a thing than what it is, in their order.
pub use langke_digital_link::QUALIFIERS;

/// What may follow a product's number in a path as it was sent, at least one: lots and serial numbers hold `/` only as `%2F`. Without
/// looking ahead, which not every host's expressions can.
fn qualified() -> String {
    let [variant, lot, serial] = QUALIFIERS.map(|key| format!("/{key}/[^/?]+"));
    format!("(?:{variant}(?:{lot})?(?:{serial})?|{lot}(?:{serial})?|{serial})")
}

/// A rule for such addresses: a number of so many digits, what it lacks to fourteen, and the pattern of a path as it was sent, whose first
/// group is the number.
pub struct Form {
    /// How many digits the number has.
    pub digits: usize,
    /// Zeros before it.
    pub zeros: &'static str,
    /// The pattern.
    pub pattern: String,
}

/// Every form of such an address but that of the page itself. Packages bear numbers of 8, 12, 13 or 14 digits, pages have fourteen.
pub fn forms(site: &Served<'_>) -> Vec<Form> {
    let folder = site.pattern(FOLDER);
    let qualified = qualified();
    let forms = [(14, ""), (13, "0"), (12, "00"), (8, "000000")];
    let forms = forms.into_iter().map(|(digits, zeros)| {
        // The page's own address is a file like any other.
        let rest = match digits {
            14 => qualified.clone(),
            _ => format!("{qualified}?"),
        };
        Form {
            digits,
            zeros,
            pattern: format!("^{folder}/([0-9]{{{digits}}}){rest}/?(?:[?].*)?$"),
        }
    });
    forms.collect()
}

/// The numbers with fourteen digits that have pages.
pub fn numbers<'a>(site: &'a Served<'_>) -> impl Iterator<Item = &'a str> {
    site.files.iter().filter_map(|file| {
        let number = file
            .strip_prefix(FOLDER)?
            .strip_prefix('/')?
            .strip_suffix("/index.html")?;
        (number.len() == 14 && number.bytes().all(|digit| digit.is_ascii_digit())).then_some(number)
    })
}

/// The shorter form of a number, if it begins with zeros.
pub fn shorter(number: &str) -> Option<&str> {
    let zeros = number.bytes().take_while(|digit| *digit == b'0').count();
    let digits = match zeros {
        0 => return None,
        1 => 13,
        2..=5 => 12,
        _ => 8,
    };
    number.get(number.len() - digits..)
}
