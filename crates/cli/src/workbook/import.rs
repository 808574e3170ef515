//! `langke import`: a workbook into a content folder, or a line as the way of a leg, by what the file is.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, bail};
use clap::Args;
use langke_content::{Import, escaped};
use langke_model::i18n::Language;
use langke_spreadsheet::read;
use langke_workbook::{ImportError, Options};

use super::{given_back, told};
use crate::given::is_there;
use crate::output::{line, print, remark};

/// What is brought in, and where to.
#[derive(Debug, Args)]
pub struct ImportOptions {
    /// A workbook (.xlsx, .xls, .ods), a .csv file or a folder of them; or a line as GeoJSON, GPX, KML, KMZ or TCX.
    file: PathBuf,
    /// The content folder (also --content).
    #[arg(long, alias = "content")]
    into: PathBuf,
    /// Of a workbook: write nothing at all unless every row is right.
    #[arg(long)]
    all_or_nothing: bool,
    /// Of a workbook: where the copy with notes on the cells to be mended is written; beside the workbook as NAME-can-sua.xlsx if not given.
    #[arg(long, value_name = "FILE")]
    give_back: Option<PathBuf>,
    /// Of a line: the id of the route.
    #[arg(long)]
    route: Option<String>,
    /// Of a line: the leg; 1 is the one from the first stop to the second.
    #[arg(long)]
    leg: Option<usize>,
    /// Of a line: which, where the file has several; 1 is the first.
    #[arg(long)]
    line: Option<usize>,
    /// Of a line: leaves out points that it passes within so many metres without them (Douglas-Peucker).
    #[arg(long, default_value_t = 10.0, value_name = "METRES")]
    tolerance: f64,
    /// Of a line: it runs from the second stop to the first.
    #[arg(long)]
    reverse: bool,
    /// Only says what would be done.
    #[arg(long)]
    dry_run: bool,
}

/// The endings of files that are lines; all else is read as a workbook, which says what it is where it is none.
const LINES: [&str; 9] = [
    "geojson", "json", "gpx", "kml", "kmz", "tcx", "zip", "gz", "xml",
];

/// Brings a file in.
pub fn import(options: &ImportOptions, language: Language) -> anyhow::Result<ExitCode> {
    is_there(&options.into, language)?;
    let is_line =
        options.route.is_some() || options.leg.is_some() || has_ending_of_a_line(&options.file);
    if !is_line {
        return workbook(options, language);
    }
    let needed = |name: &str| told::line_needs(name, language);
    let request = Import {
        file: options.file.clone(),
        content: options.into.clone(),
        route: options.route.clone().with_context(|| needed("--route"))?,
        leg: options.leg.with_context(|| needed("--leg"))?,
        line: options.line,
        tolerance: options.tolerance,
        reverse: options.reverse,
        dry_run: options.dry_run,
    };
    Ok(way(&request, language))
}

/// Brings a line in as the way of a leg.
fn way(request: &Import, language: Language) -> ExitCode {
    match langke_content::import(request) {
        Ok(imported) => {
            line!("{}", escaped(&imported.message(language)));
            ExitCode::SUCCESS
        }
        Err(error) => {
            remark!("{}", escaped(&error.message(language)));
            ExitCode::FAILURE
        }
    }
}

fn has_ending_of_a_line(file: &Path) -> bool {
    let ending = file.extension().and_then(|ending| ending.to_str());
    !file.is_dir()
        && ending.is_some_and(|ending| LINES.contains(&ending.to_ascii_lowercase().as_str()))
}

fn workbook(options: &ImportOptions, language: Language) -> anyhow::Result<ExitCode> {
    let file = &options.file;
    if !file.exists() {
        bail!("{}", told::no_such_file(file, language));
    }
    let workbook = match read(file) {
        Ok(workbook) => workbook,
        Err(error) => {
            remark!("{}: {}", file.display(), escaped(&error.message(language)));
            return Ok(ExitCode::FAILURE);
        }
    };
    let request = Options {
        folder: options.into.clone(),
        dry_run: options.dry_run,
        all_or_nothing: options.all_or_nothing,
    };
    let outcome = match langke_workbook::import(&workbook, &request) {
        Ok(outcome) => outcome,
        Err(error @ ImportError::NoContent) => {
            bail!("{}: {}", options.into.display(), error.message(language))
        }
        Err(error) => {
            remark!("{}: {}", file.display(), escaped(&error.message(language)));
            return Ok(ExitCode::FAILURE);
        }
    };
    print(format_args!(
        "{}",
        told::outcome(&outcome, options.dry_run, language)
    ));
    if !outcome.has_faults() {
        return Ok(ExitCode::SUCCESS);
    }
    // A dry run writes nothing, unless a copy was asked for.
    if !options.dry_run || options.give_back.is_some() {
        given_back::give_back(file, options.give_back.as_deref(), &outcome, language);
    }
    Ok(ExitCode::FAILURE)
}
