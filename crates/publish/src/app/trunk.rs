//! What Trunk built: the page that it wrote names its files. Native only.

use std::path::Path;

use walkdir::WalkDir;

use super::BuiltApp;
use super::programs::{Name, Program, Programs};
use super::read::{Named, file};
use super::sheets::sheets;
use crate::digest::Digest;
use crate::error::AppError;
use crate::fingerprint::fingerprinted;
use crate::folder::{Record, name_of};
use crate::gate::gated;

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
    let linked_sheets = linked(page, "stylesheet");
    let sheets = sheets(folder, linked_sheets.clone())?;
    if sheets.is_empty() {
        return Err(AppError::Incomplete {
            folder: folder.to_owned(),
            part: "style sheet",
        });
    }
    // Trunk gives programs beside the app fixed names.
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
        Ok::<_, AppError>([part(".js")?, part("_bg.wasm")?])
    };
    let mut made_of = Record::default();
    let mut is_made_of = |file: &Named| {
        made_of
            .files
            .insert(file.name.clone(), Digest::of(&file.bytes));
    };
    let programs = Programs::read(|name| {
        let [script, wasm] = match name {
            Name::App => [
                file(folder, named("modulepreload", ".js", "script")?)?,
                file(folder, named("preload", ".wasm", "WebAssembly")?)?,
            ],
            beside_app => beside(beside_app.of_trunk())?,
        };
        is_made_of(&script);
        is_made_of(&wasm);
        let bytes = gated(&script.bytes).ok_or_else(|| AppError::Incomplete {
            folder: folder.to_owned(),
            part: "script as the pinned wasm-bindgen writes it",
        })?;
        let known_as = |ending: &str| format!("{}{ending}", name.of_trunk());
        Ok::<_, AppError>(Program {
            script: fingerprinted_file(&known_as(".js"), bytes),
            // Trunk names that of the app by its bytes too, but leaves out zeros: one in sixteen of its names is no fingerprint.
            wasm: fingerprinted_file(&known_as("_bg.wasm"), wasm.bytes),
        })
    })?;
    let mut public = Vec::new();
    walk(folder, "public/", &mut public)?;
    public.iter().for_each(&mut is_made_of);
    for (name, sheet) in linked_sheets.into_iter().zip(&sheets) {
        let digest = Digest::of(sheet.text.as_bytes());
        made_of.files.insert(name, digest);
    }
    let page_digest = Digest::of(page.as_bytes());
    made_of.files.insert("index.html".to_owned(), page_digest);
    for file in &mut public {
        file.name = file.name["public/".len()..].to_owned();
    }
    Ok(BuiltApp {
        programs,
        sheets,
        public,
        made_of: Some(made_of),
    })
}

/// A file with a name that changes with its bytes, as caches want it.
fn fingerprinted_file(known_as: &str, bytes: Vec<u8>) -> Named {
    Named {
        name: fingerprinted(Path::new(known_as), Digest::of(&bytes)),
        bytes,
    }
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
