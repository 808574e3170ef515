//! A bundle as large as the national one: the sample, and copies of its villages and products under new ids.

use std::fs;
use std::path::Path;

use anyhow::Context;
use walkdir::WalkDir;

/// Products of one village; the programme's villages have about as many.
const PRODUCTS_OF_A_VILLAGE: usize = 50;

/// Writes the bundle with at least `products` products besides the sample's.
pub fn write(sample: &Path, out: &Path, products: usize) -> anyhow::Result<()> {
    copy(sample, out)?;
    let read = |file: &str| fs::read_to_string(sample.join(file)).with_context(|| file.to_owned());
    let village = read("villages/bat-trang.json")?;
    let product = read("products/bat-trang-vase.json")?;
    for number in 0..products.div_ceil(PRODUCTS_OF_A_VILLAGE) {
        let id = format!("village-{number}");
        let copy = village.replacen("\"id\": \"bat-trang\"", &format!("\"id\": \"{id}\""), 1);
        fs::write(out.join(format!("villages/{id}.json")), copy)?;
    }
    for number in 0..products {
        let (id, village) = (format!("product-{number}"), number / PRODUCTS_OF_A_VILLAGE);
        let copy = product
            .replacen(
                "\"id\": \"bat-trang-vase\"",
                &format!("\"id\": \"{id}\""),
                1,
            )
            .replacen(
                "\"village\": \"bat-trang\"",
                &format!("\"village\": \"village-{village}\""),
                1,
            );
        let mut value: Vec<&str> = copy.lines().collect();
        // A short code belongs to one product only.
        value.retain(|line| !line.trim_start().starts_with("\"code\":"));
        fs::write(out.join(format!("products/{id}.json")), value.join("\n"))?;
    }
    Ok(())
}

fn copy(from: &Path, to: &Path) -> anyhow::Result<()> {
    for entry in WalkDir::new(from).follow_links(true) {
        let entry = entry?;
        let target = to.join(entry.path().strip_prefix(from)?);
        if entry.file_type().is_dir() {
            fs::create_dir_all(target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}
