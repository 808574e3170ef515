//! The one list of the kinds that have a file for each thing; what is said of every kind is made from it. Native only.
//!
//! A new kind is its type, its line here and its page; the compiler asks for the rest.

use deserr::Deserr;
use schemars::JsonSchema;

use super::kind::Kind;
use super::read::Findings;
use super::seen;
use super::table::{Identified, Table};
use super::{Event, Maker, Place, Process, Product, Route, ShortCode, Slug, Text, Village};

/// What reads a folder of things.
pub trait ReadFolder {
    /// Reads every file of the folder of a kind.
    fn read_folder<T: Identified + Deserr<Findings> + Send>(&mut self, kind: Kind) -> Table<T>;
}

/// What is shown the type of every kind.
pub trait SeeType {
    /// Sees the type of the files of a folder.
    fn see<T: JsonSchema>(&mut self, folder: &str);
}

/// Makes the tables from the list of kinds: the name of the folder, which is also the table's, and the type.
macro_rules! things {
    ($( $(#[$about:meta])* $folder:ident: $Thing:ident, )*) => {
        /// All things, a table for each kind.
        #[derive(Debug, Clone, Default)]
        pub struct Things { $( $(#[$about])* pub $folder: Table<$Thing>, )* }

        /// A thing of any kind.
        #[derive(Debug, Clone, Copy)]
        pub enum Thing<'a> { $( $(#[$about])* $Thing(&'a $Thing), )* }

        impl Kind {
            /// The kinds that have a file for each thing. They have pages or a place on one, so that prose can link to them.
            pub const OF_THINGS: [Kind; [$(stringify!($Thing)),*].len()] = [$(Kind::$Thing),*];

            /// The folder in which things of the kind lie, if each has its own file.
            pub fn folder(self) -> Option<&'static str> {
                match self {
                    $( Kind::$Thing => Some(stringify!($folder)), )*
                    Kind::Source | Kind::Figure | Kind::Picture | Kind::Fact | Kind::Word => None,
                }
            }
        }

        impl Things {
            /// Reads the folder of every kind.
            pub(super) fn read(reader: &mut impl ReadFolder) -> Things {
                Things { $( $folder: reader.read_folder(Kind::$Thing), )* }
            }

            /// Shows the type of every kind.
            pub(super) fn show_types(viewer: &mut impl SeeType) {
                $( viewer.see::<$Thing>(stringify!($folder)); )*
            }

            /// Every thing with its file, kind after kind.
            pub fn with_files(&self) -> impl Iterator<Item = (&str, Thing<'_>)> {
                std::iter::empty()
                    $( .chain(self.$folder.with_files().map(|(file, thing)| (file, Thing::$Thing(thing)))) )*
            }

            /// What changes with the files of the things of a kind, in the order of their table; nothing of kinds without files.
            pub fn digests(&self, kind: Kind) -> &[u64] {
                match kind {
                    $( Kind::$Thing => self.$folder.digests(), )*
                    Kind::Source | Kind::Figure | Kind::Picture | Kind::Fact | Kind::Word => &[],
                }
            }

            /// What changes with the file of the thing of a kind and an id.
            pub fn digest(&self, kind: Kind, id: &Slug) -> Option<u64> {
                match kind {
                    $( Kind::$Thing => self.$folder.digest(id), )*
                    Kind::Source | Kind::Figure | Kind::Picture | Kind::Fact | Kind::Word => None,
                }
            }

            /// Every thing of a kind.
            pub fn of(&self, kind: Kind) -> impl Iterator<Item = Thing<'_>> {
                let things: Vec<Thing<'_>> = match kind {
                    $( Kind::$Thing => self.$folder.iter().map(Thing::$Thing).collect(), )*
                    Kind::Source | Kind::Figure | Kind::Picture | Kind::Fact | Kind::Word => Vec::new(),
                };
                things.into_iter()
            }

            /// The thing of a kind and an id.
            pub fn get(&self, kind: Kind, id: &Slug) -> Option<Thing<'_>> {
                match kind {
                    $( Kind::$Thing => self.$folder.get(id).map(Thing::$Thing), )*
                    Kind::Source | Kind::Figure | Kind::Picture | Kind::Fact | Kind::Word => None,
                }
            }
        }

        impl<'a> Thing<'a> {
            /// Notes that it is looked at by somebody who was given it earlier.
            pub fn look_at(self) {
                match self { $( Thing::$Thing(thing) => seen::look_at(thing), )* }
            }

            /// Its kind.
            pub fn kind(self) -> Kind {
                match self { $( Thing::$Thing(_) => Kind::$Thing, )* }
            }

            /// Its id.
            pub fn id(self) -> &'a Slug {
                match self { $( Thing::$Thing(thing) => &thing.id, )* }
            }

            /// The ids that it had before.
            pub fn former_ids(self) -> &'a [Slug] {
                match self { $( Thing::$Thing(thing) => &thing.former_ids, )* }
            }

            /// What it is called.
            pub fn name(self) -> &'a Text {
                match self { $( Thing::$Thing(thing) => &thing.name, )* }
            }

            /// Whether its values are samples, not real facts.
            pub fn is_illustrative(self) -> bool {
                match self { $( Thing::$Thing(thing) => thing.illustrative, )* }
            }
        }

        $( impl<'a> From<&'a $Thing> for Thing<'a> {
            fn from(thing: &'a $Thing) -> Thing<'a> {
                Thing::$Thing(thing)
            }
        } )*

        $( impl Identified for $Thing {
            const KIND: Kind = Kind::$Thing;

            fn id(&self) -> &Slug {
                &self.id
            }
        } )*
    };
}

things! {
    /// Villages.
    villages: Village,
    /// Makers.
    makers: Maker,
    /// Products.
    products: Product,
    /// Processes.
    processes: Process,
    /// Places.
    places: Place,
    /// Routes.
    routes: Route,
    /// Events.
    events: Event,
}

impl Things {
    /// Every thing, kind after kind.
    pub fn all(&self) -> impl Iterator<Item = Thing<'_>> {
        self.with_files().map(|(_, thing)| thing)
    }

    /// Every short code that is or was printed.
    pub fn codes(&self) -> impl Iterator<Item = &ShortCode> {
        let products = self.products.iter().flat_map(Product::codes);
        let places = self.places.iter().flat_map(Place::codes);
        products.chain(places).map(|(_, code)| code)
    }
}
