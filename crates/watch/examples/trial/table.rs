//! The outcome of a trial as a table.

use std::collections::BTreeMap;
use std::fmt;
use std::time::Duration;

/// Every round, by what was done.
#[derive(Debug, Default)]
pub struct Table {
    rows: BTreeMap<&'static str, Row>,
}

#[derive(Debug, Default)]
struct Row {
    times: Vec<Duration>,
    failed: usize,
}

impl Table {
    /// Notes a round: how long the page was away, or that it did not come back in time.
    pub fn note(&mut self, what: &'static str, time: Option<Duration>) {
        let row = self.rows.entry(what).or_default();
        match time {
            Some(time) => row.times.push(time),
            None => row.failed += 1,
        }
    }

    /// How many rounds passed and how many failed.
    pub fn sums(&self) -> (usize, usize) {
        let rows = self.rows.values();
        rows.fold((0, 0), |(passed, failed), row| {
            (passed + row.times.len(), failed + row.failed)
        })
    }
}

impl fmt::Display for Table {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            to,
            "{:24} {:>6} {:>6} {:>8} {:>8} {:>8}",
            "", "passed", "failed", "min s", "median s", "max s"
        )?;
        for (what, row) in &self.rows {
            let mut seconds: Vec<f64> = row.times.iter().map(Duration::as_secs_f64).collect();
            seconds.sort_by(f64::total_cmp);
            write!(to, "{what:24} {:6} {:6}", seconds.len(), row.failed)?;
            for time in [
                seconds.first(),
                seconds.get(seconds.len() / 2),
                seconds.last(),
            ] {
                match time {
                    Some(time) => write!(to, " {time:8.2}")?,
                    None => write!(to, " {:>8}", "-")?,
                }
            }
            writeln!(to)?;
        }
        Ok(())
    }
}
