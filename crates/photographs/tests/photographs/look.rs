//! What is seen. Native only.

use langke_photographs::{Placeholder, Verdict, look};

use crate::read::{CORNERS, apart, file};

#[test]
fn a_placeholder_has_the_colours_of_its_fields_upright() {
    for name in [
        "turned-1.jpg",
        "turned-6.jpg",
        "turned-6.png",
        "turned-6.webp",
        "turned-7.jpg",
    ] {
        let Placeholder(cells) = look(&file(name)).expect(name).placeholder;
        for (cell, colour) in [cells[0], cells[2], cells[3], cells[5]].iter().zip(CORNERS) {
            let far = apart(&[cell.red, cell.green, cell.blue], &colour);
            assert!(far <= 8, "{name}: {cells:?}");
        }
    }
    let exact = look(&file("plain.png"))
        .expect("a PNG")
        .placeholder
        .to_string();
    assert!(exact.starts_with("#c22 #"), "{exact}");
    assert!(exact.ends_with(" #ec4"), "{exact}");
    assert_eq!(exact.len(), 6 * 4 + 5, "{exact}");
}

#[test]
fn the_same_picture_in_another_format_has_nearly_the_same_hash() {
    let hash = |name: &str| look(&file(name)).expect(name).hash;
    let jpeg = hash("turned-1.jpg");
    for same in [
        "plain.png",
        "plain.webp",
        "progressive.jpg",
        "turned-3.jpg",
        "turned-8.jpg",
    ] {
        assert!(jpeg.distance(hash(same)) <= 6, "{same}");
    }
    assert!(jpeg.distance(hash("clear.png")) > 6);
}

/// A PNG of stripes and checks of many sizes: sharp edges in all directions.
fn edges(blurred: bool) -> Vec<u8> {
    const SIDE: usize = 512;
    let value = |x: usize, y: usize| {
        let (x, y) = if blurred { (x / 4, y / 4) } else { (x, y) };
        let size = 3 + (x / 64 + y / 64) % 7;
        if (x / size + y / size).is_multiple_of(2) {
            40.0
        } else {
            210.0
        }
    };
    let smooth = |x: usize, y: usize| {
        let near = (0..7).flat_map(|dy| (0..7).map(move |dx| (x + dx, y + dy)));
        near.map(|(x, y)| value(x, y)).sum::<f64>() / 49.0
    };
    let pixels: Vec<u8> = (0..SIDE * SIDE)
        .map(|at| (at % SIDE, at / SIDE))
        .map(|(x, y)| if blurred { smooth(x, y) } else { value(x, y) } as u8)
        .collect();
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, SIDE as u32, SIDE as u32);
    encoder.set_color(png::ColorType::Grayscale);
    let mut writer = encoder.write_header().expect("a header");
    writer.write_image_data(&pixels).expect("pixels");
    writer.finish().expect("an end");
    bytes
}

#[test]
fn an_enlarged_picture_is_soft_and_a_sharp_one_is_not() {
    let verdict = |bytes: &[u8]| look(bytes).expect("a PNG").sharpness.verdict();
    assert_eq!(verdict(&edges(false)), Verdict::Sharp);
    assert_eq!(verdict(&edges(true)), Verdict::Soft);
    assert_eq!(verdict(&file("plain.png")), Verdict::Unknown);
}
