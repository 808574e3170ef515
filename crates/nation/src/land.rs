//! Writes a made-up country around a sample content. Native only.

use std::fs;
use std::path::Path;

use anyhow::Context;
use serde_json::{Value, json};
use walkdir::WalkDir;

use crate::commune::spread;
use crate::passages::Passages;
use crate::settlement::Settlement;
use crate::size::Size;
use crate::things::{SOURCE, text};
use crate::trade;

/// How much was written, besides the sample.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Written {
    /// Files.
    pub files: usize,
    /// Their bytes.
    pub bytes: usize,
}

/// Writes the sample and the country to a folder.
///
/// # Errors
/// What cannot be read or written.
pub fn write(sample: &Path, out: &Path, size: &Size) -> anyhow::Result<Written> {
    copy(sample, out)?;
    add_source(&out.join("sources.json"))?;
    let passages = Passages::read(sample)?;
    let mut folder = Folder {
        out,
        written: Written::default(),
    };
    for (number, commune) in spread(size.villages).into_iter().enumerate() {
        let settlement = Settlement::new(size, number, commune);
        folder.put(
            "villages",
            &settlement.id,
            &settlement.village(size, &passages),
        )?;
        for (id, place) in settlement.places(size, &passages) {
            folder.put("places", &id, &place)?;
        }
        for festival in size.share(size.festivals, number) {
            let (id, event) = settlement.festival(size, &passages, festival);
            folder.put("events", &id, &event)?;
        }
        for route in size.share(size.routes, number) {
            if let Some((id, route)) = settlement.route(size, route) {
                folder.put("routes", &id, &route)?;
            }
        }
        let makers = trade::makers(size, &settlement, &passages);
        for (id, product) in trade::products(size, &settlement, &makers, &passages) {
            folder.put("products", &id, &product)?;
        }
        for (id, maker) in makers {
            folder.put("makers", &id, &maker)?;
        }
    }
    Ok(folder.written)
}

/// Where files go.
struct Folder<'a> {
    out: &'a Path,
    written: Written,
}

impl Folder<'_> {
    fn put(&mut self, folder: &str, id: &str, thing: &Value) -> anyhow::Result<()> {
        let file = self.out.join(folder).join(format!("{id}.json"));
        let json = serde_json::to_string_pretty(thing)?;
        self.written.files += 1;
        self.written.bytes += json.len();
        fs::write(&file, json).with_context(|| file.display().to_string())
    }
}

/// Names the source of communes and points.
fn add_source(file: &Path) -> anyhow::Result<()> {
    let name = || file.display().to_string();
    let told = fs::read_to_string(file).with_context(name)?;
    let mut sources: Value = serde_json::from_str(&told).with_context(name)?;
    let list = sources["sources"].as_array_mut().with_context(name)?;
    list.push(json!({
        "id": SOURCE,
        "title": text("Tên và điểm giữa các xã, trước và sau tháng 7 năm 2025", "Names and middle points of the communes before and after July 2025"),
        "publisher": "vietnamadminunits 1.0.4 (MIT)",
        "kind": "map",
    }));
    fs::write(file, serde_json::to_string_pretty(&sources)?).with_context(name)
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
