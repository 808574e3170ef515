//! The sheet of places, and what one can do there. Native only.

use langke_content::Kind;

use super::Columns;
use super::parts::{
    codes, contact, illustrative, its_sources, local_name, picture, position, sources,
};
use crate::column::Form;
use crate::lists::List;
use crate::sheet::SheetForm;

/// Places.
pub fn place() -> SheetForm {
    let columns = Columns::default()
        .both("name", "Tên", "Name")
        .with(local_name("local_name", "Tên bản địa", "Local name"))
        .one("kind", "Loại", "Kind", Form::Word(List::PlaceKind))
        .one(
            "village",
            "Mã làng",
            "Village id",
            Form::Reference(Kind::Village),
        )
        .both("summary", "Tóm tắt", "Summary")
        .with(position())
        .one(
            "opening_hours.rule",
            "Giờ mở cửa",
            "Opening hours",
            Form::Text,
        )
        .one(
            "opening_hours.market_days",
            "Phiên chợ",
            "Market days",
            Form::Integers,
        )
        .one(
            "opening_hours.lunar_days",
            "Chỉ ngày âm lịch",
            "Lunar days only",
            Form::Integers,
        )
        .both("opening_hours.ask_first.words", "Hỏi trước", "Ask first")
        .one(
            "opening_hours.ask_first.phone",
            "Hỏi trước: điện thoại",
            "Ask first: telephone",
            Form::Phone,
        )
        .one(
            "opening_hours.said_by_place",
            "Nơi ấy tự nói giờ",
            "Hours said by the place",
            Form::YesNo,
        )
        .with(sources(
            "opening_hours.sources",
            "Nguồn giờ mở cửa",
            "Sources of hours",
        ))
        .with(contact())
        .one(
            "wheelchair",
            "Xe lăn",
            "Wheelchair",
            Form::Word(List::Wheelchair),
        )
        .one(
            "experiential",
            "Khách được tham gia",
            "Visitors take part",
            Form::YesNo,
        )
        .one(
            "processes",
            "Mã cách làm",
            "Process ids",
            Form::References(Kind::Process),
        )
        .with(codes())
        .with(picture())
        .with(illustrative());
    SheetForm::things("Địa điểm", "Places", Kind::Place, columns.0)
}

/// What one can do at places.
pub fn experiences() -> SheetForm {
    let columns = Columns::default()
        .both("name", "Tên", "Name")
        .one("minutes", "Số phút", "Minutes", Form::Integer)
        .one("price_vnd", "Giá (đồng)", "Price (đồng)", Form::Money)
        .with(its_sources())
        .with(illustrative());
    SheetForm::list(
        "Trải nghiệm",
        "Experiences",
        &[Kind::Place],
        "experiences",
        columns.0,
    )
}
