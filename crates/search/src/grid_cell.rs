//! Where something is, to a tenth of a degree: near enough to find what is near, and too far to find anybody.

/// A cell of the earth, a tenth of a degree high and wide: about eleven kilometres.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GridCell {
    /// In tenths of a degree.
    latitude: i32,
    /// In tenths of a degree.
    longitude: i32,
}

/// Tenths of a degree of the earth's circle: 40,030 km round a sphere of 6,371 km.
const KILOMETRES: f32 = 11.12;

impl GridCell {
    /// The cell of a point, in degrees.
    pub fn of(latitude: f64, longitude: f64) -> GridCell {
        // Not `round`, which a browser's program would have to bring.
        let tenths = |degrees: f64| (degrees * 10.0 + 0.5).floor() as i32;
        GridCell {
            latitude: tenths(latitude),
            longitude: tenths(longitude),
        }
    }

    /// Reads `21.0,105.9`: latitude and longitude with one digit behind the point.
    pub fn parse(text: &str) -> Option<GridCell> {
        let (latitude, longitude) = text.split_once(',')?;
        Some(GridCell {
            latitude: tenths(latitude, 90)?,
            longitude: tenths(longitude, 180)?,
        })
    }

    /// The cell as [`GridCell::parse`] reads it.
    pub fn write(self) -> String {
        let mut text = String::new();
        for (place, tenths) in [self.latitude, self.longitude].into_iter().enumerate() {
            if place > 0 {
                text.push(',');
            }
            if tenths < 0 {
                text.push('-');
            }
            let tenths = u64::from(tenths.unsigned_abs());
            for digits in [tenths / 10, tenths % 10] {
                if digits >= 100 {
                    text.push(digit(digits / 100));
                }
                if digits >= 10 {
                    text.push(digit(digits / 10 % 10));
                }
                text.push(digit(digits % 10));
                text.push('.');
            }
            text.pop();
        }
        text
    }

    /// How far it is between the middles of two cells, in kilometres; none if it is farther than such a number can say. Both lie on a
    /// plane, whose width is that of their middle: for a hundred kilometres anywhere but at the poles right to one.
    pub fn kilometres_to(self, other: GridCell) -> Option<u8> {
        let north = (self.latitude - other.latitude) as f32;
        let east = (self.longitude - other.longitude) as f32;
        let middle = (self.latitude + other.latitude) as f32 / 20.0;
        let kilometres = (north * north + (east * narrowed(middle)).powi(2)).sqrt() * KILOMETRES;
        (kilometres < 255.0).then_some((kilometres + 0.5) as u8)
    }
}

/// How much narrower a degree is than at the equator: the cosine of a latitude in degrees, as far as its series is needed.
fn narrowed(latitude: f32) -> f32 {
    let square = (latitude * std::f32::consts::PI / 180.0).powi(2);
    1.0 - square / 2.0 + square * square / 24.0 - square * square * square / 720.0
}

fn digit(value: u64) -> char {
    char::from(b'0' + value as u8)
}

/// Tenths of a number with one digit behind the point, up to `most` degrees.
fn tenths(text: &str, most: i32) -> Option<i32> {
    let (sign, digits) = match text.strip_prefix('-') {
        Some(digits) => (-1, digits),
        None => (1, text),
    };
    let (whole, tenth) = digits.split_once('.')?;
    if tenth.len() != 1 || !(1..=3).contains(&whole.len()) {
        return None;
    }
    let mut value = 0;
    for digit in whole.bytes().chain(tenth.bytes()) {
        let digit = digit.checked_sub(b'0').filter(|digit| *digit < 10)?;
        value = value * 10 + i32::from(digit);
    }
    (value <= most * 10).then_some(sign * value)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_cell_is_read_as_it_was_written(latitude in -90.0_f64..90.0, longitude in -180.0_f64..180.0) {
            let cell = GridCell::of(latitude, longitude);
            prop_assert_eq!(GridCell::parse(&cell.write()), Some(cell));
        }

        #[test]
        fn nothing_else_is_read(text in "\\PC{0,12}|[-0-9.,]{0,12}") {
            if let Some(cell) = GridCell::parse(&text) {
                prop_assert_eq!(GridCell::parse(&cell.write()), Some(cell));
            }
        }

        #[test]
        fn distances_are_those_on_the_earth(north in 8.0_f64..24.0, east in 102.0_f64..110.0, by in -0.8_f64..0.8, along in -0.8_f64..0.8) {
            let point = |latitude: f64, longitude: f64| {
                let [latitude, longitude] = [latitude, longitude].map(|degrees| (degrees * 10.0 + 0.5).floor() / 10.0);
                langke_model::geo::LonLat::new(longitude, latitude).expect("a point")
            };
            let there = (north + by, east + along);
            let expected = langke_model::geo::metres_between(point(north, east), point(there.0, there.1)) / 1_000.0;
            let cell = GridCell::of(north, east);
            let found = cell.kilometres_to(GridCell::of(there.0, there.1)).expect("near");
            prop_assert!((f64::from(found) - expected).abs() <= 1.0, "{found} instead of {expected}");
        }
    }

    #[test]
    fn a_cell_is_written_as_people_write_degrees() {
        assert_eq!(GridCell::of(21.028, 105.854).write(), "21.0,105.9");
        assert_eq!(GridCell::of(-0.44, -179.96).write(), "-0.4,-180.0");
        assert_eq!(GridCell::of(8.0, 104.7).write(), "8.0,104.7");
    }

    #[test]
    fn the_other_end_of_the_earth_is_not_near() {
        let [here, there] =
            [(21.0, 105.9), (-34.6, -58.4)].map(|(north, east)| GridCell::of(north, east));
        assert_eq!(here.kilometres_to(there), None);
        assert_eq!(here.kilometres_to(here), Some(0));
    }
}
