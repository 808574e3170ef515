//! The manual as one plain page: contents, everything below each other, fit to be printed, in need of nothing else. Native only.

use langke_model::i18n::Language;
use maud::{DOCTYPE, PreEscaped, html};
use pulldown_cmark::{CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd, html::push_html};

use crate::words::Words;

/// What the page looks like.
const STYLE: &str = include_str!("manual.css");

/// The finished page in a language.
pub fn page(language: Language) -> String {
    let words = Words::of(language);
    let text = crate::manual(language);
    let Printed { headings, body } = printed(&text);
    let page = html! {
        (DOCTYPE)
        html lang=(language.tag()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                title { (words.manual) }
                style { (PreEscaped(STYLE)) }
            }
            body {
                nav aria-label=(words.contents) {
                    details open[false] {
                        summary { (words.contents) }
                        ul {
                            @for Heading { level, anchor, text } in &headings {
                                @if *level == HeadingLevel::H2 || *level == HeadingLevel::H3 {
                                    li class=(level.to_string()) { a href={ "#" (anchor) } { (text) } }
                                }
                            }
                        }
                    }
                }
                main { (PreEscaped(body)) }
            }
        }
    };
    page.into_string() + "\n"
}

/// A heading of the page.
struct Heading {
    level: HeadingLevel,
    anchor: String,
    text: String,
}

/// A text as HTML, with its headings.
struct Printed {
    headings: Vec<Heading>,
    body: String,
}

/// Prints Markdown; every heading can be linked to as on the pages of code hosts. Wide tables are pushed sideways by themselves.
fn printed(text: &str) -> Printed {
    let mut events: Vec<Event> = Parser::new_ext(text, Options::ENABLE_TABLES).collect();
    let mut headings = Vec::new();
    let mut begun = None;
    for place in 0..events.len() {
        match &events[place] {
            Event::Start(Tag::Heading { .. }) => begun = Some(place),
            Event::End(TagEnd::Heading(level)) => {
                let Some(begin) = begun.take() else { continue };
                let level = *level;
                let text: String = events[begin..place].iter().filter_map(told).collect();
                let anchor = anchor(&text);
                if let Event::Start(Tag::Heading { id, .. }) = &mut events[begin] {
                    *id = Some(CowStr::from(anchor.clone()));
                }
                headings.push(Heading {
                    level,
                    anchor,
                    text,
                });
            }
            _ => {}
        }
    }
    let mut body = String::new();
    push_html(&mut body, events.into_iter());
    let body = body
        .replace("<table>", "<div class=\"table\" tabindex=\"0\"><table>")
        .replace("</table>", "</table></div>");
    Printed { headings, body }
}

/// The letters of an event.
fn told<'e>(event: &'e Event<'_>) -> Option<&'e str> {
    match event {
        Event::Text(text) | Event::Code(text) => Some(text),
        _ => None,
    }
}

/// The address of a heading within its page, as code hosts make it: small letters, no signs, hyphens for spaces.
pub fn anchor(heading: &str) -> String {
    heading
        .to_lowercase()
        .chars()
        .filter(|sign| sign.is_alphanumeric() || matches!(sign, ' ' | '-' | '_'))
        .map(|sign| if sign == ' ' { '-' } else { sign })
        .collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use percent_encoding::percent_decode_str;
    use scraper::{Html, Selector};

    use super::*;

    #[test]
    fn every_link_inside_the_page_leads_to_a_heading_and_every_heading_has_an_address_of_its_own() {
        for language in Language::ALL {
            let page = Html::parse_document(&page(language));
            let select = |selector: &str| Selector::parse(selector).expect(selector);
            let headings = select("h1, h2, h3, h4");
            let ids: Vec<&str> = page
                .select(&headings)
                .map(|heading| heading.attr("id").expect("an address"))
                .collect();
            let single: BTreeSet<&str> = ids.iter().copied().collect();
            let twice: Vec<&&str> = ids
                .iter()
                .filter(|id| ids.iter().filter(|one| one == id).count() > 1)
                .collect();
            assert!(twice.is_empty(), "{twice:?}");
            let links = select("a[href^='#']");
            let mut count = 0;
            for link in page.select(&links) {
                let to = link.attr("href").expect("a link").trim_start_matches('#');
                let to = percent_decode_str(to).decode_utf8_lossy();
                assert!(single.contains(&*to), "{to}");
                count += 1;
            }
            assert!(count > 500, "{count}");
        }
    }

    #[test]
    fn the_page_asks_for_nothing_from_anywhere() {
        let page = page(Language::Vietnamese);
        let document = Html::parse_document(&page);
        let selector = Selector::parse("script, link, img, iframe, [src]").expect("a selector");
        assert_eq!(document.select(&selector).count(), 0);
        assert!(!STYLE.contains("url("));
    }

    #[test]
    fn addresses_of_headings_are_those_that_code_hosts_make() {
        assert_eq!(anchor("Làng (`Village`)"), "làng-village");
        assert_eq!(anchor("`leg-count`: Số chặng"), "leg-count-số-chặng");
    }
}
