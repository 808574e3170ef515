//! What the system says of each file of a site, by which one sees that nobody changed it since, without reading it. Native only.
//!
//! Who changes a file changes when it was last written, its length, or puts another one in its place.

use std::fs::Metadata;
use std::time::{SystemTime, UNIX_EPOCH};

use serde::{Deserialize, Serialize};

use super::record::Record;
use langke_content::seen::digest;

/// Clocks of file systems stand still for so long at most, in nanoseconds: two changes within may bear the same time. Source: FAT.
const TICK: u64 = 2_000_000_000;

/// What the system says of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stamp {
    /// Its length.
    pub bytes: u64,
    /// When it was last written, in nanoseconds since 1970; 0 where that is not known.
    modified: u64,
    /// Its number on its disk, where the platform has such.
    number: u64,
}

impl Stamp {
    /// What is said in a file's data.
    pub fn of(data: &Metadata) -> Stamp {
        let modified = data.modified().ok().and_then(nanoseconds);
        Stamp {
            bytes: data.len(),
            modified: modified.unwrap_or_default(),
            number: number(data),
        }
    }
}

/// The stamps of all files on a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stamps {
    /// What changes with the list.
    list: u64,
    /// In the order of the list; none of a file that was written just then, or nobody knows when.
    stamps: Vec<Option<Stamp>>,
}

impl Stamps {
    /// The stamps of the files on a list, in its order, of which those are known that were not written just now.
    pub fn take(record: &Record, stamps: Vec<Option<Stamp>>) -> Stamps {
        let now = nanoseconds(SystemTime::now()).unwrap_or_default();
        let is_old =
            |stamp: &Stamp| stamp.modified > 0 && stamp.modified.saturating_add(TICK) < now;
        Stamps {
            list: digest(record),
            stamps: stamps
                .into_iter()
                .map(|stamp| stamp.filter(is_old))
                .collect(),
        }
    }

    /// The stamps, if they are those of a list.
    pub fn of_list(self, record: &Record) -> Option<Vec<Option<Stamp>>> {
        let is_its = self.list == digest(record) && self.stamps.len() == record.names().count();
        is_its.then_some(self.stamps)
    }

    /// What changes with the list.
    pub fn list(&self) -> u64 {
        self.list
    }
}

fn nanoseconds(time: SystemTime) -> Option<u64> {
    let since = time.duration_since(UNIX_EPOCH).ok()?;
    u64::try_from(since.as_nanos()).ok()
}

#[cfg(unix)]
fn number(data: &Metadata) -> u64 {
    use std::os::unix::fs::MetadataExt;
    data.ino()
}

#[cfg(not(unix))]
fn number(_: &Metadata) -> u64 {
    0
}
