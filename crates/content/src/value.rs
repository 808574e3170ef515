//! The smallest values of the content, each valid by construction.

use std::borrow::Cow;
use std::fmt;

use deserr::{
    DeserializeError, Deserr, ErrorKind, IntoValue, Value, ValueKind, ValuePointerRef,
    take_cf_content,
};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::bounds::YEARS;
use super::coordinates::read_coordinates;
use super::read::Findings;
use super::rules::{
    AddressWithoutScheme, CoordinatesAsText, Expected, Malformed, OutsideVietnam, Rule,
    SwappedCoordinates, UnreadableCoordinates,
};
use super::vietnam::{EAST, NORTH, SOUTH, WEST};
use langke_model::Colour;
use langke_model::calendar::{Date, PartialDate};
use langke_model::geo::LonLat;
use langke_model::i18n::Language;
use langke_model::is_slug;

/// Text that people read: Vietnamese always, English where it is there.
#[derive(Debug, Clone, PartialEq, Eq, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
#[schemars(extend(
    "viTitle" = "Chữ hai thứ tiếng",
    "vi" = "Chữ cho người đọc: luôn có tiếng Việt, có tiếng Anh thì ghi.",
    "examples" = [{"vi": "Gốm Bát Tràng", "en": "Bát Tràng pottery"}]
))]
pub struct Text {
    /// Vietnamese.
    #[schemars(extend("vi" = "Tiếng Việt."))]
    pub vi: String,
    /// English; where it is missing, the Vietnamese is shown and marked.
    #[schemars(extend("vi" = "Tiếng Anh; thiếu thì hiện tiếng Việt và ghi rõ là chưa dịch."))]
    #[deserr(default)]
    pub en: Option<String>,
}

impl Text {
    /// The text in `language` if it is there, else the Vietnamese; and which of the two it is.
    pub fn in_language(&self, language: Language) -> (&str, Language) {
        match (language, &self.en) {
            (Language::English, Some(english)) => (english, Language::English),
            _ => (&self.vi, Language::Vietnamese),
        }
    }
}

/// Running text with a small Markdown subset: `**strong**`, `*emphasis*` (in English: a Vietnamese word), `[label](https://…)` and
/// `[label](village:bat-trang)`; `[](fact:ID)` is the value of a fact of `facts.json`, `[word](word:ID)` a word of `glossary.json`.
#[derive(Debug, Clone, PartialEq, Eq, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
#[schemars(extend(
    "viTitle" = "Đoạn văn hai thứ tiếng",
    "vi" = "Đoạn văn, dùng được một ít Markdown: `**đậm**`, `*nghiêng*` (trong tiếng Anh: một từ tiếng Việt), `[chữ](https://…)` và `[chữ](village:bat-trang)`; `[](fact:mã)` là giá trị của một con số trong `facts.json`, `[từ](word:mã)` là một từ trong `glossary.json`.",
    "examples" = [{"vi": "Bắt đầu từ [Bát Tràng](village:bat-trang), nơi **đất** thành gốm.", "en": "We begin in [Bát Tràng](village:bat-trang), where **clay** becomes pottery."}]
))]
pub struct Prose {
    /// Vietnamese.
    #[schemars(extend("vi" = "Tiếng Việt."))]
    pub vi: String,
    /// English; where it is missing, the Vietnamese is shown and marked.
    #[schemars(extend("vi" = "Tiếng Anh; thiếu thì hiện tiếng Việt và ghi rõ là chưa dịch."))]
    #[deserr(default)]
    pub en: Option<String>,
}

impl Prose {
    /// The text in `language` if it is there, else the Vietnamese; and which of the two it is.
    pub fn in_language(&self, language: Language) -> (&str, Language) {
        match (language, &self.en) {
            (Language::English, Some(english)) => (english, Language::English),
            _ => (&self.vi, Language::Vietnamese),
        }
    }
}

/// An id: lowercase ASCII letters and digits in words joined by `-`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slug(String);

impl Slug {
    /// Parses an id.
    pub fn new(text: &str) -> Option<Slug> {
        is_slug(text).then(|| Slug(text.to_owned()))
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// An address on the web: `https://` or `http://` and a host.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WebAddress(String);

impl WebAddress {
    /// Parses a web address.
    pub fn new(text: &str) -> Option<WebAddress> {
        let rest = text
            .strip_prefix("https://")
            .or_else(|| text.strip_prefix("http://"))?;
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        let plain = !text
            .contains(|c: char| c.is_whitespace() || c.is_control() || "\"<>\\^`{|}".contains(c));
        (plain && host.contains('.') && !host.contains('@')).then(|| WebAddress(text.to_owned()))
    }

    /// The address as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The stars of a certificate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stars {
    /// Three stars.
    Three,
    /// Four stars.
    Four,
    /// Five stars.
    Five,
}

impl Stars {
    /// Stars from their number.
    pub fn new(number: u64) -> Option<Stars> {
        match number {
            3 => Some(Stars::Three),
            4 => Some(Stars::Four),
            5 => Some(Stars::Five),
            _ => None,
        }
    }

    /// How many, 3 to 5.
    pub fn number(self) -> u8 {
        match self {
            Stars::Three => 3,
            Stars::Four => 4,
            Stars::Five => 5,
        }
    }
}

/// Reads a string and turns it into a value, or says what was expected.
pub(super) fn from_string<T, V: IntoValue>(
    value: Value<V>,
    location: ValuePointerRef,
    expected: Expected,
    parse: impl Fn(&str) -> Option<T>,
) -> Result<T, Findings> {
    match value {
        Value::String(text) => parse(&text).ok_or_else(|| {
            let without_scheme = match expected {
                Expected::WebAddress => AddressWithoutScheme::of(&text),
                _ => None,
            };
            let malformed = || Malformed {
                found: text.clone(),
                expected,
            };
            let rule = without_scheme.map_or_else(|| malformed().into(), Rule::from);
            Findings::one(location, rule)
        }),
        actual => Err(wrong_kind(actual, &[ValueKind::String], location)),
    }
}

/// Reads a string and turns it into a value, or says which rule it breaks.
pub(super) fn from_text<T, V: IntoValue>(
    value: Value<V>,
    location: ValuePointerRef,
    parse: impl Fn(&str) -> Result<T, Rule>,
) -> Result<T, Findings> {
    match value {
        Value::String(text) => parse(&text).map_err(|rule| Findings::one(location, rule)),
        actual => Err(wrong_kind(actual, &[ValueKind::String], location)),
    }
}

/// The finding that a value is of the wrong kind.
pub(super) fn wrong_kind<V: IntoValue>(
    actual: Value<V>,
    accepted: &[ValueKind],
    location: ValuePointerRef,
) -> Findings {
    take_cf_content(Findings::error(
        None,
        ErrorKind::IncorrectValueKind { actual, accepted },
        location,
    ))
}

/// A value that is written as a string: its reader and its schema, which is a pattern, what the manual says of it, and examples.
///
/// Where the type belongs to another crate, the schema belongs to a type of ours that stands for it in `schemars(with)`.
macro_rules! written_as_string {
    ($type:ty, $parse:expr, $expected:expr, { $($about:tt)* }) => {
        $crate::value::written_as_string!($type as $type, $parse, $expected, { $($about)* });
    };
    ($type:ty as $schema:ty, $parse:expr, $expected:expr, { $($about:tt)* }) => {
        impl Deserr<Findings> for $type {
            fn deserialize_from_value<V: IntoValue>(
                value: Value<V>,
                location: ValuePointerRef,
            ) -> Result<Self, Findings> {
                from_string(value, location, $expected, $parse)
            }
        }

        impl JsonSchema for $schema {
            fn schema_name() -> Cow<'static, str> {
                stringify!($type).into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!({ "type": "string", $($about)* })
            }
        }
    };
}

pub(super) use written_as_string;

written_as_string!(
    Slug,
    Slug::new,
    Expected::Slug,
    {
        "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$",
        "description": "An id such as \"bat-trang\".",
        "viTitle": "Mã",
        "vi": "Một mã, như \"bat-trang\".",
        "examples": ["bat-trang"]
    }
);
written_as_string!(
    WebAddress,
    WebAddress::new,
    Expected::WebAddress,
    {
        "pattern": "^https?://",
        "description": "An address such as \"https://example.vn/gom\".",
        "viTitle": "Địa chỉ trang mạng",
        "vi": "Một địa chỉ, như \"https://example.vn/gom\".",
        "examples": ["https://example.vn/gom"]
    }
);
/// Stands for [`Colour`] in the schema.
pub struct ColourSchema;

written_as_string!(
    Colour as ColourSchema,
    Colour::new,
    Expected::Colour,
    {
        "pattern": "^#[0-9A-Fa-f]{6}$",
        "description": "A colour such as \"#1F3F8C\".",
        "viTitle": "Màu",
        "vi": "Một màu, như \"#1F3F8C\".",
        "examples": ["#1F3F8C"]
    }
);
/// Stands for [`Date`] in the schema.
pub struct DateSchema;
/// Stands for [`PartialDate`] in the schema.
pub struct PartialDateSchema;
/// Stands for [`LonLat`] in the schema.
pub struct PointSchema;

written_as_string!(
    Date as DateSchema,
    |text| Date::parse(text).filter(|day| in_years(day.year())),
    Expected::Date,
    {
        "pattern": "^\\d{4}-\\d{2}-\\d{2}$",
        "description": "A day such as \"2026-11-21\", from 1900 to 2100.",
        "viTitle": "Ngày",
        "vi": "Một ngày, như \"2026-11-21\", từ năm 1900 đến 2100.",
        "examples": ["2026-11-21"]
    }
);
written_as_string!(
    PartialDate as PartialDateSchema,
    |text| PartialDate::parse(text).filter(|day| in_years(day.first_day().year())),
    Expected::PartialDate,
    {
        "pattern": "^\\d{4}(-\\d{2}(-\\d{2})?)?$",
        "description": "A day such as \"2026-11-21\", or only \"2026-11\" or \"2026\", from 1900 to 2100.",
        "viTitle": "Ngày, tháng hoặc năm",
        "vi": "Một ngày, như \"2026-11-21\", hoặc chỉ \"2026-11\", \"2026\", từ năm 1900 đến 2100.",
        "examples": ["2026-11-21", "2026-11", "2026"]
    }
);

/// Whether a year is one of those in which days of content lie.
fn in_years(year: u16) -> bool {
    let (least, most) = YEARS;
    (least..=most).contains(&i64::from(year))
}

impl Deserr<Findings> for Stars {
    fn deserialize_from_value<V: IntoValue>(
        value: Value<V>,
        location: ValuePointerRef,
    ) -> Result<Self, Findings> {
        match value {
            Value::Integer(number) => Stars::new(number).ok_or_else(|| {
                Findings::one(
                    location,
                    Malformed {
                        found: number.to_string(),
                        expected: Expected::Stars,
                    },
                )
            }),
            actual => Err(wrong_kind(actual, &[ValueKind::Integer], location)),
        }
    }
}

impl JsonSchema for Stars {
    fn schema_name() -> Cow<'static, str> {
        "Stars".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "integer",
            "enum": [3, 4, 5],
            "description": "Stars of a certificate.",
            "viTitle": "Số sao",
            "vi": "Số sao của giấy chứng nhận.",
            "examples": [4]
        })
    }
}

impl Deserr<Findings> for LonLat {
    fn deserialize_from_value<V: IntoValue>(
        value: Value<V>,
        location: ValuePointerRef,
    ) -> Result<Self, Findings> {
        if let Value::String(text) = value {
            return Err(Findings::one(location, of_text(text)));
        }
        let numbers = Vec::<f64>::deserialize_from_value(value, location)?;
        let malformed = || Malformed {
            found: format!("{numbers:?}"),
            expected: Expected::LonLat,
        };
        let [first, second] = *numbers.as_slice() else {
            return Err(Findings::one(location, malformed()));
        };
        if let Some(rule) = SwappedCoordinates::of(first, second) {
            return Err(Findings::one(location, rule));
        }
        let point =
            LonLat::new(first, second).ok_or_else(|| Findings::one(location, malformed()))?;
        match OutsideVietnam::of(point) {
            None => Ok(point),
            Some(rule) => Err(Findings::one(location, rule)),
        }
    }
}

impl JsonSchema for PointSchema {
    fn schema_name() -> Cow<'static, str> {
        "Point".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A point in degrees, WGS 84.",
            "viTitle": "Điểm",
            "vi": "Một điểm, tính bằng độ, WGS 84.",
            "examples": [[105.91272, 20.97467], "20.97467, 105.91272"],
            "anyOf": [
                {
                    "type": "array",
                    "prefixItems": [
                        { "type": "number", "minimum": WEST, "maximum": EAST, "description": "Longitude.", "vi": "Kinh độ." },
                        { "type": "number", "minimum": SOUTH, "maximum": NORTH, "description": "Latitude.", "vi": "Vĩ độ." }
                    ],
                    "items": false,
                    "minItems": 2,
                    "description": "[longitude, latitude] such as [105.91272, 20.97467].",
                    "vi": "[kinh độ, vĩ độ], như [105.91272, 20.97467]."
                },
                {
                    "type": "string",
                    "description": "Typed or pasted, latitude first: \"20.97467, 105.91272\", \"20°58'28.8\\\"N 105°54'45.8\\\"E\", a link of Google Maps or OpenStreetMap; `langke check --fix` writes the numbers in its place.",
                    "vi": "Gõ hoặc dán vào, vĩ độ trước: \"20.97467, 105.91272\", \"20°58'28.8\\\"N 105°54'45.8\\\"E\", liên kết của Google Maps hoặc OpenStreetMap; `langke check --fix` ghi con số vào đúng chỗ ấy."
                }
            ]
        })
    }
}

/// What is to be said of a text that stands where a point should: how it is read, or why it cannot be.
fn of_text(found: String) -> Rule {
    match read_coordinates(&found) {
        Ok(point) => match OutsideVietnam::of(point) {
            Some(outside) => outside.into(),
            None => CoordinatesAsText {
                found,
                longitude: point.longitude(),
                latitude: point.latitude(),
            }
            .into(),
        },
        Err(reason) => UnreadableCoordinates { found, reason }.into(),
    }
}
