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
                "\"villages\": [\"bat-trang\"]",
                &format!("\"villages\": [\"village-{village}\"]"),
                1,
            );
        // A short code belongs to one product only.
        let lines = copy
            .lines()
            .filter(|line| !line.contains("\"former_codes\":"));
        let lines = lines.map(|line| match line.trim_start().starts_with("\"code\":") {
            true => format!("  \"code\": \"{}\",", code(number)),
            false => line.to_owned(),
        });
        let value: Vec<String> = lines.collect();
        fs::write(out.join(format!("products/{id}.json")), value.join("\n"))?;
    }
    Ok(())
}

/// A code of its own for each number below 262,144: a letter and six of the digits 2 to 9.
fn code(number: usize) -> String {
    let digits = (0..6).map(|place| char::from(b'2' + (number >> (3 * place) & 7) as u8));
    format!("N{}", digits.collect::<String>())
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
