//! The document for a centre's screen: which places have one, and what is printed into it. Native only.
//!
//! It is no page of the app: it holds what the screen shows while it waits, and a frame in which the whole site opens.

mod scenes;
mod shell;

use maud::{Markup, html};

use crate::library::Library;
use crate::words::{self, Label};
use langke_content::{Identified, Place, Slug, Text, Village};
use langke_model::i18n::Language;
use langke_model::vocabulary::PlaceKind;
use langke_site::Address;

/// So many villages are shown while a screen waits, and saved on it.
const MOST_VILLAGES: usize = 4;

/// What is printed for a centre's screen.
#[derive(Debug, Clone)]
pub struct Screen {
    /// The language in which a visit begins.
    pub language: Language,
    /// The title of the document.
    pub title: String,
    /// What stands in its body, as HTML.
    pub body: String,
    /// The villages that the screen saves, each with its name.
    pub packs: Vec<(String, String)>,
}

/// The address of each screen: one for each place that may have one, and each language in which a visit may begin.
pub fn kiosks(library: &Library<'_>) -> Vec<Address> {
    let places = library.things.places.iter();
    let may_have = |place: &&Place| {
        use PlaceKind::{CommunalHouse, IntroductionCentre, Market, Museum, Workshop};
        matches!(
            place.kind,
            IntroductionCentre | Workshop | Market | Museum | CommunalHouse
        )
    };
    let each = |place: &Place| {
        let id = place.id.to_string();
        Language::ALL.map(|language| Address::Kiosk(language, id.clone()))
    };
    places.filter(may_have).flat_map(each).collect()
}

/// What is printed at the address of a screen; none if no place has it.
pub fn kiosk(library: &Library<'_>, address: &Address) -> Option<Screen> {
    let Address::Kiosk(language, id) = address else {
        return None;
    };
    let place = library.things.places.get(&Slug::new(id)?)?;
    let villages = villages(library, place);
    let scenes = scenes::of(library, &villages, *language);
    let name = place.name.in_language(*language).0;
    let site = library.content.site.name.in_language(*language).0;
    let packs = crate::packs(library)
        .filter(|village| villages.iter().any(|shown| shown.id == village.id))
        .map(|village| {
            let name = village.name.in_language(*language).0;
            (village.id.to_string(), name.to_owned())
        });
    Some(Screen {
        language: *language,
        title: format!("{name} · {site}"),
        body: shell::print(library, place, &scenes).into_string(),
        packs: packs.collect(),
    })
}

/// The villages of a place: its own, those of what is sold there, and then those that the site shows first.
fn villages<'a>(library: &Library<'a>, place: &'a Place) -> Vec<&'a Village> {
    // Both languages sell the same.
    let sold = library.lists(Language::default()).found_at(&place.id);
    let sold = sold.iter().flat_map(|product| &product.villages);
    let ids = place.village.iter().chain(sold);
    let ids = ids.chain(&library.content.site.villages);
    let mut villages: Vec<&Village> = Vec::new();
    for village in ids.filter_map(|id| library.things.villages.get(id)) {
        if villages.iter().all(|known| known.id() != village.id()) {
            villages.push(village);
        }
    }
    villages.truncate(MOST_VILLAGES);
    villages
}

/// A text in both languages, of which the screen shows one, or both; a name that is the same in both stands there once.
fn both(text: &Text) -> Markup {
    if text.en.as_ref() == Some(&text.vi) {
        return html! { span lang=(Language::Vietnamese.tag()) { (text.vi) } };
    }
    html! {
        @for language in Language::ALL {
            @let (words, spoken) = text.in_language(language);
            span data-in=(language.tag()) lang=(spoken.tag()) { (words) }
        }
    }
}

/// Words of the interface in both languages.
fn say(label: Label) -> Markup {
    each(|language| words::say(label, language).to_owned())
}

/// What is said in each language.
fn each(said: impl Fn(Language) -> String) -> Markup {
    html! {
        @for language in Language::ALL {
            span data-in=(language.tag()) lang=(language.tag()) { (said(language)) }
        }
    }
}
