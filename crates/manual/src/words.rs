//! The words around what the types say. Native only.

use langke_model::i18n::Language;

/// The words of the manual in a language.
pub struct Words {
    pub manual: &'static str,
    pub manual_introduction: &'static str,
    pub fields: &'static str,
    pub fields_introduction: &'static str,
    pub contents: &'static str,
    pub files: &'static str,
    pub parts: &'static str,
    pub lists: &'static str,
    pub values: &'static str,
    pub rules: &'static str,
    pub file: &'static str,
    pub holds: &'static str,
    pub field: &'static str,
    pub written: &'static str,
    pub meaning: &'static str,
    pub word: &'static str,
    pub example: &'static str,
    pub entry: &'static str,
    pub required: &'static str,
    pub or: &'static str,
    pub text: &'static str,
    pub number: &'static str,
    pub whole_number: &'static str,
    pub truth: &'static str,
    pub list_of: &'static str,
    pub letters: &'static str,
    pub entries: &'static str,
    pub at_least: &'static str,
    pub at_most: &'static str,
    pub to: &'static str,
    pub hours: &'static str,
    pub hours_introduction: &'static str,
    pub hours_typed: &'static str,
    pub hours_signs: &'static str,
    pub hours_words: &'static str,
    pub typed: &'static str,
    pub read_as: &'static str,
    pub openstreetmap: &'static str,
    pub also: &'static str,
}

impl Words {
    /// The words of a language.
    pub fn of(language: Language) -> &'static Words {
        match language {
            Language::Vietnamese => &VIETNAMESE,
            Language::English => &ENGLISH,
        }
    }
}

const VIETNAMESE: Words = Words {
    manual: "Sổ tay người biên tập",
    manual_introduction: "Mọi tệp, mọi mục, mọi từ của giờ mở cửa, mọi luật mà máy kiểm tra. Trang này do máy viết từ chính chương trình đang \
                          chạy: `langke manual`. Nên bắt đầu bằng cách chép một tệp mẫu rồi sửa.",
    fields: "Các mục của nội dung",
    fields_introduction: "Mỗi tệp có những mục nào, ghi gì vào đó, và giờ mở cửa viết thế nào. Các luật mà máy kiểm tra: \
                          [rules.vi.md](rules.vi.md). Bắt đầu thế nào: [content.md](content.md).\n\nTrang này do máy viết: `cargo langke \
                          manual --fields --lang vi > docs/fields.vi.md`. Đừng sửa ở đây; lời của mỗi mục nằm cạnh mục ấy trong \
                          `crates/content/src/`.\n\n[English](fields.en.md)",
    contents: "Mục lục",
    files: "Các tệp",
    parts: "Các phần",
    lists: "Các từ có sẵn",
    values: "Các giá trị",
    rules: "Các luật",
    file: "Tệp",
    holds: "Trong đó là",
    field: "Mục",
    written: "Ghi gì",
    meaning: "Nghĩa là",
    word: "Từ",
    example: "Ví dụ",
    entry: "Mỗi mục là",
    required: "bắt buộc",
    or: " hoặc ",
    text: "chữ",
    number: "số",
    whole_number: "số nguyên",
    truth: "`true` hoặc `false`",
    list_of: "danh sách",
    letters: "ký tự",
    entries: "mục",
    at_least: "ít nhất",
    at_most: "tới",
    to: "đến",
    hours: "Giờ mở cửa",
    hours_introduction: "Viết như OpenStreetMap, hoặc như vẫn quen viết: máy hiểu cả hai, và `langke check --fix` ghi lại theo lối của \
                         OpenStreetMap. Giờ ghi từ 00:00 đến 24:00; quá nửa đêm thì ghi tiếp, như `20:00-02:00`.",
    hours_typed: "Quen viết thế nào, máy đọc ra thế nào",
    hours_signs: "Cách ghép",
    hours_words: "Mọi từ máy hiểu",
    typed: "Viết",
    read_as: "Máy đọc là",
    openstreetmap: "OpenStreetMap viết",
    also: "Viết thế này cũng được",
};

const ENGLISH: Words = Words {
    manual: "The editors' manual",
    manual_introduction: "Every file and field, every word of opening hours, every rule that is checked. This page is printed by the program \
                          itself: `langke manual --lang en`. The best beginning is to copy a sample file and change it.",
    fields: "The fields of content",
    fields_introduction: "Which fields each file has, what is written there, and how opening hours are written. The rules that are checked: \
                          [rules.en.md](rules.en.md). How to begin: [content.md](content.md).\n\nThis page is printed: `cargo langke manual \
                          --fields --lang en > docs/fields.en.md`. Don't edit it; the words of each field stand beside it in \
                          `crates/content/src/`.\n\n[Tiếng Việt](fields.vi.md)",
    contents: "Contents",
    files: "Files",
    parts: "Parts",
    lists: "Fixed words",
    values: "Values",
    rules: "Rules",
    file: "File",
    holds: "Holds",
    field: "Field",
    written: "What is written",
    meaning: "What it means",
    word: "Word",
    example: "Example",
    entry: "Each entry is",
    required: "needed",
    or: " or ",
    text: "text",
    number: "number",
    whole_number: "whole number",
    truth: "`true` or `false`",
    list_of: "list",
    letters: "letters",
    entries: "entries",
    at_least: "at least",
    at_most: "up to",
    to: "to",
    hours: "Opening hours",
    hours_introduction: "Written as OpenStreetMap has them, or as people are used to: both are understood, and `langke check --fix` writes the \
                         former. Times run from 00:00 to 24:00; past midnight one writes on, as in `20:00-02:00`.",
    hours_typed: "How people write, and how that is read",
    hours_signs: "How parts are joined",
    hours_words: "Every word that is understood",
    typed: "Written",
    read_as: "Read as",
    openstreetmap: "OpenStreetMap's spelling",
    also: "Understood too",
};
