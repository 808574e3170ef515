//! Prints what the rules of content are about. Native only.

use std::process::ExitCode;

use anyhow::bail;
use langke_content::rules;
use langke_model::i18n::Language;

/// Prints the explanation of a rule, or the list of all.
///
/// # Errors
/// There is no rule of that name.
pub fn explain(rule: Option<&str>, language: Language) -> anyhow::Result<ExitCode> {
    let Some(name) = rule else {
        println!("{}", rules::list(language));
        return Ok(ExitCode::SUCCESS);
    };
    match rules::explain(name) {
        Ok(rule) => println!("{}", rule.to_text(language)),
        Err(suggestion) => bail!("{}", unknown(name, suggestion.as_deref(), language)),
    }
    Ok(ExitCode::SUCCESS)
}

/// That there is no such rule, and which there are.
fn unknown(name: &str, suggestion: Option<&str>, language: Language) -> String {
    let names = rules::Rule::names().join(", ");
    match (language, suggestion) {
        (Language::Vietnamese, Some(word)) => {
            format!(
                "không có luật \"{name}\". Có phải bạn định viết \"{word}\"? Các luật: {names}."
            )
        }
        (Language::Vietnamese, None) => format!("không có luật \"{name}\". Các luật: {names}."),
        (Language::English, Some(word)) => {
            format!("there is no rule \"{name}\". Did you mean \"{word}\"? The rules: {names}.")
        }
        (Language::English, None) => format!("there is no rule \"{name}\". The rules: {names}."),
    }
}
