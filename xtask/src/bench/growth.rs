//! `cargo xtask bench --growth 1000,4000,17500`: what a site costs as it grows, at first and after an edit, by which power of its size that
//! grows, and which of its files grow.

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
    println!(
        "\n| search index, kB, uncompressed | {} |",
        row(&sites, |site| site.products.to_string())
    );
    println!("|---|{}", "---:|".repeat(sites.len()));
    for language in ["vi", "en"] {
        let indexes = sites.iter().map(|site| index(&site.files, language));
        let (whole, largest): (Vec<String>, Vec<String>) = indexes
            .map(|(whole, largest)| (kilobytes(whole), kilobytes(largest)))
            .unzip();
        println!("| {language}, head and parts | {} |", whole.join(" | "));
        println!("| {language}, largest part | {} |", largest.join(" | "));
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

/// Bytes of the search index of a language, its head and its parts together, and of the largest part.
fn index(files: &BTreeMap<String, u64>, language: &str) -> (u64, u64) {
    let folder = format!("bundle/{language}/search");
    let head = files.get(&format!("{folder}.txt"));
    // Parts bear numbers; beside them lie indexes that are saved with villages and bear their names.
    let is_part = |file: &str| {
        let name = file.strip_prefix(&folder);
        let name = name.and_then(|name| name.strip_prefix('/')?.split_once('-'));
        name.is_some_and(|(number, _)| number.parse::<usize>().is_ok())
    };
    let parts = files.iter().filter(|(file, _)| is_part(file));
    let parts: Vec<u64> = parts.map(|(_, bytes)| *bytes).collect();
    let whole = head.copied().unwrap_or_default() + parts.iter().sum::<u64>();
    (whole, parts.into_iter().max().unwrap_or_default())
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
    let points: Vec<(f64, f64)> = sites
        .iter()
        .map(|site| (site.products as f64, value(site)))
        .collect();
    if let Some(exponent) = exponent(&points) {
        println!("growth exponent {exponent:.2} (1.00 is in proportion, 0 does not grow)");
    }
}

/// By which power of the size a value grows: the slope of its logarithm over that of the size, by least squares. None where all sizes are
/// the same, or something was not measured.
fn exponent(points: &[(f64, f64)]) -> Option<f64> {
    let logarithms: Vec<(f64, f64)> = points
        .iter()
        .map(|(size, value)| (size.ln(), value.ln()))
        .collect();
    let count = logarithms.len() as f64;
    let middle_size = logarithms.iter().map(|(size, _)| size).sum::<f64>() / count;
    let middle_value = logarithms.iter().map(|(_, value)| value).sum::<f64>() / count;
    let (mut rise, mut run) = (0.0, 0.0);
    for (size, value) in &logarithms {
        let across = size - middle_size;
        rise += across * (value - middle_value);
        run += across * across;
    }
    let slope = rise / run;
    // Sizes that are the same differ from their middle by what was rounded.
    (run > f64::EPSILON && slope.is_finite()).then_some(slope)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_in_proportion_grows_by_the_first_power_what_stays_by_none_squares_by_the_second() {
        let exponent = |value: fn(f64) -> f64| {
            let points = [1000.0, 4000.0, 17_500.0].map(|size| (size, value(size)));
            exponent(&points).expect("sizes that differ")
        };
        for (found, expected) in [
            (exponent(|size| 0.003 * size), 1.0),
            (exponent(|_| 7.0), 0.0),
            (exponent(|size| size * size), 2.0),
        ] {
            assert!((found - expected).abs() < 1e-9, "{found} for {expected}");
        }
    }

    #[test]
    fn of_one_size_and_of_what_was_not_measured_nothing_is_said() {
        let silent: [&[(f64, f64)]; 4] = [
            &[],
            &[(1000.0, 2.0)],
            &[(17_500.0, 2.0), (17_500.0, 3.0), (17_500.0, 4.0)],
            &[(1000.0, 0.0), (4000.0, 0.0)],
        ];
        for points in silent {
            assert_eq!(exponent(points), None, "{points:?}");
        }
    }

    #[test]
    fn an_index_is_its_head_and_its_numbered_parts_in_one_language() {
        let files = [
            ("bundle/vi/search.txt", 1),
            ("bundle/vi/search/0-0123456789abcdef.txt", 20),
            ("bundle/vi/search/1-0123456789abcdef.txt", 300),
            ("bundle/vi/search/bat-trang.txt", 4000),
            ("bundle/en/search.txt", 50_000),
            ("vi/search/index.html", 600_000),
        ];
        let files = files.map(|(file, bytes)| (file.to_owned(), bytes));
        assert_eq!(index(&BTreeMap::from(files), "vi"), (321, 300));
    }
}
