//! The home page: what this is, the villages as tall panels, ways in. Native only.

use super::events;
use crate::regions::MOST_ON_HOME;
use crate::words;
use crate::writer::{About, PrintedPage, Writer, with_unit};
use langke_content::{Slug, Village, WayIn, WayTo};
use langke_site::{
    Body, Card, Fact, HomePage, Link, List, Listing, Neighbours, Panel, Phrase, Picture, Subject,
    Way,
};

/// As many as a visitor takes in; the rest is reached through the villages.
const MOST_IN_A_SECTION: usize = 6;
/// What is on next.
const MOST_SOON: usize = 3;

pub fn write(mut writer: Writer<'_>) -> PrintedPage {
    let site = writer.site;
    let content = site.content;
    let lists = writer.lists();
    let villages: Vec<&Village> = content
        .site
        .villages
        .iter()
        .take(MOST_ON_HOME)
        .filter_map(|id| site.things.villages.get(id))
        .collect();
    let panels = villages
        .iter()
        .map(|village| panel(&mut writer, village))
        .collect();
    let facts = content
        .site
        .figures
        .iter()
        .filter_map(|id| figure(&mut writer, id))
        .collect();
    let shown: Vec<&Slug> = villages.iter().map(|village| &village.id).collect();
    let routes = lists
        .routes()
        .iter()
        .filter(|route| route.villages.iter().any(|id| shown.contains(&id)))
        .take(MOST_IN_A_SECTION)
        .map(|route| {
            let card = writer.route_card(route);
            writer.drawn(card, route.picture.as_deref())
        })
        .collect();
    let most_products = villages
        .iter()
        .map(|village| lists.related(&village.id).products().len())
        .max()
        .unwrap_or(0);
    // One product of each village in turn, so that no village fills the page alone.
    let products: Vec<_> = (0..most_products)
        .flat_map(|index| {
            villages
                .iter()
                .filter_map(move |village| lists.related(&village.id).products().get(index))
        })
        .take(MOST_IN_A_SECTION)
        .map(|product| {
            let card = writer.product_card(product);
            writer.drawn(card, product.picture.as_deref())
        })
        .collect();
    let processes: Vec<_> = villages
        .iter()
        .flat_map(|village| lists.related(&village.id).processes())
        .take(MOST_IN_A_SECTION)
        .map(|process| {
            let card = writer.process_card(process);
            writer.drawn(card, process.picture.as_deref())
        })
        .collect();
    let sections = [
        writer.section(words::ROUTES, routes),
        writer.section(words::PROCESSES, processes),
        writer.section(words::list_name(List::Products), products),
        writer.section(words::PROVINCES, by_province(&writer)),
    ];
    let ways = content
        .site
        .ways
        .iter()
        .map(|one| way(&mut writer, one))
        .collect();
    let soon = events::soon(&mut writer, MOST_SOON);
    let events = Link {
        href: writer.href(Subject::Events),
        label: Phrase::own(writer.say(words::EVENTS)),
    };
    let (headline, why) = (
        writer.phrase(&content.site.headline),
        writer.phrase(&content.site.summary),
    );
    let description = writer.description_of_home(&why.text, &headline.text);
    let body = Body::Home(HomePage {
        headline,
        why,
        story: writer.story(&content.site.story),
        ways,
        soon,
        events,
        panels,
        facts,
        sections: sections.into_iter().flatten().collect(),
    });
    let about = About {
        subject: Subject::Home,
        kind: "website",
        village: None,
        neighbours: Neighbours::default(),
    };
    let title = writer.title(&Subject::Home, &writer.site_name());
    writer.assemble(about, Vec::new(), title, description, body)
}

/// The way to the villages that have no panel here.
fn by_province(writer: &Writer<'_>) -> Vec<Card> {
    let is_there = writer.site.regions.are_there();
    let card = is_there.then(|| Card {
        href: writer.href(Subject::Provinces),
        kicker: writer.say(words::CATALOGUE).into(),
        name: Phrase::own(writer.say(words::PROVINCES_NAME)),
        why: Phrase::own(writer.say(words::PROVINCES_WHY)),
        image: None,
        illustrative: false,
    });
    card.into_iter().collect()
}

/// A way in, by what a visitor has come with.
fn way<'a>(writer: &mut Writer<'a>, way: &'a WayIn) -> Way {
    let list = |list| Subject::List(list, Listing::whole());
    let subject = match way.to {
        WayTo::Products => list(List::Products),
        WayTo::Places => list(List::Places),
        WayTo::Routes => list(List::Routes),
        WayTo::Events => Subject::Events,
    };
    let picture = way.picture.as_deref();
    Way {
        href: writer.href(subject),
        name: writer.phrase(&way.name),
        why: writer.phrase(&way.summary),
        picture: picture.and_then(|picture| writer.first_picture(picture)),
    }
}

fn panel<'a>(writer: &mut Writer<'a>, village: &'a Village) -> Panel {
    let crafts: Vec<String> = village
        .crafts
        .iter()
        .map(|craft| writer.phrase(craft).text)
        .collect();
    Panel {
        href: writer.href(Subject::Village(village.id.to_string())),
        style: writer.site.style(village),
        name: writer.phrase(&village.name),
        kicker: format!(
            "{} · {}",
            crafts.join(", "),
            writer.phrase(&village.province).text
        ),
        why: writer.phrase(&village.summary),
        picture: writer.cover(village).map(|cover| Picture {
            caption: None,
            ..cover
        }),
    }
}

/// The newest value of a figure of the programme.
fn figure<'a>(writer: &mut Writer<'a>, id: &Slug) -> Option<Fact> {
    let figure = writer
        .site
        .content
        .programme
        .figures
        .iter()
        .find(|figure| figure.id == *id)?;
    let newest = figure.values.iter().max_by_key(|value| value.year)?;
    let number = writer.number(newest.value, newest.approximation);
    let unit = writer.phrase(&figure.unit);
    // Of a figure with several parts only one stands here: which one belongs to what it says.
    let mut label = writer.phrase(&figure.label);
    let part = writer.phrase(&newest.label).text;
    label.text = format!("{} · {part}", label.text);
    Some(Fact {
        value: with_unit(number, Some(unit)),
        label,
        year: newest.year,
        note: writer.note(&newest.source),
    })
}
