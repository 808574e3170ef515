//! A vessel as a small still drawing, as the site draws things: a flat silhouette, lit from the upper left. Native only.

use std::fmt::Write;

use super::profile::Profile;

/// Points along the outline.
const POINTS: usize = 18;
/// How deep the circle of the rim looks, as part of its width.
const DEPTH: f32 = 0.13;

/// A square drawing of so many units a side in which `millimetres` of the vessel find room; colours come from the style sheet, by
/// the classes `body`, `shade`, `light` and `hollow`.
pub fn svg(profile: &Profile, side: u32, millimetres: f32) -> String {
    let scale = side as f32 / millimetres;
    let axis = side as f32 / 2.0;
    let foot = side as f32 - (side as f32 - profile.height() * scale) / 2.0;
    let (rim, _) = profile.at(profile.height());
    let (rim, top) = (rim * scale, foot - profile.height() * scale);
    let outline: Vec<(f32, f32)> = (0..=POINTS)
        .map(|point| {
            let height = profile.height() * point as f32 / POINTS as f32;
            (profile.at(height).0 * scale, foot - height * scale)
        })
        .collect();
    // Between two shares of the radius: -1 is the left outline, 1 the right one.
    let between = |from: f32, to: f32| {
        let up = outline.iter().map(|(radius, y)| (axis + radius * from, *y));
        let down = outline
            .iter()
            .rev()
            .map(|(radius, y)| (axis + radius * to, *y));
        let mut path = String::new();
        for (index, (x, y)) in up.chain(down).enumerate() {
            let command = if index == 0 { 'M' } else { ' ' };
            let _ = write!(path, "{command}{x:.0} {y:.0}");
        }
        path.push('z');
        path
    };
    format!(
        "<svg class=\"vessel\" viewBox=\"0 0 {side} {side}\" aria-hidden=\"true\">\
         <path class=\"body\" d=\"{}\"/><path class=\"shade\" d=\"{}\"/><path class=\"light\" d=\"{}\"/>\
         <ellipse class=\"hollow\" cx=\"{axis:.0}\" cy=\"{top:.0}\" rx=\"{rim:.0}\" ry=\"{:.0}\"/></svg>",
        between(-1.0, 1.0),
        between(0.42, 1.0),
        between(-0.72, -0.5),
        (rim * DEPTH).max(1.0),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wheel::vessel::Vessel;

    #[test]
    fn the_silhouette_is_as_wide_as_the_vessel_and_small_enough_for_a_list() {
        let profile = Profile::of(&Vessel::new(200, [100, 60, 60, 60, 60, 60, 30]), 1.0);
        let drawing = svg(&profile, 120, 240.0);
        assert!(drawing.contains("M10 110"), "{drawing}");
        assert!(drawing.contains("rx=\"15\""), "{drawing}");
        assert!(drawing.len() < 1_500, "{}", drawing.len());
    }
}
