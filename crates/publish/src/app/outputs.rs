//! The app's files in a site, and what documents need to know of them. Native only.

use std::path::Path;

use super::BuiltApp;
use super::manifest::Manifest;
use super::programs::Name;
use super::sheets::{self, PRINT, Sheet, TOKENS};
use crate::digest::Digest;
use crate::fingerprint::fingerprinted;
use crate::folder::MANIFEST;
use crate::lean::statements;
use crate::output::Output;
use crate::webmanifest::{self, Installable};
use crate::{kiosk, offline, viewer, visit};
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
    /// The style rules of live maps, which their program fetches; not every app has them.
    pub live_style: Option<String>,
    /// The icon for the home screen of Apple's systems.
    pub apple_touch_icon: Option<String>,
    /// The style sheet for paper, which no screen waits for; not every app has one.
    pub print: Option<String>,
    /// The script of documents for scans.
    pub visit: String,
    /// The script of the passport.
    pub passport: String,
    /// What a centre's screen loads.
    pub kiosk: Started,
    sheets: Vec<Sheet>,
    /// What any page may ask for, by its path below the root.
    of_every_page: Vec<String>,
    /// Programs for models with their files, by what sections call them.
    of_models: [(&'static str, [String; 2]); 2],
}

/// A document that is no page of the app: the addresses of its starter and of its style sheet.
#[derive(Debug, Default)]
pub struct Started {
    /// The starter.
    pub script: String,
    /// The style sheet.
    pub style: String,
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

/// Runs a program behind its gate; every starter begins with it.
const RUN: &str = include_str!("run.js");
/// The starter, which a few lines of each page ask for (`loader.js`); the app waits until the page is painted and loaded.
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
        for file in self.programs.all().flat_map(|(_, program)| program.files()) {
            outputs.push(Output::file(format!("app/{}", file.name), &file.bytes));
        }
        for file in &self.public {
            outputs.push(if file.name == webmanifest::FILE {
                Output::file(&file.name, installable.manifest(&file.bytes, base))
            } else {
                Output::file(&file.name, &file.bytes)
            });
        }
        // Gives a text a name that changes with it; of our own scripts what browsers read.
        let mut lasting = |name: &str, text: String| {
            let text = match name.ends_with(".js") {
                true => statements(&text),
                false => text,
            };
            let name = fingerprinted(Path::new(name), Digest::of(text.as_bytes()));
            let file = format!("app/{name}");
            let address = base.join(&file);
            outputs.push(Output::file(file, text.into_bytes()));
            (name, address)
        };
        let whole = self.sheets.iter().map(|sheet| sheet.text.as_str());
        let (whole_name, whole_style) = lasting("style.css", whole.collect());
        let mut sheets = Vec::new();
        let mut print = None;
        // Those that pages ask for by themselves.
        let mut asked_for = vec![whole_name];
        let live_style = sheets::of_live_maps(&self.sheets).map(|text| {
            let (name, address) = lasting("live-map.css", text);
            asked_for.push(name);
            address
        });
        for sheet in &self.sheets {
            let (name, address) = lasting(&format!("{}.css", sheet.name), sheet.text.clone());
            if sheet.name == PRINT {
                print = Some(address);
                asked_for.push(name.clone());
            }
            sheets.push(name);
        }
        let map = if has_tiles { Name::MapTiles } else { Name::Map };
        let (saving, _) = lasting("saving.js", offline::SAVING.to_owned());
        let (saved, _) = lasting("saved.js", offline::saved(&saving));
        let (viewer, _) = lasting("viewer.js", viewer::script());
        let apple_touch_icon = installable.apple_touch_icon(base);
        let started = [
            Name::App,
            map,
            Name::Wheel,
            Name::Weave,
            Name::Listen,
            Name::Search,
        ];
        let start = format!("{RUN}{START}")
            .replace("SAVED_SCRIPT", &saved)
            .replace("VIEWER_SCRIPT", &viewer)
            .replace(
                "TOUCH_ICON",
                apple_touch_icon.as_deref().unwrap_or_default(),
            );
        let start = self.programs.named_in(&start, &started);
        let (start, start_address) = lasting("start.js", start);
        let (chooser, chooser_address) = lasting("chooser.js", CHOOSER.to_owned());
        let (visit_name, visit_address) = lasting("visit.js", visit::script(visit::SCRIPT, &saved));
        let (passport_name, passport_address) =
            lasting("passport.js", visit::script(visit::PASSPORT, &saved));
        let screen = format!("{RUN}{}", kiosk::STARTER).replace("SAVING_SCRIPT", &saving);
        let screen = self.programs.named_in(&screen, &[Name::Kiosk]);
        let tokens = self.sheets.iter().find(|sheet| sheet.name == TOKENS);
        let tokens = tokens.map_or("", |sheet| sheet.text.as_str());
        let kiosk = Started {
            script: lasting("kiosk.js", screen).1,
            style: lasting("kiosk.css", format!("{tokens}{}", kiosk::STYLE)).1,
        };
        let files_of = |name: Name| {
            let files = self.programs.get(name).files();
            files.map(|file| format!("app/{}", file.name))
        };
        let mut of_every_page: Vec<String> = [Name::App, map, Name::Listen, Name::Search]
            .into_iter()
            .flat_map(files_of)
            .collect();
        let texts = [&start, &chooser, &saving, &saved, &viewer];
        let texts = texts
            .into_iter()
            .chain([&visit_name, &passport_name])
            .chain(&asked_for);
        of_every_page.extend(texts.map(|name| format!("app/{name}")));
        of_every_page.extend(self.public.iter().map(|file| file.name.clone()));
        let assets = Assets {
            start: start_address,
            chooser: chooser_address,
            visit: visit_address,
            passport: passport_address,
            whole_style,
            live_style,
            apple_touch_icon,
            print,
            sheets: self.sheets.clone(),
            of_every_page,
            of_models: [
                ("wheel", files_of(Name::Wheel)),
                ("weave", files_of(Name::Weave)),
            ],
            kiosk,
        };
        let manifest = Manifest {
            programs: self
                .programs
                .all()
                .map(|(name, program)| (name, program.files().map(|file| file.name.clone())))
                .collect(),
            sheets,
            public: self.public.iter().map(|file| file.name.clone()).collect(),
        };
        outputs.push(Output::file(MANIFEST, manifest.to_json().into_bytes()));
        (outputs, assets)
    }
}
