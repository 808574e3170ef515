//! Names of files without what changes with their bytes. Native only.

use langke_site::{FINGERPRINT_DIGITS, is_fingerprinted};

/// The name without its fingerprint, and the fingerprint, empty if it has none: `/media/am-0123456789abcdef.svg` is `/media/am.svg`.
pub fn without_fingerprint(name: &str) -> (String, String) {
    if is_fingerprinted(name) {
        let hyphens: Vec<usize> = name.match_indices('-').map(|(at, _)| at).collect();
        for at in hyphens.into_iter().rev() {
            let (digits, rest) = (at + 1, at + 1 + FINGERPRINT_DIGITS);
            if name.get(digits..rest).is_some_and(is_hexadecimal) {
                return (
                    format!("{}{}", &name[..at], &name[rest..]),
                    name[digits..rest].to_owned(),
                );
            }
        }
    }
    (name.to_owned(), String::new())
}

fn is_hexadecimal(text: &str) -> bool {
    text.bytes()
        .all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

/// An address below the site's root, if it does not leave the site; `base` is the path under which that is served.
pub fn below_root(address: &str, base: &str) -> String {
    match address.strip_prefix(base) {
        Some(rest) if base.ends_with('/') && !rest.starts_with('/') => format!("/{rest}"),
        _ => address.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_known_by_its_name_whatever_its_bytes() {
        let parted = without_fingerprint("/media/bat-trang/am-0123456789abcdef.svg");
        let (name, print) = (parted.0.as_str(), parted.1.as_str());
        assert_eq!(
            (name, print),
            ("/media/bat-trang/am.svg", "0123456789abcdef")
        );
        for plain in ["/media/am-tra.svg", "/vi/am-0123/", "-ấm-ấmấmấmấmấ", ""] {
            assert_eq!(
                without_fingerprint(plain),
                (plain.to_owned(), String::new())
            );
        }
    }

    #[test]
    fn a_site_below_a_folder_leads_to_the_same_pages_as_one_at_the_root() {
        assert_eq!(below_root("/sub/vi/", "/sub/"), "/vi/");
        assert_eq!(below_root("/vi/", "/"), "/vi/");
        assert_eq!(
            below_root("//other.example/", "/"),
            "//other.example/",
            "another site"
        );
        assert_eq!(below_root("#source-1", "/"), "#source-1");
    }
}
