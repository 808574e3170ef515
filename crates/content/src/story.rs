//! Story blocks and the small parts that every kind of content shares.

use deserr::Deserr;
use schemars::JsonSchema;

use super::read::Findings;
use super::{Date, Email, Phone, Prose, Shared, Slug, Text, WebAddress};
use langke_model::geo::LonLat;

/// A block of a story; text inside is plain or a small Markdown subset, never HTML.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, tag = "type", rename_all = lowercase, deny_unknown_fields)]
#[schemars(tag = "type", rename_all = "lowercase", deny_unknown_fields)]
pub enum Block {
    /// A heading inside the story.
    Heading {
        /// The heading.
        text: Text,
    },
    /// A paragraph.
    Paragraph {
        /// The text.
        text: Prose,
        /// Ids of the sources it rests on.
        #[deserr(default)]
        #[schemars(default)]
        sources: Vec<Slug>,
    },
    /// A saying or quotation; in English pages the Vietnamese stands above its meaning.
    Quote {
        /// The words as spoken; English where they were spoken in English or where a translation shall stand for them.
        text: Text,
        /// What they mean.
        meaning: Text,
        /// Ids of the sources.
        #[deserr(default)]
        #[schemars(default)]
        sources: Vec<Slug>,
    },
    /// A list.
    List {
        /// The entries.
        items: Vec<Prose>,
        /// Ids of the sources.
        #[deserr(default)]
        #[schemars(default)]
        sources: Vec<Slug>,
    },
    /// What happened, one thing after the other.
    Timeline {
        /// The moments, the earliest first; at least two.
        moments: Vec<Moment>,
    },
    /// A drawing or photograph.
    Figure {
        /// The picture.
        picture: Shared<Picture>,
    },
    /// Pictures in a row, which whoever reads pushes along and enlarges.
    Gallery {
        /// What all of them show: stands above them.
        #[deserr(default)]
        title: Option<Text>,
        /// The pictures, two to 24, in the order in which they are looked at.
        pictures: Vec<Shared<Picture>>,
    },
    /// A figure that stands large in the story.
    Number {
        /// The fact.
        fact: Shared<Fact>,
    },
    /// The same thing twice, one picture above the other: whoever reads draws the line between them.
    Comparison {
        /// How it was.
        before: Side,
        /// How it is, in a picture of the same proportions.
        after: Side,
        /// What to look at.
        #[deserr(default)]
        caption: Option<Text>,
        /// Ids of the sources of the caption.
        #[deserr(default)]
        #[schemars(default)]
        sources: Vec<Slug>,
    },
    /// Something to hear, with every sentence of it to read.
    Recording {
        /// The recording.
        recording: Box<Recording>,
    },
}

/// A side of a comparison.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
pub struct Side {
    /// What stands on the picture, in a few words: "dried", "after the fire".
    pub label: Text,
    /// The picture.
    pub picture: Shared<Picture>,
}

/// A recording in `media/`: AAC in an `.m4a` file, best of 60 to 120 seconds, mono, 32 to 48 kbit/s.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
pub struct Recording {
    /// The file below `media/`, with `/` between folders.
    pub file: String,
    /// What one hears, or who speaks: "The sound of a whole bowl and of a cracked one".
    pub title: Text,
    /// What is heard, sentence by sentence, as WebVTT files below `media/`.
    pub transcript: Transcript,
    /// What to know about it.
    #[deserr(default)]
    pub caption: Option<Text>,
    /// Who recorded it: printed below it.
    #[deserr(default)]
    pub credit: Option<String>,
    /// Under which licence it may be heard: an SPDX identifier such as `CC-BY-SA-4.0`, or the words of whoever allowed it.
    #[deserr(default)]
    pub licence: Option<String>,
    /// It was not recorded but computed; the page says so.
    #[deserr(default)]
    #[schemars(default)]
    pub rendered: bool,
    /// Ids of the sources.
    #[deserr(default)]
    #[schemars(default)]
    pub sources: Vec<Slug>,
}

/// The transcripts of a recording, a WebVTT file (`.vtt`) for each language.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
pub struct Transcript {
    /// The file with what is heard in Vietnamese, below `media/`.
    pub vi: String,
    /// The file with it in English.
    #[deserr(default)]
    pub en: Option<String>,
}

/// A passage of a story told in short.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
pub struct Passage {
    /// The text.
    pub text: Prose,
    /// Ids of the sources it rests on.
    #[deserr(default)]
    #[schemars(default)]
    pub sources: Vec<Slug>,
}

/// A moment of a timeline.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
pub struct Moment {
    /// When it was, as people say it: "1720", "the 15th century".
    pub when: Text,
    /// What happened.
    pub text: Prose,
    /// Ids of the sources.
    #[deserr(default)]
    #[schemars(default)]
    pub sources: Vec<Slug>,
}

/// A picture in `media/`.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
pub struct Picture {
    /// The file below `media/`, with `/` between folders.
    pub file: String,
    /// What somebody who cannot see it should hear.
    pub alt: Text,
    /// The caption: name, material, year, place.
    #[deserr(default)]
    pub caption: Option<Text>,
    /// Who made it: "Nguyễn Văn Bình"; printed below it.
    #[deserr(default)]
    pub credit: Option<String>,
    /// Under which licence it may be shown: an SPDX identifier such as `CC-BY-SA-4.0`, or the words of whoever allowed it.
    #[deserr(default)]
    pub licence: Option<String>,
    /// Ids of the sources of the caption or of the picture.
    #[deserr(default)]
    #[schemars(default)]
    pub sources: Vec<Slug>,
}

/// A figure with its year and source.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
pub struct Fact {
    /// What the figure says: "visitors a year".
    pub label: Text,
    /// The number.
    pub value: f64,
    /// How exact the source is.
    #[deserr(default)]
    #[schemars(default)]
    pub approximation: Approximation,
    /// The unit, if the label does not say it.
    #[deserr(default)]
    pub unit: Option<Text>,
    /// The year it holds for or was published in.
    pub year: u16,
    /// The id of the source.
    pub source: Slug,
}

/// How exact a source is about a number.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserr, JsonSchema)]
#[deserr(error = Findings, rename_all = lowercase)]
#[schemars(rename_all = "lowercase")]
pub enum Approximation {
    /// Exactly this.
    #[default]
    Exact,
    /// About this.
    About,
    /// More than this.
    Over,
    /// Nearly this.
    Nearly,
}

/// A question on which sources disagree; all claims stand side by side.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
pub struct Dispute {
    /// The question: "How old is the craft?"
    pub question: Text,
    /// The claims; at least two.
    pub claims: Vec<Claim>,
}

/// What one source says.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
pub struct Claim {
    /// The claim.
    pub text: Prose,
    /// Ids of the sources that make it; at least one.
    pub sources: Vec<Slug>,
}

/// An older or other name.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
pub struct OtherName {
    /// The name.
    pub name: Text,
    /// When it was used or what it means.
    #[deserr(default)]
    pub note: Option<Text>,
    /// Ids of the sources.
    pub sources: Vec<Slug>,
}

/// A position with its source and how far it may be off.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
pub struct Position {
    /// Longitude and latitude as `[longitude, latitude]`, WGS 84 degrees; coordinates as text or a map's link are understood too.
    #[schemars(with = "crate::value::PointSchema")]
    pub point: LonLat,
    /// How far the true place may be from the point, in metres.
    pub accuracy_m: u32,
    /// The id of the source.
    pub source: Slug,
    /// What to know about this position.
    #[deserr(default)]
    pub note: Option<Text>,
}

/// How to reach somebody.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
pub struct Contact {
    /// A telephone number.
    #[deserr(default)]
    pub phone: Option<Phone>,
    /// A telephone number that is reached by Zalo.
    #[deserr(default)]
    pub zalo: Option<Phone>,
    /// A page on Facebook.
    #[deserr(default)]
    pub facebook: Option<WebAddress>,
    /// An e-mail address.
    #[deserr(default)]
    pub email: Option<Email>,
    /// A web site.
    #[deserr(default)]
    pub website: Option<WebAddress>,
    /// A postal address.
    #[deserr(default)]
    pub address: Option<Text>,
    /// Ids of the sources; at least one.
    pub sources: Vec<Slug>,
    /// The day on which this was last checked.
    #[deserr(default)]
    #[schemars(with = "Option<crate::value::DateSchema>")]
    pub checked_on: Option<Date>,
}
