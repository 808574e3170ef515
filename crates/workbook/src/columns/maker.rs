//! The sheet of makers, and their artisans. Native only.

use langke_content::Kind;

use super::Columns;
use super::parts::{area, contact, illustrative, its_sources, local_name, picture, sources};
use crate::column::Form;
use crate::lists::List;
use crate::sheet::SheetForm;

/// Makers.
pub fn maker() -> SheetForm {
    let columns = Columns::default()
        .both("name", "Tên", "Name")
        .with(local_name("local_name", "Tên bản địa", "Local name"))
        .one("kind", "Loại", "Kind", Form::Word(List::MakerKind))
        .one(
            "villages",
            "Mã làng",
            "Village ids",
            Form::References(Kind::Village),
        )
        .with(area())
        .both("summary", "Tóm tắt", "Summary")
        .one("members.count", "Số thành viên", "Members", Form::Integer)
        .one(
            "members.of",
            "Thành viên là",
            "Members are",
            Form::Word(List::MembersOf),
        )
        .one(
            "members.makers",
            "Mã thành viên",
            "Member ids",
            Form::References(Kind::Maker),
        )
        .one(
            "members.year",
            "Số thành viên của năm",
            "Members in year",
            Form::Integer,
        )
        .with(sources(
            "members.sources",
            "Nguồn thành viên",
            "Sources of members",
        ))
        .one(
            "members.illustrative",
            "Số thành viên là mẫu",
            "Members are a sample",
            Form::YesNo,
        )
        .both("visits.how", "Đặt lịch thăm", "Booking a visit")
        .one(
            "visits.ahead_days",
            "Đặt trước (ngày)",
            "Days ahead",
            Form::Integer,
        )
        .with(sources(
            "visits.sources",
            "Nguồn lịch thăm",
            "Sources of visits",
        ))
        .one(
            "visits.illustrative",
            "Lịch thăm là mẫu",
            "Visits are a sample",
            Form::YesNo,
        )
        .with(contact())
        .one("markets", "Bán đi đâu", "Markets", Form::Texts)
        .with(picture())
        .with(illustrative());
    SheetForm::things("Người làm", "Makers", Kind::Maker, columns.0)
}

/// Artisans of makers.
pub fn artisans() -> SheetForm {
    let columns = Columns::default()
        .both("name", "Họ tên", "Name")
        .both("title", "Danh hiệu", "Title")
        .with(its_sources());
    SheetForm::list(
        "Nghệ nhân",
        "Artisans",
        &[Kind::Maker],
        "artisans",
        columns.0,
    )
}
