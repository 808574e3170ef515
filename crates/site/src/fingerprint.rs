//! Names that change with the bytes of their file, so that caches may keep it for ever. Native only.

/// How many hexadecimal digits of a digest stand in a name.
pub const FINGERPRINT_DIGITS: usize = 16;

/// Whether a file's name holds a fingerprint: sixteen small hexadecimal digits after a hyphen. It says how long caches keep the file:
/// for ever with one, else they ask each time.
pub fn is_fingerprinted(file: &str) -> bool {
    let name = file.rsplit('/').next().unwrap_or_default();
    name.split('-').skip(1).any(|part| {
        let digits = part
            .bytes()
            .take_while(|byte| byte.is_ascii_hexdigit() && !byte.is_ascii_uppercase())
            .count();
        digits == FINGERPRINT_DIGITS
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_that_change_with_their_bytes_hold_a_fingerprint() {
        for lasting in [
            "app/langke-app-2a01c1e92b3af0d2_bg.wasm.br",
            "/media/bat-trang/vase-e6bf0cdcb7dac27b.svg",
        ] {
            assert!(is_fingerprinted(lasting), "{lasting}");
        }
        for plain in [
            "/vi/villages/bat-trang/",
            "vi/villages/bat-trang/index.html",
            "/bundle/vi/products/phu-vinh-basket.json",
            "bundle/vi/a-0123.json",
            "a-0123456789ABCDEF.js",
        ] {
            assert!(!is_fingerprinted(plain), "{plain}");
        }
    }
}
