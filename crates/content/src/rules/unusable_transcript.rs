//! The rule `unusable-transcript`: a transcript that cannot be read. Native only.

use serde::Serialize;

use super::explanation::{Both, Example, Explanation};
use super::{Severity, Violation};
use crate::webvtt::{Fault, FaultKind};
use langke_model::i18n::Language;

/// A transcript that cannot be read.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct UnusableTranscript {
    /// The line, counted from 1.
    pub line: usize,
    /// What is wrong there.
    pub reason: FaultKind,
}

impl UnusableTranscript {
    /// Of a fault.
    pub fn of(Fault { line, kind }: Fault) -> UnusableTranscript {
        UnusableTranscript { line, reason: kind }
    }
}

impl Violation for UnusableTranscript {
    const SEVERITY: Severity = Severity::Error;

    const EXPLANATION: Explanation = Explanation {
        title: Both {
            vi: "Tệp lời không đọc được",
            en: "A transcript that cannot be read",
        },
        why: Both {
            vi: "Lời của bản ghi hiện từng câu đúng lúc câu ấy vang lên; người không nghe được đọc thay.",
            en: "The words of a recording light up sentence by sentence as it is heard, and who cannot hear reads them.",
        },
        example: Example::Told {
            wrong: Both {
                vi: "00:01,5 --> 00:04,0 (dấu phẩy, thiếu số lẻ)",
                en: "00:01,5 --> 00:04,0 (a comma, and digits missing)",
            },
            right: Both {
                vi: "dòng đầu WEBVTT, rồi từng câu: 00:01.500 --> 00:04.000, dòng dưới là lời",
                en: "WEBVTT in the first line, then each sentence: 00:01.500 --> 00:04.000, its words in the line below",
            },
        },
        cure: Both {
            vi: "Dòng đầu là WEBVTT. Mỗi câu: một dòng thời gian phút:giây.phần nghìn --> phút:giây.phần nghìn, dưới là lời, rồi một dòng trống. Câu sau không bắt đầu trước khi câu trước hết.",
            en: "The first line is WEBVTT. Each sentence has a line of times, minutes:seconds.thousandths --> minutes:seconds.thousandths, its words below, then an empty line. No sentence begins before the one above has ended.",
        },
    };

    fn message(&self, language: Language) -> String {
        let UnusableTranscript { line, reason } = self;
        let reason = reason.message(language);
        match language {
            Language::Vietnamese => format!("dòng {line}: {reason}"),
            Language::English => format!("line {line}: {reason}"),
        }
    }

    fn found_texts(&mut self) -> Vec<&mut String> {
        self.reason.found().into_iter().collect()
    }
}
