//! Kinds of text and link that people paste, each with several of its members.

use super::*;

const POINT: (f64, f64) = (105.91272, 20.97467);

#[track_caller]
fn all_give_the_point(texts: &[&str]) {
    for text in texts {
        match read_coordinates(text) {
            Ok(point) => assert_eq!((point.longitude(), point.latitude()), POINT, "{text}"),
            Err(error) => panic!("{text}: {error}"),
        }
    }
}

#[track_caller]
fn all_are_refused(texts: &[&str], is_reason: impl Fn(&CoordinatesError) -> bool) {
    for text in texts {
        match read_coordinates(text) {
            Ok(point) => panic!("{text}: {point:?}"),
            Err(error) => assert!(is_reason(&error), "{text}: {error}"),
        }
    }
}

#[test]
fn a_link_with_several_points_gives_the_one_that_was_chosen() {
    all_give_the_point(&[
        "https://www.openstreetmap.org/query?lat=20.97467&lon=105.91272#map=17/20.9/105.8",
        "https://www.google.com/maps/place/%C4%90%C3%ACnh+l%C3%A0ng/@20.975,105.912,17z/data=!4m14!1m7!3m6!1s0x1:0x2!2zSMOgIE7hu5lp!8m2!3d21.0283334!4d105.854041!16s%2Fm%2F0!3m5!1s0x3:0x4!8m2!3d20.97467!4d105.91272!16s%2Fg%2F1",
        "https://www.google.com/maps/dir/21.02883,105.85244/Ch%E1%BB%A3+g%E1%BB%91m/@21.0,105.87,13z/data=!4m9!4m8!1m1!4e1!1m5!1m1!1s0x3:0x4!2m2!1d105.91272!2d20.97467",
        "https://www.google.com/maps/dir/A/B/@21.0,105.87,13z/data=!4m14!4m13!1m5!1m1!1s0x1:0x2!2m2!1d105.85!2d21.02!1m5!1m1!1s0x3:0x4!2m2!1d105.91272!2d20.97467!3e0",
        "https://www.google.com/maps/dir/21.02883,105.85244/20.97467,105.91272/@21.0,105.87,13z",
        "https://www.google.com/maps/dir//20.97467,105.91272/@21.0,105.87,13z",
        "https://maps.google.com/?saddr=21.02,105.85&daddr=20.97467,105.91272",
        "https://www.openstreetmap.org/directions?engine=fossgis_osrm_car&route=21.02,105.85;20.97467,105.91272#map=13/21.0/105.8",
        "https://www.openstreetmap.org/directions?from=21.02,105.85&to=20.97467,105.91272#map=13/21.0/105.8",
    ]);
}

#[test]
fn a_link_that_holds_only_another_point_is_refused() {
    all_are_refused(
        &[
            "https://www.google.com/maps/dir/21.02883,105.85244/Ch%E1%BB%A3/@21.0,105.87,13z",
            "https://www.google.com/maps/dir/Ch%E1%BB%A3/20/@21.0,105.87,13z/data=!4m9!4m8!1m5!1m1!1s0x3:0x4!2m2!1d105.85!2d21.02!1m1!4e1",
            "https://www.google.com/maps/dir/?api=1&origin=21.02,105.85&destination=Bat+Trang",
            "https://www.google.com/maps/place/Bat+Trang/@21.0,105.87,13z",
            "https://www.google.com/maps/search/g%E1%BB%91m/@21.0,105.87,13z",
            "https://maps.google.com/?saddr=21.02,105.85&daddr=Bat+Trang&ll=21.0,105.87",
            "https://www.openstreetmap.org/directions?engine=x&route=21.02,105.85;#map=13/21.0/105.8",
            "https://www.openstreetmap.org/search?query=Bat+Trang#map=13/21.0/105.8",
            "https://yandex.com/maps/?ll=105.91272,20.97467",
        ],
        |error| *error == CoordinatesError::LinkWithoutPoint,
    );
    all_are_refused(
        &[
            "https://www.openstreetmap.org/go/48ZU?node=1",
            "https://ge0.me/AbC/Dinh",
            "HTTPS://MAPS.APP.GOO.GL/AbC",
            "(https://maps.app.goo.gl/AbC).",
            "Maps.App.Goo.Gl/AbC",
        ],
        |error| *error == CoordinatesError::ShortLink,
    );
}

#[test]
fn a_link_gives_its_point_wherever_it_holds_it_and_whatever_stands_around_it() {
    all_give_the_point(&[
        "https://www.google.com/maps/@?api=1&map_action=pano&viewpoint=20.97467,105.91272",
        "https://www.google.com/maps/embed?pb=!1m18!1m12!1m3!1d3725.1!2d105.91272!3d20.97467!2m3!1f0!2f0!3f0!3m2!1i1024!2i768!4f13.1!3m3!1m2!1s0x1%3A0x2!2sX!5e0!3m2!1svi!2s!4v1",
        "https://www.google.com/maps/embed?pb=!1m28!1m12!1m3!1d3725.1!2d105.8!3d21.0!2m3!1f0!2f0!3f0!3m2!1i1024!2i768!4f13.1!4m13!3e0!4m5!1s0x1!2sA!3m2!1d21.02!2d105.85!4m5!1s0x3!2sB!3m2!1d20.97467!2d105.91272!5e0!3m2!1svi!2s!4v1",
        "(https://www.google.com/maps?q=20.97467,105.91272)",
        "<https://www.google.com/maps?q=20.97467,105.91272>.",
        "[Chợ gốm](https://www.google.com/maps?q=20.97467,105.91272)",
        "Bản đồ:https://www.google.com/maps?q=20.97467,105.91272;",
        "HTTPS://WWW.GOOGLE.COM/maps?Q=20.97467,105.91272",
        "WWW.Google.com/maps?q=20.97467,105.91272",
        "(maps.google.com/?q=20.97467,105.91272)",
        "https://www.google.com/url?q=https://www.google.com/maps?q%3D20.97467,105.91272&sa=D",
        "https://www.openstreetmap.org/export/embed.html?bbox=105.9%2C20.9%2C105.95%2C21.0&layer=mapnik&marker=20.97467%2C105.91272",
        "https://osmand.net/map?pin=20.97467,105.91272#15/21.0/105.8",
        "https://www.openstreetmap.org/note/new?lat=20.97467&lon=105.91272#map=17/20.9/105.8",
        "https://map.example/?lat=20.97467&lng=105.91272&zoom=3",
        "GEO:20.97467,105.91272",
        "Geo:0,0?q=20.97467,105.91272(Dinh)",
        "(geo:20.97467,105.91272)",
        "geo: 20.97467, 105.91272",
    ]);
}

#[test]
fn degrees_minutes_and_seconds_need_no_marks() {
    all_give_the_point(&[
        "N 20 58 28.8 E 105 54 45.8",
        "20 58 28.8 N 105 54 45.8 E",
        "20 58 28.8 105 54 45.8",
        "20 58 28.8, 105 54 45.8",
        "20 58 28,8 B; 105 54 45,8 Đ",
        "E 105 54 45.8 N 20 58 28.8",
        "20 58.48 N 105 54.7632 E",
        "20:58:28.8N 105:54:45.8E",
        "20:58:28.8, 105:54:45.8",
        "N20:58:28.8 E105:54:45.8",
        "20:58.48N 105:54.7632E",
        "20-58-28.8N 105-54-45.8E",
        "20d58m28.8s N 105d54m45.8s E",
    ]);
    all_are_refused(
        &[
            "20 61 28.8 N 105 54 45.8 E",
            "20:58:61N 105:54:45E",
            "20.5 58 28 N 105 54 45 E",
            "20 58 28 105 54",
        ],
        |_| true,
    );
}

#[test]
fn a_dash_or_a_word_between_two_numbers_joins_them() {
    all_give_the_point(&[
        "20.97467 - 105.91272",
        "20.97467-105.91272",
        "20,97467° B – 105,91272° Đ",
        "20,97467° B–105,91272° Đ",
        "20.97467 — 105.91272",
        "20°58'28.8\"N-105°54'45.8\"E",
        "20.97467 và 105.91272",
        "20,97467 & 105,91272",
        "20.97467 and 105.91272",
    ]);
    let point = read_coordinates("-33.5 -70.25").expect("a point");
    assert_eq!((point.longitude(), point.latitude()), (-70.25, -33.5));
}

#[test]
fn signs_that_look_like_those_of_degrees_and_like_other_letters_are_those() {
    all_give_the_point(&[
        "20,97467 B; 105,91272 Ð",
        "20,97467 B; 105,91272 Ɖ",
        "20⁰58'28,8\"B, 105⁰54'45,8\"Đ",
        "20ᵒ58'28,8\"B, 105ᵒ54'45,8\"Đ",
        "20∘58ʼ28,8ʺB, 105∘54ʼ45,8ʺĐ",
        "20˚58´28,8´´B, 105˚54´45,8´´Đ",
        "20°58’28,8’‘B, 105°54’45,8’‘Đ",
        "２０.９７４６７，　１０５.９１２７２",
        "\u{200E}20.97467,\u{A0}105.91272\u{200F}",
        "Vi\u{303} đô\u{323} 20.97467, kinh đô\u{323} 105.91272",
    ]);
}

#[test]
fn words_that_say_that_these_are_coordinates_are_read_over() {
    all_give_the_point(&[
        "Tọa độ: 20.97467, 105.91272",
        "Toạ độ 20.97467, 105.91272",
        "Toa do: 20.97467, 105.91272",
        "TỌA ĐỘ GPS: 20.97467; 105.91272",
        "Vị trí: 20.97467, 105.91272",
        "lat 20.97467 long 105.91272",
        "Lat, Long: 20.97467, 105.91272",
        "Kinh độ, vĩ độ: 105.91272, 20.97467",
        "vĩ tuyến 20.97467, kinh tuyến 105.91272",
        "vi do 20.97467, kinh do 105.91272",
        "20 deg 58' 28.80\" N, 105 deg 54' 45.80\" E",
        "20 degrees 58 minutes 28.8 seconds N, 105 degrees 54 minutes 45.8 seconds E",
        "20 do 58 phut 28.8 giay Bac, 105 do 54 phut 45.8 giay Dong",
        "WGS84: 20.97467, 105.91272",
        "20.97467, 105.91272 (WGS 84)",
    ]);
}

#[test]
fn metres_on_a_plane_that_is_not_stated_are_named() {
    all_are_refused(
        &[
            "X: 2319106.12, Y: 594636.34",
            "X=2.319.106,12; Y=594.636,34",
            "X 2 319 106.12 Y 594 636.34",
            "594636 2319106",
            "VN-2000: 2319106.12, 594636.34",
            "VN-2000, kinh tuyến trục 105°: 2319106.12, 594636.34",
            "VN-2000, múi 3°: 2319106.12, 594636.34",
            "VN-2000, kinh tuyến trục 105°10', múi 3°: 2319106.12, 594636.34",
            "VN-2000, kinh tuyến trục 107°, múi 6°: 2319106.12, 594636.34",
            "UTM 48N 594636 2319106",
            "EPSG:2048 594636 2319106",
        ],
        |error| *error == CoordinatesError::Metres,
    );
}

/// Expected by PROJ 9 with the transformation EPSG:6960 of its database.
#[test]
fn metres_on_a_plane_that_is_stated_become_degrees() {
    for (text, expected) in [
        ("EPSG:3405 X: 2319106, Y: 594636", (105.91226, 20.9691)),
        ("VN-2000 UTM 48N: 594636; 2319106", (105.91226, 20.9691)),
        (
            "VN2000, kinh tuyến trục 105, múi 6: X=2.319.106,00 Y=594.636,00",
            (105.91226, 20.9691),
        ),
        (
            "WGS 84 / UTM zone 48N 594636 2319106",
            (105.91037, 20.97009),
        ),
        ("EPSG:9208; 505000; 2300000", (104.79991, 20.79266)),
        (
            "VN-2000, kinh tuyến trục 104°45', múi 3°: X 2300000, Y 505000",
            (104.79991, 20.79266),
        ),
        (
            "X 2300000.00 Y 505000.00 (VN2000, KTT 104-45, múi chiếu 3 độ)",
            (104.79991, 20.79266),
        ),
        (
            "VN-2000 / TM-3 104-45: 505000, 2300000",
            (104.79991, 20.79266),
        ),
        (
            "VN-2000 KTT 104.75 múi 3: 2,300,000.000 505,000.000",
            (104.79991, 20.79266),
        ),
    ] {
        match read_coordinates(text) {
            Ok(point) => assert_eq!((point.longitude(), point.latitude()), expected, "{text}"),
            Err(error) => panic!("{text}: {error}"),
        }
    }
}

#[test]
fn other_ways_to_name_a_place_are_named() {
    all_are_refused(
        &[
            "XWF7+V3 Bát Tràng, Gia Lâm, Hà Nội",
            "7PH7XWF7+V3",
            "7ph7xwf7+v3",
            "https://www.google.com/maps/place/XWF7%2BV3+B%C3%A1t+Tr%C3%A0ng/@21.0,105.9,17z",
            "https://plus.codes/7PH7XWF7+V3",
        ],
        |error| matches!(error, CoordinatesError::PlusCode { .. }),
    );
    all_are_refused(
        &[
            "///filled.count.soap",
            "filled.count.soap",
            "https://what3words.com/filled.count.soap",
            "https://w3w.co/filled.count.soap",
        ],
        |error| matches!(error, CoordinatesError::ThreeWords { .. }),
    );
    all_are_refused(&["48QWJ9463619106", "48Q WJ 94636 19106"], |error| {
        *error == CoordinatesError::GridSquare
    });
}
