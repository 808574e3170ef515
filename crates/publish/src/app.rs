//! The built app: the files that Trunk made, found through the page it wrote or through a published site's manifest.
//! Native only.

use std::fs;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use thiserror::Error;
use walkdir::WalkDir;

use super::digest::Digest;
use super::fingerprint::fingerprinted;
use super::folder::{FileError, Folder, MANIFEST, Record, name_of, read, unusable};
use super::gate::gated;
use super::webmanifest;
use langke_site::{Base, PageKind};

/// Why the app is not usable.
#[derive(Debug, Error)]
pub enum AppError {
    /// Neither Trunk's page nor a manifest.
    #[error(
        "{} holds no built app; build it with `cargo xtask dist` or `trunk build`, or name a site that was published before",
        folder.display()
    )]
    NotFound {
        /// The folder.
        folder: PathBuf,
    },
    /// A part of the app is missing.
    #[error("the app in {} lacks its {part}; build it anew with `cargo xtask dist`", folder.display())]
    Incomplete {
        /// The folder.
        folder: PathBuf,
        /// What is missing.
        part: &'static str,
    },
    /// The manifest cannot be read.
    #[error("{MANIFEST} in {} is not what a published site has", folder.display())]
    Manifest {
        /// The folder.
        folder: PathBuf,
        /// What is wrong.
        source: serde_json::Error,
    },
    /// The manifest or a link names a file outside of the app's folder.
    #[error("{} names {name}, which does not lie in it", folder.display())]
    Outside {
        /// The folder.
        folder: PathBuf,
        /// The name.
        name: String,
    },
    /// A file could not be read.
    #[error(transparent)]
    File(#[from] FileError),
}

/// The names of the app's files in a published site.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Manifest {
    script: String,
    wasm: String,
    map_script: String,
    map_wasm: String,
    sheets: Vec<String>,
    public: Vec<String>,
}

impl Manifest {
    fn to_json(&self) -> String {
        serde_json::to_string_pretty(self).expect("names are text, and text is JSON")
    }
}

/// The built app, in memory.
#[derive(Debug)]
pub struct BuiltApp {
    script: Named,
    wasm: Named,
    /// The program for live maps, which only pages with a map load.
    map_script: Named,
    map_wasm: Named,
    sheets: Vec<Sheet>,
    public: Vec<Named>,
    /// The files that it was read from, where Trunk made them.
    made_of: Option<Record>,
}

/// A style sheet: what `style/NAME.css` became.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Sheet {
    name: String,
    text: String,
}

/// How Trunk calls the program for live maps.
const MAP_SCRIPT: &str = "langke-map.js";
const MAP_WASM: &str = "langke-map_bg.wasm";

/// The style sheet for paper.
const PRINT: &str = "print";

/// Style sheets that only some kinds of pages need before their first paint; all pages need the others. The app fetches the whole
/// style sheet before it shows a page of another kind.
const PARTICULAR: [(&str, &[PageKind]); 13] = [
    (
        "certificate",
        &[PageKind::Product, PageKind::Place, PageKind::List],
    ),
    ("plain", &[PageKind::Plain]),
    ("home", &[PageKind::Home]),
    ("occurrences", &[PageKind::Home, PageKind::Events]),
    ("process", &[PageKind::Process]),
    ("route", &[PageKind::Route]),
    // The program for live maps brings these along.
    ("live", &[]),
    ("sheet", &[PageKind::Sheet]),
    ("atlas", &[PageKind::Map]),
    (
        "map",
        &[
            PageKind::Village,
            PageKind::Place,
            PageKind::Route,
            PageKind::Sheet,
            PageKind::Map,
        ],
    ),
    ("list", &[PageKind::List]),
    ("events", &[PageKind::Events]),
    ("about", &[PageKind::About, PageKind::Sources]),
];

#[derive(Debug)]
struct Named {
    name: String,
    bytes: Vec<u8>,
}

/// What a document needs to know of the app: addresses with the base, and the style sheet itself.
#[derive(Debug, Default)]
pub struct Assets {
    /// The starter, which loads the rest after the first paint.
    pub start: String,
    /// The script of the page that offers the languages.
    pub chooser: String,
    /// The whole style sheet, which the app fetches before it shows another page.
    pub whole_style: String,
    /// The style sheet for paper, which no screen waits for; not every app has one.
    pub print: Option<String>,
    sheets: Vec<Sheet>,
}

impl Assets {
    /// The style rules that a page needs before its first paint.
    pub fn style(&self, kind: PageKind) -> String {
        let needed = |sheet: &&Sheet| {
            if sheet.name == PRINT {
                return false;
            }
            let particular = PARTICULAR.iter().find(|(name, _)| *name == sheet.name);
            particular.is_none_or(|(_, kinds)| kinds.contains(&kind))
        };
        self.sheets
            .iter()
            .filter(needed)
            .map(|sheet| sheet.text.as_str())
            .collect()
    }
}

impl BuiltApp {
    /// Reads an app from Trunk's output or from a published site.
    ///
    /// # Errors
    /// If it is neither, or a part is missing.
    pub fn read(folder: &Path) -> Result<BuiltApp, AppError> {
        if folder.join(MANIFEST).is_file() {
            return BuiltApp::from_site(folder);
        }
        let page =
            fs::read_to_string(folder.join("index.html")).map_err(|_| AppError::NotFound {
                folder: folder.to_owned(),
            })?;
        BuiltApp::from_trunk(folder, &page)
    }

    /// Trunk's own page names its files: the page is the manifest.
    fn from_trunk(folder: &Path, page: &str) -> Result<BuiltApp, AppError> {
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
            if !folder.join(name).is_file() {
                return Err(AppError::Incomplete {
                    folder: folder.to_owned(),
                    part: "program for maps",
                });
            }
            file(folder, name.to_owned())
        };
        let renamed = |Named { name, bytes }: Named| Named {
            name: fingerprinted(Path::new(&name), &bytes),
            bytes,
        };
        let gated = |script: Named, known_as: &str| {
            let bytes = gated(&script.bytes).ok_or_else(|| AppError::Incomplete {
                folder: folder.to_owned(),
                part: "script as the pinned wasm-bindgen writes it",
            })?;
            let name = fingerprinted(Path::new(known_as), &bytes);
            Ok::<_, AppError>(Named { name, bytes })
        };
        let mut public = Vec::new();
        walk(folder, "public/", &mut public)?;
        let (script, wasm) = (file(folder, script)?, file(folder, wasm)?);
        let (map_script, map_wasm) = (beside(MAP_SCRIPT)?, beside(MAP_WASM)?);
        let mut made_of = Record::default();
        let page = ("index.html".to_owned(), Digest::of(page.as_bytes()));
        let sheets_of = linked_sheets
            .into_iter()
            .zip(&sheets)
            .map(|(name, sheet)| (name, Digest::of(sheet.text.as_bytes())));
        let others = [&script, &wasm, &map_script, &map_wasm]
            .into_iter()
            .chain(&public)
            .map(|file| (file.name.clone(), Digest::of(&file.bytes)));
        made_of.files.extend(sheets_of.chain(others).chain([page]));
        for file in &mut public {
            file.name = file.name["public/".len()..].to_owned();
        }
        Ok(BuiltApp {
            script: gated(script, "langke-app.js")?,
            wasm,
            map_script: gated(map_script, MAP_SCRIPT)?,
            map_wasm: renamed(map_wasm),
            sheets,
            public,
            made_of: Some(made_of),
        })
    }

    /// The files that it was read from, where Trunk made them: a site may be published in their place.
    pub fn made_of(&self) -> Option<&Record> {
        self.made_of.as_ref()
    }

    fn from_site(folder: &Path) -> Result<BuiltApp, AppError> {
        let text = text(&folder.join(MANIFEST))?;
        let manifest: Manifest =
            serde_json::from_str(&text).map_err(|source| AppError::Manifest {
                folder: folder.to_owned(),
                source,
            })?;
        let app = folder.join("app");
        let public: Result<Vec<Named>, AppError> = manifest
            .public
            .into_iter()
            .map(|name| file(folder, name))
            .collect();
        Ok(BuiltApp {
            script: file(&app, manifest.script)?,
            wasm: file(&app, manifest.wasm)?,
            map_script: file(&app, manifest.map_script)?,
            map_wasm: file(&app, manifest.map_wasm)?,
            sheets: sheets(&app, manifest.sheets)?,
            public: public?,
            made_of: None,
        })
    }

    /// Writes the app into the site of a name, with a manifest from which it can be read again.
    ///
    /// # Errors
    /// If a file cannot be written.
    pub fn write(
        &self,
        folder: &Folder,
        base: &Base,
        site_name: &str,
    ) -> Result<Assets, FileError> {
        for file in [&self.script, &self.wasm, &self.map_script, &self.map_wasm] {
            folder.write(&format!("app/{}", file.name), &file.bytes)?;
        }
        for file in &self.public {
            if file.name == webmanifest::FILE {
                let named = webmanifest::named(&file.bytes, site_name);
                folder.write(&file.name, &named)?;
            } else {
                folder.write(&file.name, &file.bytes)?;
            }
        }
        let whole: String = self
            .sheets
            .iter()
            .map(|sheet| sheet.text.as_str())
            .collect();
        let style = fingerprinted(Path::new("style.css"), whole.as_bytes());
        folder.write(&format!("app/{style}"), whole.as_bytes())?;
        let mut sheets = Vec::new();
        let mut print = None;
        for sheet in &self.sheets {
            let name = format!("{}.css", sheet.name);
            let file = fingerprinted(Path::new(&name), sheet.text.as_bytes());
            folder.write(&format!("app/{file}"), sheet.text.as_bytes())?;
            if sheet.name == PRINT {
                print = Some(base.join(format!("app/{file}")));
            }
            sheets.push(file);
        }
        let start = START
            .replace("MAP_SCRIPT", &self.map_script.name)
            .replace("MAP_WASM", &self.map_wasm.name)
            .replace("SCRIPT", &self.script.name)
            .replace("WASM", &self.wasm.name);
        let script = |name: &str, text: &str| {
            let file = format!("app/{}", fingerprinted(Path::new(name), text.as_bytes()));
            folder
                .write(&file, text.as_bytes())
                .map(|()| base.join(file))
        };
        let assets = Assets {
            start: script("start.js", &start)?,
            chooser: script("chooser.js", CHOOSER)?,
            whole_style: base.join(format!("app/{style}")),
            print,
            sheets: self.sheets.clone(),
        };
        let manifest = Manifest {
            script: self.script.name.clone(),
            wasm: self.wasm.name.clone(),
            map_script: self.map_script.name.clone(),
            map_wasm: self.map_wasm.name.clone(),
            sheets,
            public: self.public.iter().map(|file| file.name.clone()).collect(),
        };
        folder.write(MANIFEST, manifest.to_json().as_bytes())?;
        Ok(assets)
    }
}

/// The starter: an external file, so that no page needs inline script; it waits until the page is painted and loaded.
const START: &str = include_str!("start.js");
/// Sends a returning visitor on to the language chosen before.
const CHOOSER: &str = include_str!("chooser.js");

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

/// Reads style sheets; each is known by its file's name without the fingerprint.
fn sheets(folder: &Path, files: Vec<String>) -> Result<Vec<Sheet>, AppError> {
    let sheet = |file: String| {
        let name = file
            .rsplit_once('-')
            .map_or(file.as_str(), |(name, _)| name);
        Ok(Sheet {
            name: name.to_owned(),
            text: text(&inside(folder, &file)?)?,
        })
    };
    files.into_iter().map(sheet).collect()
}

fn file(folder: &Path, name: String) -> Result<Named, AppError> {
    Ok(Named {
        bytes: read(&inside(folder, &name)?)?,
        name,
    })
}

/// The path of a file that a built app names: an app made by a stranger reads and writes nothing elsewhere.
fn inside(folder: &Path, name: &str) -> Result<PathBuf, AppError> {
    let outside = || AppError::Outside {
        folder: folder.to_owned(),
        name: name.to_owned(),
    };
    let is_plain = name
        .split('/')
        .all(|part| !matches!(part, "" | "." | "..") && !part.contains(['\\', ':', '\0']));
    if !is_plain {
        return Err(outside());
    }
    let path = folder.join(name);
    // Where a link leads is asked of the system; a file that is not there is told when it is read.
    match (fs::canonicalize(folder), fs::canonicalize(&path)) {
        (Ok(folder), Ok(real)) if !real.starts_with(&folder) || !real.is_file() => Err(outside()),
        _ => Ok(path),
    }
}

fn text(path: &Path) -> Result<String, FileError> {
    fs::read_to_string(path).map_err(unusable(path))
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

    #[test]
    fn a_page_carries_the_rules_of_its_own_kind_and_no_screen_waits_for_those_of_paper() {
        let sheet = |name: &str| Sheet {
            name: name.into(),
            text: format!(".{name}{{}}"),
        };
        let assets = Assets {
            sheets: ["base", "home", "map", "print", "shell"].map(sheet).into(),
            ..Assets::default()
        };
        assert_eq!(assets.style(PageKind::Home), ".base{}.home{}.shell{}");
        assert_eq!(assets.style(PageKind::Route), ".base{}.map{}.shell{}");
        assert_eq!(assets.style(PageKind::Plain), ".base{}.shell{}");
    }

    #[test]
    fn every_particular_sheet_is_one_that_there_is() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../style");
        for (name, _) in PARTICULAR {
            assert!(folder.join(format!("{name}.css")).is_file(), "{name}");
        }
        assert!(folder.join(format!("{PRINT}.css")).is_file());
    }
}
