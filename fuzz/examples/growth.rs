//! Prints how time and memory of the checker grow with what it reads: the sample once, ten times, a hundred times, and files as
//! strangers make them. `cargo run --release --package langke-fuzz --example growth`; look at the figures, nothing judges them.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::time::Instant;

use langke_content::load_files;
use serde_json::{Value, json};
use walkdir::WalkDir;

type Files = BTreeMap<String, Vec<u8>>;

fn main() {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("../content");
    let sample = read(&content);
    println!(
        "{:<28} {:>9} {:>10} {:>9} {:>11}",
        "", "files", "kB", "ms", "peak MB"
    );
    for times in [1, 10, 100] {
        show(&format!("sample × {times}"), &copies(&sample, times));
    }
    for steps in [50, 500, 5_000, 20_000] {
        show(
            &format!("{steps} steps, none fed"),
            &with_steps(&sample, steps),
        );
    }
    for ids in [1_800, 18_000, 180_000] {
        show(
            &format!("{ids} unknown ids"),
            &with_unknown_ids(&sample, ids),
        );
    }
}

/// Checks the files and prints what it took; the peak is that of the whole run so far, input included.
fn show(name: &str, files: &Files) {
    let bytes: usize = files.values().map(Vec::len).sum();
    let begin = Instant::now();
    let told =
        load_files(files).map_or_else(|problems| problems.len(), |content| content.advice.len());
    let milliseconds = begin.elapsed().as_millis();
    println!(
        "{name:<28} {:>9} {:>10} {milliseconds:>9} {:>11}   {told} findings",
        files.len(),
        bytes / 1000,
        peak_megabytes().unwrap_or_default()
    );
}

/// The most memory that this process has had, on systems that tell.
fn peak_megabytes() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM"))?;
    let kilobytes: u64 = line.split_whitespace().nth(1)?.parse().ok()?;
    Some(kilobytes / 1024)
}

/// Every thing of the sample so many times, each with an id of its own.
fn copies(sample: &Files, times: usize) -> Files {
    let mut files = sample.clone();
    let things = sample
        .iter()
        .filter(|(file, _)| file.contains('/') && file.ends_with(".json"));
    for (file, bytes) in things {
        let mut value: Value = serde_json::from_slice(bytes).expect("the sample is JSON");
        let id = value["id"].as_str().unwrap_or_default().to_owned();
        if let Some(object) = value.as_object_mut() {
            object.remove("code");
        }
        for copy in 1..times {
            value["id"] = format!("{id}-{copy}").into();
            let name = file.replace(".json", &format!("-{copy}.json"));
            files.insert(name, value.to_string().into_bytes());
        }
    }
    files
}

fn with_steps(sample: &Files, steps: usize) -> Files {
    let steps = (0..steps).map(|step| {
        json!({"name": {"vi": "a"}, "text": {"vi": "b"}, "materials_out": [{"vi": format!("x{step}")}]})
    });
    with_field(
        sample,
        "processes/bat-trang-pottery.json",
        "steps",
        steps.collect(),
    )
}

fn with_unknown_ids(sample: &Files, ids: usize) -> Files {
    let ids = (0..ids).map(|id| Value::from(format!("x{id}")));
    with_field(sample, "places/dam-temple.json", "products", ids.collect())
}

fn with_field(sample: &Files, file: &str, field: &str, new: Value) -> Files {
    let mut files = sample.clone();
    let mut value: Value = serde_json::from_slice(&files[file]).expect("the sample is JSON");
    value[field] = new;
    files.insert(file.into(), value.to_string().into_bytes());
    files
}

fn read(folder: &Path) -> Files {
    let entries = WalkDir::new(folder).into_iter();
    let entries = entries.map(|entry| entry.expect("the sample"));
    let files = entries.filter(|entry| entry.file_type().is_file());
    files
        .map(|file| {
            let name = file.path().strip_prefix(folder).expect("below");
            let bytes = fs::read(file.path()).expect("a file of the sample");
            (name.to_string_lossy().into_owned(), bytes)
        })
        .collect()
}
