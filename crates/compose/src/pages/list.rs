//! A page of a list: its things, the filters that work on it, the narrower lists. Native only.

use std::collections::BTreeSet;

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use super::filter_style::without_app;
use crate::alphabet::letter_of_address;
use crate::catalogue::{Catalogue, PAGE_SIZE, facets};
use crate::words;
use crate::writer::{About, PrintedPage, Writer, linked, plain};
use langke_content as content;
use langke_model::i18n;
use langke_model::vocabulary::{Facet, Standing};
use langke_search::Filter as Asked;
use langke_site::{
    Body, Card, Filter, FilterOption, Item, Lead, Link, List, ListPage, Listing, Neighbours,
    Phrase, Rich, Row, Subject,
};

/// A filter offers this many values at most; beyond that, narrower lists do.
const MOST_OPTIONS: usize = 12;
/// As many narrower lists of a facet are named; a nation has thousands of villages.
const MOST_NARROWER: usize = 60;
/// So many pages on either side of one are linked to.
const MOST_BESIDE: u32 = 2;

/// Writes a page of a list; `None` if the list has no such page.
pub fn write(mut writer: Writer<'_>, list: List, listing: &Listing) -> Option<PrintedPage> {
    let site = writer.site;
    let catalogue = writer.catalogue(list)?;
    let things = catalogue.things(listing.facet.as_ref());
    let page = listing.page as usize;
    let shown: Vec<usize> = things
        .iter()
        .copied()
        .skip((page - 1) * PAGE_SIZE)
        .take(PAGE_SIZE)
        .collect();
    if shown.is_empty() && (page > 1 || listing.facet.is_some()) {
        return None;
    }
    // Filters see only what is on the page: where that is not all, narrower lists stand alone.
    let filters = if things.len() <= PAGE_SIZE {
        filters(&mut writer, list, listing, catalogue, &shown)
    } else {
        Vec::new()
    };
    let standing = filters
        .iter()
        .position(|filter| filter.name == Facet::Certificate.keyword());
    let items: Vec<Item> = shown
        .iter()
        .filter_map(|thing| item(&mut writer, list, catalogue, *thing, &filters))
        .collect();
    let style = without_app(&filters, &items);
    let lead = lead(&mut writer, list, listing);
    let noun = words::list_noun(list);
    let narrower = narrower(&mut writer, list, listing, catalogue);
    let pages = pages(&writer, list, listing, things.len());
    let village = listing
        .facet
        .as_ref()
        .filter(|(facet, _)| *facet == Facet::Village)
        .and_then(|(_, id)| site.things.villages.get(&content::Slug::new(id)?));
    let about = About {
        subject: Subject::List(list, listing.clone()),
        kind: "website",
        village,
        neighbours: neighbours(&writer, list, listing, things.len()),
    };
    let body = Body::List(ListPage {
        lead,
        filters,
        standing,
        items,
        total: things.len(),
        noun: words::noun(noun, things.len(), writer.language),
        narrower,
        pages,
    });
    let description = description(&writer, &body, listing);
    let mut written = writer.finish(about, body);
    written.head.description = description;
    written.head.style = style;
    Some(written)
}

/// What the page lists, how many there are and on which page; of a list that is narrowed, their names.
fn description(writer: &Writer<'_>, body: &Body, listing: &Listing) -> String {
    let Body::List(page) = body else {
        return String::new();
    };
    let total = i18n::number(page.total as f64, 0, writer.language);
    let mut count = format!("{total} {}", page.noun);
    let pages = page.total.div_ceil(PAGE_SIZE);
    if pages > 1 {
        let pages = i18n::number(pages as f64, 0, writer.language);
        count = format!(
            "{count}, {pages} {}",
            words::noun(words::PAGE, 2, writer.language)
        );
    }
    let is_first = *listing == Listing::whole();
    let names = page.items.iter().filter(|_| !is_first);
    let names: Vec<&str> = names.map(|item| item.card.name.text.as_str()).collect();
    writer.description_of_list(&page.lead.name.text, &count, &names, &page.lead.why.text)
}

fn lead<'a>(writer: &mut Writer<'a>, list: List, listing: &Listing) -> Lead {
    let mut title = writer.say(words::list_name(list)).to_owned();
    if let Some((facet, value)) = &listing.facet {
        let label = self::value(writer, *facet, value).text;
        title = match facet {
            Facet::Province | Facet::Village | Facet::Stars => format!("{title}: {label}"),
            facet => format!(
                "{title}: {} \u{2013} {label}",
                writer.say(words::facet_label(*facet))
            ),
        };
    }
    if listing.page > 1 {
        let page = writer.say(words::PAGE);
        title = format!("{title} ({page}\u{A0}{})", listing.page);
    }
    Lead {
        kicker: writer.say(words::CATALOGUE).into(),
        name: Phrase::own(title),
        local_name: None,
        why: Phrase::own(writer.say(words::list_why(list))),
        picture: None,
    }
}

/// What a value of a facet is called.
fn value<'a>(writer: &mut Writer<'a>, facet: Facet, value: &str) -> Phrase {
    let site = writer.site;
    let village = content::Slug::new(value).and_then(|id| site.things.villages.get(&id));
    if let (Facet::Village, Some(village)) = (facet, village) {
        return writer.phrase(&village.name);
    }
    if let (Facet::Province, Some(province)) = (facet, site.regions.get(value)) {
        return writer.phrase(province.name);
    }
    if facet == Facet::Letter {
        return Phrase::own(letter_of_address(value));
    }
    let text = match words::facet_value(facet, value) {
        Some(label) => writer.say(label).to_owned(),
        None => format!("{value}\u{A0}{}", writer.say(words::STARS)),
    };
    Phrase::own(text)
}

/// What a value is called, with how many things have it.
fn counted<'a>(writer: &mut Writer<'a>, facet: Facet, value: &str, count: usize) -> Phrase {
    let mut label = self::value(writer, facet, value);
    label.text = format!("{} ({count})", label.text);
    label
}

/// The filters that make a difference among the things shown.
fn filters<'a>(
    writer: &mut Writer<'a>,
    list: List,
    listing: &Listing,
    catalogue: &Catalogue,
    shown: &[usize],
) -> Vec<Filter> {
    let narrowed = listing.facet.as_ref().map(|(facet, _)| *facet);
    let mut filters = Vec::new();
    for facet in facets(list) {
        // Not even counted: a nation's list of one village does not look through all villages.
        if narrowed == Some(*facet) {
            continue;
        }
        // What is on the page stands in the order of its names already.
        if *facet == Facet::Letter {
            continue;
        }
        let options: Vec<(&str, usize)> = catalogue
            .options(*facet)
            .iter()
            .map(|(value, _)| {
                let having = |thing: &&usize| catalogue.has(**thing, *facet, value);
                (value.as_str(), shown.iter().filter(having).count())
            })
            .filter(|(_, count)| *count > 0)
            .collect();
        let all_the_same = options.iter().all(|(_, count)| *count == shown.len());
        if all_the_same || options.len() > MOST_OPTIONS {
            continue;
        }
        filters.push(Filter {
            name: facet.keyword().into(),
            label: writer.say(words::facet_label(*facet)).into(),
            options: options
                .into_iter()
                .map(|(value, count)| FilterOption {
                    value: value.into(),
                    label: counted(writer, *facet, value, count),
                })
                .collect(),
        });
    }
    filters
}

fn item<'a>(
    writer: &mut Writer<'a>,
    list: List,
    catalogue: &Catalogue,
    thing: usize,
    filters: &[Filter],
) -> Option<Item> {
    let site = writer.site;
    let (card, picture, certificate) = match list {
        List::Products => {
            let product = writer.lists().product(thing)?;
            (
                writer.product_card(product),
                product.picture.as_deref(),
                product.certificate(),
            )
        }
        List::Places => {
            let place = writer.lists().place(thing)?;
            (
                writer.place_card(place),
                place.picture.as_deref(),
                place.certificate(),
            )
        }
        List::Routes => {
            let route = writer.lists().route(thing)?;
            (writer.route_card(route), route.picture.as_deref(), None)
        }
        List::Villages => {
            let village = writer.lists().village(thing)?;
            let lies_in = [&village.commune, &village.province];
            let lies_in = lies_in.map(|name| writer.phrase(name).text);
            let card = Card {
                kicker: lies_in.join(", "),
                ..writer.village_card(village)
            };
            (card, village.picture.as_deref(), None)
        }
        List::Makers => {
            let maker = writer.lists().maker(thing)?;
            let card = Card {
                kicker: writer.kicker_of_villages(
                    words::maker_kind(maker.kind),
                    &maker.villages,
                    maker.area.as_ref(),
                ),
                ..writer.maker_card(maker)
            };
            (card, maker.picture.as_deref(), None)
        }
    };
    let mut classes = Vec::new();
    for (number, filter) in filters.iter().enumerate() {
        let facet = facets(list)
            .iter()
            .find(|facet| facet.keyword() == filter.name);
        for (index, option) in filter.options.iter().enumerate() {
            if facet.is_some_and(|facet| catalogue.has(thing, *facet, &option.value)) {
                classes.push(format!("f{number}-{}", index + 1));
            }
        }
    }
    let last_day = certificate.map(|certificate| certificate.valid_until.last_day());
    Some(Item {
        card,
        facets: classes.join(" "),
        image: picture.and_then(|picture| Some(site.media.get(&picture.file)?.small.clone())),
        stars: certificate.map(|certificate| certificate.stars.number()),
        last_day: last_day.map(|day| day.to_string()),
        standing: certificate
            .map(|one| one.standing(site.today))
            .map(Standing::keyword)
            .unwrap_or_default()
            .into(),
    })
}

/// Narrower lists, each with an address of its own.
fn narrower<'a>(
    writer: &mut Writer<'a>,
    list: List,
    listing: &Listing,
    catalogue: &Catalogue,
) -> Vec<Row> {
    let mut rows = Vec::new();
    let province = match &listing.facet {
        Some((Facet::Province, id)) => writer.site.regions.get(id),
        _ => None,
    };
    for facet in facets(list) {
        let options = catalogue.options(*facet);
        let options = match (facet, province) {
            // Of a province its own villages are named.
            (Facet::Village, Some(province)) => {
                let here: BTreeSet<&str> = province.ids().collect();
                let here = options.iter().filter(|(id, _)| here.contains(id.as_str()));
                most_common(here)
            }
            // Sixty of a thousand villages help nobody: they are found by their provinces.
            (Facet::Village, None)
                if writer.site.regions.are_there() && options.len() > MOST_NARROWER =>
            {
                Vec::new()
            }
            _ => most_common(options.iter()),
        };
        let links: Vec<Rich> = options
            .into_iter()
            .map(|(value, count)| {
                let listing = Listing::narrowed(*facet, value);
                let mut label = counted(writer, *facet, value, *count);
                if is_yes_or_no(*facet) {
                    // On its own, "No" leads anywhere.
                    let of = writer.say(words::facet_label(*facet));
                    label.text = format!("{of}: {}", label.text);
                }
                linked(Link {
                    href: writer.href(Subject::List(list, listing)),
                    label,
                })
            })
            .collect();
        rows.extend(writer.row(words::facet_label(*facet), links));
    }
    rows.extend(several_at_once(writer, list, listing, catalogue));
    rows
}

/// Where several choices are made at once: in the form above the list, or for a list that is longer than a page in the search.
fn several_at_once<'a>(
    writer: &mut Writer<'a>,
    list: List,
    listing: &Listing,
    catalogue: &Catalogue,
) -> Option<Row> {
    if catalogue.things(listing.facet.as_ref()).len() <= PAGE_SIZE {
        return None;
    }
    let kind = match list {
        List::Products => content::Kind::Product,
        List::Places => content::Kind::Place,
        List::Routes => content::Kind::Route,
        List::Villages => content::Kind::Village,
        List::Makers => content::Kind::Maker,
    };
    let mut href = format!("{}?kind={}", writer.href(Subject::Search), kind.keyword());
    if let Some((facet, value)) = &listing.facet {
        let asked = match facet {
            Facet::Province => {
                let name = writer.site.regions.get(value)?.name;
                let name = name.in_language(writer.language).0;
                Some((
                    Asked::Province,
                    utf8_percent_encode(name, NON_ALPHANUMERIC).to_string(),
                ))
            }
            Facet::Village => Some((Asked::Village, value.clone())),
            Facet::Group => Some((Asked::Group, value.clone())),
            Facet::Stars => Some((Asked::Stars, value.clone())),
            Facet::Standard => Some((Asked::Standard, value.clone())),
            _ => None,
        };
        if let Some((filter, value)) = asked {
            href.push_str(&format!("&{}={value}", filter.keyword()));
        }
    }
    let label = Phrase::own(writer.say(words::SEVERAL_AT_ONCE));
    let link = linked(Link { href, label });
    writer.row(words::SEARCH, vec![link])
}

/// Whether the values of a facet say nothing without its name.
fn is_yes_or_no(facet: Facet) -> bool {
    matches!(facet, Facet::Experiential | Facet::Wheelchair)
}

/// The values that most things have, as many as are named, in the order in which they are offered.
fn most_common<'o>(options: impl Iterator<Item = &'o (String, usize)>) -> Vec<&'o (String, usize)> {
    let mut common: Vec<(usize, &(String, usize))> = options.enumerate().collect();
    common.sort_by_key(|(_, (_, count))| std::cmp::Reverse(*count));
    common.truncate(MOST_NARROWER);
    common.sort_by_key(|(place, _)| *place);
    common.into_iter().map(|(_, option)| option).collect()
}

/// Links to other pages of a list that is longer than one: the first, the last, those around this one.
fn pages(writer: &Writer<'_>, list: List, listing: &Listing, total: usize) -> Vec<Row> {
    let last = last_page(total);
    if last < 2 {
        return Vec::new();
    }
    let here = listing.page;
    let near = here.saturating_sub(MOST_BESIDE)..=here.saturating_add(MOST_BESIDE);
    let numbers: BTreeSet<u32> = near.chain([1, last]).collect();
    let numbers = numbers.into_iter().filter(|page| (1..=last).contains(page));
    let values = numbers.map(|page| {
        if page == here {
            return plain(page.to_string());
        }
        linked(Link {
            href: href_of_page(writer, list, listing, page),
            label: Phrase::own(page.to_string()),
        })
    });
    let row = writer.row(words::PAGES, values.collect());
    row.into_iter().collect()
}

/// The pages of the list before and after this one.
fn neighbours(writer: &Writer<'_>, list: List, listing: &Listing, total: usize) -> Neighbours {
    let last = last_page(total);
    let link = |page: u32| Link {
        href: href_of_page(writer, list, listing, page),
        label: Phrase::own(format!("{} {page}/{last}", writer.say(words::PAGE))),
    };
    Neighbours {
        previous: (listing.page > 1).then(|| link(listing.page - 1)),
        next: (listing.page < last).then(|| link(listing.page + 1)),
    }
}

/// The number of the last page of a list of so many things.
fn last_page(total: usize) -> u32 {
    u32::try_from(total.div_ceil(PAGE_SIZE)).unwrap_or(u32::MAX)
}

/// The address of another page of a list.
fn href_of_page(writer: &Writer<'_>, list: List, listing: &Listing, page: u32) -> String {
    let listing = Listing {
        page,
        ..listing.clone()
    };
    writer.href(Subject::List(list, listing))
}
