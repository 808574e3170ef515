//! `cargo xtask bench --photographs FOLDER`: what it takes to publish photographs, for the first time and again.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::{Context, ensure};

use langke_nation::Size;
use serde_json::Value;

use super::{Publishing, megabytes, publish, watched};
use crate::command::{command, root};
use crate::dist;
use crate::steps::Steps;

/// As many photographs as the programme has products.
const NATION: f64 = 17_500.0;

/// Measures a site of `products` products, each with a photograph of its own at its head: those of a folder, over and over, as files that differ.
///
/// # Errors
/// If the folder holds no JPEG file, or publishing fails.
pub fn run(folder: &Path, products: usize) -> anyhow::Result<()> {
    let photographs = jpeg_files(folder)?;
    ensure!(
        !photographs.is_empty(),
        "{}: expected photographs that end in .jpg",
        folder.display()
    );
    let mut steps = Steps::new(dist::STEPS + 4);
    dist::prepare(&mut steps)?;
    let scratch = tempfile::tempdir()?;
    let content = scratch.path().join("content");
    let sample = root().join("content");
    langke_nation::write(&sample, &content, &Size::of_products(products))?;
    let made_up = json_files(&content.join("products"))?;
    let made_up = made_up.into_iter().filter(|file| {
        let name = file.file_name().unwrap_or_default();
        !sample.join("products").join(name).exists()
    });
    for (number, product) in made_up.enumerate() {
        let file = &photographs[number % photographs.len()];
        let bytes = fs::read(file).with_context(|| file.display().to_string())?;
        let name = format!("photograph-{number}.jpg");
        fs::write(content.join("media").join(&name), marked(&bytes, number))?;
        show(&product, &name)?;
    }
    let out = scratch.path().join("out");
    let mut published = |what: &str| steps.take(what, || publish(&content, &out));
    let first = published("Publishing for the first time")?;
    let again = published("Publishing again")?;
    let begun = Instant::now();
    let mut develop = command(dist::native());
    let memory = steps.take("Making all files", || {
        watched(develop.arg("develop").arg(&content))
    })?;
    let developed = begun.elapsed().as_secs_f64();
    let whole = steps.take("Publishing with all files made", || publish(&content, &out))?;

    println!("\n| {products} photographs | seconds | memory, peak |\n|---|---:|---:|");
    for (what, Publishing { time, memory, .. }) in [
        ("publish, nothing made yet", &first),
        ("publish again", &again),
        ("publish with all files made", &whole),
    ] {
        let megabytes = megabytes(*memory);
        println!("| {what} | {:.1} | {megabytes} |", time.as_secs_f64());
    }
    let megabytes = megabytes(memory);
    println!("| `langke develop` | {developed:.1} | {megabytes} |");
    let each = developed / products as f64;
    println!(
        "\n{each:.2} s a photograph; {NATION} photographs: {:.1} hours",
        each * NATION / 3600.0
    );
    Ok(())
}

fn jpeg_files(folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
    files(folder, "jpg")
}

fn json_files(folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
    files(folder, "json")
}

/// The files of a folder with an ending, by name.
fn files(folder: &Path, ending: &str) -> anyhow::Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).with_context(|| folder.display().to_string())?;
    let mut files: Vec<PathBuf> = entries
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|of_file| of_file == ending))
        .collect();
    files.sort();
    Ok(files)
}

/// A JPEG file with a comment behind its first marker: the same picture, other bytes.
fn marked(jpeg: &[u8], number: usize) -> Vec<u8> {
    let comment = format!("photograph {number}");
    let length = (comment.len() + 2) as u16;
    let (start, rest) = jpeg.split_at(jpeg.len().min(2));
    [
        start,
        &[0xFF, 0xFE],
        &length.to_be_bytes(),
        comment.as_bytes(),
        rest,
    ]
    .concat()
}

/// Puts a photograph in the place of the drawing at a product's head.
fn show(product: &Path, name: &str) -> anyhow::Result<()> {
    let file = || product.display().to_string();
    let text = fs::read_to_string(product).with_context(file)?;
    let mut json: Value = serde_json::from_str(&text).with_context(file)?;
    let picture = json["picture"].as_object_mut();
    let picture = picture.with_context(|| format!("{}: no drawing at its head", file()))?;
    for (field, value) in [("file", name), ("credit", "Bench"), ("licence", "CC0-1.0")] {
        picture.insert(field.into(), value.into());
    }
    fs::write(product, json.to_string()).with_context(file)
}
