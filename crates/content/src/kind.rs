//! Kinds of content that have ids. Native only.

use langke_model::i18n::Language;
use serde::Serialize;

/// Kinds of content that have ids.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A village.
    Village,
    /// A maker.
    Maker,
    /// A product.
    Product,
    /// A process.
    Process,
    /// A place.
    Place,
    /// A route.
    Route,
    /// An event.
    Event,
    /// A source.
    Source,
    /// A figure of the programme.
    Figure,
}

impl Kind {
    /// The word by which prose links name the kind, as in `[label](village:bat-trang)`.
    pub fn keyword(self) -> &'static str {
        match self {
            Kind::Village => "village",
            Kind::Maker => "maker",
            Kind::Product => "product",
            Kind::Process => "process",
            Kind::Place => "place",
            Kind::Route => "route",
            Kind::Event => "event",
            Kind::Source => "source",
            Kind::Figure => "figure",
        }
    }

    /// The kinds that have pages or a place on one, so that prose can link to them.
    pub const WITH_PAGES: [Kind; 7] = [
        Kind::Village,
        Kind::Maker,
        Kind::Product,
        Kind::Process,
        Kind::Place,
        Kind::Route,
        Kind::Event,
    ];
    /// What editors call one of the kind.
    pub fn word(self, language: Language) -> &'static str {
        match (self, language) {
            (Kind::Village, Language::Vietnamese) => "làng",
            (Kind::Maker, Language::Vietnamese) => "người làm",
            (Kind::Product, Language::Vietnamese) => "sản phẩm",
            (Kind::Process, Language::Vietnamese) => "quy trình",
            (Kind::Place, Language::Vietnamese) => "địa điểm",
            (Kind::Route, Language::Vietnamese) => "tuyến",
            (Kind::Event, Language::Vietnamese) => "sự kiện",
            (Kind::Source, Language::Vietnamese) => "nguồn",
            (Kind::Figure, Language::Vietnamese) => "số liệu",
            (_, Language::English) => self.keyword(),
        }
    }
}
