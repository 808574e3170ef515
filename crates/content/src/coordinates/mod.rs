//! Coordinates as editors type or paste them: degrees in many spellings, links of map sites, geo: URIs, metres of VN-2000. Native only.

mod degrees;
mod link;
mod other;
mod plane;

use serde::Serialize;

use langke_model::geo::LonLat;

/// Why a text is not understood as a point. The texts are English; Vietnamese is in `message`.
#[derive(Debug, Clone, PartialEq, Serialize, thiserror::Error)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum CoordinatesError {
    /// There is no number in it.
    #[error("there are no numbers in it")]
    NoNumbers,
    /// A word or sign that no way of writing coordinates has.
    #[error("\"{word}\" is no part of coordinates")]
    UnknownWord {
        /// The word.
        word: String,
    },
    /// Not one latitude and one longitude.
    #[error("a point has two coordinates, this has {found}")]
    NotTwo {
        /// How many there are.
        found: usize,
    },
    /// Minutes or seconds that are 60 or more, or that stand without degrees.
    #[error("minutes and seconds follow whole degrees and are below 60")]
    Sexagesimal,
    /// Both coordinates are marked as latitudes, or both as longitudes, or one as both.
    #[error("one coordinate should be a latitude (N) and one a longitude (E)")]
    MarkedAlike,
    /// The longitude stands first although nothing says so.
    #[error("the longitude stands first; in a text the latitude does: \"{latitude}, {longitude}\"")]
    LongitudeFirst {
        /// The latitude, which stands second.
        latitude: f64,
        /// The longitude, which stands first.
        longitude: f64,
    },
    /// Numbers that are not on the earth.
    #[error("latitude {latitude}, longitude {longitude} is not on the earth")]
    OutOfRange {
        /// The first number, or the one marked as latitude.
        latitude: f64,
        /// The other.
        longitude: f64,
    },
    /// A short link, which tells nothing without the network.
    #[error(
        "a short link does not hold the point: open it and copy the long address from the browser"
    )]
    ShortLink,
    /// A link that names no point.
    #[error("this link names no point: click the place on the map and copy its coordinates")]
    LinkWithoutPoint,
    /// Metres on a plane, and not said on which.
    #[error(
        "these are metres of VN-2000 or UTM, not degrees. Convert them to WGS 84 degrees, or say which plane they are on: \"VN-2000, central meridian 105°45', zone 3°: X 2319106.12, Y 594636.34\" (the meridian stands on the land paper), or a code such as EPSG:3405"
    )]
    Metres,
    /// A plus code.
    #[error(
        "\"{code}\" is a plus code, which names a square of the map and no point: search for it in Google Maps, right-click the place and copy the two numbers"
    )]
    PlusCode {
        /// The code.
        code: String,
    },
    /// An address of what3words.
    #[error(
        "\"{words}\" is an address of what3words: open it at what3words.com and copy the latitude and longitude"
    )]
    ThreeWords {
        /// The words.
        words: String,
    },
    /// A square of the military grid.
    #[error(
        "this is a square of the military grid (MGRS), not degrees: let your program show latitude and longitude"
    )]
    GridSquare,
}

/// Understands a point, latitude first unless it is marked otherwise; rounded to five decimals, which is a metre.
///
/// # Errors
/// What keeps the text from being understood.
pub fn read_coordinates(text: &str) -> Result<LonLat, CoordinatesError> {
    let point = match link::in_text(text) {
        Some(link) => link::point(&link)?,
        None => match other::named(text) {
            Some(error) => return Err(error),
            None => match plane::point(text) {
                Some(found) => found?,
                None => degrees::point(text)?,
            },
        },
    };
    Ok(rounded(point))
}

/// The point with five decimals.
pub(super) fn rounded(point: LonLat) -> LonLat {
    let round = |degrees: f64| (degrees * 100_000.0).round() / 100_000.0;
    LonLat::new(round(point.longitude()), round(point.latitude())).unwrap_or(point)
}

#[cfg(test)]
mod kinds;
#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use langke_model::geo::metres_between;

    fn read(text: &str) -> (f64, f64) {
        let point = read_coordinates(text).unwrap_or_else(|error| panic!("{text}: {error}"));
        (point.longitude(), point.latitude())
    }

    /// Degrees, minutes and tenths of a second, as Google Maps shows them.
    fn sexagesimal(degrees: f64) -> String {
        let tenths = (degrees * 36_000.0).round() as u32;
        let (whole, rest) = (tenths / 36_000, tenths % 36_000);
        format!(
            "{whole}°{:02}'{:02}.{}\"",
            rest / 600,
            rest % 600 / 10,
            rest % 10
        )
    }

    proptest! {
        #[test]
        fn a_point_is_read_as_it_was_written(longitude in 102.0..118.0, latitude in 6.0..24.0) {
            let point = LonLat::new(longitude, latitude).expect("a point");
            let written = [
                (format!("{latitude:.5}, {longitude:.5}"), 1.0),
                (format!("{latitude:.5}; {longitude:.5}").replace('.', ","), 1.0),
                (format!("[kinh độ {longitude:.5}, vĩ độ {latitude:.5}]"), 1.0),
                (format!("{}N {}E", sexagesimal(latitude), sexagesimal(longitude)), 3.0),
                (format!("https://www.google.com/maps/@{latitude:.7},{longitude:.7},17z"), 1.0),
                (format!("https://www.google.com/maps/place/X/@1,2,17z/data=!3m1!8m2!3d{latitude:.7}!4d{longitude:.7}!16s"), 1.0),
                (format!("https://www.openstreetmap.org/?mlat={latitude:.5}&mlon={longitude:.5}#map=5/1/2"), 1.0),
                (format!("https://www.openstreetmap.org/#map=17/{latitude:.5}/{longitude:.5}"), 1.0),
                (format!("geo:{latitude:.6},{longitude:.6},12;u=35"), 1.0),
            ];
            for (text, metres) in written {
                let read = read_coordinates(&text).map_err(|error| TestCaseError::fail(format!("{text}: {error}")))?;
                prop_assert!(metres_between(point, read) <= metres, "{}: {:?}", text, read);
            }
        }

        #[test]
        fn any_text_is_read_or_refused_without_a_crash(text in "[ -~°º′″’”,;ĐđBN−]{0,60}|\\PC{0,40}") {
            if let Ok(point) = read_coordinates(&text) {
                prop_assert_eq!(rounded(point), point);
            }
        }

        #[test]
        fn any_link_is_read_or_refused_without_a_crash(rest in "[ -~]{0,60}") {
            let _ = read_coordinates(&format!("https://www.google.com/maps/{rest}"));
            let _ = read_coordinates(&format!("geo:{rest}"));
        }
    }

    #[test]
    fn every_way_of_writing_a_point_gives_the_same_point() {
        for text in [
            "20.97467, 105.91272",
            "20.97467,105.91272",
            "20.97467 105.91272",
            "20,97467; 105,91272",
            "20,97467, 105,91272",
            "20,97467 105,91272",
            "20,97467,105,91272",
            "(20.97467, 105.91272)",
            "20.97467N 105.91272E",
            "20.97467°N, 105.91272°E",
            "N 20.97467 E 105.91272",
            "105.91272 E, 20.97467 N",
            "20,97467 B; 105,91272 Đ",
            "20,97467° Bắc, 105,91272° Đông",
            "Bắc 20.97467 Đông 105.91272",
            "kinh độ 105.91272, vĩ độ 20.97467",
            "20.97467 vĩ độ Bắc, 105.91272 kinh độ Đông",
            "lat: 20.97467, lon: 105.91272",
            "20°58'28.8\"N 105°54'45.8\"E",
            "20°58′28.8″N 105°54′45.8″E",
            "20°58’28.8”N, 105°54’45.8”E",
            "20º58'28,8''B 105º54'45,8''Đ",
            "20° 58.48' N, 105° 54.7632' E",
            "20 độ 58 phút 28,8 giây vĩ Bắc, 105 độ 54 phút 45,8 giây kinh Đông",
            "https://www.google.com/maps/@20.97467,105.91272,17z",
            "https://www.google.com/maps/place/%C4%90%C3%ACnh/@21.5,105.1,17z/data=!3m1!4b1!4m6!3m5!1s0x31:0x2!8m2!3d20.97467!4d105.91272!16s%2Fg",
            "https://www.google.com/maps/place/20%C2%B058'28.8%22N+105%C2%B054'45.8%22E/@21.5,105.1,17z",
            "https://www.google.com/maps?q=20.97467,105.91272",
            "https://maps.google.com/?ll=20.97467,105.91272&z=15",
            "https://www.google.com/maps/search/?api=1&query=20.97467%2C105.91272",
            "https://www.google.com/maps/dir/?api=1&origin=21.1,105.1&destination=20.97467,105.91272",
            "https://www.google.com/maps/search/20.97467,+105.91272?entry=tts",
            "www.google.com/maps/@20.97467,105.91272,17z",
            "Đình làng https://www.google.com/maps?q=20.97467,105.91272",
            "https://www.openstreetmap.org/?mlat=20.97467&mlon=105.91272#map=16/21.5/105.1",
            "https://www.openstreetmap.org/#map=16/20.97467/105.91272&layers=N",
            "https://www.openstreetmap.org/node/1#map=16/20.97467/105.91272",
            "https://maps.apple.com/?ll=20.97467,105.91272&q=Dinh",
            "https://maps.apple.com/place?coordinate=20.97467,105.91272",
            "geo:20.97467,105.91272",
            "geo:20.97467,105.91272;crs=wgs84;u=10",
            "geo:0,0?q=20.97467,105.91272(Dinh)",
        ] {
            assert_eq!(read(text), (105.91272, 20.97467), "{text}");
        }
    }

    #[test]
    fn minutes_without_seconds_and_without_their_mark_are_minutes() {
        assert_eq!(read("20°58'N 105°54'E"), (105.9, 20.96667));
        assert_eq!(read("20°58 105°54"), (105.9, 20.96667));
        assert_eq!(read("20°58'30 N 105°54'30 E"), (105.90833, 20.975));
    }

    #[test]
    fn the_south_and_the_west_are_negative() {
        assert_eq!(read("33.5 S, 70.25 W"), (-70.25, -33.5));
        assert_eq!(read("33,5 Nam; 70,25 Tây"), (-70.25, -33.5));
        assert_eq!(read("−33.5, −70.25"), (-70.25, -33.5));
    }

    #[test]
    fn what_is_no_point_is_refused_with_the_reason() {
        let longitude_first = CoordinatesError::LongitudeFirst {
            latitude: 20.97,
            longitude: 105.91,
        };
        let word = |word: &str| CoordinatesError::UnknownWord { word: word.into() };
        for (text, reason) in [
            ("", CoordinatesError::NoNumbers),
            ("  ,; ", CoordinatesError::NoNumbers),
            ("Bát Tràng", word("Bát")),
            ("NaN, Infinity", word("NaN")),
            ("20.97, inf", word("inf")),
            ("20.97 @ 105.91", word("@")),
            ("20.97467", CoordinatesError::NotTwo { found: 1 }),
            ("20,105", CoordinatesError::NotTwo { found: 1 }),
            ("20.9, 105.9, 12", CoordinatesError::NotTwo { found: 3 }),
            ("105.91, 20.97", longitude_first.clone()),
            ("[105.91, 20.97]", longitude_first),
            ("20°61'N 105°54'E", CoordinatesError::Sexagesimal),
            ("58'N 105°54'E", CoordinatesError::Sexagesimal),
            ("20.9 N, 105.9 N", CoordinatesError::MarkedAlike),
            ("20.9, 105.9 N E", CoordinatesError::MarkedAlike),
            (
                "200, 300",
                CoordinatesError::OutOfRange {
                    latitude: 200.0,
                    longitude: 300.0,
                },
            ),
            ("https://maps.app.goo.gl/AbC", CoordinatesError::ShortLink),
            ("maps.app.goo.gl/AbC", CoordinatesError::ShortLink),
            (
                "Chợ gốm https://goo.gl/maps/AbC",
                CoordinatesError::ShortLink,
            ),
            (
                "https://osm.org/go/48ZU?node=1",
                CoordinatesError::ShortLink,
            ),
            (
                "https://www.google.com/maps/place/Bat+Trang",
                CoordinatesError::LinkWithoutPoint,
            ),
            (
                "https://langke.example/q?x=20.9,105.9",
                CoordinatesError::LinkWithoutPoint,
            ),
            ("geo:here", CoordinatesError::LinkWithoutPoint),
            (
                "geo:20.97,105.91;crs=vn2000",
                CoordinatesError::LinkWithoutPoint,
            ),
        ] {
            let found = read_coordinates(text);
            match (&found, &reason) {
                (Err(found), reason) => assert_eq!(found, reason, "{text}"),
                (Ok(point), _) => panic!("{text}: {point:?}"),
            }
        }
    }

    #[test]
    fn endless_digits_are_no_point_and_no_crash() {
        let digits = "9".repeat(100_000);
        assert!(read_coordinates(&digits).is_err());
        assert!(read_coordinates(&format!("{digits} {digits}")).is_err());
        assert!(read_coordinates(&"1 ".repeat(100_000)).is_err());
    }
}
