//! Checks of each kind of thing.

use super::Checker;
use crate::bounds::{ALL_EVENT_DAYS, BASEMAP_POINTS, EVENT_DAYS, LUNAR_DAYS, ROUTE_POINTS, Why};
use crate::draft::Draft;
use crate::kind::Kind;
use crate::names::{NameFault, is_device};
use crate::rules::{
    BriefTooLong, FarFromVillage, LegCount, LongEvent, MissingField, NoSuchDay, StoryLength,
    TooMany, UnportableName,
};
use crate::statement::Statements;
use crate::{
    Basemap, Citer, DatedSpan, Event, EventTime, Maker, Place, Process, Product, Programme, Route,
    Site, Slug, Thing, Village,
};
use langke_model::geo::LonLat;
use langke_model::vocabulary::FeatureKind;

impl<'a> Checker<'a> {
    /// Checks everything that was read.
    pub(super) fn things(&mut self, draft: &'a Draft) {
        self.entries_of(draft);
        if let Some(site) = &draft.site {
            self.begin(&site.file, Citer::Site);
            self.site(&site.value);
        }
        if let Some(programme) = &draft.programme {
            self.begin(&programme.file, Citer::Programme);
            self.programme(&programme.value);
        }
        if let Some(basemap) = &draft.basemap {
            self.begin(&basemap.file, Citer::Basemap);
            self.basemap(&basemap.value);
        }
        for (file, thing) in draft.things.with_files() {
            self.begin(file, Citer::Thing(thing.kind(), thing.id().clone()));
            self.address("id", thing.id());
            self.had_before(thing.former_ids());
            match thing {
                Thing::Village(village) => self.village(village),
                Thing::Maker(maker) => self.maker(maker),
                Thing::Product(product) => self.product(product),
                Thing::Process(process) => self.process(process),
                Thing::Place(place) => self.place(place),
                Thing::Route(route) => self.route(route),
                Thing::Event(event) => self.event(event),
            }
        }
    }

    /// Reports an id under which no system can hold the folder of the thing's page: `/vi/products/nul/`.
    pub(super) fn address(&mut self, path: &str, id: &Slug) {
        if is_device(&id.as_str().to_uppercase()) {
            let name = id.to_string();
            let reason = NameFault::Reserved { name };
            self.report(path, UnportableName { reason });
        }
    }

    /// Checks what is named by ids.
    fn entries_of(&mut self, draft: &'a Draft) {
        if let Some(pictures) = &draft.pictures {
            self.begin(&pictures.file, None);
            for (id, picture) in pictures.value.iter() {
                self.picture(id.as_str(), picture);
            }
            self.numbers(false, Statements::of_pictures(&pictures.value));
        }
        if let Some(facts) = &draft.facts {
            self.begin(&facts.file, None);
            for (id, fact) in facts.value.iter() {
                self.fact(id.as_str(), fact);
            }
        }
        if let Some(words) = &draft.words {
            self.begin(&words.file, None);
            for (id, word) in words.value.iter() {
                if word.word.is_empty() {
                    self.report(format!("{id}.word"), MissingField);
                }
                self.sources(id.as_str(), &word.sources);
            }
        }
    }

    /// Turns to another file.
    fn begin(&mut self, file: &'a str, citer: impl Into<Option<Citer>>) {
        self.file = file;
        self.citer = citer.into();
    }

    fn site(&mut self, site: &Site) {
        self.at_least("villages", site.villages.len(), 1);
        self.references("villages", Kind::Village, &site.villages);
        self.references("figures", Kind::Figure, &site.figures);
        self.story("story", &site.story);
        for (index, way) in site.ways.iter().enumerate() {
            if let Some(picture) = &way.picture {
                self.picture(&format!("ways[{index}].picture"), picture);
            }
        }
        for (index, system) in site.traceability.iter().enumerate() {
            self.sources(&format!("traceability[{index}]"), &system.sources);
        }
        self.numbers(false, Statements::of_site(site));
    }

    fn programme(&mut self, programme: &Programme) {
        self.numbers(false, Statements::of_programme(programme));
        self.story("story", &programme.story);
        for (index, figure) in programme.figures.iter().enumerate() {
            let path = format!("figures[{index}].values");
            self.at_least(&path, figure.values.len(), 1);
            for (index, value) in figure.values.iter().enumerate() {
                self.reference(
                    &format!("{path}[{index}].source"),
                    Kind::Source,
                    &value.source,
                );
            }
        }
    }

    fn basemap(&mut self, basemap: &Basemap) {
        let points = basemap.features.iter().map(|feature| feature.line.len());
        self.points("features", points.sum(), BASEMAP_POINTS);
        for (index, feature) in basemap.features.iter().enumerate() {
            let path = format!("features[{index}]");
            let needed = match feature.kind {
                FeatureKind::Landmark | FeatureKind::Label => 1,
                FeatureKind::Lake
                | FeatureKind::Pond
                | FeatureKind::Island
                | FeatureKind::Commune
                | FeatureKind::BuiltUp => 3,
                FeatureKind::River
                | FeatureKind::Road
                | FeatureKind::Street
                | FeatureKind::Lane
                | FeatureKind::Dyke
                | FeatureKind::Bridge
                | FeatureKind::Railway => 2,
            };
            self.at_least(&format!("{path}.line"), feature.line.len(), needed);
            if feature.sketch {
                self.sources(&path, &feature.sources);
            } else {
                self.cited(&path, &feature.sources);
            }
        }
    }

    fn village(&mut self, village: &Village) {
        self.local_name("local_name", village.local_name.as_ref());
        for (index, people) in village.peoples.iter().enumerate() {
            self.local_name(
                &format!("peoples[{index}].own_name"),
                people.own_name.as_ref(),
            );
        }
        self.position(&village.position);
        self.formerly(&village.formerly);
        for (index, name) in village.other_names.iter().enumerate() {
            let path = format!("other_names[{index}]");
            self.cited(&path, &name.sources);
        }
        if let Some(picture) = &village.picture {
            self.picture("picture", picture);
        }
        self.facts(&village.facts);
        self.standards(&village.standards);
        self.at_least("story", village.story.len(), 1);
        self.story("story", &village.story);
        self.disputes("disputes", &village.disputes);
        let statements = Statements::of_village(village);
        self.length(&statements, StoryLength::VILLAGE);
        self.numbers(village.illustrative, statements);
    }

    fn maker(&mut self, maker: &Maker) {
        self.local_name("local_name", maker.local_name.as_ref());
        self.origin(&maker.villages, maker.area.as_ref(), maker.illustrative);
        self.company(maker);
        self.standards(&maker.standards);
        for (index, artisan) in maker.artisans.iter().enumerate() {
            let path = format!("artisans[{index}]");
            self.cited(&path, &artisan.sources);
        }
        self.contact(maker.contact.as_ref());
        if let Some(picture) = &maker.picture {
            self.picture("picture", picture);
        }
        self.facts(&maker.facts);
        self.story("story", &maker.story);
        self.numbers(maker.illustrative, Statements::of_maker(maker));
    }

    fn product(&mut self, product: &Product) {
        self.local_name("local_name", product.local_name.as_ref());
        self.origin(
            &product.villages,
            product.area.as_ref(),
            product.illustrative,
        );
        self.references("makers", Kind::Maker, &product.makers);
        self.sold(&product.sold);
        if let Some(process) = &product.process {
            self.reference("process", Kind::Process, process);
        }
        if let Some(picture) = &product.picture {
            self.picture("picture", picture);
        }
        for (index, passage) in product.brief.iter().enumerate() {
            let path = format!("brief[{index}]");
            self.prose(&format!("{path}.text"), &passage.text);
            self.sources(&path, &passage.sources);
        }
        self.at_least("story", product.story.len(), 1);
        self.story("story", &product.story);
        self.goods(product);
        for (index, fact) in product.sustainability.iter().enumerate() {
            let path = format!("sustainability[{index}]");
            self.prose(&format!("{path}.text"), &fact.text);
            self.cited(&path, &fact.sources);
        }
        for (index, event) in product.traceability_events.iter().enumerate() {
            let path = format!("traceability_events[{index}]");
            self.prose(&format!("{path}.text"), &event.text);
            self.sources(&path, &event.sources);
            if let Some(place) = &event.place {
                self.reference(&format!("{path}.place"), Kind::Place, place);
            }
        }
        self.facts(&product.facts);
        self.certificates(&product.certificates);
        self.standards(&product.standards);
        let statements = Statements::of_product(product);
        self.length(&statements, StoryLength::PRODUCT);
        let (vietnamese, english) = statements.words_of("brief[");
        self.broken("brief", BriefTooLong::of(vietnamese, english));
        self.numbers(product.illustrative, statements);
    }

    fn process(&mut self, process: &Process) {
        self.reference("village", Kind::Village, &process.village);
        if let Some(picture) = &process.picture {
            self.picture("picture", picture);
        }
        self.story("story", &process.story);
        self.at_least("steps", process.steps.len(), 2);
        for (index, step) in process.steps.iter().enumerate() {
            self.step(&format!("steps[{index}]"), step);
        }
        self.fed(process);
        if let Some(wheel) = &process.wheel {
            self.wheel("wheel", wheel);
        }
        if let Some(weave) = &process.weave {
            self.weave("weave", weave);
        }
        self.numbers(process.illustrative, Statements::of_process(process));
    }

    fn place(&mut self, place: &Place) {
        self.local_name("local_name", place.local_name.as_ref());
        if let Some(village) = &place.village {
            self.reference("village", Kind::Village, village);
            self.near(village, place.position.point);
        }
        self.position(&place.position);
        self.formerly(&place.formerly);
        if let Some(picture) = &place.picture {
            self.picture("picture", picture);
        }
        self.story("story", &place.story);
        self.contact(place.contact.as_ref());
        if let Some(hours) = &place.opening_hours {
            self.opening_hours(hours);
        }
        self.certificates(&place.certificates);
        self.numbers(place.illustrative, Statements::of_place(place));
        for (index, experience) in place.experiences.iter().enumerate() {
            self.sources(&format!("experiences[{index}]"), &experience.sources);
        }
        self.references("processes", Kind::Process, &place.processes);
    }

    fn route(&mut self, route: &Route) {
        self.at_least("villages", route.villages.len(), 1);
        self.references("villages", Kind::Village, &route.villages);
        if let Some(picture) = &route.picture {
            self.picture("picture", picture);
        }
        self.story("story", &route.story);
        self.at_least("stops", route.stops.len(), 2);
        for (index, stop) in route.stops.iter().enumerate() {
            let path = format!("stops[{index}]");
            self.reference(&format!("{path}.place"), Kind::Place, &stop.place);
            self.prose(&format!("{path}.text"), &stop.text);
            self.sources(&path, &stop.sources);
        }
        self.numbers(route.illustrative, Statements::of_route(route));
        let cut = self.is_told("stops") || self.is_told("legs");
        if !cut {
            self.broken("legs", LegCount::of(route.legs.len(), route.stops.len()));
        }
        let points = route.legs.iter().map(|leg| leg.via.len()).sum();
        self.points("legs", points, ROUTE_POINTS);
        self.legs(route);
        self.journey(route);
    }

    fn event(&mut self, event: &Event) {
        if let Some(village) = &event.village {
            self.reference("village", Kind::Village, village);
        }
        if let Some(place) = &event.place {
            self.reference("place", Kind::Place, place);
        }
        if let Some(picture) = &event.picture {
            self.picture("picture", picture);
        }
        match &event.when {
            EventTime::Lunar { day, .. } => {
                let (least, most) = LUNAR_DAYS;
                self.in_range("when.day", i64::from(*day), least, most);
            }
            EventTime::Solar { month, day, .. } => {
                self.broken("when.day", NoSuchDay::of(*month, *day));
            }
            EventTime::Month { .. } => {}
            EventTime::Dated { dates } => {
                self.at_least("when.dates", dates.len(), 1);
                self.event_dates(dates, event.illustrative);
            }
            EventTime::Own { dates, .. } => self.event_dates(dates, event.illustrative),
        }
        self.numbers(event.illustrative, Statements::of_event(event));
        self.story("story", &event.story);
        self.disputes("disputes", &event.disputes);
        self.references("sources", Kind::Source, &event.sources);
    }

    /// Checks days that follow no rule.
    fn event_dates(&mut self, dates: &[DatedSpan], illustrative: bool) {
        let days = |span: &DatedSpan| span.to.days() - span.from.days() + 1;
        let all = dates
            .iter()
            .map(days)
            .filter(|days| *days <= EVENT_DAYS)
            .sum();
        self.lasting("when.dates", all, ALL_EVENT_DAYS);
        for (index, span) in dates.iter().enumerate() {
            let path = format!("when.dates[{index}]");
            self.in_order(&path, span.from, span.to);
            self.lasting(&path, days(span), EVENT_DAYS);
            if illustrative {
                self.sources(&path, &span.sources);
            } else {
                self.cited(&path, &span.sources);
            }
        }
    }

    /// Reports a point outside the neighbourhood of the village's commune.
    fn near(&mut self, village: &Slug, point: LonLat) {
        let Some(centre) = self.things.villages.get(village) else {
            return;
        };
        let far = FarFromVillage::of(village.as_str(), centre.position.point, point);
        self.broken("position.point", far);
    }

    /// Reports more days than events last.
    fn lasting(&mut self, path: &str, days: i64, most: i64) {
        self.broken(path, LongEvent::of(days, most));
    }

    /// Reports more points than maps can draw.
    fn points(&mut self, path: &str, found: usize, most: usize) {
        if found > most {
            let why = Why::Map;
            self.report(path, TooMany { found, most, why });
        }
    }
}
