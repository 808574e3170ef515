//! The app's files in a site, and what documents need to know of them. Native only.

use std::path::Path;

use super::manifest::Manifest;
use super::sheets::{self, PRINT, Sheet};
use super::{BuiltApp, Program};
use crate::digest::Digest;
use crate::fingerprint::fingerprinted;
use crate::folder::MANIFEST;
use crate::offline;
use crate::output::Output;
use crate::webmanifest::{self, Installable};
use langke_site::{Base, PageKind};

/// What a document needs to know of the app: addresses with the base, and the style sheet itself.
#[derive(Debug, Default)]
pub struct Assets {
    /// The starter, which loads the rest after the first paint.
    pub start: String,
    /// The script of the page that offers the languages.
    pub chooser: String,
    /// The whole style sheet, which the app fetches before it shows another page.
    pub whole_style: String,
    /// The icon for the home screen of Apple's systems.
    pub apple_touch_icon: Option<String>,
    /// The style sheet for paper, which no screen waits for; not every app has one.
    pub print: Option<String>,
    sheets: Vec<Sheet>,
    /// What any page may ask for, by its path below the root.
    of_every_page: Vec<String>,
    /// Programs for models with their files, by what sections call them.
    of_models: [(&'static str, [String; 2]); 2],
}

impl Assets {
    /// The style rules that a page with this body needs before its first paint.
    pub fn style(&self, kind: PageKind, body: &str) -> String {
        sheets::style(&self.sheets, kind, body)
    }

    /// The app's files that pages need without a network, by their paths below the root; `has_model` says which models they have.
    pub fn offline(&self, has_model: impl Fn(&str) -> bool) -> impl Iterator<Item = String> {
        let models = self
            .of_models
            .iter()
            .filter(move |(name, _)| has_model(name));
        let models = models.flat_map(|(_, files)| files);
        self.of_every_page.iter().chain(models).cloned()
    }
}

/// The starter: an external file, so that no page needs inline script; it waits until the page is painted and loaded.
const START: &str = include_str!("start.js");
/// Sends a returning visitor on to the language chosen before.
const CHOOSER: &str = include_str!("chooser.js");

impl BuiltApp {
    /// An output for each file of the app in a site, among them a manifest from which the app can be read again; maps lie upon tiles if the
    /// site names an archive of them.
    pub fn outputs(
        &self,
        base: &Base,
        installable: &Installable,
        has_tiles: bool,
    ) -> (Vec<Output<'_>>, Assets) {
        let mut outputs = Vec::new();
        let maps = [&self.map, &self.map_with_tiles];
        let others = [&self.wheel, &self.weave, &self.listen];
        for program in [&self.app].into_iter().chain(maps).chain(others) {
            for file in [&program.script, &program.wasm] {
                outputs.push(Output::file(format!("app/{}", file.name), &file.bytes));
            }
        }
        for file in &self.public {
            outputs.push(if file.name == webmanifest::FILE {
                Output::file(&file.name, installable.manifest(&file.bytes, base))
            } else {
                Output::file(&file.name, &file.bytes)
            });
        }
        // Gives a text a name that changes with it.
        let mut lasting = |name: &str, text: String| {
            let name = fingerprinted(Path::new(name), Digest::of(text.as_bytes()));
            let file = format!("app/{name}");
            let address = base.join(&file);
            outputs.push(Output::file(file, text.into_bytes()));
            (name, address)
        };
        let whole = self.sheets.iter().map(|sheet| sheet.text.as_str());
        let (whole_name, whole_style) = lasting("style.css", whole.collect());
        let mut sheets = Vec::new();
        let (mut print, mut print_name) = (None, None);
        for sheet in &self.sheets {
            let (name, address) = lasting(&format!("{}.css", sheet.name), sheet.text.clone());
            if sheet.name == PRINT {
                print = Some(address);
                print_name = Some(name.clone());
            }
            sheets.push(name);
        }
        let map = if has_tiles {
            &self.map_with_tiles
        } else {
            &self.map
        };
        let (saving, _) = lasting("saving.js", offline::SAVING.to_owned());
        let (saved, _) = lasting("saved.js", offline::saved(&saving));
        let start = START
            .replace("SAVED_SCRIPT", &saved)
            .replace("WHEEL_SCRIPT", &self.wheel.script.name)
            .replace("WHEEL_WASM", &self.wheel.wasm.name)
            .replace("WEAVE_SCRIPT", &self.weave.script.name)
            .replace("WEAVE_WASM", &self.weave.wasm.name)
            .replace("LISTEN_SCRIPT", &self.listen.script.name)
            .replace("LISTEN_WASM", &self.listen.wasm.name)
            .replace("MAP_SCRIPT", &map.script.name)
            .replace("MAP_WASM", &map.wasm.name)
            .replace("SCRIPT", &self.app.script.name)
            .replace("WASM", &self.app.wasm.name);
        let (start, start_address) = lasting("start.js", start);
        let (chooser, chooser_address) = lasting("chooser.js", CHOOSER.to_owned());
        let files_of = |program: &Program| {
            [&program.script, &program.wasm].map(|file| format!("app/{}", file.name))
        };
        let mut of_every_page: Vec<String> = [&self.app, map, &self.listen]
            .into_iter()
            .flat_map(files_of)
            .collect();
        let texts = [&start, &chooser, &saving, &saved, &whole_name]
            .into_iter()
            .chain(&print_name);
        of_every_page.extend(texts.map(|name| format!("app/{name}")));
        of_every_page.extend(self.public.iter().map(|file| file.name.clone()));
        let assets = Assets {
            start: start_address,
            chooser: chooser_address,
            whole_style,
            apple_touch_icon: installable.apple_touch_icon(base),
            print,
            sheets: self.sheets.clone(),
            of_every_page,
            of_models: [
                ("wheel", files_of(&self.wheel)),
                ("weave", files_of(&self.weave)),
            ],
        };
        let manifest = Manifest {
            script: self.app.script.name.clone(),
            wasm: self.app.wasm.name.clone(),
            map_script: self.map.script.name.clone(),
            map_wasm: self.map.wasm.name.clone(),
            map_with_tiles_script: self.map_with_tiles.script.name.clone(),
            map_with_tiles_wasm: self.map_with_tiles.wasm.name.clone(),
            wheel_script: self.wheel.script.name.clone(),
            wheel_wasm: self.wheel.wasm.name.clone(),
            weave_script: self.weave.script.name.clone(),
            weave_wasm: self.weave.wasm.name.clone(),
            listen_script: self.listen.script.name.clone(),
            listen_wasm: self.listen.wasm.name.clone(),
            sheets,
            public: self.public.iter().map(|file| file.name.clone()).collect(),
        };
        outputs.push(Output::file(MANIFEST, manifest.to_json().into_bytes()));
        (outputs, assets)
    }
}
