//! Reads the content folder: every file, every problem, in the order of the files' names.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use deserr::Deserr;
use rayon::prelude::*;

use super::bounds::{ALIKE, LARGEST_FILE, THINGS, Why};
use super::check::{Sought, check};
use super::draft::{Draft, Filed};
use super::folder::{Listing, Shelf, text};
use super::json::Json;
use super::kind::Kind;
use super::locate::locate;
use super::location::Locator;
use super::media::{Found, MediaKind, inspect};
use super::mention::id_in;
use super::names;
use super::opened::Opened;
use super::problem::{Problem, Severity};
use super::read::Findings;
use super::rules::{
    AndMore, DanglingReference, EmptyContent, MissingFile, NamesAlike, NotJson, OtherSchema, Rule,
    TooMany, UnexpectedFile, UnportableName,
};
use super::seen::digest;
use super::table::{Entry, Identified, Table};
use super::thing::{ReadFolder, Things};
use super::version::written_schema;
use super::{Citer, Content, Entries, Slug};

/// Reads and checks a content folder.
///
/// # Errors
/// All problems of all files, advice too, sorted by file. Content with advice alone is right; the advice comes with it.
pub fn load(folder: &Path) -> Result<Content, Vec<Problem>> {
    let listing = Listing::of(folder);
    whole(&listing, folder)
}

/// Reads and checks content that is in memory: the bytes of every file by its path.
///
/// # Errors
/// As of [`load`].
pub fn load_files(files: &BTreeMap<String, Vec<u8>>) -> Result<Content, Vec<Problem>> {
    let listing = Listing {
        files: files
            .keys()
            .filter(|file| !file.split('/').any(names::is_left_behind))
            .cloned()
            .collect(),
        problems: Vec::new(),
    };
    whole(&listing, files)
}

/// Reads and checks everything, unless it was written for another version: then that is all there is to say.
pub(super) fn whole(
    listing: &Listing,
    shelf: &(impl Shelf + ?Sized),
) -> Result<Content, Vec<Problem>> {
    pointed_at(listing, shelf, None).map(|(content, _)| content)
}

/// Files, and places in them.
pub(super) type Places = BTreeSet<(String, String)>;

/// The same, and every place that refers to a thing.
pub(super) fn pointed_at(
    listing: &Listing,
    shelf: &(impl Shelf + ?Sized),
    sought: Option<Sought<'_>>,
) -> Result<(Content, Places), Vec<Problem>> {
    if let Some(problem) = other_schema(listing, shelf) {
        return Err(vec![problem]);
    }
    let mut draft = read(listing, shelf);
    let mut problems = std::mem::take(&mut draft.problems);
    let checked = check(&draft, sought);
    problems.extend(checked.problems);
    problems.sort_by(|one, other| one.file.cmp(&other.file));
    let more = std::mem::take(&mut draft.more);
    let mut problems = told(problems, more);
    locate(&mut problems, shelf);
    let has_errors = problems
        .iter()
        .any(|problem| problem.rule.severity() == Severity::Error);
    if has_errors {
        return Err(problems);
    }
    let content = draft.finish(problems, checked.cited_in);
    let content = content.ok_or_else(|| vec![problem("", EmptyContent)])?;
    Ok((content, checked.pointing))
}

/// What is wrong with the version that the site says it is written for; where `site.json` cannot be read, that is told elsewhere.
fn other_schema(listing: &Listing, shelf: &(impl Shelf + ?Sized)) -> Option<Problem> {
    listing.files.iter().find(|file| *file == SITE)?;
    let text = shelf.read(SITE, LARGEST_FILE).and_then(text).ok()?;
    let rule = OtherSchema::of(written_schema(&Json::parse(&text).ok()?))?;
    let mut problems = [Problem::new(SITE, "schema", rule)];
    locate(&mut problems, shelf);
    let [problem] = problems;
    Some(problem)
}

/// The problems that are told, sorted by file as they come: of those of a file that are alike the first, then how many more
/// there are. Points that are written as text are told all, since each can be mended.
fn told(problems: Vec<Problem>, mut more: BTreeMap<(String, &'static str), usize>) -> Vec<Problem> {
    let mut told: Vec<Problem> = Vec::with_capacity(problems.len());
    let mut alike: BTreeMap<&'static str, (usize, Severity)> = BTreeMap::new();
    let mut problems = problems.into_iter().peekable();
    while let Some(problem) = problems.next() {
        let (name, weight) = (problem.rule.name(), problem.rule.severity());
        let ends = problems.peek().is_none_or(|next| next.file != problem.file);
        let file = problem.file.clone();
        let (count, _) = alike.entry(name).or_insert((0, weight));
        *count += 1;
        if *count <= ALIKE || matches!(problem.rule, Rule::CoordinatesAsText(_)) {
            told.push(problem);
        }
        if !ends {
            continue;
        }
        for (of, (count, weight)) in std::mem::take(&mut alike) {
            let beyond = match of {
                "coordinates-as-text" => 0,
                _ => count.saturating_sub(ALIKE),
            };
            let more = beyond + more.remove(&(file.clone(), of)).unwrap_or_default();
            if more > 0 {
                told.push(self::problem(&file, AndMore { of, more, weight }));
            }
        }
    }
    told
}

impl Draft {
    /// The content, if nothing that every site needs is missing.
    fn finish(
        self,
        advice: Vec<Problem>,
        cited_in: BTreeMap<Slug, BTreeSet<Citer>>,
    ) -> Option<Content> {
        let common = self.common();
        let Filed {
            file,
            digest,
            value,
        } = self.sources?;
        let sources = value.sources.into_iter();
        let sources = sources.map(|source| Entry {
            file: file.clone(),
            digest,
            thing: source,
        });
        Some(Content {
            common,
            site: self.site?.value,
            programme: self.programme?.value,
            basemap: self.basemap?.value,
            sources: sources.collect(),
            pictures: entries(self.pictures),
            facts: entries(self.facts),
            words: entries(self.words),
            things: self.things,
            media: self.media,
            recordings: self.recordings,
            transcripts: self.transcripts,
            completeness: self.completeness,
            advice,
            cited_in,
        })
    }

    /// What changes with everything that is no thing.
    fn common(&self) -> u64 {
        let files = [
            self.site.as_ref().map(|filed| filed.digest),
            self.programme.as_ref().map(|filed| filed.digest),
            self.basemap.as_ref().map(|filed| filed.digest),
            self.sources.as_ref().map(|filed| filed.digest),
            self.pictures.as_ref().map(|filed| filed.digest),
            self.facts.as_ref().map(|filed| filed.digest),
            self.words.as_ref().map(|filed| filed.digest),
        ];
        let media = self.media.iter();
        let media = media.map(|(name, one)| (name, one.stored.digest));
        let recordings = self.recordings.iter();
        let recordings = recordings.map(|(name, one)| (name, one.stored.digest));
        let stored: Vec<(&String, [u8; 32])> = media.chain(recordings).collect();
        let transcripts = format!("{:?}", self.transcripts);
        digest(&(files, stored, transcripts))
    }

    /// Reads one JSON file into `T`; what is wrong goes to the problems.
    fn file<T: Deserr<Findings>>(
        &mut self,
        shelf: &(impl Shelf + ?Sized),
        file: &str,
        kinds: &[Kind],
    ) -> Option<Filed<T>> {
        let opened = Opened::of(shelf, file, &self.meanings);
        self.take(opened, file, kinds)
    }

    /// Takes in what a file says; what is wrong goes to the problems.
    fn take<T>(&mut self, opened: Opened<T>, file: &str, kinds: &[Kind]) -> Option<Filed<T>> {
        let (mut document, digest, wrong_text) = match opened {
            Opened::Read {
                document,
                digest,
                wrong_text,
            } => (document, digest, wrong_text),
            Opened::Closed(rule) => {
                self.problems.push(problem(file, rule));
                self.lose(file);
                return None;
            }
            Opened::Unread { text, unread } => {
                self.broken(kinds, file, id_in(&text));
                self.lost.search_broken(&text);
                if matches!(&unread.rule, Rule::NotJson(NotJson { reason }) if reason.may_lack_its_end())
                {
                    self.lost.unsearched();
                }
                let mut problem = Problem::new(file, unread.path, unread.rule);
                problem.location = Some(Locator::new(&text).location(unread.span));
                self.problems.push(problem);
                return None;
            }
        };
        if !document.namings.is_empty() {
            self.namings.insert(file.into(), document.namings);
        }
        document
            .findings
            .kept
            .retain(|finding| match &finding.rule {
                Rule::DanglingReference(DanglingReference { kind, id, .. }) => {
                    !self.lost.may_have(*kind, id)
                }
                _ => true,
            });
        self.completeness.texts += document.texts;
        self.completeness.translated += document.translated;
        let wrong: BTreeSet<String> = document
            .findings
            .kept
            .iter()
            .filter(|finding| finding.rule.severity() == Severity::Error)
            .map(|finding| finding.path.clone())
            .collect();
        if !wrong.is_empty() {
            let text = wrong_text.as_deref().unwrap_or_default();
            if let Ok(json) = Json::parse(text) {
                self.lost.search(json.root());
            }
            self.told.insert(file.into(), wrong);
        }
        if document.value.is_none() {
            self.broken(kinds, file, document.id);
        }
        for (rule, more) in document.findings.more {
            *self.more.entry((file.into(), rule)).or_default() += more;
        }
        let problems = document
            .findings
            .kept
            .into_iter()
            .map(|finding| Problem::new(file, finding.path, finding.rule));
        self.problems.extend(problems);
        Some(Filed {
            file: file.into(),
            digest,
            value: document.value?,
        })
    }

    /// Notes that a file's things are not known.
    fn broken(&mut self, kinds: &[Kind], file: &str, id: Option<String>) {
        match kinds {
            [kind] if kind.folder().is_some() => self.lost.thing(*kind, file, id),
            kinds => kinds.iter().for_each(|kind| self.lost.kind(*kind)),
        }
    }

    /// Notes that nothing is known of a file or folder but its name.
    fn lose(&mut self, file: &str) {
        let (folder, rest) = file.split_once('/').unwrap_or((file, ""));
        if folder == "media" {
            return self.lost.picture(rest);
        }
        self.lost.unsearched();
        match file {
            SOURCES => self.lost.kind(Kind::Source),
            PICTURES => self.lost.kind(Kind::Picture),
            FACTS => self.lost.kind(Kind::Fact),
            GLOSSARY => self.lost.kind(Kind::Word),
            PROGRAMME => self.lost.kind(Kind::Figure),
            "" => Kind::OF_THINGS
                .iter()
                .for_each(|kind| self.lost.kind(*kind)),
            _ => {}
        }
        if let Some(kind) = kind_in(folder) {
            if file.ends_with(".json") {
                self.lost.thing(kind, file, None);
            } else {
                self.lost.kind(kind);
            }
        }
    }

    /// Reads a file that every site needs; it gives the things of `kinds`.
    fn needed<T: Deserr<Findings>>(
        &mut self,
        shelf: &(impl Shelf + ?Sized),
        files: &[String],
        file: &str,
        kinds: &[Kind],
    ) -> Option<Filed<T>> {
        if files
            .binary_search_by(|found| found.as_str().cmp(file))
            .is_ok()
        {
            return self.file(shelf, file, kinds);
        }
        // What is there and cannot be listed is told already.
        if !self.problems.iter().any(|problem| problem.file == file) {
            self.problems.push(problem(file, MissingFile));
        }
        self.lose(file);
        None
    }

    /// Reads a file of entries with ids, which a site need not have, and notes what its ids mean.
    fn entries<T: Deserr<Findings>>(
        &mut self,
        shelf: &(impl Shelf + ?Sized),
        files: &[String],
        file: &str,
        kind: Kind,
    ) -> Option<Filed<Entries<T>>> {
        files
            .binary_search_by(|found| found.as_str().cmp(file))
            .ok()?;
        let before = self.problems.len();
        let entries = self.file(shelf, file, &[kind]);
        for problem in self.problems.iter_mut().skip(before) {
            show_entry(problem, kind);
        }
        let entries = entries?;
        let text = shelf.read(file, LARGEST_FILE).and_then(text).ok()?;
        self.meanings.add(kind, &text);
        Some(entries)
    }

    /// Looks for names that other systems cannot hold.
    fn names(&mut self, files: &[String]) {
        for file in files {
            let rules = names::faults(file).into_iter();
            let rules = rules.map(|reason| UnportableName { reason });
            self.problems.extend(rules.map(|rule| problem(file, rule)));
        }
        for (name, first) in names::alike(files.iter().map(String::as_str)) {
            let first = first.to_owned();
            self.problems.push(problem(name, NamesAlike { first }));
        }
    }

    /// Looks at all that lies in `media/`; the bytes of each file are read once.
    fn media(&mut self, shelf: &(impl Shelf + ?Sized), files: &[String]) {
        let lying: Vec<&String> = files
            .iter()
            .filter(|file| file.starts_with("media/"))
            .collect();
        let darkroom = shelf.darkroom();
        let inspected: Vec<Result<Found, Vec<Rule>>> = lying
            .par_iter()
            .map(|file| {
                let path = shelf.path(file);
                let kind = MediaKind::of(&path).ok_or_else(|| vec![UnexpectedFile.into()])?;
                let bytes = shelf.read(file, kind.limit()).map_err(|rule| vec![rule])?;
                inspect(&darkroom, &path, kind, &bytes)
            })
            .collect();
        for (file, found) in lying.into_iter().zip(inspected) {
            let name = file.strip_prefix("media/").unwrap_or_default();
            match found {
                Ok(Found::Picture(media)) => {
                    self.media.insert(name.to_owned(), media);
                }
                Ok(Found::Recording(sound)) => {
                    self.recordings.insert(name.to_owned(), sound);
                }
                Ok(Found::Transcript(cues)) => {
                    self.transcripts.insert(name.to_owned(), cues);
                }
                Err(rules) => {
                    self.lost.picture(name);
                    let problems = rules.into_iter().map(|rule| problem(file, rule));
                    self.problems.extend(problems);
                }
            }
        }
    }

    /// Reports a file where none is expected. It may be a thing that lies in the wrong folder, and use others.
    fn unexpected(&mut self, shelf: &(impl Shelf + ?Sized), file: &str) {
        self.problems.push(problem(file, UnexpectedFile));
        if file.to_ascii_lowercase().ends_with(".json") {
            for kind in Kind::OF_THINGS {
                self.lost.thing(kind, file, None);
            }
            match shelf.read(file, LARGEST_FILE).and_then(text) {
                Ok(text) => match Json::parse(&text) {
                    Ok(json) => self.lost.search(json.root()),
                    Err(_) => self.lost.search_broken(&text),
                },
                Err(_) => self.lost.unsearched(),
            }
        }
    }
}

/// So many files are read by all threads before what they say is put together: the texts of those in which something is wrong are all
/// there at once, and each may have two megabytes.
const AT_ONCE: usize = 64;

/// Reads folders of things into a draft.
struct Folders<'a, S: ?Sized> {
    draft: &'a mut Draft,
    shelf: &'a S,
    files: &'a [String],
}

impl<S: Shelf + ?Sized> ReadFolder for Folders<'_, S> {
    fn read_folder<T: Identified + Deserr<Findings> + Send>(&mut self, kind: Kind) -> Table<T> {
        let files = self.files.iter();
        let files: Vec<&String> = files.filter(|file| kind_of(file) == Some(kind)).collect();
        let room = THINGS.saturating_sub(self.draft.files_of_things);
        self.draft.files_of_things += files.len();
        let (read, beyond) = files.split_at(room.min(files.len()));
        let mut things = Vec::with_capacity(read.len());
        for files in read.chunks(AT_ONCE) {
            let opened: Vec<Opened<T>> = files
                .par_iter()
                .map(|file| Opened::of(self.shelf, file, &self.draft.meanings))
                .collect();
            let opened = files.iter().zip(opened);
            things
                .extend(opened.filter_map(|(file, opened)| self.draft.take(opened, file, &[kind])));
        }
        beyond.iter().for_each(|file| self.draft.lose(file));
        let things = things.into_iter();
        let things = things.map(|filed| Entry {
            file: filed.file,
            digest: filed.digest,
            thing: filed.value,
        });
        things.collect()
    }
}

/// The entries of a file, none without it.
fn entries<T>(filed: Option<Filed<Entries<T>>>) -> Entries<T> {
    filed.map(|filed| filed.value).unwrap_or_default()
}

/// Shows what an entry of a file is like where something else stands in its place.
fn show_entry(problem: &mut Problem, kind: Kind) {
    let Rule::WrongType(found) = &mut problem.rule else {
        return;
    };
    let is_file = problem.path.is_empty();
    if !is_file && problem.path.contains(['.', '[']) {
        return;
    }
    found.example = match (kind, is_file) {
        (Kind::Picture, true) => {
            Some(r#"{"lo-gom": {"file": "lo-gom.svg", "alt": {"vi": "…", "en": "…"}}}"#)
        }
        (Kind::Picture, false) => Some(r#"{"file": "lo-gom.svg", "alt": {"vi": "…", "en": "…"}}"#),
        (Kind::Fact, true) => Some(
            r#"{"so-ho": {"label": {"vi": "…", "en": "…"}, "value": 120, "year": 2026, "source": "…"}}"#,
        ),
        (Kind::Fact, false) => {
            Some(r#"{"label": {"vi": "…", "en": "…"}, "value": 120, "year": 2026, "source": "…"}"#)
        }
        (Kind::Word, true) => {
            Some(r#"{"no": {"word": "nỏ", "language": "vi", "meaning": {"vi": "…", "en": "…"}}}"#)
        }
        (Kind::Word, false) => {
            Some(r#"{"word": "nỏ", "language": "vi", "meaning": {"vi": "…", "en": "…"}}"#)
        }
        _ => None,
    };
}

/// The kind whose things lie in a folder.
fn kind_in(folder: &str) -> Option<Kind> {
    Kind::OF_THINGS
        .into_iter()
        .find(|kind| kind.folder() == Some(folder))
}

/// The kind of the thing that a file holds, by where it lies.
fn kind_of(file: &str) -> Option<Kind> {
    let (folder, _) = file.split_once('/')?;
    file.ends_with(".json").then(|| kind_in(folder))?
}

pub(super) const SITE: &str = "site.json";
const PROGRAMME: &str = "programme.json";
const BASEMAP: &str = "basemap.json";
const SOURCES: &str = "sources.json";
/// Pictures by their ids; a site need not have any.
pub(super) const PICTURES: &str = "pictures.json";
/// Facts by their ids.
pub(super) const FACTS: &str = "facts.json";
/// Words of other languages by their ids.
const GLOSSARY: &str = "glossary.json";
/// What people who look into the folder are told; no page reads it.
const NOTES: [&str; 2] = ["DOC-TRUOC.md", "README.md"];

/// Reads what is there.
fn read(listing: &Listing, shelf: &(impl Shelf + ?Sized)) -> Draft {
    let mut draft = Draft {
        problems: listing.problems.clone(),
        ..Draft::default()
    };
    for problem in &listing.problems {
        draft.lose(&problem.file);
    }
    let files = &listing.files;
    if files.is_empty() {
        if draft.problems.is_empty() {
            draft.problems.push(problem("", EmptyContent));
        }
        return draft;
    }
    draft.names(files);
    draft.media(shelf, files);
    // First, since all others may name what stands in them.
    draft.pictures = draft.entries(shelf, files, PICTURES, Kind::Picture);
    draft.facts = draft.entries(shelf, files, FACTS, Kind::Fact);
    draft.words = draft.entries(shelf, files, GLOSSARY, Kind::Word);
    draft.site = draft.needed(shelf, files, SITE, &[]);
    draft.programme = draft.needed(shelf, files, PROGRAMME, &[Kind::Figure]);
    draft.basemap = draft.needed(shelf, files, BASEMAP, &[]);
    draft.sources = draft.needed(shelf, files, SOURCES, &[Kind::Source]);
    draft.things = Things::read(&mut Folders {
        draft: &mut draft,
        shelf,
        files,
    });
    if draft.files_of_things > THINGS {
        let rule = TooMany {
            found: draft.files_of_things,
            most: THINGS,
            why: Why::Memory,
        };
        draft.problems.push(problem("", rule));
    }
    for file in files.iter().filter(|file| !is_expected(file)) {
        draft.unexpected(shelf, file);
    }
    draft
}

/// The JSON files of a content folder, by name: real files only.
pub(super) fn content_files(folder: &Path) -> Vec<String> {
    content_listing(folder).files
}

/// The JSON files of a content folder, and what keeps others from being seen; pictures are none of them.
pub(super) fn content_listing(folder: &Path) -> Listing {
    let mut listing = Listing::of(folder);
    listing.files.retain(|file| is_content(file));
    let is_media = |file: &str| file == "media" || file.starts_with("media/");
    listing.problems.retain(|problem| !is_media(&problem.file));
    listing
}

/// Whether a file lies where content lies.
fn is_expected(file: &str) -> bool {
    file.starts_with("media/") || is_content(file) || NOTES.contains(&file)
}

/// Whether a file is one of the JSON files of content.
fn is_content(file: &str) -> bool {
    [SITE, PROGRAMME, BASEMAP, SOURCES, PICTURES, FACTS, GLOSSARY].contains(&file)
        || kind_of(file).is_some()
}

fn problem(file: &str, rule: impl Into<Rule>) -> Problem {
    Problem::new(file, "", rule)
}
