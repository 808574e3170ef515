//! Numbers as people write them: with dots or commas between thousands, with a decimal comma, with a unit. Native only.

/// Whether a number of JSON was meant as a whole one with a dot between thousands: `50.000`, `1.250`. A number that is meant as a
/// fraction needs no zero at its end.
pub fn is_grouped(literal: &str) -> bool {
    let digits = literal.strip_prefix('-').unwrap_or(literal);
    let Some((whole, rest)) = digits.split_once('.') else {
        return false;
    };
    (1..=3).contains(&whole.len())
        && whole != "0"
        && rest.len() == 3
        && rest.ends_with('0')
        && rest.bytes().all(|byte| byte.is_ascii_digit())
}

/// What a number may have meant that is not written as JSON has it, the likelier first; nothing where that cannot be known. A
/// unit may stand behind it only where `field` says that it is the field's own.
pub fn numbers_meant(text: &str, field: Option<&str>) -> Vec<String> {
    let text = text.replace(['\u{A0}', '\u{202F}'], " ");
    let text = text.trim();
    let end = text.rfind(|sign: char| sign.is_ascii_digit());
    let Some(end) = end.map(|end| end + 1) else {
        return vec![];
    };
    let (number, unit) = text.split_at(end);
    let unit = unit.trim().to_lowercase();
    if !unit.is_empty() && !units(field).contains(&unit.as_str()) {
        return vec![];
    }
    let (sign, number) = match number.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", number.strip_prefix('+').unwrap_or(number)),
    };
    let readings = readings(number).into_iter();
    readings.map(|reading| format!("{sign}{reading}")).collect()
}

/// What stands behind the numbers of a field and adds nothing to its name.
fn units(field: Option<&str>) -> &'static [&'static str] {
    match field.unwrap_or_default() {
        field if field.ends_with("_vnd") => &["đ", "₫", "vnd", "vnđ", "đồng", "dong"],
        field if field.ends_with("_cm") => &["cm"],
        field if field.ends_with("_celsius") => &["°c", "độ", "độ c"],
        field if field.ends_with("_m") => &["m"],
        field if field.ends_with("minutes") => &["phút", "ph", "minutes", "min"],
        "stars" => &["sao", "stars"],
        _ => &[],
    }
}

/// The numbers that digits with separators can stand for.
fn readings(number: &str) -> Vec<String> {
    let parts: Vec<&str> = number.split(['.', ',', ' ']).collect();
    let separators: Vec<char> = number
        .chars()
        .filter(|sign| !sign.is_ascii_digit())
        .collect();
    let digits = |part: &&str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if !parts.iter().all(digits) {
        return vec![];
    }
    let (first, rest) = (parts[0], &parts[1..]);
    // Groups of three behind one to three digits, of which the first is no zero.
    let grouped = |first: &str, rest: &[&str]| {
        (1..=3).contains(&first.len())
            && !first.starts_with('0')
            && rest.iter().all(|part| part.len() == 3)
    };
    let whole = |parts: &[&str]| {
        let joined = parts.concat();
        let trimmed = joined.trim_start_matches('0');
        if trimmed.is_empty() { "0" } else { trimmed }.to_owned()
    };
    let decimal = |parts: &[&str], fraction: &str| match fraction.trim_end_matches('0') {
        "" => whole(parts),
        fraction => format!("{}.{fraction}", whole(parts)),
    };
    match (rest, separators.as_slice()) {
        ([], []) => vec![whole(&parts)],
        ([fraction], [separator]) => {
            let mut readings = vec![];
            if grouped(first, rest) {
                readings.push(whole(&parts));
            }
            let is_whole = readings.len() == 1 && *fraction == "000";
            if *separator != ' ' && !is_whole {
                readings.push(decimal(&[first], fraction));
            }
            readings
        }
        ([groups @ .., fraction], [separators @ .., last]) => {
            let alike = separators.windows(2).all(|pair| pair[0] == pair[1]);
            if !alike || !grouped(first, groups) {
                return vec![];
            }
            if separators.contains(last) {
                return if grouped(first, rest) {
                    vec![whole(&parts)]
                } else {
                    vec![]
                };
            }
            if *last == ' ' {
                return vec![];
            }
            vec![decimal(&parts[..parts.len() - 1], fraction)]
        }
        _ => vec![],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_number_was_meant_as_is_known_by_its_separators() {
        for (written, meant) in [
            ("50.000", &["50000"][..]),
            ("120.000đ", &["120000"]),
            ("120.000 VNĐ", &["120000"]),
            ("1.200.000", &["1200000"]),
            ("12 500", &["12500"]),
            ("1.234,5", &["1234.5"]),
            ("1,234,567.25", &["1234567.25"]),
            ("100,5", &["100.5"]),
            ("100,50", &["100.5"]),
            ("0,500", &["0.5"]),
            ("1,250", &["1250", "1.25"]),
            ("-12,5", &["-12.5"]),
            ("+5", &["5"]),
            ("007", &["7"]),
            ("25", &["25"]),
            ("1.2.3", &[]),
            ("1.234,5,6", &[]),
            ("0.120.000", &[]),
            ("2-3", &[]),
            ("1,2 triệu", &[]),
            ("khoảng 5", &[]),
            ("1.", &[]),
            ("đ", &[]),
            ("", &[]),
        ] {
            let found = numbers_meant(written, Some("from_vnd"));
            assert_eq!(found, meant, "{written}");
        }
        assert_eq!(numbers_meant("12 cm", Some("height_cm")), ["12"]);
        assert!(numbers_meant("12 cm", Some("from_vnd")).is_empty());
    }

    #[test]
    fn a_number_that_ends_as_thousands_do_is_told_from_a_fraction() {
        for grouped in ["50.000", "1.250", "-120.000"] {
            assert!(is_grouped(grouped), "{grouped}");
        }
        for fraction in [
            "0.500", "1.25", "1.234", "1234.500", "50", "1e3", "50.0000", "1.2e0",
        ] {
            assert!(!is_grouped(fraction), "{fraction}");
        }
    }
}
