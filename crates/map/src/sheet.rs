//! The sheet on which a map is printed, and how a live map begins as it: its size, its window, the room for buttons. Screen space.

use super::draw::Area;
use super::scene::Scene;
use langke_model::geo::{MapPoint, View};

/// Width and height of a printed sheet, in its own units; a phone's column shows it at about the same number of pixels.
pub const SHEET: (f64, f64) = (400.0, 440.0);

/// Room around what a window shows.
const MARGIN: f64 = 46.0;
/// Room for the buttons at the right.
const BUTTONS: f64 = 44.0;
/// Five buttons of 44 px with 6 between them, 8 from the edges: how wide and how high they are.
const COLUMN: (f64, f64) = (52.0, 252.0);
/// A sheet that is shown larger or smaller than this is another picture than a live map draws.
const ALIKE: std::ops::RangeInclusive<f64> = 0.79..=1.3;
/// So much may a window be higher or lower than a sheet of its width, as a share.
const OF_ITS_SHAPE: f64 = 0.03;

/// Whether the buttons of a live map lie above a window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Buttons {
    /// The map is live, or may become so.
    Above,
    /// It stays as it is printed.
    None,
}

/// The window of a size that shows all points beside the buttons, and at least so many metres from side to side; none without points or
/// room.
pub fn window_on(
    points: &[MapPoint],
    (width, height): (f64, f64),
    least_metres: f64,
    buttons: Buttons,
) -> Option<View> {
    let room = match buttons {
        Buttons::Above => BUTTONS,
        Buttons::None => 0.0,
    };
    let view = View::around_on_map(points, width - room, height, MARGIN, least_metres)?;
    Some(view.resized(width, height).panned(-room / 2.0, 0.0))
}

/// A printed sheet in the window of a live map.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct InWindow {
    /// What the window shows of the map.
    pub view: View,
    /// How large a unit of the sheet is in the window, in screen units.
    pub unit: f64,
}

/// What a window of a size shows of the printed sheet; none where the sheet is enlarged or reduced a lot there, or leaves room at its sides.
fn as_printed(scene: &Scene, (width, height): (f64, f64), least_metres: f64) -> Option<InWindow> {
    let (across, down) = (width / SHEET.0, height / SHEET.1);
    if !ALIKE.contains(&across) || (across / down - 1.0).abs() > OF_ITS_SHAPE {
        return None;
    }
    let printed = window_on(&scene.extent(), SHEET, least_metres, Buttons::Above)?;
    let unit = across.min(down);
    let view = View {
        scale: printed.scale * unit,
        width,
        height,
        ..printed
    };
    Some(InWindow { view, unit })
}

/// The window of a size that shows everything; with the printed sheet, where it shows that there.
pub fn whole(
    scene: &Scene,
    size: (f64, f64),
    least_metres: f64,
) -> Option<(View, Option<InWindow>)> {
    let printed = as_printed(scene, size, least_metres);
    let view = match printed {
        Some(printed) => printed.view,
        None => window_on(&scene.extent(), size, least_metres, Buttons::Above)?,
    };
    Some((view, printed))
}

/// Where the buttons lie above a window: a column at the lower right, as `live.css` sets it. `reduced` is by how much a phone reduces the
/// window: 1 for that of a live map.
pub fn buttons(view: &View, reduced: f64) -> Area {
    Area {
        left: view.width - COLUMN.0 / reduced,
        top: view.height - COLUMN.1 / reduced,
        right: view.width,
        bottom: view.height,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Marked;

    fn scene() -> Scene {
        let place = |x, y| Marked {
            name: String::new(),
            at: MapPoint { x, y },
            vague: 0.0,
            class: "other",
        };
        Scene {
            places: vec![place(0.79, 0.44), place(0.794, 0.443)],
            ..Scene::default()
        }
    }

    fn on_sheet(scene: &Scene) -> View {
        window_on(&scene.extent(), SHEET, 1_800.0, Buttons::Above).expect("a window")
    }

    #[test]
    fn in_a_window_like_the_sheet_a_live_map_begins_as_printed() {
        let scene = scene();
        let printed = on_sheet(&scene);
        let as_large = as_printed(&scene, SHEET, 1_800.0).expect("as printed");
        assert_eq!((as_large.view, as_large.unit), (printed, 1.0));
        let smaller = as_printed(&scene, (360.0, 396.0), 1_800.0).expect("as printed");
        let smaller = smaller.view;
        for place in &scene.places {
            let (on_sheet, in_window) = (printed.to_screen(place.at), smaller.to_screen(place.at));
            assert!((on_sheet.x * 0.9 - in_window.x).abs() < 0.01);
            assert!((on_sheet.y * 0.9 - in_window.y).abs() < 0.01);
        }
    }

    #[test]
    fn another_picture_is_not_taken_for_the_printed_one() {
        let scene = scene();
        for size in [(576.0, 634.0), (1_100.0, 700.0), (400.0, 300.0)] {
            assert_eq!(as_printed(&scene, size, 1_800.0), None, "{size:?}");
        }
    }

    #[test]
    fn everything_lies_beside_the_buttons() {
        let scene = scene();
        let view = on_sheet(&scene);
        let buttons = buttons(&view, 1.0);
        for place in &scene.places {
            assert!(view.to_screen(place.at).x + 11.0 < buttons.left);
        }
    }
}
