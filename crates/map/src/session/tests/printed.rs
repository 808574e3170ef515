//! A map for which nothing was drawn yet: the printed sheet stands in its window.

use super::*;
use crate::{SHEET, TilesData};

/// A map as a phone of 360 px shows it, for which nothing was drawn yet.
fn as_printed(data: MapData) -> Session {
    let mut session = Session::new(data, "", (360.0, 396.0), surroundings()).expect("a map");
    assert_eq!(session.begin().drawing, Redraw::Not);
    session
}

#[test]
fn the_printed_sheet_stands_until_somebody_wants_more_of_the_map() {
    let one_finger_scrolls = [
        Event::FingerDown {
            id: 1,
            at: at(100.0, 100.0),
            is_touch: true,
        },
        Event::FingerMoved {
            id: 1,
            at: at(100.0, 60.0),
            time: 16.0,
            is_down: true,
        },
        Event::Touched {
            fingers: 1,
            is_on_card: false,
        },
        Event::FingersLost,
        Event::TimePassed,
    ];
    let mut session = as_printed(route());
    for happened in one_finger_scrolls {
        assert_eq!(session.on(happened).drawing, Redraw::Not);
    }
    let a_mouse_comes = Event::FingerMoved {
        id: 2,
        at: at(100.0, 100.0),
        time: 32.0,
        is_down: false,
    };
    assert_eq!(session.on(a_mouse_comes.clone()).drawing, Redraw::Anew);
    session.draw();
    assert_eq!(session.on(a_mouse_comes).drawing, Redraw::Not);
    let resized = Event::Resized {
        width: 800.0,
        height: 360.0,
    };
    assert_eq!(as_printed(route()).on(resized).drawing, Redraw::Anew);
    // What moves is drawn once, by the first frame, and as far around as it will move.
    for happened in [
        Event::Asked(Action::ZoomIn),
        Event::Asked(Action::Find(1)),
        Event::Pressed(Key::Number(2)),
    ] {
        let mut session = as_printed(route());
        let begins = session.on(happened);
        assert_eq!((begins.drawing, begins.frame), (Redraw::Not, true));
        let first = session.on(Event::Frame { time: 16.0 });
        assert_eq!(first.drawing, Redraw::Anew);
        assert!(session.draw().outside > 0);
        let second = session.on(Event::Frame { time: 32.0 });
        assert_eq!(second.drawing, Redraw::Moved);
    }
}

#[test]
fn a_mark_that_was_printed_is_tapped_like_one_that_was_drawn() {
    let mut session = as_printed(route());
    // Without a card, which the map would move away from.
    session.look_around(Surroundings {
        is_wide: true,
        ..surroundings()
    });
    let pier = session.scene.places[2].at;
    let printed = session.view.to_screen(pier);
    let tapped = |x: f64, y: f64, time: f64| Event::Tapped {
        at: at(x, y),
        time,
        places: Vec::new(),
    };
    let beside = session.on(tapped(printed.x, printed.y + 60.0, 0.0));
    assert_eq!((session.selected(), beside.drawing), (None, Redraw::Not));
    let changes = session.on(tapped(printed.x - 12.0, printed.y + 9.0, 900.0));
    assert_eq!(session.selected(), Some(2));
    assert_eq!(changes.drawing, Redraw::Anew);
    let drawn = session.draw().picture;
    assert!(drawn.contains("data-stop=\"3\""), "{drawn}");
    // From now on, the drawing says what is tapped.
    session.on(tapped(printed.x, printed.y, 1_800.0));
    assert_eq!(session.selected(), None);
}

#[test]
fn a_printed_mark_of_several_stops_is_all_of_them_and_as_wide_as_it_is_printed() {
    let mut crowd = route();
    crowd.places[1].at = encode_line(&[lon_lat(105.9006, 21.0)]);
    for width in [360.0, 400.0, 500.0] {
        let size = (width, width * 1.1);
        let mut session = Session::new(crowd.clone(), "", size, surroundings()).expect("a map");
        assert_eq!(session.begin().drawing, Redraw::Not);
        let marks = session.printed_marks().expect("printed marks");
        let [first, last] = marks.as_slice() else {
            panic!("{marks:?}")
        };
        let unit = width / SHEET.0;
        let on_mark = |mark: &ScreenPoint, right: f64| at(mark.x * unit + right, mark.y * unit);
        assert_eq!(session.printed_mark(on_mark(first, 20.0)), Some(vec![0, 1]));
        assert_eq!(session.printed_mark(on_mark(last, 20.0)), Some(vec![2]));
        assert_eq!(session.printed_mark(on_mark(last, -40.0)), Some(Vec::new()));
        session.draw();
        assert_eq!(session.printed_marks(), None);
    }
}

#[test]
fn what_was_not_printed_is_drawn_at_once() {
    let begun = |data: MapData, query: &str, size: (f64, f64)| {
        let session = Session::new(data, query, size, surroundings());
        session.expect("a map").begin().drawing
    };
    assert_eq!(begun(route(), "", SIZE), Redraw::Not);
    assert_eq!(begun(route(), "?at=2", SIZE), Redraw::Anew);
    assert_eq!(begun(overview(), "?show=workshop", SIZE), Redraw::Anew);
    assert_eq!(begun(route(), "", (700.0, 700.0)), Redraw::Anew);
    let hosted = MapData {
        tiles: Some(TilesData::default()),
        ..route()
    };
    assert_eq!(begun(hosted, "", SIZE), Redraw::Anew);
}
