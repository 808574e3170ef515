//! Reads the content folder: every file, every problem, in the order of the files' names.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use deserr::Deserr;

use super::check::check;
use super::document;
use super::media::{MediaKind, inspect};
use super::names;
use super::problem::{Kind, Problem, Rule, Severity};
use super::read::Findings;
use super::{
    Basemap, Citer, Completeness, Content, Event, Maker, Media, Place, Process, Product, Programme,
    Route, Site, Slug, Sources, Village,
};

/// No content file is larger; a village's whole story is under 100 kB.
pub(super) const LARGEST_FILE: u64 = 2 * 1024 * 1024;
/// No picture is larger.
const LARGEST_PICTURE: u64 = 20 * 1024 * 1024;

/// A thing and the file it is from.
pub struct Filed<T> {
    /// The file, relative to the content folder.
    pub file: String,
    /// The thing.
    pub value: T,
}

/// What could be read, before references are checked.
#[derive(Default)]
pub struct Draft {
    pub site: Option<Filed<Site>>,
    pub programme: Option<Filed<Programme>>,
    pub basemap: Option<Filed<Basemap>>,
    pub sources: Option<Filed<Sources>>,
    pub villages: Vec<Filed<Village>>,
    pub makers: Vec<Filed<Maker>>,
    pub products: Vec<Filed<Product>>,
    pub processes: Vec<Filed<Process>>,
    pub places: Vec<Filed<Place>>,
    pub routes: Vec<Filed<Route>>,
    pub events: Vec<Filed<Event>>,
    pub media: BTreeMap<String, Media>,
    /// Pictures that have problems of their own, so that references to them are not reported too.
    pub unusable_media: BTreeSet<String>,
    /// Ids of things whose files have problems, so that references to them are not reported too.
    pub broken: BTreeSet<(Kind, String)>,
    pub completeness: Completeness,
    pub problems: Vec<Problem>,
}

/// Reads and checks a content folder.
///
/// # Errors
/// All problems of all files, advice too, sorted by file. Content with advice alone is right; the advice comes with it.
pub fn load(folder: &Path) -> Result<Content, Vec<Problem>> {
    let mut draft = read(folder);
    let mut problems = std::mem::take(&mut draft.problems);
    let checked = check(&draft);
    problems.extend(checked.problems);
    problems.sort_by(|one, other| one.file.cmp(&other.file));
    let has_errors = problems
        .iter()
        .any(|problem| problem.rule.severity() == Severity::Error);
    if has_errors {
        return Err(problems);
    }
    draft
        .finish(problems, checked.cited_in)
        .ok_or_else(|| vec![problem("", Rule::EmptyContent)])
}

impl Draft {
    /// The content, if nothing that every site needs is missing.
    fn finish(
        self,
        advice: Vec<Problem>,
        cited_in: BTreeMap<Slug, BTreeSet<Citer>>,
    ) -> Option<Content> {
        fn values<T>(things: Vec<Filed<T>>) -> Vec<T> {
            things.into_iter().map(|thing| thing.value).collect()
        }
        Some(Content {
            site: self.site?.value,
            programme: self.programme?.value,
            basemap: self.basemap?.value,
            sources: self.sources?.value.sources,
            villages: values(self.villages),
            makers: values(self.makers),
            products: values(self.products),
            processes: values(self.processes),
            places: values(self.places),
            routes: values(self.routes),
            events: values(self.events),
            media: self.media,
            completeness: self.completeness,
            advice,
            cited_in,
        })
    }

    /// Reads one JSON file into `T`; what is wrong goes to the problems.
    fn file<T: Deserr<Findings>>(
        &mut self,
        folder: &Path,
        file: &str,
        kind: Option<Kind>,
    ) -> Option<Filed<T>> {
        let text = match text_of(&folder.join(file)) {
            Ok(text) => text,
            Err(rule) => {
                self.problems.push(problem(file, rule));
                return None;
            }
        };
        let document = match document::read::<T>(&text) {
            Ok(document) => document,
            Err(error) => {
                let (line, column) = (error.line(), error.column());
                let reason = error.to_string();
                let reason = reason
                    .split(" at line")
                    .next()
                    .unwrap_or_default()
                    .to_owned();
                self.problems.push(problem(
                    file,
                    Rule::NotJson {
                        line,
                        column,
                        reason,
                    },
                ));
                return None;
            }
        };
        self.completeness.texts += document.texts;
        self.completeness.translated += document.translated;
        if document.value.is_none()
            && let (Some(kind), Some(id)) = (kind, document.id)
        {
            self.broken.insert((kind, id));
        }
        let problems = document.findings.into_iter().map(|finding| Problem {
            file: file.into(),
            path: finding.path,
            rule: finding.rule,
        });
        self.problems.extend(problems);
        Some(Filed {
            file: file.into(),
            value: document.value?,
        })
    }

    /// Reads every file of a folder of things.
    fn folder<T: Deserr<Findings>>(
        &mut self,
        folder: &Path,
        files: &[String],
        kind: Kind,
    ) -> Vec<Filed<T>> {
        let prefix = format!("{}/", folder_of(kind));
        let things = files
            .iter()
            .filter(|file| file.starts_with(&prefix) && file.ends_with(".json"));
        things
            .filter_map(|file| self.file(folder, file, Some(kind)))
            .collect()
    }

    /// Reads a file that every site needs.
    fn needed<T: Deserr<Findings>>(
        &mut self,
        folder: &Path,
        files: &[String],
        file: &str,
    ) -> Option<Filed<T>> {
        if files.iter().any(|found| found == file) {
            return self.file(folder, file, None);
        }
        self.problems.push(problem(file, Rule::MissingFile));
        None
    }

    /// Looks for names that other systems cannot hold.
    fn names(&mut self, files: &[String]) {
        for file in files {
            let rules = names::faults(file).into_iter();
            let rules = rules.map(|reason| Rule::UnportableName { reason });
            self.problems.extend(rules.map(|rule| problem(file, rule)));
        }
        for (name, first) in names::alike(files.iter().map(String::as_str)) {
            let first = first.to_owned();
            self.problems
                .push(problem(name, Rule::NamesAlike { first }));
        }
    }

    fn pictures(&mut self, folder: &Path, files: &[String]) {
        for file in files {
            let Some(name) = file.strip_prefix("media/") else {
                continue;
            };
            let path = folder.join(file);
            let Some(kind) = MediaKind::of(&path) else {
                self.problems.push(problem(file, Rule::UnexpectedFile));
                continue;
            };
            let inspected = within(&path, LARGEST_PICTURE)
                .map_err(|rule| vec![rule])
                .and_then(|()| inspect(&path, kind));
            match inspected {
                Ok(media) => {
                    self.media.insert(name.to_owned(), media);
                }
                Err(rules) => {
                    self.unusable_media.insert(name.to_owned());
                    let problems = rules.into_iter().map(|rule| problem(file, rule));
                    self.problems.extend(problems);
                }
            }
        }
    }
}

/// The folder in which things of a kind lie.
fn folder_of(kind: Kind) -> &'static str {
    match kind {
        Kind::Village => "villages",
        Kind::Maker => "makers",
        Kind::Product => "products",
        Kind::Process => "processes",
        Kind::Place => "places",
        Kind::Route => "routes",
        Kind::Event => "events",
        Kind::Source | Kind::Figure => "",
    }
}

const SITE: &str = "site.json";
const PROGRAMME: &str = "programme.json";
const BASEMAP: &str = "basemap.json";
const SOURCES: &str = "sources.json";

/// Reads what is there.
fn read(folder: &Path) -> Draft {
    let mut draft = Draft::default();
    let mut files = Vec::new();
    let root = fs::canonicalize(folder).unwrap_or_else(|_| folder.to_owned());
    list(&root, &root, &mut files, &mut draft.problems);
    files.sort();
    if files.is_empty() {
        if draft.problems.is_empty() {
            draft.problems.push(problem("", Rule::EmptyContent));
        }
        return draft;
    }
    draft.names(&files);
    draft.pictures(folder, &files);
    draft.site = draft.needed(folder, &files, SITE);
    draft.programme = draft.needed(folder, &files, PROGRAMME);
    draft.basemap = draft.needed(folder, &files, BASEMAP);
    draft.sources = draft.needed(folder, &files, SOURCES);
    draft.villages = draft.folder(folder, &files, Kind::Village);
    draft.makers = draft.folder(folder, &files, Kind::Maker);
    draft.products = draft.folder(folder, &files, Kind::Product);
    draft.processes = draft.folder(folder, &files, Kind::Process);
    draft.places = draft.folder(folder, &files, Kind::Place);
    draft.routes = draft.folder(folder, &files, Kind::Route);
    draft.events = draft.folder(folder, &files, Kind::Event);
    for file in files.iter().filter(|file| !is_expected(file)) {
        draft.problems.push(problem(file, Rule::UnexpectedFile));
    }
    draft
}

/// The JSON files of a content folder, by name.
pub(super) fn content_files(folder: &Path) -> Vec<String> {
    let mut files = Vec::new();
    let root = fs::canonicalize(folder).unwrap_or_else(|_| folder.to_owned());
    list(&root, &root, &mut files, &mut Vec::new());
    files.sort();
    files.retain(|file| file.ends_with(".json") && is_expected(file));
    files
}

/// Whether a file lies where content lies.
fn is_expected(file: &str) -> bool {
    if [SITE, PROGRAMME, BASEMAP, SOURCES].contains(&file) || file.starts_with("media/") {
        return true;
    }
    let kinds = [
        Kind::Village,
        Kind::Maker,
        Kind::Product,
        Kind::Process,
        Kind::Place,
        Kind::Route,
        Kind::Event,
    ];
    file.ends_with(".json")
        && kinds
            .iter()
            .any(|kind| file.split('/').next() == Some(folder_of(*kind)))
}

/// Lists the files below `folder`, relative to `root`; hidden files and editors' lock files are passed over.
fn list(root: &Path, folder: &Path, files: &mut Vec<String>, problems: &mut Vec<Problem>) {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) => {
            problems.push(problem(
                &relative(root, folder),
                Rule::Unreadable {
                    reason: error.to_string(),
                },
            ));
            return;
        }
    };
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    for path in paths {
        let name = path
            .file_name()
            .and_then(|name| name.to_str())
            .unwrap_or_default();
        if name.starts_with('.') || name.starts_with("~$") {
            continue;
        }
        let inside = fs::canonicalize(&path).is_ok_and(|target| target.starts_with(root));
        if !inside {
            problems.push(problem(&relative(root, &path), Rule::OutsideFolder));
        } else if path.is_symlink() && path.is_dir() {
            problems.push(problem(&relative(root, &path), Rule::UnexpectedFile));
        } else if path.is_dir() {
            list(root, &path, files, problems);
        } else {
            files.push(relative(root, &path));
        }
    }
}

/// A path below `root` with `/` between folders.
fn relative(root: &Path, path: &Path) -> String {
    let parts = path.strip_prefix(root).unwrap_or(path).iter();
    parts
        .map(|part| part.to_string_lossy())
        .collect::<Vec<_>>()
        .join("/")
}

/// The text of a file; a byte-order mark is passed over.
pub(super) fn text_of(path: &Path) -> Result<String, Rule> {
    text_in(bytes_of(path)?)
}

/// The bytes of a content file.
pub(super) fn bytes_of(path: &Path) -> Result<Vec<u8>, Rule> {
    within(path, LARGEST_FILE)?;
    fs::read(path).map_err(|error| Rule::Unreadable {
        reason: error.to_string(),
    })
}

/// The text in a file's bytes; a byte-order mark is passed over.
pub(super) fn text_in(bytes: Vec<u8>) -> Result<String, Rule> {
    let bytes = match bytes.strip_prefix(b"\xEF\xBB\xBF") {
        Some(rest) => rest.to_vec(),
        None => bytes,
    };
    String::from_utf8(bytes).map_err(|_| Rule::NotUtf8)
}

/// That a file is not larger than `limit` bytes.
fn within(path: &Path, limit: u64) -> Result<(), Rule> {
    let bytes = fs::metadata(path)
        .map_err(|error| Rule::Unreadable {
            reason: error.to_string(),
        })?
        .len();
    if bytes > limit {
        Err(Rule::TooLarge { bytes, limit })
    } else {
        Ok(())
    }
}

fn problem(file: &str, rule: Rule) -> Problem {
    Problem {
        file: file.into(),
        path: String::new(),
        rule,
    }
}
