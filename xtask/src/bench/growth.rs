//! `cargo xtask bench --growth 1000,4000,17500`: what a site costs as it grows, at first and after an edit, and which of its files grow.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::Context;
use langke_nation::Size;

use super::{Publishing, compress, files_below, kilobytes, megabytes, publish};
use crate::command::root;
use crate::dist;
use crate::steps::Steps;

/// Pages that everybody comes to, and what they fetch.
const WATCHED: [&str; 12] = [
    "vi/index.html",
    "vi/products/index.html",
    "vi/places/index.html",
    "vi/routes/index.html",
    "vi/map/index.html",
    "bundle/vi/map.map.json",
    "vi/events/index.html",
    "vi/search/index.html",
    "bundle/vi/search.txt",
    "vi/about/sources/index.html",
    "vi/villages/bat-trang/index.html",
    "worker.js",
];

/// As many of the files that grew most are named.
const MOST_NAMED: usize = 20;

/// A bar of the chart has at most this many signs.
const WIDEST: f64 = 50.0;

/// A site of one size.
struct Site {
    products: usize,
    publishing: Publishing,
    /// The same again over it, after an edit of one product.
    again: Publishing,
    /// Bytes of each file.
    files: BTreeMap<String, u64>,
    /// Bytes over the network of those that are watched.
    sent: Vec<u64>,
}

/// Measures and prints.
pub fn run(sizes: &[usize]) -> anyhow::Result<()> {
    let mut steps = Steps::new(dist::STEPS + sizes.len());
    dist::prepare(&mut steps)?;
    let mut sites = Vec::new();
    for products in sizes {
        let what = format!("Publishing {products} products");
        sites.push(steps.take(&what, || measured(*products))?);
    }
    println!(
        "\n| products | pages | seconds | pages/s | memory, peak | bytes | files | after an edit, seconds | memory, peak |\n|---:|---:|---:|---:|---:|---:|---:|---:|---:|"
    );
    for site in &sites {
        let Publishing {
            pages,
            time,
            memory,
        } = &site.publishing;
        let seconds = time.as_secs_f64();
        println!(
            "| {} | {pages} | {seconds:.1} | {:.0} | {} | {} MB | {} | {:.1} | {} |",
            site.products,
            *pages as f64 / seconds,
            megabytes(*memory),
            site.files.values().sum::<u64>() / 1_000_000,
            site.files.len(),
            site.again.time.as_secs_f64(),
            megabytes(site.again.memory),
        );
    }
    chart("seconds", &sites, |site| site.publishing.time.as_secs_f64());
    chart("seconds after an edit", &sites, |site| {
        site.again.time.as_secs_f64()
    });
    chart("memory, MB", &sites, |site| {
        site.publishing.memory.unwrap_or_default() as f64 / 1024.0
    });
    println!(
        "\n| over the network, kB | {} |",
        row(&sites, |site| site.products.to_string())
    );
    println!("|---|{}", "---:|".repeat(sites.len()));
    for (index, file) in WATCHED.iter().enumerate() {
        println!(
            "| {file} | {} |",
            row(&sites, |site| kilobytes(site.sent[index]))
        );
    }
    if let [smallest, .., largest] = &sites[..] {
        println!(
            "\n| files of both the smallest and the largest that grew most, kB | {} | {} |\n|---|---:|---:|",
            smallest.products, largest.products
        );
        for (file, before, after) in grown(smallest, largest) {
            println!("| {file} | {} | {} |", kilobytes(before), kilobytes(after));
        }
    }
    Ok(())
}

fn measured(products: usize) -> anyhow::Result<Site> {
    let folder = tempfile::tempdir()?;
    let (content, out) = (folder.path().join("content"), folder.path().join("out"));
    langke_nation::write(
        &root().join("content"),
        &content,
        &Size::of_products(products),
    )?;
    let publishing = publish(&content, &out)?;
    // Before the edit: the next publish keeps for open pages what this one wrote.
    let sent = WATCHED.iter().map(|file| compress(&out.join(file)));
    let sent = sent.collect::<anyhow::Result<_>>()?;
    let files = files(&out)?;
    edit(&content)?;
    Ok(Site {
        products,
        publishing,
        again: publish(&content, &out)?,
        files,
        sent,
    })
}

/// Changes the sentence by which one product is known in lists, in the search and on its pages.
fn edit(content: &Path) -> anyhow::Result<()> {
    let products = files_below(&content.join("products"));
    let (file, _) = products.min().context("no product")?;
    let text = fs::read_to_string(&file)?;
    let summary = text.find("\"summary\"").context("no summary")?;
    let (before, after) = text.split_at(summary);
    let edited = after.replacen("\"vi\": \"", "\"vi\": \"Mới: ", 1);
    anyhow::ensure!(after != edited, "{}: nothing to edit", file.display());
    Ok(fs::write(&file, [before, &edited].concat())?)
}

fn files(folder: &Path) -> anyhow::Result<BTreeMap<String, u64>> {
    let files = files_below(folder).map(|(path, length)| {
        let name = path.strip_prefix(folder)?.to_str();
        Ok((name.context("a name that is no text")?.to_owned(), length))
    });
    files.collect()
}

/// The files of two sites that grew most.
fn grown<'a>(smallest: &'a Site, largest: &'a Site) -> Vec<(&'a str, u64, u64)> {
    let both = smallest.files.iter();
    let both =
        both.filter_map(|(file, before)| Some((file.as_str(), *before, *largest.files.get(file)?)));
    let mut grown: Vec<(&str, u64, u64)> =
        both.filter(|(_, before, after)| after > before).collect();
    grown.sort_by_key(|(file, before, after)| (std::cmp::Reverse(after - before), *file));
    grown.truncate(MOST_NAMED);
    grown
}

fn row(sites: &[Site], told: impl Fn(&Site) -> String) -> String {
    sites.iter().map(told).collect::<Vec<_>>().join(" | ")
}

fn chart(what: &str, sites: &[Site], value: impl Fn(&Site) -> f64) {
    let most = sites.iter().map(&value).fold(0.0, f64::max);
    println!("\n{what}");
    for site in sites {
        let value = value(site);
        let width = if most > 0.0 {
            (value / most * WIDEST).round() as usize
        } else {
            0
        };
        println!("{:>7} {} {value:.1}", site.products, "█".repeat(width));
    }
}
