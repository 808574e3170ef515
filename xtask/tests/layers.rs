//! The layers of the workspace, read from Cargo: what may reach what, and what an edit builds anew.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

const BROWSER: &str = "wasm32-unknown-unknown";

/// The packages of the workspace that a package is built of for a target, itself among them; without tests.
fn made_of(package: &str, target: Option<&str>) -> BTreeSet<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut tree = Command::new(env!("CARGO"));
    tree.current_dir(&root)
        .args(["tree", "--edges", "normal", "--prefix", "none"])
        .args(["--format", "{p}", "--package", package]);
    if let Some(target) = target {
        tree.args(["--target", target]);
    }
    let output = tree.output().expect("cargo tree");
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "cargo tree of {package}: {told}");
    String::from_utf8_lossy(&output.stdout)
        .lines()
        .filter_map(|line| line.split(' ').next())
        .filter(|name| name.starts_with("langke"))
        .map(str::to_owned)
        .collect()
}

fn names(names: &[&str]) -> BTreeSet<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

#[test]
fn nothing_that_runs_in_the_browser_reaches_what_only_the_publisher_needs() {
    let app = names(&[
        "langke-app",
        "langke-browser",
        "langke-model",
        "langke-site",
    ]);
    assert_eq!(made_of("langke-app", Some(BROWSER)), app, "the app");
    let maps = names(&[
        "langke-browser",
        "langke-hours",
        "langke-live-map",
        "langke-map",
        "langke-model",
        "langke-takeaway",
        "langke-tiles",
    ]);
    assert_eq!(
        made_of("langke-live-map", Some(BROWSER)),
        maps,
        "the program for live maps"
    );
    let models = names(&[
        "langke-browser",
        "langke-craft",
        "langke-model",
        "langke-models",
    ]);
    assert_eq!(
        made_of("langke-models", Some(BROWSER)),
        models,
        "the programs for models"
    );
    let listen = names(&["langke-browser", "langke-listen", "langke-model"]);
    assert_eq!(
        made_of("langke-listen", Some(BROWSER)),
        listen,
        "the program that reads aloud"
    );
    let search = names(&[
        "langke-browser",
        "langke-live-search",
        "langke-model",
        "langke-search",
    ]);
    assert_eq!(
        made_of("langke-live-search", Some(BROWSER)),
        search,
        "the program of the search"
    );
    let kiosk = names(&["langke-browser", "langke-kiosk", "langke-model"]);
    assert_eq!(
        made_of("langke-kiosk", Some(BROWSER)),
        kiosk,
        "the program of a screen"
    );
}

#[test]
fn a_layer_knows_only_those_below_it() {
    let of_content = [
        "langke-content",
        "langke-craft",
        "langke-darkroom",
        "langke-digital-link",
        "langke-model",
        "langke-opening-rule",
        "langke-photographs",
    ];
    let below: [(&str, &[&str]); 21] = [
        ("langke-model", &[]),
        ("langke-digital-link", &[]),
        ("langke-search", &[]),
        ("langke-cards", &["langke-pictures"]),
        ("langke-labels", &["langke-pictures"]),
        ("langke-photographs", &["langke-model"]),
        ("langke-spreadsheet", &["langke-model"]),
        ("langke-darkroom", &["langke-model", "langke-photographs"]),
        ("langke-craft", &["langke-model"]),
        ("langke-hours", &["langke-model"]),
        ("langke-tiles", &["langke-model"]),
        ("langke-takeaway", &["langke-model"]),
        (
            "langke-map",
            &[
                "langke-hours",
                "langke-model",
                "langke-takeaway",
                "langke-tiles",
            ],
        ),
        ("langke-site", &["langke-model"]),
        ("langke-difference", &["langke-model", "langke-site"]),
        ("langke-opening-rule", &["langke-model"]),
        (
            "langke-content",
            &[
                "langke-craft",
                "langke-darkroom",
                "langke-digital-link",
                "langke-model",
                "langke-opening-rule",
                "langke-photographs",
            ],
        ),
        ("langke-manual", &of_content),
        ("langke-starter-content", &of_content),
        (
            "langke-workbook",
            &[
                "langke-content",
                "langke-craft",
                "langke-darkroom",
                "langke-digital-link",
                "langke-model",
                "langke-opening-rule",
                "langke-photographs",
                "langke-spreadsheet",
            ],
        ),
        (
            "langke-compose",
            &[
                "langke-content",
                "langke-craft",
                "langke-darkroom",
                "langke-digital-link",
                "langke-hours",
                "langke-map",
                "langke-model",
                "langke-opening-rule",
                "langke-photographs",
                "langke-search",
                "langke-site",
                "langke-takeaway",
                "langke-tiles",
            ],
        ),
    ];
    for (package, expected) in below {
        let mut found = made_of(package, None);
        found.remove(package);
        assert_eq!(found, names(expected), "{package}");
    }
}

#[test]
fn the_app_is_built_anew_when_what_it_is_made_of_changed_and_only_then() {
    let mut listed: BTreeSet<String> = include_str!("../src/app.rs")
        .lines()
        .skip_while(|line| !line.contains("MADE_OF"))
        .take_while(|line| !line.starts_with("];"))
        .filter_map(|line| line.trim().strip_prefix("\"crates/")?.strip_suffix("\","))
        .map(|folder| format!("langke-{folder}"))
        .collect();
    let mut programs = made_of("langke-app", Some(BROWSER));
    programs.extend(made_of("langke-live-map", Some(BROWSER)));
    programs.extend(made_of("langke-models", Some(BROWSER)));
    programs.extend(made_of("langke-listen", Some(BROWSER)));
    programs.extend(made_of("langke-live-search", Some(BROWSER)));
    programs.extend(made_of("langke-kiosk", Some(BROWSER)));
    // What stands in for another's crate has that one's name.
    assert!(listed.remove("langke-no-streams"));
    // The app's own package is the top of the repository, and listed by its folders.
    programs.remove("langke-app");
    assert_eq!(listed, programs);
}
