//! What is made, as it stands in an address: names and values that need no escaping.

use langke_model::Colour;

/// The value of a name in an address's query, with or without its `?`.
pub fn value<'a>(query: &'a str, name: &str) -> Option<&'a str> {
    let query = query.strip_prefix('?').unwrap_or(query);
    query
        .split('&')
        .filter_map(|pair| pair.split_once('='))
        .find_map(|(key, value)| (key == name).then_some(value))
}

/// A query of these names and values, with its `?`; those without a value are left out.
pub fn print(pairs: &[(&str, &str)]) -> String {
    let mut query = String::new();
    for (name, value) in pairs {
        if value.is_empty() {
            continue;
        }
        query.push(if query.is_empty() { '?' } else { '&' });
        query.push_str(name);
        query.push('=');
        query.push_str(value);
    }
    query
}

/// Reads a colour of six digits, without the `#` that an address would take for its end.
pub fn colour(digits: &str) -> Option<Colour> {
    let mut text = String::from("#");
    text.push_str(digits);
    Colour::new(&text)
}

/// Writes a colour as [`colour`] reads it.
pub fn push_colour(text: &mut String, colour: Colour) {
    for channel in colour.channels {
        for half in [channel >> 4, channel & 15] {
            text.push(char::from(b"0123456789ABCDEF"[usize::from(half)]));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_colour_that_is_written_is_read_again() {
        let cobalt = colour("1F3F8C").expect("a colour");
        let mut text = String::new();
        push_colour(&mut text, cobalt);
        assert_eq!(text, "1F3F8C");
        assert_eq!(colour("#1F3F8C"), None);
    }

    #[test]
    fn what_is_printed_is_found_again_whatever_others_add() {
        let query = print(&[("vessel", "180-40"), ("brush", ""), ("stage", "dry")]);
        assert_eq!(query, "?vessel=180-40&stage=dry");
        let longer = format!("{query}&fbclid=x");
        assert_eq!(value(&longer, "vessel"), Some("180-40"));
        assert_eq!(value(&longer, "stage"), Some("dry"));
        assert_eq!(value(&longer, "brush"), None);
        assert_eq!(value("", "vessel"), None);
    }
}
