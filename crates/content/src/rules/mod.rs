//! The rules of content: one file each with what is found, its weight, its explanation and its message; here is their table. Native
//! only.
//!
//! A new rule is a file, its `mod`, its line in the table, and its fixture in `tests/sites/invalid/`.

mod address_without_scheme;
mod alt_is_file_name;
mod and_more;
mod blurred_picture;
mod brief_too_long;
mod certificate_too_long;
mod certificate_without_decision;
mod certificates_out_of_order;
mod claim_without_source;
mod code_check_digit;
mod comparison_shapes;
mod coordinates_as_text;
mod dangling_reference;
mod day_count;
mod decomposed_text;
mod doubtful_opening_hours;
mod duplicate_code;
mod duplicate_gtin;
mod duplicate_id;
mod duplicate_key;
mod empty_content;
mod explanation;
mod far_from_village;
mod former_id_taken;
mod gtin_check_digit;
mod hands_too_long;
mod heavy_picture;
mod heavy_recording;
mod leg_count;
mod leg_jumps;
mod leg_too_long;
mod link_not_allowed;
mod listed_twice;
mod long_event;
mod malformed;
mod manual;
mod markup_in_plain_text;
mod markup_not_allowed;
mod missing_alt;
mod missing_field;
mod missing_file;
mod missing_picture;
mod missing_recording;
mod missing_vietnamese;
mod names_alike;
mod no_such_day;
mod not_json;
mod not_utf8;
mod number_spelling;
mod number_without_source;
mod opening_hours_spelling;
mod orphan;
mod other_schema;
mod out_of_range;
mod outside_vietnam;
mod picture_ending;
mod picture_name_differs;
mod printing_colours;
mod reversed_range;
mod same_picture;
mod small_picture;
mod special_file;
mod standard_without_name;
mod step_not_fed;
mod story_length;
mod stray_control;
mod swapped_coordinates;
mod symbolic_link;
mod too_deep;
mod too_few;
mod too_large;
mod too_long;
mod too_many;
mod transcript_beyond_recording;
mod uncredited_photograph;
mod unexpected_file;
mod unknown_field;
mod unknown_value;
mod unlisted_traceability;
mod unportable_name;
mod unreadable;
mod unreadable_coordinates;
mod unreadable_opening_hours;
mod unusable_draft;
mod unusable_drawing;
mod unusable_picture;
mod unusable_recording;
mod unusable_transcript;
mod unused_entry;
mod unused_picture;
mod unused_recording;
mod unused_source;
mod without_origin;
mod wording;
mod wrong_type;

use serde::Serialize;
use strum::{IntoStaticStr, VariantNames};

use super::bounds::SHOWN;
use super::display::{cut, escaped};
use super::problem::Severity;
use langke_model::i18n::Language;

pub use code_check_digit::check_digit;
pub use explanation::{Both, Example, Explanation};
pub use malformed::Expected;
pub use manual::{Explained, explain, list, manual, sections};
pub use other_schema::SCHEMA;
pub(crate) use picture_name_differs::PictureNames;

/// What is found where a rule is broken, with all that is needed to say what is wrong and how to mend it.
trait Violation {
    /// How much it weighs.
    const SEVERITY: Severity;
    /// Why it exists, a wrong and a right example, the cure.
    const EXPLANATION: Explanation;

    /// What was found, what was expected and how to mend it, in `language`; texts found in content are shortened already.
    fn message(&self, language: Language) -> String;

    /// The weight of this one, where it depends on what was found.
    fn severity(&self) -> Severity {
        Self::SEVERITY
    }

    /// The texts in it that were found in content, which may be long and hold anything. Names of files have an end, and parts of
    /// drawings are shortened where they are found.
    fn found_texts(&mut self) -> Vec<&mut String> {
        vec![]
    }
}

/// Makes the enumeration of all rules.
macro_rules! table {
    ($($module:ident::$rule:ident,)*) => {
        $(pub use $module::$rule;)*

        /// The rules, each with what was found.
        ///
        /// A rule's name is the name of its folder in `tests/sites/invalid/`.
        #[derive(Debug, Clone, PartialEq, Serialize, IntoStaticStr, VariantNames)]
        #[serde(tag = "rule", rename_all = "kebab-case")]
        #[strum(serialize_all = "kebab-case")]
        pub enum Rule {
            $(
                #[doc = concat!("See [`", stringify!($rule), "`].")]
                $rule($rule),
            )*
        }

        $(
            impl From<$rule> for Rule {
                fn from(found: $rule) -> Rule {
                    Rule::$rule(found)
                }
            }
        )*

        impl Rule {
            /// How much it weighs when this rule is broken.
            pub fn severity(&self) -> Severity {
                match self {
                    $(Rule::$rule(found) => found.severity(),)*
                }
            }

            /// The explanations of all rules, in the order of the table.
            pub fn explained() -> impl Iterator<Item = Explained> {
                let rules = [$(($rule::SEVERITY, $rule::EXPLANATION),)*];
                Rule::names().iter().zip(rules).map(|(name, (severity, explanation))| Explained {
                    name,
                    severity,
                    explanation,
                })
            }

            fn told(&self, language: Language) -> String {
                match self {
                    $(Rule::$rule(found) => found.message(language),)*
                }
            }

            fn found_texts(&mut self) -> Vec<&mut String> {
                match self {
                    $(Rule::$rule(found) => found.found_texts(),)*
                }
            }
        }
    };
}

// In the order in which they are told: first whether there is anything to read, last what would be better otherwise.
table! {
    empty_content::EmptyContent,
    missing_file::MissingFile,
    unexpected_file::UnexpectedFile,
    unreadable::Unreadable,
    symbolic_link::SymbolicLink,
    special_file::SpecialFile,
    too_large::TooLarge,
    too_deep::TooDeep,
    too_many::TooMany,
    too_long::TooLong,
    not_utf8::NotUtf8,
    not_json::NotJson,
    number_spelling::NumberSpelling,
    duplicate_key::DuplicateKey,
    unknown_field::UnknownField,
    wrong_type::WrongType,
    missing_field::MissingField,
    missing_vietnamese::MissingVietnamese,
    missing_alt::MissingAlt,
    alt_is_file_name::AltIsFileName,
    unknown_value::UnknownValue,
    malformed::Malformed,
    address_without_scheme::AddressWithoutScheme,
    duplicate_id::DuplicateId,
    former_id_taken::FormerIdTaken,
    duplicate_code::DuplicateCode,
    duplicate_gtin::DuplicateGtin,
    listed_twice::ListedTwice,
    dangling_reference::DanglingReference,
    missing_picture::MissingPicture,
    picture_name_differs::PictureNameDiffers,
    missing_recording::MissingRecording,
    unusable_picture::UnusablePicture,
    unusable_drawing::UnusableDrawing,
    unusable_recording::UnusableRecording,
    unusable_transcript::UnusableTranscript,
    transcript_beyond_recording::TranscriptBeyondRecording,
    comparison_shapes::ComparisonShapes,
    unportable_name::UnportableName,
    names_alike::NamesAlike,
    markup_not_allowed::MarkupNotAllowed,
    markup_in_plain_text::MarkupInPlainText,
    link_not_allowed::LinkNotAllowed,
    stray_control::StrayControl,
    too_few::TooFew,
    leg_count::LegCount,
    day_count::DayCount,
    reversed_range::ReversedRange,
    hands_too_long::HandsTooLong,
    unusable_draft::UnusableDraft,
    long_event::LongEvent,
    no_such_day::NoSuchDay,
    out_of_range::OutOfRange,
    swapped_coordinates::SwappedCoordinates,
    outside_vietnam::OutsideVietnam,
    coordinates_as_text::CoordinatesAsText,
    unreadable_coordinates::UnreadableCoordinates,
    unreadable_opening_hours::UnreadableOpeningHours,
    opening_hours_spelling::OpeningHoursSpelling,
    doubtful_opening_hours::DoubtfulOpeningHours,
    leg_jumps::LegJumps,
    leg_too_long::LegTooLong,
    far_from_village::FarFromVillage,
    gtin_check_digit::GtinCheckDigit,
    code_check_digit::CodeCheckDigit,
    unlisted_traceability::UnlistedTraceability,
    certificate_without_decision::CertificateWithoutDecision,
    certificate_too_long::CertificateTooLong,
    certificates_out_of_order::CertificatesOutOfOrder,
    standard_without_name::StandardWithoutName,
    without_origin::WithoutOrigin,
    claim_without_source::ClaimWithoutSource,
    number_without_source::NumberWithoutSource,
    unused_source::UnusedSource,
    unused_entry::UnusedEntry,
    unused_picture::UnusedPicture,
    unused_recording::UnusedRecording,
    orphan::Orphan,
    other_schema::OtherSchema,
    step_not_fed::StepNotFed,
    story_length::StoryLength,
    brief_too_long::BriefTooLong,
    heavy_picture::HeavyPicture,
    small_picture::SmallPicture,
    blurred_picture::BlurredPicture,
    printing_colours::PrintingColours,
    picture_ending::PictureEnding,
    same_picture::SamePicture,
    uncredited_photograph::UncreditedPhotograph,
    heavy_recording::HeavyRecording,
    decomposed_text::DecomposedText,
    and_more::AndMore,
}

impl Rule {
    /// Whether it is about the name of a field and not about its value.
    pub fn is_about_key(&self) -> bool {
        matches!(self, Rule::UnknownField(_) | Rule::DuplicateKey(_))
    }

    /// The name of the rule, as in the fixtures' folders and in JSON output.
    pub fn name(&self) -> &'static str {
        self.into()
    }

    /// The names of all rules.
    pub fn names() -> &'static [&'static str] {
        Rule::VARIANTS
    }

    /// The message in `language`: what was found in content is cut where it is long, and what cannot be seen is escaped.
    pub fn message(&self, language: Language) -> String {
        let mut rule = self.clone();
        for text in rule.found_texts() {
            *text = cut(text, SHOWN, language);
        }
        escaped(&rule.told(language))
    }
}
