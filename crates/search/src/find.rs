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

/// Finds the best things, as many as asked for.
pub fn find(head: &Head, plan: &Plan, parts: Parts<'_>, most: usize) -> Found {
    let things = head.things as usize;
    let mut allowed = vec![true; things];
    // What lies nearer comes first of what fits equally well.
    let mut sooner = vec![0_u32; things];
    for (choice, of_choice) in &plan.choices {
        let mut marked = vec![0; things];
        for part in of_choice {
            choice.mark(parts(*part).unwrap_or_default(), &mut marked);
        }
        for (thing, marked) in marked.into_iter().enumerate() {
            allowed[thing] &= marked > 0;
            sooner[thing] += u32::from(marked);
        }
    }
    let count = plan.words.len();
    let (mut scores, mut has) = (vec![0_u32; things], vec![0_u8; things]);
    let (mut whole, mut wholes) = (vec![0_u32; things], vec![0_u8; things]);
    // The fields, as bits, in which all words stand.
    let mut together = vec![u32::MAX; things];
    for (place, asked) in plan.words.iter().enumerate() {
        let mut best = vec![0_u32; things];
        let mut best_whole = vec![0_u32; things];
        let mut fields = vec![0_u32; things];
        each(head, asked, parts, &mut |found| {
            let counts = found.field.weight() * found.factor / 100;
            for thing in found.from as usize..found.to as usize {
                best[thing] = best[thing].max(counts);
                fields[thing] |= 1 << found.field as u32;
            }
            if let Some(title) = found.title {
                let thing = title.thing as usize;
                let share = OF_TITLE * found.factor / 100 / title.length.max(1);
                let is_in_place = title.place as usize == place;
                let in_place = u32::from(is_in_place) * IN_PLACE * found.factor / 100;
                best[thing] = best[thing].max(found.factor + share + in_place);
                if is_in_place && title.length as usize == count {
                    best_whole[thing] = best_whole[thing].max(found.factor);
                }
            }
        });
        for thing in 0..things {
            together[thing] &= fields[thing];
            if best[thing] > 0 {
                scores[thing] += best[thing];
                has[thing] += 1;
            }
            if best_whole[thing] > 0 {
                whole[thing] += best_whole[thing] * WHOLE_TITLE / 100;
                wholes[thing] += 1;
            }
        }
    }
    for thing in 0..things {
        if count > 1 && together[thing] > 0 {
            scores[thing] = scores[thing] * TOGETHER / 2;
        }
        if count > 0 && usize::from(wholes[thing]) == count {
            scores[thing] += whole[thing] / count as u32;
        }
    }
    let by_code = with_code(head, plan, parts);
    for thing in &by_code {
        scores[*thing as usize] = CODE;
        has[*thing as usize] = count as u8;
    }
    let fits = |thing: u32| {
        let thing = thing as usize;
        (has[thing], scores[thing] + sooner[thing])
    };
    // Of a nation's things only the best need be put in order.
    let (mut found, mut total): (Vec<u32>, usize) = (Vec::new(), 0);
    for thing in 0..head.things {
        let (has, _) = fits(thing);
        if !allowed[thing as usize] || (count > 0 && has == 0) {
            continue;
        }
        total += usize::from(usize::from(has) == count);
        let place = found.partition_point(|other| fits(*other) >= fits(thing));
        if place < most {
            found.insert(place, thing);
            found.truncate(most);
        }
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
