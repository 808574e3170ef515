//! Finds pages that have another address and nearly the same text. Native only.

use std::collections::{HashMap, HashSet};

use super::difference::{ChangedPage, MovedPage, PageName};
use super::page::changes;
use super::reading::Reading;

/// How much of the text of two pages must be the same for one to be the other.
const NEARLY_THE_SAME: f64 = 0.8;

/// A text that stands on more of the pages of one side than this says nothing of which page it is.
const TELLING: usize = 16;

/// A page that only one of the sites has, by its address.
type Alone = (String, Reading);

/// Parts pages that only one site has into those that are gone, those that are new and those that moved.
pub fn moved(gone: Vec<Alone>, come: Vec<Alone>) -> (Vec<PageName>, Vec<PageName>, Vec<MovedPage>) {
    let pairs = pairs(&gone, &come);
    let name = |(address, reading): &Alone| PageName::of(address, reading);
    let mut moves: Vec<MovedPage> = pairs
        .iter()
        .map(|&(from, to)| MovedPage {
            from: name(&gone[from]),
            to: ChangedPage {
                page: name(&come[to]),
                changes: changes(&gone[from].1, &come[to].1),
                shared: Vec::new(),
            },
        })
        .collect();
    moves.sort_by(|one, other| one.to.page.cmp(&other.to.page));
    let left = |pages: &[Alone], moved: HashSet<usize>| -> Vec<PageName> {
        let pages = pages.iter().enumerate();
        let left = pages.filter(|(index, _)| !moved.contains(index));
        left.map(|(_, page)| name(page)).collect()
    };
    let (from, to) = pairs.into_iter().unzip();
    (left(&gone, from), left(&come, to), moves)
}

/// Which page became which: the most alike first, each once.
fn pairs(gone: &[Alone], come: &[Alone]) -> Vec<(usize, usize)> {
    let (told, standing) = (telling(gone), telling(come));
    let mut candidates: Vec<(f64, usize, usize)> = Vec::new();
    for (from, (_, old)) in gone.iter().enumerate() {
        let telling = texts(old).filter(|text| told.contains_key(text));
        let pages = telling.filter_map(|text| standing.get(text)).flatten();
        let mut alike: Vec<usize> = pages.copied().collect();
        alike.sort_unstable();
        alike.dedup();
        for to in alike {
            let new = &come[to].1;
            let likeness = likeness(old, new);
            if old.language == new.language && likeness >= NEARLY_THE_SAME {
                candidates.push((likeness, from, to));
            }
        }
    }
    candidates.sort_by(|one, other| {
        let addresses = |&(_, from, to): &(f64, usize, usize)| {
            let (from, to) = (&gone[from].0, &come[to].0);
            // The same order when old and new are exchanged.
            (from.min(to), from.max(to))
        };
        (other.0.total_cmp(&one.0)).then_with(|| addresses(one).cmp(&addresses(other)))
    });
    let (mut is_taken, mut is_found) = (vec![false; gone.len()], vec![false; come.len()]);
    let mut pairs = Vec::new();
    for (_, from, to) in candidates {
        if !is_taken[from] && !is_found[to] {
            (is_taken[from], is_found[to]) = (true, true);
            pairs.push((from, to));
        }
    }
    pairs
}

/// Texts that stand on few pages, each with those pages.
fn telling(pages: &[Alone]) -> HashMap<&str, Vec<usize>> {
    let mut standing: HashMap<&str, Vec<usize>> = HashMap::new();
    for (index, (_, reading)) in pages.iter().enumerate() {
        for text in texts(reading) {
            let pages = standing.entry(text).or_default();
            if pages.last() != Some(&index) {
                pages.push(index);
            }
        }
    }
    standing.retain(|_, pages| pages.len() <= TELLING);
    standing
}

/// What a page says itself.
fn texts(reading: &Reading) -> impl Iterator<Item = &str> {
    let own = reading.pieces.iter().filter(|piece| piece.is_own);
    own.map(|piece| piece.text.as_str())
        .filter(|text| !text.is_empty())
}

/// The share of what two pages say themselves that stands on both, from 0 to 1, by letters.
fn likeness(old: &Reading, new: &Reading) -> f64 {
    let mut left: HashMap<&str, usize> = HashMap::new();
    for text in texts(old) {
        *left.entry(text).or_default() += 1;
    }
    let mut both = 0;
    for text in texts(new) {
        if let Some(times) = left.get_mut(text).filter(|times| **times > 0) {
            *times -= 1;
            both += text.len();
        }
    }
    let letters: usize = texts(old).chain(texts(new)).map(str::len).sum();
    if letters == 0 {
        return 0.0;
    }
    2.0 * both as f64 / letters as f64
}
