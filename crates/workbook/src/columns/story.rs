//! The sheet of stories: a block a row; of a timeline a moment a row, of a gallery a picture, of a comparison a side. Native only.

use langke_content::Kind;

use super::Columns;
use super::parts::{fact, its_sources, picture, sources};
use crate::column::Form;
use crate::folding::{Fold, Parts};
use crate::lists::List;
use crate::sheet::SheetForm;

/// The blocks that take several rows.
pub const STORY: &[Fold] = &[
    Fold {
        begins: "type",
        of: Some("timeline"),
        parts: Parts::List("moments"),
        fields: &[("when", "when"), ("text", "text"), ("sources", "sources")],
        inner: &[],
    },
    Fold {
        begins: "type",
        of: Some("gallery"),
        parts: Parts::List("pictures"),
        fields: &[("picture", "")],
        inner: &[],
    },
    Fold {
        begins: "type",
        of: Some("comparison"),
        parts: Parts::Fields(&["before", "after"]),
        fields: &[("label", "label"), ("picture", "picture")],
        inner: &[],
    },
];

/// The stories of all things.
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
        .with(its_sources())
        .with(picture())
        .both("title", "Tên dãy ảnh", "Title of the gallery")
        .both("when", "Mốc: khi nào", "Moment: when")
        .both("label", "So sánh: chữ trên ảnh", "Comparison: label")
        .both("caption", "Chú thích so sánh", "Caption of the comparison")
        .one(
            "fact",
            "Mã con số dùng chung",
            "Id of a shared figure",
            Form::Reference(Kind::Fact),
        )
        .with(fact("fact.", "Con số: ", "Figure: "))
        .with(recording());
    let of = &Kind::OF_THINGS;
    SheetForm::list("Câu chuyện", "Stories", of, "story", columns.0).folded(STORY)
}

/// Something to hear.
fn recording() -> Columns {
    Columns::default()
        .one(
            "recording.file",
            "Ghi âm: tệp",
            "Recording: file",
            Form::Text,
        )
        .both("recording.title", "Ghi âm: nghe gì", "Recording: title")
        .one(
            "recording.transcript.vi",
            "Ghi âm: tệp lời tiếng Việt",
            "Recording: transcript in Vietnamese",
            Form::Text,
        )
        .one(
            "recording.transcript.en",
            "Ghi âm: tệp lời tiếng Anh",
            "Recording: transcript in English",
            Form::Text,
        )
        .both(
            "recording.caption",
            "Ghi âm: chú thích",
            "Recording: caption",
        )
        .one(
            "recording.credit",
            "Ghi âm: của ai",
            "Recording: credit",
            Form::Text,
        )
        .one(
            "recording.licence",
            "Ghi âm: giấy phép",
            "Recording: licence",
            Form::Text,
        )
        .one(
            "recording.rendered",
            "Ghi âm: do máy tính ra",
            "Recording: was computed",
            Form::YesNo,
        )
        .with(sources(
            "recording.sources",
            "Ghi âm: nguồn",
            "Recording: sources",
        ))
}
