//! The form of the search, the room for what it finds, and every word that its program says. Native only.
//!
//! Without the program the form leads to this page, where everything stands from A to Z; what narrows needs the program and is hidden
//! where scripts do not run.

use std::collections::{BTreeMap, BTreeSet};

use maud::{Markup, html};

use crate::search::KINDS;
use crate::words;
use crate::writer::Writer;
use langke_content::StandardKind;
use langke_model::i18n;
use langke_model::vocabulary::ProductGroup;
use langke_search::{Field, Filter};
use langke_site::Subject;

/// A filter offers so many values; of more, what is typed narrows as well, and a village is chosen on its own page.
const MOST_OPTIONS: usize = 64;

/// Whether there are more villages than the form offers.
pub fn has_too_many_villages(writer: &Writer<'_>) -> bool {
    writer.site.things.villages.count() > MOST_OPTIONS
}

/// The form.
pub fn print(writer: &Writer<'_>) -> Markup {
    let (site, language) = (writer.site, writer.language);
    let bundle = format!("bundle/{}/search", language.tag());
    let page = writer.href(Subject::Search);
    html! {
        section.finder data-search=(site.base.join(bundle)) data-home=(writer.href(Subject::Home)) {
            form role="search" method="get" action=(page) {
                label for="q" { (writer.say(words::WHAT_TO_FIND)) }
                div.ask {
                    input #q name="q" type="search" autocomplete="off" autocapitalize="off" autocorrect="off" spellcheck="false" enterkeyhint="search";
                    button type="submit" { (writer.say(words::SEARCH)) }
                }
                (filters(writer))
            }
            p.count role="status" {}
            p.meant role="status" {}
            div.results #found role="listbox" aria-label=(writer.say(words::RESULTS)) hidden {}
            button.more type="button" hidden {}
            ul.words hidden { (said(writer)) }
        }
    }
}

/// Everything that the program says, by its name.
fn said(writer: &Writer<'_>) -> Markup {
    let of_program = words::OF_PROGRAM.into_iter();
    let mut all: Vec<(String, &str)> = of_program
        .map(|(name, label)| (name.to_owned(), writer.say(label)))
        .collect();
    for field in Field::ALL {
        // Two fields share their word.
        let label = words::search_field(field).filter(|_| field != Field::VillageFormerly);
        if let Some(label) = label {
            all.push((format!("in-{}", field.keyword()), writer.say(label)));
        }
    }
    for kind in KINDS {
        let label = writer.say(words::search_kind(kind));
        all.push((format!("kind-{}", kind.keyword()), label));
    }
    html! { @for (name, words) in all { li data-say=(name) { (words) } } }
}

/// What narrows, as far as it makes a difference in this site.
fn filters(writer: &Writer<'_>) -> Markup {
    let chosen = [
        Filter::Kind,
        Filter::Village,
        Filter::Province,
        Filter::Group,
        Filter::Stars,
        Filter::Standard,
    ];
    let options = chosen.map(|filter| (filter, options(writer, filter)));
    let offered = options
        .iter()
        .filter(|(_, values)| (2..=MOST_OPTIONS).contains(&values.len()));
    let yes = [
        (Filter::Valid, has_certificates(writer)),
        (Filter::Season, has_seasons(writer)),
        (Filter::Experience, has_experiences(writer)),
    ];
    let yes = yes.iter().filter(|(_, has)| *has);
    html! {
        details.narrow {
            summary { (writer.say(words::NARROW)) }
            div.offered {
                // Shown where the address names one; then its value is that.
                @if has_too_many_villages(writer) {
                    label.yes.only {
                        input type="checkbox" name=(Filter::Village.keyword()) value="";
                        span { (writer.say(words::IN_ONE_VILLAGE)) }
                    }
                }
                @for (filter, values) in offered {
                    label {
                        span { (writer.say(words::search_filter(*filter))) }
                        select name=(filter.keyword()) {
                            option value="" { (writer.say(words::OF_ALL)) }
                            @for (value, name) in values { option value=(value) { (name) } }
                        }
                    }
                }
                @for (filter, _) in yes {
                    label.yes {
                        input type="checkbox" name=(filter.keyword()) value="yes";
                        span { (writer.say(words::search_filter(*filter))) }
                    }
                    " "
                }
                // Shown where the device can say where it is; then its value is that.
                label.yes hidden {
                    input type="checkbox" name=(Filter::Near.keyword()) value="";
                    span { (writer.say(words::NEAR_ME)) }
                }
            }
        }
    }
}

/// The values of a filter with what they are called, in the order in which they are offered.
fn options(writer: &Writer<'_>, filter: Filter) -> Vec<(String, String)> {
    let (things, lists, language) = (writer.site.things, writer.lists(), writer.language);
    let pair = |value: &str, name: &str| (value.to_owned(), name.to_owned());
    match filter {
        Filter::Kind => KINDS
            .into_iter()
            .filter(|kind| things.of(*kind).next().is_some())
            .map(|kind| pair(kind.keyword(), writer.say(words::search_kind(kind))))
            .collect(),
        Filter::Village => lists
            .villages()
            .iter()
            .map(|village| pair(village.id.as_str(), village.name.in_language(language).0))
            .collect(),
        Filter::Province => {
            let provinces = things.villages.iter();
            let provinces: BTreeSet<&str> = provinces
                .map(|village| village.province.in_language(language).0)
                .collect();
            let mut provinces: Vec<&str> = provinces.into_iter().collect();
            provinces.sort_by(|one, other| lists.order.compare(one, other));
            provinces.into_iter().map(|name| pair(name, name)).collect()
        }
        Filter::Group => {
            let groups = things
                .products
                .iter()
                .map(|product| product.group.keyword());
            let groups: BTreeSet<&str> = groups.collect();
            let all = ProductGroup::ALL.into_iter();
            all.filter(|group| groups.contains(group.keyword()))
                .map(|group| pair(group.keyword(), writer.say(words::product_group(group))))
                .collect()
        }
        Filter::Stars => {
            let products = things.products.iter().filter_map(|one| one.certificate());
            let places = things.places.iter().filter_map(|one| one.certificate());
            let stars: BTreeSet<u8> = products
                .chain(places)
                .map(|one| one.stars.number())
                .collect();
            let named = stars.into_iter().rev().map(|stars| {
                let label = format!("{stars}\u{A0}{}", i18n::words(language).stars);
                (stars.to_string(), label)
            });
            named.collect()
        }
        Filter::Standard => {
            let products = things.products.iter().flat_map(|one| &one.standards);
            let makers = things.makers.iter().flat_map(|one| &one.standards);
            let villages = things.villages.iter().flat_map(|one| &one.standards);
            let held = products.chain(makers).chain(villages);
            let held = held.filter(|standard| standard.holds_on(writer.site.today));
            let kinds: BTreeMap<&str, StandardKind> =
                held.map(|one| (one.kind.keyword(), one.kind)).collect();
            let kinds = kinds.into_iter();
            kinds
                .map(|(value, kind)| pair(value, writer.say(words::standard_kind(kind))))
                .collect()
        }
        Filter::Valid | Filter::Season | Filter::Experience | Filter::Near => Vec::new(),
    }
}

fn has_certificates(writer: &Writer<'_>) -> bool {
    let things = writer.site.things;
    let products = things.products.iter().filter_map(|one| one.certificate());
    let mut places = things.places.iter().filter_map(|one| one.certificate());
    products.count() > 0 || places.next().is_some()
}

fn has_seasons(writer: &Writer<'_>) -> bool {
    let mut products = writer.site.things.products.iter();
    products.any(|product| !product.season.is_empty())
}

fn has_experiences(writer: &Writer<'_>) -> bool {
    let mut places = writer.site.things.places.iter();
    places.any(|place| !place.experiences.is_empty())
}
