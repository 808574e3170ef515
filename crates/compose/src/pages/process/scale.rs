//! The time of a process to scale: its sentence, the strip, and the strip that one walks down. Native only.

use super::timeline::{Run, Timeline};
use crate::words;
use crate::writer::{Writer, plain};
use langke_content::{DurationRange, Process};
use langke_model::i18n::Language;
use langke_site::{Phrase, Rich, Scale, Stage, Tick, Walk};

const DAY: u64 = 24 * 60;
/// Days of thirty make a month.
const MONTH: u64 = 30 * DAY;
/// Pixels that a day takes where one walks.
const PIXELS: u64 = 12;
/// A strip of fewer pixels is seen at a glance: there is nothing to walk.
const SHORTEST_WALK: u64 = 600;
/// Two stages stand no nearer, in pixels, so that their words do not lie on each other.
const APART: usize = 44;
/// One walks in so many steps.
const JUMPS: u64 = 5;

/// What is said and drawn of the time of a process.
pub fn write<'a>(writer: &mut Writer<'a>, process: &'a Process, timeline: &Timeline) -> Scale {
    let times = process
        .steps
        .iter()
        .filter(|step| step.duration.is_some())
        .flat_map(|step| [&step.duration, &step.hands])
        .flatten();
    let mut notes: Vec<usize> = times
        .flat_map(|range: &DurationRange| writer.notes(&range.sources))
        .collect();
    let steps = process.steps.iter();
    let sourced = steps.filter(|step| {
        step.duration
            .as_ref()
            .is_some_and(|time| !time.illustrative)
    });
    for step in sourced {
        notes.extend(writer.notes(&step.sources));
    }
    notes.sort_unstable();
    notes.dedup();
    Scale {
        title: writer.say(words::TO_SCALE).into(),
        sentence: Rich {
            notes,
            ..plain(sentence(timeline, writer.language))
        },
        illustrative: writer.sample(timeline.illustrative),
        strip: timeline.strip(Run::Across),
        ticks: ticks(timeline, writer.language),
        note: note(process.steps.len(), timeline, writer.language),
        walk: walk(writer, process, timeline),
    }
}

/// How much of the whole is work of hands.
pub fn sentence(timeline: &Timeline, language: Language) -> String {
    let all = words::about(timeline.all, language);
    if timeline.with_hands == 0 {
        return match language {
            Language::Vietnamese => format!("Từ đầu đến cuối chừng {all}."),
            Language::English => format!("About {all} from beginning to end."),
        };
    }
    let hands = words::about(timeline.hands, language);
    match language {
        Language::Vietnamese => {
            format!("Trong chừng {all}, tay người làm {hands}. Còn lại là chờ.")
        }
        Language::English => {
            format!("Of about {all}, {hands} are work of hands. The rest is waiting.")
        }
    }
}

/// How the strip is drawn, and what is not in it.
fn note(steps: usize, timeline: &Timeline, language: Language) -> String {
    let drawn = match (language, timeline.with_hands > 0) {
        (Language::Vietnamese, true) => {
            "Dải vẽ đúng tỉ lệ, theo thời gian dài nhất: đậm màu là tay làm, nhạt màu là chờ."
        }
        (Language::Vietnamese, false) => "Dải vẽ đúng tỉ lệ, theo thời gian dài nhất.",
        (Language::English, true) => {
            "The strip is true to scale, by the longest times: full colour is work of hands, pale is waiting."
        }
        (Language::English, false) => "The strip is true to scale, by the longest times.",
    };
    let left_out = steps - timeline.parts.len();
    if left_out == 0 {
        return drawn.into();
    }
    let count = words::count(left_out, words::STEP, language);
    match language {
        Language::Vietnamese => {
            format!("{drawn} {count} chưa ai ghi bao lâu nên không có trong dải.")
        }
        Language::English => {
            format!("{drawn} Left out: {count} of which nobody says how long.")
        }
    }
}

/// Marks in whole months, or days where the whole is shorter; at most six.
fn ticks(timeline: &Timeline, language: Language) -> Vec<Tick> {
    let all = timeline.all.1;
    let (unit, label) = if all >= 2 * MONTH {
        (MONTH, ("tháng", "month"))
    } else if all >= 2 * DAY {
        (DAY, words::DAY)
    } else {
        (60, ("giờ", "hour"))
    };
    let every = (all / unit).div_ceil(6).max(1);
    (1..)
        .map(|number| number * every)
        .take_while(|number| number * unit <= all)
        .map(|number| Tick {
            at: timeline.share(number * unit),
            label: words::count(number as usize, label, language),
        })
        .collect()
}

/// The strip at twelve pixels a day, if it is long enough to be walked.
fn walk(writer: &mut Writer<'_>, process: &Process, timeline: &Timeline) -> Option<Walk> {
    let all = timeline.all.1;
    let pixels = |minute: u64| minute * PIXELS / DAY;
    if pixels(all) < SHORTEST_WALK {
        return None;
    }
    let jumps = (0..JUMPS).map(|jump| (all * jump / (JUMPS - 1), true));
    let starts = timeline.parts.iter().map(|part| (part.start, false));
    let mut minutes: Vec<(u64, bool)> = jumps.chain(starts).collect();
    // Of two at the same minute the jump comes first, and the other is passed over.
    minutes.sort_by_key(|(minute, is_jump)| (*minute, !is_jump));
    let mut stages: Vec<Stage> = Vec::new();
    for (minute, jump) in minutes {
        let top = pixels(minute) as usize;
        let last = stages.last().map(|stage| (stage.top, stage.jump));
        match last {
            // A jump is never given up for the start of a step that stands in its way.
            Some((before, false)) if jump && before + APART > top => drop(stages.pop()),
            Some((before, _)) if !jump && before + APART > top => continue,
            _ => {}
        }
        stages.push(Stage {
            top,
            label: stage(writer, process, timeline, minute),
            jump,
        });
    }
    Some(Walk {
        title: writer.say(words::WALK_THE_TIME).into(),
        note: writer.say(words::WALK_NOTE).into(),
        height: pixels(all) as usize,
        strip: timeline.strip(Run::Down),
        stages,
    })
}

/// "Ngày 31: ngâm", "Day 31: soaking, waiting".
fn stage(writer: &mut Writer<'_>, process: &Process, timeline: &Timeline, minute: u64) -> Phrase {
    let language = writer.language;
    let part = timeline.at(minute);
    let day = minute / DAY + 1;
    let name = writer.phrase(&process.steps[part.step].name);
    let waits = minute >= part.start + part.hands && minute < part.start + part.length;
    let is_over = minute >= timeline.all.1;
    let what = if is_over {
        writer.say(words::DONE).to_owned()
    } else {
        let name = name.text;
        if waits && minute > part.start {
            format!("{name}, {}", writer.say(words::STILL_WAITING))
        } else {
            name
        }
    };
    let day_label = writer.say(words::NUMBERED_DAY);
    let text = format!("{day_label}\u{A0}{day}: {what}");
    Phrase {
        text,
        language: name
            .language
            .filter(|_| !is_over && language == Language::English),
    }
}

#[cfg(test)]
mod tests {
    use super::super::timeline::Times;
    use super::*;
    use langke_content::DurationUnit;

    fn range((min, max): (u32, u32), unit: DurationUnit) -> DurationRange {
        DurationRange {
            min,
            max,
            unit,
            sources: Vec::new(),
            illustrative: false,
        }
    }

    #[test]
    fn the_sentence_says_what_share_is_hands_and_the_note_what_is_left_out() {
        let (soak, shape) = (
            range((3, 4), DurationUnit::Months),
            range((2, 5), DurationUnit::Hours),
        );
        let steps: [Times<'_>; 2] = [(Some(&soak), None), (Some(&shape), Some(&shape))];
        let timeline = Timeline::of(steps).expect("a timeline");
        assert_eq!(
            sentence(&timeline, Language::English),
            "Of about 3–\u{2060}4\u{A0}months, 2–\u{2060}5\u{A0}hours are work of hands. The rest is waiting."
        );
        assert_eq!(
            sentence(&timeline, Language::Vietnamese),
            "Trong chừng 3–\u{2060}4\u{A0}tháng, tay người làm 2–\u{2060}5\u{A0}giờ. Còn lại là chờ."
        );
        let note = note(3, &timeline, Language::English);
        assert!(
            note.ends_with("Left out: 1\u{A0}step of which nobody says how long."),
            "{note}"
        );
        let months: Vec<String> = ticks(&timeline, Language::English)
            .into_iter()
            .map(|tick| tick.label)
            .collect();
        assert_eq!(
            months,
            [
                "1\u{A0}month",
                "2\u{A0}months",
                "3\u{A0}months",
                "4\u{A0}months"
            ]
        );
    }

    #[test]
    fn where_nobody_counts_hands_nothing_is_said_of_them() {
        let soak = range((5, 5), DurationUnit::Days);
        let steps: [Times<'_>; 2] = [(Some(&soak), None), (Some(&soak), None)];
        let timeline = Timeline::of(steps).expect("a timeline");
        let said = sentence(&timeline, Language::English);
        assert_eq!(said, "About 10\u{A0}days from beginning to end.");
    }
}
