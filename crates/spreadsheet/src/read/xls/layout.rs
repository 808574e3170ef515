//! What the library does not tell of XLS sheets: hidden rows, and how far apart their cells lie (MS-XLS). Native only.

use std::collections::HashSet;

use crate::bounds::AREA;
use crate::fault::Limit;
use crate::refusal::{Refusal, within};

/// The most columns of an XLS sheet (MS-XLS 2.5.42, `ColU`).
const COLUMNS: u64 = 256;

/// Hidden rows of a sheet, by their numbers from 1.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Layout {
    pub(super) hidden_rows: HashSet<u32>,
}

/// Reads the layout of each sheet from the stream of records.
pub(super) fn of(stream: &[u8]) -> Result<Vec<Layout>, Refusal> {
    let sheets = Records { rest: stream }
        .take_while(|(kind, _)| *kind != END_OF_SUBSTREAM)
        .filter(|(kind, _)| *kind == SHEET);
    sheets
        .map(|(_, data)| {
            let place = four(data, 0).unwrap_or(0) as usize;
            sheet(stream.get(place..).unwrap_or_default())
        })
        .collect()
}

/// Record kinds (MS-XLS 2.3.2).
const END_OF_SUBSTREAM: u16 = 0x000a;
const BEGIN_OF_SUBSTREAM: u16 = 0x0809;
const SHEET: u16 = 0x0085;
const ROW: u16 = 0x0208;
/// Formula, label, shared label, rich label, number, short number, boolean or error.
const CELLS: [u16; 7] = [0x0006, 0x0204, 0x00fd, 0x00d6, 0x0203, 0x027e, 0x0205];
const SHORT_NUMBERS: u16 = 0x00bd;

fn sheet(stream: &[u8]) -> Result<Layout, Refusal> {
    let mut layout = Layout::default();
    let (mut height, mut width) = (0, 0);
    // Charts inside a sheet are substreams of their own.
    let mut depth = 0;
    for (kind, data) in (Records { rest: stream }) {
        let row = u64::from(two(data, 0).unwrap_or(0)) + 1;
        let last_column = match kind {
            BEGIN_OF_SUBSTREAM => {
                depth += 1;
                continue;
            }
            END_OF_SUBSTREAM if depth <= 1 => break,
            END_OF_SUBSTREAM => {
                depth -= 1;
                continue;
            }
            ROW => {
                // Bit 5 of the options says that the height is zero (MS-XLS 2.4.221).
                if two(data, 12).unwrap_or(0) & 0x20 != 0 {
                    layout.hidden_rows.insert(row as u32);
                }
                continue;
            }
            SHORT_NUMBERS => two(data, data.len().saturating_sub(2)),
            kind if CELLS.contains(&kind) => two(data, 2),
            _ => continue,
        };
        height = height.max(row);
        width = width.max(u64::from(last_column.unwrap_or(0)) + 1);
        within(Limit::Columns, width, COLUMNS)?;
        within(Limit::Area, height * width, AREA)?;
    }
    Ok(layout)
}

/// Records: two bytes for the kind, two for the length, the data.
struct Records<'a> {
    rest: &'a [u8],
}

impl<'a> Iterator for Records<'a> {
    type Item = (u16, &'a [u8]);

    fn next(&mut self) -> Option<(u16, &'a [u8])> {
        let kind = two(self.rest, 0)?;
        let end = 4 + usize::from(two(self.rest, 2)?);
        let data = self.rest.get(4..end)?;
        self.rest = &self.rest[end..];
        Some((kind, data))
    }
}

fn two(data: &[u8], place: usize) -> Option<u16> {
    let bytes = data.get(place..place + 2)?;
    Some(u16::from_le_bytes([bytes[0], bytes[1]]))
}

fn four(data: &[u8], place: usize) -> Option<u32> {
    Some(u32::from(two(data, place)?) | u32::from(two(data, place + 2)?) << 16)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(kind: u16, data: &[u16]) -> Vec<u8> {
        let length = data.len() as u16 * 2;
        let words = [kind, length].into_iter().chain(data.iter().copied());
        words.flat_map(u16::to_le_bytes).collect()
    }

    #[test]
    fn cells_that_lie_too_far_apart_are_told() {
        let cell = |row, column| record(0x0203, &[row, column, 0]);
        let begin = record(BEGIN_OF_SUBSTREAM, &[]);
        let sheet = |cells: &[Vec<u8>]| super::sheet(&[begin.clone(), cells.concat()].concat());
        assert_eq!(sheet(&[cell(0, 0), cell(9, 9)]), Ok(Layout::default()));
        assert_eq!(
            sheet(&[cell(0, 300)]),
            Err(Refusal::TooLarge {
                limit: Limit::Columns,
                found: 301,
                most: COLUMNS
            })
        );
        assert_eq!(
            sheet(&[cell(0, 255), cell(65_534, 0)]),
            Err(Refusal::TooLarge {
                limit: Limit::Area,
                found: 65_535 * 256,
                most: AREA
            })
        );
    }
}
