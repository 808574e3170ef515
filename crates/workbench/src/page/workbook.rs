//! A field for a workbook, and what came of one. Native only.

use langke_model::i18n::Language;
use maud::{Markup, html};

use super::words;
use crate::office::Brought;

/// The most cells that are told one by one; all are in the copy that is given back.
const MOST: usize = 100;

/// Prints the field.
pub fn print(language: Language) -> Markup {
    let tag = language.tag();
    html! {
        section #workbook {
            h2 { (words::WORKBOOK.in_language(language)) }
            form data-to={ "/_/workbook/" (tag) "/" } {
                label for="file" { (words::CHOOSE.in_language(language)) }
                input #file type="file" accept=".xlsx,.xlsm,.xls,.ods,.csv" required;
                button type="submit" { (words::BRING_IN.in_language(language)) }
            }
            div #brought role="status" {}
            p { a href={ "/_/workbook/" (tag) "/mau.xlsx" } download { (words::TEMPLATE.in_language(language)) } }
            p { a href={ "/_/workbook/" (tag) "/noi-dung.xlsx" } download { (words::EXPORT.in_language(language)) } }
        }
    }
}

/// Prints what came of a workbook.
pub fn result(brought: &Result<Brought, String>, language: Language) -> Markup {
    let brought = match brought {
        Ok(brought) => brought,
        Err(message) => return html! { p.bad { (message) } },
    };
    let remarks = brought.outcome.remarks.iter();
    let to_mend: Vec<_> = remarks.filter(|remark| remark.is_to_be_mended()).collect();
    html! {
        p { (brought.outcome.totals.message(language)) }
        @if !brought.given_back.is_empty() {
            p { a href={ "/_/workbook/" (language.tag()) "/can-sua.xlsx" } download { (words::GIVEN_BACK.in_language(language)) } }
        }
        ul {
            @for remark in to_mend.iter().take(MOST) { li.error { (remark.to_line(language)) } }
            @for problem in &brought.outcome.elsewhere { li.error { (problem.to_line(language)) } }
        }
        @if to_mend.len() > MOST { p { (words::and_more(to_mend.len() - MOST, language)) } }
    }
}
