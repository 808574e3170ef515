//! What happened on a screen, day by day: counts only, kept on the device, written and read as lines of text.

use std::fmt;

/// So many days are kept.
pub const DAYS: usize = 400;

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counted {
    /// Somebody touched the screen, and the site opened.
    Visit,
    /// Nobody answered, and the screen went back to its start.
    Reset,
    /// The screen was started: by the machine, at night, for new content.
    Start,
    /// It was started although nobody had ended it: browser, machine or current went away.
    Fault,
}

/// The counts of a day.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts([u32; 4]);

impl Counts {
    /// How often it happened.
    pub fn of(&self, counted: Counted) -> u32 {
        self.0[counted as usize]
    }
}

/// The counts of each day on which anything happened.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Log {
    /// The earliest day first, as days since 1 January 1970: a list, for a tree's code would weigh more than what is kept in it.
    days: Vec<(i32, Counts)>,
}

impl Log {
    /// Reads what was written; lines that are none are passed over.
    pub fn parse(text: &str) -> Log {
        let mut log = Log::default();
        for line in text.lines() {
            let mut numbers = line.split(' ');
            let day = numbers.next().and_then(|day| day.parse().ok());
            let counts: Option<Vec<u32>> = numbers.map(|number| number.parse().ok()).collect();
            let counts = counts.and_then(|counts| counts.try_into().ok());
            if let (Some(day), Some(counts)) = (day, counts) {
                *log.of(day) = Counts(counts);
            }
        }
        log.shorten();
        log
    }

    /// Counts something that happened on a day.
    pub fn count(&mut self, day: i32, counted: Counted) {
        let count = &mut self.of(day).0[counted as usize];
        *count = count.saturating_add(1);
        self.shorten();
    }

    /// Each day with its counts, the latest first.
    pub fn days(&self) -> impl Iterator<Item = (i32, Counts)> {
        self.days.iter().rev().copied()
    }

    /// The last day with a fault.
    pub fn last_fault(&self) -> Option<i32> {
        let mut days = self.days();
        let found = days.find(|(_, counts)| counts.of(Counted::Fault) > 0);
        found.map(|(day, _)| day)
    }

    /// The counts of a day, which has some from now on.
    fn of(&mut self, day: i32) -> &mut Counts {
        let place = self.days.partition_point(|(other, _)| *other < day);
        if self.days.get(place).is_none_or(|(other, _)| *other != day) {
            self.days.insert(place, (day, Counts::default()));
        }
        &mut self.days[place].1
    }

    fn shorten(&mut self) {
        let too_many = self.days.len().saturating_sub(DAYS);
        self.days.drain(..too_many);
    }
}

impl fmt::Display for Log {
    /// Prints a line for each day: the day and its counts.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (day, Counts([visits, resets, starts, faults])) in &self.days {
            writeln!(formatter, "{day} {visits} {resets} {starts} {faults}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn counts_are_kept_by_the_day() {
        let mut log = Log::default();
        log.count(20_000, Counted::Start);
        log.count(20_000, Counted::Visit);
        log.count(20_000, Counted::Visit);
        log.count(20_001, Counted::Fault);
        assert_eq!(log.to_string(), "20000 2 0 1 0\n20001 0 0 0 1\n");
        assert_eq!(log.last_fault(), Some(20_001));
        let latest = log.days().next().expect("a day");
        assert_eq!((latest.0, latest.1.of(Counted::Fault)), (20_001, 1));
    }

    #[test]
    fn a_damaged_log_loses_what_is_damaged_and_nothing_else() {
        let log = Log::parse(
            "20000 1 2 3 4\n\u{FEFF}x\n20001 1 2\n20002 1 2 3 4 5\n20003 -1 0 0 0\n20004 0 0 1 0",
        );
        assert_eq!(log.to_string(), "20000 1 2 3 4\n20004 0 0 1 0\n");
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again(days in prop::collection::btree_map(any::<i32>(), any::<[u32; 4]>(), 0..30)) {
            let days = days.into_iter().map(|(day, counts)| (day, Counts(counts)));
            let log = Log { days: days.collect() };
            prop_assert_eq!(Log::parse(&log.to_string()), log);
        }

        #[test]
        fn no_text_breaks_it_and_it_never_grows_without_end(text in ".{0,400}") {
            let mut log = Log::parse(&text);
            for day in 0..500 {
                log.count(day, Counted::Visit);
            }
            prop_assert!(log.days.len() <= DAYS);
        }
    }
}
