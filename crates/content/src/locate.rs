//! Says of findings where they stand in their files, when all of them are known. Native only.

use super::bounds::LARGEST_FILE;
use super::folder::{Shelf, text};
use super::json::{Json, extents};
use super::location::Locator;
use super::mending::mended;
use super::problem::Problem;

/// Says of every problem that is told by its path where that place stands in its file, and puts those of a file in the order in
/// which they stand there. Texts are not kept while all are checked, so a file that has problems is read once more.
pub fn locate(problems: &mut [Problem], shelf: &(impl Shelf + ?Sized)) {
    for problems in problems.chunk_by_mut(|one, other| one.file == other.file) {
        let is_sought = |problem: &Problem| problem.location.is_none() && !problem.path.is_empty();
        let paths: Vec<String> = problems
            .iter()
            .filter(|problem| is_sought(problem))
            .map(|problem| problem.path.clone())
            .collect();
        if paths.is_empty() {
            continue;
        }
        let Ok(text) = shelf.read(&problems[0].file, LARGEST_FILE).and_then(text) else {
            continue;
        };
        let Ok(json) = Json::parse(&text) else {
            continue;
        };
        let wanted = paths.iter().flat_map(|path| ways_to(path)).collect();
        let extents = extents(&json, &wanted);
        let mut locator = Locator::new(&text);
        for problem in problems.iter_mut().filter(|problem| is_sought(problem)) {
            let span = ways_to(&problem.path).find_map(|path| {
                let extent = extents.get(path)?;
                let is_key = path == problem.path && problem.rule.is_about_key();
                match &extent.key {
                    Some(key) if is_key => Some(key.clone()),
                    _ => Some(extent.head(&text)),
                }
            });
            problem.mended = extents.get(problem.path.as_str()).and_then(|extent| {
                let is_whole = span.as_ref() == Some(&extent.value);
                let typed = &text[extent.value.clone()];
                is_whole.then(|| mended(&problem.rule, typed))?
            });
            problem.location = span.map(|span| locator.location(span));
        }
        problems.sort_by_key(|problem| {
            let location = problem.location.as_ref();
            location.map_or((usize::MAX, 0), |location| (location.line, location.column))
        });
    }
}

/// A path and those of everything that the place lies in, from the inside to the whole.
fn ways_to(path: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(Some(path), |path| match path.rfind(['.', '[']) {
        Some(end) => Some(&path[..end]),
        None => (!path.is_empty()).then_some(""),
    })
}
