//! Content and a built app become a finished site. Native only.

mod app;
mod cards;
mod changed;
mod digest;
mod discovery;
mod document;
mod embed;
mod error;
mod feed;
mod figure;
mod fingerprint;
mod folder;
mod former;
mod gate;
mod hosts;
mod inline;
mod kiosk;
mod lean;
mod message;
mod offline;
mod output;
mod packs;
mod pages;
mod photographs;
mod pictures;
mod plain;
mod progress;
mod render;
mod script_words;
mod search;
mod share;
mod sitemap;
mod skeleton;
mod traces;
mod viewer;
mod visit;
mod webmanifest;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

pub use app::BuiltApp;
pub use digest::Digest;
pub use error::{AppError, PublishError};
pub use folder::{FileError, Precompression, RECORD, Record, Refusal};
pub use hosts::Host;
pub use message::without_host;
pub use photographs::Unmade;
pub use progress::{Progress, Work};

use cards::Cards;
use changed::Changed;
use feed::News;
use folder::{Folder, Placed, Workspace, claim, is_ours, place};
use langke_compose::{Library, Searchable};
use langke_content::seen::digest;
use langke_content::{Content, Date, Media};
use langke_darkroom::{Darkroom, Grade};
use langke_site::Base;
use output::Output;
use pictures::Pictures;
use progress::Count;
use traces::{Traces, program};
use webmanifest::Installable;

/// A site of so many files is large for whoever says nothing else: it takes a few seconds to make it whole.
pub const LARGE_FROM: usize = 10_000;

/// What to publish and where.
#[derive(Debug, Clone)]
pub struct Options {
    /// The folder that the content was read from; a site is never written into it or around it.
    pub content: PathBuf,
    /// The built app: Trunk's output, or a site that was published before.
    pub app: PathBuf,
    /// The folder that is replaced by the finished site.
    pub out: PathBuf,
    /// The path under which the site will be served.
    pub base: Base,
    /// Scheme and host for absolute links, such as `https://langke.example`, without a slash at the end.
    pub base_url: Option<String>,
    /// The day of printing: certificates that lapsed before it are printed grey.
    pub today: Date,
    /// Whether Brotli and gzip copies are written beside each file.
    pub precompression: Precompression,
    /// A site of so many files is large: of what it is made from is kept what was looked at for each page, an edit makes only those pages again
    /// that look at what changed, and is written into the folder that stands. Smaller ones are made and exchanged whole each time.
    pub large_from: usize,
    /// The host whose files are written; none writes those that hurt no host.
    pub host: Option<Host>,
    /// What is called when another publish works in the same place, with the number of its process; then it is waited for.
    pub waiting: fn(&str),
    /// What is called as something that takes long goes on.
    pub progress: fn(Progress),
}

/// What was published.
#[derive(Debug, Clone, PartialEq)]
pub struct Published {
    /// Pages in all languages.
    pub pages: usize,
    /// Whether it was said on which host.
    pub has_host: bool,
    /// Addresses on labels and packages that led somewhere before, and lead nowhere now.
    pub dead: Vec<String>,
    /// Photographs that are published in the quick format for now.
    pub unmade: Unmade,
    /// Photographs whose files say where they were taken, which is not published.
    pub located: usize,
    /// The folder as it stands now.
    pub placed: Placed,
}

/// Publishes a site: everything is written to a new folder, which then stands in the old one's place whole; a small edit of a large one is
/// written into the folder that stands.
///
/// # Errors
/// The first thing that goes wrong; the old folder then stands as it was, or the next publish finishes what was begun in it.
pub fn publish(content: &Content, options: &Options) -> Result<Published, PublishError> {
    let place = place(&options.out, &options.content, &options.app)?;
    let is_app = std::fs::canonicalize(&options.app).is_ok_and(|app| app == place);
    if !is_app {
        // Said before anything is touched.
        is_ours(&place)?;
    }
    let workspace = Workspace::open(&place, options.waiting)?;
    let app = BuiltApp::read(&options.app)?;
    let ours = claim(&place, app.made_of().filter(|_| is_app))?;
    let darkroom = Darkroom::beside(&options.content);
    let kept = darkroom.kept();
    let stamps = traces::stamps(kept, &place);
    let folder = Folder::begin(workspace, ours, options.precompression, stamps)?;
    let base = &options.base;
    let pictures = Pictures::of(content, &darkroom, options.today, options.progress)?;
    let installable = Installable::of(content);
    let (app_files, assets) = app.outputs(base, &installable, content.site.base_map.is_some());
    let library = Library::new(
        content,
        base.clone(),
        options.base_url.clone(),
        options.today,
        pictures.drawings(base),
    );
    let addresses = langke_compose::addresses(&library);
    let site = document::Site {
        base,
        base_url: options.base_url.as_deref(),
        assets: &assets,
        keyboard: visit::keyboard(content),
        signs_of_codes: visit::signs_of_parts(content),
        is_kept: !content.site.online_only,
    };
    let searchables = Searchable::in_every_language(&library);
    let cards = Cards::of(content, &darkroom);
    let changed = Changed::before(&folder, options.today);
    let mut outputs: Vec<Output<'_>> = app_files
        .into_iter()
        .chain(installable.outputs())
        .chain(pictures.outputs())
        .chain(pages::outputs(
            &library,
            &site,
            &cards,
            &addresses,
            visit::scanned(&library),
        ))
        .chain(search::outputs(&library, &searchables))
        .chain(former::outputs(&library, &site))
        .chain(plain::outputs(content, &site))
        .chain(kiosk::outputs(&library, &site, options.today))
        .chain(visit::outputs(content, &library, &site, &cards))
        .chain([offline::worker(content), embed::script()])
        .collect();
    let traces = {
        let made_last = packs::outputs(&library, &site, options.today, &folder);
        let sitemap = sitemap::outputs(
            &library,
            &addresses,
            &site,
            options.today,
            &changed,
            &folder,
        );
        let news = News {
            content,
            library: &library,
            addresses: &addresses,
            site: &site,
            today: options.today,
            changed: &changed,
            folder: &folder,
        };
        let made_last = made_last.chain([sitemap]).chain(feed::outputs(news));
        let made_last: Vec<Output<'_>> = made_last.collect();
        let listed = outputs.iter().chain(&made_last).flat_map(Output::files);
        let listed: BTreeSet<&str> = listed.map(String::as_str).collect();
        let for_hosts = hosts::outputs(options.host, base, &listed);
        let is_large = listed.len() >= options.large_from;
        drop(listed);
        outputs.extend(for_hosts);
        // A small site asks nothing of it; where the program cannot read itself, nothing tells it from another one.
        let program = is_large.then(program).flatten();
        let traces = program.map(|program| {
            // What every page is made from.
            let ground = (
                (program, library.ground(), options.precompression),
                (site.keyboard, site.signs_of_codes, site.is_kept),
                format!("{assets:?}"),
            );
            Traces::of(kept, &library, &folder, digest(&ground))
        });
        let all = outputs.len() + made_last.len();
        let count = Count::of(Work::Pages, all, options.progress);
        Output::write_all(outputs, &folder, traces.as_ref(), &count)?;
        // Of a country all that is not needed any more takes room for what comes.
        drop(searchables);
        Output::write_all(made_last, &folder, traces.as_ref(), &count)?;
        traces.map(Traces::looked)
    };
    let pages = addresses.len();
    // All pages are written: of a country, what they were written from takes as much room as the lists of its files.
    drop((addresses, library));
    // They show what was written, and are few.
    let figure = figure::outputs(content, &site, options.today, &folder);
    let count = Count::of(Work::Pages, figure.len(), options.progress);
    Output::write_all(figure, &folder, None, &count)?;
    drop(count);
    let dead = visit::dead(&folder);
    let placed = folder.finish(traces.is_some())?;
    if let Some(traces) = traces {
        traces.keep(kept, &placed.stamps);
    }
    Ok(Published {
        pages,
        has_host: options.base_url.is_some(),
        dead,
        unmade: pictures.unmade,
        located: located(content),
        placed,
    })
}

/// Photographs whose files say where they were taken.
fn located(content: &Content) -> usize {
    let photographs = content.media.values();
    let photographs = photographs.filter_map(|media| media.photograph.as_ref());
    photographs.filter(|one| one.position.is_some()).count()
}

/// Makes all photographs of a content as they are to be published, and throws away what belongs to none of them; tells how many there are.
///
/// # Errors
/// The first thing that goes wrong; what was made until then is kept.
pub fn develop(
    content: &Content,
    folder: &Path,
    progress: fn(Progress),
) -> Result<usize, PublishError> {
    let darkroom = Darkroom::beside(folder);
    let photographs = content.media.values();
    let photographs: Vec<&Media> = photographs
        .filter(|media| media.photograph.is_some())
        .collect();
    let grades = vec![Grade::Whole; photographs.len()];
    photographs::develop_all(&darkroom, &photographs, &grades, progress)?;
    let digests = photographs.iter().map(|media| media.stored.digest);
    let digests: Vec<[u8; 32]> = digests.collect();
    darkroom
        .sweep(&digests)
        .map_err(|source| FileError::Unusable {
            path: folder.join(langke_darkroom::FOLDER),
            source,
        })?;
    Ok(photographs.len())
}
