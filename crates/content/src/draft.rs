//! What could be read of a content folder: below both, since reading fills it and checking sees it as a whole. Native only.

use std::collections::{BTreeMap, BTreeSet};

use super::mention::Lost;
use super::problem::Problem;
use super::shared::{Meanings, Naming};
use super::thing::Things;
use super::{
    Basemap, Completeness, Cue, Entries, Fact, Media, Picture, Programme, Site, Sound, Sources,
    Word,
};

/// A file's value and its name.
pub struct Filed<T> {
    /// The file, relative to the content folder.
    pub file: String,
    /// What changes with the file's text.
    pub digest: u64,
    /// The value.
    pub value: T,
}

/// What could be read, before references are checked.
#[derive(Default)]
pub struct Draft {
    pub site: Option<Filed<Site>>,
    pub programme: Option<Filed<Programme>>,
    pub basemap: Option<Filed<Basemap>>,
    pub sources: Option<Filed<Sources>>,
    pub pictures: Option<Filed<Entries<Picture>>>,
    pub facts: Option<Filed<Entries<Fact>>>,
    pub words: Option<Filed<Entries<Word>>>,
    /// What the ids of pictures and facts mean.
    pub meanings: Meanings,
    /// Where ids stand for what they mean, by file.
    pub namings: BTreeMap<String, Vec<Naming>>,
    pub things: Things,
    pub media: BTreeMap<String, Media>,
    pub recordings: BTreeMap<String, Sound>,
    pub transcripts: BTreeMap<String, Vec<Cue>>,
    /// Files that could not be read whole, so that what refers to them, and what they alone use, is not reported too.
    pub lost: Lost,
    /// Places whose shape is wrong already, by file: what else is wrong there follows from it.
    pub told: BTreeMap<String, BTreeSet<String>>,
    pub completeness: Completeness,
    pub problems: Vec<Problem>,
    /// How often a file breaks a rule besides what is among the problems.
    pub more: BTreeMap<(String, &'static str), usize>,
    /// How many files of things there are.
    pub files_of_things: usize,
}
