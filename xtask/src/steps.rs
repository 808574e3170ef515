//! Says which step of how many is under way, and how long each took.

use std::time::Instant;

/// The steps of one task.
#[derive(Debug)]
pub struct Steps {
    done: usize,
    all: usize,
    begun: Instant,
}

impl Steps {
    /// A task of `all` steps.
    pub fn new(all: usize) -> Steps {
        Steps {
            done: 0,
            all,
            begun: Instant::now(),
        }
    }

    /// Takes the next step.
    pub fn take<T>(
        &mut self,
        name: &str,
        step: impl FnOnce() -> anyhow::Result<T>,
    ) -> anyhow::Result<T> {
        self.done += 1;
        eprintln!("[{}/{}] {name}", self.done, self.all);
        let begun = Instant::now();
        let result = step()?;
        let seconds = begun.elapsed().as_secs_f64();
        if seconds > 1.0 {
            eprintln!("      {seconds:.0} s");
        }
        Ok(result)
    }

    /// Seconds since the first step.
    pub fn seconds(&self) -> f64 {
        self.begun.elapsed().as_secs_f64()
    }
}
