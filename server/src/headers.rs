//! The file `_headers` at a site's root, as static hosts read it: which headers go with which paths.

use std::fs;
use std::path::Path;

use axum::http::{HeaderMap, HeaderName, HeaderValue};

/// Sets the headers that the site in a folder asks for on a path. A line that cannot be read is passed over.
pub fn set(headers: &mut HeaderMap, folder: &Path, path: &str) {
    let text = fs::read_to_string(folder.join("_headers")).unwrap_or_default();
    for (name, value) in wanted(&text, path) {
        headers.insert(name, value);
    }
}

/// A pattern stands at the beginning of a line, its headers below it, indented.
fn wanted(text: &str, path: &str) -> Vec<(HeaderName, HeaderValue)> {
    let mut wanted = Vec::new();
    let mut fits = false;
    for line in text.lines() {
        if !line.starts_with(char::is_whitespace) {
            fits = match line.trim().split_once('*') {
                Some((begin, end)) => path.starts_with(begin) && path.ends_with(end),
                None => path == line.trim(),
            };
        } else if fits
            && let Some((name, value)) = line.split_once(':')
            && let (Ok(name), Ok(value)) = (name.trim().parse(), value.trim().parse())
        {
            wanted.push((name, value));
        }
    }
    wanted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_go_with_the_paths_that_they_stand_under() {
        let text =
            "# for hosts\n/media/*\n  X-One: 1\n\tX-Two: a:b\n/x.txt\n  X-Three: 3\n  nonsense\n";
        let names = |path: &str| -> Vec<String> {
            let wanted = wanted(text, path).into_iter();
            wanted
                .map(|(name, value)| format!("{name}={value:?}"))
                .collect()
        };
        assert_eq!(names("/media/a/b.svg"), ["x-one=\"1\"", "x-two=\"a:b\""]);
        assert_eq!(names("/x.txt"), ["x-three=\"3\""]);
        assert_eq!(names("/vi/"), Vec::<String>::new());
    }
}
