//! Checks what a single file cannot know: ids, references, ranges, sources, and what would be better otherwise.

mod advice;
mod codes;
mod former;
mod goods;
mod guess;
mod journey;
mod legs;
mod models;
mod opening;
mod parts;
mod rights;
mod sales;
mod step;
mod things;

use std::collections::{BTreeMap, BTreeSet};

use self::guess::Guesses;
use super::draft::{Draft, Filed};
use super::kind::Kind;
use super::mention::Lost;
use super::problem::Problem;
use super::thing::Things;
use super::value::Slug;
use super::{Citer, Cue, Entries, Fact, Media, Sound};
use crate::rules::{
    DanglingReference, DuplicateId, ListedTwice, OutOfRange, PictureNames, ReversedRange, Rule,
    TooFew,
};

/// What shows only when all files are seen together.
pub struct Checked {
    /// Every problem.
    pub problems: Vec<Problem>,
    /// What cites each source.
    pub cited_in: BTreeMap<Slug, BTreeSet<Citer>>,
    /// What refers to the thing that was sought: files, and places in them.
    pub pointing: BTreeSet<(String, String)>,
}

/// The kind and id of a thing of which it is asked what refers to it.
pub type Sought<'s> = (Kind, &'s Slug);

/// Sees all files together.
pub fn check<'a>(draft: &'a Draft, sought: Option<Sought<'a>>) -> Checked {
    let mut checker = Checker::new(draft);
    checker.sought = sought;
    checker.things(draft);
    checker.unused(draft);
    Checked {
        problems: checker.problems,
        cited_in: checker.cited_in,
        pointing: checker.pointing,
    }
}

/// What is known of the whole, and the file that is being checked.
struct Checker<'a> {
    ids: BTreeMap<Kind, BTreeSet<&'a str>>,
    lost: &'a Lost,
    told: &'a BTreeMap<String, BTreeSet<String>>,
    /// Where ids stand for what is checked in a file of its own, by file.
    named: BTreeMap<&'a str, BTreeSet<&'a str>>,
    guesses: Guesses,
    /// What things are called today, by what they were called before.
    renamed: BTreeMap<(Kind, &'a str), &'a str>,
    media: &'a BTreeMap<String, Media>,
    recordings: &'a BTreeMap<String, Sound>,
    transcripts: &'a BTreeMap<String, Vec<Cue>>,
    picture_names: PictureNames<'a>,
    things: &'a Things,
    facts: Option<&'a Entries<Fact>>,
    /// What something points to.
    pointed_to: BTreeSet<(Kind, String)>,
    sought: Option<Sought<'a>>,
    pointing: BTreeSet<(String, String)>,
    /// Pictures, recordings and transcripts that something shows; with the width in pixels that a photograph needs there.
    shown: BTreeMap<String, u32>,
    cited_in: BTreeMap<Slug, BTreeSet<Citer>>,
    file: &'a str,
    /// What the file is about; nothing for entries, which are cited where they are used.
    citer: Option<Citer>,
    problems: Vec<Problem>,
}

impl<'a> Checker<'a> {
    /// Gathers all ids and reports those that stand twice.
    fn new(draft: &'a Draft) -> Checker<'a> {
        let mut checker = Checker {
            ids: BTreeMap::new(),
            lost: &draft.lost,
            told: &draft.told,
            named: BTreeMap::new(),
            guesses: Guesses::default(),
            renamed: BTreeMap::new(),
            media: &draft.media,
            recordings: &draft.recordings,
            transcripts: &draft.transcripts,
            picture_names: PictureNames::of(draft.media.keys().map(String::as_str)),
            things: &draft.things,
            facts: draft.facts.as_ref().map(|facts| &facts.value),
            pointed_to: BTreeSet::new(),
            sought: None,
            pointing: BTreeSet::new(),
            shown: BTreeMap::new(),
            cited_in: BTreeMap::new(),
            file: "",
            citer: None,
            problems: Vec::new(),
        };
        for kind in Kind::OF_THINGS {
            let things = draft.things.with_files();
            let things = things.filter(|(_, thing)| thing.kind() == kind);
            let ids = things.map(|(file, thing)| (file, thing.id().as_str()));
            checker.gather(kind, ids.collect());
        }
        if let Some(sources) = &draft.sources {
            let ids = sources
                .value
                .sources
                .iter()
                .map(|source| (sources.file.as_str(), source.id.as_str()));
            checker.gather(Kind::Source, ids.collect());
        }
        if let Some(programme) = &draft.programme {
            let ids = programme
                .value
                .figures
                .iter()
                .map(|figure| (programme.file.as_str(), figure.id.as_str()));
            checker.gather(Kind::Figure, ids.collect());
        }
        checker.entries(Kind::Picture, &draft.pictures);
        checker.entries(Kind::Fact, &draft.facts);
        checker.entries(Kind::Word, &draft.words);
        for (file, namings) in &draft.namings {
            let paths = namings.iter().map(|naming| naming.path.as_str()).collect();
            checker.named.insert(file, paths);
            let named = namings
                .iter()
                .map(|naming| (naming.kind, naming.id.clone()));
            checker.pointed_to.extend(named);
        }
        checker.former_ids(draft);
        checker.codes(draft);
        checker.traceability(draft);
        checker
    }

    fn entries<T>(&mut self, kind: Kind, filed: &'a Option<Filed<Entries<T>>>) {
        let entries = filed.iter().flat_map(|filed| {
            let file = filed.file.as_str();
            filed.value.keys().map(move |id| (file, id.as_str()))
        });
        self.gather(kind, entries.collect());
    }

    fn gather(&mut self, kind: Kind, things: Vec<(&'a str, &'a str)>) {
        let mut first = BTreeMap::new();
        for (file, id) in things {
            if let Some(first) = first.insert(id, file) {
                let rule = DuplicateId {
                    kind,
                    id: id.into(),
                    first: first.into(),
                };
                self.problems.push(Problem::new(file, "id", rule));
            }
        }
        self.ids.insert(kind, first.into_keys().collect());
    }

    /// Reports a broken rule, unless something is wrong at the same place already from which it may follow.
    fn report(&mut self, path: impl Into<String>, rule: impl Into<Rule>) {
        let path = path.into();
        if !self.is_told(&path) && !self.is_named(&path) {
            self.problems.push(Problem::new(self.file, path, rule));
        }
    }

    /// Reports a rule if it is broken.
    fn broken<R: Into<Rule>>(&mut self, path: &str, rule: Option<R>) {
        if let Some(rule) = rule {
            self.report(path, rule);
        }
    }

    /// Whether the shape of what stands at a place of the file is wrong.
    fn is_told(&self, path: &str) -> bool {
        self.told
            .get(self.file)
            .is_some_and(|places| places.contains(path))
    }

    /// Whether a place of the file is part of what an id stands for.
    fn is_named(&self, path: &str) -> bool {
        let Some(named) = self.named.get(self.file) else {
            return false;
        };
        let ends = path.match_indices(['.', '[']).map(|(end, _)| end);
        let mut around = ends.chain([path.len()]);
        around.any(|end| named.contains(&path[..end]))
    }

    /// Whether the shape of something inside a place of the file is wrong.
    fn is_told_below(&self, path: &str) -> bool {
        let inside = format!("{path}.");
        self.told.get(self.file).is_some_and(|places| {
            let mut places = places.range(inside.clone()..);
            places
                .next()
                .is_some_and(|place| place.starts_with(&inside))
        })
    }

    /// Reports an id that nothing has.
    fn reference(&mut self, path: &str, kind: Kind, id: &Slug) {
        self.pointed_to.insert((kind, id.to_string()));
        if self.sought == Some((kind, id)) {
            let place = (self.file.to_owned(), path.to_owned());
            self.pointing.insert(place);
        }
        if kind == Kind::Source
            && let Some(citer) = &self.citer
        {
            let citers = self.cited_in.entry(id.clone()).or_default();
            citers.insert(citer.clone());
        }
        let known = self.ids.get(&kind);
        let exists = known.is_some_and(|ids| ids.contains(id.as_str()));
        if exists || self.lost.may_have(kind, id.as_str()) {
            return;
        }
        let today = self.renamed.get(&(kind, id.as_str()));
        let suggestion = match today {
            Some(today) => Some((*today).to_owned()),
            None => known.and_then(|known| self.guesses.guess(kind, id.as_str(), known)),
        };
        self.report(
            path,
            DanglingReference {
                kind,
                id: id.to_string(),
                suggestion,
            },
        );
    }

    /// Reports every id of a list that nothing has.
    fn references(&mut self, path: &str, kind: Kind, ids: &[Slug]) {
        for (index, id) in ids.iter().enumerate() {
            self.reference(&format!("{path}[{index}]"), kind, id);
        }
        self.once(path, ids);
    }

    /// Reports what stands twice in a list.
    fn once<T: Ord>(&mut self, path: &str, things: impl IntoIterator<Item = T>) {
        for (index, rule) in ListedTwice::of(things) {
            self.report(format!("{path}[{index}]"), rule);
        }
    }

    /// Reports a list that is too short.
    fn at_least(&mut self, path: &str, found: usize, needed: usize) {
        self.broken(path, TooFew::of(found, needed));
    }

    /// Reports a range that ends before it begins, unless one of its ends is wrong already.
    fn in_order<T: PartialOrd + ToString>(&mut self, path: &str, from: T, to: T) {
        if !self.is_told_below(path) {
            self.broken(path, ReversedRange::of(from, to));
        }
    }

    /// Reports a number outside the span that has a meaning.
    fn in_range(&mut self, path: &str, found: i64, least: i64, most: i64) {
        self.broken(path, OutOfRange::of(found, least, most));
    }
}
