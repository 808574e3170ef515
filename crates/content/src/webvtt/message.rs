//! What is said of a mistake in a transcript: what was found, what was expected, how to mend it. Native only.

use super::FaultKind;
use super::time::written;
use langke_model::i18n::Language;

impl FaultKind {
    /// The text that was found, which may be as long as its line.
    pub fn found(&mut self) -> Option<&mut String> {
        match self {
            FaultKind::NotWebVtt { found }
            | FaultKind::UnreadableTime { found }
            | FaultKind::CommaInTime { found, .. }
            | FaultKind::WrongArrow { found }
            | FaultKind::TextBehindTimes { found }
            | FaultKind::TextWithoutTime { found }
            | FaultKind::NumberInText { found }
            | FaultKind::ArrowInText { found }
            | FaultKind::ArrowInComment { found }
            | FaultKind::Markup { found }
            | FaultKind::UnclosedTag { found }
            | FaultKind::UnknownReference { found } => Some(found),
            _ => None,
        }
    }

    /// What was found and how to mend it.
    pub fn message(&self, language: Language) -> String {
        match language {
            Language::Vietnamese => self.in_vietnamese(),
            Language::English => self.in_english(),
        }
    }

    fn in_vietnamese(&self) -> String {
        match self {
            FaultKind::Empty => "tệp trống. Dòng đầu phải là WEBVTT, rồi đến từng câu.".into(),
            FaultKind::NotWebVtt { found } => format!(
                "dòng đầu là \"{found}\", không phải WEBVTT. Hãy thêm một dòng WEBVTT lên đầu tệp."
            ),
            FaultKind::EmptyLinesAboveHeader => {
                "có dòng trống phía trên WEBVTT. Hãy xóa cho WEBVTT lên dòng đầu.".into()
            }
            FaultKind::SubRip => {
                "đây là tệp phụ đề SubRip (.srt). Hãy xuất lại dạng WebVTT (.vtt), hoặc thêm dòng WEBVTT lên đầu và đổi dấu phẩy trong giờ \
                 thành dấu chấm."
                    .into()
            }
            FaultKind::UnreadableTime { found } => format!(
                "không đọc được giờ trong \"{found}\". Giờ viết phút:giây.phần nghìn, như 00:01.500 --> 00:04.000."
            ),
            FaultKind::CommaInTime { found, meant } => {
                format!("giờ \"{found}\" dùng dấu phẩy; hãy viết {meant}.")
            }
            FaultKind::WrongArrow { found } => {
                format!("giữa hai giờ là \"{found}\"; hãy viết dấu -->, hai bên có dấu cách.")
            }
            FaultKind::TextBehindTimes { found } => {
                format!("sau giờ còn \"{found}\". Hãy chuyển lời xuống dòng dưới.")
            }
            FaultKind::EndsBeforeItBegins { from_ms, to_ms } => format!(
                "câu bắt đầu lúc {} mà hết lúc {}. Giờ hết phải sau giờ bắt đầu.",
                written(*from_ms),
                written(*to_ms)
            ),
            FaultKind::BeginsBeforeTheOneAbove {
                from_ms,
                above_from_ms,
            } => format!(
                "câu bắt đầu lúc {}, trước cả câu bên trên ({}). Hãy xếp các câu theo thứ tự giờ.",
                written(*from_ms),
                written(*above_from_ms)
            ),
            FaultKind::Overlaps {
                from_ms,
                above_to_ms,
            } => format!(
                "câu bắt đầu lúc {}, khi câu bên trên chưa hết ({}). Mỗi lúc chỉ sáng một câu: hãy cho câu trên hết sớm hơn.",
                written(*from_ms),
                written(*above_to_ms)
            ),
            FaultKind::EmptyCue => "có giờ mà không có lời. Hãy viết lời ở dòng dưới, hoặc xóa giờ.".into(),
            FaultKind::TooLong { letters, limit } => format!(
                "câu dài {letters} chữ cái, nhiều nhất {limit}. Hãy chia thành nhiều câu, mỗi câu có giờ riêng."
            ),
            FaultKind::TextWithoutTime { found } => format!(
                "lời \"{found}\" không có giờ. Hãy thêm dòng giờ phía trên, hoặc xóa dòng trống chen giữa câu."
            ),
            FaultKind::NumberInText { found } => format!(
                "số {found} dính vào cuối lời. Hãy thêm một dòng trống phía trên nó, hoặc xóa số."
            ),
            FaultKind::ArrowInText { found } => {
                format!("trong lời có dấu -->: \"{found}\". Hãy viết bằng chữ.")
            }
            FaultKind::ArrowInComment { found } => {
                format!("trong ghi chú có dấu -->: \"{found}\". Hãy bỏ dấu ấy, không thì nó thành một câu.")
            }
            FaultKind::Markup { found } => {
                format!("thẻ {found} không có trong WebVTT. Hãy bỏ đi, chỉ để lời.")
            }
            FaultKind::UnclosedTag { found } => {
                format!("dấu < mở mà không đóng: \"{found}\". Hãy viết &lt; nếu muốn có dấu ấy.")
            }
            FaultKind::UnknownReference { found } => {
                format!("không hiểu {found}. Hãy gõ thẳng ký tự; dấu & thì viết &amp;.")
            }
            FaultKind::NoCues => {
                "tệp không có câu nào. Mỗi câu: một dòng giờ 00:01.500 --> 00:04.000, dưới là lời.".into()
            }
            FaultKind::TooManyCues { limit } => {
                format!("tệp có hơn {limit} câu. Hãy chia bản ghi thành nhiều bản.")
            }
        }
    }

    fn in_english(&self) -> String {
        match self {
            FaultKind::Empty => {
                "the file is empty. Its first line has to be WEBVTT, then come the sentences.".into()
            }
            FaultKind::NotWebVtt { found } => format!(
                "the first line is \"{found}\" and not WEBVTT. Put a line WEBVTT at the top of the file."
            ),
            FaultKind::EmptyLinesAboveHeader => {
                "there are empty lines above WEBVTT. Delete them, so that WEBVTT is the first line.".into()
            }
            FaultKind::SubRip => {
                "this is a SubRip file (.srt). Export it as WebVTT (.vtt), or put a line WEBVTT at the top and points for the commas in its \
                 times."
                    .into()
            }
            FaultKind::UnreadableTime { found } => format!(
                "no time can be read in \"{found}\". Times are written minutes:seconds.thousandths, as in 00:01.500 --> 00:04.000."
            ),
            FaultKind::CommaInTime { found, meant } => {
                format!("the time \"{found}\" has a comma; write {meant}.")
            }
            FaultKind::WrongArrow { found } => {
                format!("between the times stands \"{found}\"; write --> with a space on both sides.")
            }
            FaultKind::TextBehindTimes { found } => {
                format!("behind the times stands \"{found}\". Move the words to the line below.")
            }
            FaultKind::EndsBeforeItBegins { from_ms, to_ms } => format!(
                "the sentence begins at {} and ends at {}. It has to end after it begins.",
                written(*from_ms),
                written(*to_ms)
            ),
            FaultKind::BeginsBeforeTheOneAbove {
                from_ms,
                above_from_ms,
            } => format!(
                "the sentence begins at {}, before the one above ({}). Put the sentences in the order of their times.",
                written(*from_ms),
                written(*above_from_ms)
            ),
            FaultKind::Overlaps {
                from_ms,
                above_to_ms,
            } => format!(
                "the sentence begins at {}, while the one above lasts until {}. One sentence lights up at a time: let the one above end sooner.",
                written(*from_ms),
                written(*above_to_ms)
            ),
            FaultKind::EmptyCue => {
                "there are times and no words. Write the words in the line below, or delete the times.".into()
            }
            FaultKind::TooLong { letters, limit } => format!(
                "the sentence has {letters} letters, and at most {limit} are read. Part it, with times for each part."
            ),
            FaultKind::TextWithoutTime { found } => format!(
                "the words \"{found}\" have no times. Put a line of times above them, or delete the empty line inside the sentence."
            ),
            FaultKind::NumberInText { found } => format!(
                "the number {found} hangs at the end of the words. Put an empty line above it, or delete it."
            ),
            FaultKind::ArrowInText { found } => {
                format!("there is --> among the words: \"{found}\". Say it in words.")
            }
            FaultKind::ArrowInComment { found } => {
                format!("there is --> in a comment: \"{found}\". Take it out, or players read it as a sentence.")
            }
            FaultKind::Markup { found } => {
                format!("WebVTT has no tag {found}. Take it out and leave the words.")
            }
            FaultKind::UnclosedTag { found } => {
                format!("a < is never closed: \"{found}\". Write &lt; if you mean the sign.")
            }
            FaultKind::UnknownReference { found } => {
                format!("{found} stands for nothing. Type the letter itself; & is written &amp;.")
            }
            FaultKind::NoCues => {
                "the file has no sentences. Each has a line of times, 00:01.500 --> 00:04.000, and its words below.".into()
            }
            FaultKind::TooManyCues { limit } => {
                format!("the file has more than {limit} sentences. Part the recording into several.")
            }
        }
    }
}
