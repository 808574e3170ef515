//! Answers a query from the parts of an index.

use super::explain::explain;
use super::field::Field;
use super::found::Found;
use super::head::Head;
use super::number::read_runs;
use super::places::{Meant, Parts};
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
#[derive(Default)]
struct Tally {
    thing: u32,
    /// How many of the words were told of it.
    told: u8,
    /// The fields, as bits, in which all of those stand.
    common: u32,
    /// How many of them count.
    words: u8,
    /// What they count.
    score: u32,
    /// How many of them stand, at their place, in a title of as many words.
    words_of_title: u8,
    /// What they count there.
    title_score: u32,
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
        self.common = if self.told == 0 {
            self.fields
        } else {
            self.common & self.fields
        };
        self.told += 1;
        self.score += self.best;
        self.words += u8::from(self.best > 0);
        self.title_score += self.best_of_title * WHOLE_TITLE / 100;
        self.words_of_title += u8::from(self.best_of_title > 0);
        (self.best, self.best_of_title, self.fields) = (0, 0, 0);
    }

    /// Counts what belongs together, when all words were.
    fn end_words(&mut self, count: usize) {
        if count > 1 && usize::from(self.told) == count && self.common != 0 {
            self.score = self.score * TOGETHER / 2;
        }
        if count > 0 && usize::from(self.words_of_title) == count {
            self.score += self.title_score / count as u32;
        }
    }
}

/// The things of which words were told. Of a nation's things they are few, so that of the others a number is kept and no more.
struct Tallies {
    /// For each thing one more than the place of its tally; nothing for those that have none.
    places: Vec<u32>,
    all: Vec<Tally>,
    /// The places of those of which the word at hand was told.
    at_hand: Vec<u32>,
}

impl Tallies {
    fn of(things: u32) -> Tallies {
        Tallies {
            places: vec![0; things as usize],
            all: Vec::new(),
            at_hand: Vec::new(),
        }
    }

    /// The place of a thing's tally; none for a thing that there is not.
    fn place(&mut self, thing: u32) -> Option<usize> {
        let place = self.places.get_mut(thing as usize)?;
        if *place == 0 {
            self.all.push(Tally {
                thing,
                ..Tally::default()
            });
            *place = self.all.len() as u32;
        }
        Some(*place as usize - 1)
    }

    /// Tells a thing that the word at hand stands in it.
    fn tell(&mut self, thing: u32, field: Field, counts: u32, of_title: u32) {
        let Some(place) = self.place(thing) else {
            return;
        };
        let tally = &mut self.all[place];
        if tally.fields == 0 {
            self.at_hand.push(place as u32);
        }
        tally.best = tally.best.max(counts);
        tally.best_of_title = tally.best_of_title.max(of_title);
        tally.fields |= 1 << field as u32;
    }

    fn end_word(&mut self) {
        for place in self.at_hand.drain(..) {
            self.all[place as usize].end_word();
        }
    }
}

/// How many choices each thing passes, and what its nearness counts: what lies nearer comes first of what fits equally well. Nothing
/// where nothing was chosen.
#[derive(Default)]
struct Narrowed {
    passes: Vec<u16>,
    nearness: Vec<u32>,
}

impl Narrowed {
    fn of(head: &Head, plan: &Plan, parts: Parts<'_>) -> Narrowed {
        let mut narrowed = Narrowed::default();
        for (choice, of_choice) in &plan.choices {
            let mut marked = vec![0; head.things as usize];
            for part in of_choice {
                choice.mark(parts(*part).unwrap_or_default(), &mut marked);
            }
            narrowed.passes.resize(marked.len(), 0);
            narrowed.nearness.resize(marked.len(), 0);
            for (thing, marked) in marked.into_iter().enumerate() {
                let passes = &mut narrowed.passes[thing];
                *passes = passes.saturating_add(u16::from(marked > 0));
                narrowed.nearness[thing] += u32::from(marked);
            }
        }
        narrowed
    }
}

/// The best things so far.
struct Best {
    most: usize,
    /// How well each fits, and it, the best first; of those that fit equally well the first one.
    found: Vec<((u8, u32), u32)>,
}

impl Best {
    fn add(&mut self, fits: (u8, u32), thing: u32) {
        let comes_first =
            |(other, one): &((u8, u32), u32)| *other > fits || *other == fits && *one < thing;
        // Most fit worse than the last of the best.
        if self.found.len() == self.most && self.found.last().is_none_or(comes_first) {
            return;
        }
        let place = self.found.partition_point(comes_first);
        self.found.insert(place, (fits, thing));
        self.found.truncate(self.most);
    }
}

/// Finds the best things, as many as asked for.
pub fn find(head: &Head, plan: &Plan, parts: Parts<'_>, most: usize) -> Found {
    let words = plan.words.iter();
    let words: Vec<Meant<'_>> = words.map(|word| Meant::of(head, word, parts)).collect();
    let count = words.len();
    let mut tallies = Tallies::of(head.things);
    for (number, word) in words.iter().enumerate() {
        for place in &word.places {
            let factor = word.spelling(place).factor;
            let counts = place.field.weight() * factor / 100;
            let Some(title) = &place.title else {
                for thing in place.from..place.to {
                    tallies.tell(thing, place.field, counts, 0);
                }
                continue;
            };
            let share = OF_TITLE * factor / 100 / u32::from(title.length).max(1);
            let is_in_place = usize::from(title.place) == number;
            let in_place = u32::from(is_in_place) * IN_PLACE * factor / 100;
            let is_of_title = is_in_place && usize::from(title.length) == count;
            tallies.tell(
                place.from,
                place.field,
                counts.max(factor + share + in_place),
                if is_of_title { factor } else { 0 },
            );
        }
        tallies.end_word();
    }
    for tally in &mut tallies.all {
        tally.end_words(count);
    }
    let by_code = with_code(head, plan, parts);
    for thing in &by_code {
        if let Some(place) = tallies.place(*thing) {
            let tally = &mut tallies.all[place];
            (tally.score, tally.words) = (CODE, count as u8);
        }
    }
    let narrowed = Narrowed::of(head, plan, parts);
    let passes = |thing: usize| {
        let passes = narrowed.passes.get(thing).copied();
        usize::from(passes.unwrap_or_default()) >= plan.choices.len()
    };
    let nearness = |thing: usize| narrowed.nearness.get(thing).copied().unwrap_or_default();
    let found = Vec::new();
    let (mut best, mut total) = (Best { most, found }, 0);
    if count == 0 {
        for thing in (0..head.things as usize).filter(|thing| passes(*thing)) {
            total += 1;
            best.add((0, nearness(thing)), thing as u32);
        }
    }
    for tally in &tallies.all {
        let thing = tally.thing as usize;
        if tally.words > 0 && passes(thing) {
            total += usize::from(usize::from(tally.words) == count);
            best.add((tally.words, tally.score + nearness(thing)), tally.thing);
        }
    }
    let mut found = best.found;
    if total > 0 {
        found.retain(|((words, _), _)| usize::from(*words) == count);
    }
    let (hits, meant) = explain(head.things, plan, &words, &found, &by_code);
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
