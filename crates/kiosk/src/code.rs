//! A QR code as SVG, drawn on the device: what a visitor takes along leaves the screen with light alone.

use qrcodegen::{QrCode, QrCodeEcc, QrSegment};

/// Light modules around a code. Source: ISO/IEC 18004, 6.3.8.
const QUIET_ZONE: i32 = 4;

/// The code of a text as an SVG element, dark on white whatever the colours around it; none if the text is longer than a code holds (2,953
/// bytes). It has no words: who draws it says beside it what it holds.
pub fn svg(text: &str) -> Option<String> {
    // Low, and then as much more as fits: a large code on a bright screen is read by bad cameras better than a dense one.
    // Addresses have small letters, so they are bytes in any case.
    let bytes = QrSegment::make_bytes(text.as_bytes());
    let code = QrCode::encode_segments(&[bytes], QrCodeEcc::Low).ok()?;
    let side = code.size() + 2 * QUIET_ZONE;
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let from = x;
            while x < code.size() && code.get_module(x, y) {
                x += 1;
            }
            if x > from {
                let (left, top, run) = (from + QUIET_ZONE, y + QUIET_ZONE, x - from);
                path += &format!("M{left} {top}h{run}v1h-{run}z");
            }
            x += 1;
        }
    }
    Some(format!(
        "<svg viewBox=\"0 0 {side} {side}\" shape-rendering=\"crispEdges\" aria-hidden=\"true\"><path fill=\"#fff\" d=\"M0 0h{side}v{side}H0z\"/><path d=\"{path}\"/></svg>"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a phone's camera reads of the drawing, in modules of four dots.
    fn read(svg: &str) -> Vec<String> {
        let side: usize = svg
            .split_once("viewBox=\"0 0 ")
            .and_then(|(_, rest)| rest.split(' ').next())
            .and_then(|side| side.parse().ok())
            .expect("a side");
        let path = svg.rsplit_once("d=\"").expect("a path").1;
        let mut dark = vec![false; side * side];
        for run in path.split('M').skip(1) {
            let numbers: Vec<usize> = run
                .split(['h', 'v', ' '])
                .filter_map(|number| number.parse().ok())
                .collect();
            let [left, top, length, ..] = numbers[..] else {
                panic!("no run: {run}");
            };
            dark[top * side + left..][..length].fill(true);
        }
        const DOTS: usize = 4;
        let mut image =
            rqrr::PreparedImage::prepare_from_greyscale(side * DOTS, side * DOTS, |x, y| {
                if dark[y / DOTS * side + x / DOTS] {
                    0
                } else {
                    255
                }
            });
        let grids = image.detect_grids();
        let read = grids.iter().map(|grid| grid.decode().map(|(_, text)| text));
        read.collect::<Result<_, _>>().expect("codes")
    }

    #[test]
    fn a_camera_reads_what_was_drawn() {
        let long = format!(
            "https://langke.example/vi/?pot={}",
            "0123456789abcdef".repeat(60)
        );
        for text in [
            "https://langke.example/vi/products/bat-trang-vase/",
            "https://langke.example/vi/routes/bat-trang-by-bus/?stops=1,3",
            "tel:+842438740000",
            "làng gốm Bát Tràng",
            &long,
        ] {
            assert_eq!(read(&svg(text).expect(text)), [text]);
        }
    }

    #[test]
    fn what_no_code_holds_has_none() {
        assert_eq!(svg(&"a".repeat(3000)), None);
    }
}
