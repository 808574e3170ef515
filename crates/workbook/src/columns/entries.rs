//! The sheets of sources, pictures, facts and words, which content names by their ids. Native only.

use langke_content::Kind;

use super::Columns;
use super::parts::{fact as fact_columns, its_sources};
use crate::column::Form;
use crate::lists::List;
use crate::sheet::SheetForm;

/// Sources.
pub fn source() -> SheetForm {
    let columns = Columns::default()
        .both("title", "Tên", "Title")
        .one("publisher", "Nơi công bố", "Publisher", Form::Text)
        .one("published", "Ngày công bố", "Published", Form::Text)
        .one("url", "Địa chỉ web", "Web address", Form::Text)
        .one("kind", "Loại", "Kind", Form::Word(List::SourceKind))
        .one("attribution", "Phải ghi công", "Attribution", Form::Text)
        .both("note", "Ghi chú", "Note");
    SheetForm::things("Nguồn", "Sources", Kind::Source, columns.0)
}

/// Pictures with ids.
pub fn picture() -> SheetForm {
    let columns = Columns::default()
        .one("file", "Tệp", "File", Form::Text)
        .both("alt", "Lời tả", "Description")
        .both("caption", "Chú thích", "Caption")
        .one("credit", "Của ai", "Credit", Form::Text)
        .one("licence", "Giấy phép", "Licence", Form::Text)
        .with(its_sources());
    SheetForm::things(
        "Ảnh dùng chung",
        "Shared pictures",
        Kind::Picture,
        columns.0,
    )
}

/// Facts with ids.
pub fn fact() -> SheetForm {
    let columns = fact_columns("", "", "").0;
    SheetForm::things("Con số dùng chung", "Shared figures", Kind::Fact, columns)
}

/// Words of the glossary.
pub fn word() -> SheetForm {
    let columns = Columns::default()
        .one("word", "Từ", "Word", Form::Text)
        .one("language", "Mã tiếng", "Language", Form::Text)
        .both("meaning", "Nghĩa", "Meaning")
        .with(its_sources());
    SheetForm::things("Từ ngữ", "Glossary", Kind::Word, columns.0)
}
