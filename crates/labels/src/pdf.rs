//! Writing sheets as a PDF file: a page for each, all shapes as vectors, text as text in embedded fonts.

use crate::drawing::{Face, Mark};
use crate::pdf_text::Embedded;
use crate::sheet::Sheet;
use crate::stock::{SHEET_HEIGHT, SHEET_WIDTH};
use krilla::Document;
use krilla::color::rgb;
use krilla::geom::{self, Point, Transform};
use krilla::metadata::Metadata;
use krilla::num::NormalizedF32;
use krilla::page::PageSettings;
use krilla::paint::{Fill, FillRule, LineCap, LineJoin, Stroke};
use krilla::surface::Surface;
use langke_pictures::{Ink, Path};
use tiny_skia::PathSegment;

/// How many points a millimetre has: an inch has 72 points and 25.4 millimetres.
const POINTS: f32 = 72.0 / 25.4;

/// Writes sheets as one PDF file. The same sheets give the same bytes.
///
/// # Panics
/// Never: the library refuses files only of a standard that was asked for, and none is.
pub fn pdf(sheets: &[Sheet]) -> Vec<u8> {
    let fonts = [Embedded::new(Face::Regular), Embedded::new(Face::Semibold)];
    let mut document = Document::new();
    let title = sheets.first().map_or("", |sheet| &sheet.stock);
    document.set_metadata(
        Metadata::new()
            .title(title.to_owned())
            .creator(crate::MARK.to_owned())
            .language("vi".to_owned()),
    );
    for sheet in sheets {
        let size = PageSettings::from_wh(SHEET_WIDTH * POINTS, SHEET_HEIGHT * POINTS);
        let mut page = document.start_page_with(size.expect("A4 has a size"));
        let mut surface = page.surface();
        surface.push_transform(&Transform::from_scale(POINTS, POINTS));
        for (place, drawing) in &sheet.labels {
            surface.push_transform(&Transform::from_translate(place.x, place.y));
            for mark in &drawing.marks {
                draw(&mut surface, mark, &fonts);
            }
            surface.pop();
        }
        // Over the labels, whose white grounds would cover them.
        for mark in &sheet.marks {
            draw(&mut surface, mark, &fonts);
        }
        surface.pop();
        surface.finish();
        page.finish();
    }
    document.finish().expect("no standard was asked for")
}

fn draw(surface: &mut Surface<'_>, mark: &Mark, fonts: &[Embedded; 2]) {
    match mark {
        Mark::Fill(path, ink) => {
            fill_with(surface, *ink);
            draw_path(surface, path);
        }
        Mark::Line(path, weight, ink) => {
            line_with(surface, *ink, *weight, LineCap::Butt);
            draw_path(surface, path);
        }
        Mark::Text {
            line,
            at,
            size,
            face,
            ink,
        } => {
            let font = &fonts[usize::from(*face == Face::Semibold)];
            // Who searches for a name does not type no-break spaces; both are equally wide.
            let line = line.replace('\u{A0}', " ");
            fill_with(surface, *ink);
            let start = Point::from_xy(at.0, at.1);
            surface.draw_glyphs(
                start,
                &font.glyphs(&line),
                font.font.clone(),
                &line,
                *size,
                false,
            );
        }
        Mark::Pattern {
            area,
            tile,
            across,
            weight,
            ink,
        } => {
            let Some(cut) = geom::Rect::from_xywh(area.x, area.y, area.width, area.height)
                .and_then(|area| {
                    let mut path = geom::PathBuilder::new();
                    path.push_rect(area);
                    path.finish()
                })
            else {
                return;
            };
            let scale = across / tile.width;
            surface.push_clip_path(&cut, &FillRule::NonZero);
            line_with(surface, *ink, weight / scale, LineCap::Round);
            for (x, y) in tile.places(*across, (area.width, area.height)) {
                let place = Transform::from_row(scale, 0.0, 0.0, scale, area.x + x, area.y + y);
                surface.push_transform(&place);
                draw_path(surface, &tile.lines);
                surface.pop();
            }
            surface.pop();
        }
    }
}

fn fill_with(surface: &mut Surface<'_>, [red, green, blue]: Ink) {
    surface.set_stroke(None);
    surface.set_fill(Some(Fill {
        paint: rgb::Color::new(red, green, blue).into(),
        opacity: NormalizedF32::ONE,
        rule: FillRule::NonZero,
    }));
}

fn line_with(surface: &mut Surface<'_>, [red, green, blue]: Ink, width: f32, line_cap: LineCap) {
    surface.set_fill(None);
    surface.set_stroke(Some(Stroke {
        paint: rgb::Color::new(red, green, blue).into(),
        width,
        line_cap,
        line_join: LineJoin::Round,
        ..Stroke::default()
    }));
}

fn draw_path(surface: &mut Surface<'_>, path: &Path) {
    let mut copy = geom::PathBuilder::new();
    for segment in path.segments() {
        match segment {
            PathSegment::MoveTo(to) => copy.move_to(to.x, to.y),
            PathSegment::LineTo(to) => copy.line_to(to.x, to.y),
            PathSegment::QuadTo(one, to) => copy.quad_to(one.x, one.y, to.x, to.y),
            PathSegment::CubicTo(one, two, to) => {
                copy.cubic_to(one.x, one.y, two.x, two.y, to.x, to.y)
            }
            PathSegment::Close => copy.close(),
        }
    }
    if let Some(path) = copy.finish() {
        surface.draw_path(&path);
    }
}
