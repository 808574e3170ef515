//! What rules mean, beside npm's `opening_hours`: two programs that were written apart agree on each minute of odd days.

use std::io::Write;
use std::process::{Command, Stdio};

use langke_model::calendar::Date;
use langke_model::geo::LonLat;
use langke_opening_rule::{State, day, parse};

const RULES: &str = include_str!("second-opinion/rules.txt");

/// The days that are compared: two weeks, the turn of the year, the end of February in a common and in a leap year.
const DAYS: [(&str, &str); 4] = [
    ("2026-11-30", "2026-12-14"),
    ("2026-12-23", "2027-01-05"),
    ("2027-02-27", "2027-03-02"),
    ("2028-02-28", "2028-03-02"),
];

/// The rules of which the two say something else, and why.
const OTHERWISE: &[(&str, &str)] = &[
    (
        "Mo-Fr 08h00-17h00",
        "what Vietnamese offices type is understood here, refused there",
    ),
    (
        "2026 Dec 05+ 08:00-10:00",
        "the specification has it, the other program refuses it",
    ),
    (
        "2026 Dec 08:00-10:00",
        "the specification has it, the other program refuses it",
    ),
    (
        "Dec 25 -1 day 08:00-10:00",
        "the specification has it, the other program refuses it",
    ),
    (
        "sunrise-sunset",
        "the sun's times are rounded to five minutes here",
    ),
    (
        "Mo-Fr sunrise-12:00",
        "the sun's times are rounded to five minutes here",
    ),
    (
        "08:00-sunset",
        "the sun's times are rounded to five minutes here",
    ),
    (
        "(sunrise+01:00)-(sunset-01:00)",
        "the sun's times are rounded to five minutes here",
    ),
    (
        "dawn-dusk",
        "the sun's times are rounded to five minutes here",
    ),
];

fn date(text: &str) -> Date {
    Date::parse(text).expect("a day")
}

/// Pieces in which something is said, in minutes after the first day; neighbours that say the same are one.
fn ours(rule: &str) -> Option<Vec<(i64, i64, String)>> {
    let expression = parse(rule).ok()?;
    let place = LonLat::new(105.91, 20.97).expect("a point");
    let first = date(DAYS[0].0).days();
    // The other program's holidays on the days that are compared; Vietnam's law knows no Christmas.
    let holidays = |day: Date| [(1, 1), (12, 25)].contains(&(day.month(), day.day()));
    let mut said: Vec<(i64, i64, String)> = Vec::new();
    for (from, until) in DAYS {
        let start = said.len();
        for number in date(from).days()..date(until).days() {
            let today = Date::from_days(number).expect("a day");
            for piece in day(&expression, place, &holidays, &|_| true, today) {
                let state = match piece.state {
                    State::Open => "open",
                    State::Unknown => "unknown",
                    State::Closed => continue,
                };
                let midnight = (number - first) * 1440;
                let begins = midnight + i64::from(piece.minutes.start);
                let ends = midnight + i64::from(piece.minutes.end);
                add(
                    &mut said,
                    start,
                    (
                        begins,
                        ends,
                        format!("{state} {}", piece.comment.unwrap_or_default()),
                    ),
                );
            }
        }
    }
    Some(said)
}

/// Adds a stretch, or lengthens the one before it; never one of those before `start`.
fn add(said: &mut Vec<(i64, i64, String)>, start: usize, next: (i64, i64, String)) {
    match said.get_mut(start..).and_then(|said| said.last_mut()) {
        Some(last) if last.1 == next.0 && last.2 == next.2 => last.1 = next.1,
        _ => said.push(next),
    }
}

/// What the other program says, a line for each rule.
fn theirs(package: &std::ffi::OsStr) -> Vec<Option<Vec<(i64, i64, String)>>> {
    let script = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/tests/second-opinion/states.cjs"
    );
    let mut node = Command::new("node")
        .args([script.as_ref(), package])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("node");
    let mut input = node.stdin.take().expect("its input");
    input.write_all(RULES.as_bytes()).expect("rules written");
    drop(input);
    let output = node.wait_with_output().expect("node's answer");
    assert!(output.status.success(), "node failed");
    let text = String::from_utf8(output.stdout).expect("text");
    let stretches = |line: &str| {
        let said: Option<Vec<(i64, i64, String, String)>> = serde_json::from_str(line).expect(line);
        said.map(|said| {
            let mut joined = Vec::new();
            for (begins, ends, state, words) in said {
                // Words of its own: the names of holidays, and that an end was guessed.
                let own = [
                    "Tết Dương Lịch",
                    "Lễ Giáng Sinh",
                    "Specified as open end. Closing time was guessed.",
                ];
                let words = if own.contains(&words.as_str()) {
                    ""
                } else {
                    &words
                };
                add(&mut joined, 0, (begins, ends, format!("{state} {words}")));
            }
            joined
        })
    };
    text.lines().map(stretches).collect()
}

#[test]
fn npm_s_opening_hours_says_the_same_of_every_rule() {
    let Some(package) = std::env::var_os("LANGKE_OPENING_HOURS") else {
        panic!("npm's opening_hours is missing: run the tests with `cargo xtask test`");
    };
    let rules: Vec<&str> = RULES.lines().collect();
    assert!(rules.len() >= 200, "only {} rules", rules.len());
    let answers = theirs(&package);
    assert_eq!(answers.len(), rules.len(), "an answer for each rule");
    let mut wrong = String::new();
    for (rule, theirs) in rules.iter().zip(answers) {
        let ours = ours(rule);
        let is_known = OTHERWISE.iter().any(|(known, _)| known == rule);
        if (ours == theirs) == is_known {
            wrong.push_str(&format!(
                "{rule}\n  ours   {}\n  theirs {}\n",
                shown(&ours),
                shown(&theirs)
            ));
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

fn shown(said: &Option<Vec<(i64, i64, String)>>) -> String {
    let Some(said) = said else {
        return "refused".into();
    };
    let clock = |minute: i64| {
        format!(
            "{}d{:02}:{:02}",
            minute / 1440,
            minute / 60 % 24,
            minute % 60
        )
    };
    said.iter()
        .map(|(begins, ends, what)| format!("{}-{} {what}", clock(*begins), clock(*ends)))
        .collect::<Vec<_>>()
        .join("; ")
}
