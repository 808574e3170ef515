//! Writing a sheet as an SVG file.

use crate::MARK;
use crate::drawing::{Drawing, Mark};
use crate::sheet::Sheet;
use crate::stock::{SHEET_HEIGHT, SHEET_WIDTH};
use crate::tile::Tile;
use langke_pictures::{Ink, Path, svg_path};
use std::collections::HashMap;
use std::fmt::Write;
use std::sync::Arc;

/// Writes a sheet.
pub(crate) fn write(sheet: &Sheet) -> String {
    let mut body = String::new();
    let mut tiles: Vec<Arc<Tile>> = Vec::new();
    let mut drawn: HashMap<*const Drawing, usize> = HashMap::new();
    for (place, drawing) in &sheet.labels {
        let at = format!("translate({} {})", number(place.x), number(place.y));
        let next = drawn.len() + 1;
        let known = *drawn.entry(Arc::as_ptr(drawing)).or_insert(next);
        if known == next {
            let (title, description) = (escaped(&drawing.title), escaped(&drawing.description));
            put(
                &mut body,
                format_args!("<g transform=\"{at}\"><g id=\"label-{next}\" role=\"img\">"),
            );
            put(
                &mut body,
                format_args!("<title>{title}</title><desc>{description}</desc>"),
            );
            for mark in &drawing.marks {
                draw(&mut body, mark, &mut tiles);
            }
            body.push_str("</g></g>\n");
        } else {
            put(
                &mut body,
                format_args!("<use href=\"#label-{known}\" transform=\"{at}\"/>\n"),
            );
        }
    }
    // Over the labels, whose white grounds would cover them.
    for mark in &sheet.marks {
        draw(&mut body, mark, &mut tiles);
    }
    let mut file = String::new();
    let (width, height) = (SHEET_WIDTH, SHEET_HEIGHT);
    let names = sheet
        .labels
        .iter()
        .map(|(_, drawing)| escaped(&drawing.title));
    let mut names: Vec<_> = names.collect();
    names.dedup();
    put(
        &mut file,
        format_args!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}mm\" height=\"{height}mm\" viewBox=\"0 0 {width} {height}\" lang=\"vi\">\n\
             <title>{} · {}/{}</title>\n<desc>{} ({MARK})</desc>\n",
            escaped(&sheet.stock),
            sheet.number.0,
            sheet.number.1,
            names.join("; ")
        ),
    );
    if !tiles.is_empty() {
        file.push_str("<defs>");
        for (place, tile) in tiles.iter().enumerate() {
            put(
                &mut file,
                format_args!(
                    "<path id=\"tile-{place}\" d=\"{}\"/>",
                    svg_path(&tile.lines)
                ),
            );
        }
        file.push_str("</defs>\n");
    }
    put(
        &mut file,
        format_args!("<path fill=\"#fff\" d=\"M0 0H{width}V{height}H0Z\"/>\n"),
    );
    file + &body + "</svg>\n"
}

fn draw(body: &mut String, mark: &Mark, tiles: &mut Vec<Arc<Tile>>) {
    match mark {
        Mark::Fill(path, ink) => fill(body, path, *ink),
        Mark::Line(path, weight, ink) => put(
            body,
            format_args!(
                "<path fill=\"none\" stroke=\"{}\" stroke-width=\"{}\" d=\"{}\"/>",
                colour(*ink),
                number(*weight),
                svg_path(path)
            ),
        ),
        Mark::Text {
            line,
            at,
            size,
            face,
            ink,
        } => {
            if let Some(path) = face.font().outline(line, *at, *size) {
                fill(body, &path, *ink);
            }
        }
        Mark::Pattern {
            area,
            tile,
            across,
            weight,
            ink,
        } => {
            let known = tiles.iter().position(|known| known == tile);
            let place = known.unwrap_or_else(|| {
                tiles.push(tile.clone());
                tiles.len() - 1
            });
            let scale = across / tile.width;
            // An inner svg element cuts off what leaves it, without a clip path and its name.
            put(
                body,
                format_args!(
                    "<svg x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" overflow=\"hidden\"><g transform=\"scale({})\" fill=\"none\" \
                     stroke=\"{}\" stroke-width=\"{}\" stroke-linecap=\"round\" stroke-linejoin=\"round\">",
                    number(area.x),
                    number(area.y),
                    number(area.width),
                    number(area.height),
                    number(scale),
                    colour(*ink),
                    number(weight / scale)
                ),
            );
            for (x, y) in tile.places(*across, (area.width, area.height)) {
                let (x, y) = (number(x / scale), number(y / scale));
                put(
                    body,
                    format_args!("<use href=\"#tile-{place}\" x=\"{x}\" y=\"{y}\"/>"),
                );
            }
            body.push_str("</g></svg>");
        }
    }
}

fn fill(body: &mut String, path: &Path, ink: Ink) {
    put(
        body,
        format_args!("<path fill=\"{}\" d=\"{}\"/>", colour(ink), svg_path(path)),
    );
}

/// A number to a thousandth, as short as it can be written.
fn number(number: f32) -> String {
    let written = format!("{number:.3}");
    let short = written.trim_end_matches('0').trim_end_matches('.');
    if short == "-0" {
        "0".to_owned()
    } else {
        short.to_owned()
    }
}

fn colour([red, green, blue]: Ink) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}

/// A text as XML writes it. Control characters are gone already.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

fn put(to: &mut String, text: std::fmt::Arguments<'_>) {
    // Writing to a text never fails.
    let _ = to.write_fmt(text);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_short() {
        for (value, written) in [
            (0.0, "0"),
            (-0.0001, "0"),
            (1.5, "1.5"),
            (10.0, "10"),
            (0.12345, "0.123"),
            (100.0, "100"),
        ] {
            assert_eq!(number(value), written);
        }
    }

    #[test]
    fn signs_of_xml_are_escaped() {
        assert_eq!(escaped("a<b & c>d"), "a&lt;b &amp; c&gt;d");
    }
}
