//! The native entry: begins and checks content, explains rules, brings workbooks and lines in, publishes a site, keeps a centre's screen
//! alive. Each verb's arguments stand beside the verb.

mod app;
mod begin;
mod check;
mod delete;
mod describe;
mod develop;
mod difference;
mod explain;
mod findings;
mod given;
mod help;
#[cfg(target_os = "linux")]
mod kiosk;
mod labels;
mod manual;
mod migration;
mod output;
mod progress;
mod publish;
mod rename;
mod schema;
mod serve;
mod settled;
mod speech;
mod terminal;
mod workbook;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::{CommandFactory, FromArgMatches, Parser, Subcommand};
use langke_content::escaped;
use langke_model::i18n::Language;

use crate::output::remark;
use crate::speech::{Speech, of_help};

/// Làng Kể: checks and publishes what a craft village tells.
#[derive(Debug, Parser)]
#[command(name = "langke", bin_name = "langke", version, about)]
struct Arguments {
    /// The language of messages and of help.
    #[arg(long, global = true, value_enum, default_value_t = Speech::Vi)]
    lang: Speech,
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, Subcommand)]
enum Verb {
    /// Prints every problem of a content folder; exit 0 none, 1 problems, 2 wrong usage.
    Check(check::CheckOptions),
    /// Begins the content of a village in a new folder with a small sample that passes its check; asks what is not given. Exit 0 done,
    /// 1 not.
    New(begin::BeginOptions),
    /// Tells what changed between two published sites as a reader sees it; exit 0 they read the same, 1 they do not, 2 wrong usage.
    Diff(difference::DifferenceOptions),
    /// Says why a rule exists, what breaks it and how to mend that; without a rule lists all.
    Explain(explain::ExplainOptions),
    /// Brings a content folder of an older version to today's, keeping every file's layout; exit 0 done, 1 not.
    Migrate(migration::MigrateOptions),
    /// Gives a thing another id, in its file and in all that refers to it; its old addresses then lead to the new ones. All of it is written
    /// or none; exit 0 done, 1 not.
    Rename(rename::RenameOptions),
    /// Takes a thing away to which nothing refers any more; its addresses and printed codes lead to another one of its kind; exit 0 done, 1
    /// not.
    Delete(delete::DeleteOptions),
    /// Writes an empty workbook to fill in: a sheet for each kind, explained, with lists to choose from and examples; exit 0 done.
    Template(workbook::TemplateOptions),
    /// Brings a workbook into a content folder, or a line in as the way of a leg; exit 0 done, 1 something is to be mended.
    #[command(alias = "import-geojson")]
    Import(workbook::ImportOptions),
    /// Writes the content of a folder as a workbook, all but what lies in `media/`; exit 0 done, 1 not.
    Export(workbook::ExportOptions),
    /// Publishes a content folder with a built app as a finished site.
    Publish(publish::PublishOptions),
    /// Publishes a content folder on this machine alone, shows it with all that is to be mended (at /_/), and publishes anew whenever a file
    /// is saved.
    Serve(serve::ServeOptions),
    /// Makes all photographs as they are to be published, and keeps them inside the content folder, so that the next publish is quick; may
    /// be stopped at any time and goes on where it was.
    Develop(develop::DevelopOptions),
    /// Prints sheets of labels and of signs for stops, each with a code to scan and a number to type; exit 0 done, 1 something does not
    /// fit, or nothing that was asked for has a code.
    Labels(labels::LabelOptions),
    /// Prints completions for a shell, or the page for `man`.
    Describe {
        /// For whom.
        reader: describe::Reader,
    },
    /// Prints the JSON Schema (2020-12) of the content, its texts in English and, as `vi`, in Vietnamese.
    Schema(schema::SchemaOptions),
    /// Prints the editors' manual: every field, every word of opening hours, every rule.
    Manual(manual::ManualOptions),
    /// Keeps a centre's screen alive, and prints what its computer wants to be told.
    #[cfg(target_os = "linux")]
    Kiosk {
        #[command(subcommand)]
        verb: kiosk::KioskVerb,
    },
}

/// Exit code for wrong usage, as the argument parser uses it too.
const WRONG_USAGE: u8 = 2;

/// Does what the command line says; exit 0 done, 1 problems, 2 wrong usage.
pub fn main() -> ExitCode {
    let words: Vec<OsString> = std::env::args_os().collect();
    let language = of_help(&words, |name| std::env::var(name).ok());
    let command = help::translated(Arguments::command(), language);
    let matches = command.get_matches_from(words);
    let arguments = Arguments::from_arg_matches(&matches).unwrap_or_else(|error| error.exit());
    match run(arguments.verb, arguments.lang.language()) {
        Ok(code) => code,
        Err(error) => {
            remark!("langke: {}", escaped(&format!("{error:#}")));
            ExitCode::from(WRONG_USAGE)
        }
    }
}

fn run(verb: Verb, language: Language) -> anyhow::Result<ExitCode> {
    match verb {
        Verb::Check(options) => check::check(&options, language),
        Verb::New(options) => begin::begin(options, language),
        Verb::Diff(options) => difference::difference(&options, language),
        Verb::Explain(options) => explain::explain(&options, language),
        Verb::Migrate(options) => migration::migrate(&options, language),
        Verb::Rename(options) => rename::rename(&options, language),
        Verb::Delete(options) => delete::delete(&options, language),
        Verb::Template(options) => workbook::write_template(&options, language),
        Verb::Import(options) => workbook::import(&options, language),
        Verb::Export(options) => workbook::write_export(&options, language),
        Verb::Publish(options) => publish::publish(options, language),
        Verb::Serve(options) => serve::serve(options, language),
        Verb::Develop(options) => develop::develop(&options, language),
        Verb::Labels(options) => labels::labels(&options, language),
        Verb::Schema(options) => schema::schema(&options).map(|()| ExitCode::SUCCESS),
        Verb::Manual(options) => {
            manual::manual(&options, language);
            Ok(ExitCode::SUCCESS)
        }
        Verb::Describe { reader } => {
            describe::describe(Arguments::command(), reader)?;
            Ok(ExitCode::SUCCESS)
        }
        #[cfg(target_os = "linux")]
        Verb::Kiosk { verb } => kiosk::kiosk(verb),
    }
}
