//! The sheet of processes, and their steps. Native only.

use langke_content::Kind;

use super::Columns;
use super::parts::{DISPUTE, illustrative, its_sources, picture, sources};
use crate::column::Form;
use crate::folding::{Fold, Parts};
use crate::lists::List;
use crate::sheet::SheetForm;

/// Processes.
pub fn process() -> SheetForm {
    let columns = Columns::default()
        .both("name", "Tên", "Name")
        .one(
            "village",
            "Mã làng",
            "Village id",
            Form::Reference(Kind::Village),
        )
        .both("summary", "Tóm tắt", "Summary")
        .with(picture())
        .with(illustrative());
    SheetForm::things("Cách làm", "Processes", Kind::Process, columns.0)
}

/// A span of time.
fn duration(path: &str, vi: &str, en: &str) -> Columns {
    let field = |name: &str| format!("{path}.{name}");
    Columns::default()
        .one(
            &field("min"),
            &format!("{vi} từ"),
            &format!("{en} from"),
            Form::Integer,
        )
        .one(
            &field("max"),
            &format!("{vi} đến"),
            &format!("{en} to"),
            Form::Integer,
        )
        .one(
            &field("unit"),
            &format!("{vi}: đơn vị"),
            &format!("{en}: unit"),
            Form::Word(List::DurationUnit),
        )
        .with(sources(
            &field("sources"),
            &format!("{vi}: nguồn"),
            &format!("{en}: sources"),
        ))
        .one(
            &field("illustrative"),
            &format!("{vi} là mẫu"),
            &format!("{en} is a sample"),
            Form::YesNo,
        )
}

/// What goes in and comes out.
fn flow() -> Columns {
    Columns::default()
        .one(
            "flow.unit",
            "Vào ra: đơn vị",
            "Flow: unit",
            Form::Word(List::AmountUnit),
        )
        .one(
            "flow.taken.amount",
            "Lượng vào",
            "Amount taken",
            Form::Number,
        )
        .both("flow.taken.of", "Vật vào", "Taken of")
        .one(
            "flow.given.amount",
            "Lượng ra",
            "Amount given",
            Form::Number,
        )
        .both("flow.given.of", "Vật ra", "Given of")
        .with(sources("flow.sources", "Vào ra: nguồn", "Flow: sources"))
        .one(
            "flow.illustrative",
            "Vào ra là mẫu",
            "Flow is a sample",
            Form::YesNo,
        )
}

/// What sources disagree on at a step, a claim a row.
pub const STEPS: &[Fold] = &[Fold {
    begins: "name",
    of: None,
    parts: Parts::List("disputes"),
    fields: &[("dispute", "")],
    inner: DISPUTE,
}];

/// Steps of processes.
pub fn steps() -> SheetForm {
    let columns = Columns::default()
        .both("name", "Tên", "Name")
        .both("text", "Lời kể", "Text")
        .with(duration("duration", "Thời gian", "Time"))
        .with(duration("hands", "Tay làm", "Hands"))
        .one(
            "temperature.min_celsius",
            "Nhiệt độ từ (°C)",
            "Heat from (°C)",
            Form::Integer,
        )
        .one(
            "temperature.max_celsius",
            "Nhiệt độ đến (°C)",
            "Heat to (°C)",
            Form::Integer,
        )
        .one(
            "shrinkage.min_percent",
            "Co từ (%)",
            "Shrinks from (%)",
            Form::Integer,
        )
        .one(
            "shrinkage.max_percent",
            "Co đến (%)",
            "Shrinks to (%)",
            Form::Integer,
        )
        .with(sources(
            "shrinkage.sources",
            "Độ co: nguồn",
            "Shrinkage: sources",
        ))
        .one(
            "shrinkage.illustrative",
            "Độ co là mẫu",
            "Shrinkage is a sample",
            Form::YesNo,
        )
        .with(flow())
        .one("tools", "Dụng cụ", "Tools", Form::Items)
        .one(
            "materials_in",
            "Nguyên liệu vào",
            "Materials in",
            Form::Items,
        )
        .one("materials_out", "Cái làm ra", "Materials out", Form::Items)
        .both("loss", "Hao hụt", "Loss")
        .both("people", "Ai làm", "People")
        .one("goes_wrong", "Dễ hỏng", "Goes wrong", Form::Texts)
        .both("visitor", "Khách thử", "Visitors may try")
        .one(
            "try_at",
            "Thử ở đâu (mã địa điểm)",
            "Where to try (place ids)",
            Form::References(Kind::Place),
        )
        .both("saying.words", "Câu nói", "Saying")
        .both("saying.meaning", "Nghĩa câu nói", "Meaning of the saying")
        .with(sources(
            "saying.sources",
            "Câu nói: nguồn",
            "Saying: sources",
        ))
        .with(picture())
        .with(its_sources())
        .with(illustrative())
        .both(
            "dispute.question",
            "Nói khác nhau: câu hỏi",
            "Dispute: question",
        )
        .both("dispute.text", "Nói khác nhau: lời nói", "Dispute: claim")
        .with(sources(
            "dispute.sources",
            "Nói khác nhau: nguồn",
            "Dispute: sources",
        ));
    SheetForm::list("Các bước", "Steps", &[Kind::Process], "steps", columns.0).folded(STEPS)
}
