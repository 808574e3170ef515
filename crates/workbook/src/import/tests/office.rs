//! What a trial in an office asked for: parts in rows of their own, ids that are told and mended, a folder that is none.

use super::*;

#[test]
fn a_block_of_several_parts_has_a_row_for_each() {
    let folder = copy(&site("tests/sites/ok/minimal"), true);
    let head: &[&str] = &[
        "Mã của",
        "Thuộc",
        "Loại đoạn",
        "Lời kể",
        "Mốc: khi nào",
        "Ảnh",
        "Ảnh: lời tả",
        "Tên dãy ảnh",
        "So sánh: chữ trên ảnh",
    ];
    let rows = |when: &'static str| {
        let rows: &[&[&str]] = &[
            head,
            &["am", "Sản phẩm", "Đoạn văn", "Chuyện cái ấm."],
            &["am", "Sản phẩm", "Mốc thời gian", "Việc trước.", "1720"],
            &["am", "Sản phẩm", "", "Việc sau.", when],
            &[
                "am",
                "Sản phẩm",
                "Dãy ảnh",
                "",
                "",
                "am.svg",
                "Ấm",
                "Mấy cái ấm",
            ],
            &["am", "Sản phẩm", "", "", "", "am.svg", "Ấm nữa"],
            &[
                "am",
                "Sản phẩm",
                "So sánh hai ảnh",
                "",
                "",
                "am.svg",
                "Ấm phơi",
                "",
                "phơi khô",
            ],
            &[
                "am",
                "Sản phẩm",
                "",
                "",
                "",
                "am.svg",
                "Ấm nung",
                "",
                "ra lò",
            ],
        ];
        workbook(vec![sheet("Câu chuyện", rows)])
    };
    let outcome = import(&rows("1786"), &options(folder.path())).expect("imported");
    assert!(
        outcome.is_written && !outcome.has_faults(),
        "{}",
        told(&outcome)
    );
    let story = &values(folder.path())["products/am.json"]["story"];
    let text = |vi: &str| json!({ "vi": vi });
    let picture = |alt: &str| json!({"file": "am.svg", "alt": text(alt)});
    assert_eq!(
        story.as_array().expect("a story")[1..],
        [
            json!({"type": "timeline", "moments": [
                {"when": text("1720"), "text": text("Việc trước.")},
                {"when": text("1786"), "text": text("Việc sau.")},
            ]}),
            json!({"type": "gallery", "title": text("Mấy cái ấm"), "pictures": [picture("Ấm"), picture("Ấm nữa")]}),
            json!({"type": "comparison",
                "before": {"label": text("phơi khô"), "picture": picture("Ấm phơi")},
                "after": {"label": text("ra lò"), "picture": picture("Ấm nung")},
            }),
        ]
    );
    // What lacks in a part is told by its row.
    let outcome = import(&rows(""), &options(folder.path())).expect("imported");
    let lines: Vec<String> = outcome
        .remarks
        .iter()
        .filter(|remark| remark.is_to_be_mended())
        .map(|remark| remark.to_line(Language::English))
        .collect();
    assert_eq!(lines, ["Câu chuyện!E4: This field is missing. Add it."]);
}

#[test]
fn what_sources_disagree_on_has_a_row_for_each_claim() {
    let folder = copy(&site("tests/sites/ok/minimal"), true);
    let villages: &[&[&str]] = &[
        &["Mã của", "Thuộc", "Câu hỏi", "Lời nói", "Nguồn"],
        &["thu", "Làng", "Có từ bao giờ?", "Thế kỷ 15.", "map"],
        &["thu", "Làng", "", "Thế kỷ 17.", "map"],
    ];
    let step = values(folder.path())["processes/lam.json"]["steps"][0].clone();
    let (name, words) = (&step["name"]["vi"], &step["text"]["vi"]);
    let (name, words) = (
        name.as_str().expect("a name"),
        words.as_str().expect("words"),
    );
    let steps: &[&[&str]] = &[
        &[
            "Mã",
            "Tên",
            "Lời kể",
            "Nói khác nhau: câu hỏi",
            "Nói khác nhau: lời nói",
            "Nói khác nhau: nguồn",
        ],
        &["lam", name, words, "Mấy ngày?", "Ba ngày.", "map"],
        &["lam", "", "", "", "Năm ngày.", "map"],
        &["lam", "", "", "Ai làm?", "Thợ cả.", "map"],
        &["lam", "", "", "", "Cả nhà.", "không-có"],
        &["lam", "Nung", "Nung chín."],
    ];
    let book = workbook(vec![
        sheet("Nói khác nhau", villages),
        sheet("Các bước", steps),
    ]);
    let outcome = import(&book, &options(folder.path())).expect("imported");
    let disputes = &values(folder.path())["villages/thu.json"]["disputes"];
    assert_eq!(
        *disputes,
        json!([{"question": {"vi": "Có từ bao giờ?"}, "claims": [
            {"text": {"vi": "Thế kỷ 15."}, "sources": ["map"]},
            {"text": {"vi": "Thế kỷ 17."}, "sources": ["map"]},
        ]}])
    );
    let wrong: Vec<&Remark> = outcome
        .remarks
        .iter()
        .filter(|one| one.is_to_be_mended())
        .collect();
    let cells: Vec<String> = wrong.iter().map(|one| one.at.to_string()).collect();
    assert_eq!(cells, ["Các bước!F5"], "{}", told(&outcome));
}

#[test]
fn a_folder_that_is_no_content_is_refused() {
    let folder = tempfile::tempdir().expect("a folder");
    let places = workbook(vec![sheet(
        "Places",
        &[&["Id", "Name"], &["cho-1", "Chợ mới"]],
    )]);
    let error = import(&places, &options(folder.path())).expect_err("no content");
    assert_eq!(error, ImportError::NoContent);
    for language in Language::ALL {
        assert!(error.message(language).contains("langke new"));
    }
    assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 0);
}

#[test]
fn what_was_mended_is_written_into_the_copy_unless_nothing_has_that_id() {
    let folder = copy(&site("tests/sites/ok/minimal"), true);
    let rows: &[&[&str]] = &[
        &["Mã", "Tên", "Mã làng", "Mã cách làm"],
        &["AM", "Ấm tích", "Thu", "Không có"],
        &["", "Bình", "Thu"],
    ];
    let outcome = import(
        &workbook(vec![sheet("Sản phẩm", rows)]),
        &options(folder.path()),
    );
    let outcome = outcome.expect("imported");
    let notes = crate::notes(&outcome.remarks, Language::English).notes;
    let written = notes.iter().filter_map(|note| {
        let place = (note.at.row, note.at.column);
        Some((place, note.mended.as_deref()?, note.problem.as_str()))
    });
    let mut written: Vec<_> = written.collect();
    written.sort();
    assert_eq!(
        written,
        [
            ((2, 0), "am", "\"am\" was written into this cell."),
            ((2, 2), "thu", "\"thu\" was written into this cell."),
            ((3, 0), "binh", "\"binh\" was written into this cell."),
            ((3, 2), "thu", "\"thu\" was written into this cell."),
        ]
    );
    let lines = |at: &str| {
        let remarks = outcome.remarks.iter().filter(|one| one.is_to_be_mended());
        let own = remarks.filter(|one| one.at.to_string() == at);
        let lines: Vec<String> = own.map(|one| one.to_line(Language::English)).collect();
        lines
    };
    assert_eq!(
        lines("Sản phẩm!D2"),
        [
            "Sản phẩm!D2: \"Không có\": No process has the id \"khong-co\". Those that there are, the most alike first: lam. Correct the id, or add a row on the sheet \"Processes\"."
        ]
    );
    let lacks = "Sản phẩm!A3: There is no row on the sheet \"Stories\". Add at least one there, with the id \"binh\" in its first column.";
    assert!(
        lines("Sản phẩm!A3").iter().any(|line| line == lacks),
        "{}",
        told(&outcome)
    );
}
