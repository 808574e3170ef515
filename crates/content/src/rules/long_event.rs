//! The rule `long-event`: an event that lasts longer than events do. Native only.

use serde::Serialize;

use super::{Severity, Violation};
use langke_model::i18n::{self, Language};

/// An event that lasts longer than events do.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct LongEvent {
    /// Its days.
    pub days: i64,
    /// The most.
    pub most: i64,
}

impl Violation for LongEvent {
    const SEVERITY: Severity = Severity::Error;

    fn message(&self, language: Language) -> String {
        let LongEvent { days, most } = self;
        match language {
            Language::Vietnamese => format!(
                "sự kiện kéo dài {} ngày; nhiều nhất là {}. Hãy kiểm tra năm của ngày cuối; nơi mở cửa lâu hơn thì viết \
                 thành địa điểm trong places/.",
                i18n::number(*days as f64, 0, language),
                i18n::number(*most as f64, 0, language)
            ),
            Language::English => format!(
                "the event lasts {} days; the most is {}. Check the year of the last day; what is open longer is a place, in \
                 places/.",
                i18n::number(*days as f64, 0, language),
                i18n::number(*most as f64, 0, language)
            ),
        }
    }
}
