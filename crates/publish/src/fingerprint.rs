//! Names that change with the bytes of their file, so that caches may keep it for ever. Native only.

use std::path::Path;

use super::digest::Digest;
use langke_site::FINGERPRINT_DIGITS;

/// `folder/name.EXT` becomes `folder/name-0123456789abcdef.ext`: the same bytes, whose digest it is, the same name. Servers tell kinds of
/// files by endings in small letters.
pub fn fingerprinted(name: &Path, digest: Digest) -> String {
    let digest = digest.to_string();
    let fingerprint = &digest[..FINGERPRINT_DIGITS];
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

#[cfg(test)]
mod tests {
    use super::*;
    use langke_site::is_fingerprinted;

    #[test]
    fn a_fingerprint_changes_with_the_bytes_and_with_nothing_else() {
        let name = Path::new("bat-trang/kiln.svg");
        let fingerprint = fingerprinted(name, Digest::of(b"<svg/>"));
        assert!(
            fingerprint.starts_with("bat-trang/kiln-") && fingerprint.ends_with(".svg"),
            "{fingerprint}"
        );
        assert!(fingerprinted(Path::new("IMG_1.JPG"), Digest::of(b"")).ends_with(".jpg"));
        assert_eq!(fingerprint, fingerprinted(name, Digest::of(b"<svg/>")));
        assert_ne!(fingerprint, fingerprinted(name, Digest::of(b"<svg />")));
    }

    #[test]
    fn what_was_fingerprinted_is_known_by_its_name() {
        let digest = Digest::of(b"x");
        assert!(is_fingerprinted(&fingerprinted(
            Path::new("a/kiln-2.svg"),
            digest
        )));
    }
}
