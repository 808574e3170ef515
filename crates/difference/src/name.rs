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

/// Whether two pages differ at most in the fingerprints of programs and styles (`/app/start-0123456789abcdef.js`), which nobody reads. After
/// a change of a program that is so for every page, and they need not be taken apart.
pub fn are_alike_but_for_programs(old: &str, new: &str) -> bool {
    const PROGRAMS: &str = "/app/";
    if old == new {
        return true;
    }
    let (mut old, mut new) = (old.split(PROGRAMS), new.split(PROGRAMS));
    if old.next() != new.next() {
        return false;
    }
    loop {
        match (old.next(), new.next()) {
            (None, None) => return true,
            (Some(one), Some(other)) if one == other => {}
            (Some(one), Some(other)) => {
                let ((name, rest), (other_name, other_rest)) = (file(one), file(other));
                let is_renamed = without_fingerprint(name).0 == without_fingerprint(other_name).0;
                if !is_renamed || rest != other_rest {
                    return false;
                }
            }
            _ => return false,
        }
    }
}

/// The name of a file at the beginning of a text, and what follows it.
fn file(text: &str) -> (&str, &str) {
    let in_name = |letter: char| letter.is_ascii_alphanumeric() || "-_./".contains(letter);
    let end = text.find(|letter| !in_name(letter)).unwrap_or(text.len());
    text.split_at(end)
}

/// An address below the site's root, if it does not leave the site; `base` is the path under which that is served.
pub fn below_root(address: &str, base: &str) -> String {
    match address.strip_prefix(base) {
        Some(rest) if base.ends_with('/') => format!("/{rest}"),
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
    fn pages_that_differ_in_the_names_of_programs_alone_are_alike() {
        let page = |start: &str, picture: &str, text: &str| {
            format!(
                "<link href=\"/app/a.css\"><p>{text}</p><img src=\"/media/am-{picture}.svg\"><script src=\"/app/start-{start}.js\"></script>"
            )
        };
        let (one, other) = ("0123456789abcdef", "fedcba9876543210");
        let old = page(one, one, "Một");
        assert!(are_alike_but_for_programs(&old, &page(other, one, "Một")));
        assert!(!are_alike_but_for_programs(&old, &page(one, other, "Một")));
        assert!(!are_alike_but_for_programs(&old, &page(other, one, "Hai")));
        assert!(!are_alike_but_for_programs(&old, &(old.clone() + "/app/")));
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
