//! The transcripts say what is heard when it is heard.

use langke_craft::struck::{LENGTH, TAPS};

const TRANSCRIPTS: [(&str, &str); 2] = [
    (
        "vi",
        include_str!("../../../content/media/bat-trang/tap.vi.vtt"),
    ),
    (
        "en",
        include_str!("../../../content/media/bat-trang/tap.en.vtt"),
    ),
];

fn seconds(time: &str) -> f64 {
    let (minutes, rest) = time.trim().split_once(':').expect("minutes:seconds");
    minutes.parse::<f64>().expect("minutes") * 60.0 + rest.parse::<f64>().expect("seconds")
}

fn cues(transcript: &str) -> Vec<(f64, f64)> {
    transcript
        .lines()
        .filter_map(|line| line.split_once(" --> "))
        .map(|(from, to)| (seconds(from), seconds(to)))
        .collect()
}

#[test]
fn the_cues_cover_the_sound_without_a_gap_or_an_overlap() {
    for (language, transcript) in TRANSCRIPTS {
        let cues = cues(transcript);
        assert_eq!(cues.first().map(|cue| cue.0), Some(0.0), "{language}");
        assert_eq!(cues.last().map(|cue| cue.1), Some(LENGTH), "{language}");
        for pair in cues.windows(2) {
            assert_eq!(pair[0].1, pair[1].0, "{language}");
        }
    }
}

#[test]
fn a_cue_begins_whenever_another_pot_is_tapped_and_holds_one_pot() {
    for (language, transcript) in TRANSCRIPTS {
        let cues = cues(transcript);
        for pair in TAPS.windows(2) {
            if pair[0].vessel != pair[1].vessel {
                assert!(
                    cues.iter().any(|cue| cue.0 == pair[1].at),
                    "{language} {}",
                    pair[1].at
                );
            }
        }
        for (from, to) in cues {
            let mut heard = TAPS.iter().filter(|tap| tap.at >= from && tap.at < to);
            if let Some(first) = heard.next() {
                assert_eq!(first.at, from, "{language}");
                assert!(
                    heard.all(|tap| tap.vessel == first.vessel),
                    "{language} {from}"
                );
            }
        }
    }
}

#[test]
fn both_languages_have_the_same_times() {
    assert_eq!(cues(TRANSCRIPTS[0].1), cues(TRANSCRIPTS[1].1));
}
