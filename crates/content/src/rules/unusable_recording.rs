//! The rule `unusable-recording`: a recording that phones cannot play. Native only.

use serde::Serialize;

use super::explanation::{Both, Example, Explanation};
use super::{Severity, Violation};
use crate::media::RecordingFault;
use langke_model::i18n::Language;

/// A recording that phones cannot play.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct UnusableRecording {
    /// Why it cannot be played.
    pub reason: RecordingFault,
}

impl Violation for UnusableRecording {
    const SEVERITY: Severity = Severity::Error;

    const EXPLANATION: Explanation = Explanation {
        title: Both {
            vi: "Bản ghi không phát được",
            en: "A recording that phones cannot play",
        },
        why: Both {
            vi: "Điện thoại nào cũng phát được AAC trong tệp M4A; dạng khác thì có máy im lặng.",
            en: "Every phone plays AAC in an M4A file; of other formats some stay silent.",
        },
        example: Example::Told {
            wrong: Both {
                vi: "tệp WAV đổi đuôi thành .m4a",
                en: "a WAV file whose ending was changed to .m4a",
            },
            right: Both {
                vi: "tệp M4A (AAC), mono, 32 đến 48 kbit/s, dài 60 đến 120 giây",
                en: "an M4A file (AAC), mono, 32 to 48 kbit/s, 60 to 120 seconds long",
            },
        },
        cure: Both {
            vi: "Mở bản ghi bằng phần mềm âm thanh, xuất lại dạng M4A (AAC), mono, 48 kbit/s. Máy ghi âm của điện thoại iPhone cho sẵn dạng này.",
            en: "Open it in a sound program and export it as M4A (AAC), mono, 48 kbit/s. The voice recorder of an iPhone makes such files by itself.",
        },
    };

    fn message(&self, language: Language) -> String {
        self.reason.message(language)
    }
}
