//! The words of the interface that the browser needs, as plain data: no code for each word.

use super::Language;

/// The words in one language.
#[derive(Debug)]
pub struct Words {
    /// Skip link.
    pub skip_to_content: &'static str,
    /// First breadcrumb.
    pub home: &'static str,
    /// Label of the breadcrumbs.
    pub you_are_here: &'static str,
    /// Link to the same page in the other language, in that language.
    pub read_in_other_language: &'static str,
    /// Notice on pages with parts that are not translated.
    pub not_yet_translated: &'static str,
    /// Notice on pages with sample values.
    pub illustrative: &'static str,
    /// Mark beside one sample value.
    pub sample: &'static str,
    /// Heading above disputes.
    pub sources_disagree: &'static str,
    /// Heading above the list of sources.
    pub sources: &'static str,
    /// Above the words of other languages that a page uses.
    pub glossary: &'static str,
    /// "Source" before a number, for screen readers.
    pub source: &'static str,
    /// Label of the links to neighbours.
    pub neighbours: &'static str,
    /// The thing before.
    pub previous: &'static str,
    /// The thing after.
    pub next: &'static str,
    /// Heading above figures.
    pub figures: &'static str,
    /// Heading above the table of details.
    pub details: &'static str,
    /// Heading above a certificate.
    pub certificate: &'static str,
    /// "stars", after a number.
    pub stars: &'static str,
    /// Before the issuing level.
    pub issued_by: &'static str,
    /// Before the decision's number.
    pub decision: &'static str,
    /// Before the day of issue.
    pub issued_on: &'static str,
    /// Before the last valid day.
    pub valid_until: &'static str,
    /// Before the last valid day of a lapsed certificate.
    pub lapsed_after: &'static str,
    /// That a certificate has lapsed.
    pub lapsed: &'static str,
    /// That a certificate was taken back.
    pub revoked: &'static str,
    /// Before the day from which a certificate is taken back.
    pub revoked_on: &'static str,
    /// That a certificate will lapse soon.
    pub lapsing: &'static str,
    /// Why stars stand for a time.
    pub certificate_note: &'static str,
    /// That the device's clock is behind, before the day of the data.
    pub clock_is_behind: &'static str,
    /// Heading above standards and rights.
    pub standards: &'static str,
    /// Heading above the variants of a product.
    pub variants: &'static str,
    /// Heading above sustainability facts.
    pub land_and_people: &'static str,
    /// Has the device's own voice read the page.
    pub listen: &'static str,
    /// What a row of pictures is called that has no title.
    pub pictures: &'static str,
    /// Before what a slider shows more or less of.
    pub how_much: &'static str,
    /// Heading above where hands can be visited.
    pub hands: &'static str,
    /// Heading above the whole process.
    pub at_a_glance: &'static str,
    /// Heading above the steps.
    pub steps: &'static str,
    /// Heading above the stops.
    pub stops: &'static str,
    /// Heading above the map.
    pub map: &'static str,
    /// Heading above experiences.
    pub to_try: &'static str,
    /// On the number of a stop: goes to the map.
    pub show_on_map: &'static str,
    /// Heading above files to take along.
    pub take_along: &'static str,
    /// Heading above directions in other applications.
    pub directions_in: &'static str,
    /// A page could not be fetched.
    pub page_failed: &'static str,
    /// Button: fetch it again.
    pub try_again: &'static str,
    /// Announced when a page has arrived, before its title.
    pub now_reading: &'static str,
    /// Last line of every page.
    pub colophon: &'static str,
    /// Label of the menu.
    pub menu: &'static str,
    /// What the menu calls the pages that it leads to.
    pub in_menu: MenuWords,
    /// At the head of every page: leads to the search.
    pub search: &'static str,
    /// Below every page: leads to what is saved on the device.
    pub saved: &'static str,
    /// Choice that narrows nothing.
    pub all: &'static str,
    /// Button: no choice narrows any more.
    pub clear: &'static str,
    /// In place of an empty list.
    pub nothing_found: &'static str,
    /// Heading above narrower lists.
    pub narrower: &'static str,
    /// Heading above what is on next, on the home page.
    pub soon: &'static str,
    /// Heading above what is on in the next two years.
    pub coming: &'static str,
    /// Heading above the calendar.
    pub by_month: &'static str,
    /// How to read a sheet of the calendar.
    pub lunar_note: &'static str,
    /// Monday to Sunday, short and in full.
    pub weekdays: [(&'static str, &'static str); 7],
    /// Before and after a number of days.
    pub in_days: (&'static str, &'static str),
    /// One day off.
    pub tomorrow: &'static str,
    /// Between the first and the last day.
    pub on_now: &'static str,
    /// After the last day.
    pub over: &'static str,
    /// Opens an event's story.
    pub read_story: &'static str,
    /// Column: what a value is of.
    pub of_what: &'static str,
    /// Column: the year.
    pub year: &'static str,
    /// After a number of pages that are not named: of one, of several.
    pub more_pages: (&'static str, &'static str),
}

/// What the menu calls pages.
#[derive(Debug)]
pub struct MenuWords {
    /// The list of products.
    pub products: &'static str,
    /// The list of places.
    pub places: &'static str,
    /// The list of routes.
    pub routes: &'static str,
    /// The map of everything.
    pub map: &'static str,
    /// The events.
    pub events: &'static str,
    /// The programme.
    pub about: &'static str,
}

/// The words of a language.
pub fn words(language: Language) -> &'static Words {
    match language {
        Language::Vietnamese => &VIETNAMESE,
        Language::English => &ENGLISH,
    }
}

static VIETNAMESE: Words = Words {
    skip_to_content: "Đến thẳng nội dung",
    home: "Trang đầu",
    you_are_here: "Bạn đang ở đây",
    read_in_other_language: "Read in English",
    not_yet_translated: "Trang này chưa dịch hết.",
    illustrative: "Chỗ nào ghi chữ “mẫu” là đặt ra để minh họa, không phải của món thật, nơi thật.",
    sample: "mẫu",
    sources_disagree: "Chỗ các nguồn nói khác nhau",
    sources: "Nguồn",
    glossary: "Từ ngữ",
    source: "Nguồn",
    neighbours: "Trang trước và trang sau",
    previous: "Trước",
    next: "Tiếp theo",
    figures: "Con số",
    details: "Chi tiết",
    certificate: "Chứng nhận OCOP",
    stars: "sao",
    issued_by: "Nơi cấp",
    decision: "Quyết định",
    issued_on: "Ngày cấp",
    valid_until: "Có giá trị đến hết",
    lapsed_after: "Có giá trị đến hết",
    lapsed: "Đã hết hạn",
    revoked: "Đã bị thu hồi",
    revoked_on: "Thu hồi từ",
    lapsing: "Sắp hết hạn",
    certificate_note: "OCOP là chương trình quốc gia chấm sao cho sản phẩm của từng xã. Giấy có hạn 36 tháng; quá hạn phải chấm lại mới được dùng dấu sao.",
    clock_is_behind: "Đồng hồ của máy này chạy chậm, nên tính theo ngày của dữ liệu:",
    standards: "Tiêu chuẩn và quyền",
    variants: "Các loại",
    land_and_people: "Với đất và người",
    listen: "Nghe đọc trang này",
    pictures: "Các ảnh",
    how_much: "Thấy bao nhiêu phần:",
    hands: "Đến tận nơi, tự tay làm",
    at_a_glance: "Cả quá trình trên một dòng",
    steps: "Từng bước",
    stops: "Các điểm dừng",
    map: "Bản đồ",
    to_try: "Làm thử",
    show_on_map: "xem trên bản đồ",
    take_along: "Mang theo",
    directions_in: "Chỉ đường trong ứng dụng khác",
    page_failed: "Không tải được trang vừa chọn. Trang này vẫn đọc được như cũ.",
    try_again: "Thử lại",
    now_reading: "Đang đọc",
    colophon: "Chuyện làng nghề. Nguồn của mỗi trang ghi ở cuối trang ấy.",
    menu: "Mục lục",
    in_menu: MenuWords {
        products: "Sản phẩm",
        places: "Nơi ghé",
        routes: "Tuyến",
        map: "Bản đồ",
        events: "Ngày hội",
        about: "OCOP",
    },
    search: "Tìm",
    saved: "Làng đã lưu",
    all: "Tất cả",
    clear: "Bỏ chọn",
    nothing_found: "Không có gì hợp với các lựa chọn này. Bỏ bớt một lựa chọn thử xem.",
    narrower: "Xem theo nhóm",
    soon: "Sắp tới",
    coming: "Hai năm tới",
    by_month: "Xem theo tháng",
    lunar_note: "Số lớn là ngày dương, số nhỏ là ngày âm; mùng một có ghi tháng (n: tháng nhuận). Ngày có hội thì bấm được.",
    weekdays: [
        ("T2", "Thứ hai"),
        ("T3", "Thứ ba"),
        ("T4", "Thứ tư"),
        ("T5", "Thứ năm"),
        ("T6", "Thứ sáu"),
        ("T7", "Thứ bảy"),
        ("CN", "Chủ nhật"),
    ],
    in_days: ("còn ", " ngày"),
    tomorrow: "ngày mai",
    on_now: "đang diễn ra",
    over: "đã qua",
    read_story: "Đọc chuyện ngày hội",
    of_what: "Mục",
    year: "Năm",
    more_pages: ("trang nữa", "trang nữa"),
};

static ENGLISH: Words = Words {
    skip_to_content: "Skip to content",
    home: "Home",
    you_are_here: "You are here",
    read_in_other_language: "Đọc bằng tiếng Việt",
    not_yet_translated: "Parts of this page are not yet translated and stand in Vietnamese.",
    illustrative: "What is marked “sample” was made up to illustrate; it belongs to no real piece or place.",
    sample: "sample",
    sources_disagree: "Where sources disagree",
    sources: "Sources",
    glossary: "Words",
    source: "Source",
    neighbours: "Previous and next page",
    previous: "Previous",
    next: "Next",
    figures: "In figures",
    details: "Details",
    certificate: "OCOP certificate",
    stars: "stars",
    issued_by: "Issued by",
    decision: "Decision",
    issued_on: "Issued on",
    valid_until: "Valid to the end of",
    lapsed_after: "Was valid to the end of",
    lapsed: "Lapsed",
    revoked: "Withdrawn",
    revoked_on: "Withdrawn since",
    lapsing: "About to lapse",
    certificate_note: "OCOP is the national programme that gives stars to the products of communes. A certificate holds for 36 months; after that the stars may not be used without a new evaluation.",
    clock_is_behind: "The clock of this device is behind, so this is as of the day of the data:",
    standards: "Standards and rights",
    variants: "Variants",
    land_and_people: "Land and people",
    listen: "Listen to this page",
    pictures: "Pictures",
    how_much: "How much one sees of:",
    hands: "Go and see, try it yourself",
    at_a_glance: "The whole at a glance",
    steps: "Step by step",
    stops: "Stops",
    map: "Map",
    to_try: "Try it yourself",
    show_on_map: "show on the map",
    take_along: "Take along",
    directions_in: "Directions in other applications",
    page_failed: "The page you chose could not be fetched. This one stays as it was.",
    try_again: "Try again",
    now_reading: "Now reading",
    colophon: "Stories of craft villages. The sources of each page stand at its foot.",
    menu: "Contents",
    in_menu: MenuWords {
        products: "Products",
        places: "Places",
        routes: "Routes",
        map: "Map",
        events: "Events",
        about: "OCOP",
    },
    search: "Search",
    saved: "Saved villages",
    all: "All",
    clear: "Clear",
    nothing_found: "Nothing fits these choices. Take one of them back.",
    narrower: "Browse by",
    soon: "Next festivals and dates",
    coming: "The next two years",
    by_month: "Month by month",
    lunar_note: "The large number is the solar day, the small one the lunar day; the first of a lunar month names the month (n: leap month). Days with an event can be tapped.",
    weekdays: [
        ("Mo", "Monday"),
        ("Tu", "Tuesday"),
        ("We", "Wednesday"),
        ("Th", "Thursday"),
        ("Fr", "Friday"),
        ("Sa", "Saturday"),
        ("Su", "Sunday"),
    ],
    in_days: ("in ", " days"),
    tomorrow: "tomorrow",
    on_now: "on now",
    over: "over",
    read_story: "Read the story",
    of_what: "Of what",
    year: "Year",
    more_pages: ("more page", "more pages"),
};
