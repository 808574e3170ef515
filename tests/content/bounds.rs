//! Much of everything: it is told briefly, published within bounds, or not read.

use crate::content::{in_memory, rules};
use crate::driver::Site;
use langke_content::rules::{AndMore, OutOfRange, Rule, TooMany};
use langke_content::{Problem, Severity, load_files};
use langke_model::i18n::Language;

#[test]
fn a_leg_of_ten_thousand_points_is_checked() {
    let via: Vec<String> = (0..10_000)
        .map(|step| format!("[105.{}, 20.97]", 910_000 + step))
        .collect();
    let site = Site::minimal().replacing(
        "routes/di.json",
        "[{}]",
        &format!("[{{\"via\": [{}]}}]", via.join(", ")),
    );
    assert_eq!(site.problems(), []);
}

/// All messages of what is found, as a program gets them.
fn printed(problems: &[Problem]) -> usize {
    let lines = problems.iter().map(|problem| {
        problem.to_line(Language::Vietnamese).len()
            + serde_json::to_string(problem).expect("JSON").len()
    });
    lines.sum()
}

#[test]
fn thousands_of_steps_that_nothing_feeds_are_told_once_and_briefly() {
    let process = |steps: usize| {
        let steps: Vec<String> = (0..steps)
            .map(|step| format!(r#"{{"name": {{"vi": "a"}}, "text": {{"vi": "b"}}, "materials_out": [{{"vi": "x{step}"}}]}}"#))
            .collect();
        let from = Site::minimal().read("processes/lam.json");
        let begin = from.find("\"steps\"").expect("steps");
        let text = format!("{}\"steps\": [{}]}}", &from[..begin], steps.join(","));
        Site::minimal().with("processes/lam.json", text).findings()
    };
    let few = process(100);
    let not_fed = |problems: &[Problem]| {
        let own = |problem: &&Problem| problem.rule.name() == "step-not-fed";
        problems.iter().filter(own).count()
    };
    assert_eq!(not_fed(&few), 99);
    let last = few
        .iter()
        .rfind(|problem| problem.rule.name() == "step-not-fed");
    let line = last.expect("the last step").to_line(Language::Vietnamese);
    assert!(line.contains("x97, x98 và 87 giá trị nữa"), "{line}");
    let many = process(20_000);
    assert!(
        many.iter()
            .any(|problem| matches!(problem.rule, Rule::TooMany(TooMany { found: 20_000, .. })))
    );
    assert!(printed(&many) < 2 * printed(&few), "{}", printed(&many));
}

#[test]
fn what_is_told_of_one_file_has_an_end_and_the_rest_is_counted() {
    let fields: Vec<String> = (0..50_000)
        .map(|field| format!("\"f{field}\": 1"))
        .collect();
    let site = Site::minimal().with("villages/khac.json", format!("{{{}}}", fields.join(",")));
    let findings = site.findings();
    let of_file: Vec<&Problem> = findings
        .iter()
        .filter(|one| one.file == "villages/khac.json")
        .collect();
    let told = of_file
        .iter()
        .filter(|one| one.rule.name() == "unknown-field")
        .count();
    let more = of_file.iter().find_map(|one| match one.rule {
        Rule::AndMore(AndMore {
            of: "unknown-field",
            more,
            ..
        }) => Some(more),
        _ => None,
    });
    assert_eq!(more.map(|more| more + told), Some(50_000));
    assert!(told <= 100, "{told}");
}

/// The bytes that a site has besides those of the smallest one, when one file of it is as large as it may be.
fn published_besides(site: &Site) -> u64 {
    let bytes = |site: &Site| site.publish().published.placed.bytes;
    bytes(site).saturating_sub(bytes(&Site::minimal()))
}

#[test]
fn one_event_within_the_bounds_makes_no_flood_of_calendars() {
    let event = |spans: usize, last: &str| {
        let span = format!(r#"{{"from": "2026-12-01", "to": "{last}", "sources": ["map"]}}"#);
        format!(
            r#"{{"id": "hoi", "name": {{"vi": "{}"}}, "village": "thu", "summary": {{"vi": "Hội."}},
               "when": {{"rule": "dated", "dates": [{}]}}}}"#,
            "Hội làng ".repeat(20),
            vec![span; spans].join(",")
        )
    };
    let most = Site::minimal().with("events/hoi.json", event(100, "2026-12-10"));
    assert!(
        published_besides(&most) < 2_000_000,
        "{}",
        published_besides(&most)
    );
    let more = Site::minimal().with("events/hoi.json", event(100, "2027-05-20"));
    assert_eq!(rules(&more.problems()), [("events/hoi.json", "long-event")]);
}

#[test]
fn one_route_within_the_bounds_makes_pages_of_a_few_times_its_size() {
    let stops: Vec<String> = (0..50)
        .map(|stop| {
            format!(
                r#"{{"place": "cho-{}", "stay_minutes": 9, "text": {{"vi": "Chợ."}}}}"#,
                stop % 2 + 1
            )
        })
        .collect();
    let leg = |leg: usize, points: usize| {
        let points: Vec<String> = (0..points)
            .map(|point| {
                format!(
                    "[105.{}, 20.9{}]",
                    910_000 + 13 * point + leg,
                    700 + point % 7
                )
            })
            .collect();
        format!("{{\"via\": [{}]}}", points.join(","))
    };
    let route = |points: usize| {
        let legs: Vec<String> = (0..49).map(|index| leg(index, points)).collect();
        let minimal = Site::minimal().read("routes/di.json");
        let begin = minimal.find("\"stops\"").expect("stops");
        format!(
            "{}\"stops\": [{}], \"legs\": [{}]}}",
            &minimal[..begin],
            stops.join(","),
            legs.join(",")
        )
    };
    let most = route(400);
    let read = most.len() as u64;
    let site = Site::minimal().with("routes/di.json", most);
    assert!(
        published_besides(&site) < 12 * read,
        "{} of {read}",
        published_besides(&site)
    );
    let more = Site::minimal().with("routes/di.json", route(420));
    assert_eq!(rules(&more.problems()), [("routes/di.json", "too-many")]);
}

#[test]
fn numbers_beyond_all_meaning_are_named_where_they_stand_and_nothing_follows_from_them() {
    let steps = |duration: &str| {
        Site::minimal().replacing(
            "processes/lam.json",
            "\"Nung chín.\", \"en\": \"Fire it.\" }",
            &format!("\"Nung chín.\" }}, \"duration\": {duration}"),
        )
    };
    for (site, place, found) in [
        (
            steps(r#"{"min": 99999999999, "max": 3, "unit": "days"}"#),
            "steps[1].duration.min",
            "99999999999",
        ),
        (
            steps(r#"{"min": -2, "max": 3, "unit": "days"}"#),
            "steps[1].duration.min",
            "-2",
        ),
        (
            Site::minimal().replacing(
                "routes/di.json",
                "\"stay_minutes\": 10",
                "\"stay_minutes\": 5000000000",
            ),
            "stops[0].stay_minutes",
            "5000000000",
        ),
        (
            Site::minimal().replacing(
                "products/am.json",
                "\"group\"",
                "\"price\": {\"from_vnd\": 18446744073709551615, \"to_vnd\": 1}, \"group\"",
            ),
            "price.from_vnd",
            "18446744073709551615",
        ),
        (
            Site::minimal().replacing(
                "products/am.json",
                "\"group\"",
                "\"size\": {\"height_cm\": -12.5}, \"group\"",
            ),
            "size.height_cm",
            "-12.5",
        ),
    ] {
        let problems = site.problems();
        let first = problems.first().expect("a problem");
        assert_eq!(first.path, place, "{problems:#?}");
        assert!(
            matches!(&first.rule, Rule::OutOfRange(OutOfRange { found: told, .. }) if told == found),
            "{first:#?}"
        );
        let others = problems
            .iter()
            .filter(|one| one.rule.name() != "out-of-range" || one.file != first.file);
        assert_eq!(others.count(), 0, "{problems:#?}");
    }
    let site = Site::minimal().replacing(
        "products/am.json",
        "\"group\"",
        "\"size\": {\"height_cm\": 1e400}, \"group\"",
    );
    let line = site.problems()[0].to_line(Language::English);
    assert!(
        line.contains("larger than any that computers read"),
        "{line}"
    );
}

#[test]
fn more_things_than_the_country_has_are_not_read() {
    let mut files = in_memory(Site::minimal().path());
    for thing in 0..50_000 {
        files.insert(format!("products/p{thing}.json"), b"7".to_vec());
    }
    let problems = load_files(&files).err().unwrap_or_default();
    assert_eq!(rules(&problems)[0], ("", "too-many"));
    let told = problems
        .iter()
        .filter(|one| one.rule.name() == "wrong-type")
        .count();
    assert!(told < 50_000, "the last files are not read");
    let others: Vec<&Problem> = problems
        .iter()
        .filter(|one| {
            one.rule.severity() == Severity::Error
                && !one.file.starts_with("products/p")
                && !one.file.is_empty()
        })
        .collect();
    assert_eq!(others, Vec::<&Problem>::new(), "nothing follows");
}
