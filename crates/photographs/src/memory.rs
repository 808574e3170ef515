//! How much memory photographs may take that are unpacked at the same time. Native only.

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

use crate::container::ColourModel;
use crate::develop::{largest, unpacked_at_least};
use crate::examine::{Examined, Sides};
use crate::format::SourceFormat;
use crate::look::looked_at;
use crate::plan::Plan;

/// Bytes that strips, what is made and encoders take beside the pixels, for each pixel of the largest picture made.
const BYTES_A_PIXEL_MADE: u64 = 24;
/// What strips take while they become light and smaller; see `resize`.
const STRIPS: u64 = 30_000_000;

/// A number of bytes from which each photograph takes what it needs before it is unpacked, and gives it back afterwards.
#[derive(Debug)]
pub struct Memory {
    all: u64,
    free: Mutex<u64>,
    given_back: Condvar,
}

/// Bytes that are taken; dropped, they are given back.
#[derive(Debug)]
pub struct Held<'a> {
    memory: &'a Memory,
    bytes: u64,
}

impl Memory {
    /// So many bytes.
    pub fn of(bytes: u64) -> Memory {
        Memory {
            all: bytes,
            free: Mutex::new(bytes),
            given_back: Condvar::new(),
        }
    }

    /// Waits until so many bytes are free and takes them. What needs more than there is takes everything, and so is alone.
    pub fn take(&self, bytes: u64) -> Held<'_> {
        let bytes = bytes.min(self.all);
        let free = self.free();
        let mut free = self
            .given_back
            .wait_while(free, |free| *free < bytes)
            .unwrap_or_else(PoisonError::into_inner);
        *free -= bytes;
        Held {
            memory: self,
            bytes,
        }
    }

    // A thread that panicked while it held the number has not half changed it.
    fn free(&self) -> MutexGuard<'_, u64> {
        self.free.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Held<'_> {
    fn drop(&mut self) {
        *self.memory.free() += self.bytes;
        self.memory.given_back.notify_all();
    }
}

impl Examined {
    /// The bytes that `look` takes beside the file itself, at most.
    pub fn memory_to_look(&self) -> u64 {
        self.unpacked(looked_at(self.stored))
    }

    /// The bytes that `develop` takes beside the file itself, at most.
    pub fn memory_to_develop(&self, plan: &Plan) -> u64 {
        let Some(largest) = largest(self.seen, plan) else {
            return 0;
        };
        let made = largest.pixels() * BYTES_A_PIXEL_MADE;
        self.unpacked(unpacked_at_least(self, largest)) + made
    }

    fn unpacked(&self, at_least: Sides) -> u64 {
        let pixels = self.stored.pixels();
        let colours = match self.model {
            ColourModel::Grey => 1,
            ColourModel::Rgb => 3,
            ColourModel::Cmyk => 4,
        };
        let channels = colours + u64::from(self.alpha);
        STRIPS
            + match self.format {
                SourceFormat::Jpeg => {
                    // Eighths of each side, as many as the cosine transform gives for the sides that are asked for.
                    let eighths = [1, 2, 4].into_iter().find(|eighths| {
                        let enough = |side: u32, least: u32| side.div_ceil(8) * eighths >= least;
                        enough(self.stored.width, at_least.width)
                            && enough(self.stored.height, at_least.height)
                    });
                    let eighths = u64::from(eighths.unwrap_or(8));
                    let kept = if self.progressive {
                        pixels * self.samples_of_four / 4 * 2
                    } else {
                        0
                    };
                    let planes = pixels * self.samples_of_four / 4 + pixels * channels;
                    kept + planes * eighths * eighths / 64
                }
                SourceFormat::Png => pixels * channels,
                // Brightness and two differences before colours.
                SourceFormat::Webp => pixels * channels + pixels * 3 / 2,
            }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicU64, Ordering};

    use super::*;

    #[test]
    fn never_more_is_taken_than_there_is_and_the_largest_is_alone() {
        let memory = Memory::of(100);
        let (taken, most) = (AtomicU64::new(0), AtomicU64::new(0));
        std::thread::scope(|scope| {
            for bytes in [40, 60, 500, 30, 70, 50] {
                let (memory, taken, most) = (&memory, &taken, &most);
                scope.spawn(move || {
                    let held = memory.take(bytes);
                    let now = taken.fetch_add(held.bytes, Ordering::SeqCst) + held.bytes;
                    most.fetch_max(now, Ordering::SeqCst);
                    std::thread::yield_now();
                    taken.fetch_sub(held.bytes, Ordering::SeqCst);
                });
            }
        });
        assert_eq!(most.load(Ordering::SeqCst), 100);
        assert_eq!(*memory.free(), 100);
    }
}
