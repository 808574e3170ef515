//! The native entry: begins and checks content, explains rules, brings lines in, publishes a site, prints the schema, keeps a centre's screen alive.

mod app;
mod begin;
mod check;
mod describe;
mod difference;
mod explain;
mod findings;
#[cfg(target_os = "linux")]
mod kiosk;
mod labels;
mod manual;
mod migration;
mod progress;
mod schema;
mod serve;
mod terminal;
mod workbook;

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

use self::explain::explain;
use self::findings::print;
use anyhow::{Context, anyhow, bail};
use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{CommandFactory, Parser, Subcommand, ValueEnum};
use langke_content::{Content, Date, Import, MigrateError, Problem, escaped, load, migrate, rules};
use langke_model::i18n::Language;
use langke_publish::{Host, Options, Precompression, develop, publish};
use langke_site::Base;

/// Làng Kể: checks and publishes what a craft village tells.
#[derive(Debug, Parser)]
#[command(name = "langke", version, about)]
struct Arguments {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, Subcommand)]
enum Verb {
    /// Prints every problem of a content folder; exit 0 none, 1 problems, 2 wrong usage.
    Check {
        /// The content folder.
        dir: PathBuf,
        /// For people or for programs.
        #[arg(long, value_enum, default_value_t = check::Format::Text)]
        format: check::Format,
        /// The language of the messages.
        #[arg(long, value_enum, default_value_t = Speech::Vi)]
        lang: Speech,
        /// First mends what can be mended without knowing what was meant: letters in pieces, invisible characters, stray spaces,
        /// coordinates typed or pasted as text.
        #[arg(long)]
        fix: bool,
        /// Also prints words told, numbers that lead to a source, texts that are translated, fields that are used.
        #[arg(long, conflicts_with = "format")]
        report: bool,
    },
    /// Begins the content of a village in a new folder with a small sample that passes its check; asks what is not given. Exit 0 done,
    /// 1 not.
    New {
        #[command(flatten)]
        options: begin::BeginOptions,
        /// The language of questions and messages.
        #[arg(long, value_enum, default_value_t = Speech::Vi)]
        lang: Speech,
    },
    /// Tells what changed between two published sites as a reader sees it; exit 0 they read the same, 1 they do not, 2 wrong usage.
    Diff {
        #[command(flatten)]
        options: difference::DifferenceOptions,
        /// The language of the messages.
        #[arg(long, value_enum, default_value_t = Speech::Vi)]
        lang: Speech,
    },
    /// Says why a rule exists, what breaks it and how to mend that; without a rule lists all.
    Explain {
        /// The name of the rule, as `check --format json` gives it.
        rule: Option<String>,
        /// Prints the page of the editors' manual with all rules.
        #[arg(long, conflicts_with = "rule")]
        manual: bool,
        /// The language.
        #[arg(long, value_enum, default_value_t = Speech::Vi)]
        lang: Speech,
    },
    /// Brings a content folder of an older version to today's, keeping every file's layout; exit 0 done, 1 not.
    Migrate {
        /// The content folder.
        dir: PathBuf,
        /// Only tells what it would do.
        #[arg(long)]
        dry_run: bool,
        /// The language.
        #[arg(long, value_enum, default_value_t = Speech::Vi)]
        lang: Speech,
    },
    /// Brings a line from a file (GeoJSON, GPX, KML, KMZ, TCX) in as the way of a leg; exit 0 done, 1 not.
    ImportGeojson {
        /// The file; GeoJSON, GPX, KML or TCX, as it is or packed.
        file: PathBuf,
        /// The content folder.
        #[arg(long)]
        content: PathBuf,
        /// The id of the route.
        #[arg(long)]
        route: String,
        /// The leg; 1 is the one from the first stop to the second.
        #[arg(long)]
        leg: usize,
        /// Which line, where the file has several; 1 is the first.
        #[arg(long)]
        line: Option<usize>,
        /// Leaves out points that the line passes within so many metres without them (Douglas-Peucker).
        #[arg(long, default_value_t = 10.0, value_name = "METRES")]
        tolerance: f64,
        /// The line runs from the second stop to the first.
        #[arg(long)]
        reverse: bool,
        /// Only says what would be done.
        #[arg(long)]
        dry_run: bool,
        /// The language of the messages.
        #[arg(long, value_enum, default_value_t = Speech::Vi)]
        lang: Speech,
    },
    /// Writes an empty workbook to fill in: a sheet for each kind, explained, with lists to choose from and examples; exit 0 done.
    Template {
        #[command(flatten)]
        options: workbook::TemplateOptions,
        /// The language of the lists.
        #[arg(long, value_enum, default_value_t = Speech::Vi)]
        lang: Speech,
    },
    /// Brings a workbook into a content folder, or a line in as the way of a leg; exit 0 done, 1 something is to be mended.
    Import {
        #[command(flatten)]
        options: workbook::ImportOptions,
        /// The language of the messages.
        #[arg(long, value_enum, default_value_t = Speech::Vi)]
        lang: Speech,
    },
    /// Writes the content of a folder as a workbook, all but what lies in `media/`; exit 0 done, 1 not.
    Export {
        #[command(flatten)]
        options: workbook::ExportOptions,
        /// The language of the lists.
        #[arg(long, value_enum, default_value_t = Speech::Vi)]
        lang: Speech,
    },
    /// Publishes a content folder with a built app as a finished site.
    Publish {
        /// The content folder.
        dir: PathBuf,
        #[command(flatten)]
        app: app::AppOption,
        /// The folder that the finished site replaces.
        #[arg(long)]
        out: PathBuf,
        /// The path under which the site will be served, such as /sub/.
        #[arg(long, default_value = "/")]
        public_url: String,
        /// Scheme and host for absolute links, such as https://langke.example; without it there is no sitemap, no
        /// feed of news and no picture on share cards.
        #[arg(long)]
        base_url: Option<String>,
        /// The day of printing, YYYY-MM-DD; today in Vietnam if not given.
        #[arg(long)]
        today: Option<String>,
        /// The host whose files are written: headers, how long caches keep what, types, addresses on packages.
        #[arg(long, value_parser = host_by_name())]
        host: Option<Host>,
        /// Do not write Brotli and gzip copies beside each file.
        #[arg(long)]
        no_precompression: bool,
        /// The language of the messages.
        #[arg(long, value_enum, default_value_t = Speech::Vi)]
        lang: Speech,
    },
    /// Publishes a content folder on this machine alone, shows it with all that is to be mended (at /_/), and publishes anew whenever a file
    /// is saved.
    Serve {
        #[command(flatten)]
        options: serve::ServeOptions,
        /// The language of the messages and of the workbench.
        #[arg(long, value_enum, default_value_t = Speech::Vi)]
        lang: Speech,
    },
    /// Makes all photographs as they are to be published, and keeps them inside the content folder, so that the next publish is quick; may
    /// be stopped at any time and goes on where it was.
    Develop {
        /// The content folder.
        dir: PathBuf,
        /// The language of the messages.
        #[arg(long, value_enum, default_value_t = Speech::Vi)]
        lang: Speech,
    },
    /// Prints sheets of labels and of signs for stops, each with a code to scan and a number to type; exit 0 done, 1 something does not
    /// fit, or nothing that was asked for has a code.
    Labels {
        #[command(flatten)]
        options: labels::LabelOptions,
        /// The day of printing, YYYY-MM-DD, by which certificates hold; today in Vietnam if not given.
        #[arg(long)]
        today: Option<String>,
        /// The language of the messages.
        #[arg(long, value_enum, default_value_t = Speech::Vi)]
        lang: Speech,
    },
    /// Prints completions for a shell, or the page for `man`.
    Describe {
        /// For whom.
        reader: describe::Reader,
    },
    /// Prints the JSON Schema (2020-12) of the content, its texts in English and, as `vi`, in Vietnamese.
    Schema {
        /// Writes it into a folder instead, as files by which editors' programs complete and check content: `$schema` in a content
        /// file leads to them. Only files that this wrote are replaced.
        #[arg(long, value_name = "DIR")]
        out: Option<PathBuf>,
    },
    /// Prints the editors' manual: every field, every word of opening hours, every rule.
    Manual {
        #[command(flatten)]
        options: manual::ManualOptions,
        /// The language.
        #[arg(long, value_enum, default_value_t = Speech::Vi)]
        lang: Speech,
    },
    /// Keeps a centre's screen alive, and prints what its computer wants to be told.
    #[cfg(target_os = "linux")]
    Kiosk {
        #[command(subcommand)]
        verb: kiosk::KioskVerb,
    },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Speech {
    /// Vietnamese.
    Vi,
    /// English.
    En,
}

impl Speech {
    fn language(self) -> Language {
        match self {
            Speech::Vi => Language::Vietnamese,
            Speech::En => Language::English,
        }
    }
}

/// Exit code for wrong usage, as the argument parser uses it too.
const WRONG_USAGE: u8 = 2;

/// Does what the command line says; exit 0 done, 1 problems, 2 wrong usage.
pub fn main() -> ExitCode {
    match run(Arguments::parse().verb) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("langke: {}", escaped(&format!("{error:#}")));
            ExitCode::from(WRONG_USAGE)
        }
    }
}

fn run(verb: Verb) -> anyhow::Result<ExitCode> {
    match verb {
        Verb::Check {
            dir,
            format,
            lang,
            fix,
            report,
        } => {
            if fix {
                check::mend(&dir, lang.language())?;
            }
            check::check(&content(&dir)?, &dir, format, report, lang.language())
        }
        Verb::New { options, lang } => begin::begin(options, lang.language()),
        Verb::Diff { options, lang } => difference::difference(&options, lang.language()),
        Verb::Explain {
            rule: _,
            manual: true,
            lang,
        } => {
            print!("{}", rules::manual(lang.language()));
            Ok(ExitCode::SUCCESS)
        }
        Verb::Explain { rule, lang, .. } => explain(rule.as_deref(), lang.language()),
        Verb::ImportGeojson {
            file,
            content,
            route,
            leg,
            line,
            tolerance,
            reverse,
            dry_run,
            lang,
        } => {
            if !content.is_dir() {
                bail!("{}: there is no such folder", content.display());
            }
            let request = Import {
                file,
                content,
                route,
                leg,
                line,
                tolerance,
                reverse,
                dry_run,
            };
            Ok(workbook::line(&request, lang.language()))
        }
        Verb::Template { options, lang } => workbook::write_template(&options, lang.language()),
        Verb::Import { options, lang } => workbook::import(&options, lang.language()),
        Verb::Export { options, lang } => workbook::write_export(&options, lang.language()),
        Verb::Migrate { dir, dry_run, lang } => {
            if !dir.is_dir() {
                bail!("{}: there is no such folder", dir.display());
            }
            let language = lang.language();
            match migrate(&dir, dry_run) {
                Ok(migrated) => println!("{}", migration::told(&migrated, dry_run, language)),
                Err(error) => {
                    if let MigrateError::Problems(problems) = &error {
                        print(problems, language);
                    }
                    eprintln!("{}", migration::refused(&error, language));
                    return Ok(ExitCode::FAILURE);
                }
            }
            Ok(ExitCode::SUCCESS)
        }
        Verb::Publish {
            dir,
            app,
            out,
            public_url,
            base_url,
            today,
            host,
            no_precompression,
            lang,
        } => {
            let Ok(content) = content(&dir)?.map_err(|problems| print(&problems, lang.language()))
            else {
                return Ok(ExitCode::FAILURE);
            };
            let base = Base::new(&public_url).with_context(|| {
                format!("--public-url {public_url}: expected a path such as /sub/")
            })?;
            let base_url = base_url.map(|url| scheme_and_host(&url)).transpose()?;
            let today = day(today)?;
            let precompression = if no_precompression {
                Precompression::None
            } else {
                Precompression::All
            };
            let language = lang.language();
            let app = app.find(language)?;
            let options = Options {
                content: dir,
                app: app.folder().to_owned(),
                out,
                base,
                base_url,
                today,
                precompression,
                host,
                waiting: match language {
                    Language::Vietnamese => |process| {
                        eprintln!("Đang đợi: tiến trình {process} đang xuất bản vào thư mục này.");
                    },
                    Language::English => |process| {
                        eprintln!("Waiting: process {process} is publishing to this folder.");
                    },
                },
                progress: progress::progress(language),
            };
            let published =
                publish(&content, &options).map_err(|error| anyhow!(error.message(language)))?;
            println!("{}", published.message(&options.out, language));
            Ok(ExitCode::SUCCESS)
        }
        Verb::Serve { options, lang } => {
            let clock = || day(None).ok();
            serve::serve(options, day(None)?, clock, lang.language())
        }
        Verb::Develop { dir, lang } => {
            let language = lang.language();
            let Ok(content) = content(&dir)?.map_err(|problems| print(&problems, language)) else {
                return Ok(ExitCode::FAILURE);
            };
            let photographs = develop(&content, &dir, progress::progress(language))
                .map_err(|error| anyhow!(error.message(language)))?;
            match language {
                Language::Vietnamese => println!("{photographs} ảnh đã sẵn sàng để xuất bản."),
                Language::English => {
                    println!("{photographs} photographs are ready to be published.")
                }
            }
            Ok(ExitCode::SUCCESS)
        }
        Verb::Labels {
            options,
            today,
            lang,
        } => {
            let language = lang.language();
            let Ok(content) = content(&options.dir)?.map_err(|problems| print(&problems, language))
            else {
                return Ok(ExitCode::FAILURE);
            };
            let host = scheme_and_host(&options.base_url)?;
            labels::labels(&options, &content, &host, day(today)?, language)
        }
        Verb::Schema { out } => {
            schema::schema(out.as_deref())?;
            Ok(ExitCode::SUCCESS)
        }
        Verb::Manual { options, lang } => {
            manual::manual(&options, lang.language())?;
            Ok(ExitCode::SUCCESS)
        }
        Verb::Describe { reader } => {
            describe::describe(Arguments::command(), reader, &mut std::io::stdout())?;
            Ok(ExitCode::SUCCESS)
        }
        #[cfg(target_os = "linux")]
        Verb::Kiosk { verb } => kiosk::kiosk(verb),
    }
}

/// Reads the name of a host.
fn host_by_name() -> impl TypedValueParser<Value = Host> {
    let names = PossibleValuesParser::new(Host::ALL.map(Host::name));
    names.try_map(|name| Host::with_name(&name).ok_or("no such host"))
}

/// Loads the content of a folder that must exist.
fn content(dir: &std::path::Path) -> anyhow::Result<Result<Content, Vec<Problem>>> {
    if !dir.is_dir() {
        bail!("{}: there is no such folder", dir.display());
    }
    Ok(load(dir))
}

/// Scheme and host without a slash at the end.
fn scheme_and_host(url: &str) -> anyhow::Result<String> {
    let host = url.trim_end_matches('/');
    let rest = host
        .strip_prefix("https://")
        .or_else(|| host.strip_prefix("http://"));
    match rest {
        Some(rest) if !rest.is_empty() && !rest.contains(['/', '"', '<', '>', ' ']) => {
            Ok(host.to_owned())
        }
        _ => bail!(
            "--base-url {url}: expected scheme and host such as https://langke.example; the path goes to --public-url"
        ),
    }
}

/// The day given, or today in Vietnam.
fn day(given: Option<String>) -> anyhow::Result<Date> {
    match given {
        Some(text) => Date::parse(&text)
            .with_context(|| format!("--today {text}: expected a day such as 2026-11-21")),
        None => {
            let seconds = SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs();
            Date::in_vietnam_at(seconds.try_into()?)
                .context("the clock of this machine shows no day that has a date")
        }
    }
}
