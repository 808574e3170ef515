//! A product's page. Native only.

use crate::words;
use crate::writer::{About, PrintedPage, Writer, linked, place_among, plain, section};
use langke_content::{self as content, Product, Size};
use langke_model::i18n;
use langke_site::{Body, Card, Link, Phrase, ProductPage, Rich, Row, Subject};

/// Other products of the village shown at the end.
const MOST_OTHERS: usize = 6;

pub fn write<'a>(mut writer: Writer<'a>, product: &'a Product) -> PrintedPage {
    let site = writer.site;
    let village = site.first_of(&product.villages);
    writer.sample(product.illustrative);
    let kicker = writer.kicker(words::product_group(product.group), village);
    let lead = writer.lead(
        kicker,
        &product.name,
        &product.summary,
        product.picture.as_ref(),
    );
    let certificate = product
        .certificate()
        .map(|certificate| writer.certificate(certificate));
    let rows = rows(&mut writer, product);
    let facts = writer.facts(&product.facts);
    let story = writer.story(&product.story);
    let sustainability = product
        .sustainability
        .iter()
        .map(|fact| writer.rich(&fact.text, &fact.sources))
        .collect();

    let processes = writer.process_cards(product.process.as_slice());
    let makers = writer.maker_cards(&product.makers);
    let siblings = village
        .map(|village| writer.related(&village.id).products.as_slice())
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
        section(writer.say(words::PROCESSES), processes),
        section(writer.say(words::WHO_MAKES), makers),
        section(writer.say(words::WHERE_TO_FIND), found),
        section(writer.say(words::FROM_VILLAGE), villages),
        section(writer.say(words::MORE_PRODUCTS), others),
    ];
    let neighbours = writer.neighbours(siblings, here);
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
            rows,
            facts,
            story,
            sustainability,
            sections: sections.into_iter().flatten().collect(),
        }),
    )
}

fn rows<'a>(writer: &mut Writer<'a>, product: &'a Product) -> Vec<Row> {
    let materials = writer.phrases(&product.materials);
    let mut rows = vec![
        writer.row(
            words::GROUP,
            vec![plain(writer.say(words::product_group(product.group)))],
        ),
        writer.row(words::MATERIALS, materials),
    ];
    if let Some(size) = &product.size {
        let sample = writer.sample(size.illustrative);
        let text = size_in_words(writer, size);
        rows.push(writer.sample_row(words::SIZE, text.into_iter().map(plain).collect(), sample));
    }
    if let Some(price) = &product.price {
        let sample = writer.sample(price.illustrative);
        let (from, to) = (
            i18n::price(price.from_vnd, writer.language),
            i18n::price(price.to_vnd, writer.language),
        );
        let text = if price.from_vnd == price.to_vnd {
            from
        } else {
            format!("{from} – {to}")
        };
        rows.push(writer.sample_row(words::PRICE, vec![plain(text)], sample));
    }
    let sales = writer.other_sales(product);
    rows.extend(sales.into_iter().map(Some));
    let gtin = product.gtin.iter().map(|gtin| plain(gtin.as_str()));
    rows.push(writer.sample_row(words::GTIN, gtin.collect(), product.illustrative));
    let code = product.code.iter().map(|code| plain(code.as_str()));
    rows.push(writer.sample_row(words::CODE, code.collect(), product.illustrative));
    let trace = product
        .traceability
        .iter()
        .map(|url| outside(url.as_str(), url))
        .collect();
    rows.push(writer.row(words::TRACEABILITY, trace));
    rows.into_iter().flatten().collect()
}

fn outside(name: &str, url: &content::WebAddress) -> Rich {
    let label = Phrase::own(name);
    linked(Link {
        href: url.as_str().into(),
        label,
    })
}

fn size_in_words(writer: &Writer<'_>, size: &Size) -> Option<String> {
    let sides = [
        (words::HEIGHT, size.height_cm),
        (words::WIDTH, size.width_cm),
        (words::DEPTH, size.depth_cm),
        (words::DIAMETER, size.diameter_cm),
    ];
    let parts: Vec<String> = sides
        .into_iter()
        .filter_map(|(label, value)| {
            Some(format!(
                "{} {}\u{A0}cm",
                writer.say(label),
                i18n::number(value?, 1, writer.language)
            ))
        })
        .collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}
