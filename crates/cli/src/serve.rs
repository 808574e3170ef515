//! `langke serve`: an office's workbench on this machine.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::process::{self, ExitCode};
use std::{io, thread};

use anyhow::{Context, anyhow};
use clap::Args;
use langke_model::i18n::Language;
use langke_workbench::{ADDRESS, Bench, Options, start};

use crate::app::AppOption;
use crate::given::{day, is_there};
use crate::output::{line, remark};
use crate::progress::progress;

/// What is served, and how.
#[derive(Debug, Args)]
pub struct ServeOptions {
    /// The content folder.
    dir: PathBuf,
    #[command(flatten)]
    app: AppOption,
    /// The site as it was published last: the workbench tells what readers would see changed.
    #[arg(long, value_name = "DIR")]
    published: Option<PathBuf>,
    /// The port on 127.0.0.1; without it 8080, or any that is free.
    #[arg(long)]
    port: Option<u16>,
    /// Does not open the browser.
    #[arg(long)]
    no_open: bool,
    /// Ends when standard input ends: so a program that started it takes it along, however it ends itself.
    #[arg(long, hide = true)]
    until_input_ends: bool,
}

/// Serves until the process is stopped.
///
/// # Errors
/// There is no such folder or no app, no port is free, or the folder cannot be watched.
pub fn serve(options: ServeOptions, language: Language) -> anyhow::Result<ExitCode> {
    let ServeOptions {
        dir,
        app,
        published,
        port,
        no_open,
        until_input_ends,
    } = options;
    if until_input_ends {
        thread::spawn(|| {
            let _ = io::copy(&mut io::stdin(), &mut io::sink());
            process::exit(0);
        });
    }
    is_there(&dir, language)?;
    let app = app.find(language)?;
    let served = Options {
        out: place(&dir)?,
        content: dir,
        app: app.folder().to_owned(),
        published,
        port: port.unwrap_or(8080),
        language,
        today: day(None, language)?,
        clock: || day(None, Language::English).ok(),
        progress: progress(language),
    };
    let bench = match start(served.clone()) {
        Err(langke_workbench::ServeError::Port(..)) if port.is_none() => {
            start(Options { port: 0, ..served })
        }
        started => started,
    };
    let bench = bench.map_err(|error| anyhow!(error.message(language)))?;
    let origin = bench.origin();
    match language {
        Language::Vietnamese => {
            line!("Trang web:     {origin}/\nBàn làm việc:  {origin}{ADDRESS}\nDừng: Ctrl+C")
        }
        Language::English => {
            line!("Site:       {origin}/\nWorkbench:  {origin}{ADDRESS}\nStop: Ctrl+C")
        }
    }
    tell(&bench, language);
    if !no_open && let Err(error) = open::that_detached(format!("{origin}{ADDRESS}")) {
        remark!("{error}");
    }
    match bench.watch(|bench| tell(bench, language)) {
        Ok(never) => match never {},
        Err(error) => Err(anyhow!(error.message(language))),
    }
}

fn tell(bench: &Bench, language: Language) {
    match (bench.standing(), language) {
        ((_, true), Language::Vietnamese) => remark!("Đã xuất bản bản mới nhất."),
        ((_, true), Language::English) => remark!("Published as it is now."),
        ((errors, false), Language::Vietnamese) => {
            remark!("Chưa xuất bản được: {errors} lỗi, xem ở bàn làm việc.")
        }
        ((errors, false), Language::English) => {
            remark!("Not published. Errors: {errors}; see the workbench.")
        }
    }
}

/// A folder of this content's own among what programs keep for this user.
fn place(content: &Path) -> anyhow::Result<PathBuf> {
    let content = content
        .canonicalize()
        .with_context(|| content.display().to_string())?;
    let mut hasher = DefaultHasher::new();
    content.hash(&mut hasher);
    let kept = dirs::cache_dir().unwrap_or_else(std::env::temp_dir);
    Ok(kept
        .join("langke/served")
        .join(format!("{:016x}", hasher.finish())))
}
