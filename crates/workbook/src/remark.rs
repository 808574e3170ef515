//! What is said about a cell of a workbook: what stands there, what is wrong or was mended. Native only.

use langke_content::{CoordinatesError, Kind, Rule, Severity};
use langke_model::i18n::Language;
use langke_spreadsheet::{CellReference, Headings, Note, Notes, Weight};

use crate::lists::List;

/// Something that is said about a cell.
#[derive(Debug, Clone, PartialEq)]
pub struct Remark {
    /// The cell.
    pub at: CellReference,
    /// What stands there; empty if nothing does.
    pub found: String,
    /// What is said.
    pub said: Said,
    /// How it would be right, in Vietnamese and English; empty if there is nothing to show.
    pub example: (&'static str, &'static str),
}

/// What is done because of a remark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Consequence {
    /// It is told, nothing more.
    Told,
    /// The row is passed over.
    Skipped,
    /// The thing that the row belongs to is not written.
    Flagged,
}

/// What is said.
#[derive(Debug, Clone, PartialEq)]
pub enum Said {
    /// The cell holds no value but the reason why there is none, as `#REF!`.
    NoValue,
    /// No number.
    NotANumber,
    /// A number with decimals where there are none.
    NotWhole,
    /// No day of the calendar.
    NotADay,
    /// A month or a year where a day is needed.
    DayNeeded,
    /// No time of day.
    NotATime,
    /// No point that can be understood.
    NotAPoint {
        /// Why not.
        reason: CoordinatesError,
    },
    /// Neither yes nor no.
    NotYesOrNo,
    /// None of the words of a list.
    NotInTheList {
        /// The list.
        list: List,
    },
    /// A number of which a spreadsheet has kept only the first digits.
    LostDigits,
    /// The last column was changed and is no longer JSON.
    BrokenRest,
    /// The id of another row of the sheet.
    TwiceInSheet {
        /// The cell with the first.
        first: CellReference,
    },
    /// A row without a name and an id.
    Nameless,
    /// An entry that does not say whose it is.
    WithoutOwner,
    /// An entry of a thing that is neither in the workbook nor in the folder.
    UnknownOwner,
    /// An entry whose id is that of several things of different kinds.
    AmbiguousOwner,
    /// The file of the thing cannot be read.
    BrokenFile {
        /// The file.
        file: String,
    },
    /// What the checker of content says.
    Content {
        /// The rule that is broken.
        rule: Box<Rule>,
        /// What of the thing it is about, in Vietnamese and English, where that is not what the cell says.
        of: Option<(String, String)>,
    },
    /// An id that nothing has.
    NoSuchId {
        /// The kind of thing looked for.
        kind: Kind,
        /// The id looked for.
        id: String,
        /// The ids that there are, the most alike first.
        there: Vec<String>,
    },
    /// No row where the thing needs one.
    RowNeeded {
        /// The name of the sheet on which it is needed, in Vietnamese and English.
        sheet: (&'static str, &'static str),
        /// The id that stands in such a row.
        id: String,
    },
    /// Rows that would take the place of a longer list without speaking of anything in it.
    WouldReplace {
        /// How many entries the list has.
        there: usize,
    },
    /// A cell that means nothing beside the kind that another cell names.
    NotForThisKind {
        /// What stands above the column of kinds, in Vietnamese and English.
        kind: (String, String),
    },
    /// What the checker says of another cell of the same thing, or of a thing that this one names, keeps this one back.
    KeptBack,
    /// The value was mended.
    Mended {
        /// What is written.
        to: String,
    },
    /// The value can be read in two ways.
    ReadAs {
        /// What is written.
        to: String,
    },
    /// The id was made from the name.
    MadeId {
        /// The id.
        id: String,
    },
    /// The id is one that a thing had before; what it is called today stands for it.
    Renamed {
        /// The id of before.
        id: String,
        /// The id of today.
        to: String,
    },
    /// The row is an example of the template.
    Example,
    /// A column that no heading of ours stands above.
    UnknownColumn,
    /// A heading that stands twice.
    RepeatedColumn,
    /// A sheet that is none of ours.
    UnknownSheet,
    /// A sheet of ours without headings.
    WithoutHeadings,
    /// The sheet is hidden.
    HiddenSheet,
    /// Rows are hidden; how many.
    HiddenRows(usize),
}

impl Said {
    /// What is done because of it.
    pub fn consequence(&self) -> Consequence {
        match self {
            Said::Content { rule, .. } if rule.severity() != Severity::Error => Consequence::Told,
            Said::Nameless
            | Said::WithoutOwner
            | Said::UnknownOwner
            | Said::AmbiguousOwner
            | Said::Example => Consequence::Skipped,
            Said::Mended { .. }
            | Said::ReadAs { .. }
            | Said::MadeId { .. }
            | Said::Renamed { .. }
            | Said::UnknownColumn
            | Said::RepeatedColumn
            | Said::UnknownSheet
            | Said::WithoutHeadings
            | Said::HiddenSheet
            | Said::HiddenRows(_) => Consequence::Told,
            _ => Consequence::Flagged,
        }
    }
}

impl Remark {
    /// Whether something is to be mended: the row was passed over or kept back, and is no example.
    pub fn is_to_be_mended(&self) -> bool {
        self.said.consequence() > Consequence::Told && self.said != Said::Example
    }

    /// One line for people: the cell, what stands there, what is wrong, an example.
    pub fn to_line(&self, language: Language) -> String {
        let mut line = format!("{}: ", self.at);
        if !self.found.is_empty() {
            line += &format!("\"{}\": ", shortened(&self.found));
        }
        line += &self.said.message(language);
        let example = self.example(language);
        if !example.is_empty() {
            line += &match language {
                Language::Vietnamese => format!(" Ví dụ: {example}"),
                Language::English => format!(" Example: {example}"),
            };
        }
        line
    }

    /// How it would be right; empty if there is nothing to show.
    pub fn example(&self, language: Language) -> &'static str {
        match language {
            Language::Vietnamese => self.example.0,
            Language::English => self.example.1,
        }
    }

    /// What the cell of the copy that is given back holds instead: an id, code or number that was mended or made. What nothing has is left to
    /// whoever knows what was meant.
    fn written(&self, remarks: &[Remark]) -> Option<&str> {
        let to = match &self.said {
            Said::Mended { to } => to,
            Said::MadeId { id } => id,
            _ => return None,
        };
        let is_unknown =
            |other: &&Remark| other.at == self.at && matches!(other.said, Said::NoSuchId { .. });
        remarks
            .iter()
            .find(is_unknown)
            .is_none()
            .then_some(to.as_str())
    }

    /// The remark as a note on its cell; `mended` is what is written into it.
    fn note(&self, mended: Option<&str>, language: Language) -> Note {
        let weight = if self.is_to_be_mended() {
            Weight::Error
        } else {
            Weight::Advice
        };
        Note {
            at: self.at.clone(),
            weight,
            found: shortened(&self.found),
            problem: match (mended, language) {
                (None, _) => self.said.message(language),
                (Some(to), Language::Vietnamese) => format!("Đã ghi \"{to}\" vào ô này."),
                (Some(to), Language::English) => format!("\"{to}\" was written into this cell."),
            },
            example: self.example(language).to_owned(),
            mended: mended.map(str::to_owned),
        }
    }
}

/// The sheet of a copy that is given back in which all remarks are listed, in Vietnamese and English.
pub const TO_MEND: (&str, &str) = ("Cần sửa", "To mend");

/// The remarks as notes for the copy of the workbook that is given back: what is to be mended first, examples of the template not at all.
pub fn notes(remarks: &[Remark], language: Language) -> Notes {
    let (sheet_name, [cell, found, problem, example]) = match language {
        Language::Vietnamese => (TO_MEND.0, ["Ô", "Đang ghi", "Cần sửa gì", "Ví dụ"]),
        Language::English => (TO_MEND.1, ["Cell", "Found", "To mend", "Example"]),
    };
    let mut told: Vec<&Remark> = remarks
        .iter()
        .filter(|one| one.said != Said::Example)
        .collect();
    told.sort_by_key(|one| !one.is_to_be_mended());
    Notes {
        sheet_name: sheet_name.into(),
        headings: Headings {
            cell: cell.into(),
            found: found.into(),
            problem: problem.into(),
            example: example.into(),
        },
        notes: told
            .into_iter()
            .map(|one| one.note(one.written(remarks), language))
            .collect(),
    }
}

/// The most letters of a cell that are shown.
const SHOWN: usize = 120;

/// The beginning of what stands in a cell, in one line.
fn shortened(text: &str) -> String {
    let mut letters = text
        .chars()
        .map(|letter| if letter == '\n' { ' ' } else { letter });
    let beginning: String = letters.by_ref().take(SHOWN).collect();
    match letters.next() {
        Some(_) => beginning + "…",
        None => beginning,
    }
}
