//! The sheet that lists the notes, each with a link to its cell. Native only.

use super::dialect::Dialect;
use super::styles::ListFormats;
use super::xml::escaped;
use crate::bounds::{CELL_LETTERS, LINKS, ROWS};
use crate::notes::{Note, Notes, Weight};

/// The narrowest and the widest that a column of the list gets, in letters.
const WIDTHS: (usize, usize) = (12, 60);

/// The text of the part. Beyond the bounds of a sheet rows are left out, beyond those of links only their links.
pub(super) fn sheet(notes: &Notes, formats: ListFormats, dialect: Dialect) -> String {
    let listed = &notes.notes[..notes.notes.len().min(ROWS as usize - 1)];
    let heads = &notes.headings;
    let heading = [&heads.cell, &heads.found, &heads.problem, &heads.example];
    let heading = heading.map(|text| (text.clone(), formats.heading));
    let mut rows = row(1, &heading);
    for (number, note) in (2..).zip(listed) {
        let link = match note.weight {
            Weight::Error => formats.error_link,
            Weight::Advice => formats.advice_link,
        };
        let texts = columns(note);
        let formats = [link, formats.text, formats.text, formats.text];
        let cells: Vec<(String, usize)> = texts.into_iter().zip(formats).collect();
        rows += &row(number, &cells);
    }
    let links: String = (2..)
        .zip(listed.iter().take(LINKS))
        .map(|(number, note): (u32, _)| {
            format!(
                "<hyperlink ref=\"A{number}\" location=\"{}\" display=\"{}\"/>",
                escaped(&note.at.in_formula()),
                escaped(&note.at.to_string())
            )
        })
        .collect();
    let links = match links.is_empty() {
        true => links,
        false => format!("<hyperlinks>{links}</hyperlinks>"),
    };
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\"{}\"><sheetPr><tabColor rgb=\"FFC00000\"/></sheetPr><sheetViews><sheetView tabSelected=\"1\" workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/><selection pane=\"bottomLeft\" activeCell=\"A2\" sqref=\"A2\"/></sheetView></sheetViews><cols>{}</cols><sheetData>{rows}</sheetData>{links}</worksheet>",
        dialect.spreadsheet(),
        widths(notes)
    )
}

fn columns(note: &Note) -> [String; 4] {
    [
        note.at.to_string(),
        note.found.clone(),
        note.problem.clone(),
        note.example.clone(),
    ]
}

fn row(number: u32, cells: &[(String, usize)]) -> String {
    let cells: String = cells
        .iter()
        .zip(["A", "B", "C", "D"])
        .map(|((text, format), column)| {
            let text: String = text.chars().take(CELL_LETTERS).collect();
            let text = escaped(&text);
            format!("<c r=\"{column}{number}\" s=\"{format}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{text}</t></is></c>")
        })
        .collect();
    format!("<row r=\"{number}\">{cells}</row>")
}

/// Columns as wide as their longest line, within limits.
fn widths(notes: &Notes) -> String {
    let heads = &notes.headings;
    let mut widths =
        [&heads.cell, &heads.found, &heads.problem, &heads.example].map(|text| letters(text));
    for note in &notes.notes {
        for (width, text) in widths.iter_mut().zip(columns(note)) {
            *width = letters(&text).max(*width);
        }
    }
    let (narrowest, widest) = WIDTHS;
    (1..)
        .zip(widths)
        .map(|(number, width): (u32, usize)| {
            let width = (width + 2).clamp(narrowest, widest);
            format!("<col min=\"{number}\" max=\"{number}\" width=\"{width}\" customWidth=\"1\"/>")
        })
        .collect()
}

fn letters(text: &str) -> usize {
    let lines = text.lines().map(|line| line.chars().count());
    lines.max().unwrap_or(0)
}
