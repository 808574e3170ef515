//! Workbooks of ours, opened and saved by LibreOffice in between, as an office does that has no Excel.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use langke_content::read_files;
use langke_model::i18n::Language;
use langke_spreadsheet::read;
use langke_workbook::{Options, Outcome, Said, export, import, template};
use serde_json::Value;

/// The sites whose content goes through it, each in a format.
const SITES: [(&str, &str); 2] = [("content", "xlsx"), ("tests/sites/tea", "ods")];

fn site(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../..")
        .join(name)
}

/// Opens files and saves them into another folder in a format.
fn saved(files: &[PathBuf], format: &str, folder: &Path) {
    // A profile of its own: another LibreOffice of the same user would take the order over and this one end at once.
    let profile = folder.join("profile");
    let mut office = Command::new("soffice");
    office
        .arg(format!(
            "-env:UserInstallation=file://{}",
            profile.display()
        ))
        .args(["--headless", "--convert-to", format, "--outdir"])
        .arg(folder)
        .args(files);
    match office.output() {
        Ok(output) if output.status.success() => {}
        Ok(output) => panic!(
            "LibreOffice saved nothing: {}",
            String::from_utf8_lossy(&output.stderr)
        ),
        Err(error) => {
            panic!("LibreOffice is missing ({error}): run the tests with `cargo xtask test`")
        }
    }
}

/// Brings a file into a folder.
fn brought_in(file: &Path, folder: &Path, dry_run: bool) -> Outcome {
    let workbook = read(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let options = Options {
        folder: folder.to_owned(),
        dry_run,
        all_or_nothing: false,
    };
    import(&workbook, &options).expect("imported")
}

/// What is said about cells, examples of the template apart.
fn told(outcome: &Outcome) -> Vec<String> {
    let remarks = outcome
        .remarks
        .iter()
        .filter(|one| one.said != Said::Example);
    remarks.map(|one| one.to_line(Language::English)).collect()
}

/// A copy of a site with its drawings and recordings, and without its content if that is to come from elsewhere.
fn copy(from: &Path, with_content: bool) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    copy_into(from, folder.path(), with_content);
    folder
}

fn copy_into(from: &Path, to: &Path, with_files: bool) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder") {
        let entry = entry.expect("an entry");
        let name = entry.file_name();
        let is_hidden = name.as_encoded_bytes().starts_with(b".");
        let target = to.join(&name);
        if entry.path().is_dir() && !is_hidden {
            copy_into(&entry.path(), &target, with_files || name == "media");
        } else if entry.path().is_file() && with_files {
            fs::copy(entry.path(), target).expect("a file");
        }
    }
}

fn values(folder: &Path) -> BTreeMap<String, Value> {
    let files = read_files(folder).expect("files");
    let value = |bytes: &[u8]| serde_json::from_slice(bytes).expect("JSON");
    files
        .iter()
        .map(|(file, bytes)| (file.clone(), value(bytes)))
        .collect()
}

#[test]
fn what_libreoffice_opened_and_saved_is_the_same_content() {
    let empty = template(Language::Vietnamese).expect("a template");
    for (name, format) in SITES {
        let folder = tempfile::tempdir().expect("a folder");
        let bytes = export(&site(name), Language::Vietnamese).expect("a workbook");
        let files = [("content.xlsx", &bytes), ("template.xlsx", &empty)].map(|(file, bytes)| {
            let file = folder.path().join(file);
            fs::write(&file, bytes).expect("a file");
            file
        });
        let out = tempfile::tempdir().expect("a folder");
        saved(&files, format, out.path());
        let saved = |file: &str| out.path().join(file).with_extension(format);
        // Over the content that it is of, nothing changes.
        let there = copy(&site(name), true);
        let outcome = brought_in(&saved("content"), there.path(), true);
        assert_eq!(outcome.changes, [], "{name}");
        assert_eq!(told(&outcome), Vec::<String>::new(), "{name}");
        // Into a folder with pictures alone, it is the whole content.
        let there = copy(&site(name), false);
        let outcome = brought_in(&saved("content"), there.path(), false);
        assert!(outcome.is_written, "{name}\n{:#?}", told(&outcome));
        let (before, after) = (values(&site(name)), values(there.path()));
        assert_eq!(before.len(), after.len(), "{name}");
        for (file, value) in before {
            assert_eq!(after.get(&file), Some(&value), "{name} {file}");
        }
        // Of the template only examples come back, which are known as such.
        let outcome = brought_in(&saved("template"), &site(name), true);
        assert_eq!((&outcome.changes[..], outcome.totals.rows), (&[][..], 0));
        assert_eq!(told(&outcome), Vec::<String>::new(), "{name}");
        assert!(outcome.remarks.len() > 60);
    }
}
