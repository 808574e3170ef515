//! What is shown to whoever scanned a label or a sign: the thing in short, and the ways on from it. Native only.
//!
//! It is no page of the app: both languages stand in one document, at an address that knows none (`/q/CODE/`, `/01/GTIN/`).

use super::saved::pack;
use crate::library::Library;
use crate::words;
use crate::writer::{PrintedPage, Writer, linked, plain};
use langke_content::{Place, Product, Route, Slug, Text};
use langke_model::i18n::{Language, number};
use langke_site::{Address, Card, Inline, Link, Pack, Phrase, Rich, Row, Subject};

/// So many places where something is made are shown to whoever holds it.
const MOST_WORKSHOPS: usize = 2;
/// So many routes that lead on are shown.
const MOST_ROUTES: usize = 2;

/// What is printed on a label or a sign.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Printed {
    /// A short code.
    Code(String),
    /// A GTIN of fourteen digits, as GS1 Digital Link wants it.
    Gtin(String),
}

impl Printed {
    /// The folder of its document, below the site's root.
    pub fn folder(&self) -> String {
        match self {
            Printed::Code(code) => format!("q/{code}/"),
            Printed::Gtin(gtin) => format!("01/{gtin}/"),
        }
    }
}

/// Something that is printed, and what it stands for.
#[derive(Debug, Clone)]
pub struct Scan<'a> {
    /// What is printed.
    pub printed: Printed,
    /// The thing: a product or a place.
    pub subject: Subject,
    /// The variant of the product, if it is one's.
    pub variant: Option<&'a Text>,
    /// Whether it is the code of today, and not one of an earlier label.
    pub is_current: bool,
}

/// What is shown for a scan, in one language.
#[derive(Debug)]
pub struct Visit {
    /// The thing's own page, of which the most important is shown.
    pub page: PrintedPage,
    /// Its page in a traceability system.
    pub traced: Option<Rich>,
    /// Who made it, where and how.
    pub origin: Vec<Row>,
    /// Where to go from here.
    pub next: Vec<Card>,
    /// The village to take along, where villages can be saved.
    pub pack: Option<Pack>,
}

/// A route as a passport knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PassportRoute {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// The ids and names of its stops that have a sign to scan, each once.
    pub stops: Vec<(String, Text)>,
}

/// Everything that can be scanned: codes and GTINs of products and of their variants, codes of places.
pub fn scans<'a>(library: &Library<'a>) -> Vec<Scan<'a>> {
    let things = library.things;
    let products = things.products.iter().flat_map(of_product);
    products
        .chain(things.places.iter().flat_map(of_place))
        .collect()
}

/// What can be scanned of a thing.
pub fn scans_of<'a>(library: &Library<'a>, subject: &Subject) -> Vec<Scan<'a>> {
    let things = library.things;
    let scans = match subject {
        Subject::Product(id) => {
            Slug::new(id).and_then(|id| things.products.get(&id).map(of_product))
        }
        Subject::Place(id) => Slug::new(id).and_then(|id| things.places.get(&id).map(of_place)),
        _ => None,
    };
    scans.unwrap_or_default()
}

/// What can be scanned of a product.
fn of_product(product: &Product) -> Vec<Scan<'_>> {
    let scan = |printed, variant, is_current| Scan {
        printed,
        subject: Subject::Product(product.id.to_string()),
        variant,
        is_current,
    };
    let own = [(&product.code, &product.gtin, None)].into_iter();
    let variants = product.variants.iter();
    let variants = variants.map(|one| (&one.code, &one.gtin, Some(&one.name)));
    let mut scans = Vec::new();
    for (code, gtin, variant) in own.chain(variants) {
        let code = code
            .iter()
            .map(|code| Printed::Code(code.as_str().to_owned()));
        let gtin = gtin.iter().map(|gtin| Printed::Gtin(gtin.fourteen()));
        scans.extend(code.chain(gtin).map(|printed| scan(printed, variant, true)));
    }
    let former = product.former_codes.iter();
    scans.extend(former.map(|code| scan(Printed::Code(code.0.as_str().to_owned()), None, false)));
    scans
}

/// What can be scanned at a place.
fn of_place(place: &Place) -> Vec<Scan<'_>> {
    let codes = place.codes().map(|(_, code)| Scan {
        printed: Printed::Code(code.as_str().to_owned()),
        subject: Subject::Place(place.id.to_string()),
        variant: None,
        is_current: place.code.as_ref() == Some(code),
    });
    codes.collect()
}

/// What is shown in a language for something that was scanned; none if no content has it.
pub fn visit(library: &Library<'_>, subject: &Subject, language: Language) -> Option<Visit> {
    let page = super::page(library, &Address::Page(language, subject.clone()))?;
    let mut writer = Writer::new(library, language);
    let things = library.things;
    let (traced, origin, mut next, village) = match subject {
        Subject::Product(id) => {
            let product = things.products.get(&Slug::new(id)?)?;
            let mut next = workshops(&mut writer, product);
            let traced = writer.traced_at(product);
            let village = library.first_of(&product.villages);
            let routes = village.map(|village| writer.related(&village.id).routes());
            let routes = routes.unwrap_or_default().iter().take(MOST_ROUTES);
            next.extend(routes.map(|route| writer.route_card(route)));
            (traced, origin(&mut writer, product), next, village)
        }
        Subject::Place(id) => {
            let place = things.places.get(&Slug::new(id)?)?;
            let village = place.village.as_ref();
            let village = village.and_then(|id| things.villages.get(id));
            (None, Vec::new(), next_stops(&mut writer, place), village)
        }
        _ => return None,
    };
    next.extend(village.map(|village| writer.village_card(village)));
    let is_kept = !library.content.site.online_only;
    let village = village.filter(|_| is_kept);
    Some(Visit {
        pack: village.map(|village| pack(&writer, village)),
        page,
        traced,
        origin,
        next,
    })
}

/// Where one sees how a product is made.
fn workshops(writer: &mut Writer<'_>, product: &Product) -> Vec<Card> {
    let process = product.process.as_ref();
    let places = process.map_or_else(Vec::new, |process| writer.workshops(process));
    let places = places.into_iter().take(MOST_WORKSHOPS);
    places.map(|place| writer.place_card(place)).collect()
}

/// Who made a product, where and how; what its maker is reached by.
fn origin<'a>(writer: &mut Writer<'a>, product: &'a Product) -> Vec<Row> {
    let things = writer.site.things;
    let makers = product.makers.iter().filter_map(|id| things.makers.get(id));
    let makers: Vec<_> = makers.collect();
    let mut made_by = Vec::new();
    for maker in &makers {
        made_by.push(linked(Link {
            href: writer.href(Subject::Maker(maker.id.to_string())),
            label: writer.phrase(&maker.name),
        }));
        made_by.extend(writer.contact(maker.contact.as_ref()));
    }
    let villages = product.villages.iter();
    let villages = villages.filter_map(|id| things.villages.get(id));
    let from = villages.map(|village| linked(writer.village_link(village)));
    let from = from.collect();
    let process = product.process.as_ref();
    let process = process.and_then(|id| things.processes.get(id));
    let how = process.map(|process| {
        let steps = words::count(process.steps.len(), words::STEP, writer.language);
        let mut link = linked(Link {
            href: writer.href(Subject::Process(process.id.to_string())),
            label: writer.phrase(&process.name),
        });
        link.marks.push(Inline::Text(format!(" · {steps}")));
        link
    });
    let gtin = product.gtin.iter().map(|gtin| plain(gtin.as_str()));
    let is_sample = makers.iter().any(|maker| maker.illustrative);
    let rows = [
        writer.sample_row(words::MADE_BY, made_by, is_sample),
        writer.row(words::FROM, from),
        writer.row(words::HOW, how.into_iter().collect()),
        writer.sample_row(words::GTIN, gtin.collect(), product.illustrative),
    ];
    let mut rows: Vec<Row> = rows.into_iter().flatten().collect();
    rows.extend(writer.package(product));
    rows
}

/// The next stop on each route through a place.
fn next_stops(writer: &mut Writer<'_>, place: &Place) -> Vec<Card> {
    let routes = writer.lists().stop_at(&place.id).iter().copied();
    let mut cards = Vec::new();
    for route in routes {
        let here = route.stops.iter().position(|stop| stop.place == place.id);
        let Some(next) = here.map(|here| here + 1) else {
            continue;
        };
        let stop = route.stops.get(next);
        let stop = stop.and_then(|stop| writer.site.things.places.get(&stop.place));
        let Some(stop) = stop else { continue };
        let card = writer.place_card(stop);
        let kicker = stop_of(writer, route, next + 1);
        cards.push(Card { kicker, ..card });
    }
    cards.truncate(MOST_ROUTES);
    cards
}

/// "Along the river · stop 5 / 8".
fn stop_of(writer: &Writer<'_>, route: &Route, stop: usize) -> String {
    let digits = |count: usize| number(count as f64, 0, writer.language);
    let name = route.name.in_language(writer.language).0;
    let (word, all) = (writer.say(words::NEXT_STOP), route.stops.len());
    format!("{name} · {word} {} / {}", digits(stop), digits(all))
}

/// The folder of the passport in a language, below the site's root.
pub fn passport_folder(language: Language) -> String {
    format!("{}/passport/", language.tag())
}

/// What a route's page says of the passport, where it has signs to scan at two stops or more.
pub fn passport_row(writer: &Writer<'_>, route: &Route) -> Option<Row> {
    let places = &writer.site.things.places;
    let stops = route.stops.iter();
    let stops = stops.filter_map(|stop| places.get(&stop.place));
    let with_sign = stops.filter(|stop| stop.code.is_some()).count();
    let link = linked(Link {
        href: writer.site.base.join(passport_folder(writer.language)),
        label: Phrase::own(writer.say(words::SCAN_AT_STOPS)),
    });
    writer.row(
        words::PASSPORT,
        (with_sign > 1).then_some(link).into_iter().collect(),
    )
}

/// The routes through a place, as a passport knows them.
pub fn passport_routes(library: &Library<'_>, place: &str) -> Vec<PassportRoute> {
    let places = &library.things.places;
    let routes = library.things.routes.iter();
    let through =
        routes.filter(|route| route.stops.iter().any(|stop| stop.place.as_str() == place));
    let each = through.map(|route| {
        let mut stops: Vec<(String, Text)> = Vec::new();
        let with_sign = route
            .stops
            .iter()
            .filter_map(|stop| places.get(&stop.place));
        for stop in with_sign.filter(|stop| stop.code.is_some()) {
            let id = stop.id.to_string();
            if stops.iter().all(|(known, _)| *known != id) {
                stops.push((id, stop.name.clone()));
            }
        }
        PassportRoute {
            id: route.id.to_string(),
            name: route.name.clone(),
            stops,
        }
    });
    each.collect()
}
