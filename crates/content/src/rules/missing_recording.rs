//! The rule `missing-recording`: a recording or a transcript that is not there. Native only.
//!
//! Looked for in `check`.

use serde::Serialize;

use super::explanation::{Both, Example, Explanation};
use super::{Severity, Violation};
use langke_model::i18n::Language;

/// A recording or a transcript that is not there.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MissingRecording {
    /// The file named.
    pub file: String,
}

impl Violation for MissingRecording {
    const SEVERITY: Severity = Severity::Error;

    const EXPLANATION: Explanation = Explanation {
        title: Both {
            vi: "Bản ghi hoặc lời không có trong media/",
            en: "A recording or a transcript that is not there",
        },
        why: Both {
            vi: "Khách bấm nghe mà không có gì; người không nghe được thì không có lời để đọc.",
            en: "Whoever taps would hear nothing, and whoever cannot hear would have nothing to read.",
        },
        example: Example::Told {
            wrong: Both {
                vi: "recording.file ghi \"go.m4a\" mà trong media/ chỉ có \"go-thu.m4a\"",
                en: "recording.file says \"go.m4a\" and media/ holds only \"go-thu.m4a\"",
            },
            right: Both {
                vi: "recording.file ghi \"go-thu.m4a\", transcript.vi ghi \"go-thu.vi.vtt\", cả hai nằm trong media/",
                en: "recording.file says \"go-thu.m4a\", transcript.vi says \"go-thu.vi.vtt\", and both lie in media/",
            },
        },
        cure: Both {
            vi: "Chép tệp .m4a và tệp lời .vtt vào thư mục media/, hoặc sửa tên cho đúng tên tệp, kể cả chữ hoa.",
            en: "Copy the .m4a file and the .vtt file with its words into the folder media/, or write the names as the files have them, capitals too.",
        },
    };

    fn message(&self, language: Language) -> String {
        let MissingRecording { file } = self;
        match language {
            Language::Vietnamese => format!(
                "không có tệp media/{file}. Hãy chép tệp vào hoặc sửa tên (chữ hoa, chữ thường khác nhau); bản ghi có đuôi .m4a, lời có đuôi .vtt."
            ),
            Language::English => format!(
                "there is no file media/{file}. Copy it there or correct the name (capitals count); recordings end in .m4a, transcripts in .vtt."
            ),
        }
    }

    fn found_texts(&mut self) -> Vec<&mut String> {
        vec![&mut self.file]
    }
}
