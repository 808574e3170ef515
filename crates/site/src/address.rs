//! Every address of the site: parsed, printed, listed in one place.

use std::fmt;

#[cfg(not(target_arch = "wasm32"))]
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::listing::{List, Listing};
use langke_model::i18n::Language;
use langke_model::is_slug;

/// An address inside the site.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Address {
    /// `/`: the choice of language.
    Chooser,
    /// `/404.html`: what a host shows for an unknown address.
    NotFound,
    /// A page in a language.
    Page(Language, Subject),
    /// The screen of a place, by the place's id; its visits begin in a language.
    Kiosk(Language, String),
    /// The story of a thing for a frame on somebody else's page. The app does not know it: a link to it is a link.
    #[cfg(not(target_arch = "wasm32"))]
    Embed(Language, Subject),
}

/// What a page is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    /// The home page.
    Home,
    /// A village, by id.
    Village(String),
    /// A product, by id.
    Product(String),
    /// A process, by id.
    Process(String),
    /// The wheel of a process, by the process's id.
    Wheel(String),
    /// The frame for weaving of a process, by the process's id.
    Weave(String),
    /// A route, by id.
    Route(String),
    /// A route on a sheet of paper, by the route's id.
    Sheet(String),
    /// All places and routes on one map.
    Map,
    /// A place, by id.
    Place(String),
    /// A maker, by id.
    Maker(String),
    /// A page of a list.
    List(List, Listing),
    /// Every province, today's and former ones.
    Provinces,
    /// A province or city, by id: what lies there and what lay there before.
    Province(String),
    /// A commune or a former district, by its province's id and its own.
    Commune(String, String),
    /// The places of a province on a map, by its id.
    MapOf(String),
    /// Festivals and dated events.
    Events,
    /// Those of a province, by its id, where one page cannot hold all.
    EventsOf(String),
    /// The programme and its figures.
    About,
    /// Every source and where it is cited.
    Sources,
    /// A further page of them, by its number from 2, where one page cannot hold all.
    MoreSources(u32),
    /// What is found by its words, and everything from A to Z.
    Search,
    /// What is saved on the device.
    Saved,
}

impl Subject {
    /// What follows the address of the home page, each part with a `/` behind it.
    pub fn path(&self) -> String {
        match self {
            Subject::Home => String::new(),
            Subject::Village(id) => format!("villages/{id}/"),
            Subject::Product(id) => format!("products/{id}/"),
            Subject::Process(id) => format!("processes/{id}/"),
            Subject::Wheel(id) => format!("processes/{id}/wheel/"),
            Subject::Weave(id) => format!("processes/{id}/weave/"),
            Subject::Route(id) => format!("routes/{id}/"),
            Subject::Sheet(id) => format!("routes/{id}/sheet/"),
            Subject::Map => "map/".into(),
            Subject::Place(id) => format!("places/{id}/"),
            Subject::Maker(id) => format!("makers/{id}/"),
            Subject::List(list, listing) => format!("{}/{listing}", list.folder()),
            Subject::Provinces => "provinces/".into(),
            Subject::Province(id) => format!("provinces/{id}/"),
            Subject::Commune(province, id) => format!("provinces/{province}/{id}/"),
            Subject::MapOf(province) => format!("map/{province}/"),
            Subject::Events => "events/".into(),
            Subject::EventsOf(province) => format!("events/{province}/"),
            Subject::About => "about/".into(),
            Subject::Sources => "about/sources/".into(),
            Subject::MoreSources(page) => format!("about/sources/page/{page}/"),
            Subject::Search => "search/".into(),
            Subject::Saved => "saved/".into(),
        }
    }

    /// Whether it is a thing with a story, which others may show in a frame.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn is_story(&self) -> bool {
        matches!(
            self,
            Subject::Village(_)
                | Subject::Product(_)
                | Subject::Process(_)
                | Subject::Route(_)
                | Subject::Place(_)
                | Subject::Maker(_)
        )
    }

    fn parse(parts: &[&str]) -> Option<Subject> {
        let below = match parts {
            ["routes", id, "sheet"] => Some(Subject::Sheet((*id).to_owned())),
            ["processes", id, "wheel"] => Some(Subject::Wheel((*id).to_owned())),
            ["processes", id, "weave"] => Some(Subject::Weave((*id).to_owned())),
            ["provinces", province, id] => {
                Some(Subject::Commune((*province).to_owned(), (*id).to_owned()))
            }
            _ => None,
        };
        if below.is_some() {
            return below;
        }
        if let [folder, rest @ ..] = parts
            && rest.len() != 1
            && let Some(list) = List::ALL.into_iter().find(|list| list.folder() == *folder)
        {
            return Some(Subject::List(list, Listing::parse(rest)?));
        }
        if let ["about", "sources", "page", page] = parts {
            return super::listing::page_number(page).map(Subject::MoreSources);
        }
        match parts {
            [] => Some(Subject::Home),
            ["map"] => Some(Subject::Map),
            ["provinces"] => Some(Subject::Provinces),
            ["events"] => Some(Subject::Events),
            ["about"] => Some(Subject::About),
            ["search"] => Some(Subject::Search),
            ["saved"] => Some(Subject::Saved),
            ["about", "sources"] => Some(Subject::Sources),
            [folder, id] => {
                let id = (*id).to_owned();
                match *folder {
                    "villages" => Some(Subject::Village(id)),
                    "products" => Some(Subject::Product(id)),
                    "processes" => Some(Subject::Process(id)),
                    "routes" => Some(Subject::Route(id)),
                    "places" => Some(Subject::Place(id)),
                    "makers" => Some(Subject::Maker(id)),
                    "provinces" => Some(Subject::Province(id)),
                    "map" => Some(Subject::MapOf(id)),
                    "events" => Some(Subject::EventsOf(id)),
                    _ => None,
                }
            }
            _ => None,
        }
    }
}

impl Address {
    /// Parses a path below the site's root, without a leading `/`; `index.html` at the end counts as nothing.
    pub fn parse(path: &str) -> Option<Address> {
        let path = path.strip_suffix("index.html").unwrap_or(path);
        match path {
            "" => return Some(Address::Chooser),
            "404.html" => return Some(Address::NotFound),
            _ => {}
        }
        let parts: Vec<&str> = path.strip_suffix('/')?.split('/').collect();
        if !parts.iter().all(|part| is_slug(part)) {
            return None;
        }
        match parts[..] {
            ["kiosk", language, place] => Some(Address::Kiosk(
                Language::from_tag(language)?,
                place.to_owned(),
            )),
            #[cfg(not(target_arch = "wasm32"))]
            ["embed", language, ref parts @ ..] => {
                let subject = Subject::parse(parts).filter(Subject::is_story)?;
                Some(Address::Embed(Language::from_tag(language)?, subject))
            }
            [language, ref parts @ ..] => Some(Address::Page(
                Language::from_tag(language)?,
                Subject::parse(parts)?,
            )),
            [] => None,
        }
    }

    /// The file that holds the page, below the site's root.
    pub fn file(&self) -> String {
        match self {
            Address::NotFound => "404.html".into(),
            address => format!("{address}index.html"),
        }
    }

    /// The file in the bundle that holds the page's data, below the site's root; only pages in a language have one.
    pub fn bundle_file(&self) -> Option<String> {
        let Address::Page(language, subject) = self else {
            return None;
        };
        let path = subject.path();
        let name = match path.trim_end_matches('/') {
            "" => "home",
            path => path,
        };
        Some(format!("bundle/{}/{name}.json", language.tag()))
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl Address {
    /// What the page is about; none where it is none in a language.
    pub fn subject(&self) -> Option<&Subject> {
        match self {
            Address::Page(_, subject) => Some(subject),
            _ => None,
        }
    }

    /// A file that belongs to a page in a language and lies beside its data, such as `map.json`; below the site's root.
    pub fn bundle_file_beside(&self, ending: &str) -> Option<String> {
        let file = self.bundle_file()?;
        Some(format!("{}.{ending}", file.strip_suffix(".json")?))
    }
}

impl fmt::Display for Address {
    /// Prints the path below the site's root, without a leading `/`.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Address::Chooser => Ok(()),
            Address::NotFound => formatter.write_str("404.html"),
            Address::Page(language, subject) => {
                write!(formatter, "{}/{}", language.tag(), subject.path())
            }
            Address::Kiosk(language, place) => {
                write!(formatter, "kiosk/{}/{place}/", language.tag())
            }
            #[cfg(not(target_arch = "wasm32"))]
            Address::Embed(language, subject) => {
                write!(formatter, "embed/{}/{}", language.tag(), subject.path())
            }
        }
    }
}

/// The path under which the site is served: begins and ends with `/`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Base(String);

/// The root of a host.
impl Default for Base {
    fn default() -> Base {
        Base("/".into())
    }
}

impl Base {
    /// Parses a path such as `/` or `/sub/`; a missing slash at either end is added. `None` if it holds anything but
    /// letters, digits, `-`, `_`, `.`, `~` and `/`.
    pub fn new(path: &str) -> Option<Base> {
        let inner = path.trim_matches('/');
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.~/".contains(&byte);
        if !inner.bytes().all(plain)
            || inner.split('/').any(|part| matches!(part, "." | ".."))
            || inner.contains("//")
        {
            return None;
        }
        Some(Base(if inner.is_empty() {
            "/".into()
        } else {
            format!("/{inner}/")
        }))
    }

    /// The path of something below the root.
    pub fn join(&self, path: impl fmt::Display) -> String {
        format!("{}{path}", self.0)
    }

    /// The address of a file below the root. Its name may hold what an address cannot: everything but letters, digits, `-`, `.`, `_`,
    /// `~` and `/` is escaped (RFC 3986, 2.1), so that it stands for itself in attributes and in style too.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn join_file(&self, file: &str) -> String {
        const ESCAPED: AsciiSet = NON_ALPHANUMERIC
            .remove(b'-')
            .remove(b'.')
            .remove(b'_')
            .remove(b'~')
            .remove(b'/');
        self.join(utf8_percent_encode(file, &ESCAPED))
    }

    /// What remains of a path below the root; `None` for a path elsewhere on the host.
    pub fn strip<'a>(&self, path: &'a str) -> Option<&'a str> {
        path.strip_prefix(&self.0)
    }

    /// The base as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use langke_model::vocabulary::Facet;

    fn every_shape() -> Vec<Address> {
        let id = || "bat-trang-2".to_owned();
        let mut all = vec![Address::Chooser, Address::NotFound];
        for language in Language::ALL {
            all.push(Address::Kiosk(language, id()));
            for subject in [
                Subject::Home,
                Subject::Village(id()),
                Subject::Product(id()),
                Subject::Process(id()),
                Subject::Wheel(id()),
                Subject::Weave(id()),
                Subject::Route(id()),
                Subject::Sheet(id()),
                Subject::Map,
                Subject::Place(id()),
                Subject::Maker(id()),
                Subject::List(List::Products, Listing::whole()),
                Subject::List(List::Places, Listing::narrowed(Facet::Village, id())),
                Subject::List(
                    List::Routes,
                    Listing {
                        facet: Some((Facet::Mode, "walk".into())),
                        page: 12,
                    },
                ),
                Subject::List(
                    List::Routes,
                    Listing {
                        facet: None,
                        page: 2,
                    },
                ),
                Subject::List(List::Villages, Listing::whole()),
                Subject::List(List::Makers, Listing::narrowed(Facet::Letter, "dd")),
                Subject::Provinces,
                Subject::Province(id()),
                Subject::Commune(id(), "xa-dong-thanh".into()),
                Subject::MapOf(id()),
                Subject::EventsOf(id()),
                Subject::MoreSources(2),
                Subject::Events,
                Subject::About,
                Subject::Sources,
                Subject::Search,
                Subject::Saved,
            ] {
                if subject.is_story() {
                    all.push(Address::Embed(language, subject.clone()));
                }
                all.push(Address::Page(language, subject));
            }
        }
        all
    }

    #[test]
    fn what_is_printed_is_parsed_again() {
        for address in every_shape() {
            assert_eq!(
                Address::parse(&address.to_string()),
                Some(address.clone()),
                "{address}"
            );
            assert_eq!(
                Address::parse(&address.file()),
                Some(address.clone()),
                "{}",
                address.file()
            );
        }
    }

    #[test]
    fn no_two_addresses_share_a_file() {
        let mut files: Vec<String> = every_shape()
            .iter()
            .flat_map(|address| {
                [
                    Some(address.file()),
                    address.bundle_file(),
                    address.bundle_file_beside("map.json"),
                ]
            })
            .flatten()
            .collect();
        let all = files.len();
        files.sort();
        files.dedup();
        assert_eq!(files.len(), all);
    }

    #[test]
    fn other_paths_are_no_addresses() {
        for path in [
            "vi",
            "fr/",
            "vi/villages/A/",
            "vi/villages/a/b/",
            "vi//",
            "/vi/",
            "vi/x/y/",
            "vi/products/page/1/",
            "vi/products/page/02/",
            "vi/products/colour/red/",
            "vi/provinces/a/b/c/",
            "vi/map/a/b/",
            "vi/about/sources/page/1/",
            "kiosk/",
            "kiosk/vi/",
            "kiosk/fr/a/",
            "kiosk/vi/a/b/",
            "vi/kiosk/a/",
            "embed/",
            "embed/vi/",
            "embed/vi/about/",
            "embed/vi/products/",
            "embed/vi/routes/a/sheet/",
            "embed/fr/products/a/",
            "vi/embed/products/a/",
        ] {
            assert_eq!(Address::parse(path), None, "{path}");
        }
    }

    #[test]
    fn a_base_joins_and_strips() {
        for (given, kept) in [
            ("/", "/"),
            ("", "/"),
            ("sub", "/sub/"),
            ("/a/b", "/a/b/"),
            ("/a/b/", "/a/b/"),
        ] {
            let base = Base::new(given).expect(given);
            assert_eq!(base.as_str(), kept);
            let joined = base.join("vi/");
            assert_eq!(base.strip(&joined), Some("vi/"));
        }
        for bad in ["/a b/", "/../", "/a//b/", "/\"/", "https://x.vn/"] {
            assert_eq!(Base::new(bad), None, "{bad}");
        }
    }

    #[test]
    fn a_file_s_name_stands_for_itself_in_an_address() {
        let base = Base::new("/sub/").expect("a base");
        for (file, address) in [
            ("media/kiln-0a_b~.svg", "/sub/media/kiln-0a_b~.svg"),
            ("media/kiln #2.svg", "/sub/media/kiln%20%232.svg"),
            ("media/100%41?.svg", "/sub/media/100%2541%3F.svg"),
            ("media/a\\b.svg", "/sub/media/a%5Cb.svg"),
            (
                "lò/\"it's\" (1).svg",
                "/sub/l%C3%B2/%22it%27s%22%20%281%29.svg",
            ),
        ] {
            assert_eq!(base.join_file(file), address);
        }
    }
}
