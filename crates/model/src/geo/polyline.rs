//! Lines travel as short text: Google's encoded polyline format, with five decimals of a degree, which is about a metre.

use super::LonLat;

/// Steps per degree.
const PRECISION: f64 = 100_000.0;

/// Writes a line. Source: "Encoded Polyline Algorithm Format", Google Maps Platform: latitude first, differences, zigzag, groups
/// of five bits.
pub fn encode_line(line: &[LonLat]) -> String {
    let mut text = String::new();
    let (mut last_latitude, mut last_longitude) = (0, 0);
    for point in line {
        let latitude = (point.latitude() * PRECISION).round() as i64;
        let longitude = (point.longitude() * PRECISION).round() as i64;
        write(&mut text, latitude - last_latitude);
        write(&mut text, longitude - last_longitude);
        (last_latitude, last_longitude) = (latitude, longitude);
    }
    text
}

fn write(text: &mut String, value: i64) {
    let mut rest = (value << 1) ^ (value >> 63);
    loop {
        let group = (rest & 0x1f) as u8;
        rest >>= 5;
        let more = if rest > 0 { 0x20 } else { 0 };
        text.push(char::from((group | more) + 63));
        if rest == 0 {
            return;
        }
    }
}

/// Reads a line; `None` if the text is cut off, holds other signs, or leads off the earth.
pub fn decode_line(text: &str) -> Option<Vec<LonLat>> {
    let mut bytes = text.bytes();
    let mut line = Vec::new();
    let (mut latitude, mut longitude) = (0_i64, 0_i64);
    while bytes.len() > 0 {
        latitude = latitude.checked_add(read(&mut bytes)?)?;
        longitude = longitude.checked_add(read(&mut bytes)?)?;
        line.push(LonLat::new(
            longitude as f64 / PRECISION,
            latitude as f64 / PRECISION,
        )?);
    }
    Some(line)
}

fn read(bytes: &mut std::str::Bytes<'_>) -> Option<i64> {
    let (mut value, mut shift) = (0_i64, 0);
    loop {
        let group = bytes.next()?.checked_sub(63)?;
        if group > 0x3f || shift > 40 {
            return None;
        }
        value |= i64::from(group & 0x1f) << shift;
        shift += 5;
        if group & 0x20 == 0 {
            return Some((value >> 1) ^ -(value & 1));
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_is_written_is_read_again(
            line in prop::collection::vec((-180.0..=180.0, -90.0..=90.0), 0..50),
        ) {
            let line: Vec<LonLat> =
                line.into_iter().filter_map(|(east, north)| LonLat::new(east, north)).collect();
            let read = decode_line(&encode_line(&line)).expect("what was written");
            prop_assert_eq!(read.len(), line.len());
            for (one, other) in line.iter().zip(&read) {
                prop_assert!((one.longitude() - other.longitude()).abs() < 0.000_006);
                prop_assert!((one.latitude() - other.latitude()).abs() < 0.000_006);
            }
        }

        #[test]
        fn any_text_is_a_line_or_none(text in ".*") {
            let _ = decode_line(&text);
        }
    }

    /// Source: the worked example of the format's description.
    #[test]
    fn the_published_example() {
        let line = [(-120.2, 38.5), (-120.95, 40.7), (-126.453, 43.252)]
            .map(|(longitude, latitude)| LonLat::new(longitude, latitude).expect("a point"));
        assert_eq!(encode_line(&line), "_p~iF~ps|U_ulLnnqC_mqNvxq`@");
    }
}
