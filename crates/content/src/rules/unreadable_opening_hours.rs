//! The rule `unreadable-opening-hours`: opening hours of which a sign or word is not understood. Native only.
//!
//! Looked for in `opening`.

use serde::Serialize;

use super::explanation::{Both, Example, Explanation};
use super::{Severity, Violation};
use langke_model::i18n::Language;
use langke_opening_rule::{Fault, FaultKind};

/// Opening hours of which a sign or word is not understood.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct UnreadableOpeningHours {
    /// The hours.
    pub found: String,
    /// The sign or word; empty at the end.
    pub sign: String,
    /// Which letter of the hours it begins with, from 1.
    pub letter: usize,
    /// What is wrong with it.
    #[serde(skip)]
    pub kind: FaultKind,
}

impl UnreadableOpeningHours {
    /// What is wrong with a text.
    pub fn of(found: String, fault: Fault) -> UnreadableOpeningHours {
        UnreadableOpeningHours {
            found,
            sign: fault.found,
            letter: fault.letter,
            kind: fault.kind,
        }
    }

    fn vietnamese(&self) -> String {
        let UnreadableOpeningHours { sign, letter, .. } = self;
        match self.kind {
            FaultKind::Empty => "chưa ghi gì".into(),
            FaultKind::Incomplete => {
                "hết chữ mà còn thiếu: sau cùng phải có giờ hoặc ngày kết thúc".into()
            }
            FaultKind::NotUnderstood => format!(
                "không hiểu \"{sign}\" (ký tự thứ {letter}); lời dặn thì đặt trong ngoặc kép"
            ),
            FaultKind::OutOfPlace => {
                format!("\"{sign}\" (ký tự thứ {letter}) không đứng ở chỗ này được")
            }
            FaultKind::UnclosedComment => {
                format!("lời dặn mở ngoặc kép ở ký tự thứ {letter} mà không đóng")
            }
            FaultKind::NoSuchDay { last } => {
                format!("tháng đó không có ngày {sign} (ký tự thứ {letter}), ngày cuối là {last}")
            }
            FaultKind::OutOfRange { most } => format!(
                "\"{sign}\" (ký tự thứ {letter}) quá lớn hoặc quá nhỏ, nhiều nhất là {most}"
            ),
            FaultKind::PointInTime => format!(
                "\"{sign}\" (ký tự thứ {letter}) chỉ có giờ mở; hãy ghi cả giờ đóng, hoặc thêm dấu + nếu không rõ"
            ),
            FaultKind::Interval => format!(
                "\"{sign}\" (ký tự thứ {letter}) là giờ chạy chuyến cách quãng, không phải giờ mở cửa"
            ),
            FaultKind::SchoolHolidays => format!(
                "không ai biết trước \"{sign}\" (ký tự thứ {letter}), ngày nghỉ học, là ngày nào; hãy ghi ngày tháng"
            ),
            FaultKind::MissingSeparator => {
                format!("trước \"{sign}\" (ký tự thứ {letter}) thiếu dấu ; hoặc dấu phẩy")
            }
        }
    }

    fn english(&self) -> String {
        let UnreadableOpeningHours { sign, letter, .. } = self;
        match self.kind {
            FaultKind::Empty => "nothing is written".into(),
            FaultKind::Incomplete => "it ends too early: a time or day must follow".into(),
            FaultKind::NotUnderstood => format!(
                "\"{sign}\" (letter {letter}) is not understood; words for visitors stand in quotation marks"
            ),
            FaultKind::OutOfPlace => {
                format!("\"{sign}\" (letter {letter}) cannot stand where it does")
            }
            FaultKind::UnclosedComment => {
                format!("the quotation mark at letter {letter} is not closed")
            }
            FaultKind::NoSuchDay { last } => {
                format!("that month has no day {sign} (letter {letter}), its last one is {last}")
            }
            FaultKind::OutOfRange { most } => format!(
                "\"{sign}\" (letter {letter}) is too large or too small, the most is {most}"
            ),
            FaultKind::PointInTime => format!(
                "\"{sign}\" (letter {letter}) has no end; write until when, or a + after it if nobody knows"
            ),
            FaultKind::Interval => format!(
                "\"{sign}\" (letter {letter}) is for departures every so often, not for opening hours"
            ),
            FaultKind::SchoolHolidays => format!(
                "nobody knows beforehand when \"{sign}\" (letter {letter}), school holidays, are; write the days"
            ),
            FaultKind::MissingSeparator => {
                format!("a ; or a comma is missing before \"{sign}\" (letter {letter})")
            }
        }
    }
}

impl Violation for UnreadableOpeningHours {
    const SEVERITY: Severity = Severity::Error;

    const EXPLANATION: Explanation = Explanation {
        title: Both {
            vi: "Giờ mở cửa không đọc được",
            en: "Opening hours that cannot be read",
        },
        why: Both {
            vi: "Trang nói với khách \"đang mở cửa\" hay \"đang đóng cửa\" theo giờ này; đoán sai là khách đi công cốc.",
            en: "The site tells visitors by them whether a place is open now; a wrong guess costs them the way.",
        },
        example: Example::Text {
            file: "places/cho-1.json",
            place: "opening_hours",
            wrong: r#"{ "rule": "Mo-Su 08:00-17:00; Feb 30 off", "sources": ["map"] }"#,
            right: r#"{ "rule": "Mo-Su 08:00-17:00; Feb 28 off", "sources": ["map"] }"#,
        },
        cure: Both {
            vi: "Sửa chữ hay dấu mà câu báo lỗi nêu. Ghi như \"Tu-Su 08:00-17:00\" hoặc \"T3-CN 8h-17h\"; ngày nghỉ thêm sau dấu ; như \"; PH off\".",
            en: "Mend the sign or word that is named. Write \"Tu-Su 08:00-17:00\" or \"T3-CN 8h-17h\"; closed days follow a ; as in \"; PH off\".",
        },
    };

    fn message(&self, language: Language) -> String {
        let found = &self.found;
        match language {
            Language::Vietnamese => format!(
                "giờ mở cửa \"{found}\": {}. Ghi như \"Tu-Su 08:00-17:00\" hoặc \"T3-CN 8h-17h\".",
                self.vietnamese()
            ),
            Language::English => format!(
                "opening hours \"{found}\": {}. Write them as \"Tu-Su 08:00-17:00\" or \"T3-CN 8h-17h\".",
                self.english()
            ),
        }
    }

    fn found_texts(&mut self) -> Vec<&mut String> {
        vec![&mut self.found, &mut self.sign]
    }
}
