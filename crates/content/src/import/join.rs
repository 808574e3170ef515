//! Makes one way of the parts of a line: joined where they meet, turned where they run backwards, never a zigzag. Native only.

use super::found::Line;

type Part = Vec<[f64; 2]>;

/// Ends that are nearer than this are one place, in metres: what two receivers tell of one corner.
const MEET: f64 = 30.0;
/// Of more parts it is not tried out how they follow one another; it takes time with the square of their number.
const MOST_PARTS: usize = 500;

/// One way.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Joined {
    /// Its points.
    pub points: Part,
    /// Of how many parts it was made.
    pub parts: usize,
    /// How many of them were turned round.
    pub turned: usize,
    /// Whether its parts stood as they follow one another; otherwise nothing tells in which direction it runs.
    pub in_order: bool,
}

/// The parts of a line run to and fro: there is no way that passes them one after another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct ToAndFro;

/// The way of a line's parts. What stands twice is taken once; between parts that do not meet the receiver was off.
pub(super) fn way(parts: &[Part]) -> Result<Joined, ToAndFro> {
    let all: Vec<&Part> = parts.iter().filter(|part| !part.is_empty()).collect();
    let as_written = |parts: &[&Part]| -> Vec<(usize, bool)> {
        (0..parts.len()).map(|part| (part, false)).collect()
    };
    // Parts that follow one another are the way, even if it goes there and back.
    let small = all.len() <= MOST_PARTS;
    if gaps(&all, &as_written(&all)) <= MEET || !small {
        return Ok(drawn(&all, &as_written(&all)));
    }
    let mut once: Vec<&Part> = Vec::new();
    for part in all {
        let is_other = |other: &&Part| *other == part || other.iter().eq(part.iter().rev());
        if !(part.len() > 1 && once.iter().any(is_other)) {
            once.push(part);
        }
    }
    let in_order = as_written(&once);
    if let Some(order) = chain(&once) {
        return Ok(drawn(&once, &order));
    }
    let turned = best_turned(&once);
    let order = if length_of_gaps(&once, &turned) + MEET < length_of_gaps(&once, &in_order) {
        turned
    } else {
        in_order
    };
    let nearest = nearest_first(&once);
    if length_of_gaps(&once, &order) > 2.0 * length_of_gaps(&once, &nearest) + 100.0 {
        return Err(ToAndFro);
    }
    Ok(drawn(&once, &order))
}

/// The way of several lines that meet end to end and do not branch.
pub(super) fn one_way(lines: &[Line]) -> Option<Joined> {
    let same = lines
        .windows(2)
        .all(|pair| pair[0].element == pair[1].element);
    let parts = lines.iter().flat_map(|line| &line.parts);
    let parts: Vec<&Part> = parts.filter(|part| !part.is_empty()).collect();
    if !same || parts.len() > MOST_PARTS {
        return None;
    }
    Some(drawn(&parts, &chain(&parts)?))
}

/// Order and direction of parts that make one chain; none if they branch, form a ring or do not all meet.
fn chain(parts: &[&Part]) -> Option<Vec<(usize, bool)>> {
    let mut places: Vec<[f64; 2]> = Vec::new();
    let mut place = |end: [f64; 2]| {
        let known = places.iter().position(|place| metres(*place, end) <= MEET);
        known.unwrap_or_else(|| {
            places.push(end);
            places.len() - 1
        })
    };
    let mut ends = Vec::new();
    for part in parts {
        let [from, to] = [place(*part.first()?), place(*part.last()?)];
        // A part that is shorter than its ends are sure has no direction.
        if from == to {
            return None;
        }
        ends.push([from, to]);
    }
    let mut at_place = vec![Vec::new(); places.len()];
    for (part, [from, to]) in ends.iter().enumerate() {
        at_place[*from].push(part);
        at_place[*to].push(part);
    }
    let single: Vec<usize> = (0..places.len())
        .filter(|place| at_place[*place].len() == 1)
        .collect();
    if single.len() != 2 || at_place.iter().any(|parts| parts.len() > 2) {
        return None;
    }
    let mut here = *single.first()?;
    let mut last = None;
    let mut order = Vec::new();
    while let Some(part) = at_place[here]
        .iter()
        .copied()
        .find(|part| Some(*part) != last)
    {
        let [from, to] = ends[part];
        order.push((part, here == to));
        here = if here == to { from } else { to };
        last = Some(part);
    }
    if order.len() != parts.len() {
        return None;
    }
    // In the direction in which more of it was drawn; the first part decides if it is as much.
    let forward: f64 = order
        .iter()
        .map(|(part, turned)| {
            let along: f64 = parts[*part]
                .windows(2)
                .map(|pair| metres(pair[0], pair[1]))
                .sum();
            if *turned { -along } else { along }
        })
        .sum();
    let first_is_turned = order.iter().any(|(part, turned)| *part == 0 && *turned);
    if forward < -1.0 || forward.abs() <= 1.0 && first_is_turned {
        order.reverse();
        for (_, turned) in &mut order {
            *turned = !*turned;
        }
    }
    Some(order)
}

/// The parts in the order of the file, each in the direction that makes the way between them shortest.
fn best_turned(parts: &[&Part]) -> Vec<(usize, bool)> {
    // For each part and direction: the shortest so far, and the direction of the part before.
    let mut best: Vec<[(f64, bool); 2]> = Vec::new();
    for (index, part) in parts.iter().enumerate() {
        let from = |turned: bool| begin(part, turned);
        let next = match index.checked_sub(1) {
            None => [(0.0, false), (0.0, false)],
            Some(before) => [false, true].map(|turned| {
                let by = |earlier: bool| {
                    let so_far = best[before][usize::from(earlier)].0;
                    (
                        so_far + metres(end(parts[before], earlier), from(turned)),
                        earlier,
                    )
                };
                let (straight, other) = (by(false), by(true));
                if other.0 < straight.0 {
                    other
                } else {
                    straight
                }
            }),
        };
        best.push(next);
    }
    let mut turned = best
        .last()
        .is_some_and(|[straight, other]| other.0 < straight.0);
    let mut order = Vec::new();
    for index in (0..parts.len()).rev() {
        order.push((index, turned));
        turned = best[index][usize::from(turned)].1;
    }
    order.reverse();
    order
}

/// Always the part next whose nearer end is nearest, from the first on in its better direction.
fn nearest_first(parts: &[&Part]) -> Vec<(usize, bool)> {
    let from = |first_turned: bool| {
        let mut order = vec![(0, first_turned)];
        let mut left: Vec<usize> = (1..parts.len()).collect();
        while let Some((last, last_turned)) = order.last().copied() {
            let here = end(parts[last], last_turned);
            let ways = left.iter().enumerate().flat_map(|(at, part)| {
                [false, true].map(|turned| (metres(here, begin(parts[*part], turned)), at, turned))
            });
            let Some((_, at, turned)) = ways.min_by(|one, other| one.0.total_cmp(&other.0)) else {
                break;
            };
            order.push((left.swap_remove(at), turned));
        }
        order
    };
    let (straight, turned) = (from(false), from(true));
    if length_of_gaps(parts, &turned) < length_of_gaps(parts, &straight) {
        turned
    } else {
        straight
    }
}

fn drawn(parts: &[&Part], order: &[(usize, bool)]) -> Joined {
    let mut points: Part = Vec::new();
    for (part, turned) in order {
        let mut add = |point: &[f64; 2]| {
            if points.last() != Some(point) {
                points.push(*point);
            }
        };
        if *turned {
            parts[*part].iter().rev().for_each(&mut add);
        } else {
            parts[*part].iter().for_each(&mut add);
        }
    }
    let turned = order.iter().filter(|(_, turned)| *turned).count();
    Joined {
        points,
        parts: order.len(),
        turned,
        in_order: turned == 0 && order.windows(2).all(|pair| pair[0].0 < pair[1].0),
    }
}

fn begin(part: &Part, turned: bool) -> [f64; 2] {
    let point = if turned { part.last() } else { part.first() };
    point.copied().unwrap_or_default()
}

fn end(part: &Part, turned: bool) -> [f64; 2] {
    begin(part, !turned)
}

fn each_gap<'a>(parts: &'a [&Part], order: &'a [(usize, bool)]) -> impl Iterator<Item = f64> + 'a {
    order.windows(2).map(|pair| {
        let [(one, one_turned), (other, other_turned)] = [pair[0], pair[1]];
        metres(
            end(parts[one], one_turned),
            begin(parts[other], other_turned),
        )
    })
}

/// The longest way between two parts, in metres.
fn gaps(parts: &[&Part], order: &[(usize, bool)]) -> f64 {
    each_gap(parts, order).fold(0.0, f64::max)
}

/// All ways between parts, in metres.
fn length_of_gaps(parts: &[&Part], order: &[(usize, bool)]) -> f64 {
    each_gap(parts, order).sum()
}

/// Metres between two points that are near one another.
fn metres([one_east, one_north]: [f64; 2], [east, north]: [f64; 2]) -> f64 {
    const METRES_A_DEGREE: f64 = 111_195.0;
    let shrunk = ((one_north + north) / 2.0).to_radians().cos();
    ((east - one_east) * shrunk).hypot(north - one_north) * METRES_A_DEGREE
}
