//! What an unknown id was probably meant to be, for as many of them as one run can afford. Native only.

use std::collections::{BTreeMap, BTreeSet};

use crate::bounds::{EXACT, GUESSES};
use crate::kind::Kind;
use crate::read::{Sketch, nearest};

/// Guesses that were made, and what may still be spent on others.
pub(super) struct Guesses {
    made: BTreeMap<(Kind, String), Option<String>>,
    left: usize,
}

impl Default for Guesses {
    fn default() -> Self {
        Guesses {
            made: BTreeMap::new(),
            left: GUESSES,
        }
    }
}

impl Guesses {
    /// The id of `known` that is nearest to an unknown one; none where nothing is near, and none for what comes after the run
    /// has spent all that it may.
    pub(super) fn guess(&mut self, kind: Kind, id: &str, known: &BTreeSet<&str>) -> Option<String> {
        let asked = (kind, id.to_owned());
        if let Some(made) = self.made.get(&asked) {
            return made.clone();
        }
        self.left = self.left.checked_sub(known.len())?;
        let sketch = Sketch::of(id);
        let likely: Vec<&str> = known
            .iter()
            .copied()
            .filter(|candidate| sketch.may_be_near(candidate))
            .collect();
        self.left = self.left.checked_sub(EXACT * likely.len())?;
        let guess = nearest(id, likely);
        self.made.insert(asked, guess.clone());
        guess
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_run_spends_no_more_on_guesses_than_it_may_and_each_unknown_id_costs_once() {
        let ids: Vec<String> = (0..20_000)
            .map(|number| format!("san-pham-{number}"))
            .collect();
        let known: BTreeSet<&str> = ids.iter().map(String::as_str).collect();
        let mut guesses = Guesses::default();
        let first = guesses.guess(Kind::Product, "san-pam-7", &known);
        assert_eq!(first.as_deref(), Some("san-pham-7"));
        let left = guesses.left;
        assert_eq!(guesses.guess(Kind::Product, "san-pam-7", &known), first);
        assert_eq!(guesses.left, left);
        let guessed = (0..180_000)
            .filter(|number| {
                guesses
                    .guess(Kind::Product, &format!("san-pam-{number}"), &known)
                    .is_some()
            })
            .count();
        assert!(guessed <= GUESSES / known.len(), "{guessed}");
    }
}
