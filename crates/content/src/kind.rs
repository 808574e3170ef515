//! Kinds of content that have ids. Native only.

use langke_model::i18n::Language;
use langke_model::vocabulary;
use serde::Serialize;

vocabulary! {
    /// Kinds of content that have ids; their keywords are those of links in prose, as in `[label](village:bat-trang)`. Sources list
    /// what cites them in this order.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
    #[serde(rename_all = "snake_case")]
    pub enum Kind {
        /// A village.
        Village = "village",
        /// A maker.
        Maker = "maker",
        /// A product.
        Product = "product",
        /// A process.
        Process = "process",
        /// A place.
        Place = "place",
        /// A route.
        Route = "route",
        /// An event.
        Event = "event",
        /// A source.
        Source = "source",
        /// A figure of the programme.
        Figure = "figure",
        /// A picture with an id.
        Picture = "picture",
        /// A fact with an id.
        Fact = "fact",
        /// A word of the glossary.
        Word = "word",
    }
}

impl Kind {
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
            (Kind::Picture, Language::Vietnamese) => "ảnh",
            (Kind::Fact, Language::Vietnamese) => "con số",
            (Kind::Word, Language::Vietnamese) => "từ ngữ",
            (_, Language::English) => self.keyword(),
        }
    }
}
