//! Recordings: whether they are what every phone plays, and how long they are. Native only.

use std::io::Cursor;

use lofty::config::ParseOptions;
use lofty::file::AudioFile;
use lofty::mp4::{Mp4Codec, Mp4File};
use serde::Serialize;

use langke_model::i18n::Language;

/// Why a recording cannot be played.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum RecordingFault {
    /// It is no MP4 file, or a damaged one.
    NotMp4 {
        /// What the reader says, in English.
        reason: String,
    },
    /// It holds sound of a kind that some phones do not play.
    NotAac {
        /// The kind: "ALAC".
        found: String,
    },
    /// It is locked to those who bought it.
    Locked,
    /// There is nothing to hear.
    Silent,
}

/// The length of a recording in milliseconds, from the bytes of its file.
///
/// # Errors
/// Why it cannot be played.
pub fn examine(recording: &[u8]) -> Result<u64, RecordingFault> {
    let options = ParseOptions::new().read_tags(false);
    let file = Mp4File::read_from(&mut Cursor::new(recording), options).map_err(|error| {
        let reason = error.to_string();
        RecordingFault::NotMp4 { reason }
    })?;
    let sound = file.properties();
    if sound.is_drm_protected() {
        return Err(RecordingFault::Locked);
    }
    match sound.codec() {
        Some(Mp4Codec::AAC) => {}
        Some(other) => {
            let found = format!("{other:?}");
            return Err(RecordingFault::NotAac { found });
        }
        None => return Err(RecordingFault::Silent),
    }
    match u64::try_from(sound.duration().as_millis()) {
        Ok(0) | Err(_) => Err(RecordingFault::Silent),
        Ok(milliseconds) => Ok(milliseconds),
    }
}

impl RecordingFault {
    /// What was found and how to mend it.
    pub fn message(&self, language: Language) -> String {
        match (self, language) {
            (RecordingFault::NotMp4 { reason }, Language::Vietnamese) => format!(
                "không đọc được bản ghi này ({reason}). Hãy mở nó bằng phần mềm âm thanh rồi xuất lại dạng M4A (AAC)."
            ),
            (RecordingFault::NotMp4 { reason }, Language::English) => format!(
                "this recording cannot be read ({reason}). Open it in a sound program and export it as M4A (AAC)."
            ),
            (RecordingFault::NotAac { found }, Language::Vietnamese) => format!(
                "âm thanh trong tệp là {found}; có điện thoại không phát được. Hãy xuất lại dạng M4A (AAC)."
            ),
            (RecordingFault::NotAac { found }, Language::English) => format!(
                "the sound in this file is {found}, which some phones do not play. Export it as M4A (AAC)."
            ),
            (RecordingFault::Locked, Language::Vietnamese) => {
                "tệp bị khóa cho người đã mua; khách không nghe được. Hãy dùng bản ghi của chính mình.".into()
            }
            (RecordingFault::Locked, Language::English) => {
                "the file is locked to whoever bought it: visitors cannot hear it. Use a recording of your own.".into()
            }
            (RecordingFault::Silent, Language::Vietnamese) => {
                "bản ghi dài 0 giây: không có gì để nghe. Hãy xuất lại từ bản gốc.".into()
            }
            (RecordingFault::Silent, Language::English) => {
                "the recording is 0 seconds long: there is nothing to hear. Export it again from the original.".into()
            }
        }
    }
}
