//! How a file fails to be JSON, as people break it by hand, and what the editor reads of it. Native only.

use serde::Serialize;

use crate::bounds::SHOWN;
use crate::display::cut;
use crate::rules::{NotJson, Rule};
use langke_model::i18n::Language;

/// How a text fails to be JSON.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "fault", rename_all = "kebab-case")]
pub enum JsonFault {
    /// There is nothing but white space.
    Empty,
    /// Two values stand side by side.
    MissingComma,
    /// A comma with nothing before it.
    ExtraComma,
    /// A comma before a closing bracket.
    TrailingComma,
    /// A comment.
    Comment,
    /// Quotation marks of a word processor around a text.
    CurlyQuotes {
        /// The sign.
        found: char,
    },
    /// Single quotation marks around a text.
    SingleQuotes,
    /// A quotation mark inside a text ends it.
    InnerQuotes,
    /// A text does not end on its line.
    UnclosedText,
    /// A control character in a text.
    ControlInText {
        /// Its code point.
        code_point: u32,
    },
    /// A backslash before what needs none.
    Escape {
        /// The backslash and what follows.
        found: String,
    },
    /// A text without quotation marks.
    UnquotedText {
        /// The text, as far as its line or the next comma.
        found: String,
    },
    /// A name of a field without quotation marks.
    UnquotedKey {
        /// The name.
        found: String,
    },
    /// A word of other languages for `true`, `false` or `null`.
    ForeignWord {
        /// The word.
        found: String,
        /// What JSON has for it.
        write: &'static str,
    },
    /// A field without a colon.
    MissingColon,
    /// A colon without a value.
    MissingValue,
    /// A value without the name of its field.
    MissingKey,
    /// A colon in a list.
    ColonInList {
        /// The line on which the list begins, from 1.
        line: usize,
    },
    /// A bracket that nothing closes.
    Unclosed {
        /// The bracket.
        bracket: char,
    },
    /// A bracket is closed by one of another kind.
    WrongBracket {
        /// The bracket that closes.
        found: char,
        /// The bracket that should.
        needed: char,
        /// The line on which the other was opened, from 1.
        line: usize,
    },
    /// A bracket closes what nothing opened.
    ExtraBracket {
        /// The bracket.
        found: char,
    },
    /// Something stands behind the end.
    SecondValue,
    /// A semicolon between values.
    Semicolon {
        /// The list as it was meant, where that is clear.
        meant: Option<String>,
    },
    /// Digits that are no number.
    Number {
        /// The digits.
        found: String,
    },
    /// A number that no computer holds.
    NumberTooLarge {
        /// The number.
        found: String,
    },
    /// A sign that JSON does not have.
    StraySign {
        /// The sign.
        found: char,
    },
}

impl From<JsonFault> for Rule {
    fn from(reason: JsonFault) -> Rule {
        NotJson { reason }.into()
    }
}

impl JsonFault {
    /// Whether the end of the text may be missing, so that nobody knows what it would say.
    pub fn may_lack_its_end(&self) -> bool {
        matches!(
            self,
            JsonFault::Empty | JsonFault::UnclosedText | JsonFault::Unclosed { .. }
        )
    }

    /// The message in `language`.
    pub fn message(&self, language: Language) -> String {
        let short = |text: &str| cut(text, SHOWN, language);
        match language {
            Language::Vietnamese => self.vietnamese(short),
            Language::English => self.english(short),
        }
    }

    fn vietnamese(&self, short: impl Fn(&str) -> String) -> String {
        match self {
            JsonFault::Empty => "tệp trống. Hãy chép một tệp mẫu trong content/ rồi sửa.".into(),
            JsonFault::MissingComma => "thiếu dấu phẩy ở đây. Giữa hai mục liền nhau phải có dấu phẩy; hãy thêm dấu \",\".".into(),
            JsonFault::ExtraComma => "thừa dấu phẩy: trước nó không có gì. Hãy xóa dấu phẩy này.".into(),
            JsonFault::TrailingComma => "thừa dấu phẩy sau mục cuối cùng. Hãy xóa dấu phẩy này.".into(),
            JsonFault::Comment => "JSON không có lời chú thích. Hãy xóa lời này; ghi chú cho biên tập để ở chỗ khác.".into(),
            JsonFault::CurlyQuotes { found } => format!(
                "dấu ngoặc kép {found} là của Word. Quanh tên mục và chuỗi chữ phải là dấu thẳng \"; trong câu chữ thì “ ” dùng được."
            ),
            JsonFault::SingleQuotes => "dấu nháy đơn không dùng được ở đây. Quanh tên mục và chuỗi chữ phải là dấu ngoặc kép thẳng \".".into(),
            JsonFault::InnerQuotes => "dấu \" ở đây làm chuỗi chữ kết thúc giữa chừng. Trong câu chữ hãy dùng “ ”, hoặc viết \\\".".into(),
            JsonFault::UnclosedText => "chuỗi chữ này chưa được đóng trên dòng của nó. Hãy thêm dấu \" ở cuối chuỗi; trong chuỗi không xuống dòng, đoạn \
                 mới là một khối mới."
                .into(),
            JsonFault::ControlInText { code_point } => format!(
                "trong chuỗi chữ có ký tự điều khiển U+{code_point:04X} (như phím Tab). Hãy thay bằng dấu cách."
            ),
            JsonFault::Escape { found } => format!(
                "\"{}\" không có nghĩa trong chuỗi chữ. Dấu \\ viết là \\\\; đường dẫn tệp dùng dấu /.",
                short(found)
            ),
            JsonFault::UnquotedText { found } => {
                let found = short(found);
                format!("tìm thấy {found}, không có dấu ngoặc kép. Chuỗi chữ phải nằm giữa hai dấu \": \"{found}\".")
            }
            JsonFault::UnquotedKey { found } => {
                let found = short(found);
                format!("tìm thấy {found} ở chỗ của tên mục. Tên mục phải nằm giữa hai dấu \": \"{found}\": …")
            }
            JsonFault::ForeignWord { found, write } => format!("JSON không có từ {}. Hãy viết {write}.", short(found)),
            JsonFault::MissingColon => "thiếu dấu hai chấm sau tên mục. Viết: \"tên\": giá trị.".into(),
            JsonFault::MissingValue => "sau dấu hai chấm thiếu giá trị. Hãy ghi giá trị, hoặc xóa cả mục.".into(),
            JsonFault::MissingKey => "ở đây cần tên mục. Viết: \"tên\": giá trị; nếu định viết nhiều mục thì đặt chúng trong [ ].".into(),
            JsonFault::ColonInList { line } => format!(
                "dấu hai chấm đứng trong danh sách [ mở ở dòng {line}. Hãy đóng danh sách bằng ] trước mục này, hoặc đặt \"tên\": giá trị trong {{ }}."
            ),
            JsonFault::Unclosed { bracket } => format!(
                "dấu {bracket} này chưa được đóng khi tệp đã hết. Hãy thêm dấu {}; nếu tệp bị cắt mất phần cuối thì chép lại tệp.",
                closing(*bracket)
            ),
            JsonFault::WrongBracket { found, needed, line } => format!(
                "tìm thấy {found}, cần {needed} để đóng dấu {} ở dòng {line}. Hãy sửa dấu này, hoặc thêm {needed} ở trước nó.",
                opening(*needed)
            ),
            JsonFault::ExtraBracket { found } => format!("thừa dấu {found}: không có dấu nào mở ra cho nó. Hãy xóa nó, hoặc tìm dấu {} bị thiếu.", opening(*found)),
            JsonFault::SecondValue => "tệp đã hết ở trước chỗ này mà còn chữ. Mỗi tệp chỉ có một { … }; hãy xóa phần thừa, hoặc bỏ dấu đóng ngoặc sớm quá.".into(),
            JsonFault::Semicolon { meant } => {
                let meant = meant.as_deref().map(|meant| format!(" Có phải bạn định viết {}?", short(meant)));
                format!(
                    "JSON không dùng dấu chấm phẩy. Giữa các mục là dấu phẩy, phần thập phân sau dấu chấm.{}",
                    meant.unwrap_or_default()
                )
            }
            JsonFault::Number { found } => format!("{} không phải là số. Viết số như 12, -3 hoặc 0.5; chữ thì đặt giữa hai dấu \".", short(found)),
            JsonFault::NumberTooLarge { found } => {
                format!("số {} lớn hơn mọi số mà máy đọc được. Hãy kiểm tra từng chữ số.", short(found))
            }
            JsonFault::StraySign { found } => format!("dấu {} không có nghĩa ở đây. Hãy xóa nó, hoặc đặt chữ giữa hai dấu \".", named(*found)),
        }
    }

    fn english(&self, short: impl Fn(&str) -> String) -> String {
        match self {
            JsonFault::Empty => "the file is empty. Copy one of the samples in content/ and change it.".into(),
            JsonFault::MissingComma => "a comma is missing here. Neighbouring entries are separated by a comma; put in \",\".".into(),
            JsonFault::ExtraComma => "a comma too many: nothing stands before it. Take it out.".into(),
            JsonFault::TrailingComma => "a comma too many: nothing comes after it. Take it out.".into(),
            JsonFault::Comment => "JSON has no comments. Take this out; keep notes for editors elsewhere.".into(),
            JsonFault::CurlyQuotes { found } => format!(
                "the quotation mark {found} is a word processor's. Names of fields and texts stand between straight ones \"; inside a text “ ” are \
                 fine."
            ),
            JsonFault::SingleQuotes => "single quotation marks do not do here. Names of fields and texts stand between straight double ones \".".into(),
            JsonFault::InnerQuotes => "this \" ends the text half-way. Inside a text use “ ”, or write \\\".".into(),
            JsonFault::UnclosedText => "this text does not end on its line. Put \" at its end; a text has no line breaks, a new paragraph is a new block.".into(),
            JsonFault::ControlInText { code_point } => format!(
                "the text holds the control character U+{code_point:04X} (such as the Tab key's). Put a space in its place."
            ),
            JsonFault::Escape { found } => format!(
                "\"{}\" means nothing in a text. A backslash is written \\\\; paths of files have /.",
                short(found)
            ),
            JsonFault::UnquotedText { found } => {
                let found = short(found);
                format!("found {found} without quotation marks. A text stands between two \": \"{found}\".")
            }
            JsonFault::UnquotedKey { found } => {
                let found = short(found);
                format!("found {found} where the name of a field should be. Names stand between two \": \"{found}\": …")
            }
            JsonFault::ForeignWord { found, write } => format!("JSON has no word {}. Write {write}.", short(found)),
            JsonFault::MissingColon => "the colon after the name of the field is missing. Write \"name\": value.".into(),
            JsonFault::MissingValue => "the value after the colon is missing. Write one, or take the field out.".into(),
            JsonFault::MissingKey => "the name of a field is missing here. Write \"name\": value; several values stand in [ ].".into(),
            JsonFault::ColonInList { line } => format!(
                "a colon stands in the list [ that begins on line {line}. Close the list with ] before this entry, or put \"name\": value into {{ }}."
            ),
            JsonFault::Unclosed { bracket } => format!(
                "nothing closes this {bracket} before the file ends. Put in {}; if the end of the file is lost, copy the file again.",
                closing(*bracket)
            ),
            JsonFault::WrongBracket { found, needed, line } => format!(
                "found {found}, expected {needed} for the {} on line {line}. Change it, or put {needed} before it.",
                opening(*needed)
            ),
            JsonFault::ExtraBracket { found } => format!("a {found} too many: nothing opens it. Take it out, or look for the {} that is missing.", opening(*found)),
            JsonFault::SecondValue => "the file has ended before this. A file has one { … }; take out what is too much, or the bracket that closes too early.".into(),
            JsonFault::Semicolon { meant } => {
                let meant = meant.as_deref().map(|meant| format!(" Did you mean {}?", short(meant)));
                format!(
                    "JSON has no semicolons. Entries are separated by commas, decimals by a point.{}",
                    meant.unwrap_or_default()
                )
            }
            JsonFault::Number { found } => format!("{} is no number. Write numbers like 12, -3 or 0.5; a text stands between two \".", short(found)),
            JsonFault::NumberTooLarge { found } => {
                format!("the number {} is larger than any that computers read. Check every digit.", short(found))
            }
            JsonFault::StraySign { found } => format!("the sign {} means nothing here. Take it out, or put a text between two \".", named(*found)),
        }
    }
}

/// The bracket that closes another.
fn closing(bracket: char) -> char {
    if bracket == '{' { '}' } else { ']' }
}

/// The bracket that opens what another closes.
fn opening(bracket: char) -> char {
    if bracket == '}' { '{' } else { '[' }
}

/// A sign and its code point, since many look like none or like others.
fn named(sign: char) -> String {
    if sign.is_ascii_graphic() {
        sign.to_string()
    } else {
        format!("{sign} (U+{:04X})", u32::from(sign))
    }
}
