//! A weave as weavers write it: threading, tie-up and treadling.

#[cfg(test)]
mod tests;

use super::fault::{DraftFault, DraftPart};
use super::holds::loose;

/// The most strands of each direction in a repeat.
const MOST_STRANDS: usize = 64;
/// The most shafts, and the most treadles.
pub const MOST_SHAFTS: u8 = 32;

/// A weave of two directions that holds together; a raised warp strand lies over the weft. The parts are those of the WIF format.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    threading: Vec<u8>,
    tie_up: Vec<Vec<u8>>,
    treadling: Vec<u8>,
    /// For each weft strand of the smallest repeat, the warp strands that it lies over, a bit each.
    rows: Vec<u64>,
    /// Warp strands of the smallest repeat.
    columns: usize,
}

impl Draft {
    /// A draft of at most 64 strands of each direction, 32 shafts and 32 treadles, or the first thing that is wrong with it.
    ///
    /// `threading`: for each warp strand, its shaft; `tie_up`: for each treadle, the shafts that it raises, in any order; `treadling`: for
    /// each weft strand, its treadle. All are counted from 1.
    pub fn new(
        threading: Vec<u8>,
        tie_up: Vec<Vec<u8>>,
        treadling: Vec<u8>,
    ) -> Result<Draft, DraftFault> {
        for (part, found, most) in [
            (DraftPart::Threading, threading.len(), MOST_STRANDS),
            (DraftPart::TieUp, tie_up.len(), usize::from(MOST_SHAFTS)),
            (DraftPart::Treadling, treadling.len(), MOST_STRANDS),
        ] {
            if found == 0 {
                return Err(DraftFault::Empty { part });
            }
            if found > most {
                return Err(DraftFault::TooLong { part, found, most });
            }
        }
        let most = MOST_SHAFTS;
        if let Some((place, found)) = first(&threading, |shaft| !(1..=most).contains(&shaft)) {
            return Err(DraftFault::NoSuchShaft { place, found, most });
        }
        for (place, shafts) in tie_up.iter().enumerate() {
            if let Some((_, found)) = first(shafts, |shaft| !threading.contains(&shaft)) {
                return Err(DraftFault::NothingHangs { place, found });
            }
        }
        let most = tie_up.len() as u8;
        if let Some((place, found)) = first(&treadling, |treadle| !(1..=most).contains(&treadle)) {
            return Err(DraftFault::NoSuchTreadle { place, found, most });
        }
        let (columns, rows) = (threading.len(), rows(&threading, &tie_up, &treadling));
        if let Some(strands) = loose(&rows, columns) {
            return Err(DraftFault::FallsApart {
                warps: places(strands.warps),
                wefts: places(strands.wefts),
            });
        }
        Ok(Draft::woven(threading, tie_up, treadling, rows))
    }

    /// A twill in which each weft strand passes over and under so many warp strands, moved by one from row to row; 1 and 1 is plain weave.
    ///
    /// The weft is over where `(column + row) % (over + under) < over`. Each number is 1 to 16; one outside is taken as the nearest of them.
    pub fn twill(over: u8, under: u8) -> Draft {
        let most = MOST_SHAFTS / 2;
        let (over, under) = (over.clamp(1, most), under.clamp(1, most));
        let period = over + under;
        let straight: Vec<u8> = (1..=period).collect();
        let raised = |row: u8| {
            let is_raised = |shaft: &u8| (shaft - 1 + row) % period >= over;
            straight.iter().copied().filter(is_raised).collect()
        };
        let tie_up: Vec<Vec<u8>> = (0..period).map(raised).collect();
        let rows = rows(&straight, &tie_up, &straight);
        Draft::woven(straight.clone(), tie_up, straight, rows)
    }

    fn woven(
        threading: Vec<u8>,
        mut tie_up: Vec<Vec<u8>>,
        treadling: Vec<u8>,
        mut rows: Vec<u64>,
    ) -> Draft {
        for shafts in &mut tie_up {
            // Code that sorts costs a browser's program more than this.
            let all = 1..=MOST_SHAFTS;
            *shafts = all.filter(|shaft| shafts.contains(shaft)).collect();
        }
        let (count, length) = (threading.len(), rows.len());
        let columns = period(count, |column, next| {
            rows.iter().all(|row| row >> column & 1 == row >> next & 1)
        });
        rows.truncate(period(length, |row, next| rows[row] == rows[next]));
        Draft {
            threading,
            tie_up,
            treadling,
            rows,
            columns,
        }
    }

    /// For each warp strand, the shaft that it hangs on, from 1.
    pub fn threading(&self) -> &[u8] {
        &self.threading
    }

    /// For each treadle, the shafts that it raises, from 1, in their order and each once.
    pub fn tie_up(&self) -> &[Vec<u8>] {
        &self.tie_up
    }

    /// For each weft strand, the treadle that is pressed, from 1.
    pub fn treadling(&self) -> &[u8] {
        &self.treadling
    }

    /// Whether the weft strand lies over the warp strand, in the endless cloth; rows are counted from the top, both from 0.
    pub fn weft_is_over(&self, column: usize, row: usize) -> bool {
        self.rows[row % self.rows.len()] >> (column % self.columns) & 1 == 1
    }

    /// The warp strands and the weft strands of the smallest repeat, which may be smaller than what is written.
    pub fn repeat(&self) -> (usize, usize) {
        (self.columns, self.rows.len())
    }

    /// The most strands that any strand passes over or under without a change, in the endless cloth.
    pub fn longest_float(&self) -> usize {
        let (columns, rows) = self.repeat();
        let wefts = (0..rows).map(|row| float(columns, |column| self.weft_is_over(column, row)));
        let warps = (0..columns).map(|column| float(rows, |row| self.weft_is_over(column, row)));
        wefts.chain(warps).max().unwrap_or(0)
    }
}

fn first(numbers: &[u8], is_wrong: impl Fn(u8) -> bool) -> Option<(usize, u8)> {
    let place = numbers.iter().position(|number| is_wrong(*number))?;
    Some((place, numbers[place]))
}

/// For each weft strand, the warp strands that it lies over: those whose shafts stay down.
fn rows(threading: &[u8], tie_up: &[Vec<u8>], treadling: &[u8]) -> Vec<u64> {
    let row = |treadle: &u8| {
        let raised = &tie_up[usize::from(*treadle) - 1];
        let bit = |(place, shaft)| u64::from(!raised.contains(shaft)) << place;
        threading.iter().enumerate().map(bit).sum()
    };
    treadling.iter().map(row).collect()
}

fn places(bits: u64) -> Vec<usize> {
    (0..MOST_STRANDS)
        .filter(|place| bits >> place & 1 == 1)
        .collect()
}

/// The smallest number of places after which all that come round again are the same.
fn period(count: usize, is_same: impl Fn(usize, usize) -> bool) -> usize {
    let repeats = |step: &usize| {
        count.is_multiple_of(*step)
            && (0..count).all(|place| is_same(place, (place + step) % count))
    };
    (1..count).find(repeats).unwrap_or(count)
}

/// The most places without a change, in a row that comes round again and changes somewhere.
fn float(count: usize, is_over: impl Fn(usize) -> bool) -> usize {
    let (mut longest, mut run) = (1, 1);
    for place in 1..2 * count {
        run = if is_over(place) == is_over(place - 1) {
            run + 1
        } else {
            1
        };
        longest = longest.max(run);
    }
    longest
}
