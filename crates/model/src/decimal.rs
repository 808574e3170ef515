//! Decimal numbers as text, made with integers alone: the machinery that prints floating point costs more wasm than all of a map's
//! files.

/// What becomes of zeros at the end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Zeros {
    /// They stand: all numbers have as many decimals.
    Kept,
    /// They are left out, and the point with them if nothing follows it.
    Cut,
}

/// Writes a number of parts of which 10 to the power of `decimals` make a whole, with a point: `-0.5` for -5 parts and one decimal.
pub fn decimal(out: &mut String, parts: i64, decimals: usize, zeros: Zeros) {
    if parts < 0 {
        out.push('-');
    }
    let whole = 10_u64.pow(decimals as u32);
    let parts = parts.unsigned_abs();
    digits(out, parts / whole, 1);
    let (mut fraction, mut width) = (parts % whole, decimals);
    if zeros == Zeros::Cut {
        while width > 0 && fraction.is_multiple_of(10) {
            fraction /= 10;
            width -= 1;
        }
    }
    if width > 0 {
        out.push('.');
        digits(out, fraction, width);
    }
}

/// A whole number as text.
pub fn whole_number(number: u64) -> String {
    let mut text = String::new();
    digits(&mut text, number, 1);
    text
}

/// Writes a whole number with at least `width` digits, zeros in front.
pub fn digits(out: &mut String, number: u64, width: usize) {
    if number >= 10 || width > 1 {
        digits(out, number / 10, width.saturating_sub(1));
    }
    out.push(char::from(b'0' + (number % 10) as u8));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_become_decimals_with_or_without_zeros_at_the_end() {
        let written = |parts, decimals, zeros| {
            let mut text = String::new();
            decimal(&mut text, parts, decimals, zeros);
            text
        };
        for (parts, decimals, kept, cut) in [
            (1520, 2, "15.20", "15.2"),
            (-5, 1, "-0.5", "-0.5"),
            (0, 4, "0.0000", "0"),
            (1000, 3, "1.000", "1"),
            (-7, 0, "-7", "-7"),
        ] {
            assert_eq!(written(parts, decimals, Zeros::Kept), kept);
            assert_eq!(written(parts, decimals, Zeros::Cut), cut);
        }
    }
}
