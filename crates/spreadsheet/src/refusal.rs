//! Why bytes are not read, before it is known which file they are of. Native only.

use std::path::Path;

use crate::fault::{Limit, OtherFile, ReadError};

/// Why bytes are not read; as [`ReadError`], without the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Refusal {
    Other(OtherFile),
    Empty,
    Damaged(String),
    Encoding { line: usize },
    TooLarge { limit: Limit, found: u64, most: u64 },
}

impl Refusal {
    /// The error about the file of that path.
    pub(crate) fn about(self, path: &Path) -> ReadError {
        let path = path.to_owned();
        match self {
            Refusal::Other(found) => ReadError::OtherFile { path, found },
            Refusal::Empty => ReadError::Empty { path },
            Refusal::Damaged(reason) => ReadError::Damaged { path, reason },
            Refusal::Encoding { line } => ReadError::Encoding { path, line },
            Refusal::TooLarge { limit, found, most } => ReadError::TooLarge {
                path,
                limit,
                found,
                most,
            },
        }
    }

    /// What is damaged, with the part of the file in which it is.
    pub(crate) fn damaged(part: &str, reason: impl std::fmt::Display) -> Refusal {
        Refusal::Damaged(format!("{part}: {reason}"))
    }
}

/// Refuses what is more than the bound.
pub(crate) fn within(limit: Limit, found: u64, most: u64) -> Result<(), Refusal> {
    if found > most {
        return Err(Refusal::TooLarge { limit, found, most });
    }
    Ok(())
}
