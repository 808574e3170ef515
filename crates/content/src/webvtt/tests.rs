//! Transcripts as editors and machines write them, and what is said of them. Native only.

use std::time::{Duration, Instant};

use super::*;

fn cue(from_ms: u64, to_ms: u64, text: &str) -> Cue {
    let text = text.to_owned();
    Cue {
        from_ms,
        to_ms,
        text,
    }
}

/// The faults of a file, each with its line.
fn faults(file: &str) -> Vec<(usize, FaultKind)> {
    let faults = read(file).expect_err("this should be faulty");
    faults
        .into_iter()
        .map(|fault| (fault.line, fault.kind))
        .collect()
}

/// A file with one cue from its first to its fourth second, the text of which begins on line 4.
fn said(text: &str) -> String {
    format!("WEBVTT\n\n00:01.000 --> 00:04.000\n{text}\n")
}

/// The text of that cue.
fn heard(text: &str) -> String {
    let cues = read(&said(text)).expect("this should be right");
    assert_eq!(cues.len(), 1);
    cues[0].text.clone()
}

/// A file with nothing but a cue on whose line of times, the third, something stands.
fn timed(times: &str) -> String {
    format!("WEBVTT\n\n{times}\nXin chào\n")
}

fn found(text: &str) -> String {
    text.to_owned()
}

#[test]
fn a_plain_transcript_is_read() {
    let file = "WEBVTT\n\n00:01.000 --> 00:04.000\nTôi đan từ năm 12 tuổi.\n\n00:00:04.000 --> 00:01:02.345\nMẹ dạy.\n";
    let expected = [
        cue(1_000, 4_000, "Tôi đan từ năm 12 tuổi."),
        cue(4_000, 62_345, "Mẹ dạy."),
    ];
    assert_eq!(read(file).as_deref(), Ok(&expected[..]));
}

#[test]
fn a_byte_order_mark_is_skipped() {
    let file = format!("\u{FEFF}{}", said("Xin chào"));
    assert_eq!(read(&file), Ok(vec![cue(1_000, 4_000, "Xin chào")]));
}

#[test]
fn lines_end_as_on_any_system() {
    let file = "WEBVTT\n\n00:01.000 --> 00:02.000\nMột\nhai\n\n00:02.000 --> 00:03.000\nBa\n";
    let expected = read(file);
    assert_eq!(expected.as_ref().map(Vec::len), Ok(2));
    assert_eq!(read(&file.replace('\n', "\r\n")), expected);
    assert_eq!(read(&file.replace('\n', "\r")), expected);
}

#[test]
fn lines_are_counted_alike_on_any_system() {
    let file = "WEBVTT\n\n00:01.000 --> 00:02.000\nMột\n\n00:02 --> 00:03.000\nBa\n";
    let unreadable = FaultKind::UnreadableTime {
        found: found("00:02"),
    };
    for end in ["\n", "\r\n", "\r"] {
        assert_eq!(
            faults(&file.replace('\n', end)),
            [(6, unreadable.clone())],
            "{end:?}"
        );
    }
}

#[test]
fn a_header_may_have_a_title_and_lines_of_its_own() {
    for header in [
        "WEBVTT",
        "WEBVTT ",
        "WEBVTT Bà Đoàn kể",
        "WEBVTT\tBà Đoàn kể",
        "WEBVTT\nKind: captions\nLanguage: vi",
    ] {
        let file = format!("{header}\n\n00:01.000 --> 00:02.000\nMột\n");
        assert_eq!(read(&file), Ok(vec![cue(1_000, 2_000, "Một")]), "{header}");
    }
}

#[test]
fn a_cue_may_follow_the_header_without_an_empty_line() {
    for header in ["WEBVTT", "WEBVTT\n1"] {
        let file = format!("{header}\n00:01.000 --> 00:02.000\nMột\n");
        assert_eq!(read(&file), Ok(vec![cue(1_000, 2_000, "Một")]), "{header}");
    }
}

#[test]
fn comments_styles_and_regions_are_skipped() {
    let file = "WEBVTT\n\nNOTE Ghi ở chợ\n\nNOTE\nhai\ndòng\n\nSTYLE\n::cue { color: red }\n\nREGION\nid:a\nwidth:40%\n\n\
                00:01.000 --> 00:02.000\nMột\n\nNOTE\n";
    assert_eq!(read(file), Ok(vec![cue(1_000, 2_000, "Một")]));
}

#[test]
fn identifiers_and_settings_are_left_out() {
    let file = "WEBVTT\n\n1\n00:01.000 --> 00:02.000 align:start position:10%,line-left\nMột\n\n\
                mở đầu\n00:02.000 --> 00:03.000\tline:-1 \nHai\n\nSTYLE\n00:03.000 --> 00:04.000\nBa\n";
    let expected = vec![
        cue(1_000, 2_000, "Một"),
        cue(2_000, 3_000, "Hai"),
        cue(3_000, 4_000, "Ba"),
    ];
    assert_eq!(read(file), Ok(expected));
}

#[test]
fn hours_may_have_any_number_of_digits() {
    for (time, milliseconds) in [
        ("0:00:05.000", 5_000),
        ("1:00:00.000", 3_600_000),
        ("123:00:00.001", 442_800_001),
        ("000001:00:00.000", 3_600_000),
    ] {
        let file = timed(&format!("00:01.000 --> {time}"));
        assert_eq!(read(&file), Ok(vec![cue(1_000, milliseconds, "Xin chào")]));
    }
}

#[test]
fn spaces_around_the_arrow_are_free() {
    for times in [
        "00:01.000-->00:04.000",
        "  00:01.000  -->\t00:04.000  ",
        "00:01.000 -->00:04.000align:start",
    ] {
        let expected = Ok(vec![cue(1_000, 4_000, "Xin chào")]);
        assert_eq!(read(&timed(times)), expected, "{times}");
    }
}

#[test]
fn the_last_line_needs_no_end_and_empty_lines_are_free() {
    let file =
        "WEBVTT\n\n\n\n00:01.000 --> 00:02.000\nMột\n \t\n\n\n2\n00:02.000 --> 00:03.000\nHai";
    let expected = vec![cue(1_000, 2_000, "Một"), cue(2_000, 3_000, "Hai")];
    assert_eq!(read(file), Ok(expected));
}

#[test]
fn a_cue_without_a_number_needs_no_empty_line_above() {
    let file = "WEBVTT\n\n00:01.000 --> 00:02.000\nMột\n00:02.000 --> 00:03.000\nHai\n";
    let expected = vec![cue(1_000, 2_000, "Một"), cue(2_000, 3_000, "Hai")];
    assert_eq!(read(file), Ok(expected));
}

#[test]
fn a_line_of_spaces_above_a_text_is_no_end_of_it() {
    assert_eq!(heard(" \nXin<00:02.000><c> chào</c>"), "Xin chào");
}

#[test]
fn line_breaks_and_runs_of_spaces_become_one_space() {
    assert_eq!(heard("  Xin  chào \ncác\tbạn.  "), "Xin chào các bạn.");
    assert_eq!(heard("Xin\u{2028}chào&#32;&#x20;bạn"), "Xin chào bạn");
    assert_eq!(heard("Xin\0chào"), "Xin\u{FFFD}chào");
}

#[test]
fn tags_of_the_format_are_removed() {
    for (text, expected) in [
        ("<v Bà Đoàn>Xin chào", "Xin chào"),
        ("<v.loud Bà Đoàn>Xin chào</v>", "Xin chào"),
        ("<v\nBà Đoàn>Xin chào", "Xin chào"),
        ("<i>Xin</i> <b><u>chào</u></b>", "Xin chào"),
        ("<c.yellow.bg_blue>Xin</c> chào", "Xin chào"),
        ("<lang en>Hello</lang> bạn", "Hello bạn"),
        ("<ruby>字<rt>chữ</rt></ruby>", "字chữ"),
        ("Xin <00:02.000>chào <00:00:03.000>bạn", "Xin chào bạn"),
        ("Xin <i> chào", "Xin chào"),
    ] {
        assert_eq!(heard(text), expected, "{text}");
    }
}

#[test]
fn references_become_signs() {
    for (text, expected) in [
        ("A &amp; B", "A & B"),
        ("1 &lt; 2 &gt; 0", "1 < 2 > 0"),
        ("5&nbsp;kg", "5\u{A0}kg"),
        ("a&lrm;b&rlm;c", "a\u{200E}b\u{200F}c"),
        ("&quot;Xin chào&quot;", "\"Xin chào\""),
        ("&#39;&apos;&#x27;", "'''"),
        ("&#7843;&#x1EA3;&#X1ea3;", "ảảả"),
        ("&amp;lt;", "&lt;"),
        ("A & B, R&D, &; && &#-1;", "A & B, R&D, &; && &#-1;"),
        ("a > b", "a > b"),
    ] {
        assert_eq!(heard(text), expected, "{text}");
    }
}

#[test]
fn a_file_without_anything_is_empty() {
    for file in ["", "\u{FEFF}", "\n \n\t\r\n"] {
        assert_eq!(faults(file), [(1, FaultKind::Empty)]);
    }
}

#[test]
fn another_kind_of_file_is_said_to_be_none() {
    for file in [
        "{\n  \"vi\": \"Xin chào\"\n}",
        "Bà Đoàn kể\n\nTôi đan từ nhỏ.",
    ] {
        let found = file.lines().next().unwrap_or_default().to_owned();
        assert_eq!(faults(file), [(1, FaultKind::NotWebVtt { found })]);
    }
}

#[test]
fn a_header_that_is_written_otherwise_is_named() {
    for header in ["webvtt", "WebVTT", " WEBVTT", "WEBVTT: Bà Đoàn", "WEBVTT1"] {
        let file = format!("{header}\n\n00:01.000 --> 00:02.000\nMột\n");
        let found = header.to_owned();
        assert_eq!(faults(&file), [(1, FaultKind::NotWebVtt { found })]);
    }
}

#[test]
fn a_header_below_empty_lines_is_named() {
    let file = format!("\n\n{}", said("Xin chào"));
    assert_eq!(faults(&file), [(3, FaultKind::EmptyLinesAboveHeader)]);
}

#[test]
fn a_missing_header_does_not_hide_other_faults() {
    let file = "1\n00:01.000 --> 00:02.000\nMột\n\n2\n00:02.000 --> 00:03.000\n";
    let not_webvtt = FaultKind::NotWebVtt { found: found("1") };
    assert_eq!(faults(file), [(1, not_webvtt), (6, FaultKind::EmptyCue)]);
}

#[test]
fn an_srt_that_was_renamed_is_named() {
    for first in ["1\n", ""] {
        let file = format!(
            "{first}00:00:01,000 --> 00:00:02,000\nMột\n\n2\n00:00:02,000 --> 00:00:03,000\nHai\n"
        );
        assert_eq!(faults(&file), [(1, FaultKind::SubRip)]);
    }
}

#[test]
fn a_renamed_srt_does_not_hide_other_faults() {
    let file = "1\n00:00:01,000 --> 00:00:02,000\n<font color=red>Một</font>\n";
    let markup = |tag: &str| FaultKind::Markup { found: found(tag) };
    let expected = [
        (1, FaultKind::SubRip),
        (3, markup("<font color=red>")),
        (3, markup("</font>")),
    ];
    assert_eq!(faults(file), expected);
}

#[test]
fn a_comma_below_a_header_is_named_with_what_was_meant() {
    let comma = |found: &str, meant: &str| FaultKind::CommaInTime {
        found: found.into(),
        meant: meant.into(),
    };
    assert_eq!(
        faults(&timed("00:00:01,000 --> 00:00:02,000")),
        [(3, comma("00:00:01,000", "00:00:01.000"))]
    );
    assert_eq!(
        faults(&timed("00:01.000 --> 00:02,500 align:start")),
        [(3, comma("00:02,500", "00:02.500"))]
    );
}

#[test]
fn a_time_that_cannot_be_read_is_named() {
    let most = "9".repeat(30);
    for (times, unreadable) in [
        ("00:01 --> 00:04.000", "00:01"),
        ("00:01.000 --> 00:04 align:start", "00:04"),
        ("00:01.000 --> 00:04.5", "00:04.5"),
        ("00:01.000 --> 00:04.0000", "00:04.0000"),
        ("1:02.000 --> 00:04.000", "1:02.000"),
        ("00:01.000 --> 75:00.000", "75:00.000"),
        ("00:01.000 --> 00:60.000", "00:60.000"),
        ("00:01.000 --> 1:60:00.000", "1:60:00.000"),
        ("00:01.000 --> 1:0:00.000", "1:0:00.000"),
        ("00:01.000 --> :04.000", ":04.000"),
        ("1.5 --> 4", "1.5"),
        ("00:01.000 -->", "00:01.000 -->"),
        ("--> 00:04.000", "--> 00:04.000"),
        ("-->", "-->"),
        ("00:01.000 --> ٠٠:٠٤.٠٠٠", "٠٠:٠٤.٠٠٠"),
        (
            &format!("00:01.000 --> {most}:00:00.000"),
            &format!("{most}:00:00.000"),
        ),
    ] {
        let found = unreadable.to_owned();
        assert_eq!(
            faults(&timed(times)),
            [(3, FaultKind::UnreadableTime { found })]
        );
    }
}

#[test]
fn a_time_inside_a_text_that_cannot_be_read_is_named() {
    for tag in [
        "<00:02>",
        "<00:02.000 >",
        "<00:02.000a>",
        "<00:02,000>",
        "<1>",
    ] {
        let found = tag.to_owned();
        let file = said(&format!("Xin\nchào {tag}bạn"));
        assert_eq!(faults(&file), [(5, FaultKind::UnreadableTime { found })]);
    }
}

#[test]
fn what_a_word_processor_makes_of_the_arrow_is_named() {
    for arrow in ["->", "–>", "—>", "→", "-- >", "=>", "-"] {
        let found = arrow.to_owned();
        let expected = [(3, FaultKind::WrongArrow { found })];
        let times = format!("00:01.000 {arrow} 00:04.000");
        assert_eq!(faults(&timed(&times)), expected);
        let times = format!("00:01.000{arrow}00:04.000");
        assert_eq!(faults(&timed(&times)), expected);
    }
}

#[test]
fn text_behind_the_times_is_named() {
    for behind in ["Xin chào", "align:start Xin chào", "align: start", ":start"] {
        let times = format!("00:01.000 --> 00:04.000 {behind}");
        let found = behind.to_owned();
        assert_eq!(
            faults(&timed(&times)),
            [(3, FaultKind::TextBehindTimes { found })]
        );
    }
}

#[test]
fn a_cue_that_ends_before_it_begins_is_named() {
    for to_ms in [1_000, 500] {
        let times = format!("00:01.000 --> {}", time::written(to_ms));
        let kind = FaultKind::EndsBeforeItBegins {
            from_ms: 1_000,
            to_ms,
        };
        assert_eq!(faults(&timed(&times)), [(3, kind)]);
    }
}

#[test]
fn a_cue_that_begins_before_the_one_above_is_named() {
    let file = "WEBVTT\n\n00:05.000 --> 00:06.000\nMột\n\n00:01.000 --> 00:02.000\nHai\n\n00:02.000 --> 00:03.000\nBa\n";
    let kind = FaultKind::BeginsBeforeTheOneAbove {
        from_ms: 1_000,
        above_from_ms: 5_000,
    };
    assert_eq!(faults(file), [(6, kind)]);
}

#[test]
fn cues_that_overlap_are_named() {
    let file = "WEBVTT\n\n00:01.000 --> 00:03.000\nMột\n\nhai\n00:02.999 --> 00:04.000\nHai\n\n00:04.000 --> 00:05.000\nBa\n";
    let kind = FaultKind::Overlaps {
        from_ms: 2_999,
        above_to_ms: 3_000,
    };
    assert_eq!(faults(file), [(7, kind)]);
}

#[test]
fn a_cue_that_says_nothing_is_named() {
    for text in ["", "<v Bà Đoàn>", "&nbsp;", "&lrm;", "<i></i>\n<b></b>"] {
        assert_eq!(faults(&said(text)), [(3, FaultKind::EmptyCue)], "{text}");
    }
    let file = "WEBVTT\n\n00:01.000 --> 00:02.000\n00:02.000 --> 00:03.000\nHai";
    assert_eq!(faults(file), [(3, FaultKind::EmptyCue)]);
}

#[test]
fn a_text_too_long_for_a_sentence_is_named() {
    let longest = "ằ".repeat(MOST_LETTERS);
    assert_eq!(heard(&longest), longest);
    let kind = FaultKind::TooLong {
        letters: MOST_LETTERS + 1,
        limit: MOST_LETTERS,
    };
    assert_eq!(faults(&said(&format!("{longest}a"))), [(4, kind)]);
}

#[test]
fn text_below_an_empty_line_is_not_lost_silently() {
    let without_time = |text: &str| FaultKind::TextWithoutTime { found: found(text) };
    let file = said("Một\n\nHai\nba\n\nNOTE bốn\n\nNOTES năm");
    assert_eq!(
        faults(&file),
        [(6, without_time("Hai")), (11, without_time("NOTES năm"))]
    );
    let file = "WEBVTT\n\nMột\nhai\n00:01.000 --> 00:02.000\nBa\n";
    assert_eq!(faults(file), [(3, without_time("Một"))]);
}

#[test]
fn a_number_that_runs_into_the_text_above_is_named() {
    let kind = FaultKind::NumberInText { found: found("2") };
    assert_eq!(
        faults(&said("Một\n2\n00:04.000 --> 00:05.000\nHai")),
        [(5, kind)]
    );
    assert_eq!(heard("Năm\n2024"), "Năm 2024");
}

#[test]
fn an_arrow_in_a_text_is_named() {
    let line = "Từ suối --> làng <br>";
    let expected = [
        (5, FaultKind::ArrowInText { found: found(line) }),
        (
            5,
            FaultKind::Markup {
                found: found("<br>"),
            },
        ),
    ];
    let mut file = said(&format!("Đi\n{line}\nrồi về"));
    file.push_str("\n00:04.000 --> 00:05.000\nHai");
    assert_eq!(faults(&file), expected);
    assert_eq!(heard("Từ suối --&gt; làng"), "Từ suối --> làng");
}

#[test]
fn a_cue_put_into_a_comment_is_named() {
    let times = "00:04.000 --> 00:05.000";
    for (comment, line) in [
        (format!("NOTE\n{times}\nHai"), 7),
        (format!("NOTE bỏ\n2\n{times}\nHai"), 8),
    ] {
        let kind = FaultKind::ArrowInComment {
            found: found(times),
        };
        assert_eq!(faults(&said(&format!("Một\n\n{comment}"))), [(line, kind)]);
    }
}

#[test]
fn markup_of_other_formats_is_named_where_it_stands() {
    for tag in [
        "<br>",
        "<font color=\"red\">",
        "</p>",
        "<V Bà>",
        "<>",
        "</>",
        "<!DOCTYPE html>",
        "<b/>",
    ] {
        let file = said(&format!("Xin\n<i>chào</i> {tag}bạn"));
        let found = tag.to_owned();
        assert_eq!(faults(&file), [(5, FaultKind::Markup { found })]);
    }
}

#[test]
fn a_sign_that_opens_a_tag_and_closes_none_is_named() {
    let unclosed = |text: &str| FaultKind::UnclosedTag { found: found(text) };
    assert_eq!(faults(&said("nếu 3 < 5\nthì")), [(4, unclosed("< 5"))]);
    assert_eq!(faults(&said("Xin <i chào")), [(4, unclosed("<i chào"))]);
    assert_eq!(faults(&said("3 < 5 <i>kg</i>")), [(4, unclosed("< 5"))]);
    assert_eq!(
        faults(&said("a <\nb <")),
        [(4, unclosed("<")), (5, unclosed("<"))]
    );
}

#[test]
fn a_reference_to_no_sign_is_named() {
    for reference in [
        "&eacute;",
        "&AMP;",
        "&nbsp",
        "&amp",
        "&#39",
        "&#0;",
        "&#10;",
        "&#xD800;",
        "&#x110000;",
        "&#99999999999;",
        "&#;",
        "&#x;",
    ] {
        let text = format!("Xin\nchào {reference} bạn");
        let found = reference.to_owned();
        assert_eq!(
            faults(&said(&text)),
            [(5, FaultKind::UnknownReference { found })]
        );
    }
}

#[test]
fn a_transcript_without_cues_is_named() {
    for file in [
        "WEBVTT",
        "WEBVTT\n\nNOTE Còn trống\n",
        "WEBVTT\n\nSTYLE\n::cue {}\n",
    ] {
        assert_eq!(faults(file), [(1, FaultKind::NoCues)]);
    }
}

#[test]
fn too_many_cues_are_told_once() {
    let cue = |second: usize| cue(second as u64 * 1_000, second as u64 * 1_000 + 1_000, "Một");
    let most: Vec<Cue> = (0..MOST_CUES).map(cue).collect();
    assert_eq!(read(&write(&most)), Ok(most));
    let more: Vec<Cue> = (0..MOST_CUES + 20).map(cue).collect();
    let kind = FaultKind::TooManyCues { limit: MOST_CUES };
    assert_eq!(faults(&write(&more)), [(3 + 3 * MOST_CUES, kind)]);
}

#[test]
fn all_faults_are_told_in_the_order_of_lines() {
    let file = "webvtt\n\n1\n00:01 --> 00:02.000\n<br>\n\nMột\n\n00:05.000 --> 00:04.000\n\n00:04.500 - 00:06.000\nHai &x;\n";
    let lines: Vec<usize> = faults(file).iter().map(|(line, _)| *line).collect();
    // Line 4 has a time that cannot be read and, since a tag alone says nothing, an empty cue; line 9 a cue that ends first.
    assert_eq!(lines, [1, 4, 4, 5, 7, 9, 9, 11, 12]);
}

/// Numbers that look random and are the same in every run: SplitMix64.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((mixed ^ (mixed >> 31)) % limit as u64) as usize
    }

    fn pick<'a>(&mut self, choices: &[&'a str]) -> &'a str {
        choices[self.below(choices.len())]
    }
}

#[test]
fn what_is_written_is_read_as_the_same() {
    let words = [
        "Xin",
        "chào",
        "-->",
        "<b>",
        "&amp;",
        "&",
        "<",
        ">",
        "2",
        "NOTE",
        "STYLE",
        "WEBVTT",
        "5\u{A0}kg",
        "00:01.000",
        "&#39;",
        "e\u{301}",
        "字",
        "🌾",
        "\u{200E}a",
    ];
    let mut dice = Dice(2_026);
    for _ in 0..500 {
        let mut now = 0;
        let mut cues = Vec::new();
        for _ in 0..=dice.below(8) {
            let from_ms = now + dice.below(4_000_000) as u64 * dice.below(2) as u64;
            now = from_ms + 1 + dice.below(400_000) as u64;
            let text: Vec<&str> = (0..=dice.below(6)).map(|_| dice.pick(&words)).collect();
            cues.push(cue(from_ms, now, &text.join(" ")));
        }
        assert_eq!(read(&write(&cues)), Ok(cues));
    }
}

#[test]
fn the_latest_time_is_written_and_read() {
    let cues = vec![cue(u64::MAX - 1, u64::MAX, "Xin chào")];
    assert_eq!(read(&write(&cues)), Ok(cues));
}

#[test]
fn no_input_makes_it_panic_and_what_it_accepts_is_sound() {
    let pieces = [
        "WEBVTT",
        "WEBVTT\n\n",
        "\n",
        "\n\n",
        "\r",
        "\r\n",
        " ",
        "\t",
        "-->",
        " --> ",
        "->",
        "–",
        "00:01.000",
        "00:02.000",
        "00:00:03.000",
        "00:04,000",
        "99999999999999999999:00:00.000",
        ":",
        ".",
        ",",
        "5",
        "<",
        ">",
        "<i>",
        "</",
        "<v Bà>",
        "&",
        "&amp;",
        "&#",
        ";",
        "&#x110000;",
        "NOTE",
        "NOTE ",
        "STYLE",
        "REGION",
        "ằ",
        "字",
        "\u{FEFF}",
        "\0",
        "\u{2028}",
        "\u{A0}",
        "a",
    ];
    let mut dice = Dice(7);
    let mut right = 0;
    for turn in 0..40_000 {
        let mut file = ["", "WEBVTT\n\n00:01.000 --> 00:02.000\n"][turn % 2].to_owned();
        for _ in 0..dice.below(20) {
            file.push_str(dice.pick(&pieces));
        }
        match read(&file) {
            Ok(cues) => {
                right += 1;
                assert!(!cues.is_empty(), "{file:?}");
                assert!(cues.iter().all(|cue| cue.from_ms < cue.to_ms), "{file:?}");
                let in_order = cues.windows(2).all(|two| two[0].to_ms <= two[1].from_ms);
                assert!(in_order, "{file:?}");
                assert_eq!(read(&write(&cues)), Ok(cues), "{file:?}");
            }
            Err(faults) => {
                assert!(!faults.is_empty(), "{file:?}");
                assert!(faults.is_sorted_by_key(|fault| fault.line), "{file:?}");
                let lines = file
                    .replace("\r\n", "\n")
                    .replace('\r', "\n")
                    .split('\n')
                    .count();
                let are_there = faults.iter().all(|fault| (1..=lines).contains(&fault.line));
                assert!(are_there, "{file:?}: {faults:?}");
            }
        }
    }
    assert!(right > 1_000, "{right}");
}

#[test]
fn a_long_file_of_anything_is_quick() {
    for piece in [
        "<",
        "&",
        ">",
        "<x>",
        "< ",
        "&#",
        "&a",
        "-->",
        "-->\n",
        "\r",
        "\n",
        "\n\n",
        " ",
        "1",
        "1:",
        "a\n",
        "a\n\n",
        "<\n",
        "NOTE\n",
        "NOTE -->\n",
        "00:01.000 -->",
        "1:1-",
        "\u{A0}",
        "WEBVTT\n\n",
        "A --> B\n",
        "00:01.000 --> 00:02.000\n",
        "00:01.000 --> 00:02.000\na\n\n",
    ] {
        for beginning in ["WEBVTT\n\n", "WEBVTT\n\n00:01.000 --> 00:02.000\n"] {
            let file = format!("{beginning}{}", piece.repeat(300_000 / piece.len()));
            let start = Instant::now();
            let _ = read(&file);
            let taken = start.elapsed();
            assert!(taken < Duration::from_secs(2), "{piece:?}: {taken:?}");
        }
    }
}
