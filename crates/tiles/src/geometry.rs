//! What a feature of a vector tile looks like.

use super::TileError;
use super::bytes::Bytes;

/// A point of a tile, in the tile's own units: rightwards and downwards from its upper left corner. Beyond 0 and the
/// layer's extent it is in the margin that tiles have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct TilePoint {
    /// Rightwards.
    pub x: i32,
    /// Downwards.
    pub y: i32,
}

/// What a feature looks like, in tile units.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Geometry {
    /// Points, at least one.
    Points(Vec<TilePoint>),
    /// Lines of at least two points.
    Lines(Vec<Vec<TilePoint>>),
    /// Rings of at least three points; the last is joined to the first. Holes are rings like others: the rule "evenodd"
    /// leaves them open.
    Rings(Vec<Vec<TilePoint>>),
}

/// Reads the drawing instructions of a feature (Mapbox Vector Tile 2.1, 4.3 "Geometry Encoding"); `kind` is the number of
/// its type.
///
/// Lines of one point and rings of two, which simplifying writers leave behind, are left out. Nothing if nothing is left, or
/// if the kind is another than 1, 2 and 3, which the standard leaves to experiments.
///
/// # Errors
///
/// [`TileError::Geometry`] if an instruction is unknown, lacks its numbers or leads beyond 32 bits.
pub(super) fn geometry(kind: u64, instructions: &[u8]) -> Result<Option<Geometry>, TileError> {
    if !(1..=3).contains(&kind) {
        return Ok(None);
    }
    let mut paths = paths(instructions, kind)?;
    if paths.is_empty() {
        return Ok(None);
    }
    Ok(match kind {
        1 => paths.pop().map(Geometry::Points),
        2 => Some(Geometry::Lines(paths)),
        _ => Some(Geometry::Rings(paths)),
    })
}

/// The paths that instructions draw: each "move" begins one, each "line" goes on with it, "close" adds no point. The points
/// of a feature of points are one path.
fn paths(instructions: &[u8], kind: u64) -> Result<Vec<Vec<TilePoint>>, TileError> {
    const MOVE: u32 = 1;
    const LINE: u32 = 2;
    const CLOSE: u32 = 7;

    let mut bytes = Bytes(instructions);
    let mut paths = Vec::new();
    let mut path = Vec::new();
    let mut pen = TilePoint { x: 0, y: 0 };
    // A point takes one point, a line two, a ring three.
    let mut end = |path: &mut Vec<TilePoint>| {
        if path.len() as u64 >= kind {
            paths.push(std::mem::take(path));
        } else {
            path.clear();
        }
    };
    while !bytes.is_empty() {
        let instruction = number(&mut bytes)?;
        let (what, times) = (instruction & 7, instruction >> 3);
        match what {
            MOVE | LINE => {
                // However often an instruction says that it repeats, each time takes bytes that must be there.
                for _ in 0..times {
                    pen.x = moved(pen.x, &mut bytes)?;
                    pen.y = moved(pen.y, &mut bytes)?;
                    if what == MOVE && kind != 1 {
                        end(&mut path);
                    }
                    path.push(pen);
                }
            }
            CLOSE => {}
            _ => return Err(TileError::Geometry),
        }
    }
    end(&mut path);
    Ok(paths)
}

/// The next number; the format has 32 bits for it.
fn number(bytes: &mut Bytes) -> Result<u32, TileError> {
    bytes
        .number()
        .and_then(|number| u32::try_from(number).ok())
        .ok_or(TileError::Geometry)
}

/// Where the pen is after the next number, which says how far: even numbers forwards, odd ones backwards ("zigzag", 4.3.2).
fn moved(pen: i32, bytes: &mut Bytes) -> Result<i32, TileError> {
    let zigzag = number(bytes)?;
    let distance = (zigzag >> 1) as i32 ^ -((zigzag & 1) as i32);
    pen.checked_add(distance).ok_or(TileError::Geometry)
}

#[cfg(test)]
mod tests {
    use super::super::samples::written;
    use super::*;

    fn drawn(kind: u64, instructions: &[u64]) -> Result<Option<Geometry>, TileError> {
        let bytes: Vec<u8> = instructions
            .iter()
            .flat_map(|number| written(*number))
            .collect();
        geometry(kind, &bytes)
    }

    fn path(points: &[(i32, i32)]) -> Vec<TilePoint> {
        points.iter().map(|&(x, y)| TilePoint { x, y }).collect()
    }

    /// The examples of Mapbox Vector Tile 2.1, 4.3.5.
    #[test]
    fn the_examples_of_the_standard_are_drawn() {
        let points = |points| Ok(Some(Geometry::Points(path(points))));
        assert_eq!(drawn(1, &[9, 50, 34]), points(&[(25, 17)]));
        assert_eq!(drawn(1, &[17, 10, 14, 3, 9]), points(&[(5, 7), (3, 2)]));
        let corner = path(&[(2, 2), (2, 10), (10, 10)]);
        assert_eq!(
            drawn(2, &[9, 4, 4, 18, 0, 16, 16, 0]),
            Ok(Some(Geometry::Lines(vec![corner.clone()])))
        );
        assert_eq!(
            drawn(2, &[9, 4, 4, 18, 0, 16, 16, 0, 9, 17, 17, 10, 4, 8]),
            Ok(Some(Geometry::Lines(vec![corner, path(&[(1, 1), (3, 5)])])))
        );
        assert_eq!(
            drawn(3, &[9, 6, 12, 18, 10, 12, 24, 44, 15]),
            Ok(Some(Geometry::Rings(vec![path(&[
                (3, 6),
                (8, 12),
                (20, 34)
            ])])))
        );
        assert_eq!(
            drawn(
                3,
                &[
                    9, 0, 0, 26, 20, 0, 0, 20, 19, 0, 15, 9, 22, 2, 26, 18, 0, 0, 18, 17, 0, 15, 9,
                    4, 13, 26, 0, 8, 8, 0, 0, 7, 15
                ]
            ),
            Ok(Some(Geometry::Rings(vec![
                path(&[(0, 0), (10, 0), (10, 10), (0, 10)]),
                path(&[(11, 11), (20, 11), (20, 20), (11, 20)]),
                path(&[(13, 13), (13, 17), (17, 17), (17, 13)]),
            ])))
        );
    }

    #[test]
    fn what_is_too_short_to_be_seen_is_left_out() {
        let stump_then_line = [9, 2, 2, 9, 0, 0, 10, 2, 2];
        assert_eq!(
            drawn(2, &stump_then_line),
            Ok(Some(Geometry::Lines(vec![path(&[(1, 1), (2, 2)])])))
        );
        assert_eq!(drawn(3, &stump_then_line), Ok(None));
        assert_eq!(drawn(1, &[]), Ok(None));
        assert_eq!(drawn(0, &[9, 50, 34, 11]), Ok(None), "an experiment");
        assert_eq!(drawn(4, &[9, 50, 34]), Ok(None));
    }

    #[test]
    fn instructions_that_no_tile_has_are_refused() {
        let refused = Err(TileError::Geometry);
        assert_eq!(
            drawn(1, &[9, 50, 34, 11]),
            refused,
            "an unknown instruction"
        );
        assert_eq!(drawn(1, &[9, 50]), refused, "a number is missing");
        assert_eq!(
            drawn(2, &[u64::from(u32::MAX - 5), 2, 2]),
            refused,
            "half a thousand million lines"
        );
        assert_eq!(drawn(1, &[9, 1 << 32, 0]), refused, "wider than 32 bits");
        let far = u64::from(u32::MAX - 1);
        assert_eq!(
            drawn(1, &[9, far, 1]),
            Ok(Some(Geometry::Points(path(&[(i32::MAX, -1)]))))
        );
        assert_eq!(drawn(1, &[17, far, 1, 2, 0]), refused, "beyond 32 bits");
    }
}
