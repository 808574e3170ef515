//! Rectangles whose areas are as quantities are, none of them a sliver. Native only.
//!
//! Source: M. Bruls, K. Huizing, J. van Wijk, "Squarified Treemaps" (2000): rows are laid along the shorter side, and a row takes one more
//! as long as the most drawn out of it gets less so.

/// A rectangle.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Area {
    pub x: f64,
    pub y: f64,
    pub width: f64,
    pub height: f64,
}

impl Area {
    /// Without a margin on all sides, as far as there is room.
    pub fn within(self, margin: f64) -> Area {
        let margin = margin.min(self.width / 2.0).min(self.height / 2.0);
        Area {
            x: self.x + margin,
            y: self.y + margin,
            width: self.width - 2.0 * margin,
            height: self.height - 2.0 * margin,
        }
    }
}

/// An area for each quantity; together they fill `whole`. The closest to squares they are with the largest first.
pub fn areas(quantities: &[f64], whole: Area) -> Vec<Area> {
    let sum: f64 = quantities.iter().sum();
    let mut areas = Vec::with_capacity(quantities.len());
    if sum <= 0.0 {
        return areas;
    }
    let scale = whole.width * whole.height / sum;
    let sizes: Vec<f64> = quantities.iter().map(|quantity| quantity * scale).collect();
    let (mut rest, mut free) = (sizes.as_slice(), whole);
    while !rest.is_empty() {
        let side = free.width.min(free.height);
        let mut count = 1;
        while count < rest.len() && worst(&rest[..=count], side) <= worst(&rest[..count], side) {
            count += 1;
        }
        let (row, others) = rest.split_at(count);
        free = lay(row, free, &mut areas);
        rest = others;
    }
    areas
}

/// How drawn out the most drawn out of a row is that lies along a side.
fn worst(row: &[f64], side: f64) -> f64 {
    let sum: f64 = row.iter().sum();
    let (side, sum) = (side * side, sum * sum);
    let ratios = row
        .iter()
        .map(|size| (side * size / sum).max(sum / (side * size)));
    ratios.fold(0.0, f64::max)
}

/// Lays a row along the shorter side; what remains free.
fn lay(row: &[f64], free: Area, areas: &mut Vec<Area>) -> Area {
    let sum: f64 = row.iter().sum();
    let is_column = free.width >= free.height;
    let thickness = sum / if is_column { free.height } else { free.width };
    let mut along = 0.0;
    for size in row {
        let length = size / thickness;
        areas.push(if is_column {
            Area {
                x: free.x,
                y: free.y + along,
                width: thickness,
                height: length,
            }
        } else {
            Area {
                x: free.x + along,
                y: free.y,
                width: length,
                height: thickness,
            }
        });
        along += length;
    }
    if is_column {
        Area {
            x: free.x + thickness,
            width: (free.width - thickness).max(0.0),
            ..free
        }
    } else {
        Area {
            y: free.y + thickness,
            height: (free.height - thickness).max(0.0),
            ..free
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WHOLE: Area = Area {
        x: 0.0,
        y: 0.0,
        width: 6.0,
        height: 4.0,
    };

    #[test]
    fn areas_are_as_quantities_and_fill_the_whole() {
        let quantities = [6.0, 6.0, 4.0, 3.0, 2.0, 2.0, 1.0];
        let areas = areas(&quantities, WHOLE);
        for (area, quantity) in areas.iter().zip(quantities) {
            assert!(
                (area.width * area.height - quantity).abs() < 1e-9,
                "{area:?}"
            );
            let inside = area.x > -1e-9
                && area.y > -1e-9
                && area.x + area.width < 6.0 + 1e-9
                && area.y + area.height < 4.0 + 1e-9;
            assert!(inside, "{area:?}");
        }
        // The example of the paper: two of six above each other in the first column.
        assert_eq!((areas[0].width, areas[0].height), (3.0, 2.0));
        assert_eq!((areas[1].x, areas[1].y), (0.0, 2.0));
    }

    #[test]
    fn nothing_has_no_area() {
        assert!(areas(&[], WHOLE).is_empty());
        assert!(areas(&[0.0], WHOLE).is_empty());
    }
}
