//! A column: what stands above it, where its value stands in the JSON of a thing, how its cells are read. Native only.

use langke_content::Kind;
use langke_model::i18n::Language;

use crate::lists::List;

/// How the cells of a column are read and printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Text, lines kept.
    Text,
    /// An id of another thing.
    Reference(Kind),
    /// Ids, parted by `;`, commas or lines.
    References(Kind),
    /// The file of a picture, or the id of one that stands in the sheet of pictures.
    Picture,
    /// One word of a list.
    Word(List),
    /// Words of a list, parted by `;`, commas or lines.
    Words(List),
    /// Texts in both languages, one a line: `men rạn | crackle glaze`.
    Texts,
    /// Tools or materials, one a line: `bàn xoay | wheel | wheel`.
    Items,
    /// A number.
    Number,
    /// A whole number.
    Integer,
    /// Whole numbers, parted by `;`, commas or lines.
    Integers,
    /// Đồng.
    Money,
    /// Stars.
    Stars,
    /// A day.
    Day,
    /// A day, a month or a year.
    PartialDay,
    /// Hours and minutes.
    TimeOfDay,
    /// Yes or no.
    YesNo,
    /// A point; latitude first, as people write it.
    Point,
    /// Points, one a line, each with its latitude first.
    Points,
    /// A GTIN.
    Gtin,
    /// A short code.
    Code,
    /// Codes, parted by `;`, commas or lines.
    Codes,
    /// A telephone number.
    Phone,
}

/// Whether a thing or an entry needs a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// Always.
    Always,
    /// Where one of the values beside it is there.
    WithOthers,
    /// Not.
    No,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Where its value stands in a thing or an entry: `price.from_vnd`; empty for the entry itself.
    pub path: String,
    /// What stands above it in Vietnamese.
    pub vi: String,
    /// What stands above it in English.
    pub en: String,
    /// How its cells are read.
    pub form: Form,
    /// Whether its value says which fields stand beside it, as the kind of a block does: with another one, those of before go.
    pub is_tag: bool,
    /// Whether a thing or an entry needs it.
    pub need: Need,
}

/// A column by its path, headings and form.
pub fn column(path: &str, vi: &str, en: &str, form: Form) -> Column {
    Column {
        path: path.into(),
        vi: vi.into(),
        en: en.into(),
        form,
        is_tag: false,
        need: Need::No,
    }
}

/// The two columns of a text in both languages.
pub fn languages(path: &str, vi: &str, en: &str) -> [Column; 2] {
    let of = |key: &str, in_vi: &str, in_en: &str| {
        let (vi, en) = (format!("{vi} ({in_vi})"), format!("{en} ({in_en})"));
        column(&format!("{path}.{key}"), &vi, &en, Form::Text)
    };
    [
        of("vi", "tiếng Việt", "Vietnamese"),
        of("en", "tiếng Anh", "English"),
    ]
}

impl Column {
    /// The same, saying which fields stand beside it.
    pub fn tag(mut self) -> Column {
        self.is_tag = true;
        self
    }

    /// What stands above it.
    pub fn heading(&self, language: Language) -> &str {
        match language {
            Language::Vietnamese => &self.vi,
            Language::English => &self.en,
        }
    }

    /// How a cell of it may be filled in.
    pub fn example(&self, language: Language) -> &'static str {
        let is_vietnamese = language == Language::Vietnamese;
        match self.form {
            Form::Text => text_example(&self.path),
            Form::Reference(kind) => reference_example(kind),
            Form::References(Kind::Source) => "vietnamplus-232129; sangom",
            Form::References(kind) => reference_example(kind),
            Form::Picture => "bat-trang/lucky-pot.svg",
            Form::Word(list) | Form::Words(list) => list
                .words()
                .first()
                .map_or("", |word| if is_vietnamese { word.vi } else { word.en }),
            Form::Texts => "men rạn | crackle glaze",
            Form::Items => "bàn xoay | wheel | wheel",
            Form::Number => "100,5",
            Form::Integer => "120",
            Form::Integers => "1; 6",
            Form::Money => "120.000",
            Form::Stars => "4",
            Form::Day if is_vietnamese => "21/11/2026",
            Form::Day => "2026-11-21",
            Form::PartialDay => "21/11/2026; 11/2026; 2026",
            Form::TimeOfDay => "07:30",
            Form::YesNo if is_vietnamese => "có",
            Form::YesNo => "yes",
            Form::Point => "20.97467, 105.91272",
            Form::Points => "20.97467, 105.91272; 20.97501, 105.91344",
            Form::Gtin => "8930000000019",
            Form::Code => "4827",
            Form::Codes => "4827; 5113",
            Form::Phone => "024 3874 0000",
        }
    }
}

fn reference_example(kind: Kind) -> &'static str {
    match kind {
        Kind::Village => "bat-trang",
        Kind::Maker => "bat-trang-pottery-household",
        Kind::Product => "bat-trang-vase",
        Kind::Process => "bat-trang-pottery",
        Kind::Place => "craft-quintessence-centre",
        Kind::Route => "two-villages-in-a-day",
        Kind::Event => "van-phuc-festival",
        Kind::Source => "vietnamplus-232129",
        Kind::Figure | Kind::Picture | Kind::Fact | Kind::Word => "lo-gom",
    }
}

/// An example of a text whose form is fixed; nothing for words of people's own.
fn text_example(path: &str) -> &'static str {
    let field = path.rsplit('.').next().unwrap_or_default();
    match field {
        "url" | "website" | "traceability" => "https://example.vn/gom",
        "facebook" => "https://www.facebook.com/example",
        "email" => "lienhe@example.vn",
        "rule" => "Tu-Su 08:00-17:00",
        "licence" => "CC-BY-SA-4.0",
        "language" => "tyz",
        "ground" | "accent" | "second" | "line" | "accent_dark" => "#1F3F8C",
        "file" => "bat-trang/lucky-pot.svg",
        _ => "",
    }
}
