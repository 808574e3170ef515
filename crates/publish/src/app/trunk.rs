//! What Trunk built: the page that it wrote names its files. Native only.

use std::path::Path;

use walkdir::WalkDir;

use super::read::{Named, file};
use super::sheets::sheets;
use super::{BuiltApp, Program};
use crate::digest::Digest;
use crate::error::AppError;
use crate::fingerprint::fingerprinted;
use crate::folder::{Record, name_of};
use crate::gate::gated;

/// How Trunk calls the programs for live maps.
const MAP: &str = "langke-map";
const MAP_WITH_TILES: &str = "langke-map-tiles";
/// How it calls the programs for models.
const WHEEL: &str = "langke-wheel";
const WEAVE: &str = "langke-weave";
/// How it calls the program that reads aloud.
const LISTEN: &str = "langke-listen";

/// Reads the app that Trunk built; `page` is its own page.
///
/// # Errors
/// If a part is missing.
pub fn app(folder: &Path, page: &str) -> Result<BuiltApp, AppError> {
    let named = |rel: &str, extension: &str, part: &'static str| {
        linked(page, rel)
            .into_iter()
            .find(|file| file.ends_with(extension))
            .ok_or_else(|| AppError::Incomplete {
                folder: folder.to_owned(),
                part,
            })
    };
    let script = named("modulepreload", ".js", "script")?;
    let wasm = named("preload", ".wasm", "WebAssembly")?;
    let linked_sheets = linked(page, "stylesheet");
    let sheets = sheets(folder, linked_sheets.clone())?;
    if sheets.is_empty() {
        return Err(AppError::Incomplete {
            folder: folder.to_owned(),
            part: "style sheet",
        });
    }
    // Trunk gives programs beside the app fixed names; caches want names that change with the bytes.
    let beside = |name: &str| {
        let part = |ending: &str| {
            let name = format!("{name}{ending}");
            if !folder.join(&name).is_file() {
                return Err(AppError::Incomplete {
                    folder: folder.to_owned(),
                    part: "program beside the app",
                });
            }
            file(folder, name)
        };
        Ok::<_, AppError>(Program {
            script: part(".js")?,
            wasm: part("_bg.wasm")?,
        })
    };
    let renamed = |Named { name, bytes }: Named| Named {
        name: fingerprinted(Path::new(&name), Digest::of(&bytes)),
        bytes,
    };
    let gated = |script: Named, known_as: &str| {
        let bytes = gated(&script.bytes).ok_or_else(|| AppError::Incomplete {
            folder: folder.to_owned(),
            part: "script as the pinned wasm-bindgen writes it",
        })?;
        let name = fingerprinted(Path::new(known_as), Digest::of(&bytes));
        Ok::<_, AppError>(Named { name, bytes })
    };
    let lasting = |program: Program| {
        let known_as = program.script.name.clone();
        Ok::<_, AppError>(Program {
            script: gated(program.script, &known_as)?,
            wasm: renamed(program.wasm),
        })
    };

    let mut public = Vec::new();
    walk(folder, "public/", &mut public)?;
    let (script, wasm) = (file(folder, script)?, file(folder, wasm)?);
    let (map, map_with_tiles) = (beside(MAP)?, beside(MAP_WITH_TILES)?);
    let (wheel, weave, listen) = (beside(WHEEL)?, beside(WEAVE)?, beside(LISTEN)?);
    let mut made_of = Record::default();
    let page = ("index.html".to_owned(), Digest::of(page.as_bytes()));
    let sheets_of = linked_sheets
        .into_iter()
        .zip(&sheets)
        .map(|(name, sheet)| (name, Digest::of(sheet.text.as_bytes())));
    let others = [&map, &map_with_tiles, &wheel, &weave, &listen]
        .into_iter()
        .flat_map(|program| [&program.script, &program.wasm])
        .chain([&script, &wasm])
        .chain(&public)
        .map(|file| (file.name.clone(), Digest::of(&file.bytes)));
    made_of.files.extend(sheets_of.chain(others).chain([page]));
    for file in &mut public {
        file.name = file.name["public/".len()..].to_owned();
    }
    Ok(BuiltApp {
        app: Program {
            script: gated(script, "langke-app.js")?,
            wasm,
        },
        map: lasting(map)?,
        map_with_tiles: lasting(map_with_tiles)?,
        wheel: lasting(wheel)?,
        weave: lasting(weave)?,
        listen: lasting(listen)?,
        sheets,
        public,
        made_of: Some(made_of),
    })
}

/// The files that a page links with a `rel`, in order, without the path under which they will be served.
fn linked(page: &str, rel: &str) -> Vec<String> {
    let attribute = |tag: &str, name: &str| {
        let rest = tag.split_once(&format!(" {name}="))?.1;
        let value = match rest.chars().next()? {
            quote @ ('"' | '\'') => rest[1..].split(quote).next()?,
            _ => rest.split_whitespace().next()?,
        };
        Some(value.to_owned())
    };
    page.split("<link")
        .skip(1)
        .filter_map(|tag| {
            let tag = tag.split('>').next()?;
            if attribute(tag, "rel")? != rel {
                return None;
            }
            Some(attribute(tag, "href")?.rsplit('/').next()?.to_owned())
        })
        .collect()
}

/// Reads every file below a part of a folder; none if there is no such part.
fn walk(folder: &Path, below: &str, found: &mut Vec<Named>) -> Result<(), AppError> {
    for entry in WalkDir::new(folder.join(below)).sort_by_file_name() {
        let Ok(entry) = entry else { continue };
        let name = entry.path().strip_prefix(folder).ok().and_then(name_of);
        if let (Some(name), false) = (name, entry.file_type().is_dir()) {
            found.push(file(folder, name)?);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trunks_page_names_its_files_quoted_or_not() {
        let page = "<link rel=\"stylesheet\" href=\"/sub/base-1.css\" integrity=\"x\"/><link crossorigin href=/a-2.js rel=modulepreload>\
                    <link rel='preload' href='/a-2_bg.wasm' as='fetch'>";
        assert_eq!(linked(page, "stylesheet"), ["base-1.css"]);
        assert_eq!(linked(page, "modulepreload"), ["a-2.js"]);
        assert_eq!(linked(page, "preload"), ["a-2_bg.wasm"]);
    }
}
