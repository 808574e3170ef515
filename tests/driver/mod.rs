//! Sites for tests: the smallest one that is right, changed as a test needs it, loaded, published, read.

pub mod made_once;
pub mod port;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use langke_content::{Content, Date, Problem, Severity, load};
use langke_publish::{LARGE_FROM, Options, Precompression, PublishError, Published, publish};
use langke_site::Base;
use scraper::{Html, Selector};
use sha2::{Digest, Sha256};
use tempfile::TempDir;
use walkdir::WalkDir;

use made_once::MadeOnce;

/// The folder of the fixtures.
pub fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("sites")
}

/// A whole site for tests that know what it says: the sample as it was on 26 November 2026. Editors do not change it.
pub fn frozen() -> PathBuf {
    fixtures().join("frozen")
}

/// The editors' sample, for what must hold whatever they write.
pub fn sample() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../content")
}

/// A content folder that belongs to one test.
pub struct Site {
    folder: TempDir,
}

impl Site {
    /// The smallest site that is right.
    pub fn minimal() -> Site {
        Site::copy_of(&fixtures().join("ok/minimal"))
    }

    /// A copy of a content folder.
    pub fn copy_of(content: &Path) -> Site {
        Site {
            folder: folder_like(content),
        }
    }

    /// Writes a file, as text or as bytes.
    pub fn with(self, file: &str, bytes: impl AsRef<[u8]>) -> Site {
        let path = self.path().join(file);
        fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
        fs::write(path, bytes).expect("a file");
        self
    }

    /// Replaces text in a file; it must be there.
    pub fn replacing(self, file: &str, from: &str, to: &str) -> Site {
        let text = self.read(file);
        assert!(text.contains(from), "{file} does not hold {from}");
        self.with(file, text.replace(from, to))
    }

    /// Takes a file away.
    pub fn without(self, file: &str) -> Site {
        fs::remove_file(self.path().join(file)).expect(file);
        self
    }

    /// Copies a folder's files over the site's.
    pub fn overlaid_with(self, folder: &Path) -> Site {
        copy(folder, self.path());
        self
    }

    pub fn read(&self, file: &str) -> String {
        fs::read_to_string(self.path().join(file)).expect(file)
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// The problems that keep the site from being published.
    pub fn problems(&self) -> Vec<Problem> {
        let errors = |problem: &Problem| problem.rule.severity() == Severity::Error;
        self.findings().into_iter().filter(errors).collect()
    }

    /// All that the checker finds, advice too.
    pub fn findings(&self) -> Vec<Problem> {
        match load(self.path()) {
            Ok(content) => content.advice,
            Err(problems) => problems,
        }
    }

    /// The content, which must be right.
    pub fn content(&self) -> Content {
        load(self.path()).unwrap_or_else(|problems| panic!("{problems:#?}"))
    }

    /// Publishes under `/`.
    pub fn publish(&self) -> Output {
        self.publish_under("/")
    }

    /// Publishes under a path.
    pub fn publish_under(&self, base: &str) -> Output {
        self.publish_on(base, Some(HOST))
    }

    /// Publishes under `/` for no host: without share cards, of which a large site has thousands.
    pub fn publish_for_no_host(&self) -> Output {
        self.publish_on("/", None)
    }

    /// A site whose content nobody changed is published by the first test that wants it so; each test gets a copy.
    fn publish_on(&self, base: &str, host: Option<&str>) -> Output {
        static PUBLISHED: MadeOnce<Output> = MadeOnce::new();
        let Some(unchanged) = unchanged(self.path()) else {
            return self.publish_now(base, host);
        };
        let name = format!("{} {base} {host:?}", unchanged.display());
        let publish = || self.publish_now(base, host);
        PUBLISHED.of(name, publish, |output| Output {
            parent: folder_like(output.parent.path()),
            base: base.into(),
            published: output.published.clone(),
        })
    }

    fn publish_now(&self, base: &str, host: Option<&str>) -> Output {
        let parent = tempfile::tempdir().expect("a folder for the site");
        let out = parent.path().join("dist");
        let options = Options {
            base_url: host.map(str::to_owned),
            ..options(self.path(), base, &out)
        };
        let published = publish(&self.content(), &options).expect("published");
        Output {
            parent,
            base: base.into(),
            published,
        }
    }

    /// Publishes into a folder that the test owns.
    pub fn publish_to(&self, out: &Path) -> Result<Published, PublishError> {
        publish(&self.content(), &options(self.path(), "/", out))
    }
}

/// The large site that a folder is a copy of, to the byte, if it is one.
fn unchanged(folder: &Path) -> Option<&'static Path> {
    static LARGE: LazyLock<[(PathBuf, Vec<u8>); 2]> = LazyLock::new(|| {
        [frozen(), sample()].map(|folder| {
            let digest = digest(&folder);
            (folder, digest)
        })
    });
    let digest = digest(folder);
    let mut large = LARGE.iter();
    large
        .find(|(_, of_large)| *of_large == digest)
        .map(|(folder, _)| folder.as_path())
}

/// What changes with any name and any byte in a folder.
fn digest(folder: &Path) -> Vec<u8> {
    let mut digest = Sha256::new();
    for file in list(folder) {
        let bytes = fs::read(folder.join(&file)).expect("a file");
        digest.update(format!("{file} {} ", bytes.len()));
        digest.update(bytes);
    }
    digest.finalize().to_vec()
}

/// The host that tests pretend to publish for.
pub const HOST: &str = "https://langke.example";

/// How tests publish: with a stand-in for the app, as of 21 November 2026.
pub fn options(content: &Path, base: &str, out: &Path) -> Options {
    Options {
        content: content.to_owned(),
        app: fixtures().join("app"),
        out: out.to_owned(),
        base: Base::new(base).expect(base),
        base_url: Some(HOST.into()),
        today: Date::new(2026, 11, 21).expect("a day"),
        large_from: LARGE_FROM,
        precompression: Precompression::None,
        host: None,
        waiting: |process| panic!("process {process} publishes to the same folder"),
        progress: |_| {},
    }
}

/// A published site.
pub struct Output {
    parent: TempDir,
    pub base: String,
    pub published: Published,
}

impl Output {
    pub fn folder(&self) -> PathBuf {
        self.parent.path().join("dist")
    }

    /// All files, relative, in order.
    pub fn files(&self) -> Vec<String> {
        list(&self.folder())
    }

    /// The pages in a language: everything printed but the chooser, where labels lead, passports, screens, stories in frames, what is for
    /// webmasters, and the page for unknown addresses.
    pub fn pages(&self) -> Vec<String> {
        let beside = [
            "q/",
            "01/",
            "kiosk/",
            "embed/",
            "host/",
            "vi/passport/",
            "en/passport/",
        ];
        let is_beside = |file: &String| beside.iter().any(|folder| file.starts_with(folder));
        let in_language = |file: &String| {
            file.ends_with("index.html") && file != "index.html" && !is_beside(file)
        };
        self.files().into_iter().filter(in_language).collect()
    }

    pub fn read(&self, file: &str) -> String {
        fs::read_to_string(self.folder().join(file)).expect(file)
    }

    pub fn document(&self, file: &str) -> Document {
        Document(Html::parse_document(&self.read(file)))
    }
}

/// A parsed document.
pub struct Document(Html);

impl Document {
    /// The values of an attribute on all elements that a selector finds.
    pub fn attributes(&self, selector: &str, name: &str) -> Vec<String> {
        let selector = Selector::parse(selector).expect(selector);
        self.0
            .select(&selector)
            .filter_map(|element| element.attr(name))
            .map(str::to_owned)
            .collect()
    }

    /// The only value of an attribute.
    pub fn attribute(&self, selector: &str, name: &str) -> String {
        let values = self.attributes(selector, name);
        assert_eq!(values.len(), 1, "{selector} [{name}]: {values:?}");
        values.into_iter().next().expect("one value")
    }

    /// The text of each element that a selector finds.
    pub fn texts(&self, selector: &str) -> Vec<String> {
        let selector = Selector::parse(selector).expect(selector);
        let text =
            |element: scraper::ElementRef<'_>| element.text().collect::<String>().trim().to_owned();
        self.0.select(&selector).map(text).collect()
    }

    /// The links that a selector finds: the name by which each is heard, and where it leads.
    pub fn links(&self, selector: &str) -> Vec<(String, String)> {
        let selector = Selector::parse(selector).expect(selector);
        let pictures = Selector::parse("img[alt]").expect("a selector");
        let name = |link: &scraper::ElementRef<'_>| match link.attr("aria-label") {
            Some(label) => label.to_owned(),
            None => {
                let alternatives = link.select(&pictures).filter_map(|one| one.attr("alt"));
                let words: Vec<&str> = link.text().chain(alternatives).collect();
                let words = words.join(" ");
                words.split_whitespace().collect::<Vec<_>>().join(" ")
            }
        };
        self.0
            .select(&selector)
            .filter_map(|link| Some((name(&link), link.attr("href")?.to_owned())))
            .collect()
    }

    /// What was parsed by a test itself.
    pub fn of(html: Html) -> Document {
        Document(html)
    }

    /// The source of each element that a selector finds.
    pub fn outer(&self, selector: &str) -> Vec<String> {
        let selector = Selector::parse(selector).expect(selector);
        self.0
            .select(&selector)
            .map(|element| element.html())
            .collect()
    }

    /// Texts of the body that run together where they are heard or copied: of different elements, on one line of the document's
    /// text, with nothing between them. Each with what stands around it.
    pub fn run_together(&self) -> Vec<String> {
        let body = Selector::parse("body").expect("a selector");
        let mut heard = Heard::default();
        for body in self.0.select(&body) {
            heard.hear(body);
        }
        heard.faults
    }

    /// The only element's text.
    pub fn text(&self, selector: &str) -> String {
        let texts = self.texts(selector);
        assert_eq!(texts.len(), 1, "{selector}: {texts:?}");
        texts.into_iter().next().expect("one text")
    }
}

/// The text of a document as it is heard, in the order of the document.
#[derive(Default)]
struct Heard {
    /// What was heard since the last block began or ended.
    line: String,
    /// Whether another element began or ended since the last text.
    is_elsewhere: bool,
    faults: Vec<String>,
}

impl Heard {
    /// Elements that begin and end a line, and choices, each of which is told by itself.
    const BLOCKS: [&str; 38] = [
        "address",
        "article",
        "blockquote",
        "br",
        "caption",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "header",
        "img",
        "legend",
        "li",
        "main",
        "nav",
        "ol",
        "option",
        "p",
        "section",
        "select",
        "summary",
        "table",
        "tbody",
        "td",
        "th",
        "thead",
        "tr",
        "ul",
    ];
    /// Elements whose text is not heard, or as a whole by its name.
    const SILENT: [&str; 4] = ["script", "style", "svg", "template"];
    /// Elements that only take part in a layout; they begin and end nothing.
    const TRANSPARENT: &str = "still";

    fn hear(&mut self, element: scraper::ElementRef<'_>) {
        let name = element.value().name();
        let is_hidden = element.attr("aria-hidden") == Some("true");
        if Heard::SILENT.contains(&name) || is_hidden {
            return;
        }
        let class = element.attr("class").unwrap_or_default();
        let is_block = Heard::BLOCKS.contains(&name) && class != Heard::TRANSPARENT;
        if is_block {
            self.line.clear();
        }
        self.is_elsewhere = true;
        for child in element.children() {
            if let Some(text) = child.value().as_text() {
                self.add(text);
            } else if let Some(inside) = scraper::ElementRef::wrap(child) {
                self.hear(inside);
            }
        }
        self.is_elsewhere = true;
        if is_block {
            self.line.clear();
        }
    }

    fn add(&mut self, text: &str) {
        let Some(next) = text.chars().next() else {
            return;
        };
        let before = self.line.chars().next_back();
        let touches = before.is_some_and(|before| {
            let opens = "(“‘[".contains(before);
            !before.is_whitespace() && !opens && next.is_alphanumeric()
        });
        if self.is_elsewhere && touches {
            let start = self.line.chars().rev().take(24).collect::<Vec<_>>();
            let start: String = start.into_iter().rev().collect();
            let end: String = text.chars().take(24).collect();
            self.faults.push(format!("{start}|{end}"));
        }
        self.line.push_str(text);
        self.is_elsewhere = false;
    }
}

/// A copy of a folder, which belongs to one test.
pub fn folder_like(folder: &Path) -> TempDir {
    let own = tempfile::tempdir().expect("a folder for the test");
    copy(folder, own.path());
    own
}

/// Copies a folder.
pub fn copy(from: &Path, to: &Path) {
    for entry in WalkDir::new(from).follow_links(true) {
        let entry = entry.unwrap_or_else(|error| panic!("{}: {error}", from.display()));
        let target = to.join(entry.path().strip_prefix(from).expect("below"));
        if entry.file_type().is_dir() {
            fs::create_dir_all(target).expect("a folder");
        } else {
            fs::copy(entry.path(), target).expect("a copy");
        }
    }
}

/// Every file of a folder by its path below it, in order.
pub fn list(folder: &Path) -> Vec<String> {
    let entries = WalkDir::new(folder).follow_links(true).into_iter();
    let mut files: Vec<String> = entries
        .map(|entry| entry.expect("an entry"))
        .filter(|entry| !entry.file_type().is_dir())
        .map(|entry| {
            let name = entry.path().strip_prefix(folder).expect("below");
            name.to_string_lossy().into_owned()
        })
        .collect();
    files.sort();
    files
}
