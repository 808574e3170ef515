//! Voronoi cells of centres that lie near a square grid: the nets of cracks in a glaze. Native only. Only the four operations are used, so
//! they are the same on every machine.

/// A point of a drawing, in its units.
pub type Point = (f64, f64);

/// A cell, by column and row.
pub type Cell = (i32, i32);

/// A border of a cell and the neighbour behind it.
#[derive(Debug, Clone, Copy)]
pub struct Border {
    pub neighbour: Cell,
    pub from: Point,
    pub to: Point,
}

/// The borders of a cell in their order: a square that reaches `far` to each side, cut by the bisectors of all neighbours within two
/// cells.
pub fn borders(own: Cell, far: f64, centre: impl Fn(Cell) -> Point) -> Vec<Border> {
    let (x, y) = centre(own);
    // With each corner, the neighbour behind the border that begins there.
    let mut corners = vec![
        ((x - far, y - far), own),
        ((x + far, y - far), own),
        ((x + far, y + far), own),
        ((x - far, y + far), own),
    ];
    for row in own.1 - 2..=own.1 + 2 {
        for column in own.0 - 2..=own.0 + 2 {
            let neighbour = (column, row);
            if neighbour != own {
                corners = cut(&corners, (x, y), neighbour, centre(neighbour));
            }
        }
    }
    let ends = corners.iter().cycle().skip(1);
    let border = |(&(from, neighbour), &(to, _)): (&(Point, Cell), &(Point, Cell))| Border {
        neighbour,
        from,
        to,
    };
    corners.iter().zip(ends).map(border).collect()
}

/// What is left of a cell on the near side of the line halfway between its centre and a neighbour's.
fn cut(
    corners: &[(Point, Cell)],
    (x, y): Point,
    neighbour: Cell,
    (other_x, other_y): Point,
) -> Vec<(Point, Cell)> {
    let (dx, dy) = (other_x - x, other_y - y);
    let limit = (other_x * other_x + other_y * other_y - x * x - y * y) / 2.0;
    let beyond = |point: Point| point.0 * dx + point.1 * dy - limit;
    let mut kept = Vec::with_capacity(corners.len() + 1);
    for (index, &(from, behind)) in corners.iter().enumerate() {
        let (to, _) = corners[(index + 1) % corners.len()];
        let (before, after) = (beyond(from), beyond(to));
        let share = before / (before - after);
        let crossing = (
            from.0 + share * (to.0 - from.0),
            from.1 + share * (to.1 - from.1),
        );
        if before <= 0.0 {
            kept.push((from, behind));
            if after > 0.0 {
                kept.push((crossing, neighbour));
            }
        } else if after <= 0.0 {
            kept.push((crossing, behind));
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A cell's borders close around it, and what lies across one border is nearer to the neighbour named.
    #[test]
    fn a_crack_runs_halfway_between_two_centres() {
        let centre = |(column, row): Cell| {
            (
                f64::from(column) * 20.0 + f64::from(row % 2),
                f64::from(row) * 20.0,
            )
        };
        let borders = borders((2, 2), 60.0, centre);
        assert!(borders.len() >= 4);
        for Border {
            neighbour,
            from,
            to,
        } in borders
        {
            let middle = ((from.0 + to.0) / 2.0, (from.1 + to.1) / 2.0);
            let distance = |at: Point| (at.0 - middle.0).hypot(at.1 - middle.1);
            let (own, other) = (distance(centre((2, 2))), distance(centre(neighbour)));
            assert!((own - other).abs() < 1e-9, "{neighbour:?}");
        }
    }
}
