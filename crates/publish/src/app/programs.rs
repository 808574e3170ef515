//! The programs of the app, by name: what Trunk calls them, and where they stand in a starter. Native only.

use serde::{Deserialize, Serialize};

use super::read::Named;

/// A program of the app.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Name {
    /// The app itself.
    App,
    /// Live maps, which only pages with a map load.
    Map,
    /// The same for sites that name an archive of tiles.
    MapTiles,
    /// A model to turn, and one to weave, which only pages with one load.
    Wheel,
    Weave,
    /// What is heard, which comes when somebody asks for it.
    Listen,
    /// What is found by its words, which comes with the first key.
    Search,
    /// A centre's screen.
    Kiosk,
}

impl Name {
    /// All of them, in the order of [`Programs`].
    pub const ALL: [Name; 8] = [
        Name::App,
        Name::Map,
        Name::MapTiles,
        Name::Wheel,
        Name::Weave,
        Name::Listen,
        Name::Search,
        Name::Kiosk,
    ];

    /// What Trunk calls it.
    pub fn of_trunk(self) -> &'static str {
        match self {
            Name::App => "langke-app",
            Name::Map => "langke-map",
            Name::MapTiles => "langke-map-tiles",
            Name::Wheel => "langke-wheel",
            Name::Weave => "langke-weave",
            Name::Listen => "langke-listen",
            Name::Search => "langke-search",
            Name::Kiosk => "langke-kiosk",
        }
    }

    /// What stands for it in a starter, before `_SCRIPT` and `_WASM`.
    fn in_starter(self) -> &'static str {
        match self {
            Name::App => "APP",
            Name::Map | Name::MapTiles => "MAP",
            Name::Wheel => "WHEEL",
            Name::Weave => "WEAVE",
            Name::Listen => "LISTEN",
            Name::Search => "SEARCH",
            Name::Kiosk => "KIOSK",
        }
    }
}

/// A program for browsers.
#[derive(Debug)]
pub struct Program {
    pub script: Named,
    pub wasm: Named,
}

impl Program {
    /// Its files.
    pub fn files(&self) -> [&Named; 2] {
        [&self.script, &self.wasm]
    }
}

/// Every program of an app.
#[derive(Debug)]
pub struct Programs([Program; Name::ALL.len()]);

impl Programs {
    /// Reads each.
    ///
    /// # Errors
    /// The first of `read`.
    pub fn read<E>(read: impl FnMut(Name) -> Result<Program, E>) -> Result<Programs, E> {
        let all: Vec<Program> = Name::ALL.into_iter().map(read).collect::<Result<_, E>>()?;
        let all = <[Program; Name::ALL.len()]>::try_from(all);
        Ok(Programs(all.expect("as many as names")))
    }

    /// The program with a name.
    pub fn get(&self, name: Name) -> &Program {
        &self.0[name as usize]
    }

    /// All of them with their names.
    pub fn all(&self) -> impl Iterator<Item = (Name, &Program)> {
        Name::ALL.into_iter().zip(&self.0)
    }

    /// A starter with the names of these programs' files.
    pub fn named_in(&self, starter: &str, programs: &[Name]) -> String {
        programs.iter().fold(starter.to_owned(), |starter, name| {
            let (program, word) = (self.get(*name), name.in_starter());
            starter
                .replace(&format!("{word}_SCRIPT"), &program.script.name)
                .replace(&format!("{word}_WASM"), &program.wasm.name)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_program_is_found_by_its_name() {
        let programs = Programs::read(|name| {
            let named = |ending: &str| Named {
                name: format!("{}{ending}", name.of_trunk()),
                bytes: Vec::new(),
            };
            Ok::<_, ()>(Program {
                script: named(".js"),
                wasm: named("_bg.wasm"),
            })
        });
        let programs = programs.expect("all of them");
        for name in Name::ALL {
            let script = &programs.get(name).script.name;
            assert_eq!(*script, format!("{}.js", name.of_trunk()));
        }
        let starter = programs.named_in("./MAP_SCRIPT ./APP_WASM", &[Name::App, Name::MapTiles]);
        assert_eq!(starter, "./langke-map-tiles.js ./langke-app_bg.wasm");
    }
}
