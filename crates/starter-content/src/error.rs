//! Why an answer is refused, or no content is begun. Native only.

use std::io;
use std::path::PathBuf;

use langke_content::{CoordinatesError, Problem};
use langke_model::i18n::Language;
use thiserror::Error;

use super::name::NameError;

/// Why an answer is refused.
#[derive(Debug, Error)]
pub enum AnswerError {
    /// It is no name.
    #[error(transparent)]
    Name(#[from] NameError),
    /// No id can be made of the village's name.
    #[error("the name has no letter from A to Z, of which an address could be made")]
    NoId,
    /// Coordinates cannot be understood.
    #[error(transparent)]
    Coordinates(#[from] CoordinatesError),
    /// The point lies elsewhere.
    #[error("the point does not lie in Vietnam")]
    OutsideVietnam,
    /// The village's name was not given, and nobody can be asked.
    #[error("the village's name is missing: --name")]
    NoName,
    /// The answers ended before all questions were answered.
    #[error("the answers ended too early")]
    Ended,
    /// The terminal cannot be read or written.
    #[error("the terminal cannot be used: {0}")]
    Terminal(#[from] io::Error),
}

impl AnswerError {
    /// What is wrong and what to do about it.
    pub fn message(&self, language: Language) -> String {
        let words = match self {
            AnswerError::Name(error) => return error.message(language),
            AnswerError::Coordinates(error) => return error.message(language),
            AnswerError::NoId => (
                "tên phải có chữ cái từ A đến Z (có dấu hay không) để làm địa chỉ trang".to_owned(),
                "the name needs letters from A to Z, with tones or without, of which its address is made".to_owned(),
            ),
            AnswerError::OutsideVietnam => (
                "điểm này không nằm ở Việt Nam; viết vĩ độ trước, ví dụ 20.97467, 105.91272".to_owned(),
                "the point does not lie in Vietnam; latitude comes first, as in 20.97467, 105.91272".to_owned(),
            ),
            AnswerError::NoName => (
                "chưa có tên làng; hãy thêm --name \"Bát Tràng\"".to_owned(),
                "the village has no name yet; add --name \"Bát Tràng\"".to_owned(),
            ),
            AnswerError::Ended => (
                "chưa trả lời hết câu hỏi; chưa có gì được ghi".to_owned(),
                "not all questions were answered; nothing was written".to_owned(),
            ),
            AnswerError::Terminal(error) => (
                format!("không dùng được cửa sổ dòng lệnh: {error}"),
                format!("the terminal cannot be used: {error}"),
            ),
        };
        in_language(words, language)
    }
}

/// Why no content is begun; nothing was written then.
#[derive(Debug, Error)]
pub enum StarterError {
    /// There is something in the folder.
    #[error("{} is not empty: {}", folder.display(), found.join(", "))]
    NotEmpty {
        /// The folder.
        folder: PathBuf,
        /// Some of what lies there, by name.
        found: Vec<String>,
    },
    /// A file or something else has that name.
    #[error("{} is no folder", folder.display())]
    NotAFolder {
        /// What was named.
        folder: PathBuf,
    },
    /// The command runs inside the folder, which is to be replaced.
    #[error("the command runs inside {}", folder.display())]
    AroundHere {
        /// The folder.
        folder: PathBuf,
    },
    /// The system does not let us write.
    #[error("{} cannot be written: {source}", folder.display())]
    Unwritable {
        /// The folder.
        folder: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// What was made of these answers does not pass the check.
    #[error("what was made of these answers has {} problems", problems.len())]
    Unsound {
        /// What the check says.
        problems: Vec<Problem>,
    },
}

impl StarterError {
    /// What was found and what to do about it.
    pub fn message(&self, language: Language) -> String {
        let words = match self {
            StarterError::NotEmpty { folder, found } => {
                let (folder, found) = (folder.display(), found.join(", "));
                (
                    format!(
                        "{folder} không trống, trong đó có: {found}. Hãy ghi tên một thư mục mới. Chưa có gì được ghi."
                    ),
                    format!(
                        "{folder} is not empty, it holds: {found}. Name a new folder. Nothing was written."
                    ),
                )
            }
            StarterError::NotAFolder { folder } => (
                format!(
                    "{} không phải thư mục; hãy ghi tên một thư mục mới. Chưa có gì được ghi.",
                    folder.display()
                ),
                format!(
                    "{} is no folder; name a new one. Nothing was written.",
                    folder.display()
                ),
            ),
            StarterError::AroundHere { folder } => (
                format!(
                    "lệnh đang chạy ngay trong {}; hãy ra thư mục bên ngoài rồi gọi nó bằng tên. Chưa có gì được ghi.",
                    folder.display()
                ),
                format!(
                    "the command runs inside {}; go to the folder around it and call it by its name. Nothing was written.",
                    folder.display()
                ),
            ),
            StarterError::Unwritable { folder, source } => (
                format!(
                    "không ghi được vào {}: {source}. Chưa có gì được ghi.",
                    folder.display()
                ),
                format!(
                    "{} cannot be written: {source}. Nothing was written.",
                    folder.display()
                ),
            ),
            StarterError::Unsound { problems } => {
                let lines: Vec<String> = problems
                    .iter()
                    .map(|problem| problem.to_line(language))
                    .collect();
                let lines = lines.join("\n");
                (
                    format!(
                        "nội dung mẫu làm từ các câu trả lời này không đạt kiểm tra; hãy đổi tên, và xin báo lại lỗi này. Chưa có gì được ghi.\n{lines}"
                    ),
                    format!(
                        "the sample that was made of these answers does not pass the check; choose other names, and please report this. Nothing was written.\n{lines}"
                    ),
                )
            }
        };
        in_language(words, language)
    }
}

fn in_language((vietnamese, english): (String, String), language: Language) -> String {
    match language {
        Language::Vietnamese => vietnamese,
        Language::English => english,
    }
}
