//! JSON as people break it by hand, and what is said of it. Native only.

use super::*;
use crate::rules::NumberSpelling;

/// What is said of a text, and the place.
fn told(text: &str) -> (Rule, &str) {
    let Err(unread) = Json::parse(text) else {
        panic!("taken for JSON: {text}")
    };
    (unread.rule, &text[unread.span])
}

fn assert_told(text: &str, fault: JsonFault, place: &str) {
    assert_eq!(told(text), (fault.into(), place), "{text}");
}

#[test]
fn commas_that_are_missing_or_too_many_are_told_where_they_are() {
    use JsonFault::{ExtraComma, MissingComma, TrailingComma};
    for text in [
        "{\"a\": 1\n \"b\": 2}",
        "{\"a\": \"x\"\n \"b\": 2}",
        "{\"a\": {} \"b\": 2}",
        "{\"a\": true \"b\": 2}",
        "{\"a\": \"x\" \"b\": 2}",
        "[1 2]",
        "[[1, 2] [3, 4]]",
        "[{} {}]",
        "[105.5 20.9]",
        "[\"x\"\n\"y\"]",
    ] {
        assert_told(text, MissingComma, "");
    }
    let text = "{\"a\": 1\n \"b\": 2}";
    assert_eq!(
        Json::parse(text).err().map(|unread| unread.span),
        Some(7..7)
    );
    for text in ["{\"a\": 1,}", "[1, 2,\n]", "{\"a\": [1,], \"b\": 2}"] {
        assert_told(text, TrailingComma, ",");
    }
    for text in ["[1,, 2]", "{\"a\": 1,, \"b\": 2}", "[, 1]", "{,}"] {
        assert_told(text, ExtraComma, ",");
    }
}

#[test]
fn quotation_marks_of_other_kinds_are_told_where_they_are() {
    for (text, found) in [
        ("{“vi”: \"x\"}", '“'),
        ("{\"vi\": “x”}", '“'),
        ("{\"vi”: \"x\"}", '”'),
        ("{\"vi\": \"x”,\n \"en\": \"y\"}", '”'),
        ("{\"vi\": \"x”\n}", '”'),
        ("{\"vi\": «x»}", '«'),
    ] {
        let place = found.to_string();
        assert_told(text, JsonFault::CurlyQuotes { found }, &place);
    }
    assert_told("{'vi': 'x'}", JsonFault::SingleQuotes, "'");
    assert_told("{\"vi\": 'x'}", JsonFault::SingleQuotes, "'");
    assert_told(
        r#"{"vi": "Gốm "Bát Tràng" đẹp"}"#,
        JsonFault::InnerQuotes,
        "\"",
    );
    assert_told(r#"{"vi": ""Bát Tràng" đẹp"}"#, JsonFault::InnerQuotes, "\"");
    assert_told(r#"{"vi": "Gốm "5 sao""}"#, JsonFault::InnerQuotes, "\"");
    assert_told(
        "{\"vi\": \"nói “gốm”\" \"en\": \"y\"}",
        JsonFault::MissingComma,
        "",
    );
}

#[test]
fn a_text_that_does_not_end_is_told_where_it_begins() {
    for (text, place) in [
        ("{\"vi\": \"Gốm,\n \"en\": \"y\"}", "\"Gốm,"),
        ("{\"vi\": \"Gốm\r\n}", "\"Gốm"),
        ("{\"vi\": \"Gốm", "\"Gốm"),
        ("{\"vi\": \"Gốm\nđẹp\"}", "\"Gốm"),
        ("{\"vi: \"Gốm\"}", "\"vi: "),
    ] {
        assert_told(text, JsonFault::UnclosedText, place);
    }
    let code_point = 9;
    assert_told(
        "{\"vi\": \"a\tb\"}",
        JsonFault::ControlInText { code_point },
        "\t",
    );
    for (text, found) in [
        (r#"["C:\ảnh"]"#, r"\ả"),
        (r#"["\u12"]"#, r"\u12"),
        (r#"["\ud800"]"#, r"\ud800"),
        (r#"["\'"]"#, r"\'"),
    ] {
        let fault = JsonFault::Escape {
            found: found.into(),
        };
        assert_told(text, fault, found);
    }
}

#[test]
fn words_without_quotation_marks_are_told_whole() {
    for (text, found) in [
        ("{\"vi\": Gốm Bát Tràng, \"en\": \"y\"}", "Gốm Bát Tràng"),
        ("{\"vi\": Gốm\", \"en\": \"y\"}", "Gốm"),
        ("{\"day\": 2026-11-21}", "2026-11-21"),
        ("{\"hours\": 8:30}", "8:30"),
        ("[a, b]", "a"),
    ] {
        let fault = JsonFault::UnquotedText {
            found: found.into(),
        };
        assert_told(text, fault, found);
    }
    for (text, found) in [
        ("{vi: \"x\"}", "vi"),
        ("{\"a\": 1, tên: 2}", "tên"),
        ("{vi\": \"x\"}", "vi"),
        ("{1: 2}", "1"),
    ] {
        let fault = JsonFault::UnquotedKey {
            found: found.into(),
        };
        assert_told(text, fault, found);
    }
    for (text, found, write) in [
        ("[True]", "True", "true"),
        ("{\"a\": None}", "None", "null"),
        ("[NaN]", "NaN", "null"),
    ] {
        let fault = JsonFault::ForeignWord {
            found: found.into(),
            write,
        };
        assert_told(text, fault, found);
    }
}

#[test]
fn what_is_missing_around_a_colon_is_told() {
    assert_told("{\"a\" 1}", JsonFault::MissingColon, "1");
    assert_told("{\"a\" = 1}", JsonFault::MissingColon, "=");
    assert_told("{\"a\" \"b\"}", JsonFault::MissingColon, "\"");
    assert_told("{\"a\", \"b\": 1}", JsonFault::MissingColon, ",");
    assert_told("{\"a\"}", JsonFault::MissingColon, "}");
    assert_told("{\"a\": }", JsonFault::MissingValue, ":");
    assert_told("{\"a\":, \"b\": 1}", JsonFault::MissingValue, ":");
    assert_told("{\"a\": 1, {\"b\": 2}}", JsonFault::MissingKey, "{");
    assert_told("{: 1}", JsonFault::MissingKey, ":");
    assert_told("[\n\"a\": 1]", JsonFault::ColonInList { line: 1 }, ":");
}

#[test]
fn brackets_are_told_where_the_one_stands_that_lacks_its_other() {
    let unclosed = |bracket| JsonFault::Unclosed { bracket };
    assert_told("{\"a\": [1, 2", unclosed('['), "[");
    assert_told("{\"a\": 1", unclosed('{'), "{");
    assert_told("{\"a\":", unclosed('{'), "{");
    assert_told("{\"a\"", unclosed('{'), "{");
    assert_told("[1,", unclosed('['), "[");
    let text = "{\n  \"a\": {\n    \"b\": 1,\n  \"c\": {\n    \"d\": 2\n  }\n}\n";
    let unread = Json::parse(text).err().expect("not closed");
    assert_eq!(
        unread.span,
        9..10,
        "the bracket of a, which is closed by the last one"
    );
    let (needed, line) = ('}', 1);
    let wrong = JsonFault::WrongBracket {
        found: ']',
        needed,
        line,
    };
    assert_told("{\"a\": 1]", wrong.clone(), "]");
    assert_told("{\"a\": 1,]", wrong, "]");
    let wrong = JsonFault::WrongBracket {
        found: '}',
        needed: ']',
        line: 2,
    };
    assert_told("{\"a\":\n[1}", wrong, "}");
    assert_told("{}}", JsonFault::ExtraBracket { found: '}' }, "}");
    assert_told("]", JsonFault::ExtraBracket { found: ']' }, "]");
    assert_told("{} {}", JsonFault::SecondValue, "{");
    assert_told("{}, 1", JsonFault::SecondValue, ",");
}

#[test]
fn numbers_as_people_write_them_are_told_with_what_was_meant() {
    for (text, found, meant) in [
        ("{\"from_vnd\": 120.000đ}", "120.000đ", &["120000"][..]),
        (
            "{\"from_vnd\": 120.000 đồng, \"a\": 1}",
            "120.000 đồng",
            &["120000"],
        ),
        ("{\"from_vnd\": 1.200.000}", "1.200.000", &["1200000"]),
        (
            "{\"from_vnd\": 1.200.000,\n \"a\": 1}",
            "1.200.000",
            &["1200000"],
        ),
        ("{\"from_vnd\": 12 500}", "12 500", &["12500"]),
        ("{\"value\": 100,5}", "100,5", &["100.5"]),
        ("{\"value\": 100,5, \"a\": 1}", "100,5", &["100.5"]),
        ("{\"value\": 120,000}", "120,000", &["120000"]),
        ("{\"value\": 1.234,5\n}", "1.234,5", &["1234.5"]),
        ("{\"day\": 07}", "07", &["7"]),
        ("[105,05, 20,97]", "105,05", &["105.05"]),
        ("[+5]", "+5", &["5"]),
        ("[.5]", ".5", &["0.5"]),
        ("[1.200.000, 5]", "1.200.000", &["1200000"]),
    ] {
        let (rule, place) = told(text);
        let meant = meant.iter().map(|one| (*one).to_owned()).collect();
        let found = found.to_owned();
        assert_eq!(
            (rule, place.to_owned()),
            (
                NumberSpelling {
                    found: found.clone(),
                    meant
                }
                .into(),
                found
            ),
            "{text}"
        );
    }
    for (text, found) in [
        ("[-]", "-"),
        ("[5.]", "5."),
        ("{\"a\": 1-, \"b\": 2}", "1-"),
        ("[0x1F]", "0x1F"),
        ("{\"a\": 1e}", "1e"),
    ] {
        let fault = JsonFault::Number {
            found: found.into(),
        };
        assert_told(text, fault, found);
    }
    let fault = JsonFault::NumberTooLarge {
        found: "1e400".into(),
    };
    assert_told("[1e400]", fault, "1e400");
    let meant = Some("[105.0, 76648.0, 20.96377]".into());
    assert_told(
        "[105,0; 76648,0; 20,96377]",
        JsonFault::Semicolon { meant },
        ";",
    );
    assert_told(
        "{\"a\": 1; \"b\": 2}",
        JsonFault::Semicolon { meant: None },
        ";",
    );
}

#[test]
fn what_other_kinds_of_json_allow_is_told() {
    for (text, place) in [
        ("{} // x", "// x"),
        ("[1, /* x */ 2]", "/* x */"),
        ("[1 # x\n]", "# x"),
        ("/* x", "/* x"),
    ] {
        assert_told(text, JsonFault::Comment, place);
    }
    for text in ["", " \n", "\t"] {
        assert_told(text, JsonFault::Empty, "");
    }
    for (text, found) in [
        ("[1,\u{A0}2]", '\u{A0}'),
        ("\u{C}[]", '\u{C}'),
        ("[\u{FEFF}1]", '\u{FEFF}'),
        ("[@]", '@'),
        ("{\"a\": 1 : 2}", ':'),
    ] {
        let place = found.to_string();
        assert_told(text, JsonFault::StraySign { found }, &place);
    }
}

#[test]
fn nothing_but_json_is_taken_for_json() {
    // The judge is another parser; only what lies deeper than any content differs.
    let parts = [
        "{", "}", "[", "]", ",", ":", "\"a\"", "1", "-", ".5", "true", "nul", " ", "\n", "\\",
        "\"", "\u{A0}", "//", "'", "“",
    ];
    let mut random = fastrand::Rng::with_seed(7);
    for _ in 0..20_000 {
        let length = random.usize(0..12);
        let text: String = (0..length)
            .map(|_| random.choice(parts).unwrap_or_default())
            .collect();
        let judged = serde_json::from_str::<serde::de::IgnoredAny>(&text).is_ok();
        let found = Json::parse(&text);
        assert_eq!(found.is_ok(), judged, "{text:?}");
        if let Err(unread) = found {
            assert!(
                text.get(unread.span.clone()).is_some(),
                "{text:?} {unread:?}"
            );
            assert!(
                !unread
                    .rule
                    .message(langke_model::i18n::Language::English)
                    .is_empty()
            );
        }
    }
}
