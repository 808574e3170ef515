//! Picks the fonts that pictures are set in out of those that Typst brings along: only these are compiled in.

use std::error::Error;
use std::path::PathBuf;
use std::{env, fs};
use ttf_parser::{Face, name_id};

/// The PostScript names of the fonts.
const FONTS: [&str; 2] = ["LibertinusSerif-Regular", "LibertinusSerif-Semibold"];

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    let folder = PathBuf::from(env::var("OUT_DIR")?);
    for font in FONTS {
        let data = typst_assets::fonts().find(|data| is_named(data, font));
        let data = data.ok_or_else(|| format!("there is no font of the name {font}"))?;
        fs::write(folder.join(font), data)?;
    }
    Ok(())
}

fn is_named(data: &[u8], name: &str) -> bool {
    let Ok(face) = Face::parse(data, 0) else {
        return false;
    };
    let mut names = face.names().into_iter();
    names.any(|one| {
        one.name_id == name_id::POST_SCRIPT_NAME && one.to_string().as_deref() == Some(name)
    })
}
