//! Where the labels of a sheet lie.

use super::{NoSuchStock, SHEET_HEIGHT, SHEET_WIDTH};

/// The smallest side of a label, in millimetres: on less there is no room for any code.
const SMALLEST: f32 = 10.0;
/// What stays free at the edge of a sheet from which labels are cut by hand: printers do not reach it, and cut marks go there.
const EDGE: f32 = 9.0;
/// What stays free between labels that are cut by hand, so that a cut may go astray.
const GAP: f32 = 4.0;
/// How far a measure may be off, in millimetres: the last digit that papers are stated with.
const TOLERANCE: f32 = 0.05;

/// The geometry of a sheet of labels, in millimetres.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Grid {
    /// How wide a label is.
    pub width: f32,
    /// How high a label is.
    pub height: f32,
    /// How many labels stand side by side.
    pub columns: usize,
    /// How many labels stand one below the other.
    pub rows: usize,
    /// From the left edge of the sheet to the first label.
    pub left: f32,
    /// From the upper edge of the sheet to the first label.
    pub top: f32,
    /// From the left edge of one label to that of the next.
    pub across: f32,
    /// From the upper edge of one label to that of the next.
    pub down: f32,
}

/// A rectangle on a sheet, in millimetres from its upper left corner.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Measure {
    /// The left edge.
    pub x: f32,
    /// The upper edge.
    pub y: f32,
    /// The width.
    pub width: f32,
    /// The height.
    pub height: f32,
}

impl Grid {
    /// A grid that stands in the middle of the sheet.
    pub(super) fn centred(size: (f32, f32), places: (usize, usize), pitch: (f32, f32)) -> Self {
        let extent = |size: f32, places: usize, pitch: f32| size + (places - 1) as f32 * pitch;
        Self {
            width: size.0,
            height: size.1,
            columns: places.0,
            rows: places.1,
            left: (SHEET_WIDTH - extent(size.0, places.0, pitch.0)) / 2.0,
            top: (SHEET_HEIGHT - extent(size.1, places.1, pitch.1)) / 2.0,
            across: pitch.0,
            down: pitch.1,
        }
    }

    /// As many labels as a plain sheet holds, with room around each for the scissors.
    pub(super) fn cut_from_a_sheet(width: f32, height: f32) -> Result<Self, NoSuchStock> {
        let most = |side: f32, sheet: f32| {
            // From a number under zero, and from none, comes zero.
            ((sheet - 2.0 * EDGE + GAP + TOLERANCE) / (side + GAP)).floor() as usize
        };
        let (columns, rows) = (most(width, SHEET_WIDTH), most(height, SHEET_HEIGHT));
        if !(width >= SMALLEST && height >= SMALLEST && columns > 0 && rows > 0) {
            return Err(NoSuchStock::Impossible {
                why: format!(
                    "a label that is cut by hand measures {SMALLEST} x {SMALLEST} mm to {} x {} mm, this one {width} x {height} mm",
                    SHEET_WIDTH - 2.0 * EDGE,
                    SHEET_HEIGHT - 2.0 * EDGE
                ),
            });
        }
        let pitch = (width + GAP, height + GAP);
        Ok(Self::centred((width, height), (columns, rows), pitch))
    }

    /// The grid, if its labels lie on the sheet and beside each other.
    pub(super) fn checked(self) -> Result<Self, NoSuchStock> {
        let impossible = |why: String| Err(NoSuchStock::Impossible { why });
        if !(self.width >= SMALLEST && self.height >= SMALLEST) {
            return impossible(format!(
                "a label measures {} x {} mm; it needs {SMALLEST} mm each way",
                self.width, self.height
            ));
        }
        if !((1..=100).contains(&self.columns) && (1..=100).contains(&self.rows)) {
            return impossible(format!("{} x {} labels", self.columns, self.rows));
        }
        let apart = |count: usize, pitch: f32, side: f32| count == 1 || pitch >= side - TOLERANCE;
        if !(apart(self.columns, self.across, self.width)
            && apart(self.rows, self.down, self.height))
        {
            return impossible(format!(
                "labels of {} x {} mm overlap when they begin every {} x {} mm",
                self.width, self.height, self.across, self.down
            ));
        }
        let last = self.place(self.columns * self.rows - 1);
        let (right, bottom) = (last.x + last.width, last.y + last.height);
        let on_sheet = self.left >= -TOLERANCE
            && self.top >= -TOLERANCE
            && right <= SHEET_WIDTH + TOLERANCE
            && bottom <= SHEET_HEIGHT + TOLERANCE;
        if !on_sheet {
            return impossible(format!(
                "labels reach from {}, {} to {right}, {bottom} mm; a sheet has {SHEET_WIDTH} x {SHEET_HEIGHT} mm",
                self.left, self.top
            ));
        }
        Ok(self)
    }

    /// Where a label lies. Places are counted from 0, row by row.
    pub fn place(&self, place: usize) -> Measure {
        let (column, row) = (place % self.columns, place / self.columns);
        Measure {
            x: self.left + column as f32 * self.across,
            y: self.top + row as f32 * self.down,
            width: self.width,
            height: self.height,
        }
    }
}
