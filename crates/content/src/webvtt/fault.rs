//! What is wrong with a transcript, and where. Native only.

use serde::Serialize;

/// What is wrong with a transcript.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The line on which it stands, from 1.
    pub line: usize,
    /// What it is.
    pub kind: FaultKind,
}

/// How a file fails to be a transcript. What was found is as long as its line; whoever shows it cuts it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum FaultKind {
    /// There is nothing but white space.
    Empty,
    /// The first line is not `WEBVTT`, which may be followed by a space and a title.
    NotWebVtt {
        /// The first line that has something on it.
        found: String,
    },
    /// Something empty stands above `WEBVTT`.
    EmptyLinesAboveHeader,
    /// The file is SubRip (`.srt`): no header, and commas in its times.
    SubRip,
    /// A time that is neither `MM:SS.mmm` nor `HH:MM:SS.mmm`, or has no such minute or second.
    UnreadableTime {
        /// The time, or the whole line where it has none.
        found: String,
    },
    /// A time with a comma before its milliseconds.
    CommaInTime {
        /// The time.
        found: String,
        /// The time with a point.
        meant: String,
    },
    /// Two times with something between them that is not `-->`.
    WrongArrow {
        /// What stands between them.
        found: String,
    },
    /// Something that is no setting (`name:value`) stands behind the times.
    TextBehindTimes {
        /// All that stands there.
        found: String,
    },
    /// A cue ends when it begins or before.
    EndsBeforeItBegins {
        /// When it begins, in milliseconds.
        from_ms: u64,
        /// When it ends, in milliseconds.
        to_ms: u64,
    },
    /// A cue begins before the one above it does.
    BeginsBeforeTheOneAbove {
        /// When it begins, in milliseconds.
        from_ms: u64,
        /// When the one above begins, in milliseconds.
        above_from_ms: u64,
    },
    /// A cue begins before the one above it has ended: two sentences would be lit up at once.
    Overlaps {
        /// When it begins, in milliseconds.
        from_ms: u64,
        /// When the one above ends, in milliseconds.
        above_to_ms: u64,
    },
    /// A cue says nothing.
    EmptyCue,
    /// A cue has too many letters for one sentence.
    TooLong {
        /// How many it has.
        letters: usize,
        /// The most it may have.
        limit: usize,
    },
    /// Text that no time belongs to, mostly after an empty line inside a cue: players leave it out.
    TextWithoutTime {
        /// Its first line.
        found: String,
    },
    /// A number at the end of a cue's text, with the times of the next cue below: its empty line is missing.
    NumberInText {
        /// The number.
        found: String,
    },
    /// `-->` in a text, which ends there for every player.
    ArrowInText {
        /// The line.
        found: String,
    },
    /// `-->` in a comment, which is a cue for every player.
    ArrowInComment {
        /// The line.
        found: String,
    },
    /// A tag that WebVTT does not have.
    Markup {
        /// The tag.
        found: String,
    },
    /// A `<` that no `>` closes, so that players swallow what follows.
    UnclosedTag {
        /// The sign and what follows it on its line.
        found: String,
    },
    /// A reference such as `&eacute;` or `&nbsp` that stands for no sign here.
    UnknownReference {
        /// The reference.
        found: String,
    },
    /// There is no cue.
    NoCues,
    /// There are too many cues; what follows is not read.
    TooManyCues {
        /// The most there may be.
        limit: usize,
    },
}
