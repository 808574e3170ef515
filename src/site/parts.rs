//! The parts that pages are made of: words ready to be shown, nothing left to compute.

use super::data::page_data;

use crate::i18n::Language;

page_data! {
    /// Words, and their language where it is not the page's.
    pub struct Phrase {
        /// The words.
        pub text: String,
        /// Their language, if not the page's.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub language: Option<Language>,
    }
}

page_data! {
    /// A link to a page of this site or elsewhere.
    pub struct Link {
        /// Where it leads.
        pub href: String,
        /// The words to tap.
        pub label: Phrase,
    }
}

page_data! {
    /// The things before and after this one.
    pub struct Neighbours {
        /// The one before.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub previous: Option<Link>,
        /// The one after.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub next: Option<Link>,
    }
}

impl Neighbours {
    /// Whether there is neither.
    pub fn is_empty(&self) -> bool {
        self.previous.is_none() && self.next.is_none()
    }
}

page_data! {
    /// A piece of running text.
    pub enum Inline {
        /// Plain text.
        Text(String),
        /// Strong text.
        Strong(String),
        /// Emphasis.
        Emphasis(String),
        /// A Vietnamese word in text of another language.
        Vietnamese(String),
        /// A link.
        Link(InlineLink),
    }
}

page_data! {
    /// A link inside running text.
    pub struct InlineLink {
        /// Where it leads.
        pub href: String,
        /// The words to tap.
        pub label: String,
    }
}

page_data! {
    /// Running text with the numbers of its sources.
    pub struct Rich {
        /// The text.
        pub marks: Vec<Inline>,
        /// Its language, if not the page's.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub language: Option<Language>,
        /// Numbers of the sources.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        pub notes: Vec<usize>,
    }
}

page_data! {
    /// A saying and what it means.
    pub struct Quote {
        /// The words as spoken, in Vietnamese.
        pub text: Phrase,
        /// What they mean, with the sources.
        pub meaning: Rich,
    }
}

page_data! {
    /// A block of a story.
    pub enum Block {
        /// A heading.
        Heading(Phrase),
        /// A paragraph.
        Paragraph(Rich),
        /// A saying and what it means.
        Quote(Quote),
        /// A list.
        List(Vec<Rich>),
        /// A picture.
        Figure(Picture),
        /// A figure that stands large.
        Number(Fact),
    }
}

page_data! {
    /// A picture with its size, so that the page does not jump.
    pub struct Picture {
        /// Where it is.
        pub src: String,
        /// Width in pixels.
        pub width: u32,
        /// Height in pixels.
        pub height: u32,
        /// What somebody who cannot see it should hear.
        pub alt: Phrase,
        /// The caption.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub caption: Option<Phrase>,
        /// Numbers of the sources.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        pub notes: Vec<usize>,
    }
}

page_data! {
    /// A figure with year and source.
    pub struct Fact {
        /// The number with its qualifier and unit: "over 2,000 billion đồng".
        pub value: Phrase,
        /// What is counted.
        pub label: Phrase,
        /// The year.
        pub year: u16,
        /// The number of the source.
        pub note: usize,
    }
}

page_data! {
    /// A question on which sources disagree.
    pub struct Dispute {
        /// The question.
        pub question: Phrase,
        /// What each source says.
        pub claims: Vec<Rich>,
    }
}

page_data! {
    /// A day, month or year.
    pub struct Time {
        /// For programs: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`.
        pub datetime: String,
        /// For people.
        pub text: String,
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
    /// The head of a page about a thing.
    pub struct Lead {
        /// The kind of thing and where it belongs: "Sản phẩm · Bát Tràng".
        pub kicker: String,
        /// The name.
        pub name: Phrase,
        /// One sentence: why.
        pub why: Phrase,
        /// The one strong drawing.
        pub picture: Option<Picture>,
    }
}

page_data! {
    /// A pointer to a thing.
    pub struct Card {
        /// Its page.
        pub href: String,
        /// The kind of thing, or what to do with it.
        pub kicker: String,
        /// Its name.
        pub name: Phrase,
        /// One sentence: why.
        pub why: Phrase,
        /// It is a sample.
        #[serde(skip_serializing_if = "std::ops::Not::not")]
        pub illustrative: bool,
    }
}

page_data! {
    /// A group of pointers.
    pub struct Section {
        /// The heading.
        pub title: String,
        /// The pointers.
        pub cards: Vec<Card>,
    }
}

page_data! {
    /// A way into the site, by what a visitor has come with.
    pub struct Way {
        /// Where it leads.
        pub href: String,
        /// What the visitor would say: "I hold a product in my hand".
        pub name: Phrase,
        /// What is found there.
        pub why: Phrase,
        /// A small drawing.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub picture: Option<Picture>,
    }
}

page_data! {
    /// A property by which a list can be narrowed.
    pub struct Filter {
        /// Its name in a query.
        pub name: String,
        /// What it is called.
        pub label: String,
        /// Its values, in the order of their numbers from 1.
        pub options: Vec<FilterOption>,
    }
}

page_data! {
    /// A value of a filter.
    pub struct FilterOption {
        /// Its name in a query.
        pub value: String,
        /// What it is called, with how many things have it.
        pub label: Phrase,
    }
}

page_data! {
    /// A thing in a list.
    pub struct Item {
        /// The pointer.
        pub card: Card,
        /// What it has, as classes: `f0-2` for the second value of the first filter.
        pub facets: String,
        /// Its drawing.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub image: Option<String>,
        /// The stars of its certificate.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub stars: Option<u8>,
        /// The last day on which its certificate holds, as `YYYY-MM-DD`.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub last_day: Option<String>,
        /// How its certificate stood on the day of printing, as its keyword; empty without one.
        pub standing: String,
    }
}

page_data! {
    /// An event on its days.
    pub struct Occurrence {
        /// Its story.
        pub href: String,
        /// Its name.
        pub name: Phrase,
        /// The first day.
        pub from: Time,
        /// The last day, if it is another.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub to: Option<Time>,
        /// The last day, as `YYYY-MM-DD`.
        pub last_day: String,
        /// The first day in the lunar calendar, and where it is.
        pub kicker: String,
        /// A sample value.
        #[serde(skip_serializing_if = "std::ops::Not::not")]
        pub illustrative: bool,
    }
}

page_data! {
    /// A month as a sheet of a calendar.
    pub struct Month {
        /// Its name and year.
        pub title: String,
        /// The same as `YYYY-MM`.
        pub datetime: String,
        /// How many days of the week stand empty before the first, 0 to 6.
        pub blank: u8,
        /// The days.
        pub days: Vec<Day>,
    }
}

page_data! {
    /// A day on a sheet of a calendar.
    pub struct Day {
        /// The day of the lunar month; on its first day with the month, as `1/2`.
        pub lunar: String,
        /// What is on.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub event: Option<Link>,
    }
}

page_data! {
    /// An event with its story.
    pub struct EventStory {
        /// The anchor.
        pub id: String,
        /// Where it is.
        pub kicker: String,
        /// Its name.
        pub name: Phrase,
        /// What happens.
        pub why: Rich,
        /// When it is, in words.
        pub rows: Vec<Row>,
        /// A drawing.
        pub picture: Option<Picture>,
        /// The story.
        pub story: Vec<Block>,
        /// Where sources disagree.
        pub disputes: Vec<Dispute>,
        /// Sample values.
        #[serde(skip_serializing_if = "std::ops::Not::not")]
        pub illustrative: bool,
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

page_data! {
    /// A village on the home page.
    pub struct Panel {
        /// Its page.
        pub href: String,
        /// Custom properties of its theme, for a `style` attribute.
        pub style: String,
        /// Its name.
        pub name: Phrase,
        /// Crafts and province.
        pub kicker: String,
        /// One sentence: why.
        pub why: Phrase,
        /// Its drawing.
        pub picture: Option<Picture>,
    }
}

page_data! {
    /// A step of a process.
    pub struct Step {
        /// Its number, from 1.
        pub number: usize,
        /// Its name.
        pub name: Phrase,
        /// How long it takes.
        pub duration: Option<String>,
        /// How hot it is.
        pub temperature: Option<String>,
        /// What the hands do and why.
        pub text: Rich,
        /// Tools, materials, loss, what goes wrong, what a visitor may try.
        pub rows: Vec<Row>,
        /// A drawing.
        pub picture: Option<Picture>,
        /// Where sources disagree.
        pub disputes: Vec<Dispute>,
        /// Sample values.
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
        /// What happens here.
        pub text: Rich,
        /// It is a sample.
        #[serde(skip_serializing_if = "std::ops::Not::not")]
        pub illustrative: bool,
        /// That the position is only roughly known.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub approximate: Option<String>,
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
    }
}

page_data! {
    /// A source, numbered on its page.
    pub struct Citation {
        /// Title and publisher and date.
        pub text: Phrase,
        /// What kind of source it is.
        pub kind: String,
        /// Where it can be read.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub url: Option<String>,
        /// What to know when weighing it.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub note: Option<Phrase>,
    }
}

impl Default for Inline {
    fn default() -> Inline {
        Inline::Text(String::new())
    }
}

impl Default for Block {
    fn default() -> Block {
        Block::List(Vec::new())
    }
}
