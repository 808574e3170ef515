//! Pages on which one makes something: a vessel, a weave. Native only.
//!
//! The publisher prints a model as it stands at first, with everything that one can do to it; what does nothing without the browser's
//! program is marked as `alive` and hidden until that has come.

mod controls;
mod weave;
mod wheel;

pub use weave::{cloth, write as weave};
pub use wheel::{vessels, write as wheel};

use maud::Markup;

use crate::words;
use crate::writer::{About, PrintedPage, Writer, rich};
use langke_content::{Process, Product, Slug, Text};
use langke_site::{Body, Card, ModelPage, Neighbours, Rich, Section, Subject};

/// The pointers to what one can make of a process.
pub fn cards<'a>(writer: &mut Writer<'a>, process: &'a Process) -> Vec<Card> {
    let wheel = wheel::card(writer, process);
    let weave = weave::card(writer, process);
    wheel.into_iter().chain(weave).collect()
}

/// The pointer to where one can make something like a product: its shape on the wheel, or the frame for weaving.
pub fn of_product<'a>(writer: &mut Writer<'a>, product: &'a Product) -> Option<Card> {
    let processes = &writer.site.things.processes;
    let process = processes.get(product.process.as_ref()?)?;
    wheel::shape_of(writer, process, product).or_else(|| weave::card(writer, process))
}

/// Where one goes from a model: to products, to the process, to places where hands may try it.
fn ways_on<'a>(
    writer: &mut Writer<'a>,
    process: &'a Process,
    products: impl IntoIterator<Item = &'a Slug>,
) -> Vec<Section> {
    let things = writer.site.things;
    let products: Vec<Card> = products
        .into_iter()
        .filter_map(|id| things.products.get(id))
        .map(|product| writer.product_card(product))
        .collect();
    let made = writer.process_card(process);
    let related = writer.related(&process.village);
    let places: Vec<Card> = related
        .places()
        .iter()
        .filter(|place| place.processes.contains(&process.id))
        .map(|place| writer.place_card(place))
        .collect();
    let sections = [
        writer.section(words::WHERE_TO_SEE, places),
        writer.section(words::PRODUCTS, products),
        writer.section(words::PROCESS, vec![made]),
    ];
    sections.into_iter().flatten().collect()
}

/// What a page says of a model, besides the model.
struct Told<'a> {
    /// The process on which it hangs.
    process: &'a Process,
    subject: Subject,
    name: &'a Text,
    summary: &'a Text,
    /// What is computed, and what a picture cannot show.
    note: &'a Text,
    sources: &'a [Slug],
    illustrative: bool,
}

impl<'a> Told<'a> {
    /// The page with its bench; `products` are those that one is led on to.
    fn write(
        self,
        mut writer: Writer<'a>,
        bench: impl FnOnce(&mut Writer<'a>) -> Markup,
        products: Vec<&'a Slug>,
    ) -> PrintedPage {
        let village = writer.site.things.villages.get(&self.process.village);
        writer.sample(self.process.illustrative || self.illustrative);
        let kicker = writer.kicker(words::MAKE_ONE, village);
        let page = ModelPage {
            lead: writer.lead(kicker, self.name, self.summary, None),
            bench: bench(&mut writer).into_string(),
            note: Rich {
                notes: writer.notes(self.sources),
                ..rich(writer.phrase(self.note))
            },
            illustrative: self.illustrative,
            sections: ways_on(&mut writer, self.process, products),
        };
        let about = About {
            subject: self.subject,
            kind: "article",
            village,
            // It hangs on its process.
            neighbours: Neighbours::default(),
        };
        writer.finish(about, Body::Model(page))
    }

    /// The pointer to it.
    fn card(&self, writer: &mut Writer<'a>) -> Card {
        writer.sample_pointed_to(self.illustrative);
        Card {
            illustrative: self.illustrative,
            href: writer.href(self.subject.clone()),
            kicker: writer.say(words::MAKE_ONE).into(),
            name: writer.phrase(self.name),
            why: writer.phrase(self.summary),
            image: None,
        }
    }
}
