//! Parts that made-up things of every kind have: texts, ids, positions, the lot that is drawn for one. Native only.

use fastrand::Rng;
use serde_json::{Value, json};

use crate::words::Both;

/// The id of the source that names the communes and their points.
pub const SOURCE: &str = "vietnamadminunits";

/// A text in both languages.
pub fn text(vietnamese: impl Into<String>, english: impl Into<String>) -> Value {
    json!({"vi": vietnamese.into(), "en": english.into()})
}

/// A text that is the same in both languages: a name.
pub fn name(name: &str) -> Value {
    text(name, name)
}

/// An id: the words of a name in small letters without marks, and a number, so that no two are the same.
pub fn id(name: &str, number: usize) -> String {
    let folded = langke_search::folded(name);
    let words: Vec<&str> = folded
        .split(' ')
        .filter(|word| word.is_ascii())
        .take(8)
        .collect();
    format!("{}-{number}", words.join("-"))
}

/// One of several.
pub fn one<T: Copy>(rng: &mut Rng, of: &[T], otherwise: T) -> T {
    rng.choice(of).copied().unwrap_or(otherwise)
}

/// One of several words.
pub fn word(rng: &mut Rng, of: &[Both]) -> Both {
    one(rng, of, ("", ""))
}

/// A position near a point, up to about a kilometre off.
pub fn near(rng: &mut Rng, longitude: f64, latitude: f64, accuracy: u32) -> Value {
    let mut off = |degrees: f64| degrees + (rng.f64() - 0.5) / 60.0;
    let rounded = |degrees: f64| (degrees * 100_000.0).round() / 100_000.0;
    let point = [rounded(off(longitude)), rounded(off(latitude))];
    json!({"point": point, "accuracy_m": accuracy, "source": SOURCE})
}

/// The lot of one thing: the same whatever else the country has.
pub fn lot(seed: u64, kind: u64, number: usize) -> Rng {
    let mixed = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ (kind << 56) ^ number as u64;
    Rng::with_seed(mixed)
}

/// A short code that no other thing has: a letter and six of the digits 2 to 9.
pub fn code(letter: char, number: usize) -> String {
    let digits = (0..6).map(|place| char::from(b'2' + (number >> (3 * place) & 7) as u8));
    format!("{letter}{}", digits.collect::<String>())
}
