//! Numbers as people in Vietnam write them: `1.234,5`, `120.000 đ`, `120k`. Native only.

use langke_spreadsheet::Cell;
use serde_json::{Number, Value};

use super::Reading;
use crate::plain::plain;
use crate::remark::Said;

/// The largest whole number that a spreadsheet keeps whole.
const LARGEST: f64 = 1e15;

/// A number with decimals or without.
pub fn number(cell: &Cell) -> Result<Reading, Said> {
    let (number, could_be_otherwise) = match cell {
        Cell::Number(number) => (*number, false),
        Cell::Text(text) => parsed(text).ok_or(Said::NotANumber)?,
        _ => return Err(Said::NotANumber),
    };
    let value = json_number(number).ok_or(Said::NotANumber)?;
    let told = could_be_otherwise.then(|| Said::ReadAs {
        to: value.to_string(),
    });
    Ok(Reading { value, told })
}

/// A whole number.
pub fn integer(cell: &Cell) -> Result<Reading, Said> {
    whole(number(cell)?)
}

/// Đồng, with the sign or the word, and with words for thousands and millions.
pub fn money(cell: &Cell) -> Result<Reading, Said> {
    let Cell::Text(text) = cell else {
        return integer(cell);
    };
    let small = text.to_lowercase();
    let without_unit = ["vnđ", "vnd", "đồng", "dong", "₫", "đ"]
        .into_iter()
        .find_map(|unit| small.trim_end().strip_suffix(unit))
        .unwrap_or(&small)
        .trim();
    let word = without_unit.trim_start_matches(|letter: char| !letter.is_alphabetic());
    let times = match plain(word).as_str() {
        "" => return in_thousands(without_unit),
        "k" | "nghin" | "ngan" => 1e3,
        "tr" | "trieu" => 1e6,
        _ => return Err(Said::NotANumber),
    };
    let figure = without_unit[..without_unit.len() - word.len()].trim();
    let (figure, _) = parsed(figure).ok_or(Said::NotANumber)?;
    let value = json_number((figure * times).round()).ok_or(Said::NotANumber)?;
    let to = value.to_string();
    Ok(Reading::mended(value, to))
}

/// Đồng have no decimals, so three digits behind one dot or comma are thousands without a doubt.
fn in_thousands(text: &str) -> Result<Reading, Said> {
    let (number, could_be_otherwise) = parsed(text).ok_or(Said::NotANumber)?;
    let number = match could_be_otherwise && text.contains(',') {
        true => (number * 1e3).round(),
        false => number,
    };
    whole(Reading::plain(json_number(number).ok_or(Said::NotANumber)?))
}

/// How many stars: `4`, `4 sao`, `★★★★`.
pub fn stars(cell: &Cell) -> Result<Reading, Said> {
    let Cell::Text(text) = cell else {
        return integer(cell);
    };
    let drawn = text
        .chars()
        .filter(|sign| matches!(sign, '★' | '⭐' | '*'))
        .count();
    if drawn > 0
        && text
            .chars()
            .all(|sign| matches!(sign, '★' | '⭐' | '☆' | '*' | '\u{FE0F}' | ' '))
    {
        return Ok(Reading::plain(drawn as u64));
    }
    let words = plain(text);
    let figure = words
        .trim_end_matches("sao")
        .trim_end_matches("stars")
        .trim();
    integer(&Cell::Text(figure.into()))
}

/// The same without decimals.
fn whole(reading: Reading) -> Result<Reading, Said> {
    match reading.value.is_u64() || reading.value.is_i64() {
        true => Ok(reading),
        false => Err(Said::NotWhole),
    }
}

/// The number that a text says, and whether it could be meant otherwise.
pub fn parsed(text: &str) -> Option<(f64, bool)> {
    let text: String = text.chars().filter(|sign| !sign.is_whitespace()).collect();
    let (sign, digits) = match text.strip_prefix(['-', '−']) {
        Some(digits) => (-1.0, digits),
        None => (1.0, text.strip_prefix('+').unwrap_or(&text)),
    };
    let is_figure = |sign: char| sign.is_ascii_digit() || sign == '.' || sign == ',';
    if !digits.starts_with(|sign: char| sign.is_ascii_digit()) || !digits.chars().all(is_figure) {
        // Only a spreadsheet writes 1.2E+05.
        let (mantissa, exponent) = digits.split_once(['e', 'E'])?;
        let exponent: i32 = exponent.parse().ok()?;
        let (mantissa, _) = parsed(mantissa)?;
        let number = format!("{}e{exponent}", sign * mantissa).parse().ok()?;
        return f64::is_finite(number).then_some((number, false));
    }
    let (dots, commas) = (digits.matches('.').count(), digits.matches(',').count());
    let is_grouped = |by: char| {
        let mut groups = digits.split(by);
        let first = groups.next().unwrap_or_default();
        (1..=3).contains(&first.len()) && first != "0" && groups.all(|group| group.len() == 3)
    };
    let (plain, could_be_otherwise) = match (dots, commas) {
        (0, 0) => (digits.to_owned(), false),
        // Groups of three are thousands, by dots as in Vietnam; a single one could be three decimals.
        (1.., 0) if is_grouped('.') => (digits.replace('.', ""), dots == 1),
        (1, 0) => (digits.to_owned(), false),
        (0, 2..) if is_grouped(',') => (digits.replace(',', ""), false),
        (0, 1) => (digits.replace(',', "."), is_grouped(',')),
        // Of the two signs the last stands before the decimals.
        (1.., 1) if digits.rfind('.') < digits.find(',') => {
            (digits.replace('.', "").replace(',', "."), false)
        }
        (1, 1..) if digits.rfind(',') < digits.find('.') => (digits.replace(',', ""), false),
        _ => return None,
    };
    let number: f64 = plain.parse().ok()?;
    number
        .is_finite()
        .then_some((sign * number, could_be_otherwise))
}

/// A number of JSON: without decimals where it has none.
fn json_number(number: f64) -> Option<Value> {
    if number.fract() == 0.0 && number.abs() <= LARGEST {
        return Some((number as i64).into());
    }
    Number::from_f64(number).map(Value::Number)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Cell {
        Cell::Text(text.into())
    }

    #[test]
    fn numbers_are_read_as_people_write_them() {
        for (written, number, could_be_otherwise) in [
            ("120000", 120_000.0, false),
            ("120.000", 120_000.0, true),
            ("1.250.000", 1_250_000.0, false),
            ("1,250,000", 1_250_000.0, false),
            ("120 000", 120_000.0, false),
            ("100,5", 100.5, false),
            ("100.5", 100.5, false),
            ("1,234", 1.234, true),
            ("0.125", 0.125, false),
            ("1.234,5", 1_234.5, false),
            ("1,234.5", 1_234.5, false),
            ("-3", -3.0, false),
            ("1.2E+05", 120_000.0, false),
        ] {
            assert_eq!(
                parsed(written),
                Some((number, could_be_otherwise)),
                "{written}"
            );
        }
        for written in [
            "", "abc", "1.2.3", "1,2,3", "12 kg", ".", "1.23,4.5", "1e999",
        ] {
            assert_eq!(parsed(written), None, "{written}");
        }
    }

    #[test]
    fn money_is_read_with_its_unit_and_with_words_for_thousands() {
        for (written, value) in [
            ("120.000 đ", 120_000),
            ("120.000đ", 120_000),
            ("120000 VNĐ", 120_000),
            ("120,000 vnd", 120_000),
            ("120k", 120_000),
            ("1,2 triệu đồng", 1_200_000),
            ("35 nghìn", 35_000),
        ] {
            assert_eq!(
                money(&text(written)).map(|read| read.value),
                Ok(value.into()),
                "{written}"
            );
        }
        assert_eq!(money(&text("liên hệ")), Err(Said::NotANumber));
        assert_eq!(money(&text("0,5")), Err(Said::NotWhole));
        assert_eq!(money(&Cell::Number(35_000.0)), Ok(Reading::plain(35_000)));
    }

    #[test]
    fn stars_are_counted_or_read() {
        for cell in [
            text("4 sao"),
            text("★★★★"),
            text("★★★★☆"),
            text("4"),
            Cell::Number(4.0),
        ] {
            assert_eq!(stars(&cell), Ok(Reading::plain(4)), "{cell}");
        }
        assert_eq!(stars(&text("bốn")), Err(Said::NotANumber));
    }
}
