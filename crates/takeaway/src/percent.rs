//! Percent-encoding of addresses.
//!
//! Standard: RFC 3986, section 2.

/// Writes a value into a query: only unreserved characters stay (section 2.3).
pub fn encode_value(out: &mut String, value: &str) {
    for byte in value.bytes() {
        if is_unreserved(byte) {
            out.push(char::from(byte));
        } else {
            encode(out, byte);
        }
    }
}

/// Writes a whole address: what may stand in one stays, so what is encoded already stays as it is.
///
/// Percents stay where they begin an encoded byte, brackets in the host, the number sign once.
pub fn encode_address(out: &mut String, address: &str) {
    let bytes = address.as_bytes();
    // The host ends with the first of these after the two slashes before it.
    let host_end = (0..bytes.len())
        .filter(|&index| matches!(bytes.get(index), Some(b'/' | b'?' | b'#')))
        .nth(2)
        .unwrap_or(bytes.len());
    let fragment = bytes.iter().position(|&byte| byte == b'#');
    for (index, &byte) in bytes.iter().enumerate() {
        let stays = match byte {
            b'%' => bytes
                .get(index + 1..index + 3)
                .is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit)),
            b'[' | b']' => index < host_end,
            b'#' => Some(index) == fragment,
            _ => is_unreserved(byte) || b":/?@!$&'()*+,;=".contains(&byte),
        };
        if stays {
            out.push(char::from(byte));
        } else {
            encode(out, byte);
        }
    }
}

/// Whether a byte never needs an encoding (section 2.3).
fn is_unreserved(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"-._~".contains(&byte)
}

/// Writes a byte as `%` and two digits.
fn encode(out: &mut String, byte: u8) {
    out.push('%');
    for half in [byte >> 4, byte & 15] {
        let digit = char::from_digit(u32::from(half), 16).unwrap_or_default();
        out.push(digit.to_ascii_uppercase());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn vietnamese_names_and_delimiters_are_encoded() {
        let mut out = String::new();
        encode_value(&mut out, "Bát Tràng & gốm, 100%|~");
        assert_eq!(
            out,
            "B%C3%A1t%20Tr%C3%A0ng%20%26%20g%E1%BB%91m%2C%20100%25%7C~"
        );
    }

    #[test]
    fn an_address_stays_as_it_is_and_what_is_none_is_encoded() {
        for (address, encoded) in [
            (
                "https://a.vn/vi/?q=1&b=%20#x",
                "https://a.vn/vi/?q=1&b=%20#x",
            ),
            ("http://[::1]:8080/a", "http://[::1]:8080/a"),
            ("https://a.vn/à\r\n\"", "https://a.vn/%C3%A0%0D%0A%22"),
            (
                "https://a.vn/[100%]#a#b%",
                "https://a.vn/%5B100%25%5D#a%23b%25",
            ),
        ] {
            let mut out = String::new();
            encode_address(&mut out, address);
            assert_eq!(out, encoded);
        }
    }

    proptest! {
        #[test]
        fn another_library_decodes_every_value(value: String) {
            let mut address = String::from("https://example.org/?q=");
            encode_value(&mut address, &value);
            let parsed = url::Url::parse(&address).expect("an address");
            let (_, decoded) = parsed.query_pairs().next().expect("a pair");
            prop_assert_eq!(decoded, value);
        }
    }
}
