//! An index that is searched.

use proptest::prelude::*;

use super::*;

fn thing(title: &str, fields: &[(Field, &str)]) -> Thing {
    Thing {
        row: Row {
            title: title.into(),
            ..Row::default()
        },
        fields: fields
            .iter()
            .map(|(field, text)| (*field, (*text).into()))
            .collect(),
        filters: Vec::new(),
    }
}

fn index_of(things: &[Thing]) -> Index {
    Index::of(things.iter().cloned(), "2026-11-28")
}

struct Answer {
    titles: Vec<String>,
    found: Found,
}

fn ask(index: &Index, query: &str) -> Answer {
    ask_with(index, query, Vec::new())
}

fn ask_with(index: &Index, query: &str, choices: Vec<Choice>) -> Answer {
    let head = Head::decode(&index.head("1")).expect("a head");
    let mut found = Found::default();
    for is_wide in [false, true] {
        let plan = Plan::of(&head, query, choices.clone(), is_wide);
        // What the plan does not name is not there.
        let part = |number: usize| -> Option<&str> {
            let is_there = plan.parts.binary_search(&number).is_ok();
            assert!(is_there, "part {number} was not planned");
            Some(&index.parts[number])
        };
        found = find(&head, &plan, &part, 10);
        if found.total > 0 {
            break;
        }
    }
    let row = |hit: &Hit| {
        let (part, line) = head.row_part(hit.thing);
        Row::decode(&index.parts[part], line, &head.shorthand)
            .expect("a row")
            .title
    };
    Answer {
        titles: found.hits.iter().map(row).collect(),
        found,
    }
}

fn sample() -> Index {
    index_of(&[
        thing(
            "Bát Tràng",
            &[(Field::Craft, "Gốm sứ"), (Field::Name, "Bạch Thổ")],
        ),
        thing(
            "Ấm trà men lam",
            &[
                (Field::Village, "Bát Tràng"),
                (Field::Material, "cao lanh"),
                (Field::Code, "1038"),
            ],
        ),
        thing(
            "Phú Vinh",
            &[(Field::Craft, "Mây tre đan"), (Field::Formerly, "Hà Tây")],
        ),
        thing("Rượu Dương Đình", &[]),
        thing("Đường", &[]),
        thing(
            "Đường phên",
            &[
                (Field::Code, "08930000000013"),
                (Field::Summary, "Ngọt như làng Dương"),
            ],
        ),
    ])
}

#[test]
fn exact_tones_rank_above_others_in_any_field() {
    let index = sample();
    assert_eq!(
        ask(&index, "dương").titles,
        ["Rượu Dương Đình", "Đường phên", "Đường"]
    );
    assert_eq!(
        ask(&index, "đường").titles,
        ["Đường", "Đường phên", "Rượu Dương Đình"]
    );
    assert_eq!(ask(&index, "duong").titles[0], "Đường");
}

#[test]
fn words_that_were_typed_apart_and_are_one_are_told_once() {
    let index = index_of(&[thing("Blue teapot", &[])]);
    let answer = ask(&index, "tea pot");
    assert_eq!(answer.titles, ["Blue teapot"]);
    assert_eq!(answer.found.meant.as_deref(), Some("teapot"));
}

#[test]
fn keys_of_input_methods_spaces_left_out_and_slips_are_read() {
    let index = sample();
    for query in [
        "bát tràng",
        "bat trang",
        "BAT TRANG",
        "bats trangf",
        "ba1t tra2ng",
        "battrang",
        "bat trnag",
        "bat chang",
        "bat tra",
        "Ba\u{301}t Tra\u{300}ng",
    ] {
        assert_eq!(
            ask(&index, query).titles.first().map(String::as_str),
            Some("Bát Tràng"),
            "{query}"
        );
    }
    for (query, meant) in [
        ("bats trangf", Some("bát tràng")),
        ("battrang", Some("bát tràng")),
        ("bat trnag", Some("bát tràng")),
        ("bat tran", None),
        ("bát tràng", None),
    ] {
        assert_eq!(ask(&index, query).found.meant.as_deref(), meant, "{query}");
    }
}

#[test]
fn a_result_says_why_it_was_found() {
    let index = sample();
    let why = |query: &str| ask(&index, query).found.hits[0].why.clone();
    let because = |field, words: &[&str]| Why {
        field,
        words: words.iter().map(|word| (*word).to_owned()).collect(),
    };
    assert_eq!(why("ha tay"), [because(Field::Formerly, &["hà", "tây"])]);
    assert_eq!(
        why("cao lanh bat trang tra"),
        [
            because(Field::Title, &["trà"]),
            because(Field::Village, &["bát", "tràng"]),
            because(Field::Material, &["cao", "lanh"])
        ]
    );
    assert_eq!(why("1038"), [because(Field::Code, &["1038"])]);
}

#[test]
fn codes_are_found_as_they_stand_on_labels() {
    let index = sample();
    for (query, title) in [
        ("1038", "Ấm trà men lam"),
        ("10 38", "Ấm trà men lam"),
        ("8930000000013", "Đường phên"),
        ("8 930000 000013", "Đường phên"),
        ("08930000000013", "Đường phên"),
    ] {
        assert_eq!(ask(&index, query).titles, [title], "{query}");
    }
    assert!(ask(&index, "1039").titles.is_empty());
}

#[test]
fn where_nothing_has_all_words_what_has_most_is_near() {
    let answer = ask(&sample(), "bát tràng dương");
    assert!(answer.found.is_near);
    assert_eq!(
        (answer.found.total, answer.titles[0].as_str()),
        (0, "Bát Tràng")
    );
    let nothing = ask(&sample(), "xyzzy");
    assert!(nothing.titles.is_empty() && !nothing.found.is_near);
}

#[test]
fn things_are_narrowed_by_what_was_chosen() {
    let mut things: Vec<Thing> = (0..40)
        .map(|number| thing(&format!("Trà số {number}"), &[]))
        .collect();
    for (number, thing) in things.iter_mut().enumerate() {
        let stars = (3 + number % 2).to_string();
        thing.filters.push((Filter::Stars, stars));
        let day = format!("2026-12-{:02}", 1 + number % 30);
        thing.filters.push((Filter::Valid, day));
    }
    let index = index_of(&things);
    let choice = |filter, value: &str| Choice {
        filter,
        values: vec![value.into()],
    };
    let total =
        |query: &str, choices: &[Choice]| ask_with(&index, query, choices.to_vec()).found.total;
    assert_eq!(total("tra", &[]), 40);
    assert_eq!(total("tra", &[choice(Filter::Stars, "4")]), 20);
    assert_eq!(total("tra", &[choice(Filter::Valid, "2026-12-30")]), 1);
    assert_eq!(
        total(
            "",
            &[
                choice(Filter::Stars, "4"),
                choice(Filter::Valid, "2026-12-30")
            ]
        ),
        1
    );
    assert_eq!(total("tra", &[choice(Filter::Stars, "5")]), 0);
}

#[test]
fn certificates_are_known_by_the_ends_that_have_come() {
    let mut things: Vec<Thing> = (0..4_000)
        .map(|number| thing(&format!("Trà {number}"), &[]))
        .collect();
    for (number, thing) in (0..).zip(&mut things) {
        let day = format!(
            "{}-{:02}-{:02}",
            2025 + number % 5,
            1 + number % 12,
            1 + number % 28
        );
        thing.filters.push((Filter::Valid, day));
    }
    let index = index_of(&things);
    let head = Head::decode(&index.head("1")).expect("a head");
    for day in [
        "2026-11-28",
        "2026-11-29",
        "2027-03-01",
        "2029-12-28",
        "2030-01-01",
    ] {
        let choice = Choice {
            filter: Filter::Valid,
            values: vec![day.into()],
        };
        let holds = |thing: &&Thing| thing.filters.iter().any(|(_, last)| last.as_str() >= day);
        let expected = things.iter().filter(holds).count();
        let found = ask_with(&index, "", vec![choice.clone()]).found;
        assert_eq!(found.total, expected, "{day}");
        // On the day on which the index was made nothing has ended since.
        if day == "2026-11-28" {
            assert_eq!(head.choice_parts(&choice).len(), 1);
        }
    }
    assert!(head.end_parts.len() > 3, "{:?}", head.end_parts);
}

#[test]
fn of_what_fits_equally_well_the_nearest_comes_first() {
    let mut things: Vec<Thing> = ["Trà xa", "Trà vừa", "Trà gần", "Trà ở đâu"]
        .map(|title| thing(title, &[]))
        .into();
    for (thing, cell) in things
        .iter_mut()
        .zip(["16.5,107.6", "21.3,105.9", "21.0,105.9"])
    {
        thing.filters.push((Filter::Near, cell.into()));
    }
    let near = Choice {
        filter: Filter::Near,
        values: vec!["21.0,105.8".into()],
    };
    for query in ["", "tra"] {
        let answer = ask_with(&index_of(&things), query, vec![near.clone()]);
        assert_eq!(answer.titles, ["Trà gần", "Trà vừa"], "{query}");
    }
}

#[test]
fn an_index_of_nothing_finds_nothing() {
    let index = index_of(&[]);
    assert!(ask(&index, "bát tràng").titles.is_empty());
    assert!(ask(&index, "").titles.is_empty());
}

/// Titles of few syllables, so that many share some.
fn titles() -> impl Strategy<Value = Vec<String>> {
    let syllable = prop::sample::select(vec![
        "gốm",
        "gồm",
        "gom",
        "Bát",
        "bạt",
        "Tràng",
        "trang",
        "trắng",
        "đường",
        "Dương",
        "lam",
        "mây",
        "tre",
        "trẻ",
        "a",
        "47A",
        "the",
        "teapot",
        "hòa",
        "hoá",
    ]);
    let title = prop::collection::vec(syllable, 1..7).prop_map(|words| words.join(" "));
    prop::collection::vec(title, 1..30)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn an_exact_title_is_always_first(titles in titles(), field in 1_usize..Field::ALL.len()) {
        // The others' titles stand in other fields as well.
        let count = titles.len();
        let things: Vec<Thing> = titles
            .iter()
            .enumerate()
            .map(|(number, title)| thing(title, &[(Field::ALL[field], &titles[(number + 1) % count])]))
            .collect();
        let index = index_of(&things);
        for title in &titles {
            if field == Field::Code as usize {
                continue;
            }
            let first = &ask(&index, title).titles[0];
            // Of a word that stands there twice the first is what counts.
            let distinct = |title: &str| {
                let mut all: Vec<Word> = Vec::new();
                for word in words(title) {
                    if !all.contains(&word) {
                        all.push(word);
                    }
                }
                all
            };
            prop_assert_eq!(distinct(first), distinct(title), "{} before {}", first, title);
        }
    }

    #[test]
    fn no_query_is_too_wild(query in "\\PC{0,40}|[a-z0-9 ]{0,40}|(bat|trang|gom|sfrxj| |9|đ|\u{301}){0,30}") {
        let _ = ask(&sample(), &query);
    }

    #[test]
    fn no_part_is_too_wild(noise in "\\PC{0,60}|[a-o0-9\t\n ]{0,80}", query in "[a-z ]{1,12}") {
        let head = Head::decode(&sample().head("1")).expect("a head");
        let plan = Plan::of(&head, &query, Vec::new(), true);
        let _ = find(&head, &plan, &|_| Some(&noise), 10);
        let _ = Head::decode(&noise);
    }

    #[test]
    fn no_head_is_too_wild(line in 0..11_usize, noise in "[0-9]{1,12}|\\PC{0,40}|[0-9a-o ]{0,40}", query in "[a-z ]{1,12}") {
        let whole = sample().head("1");
        let mut lines: Vec<&str> = whole.split('\n').collect();
        if let Some(line) = lines.get_mut(line) {
            *line = &noise;
        }
        if let Some(head) = Head::decode(&lines.join("\n")) {
            let plan = Plan::of(&head, &query, Vec::new(), true);
            let index = sample();
            let _ = find(&head, &plan, &|number| index.parts.get(number).map(String::as_str), 10);
        }
    }

    #[test]
    fn an_index_of_more_things_than_there_are_is_none(things in (1 << 20) + 1..=u32::MAX) {
        let whole = sample().head("1");
        let mut lines: Vec<&str> = whole.split('\n').collect();
        let things = things.to_string();
        lines[2] = &things;
        prop_assert!(Head::decode(&lines.join("\n")).is_none());
    }
}
