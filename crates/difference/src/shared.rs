//! Finds changes that are the same on several pages, such as a word of the menu, to tell them once. Native only.

use std::cmp::Reverse;
use std::collections::{BTreeSet, HashMap};

use super::change::Change;
use super::difference::{ChangedPage, MovedPage, SharedChange};

/// From how many pages on the same change is told once for all.
const SHARED: usize = 3;

/// A change whatever stands above it.
type Key = (super::Part, String, Option<String>, Option<String>);

fn key(change: &Change) -> Key {
    let Change {
        part,
        head,
        old,
        new,
        ..
    } = change;
    (*part, head.clone(), old.clone(), new.clone())
}

/// Takes changes that are the same on several pages out of them; those on most pages come first.
pub fn share(changed: &mut [ChangedPage], moved: &mut [MovedPage]) -> Vec<SharedChange> {
    let moved = moved.iter_mut().map(|moved| &mut moved.to);
    let mut pages: Vec<&mut ChangedPage> = changed.iter_mut().chain(moved).collect();
    let mut found: HashMap<Key, BTreeSet<usize>> = HashMap::new();
    for (index, page) in pages.iter().enumerate() {
        for change in &page.changes {
            found.entry(key(change)).or_default().insert(index);
        }
    }
    found.retain(|_, pages| pages.len() >= SHARED);
    let mut shared: Vec<(Key, BTreeSet<usize>)> = found.into_iter().collect();
    shared.sort_by(|(one, on), (other, on_other)| {
        (Reverse(on.len()), on, one).cmp(&(Reverse(on_other.len()), on_other, other))
    });
    let index: HashMap<Key, usize> = shared
        .iter()
        .enumerate()
        .map(|(index, (key, _))| (key.clone(), index))
        .collect();
    let mut told: Vec<Option<SharedChange>> = vec![None; shared.len()];
    for page in &mut pages {
        for change in std::mem::take(&mut page.changes) {
            let Some(&at) = index.get(&key(&change)) else {
                page.changes.push(change);
                continue;
            };
            if !page.shared.contains(&at) {
                page.shared.push(at);
            }
            let address = page.page.address.clone();
            let shared = told[at].get_or_insert_with(|| SharedChange {
                change,
                pages: Vec::new(),
            });
            // A page may have the same change twice: in its menu and at its foot.
            if shared.pages.last() != Some(&address) {
                shared.pages.push(address);
            }
        }
    }
    told.into_iter().flatten().collect()
}
