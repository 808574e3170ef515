//! What can be wrong with content. Messages are in `message`.

use serde::Serialize;
use strum::{IntoStaticStr, VariantNames};

use super::bounds::Why;
use super::coordinates::CoordinatesError;
use super::media::{DrawingFault, PictureFault};
use super::names::NameFault;

/// One thing that is wrong, and where.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Problem {
    /// The file, relative to the content folder, with `/` between folders.
    pub file: String,
    /// The place inside the file, such as `story[3].text.vi`; empty for the file as a whole.
    pub path: String,
    /// What is wrong.
    #[serde(flatten)]
    pub rule: Rule,
}

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
}

/// What a value should have been.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Expected {
    /// An id.
    Slug,
    /// A short code.
    ShortCode,
    /// A web address.
    WebAddress,
    /// A colour.
    Colour,
    /// A day.
    Date,
    /// Three, four or five stars.
    Stars,
    /// A point as longitude and latitude.
    LonLat,
    /// A day, a month or a year.
    PartialDate,
    /// A GTIN.
    Gtin,
    /// A telephone number.
    Phone,
    /// An e-mail address.
    Email,
    /// Opening hours in OpenStreetMap's syntax.
    OpeningHours,
    /// The path of an archive of tiles.
    ArchivePath,
}

/// How much a problem weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Nothing is published until it is mended.
    Error,
    /// The site can be published; it would be better mended.
    Advice,
}

/// The rules, each with what is needed to say what is wrong and how to mend it.
///
/// A rule's name is the name of its folder in `tests/sites/invalid/`.
#[derive(Debug, Clone, PartialEq, Serialize, IntoStaticStr, VariantNames)]
#[serde(tag = "rule", rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Rule {
    /// The folder has no content at all.
    EmptyContent,
    /// A file that every site needs is missing.
    MissingFile,
    /// A file lies where none is expected.
    UnexpectedFile,
    /// A file cannot be read.
    Unreadable {
        /// What the system says.
        reason: String,
    },
    /// A link stands where a file should be; it is not followed.
    SymbolicLink,
    /// A pipe, a socket or a device stands where a file should be; it is not opened.
    SpecialFile,
    /// A file is larger than content ever is.
    TooLarge {
        /// Its size in bytes.
        bytes: u64,
        /// The largest that is read.
        limit: u64,
    },
    /// Folders or brackets lie deeper inside each other than content ever does.
    TooDeep {
        /// How deep they may lie.
        most: usize,
    },
    /// A list, or the folder, has more entries than are read.
    TooMany {
        /// How many there are, as far as they were counted.
        found: usize,
        /// How many are read.
        most: usize,
        /// Why there are no more.
        why: Why,
    },
    /// A text is longer than is read.
    TooLong {
        /// Its letters.
        found: usize,
        /// How many are read.
        most: usize,
        /// Why there are no more.
        why: Why,
    },
    /// A file is not UTF-8.
    NotUtf8,
    /// A file is not JSON.
    NotJson {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
        /// What the parser says, in English.
        reason: String,
    },
    /// A key stands twice in one object.
    DuplicateKey,
    /// A field that the format does not have.
    UnknownField {
        /// A field that it has and that looks alike.
        suggestion: Option<String>,
        /// The fields it has.
        accepted: Vec<String>,
    },
    /// A value of the wrong JSON type.
    WrongType {
        /// The type found.
        found: String,
        /// The types accepted.
        accepted: Vec<String>,
    },
    /// A required field is missing.
    MissingField,
    /// The Vietnamese of a text is missing or empty.
    MissingVietnamese,
    /// A picture has no words for those who cannot see it.
    MissingAlt,
    /// A word that is not on the list.
    UnknownValue {
        /// The word found.
        found: String,
        /// A word on the list that looks alike.
        suggestion: Option<String>,
        /// The list.
        accepted: Vec<String>,
    },
    /// A value that is not well formed.
    Malformed {
        /// The value found.
        found: String,
        /// What it should have been.
        expected: Expected,
    },
    /// Two things of one kind have the same id.
    DuplicateId {
        /// The kind.
        kind: Kind,
        /// The id.
        id: String,
        /// The file that had it first.
        first: String,
    },
    /// Two products have the same short code.
    DuplicateCode {
        /// The code.
        code: String,
        /// The file that had it first.
        first: String,
    },
    /// An id that nothing has.
    DanglingReference {
        /// The kind looked for.
        kind: Kind,
        /// The id looked for.
        id: String,
        /// An id that exists and looks alike.
        suggestion: Option<String>,
    },
    /// A picture that is not there.
    MissingPicture {
        /// The file named.
        file: String,
    },
    /// A photograph that cannot be shown.
    UnusablePicture {
        /// Why.
        reason: PictureFault,
    },
    /// A drawing that cannot be shown safely or at all.
    UnusableDrawing {
        /// Line, from 1.
        line: usize,
        /// Why.
        reason: DrawingFault,
    },
    /// A name of a file or folder that some systems cannot hold.
    UnportableName {
        /// Why.
        reason: NameFault,
    },
    /// Two names that are one where capitals do not count.
    NamesAlike {
        /// The name that came first.
        first: String,
    },
    /// Markdown or HTML that is not in the subset.
    MarkupNotAllowed {
        /// What was found.
        found: String,
    },
    /// A link that leads nowhere safe.
    LinkNotAllowed {
        /// Its target.
        found: String,
    },
    /// An invisible character that can turn text around or hide it.
    StrayControl {
        /// Its code point.
        code_point: u32,
    },
    /// A list that is too short to mean anything.
    TooFew {
        /// How many there are.
        found: usize,
        /// How many are needed.
        needed: usize,
    },
    /// A route whose legs do not fit its stops.
    LegCount {
        /// How many legs there are.
        legs: usize,
        /// How many stops there are.
        stops: usize,
    },
    /// A range that ends before it begins.
    ReversedRange {
        /// The beginning.
        from: String,
        /// The end.
        to: String,
    },
    /// An event that lasts longer than events do.
    LongEvent {
        /// Its days.
        days: i64,
        /// The most.
        most: i64,
    },
    /// A number outside the span that has a meaning.
    OutOfRange {
        /// The number found.
        found: String,
        /// The least.
        least: i64,
        /// The most.
        most: i64,
    },
    /// A point whose two numbers stand the wrong way round.
    SwappedCoordinates {
        /// The first number, a latitude of Vietnam.
        first: f64,
        /// The second number, a longitude of Vietnam.
        second: f64,
    },
    /// A point that is not in Vietnam.
    OutsideVietnam {
        /// The longitude found.
        longitude: f64,
        /// The latitude found.
        latitude: f64,
    },
    /// A point that is written as text and understood.
    CoordinatesAsText {
        /// The text.
        found: String,
        /// The longitude it is read as.
        longitude: f64,
        /// The latitude it is read as.
        latitude: f64,
    },
    /// A point that is written as text and not understood.
    UnreadableCoordinates {
        /// The text.
        found: String,
        /// Why.
        reason: CoordinatesError,
    },
    /// A leg whose line goes far off to a point and comes back.
    LegJumps {
        /// How many points of the line lie there.
        points: usize,
        /// How far they are from the rest of the line, in metres.
        away: u32,
        /// How far the points before and after them are apart, in metres.
        apart: u32,
    },
    /// Two stops in succession that lie farther apart than one goes that way.
    LegTooLong {
        /// How one travels there.
        mode: &'static str,
        /// How far the stops are apart in a straight line, in kilometres.
        kilometres: u32,
        /// The most that is likely, in kilometres.
        most: u32,
    },
    /// A place that lies outside the neighbourhood of its village's commune.
    FarFromVillage {
        /// The village.
        village: String,
        /// How far away it is, in kilometres.
        kilometres: u32,
        /// How far a place of a village may be away, in kilometres.
        most: u32,
    },
    /// A GTIN whose last digit does not follow from the others.
    GtinCheckDigit {
        /// The digits found.
        found: String,
        /// The check digit that the digits before it give.
        check: u32,
    },
    /// A certificate that is not a sample and says neither its decision nor why that is not known.
    CertificateWithoutDecision,
    /// A certificate that holds longer than the programme allows.
    CertificateTooLong {
        /// The last day on which it can hold.
        latest: String,
    },
    /// A claim, a name, a person or a contact that nobody is cited for.
    ClaimWithoutSource,
    /// A number in a text that leads to no source.
    NumberWithoutSource {
        /// The number as it stands.
        found: String,
    },
    /// A source that nothing cites.
    UnusedSource {
        /// Its id.
        id: String,
    },
    /// A picture that nothing shows.
    UnusedPicture,
    /// A thing that no other thing points to.
    Orphan {
        /// The kind.
        kind: Kind,
    },
    /// A step that works on nothing an earlier step gave.
    StepNotFed {
        /// What the steps before it give, the last of it.
        given: Vec<String>,
        /// How much more they give.
        more: usize,
    },
    /// A story that is too short to tell something or too long to be read on the spot.
    StoryLength {
        /// Its Vietnamese words.
        words: usize,
        /// The fewest that tell something.
        least: usize,
        /// The most that are read.
        most: usize,
    },
    /// A picture that takes long to arrive.
    HeavyPicture {
        /// Its size in bytes.
        bytes: u64,
        /// The size that a phone on a weak network takes well, in bytes.
        limit: u64,
    },
    /// A photograph with too few pixels.
    SmallPicture {
        /// Its width in pixels.
        width: u32,
        /// The fewest that look sharp.
        least: u32,
    },
    /// Vietnamese typed with combining marks instead of whole letters.
    DecomposedText,
    /// A file breaks one rule more often than is told.
    AndMore {
        /// The name of the rule.
        of: &'static str,
        /// How often it is broken besides what is told.
        more: usize,
        /// How much that rule weighs.
        #[serde(skip)]
        weight: Severity,
    },
}

impl Rule {
    /// How much it weighs when this rule is broken.
    pub fn severity(&self) -> Severity {
        match self {
            Rule::NumberWithoutSource { .. }
            | Rule::UnusedSource { .. }
            | Rule::UnusedPicture
            | Rule::Orphan { .. }
            | Rule::StepNotFed { .. }
            | Rule::StoryLength { .. }
            | Rule::HeavyPicture { .. }
            | Rule::SmallPicture { .. }
            | Rule::CoordinatesAsText { .. }
            | Rule::LegTooLong { .. }
            | Rule::DecomposedText => Severity::Advice,
            Rule::AndMore { weight, .. } => *weight,
            _ => Severity::Error,
        }
    }

    /// The name of the rule, as in the fixtures' folders and in JSON output.
    pub fn name(&self) -> &'static str {
        self.into()
    }

    /// The names of all rules.
    pub fn names() -> &'static [&'static str] {
        Rule::VARIANTS
    }

    /// The texts in it that were found in content, which may be long and hold anything.
    pub(super) fn found_texts(&mut self) -> Vec<&mut String> {
        match self {
            Rule::Unreadable { reason }
            | Rule::NotJson { reason, .. }
            | Rule::UnusablePicture {
                reason: PictureFault::NotAPicture { reason },
            } => vec![reason],
            Rule::NamesAlike { first } => vec![first],
            Rule::UnknownField { suggestion, .. } => suggestion.iter_mut().collect(),
            Rule::WrongType { found, .. }
            | Rule::Malformed { found, .. }
            | Rule::MarkupNotAllowed { found }
            | Rule::LinkNotAllowed { found }
            | Rule::OutOfRange { found, .. }
            | Rule::CoordinatesAsText { found, .. }
            | Rule::GtinCheckDigit { found, .. }
            | Rule::NumberWithoutSource { found } => vec![found],
            Rule::UnreadableCoordinates { found, reason } => match reason {
                CoordinatesError::UnknownWord { word } => vec![found, word],
                _ => vec![found],
            },
            Rule::UnknownValue {
                found, suggestion, ..
            } => suggestion.iter_mut().chain([found]).collect(),
            Rule::DuplicateId { id, first, .. } => vec![id, first],
            Rule::DuplicateCode { code, first } => vec![code, first],
            Rule::DanglingReference { id, suggestion, .. } => {
                suggestion.iter_mut().chain([id]).collect()
            }
            Rule::MissingPicture { file } => vec![file],
            Rule::ReversedRange { from, to } => vec![from, to],
            Rule::FarFromVillage { village, .. } => vec![village],
            Rule::CertificateTooLong { latest } => vec![latest],
            Rule::UnusedSource { id } => vec![id],
            Rule::StepNotFed { given, .. } => given.iter_mut().collect(),
            // Parts of drawings are shortened where they are found; names of files have an end.
            Rule::UnusableDrawing { .. }
            | Rule::UnportableName { .. }
            | Rule::UnusablePicture { .. }
            | Rule::EmptyContent
            | Rule::MissingFile
            | Rule::UnexpectedFile
            | Rule::SymbolicLink
            | Rule::SpecialFile
            | Rule::TooLarge { .. }
            | Rule::TooDeep { .. }
            | Rule::TooMany { .. }
            | Rule::TooLong { .. }
            | Rule::NotUtf8
            | Rule::DuplicateKey
            | Rule::MissingField
            | Rule::MissingVietnamese
            | Rule::MissingAlt
            | Rule::StrayControl { .. }
            | Rule::TooFew { .. }
            | Rule::LegCount { .. }
            | Rule::LongEvent { .. }
            | Rule::SwappedCoordinates { .. }
            | Rule::OutsideVietnam { .. }
            | Rule::LegJumps { .. }
            | Rule::LegTooLong { .. }
            | Rule::CertificateWithoutDecision
            | Rule::ClaimWithoutSource
            | Rule::UnusedPicture
            | Rule::Orphan { .. }
            | Rule::StoryLength { .. }
            | Rule::HeavyPicture { .. }
            | Rule::SmallPicture { .. }
            | Rule::DecomposedText
            | Rule::AndMore { .. } => vec![],
        }
    }
}
