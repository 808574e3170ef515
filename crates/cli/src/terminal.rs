//! Problems as a terminal shows them: the message, the file with line and column, the line itself and marks under the place.

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use langke_content::{Location, Problem, Severity, shown_place};
use langke_model::i18n::Language;

/// How wide a terminal is taken to be that does not tell.
const WIDTH: usize = 80;

/// What draws on the terminal that standard output is, as wide as that one.
pub fn renderer() -> Renderer {
    let told = terminal_size::terminal_size();
    let width = told.map_or(WIDTH, |(width, _)| width.0.into());
    Renderer::styled().term_width(width)
}

/// A problem, without a line break at the end. Nothing of the content can steer the terminal.
pub fn rendered(problem: &Problem, language: Language, renderer: &Renderer) -> String {
    let severity = problem.rule.severity();
    let level = match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Advice => Level::HELP,
    };
    let level = level.with_name(severity.word(language));
    let title = level
        .clone()
        .primary_title(problem.rule.message(language))
        .id(problem.rule.name());
    let (file, path) = (
        shown_place(&problem.file, language),
        shown_place(&problem.path, language),
    );
    let Some(location) = &problem.location else {
        let origin = Some(Origin::path(&file)).filter(|_| !file.is_empty());
        return renderer.render(&[Group::with_title(title).elements(origin)]);
    };
    let Location {
        line,
        column,
        excerpt,
        ..
    } = location;
    let origin = Origin::path(file).line(*line).char_column(*column);
    let mark = AnnotationKind::Primary.span(excerpt.span.clone());
    let snippet = Snippet::source(&excerpt.text).line_start(*line);
    // The place and the line are groups of their own: beside a place the renderer would count the column itself, in code points
    // of the excerpt. Behind the first group it draws a bar, hence the empty one, of which a line break is left.
    let group = || Group::with_level(level.clone());
    let source = group().element(snippet.annotation(mark.label(path)));
    let place = renderer.render(&[group(), group().element(origin), source]);
    format!("{}{place}", renderer.render(&[Group::with_title(title)]))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use langke_content::load_files;

    use super::*;

    /// What a terminal of 80 columns shows of the first problem of a village's file.
    fn shown(text: &str, language: Language) -> Vec<String> {
        let file = "villages/thu.json";
        let files = BTreeMap::from([(file.to_owned(), text.as_bytes().to_vec())]);
        let problems = load_files(&files).expect_err("problems");
        let mut problems = problems.iter();
        let problem = problems.find(|one| one.file == file && one.rule.name() != "missing-field");
        let renderer = Renderer::plain().term_width(WIDTH);
        let shown = rendered(problem.expect("a problem"), language, &renderer);
        shown.lines().map(str::to_owned).collect()
    }

    #[test]
    fn the_line_is_shown_with_marks_under_the_place_whatever_letters_stand_before_it() {
        assert_eq!(
            shown(
                "{\n\t\"name\": { \"vi\": \"Ba\u{301}t Tràng 陶瓷 🏺\", \"vi\": 7 }\n}",
                Language::English
            ),
            [
                "error[duplicate-key]: this field stands twice. Keep one.",
                " --> villages/thu.json:2:36",
                "  |",
                "2 |  \"name\": { \"vi\": \"Ba\u{301}t Tràng 陶瓷 🏺\", \"vi\": 7 }",
                "  |                                       ^^^^ name.vi",
            ]
        );
    }

    #[test]
    fn broken_json_is_shown_in_vietnamese_too() {
        assert_eq!(
            shown(
                "{\n  \"id\": \"thu\"\n  \"name\": {}\n}",
                Language::Vietnamese
            ),
            [
                "lỗi[not-json]: thiếu dấu phẩy ở đây. Giữa hai mục liền nhau phải có dấu phẩy; hãy thêm dấu \",\".",
                " --> villages/thu.json:2:14",
                "  |",
                "2 |   \"id\": \"thu\"",
                "  |              ^",
            ]
        );
    }

    #[test]
    fn a_long_line_is_shown_in_part_and_nothing_in_it_steers_the_terminal() {
        let text = format!("{{\"{}\u{1b}[31m\u{202E}\": x}}", "ấ".repeat(500));
        let shown = shown(&text, Language::English);
        assert_eq!(
            shown,
            [
                "error[not-json]: the text holds the control character U+001B (such as the Tab key's). Put a space in its place.",
                " --> villages/thu.json:1:503",
                "  |",
                &format!("1 | …{}\\u{{1b}}[31m\\u...", "ấ".repeat(60)),
                &format!("  | {}^^^^^^", " ".repeat(61)),
            ]
        );
    }

    #[test]
    fn what_has_no_place_is_shown_with_its_file_or_alone() {
        let problems = load_files(&BTreeMap::new()).expect_err("no content");
        let renderer = Renderer::plain();
        let shown = |problem: &Problem| rendered(problem, Language::English, &renderer);
        assert!(!shown(&problems[0]).contains("-->"));
        let files = BTreeMap::from([("a.txt".to_owned(), vec![])]);
        let problems = load_files(&files).expect_err("no content");
        assert!(
            shown(&problems[0]).contains("--> a.txt"),
            "{}",
            shown(&problems[0])
        );
    }
}
