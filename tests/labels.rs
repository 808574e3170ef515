//! The native program prints labels: what it writes, what it says, and what it leaves alone.

use std::fs;
use std::process::{Command, Output};

use tempfile::TempDir;

use crate::driver::{Site, sample};

/// Runs `langke labels` for a site in a folder of the test's own.
fn labels(site: &Site, folder: &TempDir, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_langke-under-test"))
        .arg("labels")
        .arg(site.path())
        .args(["--lang", "en", "--today", "2026-11-21"])
        .args(["--base-url", "https://langke.example"])
        .args(arguments)
        .current_dir(folder.path())
        .output()
        .expect("the program")
}

fn said(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

fn folder() -> TempDir {
    tempfile::tempdir().expect("a folder")
}

#[test]
fn every_product_of_the_sample_with_a_code_gets_a_label_and_every_stop_a_sign() {
    let (site, folder) = (Site::copy_of(&sample()), folder());
    for (arguments, file) in [
        (&["--out", "labels.pdf"][..], "labels.pdf"),
        (
            &["--of", "places", "--paper", "A6", "--out", "signs.pdf"],
            "signs.pdf",
        ),
        (&["--paper", "L7169", "--out", "labels.svg"], "labels-1.svg"),
    ] {
        let output = labels(&site, &folder, arguments);
        assert!(output.status.success(), "{}", said(&output.stderr));
        let bytes = fs::read(folder.path().join(file)).expect(file);
        let begins: &[u8] = if file.ends_with("pdf") {
            b"%PDF-"
        } else {
            b"<svg "
        };
        assert!(bytes.starts_with(begins), "{file}");
        // The same again gives the same.
        labels(&site, &folder, arguments);
        assert!(
            fs::read(folder.path().join(file)).expect(file) == bytes,
            "{file}"
        );
    }
}

#[test]
fn what_somebody_else_wrote_is_not_written_over() {
    let (site, folder) = (Site::minimal(), folder());
    fs::write(folder.path().join("thesis.pdf"), "%PDF-1.7 mine").expect("a file");
    let output = labels(&site, &folder, &["--out", "thesis.pdf"]);
    assert_eq!(output.status.code(), Some(2));
    let told = said(&output.stderr);
    assert!(told.contains("thesis.pdf is there already"), "{told}");
    assert_eq!(
        fs::read(folder.path().join("thesis.pdf")).expect("the file"),
        b"%PDF-1.7 mine"
    );
    let names: Vec<_> = fs::read_dir(folder.path()).expect("a folder").collect();
    assert_eq!(names.len(), 1, "nothing half-written is left");
}

#[test]
fn sheets_on_which_somebody_went_on_working_are_replaced_only_when_asked() {
    let (site, folder) = (Site::minimal(), folder());
    assert!(
        labels(&site, &folder, &["--out", "labels.svg"])
            .status
            .success()
    );
    let file = folder.path().join("labels.svg");
    let mine = fs::read_to_string(&file)
        .expect("a sheet")
        .replace("</svg>", "<g id=\"mine\"/></svg>");
    fs::write(&file, &mine).expect("written");
    let refused = labels(&site, &folder, &["--out", "labels.svg"]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(said(&refused.stderr).contains("--replace"));
    assert_eq!(fs::read_to_string(&file).expect("a sheet"), mine);
    assert!(
        labels(&site, &folder, &["--out", "labels.svg", "--replace"])
            .status
            .success()
    );
    assert_ne!(fs::read_to_string(&file).expect("a sheet"), mine);
}

#[test]
fn whoever_asks_for_one_may_say_its_id_or_its_code() {
    let folder = folder();
    let site = Site::copy_of(&sample());
    for asked in ["bat-trang-teapot", "1064"] {
        let out = format!("{asked}.pdf");
        let output = labels(&site, &folder, &["--only", asked, "--out", &out]);
        assert!(
            said(&output.stdout).starts_with("1 labels"),
            "{}",
            said(&output.stdout)
        );
    }
    let output = labels(&site, &folder, &["--only", "1046", "--out", "none.pdf"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(said(&output.stderr).contains("--only 1046: there is no such id or code"));
}

#[test]
fn a_thing_without_a_code_is_named_with_a_number_that_is_free() {
    let folder = folder();
    let output = labels(
        &Site::minimal(),
        &folder,
        &["--of", "places", "--out", "signs.pdf"],
    );
    assert_eq!(output.status.code(), Some(1));
    let told = said(&output.stderr);
    assert!(
        told.contains("places/cho-1.json: it has no short code and is not printed. One that is free: \"code\": \"1007\""),
        "{told}"
    );
    assert!(told.contains("There is nothing to print"), "{told}");
    let free = Site::minimal().replacing("products/am.json", "\"AM23\"", "\"1007\"");
    assert_eq!(free.problems(), [], "the number that was named is right");
}

#[test]
fn what_does_not_fit_is_told_with_its_cure_and_nothing_is_written() {
    let folder = folder();
    let out = [
        "--out",
        "labels.pdf",
        "--paper",
        "L7651",
        "--distance",
        "200",
    ];
    let output = labels(&Site::minimal(), &folder, &out);
    assert_eq!(output.status.code(), Some(1));
    let told = said(&output.stderr);
    assert!(
        told.contains("label 1 (Ấm)") && told.contains("Avery L7651"),
        "{told}"
    );
    assert!(!folder.path().join("labels.pdf").exists());
    let site = Site::minimal();
    let vietnamese = Command::new(env!("CARGO_BIN_EXE_langke-under-test"))
        .arg("labels")
        .arg(site.path())
        .args(["--base-url", "https://langke.example"])
        .args(out)
        .current_dir(folder.path())
        .output()
        .expect("the program");
    let told = said(&vietnamese.stderr);
    assert!(
        told.contains("nhãn 1 (Ấm)") && told.contains("Hãy "),
        "{told}"
    );
}

#[test]
fn a_gtin_is_printed_as_a_digital_link_only_when_asked() {
    let folder = folder();
    let site = Site::minimal().replacing(
        "products/am.json",
        "\"code\": \"AM23\"",
        "\"gtin\": \"6291041500213\"",
    );
    let output = labels(&site, &folder, &["--out", "labels.svg"]);
    assert_eq!(output.status.code(), Some(1), "it has no short code");
    let output = labels(&site, &folder, &["--gs1", "--out", "labels.svg"]);
    assert!(output.status.success(), "{}", said(&output.stderr));
    let svg = fs::read_to_string(folder.path().join("labels.svg")).expect("a sheet");
    assert!(
        svg.contains("https://langke.example/01/06291041500213"),
        "its description says where it leads"
    );
}

#[test]
fn wrong_usage_is_told_in_words() {
    let folder = folder();
    for (arguments, expected) in [
        (&["--out", "labels.doc"][..], ".pdf or .svg"),
        (
            &["--out", "labels.pdf", "--paper", "L9999"],
            "no paper is called `L9999`",
        ),
        (&["--out", "none/labels.pdf"], "none/labels.pdf"),
    ] {
        let output = labels(&Site::minimal(), &folder, arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        let told = said(&output.stderr);
        assert!(told.contains(expected), "{told}");
    }
}
