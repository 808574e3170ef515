//! A cover for each village: its craft's pattern, composed large and drawn from its data, so that no two are the same. Native only.

mod chance;
mod crackle;
mod data;
mod ink;
mod net;
mod shape;
mod vessel;
mod wave;
mod weave;

#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use chance::Chance;
use data::Year;
use langke_content::{
    Content, Date, Event, Palette, Pattern, Product, SeasonCalendar, Slug, Village,
};
use langke_craft::hash;

/// How wide and how high a cover is, in units of its drawing.
pub const SIZE: (u32, u32) = (WIDTH, HEIGHT);
const WIDTH: u32 = 640;
const HEIGHT: u32 = 400;

/// What covers are drawn from, by village: a country's products and events are not looked through for each.
pub struct Covers<'a> {
    products: BTreeMap<&'a Slug, Vec<&'a Product>>,
    events: BTreeMap<&'a Slug, Vec<&'a Event>>,
    /// The first and the last day of the year of the covers.
    year: Option<(Date, Date)>,
}

impl<'a> Covers<'a> {
    /// Covers of the year of `today`.
    pub fn of(content: &'a Content, today: Date) -> Covers<'a> {
        let things = &content.things;
        let mut products: BTreeMap<&Slug, Vec<&Product>> = BTreeMap::new();
        for product in &things.products {
            let villages: BTreeSet<&Slug> = product.villages.iter().collect();
            for village in villages {
                products.entry(village).or_default().push(product);
            }
        }
        let mut events: BTreeMap<&Slug, Vec<&Event>> = BTreeMap::new();
        for event in &things.events {
            let place = event.place.as_ref().and_then(|id| things.places.get(id));
            let held_at = place.and_then(|place| place.village.as_ref());
            if let Some(village) = event.village.as_ref().or(held_at) {
                events.entry(village).or_default().push(event);
            }
        }
        Covers {
            products,
            events,
            year: Date::new(today.year(), 1, 1).zip(Date::new(today.year(), 12, 31)),
        }
    }

    /// The cover of a village as an SVG file; its festivals are those of the year.
    pub fn svg(&self, village: &Village) -> String {
        let products = self.products.get(&village.id).into_iter().flatten();
        let stars = |product: &&Product| product.certificate().map_or(0, |one| one.stars.number());
        let grades: Vec<u8> = products.clone().map(stars).collect();
        let events = self.events.get(&village.id).into_iter().flatten();
        let mut days = Vec::new();
        if let Some(year) = self.year {
            days.extend(events.flat_map(|event| held(event, year)));
            days.extend(products.flat_map(|product| seasons(product, year)));
        }
        Cover {
            seed: seed(&village.id),
            palette: &village.palette,
            pattern: &village.pattern,
            products: &grades,
            days: &days,
        }
        .svg()
    }
}

/// A number from an id: the same for the same village, whatever else changes.
fn seed(id: &Slug) -> u32 {
    let letters = id.as_str().bytes();
    letters.fold(0, |seed, letter| {
        hash(seed ^ u32::from(letter)).rotate_left(5)
    })
}

/// The days on which an event is held in a year.
fn held(event: &Event, (first, last): (Date, Date)) -> Vec<(u16, u16)> {
    let mut spans = event.when.between(first, last);
    spans.extend(event.when.months_between(first, last));
    let spans = spans.into_iter();
    spans
        .map(|(from, to)| (place_in(first, from), place_in(first, to)))
        .collect()
}

/// The days of the solar months in which a product is to be had.
fn seasons(product: &Product, (first, _): (Date, Date)) -> Vec<(u16, u16)> {
    let month = |month: u8| Date::new(first.year(), month, 1);
    let solar = product.season.iter();
    let solar = solar.filter(|season| season.calendar == SeasonCalendar::Solar);
    let runs = solar.flat_map(|season| season.runs());
    runs.filter_map(|(from, to)| {
        let (from, to) = (month(from)?, month(to)?.last_of_month());
        Some((place_in(first, from), place_in(first, to)))
    })
    .collect()
}

/// The place of a day in the year that begins on `first`, from 0.
fn place_in(first: Date, day: Date) -> u16 {
    u16::try_from((day.days() - first.days()).clamp(0, 365)).unwrap_or(0)
}

/// What a cover is drawn from.
#[derive(Debug, Clone, Copy)]
struct Cover<'a> {
    /// What makes the composition its own: a number from the village's id.
    pub seed: u32,
    /// The village's colours.
    pub palette: &'a Palette,
    /// The village's pattern.
    pub pattern: &'a Pattern,
    /// The stars of each product, 1 to 5, or 0 if it is not graded.
    pub products: &'a [u8],
    /// The festivals and seasons, as first and last day of the year, counted from 0; a range may run over New Year's Eve.
    pub days: &'a [(u16, u16)],
}

impl Cover<'_> {
    /// The cover as an SVG file that stands alone and follows day and night.
    fn svg(&self) -> String {
        let year = Year::new(self.days);
        let marks = data::marks(self.products);
        let figure = match *self.pattern {
            Pattern::Crackle { seed } => crackle::figure(self.seed, seed, &marks, &year),
            Pattern::Wave { arcs } => wave::figure(self.seed, arcs, &marks, &year),
            Pattern::Weave { over, under } => {
                let disc = if ink::is_told_apart(self.palette) {
                    "s"
                } else {
                    "l"
                };
                weave::figure(self.seed, (over, under), &marks, &year, disc)
            }
        };
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{HEIGHT}\" viewBox=\"0 0 {WIDTH} {HEIGHT}\">\
             {}{}{figure}</svg>\n",
            ink::style(self.palette),
            shape::ground(),
        )
    }
}
