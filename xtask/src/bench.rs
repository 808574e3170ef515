//! `cargo xtask bench`: bytes and speed beside the budgets of the design. It prints figures and judges nothing.

pub mod growth;
pub mod maps;
pub mod national;
pub mod photographs;
pub mod taps;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::Context;
use langke_nation::Size;
use walkdir::WalkDir;

use crate::command::{command, root};
use crate::steps::Steps;
use crate::{SiteArguments, app, dist};

/// One page of each kind.
const PAGES: [(&str, &str); 7] = [
    ("home", "vi/index.html"),
    ("village", "vi/villages/bat-trang/index.html"),
    ("product", "vi/products/bat-trang-vase/index.html"),
    ("process", "vi/processes/bat-trang-pottery/index.html"),
    ("route", "vi/routes/bat-trang-by-bus/index.html"),
    ("place", "vi/places/bat-trang-market/index.html"),
    ("maker", "vi/makers/nguyen-van-trung-family/index.html"),
];

/// The host for which a site is published that needs one.
const HOST: &str = "https://example.org";

/// Measures and prints; the large site is published for a host too if that is wanted.
pub fn run(products: usize, with_host: bool) -> anyhow::Result<()> {
    let mut steps = Steps::new(dist::STEPS + if with_host { 4 } else { 2 });
    dist::prepare(&mut steps)?;
    let folder = tempfile::tempdir()?;
    let small = folder.path().join("small");
    let site = SiteArguments {
        public_url: "/".into(),
        base_url: None,
        content: "content".into(),
        host: None,
    };
    steps.take("Publishing the sample", || dist::publish(&site, &small))?;
    let content = folder.path().join("content");
    langke_nation::write(
        &root().join("content"),
        &content,
        &Size::of_products(products),
    )?;
    let large = folder.path().join("large");
    let publishing = steps.take("Publishing a national bundle", || publish(&content, &large))?;
    let mut for_host = Vec::new();
    if with_host {
        let hosted = folder.path().join("hosted");
        for when in ["first time", "again"] {
            let what = format!("Publishing it for a host, {when}");
            let publishing = steps.take(&what, || publish_for_host(&content, &hosted))?;
            for_host.push((when, publishing));
        }
    }

    println!("\n| what | measured | budget |\n|---|---|---|");
    for (kind, page) in PAGES {
        let bytes = compressed(&small.join(page))?;
        println!(
            "| {kind}: HTML with its CSS and data, brotli | {} kB | ≤ 14 kB |",
            kilobytes(bytes)
        );
    }
    let frame = compressed(&small.join("embed").join(PAGES[2].1))?;
    println!(
        "| a product in a frame of a partner, brotli | {} kB | ≤ 6 kB |",
        kilobytes(frame)
    );
    for (program, stem, budget) in [
        ("the app", "langke-app", "≤ 95 kB"),
        ("the program for maps", "langke-map", "≤ 65 kB"),
        ("the wheel", "langke-wheel", "≤ 25 kB"),
        ("the frame for weaving", "langke-weave", "≤ 25 kB"),
        ("the reader", "langke-listen", "≤ 25 kB"),
        ("the program of the search", "langke-search", "≤ 25 kB"),
        ("the program of a screen", "langke-kiosk", "≤ 25 kB"),
    ] {
        let (wasm, script) = (
            app_bytes(&small, stem, ".wasm")?,
            app_bytes(&small, stem, ".js")?,
        );
        println!(
            "| {program}: wasm + JS, brotli | {} + {} = {} kB | {} |",
            kilobytes(wasm),
            kilobytes(script),
            kilobytes(wasm + script),
            budget
        );
    }
    let Publishing {
        pages,
        time,
        memory,
    } = publishing;
    let seconds = time.as_secs_f64();
    println!(
        "| publish {pages} pages without precompression | {seconds:.1} s, {:.0} pages/s | ≤ 30 s |",
        pages as f64 / seconds
    );
    println!("| memory of it, peak | {} | ≤ 500 MB |", megabytes(memory));
    for (when, publishing) in for_host {
        let seconds = publishing.time.as_secs_f64();
        println!(
            "| the same for a host, with share cards, sitemap and news, {when}: {} pages | {seconds:.1} s, {:.0} pages/s | none |",
            publishing.pages,
            publishing.pages as f64 / seconds
        );
        let memory = megabytes(publishing.memory);
        println!("| memory of it, peak | {memory} | none |");
    }
    let (first, national) = (
        compressed(&small.join(PAGES[2].1))?,
        compress(&large.join(PAGES[2].1))?,
    );
    let difference = (national as f64 / first as f64 - 1.0) * 100.0;
    println!("| first view of a product in the national bundle | {difference:+.1} % | ± 2 % |");
    Ok(())
}

struct Publishing {
    pages: usize,
    time: Duration,
    /// Peak resident memory in kB, where the system tells.
    memory: Option<u64>,
}

fn publish(content: &Path, out: &Path) -> anyhow::Result<Publishing> {
    measured(&mut publishing(content, out), out)
}

/// The same with what only a host brings: whole addresses, share cards, sitemap, news.
fn publish_for_host(content: &Path, out: &Path) -> anyhow::Result<Publishing> {
    measured(publishing(content, out).args(["--base-url", HOST]), out)
}

/// The command that publishes.
fn publishing(content: &Path, out: &Path) -> Command {
    let mut publish = command(dist::native());
    publish
        .arg("publish")
        .arg(content)
        .arg("--app")
        .arg(app::folder())
        .arg("--out")
        .arg(out)
        .arg("--no-precompression");
    publish
}

/// Runs a site's generator and looks at what it wrote.
fn measured(generator: &mut Command, out: &Path) -> anyhow::Result<Publishing> {
    let begun = Instant::now();
    let memory = watched(generator)?;
    let time = begun.elapsed();
    Ok(Publishing {
        pages: pages_below(out),
        time,
        memory,
    })
}

/// Runs a command to its end and watches its peak memory.
fn watched(command: &mut Command) -> anyhow::Result<Option<u64>> {
    let mut child = command
        .spawn()
        .with_context(|| format!("{} does not start", command.get_program().display()))?;
    let status = format!("/proc/{}/status", child.id());
    let mut peak = None;
    loop {
        if let Ok(text) = fs::read_to_string(&status) {
            let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:"));
            let now = line.and_then(|line| line.split_whitespace().next()?.parse().ok());
            peak = peak.max(now);
        }
        if let Some(status) = child.try_wait()? {
            anyhow::ensure!(
                status.success(),
                "{} failed: {status}",
                command.get_program().display()
            );
            return Ok(peak);
        }
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// The size of the Brotli copy beside a file.
fn compressed(file: &Path) -> anyhow::Result<u64> {
    let copy = format!("{}.br", file.display());
    Ok(fs::metadata(&copy).with_context(|| copy.clone())?.len())
}

/// The size that a file's Brotli copy would have.
fn compress(file: &Path) -> anyhow::Result<u64> {
    let bytes = fs::read(file).with_context(|| file.display().to_string())?;
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        ..Default::default()
    };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut compressed, &parameters)?;
    Ok(compressed.len() as u64)
}

/// Compressed bytes of the app's files with this ending, without the chooser's script, which no story page loads.
fn app_bytes(site: &Path, stem: &str, ending: &str) -> anyhow::Result<u64> {
    let mut bytes = 0;
    for entry in fs::read_dir(site.join("app"))? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        // Another program's name may begin like this one's; behind its own stands a fingerprint.
        let rest = name.strip_prefix(stem).unwrap_or_default();
        let rest = rest.strip_prefix("_bg").unwrap_or(rest);
        let is_own = rest
            .strip_prefix('-')
            .is_some_and(|rest| rest.starts_with(|first: char| first.is_ascii_hexdigit()));
        // The starter belongs to the app.
        let is_of_it = is_own || stem == "langke-app" && name.starts_with("start-");
        if name.ends_with(ending) && is_of_it {
            bytes += compressed(&path).or_else(|_| fs::metadata(&path).map(|file| file.len()))?;
        }
    }
    Ok(bytes)
}

/// The files of a site, each with its bytes.
fn files_below(folder: &Path) -> impl Iterator<Item = (PathBuf, u64)> + use<> {
    let entries = WalkDir::new(folder).into_iter().flatten();
    let files = entries.filter(|entry| entry.file_type().is_file());
    files.filter_map(|entry| {
        let length = entry.metadata().ok()?.len();
        Some((entry.into_path(), length))
    })
}

fn pages_below(folder: &Path) -> usize {
    files_below(folder)
        .filter(|(file, _)| file.ends_with("index.html"))
        .count()
}

/// A peak of memory in kB, where the system tells it.
fn megabytes(kilobytes: Option<u64>) -> String {
    kilobytes.map_or_else(
        || "unknown here".into(),
        |kilobytes| format!("{} MB", kilobytes / 1024),
    )
}

fn kilobytes(bytes: u64) -> String {
    format!("{:.1}", bytes as f64 / 1000.0)
}
