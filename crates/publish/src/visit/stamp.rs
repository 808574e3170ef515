//! The stamp of a place in the passport of whoever has been there: a round seal in the colours and with the pattern of its village. Native only.

use super::code_of;
use langke_compose::{Library, Scan};
use langke_content::{Content, Place, Slug};
use langke_pictures::svg_path;
use langke_pictures::text::{Font, Room};
use langke_site::Subject;

/// The side of the drawing, in units.
const SIDE: f32 = 240.0;
/// The room for the name, inside the inner ring.
const ROOM: Room = Room {
    width: 148.0,
    height: 92.0,
    largest: 38.0,
    smallest: 13.0,
    leading: 1.3,
};

/// The file of a place's stamp, below the site's root; products have none.
pub fn file(scans: &[Scan<'_>]) -> Option<String> {
    let is_place = matches!(scans.first()?.subject, Subject::Place(_));
    let code = code_of(scans).filter(|_| is_place)?;
    Some(file_of(code))
}

/// The file of the stamp that a code gives, below the site's root.
pub fn file_of(code: &str) -> String {
    format!("q/{code}/stamp.svg")
}

/// The drawing of a place's stamp; none if there is no such place.
pub fn drawing(content: &Content, library: &Library<'_>, subject: &Subject) -> Option<String> {
    let Subject::Place(id) = subject else {
        return None;
    };
    let place = content.things.places.get(&Slug::new(id)?)?;
    let village = place.village.as_ref();
    let village = village.and_then(|id| content.things.villages.get(id));
    let ink = village.map_or_else(
        || "#1f3f8c".to_owned(),
        |village| village.palette.accent.to_string(),
    );
    let tile = village.map(|village| tile(library.pattern(village), &ink));
    let pattern = tile.as_deref().unwrap_or_default();
    let name = name(place);
    let half = SIDE / 2.0;
    let band = if tile.is_some() {
        format!(
            "<circle cx=\"{half}\" cy=\"{half}\" r=\"101\" fill=\"none\" stroke=\"url(#p)\" stroke-width=\"18\" opacity=\".6\"/>"
        )
    } else {
        String::new()
    };
    Some(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{SIDE}\" height=\"{SIDE}\" viewBox=\"0 0 {SIDE} {SIDE}\">\
         <defs>{pattern}</defs>{band}<g fill=\"none\" stroke=\"{ink}\"><circle cx=\"{half}\" cy=\"{half}\" r=\"114\" stroke-width=\"4\"/>\
         <circle cx=\"{half}\" cy=\"{half}\" r=\"89\" stroke-width=\"1.5\"/></g><path fill=\"{ink}\" d=\"{name}\"/></svg>\n"
    ))
}

/// The pattern of a village as it fills the band: the lines of its tile, in the ink of the stamp.
fn tile(svg: &str, ink: &str) -> String {
    let inside = svg.split_once("</style>").map_or("", |(_, inside)| inside);
    let inside = inside.split("</svg>").next().unwrap_or_default();
    format!(
        "<pattern id=\"p\" width=\"48\" height=\"48\" patternUnits=\"userSpaceOnUse\" viewBox=\"0 0 96 96\"><g fill=\"none\" stroke=\"{ink}\" \
         stroke-width=\"2.4\">{inside}</g></pattern>"
    )
}

/// The outlines of a place's name, in the middle of the seal.
fn name(place: &Place) -> String {
    let font = Font::semibold();
    let setting = ROOM.set(font, &place.name.vi);
    let mut top = (SIDE - setting.height()) / 2.0;
    let mut data = String::new();
    for line in &setting.lines {
        let left = (SIDE - font.measure(line, setting.size)) / 2.0;
        // What stands above the first line's highest mark is as much as below the last one's.
        let letters = font.outline(line, (left, top + setting.size), setting.size);
        data.extend(letters.as_ref().map(svg_path));
        top += setting.leading;
    }
    data
}
