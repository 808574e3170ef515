//! Prints what was found in content: for people, and for programs as JSON, as SARIF, as commands of GitHub's workflows.

use std::io::IsTerminal;
use std::path::Path;

use anyhow::Context;
use langke_content::{Problem, Severity, annotation, sarif};
use langke_model::i18n::Language;

use crate::output::{line, print_styled};
use crate::terminal::{rendered, renderer};

/// Every problem, on a terminal with the line that it is about, else on a line of its own; then how many there are of each weight.
pub fn print(problems: &[Problem], language: Language) {
    if std::io::stdout().is_terminal() {
        let renderer = renderer();
        for problem in problems {
            print_styled(format_args!(
                "{}\n\n",
                rendered(problem, language, &renderer)
            ));
        }
    } else {
        for problem in problems {
            line!("{}", problem.to_line(language));
        }
    }
    let [errors, warnings, advice] = Severity::counts(problems.iter());
    match language {
        Language::Vietnamese => {
            line!("{errors} lỗi, {warnings} cảnh báo, {advice} chỗ nên xem lại.");
        }
        Language::English => {
            line!("Errors: {errors}. Warnings: {warnings}. Advice: {advice}.");
        }
    }
}

/// One JSON value: a list of all problems.
///
/// # Errors
/// A value that is no JSON.
pub fn print_json(problems: &[Problem], language: Language) -> anyhow::Result<()> {
    let messages: Vec<serde_json::Value> = problems
        .iter()
        .map(|problem| {
            let mut value = serde_json::to_value(problem)?;
            value["severity"] = serde_json::to_value(problem.rule.severity())?;
            value["message"] = problem.rule.message(language).into();
            Ok(value)
        })
        .collect::<serde_json::Result<_>>()?;
    line!("{}", serde_json::to_string_pretty(&messages)?);
    Ok(())
}

/// A log in SARIF 2.1.0.
///
/// # Errors
/// The content folder has no absolute path.
pub fn print_sarif(problems: &[Problem], dir: &Path, language: Language) -> anyhow::Result<()> {
    let folder = std::path::absolute(dir).with_context(|| dir.display().to_string())?;
    let log = sarif(problems, &folder, language);
    line!("{}", serde_json::to_string_pretty(&log)?);
    Ok(())
}

/// A command of GitHub's workflows for each problem; run at the root of a repository, their files are those of the repository.
pub fn print_annotations(problems: &[Problem], dir: &Path, language: Language) {
    let folder = dir.to_string_lossy().replace('\\', "/");
    let folder = folder.trim_start_matches("./").trim_end_matches('/');
    let folder = match folder {
        "" | "." => String::new(),
        folder => format!("{folder}/"),
    };
    for problem in problems {
        line!("{}", annotation(problem, &folder, language));
    }
}
