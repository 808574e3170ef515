//! A browser of shell script, which is enough to see that it gets its pipe and that nothing of it is left.

use super::*;
use std::fs;
use std::io::{BufRead, BufReader, Read};
use tempfile::TempDir;

/// A profile, and a program that stands for Chromium.
struct Stage {
    room: TempDir,
    profile: Profile,
}

impl Stage {
    fn new() -> Stage {
        let room = tempfile::tempdir().expect("a folder");
        let profile = Profile::open(&room.path().join("profile")).expect("a profile");
        Stage { room, profile }
    }

    fn start(&self, script: &str) -> (Browser, BufReader<ChildStdout>) {
        let program = self.room.path().join("chromium");
        fs::write(&program, format!("#!/bin/sh\n{script}\n")).expect("written");
        fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).expect("made a program");
        let started = Browser::start(&program, &self.profile, Screen::X11, Sandbox::On);
        let (browser, answers) = started.expect("started");
        (browser, BufReader::new(answers))
    }
}

fn word(answers: &mut BufReader<ChildStdout>) -> String {
    let mut bytes = Vec::new();
    answers.read_until(0, &mut bytes).expect("read");
    String::from_utf8_lossy(&bytes)
        .trim_matches(['\0', '\n'])
        .to_owned()
}

fn is_there(process: &str) -> bool {
    let state = fs::read_to_string(format!("/proc/{process}/stat")).unwrap_or_default();
    // One that has ended but was not reaped yet by whoever adopted it is not there any more.
    !state.is_empty() && !state.contains(") Z ")
}

fn request(id: u64) -> Request {
    Request {
        id,
        method: "A.b",
        params: serde_json::json!({}),
        session: None,
    }
}

#[test]
fn the_pipe_is_where_chromium_expects_it_and_nowhere_else() {
    let stage = Stage::new();
    let (mut browser, mut answers) = stage.start(
        r#"head -c 36 <&3 >&4; readlink -f /proc/$$/fd/0 /proc/$$/fd/1 | tr '\n' ' ' >&4; printf '\0' >&4; exec sleep 1000"#,
    );
    browser.send(&request(7)).expect("sent");
    let sent = String::from_utf8(request(7).encode()).expect("text");
    assert_eq!(sent.len(), 36);
    assert_eq!(word(&mut answers), sent.trim_end_matches('\0'));
    assert_eq!(word(&mut answers).trim(), "/dev/null /dev/null");
}

#[test]
fn the_profile_and_an_empty_tab_are_given() {
    let stage = Stage::new();
    let (_browser, mut answers) =
        stage.start(r#"for word; do echo "$word"; done >&4; printf '\0' >&4; exec sleep 1000"#);
    let said = word(&mut answers);
    let words: Vec<&str> = said.lines().collect();
    let folder = format!(
        "--user-data-dir={}",
        stage.profile.browser_folder().display()
    );
    assert!(words.contains(&folder.as_str()), "{words:?}");
    assert!(words.contains(&"--remote-debugging-pipe"), "{words:?}");
    assert_eq!(words.last(), Some(&"about:blank"));
}

#[test]
fn nothing_of_an_ended_browser_is_left_even_what_left_its_group() {
    let stage = Stage::new();
    let (browser, mut answers) = stage.start(
        r#"sleep 1000 & echo $! >&4
        setsid sh -c 'echo $$ >&4; printf "\0" >&4; exec sleep 1000' &
        exec sleep 1000"#,
    );
    let said = word(&mut answers);
    let processes: Vec<&str> = said.lines().collect();
    assert_eq!(processes.len(), 2);
    assert!(processes.iter().all(|process| is_there(process)));
    drop(browser);
    assert!(
        !processes.iter().any(|process| is_there(process)),
        "{processes:?}"
    );
}

#[test]
fn what_hides_its_environment_is_known_by_how_it_was_started() {
    let stage = Stage::new();
    let (browser, mut answers) = stage.start(
        r#"mkfifo "$0.fifo"
        for word; do case "$word" in --user-data-dir=*) flag=$word; esac; done
        env -u LANGKE_KIOSK_PROFILE setsid sh -c 'echo $$ >&4; printf "\0" >&4; read never <"$0"' "$0.fifo" "$flag" &
        exec sleep 1000"#,
    );
    let hidden = word(&mut answers);
    assert!(is_there(&hidden));
    drop(browser);
    assert!(!is_there(&hidden));
}

#[test]
fn what_a_dead_browser_has_left_goes_with_it() {
    let stage = Stage::new();
    let (mut browser, mut answers) =
        stage.start(r#"sleep 1000 & echo $! >&4; printf '\0' >&4; exec 4>&-; kill -9 $$"#);
    let left = word(&mut answers);
    let mut rest = Vec::new();
    while browser.ended().is_none() {
        thread::yield_now();
    }
    assert!(is_there(&left));
    drop(browser);
    assert!(!is_there(&left));
    answers.read_to_end(&mut rest).expect("the pipe has ended");
}

#[test]
fn a_new_watcher_ends_what_a_killed_one_has_left() {
    let stage = Stage::new();
    let (browser, mut answers) = stage.start(r#"echo $$ >&4; printf '\0' >&4; exec sleep 1000"#);
    let left = word(&mut answers);
    // As if the watcher had been killed: nobody ends the browser.
    std::mem::forget(browser);
    let folder = stage.profile.folder().to_owned();
    drop(stage.profile);
    assert!(is_there(&left));
    let _profile = Profile::open(&folder).expect("the same profile");
    assert!(!is_there(&left));
}

#[test]
fn what_becomes_another_program_meanwhile_is_found() {
    // Of a hundred looks at such a process two see it without an environment.
    for _ in 0..80 {
        let stage = Stage::new();
        let (browser, mut answers) = stage.start(
            r#"if [ "$LANGKE_TEST_TURN" ]; then exec "$0"; fi
            LANGKE_TEST_TURN=1; export LANGKE_TEST_TURN
            echo $$ >&4; printf '\0' >&4; exec "$0""#,
        );
        let restless = word(&mut answers);
        std::mem::forget(browser);
        stage.profile.mark().end_all();
        assert!(!is_there(&restless));
    }
}

#[test]
fn another_profiles_browser_is_left_alone() {
    let (stage, other) = (Stage::new(), Stage::new());
    let (_browser, mut answers) = other.start(r#"echo $$ >&4; printf '\0' >&4; exec sleep 1000"#);
    let theirs = word(&mut answers);
    stage.profile.mark().end_all();
    assert!(is_there(&theirs));
}

#[test]
fn the_named_browser_comes_before_those_of_the_search_path() {
    let room = tempfile::tempdir().expect("a folder");
    let program = |name: &str, mode| {
        let path = room.path().join(name);
        fs::write(&path, "").expect("written");
        fs::set_permissions(&path, fs::Permissions::from_mode(mode)).expect("set");
        path
    };
    let path = room.path().as_os_str();
    let missing = find_in(None, path).expect_err("nothing there").to_string();
    assert!(
        missing.contains("chromium-browser") && missing.contains("--browser"),
        "{missing}"
    );
    program("chromium", 0o644);
    let google = program("google-chrome", 0o755);
    assert_eq!(find_in(None, path).expect("found"), google);
    let other = program("other", 0o755);
    assert_eq!(find_in(Some(&other), path).expect("found"), other);
    find_in(Some(&room.path().join("none")), path).expect_err("not there");
}
