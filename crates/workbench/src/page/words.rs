//! What the workbench says. Native only.

use langke_content::Severity;
use langke_content::rules::Both;
use langke_model::i18n::{Language, number};

use crate::desk::{Aspect, Finding};

macro_rules! words {
    ($($(#[$doc:meta])* $name:ident: $vi:literal, $en:literal;)*) => {
        $($(#[$doc])* pub const $name: Both = Both { vi: $vi, en: $en };)*
    };
}

words! {
    /// What the page is.
    WORKBENCH: "Bàn làm việc", "Workbench";
    /// The link to the site.
    OPEN_SITE: "Mở trang web", "Open the site";
    /// The site shows content as it is.
    NOW: "Trang web đang xem là nội dung mới nhất.", "The site shows the content as it is now.";
    /// The first publish has not ended.
    PUBLISHING: "Đang xuất bản lần đầu…", "Publishing for the first time…";
    /// The heading of findings.
    PROBLEMS: "Cần sửa", "To be mended";
    /// Nothing is to be mended.
    NO_PROBLEMS: "Không có gì phải sửa.", "Nothing is to be mended.";
    /// The link to the manual.
    MANUAL: "Sổ tay", "Manual";
    /// The button that shows where a finding is seen.
    SHOW: "Xem trên trang", "See it on the page";
    /// Why a rule exists.
    WHY: "Vì sao, và sửa thế nào", "Why, and how to mend it";
    /// The button that mends what can be mended by itself.
    MEND: "Để máy sửa dấu rời, khoảng trắng thừa, tọa độ viết thành chữ", "Mend broken letters, stray spaces and coordinates typed as text";
    /// The heading of certificates.
    LAPSES: "Chứng nhận sắp hết hạn", "Certificates that lapse soon";
    /// None lapses.
    NO_LAPSES: "Trong 90 ngày tới không có chứng nhận nào hết hạn.", "No certificate lapses within 90 days.";
    /// The heading of products.
    PRODUCTS: "Sản phẩm đã kể đủ chưa", "How ready each product is";
    /// There are no products.
    NO_PRODUCTS: "Chưa có sản phẩm nào.", "There are no products yet.";
    /// The head of the column of names.
    PRODUCT: "Sản phẩm", "Product";
    /// The head of the column of counts.
    TOLD: "Đủ", "Told";
    /// The heading of changes.
    CHANGES: "Khác gì so với bản đã đăng", "What readers will see changed";
    /// Nothing changed.
    NO_CHANGES: "Người đọc không thấy gì khác.", "Readers see no difference.";
    /// A page that is new.
    NEW_PAGE: "trang mới", "new page";
    /// A page that is gone.
    GONE_PAGE: "trang không còn", "page is gone";
    /// A picture, recording or link that is another one.
    REPLACED: "đã thay", "replaced";
    /// The heading of workbooks.
    WORKBOOK: "Nhập từ bảng tính", "Bring in a workbook";
    /// The label of the field for a file.
    CHOOSE: "Tệp Excel, ODS hoặc CSV đã điền", "A filled-in Excel, ODS or CSV file";
    /// The button.
    BRING_IN: "Nhập vào", "Bring it in";
    /// The link to the template.
    TEMPLATE: "Bảng mẫu để điền", "Template to fill in";
    /// The link to the content as a workbook.
    EXPORT: "Nội dung hiện có, dạng bảng tính", "The content as a workbook";
    /// The link to the copy with notes.
    GIVEN_BACK: "Tải bản có tô màu các ô cần sửa", "Download the copy with the cells to mend coloured";
    /// The heading of frames.
    FRAMES: "Trang web sẽ trông thế này", "What the site looks like";
    /// Before what is to be mended of the page that is shown.
    HERE: "Cần sửa ở trang này:", "To be mended on this page:";
    /// The same where the site shows content of before.
    HERE_BEFORE: "Trang này là bản trước đó: các tệp của nó còn chỗ phải sửa.", "This page is as it was before: its files are to be mended.";
    /// The frame of a phone.
    PHONE: "Điện thoại", "Phone";
    /// The frame of a centre's screen.
    SCREEN: "Màn hình ở điểm giới thiệu", "Screen in a centre";
    /// The frame of a computer, where there is no centre.
    COMPUTER: "Máy tính", "Computer";
    /// What others show of a shared address.
    CARD: "Khi chia sẻ lên Zalo, Facebook", "Shared on Zalo or Facebook";
    /// The page has no card.
    NO_CARD: "Trang này chưa có thẻ chia sẻ.", "This page has no share card.";
}

/// The site shows content of before, for there are mistakes.
pub fn before(errors: usize, language: Language) -> String {
    let errors = number(errors as f64, 0, language);
    match language {
        Language::Vietnamese => {
            format!("Còn {errors} lỗi nên chưa xuất bản được; trang web đang xem là bản trước đó.")
        }
        Language::English => {
            format!("Errors: {errors}. The site still shows the content as it was before.")
        }
    }
}

/// There is no site yet, for there are mistakes.
pub fn nothing(errors: usize, language: Language) -> String {
    let errors = number(errors as f64, 0, language);
    match language {
        Language::Vietnamese => format!(
            "Còn {errors} lỗi nên chưa xuất bản được lần nào. Sửa xong, trang web tự hiện ra."
        ),
        Language::English => format!(
            "Errors: {errors}. Nothing is published yet; once they are mended, the site appears by itself."
        ),
    }
}

/// What an aspect is called at the head of a column.
pub fn aspect(aspect: Aspect) -> Both {
    let (vi, en) = match aspect {
        Aspect::Story => ("Chuyện", "Story"),
        Aspect::Process => ("Cách làm", "Process"),
        Aspect::Picture => ("Ảnh", "Picture"),
        Aspect::Maker => ("Người làm", "Maker"),
        Aspect::Certificate => ("Chứng nhận", "Certificate"),
        Aspect::Sale => ("Nơi bán", "Where sold"),
        Aspect::Traceability => ("Truy xuất", "Traceability"),
    };
    Both { vi, en }
}

/// Whether an aspect is told, for those who do not see the mark.
pub fn told(is_told: bool, language: Language) -> &'static str {
    match (is_told, language) {
        (true, Language::Vietnamese) => "có",
        (true, Language::English) => "yes",
        (false, Language::Vietnamese) => "thiếu",
        (false, Language::English) => "missing",
    }
}

/// How many words a story has.
pub fn story_words(words: usize, language: Language) -> String {
    let words = number(words as f64, 0, language);
    match language {
        Language::Vietnamese => format!("{words} chữ"),
        Language::English => format!("{words} words"),
    }
}

/// How many products lack nothing.
pub fn ready(ready: usize, all: usize, language: Language) -> String {
    let [ready, all] = [ready, all].map(|count| number(count as f64, 0, language));
    match language {
        Language::Vietnamese => format!("{ready} trên {all} sản phẩm đã kể đủ cả bảy điều."),
        Language::English => format!("{ready} of {all} products tell all seven things."),
    }
}

/// How many findings there are of each weight.
pub fn counts(findings: &[Finding], language: Language) -> String {
    let counts = Severity::counts(findings.iter().map(|finding| &finding.problem));
    let [errors, warnings, advice] = counts.map(|count| number(count as f64, 0, language));
    match language {
        Language::Vietnamese => {
            format!("{errors} lỗi, {warnings} cảnh báo, {advice} chỗ nên xem lại.")
        }
        Language::English => format!("Errors: {errors}. Warnings: {warnings}. Advice: {advice}."),
    }
}

/// On how many pages the same changed.
pub fn on_pages(pages: usize, language: Language) -> String {
    let pages = number(pages as f64, 0, language);
    match language {
        Language::Vietnamese => format!("trên {pages} trang"),
        Language::English => format!("on {pages} pages"),
    }
}

/// How many changes there are beyond those that are told.
pub fn and_more(more: usize, language: Language) -> String {
    let more = number(more as f64, 0, language);
    match language {
        Language::Vietnamese => format!("và {more} mục nữa"),
        Language::English => format!("and {more} more"),
    }
}

/// How far off a certificate's last day is.
pub fn days(days: i64, language: Language) -> String {
    let count = number(days.unsigned_abs() as f64, 0, language);
    match (days, language) {
        (..0, Language::Vietnamese) => format!("hết hạn {count} ngày trước"),
        (..0, Language::English) => format!("lapsed {count} days ago"),
        (0, Language::Vietnamese) => "hôm nay là ngày cuối".into(),
        (0, Language::English) => "today is its last day".into(),
        (_, Language::Vietnamese) => format!("còn {count} ngày"),
        (1, Language::English) => "1 day left".into(),
        (_, Language::English) => format!("{count} days left"),
    }
}
