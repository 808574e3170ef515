//! Which words differ between two texts. Native only.

use serde::Serialize;
use similar::{Algorithm, DiffOp, DiffTag, capture_diff_slices};
use unicode_segmentation::UnicodeSegmentation;

/// The most words, signs and spaces of a text that are compared one by one; the longest paragraph has 4,000.
const MOST_WORDS: usize = 8_000;

/// On which side words stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// On both.
    Both,
    /// On the old one alone.
    Old,
    /// On the new one alone.
    New,
}

/// Words one after the other that stand on the same side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Run {
    /// The side.
    pub side: Side,
    /// The words with the signs and spaces between them.
    pub text: String,
}

/// What turns one row into another; turned round when the two are exchanged, which no algorithm alone is.
pub fn operations<T: Ord + std::hash::Hash>(old: &[T], new: &[T]) -> Vec<DiffOp> {
    if old <= new {
        return capture_diff_slices(Algorithm::Myers, old, new);
    }
    let back = capture_diff_slices(Algorithm::Myers, new, old);
    back.into_iter()
        .map(|operation| {
            let (tag, first, second) = operation.as_tag_tuple();
            let (old_index, new_index) = (second.start, first.start);
            let (old_len, new_len) = (second.len(), first.len());
            match tag {
                DiffTag::Equal => DiffOp::Equal {
                    old_index,
                    new_index,
                    len: old_len,
                },
                DiffTag::Insert => DiffOp::Delete {
                    old_index,
                    old_len,
                    new_index,
                },
                DiffTag::Delete => DiffOp::Insert {
                    old_index,
                    new_index,
                    new_len,
                },
                DiffTag::Replace => DiffOp::Replace {
                    old_index,
                    old_len,
                    new_index,
                    new_len,
                },
            }
        })
        .collect()
}

/// The words of two texts in one row. A space between words that all changed counts as changed.
pub fn runs(old: &str, new: &str) -> Vec<Run> {
    let old_words: Vec<&str> = old.split_word_bounds().collect();
    let new_words: Vec<&str> = new.split_word_bounds().collect();
    if old_words.len().max(new_words.len()) > MOST_WORDS {
        return vec![run(Side::Old, old), run(Side::New, new)];
    }
    let mut pieces: Vec<(Side, String)> = Vec::new();
    for operation in operations(&old_words, &new_words) {
        let (tag, from, to) = operation.as_tag_tuple();
        if tag == DiffTag::Equal {
            pieces.push((Side::Both, old_words[from].concat()));
            continue;
        }
        for (side, text) in [
            (Side::Old, old_words[from].concat()),
            (Side::New, new_words[to].concat()),
        ] {
            if !text.is_empty() {
                pieces.push((side, text));
            }
        }
    }
    joined(&pieces)
}

/// Runs with single spaces between changes counted to both sides, and neighbours of the same side put together.
fn joined(pieces: &[(Side, String)]) -> Vec<Run> {
    let mut runs = Vec::new();
    let (mut gone, mut come) = (String::new(), String::new());
    for (index, (side, text)) in pieces.iter().enumerate() {
        let is_between = index > 0 && index + 1 < pieces.len() && text == " ";
        match side {
            Side::Both if is_between => {
                gone.push(' ');
                come.push(' ');
            }
            Side::Both => {
                close(&mut runs, &mut gone, &mut come);
                runs.push(run(Side::Both, text));
            }
            Side::Old => gone += text,
            Side::New => come += text,
        }
    }
    close(&mut runs, &mut gone, &mut come);
    runs
}

/// Adds what was gathered on both sides.
fn close(runs: &mut Vec<Run>, gone: &mut String, come: &mut String) {
    for (side, text) in [(Side::Old, gone), (Side::New, come)] {
        if !text.is_empty() {
            runs.push(run(side, text));
        }
        text.clear();
    }
}

fn run(side: Side, text: &str) -> Run {
    let text = text.to_owned();
    Run { side, text }
}

/// The share of two texts that stands in both, from 0 to 1, by letters.
pub fn likeness(old: &str, new: &str) -> f64 {
    let letters = old.len() + new.len();
    if letters == 0 {
        return 1.0;
    }
    let runs = runs(old, new).into_iter();
    let both = runs
        .filter(|run| run.side == Side::Both)
        .map(|run| run.text.len());
    2.0 * both.sum::<usize>() as f64 / letters as f64
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn other(side: Side) -> Side {
        match side {
            Side::Both => Side::Both,
            Side::Old => Side::New,
            Side::New => Side::Old,
        }
    }

    fn shown(old: &str, new: &str) -> String {
        let shown = runs(old, new).into_iter().map(|run| match run.side {
            Side::Both => run.text,
            Side::Old => format!("[-{}-]", run.text),
            Side::New => format!("[+{}+]", run.text),
        });
        shown.collect()
    }

    #[test]
    fn a_price_that_rose_is_one_word_that_changed() {
        assert_eq!(
            shown("Giá từ 120.000 đồng.", "Giá từ 150.000 đồng."),
            "Giá từ [-120.000-][+150.000+] đồng."
        );
    }

    #[test]
    fn words_that_changed_one_after_the_other_are_one_run() {
        assert_eq!(
            shown("Men rạn đẹp lắm", "Men rạn cũ bền"),
            "Men rạn [-đẹp lắm-][+cũ bền+]"
        );
    }

    proptest! {
        #[test]
        fn both_texts_can_be_read_from_the_runs_and_exchanging_them_exchanges_the_sides(
            old in "[ab. ]{0,20}", new in "[ab. ]{0,20}"
        ) {
            let of = |runs: &[Run], side: Side| -> String {
                runs.iter().filter(|run| run.side != other(side)).map(|run| run.text.as_str()).collect()
            };
            let forth = runs(&old, &new);
            prop_assert_eq!(of(&forth, Side::Old), old.as_str());
            prop_assert_eq!(of(&forth, Side::New), new.as_str());
            let back = runs(&new, &old);
            for side in [Side::Both, Side::Old] {
                let texts = |runs: &[Run], side: Side| -> String {
                    runs.iter().filter(|run| run.side == side).map(|run| run.text.clone()).collect()
                };
                prop_assert_eq!(texts(&forth, side), texts(&back, other(side)));
            }
        }
    }
}
