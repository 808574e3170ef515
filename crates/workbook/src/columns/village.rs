//! The sheet of villages, and what repeats in a village. Native only.

use langke_content::Kind;

use super::Columns;
use super::parts::{illustrative, its_sources, local_name, picture, position};
use crate::column::Form;
use crate::lists::List;
use crate::sheet::SheetForm;

/// Villages.
pub fn village() -> SheetForm {
    let columns = Columns::default()
        .both("name", "Tên", "Name")
        .with(local_name("local_name", "Tên bản địa", "Local name"))
        .both("summary", "Tóm tắt", "Summary")
        .both("commune", "Xã, phường", "Commune")
        .both("province", "Tỉnh, thành phố", "Province")
        .with(position())
        .one("crafts", "Nghề", "Crafts", Form::Texts)
        .one("palette.ground", "Màu nền", "Ground colour", Form::Text)
        .one("palette.accent", "Màu chính", "Leading colour", Form::Text)
        .one("palette.second", "Màu thứ hai", "Second colour", Form::Text)
        .one("palette.line", "Màu nét", "Line colour", Form::Text)
        .one(
            "palette.accent_dark",
            "Màu chính ban đêm",
            "Leading colour at night",
            Form::Text,
        )
        .tag(
            "pattern.kind",
            "Hoa văn",
            "Pattern",
            Form::Word(List::Pattern),
        )
        .one(
            "pattern.seed",
            "Hoa văn rạn: số",
            "Crackle: seed",
            Form::Integer,
        )
        .one(
            "pattern.arcs",
            "Hoa văn sóng: số cung",
            "Wave: arcs",
            Form::Integer,
        )
        .one(
            "pattern.over",
            "Hoa văn đan: trên",
            "Weave: over",
            Form::Integer,
        )
        .one(
            "pattern.under",
            "Hoa văn đan: dưới",
            "Weave: under",
            Form::Integer,
        )
        .with(picture())
        .with(illustrative());
    SheetForm::things("Làng", "Villages", Kind::Village, columns.0)
}

/// Older and other names of villages.
pub fn other_names() -> SheetForm {
    let columns = Columns::default()
        .both("name", "Tên", "Name")
        .both("note", "Ghi chú", "Note")
        .with(its_sources());
    SheetForm::list(
        "Tên khác",
        "Other names",
        &[Kind::Village],
        "other_names",
        columns.0,
    )
}

/// Peoples who live in villages.
pub fn peoples() -> SheetForm {
    let columns = Columns::default()
        .both("name", "Tên", "Name")
        .with(local_name("own_name", "Tên tự gọi", "Own name"));
    SheetForm::list("Dân tộc", "Peoples", &[Kind::Village], "peoples", columns.0)
}
