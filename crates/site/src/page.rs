//! The data of a page: one small JSON value that the publisher prints and the browser takes over.

use langke_model::page_data;

use super::parts::{
    Block, Card, Certificate, Chart, Citation, CitedSource, Dispute, EventStory, Fact, Filter,
    Item, Lead, Link, Map, Meaning, Month, Neighbours, Occurrence, Pack, Panel, Phrase, Picture,
    Rich, Row, Scale, Section, SheetStop, Standard, Step, Stop, Way,
};
use langke_model::i18n::Language;

page_data! {
    /// Everything that one page shows.
    pub struct Page {
        /// What surrounds the content.
        pub surroundings: Surroundings,
        /// What the page says.
        pub body: Body,
    }
}

/// A kind of page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PageKind {
    /// The home page.
    Home,
    /// A village.
    Village,
    /// A product.
    Product,
    /// A process.
    Process,
    /// Something to make on the page itself.
    Model,
    /// A route.
    Route,
    /// A route on a sheet of paper.
    Sheet,
    /// All places and routes on one map.
    Map,
    /// A place.
    Place,
    /// A maker.
    Maker,
    /// A list.
    List,
    /// A province, a commune, or what they were before; or all of them.
    Region,
    /// Festivals and dated events.
    Events,
    /// The programme.
    About,
    /// The sources.
    Sources,
    /// What is found by its words.
    Search,
    /// What is saved on the device.
    Saved,
    /// What is shown for a code that was scanned; it has no data.
    Visit,
    /// A page without data: the chooser, unknown addresses.
    Plain,
}

#[cfg(not(target_arch = "wasm32"))]
impl Body {
    /// The kind of page.
    pub fn kind(&self) -> PageKind {
        match self {
            Body::Home(_) => PageKind::Home,
            Body::Village(_) => PageKind::Village,
            Body::Product(_) => PageKind::Product,
            Body::Process(_) => PageKind::Process,
            Body::Model(_) => PageKind::Model,
            Body::Route(_) => PageKind::Route,
            Body::Sheet(_) => PageKind::Sheet,
            Body::Map(_) => PageKind::Map,
            Body::Place(_) => PageKind::Place,
            Body::Maker(_) => PageKind::Maker,
            Body::List(_) => PageKind::List,
            Body::Region(_) => PageKind::Region,
            Body::Events(_) => PageKind::Events,
            Body::About(_) => PageKind::About,
            Body::Sources(_) => PageKind::Sources,
            Body::Search(_) => PageKind::Search,
            Body::Saved(_) => PageKind::Saved,
        }
    }
}

impl Default for Body {
    fn default() -> Body {
        Body::Home(HomePage::default())
    }
}

page_data! {
    /// What every page has, whatever it is about.
    pub struct Surroundings {
        /// The language.
        pub language: Language,
        /// The title of the document.
        pub title: String,
        /// The name of the site.
        pub site_name: String,
        /// The home page in this language.
        pub home: String,
        /// The same thing in the other language.
        pub other_language: String,
        /// The page of what is saved on the device; nothing where nothing is.
        pub saved: String,
        /// Custom properties of the village's theme, for a `style` attribute.
        pub style: String,
        /// The way from home to here, without this page; nothing on the home page.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        pub breadcrumbs: Vec<Link>,
        /// The things before and after this one.
        pub neighbours: Neighbours,
        /// Parts of the page are not translated.
        #[serde(skip_serializing_if = "is_false")]
        pub untranslated: bool,
        /// The page shows sample values.
        #[serde(skip_serializing_if = "is_false")]
        pub illustrative: bool,
        /// The notice of samples stands behind the content: they are only pointed to, or one among many.
        #[serde(skip_serializing_if = "is_false")]
        pub sample_notice_last: bool,
        /// The words of other languages that the page uses.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        pub glossary: Vec<Meaning>,
        /// The sources, in the order of their numbers from 1.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        pub citations: Vec<Citation>,
        /// How others put this story on their own pages: markup, made by the publisher; nothing where there is no story.
        pub embed: String,
    }
}

page_data! {
    /// What a page says, by kind.
    pub enum Body {
        /// The home page.
        Home(HomePage),
        /// A village.
        Village(VillagePage),
        /// A product.
        Product(ProductPage),
        /// A process.
        Process(ProcessPage),
        /// Something to make on the page itself.
        Model(ModelPage),
        /// A route.
        Route(RoutePage),
        /// A route on a sheet of paper.
        Sheet(SheetPage),
        /// All places and routes on one map.
        Map(MapPage),
        /// A place.
        Place(PlacePage),
        /// A maker.
        Maker(MakerPage),
        /// A list.
        List(ListPage),
        /// A province, a commune, or what they were before; or all of them.
        Region(RegionPage),
        /// Festivals and dated events.
        Events(EventsPage),
        /// The programme.
        About(AboutPage),
        /// The sources.
        Sources(SourcesPage),
        /// What is found by its words.
        Search(SearchPage),
        /// What is saved on the device.
        Saved(SavedPage),
    }
}

page_data! {
    /// The home page.
    pub struct HomePage {
        /// The headline.
        pub headline: Phrase,
        /// What this is, in one sentence.
        pub why: Phrase,
        /// Who tells, and how.
        pub story: Vec<Block>,
        /// Three ways in, by what a visitor has come with.
        pub ways: Vec<Way>,
        /// What is on soon.
        pub soon: Vec<Occurrence>,
        /// All that is on.
        pub events: Link,
        /// A tall panel for each village.
        pub panels: Vec<Panel>,
        /// Figures of the programme.
        pub facts: Vec<Fact>,
        /// Ways in: routes, processes, products.
        pub sections: Vec<Section>,
    }
}

page_data! {
    /// A village.
    pub struct VillagePage {
        /// Name, reason to come, drawing.
        pub lead: Lead,
        /// What the village has to show, right below the head.
        pub ways_in: Vec<Card>,
        /// All of it to take along.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub pack: Option<Pack>,
        /// Its festivals for one's own calendar.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        pub calendar: Vec<Link>,
        /// Standards and rights.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        pub standards: Vec<Standard>,
        /// Commune, crafts, other names.
        pub rows: Vec<Row>,
        /// Figures.
        pub facts: Vec<Fact>,
        /// The story.
        pub story: Vec<Block>,
        /// Where hands can be seen at work: where, what one does there, how to book, how to get there.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        pub hands: Vec<Row>,
        /// Its cover, unless that stands at the head.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub cover: Option<Picture>,
        /// Where sources disagree.
        pub disputes: Vec<Dispute>,
        /// Where it lies.
        pub map: Option<Map>,
        /// Products, processes, routes, places, makers.
        pub sections: Vec<Section>,
    }
}

page_data! {
    /// A product.
    pub struct ProductPage {
        /// Name, reason, drawing.
        pub lead: Lead,
        /// The certificate.
        pub certificate: Option<Certificate>,
        /// Standards and rights beside it.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        pub standards: Vec<Standard>,
        /// What somebody asks who stands at the shelf: price, who makes it, where to see it made, where to find it.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        pub glance: Vec<Row>,
        /// Materials, size, where else it is sold, codes.
        pub rows: Vec<Row>,
        /// Its variants: of each how much, how large, what it costs.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        pub variants: Vec<Row>,
        /// Figures.
        pub facts: Vec<Fact>,
        /// The story in short.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub brief: Option<Brief>,
        /// The story.
        pub story: Vec<Block>,
        /// Where hands can be seen at work: where, what one does there, how to book, how to get there.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        pub hands: Vec<Row>,
        /// What is known of its effect on land and people.
        pub sustainability: Vec<Rich>,
        /// How it is made, who makes it, where to find it, other products.
        pub sections: Vec<Section>,
    }
}

page_data! {
    /// A story in short, for somebody who stands at the shelf.
    pub struct Brief {
        /// Its heading, with the time it takes.
        pub heading: String,
        /// Its passages.
        pub passages: Vec<Rich>,
        /// The heading of the story that follows, with the time that it takes.
        pub whole: String,
    }
}

page_data! {
    /// A process.
    pub struct ProcessPage {
        /// Name, reason, drawing.
        pub lead: Lead,
        /// What to know before the first step.
        pub story: Vec<Block>,
        /// What one can make oneself, on pages of their own.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        pub makes: Vec<Card>,
        /// How long the whole takes, where enough is known.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub scale: Option<Scale>,
        /// The steps.
        pub steps: Vec<Step>,
        /// Where hands can be seen at work: where, what one does there, how to book, how to get there.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        pub hands: Vec<Row>,
        /// Products made so, places where it can be seen.
        pub sections: Vec<Section>,
    }
}

page_data! {
    /// Something to make on the page itself: a vessel, a weave.
    pub struct ModelPage {
        /// Name and reason.
        pub lead: Lead,
        /// The model with all that one can do to it: markup, made by the publisher from checked data.
        pub bench: String,
        /// What is computed, and what a picture cannot show.
        pub note: Rich,
        /// It rests on sample values.
        #[serde(skip_serializing_if = "is_false")]
        pub illustrative: bool,
        /// Products of these shapes, how it is made, where to try it.
        pub sections: Vec<Section>,
    }
}

page_data! {
    /// A route.
    pub struct RoutePage {
        /// Name, reason, drawing.
        pub lead: Lead,
        /// Mode, number of stops, length, time.
        pub rows: Vec<Row>,
        /// What to know before setting out.
        pub story: Vec<Block>,
        /// The whole way, then the village at a larger scale where stops crowd.
        pub maps: Vec<Map>,
        /// The stops in order.
        pub stops: Vec<Stop>,
        /// When the printed times begin, and what they rest on.
        pub plan_note: String,
        /// Files and a sheet to take along.
        pub takeaways: Vec<Link>,
        /// Directions in other applications.
        pub directions: Vec<Row>,
        /// The villages and other routes.
        pub sections: Vec<Section>,
    }
}

page_data! {
    /// A route on a sheet of paper: map, stops, times, short codes.
    pub struct SheetPage {
        /// Name and reason.
        pub lead: Lead,
        /// The whole way, then the village at a larger scale where stops crowd.
        pub maps: Vec<Map>,
        /// The stops in order.
        pub stops: Vec<SheetStop>,
        /// When the printed times begin, and what they rest on.
        pub plan_note: String,
        /// Back to the route.
        pub route: Link,
    }
}

page_data! {
    /// All places and routes on one map.
    pub struct MapPage {
        /// Name and reason.
        pub lead: Lead,
        /// The map.
        pub map: Option<Map>,
        /// Lists of places, whole and narrowed, for whoever reads rather than looks.
        pub lists: Vec<Link>,
        /// The routes.
        pub sections: Vec<Section>,
    }
}

page_data! {
    /// A place.
    pub struct PlacePage {
        /// Name, reason, drawing.
        pub lead: Lead,
        /// Kind, position, access, contact.
        pub rows: Vec<Row>,
        /// What to see and do.
        pub story: Vec<Block>,
        /// What one can try, with length and price.
        pub experiences: Vec<Row>,
        /// Where it lies.
        pub map: Option<Map>,
        /// The certificate, where the place itself is a certified service.
        pub certificate: Option<Certificate>,
        /// What is made and sold here, routes that stop here.
        pub sections: Vec<Section>,
    }
}

page_data! {
    /// A maker.
    pub struct MakerPage {
        /// Name, reason, drawing.
        pub lead: Lead,
        /// Standards and rights.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        pub standards: Vec<Standard>,
        /// Kind, artisans, contact, markets.
        pub rows: Vec<Row>,
        /// Figures.
        pub facts: Vec<Fact>,
        /// The story.
        pub story: Vec<Block>,
        /// Products and the village.
        pub sections: Vec<Section>,
    }
}

page_data! {
    /// A list of things that can be narrowed.
    pub struct ListPage {
        /// Name and reason.
        pub lead: Lead,
        /// By what it can be narrowed.
        pub filters: Vec<Filter>,
        /// Which of the filters is about how a certificate stands: those options follow the clock.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub standing: Option<usize>,
        /// The things.
        pub items: Vec<Item>,
        /// How many there are, on all pages of the list.
        pub total: usize,
        /// The things in words, after a number: "sản phẩm".
        pub noun: String,
        /// Narrower lists, each with an address of its own.
        pub narrower: Vec<Row>,
        /// Other pages of a list that is longer than one: the first ones, those around this one, the last. With the number of pages.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        pub pages: Vec<Row>,
    }
}

page_data! {
    /// A province, a commune, or what they were before; or all of them.
    pub struct RegionPage {
        /// Name, and how much there is.
        pub lead: Lead,
        /// The heading above the rows.
        pub heading: String,
        /// What lies in it, and the lists and maps of it.
        pub rows: Vec<Row>,
        /// Villages, products, places, where there are few.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        pub sections: Vec<Section>,
    }
}

page_data! {
    /// Festivals and dated events.
    pub struct EventsPage {
        /// Name and reason.
        pub lead: Lead,
        /// All of it for one's own calendar.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        pub calendar: Vec<Link>,
        /// The pages of provinces, where one page cannot hold all.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        pub provinces: Vec<Row>,
        /// What is on in the next two years; where provinces have pages, what is on next.
        pub occurrences: Vec<Occurrence>,
        /// The months in which something is on.
        pub months: Vec<Month>,
        /// The events, each with its story.
        pub events: Vec<EventStory>,
    }
}

page_data! {
    /// The programme.
    pub struct AboutPage {
        /// Name and reason.
        pub lead: Lead,
        /// What it wants, how it judges, who certifies.
        pub story: Vec<Block>,
        /// Its figures.
        pub charts: Vec<Chart>,
        /// The sources of the whole site.
        pub sections: Vec<Section>,
    }
}

page_data! {
    /// Every source and where it is cited.
    pub struct SourcesPage {
        /// Name and reason.
        pub lead: Lead,
        /// The sources.
        pub sources: Vec<CitedSource>,
    }
}

page_data! {
    /// What is found by its words. What that is, a program says; without it everything stands here from A to Z.
    pub struct SearchPage {
        /// Name and reason.
        pub lead: Lead,
        /// The form with all that its program says: markup, made by the publisher from checked data.
        pub finder: String,
        /// The heading above everything.
        pub heading: String,
        /// Everything by its first letter; where that is too much for a page, the lists in which it stands.
        pub letters: Vec<Row>,
    }
}

page_data! {
    /// What is saved on the device. What that is, only the device knows: the page brings the villages that can be saved.
    pub struct SavedPage {
        /// Name and reason.
        pub lead: Lead,
        /// What stands here in place of a page that could not come.
        pub instead: String,
        /// The villages, each with its page.
        pub villages: Vec<Pack>,
    }
}

fn is_false(value: &bool) -> bool {
    !value
}
