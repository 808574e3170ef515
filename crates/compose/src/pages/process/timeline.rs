//! The time of a process as parts one after the other, in minutes: pure, from what content says of its steps. Native only.

use std::fmt::Write;

use langke_content::DurationRange;

/// What one step takes of the whole, drawn by its longest times; hands are taken to come first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// The place of the step among all, from 0.
    pub step: usize,
    /// When it begins.
    pub start: u64,
    /// How long hands are at work.
    pub hands: u64,
    /// How long it takes in all.
    pub length: u64,
}

/// How long a step takes, and how long hands are at work in it, as far as somebody says.
pub type Times<'a> = (Option<&'a DurationRange>, Option<&'a DurationRange>);

/// Which way a strip runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Run {
    /// From left to right.
    Across,
    /// From top to bottom.
    Down,
}

/// The steps of which somebody says how long they take.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Timeline {
    /// The steps, in their order.
    pub parts: Vec<Part>,
    /// The shortest and the longest time of all of them.
    pub all: (u64, u64),
    /// The shortest and the longest time of hands.
    pub hands: (u64, u64),
    /// How many of them say how long hands are at work.
    pub with_hands: usize,
    /// It rests on sample values.
    pub illustrative: bool,
}

impl Timeline {
    /// Of steps by how long they take and how long hands are at work; none where fewer than two say how long they take.
    pub fn of<'a>(steps: impl IntoIterator<Item = Times<'a>>) -> Option<Timeline> {
        let mut timeline = Timeline {
            parts: Vec::new(),
            all: (0, 0),
            hands: (0, 0),
            with_hands: 0,
            illustrative: false,
        };
        for (index, (duration, hands)) in steps.into_iter().enumerate() {
            let Some(duration) = duration else {
                continue;
            };
            let (least, most) = duration.minutes();
            let (hands_least, hands_most) = hands.map_or((0, 0), DurationRange::minutes);
            timeline.parts.push(Part {
                step: index,
                start: timeline.all.1,
                hands: hands_most.min(most),
                length: most,
            });
            timeline.all = (timeline.all.0 + least, timeline.all.1 + most);
            timeline.hands = (
                timeline.hands.0 + hands_least,
                timeline.hands.1 + hands_most,
            );
            timeline.with_hands += usize::from(hands.is_some());
            timeline.illustrative |=
                duration.illustrative || hands.is_some_and(|hands| hands.illustrative);
        }
        (timeline.parts.len() > 1 && timeline.all.1 > 0).then_some(timeline)
    }

    /// The part of a step.
    pub fn part(&self, step: usize) -> Option<&Part> {
        self.parts.iter().find(|part| part.step == step)
    }

    /// The part that is under way at a minute.
    pub fn at(&self, minute: u64) -> &Part {
        let under_way = self.parts.iter().rev().find(|part| part.start <= minute);
        under_way.unwrap_or(&self.parts[0])
    }

    /// How far along a minute is, as CSS writes it, exact to a hundredth of a hundredth.
    pub fn share(&self, minute: u64) -> String {
        let share = minute as f64 * 100.0 / self.all.1 as f64;
        format!("{}%", (share * 100.0).round() / 100.0)
    }

    /// The strip in true proportions, a unit a minute: what is not hands is the ground. It is stretched to its place.
    pub fn strip(&self, run: Run) -> String {
        let all = self.all.1;
        let size = match run {
            Run::Across => format!("{all} 1"),
            Run::Down => format!("1 {all}"),
        };
        let mut path = String::new();
        for Part { start, hands, .. } in self.parts.iter().filter(|part| part.hands > 0) {
            let _ = match run {
                Run::Across => write!(path, "M{start} 0h{hands}v1h-{hands}z"),
                Run::Down => write!(path, "M0 {start}h1v{hands}h-1z"),
            };
        }
        format!(
            "<svg viewBox=\"0 0 {size}\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><path d=\"{path}\"/></svg>"
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use langke_content::DurationUnit;

    fn range((min, max): (u32, u32)) -> DurationRange {
        DurationRange {
            min,
            max,
            unit: DurationUnit::Minutes,
            sources: Vec::new(),
            illustrative: false,
        }
    }

    #[test]
    fn steps_follow_each_other_and_those_without_a_time_are_left_out() {
        let (long, short, some, last) = (
            range((100, 200)),
            range((10, 20)),
            range((50, 50)),
            range((30, 50)),
        );
        let steps: [Times<'_>; 4] = [
            (Some(&long), Some(&short)),
            (None, None),
            (Some(&some), None),
            (Some(&last), Some(&last)),
        ];
        let timeline = Timeline::of(steps).expect("a timeline");
        let starts: Vec<(usize, u64, u64, u64)> = timeline
            .parts
            .iter()
            .map(|part| (part.step, part.start, part.hands, part.length))
            .collect();
        assert_eq!(starts, [(0, 0, 20, 200), (2, 200, 0, 50), (3, 250, 50, 50)]);
        assert_eq!(timeline.all, (180, 300));
        assert_eq!(timeline.hands, (40, 70));
        assert_eq!(timeline.with_hands, 2);
        assert_eq!(timeline.share(75), "25%");
        assert_eq!(timeline.at(249).step, 2);
        assert_eq!(timeline.at(9_999).step, 3);
        let strip = timeline.strip(Run::Across);
        assert!(
            strip.contains("viewBox=\"0 0 300 1\"")
                && strip.contains("M0 0h20v1h-20zM250 0h50v1h-50z"),
            "every minute is one unit: {strip}"
        );
        roxmltree::Document::parse(&timeline.strip(Run::Down)).expect("a drawing");
    }

    #[test]
    fn one_time_alone_is_no_strip() {
        let (short, none) = (range((1, 2)), range((0, 0)));
        assert_eq!(Timeline::of([(Some(&short), None), (None, None)]), None);
        assert_eq!(
            Timeline::of([(Some(&none), None), (Some(&none), None)]),
            None
        );
    }
}
