//! The paper: how large the labels of a sheet are and where they lie. A sheet is always A4, upright.

mod avery;
mod grid;
mod other;
mod read;

pub use grid::{Grid, Measure};
pub use read::NoSuchStock;

/// The width of a sheet, in millimetres. Source: ISO 216, A4.
pub(crate) const SHEET_WIDTH: f32 = 210.0;
/// The height of a sheet, in millimetres. Source: ISO 216, A4.
pub(crate) const SHEET_HEIGHT: f32 = 297.0;

/// How labels come off the sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cutting {
    /// They are punched already: nothing is printed between them.
    Punched,
    /// They are cut by hand along marks that are printed outside the labels.
    ByHand,
    /// The sheet is the sign: there is nothing to cut.
    Whole,
}

/// How far the geometry of a paper can be relied on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trust {
    /// It is the published geometry of the paper, or one that follows from the size of the sheet.
    Known,
    /// The maker states the size and the number of labels only, and the grid is that of another paper with the same labels: lay a trial
    /// print with outlines over the paper, against the light, before using it.
    TryFirst,
}

/// A paper.
#[derive(Debug, Clone, PartialEq)]
pub struct Stock {
    name: String,
    grid: Grid,
    cutting: Cutting,
    trust: Trust,
}

impl Stock {
    /// All papers that are known by a number or a name, small labels first.
    pub fn all() -> Vec<Self> {
        let mut all: Vec<_> = avery::all().chain(other::all()).collect();
        all.sort_by(|one, other| one.area().total_cmp(&other.area()));
        all
    }

    /// A paper that somebody has measured; its labels are punched.
    ///
    /// # Errors
    /// [`NoSuchStock::Impossible`] if the labels overlap or leave the sheet.
    pub fn measured(grid: Grid) -> Result<Self, NoSuchStock> {
        let name = format!("{}x{}", grid.width, grid.height);
        grid.checked()
            .map(|grid| Self::new(&name, grid, Cutting::Punched, Trust::Known))
    }

    /// Plain paper, from which as many labels of a size as it holds are cut by hand. Millimetres.
    ///
    /// # Errors
    /// [`NoSuchStock::Impossible`] if a label is smaller than 10 mm or has no room on the sheet.
    pub fn custom(width: f32, height: f32) -> Result<Self, NoSuchStock> {
        let grid = Grid::cut_from_a_sheet(width, height)?;
        Ok(Self::new(
            &format!("{width}x{height}"),
            grid,
            Cutting::ByHand,
            Trust::Known,
        ))
    }

    fn new(name: &str, grid: Grid, cutting: Cutting, trust: Trust) -> Self {
        Self {
            name: name.to_owned(),
            grid,
            cutting,
            trust,
        }
    }

    /// What the paper is called, such as `Avery L7160`, `Tomy 145`, `A6` or `60x40`.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Where the labels lie.
    pub fn grid(&self) -> &Grid {
        &self.grid
    }

    /// How the labels come off the sheet.
    pub fn cutting(&self) -> Cutting {
        self.cutting
    }

    /// How far the geometry can be relied on.
    pub fn trust(&self) -> Trust {
        self.trust
    }

    /// How many labels a sheet has.
    pub fn places(&self) -> usize {
        self.grid.columns * self.grid.rows
    }

    fn area(&self) -> f32 {
        self.grid.width * self.grid.height
    }
}
