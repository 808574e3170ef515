//! Why things were found, and what a query was taken for.

use super::asked::How;
use super::field::Field;
use super::found::{Hit, Why};
use super::places::Meant;
use super::plan::Plan;

/// What of a word counted most in a thing.
#[derive(Clone, Copy)]
struct Best<'p> {
    counts: u32,
    field: Field,
    written: &'p str,
    how: How,
}

/// Why each of some things was found, of so many that there are, and what was meant where the first was found by a guess; `words` are those
/// of the query, `by_code` were found by their codes.
pub fn explain<'p>(
    things: u32,
    plan: &Plan,
    words: &[Meant<'p>],
    found: &[((u8, u32), u32)],
    by_code: &[u32],
) -> (Vec<Hit>, Option<String>) {
    // For each thing a line, with a place for each word.
    let count = words.len();
    let mut best: Vec<Option<Best<'p>>> = vec![None; count * found.len()];
    // Thousands of places are told; few are of things that were found.
    let mut is_found = vec![false; things as usize];
    for (_, thing) in found {
        if let Some(place) = is_found.get_mut(*thing as usize) {
            *place = true;
        }
    }
    for (word, meant) in words.iter().enumerate() {
        for one in &meant.places {
            if one.to - one.from == 1 && !is_found[one.from as usize] {
                continue;
            }
            let spelled = meant.spelling(one);
            let counts = one.field.weight() * spelled.factor;
            for (line, (_, thing)) in found.iter().enumerate() {
                if *thing < one.from || *thing >= one.to {
                    continue;
                }
                let place = &mut best[line * count + word];
                if place.is_none_or(|before| before.counts < counts) {
                    *place = Some(Best {
                        counts,
                        field: one.field,
                        written: spelled.written,
                        how: spelled.how,
                    });
                }
            }
        }
    }
    let mut hits = Vec::new();
    for (line, (fits, thing)) in found.iter().enumerate() {
        let best = &best[line * count..(line + 1) * count];
        let mut why: Vec<Why> = Vec::new();
        for field in Field::ALL {
            let found = best.iter().flatten().filter(|one| one.field == field);
            let mut words: Vec<String> = found.map(|one| one.written.to_owned()).collect();
            if field == Field::Code
                && by_code.contains(thing)
                && let Some((code, _)) = &plan.code
            {
                words.push(code.clone());
            }
            if !words.is_empty() {
                why.push(Why { field, words });
            }
        }
        hits.push(Hit {
            thing: *thing,
            fits: *fits,
            why,
        });
    }
    let first: Vec<Best<'p>> = best.iter().take(count).copied().flatten().collect();
    let is_guess = first.iter().any(|one| one.how.is_guess());
    let is_told = by_code.is_empty() && is_guess && first.len() == count;
    let mut written: Vec<&str> = first.iter().map(|one| one.written).collect();
    // Words that were typed apart and are one.
    written.dedup();
    (hits, is_told.then(|| written.join(" ")))
}
