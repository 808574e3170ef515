//! `langke manual`: the editors' manual.

use clap::{Args, ValueEnum};
use langke_model::i18n::Language;

use crate::output::print;

/// What is printed of the manual, and how.
#[derive(Debug, Args)]
pub struct ManualOptions {
    /// As a page that any browser shows and prints, or as Markdown.
    #[arg(long, value_enum, default_value_t = Form::Markdown)]
    form: Form,
    /// Only fields and opening hours, without the rules; as Markdown.
    #[arg(long, conflicts_with = "form")]
    fields: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Form {
    /// Markdown.
    Markdown,
    /// One page of HTML that needs no network.
    Html,
}

/// Prints the manual.
pub fn manual(options: &ManualOptions, language: Language) {
    let text = match (options.fields, options.form) {
        (true, _) => langke_manual::fields(language),
        (false, Form::Markdown) => langke_manual::manual(language),
        (false, Form::Html) => langke_manual::page(language),
    };
    print(format_args!("{text}"));
}
