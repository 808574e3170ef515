//! The document around a page: head, body, data, starter. Native only.

use std::fmt::{self, Write};

use super::app::Assets;
use super::digest::Digest;
use super::discovery;
use super::offline::WORKER_FILE;
use super::render::{self, Printed};
use super::share::Preview;
use super::webmanifest;
use langke_compose::{PrintedPage, ShareCard};
use langke_model::escape;
use langke_model::i18n::Language;
use langke_site::{Address, Base, Body, Link, PageKind, Subject};

/// What all documents of a site share.
pub struct Site<'a> {
    /// The path under which the site is served.
    pub base: &'a Base,
    /// Scheme and host, for absolute links.
    pub base_url: Option<&'a str>,
    /// The app's files.
    pub assets: &'a Assets,
    /// Which keyboard a telephone shows for codes: that for numbers, unless some have letters.
    pub keyboard: &'static str,
    /// How many first signs of a code name the part of the list in which it stands; none where the list of codes is one file.
    pub signs_of_codes: Option<usize>,
    /// Whether something of it is kept on devices.
    pub is_kept: bool,
}

impl Site<'_> {
    /// The address as search engines and share cards should know it: absolute where the host is known.
    pub fn canonical(&self, address: impl fmt::Display) -> String {
        format!(
            "{}{}",
            self.base_url.unwrap_or_default(),
            self.base.join(address)
        )
    }

    /// Links to what a device needs that puts the site on its home screen.
    fn installs(&self) -> String {
        let apple = self.assets.apple_touch_icon.iter();
        let apple = apple.map(|icon| format!("<link rel=\"apple-touch-icon\" href=\"{icon}\">"));
        let manifest = self.base.join(webmanifest::FILE);
        let manifest = format!("<link rel=\"manifest\" href=\"{manifest}\">");
        [manifest].into_iter().chain(apple).collect()
    }

    /// The address of the worker, where something is kept on devices.
    pub fn worker(&self) -> Option<String> {
        self.is_kept.then(|| self.base.join(WORKER_FILE))
    }
}

/// Only files of this site, and lines of script that a document names by their digests; styles may stand in attributes, which carry the villages' colours.
pub const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; media-src 'self'; \
                      connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'";

/// Parts of a page that need not be laid out before a screen shows them; not what is alive or measures itself, nor what the first screen
/// may show: put off and then shown, it costs a second frame before anything is seen. Without scripts it stays so, with them the starter
/// lets all of them stand once somebody moves on (`start.js`, `settle`). Each is named by what it is: a rule about whatever stands somewhere
/// has the browser work out all styles anew with each element that comes.
const LATER: &str = "section:nth-of-type(n+3):not([data-map],.certificate),.stops>ol>li,.rooms>li";

/// The same of a story: all kinds of blocks (`story.rs`).
const LATER_BLOCKS: &str = ".story>:is(p,h2,ul,dl,div,figure,blockquote):nth-child(n+4)";

/// Whoever comes to a place inside a page comes to where it truly is: heights that are guessed would lie above it. Not asked of the root: then
/// whatever a script puts anywhere has the browser work out the styles of all of the page anew.
const LATER_ROOT: &str = "main:not(:has(:target))";

/// Below everything else.
const LAST: &str = ".colophon";

/// Browsers that do not cut off what sticks out a little, and bring a page that is loaded anew to its place after scripts have run; Firefox
/// does so before them.
const LATER_BROWSERS: &str = "(overflow-clip-margin:24px) and (not (-moz-appearance:none))";

/// The height of a part that was never laid out; what sticks out of it by less than its margin is not cut off.
const LATER_STYLE: &str =
    "content-visibility:auto;contain-intrinsic-size:auto 700px;overflow-clip-margin:24px";

/// A paragraph is not as high as a section, but higher than this only on the narrowest screens: what sticks out of a box that is guessed
/// too low lies over the next one, for whatever measures a page that nobody moved on in.
const LATER_PARAGRAPH: &str = "contain-intrinsic-size:auto 600px";

/// Asks for the starter when that costs no first paint: behind the first frame, when the browser is idle, or soon. Where bytes take their time it is
/// asked for at once: it comes while the browser is busy with that frame. A few lines in each page, for a file of its own would be asked for
/// before that frame itself. With it comes the style sheet for paper, which stands in `<noscript>` for browsers that run no scripts. A page that
/// is loaded anew, or gone back to, is scrolled to where it was before scripts of files run: there no part waits ([`LATER`]), for that is
/// found by true heights only. Written so that old browsers, which do not understand the starter, understand this.
const LOADER: &str = include_str!("app/loader.js");

/// The finished document of a page; `data` is the JSON of its live parts, `told` the JSON of what it tells machines.
pub fn page(site: &Site<'_>, printed: &PrintedPage, data: &str, told: &str) -> String {
    let surroundings = &printed.page.surroundings;
    let language = surroundings.language;
    let Address::Page(_, subject) = &printed.address else {
        return String::new();
    };
    let series = series(site, printed);
    let head = Head {
        language,
        title: &surroundings.title,
        description: &printed.head.description,
        kind: printed.head.kind,
        site_name: &surroundings.site_name,
        address: &printed.address,
        subject: Some(subject),
        page_kind: printed.page.body.kind(),
        style: &printed.head.style,
        first: "",
        last: LOADER,
        links: &series,
        path: None,
        card: printed.head.card.as_ref(),
    };
    // `<` never stands raw in data, so that no text can end the script element.
    let [data, told] = [data, told].map(|json| json.replace('<', "\\u003c"));
    let told = match &told[..] {
        "" => String::new(),
        told => format!("<script type=\"application/ld+json\">{told}</script>"),
    };
    let Printed { app, skeleton } = render::print(printed.page.clone());
    let worker = site.worker();
    let worker = worker.map(|worker| format!(" data-worker=\"{worker}\""));
    let worker = worker.unwrap_or_default();
    let has_map = app.contains(" data-map=\"");
    let live_style = site.assets.live_style.as_ref().filter(|_| has_map);
    let live_style = live_style.map(|style| format!(" data-live-style=\"{style}\""));
    let live_style = live_style.unwrap_or_default();
    let print = site.assets.print.as_ref();
    let print = print.map(|print| format!(" data-print=\"{print}\""));
    let print = print.unwrap_or_default();
    let foot = format!(
        "<script type=\"application/json\" id=\"page-data\" data-base=\"{}\" data-start=\"{}\" data-style=\"{}\"{live_style}{print} \
         data-skeleton=\"{skeleton}\"{worker}>{data}</script>{told}",
        site.base.as_str(),
        site.assets.start,
        site.assets.whole_style,
    );
    document(site, &head, &app, &foot)
}

/// The pages before and after one of a list or of the sources, for programs; things that are neighbours are no series.
fn series(site: &Site<'_>, printed: &PrintedPage) -> String {
    if !matches!(printed.page.body, Body::List(_) | Body::Sources(_)) {
        return String::new();
    }
    let neighbours = &printed.page.surroundings.neighbours;
    let host = site.base_url.unwrap_or_default();
    let link = |rel: &str, link: &Link| {
        let href = escape(&link.href);
        format!("<link rel=\"{rel}\" href=\"{host}{href}\">")
    };
    let before = neighbours.previous.iter().map(|one| link("prev", one));
    let after = neighbours.next.iter().map(|one| link("next", one));
    before.chain(after).collect()
}

/// Search engines have nothing to look for in a document that bears this.
pub const UNLISTED: &str = "<meta name=\"robots\" content=\"noindex\">";

/// What stands in a document's head.
pub struct Head<'a> {
    /// The language of the document.
    pub language: Language,
    /// The title.
    pub title: &'a str,
    /// One or two sentences.
    pub description: &'a str,
    /// The type in the Open Graph protocol.
    pub kind: &'a str,
    /// The name of the site.
    pub site_name: &'a str,
    /// The page's own address.
    pub address: &'a Address,
    /// What the page is about, if it exists in all languages.
    pub subject: Option<&'a Subject>,
    /// What kind of page it is, for the style rules that it needs.
    pub page_kind: PageKind,
    /// Style rules of this page alone.
    pub style: &'a str,
    /// What runs before the page is painted: few lines, which the policy knows by their digest; mostly nothing.
    pub first: &'a str,
    /// What runs when all of the document is there: few lines as well. They bring the style sheet for paper, and the starter, which brings the
    /// links for home screens.
    pub last: &'a str,
    /// Its own path below the site's root, where no address of a page is its own.
    pub path: Option<&'a str>,
    /// Further links to what belongs to the document, as HTML.
    pub links: &'a str,
    /// The picture that a preview of a link to it shows.
    pub card: Option<&'a ShareCard>,
}

/// About so many bytes stand in a document besides its styles, its body and its foot.
const REST: usize = 6 * 1024;

/// Puts a document together.
pub fn document(site: &Site<'_>, head: &Head<'_>, body: &str, foot: &str) -> String {
    let (title, description) = (escape(head.title), escape(head.description));
    let canonical = match head.path {
        Some(path) => site.canonical(path),
        None => site.canonical(head.address),
    };
    let alternates: String = head
        .subject
        .map(|subject| alternates(site, subject))
        .unwrap_or_default();
    let oembed = site
        .base_url
        .and_then(|host| discovery::link(host, site.base, head.address, head.title))
        .unwrap_or_default();
    // A document that is no page of its own leads to no news.
    let news = site.base_url.filter(|_| head.subject.is_some());
    let news =
        news.map(|host| discovery::feed_link(host, site.base, head.language, head.site_name));
    let news = news.unwrap_or_default();
    let preview = Preview {
        language: head.language,
        kind: head.kind,
        title: head.title,
        description: head.description,
        site_name: head.site_name,
        address: &canonical,
        card: head.card,
    };
    let (shared, links) = (preview.tags(site.base_url), head.links);
    let style = site.assets.style(head.page_kind, body);
    let (base, own_style) = (site.base.as_str(), head.style);
    let print = site.assets.print.iter();
    let print: String = print
        .map(|print| format!("<link rel=\"stylesheet\" media=\"print\" href=\"{print}\">"))
        .collect();
    let early = site.installs() + &print;
    // A browser asks for them as soon as they are named, so the starter names them anew.
    let early = match head.last {
        "" => early,
        _ => format!("<noscript>{early}</noscript>"),
    };
    // A document for a scan is short, and has no starter that would let all of it stand.
    let later = match head.page_kind {
        PageKind::Visit => String::new(),
        _ => format!(
            "<style id=\"later\" data-parts=\"main :is({LATER},{LATER_BLOCKS}),{LAST}\">@media screen{{@supports {LATER_BROWSERS}{{{LATER_ROOT} :is({LATER},{LATER_BLOCKS}),{LAST}{{{LATER_STYLE}}}{LATER_ROOT} article {LATER_BLOCKS}{{{LATER_PARAGRAPH}}}}}}}</style>"
        ),
    };
    let lines = [head.first, head.last].map(str::trim_end);
    let digests: String = lines
        .iter()
        .filter(|line| !line.is_empty())
        .map(|line| format!(" 'sha256-{}'", Digest::of(line.as_bytes()).integrity()))
        .collect();
    let policy = POLICY.replace("script-src 'self'", &format!("script-src 'self'{digests}"));
    let [first, last] = lines.map(|line| match line {
        "" => String::new(),
        line => format!("<script>{line}</script>"),
    });
    let tag = head.language.tag();
    let room = style.len() + own_style.len() + body.len() + foot.len() + last.len() + REST;
    let mut document = String::with_capacity(room);
    // Writing to memory does not fail.
    let _ = write!(
        document,
        "<!DOCTYPE html>\n<html lang=\"{tag}\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">{first}\
         <title>{title}</title><meta name=\"description\" content=\"{description}\">\
         <link rel=\"canonical\" href=\"{canonical}\">{alternates}{oembed}{news}{links}\
         {shared}\
         <meta name=\"color-scheme\" content=\"light dark\">\
         <link rel=\"icon\" href=\"{base}icon.svg\" type=\"image/svg+xml\">\
         <style>{style}{own_style}</style>{later}{early}</head><body>{body}{foot}{last}</body></html>\n"
    );
    document
}

/// Links to the same thing in every language, and to the Vietnamese for all other readers.
fn alternates(site: &Site<'_>, subject: &Subject) -> String {
    let link = |tag: &str, language: Language| {
        let href = site.canonical(Address::Page(language, subject.clone()));
        format!("<link rel=\"alternate\" hreflang=\"{tag}\" href=\"{href}\">")
    };
    let each: String = Language::ALL
        .into_iter()
        .map(|language| link(language.tag(), language))
        .collect();
    each + &link("x-default", Language::Vietnamese)
}
