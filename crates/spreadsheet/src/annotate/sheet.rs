//! The part of a sheet, with fills on some cells, and texts in some of those. Native only.

use std::collections::btree_map::{self, BTreeMap};
use std::iter::Peekable;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::dialect::Dialect;
use super::styles::Styles;
use super::xml::{escaped, prefix, with_attribute};
use crate::element::{attribute, is_set, number};
use crate::notes::Weight;
use crate::reference::{cell_name, read_cell_name};
use crate::refusal::Refusal;

/// What is done with cells, by row from 1 and column from 0.
pub(super) type Marks = BTreeMap<(u32, u32), Mark>;

/// What is done with a cell.
#[derive(Debug)]
pub(super) struct Mark {
    /// How much the notes on it weigh: its fill.
    pub(super) weight: Weight,
    /// What is written into it, if anything is.
    pub(super) text: Option<String>,
}

/// What is to be changed in a sheet.
pub(super) struct Change<'a> {
    pub(super) marks: &'a Marks,
    /// The reference to the boxes of comments as it shall be.
    pub(super) boxes: Option<&'a str>,
    pub(super) dialect: Dialect,
}

/// Elements behind which the reference to the boxes of comments must not stand (ECMA-376, part 1, 18.3.1.99).
const BEHIND_BOXES: [&[u8]; 9] = [
    b"legacyDrawingHF",
    b"drawingHF",
    b"picture",
    b"oleObjects",
    b"controls",
    b"webPublishItems",
    b"tableParts",
    b"extLst",
    b"AlternateContent",
];

/// The id by which a sheet refers to the boxes of its comments.
pub(super) fn boxes(text: &str) -> Option<String> {
    // It stands behind all cells.
    let place = text.rfind("legacyDrawing ")?;
    let begin = text[..place].rfind('<')?;
    let mut reader = Reader::from_str(&text[begin..]);
    let (Event::Start(element) | Event::Empty(element)) = reader.read_event().ok()? else {
        return None;
    };
    let mut attributes = element.attributes().flatten();
    let id = attributes.find(|attribute| attribute.key.local_name().as_ref() == b"id")?;
    String::from_utf8(id.value.into_owned()).ok()
}

/// The text of a sheet's part in which the named cells have our fill and no other has, and the text that they are to have. All else stays
/// byte for byte.
pub(super) fn edited(
    part: &str,
    text: &str,
    styles: &mut Styles,
    change: &Change<'_>,
) -> Result<String, Refusal> {
    let mut writer = Writer {
        new: String::with_capacity(text.len() + 1_024),
        marks: change.marks.iter().peekable(),
        styles,
        columns: Vec::new(),
        row: 0,
        row_style: None,
        column: None,
        prefix: String::new(),
        needs_boxes: change.boxes,
        dialect: change.dialect,
    };
    let mut reader = Reader::from_str(text);
    reader.config_mut().check_end_names = false;
    let (mut begin, mut depth, mut is_behind_data) = (0, 0, false);
    // How deep the cell stands whose content was written anew.
    let mut renewed = None;
    loop {
        let event = reader
            .read_event()
            .map_err(|error| Refusal::damaged(part, error))?;
        let end = reader.buffer_position() as usize;
        let written = &text[begin..end];
        begin = end;
        if let Some(outer) = renewed {
            match &event {
                Event::Start(_) => depth += 1,
                Event::End(_) => {
                    depth -= 1;
                    renewed = Some(outer).filter(|outer| depth > *outer);
                }
                Event::Eof => return Ok(writer.new),
                _ => {}
            }
            continue;
        }
        match &event {
            Event::Start(element) | Event::Empty(element) => {
                let is_empty = matches!(event, Event::Empty(_));
                let name = element.local_name();
                if depth == 0 {
                    writer.prefix = prefix(written).to_owned();
                }
                if depth == 1 && is_behind_data && BEHIND_BOXES.contains(&name.as_ref()) {
                    writer.boxes();
                }
                match name.as_ref() {
                    b"col" => writer.col(element, written),
                    b"row" => writer.begin_row(element, written, is_empty),
                    b"c" => {
                        let is_renewed = writer.cell(element, written, is_empty, &text[end..]);
                        renewed = Some(depth).filter(|_| is_renewed && !is_empty);
                    }
                    b"sheetData" => {
                        is_behind_data = is_empty;
                        writer.begin_data(written, is_empty);
                    }
                    // Two sheets that are selected at a time are both changed by what is typed.
                    b"sheetView" => writer.new += &with_attribute(written, "tabSelected", None),
                    b"legacyDrawing" if depth == 1 => writer.known_boxes(written),
                    _ => writer.new += written,
                }
                depth += usize::from(!is_empty);
            }
            Event::End(element) => {
                depth = depth.saturating_sub(1);
                match element.local_name().as_ref() {
                    b"row" => writer.end_row(written),
                    b"sheetData" => {
                        is_behind_data = true;
                        writer.end_data(written);
                    }
                    b"legacyDrawing" if depth == 1 => {}
                    b"worksheet" if depth == 0 => {
                        writer.boxes();
                        writer.new += written;
                    }
                    _ => writer.new += written,
                }
            }
            Event::Eof => return Ok(writer.new),
            _ => writer.new += written,
        }
    }
}

struct Writer<'a> {
    new: String,
    marks: Peekable<btree_map::Iter<'a, (u32, u32), Mark>>,
    styles: &'a mut Styles,
    /// First and last column, from 1, with their format.
    columns: Vec<(u32, u32, usize)>,
    row: u32,
    row_style: Option<usize>,
    column: Option<u32>,
    prefix: String,
    needs_boxes: Option<&'a str>,
    dialect: Dialect,
}

impl Writer<'_> {
    fn col(&mut self, element: &BytesStart<'_>, written: &str) {
        let columns = (
            number(element, "min"),
            number(element, "max"),
            number(element, "style"),
        );
        if let (Some(first), Some(last), Some(style)) = columns {
            self.columns.push((first, last, style));
        }
        self.new += written;
    }

    fn begin_data(&mut self, written: &str, is_empty: bool) {
        if !is_empty || self.marks.peek().is_none() {
            self.new += written;
            return;
        }
        self.new += written.trim_end_matches("/>").trim_end();
        self.new.push('>');
        let end = format!("</{}sheetData>", self.prefix);
        self.end_data(&end);
    }

    fn end_data(&mut self, written: &str) {
        self.whole_rows(u32::MAX);
        self.new += written;
    }

    fn begin_row(&mut self, element: &BytesStart<'_>, written: &str, is_empty: bool) {
        self.row = number(element, "r").unwrap_or(self.row.saturating_add(1));
        self.whole_rows(self.row);
        self.column = None;
        // A row's format holds for cells that are not there only if it says so.
        let is_formatted = is_set(element, "customFormat");
        self.row_style = number(element, "s").filter(|_| is_formatted);
        let has_marks = self
            .marks
            .peek()
            .is_some_and(|((row, _), _)| *row == self.row);
        if !has_marks {
            self.new += written;
            return;
        }
        // Which columns it spans may be wrong from now on, and need not be said.
        let tag = with_attribute(written, "spans", None);
        if is_empty {
            self.new += tag.trim_end_matches("/>").trim_end();
            self.new.push('>');
            let end = format!("</{}row>", self.prefix);
            self.end_row(&end);
        } else {
            self.new += &tag;
        }
    }

    fn end_row(&mut self, written: &str) {
        self.missing_cells(u32::MAX);
        self.new += written;
    }

    /// Writes a cell's start tag, or the whole cell if it gets a text: whether it did.
    fn cell(
        &mut self,
        element: &BytesStart<'_>,
        written: &str,
        is_empty: bool,
        behind: &str,
    ) -> bool {
        let next = self.column.map_or(0, |column| column.saturating_add(1));
        let stated = attribute(element, "r");
        let stated = stated.as_deref().and_then(read_cell_name);
        let column = stated.map_or(next, |(_, column)| column);
        self.missing_cells(column);
        self.column = Some(column);
        let before = number(element, "s").unwrap_or(0);
        let plain = self.styles.unmarked(before);
        let at = (self.row, column);
        let mark = self.marks.next_if(|(place, _)| **place == at);
        let style = mark.map_or(plain, |(_, mark)| self.styles.marked(plain, mark.weight));
        let text = mark.and_then(|(_, mark)| mark.text.as_deref());
        let text = text.filter(|_| is_empty || !holds_formula(behind));
        if let Some(text) = text {
            self.new_cell(&cell_name(self.row, column), style, Some(text));
            return true;
        }
        if style == before {
            self.new += written;
        } else {
            self.new += &with_attribute(written, "s", Some(&style.to_string()));
        }
        false
    }

    /// Writes a whole cell.
    fn new_cell(&mut self, name: &str, style: usize, text: Option<&str>) {
        let prefix = &self.prefix;
        self.new += &match text {
            None => format!("<{prefix}c r=\"{name}\" s=\"{style}\"/>"),
            Some(text) => format!(
                "<{prefix}c r=\"{name}\" s=\"{style}\" t=\"inlineStr\"><{prefix}is><{prefix}t xml:space=\"preserve\">{}</{prefix}t></{prefix}is></{prefix}c>",
                escaped(text)
            ),
        };
    }

    /// Writes the marked cells of this row that are not there, as far as that column.
    fn missing_cells(&mut self, end: u32) {
        let row = self.row;
        while let Some(((_, column), mark)) = self
            .marks
            .next_if(|((other, column), _)| *other == row && *column < end)
        {
            let format = self.row_style.unwrap_or_else(|| self.column_style(*column));
            let style = self.styles.marked(format, mark.weight);
            let name = cell_name(row, *column);
            self.new_cell(&name, style, mark.text.as_deref());
        }
    }

    /// Writes the rows of marked cells that are not there, as far as that row.
    fn whole_rows(&mut self, end: u32) {
        let present = (self.row, self.row_style.take());
        while let Some(((row, _), _)) = self.marks.peek()
            && *row < end
        {
            self.row = *row;
            self.new += &format!("<{}row r=\"{row}\">", self.prefix);
            let close = format!("</{}row>", self.prefix);
            self.end_row(&close);
        }
        (self.row, self.row_style) = present;
    }

    fn column_style(&self, column: u32) -> usize {
        let column = column + 1;
        let mut found = self.columns.iter();
        found
            .find(|(first, last, _)| (*first..=*last).contains(&column))
            .map_or(0, |(_, _, style)| *style)
    }

    /// Writes the reference to the boxes of comments that is there, if it shall stay.
    fn known_boxes(&mut self, written: &str) {
        let is_kept = |id: &&str| written.contains(&format!("\"{id}\""));
        match self.needs_boxes.filter(is_kept) {
            Some(_) => {
                self.needs_boxes = None;
                self.new += written;
            }
            None => self.boxes(),
        }
    }

    /// Writes the reference to the boxes of comments, once.
    fn boxes(&mut self) {
        if let Some(id) = self.needs_boxes.take() {
            let (prefix, relations) = (&self.prefix, self.dialect.relations());
            self.new += &format!("<{prefix}legacyDrawing xmlns:r=\"{relations}\" r:id=\"{id}\"/>");
        }
    }
}

/// Whether the cell whose inside a text begins with holds a formula; others may take part in it.
fn holds_formula(text: &str) -> bool {
    let mut reader = Reader::from_str(text);
    reader.config_mut().check_end_names = false;
    loop {
        match reader.read_event() {
            Ok(Event::Start(element) | Event::Empty(element))
                if element.local_name().as_ref() == b"f" =>
            {
                return true;
            }
            Ok(Event::End(element)) if element.local_name().as_ref() == b"c" => return false,
            Ok(Event::Eof) | Err(_) => return false,
            Ok(_) => {}
        }
    }
}
