//! Names that change with the bytes of their file, so that caches may keep it for ever. Native only.

use std::path::Path;

use super::digest::Digest;

/// How many hexadecimal digits of the digest stand in a name.
const DIGITS: usize = 16;

/// `folder/name.EXT` becomes `folder/name-0123456789abcdef.ext`: the same bytes, the same name. Servers tell kinds of files by endings
/// in small letters.
pub fn fingerprinted(name: &Path, bytes: &[u8]) -> String {
    let digest = Digest::of(bytes).to_string();
    let fingerprint = &digest[..DIGITS];
    let stem = name.file_stem().unwrap_or_default().to_string_lossy();
    let extension = name
        .extension()
        .map(|extension| format!(".{}", extension.to_string_lossy().to_lowercase()))
        .unwrap_or_default();
    let file = format!("{stem}-{fingerprint}{extension}");
    match name.parent().map(Path::to_string_lossy) {
        Some(parent) if !parent.is_empty() => format!("{parent}/{file}"),
        _ => file,
    }
}

/// Whether a file's name holds a fingerprint: sixteen small hexadecimal digits after a hyphen.
pub fn is_fingerprinted(file: &str) -> bool {
    let name = file.rsplit('/').next().unwrap_or_default();
    name.split('-').skip(1).any(|part| {
        let digits = part
            .bytes()
            .take_while(|byte| byte.is_ascii_hexdigit() && !byte.is_ascii_uppercase())
            .count();
        digits == DIGITS
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fingerprint_changes_with_the_bytes_and_with_nothing_else() {
        let name = Path::new("bat-trang/kiln.svg");
        let fingerprint = fingerprinted(name, b"<svg/>");
        assert!(
            fingerprint.starts_with("bat-trang/kiln-") && fingerprint.ends_with(".svg"),
            "{fingerprint}"
        );
        assert!(fingerprinted(Path::new("IMG_1.JPG"), b"").ends_with(".jpg"));
        assert_eq!(fingerprint, fingerprinted(name, b"<svg/>"));
        assert_ne!(fingerprint, fingerprinted(name, b"<svg />"));
    }

    #[test]
    fn what_was_fingerprinted_is_known_by_its_name() {
        assert!(is_fingerprinted(&fingerprinted(
            Path::new("a/kiln-2.svg"),
            b"x"
        )));
        assert!(is_fingerprinted(
            "app/langke-app-2a01c1e92b3af0d2_bg.wasm.br"
        ));
        for plain in [
            "vi/villages/bat-trang/index.html",
            "bundle/vi/a-0123.json",
            "a-0123456789ABCDEF.js",
        ] {
            assert!(!is_fingerprinted(plain), "{plain}");
        }
    }
}
