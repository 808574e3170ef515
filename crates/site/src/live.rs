//! What of a page is alive: the publisher writes only this into the printed page. Native only.

use super::page::{
    AboutPage, Body, EventsPage, HomePage, ListPage, MakerPage, MapPage, ModelPage, Page,
    PlacePage, ProcessPage, ProductPage, RegionPage, RoutePage, SavedPage, SearchPage, SheetPage,
    SourcesPage, Surroundings, VillagePage,
};
use super::parts::{Certificate, Item, Occurrence, Standard};

impl Page {
    /// What the app needs to take over the printed page: the still parts stand in the document already.
    pub fn live(&self) -> Page {
        let surroundings = Surroundings {
            language: self.surroundings.language,
            style: self.surroundings.style.clone(),
            ..Surroundings::default()
        };
        let soon = |occurrences: &[Occurrence]| occurrences.iter().map(Occurrence::live).collect();
        let standards = |all: &[Standard]| all.iter().map(Standard::live).collect();
        let body = match &self.body {
            Body::Home(home) => Body::Home(HomePage {
                soon: soon(&home.soon),
                ..HomePage::default()
            }),
            Body::Village(village) => Body::Village(VillagePage {
                standards: standards(&village.standards),
                ..VillagePage::default()
            }),
            Body::Product(product) => Body::Product(ProductPage {
                certificate: product.certificate.as_ref().map(Certificate::live),
                standards: standards(&product.standards),
                ..ProductPage::default()
            }),
            Body::Process(_) => Body::Process(ProcessPage::default()),
            Body::Model(_) => Body::Model(ModelPage::default()),
            Body::Route(_) => Body::Route(RoutePage::default()),
            Body::Sheet(_) => Body::Sheet(SheetPage::default()),
            Body::Map(_) => Body::Map(MapPage::default()),
            Body::Place(place) => Body::Place(PlacePage {
                certificate: place.certificate.as_ref().map(Certificate::live),
                ..PlacePage::default()
            }),
            Body::Maker(maker) => Body::Maker(MakerPage {
                standards: standards(&maker.standards),
                ..MakerPage::default()
            }),
            Body::List(list) => Body::List(ListPage {
                filters: list
                    .standing
                    .map(|_| list.filters.clone())
                    .unwrap_or_default(),
                standing: list.standing,
                items: list.items.iter().map(Item::live).collect(),
                total: list.total,
                noun: list.noun.clone(),
                ..ListPage::default()
            }),
            Body::Region(_) => Body::Region(RegionPage::default()),
            Body::Events(events) => Body::Events(EventsPage {
                occurrences: soon(&events.occurrences),
                ..EventsPage::default()
            }),
            Body::About(_) => Body::About(AboutPage::default()),
            Body::Sources(_) => Body::Sources(SourcesPage::default()),
            Body::Search(_) => Body::Search(SearchPage::default()),
            Body::Saved(_) => Body::Saved(SavedPage::default()),
        };
        Page { surroundings, body }
    }
}

impl Certificate {
    /// What follows the clock.
    fn live(&self) -> Certificate {
        Certificate {
            last_day: self.last_day.clone(),
            standing: self.standing.clone(),
            ..Certificate::default()
        }
    }
}

impl Standard {
    /// What follows the clock.
    fn live(&self) -> Standard {
        Standard {
            last_day: self.last_day.clone(),
            standing: self.standing.clone(),
            ..Standard::default()
        }
    }
}

impl Occurrence {
    /// What follows the clock.
    fn live(&self) -> Occurrence {
        Occurrence {
            from: self.from.clone(),
            last_day: self.last_day.clone(),
            ..Occurrence::default()
        }
    }
}

impl Item {
    /// What follows the clock and the choices.
    fn live(&self) -> Item {
        Item {
            facets: self.facets.clone(),
            last_day: self.last_day.clone(),
            standing: self.standing.clone(),
            ..Item::default()
        }
    }
}
