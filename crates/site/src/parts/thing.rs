//! What stands on the page of a thing: its head, details, certificate, steps, stops, map, figures.

use super::text::{Citation, Fact, Foreign, Link, Phrase, Picture, Rich, Time};
use langke_model::page_data;

page_data! {
    /// The head of a page about a thing.
    pub struct Lead {
        /// The kind of thing and where it belongs: "Sản phẩm · Bát Tràng".
        pub kicker: String,
        /// The name.
        pub name: Phrase,
        /// The name in the language of those who live there.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub local_name: Option<Foreign>,
        /// One sentence: why.
        pub why: Phrase,
        /// The one strong drawing.
        pub picture: Option<Picture>,
    }
}

page_data! {
    /// A labelled line of a table of details.
    pub struct Row {
        /// What it is.
        pub label: Phrase,
        /// The values.
        pub values: Vec<Rich>,
        /// A sample value.
        #[serde(skip_serializing_if = "std::ops::Not::not")]
        pub illustrative: bool,
    }
}

page_data! {
    /// A certificate.
    pub struct Certificate {
        /// How many stars, 3 to 5.
        pub stars: u8,
        /// Who issued it.
        pub level: Phrase,
        /// The number of the decision.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub decision: Option<String>,
        /// Day of issue.
        pub issued_on: Time,
        /// Until when it holds.
        pub valid_until: Time,
        /// The last day on which it holds, as `YYYY-MM-DD`.
        pub last_day: String,
        /// How it stood on the day of printing, as its keyword.
        pub standing: String,
        /// The day from which it was taken back.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub revoked: Option<Time>,
        /// What to know about it.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub remark: Option<Phrase>,
        /// A sample value.
        pub illustrative: bool,
        /// Numbers of the sources.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        pub notes: Vec<usize>,
    }
}

page_data! {
    /// A standard or right beside the stars.
    pub struct Standard {
        /// Which it is.
        pub name: Phrase,
        /// Number, issuer, days.
        pub rows: Vec<Row>,
        /// The last day on which it holds, as `YYYY-MM-DD`; empty where it has no end.
        pub last_day: String,
        /// How it stood on the day of printing, as its keyword; empty where it has no end.
        pub standing: String,
        /// A sample value.
        #[serde(skip_serializing_if = "std::ops::Not::not")]
        pub illustrative: bool,
    }
}

page_data! {
    /// A stop of a route.
    pub struct Stop {
        /// Its number, from 1.
        pub number: usize,
        /// The page of the place.
        pub href: String,
        /// What kind of place it is.
        pub kicker: String,
        /// The name.
        pub name: Phrase,
        /// How long to stay.
        pub stay: String,
        /// When one arrives and leaves if the day begins at the usual hour: "8:00–8:45".
        pub times: String,
        /// A drawing of the place.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub picture: Option<Picture>,
        /// When it is open, in words.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        pub opening: Vec<Rich>,
        /// What one can try there.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        pub tries: Vec<Row>,
        /// What is made or found there.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        pub links: Vec<Link>,
        /// What happens here.
        pub text: Rich,
        /// It is a sample.
        #[serde(skip_serializing_if = "std::ops::Not::not")]
        pub illustrative: bool,
        /// That the position is only roughly known.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub approximate: Option<String>,
        /// The night that is spent here and the day that follows.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub night: Option<Rich>,
        /// The way to the next stop.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub leg: Option<Leg>,
    }
}

page_data! {
    /// A stop on a sheet of paper.
    pub struct SheetStop {
        /// The name.
        pub name: Phrase,
        /// When one arrives and leaves if the day begins at the usual hour.
        pub times: String,
        /// When it is open, in words.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        pub opening: Vec<Rich>,
        /// Names and short codes of products that one finds there.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        pub codes: Vec<Phrase>,
        /// It is a sample.
        #[serde(skip_serializing_if = "std::ops::Not::not")]
        pub illustrative: bool,
        /// The night that is spent here and the day that follows.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub night: Option<Rich>,
        /// The way to the next stop.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub leg: Option<Leg>,
    }
}

page_data! {
    /// The way from one stop to the next.
    pub struct Leg {
        /// How one travels, how far, how long: "Đi bộ · 100 m · chừng 2 phút".
        pub summary: String,
        /// How to find the way.
        pub note: Option<Phrase>,
    }
}

page_data! {
    /// A printed map.
    pub struct Map {
        /// What it shows.
        pub title: String,
        /// The drawing, made by the publisher from checked data.
        pub svg: String,
        /// What kind of map it is and whose data it rests on.
        pub caption: String,
        /// The file with all that it shows, for the live map; none where it stays as printed.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub data: Option<String>,
    }
}

page_data! {
    /// A series of figures as a drawing and as a table.
    pub struct Chart {
        /// What is counted.
        pub title: Phrase,
        /// What the values count.
        pub unit: Phrase,
        /// The drawing, made by the publisher.
        pub svg: String,
        /// The values.
        pub values: Vec<Fact>,
    }
}

page_data! {
    /// A source with the pages that cite it.
    pub struct CitedSource {
        /// The anchor.
        pub id: String,
        /// The source.
        pub citation: Citation,
        /// The pages.
        pub pages: Vec<Link>,
        /// How many more there are.
        pub more: usize,
    }
}
