//! The sheet of events, and their days. Native only.

use langke_content::Kind;

use super::Columns;
use super::parts::{illustrative, its_sources, picture};
use crate::column::Form;
use crate::lists::List;
use crate::sheet::SheetForm;

/// Events.
pub fn event() -> SheetForm {
    let columns = Columns::default()
        .both("name", "Tên", "Name")
        .one(
            "village",
            "Mã làng",
            "Village id",
            Form::Reference(Kind::Village),
        )
        .one(
            "place",
            "Mã địa điểm",
            "Place id",
            Form::Reference(Kind::Place),
        )
        .both("summary", "Tóm tắt", "Summary")
        .tag(
            "when.rule",
            "Cách tính ngày",
            "Rule of days",
            Form::Word(List::EventRule),
        )
        .one("when.month", "Tháng", "Month", Form::Integer)
        .one("when.day", "Ngày đầu", "First day", Form::Integer)
        .one("when.days", "Mấy ngày", "How many days", Form::Integer)
        .one(
            "when.leap_month",
            "Tháng nhuận",
            "Leap month",
            Form::Word(List::LeapMonth),
        )
        .one(
            "when.calendar",
            "Tháng theo lịch",
            "Month by calendar",
            Form::Word(List::Calendar),
        )
        .both("when.note", "Ghi chú về ngày", "Note on the days")
        .with(picture())
        .with(its_sources())
        .with(illustrative());
    SheetForm::things("Sự kiện", "Events", Kind::Event, columns.0)
}

/// Days of events that follow no rule.
pub fn dates() -> SheetForm {
    let columns = Columns::default()
        .one("from", "Từ ngày", "From", Form::Day)
        .one("to", "Đến ngày", "To", Form::Day)
        .with(its_sources());
    SheetForm::list(
        "Ngày của sự kiện",
        "Dates",
        &[Kind::Event],
        "when.dates",
        columns.0,
    )
}
