//! How far something that takes long has come. Native only.

use std::sync::atomic::{AtomicUsize, Ordering};

/// What takes long.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Work {
    /// Photographs are made smaller.
    Photographs,
    /// Pages and the files beside them are written.
    Pages,
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

/// Counts what many hands do, and tells each step. That it is over is told once all hands are done with it, also where something went
/// wrong.
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
        if done < self.all {
            self.tell(done);
        }
    }

    fn tell(&self, done: usize) {
        (self.told)(Progress {
            work: self.work,
            done,
            all: self.all,
        });
    }
}

impl Drop for Count {
    fn drop(&mut self) {
        if self.all > 0 {
            self.tell(self.all);
        }
    }
}
