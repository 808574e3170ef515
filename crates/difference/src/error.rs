//! Why two sites cannot be compared, and what to do about it. Native only.

use std::io;
use std::path::PathBuf;

use langke_model::i18n::Language;
use thiserror::Error;

/// Why two sites cannot be compared.
#[derive(Debug, Error)]
pub enum DifferenceError {
    /// There is nothing of this name, or a file.
    #[error("{} is no folder", folder.display())]
    NotAFolder {
        /// What was named.
        folder: PathBuf,
    },
    /// The folder holds no home page.
    #[error("{} holds no published site", folder.display())]
    NotASite {
        /// What was named.
        folder: PathBuf,
    },
    /// Both names lead to one folder.
    #[error("{} is both the old and the new site", folder.display())]
    SameFolder {
        /// The folder.
        folder: PathBuf,
    },
    /// The system does not give something out.
    #[error("{} cannot be read: {source}", path.display())]
    Unreadable {
        /// The file or folder.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
}

impl DifferenceError {
    /// What was found, what was expected and what to do.
    pub fn message(&self, language: Language) -> String {
        match (self, language) {
            (DifferenceError::NotAFolder { folder }, Language::Vietnamese) => format!(
                "{}: không có thư mục này; hãy ghi thư mục của một trang web đã xuất bản, ví dụ dist",
                folder.display()
            ),
            (DifferenceError::NotAFolder { folder }, Language::English) => format!(
                "{}: there is no such folder; name the folder of a published site, such as dist",
                folder.display()
            ),
            (DifferenceError::NotASite { folder }, Language::Vietnamese) => format!(
                "{} không phải trang web đã xuất bản: không có trang đầu vi/index.html. Nếu đó là thư mục nội dung, hãy xuất bản bằng `langke publish` trước",
                folder.display()
            ),
            (DifferenceError::NotASite { folder }, Language::English) => format!(
                "{} is no published site: it has no home page vi/index.html. If it is content, publish it by `langke publish` first",
                folder.display()
            ),
            (DifferenceError::SameFolder { folder }, Language::Vietnamese) => format!(
                "hai tên cùng chỉ một thư mục {}; hãy chép bản cũ sang thư mục khác trước khi xuất bản bản mới",
                folder.display()
            ),
            (DifferenceError::SameFolder { folder }, Language::English) => format!(
                "both names lead to the folder {}; copy the old site to another folder before you publish the new one",
                folder.display()
            ),
            (DifferenceError::Unreadable { path, source }, Language::Vietnamese) => {
                format!("không đọc được {}: {source}", path.display())
            }
            (DifferenceError::Unreadable { path, source }, Language::English) => {
                format!("{} cannot be read: {source}", path.display())
            }
        }
    }
}
