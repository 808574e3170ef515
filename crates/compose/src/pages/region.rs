//! The pages of provinces and communes, those of today and those before them, and the page that names all provinces. Native only.

use crate::map::has_province_maps;
use crate::regions::{Province, Unit};
use crate::words::{self, Label};
use crate::writer::{About, PrintedPage, Writer, linked};
use langke_content::Village;
use langke_model::vocabulary::Facet;
use langke_site::{
    Body, Card, Lead, Link, List, Listing, Neighbours, Phrase, RegionPage, Rich, Row, Subject,
};

/// So many products and places of a commune are shown; the lists of its villages have all.
const MOST_CARDS: usize = 12;

/// All provinces.
pub fn write_all(mut writer: Writer<'_>) -> PrintedPage {
    let lead = Lead {
        kicker: writer.say(words::CATALOGUE).into(),
        name: Phrase::own(writer.say(words::PROVINCES_NAME)),
        local_name: None,
        why: Phrase::own(writer.say(words::PROVINCES_WHY)),
        picture: None,
    };
    let rows = provinces(&mut writer);
    finish(
        writer,
        Subject::Provinces,
        lead,
        words::PROVINCES,
        rows,
        Vec::new(),
    )
}

/// The provinces of today and those before, each with how many villages it has or had.
pub fn provinces(writer: &mut Writer<'_>) -> Vec<Row> {
    let site = writer.site;
    let mut all: Vec<(&str, &Province<'_>)> = site.regions.provinces().collect();
    let (language, order) = (writer.language, &writer.lists().order);
    all.sort_by(|(_, one), (_, other)| {
        let [one, other] = [one, other].map(|province| province.name.in_language(language).0);
        order.compare(one, other)
    });
    let mut links = |is_today: bool| -> Vec<Rich> {
        let some = all.iter();
        let some = some.filter(|(_, province)| (province.count() == 0) != is_today);
        some.map(|(id, province)| {
            let mut label = writer.phrase(province.name);
            let count = province.count().max(province.former_count());
            label.text = format!("{} ({count})", label.text);
            linked(Link {
                href: writer.href(Subject::Province((*id).to_owned())),
                label,
            })
        })
        .collect()
    };
    let (today, before) = (links(true), links(false));
    let rows = [
        writer.row(words::PROVINCES_TODAY, today),
        writer.row(words::PROVINCES_BEFORE, before),
    ];
    rows.into_iter().flatten().collect()
}

/// A province; `None` if the site has none of that id.
pub fn write_province<'a>(mut writer: Writer<'a>, id: &str) -> Option<PrintedPage> {
    let province = writer.site.regions.get(id)?;
    let is_today = province.count() > 0;
    let name = writer.phrase(province.name);
    let kicker = if is_today {
        words::PROVINCES
    } else {
        words::FORMER_REGION
    };
    let lead = lead(
        &mut writer,
        kicker,
        &name.text,
        province.villages(),
        province.former(),
    );
    let villages = village_links(&mut writer, province.villages());
    let former = village_links(&mut writer, province.former());
    let mut rows = vec![writer.row(words::VILLAGES_HERE, villages)];
    let lists = lists(&mut writer, id, is_today);
    rows.push(writer.row(words::WHAT_IS_HERE, lists));
    for (label, of_today) in [(words::COMMUNES_HERE, true), (words::UNITS_BEFORE, false)] {
        let units = province.units.iter();
        let units = units.filter(|(_, unit)| unit.is_former() != of_today);
        let mut units: Vec<(&String, Phrase)> = units
            .map(|(unit_id, unit)| {
                let mut name = writer.phrase(unit.name);
                name.text = words::capital(&name.text);
                (unit_id, name)
            })
            .collect();
        let order = &writer.lists().order;
        units.sort_by(|(_, one), (_, other)| order.compare(&one.text, &other.text));
        let links = units.into_iter().map(|(unit, label)| {
            linked(Link {
                href: writer.href(Subject::Commune(id.to_owned(), unit.clone())),
                label,
            })
        });
        let links = links.collect();
        rows.push(writer.row(label, links));
    }
    rows.push(writer.row(words::VILLAGES_BEFORE, former));
    let rows = rows.into_iter().flatten().collect();
    let subject = Subject::Province(id.to_owned());
    Some(finish(
        writer,
        subject,
        lead,
        words::WHAT_IS_HERE,
        rows,
        Vec::new(),
    ))
}

/// A commune or former district; `None` if the site has none of these ids.
pub fn write_unit<'a>(mut writer: Writer<'a>, province: &str, id: &str) -> Option<PrintedPage> {
    let unit = unit_of(&writer, province, id)?;
    let is_today = !unit.is_former();
    let name = name_of_unit(&mut writer, province, unit);
    let kicker = if is_today {
        words::COMMUNE
    } else {
        words::FORMER_REGION
    };
    let lead = lead(&mut writer, kicker, &name, unit.villages(), unit.former());
    let gone = gone(unit.villages(), unit.former());
    let mut rows = Vec::new();
    for village in unit.villages() {
        let links = village_lists(&mut writer, village);
        let label = writer.phrase(&village.name);
        rows.push(Row {
            label,
            values: links,
            illustrative: false,
        });
    }
    let mut cards = |villages: &[&Village]| -> Vec<Card> {
        let cards = villages.iter().map(|village| writer.village_card(village));
        cards.collect()
    };
    let (here, before) = (cards(unit.villages()), cards(&gone));
    let related: Vec<_> = unit
        .villages()
        .iter()
        .map(|village| writer.related(&village.id))
        .collect();
    let products = related
        .iter()
        .flat_map(|related| related.products())
        .take(MOST_CARDS);
    let products = products
        .map(|product| writer.product_card(product))
        .collect();
    let places = related
        .iter()
        .flat_map(|related| related.places())
        .take(MOST_CARDS);
    let places = places.map(|place| writer.place_card(place)).collect();
    let sections = [
        writer.section(words::VILLAGES_HERE, here),
        writer.section(words::VILLAGES_BEFORE, before),
        writer.section(words::list_name(List::Products), products),
        writer.section(words::PLACES, places),
    ];
    let sections = sections.into_iter().flatten().collect();
    let subject = Subject::Commune(province.to_owned(), id.to_owned());
    Some(finish(
        writer,
        subject,
        lead,
        words::WHAT_IS_HERE,
        rows,
        sections,
    ))
}

fn unit_of<'a>(writer: &Writer<'a>, province: &str, id: &str) -> Option<&'a Unit<'a>> {
    writer.site.regions.get(province)?.units.get(id)
}

/// "xã Đồng Thanh, Hưng Yên".
fn name_of_unit(writer: &mut Writer<'_>, province: &str, unit: &Unit<'_>) -> String {
    let name = writer.phrase(unit.name).text;
    let province = writer.site.regions.get(province);
    let province = province.map(|province| writer.phrase(province.name).text);
    let mut letters = name.chars();
    let first = letters.next().into_iter().flat_map(char::to_lowercase);
    // "Xã" begins a name, and stands inside a sentence here.
    let name = match name.split_once(' ') {
        Some((kind, _)) if KINDS_OF_UNITS.contains(&kind) => first.chain(letters).collect(),
        _ => name,
    };
    [Some(name), province]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(", ")
}

/// The first words of the names of communes and districts.
const KINDS_OF_UNITS: [&str; 6] = ["Xã", "Phường", "Thị", "Huyện", "Quận", "Thành"];

fn lead(
    writer: &mut Writer<'_>,
    kicker: Label,
    name: &str,
    villages: &[&Village],
    former: &[&Village],
) -> Lead {
    let related: Vec<_> = villages
        .iter()
        .map(|village| writer.related(&village.id))
        .collect();
    let products = related.iter().map(|related| related.products().len()).sum();
    let places = related.iter().map(|related| related.places().len()).sum();
    let gone = gone(villages, former).len();
    let why = words::how_much(villages.len(), gone, products, places, writer.language);
    Lead {
        kicker: writer.say(kicker).into(),
        name: Phrase::own(words::villages_of(name, writer.language)),
        local_name: None,
        why: Phrase::own(why),
        picture: None,
    }
}

/// What lay in a region and does not lie there still.
fn gone<'a>(villages: &[&'a Village], former: &[&'a Village]) -> Vec<&'a Village> {
    let former = former.iter().copied();
    former
        .filter(|village| villages.iter().all(|other| other.id != village.id))
        .collect()
}

/// Links to villages, in the order of the language.
fn village_links(writer: &mut Writer<'_>, villages: &[&Village]) -> Vec<Rich> {
    let mut links: Vec<Link> = villages
        .iter()
        .map(|village| writer.village_link(village))
        .collect();
    let order = &writer.lists().order;
    links.sort_by(|one, other| order.compare(&one.label.text, &other.label.text));
    links.into_iter().map(linked).collect()
}

/// The lists of a province, and its map.
fn lists(writer: &mut Writer<'_>, id: &str, is_today: bool) -> Vec<Rich> {
    if !is_today {
        return Vec::new();
    }
    let mut links = narrowed_lists(writer, Facet::Province, id);
    if has_province_maps(writer.site) {
        links.push(Link {
            href: writer.href(Subject::MapOf(id.to_owned())),
            label: Phrase::own(writer.say(words::ON_A_MAP)),
        });
    }
    links.into_iter().map(linked).collect()
}

/// The village and the lists of what is in it.
fn village_lists(writer: &mut Writer<'_>, village: &Village) -> Vec<Rich> {
    let mut links = vec![writer.village_link(village)];
    links.extend(narrowed_lists(writer, Facet::Village, village.id.as_str()));
    links.into_iter().map(linked).collect()
}

/// The lists narrowed by a value, each with how much is in it; those in which something is.
fn narrowed_lists(writer: &Writer<'_>, facet: Facet, value: &str) -> Vec<Link> {
    let counted = List::ALL.map(|list| (list, writer.site.counted(list, facet, value)));
    let counted = counted.into_iter();
    let counted = counted.filter(|(_, count)| *count > 0);
    let links = counted.map(|(list, count)| Link {
        href: writer.href(Subject::List(list, Listing::narrowed(facet, value))),
        label: Phrase::own(format!("{} ({count})", writer.say(words::list_name(list)))),
    });
    links.collect()
}

fn finish(
    writer: Writer<'_>,
    subject: Subject,
    lead: Lead,
    heading: Label,
    rows: Vec<Row>,
    sections: Vec<langke_site::Section>,
) -> PrintedPage {
    let about = About {
        subject,
        kind: "website",
        village: None,
        neighbours: Neighbours::default(),
    };
    let heading = writer.say(heading).into();
    let page = RegionPage {
        lead,
        heading,
        rows,
        sections,
    };
    writer.finish(about, Body::Region(page))
}
