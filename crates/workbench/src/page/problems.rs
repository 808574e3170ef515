//! What is to be mended, by file, each with why and how. Native only.

use std::collections::HashMap;

use langke_content::rules::explain;
use langke_content::shown_place;
use langke_model::i18n::Language;
use maud::{Markup, html};

use super::words;
use crate::desk::Finding;

/// Prints the list; a file comes where the worst of it comes.
pub fn print(findings: &[Finding], language: Language) -> Markup {
    let files = by_file(findings);
    html! {
        section #problems {
            h2 { (words::PROBLEMS.in_language(language)) }
            @if findings.is_empty() {
                p { (words::NO_PROBLEMS.in_language(language)) }
            } @else {
                p { (words::counts(findings, language)) }
                p { button.mend type="button" { (words::MEND.in_language(language)) } }
            }
            @for (file, findings) in files {
                h3 { code { (shown_place(file, language)) } }
                ul {
                    @for finding in findings { (one(finding, language)) }
                }
            }
        }
    }
}

/// The findings of each file, files in the order of their first.
fn by_file(findings: &[Finding]) -> Vec<(&str, Vec<&Finding>)> {
    let mut places: HashMap<&str, usize> = HashMap::new();
    let mut files: Vec<(&str, Vec<&Finding>)> = Vec::new();
    for finding in findings {
        let file = finding.problem.file.as_str();
        let place = *places.entry(file).or_insert(files.len());
        if place == files.len() {
            files.push((file, Vec::new()));
        }
        files[place].1.push(finding);
    }
    files
}

fn one(finding: &Finding, language: Language) -> Markup {
    let problem = &finding.problem;
    let is_error = finding.is_error();
    let weight = problem.rule.severity().word(language);
    let found = problem.location.as_ref().map_or("", |location| {
        let excerpt = &location.excerpt;
        excerpt.text.get(excerpt.span.clone()).unwrap_or_default()
    });
    html! {
        li.error[is_error] data-of=[finding.page.as_deref()] {
            p.where {
                span.weight { (weight) }
                @if let Some(location) = &problem.location {
                    " " (location.line) ":" (location.column)
                }
                @if !problem.path.is_empty() { " " code { (shown_place(&problem.path, language)) } }
            }
            p { (problem.rule.message(language)) }
            @if let Some(page) = &finding.page {
                button.show type="button" data-page=(page) data-find=(found) { (words::SHOW.in_language(language)) }
            }
            @if let Ok(explained) = explain(problem.rule.name()) {
                details {
                    summary { (words::WHY.in_language(language)) }
                    p { (explained.explanation.why.in_language(language)) }
                    p { (explained.explanation.cure.in_language(language)) }
                }
            }
        }
    }
}
