//! What remarks on cells say, in both languages. Native only.

use langke_content::Kind;
use langke_model::i18n::Language;

use crate::remark::Said;
use crate::sheets::sheet_of;

impl Said {
    /// What is wrong or was mended, and what to do about it.
    pub fn message(&self, language: Language) -> String {
        match (self, language) {
            (Said::Content { rule, of: None }, _) => capital(&rule.message(language)),
            (
                Said::Content {
                    rule,
                    of: Some((vi, _)),
                },
                Language::Vietnamese,
            ) => {
                format!("{vi}: {}", rule.message(language))
            }
            (
                Said::Content {
                    rule,
                    of: Some((_, en)),
                },
                Language::English,
            ) => {
                format!("{en}: {}", rule.message(language))
            }
            (_, Language::Vietnamese) => self.vietnamese(),
            (_, Language::English) => self.english(),
        }
    }

    fn vietnamese(&self) -> String {
        match self {
            Said::Content { .. } => String::new(),
            Said::NoValue => "Ô báo lỗi của bảng tính, không có giá trị. Hãy gõ thẳng giá trị vào ô.".into(),
            Said::NotANumber => "Không phải số. Hãy ghi một số, thập phân dùng dấu phẩy.".into(),
            Said::NotWhole => "Phải là số nguyên. Hãy bỏ phần thập phân.".into(),
            Said::NotADay => "Không phải ngày có trong lịch. Hãy ghi ngày/tháng/năm.".into(),
            Said::DayNeeded => "Cần cả ngày, không chỉ tháng hay năm.".into(),
            Said::NotATime => "Không phải giờ trong ngày. Hãy ghi giờ:phút.".into(),
            Said::NotYesOrNo => "Hãy ghi \"có\" hoặc \"không\".".into(),
            Said::NotInTheList { list } => {
                format!("Không có trong danh mục \"{}\". Được chọn: {}.", list.names().0, labels(*list, Language::Vietnamese))
            }
            Said::NotAPoint { reason } => format!("Tọa độ này không đọc được: {}. Hãy ghi vĩ độ trước, kinh độ sau, hoặc chép từ bản đồ.", reason.message(Language::Vietnamese)),
            Said::NoSuchId { kind, id, there } => {
                let (word, sheet) = (kind.word(Language::Vietnamese), sheet_name(*kind, Language::Vietnamese));
                match listed(there, Language::Vietnamese) {
                    Some(there) => format!("Không có {word} nào mang mã \"{id}\". Các mã đang có, giống nhất trước: {there}. Hãy sửa mã, hoặc thêm một dòng ở trang \"{sheet}\"."),
                    None => format!("Không có {word} nào mang mã \"{id}\", vì chưa có {word} nào. Hãy thêm một dòng ở trang \"{sheet}\"."),
                }
            }
            Said::RowNeeded { sheet: (vi, _), id } => format!("Chưa có dòng nào ở trang \"{vi}\". Hãy thêm ít nhất một dòng ở đó, cột đầu ghi mã \"{id}\"."),
            Said::LostDigits => "Bảng tính đã đổi mã này thành số và làm mất chữ số. Hãy định dạng ô là Văn bản rồi gõ lại đủ chữ số.".into(),
            Said::BrokenRest => "Cột này không còn đọc được vì đã bị sửa. Hãy chép lại ô từ tệp đã xuất, hoặc xóa trắng ô.".into(),
            Said::TwiceInSheet { first } => format!("Mã này đã có ở {first}. Hãy đổi mã hoặc gộp hai dòng."),
            Said::Nameless => "Dòng không có tên và không có mã nên bị bỏ qua. Hãy ghi tên.".into(),
            Said::WithoutOwner => "Dòng không ghi mã của mục mà nó thuộc về nên bị bỏ qua. Hãy ghi mã.".into(),
            Said::UnknownOwner => "Không có mục nào mang mã này, cả trong bảng tính lẫn trong thư mục nội dung; dòng bị bỏ qua. Hãy sửa mã.".into(),
            Said::AmbiguousOwner => "Nhiều loại cùng có mục mang mã này; dòng bị bỏ qua. Hãy ghi cột \"Thuộc\".".into(),
            Said::BrokenFile { file } => format!("Tệp {file} đang có không đọc được nên không sửa thêm vào được. Hãy chạy langke check và sửa tệp trước."),
            Said::WouldReplace { there } => format!("Danh sách đang có {there} mục, mà các dòng ở đây không có mục nào trong đó: ghi thì mất các mục cũ. Hãy thêm cả các dòng cũ (langke export), hoặc nếu muốn thay hết thì thêm một dòng ghi (xóa)."),
            Said::NotForThisKind { kind: (vi, _) } => {
                format!("Cột này không dùng cho loại ghi ở cột \"{vi}\". Hãy xóa trắng ô này hoặc đổi loại.")
            }
            Said::KeptBack => "Dòng này đúng nhưng chưa ghi, vì một mục mà nó cần còn lỗi. Sửa mục kia là được.".into(),
            Said::Mended { to } => format!("Đã sửa thành \"{to}\"."),
            Said::ReadAs { to } => format!("Có thể hiểu hai cách; đã hiểu là {to}. Nếu không phải, hãy ghi lại."),
            Said::MadeId { id } => format!("Chưa có mã; đã đặt mã \"{id}\" theo tên. Hãy ghi mã này vào ô để lần sau nhận ra."),
            Said::Renamed { id, to } => format!("Mã \"{id}\" nay đã đổi thành \"{to}\"; đã hiểu là mã mới. Hãy ghi \"{to}\" vào bảng tính."),
            Said::Example => "Dòng mẫu của bảng mẫu, không nhập. Hãy ghi dòng của mình bên dưới, hoặc xóa dòng mẫu.".into(),
            Said::UnknownColumn => "Cột này không có trong bảng mẫu nên không nhập.".into(),
            Said::RepeatedColumn => "Cột này đứng hai lần; chỉ nhập cột đầu.".into(),
            Said::UnknownSheet => "Trang này không có trong bảng mẫu nên không nhập.".into(),
            Said::WithoutHeadings => "Không thấy dòng đầu cột nào quen nên không nhập trang này. Hãy chép dòng đầu từ bảng mẫu.".into(),
            Said::HiddenSheet => "Trang này đang ẩn; vẫn nhập như trang thường.".into(),
            Said::HiddenRows(rows) => format!("Trang này có {rows} dòng ẩn; vẫn nhập như dòng thường."),
        }
    }

    fn english(&self) -> String {
        match self {
            Said::Content { .. } => String::new(),
            Said::NoValue => "The cell shows an error of the spreadsheet and has no value. Type the value itself.".into(),
            Said::NotANumber => "This is no number. Write one, with a comma before decimals.".into(),
            Said::NotWhole => "A whole number is needed. Leave the decimals out.".into(),
            Said::NotADay => "No calendar has this day. Write day/month/year or year-month-day.".into(),
            Said::DayNeeded => "The day is needed, not only a month or a year.".into(),
            Said::NotATime => "This is no time of day. Write hours:minutes.".into(),
            Said::NotYesOrNo => "Write \"yes\" or \"no\".".into(),
            Said::NotInTheList { list } => {
                format!("Not in the list \"{}\". Choose one of: {}.", list.names().1, labels(*list, Language::English))
            }
            Said::NotAPoint { reason } => format!("These coordinates cannot be read: {}. Write the latitude first, then the longitude, or copy them from a map.", reason.message(Language::English)),
            Said::NoSuchId { kind, id, there } => {
                let (word, sheet) = (kind.word(Language::English), sheet_name(*kind, Language::English));
                match listed(there, Language::English) {
                    Some(there) => format!("No {word} has the id \"{id}\". Those that there are, the most alike first: {there}. Correct the id, or add a row on the sheet \"{sheet}\"."),
                    None => format!("No {word} has the id \"{id}\", since there is no {word} yet. Add a row on the sheet \"{sheet}\"."),
                }
            }
            Said::RowNeeded { sheet: (_, en), id } => format!("There is no row on the sheet \"{en}\". Add at least one there, with the id \"{id}\" in its first column."),
            Said::LostDigits => "The spreadsheet made a number of this code and lost digits. Format the cell as text and type all digits again.".into(),
            Said::BrokenRest => "This column was changed and can no longer be read. Copy the cell from the exported file again, or empty it.".into(),
            Said::TwiceInSheet { first } => format!("{first} has this id already. Change the id, or make one row of the two."),
            Said::Nameless => "The row has neither a name nor an id and was passed over. Give it a name.".into(),
            Said::WithoutOwner => "The row does not say to which thing it belongs and was passed over. Write that thing's id.".into(),
            Said::UnknownOwner => "Nothing has this id, neither in the workbook nor in the content folder; the row was passed over. Correct the id.".into(),
            Said::AmbiguousOwner => "Things of several kinds have this id; the row was passed over. Fill in the column \"Belongs to\".".into(),
            Said::BrokenFile { file } => format!("The file {file} that is there cannot be read, so nothing can be changed in it. Run langke check and mend it first."),
            Said::WouldReplace { there } => format!("The list has {there} entries, and the rows here speak of none of them: they would be lost. Add the rows of those entries (langke export) or, to replace them all, a row that says (delete)."),
            Said::NotForThisKind { kind: (_, en) } => {
                format!("This column means nothing for the kind in \"{en}\". Empty this cell or change the kind.")
            }
            Said::KeptBack => "This row is right but was not written, because something that it needs is not yet right. Mending that is enough.".into(),
            Said::Mended { to } => format!("Mended to \"{to}\"."),
            Said::ReadAs { to } => format!("This can be read in two ways and was read as {to}. If that is wrong, write it otherwise."),
            Said::MadeId { id } => format!("There was no id; \"{id}\" was made from the name. Write it into the cell, so that the row is known again."),
            Said::Renamed { id, to } => format!("\"{id}\" is called \"{to}\" now and was read as that. Write \"{to}\" in the workbook."),
            Said::Example => "An example of the template, which is not imported. Write your own rows below it, or delete it.".into(),
            Said::UnknownColumn => "The template has no such column, so it is not imported.".into(),
            Said::RepeatedColumn => "This column stands twice; only the first is imported.".into(),
            Said::UnknownSheet => "The template has no such sheet, so it is not imported.".into(),
            Said::WithoutHeadings => "No row of headings that we know was found, so this sheet is not imported. Copy the headings from the template.".into(),
            Said::HiddenSheet => "This sheet is hidden; it is imported as any other.".into(),
            Said::HiddenRows(rows) => format!("This sheet has {rows} hidden rows; they are imported as any other."),
        }
    }
}

/// The most ids that are told.
const IDS: usize = 8;

/// The first ids, and how many more there are; nothing if there is none.
fn listed(ids: &[String], language: Language) -> Option<String> {
    let more = ids.len().saturating_sub(IDS);
    let told = ids[..ids.len() - more].join("; ");
    match (ids.is_empty(), more, language) {
        (true, _, _) => None,
        (_, 0, _) => Some(told),
        (_, more, Language::Vietnamese) => Some(format!("{told} và {more} mã nữa")),
        (_, more, Language::English) => Some(format!("{told} and {more} more")),
    }
}

/// The sheet on which things of a kind stand.
fn sheet_name(kind: Kind, language: Language) -> &'static str {
    sheet_of(kind).map_or("", |sheet| sheet.name(language))
}

/// The words of a list for people.
fn labels(list: crate::lists::List, language: Language) -> String {
    let words: Vec<&str> = list
        .words()
        .iter()
        .map(|word| word.label(language))
        .collect();
    words.join("; ")
}

/// A message that begins with a capital, as a sentence of its own.
fn capital(message: &str) -> String {
    let mut letters = message.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}
