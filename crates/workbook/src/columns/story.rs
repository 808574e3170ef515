//! The sheet of stories: a block a row. Native only.

use langke_content::Kind;

use super::Columns;
use super::parts::{fact, its_sources, picture};
use crate::column::Form;
use crate::lists::List;
use crate::sheet::SheetForm;

/// The stories of all things. Timelines, galleries, comparisons and recordings keep their parts in the last column.
pub fn story() -> SheetForm {
    let columns = Columns::default()
        .tag(
            "type",
            "Loại đoạn",
            "Kind of block",
            Form::Word(List::Block),
        )
        .both("text", "Lời kể", "Text")
        .both("meaning", "Nghĩa", "Meaning")
        .one("items", "Các mục", "Entries", Form::Texts)
        .both("title", "Tên dãy ảnh", "Title of the gallery")
        .both("caption", "Chú thích so sánh", "Caption of the comparison")
        .with(its_sources())
        .with(picture())
        .one(
            "fact",
            "Mã con số dùng chung",
            "Id of a shared figure",
            Form::Reference(Kind::Fact),
        )
        .with(fact("fact.", "Con số: ", "Figure: "));
    SheetForm::list(
        "Câu chuyện",
        "Stories",
        &Kind::OF_THINGS,
        "story",
        columns.0,
    )
}
