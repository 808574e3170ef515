//! What the verbs of workbooks say, in both languages.

use std::fmt::Write;
use std::path::Path;

use langke_content::escaped;
use langke_model::i18n::Language;
use langke_workbook::{Change, Outcome, Remark, Said};

/// The most things that are told one by one.
const MOST: usize = 200;

/// What an import did or would do, a line each: what is new (of a dry run also what changes), what is said about cells, the totals.
pub fn outcome(outcome: &Outcome, dry_run: bool, language: Language) -> String {
    let mut text = String::new();
    // What is new or changes may not be written: then the remarks say why.
    let told: Vec<&Change> = outcome
        .changes
        .iter()
        .filter(|change| dry_run || outcome.is_written && change.is_new)
        .collect();
    for change in told.iter().take(MOST) {
        text += &changed(change, language);
    }
    more(&mut text, told.len(), language);
    let examples = outcome
        .remarks
        .iter()
        .filter(|one| one.said == Said::Example)
        .count();
    let mut remarks: Vec<&Remark> = outcome
        .remarks
        .iter()
        .filter(|one| one.said != Said::Example)
        .collect();
    remarks.sort_by_key(|one| !one.is_to_be_mended());
    for remark in remarks.iter().take(MOST) {
        let advice = match (remark.is_to_be_mended(), language) {
            (true, _) => "",
            (false, Language::Vietnamese) => "nên xem lại: ",
            (false, Language::English) => "advice: ",
        };
        let _ = writeln!(text, "{advice}{}", escaped(&remark.to_line(language)));
    }
    more(&mut text, remarks.len(), language);
    for problem in &outcome.elsewhere {
        let _ = writeln!(text, "{}", problem.to_line(language));
    }
    let missing: Vec<&str> = outcome
        .missing
        .iter()
        .map(|(_, id)| id.as_str())
        .take(MOST)
        .collect();
    text += &outcome.totals.message(language);
    text.push('\n');
    if examples > 0 {
        text += &match language {
            Language::Vietnamese => format!("{examples} dòng mẫu của bảng mẫu không nhập.\n"),
            Language::English => format!("Examples of the template, not imported: {examples}.\n"),
        };
    }
    if !missing.is_empty() {
        let missing = missing.join(", ");
        text += &match language {
            Language::Vietnamese => {
                format!("Có trong thư mục mà không có trong bảng tính (giữ nguyên): {missing}.\n")
            }
            Language::English => {
                format!("In the folder but not in the workbook (they stay): {missing}.\n")
            }
        };
    }
    text += match (outcome.is_written, dry_run, language) {
        (true, _, Language::Vietnamese) => "Đã ghi.\n",
        (true, _, Language::English) => "Written.\n",
        (false, true, Language::Vietnamese) => "Chưa ghi gì; bỏ --dry-run để ghi.\n",
        (false, true, Language::English) => "Nothing is written; leave out --dry-run to write.\n",
        (false, false, Language::Vietnamese) => "Không có gì được ghi.\n",
        (false, false, Language::English) => "Nothing was written.\n",
    };
    text
}

/// A thing that is new or changes, with its fields.
fn changed(change: &Change, language: Language) -> String {
    let file = escaped(&change.file);
    let mut text = match (change.is_new, language) {
        (true, Language::Vietnamese) => format!("{file}: mới\n"),
        (true, Language::English) => format!("{file}: new\n"),
        (false, _) => format!("{file} ({}):\n", escaped(&change.id)),
    };
    for field in &change.fields {
        let heading = change
            .kind
            .map_or_else(|| field.path.clone(), |kind| field.heading(kind, language));
        let _ = writeln!(
            text,
            "  {}: {} → {}",
            escaped(&heading),
            escaped(&field.before),
            escaped(&field.after)
        );
    }
    text
}

/// How many more there are than are told.
fn more(text: &mut String, all: usize, language: Language) {
    let more = all.saturating_sub(MOST);
    if more > 0 {
        *text += &match language {
            Language::Vietnamese => format!("… và {more} mục nữa.\n"),
            Language::English => format!("… and {more} more.\n"),
        };
    }
}

/// That a workbook was written.
pub fn written(path: &Path, language: Language) -> String {
    match language {
        Language::Vietnamese => format!("Đã ghi {}.", path.display()),
        Language::English => format!("Written: {}.", path.display()),
    }
}

/// That there is no such file.
pub fn no_such_file(path: &Path, language: Language) -> String {
    match language {
        Language::Vietnamese => format!("{}: không có tệp này", path.display()),
        Language::English => format!("{}: there is no such file", path.display()),
    }
}

/// That a file is there already.
pub fn is_there(path: &Path, language: Language) -> String {
    match language {
        Language::Vietnamese => format!(
            "{}: đã có tệp này; hãy chọn tên khác hoặc xóa tệp cũ",
            path.display()
        ),
        Language::English => format!(
            "{}: is there already; choose another name or delete it",
            path.display()
        ),
    }
}

/// Where the copy with notes lies.
pub fn given_back(path: &Path, language: Language) -> String {
    match language {
        Language::Vietnamese => format!(
            "Bản có đánh dấu các ô cần sửa: {}. Sửa trong tệp này rồi nhập lại.",
            path.display()
        ),
        Language::English => format!(
            "The copy with the cells to be mended: {}. Mend them there and import it again.",
            path.display()
        ),
    }
}

/// That a line needs something more to be brought in.
pub fn line_needs(name: &str, language: Language) -> String {
    match language {
        Language::Vietnamese => format!("tệp này là đường đi: cần thêm {name}"),
        Language::English => format!("this file is a line: {name} is needed"),
    }
}
