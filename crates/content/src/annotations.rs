//! Findings as GitHub's workflows show them beside the lines of a change. Native only.

use super::location::Location;
use super::problem::{Problem, Severity};
use langke_model::i18n::Language;

/// A line of a workflow command (GitHub Docs, "Workflow commands for GitHub Actions"); `folder` is the content folder below the root of
/// the repository, with `/` at its end or empty.
pub fn annotation(problem: &Problem, folder: &str, language: Language) -> String {
    let command = match problem.rule.severity() {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Advice => "notice",
    };
    let mut properties = vec![format!("title={}", property(problem.rule.name()))];
    if !problem.file.is_empty() {
        let file = property(&format!("{folder}{}", problem.file));
        properties.insert(0, format!("file={file}"));
    }
    if let Some(Location { region, .. }) = &problem.location {
        properties.push(format!("line={}", region.start_line));
        properties.push(format!("endLine={}", region.end_line));
        // Columns are shown for one line only.
        if region.start_line == region.end_line {
            properties.push(format!("col={}", region.start_column));
            properties.push(format!("endColumn={}", region.end_column));
        }
    }
    let message = match problem.path.as_str() {
        "" => problem.rule.message(language),
        path => format!("{path}: {}", problem.rule.message(language)),
    };
    format!("::{command} {}::{}", properties.join(","), data(&message))
}

/// A text that neither ends a command nor begins one.
fn data(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

/// The same for a property.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::load_files;

    #[test]
    fn a_finding_is_one_command_whatever_stands_in_it() {
        let file = "villages/a,b\n::error::x.json".to_owned();
        let files = BTreeMap::from([
            (file, b"{}".to_vec()),
            ("events/hoi.json".into(), b"{\n  \"id\" 7\n}".to_vec()),
        ]);
        let problems = load_files(&files).expect_err("problems");
        let lines: Vec<String> = problems
            .iter()
            .map(|problem| annotation(problem, "content/", Language::English))
            .collect();
        assert!(lines.iter().all(|line| !line.contains('\n')), "{lines:#?}");
        let begins = "::error file=content/events/hoi.json,title=not-json,line=2,endLine=2,col=8,";
        assert!(
            lines.iter().any(|line| line.starts_with(begins)),
            "{lines:#?}"
        );
        let name = "file=content/villages/a%2Cb%0A%3A%3Aerror%3A%3Ax.json,";
        assert!(lines.iter().any(|line| line.contains(name)), "{lines:#?}");
    }
}
