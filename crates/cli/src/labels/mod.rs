//! `langke labels`: sheets of stickers and stop signs for what has a short code.

mod things;
mod told;

use std::fs;
use std::io::ErrorKind;
use std::num::NonZeroU16;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, anyhow, bail};
use clap::{Args, ValueEnum};
use langke_content::escaped;
use langke_labels::{Options, Sheet, Stock, Trust, pdf, sheets};
use langke_model::i18n::Language;

use things::{Chosen, Found, WithoutCode};

use crate::findings::print;
use crate::given::{base, content, day, scheme_and_host};
use crate::output::{beside, line, remark};

/// What is printed, on what, and where to.
#[derive(Debug, Args)]
pub struct LabelOptions {
    /// The content folder.
    dir: PathBuf,
    /// The file to write: one .pdf, or .svg with a number for each sheet.
    #[arg(long)]
    out: PathBuf,
    /// Scheme and host of the site, such as https://langke.example: codes lead there.
    #[arg(long)]
    base_url: String,
    /// The path under which the site is served, such as /sub/.
    #[arg(long, default_value = "/")]
    public_url: String,
    /// The day of printing, YYYY-MM-DD, by which certificates hold; today in Vietnam if not given.
    #[arg(long)]
    today: Option<String>,
    /// The paper: a number such as L7160 or "Tomy 145", A6, A5 or A4 for signs, or a size in millimetres such as 60x40 to cut by hand.
    #[arg(long, default_value = "L7160")]
    paper: String,
    /// Labels of products or signs of places.
    #[arg(long, value_enum, default_value_t = Kind::Products)]
    of: Kind,
    /// Only those with these ids or codes.
    #[arg(long, value_name = "ID")]
    only: Vec<String>,
    /// Codes of GS1 Digital Link, for products that have a GTIN, instead of short ones.
    #[arg(long)]
    gs1: bool,
    /// From how far codes are to be read, in centimetres; what is usual for the paper if not given.
    #[arg(long, value_name = "CM")]
    distance: Option<f32>,
    /// How often each is printed.
    #[arg(long, default_value = "1")]
    copies: NonZeroU16,
    /// How many places of the first sheet are used up.
    #[arg(long, default_value_t = 0)]
    skip: usize,
    /// Writes over earlier sheets of the same name; never over what something else wrote.
    #[arg(long)]
    replace: bool,
    /// Draws the edges of labels, for a trial on plain paper that is held against the labels.
    #[arg(long)]
    outline: bool,
}

/// What is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Kind {
    /// Labels of products and of their variants.
    Products,
    /// Signs of places.
    Places,
}

/// Prints sheets; exit 0 done, 1 something does not fit, or nothing that was asked for has a code.
///
/// # Errors
/// If an option is wrong or a file cannot be written.
pub fn labels(options: &LabelOptions, language: Language) -> anyhow::Result<ExitCode> {
    let Ok(content) =
        content(&options.dir, language)?.map_err(|problems| print(&problems, language))
    else {
        return Ok(ExitCode::FAILURE);
    };
    let host = scheme_and_host(&options.base_url, language)?;
    let today = day(options.today.as_deref(), language)?;
    let base = base(&options.public_url, language)?;
    let chosen = Chosen {
        of: options.of,
        only: &options.only,
        is_gs1: options.gs1,
        root: format!("{host}{}", base.as_str()),
        today,
    };
    let Found {
        labels,
        without,
        unknown,
    } = chosen.find(&content);
    for WithoutCode { file, free } in &without {
        remark!(
            "{}",
            escaped(&told::without_code(file, free.as_deref(), language))
        );
    }
    for unknown in unknown {
        remark!("{}", escaped(&told::unknown(unknown, language)));
    }
    if labels.is_empty() {
        remark!("{}", told::nothing(language));
        return Ok(ExitCode::FAILURE);
    }
    let stock: Stock = options
        .paper
        .parse()
        .map_err(|error| anyhow!("--paper {}: {error}", options.paper))?;
    let mut laid = Options::new(stock);
    laid.copies = options.copies;
    laid.skip = options.skip;
    laid.outline = options.outline;
    if let Some(centimetres) = options.distance {
        laid.distance = centimetres * 10.0;
    }
    let sheets = match sheets(&labels, &laid) {
        Ok(sheets) => sheets,
        Err(misfits) => {
            for misfit in &misfits {
                remark!("{}", escaped(&told::misfit(misfit, language)));
            }
            return Ok(ExitCode::FAILURE);
        }
    };
    for notice in sheets.iter().flat_map(Sheet::notices) {
        remark!("{}", escaped(&told::notice(notice, language)));
    }
    let files = files(&options.out, &sheets, language)?;
    // All of them may be written before any is.
    for (file, bytes) in &files {
        may_write(file, bytes, options.replace, language)?;
    }
    for (file, bytes) in &files {
        write(file, bytes)?;
    }
    if laid.stock.trust() == Trust::TryFirst {
        remark!("{}", told::try_first(laid.stock.name(), language));
    }
    let count = labels.len() * usize::from(options.copies.get());
    line!(
        "{}",
        told::done(count, sheets.len(), &laid, &options.out, language)
    );
    Ok(ExitCode::SUCCESS)
}

/// The files of sheets by the ending of what was asked for.
fn files(
    out: &Path,
    sheets: &[Sheet],
    language: Language,
) -> anyhow::Result<Vec<(PathBuf, Vec<u8>)>> {
    let ending = out.extension().and_then(|ending| ending.to_str());
    match ending.map(str::to_lowercase).as_deref() {
        Some("pdf") => Ok(vec![(out.to_owned(), pdf(sheets))]),
        Some("svg") if sheets.len() == 1 => {
            Ok(vec![(out.to_owned(), sheets[0].svg().into_bytes())])
        }
        Some("svg") => {
            let stem = out.file_stem().and_then(|stem| stem.to_str());
            let stem = stem.with_context(|| format!("--out {}: not a name", out.display()))?;
            let numbered = sheets.iter().zip(1..);
            let file = |number: usize| out.with_file_name(format!("{stem}-{number}.svg"));
            Ok(numbered
                .map(|(sheet, number)| (file(number), sheet.svg().into_bytes()))
                .collect())
        }
        _ => bail!("{}", told::no_sheet(out, language)),
    }
}

/// Whether a file may be written: there is none, or the same one, or an earlier sheet that is to be replaced. An editor may have gone on
/// working on it.
fn may_write(file: &Path, bytes: &[u8], replace: bool, language: Language) -> anyhow::Result<()> {
    let name = file.display();
    match fs::read(file) {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        Err(error) => Err(error).with_context(|| name.to_string()),
        Ok(there) if there == bytes => Ok(()),
        Ok(there) if !is_ours(&there) => bail!("{}", told::of_others(file, language)),
        Ok(_) if replace => Ok(()),
        Ok(_) => bail!("{}", told::is_there(file, language)),
    }
}

/// Writes a file whole.
fn write(file: &Path, bytes: &[u8]) -> anyhow::Result<()> {
    let name = file.display();
    let folder = match file.parent() {
        Some(folder) if folder.as_os_str().is_empty() => Path::new("."),
        Some(folder) => folder,
        None => bail!("{name}: not a name of a file"),
    };
    let mut beside = beside()
        .tempfile_in(folder)
        .with_context(|| name.to_string())?;
    std::io::Write::write_all(&mut beside, bytes).with_context(|| name.to_string())?;
    beside.persist(file).with_context(|| name.to_string())?;
    Ok(())
}

/// What every sheet says of itself, in both kinds of files.
fn is_ours(bytes: &[u8]) -> bool {
    let mark = langke_labels::MARK.as_bytes();
    bytes.windows(mark.len()).any(|window| window == mark)
}
