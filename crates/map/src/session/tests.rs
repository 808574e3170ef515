//! What visitors do with a live map, without a browser.

mod printed;

use proptest::prelude::*;

use super::*;
use crate::{AskingData, LegData, PlaceData, RouteData};
use langke_hours::{Opening, Span};
use langke_model::geo::{LonLat, encode_line};
use langke_model::i18n::Language;

const SIZE: (f64, f64) = (400.0, 440.0);

fn lon_lat(longitude: f64, latitude: f64) -> LonLat {
    LonLat::new(longitude, latitude).expect("a point")
}

fn at(x: f64, y: f64) -> ScreenPoint {
    ScreenPoint { x, y }
}

fn day(text: &str) -> Date {
    Date::parse(text).expect("a day")
}

/// Open every day from eight to five.
fn office_hours() -> String {
    let span = Span::open(480, 1020).expect("a span");
    let (first, last) = (day("2026-01-01"), day("2027-12-31"));
    let opening = Opening::new(std::array::from_fn(|_| vec![span]), Vec::new(), first, last);
    opening.expect("hours").encode()
}

fn place(name: &str, longitude: f64, traits: &str) -> PlaceData {
    PlaceData {
        name: name.into(),
        href: format!("/vi/places/{name}/"),
        traits: traits.into(),
        at: encode_line(&[lon_lat(longitude, 21.0)]),
        ..PlaceData::default()
    }
}

/// A pottery workshop with hours, a market beside it, a pier far away.
fn places() -> Vec<PlaceData> {
    vec![
        PlaceData {
            opening: Some(office_hours()),
            ..place("workshop", 105.9, "workshop experiential")
        },
        place("market", 105.9, "market wheelchair"),
        place("pier", 106.0, "pier"),
    ]
}

fn overview() -> MapData {
    MapData {
        places: places(),
        ..MapData::default()
    }
}

fn route() -> MapData {
    let mut places = places();
    places[1].at = encode_line(&[lon_lat(105.93, 21.0)]);
    let leg = LegData {
        mode: "walk".into(),
        line: encode_line(&[lon_lat(105.9, 21.0), lon_lat(105.93, 21.0)]),
        metres: 3_000,
        minutes: 40,
    };
    MapData {
        places,
        ways: vec![leg.clone(), leg],
        route: Some(RouteData {
            mode: "bus".into(),
            stays: vec![60, 30, 30],
            ..RouteData::default()
        }),
        ..MapData::default()
    }
}

fn surroundings() -> Surroundings {
    Surroundings {
        now: Some((day("2026-11-26"), 600)),
        is_wide: false,
        wants_less_motion: false,
    }
}

fn opened(data: MapData, query: &str) -> Session {
    let mut session = Session::new(data, query, SIZE, surroundings()).expect("a map");
    session.begin();
    // Twice, as when somebody has moved it: what is around the window is there.
    session.draw();
    session.draw();
    session
}

/// Lets frames pass until nothing moves any more; tells what the last one changed.
fn rest(session: &mut Session) -> Changes {
    let mut time = 1_000_000.0;
    for _ in 0..2_000 {
        time += 16.0;
        let changes = session.on(Event::Frame { time });
        if changes.drawing == Redraw::Anew {
            session.draw();
        }
        if !changes.frame {
            return changes;
        }
    }
    panic!("the map never rests");
}

/// A finger that goes down, moves in steps of 16 milliseconds, and leaves.
fn drag(session: &mut Session, is_touch: bool, steps: &[(f64, f64)]) -> Changes {
    let (id, mut time) = (1, 1_000.0);
    let (x, y) = (steps[0].0, steps[0].1);
    session.on(Event::FingerDown {
        id,
        at: at(x, y),
        is_touch,
    });
    for (x, y) in &steps[1..] {
        time += 16.0;
        session.on(Event::FingerMoved {
            id,
            at: at(*x, *y),
            time,
            is_down: true,
        });
    }
    session.on(Event::FingerUp { id, time })
}

fn tap(session: &mut Session, time: f64, places: &[usize]) -> Changes {
    session.on(Event::Tapped {
        at: at(100.0, 100.0),
        time,
        places: places.into(),
    })
}

#[test]
fn one_finger_scrolls_the_page_until_the_map_is_tapped() {
    let mut session = opened(route(), "");
    let before = session.view;
    drag(&mut session, true, &[(200.0, 300.0), (200.0, 200.0)]);
    assert_eq!(session.view, before);
    let touched = session.on(Event::Touched {
        fingers: 1,
        is_on_card: false,
    });
    assert!(!touched.is_taken && touched.hint);
    assert_eq!(session.hint(), session.words.two_fingers);

    assert!(tap(&mut session, 5_000.0, &[]).hold);
    assert_eq!(session.hint(), "");
    drag(&mut session, true, &[(200.0, 300.0), (200.0, 200.0)]);
    assert_ne!(session.view, before);
    let touched = |is_on_card| Event::Touched {
        fingers: 1,
        is_on_card,
    };
    assert!(session.on(touched(false)).is_taken);
    assert!(!session.on(touched(true)).is_taken, "the card scrolls");
}

#[test]
fn two_fingers_enlarge_what_lies_between_them_and_a_mouse_drags_at_once() {
    let mut session = opened(route(), "");
    let scale = session.view.scale;
    for (id, x) in [(1, 150.0), (2, 250.0)] {
        session.on(Event::FingerDown {
            id,
            at: at(x, 200.0),
            is_touch: true,
        });
    }
    let apart = session.on(Event::FingerMoved {
        id: 2,
        at: at(350.0, 200.0),
        time: 10.0,
        is_down: true,
    });
    assert!((session.view.scale / scale - 2.0).abs() < 1e-9);
    assert_eq!((apart.frame, apart.capture), (true, Some(2)));

    let mut session = opened(route(), "");
    let before = session.view;
    drag(&mut session, false, &[(200.0, 200.0), (230.0, 200.0)]);
    assert_eq!(session.view, before.panned(30.0, 0.0));
}

#[test]
fn a_fling_glides_on_and_the_address_is_written_when_it_rests() {
    let mut session = opened(route(), "");
    let steps: Vec<(f64, f64)> = (0..6)
        .map(|step| (100.0 + 15.0 * step as f64, 200.0))
        .collect();
    assert!(drag(&mut session, false, &steps).frame);
    let left = session.view;
    let rested = rest(&mut session);
    assert_ne!(session.view, left);
    assert!(rested.address && rested.listing);
    assert!(session.query().contains("view="), "{}", session.query());
    session.on(Event::Pressed(Key::Home));
    rest(&mut session);
    assert_eq!(session.query(), "", "the whole map needs no address");
}

#[test]
fn the_click_that_ends_a_drag_selects_nothing_and_lets_go_of_nothing() {
    let mut session = opened(route(), "?at=2");
    drag(&mut session, false, &[(100.0, 100.0), (160.0, 100.0)]);
    assert_eq!(tap(&mut session, 1_100.0, &[0]), Changes::default());
    assert_eq!(session.selected(), Some(1));
    tap(&mut session, 3_000.0, &[]);
    assert_eq!(session.selected(), None);
}

#[test]
fn a_double_tap_enlarges_around_itself() {
    let mut session = opened(route(), "");
    let scale = session.view.scale;
    tap(&mut session, 1_000.0, &[]);
    tap(&mut session, 1_200.0, &[]);
    rest(&mut session);
    assert!((session.view.scale / scale - 2.0).abs() < 1e-9);
    tap(&mut session, 3_000.0, &[]);
    assert!(session.motion.is_none(), "a third tap is a single one");
}

#[test]
fn the_wheel_belongs_to_the_page_until_the_map_is_meant() {
    let mut session = opened(route(), "");
    let turn = |is_meant| Event::Wheeled {
        at: at(200.0, 200.0),
        time: 1_000.0,
        way: -3.0,
        unit: WheelUnit::Line,
        is_pinch: false,
        is_meant,
    };
    let scale = session.view.scale;
    assert!(!session.on(turn(false)).is_taken);
    assert_eq!(session.hint(), session.words.wheel);
    assert!(session.on(turn(true)).is_taken);
    assert!(session.view.scale > scale);
    session.on(Event::Focused);
    assert!(session.on(turn(false)).is_taken);
    // While it turns, nothing is drawn anew that is only a little blurred.
    let changes = session.on(Event::Frame { time: 1_016.0 });
    assert_eq!((changes.drawing, changes.frame), (Redraw::Moved, true));
    assert_eq!(
        session.on(Event::Frame { time: 2_000.0 }).drawing,
        Redraw::Anew
    );
}

#[test]
fn keys_add_up_and_escape_goes_one_step_back() {
    let mut session = opened(route(), "");
    let start = session.view;
    session.on(Event::Pressed(Key::Left));
    session.on(Event::Pressed(Key::Left));
    rest(&mut session);
    assert_eq!(session.view, start.panned(2.0 * STEP, 0.0));

    session.on(Event::Asked(Action::Larger));
    assert!(session.on(Event::Pressed(Key::Number(3))).is_taken);
    assert_eq!(session.selected(), Some(2));
    session.on(Event::Pressed(Key::Number(9)));
    assert_eq!(session.selected(), Some(2));
    let escape = |session: &mut Session| {
        assert!(!session.on(Event::Pressed(Key::Escape)).is_taken);
        (session.selected(), session.is_large(), session.is_held())
    };
    assert_eq!(escape(&mut session), (None, true, true));
    assert_eq!(escape(&mut session), (None, false, false));
    for (name, key) in [
        ("=", Some(Key::Plus)),
        ("7", Some(Key::Number(7))),
        ("a", None),
    ] {
        assert_eq!(Key::named(name), key);
    }
}

#[test]
fn what_is_chosen_in_the_list_is_shown_near_and_what_on_the_map_is_found_in_the_list() {
    let mut session = opened(route(), "");
    let changes = session.on(Event::Asked(Action::Find(2)));
    assert_eq!(changes.scroll, Some(Scroll::ToWindow));
    assert!(changes.announcement && changes.frame);
    assert!(session.announcement().starts_with("3. pier"));
    rest(&mut session);
    assert!(session.view.metres_per_unit() <= 6.01);
    let drawn = session.view.to_screen(session.scene.places[2].at);
    assert!(drawn.y < 0.45 * SIZE.1, "above the card: {drawn:?}");

    assert_eq!(tap(&mut session, 9_000.0, &[2]).scroll, None);
    session.look_around(Surroundings {
        is_wide: true,
        ..surroundings()
    });
    assert_eq!(
        tap(&mut session, 19_000.0, &[2]).scroll,
        Some(Scroll::ToStop(2))
    );
}

#[test]
fn a_card_says_whom_one_asks_first() {
    let asking = |phone: &str, words: &str| {
        let data = MapData {
            places: vec![PlaceData {
                asking: Some(AskingData {
                    please: "Please ask before you come".into(),
                    phone: phone.into(),
                    href: "tel:+842438740000".into(),
                    words: words.into(),
                }),
                ..place("workshop", 105.9, "workshop")
            }],
            ..MapData::default()
        };
        let mut session = opened(data, "");
        session.on(Event::Asked(Action::Find(0)));
        session.card(&|_| None).expect("a card")
    };
    let card = asking("024 3874 0000", "Mornings <only>.");
    assert!(
        card.contains(
            "Please ask before you come: <a href=\"tel:+842438740000\">024 3874 0000</a>. Mornings &lt;only&gt;."
        ),
        "{card}"
    );
    let card = asking("", "");
    assert!(card.contains(">Please ask before you come</p>"), "{card}");
}

#[test]
fn a_card_stands_where_the_list_does_not_and_says_what_is_open() {
    let listed = |stop: usize| Some(format!("<b>stop {stop}</b>"));
    let mut session = opened(route(), "");
    assert_eq!(session.card(&listed), None);
    session.on(Event::Asked(Action::Find(1)));
    let card = session.card(&listed).expect("a card");
    assert!(card.contains("<b>stop 1</b>"), "{card}");
    session.look_around(Surroundings {
        is_wide: true,
        ..surroundings()
    });
    assert_eq!(
        session.card(&listed),
        None,
        "the list stands beside the map"
    );
    session.on(Event::Asked(Action::Larger));
    assert!(session.card(&listed).is_some(), "the large map covers it");

    let mut session = opened(overview(), "");
    tap(&mut session, 1_000.0, &[0]);
    let card = session.card(&|_| None).expect("a card");
    let state = session.open_state(0).expect("a state");
    assert!(
        card.contains("/vi/places/workshop/") && card.contains(&state),
        "{card}"
    );
    assert_eq!(session.open_state(1), None, "nobody knows its hours");
}

#[test]
fn an_opening_within_a_week_is_told_by_its_weekday_and_a_later_one_by_its_date_too() {
    let opens = |later: &str| {
        let span = Span::open(480, 1020).expect("a span");
        let (first, last) = (day("2026-11-01"), day("2027-12-31"));
        let week = std::array::from_fn(|_| Vec::new());
        let opening = Opening::new(week, vec![(day(later), vec![span])], first, last);
        let data = MapData {
            language: Language::English,
            places: vec![PlaceData {
                opening: opening.map(|opening| opening.encode()),
                ..place("market", 105.9, "market")
            }],
            ..MapData::default()
        };
        let state = opened(data, "").open_state(0).expect("a state");
        state.replace('\u{A0}', " ")
    };
    // It is Thursday, 26 November 2026.
    assert_eq!(opens("2026-11-28"), "Closed now, opens 8:00 Sat");
    assert_eq!(
        opens("2026-12-05"),
        "Closed now, opens 8:00 Sat 5 December 2026"
    );
}

#[test]
fn places_that_share_a_mark_are_shown_apart_or_offered() {
    let mut session = opened(overview(), "?view=8_21_105.9");
    assert!(tap(&mut session, 1_000.0, &[0, 2]).frame);
    assert_eq!(session.selected(), None);
    let mut session = opened(overview(), "?view=16_21_105.9");
    tap(&mut session, 1_000.0, &[0, 1]);
    assert_eq!(session.selected(), Some(0));
    let card = session.card(&|_| None).expect("a card");
    assert!(card.contains("data-place=\"2\">market"), "{card}");
    session.on(Event::Asked(Action::Select(1)));
    let card = session.card(&|_| None).expect("a card");
    assert!(!card.contains("data-place"), "{card}");
}

#[test]
fn an_address_brings_back_what_it_was_written_for() {
    let mut session = opened(route(), "");
    session.on(Event::Starts("09:30".into()));
    session.on(Event::OnDay("2026-11-28".into()));
    session.on(Event::Asked(Action::Later(0)));
    session.on(Event::Asked(Action::Skip(2)));
    session.on(Event::Asked(Action::Find(1)));
    rest(&mut session);
    let again = opened(route(), &session.query());
    assert_eq!(again.plan, session.plan);
    assert_eq!(again.selected(), Some(1));
    assert_eq!(again.query(), session.query());

    let mut session = opened(overview(), "");
    session.on(Event::Asked(Action::Show(Choice::Workshop)));
    tap(&mut session, 1_000.0, &[0]);
    assert_eq!(session.query(), "?at=workshop&show=workshop");
    let again = opened(overview(), &session.query());
    assert_eq!((again.selected(), &again.shown[..]), (Some(0), &[0][..]));
}

#[test]
fn a_plan_says_of_each_stop_when_and_how_to_go_on() {
    let mut session = opened(route(), "");
    let told = session.plan().expect("a plan");
    assert_eq!(
        (told.start.as_str(), told.day.as_str()),
        ("08:00", "2026-11-26")
    );
    assert!(!told.is_changed);
    assert_eq!(told.stops[0].times, "8:00–9:00");
    assert_eq!(told.stops[0].onward, Onward::AsPrinted);
    assert_eq!(told.stops[2].onward, Onward::None);
    assert_eq!(told.stops[0].warning, None);

    session.on(Event::Starts("16:30".into()));
    let told = session.plan().expect("a plan");
    let warning = told.stops[0].warning.as_deref().expect("a warning");
    assert!(warning.ends_with("17:00."), "{warning}");
    session.on(Event::Starts("25:99".into()));
    assert_eq!(session.plan().expect("a plan").start, "16:30");

    session.on(Event::Asked(Action::Skip(1)));
    let told = session.plan().expect("a plan");
    assert_eq!(told.order, [0, 2, 1]);
    assert!(told.is_changed && told.stops[1].is_skipped);
    let Onward::Estimated(way) = &told.stops[0].onward else {
        panic!("the route knows no way from 1 to 3");
    };
    assert!(way.contains(session.words.straight), "{way}");
    assert!(session.on(Event::Asked(Action::Reset)).keeps_plan_focus);
    assert!(!session.plan().expect("a plan").is_changed);
    assert_eq!(opened(overview(), "").plan(), None);
}

#[test]
fn files_follow_the_plan() {
    let mut session = opened(route(), "?stops=3-1");
    for ending in ["gpx", "geojson", "ics"] {
        let (text, _) = session.file(ending, 0).expect("a file");
        assert!(text.contains("pier") && !text.contains("market"), "{text}");
    }
    assert_eq!(session.file("png", 0), None);
    session.on(Event::OnDay("2026-12-24".into()));
    let (text, _) = session.file("ics", 0).expect("a file");
    assert!(text.contains("20261224"), "{text}");
}

#[test]
fn choices_narrow_the_places_and_one_follows_the_clock() {
    let mut session = opened(overview(), "");
    let changes = session.on(Event::Asked(Action::Show(Choice::Open)));
    assert!(changes.choices && changes.listing && changes.drawing == Redraw::Anew);
    assert_eq!(session.shown, [0]);
    session.on(Event::Asked(Action::Show(Choice::Open)));
    assert_eq!(session.shown, [0, 1, 2]);
    session.look_around(Surroundings {
        now: Some((day("2026-11-26"), 1_200)),
        ..surroundings()
    });
    session.on(Event::Asked(Action::Show(Choice::Open)));
    assert!(session.shown.is_empty());
    let listing = session.listing().expect("a list");
    assert!(listing.contains(session.words.nothing), "{listing}");
}

#[test]
fn a_visitor_is_found_only_when_asked_for() {
    let found = |longitude| Event::Found {
        at: LonLat::new(longitude, 21.0),
        accuracy: 12.0,
    };
    let mut session = opened(route(), "");
    assert_eq!(session.on(found(105.9)), Changes::default());
    let asked = session.on(Event::Asked(Action::Locate));
    assert_eq!(asked.watch, Some(Watch::Begin));
    assert_eq!(session.whereabouts(), session.words.locating);
    assert!(!session.on(found(105.95)).frame, "already in the window");
    session.on(found(105.9));
    let words = session.whereabouts();
    assert!(words.contains(session.words.arrived), "{words}");
    assert!(words.contains("2 market"), "the next stop: {words}");
    assert!(session.draw().picture.contains("class=\"here\""));
    assert!(
        session
            .listing()
            .expect("a list")
            .contains(session.words.near_you)
    );

    session.on(Event::NotFound { is_denied: false });
    assert_eq!(session.whereabouts(), session.words.unavailable);
    assert!(session.is_located(), "it goes on looking");
    assert!(
        session.on(found(107.5)).frame,
        "far away: shown with the nearest place"
    );
    let asked = session.on(Event::Asked(Action::Locate));
    assert_eq!(asked.watch, Some(Watch::End));
    assert_eq!(session.whereabouts(), "");
    session.on(Event::Asked(Action::Locate));
    let denied = session.on(Event::NotFound { is_denied: true });
    assert_eq!(denied.watch, Some(Watch::End));
    assert_eq!(session.whereabouts(), session.words.denied);
}

#[test]
fn a_window_of_another_size_still_shows_everything_that_it_showed() {
    let mut session = opened(route(), "");
    let resized = Event::Resized {
        width: 900.0,
        height: 500.0,
    };
    assert_eq!(session.on(resized.clone()).drawing, Redraw::Anew);
    assert_eq!(session.view, session.whole);
    assert_eq!(session.on(resized).drawing, Redraw::Not);
    session.on(Event::Pressed(Key::Plus));
    rest(&mut session);
    let centre = session.view.centre;
    session.on(Event::Resized {
        width: 300.0,
        height: 300.0,
    });
    assert_eq!(session.view.centre, centre);
}

#[test]
fn who_wants_less_motion_is_there_at_once() {
    let mut session = opened(route(), "");
    session.look_around(Surroundings {
        wants_less_motion: true,
        ..surroundings()
    });
    let scale = session.view.scale;
    session.on(Event::Asked(Action::ZoomIn));
    assert!(session.motion.is_none());
    assert!((session.view.scale / scale - 2.0).abs() < 1e-9);
}

#[test]
fn a_tab_that_slept_does_not_jump() {
    let mut session = opened(route(), "");
    session.motion = Some(Motion::Glide(crate::motion::Speed {
        right: 1.0,
        down: 0.0,
    }));
    session.on(Event::Frame { time: 1_000.0 });
    let before = session.view.centre.x;
    session.on(Event::Frame { time: 900_000.0 });
    let way = (before - session.view.centre.x) * session.view.scale;
    assert!(way < LONGEST_FRAME, "{way}");
}

/// Anything that can happen, sensible or not.
fn events() -> impl Strategy<Value = Event> {
    let point = (-50.0..450.0, -50.0..450.0).prop_map(|(x, y)| at(x, y));
    let time = 0.0..5_000.0;
    prop_oneof![
        (0..3, point.clone(), any::<bool>()).prop_map(|(id, at, is_touch)| Event::FingerDown {
            id,
            at,
            is_touch
        }),
        (0..3, point.clone(), time.clone(), any::<bool>()).prop_map(|(id, at, time, is_down)| {
            Event::FingerMoved {
                id,
                at,
                time,
                is_down,
            }
        }),
        (0..3, time.clone()).prop_map(|(id, time)| Event::FingerUp { id, time }),
        Just(Event::FingersLost),
        (
            point.clone(),
            time.clone(),
            prop::collection::vec(0_usize..5, 0..3)
        )
            .prop_map(|(at, time, places)| Event::Tapped { at, time, places }),
        (point, time.clone(), -1e4..1e4, any::<bool>()).prop_map(|(at, time, way, is_meant)| {
            Event::Wheeled {
                at,
                time,
                way,
                unit: WheelUnit::Page,
                is_pinch: is_meant,
                is_meant,
            }
        }),
        prop::sample::select(vec![
            "ArrowLeft",
            "ArrowUp",
            "+",
            "-",
            "Home",
            "Escape",
            "0",
            "2",
            "99999"
        ])
        .prop_filter_map("a key", |name| Key::named(name).map(Event::Pressed)),
        Just(Event::Focused),
        any::<bool>().prop_map(|is_elsewhere| Event::FocusLeft { is_elsewhere }),
        (0_usize..15, 0_usize..5).prop_filter_map("an action", |(which, place)| {
            let names = [
                "zoom-in", "zoom-out", "whole", "larger", "locate", "close", "edit", "reset",
                "select", "find", "earlier", "later", "skip", "open", "workshop",
            ];
            Action::named(names[which], Some(place)).map(Event::Asked)
        }),
        "[0-9:]{0,6}".prop_map(Event::Starts),
        "[0-9-]{0,11}".prop_map(Event::OnDay),
        (0.0..3_000.0, 0.0..3_000.0).prop_map(|(width, height)| Event::Resized { width, height }),
        Just(Event::TimePassed),
        time.prop_map(|time| Event::Frame { time }),
        (-180.0..180.0, -85.0..85.0, -1.0..1e9).prop_map(|(east, north, accuracy)| {
            Event::Found {
                at: LonLat::new(east, north),
                accuracy,
            }
        }),
        any::<bool>().prop_map(|is_denied| Event::NotFound { is_denied }),
        Just(Event::CannotBeFound),
    ]
}

proptest! {
    #[test]
    fn whatever_happens_the_map_can_be_drawn_and_its_address_read(
        happened in prop::collection::vec(events(), 0..60), is_route in any::<bool>(), is_as_printed in any::<bool>(),
        query in ".{0,40}",
    ) {
        let data = if is_route { route() } else { overview() };
        let mut session = opened(data.clone(), &query);
        if is_as_printed {
            session = Session::new(data, &query, SIZE, surroundings()).expect("a map");
            session.begin();
        }
        for event in happened {
            let before = session.view;
            let changes = session.on(event);
            // Whatever is shown is brought up to date, be it printed or drawn.
            prop_assert!(session.view == before || changes.frame || changes.drawing != Redraw::Not);
            prop_assert!(session.view.centre.x.is_finite() && session.view.scale.is_finite());
            prop_assert!(session.view.scale > 0.0);
        }
        session.draw();
        let again = opened(session.data.clone(), &session.query());
        prop_assert_eq!(again.selected(), session.selected());
        prop_assert_eq!(&again.plan, &session.plan);
        if let Some(told) = session.plan() {
            let mut order = told.order.clone();
            order.sort_unstable();
            prop_assert_eq!(order, (0..told.stops.len()).collect::<Vec<_>>());
        }
    }
}

#[test]
fn no_name_is_written_under_the_buttons() {
    let mut session = opened(overview(), "");
    let pier = session.scene.places[2].at;
    let mut name_with_the_pier_at = |x: f64, y: f64| {
        let now = session.view.to_screen(pier);
        session.view = session.view.panned(x - now.x, y - now.y);
        session.draw().picture.contains(">pier</text>")
    };
    assert!(name_with_the_pier_at(200.0, 200.0));
    assert!(!name_with_the_pier_at(SIZE.0 - 30.0, SIZE.1 - 120.0));
}

#[test]
fn what_is_around_the_window_is_drawn_once_the_map_moves_and_not_under_a_tap() {
    let mut session = Session::new(route(), "", SIZE, surroundings()).expect("a map");
    session.begin();
    assert_eq!(session.draw().outside, 0, "nobody has touched the map");
    let down = Event::FingerDown {
        id: 1,
        at: ScreenPoint { x: 200.0, y: 200.0 },
        is_touch: false,
    };
    // A mark that is drawn anew between the finger and the click is not clicked.
    for happened in [down, Event::Focused, Event::Frame { time: 16.0 }] {
        assert_ne!(session.on(happened).drawing, Redraw::Anew);
    }
    session.on(Event::FingerMoved {
        id: 1,
        at: ScreenPoint { x: 220.0, y: 200.0 },
        time: 32.0,
        is_down: true,
    });
    assert_eq!(
        session.on(Event::Frame { time: 48.0 }).drawing,
        Redraw::Anew
    );
    assert!(session.draw().outside > 0);
}
