//! Why an archive or a tile cannot be read.

/// Why an archive or a tile cannot be read. No text in the browser: there, the map that is in the page stays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TileError {
    /// The bytes end before what they announce.
    CutShort,
    /// The bytes do not begin like a PMTiles archive.
    NotAnArchive,
    /// The archive is of another version of PMTiles; the version found.
    Version(u8),
    /// The archive's tiles are not vector tiles; the number of their type in the header.
    TileType(u8),
    /// The archive is compressed in a way that not every browser undoes; the number of the way in the header.
    Compression(u8),
    /// What the archive's header says contradicts itself or the format.
    Header,
    /// A directory of the archive contradicts itself, the header or the format.
    Directory,
    /// Directories lead to directories, deeper than any writer makes them.
    TooDeep,
    /// A tile is no vector tile: its fields are not those of the format.
    Tile,
    /// A directory or a tile holds more than is read or drawn.
    TooMuch,
    /// The drawing instructions of a feature are not those of the format, or lead off the numbers.
    Geometry,
}

#[cfg(not(target_arch = "wasm32"))]
impl std::fmt::Display for TileError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            TileError::CutShort => {
                f.write_str("it ends too early: it was cut short, copy it to the server once more")
            }
            TileError::NotAnArchive => f.write_str(
                "it is not a PMTiles archive: expected a file that begins with \"PMTiles\", as tippecanoe writes with \
                 --output=map.pmtiles",
            ),
            TileError::Version(version) => write!(
                f,
                "it is of version {version} of PMTiles, expected 3: `pmtiles convert` makes one of the other"
            ),
            TileError::TileType(number) => write!(
                f,
                "its tiles are {}, expected vector tiles (type 1)",
                match number {
                    2 => "PNG pictures",
                    3 => "JPEG pictures",
                    4 => "WebP pictures",
                    5 => "AVIF pictures",
                    _ => "of a type that this reader does not know",
                }
            ),
            TileError::Compression(number) => write!(
                f,
                "it is compressed with {}, expected gzip or none, which every browser reads",
                match number {
                    3 => "brotli",
                    4 => "zstd",
                    _ => "something that its header does not name",
                }
            ),
            TileError::Header => {
                f.write_str("its header contradicts itself: it is damaged, make it once more")
            }
            TileError::Directory => {
                f.write_str("a directory in it is damaged: make it once more")
            }
            TileError::TooDeep => f.write_str(
                "its directories are nested too deep: expected a root and leaves, make it once more",
            ),
            TileError::TooMuch => f.write_str(
                "a directory or a tile in it holds more than a map can draw: make it once more with simpler tiles",
            ),
            TileError::Tile => f.write_str("a tile in it is not a Mapbox vector tile"),
            TileError::Geometry => {
                f.write_str("a feature of a tile in it is drawn with instructions that vector tiles do not have")
            }
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl std::error::Error for TileError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_webmaster_is_told_what_was_found_and_what_was_expected() {
        for (error, found, expected) in [
            (
                TileError::NotAnArchive,
                "not a PMTiles archive",
                "begins with \"PMTiles\"",
            ),
            (TileError::Version(2), "version 2", "expected 3"),
            (TileError::TileType(4), "WebP", "expected vector tiles"),
            (TileError::Compression(3), "brotli", "expected gzip or none"),
        ] {
            let text = error.to_string();
            assert!(text.contains(found) && text.contains(expected), "{text}");
        }
    }
}
