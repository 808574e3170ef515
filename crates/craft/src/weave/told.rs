//! What a strand does, in words that the page brings along.

use super::cloth::Cloth;
use super::interlacing::Interlacing;
use crate::template::filled;
use langke_model::digits;

/// The sentence about the strand that was laid last of so many: `{row}`, `{rows}` and `{runs}` are put into `strand`; `over` and `under`
/// say one run each, with `{n}` for its crossings.
pub fn told(
    cloth: &Cloth,
    laid: usize,
    rows: usize,
    strand: &str,
    over: &str,
    under: &str,
) -> String {
    let row = laid.saturating_sub(1);
    told_row(
        cloth.interlacing,
        (row, rows, cloth.across),
        strand,
        over,
        under,
    )
}

/// The sentence about a strand, counted from 0, of so many, at so many crossings.
pub fn told_row(
    interlacing: &Interlacing,
    (row, rows, crossings): (usize, usize, usize),
    strand: &str,
    over: &str,
    under: &str,
) -> String {
    let mut runs = String::new();
    for run in interlacing.runs(row, crossings) {
        if !runs.is_empty() {
            runs.push_str(", ");
        }
        let template = if run.over { over } else { under };
        runs.push_str(&filled(template, &[("n", &number(usize::from(run.count)))]));
    }
    let (row, rows) = (number(row + 1), number(rows));
    filled(strand, &[("row", &row), ("rows", &rows), ("runs", &runs)])
}

fn number(number: usize) -> String {
    let mut text = String::new();
    digits(&mut text, number as u64, 1);
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::weave::Draft;

    #[test]
    fn a_strand_is_told_from_left_to_right() {
        let twill = Interlacing::Draft(Draft::twill(2, 2));
        assert_eq!(
            told_row(
                &twill,
                (0, 9, 7),
                "Strand {row} of {rows}: {runs}.",
                "over {n}",
                "under {n}"
            ),
            "Strand 1 of 9: over 2, under 2, over 2, under 1."
        );
    }
}
