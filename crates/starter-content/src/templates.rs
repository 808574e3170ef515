//! The files of the sample, with what was answered put into them. Native only.

use langke_content::{code_check_digit, schema_files};
use langke_model::geo::LonLat;
use langke_model::i18n::Language;

use super::Answers;

/// The digits of the sample product's code before its check digit.
const CODE: &str = "100";

/// How far the second place of the sample is from the first, in degrees of latitude: two hundred metres.
const NEARBY: f64 = 0.002;

/// A point in Hanoi: where a village lies of which nobody said it, marked as a sample that may be 100 km off.
const SOMEWHERE: (f64, f64) = (105.85, 21.03);

/// A file of the sample: its path below the content folder, `/` between folders, and its text.
#[derive(Debug, Clone, PartialEq)]
pub struct TemplateFile {
    /// The path.
    pub path: String,
    /// The text.
    pub text: String,
}

/// Files that every sample has.
const ALWAYS: [(&str, &str); 11] = [
    (".gitignore", include_str!("../templates/gitignore")),
    ("site.json", include_str!("../templates/site.json")),
    ("sources.json", include_str!("../templates/sources.json")),
    (
        "programme.json",
        include_str!("../templates/programme.json"),
    ),
    ("basemap.json", include_str!("../templates/basemap.json")),
    (
        "makers/nguoi-lam-mau.json",
        include_str!("../templates/makers/nguoi-lam-mau.json"),
    ),
    (
        "products/san-pham-mau.json",
        include_str!("../templates/products/san-pham-mau.json"),
    ),
    (
        "processes/quy-trinh-mau.json",
        include_str!("../templates/processes/quy-trinh-mau.json"),
    ),
    (
        "events/ngay-hoi-mau.json",
        include_str!("../templates/events/ngay-hoi-mau.json"),
    ),
    (
        "media/lang-mau.svg",
        include_str!("../templates/media/lang-mau.svg"),
    ),
    (
        "media/san-pham-mau.svg",
        include_str!("../templates/media/san-pham-mau.svg"),
    ),
];

/// Files that need to know where the village lies.
const PLACED: [(&str, &str); 3] = [
    (
        "places/cong-lang-mau.json",
        include_str!("../templates/places/cong-lang-mau.json"),
    ),
    (
        "places/xuong-mau.json",
        include_str!("../templates/places/xuong-mau.json"),
    ),
    (
        "routes/tuyen-mau.json",
        include_str!("../templates/routes/tuyen-mau.json"),
    ),
];

const VILLAGE: &str = include_str!("../templates/villages/village.json");

/// All files of the sample; the note on what to do next is in `language`.
pub fn files(answers: &Answers, language: Language) -> Vec<TemplateFile> {
    let village = format!("villages/{}.json", answers.id);
    let note = match language {
        Language::Vietnamese => ("DOC-TRUOC.md", include_str!("../templates/DOC-TRUOC.md")),
        Language::English => ("README.md", include_str!("../templates/README.md")),
    };
    let placed: &[(&str, &str)] = match answers.position {
        Some(_) => &PLACED,
        None => &[],
    };
    let own = [(village.as_str(), VILLAGE), note];
    let templates = ALWAYS.iter().chain(placed).chain(&own);
    let mut files: Vec<TemplateFile> = templates
        .map(|(path, template)| TemplateFile {
            path: (*path).to_owned(),
            text: filled(path, template, answers),
        })
        .collect();
    files.extend(schema_files().into_iter().map(|file| TemplateFile {
        path: format!(".schema/{}", file.name),
        text: file.text,
    }));
    files
}

/// A template with what was answered in its places, and without English where there shall be none.
fn filled(path: &str, template: &str, answers: &Answers) -> String {
    let is_json = path.ends_with(".json");
    if !is_json && !path.ends_with(".md") {
        return template.to_owned();
    }
    let written = |text: &str| {
        if is_json {
            escaped(text)
        } else {
            text.to_owned()
        }
    };
    let (point, accuracy, notes) = position(answers.position);
    let nearby = match point.1 {
        latitude if latitude > 15.0 => latitude - NEARBY,
        latitude => latitude + NEARBY,
    };
    let places = [
        ("{name}", written(answers.name.as_str())),
        ("{commune}", written(answers.commune.as_str())),
        ("{province}", written(answers.province.as_str())),
        ("{id}", answers.id.to_string()),
        ("{code}", format!("{CODE}{}", code_check_digit(CODE))),
        ("{longitude}", format!("{:.5}", point.0)),
        ("{latitude}", format!("{:.5}", point.1)),
        ("{nearby_latitude}", format!("{nearby:.5}")),
        ("{accuracy}", accuracy.to_string()),
        ("{position_vi}", notes.0.to_owned()),
        ("{position_en}", notes.1.to_owned()),
    ];
    let text = replaced(template, &places);
    match is_json && !answers.english {
        true => without_english(&text),
        false => text,
    }
}

/// Where the village lies, how far off that may be in metres, and what is said of it in both languages.
fn position(answered: Option<LonLat>) -> ((f64, f64), u32, (&'static str, &'static str)) {
    match answered {
        Some(point) => (
            (point.longitude(), point.latitude()),
            1000,
            (
                "Do người viết trang đánh dấu.",
                "Marked by the editors of this site.",
            ),
        ),
        None => (
            SOMEWHERE,
            100_000,
            (
                "Điểm mẫu, không phải vị trí của làng. Hãy dán tọa độ thật vào đây.",
                "A sample point, not where the village lies. Paste the true coordinates here.",
            ),
        ),
    }
}

/// The template with all places filled in one go, so that an answer that looks like a place stays as it is.
fn replaced(template: &str, places: &[(&str, String)]) -> String {
    let mut text = String::with_capacity(template.len());
    let mut rest = template;
    while let Some(at) = rest.find('{') {
        text += &rest[..at];
        rest = &rest[at..];
        let place = places.iter().find(|(place, _)| rest.starts_with(place));
        let (length, value) = place.map_or((1, "{"), |(place, value)| (place.len(), value));
        text += value;
        rest = &rest[length..];
    }
    text + rest
}

/// A text as it stands between the quotation marks of JSON.
fn escaped(text: &str) -> String {
    let written = serde_json::Value::from(text).to_string();
    written[1..written.len() - 1].to_owned()
}

/// A file without its lines in English, each of which is the last of its text.
fn without_english(text: &str) -> String {
    let mut lines: Vec<&str> = Vec::new();
    for line in text.lines() {
        if line.trim_start().starts_with("\"en\": ") {
            if let Some(before) = lines.last_mut() {
                *before = before.trim_end_matches(',');
            }
        } else {
            lines.push(line);
        }
    }
    lines.join("\n") + "\n"
}
