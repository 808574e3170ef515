//! The rule `malformed`: a value that is not well formed. Native only.
//!
//! Looked for in `value`, `identifier`.

use serde::Serialize;

use super::explanation::{Both, Example, Explanation};
use super::{Severity, Violation};
use langke_model::i18n::Language;

/// A value that is not well formed.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Malformed {
    /// The value found.
    pub found: String,
    /// What it should have been.
    pub expected: Expected,
}

impl Violation for Malformed {
    const SEVERITY: Severity = Severity::Error;

    const EXPLANATION: Explanation = Explanation {
        title: Both {
            vi: "Giá trị viết chưa đúng dạng",
            en: "A value that is not well formed",
        },
        why: Both {
            vi: "Ngày, số điện thoại, địa chỉ thư, mã, màu… phải viết theo một dạng thì máy mới dùng được: xếp lịch, bấm là gọi, \
                 in lên nhãn.",
            en: "Days, telephone numbers, addresses, codes and colours are written in one way, so that the site can use them: in \
                 the calendar, to call, on labels.",
        },
        example: Example::Text {
            file: "products/am.json",
            place: "certificates[0].issued_on",
            wrong: r#""02/01/2024""#,
            right: r#""2024-01-02""#,
        },
        cure: Both {
            vi: "Viết lại theo dạng mà câu báo lỗi nêu ra.",
            en: "Write it in the form that the message shows.",
        },
    };

    fn message(&self, language: Language) -> String {
        let Malformed { found, expected } = self;
        match language {
            Language::Vietnamese => {
                format!("tìm thấy \"{found}\". Cần {}.", expected.words(language))
            }
            Language::English => {
                format!("found \"{found}\". Expected {}.", expected.words(language))
            }
        }
    }

    fn found_texts(&mut self) -> Vec<&mut String> {
        vec![&mut self.found]
    }
}

/// What a value should have been.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Expected {
    /// An id.
    Slug,
    /// A language.
    LanguageTag,
    /// A short code.
    ShortCode,
    /// A web address.
    WebAddress,
    /// A colour.
    Colour,
    /// A day.
    Date,
    /// A time of day.
    TimeOfDay,
    /// Three, four or five stars.
    Stars,
    /// A point as longitude and latitude.
    LonLat,
    /// A day, a month or a year.
    PartialDate,
    /// A GTIN.
    Gtin,
    /// A telephone number.
    Phone,
    /// An e-mail address.
    Email,
    /// The path of an archive of tiles.
    ArchivePath,
}

impl Expected {
    /// What it should have been, with an example.
    fn words(self, language: Language) -> &'static str {
        match (self, language) {
            (Expected::LanguageTag, Language::Vietnamese) => {
                "mã ngôn ngữ theo BCP 47, như \"tyz\" (tiếng Tày), \"mtq\" (tiếng Mường), \"blt-Tavt\" (tiếng Thái Đen, chữ Thái)"
            }
            (Expected::LanguageTag, Language::English) => {
                "a language tag of BCP 47, such as \"tyz\" (Tày), \"mtq\" (Mường), \"blt-Tavt\" (Tai Dam in Tai Viet letters)"
            }
            (Expected::Slug, Language::Vietnamese) => {
                "chữ thường không dấu và số, nối bằng gạch ngang, như \"bat-trang\""
            }
            (Expected::Slug, Language::English) => {
                "lowercase letters without marks and digits, joined by hyphens, such as \"bat-trang\""
            }
            (Expected::ShortCode, Language::Vietnamese) => {
                "số có 3 đến 8 chữ số, không bắt đầu bằng 0, như \"5724\" (nhãn in từ trước: 3 đến 8 chữ hoa A-Z trừ I, O và số 2-9, như \"BT7K\"; không phải tên Windows giữ riêng như LPT2)"
            }
            (Expected::ShortCode, Language::English) => {
                "a number of 3 to 8 digits that does not begin with 0, such as \"5724\" (on labels printed earlier 3 to 8 of A-Z without I and O and 2-9, such as \"BT7K\", and no name that Windows keeps, such as LPT2)"
            }
            (Expected::WebAddress, Language::Vietnamese) => {
                "địa chỉ đầy đủ như \"https://example.vn/gom\""
            }
            (Expected::WebAddress, Language::English) => {
                "a full address such as \"https://example.vn/gom\""
            }
            (Expected::Colour, Language::Vietnamese) => "màu như \"#1F3F8C\"",
            (Expected::Colour, Language::English) => "a colour such as \"#1F3F8C\"",
            (Expected::Date, Language::Vietnamese) => {
                "ngày có thật từ năm 1900 đến 2100, viết năm-tháng-ngày như \"2026-11-21\""
            }
            (Expected::Date, Language::English) => {
                "a day that exists from 1900 to 2100, as year-month-day, such as \"2026-11-21\""
            }
            (Expected::TimeOfDay, Language::Vietnamese) => "giờ trong ngày như \"07:30\"",
            (Expected::TimeOfDay, Language::English) => "a time of day such as \"07:30\"",
            (Expected::Stars, Language::Vietnamese) => "3, 4 hoặc 5 sao",
            (Expected::Stars, Language::English) => "3, 4 or 5 stars",
            (Expected::LonLat, Language::Vietnamese) => "[kinh độ, vĩ độ] như [105.91, 20.97]",
            (Expected::LonLat, Language::English) => {
                "[longitude, latitude] such as [105.91, 20.97]"
            }
            (Expected::PartialDate, Language::Vietnamese) => {
                "ngày, tháng hoặc năm (1900 đến 2100) như \"2022-12-14\", \"2022-12\", \"2022\""
            }
            (Expected::PartialDate, Language::English) => {
                "a day, month or year (1900 to 2100) such as \"2022-12-14\", \"2022-12\", \"2022\""
            }
            (Expected::Gtin, Language::Vietnamese) => {
                "8, 12, 13 hoặc 14 chữ số, không phải toàn số 0, như \"6291041500213\""
            }
            (Expected::Gtin, Language::English) => {
                "8, 12, 13 or 14 digits, not all of them 0, such as \"6291041500213\""
            }
            (Expected::Phone, Language::Vietnamese) => {
                "số điện thoại như \"024 3874 0000\" hoặc \"+84 24 3874 0000\""
            }
            (Expected::Phone, Language::English) => {
                "a telephone number such as \"024 3874 0000\" or \"+84 24 3874 0000\""
            }
            (Expected::Email, Language::Vietnamese) => "địa chỉ thư như \"lienhe@example.vn\"",
            (Expected::Email, Language::English) => {
                "an e-mail address such as \"lienhe@example.vn\""
            }
            (Expected::ArchivePath, Language::Vietnamese) => {
                "đường dẫn tính từ gốc trang, đuôi .pmtiles, như \"tiles/hanoi.pmtiles\""
            }
            (Expected::ArchivePath, Language::English) => {
                "a path below the site's root that ends in .pmtiles, such as \"tiles/hanoi.pmtiles\""
            }
        }
    }
}
