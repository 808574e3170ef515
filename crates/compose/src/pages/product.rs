//! A product's page. Native only.

use super::models;
use crate::words;
use crate::writer::{About, PrintedPage, Writer, beside, linked, local_name, place_among, plain};
use langke_content::{Place, Product};
use langke_site::{Block, Body, Brief, Card, Link, ProductPage, Rich, Row, Subject};

/// Other products of the village shown at the end.
const MOST_OTHERS: usize = 6;
/// As many makers or places are named at a glance; all of them stand at the end.
const MOST_AT_A_GLANCE: usize = 3;

pub fn write<'a>(mut writer: Writer<'a>, product: &'a Product) -> PrintedPage {
    let site = writer.site;
    let village = site.first_of(&product.villages);
    writer.sample(product.illustrative);
    let kicker = writer.kicker_of_villages(
        words::product_group(product.group),
        &product.villages,
        product.area.as_ref(),
    );
    let mut lead = writer.lead(
        kicker,
        &product.name,
        &product.summary,
        product.picture.as_deref(),
    );
    lead.local_name = local_name(product.local_name.as_ref());
    let certificate = product
        .certificate()
        .map(|certificate| writer.certificate(certificate));
    let standards = writer.standards(&product.standards);
    let workshops = workshops(&writer, product);
    let glance = glance(&mut writer, product, &workshops);
    let rows = rows(&mut writer, product);
    let variants = writer.variants(&product.variants);
    let facts = writer.facts(&product.facts);
    let brief = brief(&mut writer, product);
    let mut story = writer.story(&product.story);
    let pictures = product.variants.iter();
    let pictures = pictures.filter_map(|variant| writer.picture(variant.picture.as_deref()?));
    story.extend(pictures.map(Block::Figure));
    story.extend(writer.traced(product));
    let sustainability = product
        .sustainability
        .iter()
        .map(|fact| writer.rich(&fact.text, &fact.sources))
        .collect();

    let known_makers = &site.things.makers;
    let hosts: Vec<_> = product
        .makers
        .iter()
        .filter_map(|id| known_makers.get(id))
        .collect();
    let process = product.process.as_ref();
    let process = process.and_then(|id| site.things.processes.get(id));
    let hands = writer.hands(&workshops, process.as_slice(), &hosts);
    let mut processes = writer.process_cards(product.process.as_slice());
    processes.extend(models::of_product(&mut writer, product));
    let makers = writer.maker_cards(&product.makers);
    let siblings = village
        .map(|village| writer.related(&village.id).products())
        .unwrap_or_default();
    let here = place_among(siblings, &product.id);
    let found = writer.places_of_sale(product);
    let villages = writer.village_cards(&product.villages);
    let others: Vec<Card> = siblings
        .iter()
        .cycle()
        .skip(here + 1)
        .take(siblings.len().saturating_sub(1).min(MOST_OTHERS))
        .map(|other| writer.product_card(other))
        .collect();
    let sections = [
        writer.section(words::PROCESSES, processes),
        writer.section(words::WHO_MAKES, makers),
        writer.section(words::WHERE_TO_FIND, found),
        writer.section(words::FROM_VILLAGE, villages),
        writer.section(words::MORE_PRODUCTS, others),
    ];
    let neighbours = writer.neighbours(beside(siblings, here));
    let about = About {
        subject: Subject::Product(product.id.to_string()),
        kind: "product",
        village,
        neighbours,
    };
    writer.finish(
        about,
        Body::Product(ProductPage {
            lead,
            certificate,
            standards,
            glance,
            rows,
            variants,
            facts,
            brief,
            story,
            hands,
            sustainability,
            sections: sections.into_iter().flatten().collect(),
        }),
    )
}

/// Where one sees how it is made.
fn workshops<'a>(writer: &Writer<'a>, product: &Product) -> Vec<&'a Place> {
    let process = product.process.as_ref();
    process.map_or_else(Vec::new, |process| writer.workshops(process))
}

/// The story in short, and how long the whole takes.
fn brief<'a>(writer: &mut Writer<'a>, product: &'a Product) -> Option<Brief> {
    if product.brief.is_empty() {
        return None;
    }
    let passages = product
        .brief
        .iter()
        .map(|passage| writer.rich(&passage.text, &passage.sources));
    let passages = passages.collect();
    let (short, long) = product.words(writer.language);
    let heading = |label, words| {
        let time = words::reading_time(words, writer.language);
        format!("{}: {time}", writer.say(label))
    };
    Some(Brief {
        heading: heading(words::IN_SHORT, short),
        passages,
        whole: heading(words::THE_WHOLE, long),
    })
}

/// What somebody asks who stands at the shelf.
fn glance<'a>(writer: &mut Writer<'a>, product: &'a Product, workshops: &[&'a Place]) -> Vec<Row> {
    let links = |cards: Vec<Card>| cards.into_iter().take(MOST_AT_A_GLANCE).map(pointed_to);
    let makers = writer.maker_cards(&product.makers);
    let workshops = workshops.iter().map(|place| writer.place_card(place));
    let workshops = workshops.collect();
    let found = writer.places_of_sale(product);
    let models = models::of_product(writer, product);
    let traced = writer.traced_at(product);
    let rows = [
        writer.row(words::TRACEABILITY, traced.into_iter().collect()),
        writer.price_row(words::PRICE, product.price.as_ref()),
        writer.row(words::WHO_MAKES, links(makers).collect()),
        writer.row(words::SEE_AND_TRY, links(workshops).collect()),
        writer.row(
            words::MAKE_ONE,
            links(models.into_iter().collect()).collect(),
        ),
        writer.row(words::WHERE_TO_FIND, links(found).collect()),
    ];
    rows.into_iter().flatten().collect()
}

/// A pointer as a link in a line.
fn pointed_to(card: Card) -> Rich {
    linked(Link {
        href: card.href,
        label: card.name,
    })
}

fn rows<'a>(writer: &mut Writer<'a>, product: &'a Product) -> Vec<Row> {
    let materials = writer.phrases(&product.materials);
    let mut rows = vec![
        writer.row(
            words::GROUP,
            vec![plain(writer.say(words::product_group(product.group)))],
        ),
        writer.area(product.area.as_ref()),
        writer.row(words::MATERIALS, materials),
    ];
    rows.extend(writer.package(product).into_iter().map(Some));
    rows.push(writer.size_row(product.size.as_ref()));
    let sales = writer.other_sales(product);
    rows.extend(sales.into_iter().map(Some));
    let gtin = product.gtin.iter().map(|gtin| plain(gtin.as_str()));
    rows.push(writer.sample_row(words::GTIN, gtin.collect(), product.illustrative));
    let code = product.code.iter().map(|code| plain(code.as_str()));
    rows.push(writer.sample_row(words::CODE, code.collect(), product.illustrative));
    rows.push(writer.history(&product.certificates));
    rows.into_iter().flatten().collect()
}
