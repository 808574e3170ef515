//! Words that were typed without the space between them, and words with one too many.

use super::asked::{Asked, Candidate, How};
use super::head::Head;
use super::word::{Word, spots, words};

/// Several words typed as one are as many at most.
const MOST_JOINED: usize = 4;

/// Words that were typed without the spaces between them: `battrang`.
pub(crate) fn split(head: &Head, word: &Word) -> Option<Vec<Asked>> {
    let mut best: Option<(u32, Vec<usize>)> = None;
    pieces(
        head,
        &word.folded,
        MOST_JOINED,
        (u32::MAX, Vec::new()),
        &mut best,
    );
    let (_, numbers) = best?;
    let asked = numbers.into_iter().map(|number| {
        let written = head.lexicon.get(number).to_owned();
        let typed = spots(&written).into_iter().next();
        let typed = typed.map(|spot| spot.word).unwrap_or_default();
        Asked {
            written,
            candidates: vec![Candidate {
                word: number,
                how: How::Joined,
                typed,
            }],
        }
    });
    Some(asked.collect())
}

/// Tries every way to cut a text into few words; the best has the fewest, and of those the one whose rarest word is the most common.
fn pieces(
    head: &Head,
    rest: &str,
    left: usize,
    (rarest, before): (u32, Vec<usize>),
    best: &mut Option<(u32, Vec<usize>)>,
) {
    if rest.is_empty() {
        let is_better = best.as_ref().is_none_or(|(common, numbers)| {
            (before.len(), u32::MAX - rarest) < (numbers.len(), u32::MAX - *common)
        });
        if is_better {
            *best = Some((rarest, before));
        }
        return;
    }
    if left == 0 {
        return;
    }
    for (end, sign) in rest.char_indices() {
        let end = end + sign.len_utf8();
        // A single letter is a word of everything.
        if end < 2 || (end == rest.len() && before.is_empty()) {
            continue;
        }
        if let Some(number) = head.lexicon.find(&rest[..end]) {
            let common = u32::from(head.lexicon.common(number)).min(rarest);
            let with = before.iter().copied().chain([number]).collect();
            pieces(head, &rest[end..], left - 1, (common, with), best);
        }
    }
}

/// Two words may be one in a text: `lamp shade`. Then it stands for both.
pub(crate) fn join(head: &Head, asked: &mut [Asked]) {
    for second in 1..asked.len() {
        let [one, other] = &mut asked[second - 1..=second] else {
            continue;
        };
        let Some(typed) = words(&[&*one.written, &*other.written].concat())
            .into_iter()
            .next()
        else {
            continue;
        };
        if let Some(word) = head.lexicon.find(&typed.folded) {
            for of_both in [one, other] {
                let (how, typed) = (How::Joined, typed.clone());
                of_both.candidates.push(Candidate { word, how, typed });
            }
        }
    }
}
