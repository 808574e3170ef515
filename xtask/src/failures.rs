//! What failed, gathered while tests print, so that it stands once more where one looks first: at the end.

use std::fmt::{self, Display, Formatter};

/// More lines of one failure are not repeated.
const MOST_LINES: usize = 14;

/// More letters of one line are not repeated.
const MOST_LETTERS: usize = 600;

/// The failed tests of several programs of Rust's test library, in order.
#[derive(Debug, Default)]
pub struct Failures {
    failures: Vec<Failure>,
    is_within: bool,
}

#[derive(Debug)]
struct Failure {
    test: String,
    said: Vec<String>,
}

impl Failures {
    /// Looks at the next line that was printed.
    pub fn look_at(&mut self, line: &str) {
        let heading = line.strip_prefix("---- ");
        if let Some(test) = heading.and_then(|rest| rest.strip_suffix(" stdout ----")) {
            self.failures.push(Failure {
                test: test.to_owned(),
                said: Vec::new(),
            });
            self.is_within = true;
            return;
        }
        // Where the code was called from says less than what it said, and is longer.
        let ends = ["failures:", "stack backtrace:", "test result:"];
        self.is_within &= !ends.iter().any(|end| line.starts_with(end));
        let Some(failure) = self.failures.last_mut().filter(|_| self.is_within) else {
            return;
        };
        if !line.trim().is_empty() && failure.said.len() < MOST_LINES {
            failure.said.push(line.chars().take(MOST_LETTERS).collect());
        }
    }

    /// Whether nothing failed.
    pub fn is_empty(&self) -> bool {
        self.failures.is_empty()
    }
}

impl Display for Failures {
    fn fmt(&self, to: &mut Formatter<'_>) -> fmt::Result {
        write!(to, "Failed tests: {}", self.failures.len())?;
        for Failure { test, said } in &self.failures {
            write!(to, "\n✗ {test}")?;
            for line in said {
                write!(to, "\n  {line}")?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn failures_of_several_programs_are_told_with_what_they_said() {
        let printed = "running 3 tests\ntest sound ... ok\n\nfailures:\n\n---- first stdout ----\n\nthread 'first' panicked at a.rs:1:\n\
                       left\nstack backtrace:\n   0: begin\n\n---- second stdout ----\nError: 2\n\n\nfailures:\n    first\n    second\n\n\
                       test result: FAILED\n\nrunning 1 test\nfailures:\n\n---- other::third stdout ----\nthree\n";
        let mut failures = Failures::default();
        assert!(failures.is_empty());
        printed.lines().for_each(|line| failures.look_at(line));
        let told = "Failed tests: 3\n✗ first\n  thread 'first' panicked at a.rs:1:\n  left\n✗ second\n  Error: 2\n✗ other::third\n  three";
        assert_eq!(failures.to_string(), told);
    }

    #[test]
    fn long_messages_are_cut() {
        let mut failures = Failures::default();
        failures.look_at("---- long stdout ----");
        (0..100).for_each(|_| failures.look_at(&"à".repeat(1_000)));
        let told = failures.to_string();
        assert_eq!(told.lines().count(), 2 + MOST_LINES);
        assert_eq!(
            told.lines().last(),
            Some(&*format!("  {}", "à".repeat(MOST_LETTERS)))
        );
    }
}
