//! Answers a query from the parts of an index.

use super::explain::explain;
use super::found::Found;
use super::head::Head;
use super::number::read_runs;
use super::places::{Parts, each};
use super::plan::Plan;

/// What all of a title counts beside its words, in hundredths of a word in a title.
const WHOLE_TITLE: u32 = 60;
/// What counts how much of a title was asked for.
const OF_TITLE: u32 = 30;
/// What a word counts that stands in a title where it stands in the query, beside that it is there.
const IN_PLACE: u32 = 5;
/// Words that stand in one field belong together: they count so many times as much, in halves.
const TOGETHER: u32 = 5;
/// A code is nothing else: more than any words.
const CODE: u32 = 10_000 * 100;

/// What is known of a thing while a query is answered.
#[derive(Clone, Default)]
struct Tally {
    /// How many choices it passes.
    passes: usize,
    /// What its nearness counts: what lies nearer comes first of what fits equally well.
    nearness: u32,
    /// How many of the words it has.
    words: u8,
    /// What they count.
    score: u32,
    /// How many of them stand, at their place, in a title of as many words.
    words_of_title: u8,
    /// What they count there.
    title_score: u32,
    /// The fields, as bits, in which some word does not stand.
    lacking: u32,
    /// What the word at hand counts.
    best: u32,
    /// What it counts at its place in a title of as many words.
    best_of_title: u32,
    /// The fields, as bits, in which it stands.
    fields: u32,
}

impl Tally {
    /// Adds what the word at hand counts, and makes room for the next.
    fn end_word(&mut self) {
        self.lacking |= !self.fields;
        self.score += self.best;
        self.words += u8::from(self.best > 0);
        self.title_score += self.best_of_title * WHOLE_TITLE / 100;
        self.words_of_title += u8::from(self.best_of_title > 0);
        (self.best, self.best_of_title, self.fields) = (0, 0, 0);
    }

    /// Counts what belongs together, when all words were.
    fn end_words(&mut self, count: usize) {
        if count > 1 && self.lacking != u32::MAX {
            self.score = self.score * TOGETHER / 2;
        }
        if count > 0 && usize::from(self.words_of_title) == count {
            self.score += self.title_score / count as u32;
        }
    }

    /// How well it fits: more words before anything else.
    fn fits(&self) -> (u8, u32) {
        (self.words, self.score + self.nearness)
    }
}

/// Finds the best things, as many as asked for.
pub fn find(head: &Head, plan: &Plan, parts: Parts<'_>, most: usize) -> Found {
    let mut tallies = vec![Tally::default(); head.things as usize];
    for (choice, of_choice) in &plan.choices {
        let mut marked = vec![0; tallies.len()];
        for part in of_choice {
            choice.mark(parts(*part).unwrap_or_default(), &mut marked);
        }
        for (tally, marked) in tallies.iter_mut().zip(marked) {
            tally.passes += usize::from(marked > 0);
            tally.nearness += u32::from(marked);
        }
    }
    let count = plan.words.len();
    for (place, asked) in plan.words.iter().enumerate() {
        each(head, asked, parts, &mut |found| {
            let counts = found.field.weight() * found.factor / 100;
            let run = tallies.get_mut(found.from as usize..found.to as usize);
            for tally in run.unwrap_or_default() {
                tally.best = tally.best.max(counts);
                tally.fields |= 1 << found.field as u32;
                if let Some(title) = found.title {
                    let share = OF_TITLE * found.factor / 100 / title.length.max(1);
                    let is_in_place = title.place as usize == place;
                    let in_place = u32::from(is_in_place) * IN_PLACE * found.factor / 100;
                    tally.best = tally.best.max(found.factor + share + in_place);
                    if is_in_place && title.length as usize == count {
                        tally.best_of_title = tally.best_of_title.max(found.factor);
                    }
                }
            }
        });
        tallies.iter_mut().for_each(Tally::end_word);
    }
    tallies.iter_mut().for_each(|tally| tally.end_words(count));
    let by_code = with_code(head, plan, parts);
    for thing in &by_code {
        if let Some(tally) = tallies.get_mut(*thing as usize) {
            (tally.score, tally.words) = (CODE, count as u8);
        }
    }
    let fits = |thing: u32| tallies[thing as usize].fits();
    // Of a nation's things only the best need be put in order.
    let (mut found, mut total): (Vec<u32>, usize) = (Vec::new(), 0);
    for (thing, tally) in (0..).zip(&tallies) {
        if tally.passes < plan.choices.len() || (count > 0 && tally.words == 0) {
            continue;
        }
        total += usize::from(usize::from(tally.words) == count);
        let fit = tally.fits();
        // Most fit worse than the last of the best.
        if found.len() == most && found.last().is_none_or(|last| fits(*last) >= fit) {
            continue;
        }
        let place = found.partition_point(|other| fits(*other) >= fit);
        found.insert(place, thing);
        found.truncate(most);
    }
    if total > 0 {
        found.retain(|thing| usize::from(fits(*thing).0) == count);
    }
    let (mut hits, meant) = explain(head, plan, parts, &found, &by_code);
    for hit in &mut hits {
        hit.fits = fits(hit.thing);
    }
    Found {
        is_near: total == 0 && !hits.is_empty(),
        hits,
        total,
        meant,
    }
}

/// The things that have what was typed as their code.
fn with_code(head: &Head, plan: &Plan, parts: Parts<'_>) -> Vec<u32> {
    let mut things = Vec::new();
    let Some((code, part)) = &plan.code else {
        return things;
    };
    for line in parts(*part).unwrap_or_default().lines() {
        if let Some((of, runs)) = line.split_once(' ')
            && of == code
        {
            read_runs(runs.as_bytes(), head.things, &mut |from, to| {
                things.extend(from..to)
            });
        }
    }
    things
}
