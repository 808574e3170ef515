//! What is attacked, with which inputs it begins, and what must hold whatever the input.

use std::fs;
use std::io::Read;
use std::ops::Range;
use std::path::Path;

use anyhow::{Context, ensure};
use langke_content::{Import, Severity, import, load, parse_markdown, read_coordinates};
use langke_map::{MapQuery, Plan, features};
use langke_model::i18n::Language;
use langke_publish::Record;
use langke_site::{Address, Base};
use langke_tiles::{Compression, Directory, FIRST_BYTES, Found, Header, Tile, part};
use strum::{EnumIter, EnumString, IntoStaticStr};

use crate::desk::{Desk, root};
use crate::drawing::is_harmless;
use crate::workbook;

/// What reads input that somebody else made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumIter, EnumString, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Target {
    /// A content file: its path in the first line, its JSON after it.
    Content,
    /// A text with marks.
    Markdown,
    /// A point as people type or paste it.
    Coordinates,
    /// Opening hours.
    Opening,
    /// A drawing.
    Drawing,
    /// A GeoJSON or GPX file.
    Line,
    /// A PMTiles archive.
    Archive,
    /// A vector tile.
    Tile,
    /// A path or a query of an address.
    Address,
    /// The list of what was published.
    Record,
    /// A spreadsheet's file: its ending in the first line, its bytes after it.
    Spreadsheet,
    /// A part of a packed spreadsheet: the file and the part in the first line, its text after it.
    Part,
    /// Rows of a workbook that is brought in: the sheet in the first line, cells parted by tabs.
    Rows,
}

impl Target {
    /// Its name, as its folder of kept inputs has it.
    pub fn name(self) -> &'static str {
        self.into()
    }

    /// Inputs of the repository that are right, or nearly.
    pub fn seeds(self) -> anyhow::Result<Vec<Vec<u8>>> {
        let below = |folder: &str, extensions: &[&str]| files(&root().join(folder), extensions);
        let texts =
            |texts: &[&str]| Ok(texts.iter().map(|text| text.as_bytes().to_vec()).collect());
        match self {
            Target::Content => {
                let minimal = root().join("tests/sites/ok/minimal");
                let mut seeds = Vec::new();
                for (folder, path) in [
                    (minimal.clone(), minimal.clone()),
                    (root().join("content/events"), root().join("content")),
                ] {
                    for entry in walkdir::WalkDir::new(&folder).sort_by_file_name() {
                        let entry = entry?;
                        if entry.path().extension().is_some_and(|kind| kind == "json") {
                            let name = entry.path().strip_prefix(&path)?.display().to_string();
                            let mut seed = format!("{name}\n").into_bytes();
                            seed.extend(fs::read(entry.path())?);
                            seeds.push(seed);
                        }
                    }
                }
                Ok(seeds)
            }
            Target::Markdown => texts(&[
                "Đất *nung* ở [làng](village:thu), **lửa** và\n\n[nơi khác](https://langke.example/a?b=c).",
                "a\\*b `c` > d\n- e\n1. f\n![x](y)<b>z</b>",
            ]),
            Target::Coordinates => texts(&[
                "20.97, 105.91",
                "20°58'12.5\"N 105°54'36\"E",
                "https://www.google.com/maps/place/A/@20.97,105.91,17z/data=!3d20.97!4d105.91",
                "geo:20.97,105.91?z=17",
                "https://www.openstreetmap.org/?mlat=20.97&mlon=105.91#map=17/20.97/105.91",
                "20,97; 105,91",
            ]),
            Target::Opening => texts(&[
                "Mo-Fr 08:00-17:00; Sa 08:00-12:00; PH off",
                "2026 Nov 21-Dec 02 07:30-11:30,13:00-17:00+ \"gọi trước\"; week 1-10/2 Su[1] sunrise-sunset",
                "24/7",
            ]),
            Target::Drawing => below("content/media", &["svg"]),
            Target::Line => Ok([
                below("tests", &["gpx", "geojson", "kml", "kmz"])?,
                vec![LINE.to_vec(), TRACK.to_vec()],
            ]
            .concat()),
            Target::Archive => below("tests/tiles", &["pmtiles"]),
            Target::Tile => {
                let archives = Target::Archive.seeds()?;
                Ok(archives
                    .iter()
                    .flat_map(|archive| tiles(archive))
                    .take(20)
                    .collect())
            }
            Target::Address => texts(&[
                "vi/products/stars/4/page/2/",
                "en/villages/bat-trang/index.html",
                "?start=0930&day=2026-11-28&stops=1-3-2&at=3&view=12.5_20.97_105.91",
                "/sub/folder/",
            ]),
            Target::Record => Ok(vec![
                Record {
                    files: ["vi/index.html", "app/a-0123456789abcdef.js"]
                        .map(|name| (name.to_owned(), langke_publish::Digest::of(name.as_bytes())))
                        .into(),
                    kept: Default::default(),
                }
                .to_string()
                .into_bytes(),
            ]),
            Target::Spreadsheet => workbook::files(),
            Target::Part => workbook::parts(),
            Target::Rows => workbook::rows(),
        }
    }

    /// Words that mean something to the reader.
    pub fn words(self) -> &'static [&'static str] {
        match self {
            Target::Content => &[
                "null",
                "true",
                "[]",
                "{}",
                "\"\"",
                "-1",
                "1e300",
                "18446744073709551616",
                "\"\\u001b[31m\"",
                "\"\\ud800\"",
                "\"../../etc/passwd\"",
                "\"javascript:alert(1)\"",
                "9999-12-31",
                "2126-11-30",
                "\u{202e}",
                "a\u{301}",
                "“",
                "//",
                ",",
                "\u{feff}",
            ],
            Target::Markdown => &[
                "[", "](", "**", "`", "<script>", "\n\n", "![", "&#x", "\\", "> ", "| a |", "[^1]",
                "\u{0}",
            ],
            Target::Coordinates => &[
                "°",
                "′",
                "″",
                "N",
                "E",
                "@",
                "!3d",
                ",",
                ";",
                "-",
                "e308",
                "geo:",
                "999999999999999999",
                "Đ",
                "B",
            ],
            Target::Opening => &[
                "Mo",
                "PH",
                "off",
                "24/7",
                "week",
                "-",
                ",",
                "+",
                "\"",
                "sunrise",
                "2026",
                "9999",
                "[-1]",
                "/0",
                "00:00-48:00",
                "easter",
            ],
            Target::Drawing => &[
                "<g>",
                "</g>",
                "<script>",
                "onload=\"x\"",
                "href=\"//x\"",
                "xlink:href=\"javascript:x\"",
                "<?xml-stylesheet href=\"//x\"?>",
                "<!DOCTYPE x [<!ENTITY a \"b\">]>",
                "&a;",
                "<style>@import '//x';</style>",
                "url(//x)",
                "xmlns=\"http://www.w3.org/1999/xhtml\"",
                "<foreignObject>",
                "style=\"background:u\\72l(//x)\"",
                "<use href=\"#a\"/>",
                "id=\"a\"",
                "<animate attributeName=\"href\" to=\"//x\"/>",
                "<![CDATA[",
                "/*",
            ],
            Target::Line => &[
                "<a>",
                "</a>",
                "<!ENTITY a \"b\">",
                "&a;",
                "null",
                "[",
                "]",
                "1e999",
                "\"coordinates\"",
                "<trkpt lat=\"21\" lon=\"105\">",
                "NaN",
                "\u{feff}",
            ],
            Target::Archive | Target::Tile => &[
                "PMTiles\u{3}",
                "\u{0}\u{0}\u{0}\u{0}",
                "\u{7f}\u{7f}\u{7f}\u{7f}",
                "\u{1a}",
                "\u{22}",
            ],
            Target::Address => &[
                "%00",
                "..",
                "//",
                "?",
                "#",
                "&&",
                "=",
                "-",
                "_",
                "page/0/",
                "999999999999",
                "9999-99-99",
                "%e1%bb",
            ],
            Target::Record => &["# ", "  ", "../", "\n", "0"],
            Target::Spreadsheet => &["PK\u{1}\u{2}", "PK\u{3}\u{4}", ";", "\"", "\n", "\u{feff}"],
            Target::Part => &[
                "<c r=\"XFD1048576\" t=\"s\"><v>9</v></c>",
                "<row r=\"0\">",
                "</row>",
                "<f>",
                "<mergeCell ref=\"A1:XFD1048576\"/>",
                "table:number-columns-repeated=\"16384\"",
                "table:number-rows-repeated=\"1048576\"",
                "r=\"A1\"",
                "s=\"99999\"",
                "t=\"inlineStr\"",
                "<is><t>",
                "<![CDATA[</c>]]>",
                "<!DOCTYPE x [<!ENTITY a \"b\">]>",
                "&a;",
                "_x0041_",
                "1e308",
                "xml:space=\"preserve\"",
            ],
            Target::Rows => &[
                "\t",
                "\n",
                "(xóa)",
                "mẫu:",
                ";",
                "|",
                "#REF!",
                "8.93E+12",
                "31/2/2026",
                "12,5",
                "timeline",
                "Mốc thời gian",
                "Dãy ảnh",
                "{\"story\":[",
                "\u{2424}",
                "\u{a0}",
                "a\u{301}",
            ],
        }
    }

    /// Reads an input; an error tells what should have held.
    ///
    /// # Errors
    /// If something does not hold.
    pub fn run(self, input: &[u8], desk: &Desk) -> anyhow::Result<()> {
        let text = String::from_utf8_lossy(input);
        match self {
            Target::Content => {
                let (file, json) = text.split_once('\n').unwrap_or(("site.json", &text));
                let known = file.ends_with(".json") && !file.contains("..") && file.is_ascii();
                let parts: Vec<&str> = file.split('/').collect();
                let is_place = known
                    && matches!(parts.as_slice(), [name] | ["events" | "villages" | "places" | "products" | "processes" | "routes" | "makers", name] if !name.is_empty() && !name.starts_with('.') && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-.".contains(&byte)));
                let file = if is_place { file } else { "site.json" };
                if let Some(parent) = desk.content().join(file).parent() {
                    fs::create_dir_all(parent)?;
                }
                let bytes = &input[input.len() - json.len().min(input.len())..];
                desk.with_file(file, bytes, || desk.check_and_publish())
            }
            Target::Markdown => {
                let (marks, _) = parse_markdown(&text);
                ensure!(marks.len() <= text.len() + 1, "more marks than letters");
                Ok(())
            }
            Target::Coordinates => {
                if let Ok(point) = read_coordinates(&text) {
                    let again = format!("{}, {}", point.latitude(), point.longitude());
                    let read = read_coordinates(&again)
                        .map_err(|error| anyhow::anyhow!("{again}: {error:?}"))?;
                    ensure!(read == point, "{point:?} was read as {read:?}");
                }
                Ok(())
            }
            Target::Opening => {
                let place = fs::read_to_string(desk.content().join("places/cho-1.json"))?;
                let mut place: serde_json::Value = serde_json::from_str(&place)?;
                place["opening_hours"] = serde_json::json!({ "rule": text, "sources": ["map"] });
                let bytes = serde_json::to_vec(&place)?;
                desk.with_file("places/cho-1.json", &bytes, || desk.check_and_publish())
            }
            Target::Drawing => desk.with_file("media/am.svg", input, || {
                if load(&desk.content()).is_ok() {
                    is_harmless(
                        std::str::from_utf8(input).context("an accepted drawing is text")?,
                    )?;
                }
                Ok(())
            }),
            Target::Line => {
                let file = desk.beside("line");
                fs::write(&file, input)?;
                for dry_run in [true, false] {
                    let request = Import {
                        file: file.clone(),
                        content: desk.content(),
                        route: "di".into(),
                        leg: 1,
                        line: None,
                        tolerance: 0.0,
                        reverse: false,
                        dry_run,
                    };
                    let before = fs::read(desk.content().join("routes/di.json"))?;
                    match import(&request) {
                        Ok(_) if !dry_run => {
                            // A line may jump: that is told where it was brought in. Advice on other files stands beside it.
                            let told = load(&desk.content()).err().unwrap_or_default();
                            let mut wrong = told
                                .iter()
                                .filter(|one| one.rule.severity() == Severity::Error);
                            let other = wrong.find(|one| one.rule.name() != "leg-jumps");
                            ensure!(other.is_none(), "what was brought in is wrong: {other:?}");
                            fs::write(desk.content().join("routes/di.json"), before)?;
                        }
                        Ok(_) => {}
                        Err(error) => {
                            let _ = error.message(Language::Vietnamese);
                            let now = fs::read(desk.content().join("routes/di.json"))?;
                            ensure!(now == before, "refused, and yet written: {error}");
                        }
                    }
                }
                Ok(())
            }
            Target::Archive => {
                tiles(input);
                Ok(())
            }
            Target::Tile => {
                let tile = Tile::new(12, 3253, 1803).context("a tile")?;
                let _ = features(tile, input, Language::English);
                Ok(())
            }
            Target::Address => {
                if let Some(address) = Address::parse(&text) {
                    ensure!(
                        Address::parse(&address.to_string()) == Some(address.clone()),
                        "{address:?}"
                    );
                }
                let query = MapQuery::parse(&text);
                // Numbers are rounded when they are printed, once.
                let printed = query.print();
                ensure!(
                    MapQuery::parse(&printed).print() == printed,
                    "{query:?} is printed as {printed}"
                );
                let _ = query.plan(Plan::usual(7));
                if let Some(base) = Base::new(&text) {
                    ensure!(Base::new(base.as_str()) == Some(base.clone()), "{base:?}");
                }
                Ok(())
            }
            Target::Record => {
                if let Some(record) = Record::parse(&text) {
                    ensure!(
                        Record::parse(&record.to_string()) == Some(record),
                        "it is read as it was written"
                    );
                }
                Ok(())
            }
            Target::Spreadsheet => workbook::run_file(input, desk),
            Target::Part => workbook::run_part(input, desk),
            Target::Rows => workbook::run_rows(input),
        }
    }
}

/// Tiles of an archive, found as the browser finds them.
fn tiles(archive: &[u8]) -> Vec<Vec<u8>> {
    // Around Hanoi, and one that no archive of Hanoi has.
    let wanted = [(3253, 1803), (3252, 1802), (3251, 1803), (0, 0)];
    let found = wanted.map(|(x, y)| tile(archive, Tile::new(12, x, y)?));
    found.into_iter().flatten().collect()
}

fn tile(archive: &[u8], tile: Tile) -> Option<Vec<u8>> {
    let first = &archive[..archive.len().min(FIRST_BYTES as usize)];
    let header = Header::parse(first).ok()?;
    let unpacked = |compression, range: &Range<u64>| {
        let bytes = part(archive, range).ok()?;
        match compression {
            Compression::None => Some(bytes.to_vec()),
            Compression::Gzip => gunzip(bytes),
        }
    };
    let root = unpacked(header.directory_compression, &header.root)?;
    let mut directory = Directory::root(&header, &root).ok()?;
    for _ in 0..8 {
        match directory.find(tile) {
            Found::Tile(range) => return unpacked(header.tile_compression, &range),
            Found::Leaf(range) => {
                let leaf = unpacked(header.directory_compression, &range)?;
                directory = directory.below(&header, &leaf).ok()?;
            }
            Found::Nothing => return None,
        }
    }
    None
}

/// Unzips up to what the browser unzips.
fn gunzip(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut unzipped = Vec::new();
    let limited = flate2::read::GzDecoder::new(bytes).take(4 * 1024 * 1024);
    { limited }.read_to_end(&mut unzipped).ok()?;
    Some(unzipped)
}

/// The contents of the files below a folder that have one of these extensions, in the order of their names.
fn files(folder: &Path, extensions: &[&str]) -> anyhow::Result<Vec<Vec<u8>>> {
    let mut found = Vec::new();
    for entry in walkdir::WalkDir::new(folder).sort_by_file_name() {
        let entry = entry?;
        let extension = entry.path().extension().unwrap_or_default();
        if entry.file_type().is_file() && extensions.iter().any(|one| extension == *one) {
            found.push(fs::read(entry.path())?);
        }
    }
    Ok(found)
}

/// A line between the two places of the smallest site.
const LINE: &[u8] =
    br#"{"type":"LineString","coordinates":[[105.91,20.97],[105.915,20.971],[105.92,20.97]]}"#;
/// The same as a track.
const TRACK: &[u8] = br#"<?xml version="1.0"?><gpx version="1.1" creator="x" xmlns="http://www.topografix.com/GPX/1/1"><trk><trkseg><trkpt lat="20.97" lon="105.91"/><trkpt lat="20.97" lon="105.92"/></trkseg></trk></gpx>"#;
