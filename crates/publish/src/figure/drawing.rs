//! The drawing: every file a cell in the field of its kind, areas as bytes over the network. Native only.

use std::fmt::Write;

use super::tally::{File, Sum};
use super::treemap::{Area, areas};
use super::words::{self, bytes, say};
use langke_model::escape;
use langke_model::i18n::Language;

/// How large the drawing is, in its own units: on a phone, two thirds of a pixel each.
const WHOLE: Area = Area {
    x: 0.0,
    y: 0.0,
    width: 480.0,
    height: 400.0,
};

/// Between two fields.
const GAP: f64 = 2.0;

/// So many files of a kind have a cell of their own; what is behind them, in one, would be smaller than a line is wide.
const MOST_CELLS: usize = 400;

/// The size of letters, and how wide one is at most on average.
const LETTER: f64 = 16.0;
const LETTER_WIDTH: f64 = 9.6;

/// The drawing with its description.
pub fn drawing(files: &[File], sums: &[Sum], language: Language) -> String {
    let quantities: Vec<f64> = sums.iter().map(|sum| sum.sent as f64).collect();
    let mut svg = format!(
        "<svg class=\"whole-figure\" viewBox=\"0 0 {} {}\" role=\"img\" aria-labelledby=\"figure-title\"><title id=\"figure-title\">{}</title>",
        WHOLE.width,
        WHOLE.height,
        escape(&described(sums, language))
    );
    for (rank, (sum, area)) in sums.iter().zip(areas(&quantities, WHOLE)).enumerate() {
        let field = area.within(GAP);
        let _ = write!(svg, "<g class=\"field field-{}\">", rank % 4);
        let mut cells: Vec<f64> = files
            .iter()
            .filter(|file| file.kind == sum.kind && file.sent > 0)
            .map(|file| file.sent as f64)
            .collect();
        if cells.len() > MOST_CELLS {
            let rest: f64 = cells.split_off(MOST_CELLS).into_iter().sum();
            cells.push(rest);
        }
        for cell in areas(&cells, field) {
            let _ = write!(
                svg,
                "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"/>",
                short(cell.x),
                short(cell.y),
                short(cell.width),
                short(cell.height)
            );
        }
        label(&mut svg, sum, field, language);
        svg.push_str("</g>");
    }
    svg + "</svg>"
}

/// The name of a kind and its bytes, where there is room for them.
fn label(svg: &mut String, sum: &Sum, field: Area, language: Language) {
    let name = say(words::kind(sum.kind), language);
    let lines = [name.to_owned(), bytes(sum.sent, language)];
    let longest = lines.iter().map(|line| line.chars().count()).max();
    let width = longest.unwrap_or_default() as f64 * LETTER_WIDTH + LETTER;
    if field.width < width || field.height < 3.4 * LETTER {
        return;
    }
    for (line, text) in (0..).zip(lines) {
        let y = field.y + LETTER * (1.5 + 1.3 * f64::from(line));
        let _ = write!(
            svg,
            "<text paint-order=\"stroke\" x=\"{}\" y=\"{}\">{}</text>",
            short(field.x + LETTER / 2.0),
            short(y),
            escape(&text)
        );
    }
}

/// The drawing in words.
fn described(sums: &[Sum], language: Language) -> String {
    let sums = sums.iter().map(|sum| {
        let name = say(words::kind(sum.kind), language);
        format!("{name} {}", bytes(sum.sent, language))
    });
    sums.collect::<Vec<_>>().join("; ")
}

/// A tenth of a unit is less than can be seen.
fn short(value: f64) -> String {
    let text = format!("{value:.1}");
    text.strip_suffix(".0").map_or(text.clone(), str::to_owned)
}
