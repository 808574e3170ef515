//! An office's workbench: publishes a content folder anew whenever a file is saved, serves the site on this machine, and shows beside it
//! what is to be mended, how ready each product is, and what will soon lapse. Native only.

mod desk;
mod door;
mod office;
mod page;
mod service;
mod watch;

use std::path::PathBuf;

use langke_model::calendar::Date;
use langke_model::i18n::Language;
use langke_publish::Progress;
use thiserror::Error;

pub use watch::{Bench, start};

/// Where the workbench lies, below the root of what is served.
pub const ADDRESS: &str = "/_/";

/// What is served, and how.
#[derive(Debug, Clone)]
pub struct Options {
    /// The content folder.
    pub content: PathBuf,
    /// The built app.
    pub app: PathBuf,
    /// Where the site is published to; a folder of the workbench's own.
    pub out: PathBuf,
    /// The site as it was published last, to compare with; none compares with nothing.
    pub published: Option<PathBuf>,
    /// The port on 127.0.0.1; 0 for any that is free.
    pub port: u16,
    /// The language in which the workbench is opened.
    pub language: Language,
    /// The day.
    pub today: Date,
    /// Tells what day it is by now, where the clock shows one.
    pub clock: fn() -> Option<Date>,
    /// What is called as something that takes long goes on.
    pub progress: fn(Progress),
}

/// Why the workbench does not start.
#[derive(Debug, Error)]
pub enum ServeError {
    /// The port is somebody else's.
    #[error("port {0} cannot be used")]
    Port(u16, #[source] std::io::Error),
    /// The system does not tell of changes.
    #[error("changes of files cannot be watched")]
    Watch(#[from] notify_debouncer_mini::notify::Error),
    /// The system gives no random bytes for the token that guards what writes.
    #[error("this system gives no random bytes")]
    Random(getrandom::Error),
}

impl ServeError {
    /// What is wrong and how to mend it.
    pub fn message(&self, language: Language) -> String {
        match (self, language) {
            (ServeError::Port(port, _), Language::Vietnamese) => format!(
                "Cổng {port} đang có chương trình khác dùng; chọn cổng khác bằng --port, ví dụ --port 8090"
            ),
            (ServeError::Port(port, _), Language::English) => format!(
                "Port {port} is used by another program; choose another with --port, such as --port 8090"
            ),
            (ServeError::Watch(error), Language::Vietnamese) => {
                format!("Không theo dõi được thay đổi của tệp: {error}")
            }
            (ServeError::Watch(error), Language::English) => {
                format!("Changes of files cannot be watched: {error}")
            }
            (ServeError::Random(error), Language::Vietnamese) => {
                format!("Máy này không cho số ngẫu nhiên: {error}")
            }
            (ServeError::Random(error), Language::English) => {
                format!("This system gives no random bytes: {error}")
            }
        }
    }
}
