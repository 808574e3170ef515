//! Itineraries for the tests of this folder.

use super::*;
use proptest::prelude::*;

/// A point that must be on the earth.
pub fn point(longitude: f64, latitude: f64) -> LonLat {
    LonLat::new(longitude, latitude).expect("on the earth")
}

/// A stop without times.
pub fn halt(name: &str, point: LonLat) -> Halt {
    Halt {
        name: name.to_owned(),
        note: String::new(),
        address: None,
        point,
        stay: None,
    }
}

/// An itinerary without stops.
pub fn nowhere() -> Itinerary {
    Itinerary {
        name: String::new(),
        summary: String::new(),
        address: None,
        language: "vi".to_owned(),
        attribution: String::new(),
        sketch_notice: String::new(),
        day: None,
        stops: Vec::new(),
        ways: Vec::new(),
    }
}

/// A morning in Bát Tràng: three stops, a walk along a sketch and a boat.
pub fn bat_trang() -> Itinerary {
    let [market, house, pier] = [
        point(105.9134, 20.9757),
        point(105.9121, 20.9772),
        point(105.9098, 20.9801),
    ];
    let stop = |name, note: &str, id, point, arrival, minutes| Halt {
        note: note.to_owned(),
        address: Some(format!("https://langke.example/vi/places/{id}/")),
        stay: Some(Stay { arrival, minutes }),
        ..halt(name, point)
    };
    Itinerary {
        name: "Một buổi ở Bát Tràng".to_owned(),
        summary: "Chợ gốm, nhà cổ; rồi ra bến".to_owned(),
        address: Some("https://langke.example/vi/routes/bat-trang/".to_owned()),
        attribution: "Vị trí: © những người đóng góp OpenStreetMap, ODbL 1.0".to_owned(),
        sketch_notice: "Đường vẽ là sơ đồ, không phải đo đạc".to_owned(),
        day: Date::new(2026, 11, 21),
        stops: vec![
            stop(
                "Chợ gốm",
                "Xem men rạn, hỏi giá;\nvuốt thử một cái bát",
                "market",
                market,
                8 * 60 + 5,
                40,
            ),
            stop("Nhà cổ", "", "old-house", house, 9 * 60, 0),
            stop(
                "Bến Bát Tràng",
                "Lên thuyền",
                "pier",
                pier,
                23 * 60 + 50,
                30,
            ),
        ],
        ways: vec![
            Way {
                mode: Mode::Walk,
                line: vec![market, point(105.9129, 20.9766), house],
                sketch: true,
            },
            Way {
                mode: Mode::Boat,
                line: vec![house, pier],
                sketch: false,
            },
        ],
        ..nowhere()
    }
}

/// Points of the whole earth, its poles and edges more often than by chance.
pub fn any_point() -> impl Strategy<Value = LonLat> {
    let longitude = prop_oneof![8 => -180.0..=180.0, 1 => Just(180.0), 1 => Just(-180.0)];
    let latitude = prop_oneof![8 => -90.0..=90.0, 1 => Just(90.0), 1 => Just(-90.0)];
    (longitude, latitude).prop_map(|(longitude, latitude)| point(longitude, latitude))
}

/// Texts of all characters; those that formats treat in their own ways more often than by chance.
pub fn any_text() -> impl Strategy<Value = String> {
    const SPECIAL: &[&str] = &[
        "\\",
        ";",
        ",",
        ":",
        "\"",
        "'",
        "<",
        "&",
        ">",
        "]]>",
        "\r\n",
        "\r",
        "\n",
        "\t",
        " ",
        "\0",
        "\u{1B}",
        "\u{7F}",
        "\u{85}",
        "\u{2028}",
        "\u{2029}",
        "\u{FFFE}",
        "\u{FEFF}",
        "Tra\u{300}ng",
        "Bát Tràng",
        "🏺👩🏽‍🎨",
        "\\n",
        "BEGIN:VEVENT",
    ];
    let piece = prop_oneof![
        prop::sample::select(SPECIAL).prop_map(str::to_owned),
        any::<char>().prop_map(String::from),
        "[a-z ]{1,40}",
    ];
    prop::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

/// Itineraries of all texts and points.
pub fn any_itinerary() -> impl Strategy<Value = Itinerary> {
    let address =
        || prop::option::of(any_text().prop_map(|text| format!("https://langke.example/{text}")));
    let stay = prop::option::of(
        (0..4000_u32, 0..600_u32).prop_map(|(arrival, minutes)| Stay { arrival, minutes }),
    );
    let halt = (any_text(), any_text(), address(), any_point(), stay).prop_map(
        |(name, note, address, point, stay)| Halt {
            name,
            note,
            address,
            point,
            stay,
        },
    );
    let mode = prop::sample::select(&Mode::ALL[..]);
    let line = prop::collection::vec(any_point(), 0..6);
    let way =
        (mode, line, any::<bool>()).prop_map(|(mode, line, sketch)| Way { mode, line, sketch });
    let texts = (any_text(), any_text(), any_text(), any_text(), any_text());
    let stops = prop::collection::vec(halt, 0..5);
    let ways = prop::collection::vec(way, 0..5);
    let day = prop::option::of(
        (-700_000..2_900_000_i64).prop_map(|days| Date::from_days(days).expect("a day")),
    );
    (texts, address(), stops, ways, day).prop_map(
        |((name, summary, language, attribution, sketch_notice), address, stops, ways, day)| {
            Itinerary {
                name,
                summary,
                address,
                language,
                attribution,
                sketch_notice,
                day,
                stops,
                ways,
            }
        },
    )
}
