//! The document for a scan: the thing itself at once, in both languages, and the ways on from it. Native only.

use maud::{Markup, PreEscaped, html};

use std::collections::BTreeSet;

use super::pad::{Shown, foot, pad};
use super::{FIRST, linkset, stamp};
use crate::document::{Head, Site, document as whole};
use crate::render::STATUS;
use langke_app::components::{
    PageLanguage, Placement, cards, certificate_label, detail_list, image, lead_words, pack,
    phrase, rich, stars, story,
};
use langke_compose::{
    Library, PassportRoute, Printed, Scan, Visit, VisitWords, passport_folder, passport_routes,
    visit_words,
};
use langke_content::{Content, Kind, Slug, Thing};
use langke_model::i18n::{Language, words};
use langke_site::{
    Block, Body, Certificate, Lead, PageKind, Phrase, Picture, Row, Subject, Surroundings,
};
use serde_json::{Value, json};

/// So much of a place's story is shown: its first paragraphs.
const MOST_PARAGRAPHS: usize = 3;

/// The document for a scan; `visits` are what is shown in each language.
pub fn document(
    content: &Content,
    library: &Library<'_>,
    site: &Site<'_>,
    scan: &Scan<'_>,
    visits: &[Visit; 2],
) -> String {
    let both = Language::ALL.into_iter().zip(visits);
    let parts: Vec<Part<'_>> = both
        .filter_map(|(language, visit)| Part::of(language, visit, scan))
        .collect();
    let surroundings = &visits[0].page.page.surroundings;
    let head = Head {
        language: Language::Vietnamese,
        title: &surroundings.title,
        description: &visits[0].page.head.description,
        kind: visits[0].page.head.kind,
        site_name: &surroundings.site_name,
        // Whoever keeps an address keeps that of the page itself.
        address: &visits[0].page.address,
        subject: Some(&scan.subject),
        page_kind: PageKind::Visit,
        style: "",
        first: FIRST,
        last: "",
        links: &linkset::link(site, scan).unwrap_or_default(),
        path: None,
        card: visits[0].page.head.card.as_ref(),
    };
    let body = html! {
        div.page.visit data-scan style=(PreEscaped(langke_model::escape(&surroundings.style))) {
            (masthead(site, &parts))
            main id="content" {
                header.lead {
                    @for part in &parts { (part.heading()) }
                    (drawing(&parts))
                }
                (on_package(&parts))
                @if let Some(seal) = seal(content, library, site, scan) { (seal) }
                @for part in &parts { (part.article(site)) }
                (pad(site, Shown::Below))
            }
        }
        (PreEscaped(STATUS))
    };
    whole(
        site,
        &head,
        &body.into_string(),
        &foot(site, &site.assets.visit),
    )
}

/// The name of the site and the switch of language; without scripts it leads to the thing's page in that language.
fn masthead(site: &Site<'_>, parts: &[Part<'_>]) -> Markup {
    html! {
        header.masthead {
            @for part in parts {
                a.site-name data-in=(part.tag()) lang="vi" href=(part.surroundings.home) { (part.surroundings.site_name) }
            }
            @for part in parts {
                @let other = part.language.other().tag();
                a.language data-in=(part.tag()) data-to=(other) lang=(other) hreflang=(other)
                    href=(part.surroundings.other_language) { (words(part.language).read_in_other_language) }
            }
            @let passport = |part: &Part<'_>| site.base.join(passport_folder(part.language));
            nav.ways { @for part in parts {
                a data-in=(part.tag()) lang=(part.tag()) href=(passport(part)) { (part.words.passport) }
            } }
        }
    }
}

/// The drawing once, with its words in both languages.
fn drawing(parts: &[Part<'_>]) -> Markup {
    let drawings = parts
        .iter()
        .filter_map(|part| Some((part, part.lead.picture.as_ref()?)));
    let drawings: Vec<(&Part<'_>, &Picture)> = drawings.collect();
    let Some((_, first)) = drawings.first() else {
        return html! {};
    };
    // What it shows is said once in each language, below.
    let shared = Picture {
        alt: Phrase::default(),
        ..(*first).clone()
    };
    html! {
        figure.picture {
            (image(&shared, Placement::Head))
            figcaption {
                @for (part, drawing) in &drawings {
                    span data-in=(part.tag()) lang=(part.tag()) {
                        span.aloud { (phrase(&drawing.alt)) " " }
                        @if let Some(caption) = &drawing.caption { (phrase(caption)) }
                    }
                }
            }
        }
    }
}

/// What a link of a package says of itself: the lot, the serial number. A script reads it out of the address.
fn on_package(parts: &[Part<'_>]) -> Markup {
    html! {
        section.on-package data-package hidden {
            @for part in parts {
                p data-in=(part.tag()) lang=(part.tag()) data-lot=(part.words.lot) data-serial=(part.words.serial) {
                    (part.words.on_package) " " output {}
                }
            }
        }
    }
}

/// What comes into the passport of whoever is here.
fn seal(
    content: &Content,
    library: &Library<'_>,
    site: &Site<'_>,
    scan: &Scan<'_>,
) -> Option<Markup> {
    let Subject::Place(id) = &scan.subject else {
        return None;
    };
    let place = Slug::new(id)?;
    let place = content.things.places.get(&place)?;
    let code = place.code.as_ref()?.as_str();
    let text = |text: &langke_content::Text| json!({ "vi": text.vi, "en": text.in_language(Language::English).0 });
    let routes = passport_routes(library, id);
    let told = routes.iter().map(|route| {
        let stops = route.stops.iter().map(|(id, name)| json!([id, text(name)]));
        json!({ "id": route.id, "name": text(&route.name), "stops": stops.collect::<Value>() })
    });
    let before = before(content, &place.id, &routes);
    let mut seal = json!({
        "place": id,
        "code": code,
        "name": text(&place.name),
        "routes": told.collect::<Value>(),
    });
    if before != json!([]) {
        seal["before"] = before;
    }
    let drawing = site.base.join(stamp::file_of(code));
    let here = |language| visit_words(language).stamped;
    Some(html! {
        section.seal data-seal=(seal.to_string()) hidden {
            img.stamp src=(drawing) alt="" width="96" height="96";
            @for language in Language::ALL {
                p data-in=(language.tag()) lang=(language.tag()) { (here(language)) "." span.progress {} }
            }
        }
    })
}

/// What was called otherwise when somebody's passport may have been stamped: of stops the ids of before and of today, of routes those of before
/// alone.
fn before(content: &Content, place: &Slug, routes: &[PassportRoute]) -> Value {
    let things = &content.things;
    let stops = routes.iter().flat_map(|route| &route.stops);
    let ids = stops.map(|(id, _)| id.as_str()).chain([place.as_str()]);
    let ids: BTreeSet<&str> = ids.collect();
    let former = |kind: Kind, id: &str| {
        let thing = Slug::new(id).and_then(|id| things.get(kind, &id));
        thing.map(Thing::former_ids).unwrap_or_default()
    };
    let stops = ids.into_iter().flat_map(|id| {
        let before = former(Kind::Place, id).iter();
        before.map(move |before| json!([before.as_str(), id]))
    });
    let routes = routes.iter().flat_map(|route| {
        let before = former(Kind::Route, &route.id).iter();
        before.map(|before| json!([before.as_str()]))
    });
    stops.chain(routes).collect()
}

/// A visit in one language.
struct Part<'v> {
    language: Language,
    words: VisitWords,
    visit: &'v Visit,
    surroundings: &'v Surroundings,
    lead: &'v Lead,
    certificate: Option<&'v Certificate>,
    scan: &'v Scan<'v>,
}

impl<'v> Part<'v> {
    fn of(language: Language, visit: &'v Visit, scan: &'v Scan<'v>) -> Option<Part<'v>> {
        let (lead, certificate) = match &visit.page.page.body {
            Body::Product(product) => (&product.lead, product.certificate.as_ref()),
            Body::Place(place) => (&place.lead, place.certificate.as_ref()),
            _ => return None,
        };
        Some(Part {
            language,
            words: visit_words(language),
            visit,
            surroundings: &visit.page.page.surroundings,
            lead,
            certificate,
            scan,
        })
    }

    fn tag(&self) -> &'static str {
        self.language.tag()
    }

    fn page(&self) -> PageLanguage {
        PageLanguage(self.language)
    }

    /// Kind, name, why, and the stars on the first screen.
    fn heading(&self) -> Markup {
        let tag = self.tag();
        let variant = self.scan.variant;
        let variant = variant.map(|variant| variant.in_language(self.language).0);
        html! {
            div data-in=(tag) lang=(tag) {
                (lead_words(self.lead, self.page()))
                @if let Some(variant) = variant { p.variant { (variant) } }
                @if let Some(own) = self.certificate {
                    a class={ "badge " (own.standing) } data-last-day=[last_day(own)] href={ "#certificate-" (tag) } {
                        (stars(own.stars, own.revoked.is_some(), words(self.language)))
                        @if own.illustrative { " " span.sample { (words(self.language).sample) } }
                    }
                }
            }
        }
    }

    /// The rest: where it was traced, the story in short, certificate, origin, ways on.
    fn article(&self, site: &Site<'_>) -> Markup {
        let (tag, page, said) = (self.tag(), self.page(), &self.words);
        let own_page = site.base.join(&self.visit.page.address);
        let (whole, proves) = match &self.scan.subject {
            Subject::Place(_) => (said.whole_place, said.sign_here),
            _ => (said.whole_story, said.what_a_code_proves),
        };
        let origin: &[Row] = &self.visit.origin;
        let article = html! {
            article data-in=(tag) lang=(tag) {
                @if self.surroundings.untranslated { p.notice { (words(self.language).not_yet_translated) } }
                @if let Some(traced) = &self.visit.traced { p.traced { (rich(traced, page)) } }
                (self.story())
                p.whole { a href=(own_page) { (whole) } }
                @if self.surroundings.illustrative { p.notice { (words(self.language).illustrative) } }
                @if let Some(own) = self.certificate {
                    section id={ "certificate-" (tag) } class={ "certificate " (own.standing) } data-last-day=[last_day(own)] {
                        (certificate_label(own, page))
                        p.remark.behind hidden { (words(self.language).clock_is_behind) " " b {} "." }
                    }
                }
                @if !origin.is_empty() { section.details { h2 { (said.origin) } (detail_list(origin, page)) } }
                @if let Some(village) = &self.visit.pack { (pack(village)) }
                @if !self.visit.next.is_empty() { section.go-on { h2 { (said.go_on) } (cards(&self.visit.next, page)) } }
                p.proves { @if let Printed::Code(code) = &self.scan.printed { (said.number_here) " " b { (code) } ". " } (proves) }
            }
        };
        // Marks lead to sources, which stand on the thing's own page.
        let text = article.into_string();
        PreEscaped(text.replace("href=\"#source-", &format!("href=\"{own_page}#source-")))
    }

    /// The story in short; of a place the beginning of the whole.
    fn story(&self) -> Markup {
        let page = self.page();
        match &self.visit.page.page.body {
            Body::Product(product) => match &product.brief {
                Some(brief) => html! {
                    section.story.brief { @for passage in &brief.passages { p { (rich(passage, page)) } } }
                },
                None => story(&beginning(&product.story), page),
            },
            Body::Place(place) => html! {
                (story(&beginning(&place.story), page))
                @if !place.experiences.is_empty() {
                    section.details { h2 { (words(self.language).to_try) } (detail_list(&place.experiences, page)) }
                }
            },
            _ => html! {},
        }
    }
}

/// The first paragraphs of a story.
fn beginning(blocks: &[Block]) -> Vec<Block> {
    let paragraphs = blocks
        .iter()
        .filter(|block| matches!(block, Block::Paragraph(_)));
    paragraphs.take(MOST_PARAGRAPHS).cloned().collect()
}

/// The last day of a certificate, by which a script says how it stands; what was taken back stays so.
fn last_day(certificate: &Certificate) -> Option<&str> {
    let holds = certificate.revoked.is_none();
    holds.then_some(certificate.last_day.as_str())
}
