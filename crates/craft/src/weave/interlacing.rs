//! How strands lie over and under each other: in two directions as a draft says, or in three.

use super::draft::Draft;

/// How the hexagonal weave is written.
const HEXAGONAL: &str = "hexagonal";

/// Which strands lie over which.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Interlacing {
    /// Two directions.
    Draft(Draft),
    /// The open hexagonal weave of three directions, 60 degrees apart: the first lies over the second, the second over the third, the
    /// third over the first, at every crossing, so that every strand goes over and under in turn. The third lies level.
    Hexagonal,
}

/// Crossings side by side at which a strand does the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Run {
    /// Whether the strand lies over the others there; otherwise it lies under them.
    pub over: bool,
    /// How many crossings.
    pub count: u8,
}

impl Interlacing {
    /// Parses what [`Interlacing::print`] prints.
    pub fn parse(text: &str) -> Option<Interlacing> {
        if text == HEXAGONAL {
            return Some(Interlacing::Hexagonal);
        }
        Draft::parse(text).map(Interlacing::Draft)
    }

    /// The interlacing as text: `hexagonal` or the draft's.
    pub fn print(&self) -> String {
        match self {
            Interlacing::Draft(draft) => draft.print(),
            Interlacing::Hexagonal => HEXAGONAL.to_owned(),
        }
    }

    /// What a strand that is woven in does from left to right at so many crossings.
    ///
    /// Rows are counted from 0 at the top: wefts; in the hexagonal weave the strands of the third direction.
    pub fn runs(&self, row: usize, crossings: usize) -> Vec<Run> {
        let mut runs: Vec<Run> = Vec::new();
        for crossing in 0..crossings {
            let over = self.is_over(crossing, row);
            match runs.last_mut() {
                Some(run) if run.over == over && run.count < u8::MAX => run.count += 1,
                _ => runs.push(Run { over, count: 1 }),
            }
        }
        runs
    }

    /// Whether a strand that is woven in lies over the one that it crosses there; both are counted from 0, from left to right and from
    /// the top.
    pub fn is_over(&self, crossing: usize, row: usize) -> bool {
        match self {
            Interlacing::Draft(draft) => draft.weft_is_over(crossing, row),
            // The first and the second direction come in turn, and from row to row the other one is the first from the left.
            Interlacing::Hexagonal => (crossing + row) % 2 == 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_printed_is_parsed_again() {
        for interlacing in [
            Interlacing::Hexagonal,
            Interlacing::Draft(Draft::twill(3, 1)),
        ] {
            assert_eq!(Interlacing::parse(&interlacing.print()), Some(interlacing));
        }
        assert_eq!(Interlacing::parse("octagonal"), None);
    }

    #[test]
    fn runs_tell_what_a_strand_does_from_left_to_right() {
        let told = |interlacing: &Interlacing, row, crossings| -> Vec<(bool, u8)> {
            let runs = interlacing.runs(row, crossings);
            runs.iter().map(|run| (run.over, run.count)).collect()
        };
        let twill = Interlacing::Draft(Draft::twill(2, 2));
        assert_eq!(told(&twill, 0, 5), [(true, 2), (false, 2), (true, 1)]);
        assert_eq!(told(&twill, 3, 4), [(false, 1), (true, 2), (false, 1)]);
        assert_eq!(
            told(&Interlacing::Hexagonal, 0, 3),
            [(false, 1), (true, 1), (false, 1)]
        );
        assert_eq!(told(&Interlacing::Hexagonal, 1, 2), [(true, 1), (false, 1)]);
        assert!(twill.runs(7, 0).is_empty());
    }
}
