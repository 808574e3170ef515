//! The sheet of products, and what repeats in a product. Native only.

use langke_content::Kind;

use super::Columns;
use super::parts::{
    area, codes, illustrative, its_sources, local_name, months, net, picture, price, size,
};
use crate::column::Form;
use crate::lists::List;
use crate::sheet::SheetForm;

/// Products.
pub fn product() -> SheetForm {
    let columns = Columns::default()
        .both("name", "Tên", "Name")
        .with(local_name("local_name", "Tên bản địa", "Local name"))
        .one("group", "Nhóm", "Group", Form::Word(List::ProductGroup))
        .both("summary", "Tóm tắt", "Summary")
        .one(
            "villages",
            "Mã làng",
            "Village ids",
            Form::References(Kind::Village),
        )
        .one(
            "makers",
            "Mã người làm",
            "Maker ids",
            Form::References(Kind::Maker),
        )
        .one(
            "process",
            "Mã cách làm",
            "Process id",
            Form::Reference(Kind::Process),
        )
        .with(area())
        .one("materials", "Nguyên liệu", "Materials", Form::Texts)
        .with(size())
        .with(net())
        .one("ingredients", "Thành phần", "Ingredients", Form::Texts)
        .one(
            "allergens",
            "Chất gây dị ứng",
            "Allergens",
            Form::Words(List::Allergen),
        )
        .one("shelf_life.value", "Hạn dùng", "Shelf life", Form::Integer)
        .one(
            "shelf_life.unit",
            "Hạn dùng: đơn vị",
            "Shelf life: unit",
            Form::Word(List::ShelfLifeUnit),
        )
        .both("shelf_life.note", "Hạn dùng: ghi chú", "Shelf life: note")
        .one(
            "shelf_life.illustrative",
            "Hạn dùng là mẫu",
            "Shelf life is a sample",
            Form::YesNo,
        )
        .both("storage", "Bảo quản", "Storage")
        .with(price("price", "Giá", "Price"))
        .one("gtin", "GTIN", "Barcode (GTIN)", Form::Gtin)
        .with(codes())
        .one(
            "traceability",
            "Trang truy xuất",
            "Traceability page",
            Form::Text,
        )
        .with(picture())
        .with(illustrative());
    SheetForm::things("Sản phẩm", "Products", Kind::Product, columns.0)
}

/// The story in short.
pub fn brief() -> SheetForm {
    let columns = Columns::default()
        .both("text", "Lời kể", "Text")
        .with(its_sources());
    SheetForm::list("Kể ngắn", "In short", &[Kind::Product], "brief", columns.0)
}

/// Variants of products.
pub fn variants() -> SheetForm {
    let columns = Columns::default()
        .both("name", "Tên", "Name")
        .with(net())
        .with(size())
        .with(price("price", "Giá", "Price"))
        .one("gtin", "GTIN", "Barcode (GTIN)", Form::Gtin)
        .one("code", "Mã ngắn", "Short code", Form::Code)
        .with(picture())
        .with(illustrative());
    SheetForm::list(
        "Biến thể",
        "Variants",
        &[Kind::Product],
        "variants",
        columns.0,
    )
}

/// Where products are sold.
pub fn sold() -> SheetForm {
    let columns = Columns::default()
        .tag("at", "Nơi bán", "Sold at", Form::Word(List::SaleAt))
        .one(
            "place",
            "Mã địa điểm",
            "Place id",
            Form::Reference(Kind::Place),
        )
        .one("platform", "Sàn", "Platform", Form::Word(List::Platform))
        .one(
            "event",
            "Mã hội chợ",
            "Fair id",
            Form::Reference(Kind::Event),
        )
        .one("name", "Tên trên biển", "Name on the sign", Form::Text)
        .one("url", "Địa chỉ web", "Web address", Form::Text)
        .with(its_sources())
        .one("checked_on", "Kiểm ngày", "Checked on", Form::Day)
        .with(illustrative());
    SheetForm::list("Bán ở đâu", "Sales", &[Kind::Product], "sold", columns.0)
}

/// When in the year products are made or sold.
pub fn season() -> SheetForm {
    let columns = months("", "", "");
    SheetForm::list("Mùa", "Seasons", &[Kind::Product], "season", columns.0)
}

/// What is known of the effect on land and people.
pub fn sustainability() -> SheetForm {
    let columns = Columns::default()
        .both("text", "Điều biết được", "What is known")
        .with(its_sources());
    let of = &[Kind::Product];
    SheetForm::list(
        "Bền vững",
        "Sustainability",
        of,
        "sustainability",
        columns.0,
    )
}

/// What happened to lots of products.
pub fn traceability_events() -> SheetForm {
    let columns = Columns::default()
        .one("on", "Khi nào", "When", Form::PartialDay)
        .both("text", "Việc gì", "What was done")
        .one("lot", "Số lô", "Lot", Form::Text)
        .one(
            "place",
            "Mã địa điểm",
            "Place id",
            Form::Reference(Kind::Place),
        )
        .with(its_sources())
        .with(illustrative());
    let of = &[Kind::Product];
    SheetForm::list(
        "Truy xuất",
        "Traceability",
        of,
        "traceability_events",
        columns.0,
    )
}
