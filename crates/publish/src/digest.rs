//! SHA-256 of a file's bytes. Native only.

use std::fmt;
use std::fs::File;
use std::io;
use std::path::Path;

use base64::Engine as _;
use sha2::{Digest as _, Sha256};

/// The SHA-256 of some bytes (FIPS 180-4), written as 64 small hexadecimal digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Digest([u8; 32]);

impl From<[u8; 32]> for Digest {
    fn from(digest: [u8; 32]) -> Digest {
        Digest(digest)
    }
}

impl Digest {
    /// Of bytes in memory.
    pub fn of(bytes: &[u8]) -> Digest {
        Digest(Sha256::digest(bytes).into())
    }

    /// Of a file's bytes, read in pieces.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn of_file(path: &Path) -> io::Result<Digest> {
        let mut hasher = Sha256::new();
        io::copy(&mut File::open(path)?, &mut hasher)?;
        Ok(Digest(hasher.finalize().into()))
    }

    /// As a page says which bytes are right. Source: W3C, "Subresource Integrity", 3.1, without the name of the algorithm.
    pub fn integrity(&self) -> String {
        base64::engine::general_purpose::STANDARD.encode(self.0)
    }

    /// Reads what `to_string` writes.
    pub fn parse(text: &str) -> Option<Digest> {
        let digits = text.as_bytes();
        let is_digit = |byte: &u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(byte);
        if digits.len() != 64 || !digits.iter().all(is_digit) {
            return None;
        }
        let mut bytes = [0; 32];
        for (index, byte) in bytes.iter_mut().enumerate() {
            *byte = u8::from_str_radix(text.get(2 * index..2 * index + 2)?, 16).ok()?;
        }
        Some(Digest(bytes))
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0
            .iter()
            .try_for_each(|byte| write!(formatter, "{byte:02x}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_digest_is_the_one_of_the_standard_and_is_read_again() {
        // FIPS 180-4, the example "abc".
        let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(Digest::of(b"abc").to_string(), abc);
        assert_eq!(
            Digest::of(b"abc").integrity(),
            "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="
        );
        assert_eq!(Digest::parse(abc), Some(Digest::of(b"abc")));
        for wrong in ["", "ba78", &abc.to_uppercase(), &format!("{abc}0")] {
            assert_eq!(Digest::parse(wrong), None, "{wrong}");
        }
    }
}
