//! How far something that takes long has come. Native only.

use std::sync::atomic::{AtomicUsize, Ordering};

/// What takes long.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Work {
    /// Photographs are made smaller.
    Photographs,
    /// Share cards are drawn.
    Cards,
}

/// How far it has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// What it is.
    pub work: Work,
    /// How many are done.
    pub done: usize,
    /// How many there are.
    pub all: usize,
}

/// Counts what many hands do, and tells each step.
pub struct Count {
    work: Work,
    done: AtomicUsize,
    all: usize,
    told: fn(Progress),
}

impl Count {
    /// Nothing is done yet of so many.
    pub fn of(work: Work, all: usize, told: fn(Progress)) -> Count {
        Count {
            work,
            done: AtomicUsize::new(0),
            all,
            told,
        }
    }

    /// One more is done.
    pub fn step(&self) {
        let done = self.done.fetch_add(1, Ordering::Relaxed) + 1;
        (self.told)(Progress {
            work: self.work,
            done,
            all: self.all,
        });
    }
}
