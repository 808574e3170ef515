//! Checks of the parts that all kinds share: stories, pictures, sources, disputes.

use unicode_normalization::UnicodeNormalization;

use super::Checker;
use crate::kind::Kind;
use crate::markdown::{Mark, Reference, parse};
use crate::rules::{
    AltIsFileName, ClaimWithoutSource, ComparisonShapes, MissingField, MissingPicture,
    MissingRecording, PictureNameDiffers, SmallPicture, TranscriptBeyondRecording,
    UncreditedPhotograph,
};
use crate::{
    Block, Contact, Dispute, Fact, Formerly, LocalName, Picture, Position, Prose, Recording,
    Shared, Side, Slug,
};

impl Checker<'_> {
    pub(super) fn story(&mut self, path: &str, blocks: &[Block]) {
        for (index, block) in blocks.iter().enumerate() {
            let path = format!("{path}[{index}]");
            match block {
                Block::Heading { .. } => {}
                Block::Paragraph { text, sources } => {
                    self.prose(&format!("{path}.text"), text);
                    self.sources(&path, sources);
                }
                Block::Quote { sources, .. } => self.sources(&path, sources),
                Block::List { items, sources } => {
                    self.at_least(&format!("{path}.items"), items.len(), 1);
                    for (index, item) in items.iter().enumerate() {
                        self.prose(&format!("{path}.items[{index}]"), item);
                    }
                    self.sources(&path, sources);
                }
                Block::Timeline { moments } => {
                    self.at_least(&format!("{path}.moments"), moments.len(), 2);
                    for (index, moment) in moments.iter().enumerate() {
                        let path = format!("{path}.moments[{index}]");
                        self.prose(&format!("{path}.text"), &moment.text);
                        self.sources(&path, &moment.sources);
                    }
                }
                Block::Figure { picture } => self.picture(&format!("{path}.picture"), picture),
                Block::Gallery { pictures, .. } => {
                    let path = format!("{path}.pictures");
                    self.at_least(&path, pictures.len(), 2);
                    for (index, picture) in pictures.iter().enumerate() {
                        self.picture(&format!("{path}[{index}]"), picture);
                    }
                }
                Block::Number { fact } => self.fact(&format!("{path}.fact"), fact),
                Block::Comparison {
                    before,
                    after,
                    sources,
                    ..
                } => {
                    self.picture(&format!("{path}.before.picture"), &before.picture);
                    self.picture(&format!("{path}.after.picture"), &after.picture);
                    self.same_shape(&format!("{path}.after.picture"), before, after);
                    self.sources(&path, sources);
                }
                Block::Recording { recording } => {
                    self.recording(&format!("{path}.recording"), recording);
                }
            }
        }
    }

    pub(super) fn prose(&mut self, path: &str, prose: &Prose) {
        let languages = [("vi", Some(&prose.vi)), ("en", prose.en.as_ref())];
        for (language, text) in languages {
            let Some(text) = text else { continue };
            let path = format!("{path}.{language}");
            let (marks, rules) = parse(text);
            for rule in rules {
                self.report(path.as_str(), rule);
            }
            for mark in marks {
                match mark {
                    Mark::Link {
                        to: Reference::Inside(kind, id),
                        ..
                    } => self.reference(&path, kind, &id),
                    Mark::Word { id, .. } => self.reference(&path, Kind::Word, &id),
                    Mark::Fact(id) => {
                        self.reference(&path, Kind::Fact, &id);
                        let fact = self.facts.and_then(|facts| facts.get(&id));
                        if let Some(fact) = fact {
                            self.reference(&path, Kind::Source, &fact.source);
                        }
                    }
                    _ => {}
                }
            }
        }
    }

    /// Reports a name in another language that has no letters.
    pub(super) fn local_name(&mut self, path: &str, name: Option<&LocalName>) {
        if name.is_some_and(|name| name.text.is_empty()) {
            self.report(format!("{path}.text"), MissingField);
        }
    }

    pub(super) fn sources(&mut self, path: &str, sources: &[Slug]) {
        self.references(&format!("{path}.sources"), Kind::Source, sources);
    }

    /// Reports what nobody is cited for.
    pub(super) fn cited(&mut self, path: &str, sources: &[Slug]) {
        if sources.is_empty() {
            self.report(format!("{path}.sources"), ClaimWithoutSource);
        }
        self.sources(path, sources);
    }

    /// Reports what nobody is cited for, unless it is a sample.
    pub(super) fn sourced(&mut self, path: &str, is_sample: bool, sources: &[Slug]) {
        if is_sample {
            self.sources(path, sources);
        } else {
            self.cited(path, sources);
        }
    }

    pub(super) fn picture(&mut self, path: &str, picture: &Picture) {
        let least = SmallPicture::least(path == "picture");
        self.is_shown(&picture.file, least);
        let file = picture.file.as_str();
        self.broken(
            &format!("{path}.alt.vi"),
            AltIsFileName::of(&picture.alt.vi, file),
        );
        let photograph = self
            .media
            .get(file)
            .and_then(|media| media.photograph.as_ref());
        if let Some(photograph) = photograph {
            for (field, written, says) in [
                ("credit", &picture.credit, &photograph.author),
                ("licence", &picture.licence, &photograph.rights),
            ] {
                let rule = UncreditedPhotograph::of(field, written.as_ref(), says.as_ref());
                self.broken(path, rule);
            }
        }
        if !self.media.contains_key(file) && !self.lost.has_picture(file) {
            self.no_such_picture(format!("{path}.file"), file);
        }
        self.sources(path, &picture.sources);
    }

    /// Notes that something shows a file, and how wide in pixels a photograph has to be for that.
    fn is_shown(&mut self, file: &str, least: u32) {
        let before = self.shown.entry(file.to_owned()).or_default();
        *before = least.max(*before);
    }

    /// Reports pictures that cannot lie one above the other.
    fn same_shape(&mut self, path: &str, before: &Side, after: &Side) {
        let sides = |side: &Side| {
            let media = self.media.get(&side.picture.file)?;
            Some((media.width, media.height))
        };
        if let (Some(before), Some(after)) = (sides(before), sides(after)) {
            self.broken(path, ComparisonShapes::of(before, after));
        }
    }

    fn recording(&mut self, path: &str, recording: &Recording) {
        self.sources(path, &recording.sources);
        let file = &recording.file;
        let sound = self.recordings.get(file);
        self.heard(&format!("{path}.file"), file, sound.is_some());
        let transcript = &recording.transcript;
        let files = [("vi", Some(&transcript.vi)), ("en", transcript.en.as_ref())];
        for (language, file) in files {
            let Some(file) = file else { continue };
            let path = format!("{path}.transcript.{language}");
            let cues = self.transcripts.get(file);
            self.heard(&path, file, cues.is_some());
            if let (Some(sound), Some(last)) = (sound, cues.and_then(|cues| cues.last())) {
                let broken = TranscriptBeyondRecording::of(file, last.to_ms, sound.milliseconds);
                self.broken(&path, broken);
            }
        }
    }

    /// Notes that a recording or transcript is used, and reports one that is not there.
    fn heard(&mut self, path: &str, file: &str, is_there: bool) {
        self.is_shown(file, 0);
        if !is_there && !self.lost.has_picture(file) {
            let file = file.to_owned();
            self.report(path, MissingRecording { file });
        }
    }

    /// Reports a picture that is not there under its name.
    fn no_such_picture(&mut self, path: String, found: &str) {
        let Some(file) = self.picture_names.meant_by(found) else {
            let file = found.to_owned();
            return self.report(path, MissingPicture { file });
        };
        self.is_shown(file, 0);
        // A file with its marks in pieces is told as a name that some systems cannot hold.
        if !file.nfc().eq(found.chars()) {
            let (found, file) = (found.to_owned(), file.to_owned());
            self.report(path, PictureNameDiffers { found, file });
        }
    }

    pub(super) fn fact(&mut self, path: &str, fact: &Fact) {
        self.reference(&format!("{path}.source"), Kind::Source, &fact.source);
    }

    pub(super) fn facts(&mut self, facts: &[Shared<Fact>]) {
        for (index, fact) in facts.iter().enumerate() {
            self.fact(&format!("facts[{index}]"), fact);
        }
    }

    pub(super) fn disputes(&mut self, path: &str, disputes: &[Dispute]) {
        for (index, dispute) in disputes.iter().enumerate() {
            let path = format!("{path}[{index}].claims");
            self.at_least(&path, dispute.claims.len(), 2);
            for (index, claim) in dispute.claims.iter().enumerate() {
                let path = format!("{path}[{index}]");
                self.prose(&format!("{path}.text"), &claim.text);
                self.cited(&path, &claim.sources);
            }
        }
    }

    pub(super) fn position(&mut self, position: &Position) {
        self.reference("position.source", Kind::Source, &position.source);
    }

    pub(super) fn formerly(&mut self, formerly: &[Formerly]) {
        for (index, address) in formerly.iter().enumerate() {
            let path = format!("formerly[{index}]");
            if address.parts().next().is_none() {
                self.report(format!("{path}.commune"), MissingField);
            }
            self.cited(&path, &address.sources);
        }
    }

    pub(super) fn contact(&mut self, contact: Option<&Contact>) {
        if let Some(contact) = contact {
            self.cited("contact", &contact.sources);
        }
    }
}
