//! What a fault of a spreadsheet says to those in an office, in both languages. Native only.

use std::path::Path;

use langke_model::i18n::Language;

use crate::fault::{Limit, OtherFile, ReadError, WriteError};

impl ReadError {
    /// What was found and how to mend it.
    pub fn message(&self, language: Language) -> String {
        let is_vietnamese = language == Language::Vietnamese;
        match self {
            ReadError::System { path, reason } if is_vietnamese => {
                format!("{}: không đọc được: {reason}", name(path))
            }
            ReadError::System { path, reason } => {
                format!("{}: cannot be read: {reason}", name(path))
            }
            ReadError::OtherFile { path, found } => {
                format!("{}: {}", name(path), found.message(language))
            }
            ReadError::Empty { path } if is_vietnamese => format!(
                "{}: không có gì bên trong. Hãy chọn một bảng tính (.xlsx, .xls, .ods, .csv) hoặc một thư mục có tệp .csv.",
                name(path)
            ),
            ReadError::Empty { path } => format!(
                "{}: there is nothing in it. Choose a spreadsheet (.xlsx, .xls, .ods, .csv) or a folder with .csv files.",
                name(path)
            ),
            ReadError::Damaged { path, reason } if is_vietnamese => format!(
                "{}: tệp bị cắt cụt hoặc hỏng ({reason}). Hãy chép hoặc tải lại từ nơi gốc; nếu bản gốc cũng vậy, hãy mở bằng Excel hoặc LibreOffice rồi lưu lại dạng .xlsx.",
                name(path)
            ),
            ReadError::Damaged { path, reason } => format!(
                "{}: the file is cut short or damaged ({reason}). Copy or download it again; if the original is no better, open it in Excel or LibreOffice and save it as .xlsx.",
                name(path)
            ),
            ReadError::Encoding { path, line } if is_vietnamese => format!(
                "{}: dòng {line} không phải là chữ theo UTF-8, UTF-16 hay Windows-1258. Hãy mở tệp bằng chương trình đã ghi ra nó rồi lưu lại dạng “CSV UTF-8” hoặc .xlsx.",
                name(path)
            ),
            ReadError::Encoding { path, line } => format!(
                "{}: line {line} is no text in UTF-8, UTF-16 or Windows-1258. Open the file in the program that wrote it and save it as “CSV UTF-8” or .xlsx.",
                name(path)
            ),
            ReadError::TooLarge {
                path,
                limit,
                found,
                most,
            } if is_vietnamese => format!(
                "{}: có {found} {}, mà ở đây chỉ đọc tới {most}. Hãy xoá những tờ, hàng và cột thừa hoặc chia thành nhiều tệp.",
                name(path),
                limit.vietnamese()
            ),
            ReadError::TooLarge {
                path,
                limit,
                found,
                most,
            } => format!(
                "{}: it has {found} {}, and no more than {most} are read. Delete sheets, rows and columns that are not needed, or part it into several files.",
                name(path),
                limit.english()
            ),
        }
    }
}

impl WriteError {
    /// What went wrong and what to do about it.
    pub fn message(&self, language: Language) -> String {
        let is_vietnamese = language == Language::Vietnamese;
        match self {
            WriteError::Original(error) => error.message(language),
            WriteError::OverOriginal { path } if is_vietnamese => format!(
                "{}: đây chính là tệp gốc, không ghi đè lên nó. Hãy chọn tên khác cho bản ghi chú.",
                name(path)
            ),
            WriteError::OverOriginal { path } => format!(
                "{}: this is the original itself, which is never overwritten. Choose another name for the copy.",
                name(path)
            ),
            WriteError::NotAFile { path } if is_vietnamese => format!(
                "{}: đây là liên kết, thư mục hoặc thứ khác, không phải tệp thường; không ghi xuyên qua nó. Hãy chọn tên khác.",
                name(path)
            ),
            WriteError::NotAFile { path } => format!(
                "{}: a link, a folder or something else that is no plain file; nothing is written through it. Choose another name.",
                name(path)
            ),
            WriteError::SheetName { found } if is_vietnamese => format!(
                "“{found}” không thể là tên tờ: tên có từ 1 đến 31 ký tự, không có \\ / ? * [ ] :, không có dấu ' ở đầu hay cuối. Ví dụ: Cần sửa."
            ),
            WriteError::SheetName { found } => format!(
                "“{found}” cannot be the name of a sheet: 1 to 31 characters, none of \\ / ? * [ ] :, no ' at an end. Example: To mend."
            ),
            WriteError::NoSuchSheet { sheet, sheets } if is_vietnamese => format!(
                "bảng tính không có tờ “{sheet}”; có: {}.",
                sheets.join(", ")
            ),
            WriteError::NoSuchSheet { sheet, sheets } => format!(
                "the workbook has no sheet “{sheet}”; it has: {}.",
                sheets.join(", ")
            ),
            WriteError::NoSuchCell { sheet, row, column } if is_vietnamese => format!(
                "tờ “{sheet}” không thể có ô ở hàng {row}, cột thứ {}: hàng đánh số từ 1 đến 1048576, có tối đa 16384 cột.",
                u64::from(*column) + 1
            ),
            WriteError::NoSuchCell { sheet, row, column } => format!(
                "the sheet “{sheet}” cannot have a cell in row {row}, column number {}: rows go from 1 to 1048576, and there are 16384 columns at most.",
                u64::from(*column) + 1
            ),
            WriteError::System { path, reason } if is_vietnamese => {
                format!("{}: không ghi được: {reason}", name(path))
            }
            WriteError::System { path, reason } => {
                format!("{}: cannot be written: {reason}", name(path))
            }
        }
    }
}

/// The last part of a path, which is what people know a file by.
fn name(path: &Path) -> String {
    let name = path.file_name().unwrap_or(path.as_os_str());
    name.to_string_lossy().into_owned()
}

impl Limit {
    fn vietnamese(self) -> &'static str {
        match self {
            Limit::FileBytes => "byte",
            Limit::UnpackedBytes => "byte sau khi giải nén",
            Limit::Sheets => "tờ",
            Limit::Cells => "ô có nội dung",
            Limit::Area => "ô, kể cả ô trống, từ ô đầu đến ô cuối có nội dung",
            Limit::Merges => "vùng ô gộp",
            Limit::Parts => "phần bên trong",
            Limit::Rows => "hàng",
            Limit::Columns => "cột",
        }
    }

    fn english(self) -> &'static str {
        match self {
            Limit::FileBytes => "bytes",
            Limit::UnpackedBytes => "bytes when unpacked",
            Limit::Sheets => "sheets",
            Limit::Cells => "cells that hold something",
            Limit::Area => {
                "cells, empty ones among them, from the first to the last that holds something"
            }
            Limit::Merges => "merged ranges",
            Limit::Parts => "parts inside",
            Limit::Rows => "rows",
            Limit::Columns => "columns",
        }
    }
}

impl OtherFile {
    /// What it is and how to get a spreadsheet from it.
    pub fn message(self, language: Language) -> &'static str {
        match language {
            Language::Vietnamese => self.vietnamese(),
            Language::English => self.english(),
        }
    }

    fn vietnamese(self) -> &'static str {
        match self {
            OtherFile::WebPage => {
                "đây là một trang web (HTML) mang tên bảng tính. Hãy mở bằng Excel, chọn “Lưu dưới dạng” (Save as), kiểu “Excel Workbook (.xlsx)”."
            }
            OtherFile::TextAsWorkbook => {
                "đây là tệp chữ (CSV) mang tên bảng tính. Hãy mở bằng Excel rồi lưu lại kiểu “Excel Workbook (.xlsx)”, hoặc đổi đuôi tên tệp thành .csv."
            }
            OtherFile::Xml2003 => {
                "đây là bảng tính kiểu XML 2003. Hãy mở bằng Excel rồi lưu lại kiểu “Excel Workbook (.xlsx)”."
            }
            OtherFile::PasswordProtected => {
                "bảng tính này có mật khẩu. Hãy mở bằng Excel, vào Tệp › Thông tin › Bảo vệ sổ làm việc › Mã hoá bằng mật khẩu, xoá mật khẩu rồi lưu lại."
            }
            OtherFile::BinaryWorkbook => {
                "đây là bảng tính nhị phân (.xlsb). Hãy mở bằng Excel rồi lưu lại kiểu “Excel Workbook (.xlsx)”."
            }
            OtherFile::Numbers => {
                "đây là tệp Numbers của Apple. Trong Numbers, chọn Tệp › Xuất sang › Excel, kiểu .xlsx."
            }
            OtherFile::Pdf => {
                "đây là tệp PDF, chỉ để in và xem. Hãy tìm bảng tính mà nó được in ra từ đó (.xlsx, .ods)."
            }
            OtherFile::TextDocument => {
                "đây là văn bản (Word, Writer), không phải bảng tính. Hãy chép bảng trong đó sang Excel rồi lưu kiểu .xlsx."
            }
            OtherFile::Slides => {
                "đây là bản trình chiếu, không phải bảng tính. Hãy chép bảng trong đó sang Excel rồi lưu kiểu .xlsx."
            }
            OtherFile::GoogleShortcut => {
                "tệp .gsheet chỉ là lối tắt tới Google Trang tính, không có dữ liệu bên trong. Hãy mở nó rồi chọn Tệp › Tải xuống › Microsoft Excel (.xlsx)."
            }
            OtherFile::LockFile => {
                "đây là tệp tạm mà Excel hoặc LibreOffice đặt cạnh bảng tính đang mở. Hãy đóng chương trình đó và chọn tệp cùng tên không có ~ ở đầu."
            }
            OtherFile::Picture => {
                "đây là ảnh, không phải bảng tính. Hãy tìm bảng tính gốc (.xlsx, .ods) hoặc gõ lại vào tệp mẫu."
            }
            OtherFile::Archive => {
                "đây là tệp nén không chứa bảng tính. Nếu bảng tính nằm bên trong, hãy giải nén rồi chọn tệp .xlsx."
            }
            OtherFile::Unknown => {
                "không rõ đây là loại tệp gì. Ở đây đọc .xlsx, .xlsm, .xls, .ods và .csv; hãy mở tệp bằng chương trình đã ghi ra nó rồi lưu lại dạng .xlsx."
            }
        }
    }

    fn english(self) -> &'static str {
        match self {
            OtherFile::WebPage => {
                "this is a web page (HTML) under a spreadsheet's name. Open it in Excel, choose “Save as” and the type “Excel Workbook (.xlsx)”."
            }
            OtherFile::TextAsWorkbook => {
                "this is text (CSV) under a workbook's name. Open it in Excel and save it as “Excel Workbook (.xlsx)”, or change the end of its name to .csv."
            }
            OtherFile::Xml2003 => {
                "this is an XML Spreadsheet 2003. Open it in Excel and save it as “Excel Workbook (.xlsx)”."
            }
            OtherFile::PasswordProtected => {
                "this workbook asks for a password. Open it in Excel, go to File › Info › Protect Workbook › Encrypt with Password, clear the password and save."
            }
            OtherFile::BinaryWorkbook => {
                "this is a binary workbook (.xlsb). Open it in Excel and save it as “Excel Workbook (.xlsx)”."
            }
            OtherFile::Numbers => {
                "this is a Numbers file from Apple. In Numbers choose File › Export To › Excel, format .xlsx."
            }
            OtherFile::Pdf => {
                "this is a PDF, made for printing. Look for the spreadsheet that it was printed from (.xlsx, .ods)."
            }
            OtherFile::TextDocument => {
                "this is a text document (Word, Writer), not a spreadsheet. Copy the table in it to Excel and save it as .xlsx."
            }
            OtherFile::Slides => {
                "these are slides, not a spreadsheet. Copy the table in them to Excel and save it as .xlsx."
            }
            OtherFile::GoogleShortcut => {
                "a .gsheet file only points to Google Sheets and holds no data. Open it and choose File › Download › Microsoft Excel (.xlsx)."
            }
            OtherFile::LockFile => {
                "this is what Excel or LibreOffice lay beside a workbook while it is open. Close the program and choose the file of the same name without ~ in front."
            }
            OtherFile::Picture => {
                "this is a picture, not a spreadsheet. Look for the spreadsheet itself (.xlsx, .ods), or type it into the template."
            }
            OtherFile::Archive => {
                "this is an archive that holds no workbook. If the spreadsheet is inside, unpack it and choose the .xlsx file."
            }
            OtherFile::Unknown => {
                "it is not known what kind of file this is. .xlsx, .xlsm, .xls, .ods and .csv are read; open it in the program that wrote it and save it as .xlsx."
            }
        }
    }
}
