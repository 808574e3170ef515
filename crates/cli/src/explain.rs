//! `langke explain`: what the rules of content are about. Native only.

use std::process::ExitCode;

use anyhow::bail;
use clap::Args;
use langke_content::rules;
use langke_model::i18n::Language;

use crate::output::{line, print};

/// What is explained.
#[derive(Debug, Args)]
pub struct ExplainOptions {
    /// The name of the rule, as `check --format json` gives it.
    rule: Option<String>,
    /// Prints the page of the editors' manual with all rules.
    #[arg(long, conflicts_with = "rule")]
    manual: bool,
}

/// Prints the explanation of a rule, the list of all, or their manual.
///
/// # Errors
/// There is no rule of that name.
pub fn explain(options: &ExplainOptions, language: Language) -> anyhow::Result<ExitCode> {
    if options.manual {
        print(format_args!("{}", rules::manual(language)));
        return Ok(ExitCode::SUCCESS);
    }
    let Some(name) = &options.rule else {
        line!("{}", rules::list(language));
        return Ok(ExitCode::SUCCESS);
    };
    match rules::explain(name) {
        Ok(rule) => line!("{}", rule.to_text(language)),
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
