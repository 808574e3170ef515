//! The rule `day-count`: a route whose days do not fit its nights. Native only.

use serde::Serialize;

use super::explanation::{Both, Example, Explanation};
use super::{Severity, Violation};
use langke_model::i18n::Language;

/// A route whose days do not fit its nights.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct DayCount {
    /// How many days there are.
    pub days: usize,
    /// After how many stops a night is spent.
    pub nights: usize,
    /// Whether a night follows the last stop, after which no day comes.
    pub ends_with_night: bool,
}

impl DayCount {
    /// Breaks the rule unless there is one day more than there are nights, all of them before the last stop; `nights` says of each stop
    /// whether one follows. A route that says nothing of days and nights is one of a day.
    pub fn of(days: usize, nights: impl Iterator<Item = bool>) -> Option<DayCount> {
        let nights: Vec<bool> = nights.collect();
        let ends_with_night = nights.last() == Some(&true);
        let nights = nights.into_iter().filter(|night| *night).count();
        let says_nothing = days == 0 && nights == 0;
        let fits = says_nothing || days == nights + 1 && !ends_with_night;
        (!fits).then_some(DayCount {
            days,
            nights,
            ends_with_night,
        })
    }
}

impl Violation for DayCount {
    const SEVERITY: Severity = Severity::Error;

    const EXPLANATION: Explanation = Explanation {
        title: Both {
            vi: "Số ngày không khớp số đêm",
            en: "A route whose days do not fit its nights",
        },
        why: Both {
            vi: "Mỗi đêm nghỉ (overnight) chia tuyến thành hai ngày, và ngày nào cũng cần giờ khởi hành. Thiếu hay thừa một ngày thì giờ \
                 đến mọi điểm sau đó đều sai.",
            en: "A night (overnight) parts a route into two days, and each day needs its time of departure. With one too many or too few \
                 all times after it are wrong.",
        },
        example: Example::Text {
            file: "routes/di.json",
            place: "days",
            wrong: r#"[{ "depart": "07:30" }, { "depart": "08:00" }]"#,
            right: r#"[{ "depart": "07:30" }]"#,
        },
        cure: Both {
            vi: "Số ngày trong days phải nhiều hơn số điểm dừng có overnight đúng một. Điểm cuối không có overnight.",
            en: "There is one day in days more than there are stops with overnight. The last stop has none.",
        },
    };

    fn message(&self, language: Language) -> String {
        let DayCount { days, nights, .. } = self;
        match (language, self.ends_with_night) {
            (Language::Vietnamese, true) => {
                "điểm dừng cuối có overnight, mà sau đó không còn ngày nào. Hãy bỏ overnight ở điểm cuối.".into()
            }
            (Language::English, true) => {
                "the last stop has overnight, and no day comes after it. Take overnight away there.".into()
            }
            (Language::Vietnamese, false) => format!(
                "days có {days} ngày cho {nights} đêm; cần {} ngày, mỗi ngày viết như {{\"depart\": \"07:30\"}}.",
                nights + 1
            ),
            (Language::English, false) => format!(
                "days and nights do not fit: {days} and {nights}. Days needed: {}, each as {{\"depart\": \"07:30\"}}.",
                nights + 1
            ),
        }
    }
}
