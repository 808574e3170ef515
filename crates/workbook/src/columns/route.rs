//! The sheet of routes, their stops, legs and days. Native only.

use langke_content::Kind;

use super::Columns;
use super::parts::{illustrative, its_sources, months, picture, price};
use crate::column::Form;
use crate::lists::List;
use crate::sheet::SheetForm;

/// Routes.
pub fn route() -> SheetForm {
    let columns = Columns::default()
        .both("name", "Tên", "Name")
        .one(
            "villages",
            "Mã làng",
            "Village ids",
            Form::References(Kind::Village),
        )
        .both("summary", "Tóm tắt", "Summary")
        .one("mode", "Đi bằng", "Travel by", Form::Word(List::TravelMode))
        .with(months("best_time.", "Lúc đẹp: ", "Best time: "))
        .with(price("cost", "Chi phí", "Cost"))
        .both("cost_includes", "Chi phí gồm", "Cost includes")
        .with(picture())
        .with(illustrative());
    SheetForm::things("Tuyến đi", "Routes", Kind::Route, columns.0)
}

/// Stops of routes.
pub fn stops() -> SheetForm {
    let columns = Columns::default()
        .one(
            "place",
            "Mã địa điểm",
            "Place id",
            Form::Reference(Kind::Place),
        )
        .one(
            "stay_minutes",
            "Dừng (phút)",
            "Stay (minutes)",
            Form::Integer,
        )
        .both("text", "Lời kể", "Text")
        .one(
            "overnight.place",
            "Ngủ đêm ở (mã địa điểm)",
            "Night at (place id)",
            Form::Reference(Kind::Place),
        )
        .both("overnight.note", "Ngủ đêm: ghi chú", "Night: note")
        .with(its_sources());
    SheetForm::list("Điểm dừng", "Stops", &[Kind::Route], "stops", columns.0)
}

/// Legs of routes.
pub fn legs() -> SheetForm {
    let columns = Columns::default()
        .one("mode", "Đi bằng", "Travel by", Form::Word(List::TravelMode))
        .one("minutes", "Số phút", "Minutes", Form::Integer)
        .both("note", "Chỉ đường", "How to find the way")
        .one("via", "Đi qua (tọa độ)", "By way of", Form::Points);
    SheetForm::list("Chặng", "Legs", &[Kind::Route], "legs", columns.0)
}

/// Days of routes.
pub fn days() -> SheetForm {
    let columns = Columns::default()
        .one("depart", "Giờ đi", "Departure", Form::TimeOfDay)
        .both("title", "Ngày này", "What the day is about");
    SheetForm::list("Ngày đi", "Days", &[Kind::Route], "days", columns.0)
}
