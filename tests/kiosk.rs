//! `langke kiosk` as a centre's computer is set up with it: what it prints, and how it refuses.

use std::process::{Command, Output};

const SCREEN: &str = "https://langke.example/sub/kiosk/vi/old-quarter/";

fn kiosk(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_langke-under-test"))
        .arg("kiosk")
        .args(arguments)
        .output()
        .expect("the native program")
}

#[test]
fn the_policy_lets_the_browser_open_this_site_and_nothing_else() {
    let printed = kiosk(&["policy", SCREEN]);
    assert!(printed.status.success());
    let policy: serde_json::Value =
        serde_json::from_slice(&printed.stdout).expect("Chromium reads JSON");
    assert_eq!(policy["URLBlocklist"], serde_json::json!(["*"]));
    let allowed = policy["URLAllowlist"].to_string();
    assert!(allowed.contains("langke.example"), "{allowed}");
    // With either of these the watcher could not speak to the browser.
    assert_ne!(policy["RemoteDebuggingAllowed"], false);
    assert_ne!(policy["DeveloperToolsAvailability"], 2);
}

#[test]
fn the_unit_starts_the_watcher_on_this_page_for_this_user() {
    let printed = kiosk(&["unit", SCREEN, "--user", "screen"]);
    assert!(printed.status.success());
    let unit = String::from_utf8(printed.stdout).expect("text");
    for line in ["Type=notify", "Restart=always", "User=screen"] {
        assert!(unit.lines().any(|one| one == line), "{line}:\n{unit}");
    }
    let start = unit.lines().find(|line| line.starts_with("ExecStart="));
    let start = start.unwrap_or_else(|| panic!("{unit}"));
    assert!(
        start.contains("langke kiosk run") && start.contains(SCREEN),
        "{start}"
    );
}

#[test]
fn what_is_no_address_and_no_user_is_refused_in_words() {
    for (arguments, said) in [
        (&["policy", "langke.example/kiosk/"][..], "http"),
        (&["run", "file:///etc/passwd"], "http"),
        (&["unit", SCREEN, "--user", "a\nExecStart=/bin/sh"], "user"),
    ] {
        let refused = kiosk(arguments);
        let message = String::from_utf8_lossy(&refused.stderr).to_lowercase();
        assert_eq!(refused.status.code(), Some(2), "{arguments:?}: {message}");
        assert!(message.contains(said), "{arguments:?}: {message}");
    }
}
