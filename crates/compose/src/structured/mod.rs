//! What pages tell machines, in the words of schema.org: facts with their kinds, none of what is said for people. Native only.
//!
//! Nothing that is only a sample is told, no certificate that holds no more, and nothing that is not known. Addresses are whole where the host
//! is known; else they begin at its root, and readers complete them by the page's own.
//!
//! Sources: schema.org; W3C, JSON-LD 1.1.

mod certification;
mod event;
mod list;
mod maker;
mod node;
mod place;
mod process;
mod product;
mod route;
mod site;
mod trail;

use crate::library::Library;
use crate::writer::PrintedPage;
use langke_content::{self as content, Slug};
use langke_model::i18n::Language;
use langke_site::{Address, Body, Subject};
pub use node::Graph;
use node::Node;

/// What is told of a page; none where there is nothing to tell.
pub fn graph(library: &Library<'_>, printed: &PrintedPage) -> Option<Graph> {
    let Address::Page(language, subject) = &printed.address else {
        return None;
    };
    let teller = Teller {
        library,
        language: *language,
    };
    let mut nodes = teller.of_subject(subject, &printed.page.body);
    nodes.extend(teller.trail(subject, printed).map(Node::BreadcrumbList));
    Graph::of(nodes)
}

/// Who tells: the facts of a site, in a language.
struct Teller<'a> {
    library: &'a Library<'a>,
    language: Language,
}

impl Teller<'_> {
    fn of_subject(&self, subject: &Subject, body: &Body) -> Vec<Node> {
        let things = self.library.things;
        let id = |id: &str| Slug::new(id);
        let found = match (subject, body) {
            (Subject::Home, _) => Some(vec![Node::WebSite(self.site())]),
            (Subject::Village(village), _) => id(village)
                .and_then(|id| things.villages.get(&id))
                .map(|village| self.village(village)),
            (Subject::Product(product), _) => id(product)
                .and_then(|id| things.products.get(&id))
                .and_then(|product| self.product(product))
                .map(|product| vec![Node::Product(product)]),
            (Subject::Process(process), _) => id(process)
                .and_then(|id| things.processes.get(&id))
                .and_then(|process| self.process(process))
                .map(|process| vec![Node::HowTo(process)]),
            (Subject::Route(route), _) => id(route)
                .and_then(|id| things.routes.get(&id))
                .and_then(|route| self.route(route))
                .map(|route| vec![Node::TouristTrip(route)]),
            (Subject::Place(place), _) => id(place)
                .and_then(|id| things.places.get(&id))
                .and_then(|place| self.place(place))
                .map(|place| vec![Node::Place(Box::new(place))]),
            (Subject::Maker(maker), _) => id(maker)
                .and_then(|id| things.makers.get(&id))
                .and_then(|maker| self.maker(maker))
                .map(|maker| vec![Node::Organization(maker)]),
            (Subject::Events | Subject::EventsOf(_), _) => {
                Some(self.events(|event| self.library.told_at(&event.id) == *subject))
            }
            (Subject::List(..), Body::List(page)) => {
                Some(vec![Node::CollectionPage(self.list(subject, page))])
            }
            _ => None,
        };
        found.unwrap_or_default()
    }

    /// The address of a page.
    fn address(&self, subject: Subject) -> String {
        self.library.absolute(Address::Page(self.language, subject))
    }

    /// A text in the page's language, or else in Vietnamese.
    fn words(&self, text: &content::Text) -> String {
        text.in_language(self.language).0.to_owned()
    }

    /// The address of a picture.
    fn image(&self, picture: Option<&content::Picture>) -> String {
        let media = picture.and_then(|picture| self.library.media.get(&picture.file));
        media.map_or_else(String::new, |media| {
            self.library.on_its_host(&media.address)
        })
    }
}
