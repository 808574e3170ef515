//! What a map shows, as it travels to the browser: one small JSON value beside the page's own.

use langke_model::i18n::Language;
use langke_model::page_data;

page_data! {
    /// Everything that a map shows.
    pub struct MapData {
        /// The language of its words.
        pub language: Language,
        /// Lines, areas and names of the base map.
        pub features: Vec<FeatureData>,
        /// The places; on a route its stops, in order.
        pub places: Vec<PlaceData>,
        /// It shows at least so much from side to side at first, in metres, so that river or road help to find the place.
        pub least_metres: u32,
        /// The ways: the legs of a route from stop to stop, or of all routes on a map of all.
        pub ways: Vec<LegData>,
        /// The base map that the webmaster hosts, if there is one.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub tiles: Option<TilesData>,
        /// The route, on the map of one.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub route: Option<RouteData>,
    }
}

page_data! {
    /// An archive of tiles.
    pub struct TilesData {
        /// Its address on this host.
        pub href: String,
        /// What its licence asks to be said.
        pub attribution: String,
    }
}

page_data! {
    /// A line, an area or a point of the base map.
    pub struct FeatureData {
        /// Its kind, as its keyword.
        pub kind: String,
        /// What it is called; empty for most.
        pub name: String,
        /// From which scale it is shown: 1 always, 2 in a city, 3 in a village.
        pub rank: u8,
        /// No source gives its course.
        #[serde(skip_serializing_if = "std::ops::Not::not")]
        pub sketch: bool,
        /// Its points, as an encoded polyline.
        pub line: String,
    }
}

page_data! {
    /// A place on the map.
    pub struct PlaceData {
        /// Its name.
        pub name: String,
        /// Its page.
        pub href: String,
        /// What kind of place it is, in words.
        pub kicker: String,
        /// What it is and has, as keywords: its kind, `experiential`, `wheelchair`.
        pub traits: String,
        /// Where it lies, as an encoded polyline of one point.
        pub at: String,
        /// How far that may be off, in metres, where it is worth showing; else 0.
        pub vague: u32,
        /// When it is open, if that is known.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub opening: Option<String>,
        /// That one asks before one comes.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub asking: Option<AskingData>,
        /// One sentence, on maps of few places.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub why: Option<String>,
        /// It is a sample.
        #[serde(skip_serializing_if = "std::ops::Not::not")]
        pub illustrative: bool,
    }
}

page_data! {
    /// That one asks before one comes, in words.
    pub struct AskingData {
        /// "Please ask before you come".
        pub please: String,
        /// The number to ask, as it is printed; empty without one.
        pub phone: String,
        /// What calls it.
        pub href: String,
        /// What the place says of it; often empty.
        pub words: String,
    }
}

page_data! {
    /// A route along the places of its map.
    pub struct RouteData {
        /// Its name.
        pub name: String,
        /// Its page, with scheme and host where they are known.
        pub address: String,
        /// One sentence.
        pub summary: String,
        /// What the licences of its data ask to be said.
        pub licence: String,
        /// How one travels where no leg says otherwise, as its keyword.
        pub mode: String,
        /// How long to stay at each stop, in minutes.
        pub stays: Vec<u32>,
        /// When the first day begins, in minutes after midnight, where the route says so.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub start: Option<u16>,
        /// For each stop after which the night is spent, when the next day begins, in minutes after midnight; none at the others.
        /// Empty on a route of one day.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        pub mornings: Vec<Option<u16>>,
    }
}

page_data! {
    /// The way from one stop to the next.
    pub struct LegData {
        /// How one travels, as its keyword.
        pub mode: String,
        /// Its course from stop to stop, as an encoded polyline.
        pub line: String,
        /// Its length on the ground, in metres along the line.
        pub metres: u32,
        /// Minutes on the way.
        pub minutes: u32,
    }
}
