//! A thing as an index has it: what a result shows, which words of it are searched, by what it is narrowed. Native only.

use std::collections::BTreeSet;

use super::super::facts::visitors_take_part;
use super::super::library::Library;
use super::super::words::{self, Label};
use super::super::writer::subject_of;
use super::village_of;
use langke_content::{
    Certificate, Date, Formerly, Kind, LocalName, Position, Season, SeasonCalendar, Standard, Text,
    Thing, Village,
};
use langke_model::calendar::LunarDate;
use langke_model::i18n::Language;
use langke_search::{Field, Filter, GridCell, Row};

/// What things are described with.
pub struct Describer<'l, 'a> {
    library: &'l Library<'a>,
    language: Language,
    /// For each lunar month the months of the coming year that have a day of it.
    lunar_months: [BTreeSet<u8>; 12],
}

/// What is gathered of one thing.
struct Described {
    language: Language,
    fields: Vec<(Field, String)>,
    filters: Vec<(Filter, String)>,
}

impl Described {
    /// A text as both languages have it: names are asked for in either.
    fn both(&mut self, field: Field, text: &Text) {
        self.plain(field, &text.vi);
        if let Some(english) = text.en.as_ref().filter(|english| **english != text.vi) {
            self.plain(field, english);
        }
    }

    /// A text in the index's language.
    fn own(&mut self, field: Field, text: &Text) {
        let (words, _) = text.in_language(self.language);
        self.plain(field, words);
    }

    fn label(&mut self, field: Field, label: Label) {
        self.plain(field, words::say(label, self.language));
    }

    fn plain(&mut self, field: Field, text: &str) {
        self.fields.push((field, text.to_owned()));
    }

    fn local(&mut self, name: Option<&LocalName>) {
        if let Some(name) = name {
            self.plain(Field::Name, &name.text);
        }
    }

    fn formerly(&mut self, field: Field, formerly: &[Formerly]) {
        for part in formerly.iter().flat_map(Formerly::parts) {
            self.both(field, part);
        }
    }

    fn is(&mut self, filter: Filter, value: impl Into<String>) {
        self.filters.push((filter, value.into()));
    }

    fn lies_at(&mut self, position: &Position) {
        let cell = GridCell::of(position.point.latitude(), position.point.longitude());
        self.is(Filter::Near, cell.write());
    }

    /// A further village of a thing that has several.
    fn further(&mut self, village: &Village) {
        self.both(Field::Village, &village.name);
        self.is(Filter::Village, village.id.as_str());
        self.lies_at(&village.position);
    }
}

impl<'l, 'a> Describer<'l, 'a> {
    pub fn new(library: &'l Library<'a>, language: Language) -> Describer<'l, 'a> {
        let mut lunar_months: [BTreeSet<u8>; 12] = Default::default();
        for ahead in 0..366 {
            let day = library.today.plus_days(ahead);
            if let Some((day, lunar)) = day.and_then(|day| Some((day, LunarDate::from_solar(day)?)))
                && let Some(months) =
                    lunar_months.get_mut(usize::from(lunar.month()).wrapping_sub(1))
            {
                months.insert(day.month());
            }
        }
        Describer {
            library,
            language,
            lunar_months,
        }
    }

    /// Describes a thing.
    pub fn thing(&self, thing: Thing<'a>) -> langke_search::Thing {
        let language = self.language;
        let mut described = Described {
            language,
            fields: Vec::new(),
            filters: Vec::new(),
        };
        let (title, said_in) = thing.name().in_language(language);
        let kind = thing.kind().keyword();
        described.is(Filter::Kind, kind);
        described.both(Field::Translation, thing.name());
        let village = village_of(thing).and_then(|id| self.library.things.villages.get(id));
        if let Some(village) = village {
            self.village(&mut described, village, thing.kind() == Kind::Village);
        }
        let position = own_position(thing).or(village.map(|village| &village.position));
        if let Some(position) = position {
            described.lies_at(position);
        }
        let certificate = self.own(&mut described, thing);
        if let Some(certificate) = certificate {
            described.is(Filter::Stars, certificate.stars.number().to_string());
            if let Some(day) = last_day(certificate) {
                described.is(Filter::Valid, day.to_string());
            }
        }
        let standing = certificate.and_then(|one| Some((one.stars, last_day(one)?)));
        langke_search::Thing {
            row: Row {
                kind: kind.into(),
                path: path(self.library, thing),
                title: title.into(),
                is_foreign: said_in != language,
                place: place(village, thing.kind() == Kind::Village, language),
                stars: standing.map_or_else(String::new, |(stars, _)| stars.number().to_string()),
                last_day: standing.map_or_else(String::new, |(_, day)| day.to_string()),
            },
            fields: described.fields,
            filters: described.filters,
        }
    }

    /// What a thing has of its village.
    fn village(&self, described: &mut Described, village: &Village, is_it: bool) {
        if !is_it {
            described.both(Field::Village, &village.name);
            for name in &village.other_names {
                described.both(Field::Village, &name.name);
            }
        }
        for people in &village.peoples {
            described.both(Field::People, &people.name);
            if let Some(own) = &people.own_name {
                described.plain(Field::People, &own.text);
            }
        }
        described.both(Field::Region, &village.commune);
        described.both(Field::Region, &village.province);
        let formerly = if is_it {
            Field::Formerly
        } else {
            Field::VillageFormerly
        };
        described.formerly(formerly, &village.formerly);
        described.is(Filter::Village, village.id.as_str());
        let (province, _) = village.province.in_language(self.language);
        described.is(Filter::Province, province);
    }

    /// What is a thing's own; gives back its certificate.
    fn own(&self, described: &mut Described, thing: Thing<'a>) -> Option<&'a Certificate> {
        let things = self.library.things;
        match thing {
            Thing::Village(village) => {
                described.local(village.local_name.as_ref());
                for name in &village.other_names {
                    described.both(Field::Name, &name.name);
                }
                for craft in &village.crafts {
                    described.both(Field::Craft, craft);
                }
                self.standards(described, &village.standards);
                described.own(Field::Summary, &village.summary);
            }
            Thing::Product(product) => {
                described.local(product.local_name.as_ref());
                for variant in &product.variants {
                    described.own(Field::Name, &variant.name);
                }
                let further = product.villages.iter().skip(1);
                for village in further.filter_map(|id| things.villages.get(id)) {
                    described.further(village);
                }
                for maker in product.makers.iter().filter_map(|id| things.makers.get(id)) {
                    described.both(Field::Maker, &maker.name);
                    for artisan in &maker.artisans {
                        described.both(Field::Maker, &artisan.name);
                    }
                }
                if let Some(area) = &product.area {
                    described.both(Field::Region, &area.name);
                }
                described.label(Field::Kind, words::product_group(product.group));
                described.is(Filter::Group, product.group.keyword());
                for material in product.materials.iter().chain(&product.ingredients) {
                    described.own(Field::Material, material);
                }
                for (_, code) in product.codes() {
                    described.plain(Field::Code, code.as_str());
                }
                for code in &product.former_codes {
                    described.plain(Field::Code, code.0.as_str());
                }
                for (_, gtin) in product.gtins() {
                    described.plain(Field::Code, gtin.as_str());
                }
                for month in product.season.iter().flat_map(|one| self.months(one)) {
                    described.is(Filter::Season, month.to_string());
                }
                self.standards(described, &product.standards);
                described.own(Field::Summary, &product.summary);
                return product.certificate();
            }
            Thing::Process(process) => described.own(Field::Summary, &process.summary),
            Thing::Maker(maker) => {
                described.local(maker.local_name.as_ref());
                for artisan in &maker.artisans {
                    described.both(Field::Name, &artisan.name);
                }
                if let Some(area) = &maker.area {
                    described.both(Field::Region, &area.name);
                }
                described.label(Field::Kind, words::maker_kind(maker.kind));
                if maker.visits.is_some() {
                    described.is(Filter::Experience, YES);
                }
                self.standards(described, &maker.standards);
                described.own(Field::Summary, &maker.summary);
            }
            Thing::Place(place) => {
                described.local(place.local_name.as_ref());
                described.label(Field::Kind, words::place_kind(place.kind));
                described.formerly(Field::Formerly, &place.formerly);
                for experience in &place.experiences {
                    described.own(Field::Experience, &experience.name);
                }
                for (_, code) in place.codes() {
                    described.plain(Field::Code, code.as_str());
                }
                for code in &place.former_codes {
                    described.plain(Field::Code, code.0.as_str());
                }
                if visitors_take_part(place) == Some(true) {
                    described.is(Filter::Experience, YES);
                }
                described.own(Field::Summary, &place.summary);
                return place.certificate();
            }
            Thing::Route(route) => {
                let further = route.villages.iter().skip(1);
                for village in further.filter_map(|id| things.villages.get(id)) {
                    described.further(village);
                }
                described.label(Field::Kind, words::travel_mode(route.mode));
                for stop in &route.stops {
                    if let Some(place) = things.places.get(&stop.place) {
                        described.own(Field::Stop, &place.name);
                    }
                }
                described.own(Field::Summary, &route.summary);
            }
            Thing::Event(event) => {
                if let Some(place) = event.place.as_ref().and_then(|id| things.places.get(id)) {
                    described.own(Field::Stop, &place.name);
                }
                described.own(Field::Summary, &event.summary);
            }
        }
        None
    }

    /// The standards that hold today; the next publish looks again.
    fn standards(&self, described: &mut Described, standards: &[Standard]) {
        for standard in standards {
            if standard.holds_on(self.library.today) {
                described.label(Field::Craft, words::standard_kind(standard.kind));
                described.is(Filter::Standard, standard.kind.keyword());
            }
        }
    }

    /// The months of the coming year in which it is a season.
    fn months(&self, season: &Season) -> BTreeSet<u8> {
        let months = season.months.iter().copied();
        match season.calendar {
            SeasonCalendar::Solar => months.collect(),
            SeasonCalendar::Lunar => months
                .filter_map(|month| self.lunar_months.get(usize::from(month).wrapping_sub(1)))
                .flatten()
                .copied()
                .collect(),
        }
    }
}

/// The value of what one can take part in.
const YES: &str = "yes";

/// The last day on which a certificate holds; none once it was withdrawn.
fn last_day(certificate: &Certificate) -> Option<Date> {
    let is_withdrawn = certificate.revoked.is_some();
    (!is_withdrawn).then(|| certificate.valid_until.last_day())
}

/// Where a thing lies, if that is more than its village.
fn own_position(thing: Thing<'_>) -> Option<&Position> {
    let area = match thing {
        Thing::Place(place) => return Some(&place.position),
        Thing::Product(product) => &product.area,
        Thing::Maker(maker) => &maker.area,
        _ => return None,
    };
    area.as_ref()?.position.as_ref()
}

/// The address of a thing, below that of the home page; an event's is its place on the page that tells it.
pub fn path(library: &Library<'_>, thing: Thing<'_>) -> String {
    let own = subject_of(thing.kind(), thing.id()).map(|subject| subject.path());
    own.unwrap_or_else(|| format!("{}#{}", library.told_at(thing.id()).path(), thing.id()))
}

/// Where it is, in a few words.
fn place(village: Option<&Village>, is_it: bool, language: Language) -> String {
    let Some(village) = village else {
        return String::new();
    };
    let [name, province] =
        [&village.name, &village.province].map(|text| text.in_language(language).0);
    if is_it {
        province.to_owned()
    } else {
        format!("{name}, {province}")
    }
}
