//! Words, numbers, dates, pictures: what running text is made of.

use langke_model::i18n::Language;
use langke_model::page_data;

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
        /// A day, month or year.
        Time(Time),
        /// A link.
        Link(InlineLink),
        /// Words of a third language.
        Foreign(Foreign),
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
    /// Words of a language that is not one of the site's.
    pub struct Foreign {
        /// The words, in their own letters.
        pub text: String,
        /// Their language, as BCP 47 writes it.
        pub language: String,
        /// Where they lead: to their meaning.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub href: Option<String>,
    }
}

page_data! {
    /// A word that the page uses and what it means.
    pub struct Meaning {
        /// What links to it lead to.
        pub id: String,
        /// The word and what it means.
        pub text: Rich,
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
        /// What happened, the earliest first.
        Timeline(Vec<Moment>),
        /// A picture.
        Figure(Picture),
        /// Pictures in a row.
        Gallery(Gallery),
        /// A figure that stands large.
        Number(Fact),
        /// The same thing twice.
        Comparison(Comparison),
        /// Something to hear.
        Recording(Recording),
    }
}

page_data! {
    /// Pictures in a row that is pushed along.
    pub struct Gallery {
        /// What all of them show.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub title: Option<Phrase>,
        /// The pictures, in the order in which they are looked at.
        pub pictures: Vec<Picture>,
    }
}

page_data! {
    /// Two pictures of the same proportions, one above the other.
    pub struct Comparison {
        /// How it was.
        pub before: Side,
        /// How it is.
        pub after: Side,
        /// What to look at.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub caption: Option<Rich>,
    }
}

page_data! {
    /// A side of a comparison.
    pub struct Side {
        /// What stands on the picture.
        pub label: Phrase,
        /// The picture.
        pub picture: Picture,
    }
}

page_data! {
    /// A recording with all that is heard in it.
    pub struct Recording {
        /// Where it is.
        pub src: String,
        /// What one hears.
        pub title: Phrase,
        /// What is said above it: how long it is, and whether it was computed.
        pub about: String,
        /// The sentences, one after the other.
        pub cues: Vec<Cue>,
        /// The language of the sentences, if not the page's.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub language: Option<Language>,
        /// What to know about it, who made it and under which licence it may be heard.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub caption: Option<Phrase>,
        /// Numbers of the sources.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        pub notes: Vec<usize>,
    }
}

page_data! {
    /// A sentence of a recording.
    pub struct Cue {
        /// When it begins, in milliseconds.
        pub from: u32,
        /// When it ends, in milliseconds.
        pub to: u32,
        /// The sentence.
        pub text: String,
    }
}

page_data! {
    /// A moment of a timeline.
    pub struct Moment {
        /// When it was.
        pub when: Phrase,
        /// What happened.
        pub text: Rich,
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
        /// The files of which a browser takes one, if it is a photograph.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub photograph: Option<Photograph>,
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
    /// A photograph in several widths, each list as `srcset` wants it.
    pub struct Photograph {
        /// The files as WebP; none as long as only the quick ones are made.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub webp: Option<String>,
        /// The files as JPEG, if there is more than the one that is the picture's address.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub jpeg: Option<String>,
        /// The address of the largest, for whoever looks closely.
        pub largest: String,
        /// The colours that stand in its place until it is there, as values of `style`.
        pub colours: String,
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

page_data! {
    /// A day, month or year.
    pub struct Time {
        /// For programs: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`.
        pub datetime: String,
        /// For people.
        pub text: String,
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

#[cfg(not(target_arch = "wasm32"))]
impl Phrase {
    /// Words in the page's language.
    pub fn own(text: impl Into<String>) -> Phrase {
        Phrase {
            text: text.into(),
            language: None,
        }
    }
}
