//! Codes that spreadsheets take for numbers: GTIN, short codes, telephone numbers. Native only.

use langke_content::Gtin;
use langke_spreadsheet::Cell;
use serde_json::Value;

use super::{Reading, list, shown};
use crate::remark::Said;

/// The most digits that a number of a spreadsheet keeps.
const KEPT_DIGITS: f64 = 1e15;

/// The digits of a cell that was to hold a code.
pub fn digits(cell: &Cell) -> Result<String, Said> {
    match cell {
        Cell::Number(number) if number.fract() == 0.0 && (0.0..KEPT_DIGITS).contains(number) => {
            Ok(format!("{number:.0}"))
        }
        Cell::Number(_) => Err(Said::LostDigits),
        // 8.93E+12 as text: what stood behind the third digit is gone.
        cell => {
            let text = shown(cell);
            let mantissa = text
                .split_once(['e', 'E'])
                .filter(|(_, exponent)| exponent.starts_with('+'));
            let is_number = |text: &str| {
                text.chars()
                    .all(|sign| sign.is_ascii_digit() || ".,".contains(sign))
            };
            match mantissa {
                Some((mantissa, _)) if !mantissa.is_empty() && is_number(mantissa) => {
                    Err(Said::LostDigits)
                }
                _ => Ok(text),
            }
        }
    }
}

/// A GTIN; leading noughts that were lost are put back where the check digit proves that only they are missing.
pub fn gtin(cell: &Cell) -> Result<Reading, Said> {
    let written = digits(cell)?;
    let found: String = written
        .chars()
        .filter(|sign| !sign.is_whitespace() && *sign != '-')
        .collect();
    let whole = [8, 12, 13, 14]
        .into_iter()
        .find(|whole| *whole >= found.len());
    if let Some(whole) = whole.filter(|whole| *whole > found.len() && found.len() + 3 >= *whole) {
        let padded = format!("{found:0>whole$}");
        if Gtin::new(&padded).is_ok() {
            return Ok(Reading::mended(padded.clone(), padded));
        }
    }
    Ok(Reading::plain(if Gtin::new(&found).is_ok() {
        found
    } else {
        written
    }))
}

/// A short code, in capitals.
pub fn short_code(text: &str) -> Result<String, Said> {
    Ok(text.to_uppercase())
}

/// Several short codes.
pub fn short_codes(cell: &Cell) -> Result<Value, Said> {
    let text = digits(cell)?;
    list::parts(&text)
        .map(short_code)
        .map(|code| code.map(Value::from))
        .collect()
}

/// A telephone number; the nought that a spreadsheet took away is put back where the number can have no other beginning.
pub fn phone(cell: &Cell) -> Result<Reading, Said> {
    let written = digits(cell)?;
    let is_digits = !written.is_empty() && written.bytes().all(|byte| byte.is_ascii_digit());
    let first = written.bytes().next();
    let lacks = match (written.len(), first) {
        _ if !is_digits => return Ok(Reading::plain(written)),
        // Mobile numbers have ten digits and begin with 03, 05, 07, 08 or 09; others with 02 and have eleven.
        (9, Some(b'3' | b'5' | b'7' | b'8' | b'9')) | (10, Some(b'2')) => "0",
        (11..=12, Some(b'8')) if written.starts_with("84") => "+",
        _ => return Ok(Reading::plain(written)),
    };
    let whole = format!("{lacks}{written}");
    Ok(Reading::mended(whole.clone(), whole))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Cell {
        Cell::Text(text.into())
    }

    #[test]
    fn a_gtin_is_a_text_of_digits_however_the_cell_holds_it() {
        let whole = Ok(Reading::plain("8930000000019"));
        assert_eq!(gtin(&text("8930000000019")), whole);
        assert_eq!(gtin(&text("893 0000 000019")), whole);
        assert_eq!(gtin(&Cell::Number(8_930_000_000_019.0)), whole);
    }

    #[test]
    fn noughts_are_put_back_only_where_the_check_digit_proves_them() {
        let mended = Ok(Reading::mended("00012348", "00012348"));
        assert_eq!(gtin(&Cell::Number(12_348.0)), mended);
        assert_eq!(
            gtin(&Cell::Number(12_347.0)),
            Ok(Reading::plain("12347")),
            "no check digit of any"
        );
        assert_eq!(
            gtin(&text("abc")),
            Ok(Reading::plain("abc")),
            "the checker says what is wrong"
        );
    }

    #[test]
    fn digits_that_a_spreadsheet_dropped_are_not_made_up() {
        for cell in [
            text("8.93E+12"),
            text("8,93E+12"),
            Cell::Number(8.93e15),
            Cell::Number(0.5),
        ] {
            assert_eq!(gtin(&cell), Err(Said::LostDigits), "{cell}");
        }
    }

    #[test]
    fn a_telephone_number_gets_its_first_nought_back() {
        for (cell, expected) in [
            (Cell::Number(912_345_678.0), "0912345678"),
            (Cell::Number(2_438_740_000.0), "02438740000"),
            (text("84912345678"), "+84912345678"),
        ] {
            assert_eq!(
                phone(&cell),
                Ok(Reading::mended(expected, expected)),
                "{cell}"
            );
        }
        for written in ["0912 345 678", "+84 24 3874 0000", "1900 1234", "114"] {
            assert_eq!(phone(&text(written)), Ok(Reading::plain(written)));
        }
    }

    #[test]
    fn short_codes_are_capitals() {
        let codes = short_codes(&text("ab7; 4827"));
        assert_eq!(codes, Ok(serde_json::json!(["AB7", "4827"])));
    }
}
