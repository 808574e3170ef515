//! What a strand does, in words that the page brings along.

use super::interlacing::Interlacing;
use crate::template::filled;
use langke_model::whole_number;

/// The sentence about a strand, counted from 0, of so many: `{row}`, `{rows}` and `{runs}` are put into `strand`; `over` and `under` say
/// one run each, with `{n}` for its crossings. What comes again and again is told once.
pub fn told(
    interlacing: &Interlacing,
    (row, rows): (usize, usize),
    strand: &str,
    over: &str,
    under: &str,
) -> String {
    let repeat = match interlacing {
        Interlacing::Draft(draft) => draft.repeat().0,
        Interlacing::Hexagonal => 2,
    };
    let mut runs = String::new();
    for run in interlacing.runs(row, repeat) {
        if !runs.is_empty() {
            runs.push_str(", ");
        }
        let template = if run.over { over } else { under };
        runs.push_str(&filled(template, &[("n", &whole_number(run.count.into()))]));
    }
    let (row, rows) = (whole_number(row as u64 + 1), whole_number(rows as u64));
    filled(strand, &[("row", &row), ("rows", &rows), ("runs", &runs)])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::weave::Draft;

    #[test]
    fn a_strand_is_told_from_left_to_right() {
        let twill = Interlacing::Draft(Draft::twill(2, 2));
        let says = |interlacing: &Interlacing, row| {
            let strand = "Strand {row} of {rows}: {runs}, and so on.";
            told(interlacing, (row, 9), strand, "over {n}", "under {n}")
        };
        assert_eq!(
            says(&twill, 0),
            "Strand 1 of 9: over 2, under 2, and so on."
        );
        assert_eq!(
            says(&Interlacing::Hexagonal, 1),
            "Strand 2 of 9: over 1, under 1, and so on."
        );
    }
}
