//! Columns that several sheets share, and the lists that several kinds have. Native only.

use langke_content::Kind;

use super::Columns;
use crate::column::Form;
use crate::folding::{Fold, Parts};
use crate::lists::List;
use crate::sheet::SheetForm;

/// Ids of sources.
pub fn sources(path: &str, vi: &str, en: &str) -> Columns {
    Columns::default().one(path, vi, en, Form::References(Kind::Source))
}

/// The sources of a whole thing or entry.
pub fn its_sources() -> Columns {
    sources("sources", "Nguồn", "Sources")
}

/// Whether something is a sample.
pub fn illustrative() -> Columns {
    Columns::default().one("illustrative", "Là giá trị mẫu", "Is a sample", Form::YesNo)
}

/// The name in the language of those who live there.
pub fn local_name(path: &str, vi: &str, en: &str) -> Columns {
    Columns::default()
        .one(&format!("{path}.text"), vi, en, Form::Text)
        .one(
            &format!("{path}.language"),
            &format!("{vi}: mã tiếng"),
            &format!("{en}: language"),
            Form::Text,
        )
}

/// A picture, here or named by its id.
pub fn picture() -> Columns {
    Columns::default()
        .one("picture", "Ảnh", "Picture", Form::Picture)
        .both("picture.alt", "Ảnh: lời tả", "Picture: description")
        .both("picture.caption", "Ảnh: chú thích", "Picture: caption")
        .one(
            "picture.credit",
            "Ảnh: của ai",
            "Picture: credit",
            Form::Text,
        )
        .one(
            "picture.licence",
            "Ảnh: giấy phép",
            "Picture: licence",
            Form::Text,
        )
        .with(sources("picture.sources", "Ảnh: nguồn", "Picture: sources"))
}

/// A position with its source.
pub fn position() -> Columns {
    Columns::default()
        .one("position.point", "Tọa độ", "Coordinates", Form::Point)
        .one(
            "position.accuracy_m",
            "Sai số (m)",
            "Accuracy (m)",
            Form::Integer,
        )
        .one(
            "position.source",
            "Nguồn tọa độ",
            "Source of coordinates",
            Form::Reference(Kind::Source),
        )
        .both("position.note", "Ghi chú tọa độ", "Note on coordinates")
}

/// How to reach somebody.
pub fn contact() -> Columns {
    Columns::default()
        .one("contact.phone", "Điện thoại", "Telephone", Form::Phone)
        .one("contact.zalo", "Zalo", "Zalo", Form::Phone)
        .one("contact.facebook", "Facebook", "Facebook", Form::Text)
        .one("contact.email", "Thư điện tử", "E-mail", Form::Text)
        .one("contact.website", "Trang web", "Web site", Form::Text)
        .both("contact.address", "Địa chỉ", "Address")
        .with(sources(
            "contact.sources",
            "Nguồn liên hệ",
            "Sources of contact",
        ))
        .one(
            "contact.checked_on",
            "Liên hệ kiểm ngày",
            "Contact checked on",
            Form::Day,
        )
}

/// The area that something is from.
pub fn area() -> Columns {
    Columns::default()
        .one(
            "area.kind",
            "Vùng: loại",
            "Area: kind",
            Form::Word(List::AreaKind),
        )
        .both("area.name", "Vùng: tên", "Area: name")
        .with(sources("area.sources", "Vùng: nguồn", "Area: sources"))
        .one(
            "area.illustrative",
            "Vùng: là mẫu",
            "Area: is a sample",
            Form::YesNo,
        )
}

/// How large something is.
pub fn size() -> Columns {
    Columns::default()
        .one("size.height_cm", "Cao (cm)", "Height (cm)", Form::Number)
        .one("size.width_cm", "Rộng (cm)", "Width (cm)", Form::Number)
        .one("size.depth_cm", "Sâu (cm)", "Depth (cm)", Form::Number)
        .one(
            "size.diameter_cm",
            "Đường kính (cm)",
            "Diameter (cm)",
            Form::Number,
        )
        .one(
            "size.illustrative",
            "Kích thước là mẫu",
            "Size is a sample",
            Form::YesNo,
        )
}

/// How much is in a package.
pub fn net() -> Columns {
    Columns::default()
        .one("net.weight_g", "Khối lượng (g)", "Weight (g)", Form::Number)
        .one(
            "net.volume_ml",
            "Dung tích (ml)",
            "Volume (ml)",
            Form::Number,
        )
        .one(
            "net.length_cm",
            "Chiều dài (cm)",
            "Length (cm)",
            Form::Number,
        )
        .one("net.pieces", "Số chiếc", "Pieces", Form::Integer)
}

/// A price; `field` is where it stands.
pub fn price(field: &str, vi: &str, en: &str) -> Columns {
    let path = |name: &str| format!("{field}.{name}");
    let heading = |part: &str, of: &str| format!("{of}{part}");
    Columns::default()
        .one(
            &path("from_vnd"),
            &heading(" từ (đồng)", vi),
            &heading(" from (đồng)", en),
            Form::Money,
        )
        .one(
            &path("to_vnd"),
            &heading(" đến (đồng)", vi),
            &heading(" to (đồng)", en),
            Form::Money,
        )
        .one(
            &path("per"),
            &heading(" tính theo", vi),
            &heading(" per", en),
            Form::Word(List::PriceUnit),
        )
        .with(sources(
            &path("sources"),
            &heading(": nguồn", vi),
            &heading(": sources", en),
        ))
        .one(
            &path("illustrative"),
            &heading(" là mẫu", vi),
            &heading(" is a sample", en),
            Form::YesNo,
        )
}

/// Months of a season; `prefix` is the path before its fields, `vi` and `en` what stands before its headings.
pub fn months(prefix: &str, vi: &str, en: &str) -> Columns {
    let path = |name: &str| format!("{prefix}{name}");
    Columns::default()
        .one(
            &path("calendar"),
            &format!("{vi}Lịch"),
            &format!("{en}Calendar"),
            Form::Word(List::SeasonCalendar),
        )
        .one(
            &path("months"),
            &format!("{vi}Các tháng"),
            &format!("{en}Months"),
            Form::Integers,
        )
        .both(&path("what"), &format!("{vi}Việc"), &format!("{en}What"))
        .with(sources(
            &path("sources"),
            &format!("{vi}Nguồn"),
            &format!("{en}Sources"),
        ))
        .one(
            &path("illustrative"),
            &format!("{vi}Là giá trị mẫu"),
            &format!("{en}Is a sample"),
            Form::YesNo,
        )
}

/// Short codes of today and of earlier.
pub fn codes() -> Columns {
    Columns::default()
        .one("code", "Mã ngắn", "Short code", Form::Code)
        .one("former_codes", "Mã ngắn cũ", "Former codes", Form::Codes)
}

/// A figure with year and source; `prefix` is the path before its fields.
pub fn fact(prefix: &str, vi: &str, en: &str) -> Columns {
    let path = |name: &str| format!("{prefix}{name}");
    Columns::default()
        .both(
            &path("label"),
            &format!("{vi}Nói về"),
            &format!("{en}Label"),
        )
        .one(
            &path("value"),
            &format!("{vi}Giá trị"),
            &format!("{en}Value"),
            Form::Number,
        )
        .one(
            &path("approximation"),
            &format!("{vi}Độ chính xác"),
            &format!("{en}How exact"),
            Form::Word(List::Approximation),
        )
        .both(&path("unit"), &format!("{vi}Đơn vị"), &format!("{en}Unit"))
        .one(
            &path("year"),
            &format!("{vi}Năm"),
            &format!("{en}Year"),
            Form::Integer,
        )
        .one(
            &path("source"),
            &format!("{vi}Nguồn của con số"),
            &format!("{en}Source of the figure"),
            Form::Reference(Kind::Source),
        )
}

/// Figures of villages, makers and products.
pub fn facts() -> SheetForm {
    let shared = Form::Reference(Kind::Fact);
    SheetForm::list(
        "Con số",
        "Figures",
        &[Kind::Village, Kind::Maker, Kind::Product],
        "facts",
        Columns::default()
            .one("", "Mã con số dùng chung", "Id of a shared figure", shared)
            .with(fact("", "", ""))
            .0,
    )
}

/// Certificates of products and places.
pub fn certificates() -> SheetForm {
    let columns = Columns::default()
        .one("stars", "Số sao", "Stars", Form::Stars)
        .both("level", "Nơi cấp", "Issued by")
        .one("decision", "Số quyết định", "Decision", Form::Text)
        .one("issued_on", "Ngày cấp", "Issued on", Form::PartialDay)
        .one(
            "valid_until",
            "Có giá trị đến",
            "Valid until",
            Form::PartialDay,
        )
        .one("revoked.on", "Thu hồi ngày", "Revoked on", Form::PartialDay)
        .one(
            "revoked.decision",
            "Quyết định thu hồi",
            "Decision of revocation",
            Form::Text,
        )
        .both("revoked.note", "Lý do thu hồi", "Reason of revocation")
        .with(sources(
            "revoked.sources",
            "Nguồn thu hồi",
            "Sources of revocation",
        ))
        .both("note", "Ghi chú", "Note")
        .with(its_sources())
        .with(illustrative());
    let of = &[Kind::Product, Kind::Place];
    SheetForm::list("Chứng nhận", "Certificates", of, "certificates", columns.0)
}

/// Standards and rights of villages, makers and products.
pub fn standards() -> SheetForm {
    let columns = Columns::default()
        .one(
            "kind",
            "Tiêu chuẩn",
            "Standard",
            Form::Word(List::StandardKind),
        )
        .both("name", "Tên", "Name")
        .one("number", "Số hiệu", "Number", Form::Text)
        .both("issuer", "Nơi cấp", "Issued by")
        .one("issued_on", "Ngày cấp", "Issued on", Form::PartialDay)
        .one(
            "valid_until",
            "Có giá trị đến",
            "Valid until",
            Form::PartialDay,
        )
        .with(its_sources())
        .with(illustrative());
    let of = &[Kind::Village, Kind::Maker, Kind::Product];
    SheetForm::list("Tiêu chuẩn", "Standards", of, "standards", columns.0)
}

/// Where villages and places lay before borders were changed.
pub fn formerly() -> SheetForm {
    let columns = Columns::default()
        .both("commune", "Xã, phường cũ", "Former commune")
        .both("district", "Huyện, quận cũ", "Former district")
        .both("province", "Tỉnh cũ", "Former province")
        .one("until", "Đến ngày", "Until", Form::PartialDay)
        .with(its_sources());
    let of = &[Kind::Village, Kind::Place];
    SheetForm::list("Trước đây thuộc", "Formerly in", of, "formerly", columns.0)
}

/// A question with what is claimed, a claim a row.
pub const DISPUTE: &[Fold] = &[Fold {
    begins: "question",
    of: None,
    parts: Parts::List("claims"),
    fields: &[("text", "text"), ("sources", "sources")],
    inner: &[],
}];

/// Questions on which sources disagree, of villages and events.
pub fn disputes() -> SheetForm {
    let columns = Columns::default()
        .both("question", "Câu hỏi", "Question")
        .both("text", "Lời nói", "Claim")
        .one(
            "sources",
            "Nguồn",
            "Sources",
            Form::References(Kind::Source),
        );
    let of = &[Kind::Village, Kind::Event];
    SheetForm::list("Nói khác nhau", "Disputes", of, "disputes", columns.0).folded(DISPUTE)
}
