//! The rule `transcript-beyond-recording`: a transcript that goes on when the recording has ended. Native only.
//!
//! Looked for in `check`.

use serde::Serialize;

use super::explanation::{Both, Example, Explanation};
use super::{Severity, Violation};
use langke_model::i18n::{self, Language};

/// A transcript that goes on when the recording has ended.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TranscriptBeyondRecording {
    /// The transcript.
    pub file: String,
    /// When its last sentence ends, in milliseconds.
    pub ends_ms: u64,
    /// How long the recording is, in milliseconds.
    pub length_ms: u64,
}

impl TranscriptBeyondRecording {
    /// How far a last sentence may reach beyond the end, in milliseconds: sound programs round.
    const SLACK: u64 = 500;

    /// Breaks the rule if a transcript ends well after its recording; both in milliseconds.
    pub fn of(file: &str, ends_ms: u64, length_ms: u64) -> Option<TranscriptBeyondRecording> {
        let file = file.to_owned();
        (ends_ms > length_ms + Self::SLACK).then_some(TranscriptBeyondRecording {
            file,
            ends_ms,
            length_ms,
        })
    }
}

fn seconds(milliseconds: u64, language: Language) -> String {
    i18n::number(milliseconds as f64 / 1000.0, 1, language)
}

impl Violation for TranscriptBeyondRecording {
    const SEVERITY: Severity = Severity::Error;

    const EXPLANATION: Explanation = Explanation {
        title: Both {
            vi: "Lời dài hơn bản ghi",
            en: "A transcript that goes on when the recording has ended",
        },
        why: Both {
            vi: "Câu nằm ngoài bản ghi không bao giờ vang lên; thường là lời của bản ghi khác.",
            en: "A sentence beyond the end is never heard; mostly the transcript is another recording\u{2019}s.",
        },
        example: Example::Told {
            wrong: Both {
                vi: "bản ghi dài 30 giây, câu cuối ghi 00:58.000 --> 01:02.000",
                en: "a recording of 30 seconds whose last sentence says 00:58.000 --> 01:02.000",
            },
            right: Both {
                vi: "câu cuối hết ở 00:29.500",
                en: "its last sentence ends at 00:29.500",
            },
        },
        cure: Both {
            vi: "Xem lại: tệp lời có đúng của bản ghi này không, giờ có ghi theo phút:giây không.",
            en: "See whether the transcript is this recording\u{2019}s, and whether its times are minutes and seconds.",
        },
    };

    fn message(&self, language: Language) -> String {
        let TranscriptBeyondRecording {
            file,
            ends_ms,
            length_ms,
        } = self;
        let (ends, length) = (seconds(*ends_ms, language), seconds(*length_ms, language));
        match language {
            Language::Vietnamese => format!(
                "câu cuối của media/{file} hết ở giây {ends}, mà bản ghi chỉ dài {length} giây. Hãy sửa giờ trong tệp lời, hoặc ghi đúng tệp lời."
            ),
            Language::English => format!(
                "the last sentence of media/{file} ends at {ends} s, and the recording is {length} s long. Mend its times, or name the right transcript."
            ),
        }
    }

    fn found_texts(&mut self) -> Vec<&mut String> {
        vec![&mut self.file]
    }
}
