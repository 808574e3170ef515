//! Why a thing got no other id, said in both languages. Native only.

use langke_model::i18n::Language;

use crate::batch::BatchError;
use crate::kind::Kind;
use crate::problem::Problem;

/// Why nothing was renamed or taken away; nothing is written then.
#[derive(Debug, Clone, PartialEq)]
pub enum RenameError {
    /// A word that cannot be an id.
    NotAnId {
        /// The word.
        found: String,
        /// The id that could be made of it.
        suggestion: Option<String>,
    },
    /// No thing has the id.
    NoSuchThing {
        /// The kind looked for.
        kind: Kind,
        /// The id looked for.
        id: String,
        /// The id that the thing has today which had this one before.
        today: Option<String>,
        /// An id that exists and looks alike.
        suggestion: Option<String>,
    },
    /// Something else is found by the new id.
    Taken {
        /// The kind.
        kind: Kind,
        /// The id.
        id: String,
        /// The file of what is found by it.
        file: String,
        /// Whether that had the id before; else it has it today.
        had_before: bool,
    },
    /// A thing that is to go is still referred to.
    StillNamed {
        /// Files, and places in them.
        places: Vec<(String, String)>,
    },
    /// A thing cannot lead to itself.
    ToItself,
    /// A place refers to the thing in a way that is not understood here.
    Unclear {
        /// The file.
        file: String,
        /// The place in it.
        place: String,
    },
    /// The content is not right, or would not be.
    Problems(Vec<Problem>),
    /// It could not be written.
    Batch(BatchError),
}

impl From<BatchError> for RenameError {
    fn from(error: BatchError) -> RenameError {
        RenameError::Batch(error)
    }
}

impl From<Vec<Problem>> for RenameError {
    fn from(problems: Vec<Problem>) -> RenameError {
        RenameError::Problems(problems)
    }
}

impl RenameError {
    /// What is wrong and what to do about it; the problems themselves are told elsewhere.
    pub fn message(&self, language: Language) -> String {
        match language {
            Language::Vietnamese => self.in_vietnamese(),
            Language::English => self.in_english(),
        }
    }

    fn in_vietnamese(&self) -> String {
        let language = Language::Vietnamese;
        match self {
            RenameError::NotAnId { found, suggestion } => {
                let example = suggestion.as_deref().unwrap_or("am-tra");
                format!(
                    "\"{found}\" không dùng làm mã được: cần chữ thường không dấu và số, nối bằng gạch ngang, như \"{example}\"."
                )
            }
            RenameError::NoSuchThing {
                kind,
                id,
                today: Some(today),
                ..
            } => format!(
                "{} \"{id}\" đã đổi mã, nay là \"{today}\". Hãy dùng mã ấy.",
                kind.word(language)
            ),
            RenameError::NoSuchThing {
                kind,
                id,
                suggestion,
                ..
            } => {
                let meant = suggestion.iter();
                let meant: String = meant
                    .map(|id| format!(" Có phải bạn định viết \"{id}\"?"))
                    .collect();
                format!(
                    "không có {} nào mang mã \"{id}\".{meant}",
                    kind.word(language)
                )
            }
            RenameError::Taken {
                kind,
                id,
                file,
                had_before: false,
            } => format!(
                "mã \"{id}\" đã có ở {file}. Mỗi {} cần một mã riêng; hãy chọn mã khác.",
                kind.word(language)
            ),
            RenameError::Taken { id, file, .. } => format!(
                "mã \"{id}\" là mã cũ của {file}: địa chỉ ấy vẫn dẫn tới đó. Hãy chọn mã khác."
            ),
            RenameError::StillNamed { places } => {
                let places = listed(places);
                format!("vẫn còn chỗ nhắc tới: {places}. Hãy sửa những chỗ ấy trước.")
            }
            RenameError::ToItself => "địa chỉ và mã của một thứ đã xóa phải dẫn tới thứ khác; hãy ghi mã khác sau --leads-to.".to_owned(),
            RenameError::Unclear { file, place } => format!(
                "{file}: {place}: chỗ này dẫn tới mã cũ bằng cách mà langke rename không hiểu. Hãy viết liên kết thành [chữ](loại:mã) rồi chạy lại."
            ),
            RenameError::Problems(_) => {
                "chưa đổi gì: hãy sửa những lỗi trên rồi chạy lại.".to_owned()
            }
            RenameError::Batch(error) => error.message(language),
        }
    }

    fn in_english(&self) -> String {
        let language = Language::English;
        match self {
            RenameError::NotAnId { found, suggestion } => {
                let example = suggestion.as_deref().unwrap_or("am-tra");
                format!(
                    "\"{found}\" cannot be an id: expected small letters without tones and digits, in words joined by hyphens, such as \"{example}\"."
                )
            }
            RenameError::NoSuchThing {
                kind,
                id,
                today: Some(today),
                ..
            } => format!(
                "the {} \"{id}\" has another id: it is \"{today}\" now. Use that one.",
                kind.word(language)
            ),
            RenameError::NoSuchThing {
                kind,
                id,
                suggestion,
                ..
            } => {
                let meant = suggestion.iter();
                let meant: String = meant.map(|id| format!(" Did you mean \"{id}\"?")).collect();
                format!("no {} has the id \"{id}\".{meant}", kind.word(language))
            }
            RenameError::Taken {
                kind,
                id,
                file,
                had_before: false,
            } => format!(
                "the id \"{id}\" is taken by {file}. Every {} needs its own; choose another.",
                kind.word(language)
            ),
            RenameError::Taken { id, file, .. } => format!(
                "\"{id}\" is a former id of {file}: that address still leads there. Choose another."
            ),
            RenameError::StillNamed { places } => {
                let places = listed(places);
                format!("it is still referred to: {places}. Change that first.")
            }
            RenameError::ToItself => "the addresses and codes of what goes have to lead to something else; name another id behind --leads-to.".to_owned(),
            RenameError::Unclear { file, place } => format!(
                "{file}: {place}: this refers to the old id in a way that langke rename does not understand. Write the link as [words](kind:id) and run the command again."
            ),
            RenameError::Problems(_) => {
                "nothing was changed: mend what is told above and run the command again.".to_owned()
            }
            RenameError::Batch(error) => error.message(language),
        }
    }
}

/// Places, one after the other.
fn listed(places: &[(String, String)]) -> String {
    let places = places
        .iter()
        .map(|(file, place)| format!("{file}: {place}"));
    places.collect::<Vec<_>>().join("; ")
}
