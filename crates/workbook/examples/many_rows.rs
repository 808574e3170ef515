//! Measures an import of 17,500 products into an empty folder, and again into the folder that they are in. Prints the times.
//!
//! `cargo run --release --package langke-workbook --example many_rows -- SITE`, where SITE is a site whose first product is multiplied.

use std::error::Error;
use std::fs;
use std::path::Path;
use std::time::Instant;

use langke_model::i18n::Language;
use langke_workbook::{Options, export, import};

/// As many products as the programme has.
const PRODUCTS: usize = 17_500;

fn main() -> Result<(), Box<dyn Error>> {
    let site = std::env::args()
        .nth(1)
        .ok_or("the folder of a site is needed")?;
    let full = tempfile::tempdir()?;
    copy(Path::new(&site), full.path())?;
    let first = fs::read_dir(full.path().join("products"))?
        .next()
        .ok_or("no product")??;
    let product: serde_json::Value = serde_json::from_slice(&fs::read(first.path())?)?;
    for number in 0..PRODUCTS {
        let mut product = product.clone();
        product["id"] = format!("product-{number}").into();
        for code in ["gtin", "code", "former_codes", "variants"] {
            product.as_object_mut().map(|fields| fields.remove(code));
        }
        let file = full.path().join(format!("products/product-{number}.json"));
        fs::write(file, serde_json::to_string_pretty(&product)?)?;
    }
    let start = Instant::now();
    let bytes = export(full.path(), Language::Vietnamese).map_err(|error| error.to_string())?;
    println!(
        "export: {:.2} s, {} kB",
        start.elapsed().as_secs_f64(),
        bytes.len() / 1000
    );
    let folder = tempfile::tempdir()?;
    copy(Path::new(&site), folder.path())?;
    let file = folder.path().with_extension("xlsx");
    fs::write(&file, bytes)?;
    let start = Instant::now();
    let workbook =
        langke_spreadsheet::read(&file).map_err(|error| error.message(Language::English))?;
    fs::remove_file(&file)?;
    println!("reading the file: {:.2} s", start.elapsed().as_secs_f64());
    for (what, dry_run) in [
        ("dry run", true),
        ("import", false),
        ("import again", false),
    ] {
        let options = Options {
            folder: folder.path().to_owned(),
            dry_run,
            all_or_nothing: false,
        };
        let start = Instant::now();
        let outcome =
            import(&workbook, &options).map_err(|error| error.message(Language::English))?;
        println!(
            "{what}: {:.2} s, {:?}",
            start.elapsed().as_secs_f64(),
            outcome.totals
        );
    }
    Ok(())
}

fn copy(from: &Path, to: &Path) -> std::io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}
