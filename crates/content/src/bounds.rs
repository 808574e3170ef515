//! Every bound of what is read, with its reason: how much a folder, a file, a list, a text, a number may hold. Native only.
//!
//! Content comes from strangers too, and from slips of the finger. Below these bounds work and memory grow as what is read grows;
//! above them nothing is read, and the message names the bound. The tables serve the checker and the schema alike.

mod files;
mod why;

pub use files::*;
pub use why::Why;

use langke_craft::{weave, wheel};

/// The largest content file in bytes; a village's whole story is under 100 kB.
pub const LARGEST_FILE: u64 = 2 * 1024 * 1024;
/// The largest photograph in bytes: a phone's 50 megapixels have up to 30 MB, a scan of a poster as PNG 80; each is read whole.
pub const LARGEST_PHOTOGRAPH: u64 = 100 * 1024 * 1024;
/// The largest recording in bytes; an hour of speech is under 20 MB, and it is read whole.
pub const LARGEST_RECORDING: u64 = 20 * 1024 * 1024;
/// The largest transcript in bytes: what somebody says in an hour has 60 kB.
pub const LARGEST_TRANSCRIPT: u64 = 1024 * 1024;
/// The most entries of a folder with all that is below it; content for the whole country has fewer than 60,000 files.
pub const FILES: usize = 100_000;
/// The most folders inside each other; content needs three, and paths have an end on every system.
pub const FOLDERS: usize = 8;
/// The most things of all kinds together; three times the country's catalogue.
pub const THINGS: usize = 50_000;
/// The most brackets inside each other; the deepest content, a claim about a step, has eight.
pub const NESTING: usize = 16;
/// The longest name of a field, in letters; the longest of ours has 14. A place inside a file is told by such names.
pub const KEY: usize = 100;
/// The most findings of the same rule that are told of one file; whoever has mended so many checks again anyway.
pub const ALIKE: usize = 100;
/// The most findings about the shape of one file that are kept at all.
pub const SHAPE: usize = 1_000;
/// How much one run may spend on guessing what unknown ids were meant to be, in ids looked at; an exact comparison counts as
/// [`EXACT`] of them. A folder with so many unknown ids is not mended by guesses.
pub const GUESSES: usize = 5_000_000;
/// What an exact comparison of two ids costs beside a look at one.
pub const EXACT: usize = 50;
/// The most alternatives that a message lists; the longest list of fields has 21.
pub const ALTERNATIVES: usize = 40;
/// The most things given by earlier steps that a message lists; the last ones are the likeliest.
pub const GIVEN: usize = 12;
/// The most letters of a found value that a message shows.
pub const SHOWN: usize = 80;
/// The most days of one event: half a year. What lasts longer is a place, and a wrong year is always longer.
pub const EVENT_DAYS: i64 = 184;
/// The most days of all spans of an event together: each is a square of the calendar with the event's name.
pub const ALL_EVENT_DAYS: i64 = 1_000;
/// The years of days in content: the oldest programme, the oldest decree, and as far ahead as the lunar calendar is sure.
pub const YEARS: (i64, i64) = (1900, 2100);
/// The years of a figure of the programme.
pub const FIGURE_YEARS: (i64, i64) = (1900, 2100);
/// The last day of a lunar month.
pub const LUNAR_DAYS: (i64, i64) = (1, 30);
/// The most points of all ways of a route together: its map is drawn on several pages and sent to phones, 100 kB at this many.
pub const ROUTE_POINTS: usize = 20_000;
/// The most points of all features of the base map together: maps of the site draw those that are near, and there are many maps.
pub const BASEMAP_POINTS: usize = 20_000;

/// Where a field stands.
#[derive(Debug, Clone, Copy)]
enum Within {
    /// Anywhere.
    Anywhere,
    /// At the top of a file of this type.
    Top(&'static str),
    /// Inside a field, or in an entry of it; with the type that it has.
    Field(&'static str, &'static str),
}

use Within::{Anywhere, Field, Top};

/// A row of a table: a field and its bound.
struct Row<B> {
    field: &'static str,
    within: Within,
    bound: B,
}

const fn row<B>(field: &'static str, within: Within, bound: B) -> Row<B> {
    Row {
        field,
        within,
        bound,
    }
}

/// The least and the most of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// The least.
    pub least: i64,
    /// The most.
    pub most: i64,
}

const fn span(least: i64, most: i64) -> Span {
    Span { least, most }
}

/// Whole numbers are printed exactly up to 2⁵³; no figure of the country in đồng comes near 10¹⁵.
const FIGURE: Span = span(-1_000_000_000_000_000, 1_000_000_000_000_000);
/// The dearest piece that was sold cost some thousand million đồng.
const PRICE: Span = span(0, 100_000_000_000);
/// In centimetres: a hundred metres.
const SIZE: Span = span(0, 10_000);
/// Across a vessel on a wheel, in millimetres.
const WIDTH: Span = span(wheel::RADIUS.0 as i64 * 2, wheel::RADIUS.1 as i64 * 2);
/// Shafts and treadles of a loom.
const SHAFTS: Span = span(1, weave::MOST_SHAFTS as i64);
/// Degrees Celsius: no kiln is hotter.
const HEAT: Span = span(0, 2_000);

/// Every number of the content.
const NUMBERS: &[Row<Span>] = &[
    row("month", Anywhere, span(1, 12)),
    row("day", Anywhere, span(1, 31)),
    // Festivals last days; a market of two months is the longest.
    row("days", Anywhere, span(1, 60)),
    row(
        "year",
        Field("values", "FigureValue"),
        span(FIGURE_YEARS.0, FIGURE_YEARS.1),
    ),
    // The oldest kiln that has a date was dug up from the eleventh century.
    row("year", Anywhere, span(1_000, 2_100)),
    row("value", Field("shelf_life", "ShelfLife"), span(1, 1_000)),
    row("value", Anywhere, FIGURE),
    row("accuracy_m", Anywhere, span(0, 100_000)),
    // A stay or a leg of more than a day is a slip of the finger.
    row("stay_minutes", Anywhere, span(1, 24 * 60)),
    row("minutes", Field("legs", "Leg"), span(1, 24 * 60)),
    // A course may take a month.
    row("minutes", Anywhere, span(1, 31 * 24 * 60)),
    row("price_vnd", Anywhere, PRICE),
    row("from_vnd", Anywhere, PRICE),
    row("to_vnd", Anywhere, PRICE),
    row("height_cm", Anywhere, SIZE),
    row("width_cm", Anywhere, SIZE),
    row("depth_cm", Anywhere, SIZE),
    row("diameter_cm", Anywhere, SIZE),
    // A lorry of rice has ten tonnes, a tank of a thousand vats ten thousand litres.
    row("weight_g", Anywhere, span(0, 10_000_000)),
    row("volume_ml", Anywhere, span(0, 10_000_000)),
    // A kilometre of cloth.
    row("length_cm", Anywhere, span(0, 100_000)),
    row("pieces", Anywhere, span(1, 10_000)),
    row("months", Anywhere, span(1, 12)),
    row("market_days", Anywhere, span(1, 10)),
    row("lunar_days", Anywhere, span(LUNAR_DAYS.0, LUNAR_DAYS.1)),
    // The largest association of the country has a million members.
    row("count", Field("members", "Members"), span(1, 10_000_000)),
    // A visit that is booked a year ahead is a slip of the finger.
    row("ahead_days", Anywhere, span(0, 365)),
    row("min_celsius", Anywhere, HEAT),
    row("max_celsius", Anywhere, HEAT),
    row("celsius", Anywhere, HEAT),
    // A dragon kiln of many chambers burns for weeks.
    row("hours", Anywhere, span(0, 1_000)),
    row("min_percent", Anywhere, span(0, 100)),
    row("max_percent", Anywhere, span(0, 100)),
    // A thousand tonnes of clay.
    row("amount", Anywhere, span(0, 1_000_000)),
    // In the unit beside it: years of seasoning in months, a firing in minutes.
    row("min", Anywhere, span(0, 10_000)),
    row("max", Anywhere, span(0, 10_000)),
    row(
        "height_mm",
        Anywhere,
        span(wheel::HEIGHT.0 as i64, wheel::HEIGHT.1 as i64),
    ),
    row("foot", Anywhere, WIDTH),
    row("above_foot", Anywhere, WIDTH),
    row("below_belly", Anywhere, WIDTH),
    row("belly", Anywhere, WIDTH),
    row("shoulder", Anywhere, WIDTH),
    row("neck", Anywhere, WIDTH),
    row("rim", Anywhere, WIDTH),
    row("wall_mm", Anywhere, span(2, 20)),
    row("threading", Anywhere, SHAFTS),
    row("treadling", Anywhere, SHAFTS),
    row("shafts", Anywhere, SHAFTS),
    row("arcs", Anywhere, span(2, 5)),
    row("over", Anywhere, span(1, 4)),
    row("under", Anywhere, span(1, 4)),
    row("seed", Anywhere, span(0, u32::MAX as i64)),
    row("rank", Anywhere, span(1, 3)),
];

/// How many entries a list may have, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entries {
    /// The most.
    pub most: usize,
    /// Why.
    pub why: Why,
}

const fn entries(most: usize, why: Why) -> Entries {
    Entries { most, why }
}

/// Lists that are not named: parts of a page. The longest of the sample has ten entries.
const LIST: Entries = entries(100, Why::Page);

/// The stops of a route: a day has ten.
const STOPS: usize = 50;

/// Lists with a bound of their own.
const LISTS: &[Row<Entries>] = &[
    // All sources of the country: as many as the largest file holds.
    row("sources", Top("Sources"), entries(5_000, Why::Memory)),
    row("stops", Anywhere, entries(STOPS, Why::Map)),
    row("legs", Anywhere, entries(STOPS - 1, Why::Map)),
    // A line drawn by a recorder, simplified, has some hundreds.
    row("via", Anywhere, entries(10_000, Why::Map)),
    row("line", Anywhere, entries(5_000, Why::Map)),
    row("features", Anywhere, entries(2_000, Why::Map)),
    row("story", Anywhere, entries(200, Why::Page)),
    // Whoever pushes a gallery along sees its end.
    row("pictures", Field("story", "Block"), entries(24, Why::Page)),
    // A product that all introduction points of a province have.
    row("months", Anywhere, entries(12, Why::Room)),
    row("sold", Anywhere, entries(500, Why::Page)),
    // The home page shows twelve at most; so does a route.
    row("villages", Anywhere, entries(12, Why::Room)),
    row("ways", Anywhere, entries(6, Why::Room)),
    // Longitude and latitude; the rest of the message is the point's own.
    row("point", Anywhere, entries(10, Why::Room)),
];

/// How many letters a text may have, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Letters {
    /// The most.
    pub most: usize,
    /// Why.
    pub why: Why,
}

const fn letters(most: usize, why: Why) -> Letters {
    Letters { most, why }
}

/// Texts that are not named: a paragraph of 10,000 letters has 2,000 words, as many as the longest story that is read.
const TEXT: Letters = letters(10_000, Why::Page);
/// What stands in headings, lists and links of other pages.
const NAME: Letters = letters(200, Why::EveryPage);

/// Texts with a bound of their own.
const TEXTS: &[Row<Letters>] = &[
    row("name", Anywhere, NAME),
    row("headline", Anywhere, NAME),
    row("commune", Anywhere, NAME),
    row("province", Anywhere, NAME),
    row("label", Anywhere, NAME),
    row("word", Anywhere, NAME),
    row("text", Field("local_name", "LocalName"), NAME),
    row("text", Field("own_name", "LocalName"), NAME),
    row("credit", Anywhere, NAME),
    row("licence", Anywhere, letters(500, Why::EveryPage)),
    row("unit", Anywhere, NAME),
    row("level", Anywhere, NAME),
    row("decision", Anywhere, NAME),
    row("number", Anywhere, NAME),
    row("issuer", Anywhere, NAME),
    row("ingredients", Anywhere, NAME),
    row("published", Anywhere, NAME),
    row("file", Anywhere, NAME),
    row("archive", Anywhere, NAME),
    row("publisher", Anywhere, letters(500, Why::EveryPage)),
    row("title", Anywhere, letters(500, Why::EveryPage)),
    row("attribution", Anywhere, letters(500, Why::EveryPage)),
    row("summary", Anywhere, letters(1_000, Why::EveryPage)),
    row("alt", Anywhere, letters(2_000, Why::EveryPage)),
    row("caption", Anywhere, letters(2_000, Why::EveryPage)),
    // A value in OpenStreetMap has 255 letters at most.
    row(
        "rule",
        Field("opening_hours", "OpeningHours"),
        letters(255, Why::Room),
    ),
    // Browsers and servers agree on addresses up to about this length.
    row("point", Anywhere, letters(2_000, Why::Room)),
    row("via", Anywhere, letters(2_000, Why::Room)),
    row("line", Anywhere, letters(2_000, Why::Room)),
    row("url", Anywhere, letters(2_000, Why::Room)),
    row("facebook", Anywhere, letters(2_000, Why::Room)),
    row("website", Anywhere, letters(2_000, Why::Room)),
    row("traceability", Anywhere, letters(2_000, Why::Room)),
];

/// The bound of a field in a file; `owner` is the field that it stands in.
fn of_field<B: Copy>(table: &[Row<B>], field: Option<&str>, owner: Option<&str>) -> Option<B> {
    let field = field?;
    let holds = |row: &&Row<B>| {
        row.field == field
            && match row.within {
                Anywhere => true,
                Top(_) => owner.is_none(),
                Field(name, _) => owner == Some(name),
            }
    };
    table.iter().find(holds).map(|row| row.bound)
}

/// The bound of a field in a type.
fn of_type<B: Copy>(table: &[Row<B>], field: &str, definition: &str) -> Option<B> {
    let holds = |row: &&Row<B>| {
        row.field == field
            && match row.within {
                Anywhere => true,
                Top(name) | Field(_, name) => name == definition,
            }
    };
    table.iter().find(holds).map(|row| row.bound)
}

/// The span of a number, by its field and the field that this one stands in; none where the value's own type has one.
pub fn number(field: Option<&str>, owner: Option<&str>) -> Option<Span> {
    of_field(NUMBERS, field, owner)
}

/// The bound of a list.
pub fn list(field: Option<&str>, owner: Option<&str>) -> Entries {
    of_field(LISTS, field, owner).unwrap_or(LIST)
}

/// The bound of a text.
pub fn text(field: Option<&str>, owner: Option<&str>) -> Letters {
    of_field(TEXTS, field, owner).unwrap_or(TEXT)
}

/// Writes the bounds of a type's fields into its schema: `minimum` and `maximum`, `maxItems`, `maxLength`.
pub fn describe(definition: &str, properties: &mut serde_json::Map<String, serde_json::Value>) {
    for (field, schema) in properties {
        let Some(schema) = schema.as_object_mut() else {
            continue;
        };
        let is = |name: &str| match schema.get("type") {
            Some(serde_json::Value::Array(types)) => types.iter().any(|one| one == name),
            Some(one) => one == name,
            None => false,
        };
        let (is_number, is_list, is_text) = (
            is("integer") || is("number"),
            is("array"),
            is("string") && !schema.contains_key("enum") && !schema.contains_key("const"),
        );
        if is_number && let Some(span) = of_type(NUMBERS, field, definition) {
            schema.remove("format");
            schema.insert("minimum".into(), span.least.into());
            schema.insert("maximum".into(), span.most.into());
        }
        if is_list {
            let most = of_type(LISTS, field, definition).unwrap_or(LIST).most;
            schema.insert("maxItems".into(), most.into());
            let entries = schema
                .get_mut("items")
                .and_then(|entry| entry.as_object_mut());
            if let Some(entry) = entries
                && let Some(span) = of_type(NUMBERS, field, definition)
                && entry.get("type").is_some_and(|one| one == "integer")
            {
                entry.remove("format");
                entry.insert("minimum".into(), span.least.into());
                entry.insert("maximum".into(), span.most.into());
            }
        }
        if is_text {
            let most = of_type(TEXTS, field, definition).unwrap_or(TEXT).most;
            schema.insert("maxLength".into(), most.into());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_has_the_bound_of_where_it_stands() {
        assert_eq!(list(Some("sources"), None).most, 5_000);
        assert_eq!(list(Some("sources"), Some("story")).most, 100);
        assert_eq!(list(None, None).most, 100);
        assert_eq!(
            number(Some("minutes"), Some("legs")).map(|span| span.most),
            Some(1_440)
        );
        assert_eq!(text(Some("rule"), Some("opening_hours")).most, 255);
        assert_eq!(text(Some("rule"), Some("when")).most, TEXT.most);
        assert_eq!(number(Some("point"), None), None);
    }

    #[test]
    fn every_number_of_the_schema_is_bounded() {
        let mut schema = crate::schema();
        let (mut loose, mut found) = (Vec::new(), 0);
        let definitions = schema["$defs"].as_object_mut().expect("definitions");
        for (name, definition) in definitions {
            for properties in crate::schema::properties_of(definition) {
                for (field, about) in properties {
                    let of_type = |about: &serde_json::Value| {
                        let kind = about["type"].to_string();
                        kind.contains("integer") || kind.contains("number")
                    };
                    let about = [&*about, &about["items"]]
                        .into_iter()
                        .find(|one| of_type(one));
                    let Some(about) = about else {
                        continue;
                    };
                    found += 1;
                    // Room for any number that the type holds is no bound.
                    let is_bounded = about.get("minimum").is_some()
                        && about.get("maximum").is_some_and(|most| most != 255);
                    if !is_bounded {
                        loose.push(format!("{name}.{field}"));
                    }
                }
            }
        }
        assert_eq!(loose, Vec::<String>::new());
        assert!(found > 20, "{found}");
    }
}
