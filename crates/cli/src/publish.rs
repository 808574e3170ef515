//! `langke publish`: content and a built app become a finished site.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::anyhow;
use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use langke_model::i18n::Language;
use langke_publish::{Host, LARGE_FROM, Options, Precompression};

use crate::app::AppOption;
use crate::findings::print;
use crate::given::{base, content, day, scheme_and_host};
use crate::output::{line, remark};
use crate::progress::progress;

/// What is published, and where to.
#[derive(Debug, Args)]
pub struct PublishOptions {
    /// The content folder.
    dir: PathBuf,
    #[command(flatten)]
    app: AppOption,
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
}

/// Reads the name of a host.
fn host_by_name() -> impl TypedValueParser<Value = Host> {
    let names = PossibleValuesParser::new(Host::ALL.map(Host::name));
    names.try_map(|name| Host::with_name(&name).ok_or("no such host"))
}

/// Publishes; exit 0 done, 1 the content has errors.
///
/// # Errors
/// An option is wrong, or the site cannot be written.
pub fn publish(options: PublishOptions, language: Language) -> anyhow::Result<ExitCode> {
    let Ok(content) =
        content(&options.dir, language)?.map_err(|problems| print(&problems, language))
    else {
        return Ok(ExitCode::FAILURE);
    };
    let base = base(&options.public_url, language)?;
    let base_url = options.base_url.as_deref();
    let base_url = base_url.map(|url| scheme_and_host(url, language));
    let today = day(options.today.as_deref(), language)?;
    let app = options.app.find(language)?;
    let options = Options {
        content: options.dir,
        app: app.folder().to_owned(),
        out: options.out,
        base,
        base_url: base_url.transpose()?,
        today,
        large_from: LARGE_FROM,
        precompression: match options.no_precompression {
            true => Precompression::None,
            false => Precompression::All,
        },
        host: options.host,
        waiting: match language {
            Language::Vietnamese => |process| {
                remark!("Đang đợi: tiến trình {process} đang xuất bản vào thư mục này.");
            },
            Language::English => |process| {
                remark!("Waiting: process {process} is publishing to this folder.");
            },
        },
        progress: progress(language),
    };
    let published = langke_publish::publish(&content, &options)
        .map_err(|error| anyhow!(error.message(language)))?;
    line!("{}", published.message(&options.out, language));
    Ok(ExitCode::SUCCESS)
}
