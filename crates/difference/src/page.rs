//! Compares two readings of a page: which pieces became which. Native only.

use similar::DiffTag;

use super::Part;
use super::change::Change;
use super::reading::{Link, Piece, Reading};
use super::words::{likeness, operations};

/// How much of two pieces must be alike for one to have become the other.
const STILL_ITSELF: f64 = 0.4;

/// The most pairs of pieces that are tried where several follow each other that all changed.
const MOST_PAIRS: usize = 2_500;

/// What changed on a page, from its beginning to its end; links come last.
pub fn changes(old: &Reading, new: &Reading) -> Vec<Change> {
    let mut changes = Vec::new();
    if old.title != new.title {
        let title = |title: &str| (!title.is_empty()).then(|| title.to_owned());
        let (old, new) = (title(&old.title), title(&new.title));
        changes.push(Change::new(Part::Title, old.as_deref(), new.as_deref()));
    }
    let key = |piece: &Piece| (piece.part, piece.text.clone());
    let old_keys: Vec<(Part, String)> = old.pieces.iter().map(key).collect();
    let new_keys: Vec<(Part, String)> = new.pieces.iter().map(key).collect();
    for operation in operations(&old_keys, &new_keys) {
        let (tag, from, to) = operation.as_tag_tuple();
        let (from, to) = (&old.pieces[from], &new.pieces[to]);
        match tag {
            DiffTag::Equal => changes.extend(from.iter().zip(to).filter_map(redrawn)),
            _ => changes.extend(replaced(from, to)),
        }
    }
    changes.extend(led_elsewhere(&old.links, &new.links));
    changes
}

/// A picture or recording that kept its name while its bytes changed.
fn redrawn((old, new): (&Piece, &Piece)) -> Option<Change> {
    (old.print != new.print).then(|| {
        let change = Change::new(new.part, Some(&old.text), Some(&new.text));
        change.at(&new.heading, &new.head)
    })
}

/// Pieces that became others, were taken away or came, in the order of the page.
fn replaced(old: &[Piece], new: &[Piece]) -> Vec<Change> {
    let mut changes = Vec::new();
    let (mut from, mut to) = (0, 0);
    for (one, other) in pairs(old, new) {
        changes.extend(old[from..one].iter().map(gone));
        changes.extend(new[to..other].iter().map(come));
        let (one_piece, other_piece) = (&old[one], &new[other]);
        let change = Change::new(
            other_piece.part,
            Some(&one_piece.text),
            Some(&other_piece.text),
        );
        changes.push(change.at(&other_piece.heading, &other_piece.head));
        (from, to) = (one + 1, other + 1);
    }
    changes.extend(old[from..].iter().map(gone));
    changes.extend(new[to..].iter().map(come));
    changes
}

fn gone(piece: &Piece) -> Change {
    Change::new(piece.part, Some(&piece.text), None).at(&piece.heading, &piece.head)
}

fn come(piece: &Piece) -> Change {
    Change::new(piece.part, None, Some(&piece.text)).at(&piece.heading, &piece.head)
}

/// Which of the old pieces became which of the new ones: pairs in the order of both, as alike as they can be in all.
fn pairs(old: &[Piece], new: &[Piece]) -> Vec<(usize, usize)> {
    // What stands alone between others that stayed is the same piece, whatever it says.
    if let ([one], [other]) = (old, new)
        && one.part == other.part
    {
        return vec![(0, 0)];
    }
    // Exchanged sides give the same pairs.
    if old > new {
        let pairs = pairs(new, old).into_iter();
        return pairs.map(|(one, other)| (other, one)).collect();
    }
    if old.len() * new.len() > MOST_PAIRS {
        let zipped = old.iter().zip(new).enumerate();
        let alike = zipped.filter(|(_, (one, other))| worth(one, other) > 0.0);
        return alike.map(|(index, _)| (index, index)).collect();
    }
    // The best sum of everything from a pair of indices on, as for the longest common subsequence.
    let width = new.len() + 1;
    let mut best = vec![0.0; (old.len() + 1) * width];
    let mut worths = vec![0.0; old.len() * new.len()];
    for one in (0..old.len()).rev() {
        for other in (0..new.len()).rev() {
            let worth = worth(&old[one], &new[other]);
            worths[one * new.len() + other] = worth;
            let with = worth + best[(one + 1) * width + other + 1];
            let without = f64::max(
                best[(one + 1) * width + other],
                best[one * width + other + 1],
            );
            best[one * width + other] = f64::max(with, without);
        }
    }
    let mut pairs = Vec::new();
    let (mut one, mut other) = (0, 0);
    while one < old.len() && other < new.len() {
        let worth = worths[one * new.len() + other];
        let here = best[one * width + other];
        if worth > 0.0 && here <= worth + best[(one + 1) * width + other + 1] {
            pairs.push((one, other));
            (one, other) = (one + 1, other + 1);
        } else if here <= best[(one + 1) * width + other] {
            one += 1;
        } else {
            other += 1;
        }
    }
    pairs
}

/// How likely it is that one piece became the other, from 0 to 1.
fn worth(old: &Piece, new: &Piece) -> f64 {
    if old.part != new.part {
        return 0.0;
    }
    // What stands beside the same head is the same detail, whatever it says.
    let is_same_cell = old.part == Part::Cell && !old.head.is_empty() && old.head == new.head;
    let is_other_file = matches!(old.part, Part::Picture | Part::Recording);
    if is_same_cell || is_other_file {
        return 0.9;
    }
    // More than the shorter text cannot be alike.
    let (short, long) = (
        old.text.len().min(new.text.len()),
        old.text.len().max(new.text.len()),
    );
    if 2.0 * short as f64 / (short + long) as f64 <= STILL_ITSELF {
        return 0.0;
    }
    let likeness = likeness(&old.text, &new.text);
    if likeness < STILL_ITSELF {
        0.0
    } else {
        likeness
    }
}

/// Links of the same words that lead elsewhere.
fn led_elsewhere(old: &[Link], new: &[Link]) -> Vec<Change> {
    let key = |link: &Link| link.words.clone();
    let old_keys: Vec<String> = old.iter().map(key).collect();
    let new_keys: Vec<String> = new.iter().map(key).collect();
    let mut changes = Vec::new();
    for operation in operations(&old_keys, &new_keys) {
        let (tag, from, to) = operation.as_tag_tuple();
        if tag != DiffTag::Equal {
            continue;
        }
        for (old, new) in old[from].iter().zip(&new[to]) {
            if old.target != new.target {
                let change = Change::new(Part::Link, Some(&old.target), Some(&new.target));
                changes.push(change.at(&new.heading, &new.words));
            }
        }
    }
    changes
}
