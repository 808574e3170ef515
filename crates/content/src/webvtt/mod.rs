//! The transcript of a recording as WebVTT: read with every mistake at its line, and written. Native only.
//!
//! `blocks` takes a file apart, `time` reads its lines of times, `words` makes plain text of what is said.
//!
//! Source of all of it: "WebVTT: The Web Video Text Tracks Format, W3C Candidate Recommendation 2019", section 6 (parsing).

mod blocks;
mod fault;
mod message;
#[cfg(test)]
mod tests;
mod time;
mod words;

pub use fault::{Fault, FaultKind};

/// The most cues of a transcript: five hours of one sentence every nine seconds.
pub const MOST_CUES: usize = 2_000;
/// The most letters of one cue; a sentence that is spoken in one breath has under 200.
pub const MOST_LETTERS: usize = 500;

/// A sentence of a recording and when it is heard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cue {
    /// When it begins, in milliseconds since the recording began.
    pub from_ms: u64,
    /// When it ends, in milliseconds since the recording began; later than it begins.
    pub to_ms: u64,
    /// What is said: one line without tags, never empty, with no two spaces side by side.
    pub text: String,
}

/// Reads a transcript: its cues in the order of time, none of which overlap. Time and memory grow with the bytes that are there.
///
/// Comments, styles, regions, identifiers, settings and the names of voices are left out; reading aids (`rt`) stay in the text.
///
/// # Errors
/// Everything that is wrong, in the order of lines; never an empty list.
pub fn read(text: &str) -> Result<Vec<Cue>, Vec<Fault>> {
    blocks::read(text)
}

/// Writes a transcript that [`read`] reads as the same cues, if they are as it gives them.
#[cfg(test)]
pub fn write(cues: &[Cue]) -> String {
    let mut file = "WEBVTT\n".to_owned();
    for cue in cues {
        let from = time::written(cue.from_ms);
        let to = time::written(cue.to_ms);
        let text = words::escaped(&cue.text);
        file.push_str(&format!("\n{from} --> {to}\n{text}\n"));
    }
    file
}
