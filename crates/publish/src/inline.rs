//! Small drawings as `data:` addresses (RFC 2397). Native only.

use percent_encoding::{AsciiSet, utf8_percent_encode};

/// A drawing up to this size, in bytes, may stand inside a page.
pub const LARGEST: u64 = 8 * 1024;

/// Signs that an address or an attribute cannot hold.
const ESCAPED: AsciiSet = AsciiSet::EMPTY
    .add(b'%')
    .add(b'#')
    .add(b'<')
    .add(b'>')
    .add(b'"')
    .add(b'&')
    .add(b' ')
    .add(b'{')
    .add(b'}')
    .add(b'|')
    .add(b'^')
    .add(b'`')
    .add(b'\\');

/// The address of a drawing.
pub fn address(drawing: &str) -> String {
    let mut drawing = drawing.trim().replace('\n', " ");
    if !drawing.contains('\'') {
        drawing = drawing.replace('"', "'");
    }
    let mut address = "data:image/svg+xml,".to_owned();
    for character in drawing.chars() {
        // Letters beyond ASCII stay: browsers read them, and escaped they would be three times as long.
        if character.is_ascii() {
            address.extend(utf8_percent_encode(
                character.encode_utf8(&mut [0]),
                &ESCAPED,
            ));
        } else {
            address.push(character);
        }
    }
    address
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_drawing_ends_the_attribute_that_it_stands_in() {
        let drawing = "<svg viewBox=\"0 0 6 6\"><path fill=\"#fff\"\nd=\"M0 0\"/></svg>\n";
        assert_eq!(
            address(drawing),
            "data:image/svg+xml,%3Csvg%20viewBox='0%200%206%206'%3E%3Cpath%20fill='%23fff'%20d='M0%200'/%3E%3C/svg%3E"
        );
        assert_eq!(
            address("<a b=\"it's làng\"/>"),
            "data:image/svg+xml,%3Ca%20b=%22it's%20làng%22/%3E"
        );
    }
}
