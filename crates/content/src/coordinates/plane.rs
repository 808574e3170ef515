//! Metres on a plane: VN-2000 and UTM, as land registers, surveyors and receivers of GPS write them. Native only.

use proj4rs::Proj;
use proj4rs::transform::transform;

use super::CoordinatesError;
use langke_model::geo::LonLat;

/// From VN-2000 to WGS 84 in metres, seconds of arc and millionths. Source: decision 05/2007/QĐ-BTNMT, EPSG:6960, which turns the
/// frame; what `towgs84` takes turns the position, so the three angles have the other sign.
const VN_2000: &str =
    "-191.90441429,-39.30318279,-111.45032835,0.00928836,-0.01975479,0.00427372,0.252906278";
/// The central meridians of the codes from 9205 on, in degrees. Source: EPSG Geodetic Parameter Dataset.
const FROM_9205: [f64; 14] = [
    103.0, 104.0, 104.5, 104.75, 105.5, 105.75, 106.0, 106.25, 106.5, 107.0, 107.25, 107.5, 108.25,
    108.5,
];
/// Where Vietnam lies on such planes, in metres north of the equator.
const NORTHINGS: std::ops::RangeInclusive<f64> = 800_000.0..=2_700_000.0;
/// Where Vietnam lies on such planes, in metres; a central meridian is at 500 000.
const EASTINGS: std::ops::RangeInclusive<f64> = 160_000.0..=799_999.0;

/// A transverse Mercator projection of WGS 84's ellipsoid whose central meridian is 500 km east.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Plane {
    /// Degrees of longitude.
    meridian: f64,
    /// On the meridian.
    scale: f64,
    /// Whether its datum is VN-2000; otherwise it is WGS 84.
    vn_2000: bool,
}

impl Plane {
    /// The zone of UTM, 6° wide.
    fn utm(zone: u32, vn_2000: bool) -> Plane {
        Plane {
            meridian: f64::from(zone) * 6.0 - 183.0,
            scale: 0.9996,
            vn_2000,
        }
    }

    /// The zone of VN-2000 that is 3° wide.
    fn three_degrees(meridian: f64) -> Plane {
        Plane {
            meridian,
            scale: 0.9999,
            vn_2000: true,
        }
    }

    /// What a code of the EPSG Geodetic Parameter Dataset stands for, if it is a plane of Vietnam.
    fn of_code(code: u32) -> Option<Plane> {
        Some(match code {
            3405 => Plane::utm(48, true),
            3406 => Plane::utm(49, true),
            32648 => Plane::utm(48, false),
            32649 => Plane::utm(49, false),
            5896 | 6956 => Plane::three_degrees(102.0),
            5897 | 6957 => Plane::three_degrees(105.0),
            5898 | 6958 => Plane::three_degrees(108.0),
            5899 | 6959 => Plane::three_degrees(107.75),
            9205..=9218 => Plane::three_degrees(*FROM_9205.get(code as usize - 9205)?),
            _ => return None,
        })
    }

    /// The point in WGS 84.
    fn point(self, easting: f64, northing: f64) -> Option<LonLat> {
        let mut point = (easting, northing, 0.0);
        transform(&self.projection()?, &degrees()?, &mut point).ok()?;
        LonLat::new(point.0.to_degrees(), point.1.to_degrees())
    }

    fn projection(self) -> Option<Proj> {
        let Plane {
            meridian, scale, ..
        } = self;
        let shift = if self.vn_2000 { VN_2000 } else { "0,0,0" };
        Proj::from_proj_string(&format!(
            "+proj=tmerc +lat_0=0 +lon_0={meridian} +k={scale} +x_0=500000 +y_0=0 +ellps=WGS84 +towgs84={shift} +units=m +no_defs"
        ))
        .ok()
    }
}

fn degrees() -> Option<Proj> {
    Proj::from_proj_string("+proj=longlat +ellps=WGS84 +towgs84=0,0,0 +no_defs").ok()
}

/// The point of metres in a text, if it holds metres at all. Which of the two is which is told by their size, as X points north for
/// surveyors and east for programs.
///
/// # Errors
/// That it does not say on which plane they are.
pub(super) fn point(text: &str) -> Option<Result<LonLat, CoordinatesError>> {
    let numbers = numbers(text);
    let only = |range: &std::ops::RangeInclusive<f64>| {
        let mut inside = numbers.iter().filter(|(number, _)| range.contains(number));
        let first = inside.next()?;
        inside.next().is_none().then_some(first)
    };
    let (northing, easting) = (only(&NORTHINGS)?, only(&EASTINGS)?);
    // What the text says besides the two numbers.
    let mut said = text.to_owned();
    let mut spans = [northing.1.clone(), easting.1.clone()];
    spans.sort_by_key(|span| std::cmp::Reverse(span.start));
    for span in spans {
        said.replace_range(span, " ; ");
    }
    let found = stated(&said.to_lowercase());
    Some(match found {
        Some(plane) => plane
            .point(easting.0, northing.0)
            .ok_or(CoordinatesError::Metres),
        None => Err(CoordinatesError::Metres),
    })
}

/// The plane that a text in small letters names.
fn stated(text: &str) -> Option<Plane> {
    if let Some((_, code)) = text.split_once("epsg") {
        return Plane::of_code(first_number(code)? as u32);
    }
    let joined: String = text
        .chars()
        .filter(|sign| !matches!(sign, ' ' | '-' | '–' | '_' | '\u{A0}'))
        .collect();
    let vn_2000 = joined.contains("vn2000");
    if vn_2000 == joined.contains("wgs84") {
        return None;
    }
    let zone = [48, 49].into_iter().filter(|zone| {
        let number = zone.to_string();
        ["utm", "zone", "múi", "mui", "utmzone", "múichiếu"]
            .iter()
            .any(|word| joined.contains(&format!("{word}{number}")))
            || joined.contains(&format!("{number}n")) && !joined.contains(&format!("{number}nam"))
    });
    let zones: Vec<u32> = zone.collect();
    let meridian = meridian(text);
    let wide = |degrees: &str| {
        ["múi", "mui", "múichiếu", "muichieu", "tm", "zone"]
            .iter()
            .any(|word| {
                joined
                    .split(&format!("{word}{degrees}"))
                    .skip(1)
                    .any(|rest| !rest.starts_with(|sign: char| sign.is_ascii_digit()))
            })
    };
    let three = wide("3")
        || ["tm-3", "tm3", "tm 3"]
            .iter()
            .any(|name| text.contains(name));
    match (zones.as_slice(), meridian, three, wide("6")) {
        ([zone], None, false, _) => Some(Plane::utm(*zone, vn_2000)),
        ([], Some(meridian), true, false) if vn_2000 => Some(Plane::three_degrees(meridian)),
        ([], Some(meridian), false, true) if meridian == 105.0 || meridian == 111.0 => {
            Some(Plane::utm(((meridian + 183.0) / 6.0) as u32, vn_2000))
        }
        _ => None,
    }
}

/// The central meridian that stands behind its name: 105°45', 105-45, 105.75.
fn meridian(text: &str) -> Option<f64> {
    let names = [
        "kinh tuyến trục",
        "kinh tuyen truc",
        "ktt",
        "trục",
        "central meridian",
        "tm-3",
        "tm3",
        "meridian",
    ];
    let rest = names
        .iter()
        .find_map(|name| text.split_once(name).map(|(_, rest)| rest))?;
    let begin = rest.find(|sign: char| sign.is_ascii_digit())?;
    let (degrees, rest) = leading_number(rest.get(begin..)?)?;
    // Minutes follow where nothing but a mark of degrees or a dash stands between.
    let digit = rest.find(|sign: char| sign.is_ascii_digit());
    let between = digit.and_then(|digit| rest.get(..digit)).map(str::trim);
    let minutes = match (between, digit.and_then(|digit| rest.get(digit..))) {
        (Some("°" | "º" | "˚" | "⁰" | "-" | "–" | "độ" | "o" | "d"), Some(rest)) => {
            leading_number(rest)?.0
        }
        _ => 0.0,
    };
    let meridian = degrees + minutes / 60.0;
    let known = (102.0..=111.0).contains(&meridian) && (meridian * 4.0).fract() == 0.0;
    known.then_some(meridian)
}

/// The number with which a text begins, and what follows it.
fn leading_number(text: &str) -> Option<(f64, &str)> {
    let end = text
        .find(|sign: char| !sign.is_ascii_digit() && sign != '.' && sign != ',')
        .unwrap_or(text.len());
    let (number, rest) = text.split_at(end);
    let number = number.trim_end_matches(['.', ',']).replace(',', ".");
    Some((number.parse().ok()?, rest))
}

fn first_number(text: &str) -> Option<f64> {
    let digits = text.trim_start_matches(|sign: char| !sign.is_ascii_digit());
    let end = digits
        .find(|sign: char| !sign.is_ascii_digit())
        .unwrap_or(digits.len());
    digits.get(..end)?.parse().ok()
}

/// The numbers of a text and where they stand, thousands grouped or not.
fn numbers(text: &str) -> Vec<(f64, std::ops::Range<usize>)> {
    let bytes = text.as_bytes();
    let mut numbers = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        if !bytes[at].is_ascii_digit() {
            at += 1;
            continue;
        }
        let begin = at;
        while at < bytes.len() {
            let goes_on = match bytes[at] {
                b'0'..=b'9' => true,
                b'.' | b',' => bytes.get(at + 1).is_some_and(u8::is_ascii_digit),
                // A blank groups thousands where exactly three digits follow, and up to three stand before.
                b' ' => {
                    let three = bytes.get(at + 1..at + 4);
                    let before = text[begin..at].rsplit(' ').next().map_or(0, str::len);
                    three.is_some_and(|three| three.iter().all(u8::is_ascii_digit))
                        && !bytes.get(at + 4).is_some_and(u8::is_ascii_digit)
                        && before <= 3
                        && !text[begin..at].contains(['.', ','])
                }
                _ => false,
            };
            if !goes_on {
                break;
            }
            at += 1;
        }
        if let Some(value) = value(&text[begin..at]) {
            numbers.push((value, begin..at));
        }
    }
    numbers
}

/// The value of a number whose thousands may be grouped by points, commas or blanks.
fn value(number: &str) -> Option<f64> {
    let number = number.replace(' ', "");
    let last = number.rfind(['.', ',']);
    let marks = number.matches(['.', ',']).count();
    let plain: String = match last {
        // 594.636 is thousands or decimals: metres are hundreds of thousands, so it can only be thousands.
        // The last of several marks is the decimal one where it is another sign, or not followed by three digits.
        Some(at)
            if marks > 1
                && (number.len() - at != 4
                    || number[..at].contains(['.', ','])
                        && !number[..at].contains(&number[at..=at])) =>
        {
            let (whole, decimals) = number.split_at(at);
            format!("{}.{}", whole.replace(['.', ','], ""), &decimals[1..])
        }
        Some(at) if marks == 1 && (number.len() - at != 4 || at > 3) => number.replace(',', "."),
        _ => number.replace(['.', ','], ""),
    };
    plain.parse().ok()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Metres east and north of a point of WGS 84.
    fn metres(plane: Plane, longitude: f64, latitude: f64) -> (f64, f64) {
        let mut point = (longitude.to_radians(), latitude.to_radians(), 0.0);
        let (from, to) = (degrees(), plane.projection());
        transform(
            &from.expect("degrees"),
            &to.expect("a projection"),
            &mut point,
        )
        .expect("metres");
        (point.0, point.1)
    }

    /// Expected by PROJ 9 with the transformation EPSG:6960 of its database.
    #[test]
    fn metres_become_the_degrees_that_proj_gives() {
        for (code, easting, northing, longitude, latitude) in [
            (
                3405,
                594_636.0,
                2_319_106.0,
                105.912_256_628,
                20.969_098_534,
            ),
            (
                3406,
                300_000.0,
                1_200_000.0,
                109.172_220_882,
                10.849_010_609,
            ),
            (
                9218,
                450_000.0,
                1_400_000.0,
                108.041_477_049,
                12.658_965_599,
            ),
            (
                5897,
                590_000.0,
                2_320_000.0,
                105.867_414_095,
                20.971_120_948,
            ),
            (
                9208,
                505_000.0,
                2_300_000.0,
                104.799_911_664,
                20.792_661_939,
            ),
            (
                32648,
                594_636.0,
                2_319_106.0,
                105.910_374_861,
                20.970_085_426,
            ),
        ] {
            let plane = Plane::of_code(code).expect("a plane");
            let point = plane.point(easting, northing).expect("a point");
            assert!(
                (point.longitude() - longitude).abs() < 2e-7
                    && (point.latitude() - latitude).abs() < 2e-7,
                "{code}: {point:?}"
            );
        }
    }

    #[test]
    fn a_code_that_is_no_plane_of_vietnam_stands_for_nothing() {
        for code in [0, 4326, 4756, 9204, 9219, 32647] {
            assert_eq!(Plane::of_code(code), None, "{code}");
        }
    }

    proptest! {
        #[test]
        fn there_and_back_is_the_same_point(longitude in 102.2..109.4f64, latitude in 8.5..23.3f64, code in 9205u32..=9218) {
            let plane = Plane::of_code(code).expect("a plane");
            prop_assume!((longitude - plane.meridian).abs() < 3.0);
            let (easting, northing) = metres(plane, longitude, latitude);
            let back = plane.point(easting, northing).expect("a point");
            prop_assert!((back.longitude() - longitude).abs() < 1e-7);
            prop_assert!((back.latitude() - latitude).abs() < 1e-7);
        }
    }
}
