//! What is known of a photograph that was looked at or developed, as it is kept. Native only.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::recipe::Print;

/// What is to be seen in a photograph.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Look {
    /// The colours of six cells, three beside each other above three others, as style sheets write them, with a space between.
    pub colours: String,
    /// By which pictures that show the same are found ([`Look::is_like`]).
    pub hash: u64,
    /// Whether it is sharp nowhere.
    pub is_blurred: bool,
}

/// What is known of a photograph.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Sheet {
    /// What was seen in it.
    pub look: Option<Look>,
    /// The SHA-256 of each file that was made of it, in small hexadecimal digits, by width and ending.
    pub prints: BTreeMap<String, String>,
}

impl Sheet {
    /// Reads what was kept; nothing is known where that cannot be read.
    pub fn read(bytes: &[u8]) -> Sheet {
        serde_json::from_slice(bytes).unwrap_or_default()
    }

    /// As it is kept.
    pub fn write(&self) -> Vec<u8> {
        // Names and numbers can always be written.
        serde_json::to_vec(self).unwrap_or_default()
    }

    /// The SHA-256 of a file that was made.
    pub fn digest(&self, print: Print) -> Option<[u8; 32]> {
        let digits = self.prints.get(&name(print))?;
        let mut digest = [0; 32];
        if digits.len() != 64 {
            return None;
        }
        for (byte, index) in digest.iter_mut().zip((0..64).step_by(2)) {
            *byte = u8::from_str_radix(digits.get(index..index + 2)?, 16).ok()?;
        }
        Some(digest)
    }

    /// Notes a file that was made.
    pub fn note(&mut self, print: Print, digest: &[u8; 32]) {
        self.prints.insert(name(print), hexadecimal(digest));
    }
}

/// A digest as it is written.
pub fn hexadecimal(digest: &[u8; 32]) -> String {
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// What tells a file of a photograph from the others.
pub fn name(print: Print) -> String {
    format!("{}.{}", print.width, print.format.ending())
}
