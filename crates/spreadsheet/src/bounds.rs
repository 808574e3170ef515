//! How much of everything is read, and why no more. Native only.

/// Bytes of a file: the largest national list in our measurements has 6 MB, so a hundred are a mistake or an attack.
pub(crate) const FILE_BYTES: u64 = 100 << 20;
/// Bytes of all parts of a file when they are unpacked: four million cells take some 300 MB of XML.
pub(crate) const UNPACKED_BYTES: u64 = 512 << 20;
/// Parts of a packed file: a workbook has one for each sheet and picture.
pub(crate) const PARTS: u64 = 10_000;
/// Sheets of a workbook, or files of a folder: more than Excel opens at ease.
pub(crate) const SHEETS: u64 = 500;
/// Cells of all sheets that hold something: 130,000 rows of 30 columns, some 250 MB of memory.
pub(crate) const CELLS: u64 = 4_000_000;
/// Cells between the first and the last of a sheet that hold something, where a library lays them all out: some 400 MB of memory.
pub(crate) const AREA: u64 = 8_000_000;
/// Rows of a sheet (ECMA-376; Excel's specifications and limits).
pub(crate) const ROWS: u32 = 1_048_576;
/// Columns of a sheet (ECMA-376; Excel's specifications and limits).
pub(crate) const COLUMNS: u32 = 16_384;
/// Merged ranges of a sheet: each is looked at for each cell that is asked for.
pub(crate) const MERGES: u64 = 100_000;
/// Letters of a cell, or of a comment (Excel's specifications and limits).
pub(crate) const CELL_LETTERS: usize = 32_000;
/// Links of a sheet: Excel opens 65,530 at most (Excel's specifications and limits).
pub(crate) const LINKS: usize = 65_530;
/// Comments of a sheet: Excel takes minutes to draw the boxes of more. Fills and the list know no such bound.
pub(crate) const COMMENTS: usize = 5_000;
