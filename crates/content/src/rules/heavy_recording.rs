//! The rule `heavy-recording`: a recording that is long or takes long to arrive. Native only.

use serde::Serialize;

use super::explanation::{Both, Example, Explanation};
use super::{Severity, Violation};
use langke_model::i18n::Language;

/// A recording that is long or takes long to arrive.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct HeavyRecording {
    /// How long it is, in seconds.
    pub seconds: u64,
    /// Its size in bytes.
    pub bytes: u64,
}

impl HeavyRecording {
    /// So long one listens where one stands, in seconds.
    const SECONDS: u64 = 120;
    /// What two minutes have at 64 kbit/s, in bytes.
    const BYTES: u64 = 960_000;

    /// Breaks the rule if a recording is longer, or heavier, than is listened to.
    pub fn of(milliseconds: u64, bytes: u64) -> Option<HeavyRecording> {
        let seconds = milliseconds / 1000;
        let is_heavy = seconds > HeavyRecording::SECONDS || bytes > HeavyRecording::BYTES;
        is_heavy.then_some(HeavyRecording { seconds, bytes })
    }
}

impl Violation for HeavyRecording {
    const SEVERITY: Severity = Severity::Advice;

    const EXPLANATION: Explanation = Explanation {
        title: Both {
            vi: "Bản ghi dài hoặc tải chậm",
            en: "A recording that is long, or takes long to arrive",
        },
        why: Both {
            vi: "Khách đứng trước kệ hàng nghe một hai phút là nhiều; sóng yếu thì mỗi giây 6 kB đã phải chờ.",
            en: "Whoever stands at a shelf listens for a minute or two; on a weak network even 6 kB a second want waiting.",
        },
        example: Example::Told {
            wrong: Both {
                vi: "bản ghi 5 phút, stereo, 192 kbit/s, 7.200 kB",
                en: "a recording of 5 minutes, stereo, 192 kbit/s, 7,200 kB",
            },
            right: Both {
                vi: "bản ghi 90 giây, mono, 48 kbit/s, 540 kB",
                en: "one of 90 seconds, mono, 48 kbit/s, 540 kB",
            },
        },
        cure: Both {
            vi: "Cắt còn 60 đến 120 giây; xuất lại mono, 48 kbit/s. Chuyện dài thì chia thành nhiều bản ghi, mỗi bản một ý.",
            en: "Cut it to 60 to 120 seconds and export it as mono, 48 kbit/s. Part a long story into several recordings, one thought each.",
        },
    };

    fn message(&self, language: Language) -> String {
        let HeavyRecording { seconds, bytes } = self;
        let kilobytes = bytes / 1000;
        let (most_seconds, most_kilobytes) = (Self::SECONDS, Self::BYTES / 1000);
        match language {
            Language::Vietnamese => format!(
                "bản ghi dài {seconds} giây, nặng {kilobytes} kB; nên tới {most_seconds} giây, dưới {most_kilobytes} kB. Hãy cắt bớt, hoặc xuất mono, 48 kbit/s."
            ),
            Language::English => format!(
                "the recording is {seconds} s long and has {kilobytes} kB; up to {most_seconds} s and {most_kilobytes} kB are listened to. Cut it, or export it as \
                 mono, 48 kbit/s."
            ),
        }
    }
}
