//! The schema as editors' programs use it: the files beside content, what an independent validator says by them of every site and
//! fixture, and the examples that stand in it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::LazyLock;

use langke_content::{Problem, load_files, schema, schema_files};
use serde_json::{Value, json};
use walkdir::WalkDir;

static SCHEMA: LazyLock<Value> = LazyLock::new(schema);

/// The rules that a schema can express: a file that breaks one is refused by it too. All others are about more than the shape of one
/// value: other files, other values of the file, how a text is spelt, what may be published but would be better otherwise.
const EXPRESSED: &[&str] = &[
    "address-without-scheme",
    "malformed",
    "missing-alt",
    "missing-field",
    "missing-vietnamese",
    "number-spelling",
    "other-schema",
    "out-of-range",
    "outside-vietnam",
    "swapped-coordinates",
    "too-deep",
    "too-few",
    "too-long",
    "too-many",
    "unknown-field",
    "unknown-value",
    "wrong-type",
];

/// Files of fixtures in which such a rule is broken in a way that a schema cannot see, and why.
const UNSEEN: &[(&str, &str)] = &[
    (
        "address-without-scheme: villages/thu.json",
        "links in prose are no values of their own",
    ),
    (
        "malformed: events/hoi.json",
        "a pattern knows no calendar: 30 February has the form of a day",
    ),
    (
        "outside-vietnam: basemap.json",
        "points as text are read by a program only",
    ),
];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The sites that are right.
fn right_sites() -> Vec<PathBuf> {
    let sites = root().join("tests/sites");
    let mut all = vec![root().join("content")];
    all.extend(["tea", "fish-sauce", "frozen"].map(|name| sites.join(name)));
    let small = fs::read_dir(sites.join("ok")).expect("sites");
    all.extend(small.map(|entry| entry.expect("a site").path()));
    all
}

/// The files below a folder by their names, but for those that begin with a dot.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let walk = WalkDir::new(folder).into_iter();
    walk.filter_entry(|entry| entry.depth() == 0 || !is_hidden(entry))
        .map(|entry| entry.expect("an entry"))
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            let name = entry.path().strip_prefix(folder).expect("below");
            let bytes = fs::read(entry.path()).expect("a file");
            (name.to_string_lossy().into_owned(), bytes)
        })
        .collect()
}

fn is_hidden(entry: &walkdir::DirEntry) -> bool {
    entry.file_name().to_string_lossy().starts_with('.')
}

/// The smallest site with a fixture's files over it and without those that it takes away.
fn fixture(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut site = files(&root().join("tests/sites/ok/minimal"));
    let removed = fs::read_to_string(folder.join("remove")).unwrap_or_default();
    if removed.trim() == "*" {
        site.clear();
    }
    removed.lines().for_each(|file| {
        site.remove(file);
    });
    if folder.join("files").is_dir() {
        site.extend(files(&folder.join("files")));
    }
    site
}

/// The file of the schema for a content file, if it is one.
fn schema_of(file: &str) -> Option<String> {
    let folder = file.split_once('/').map(|(folder, _)| folder);
    let pattern = folder.map_or(file.to_owned(), |folder| format!("{folder}/*.json"));
    let is_known = file.ends_with(".json") && SCHEMA["files"].get(&pattern).is_some();
    is_known.then(|| folder.map_or(file.to_owned(), |folder| format!("{folder}.json")))
}

/// What the validator says of documents, each with the file of the schema that it follows or a place in it: nothing, or the first
/// fault.
fn verdicts(documents: &[(String, Value)]) -> Vec<Option<String>> {
    let Some(package) = std::env::var_os("LANGKE_AJV") else {
        panic!("npm's ajv is missing: run the tests with `cargo xtask test`");
    };
    let schemas: BTreeMap<String, Value> = schema_files()
        .into_iter()
        .map(|file| (file.name, serde_json::from_str(&file.text).expect("JSON")))
        .collect();
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/schema/verdicts.cjs");
    let mut node = Command::new("node")
        .arg(script)
        .arg(package)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("node");
    let input = json!({ "schemas": schemas, "documents": documents });
    let mut pipe = node.stdin.take().expect("its input");
    pipe.write_all(input.to_string().as_bytes())
        .expect("documents");
    drop(pipe);
    let output = node.wait_with_output().expect("node's answer");
    assert!(output.status.success(), "node failed");
    let verdicts: Vec<Option<String>> = serde_json::from_slice(&output.stdout).expect("verdicts");
    assert_eq!(verdicts.len(), documents.len());
    verdicts
}

/// The content files of a site that are JSON at all, each with the file of the schema that it follows.
fn documents(site: &BTreeMap<String, Vec<u8>>) -> Vec<(String, String, Value)> {
    site.iter()
        .filter_map(|(file, bytes)| {
            let text = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
            let value = serde_json::from_slice(text).ok()?;
            Some((file.clone(), schema_of(file)?, value))
        })
        .collect()
}

#[test]
fn the_schema_beside_the_sample_is_what_the_program_writes() {
    let folder = root().join("content/.schema");
    let written: BTreeMap<String, String> = schema_files()
        .into_iter()
        .map(|file| (file.name, file.text))
        .collect();
    if std::env::var_os("LANGKE_WRITE_EXPECTED").is_some() {
        fs::create_dir_all(&folder).expect("a folder");
        for (name, text) in &written {
            fs::write(folder.join(name), text).expect("written");
        }
    }
    let kept: BTreeMap<String, String> = files(&folder)
        .into_iter()
        .map(|(name, bytes)| (name, String::from_utf8(bytes).expect("UTF-8")))
        .collect();
    assert!(
        kept == written,
        "content/.schema/ is not what the program writes. Renew it: cargo langke schema --out content/.schema"
    );
}

#[test]
fn every_file_of_a_site_that_is_right_leads_to_its_schema() {
    let kept = fs::canonicalize(root().join("content/.schema")).expect("the schema");
    for site in right_sites() {
        for (file, name, value) in documents(&files(&site)) {
            let told = value["$schema"].as_str();
            let told = told.unwrap_or_else(|| panic!("{}: {file}", site.display()));
            let parent = site.join(&file);
            let path = parent.parent().expect("a folder").join(told);
            let path = fs::canonicalize(&path).unwrap_or_else(|_| panic!("{}", path.display()));
            assert_eq!(path, kept.join(name), "{}: {file}", site.display());
        }
    }
}

#[test]
fn an_independent_validator_accepts_every_site_that_is_right() {
    let all: Vec<(String, String, Value)> = right_sites()
        .iter()
        .flat_map(|site| {
            let place = site.display().to_string();
            let documents = documents(&files(site)).into_iter();
            documents
                .map(|(file, schema, value)| (format!("{place}: {file}"), schema, value))
                .collect::<Vec<_>>()
        })
        .collect();
    assert!(all.len() > 150, "{}", all.len());
    let documents: Vec<(String, Value)> = all
        .iter()
        .map(|(_, schema, value)| (schema.clone(), value.clone()))
        .collect();
    let refused: Vec<String> = all
        .iter()
        .zip(verdicts(&documents))
        .filter_map(|((place, ..), verdict)| Some(format!("{place}: {}", verdict?)))
        .collect();
    assert_eq!(refused, Vec::<String>::new());
}

#[test]
fn an_independent_validator_refuses_what_the_checker_refuses_as_far_as_a_schema_can_tell() {
    let folder = root().join("tests/sites/invalid");
    let mut all = Vec::new();
    for entry in fs::read_dir(folder).expect("fixtures") {
        let entry = entry.expect("a fixture");
        let rule = entry.file_name().to_string_lossy().into_owned();
        let site = fixture(&entry.path());
        let problems = load_files(&site).map_or_else(|problems| problems, |content| content.advice);
        for (file, schema, value) in documents(&site) {
            let is_expressed = |problem: &&Problem| {
                problem.file == file && EXPRESSED.contains(&problem.rule.name())
            };
            let broken: BTreeSet<&str> = problems
                .iter()
                .filter(is_expressed)
                .map(|problem| problem.rule.name())
                .collect();
            all.push((format!("{rule}: {file}"), broken, schema, value));
        }
    }
    let documents: Vec<(String, Value)> = all
        .iter()
        .map(|(.., schema, value)| (schema.clone(), value.clone()))
        .collect();
    let mut differences = Vec::new();
    let (mut refused, mut proven) = (0, BTreeSet::new());
    for ((place, broken, ..), verdict) in all.iter().zip(verdicts(&documents)) {
        let is_unseen = UNSEEN.iter().any(|(unseen, _)| unseen == place);
        let is_refused = !broken.is_empty() && !is_unseen;
        if verdict.is_some() != is_refused {
            differences.push(format!("{place}: rules {broken:?}, schema {verdict:?}"));
        }
        if verdict.is_some() {
            refused += 1;
            proven.extend(broken);
        }
    }
    assert_eq!(differences, Vec::<String>::new());
    assert_eq!(proven, EXPRESSED.iter().collect(), "rules without a proof");
    assert!(refused > EXPRESSED.len(), "{refused}");
}

#[test]
fn every_example_is_of_the_type_that_it_is_an_example_of() {
    let mut documents = Vec::new();
    examples(&SCHEMA["$defs"], "/$defs", &mut documents);
    assert!(documents.len() > 100, "{}", documents.len());
    let places: Vec<String> = documents.iter().map(|(place, _)| place.clone()).collect();
    let refused: Vec<String> = places
        .iter()
        .zip(verdicts(&documents))
        .filter_map(|(place, verdict)| Some(format!("{place}: {}", verdict?)))
        .collect();
    assert_eq!(refused, Vec::<String>::new());
}

/// The examples inside a schema, each with the place of the schema that it is for.
fn examples(schema: &Value, place: &str, found: &mut Vec<(String, Value)>) {
    match schema {
        Value::Object(fields) => {
            let own = fields.get("examples").and_then(Value::as_array);
            for example in own.into_iter().flatten() {
                found.push((format!("content.json#{place}"), example.clone()));
            }
            for (key, value) in fields.iter().filter(|(key, _)| *key != "examples") {
                examples(
                    value,
                    &format!("{place}/{}", key.replace('$', "%24")),
                    found,
                );
            }
        }
        Value::Array(entries) => {
            for (index, entry) in entries.iter().enumerate() {
                examples(entry, &format!("{place}/{index}"), found);
            }
        }
        _ => {}
    }
}
