//! The story of a thing for a frame on somebody else's page, made from what its page says. Native only.

mod offer;
mod passage;

use maud::{Markup, html};

use crate::library::Library;
use crate::theme;
use crate::words::{self, Label, say};
use crate::writer::{PrintedPage, lead};
use langke_content::{Slug, Village};
use langke_model::i18n::{self, Language};
use langke_site::{Address, Body, Certificate, Lead, Phrase, Subject};

pub use offer::{SCRIPT, WIDTH};

/// What is printed for a frame.
#[derive(Debug, Clone)]
pub struct Embed {
    /// Its language.
    pub language: Language,
    /// What it is about.
    pub subject: Subject,
    /// The name of the thing.
    pub name: String,
    /// The title of the document, and of the frame.
    pub title: String,
    /// The name of the site.
    pub site_name: String,
    /// Custom properties of the village's colours.
    pub colours: String,
    /// The tile of the village's pattern, where there is no drawing.
    pub pattern: Option<String>,
    /// What stands in its body, as HTML.
    pub body: String,
    /// The height that the frame asks for, in pixels.
    pub height: u32,
    /// The line to paste.
    pub frame: String,
}

/// What a frame shows of a page; nothing of pages that tell of no thing.
pub fn embed(library: &Library<'_>, printed: &PrintedPage) -> Option<Embed> {
    let story = Story::of(library, printed)?;
    Some(Embed {
        language: story.language,
        subject: story.subject.clone(),
        name: story.lead.name.text.clone(),
        site_name: story.site_name.to_owned(),
        colours: story
            .village
            .map_or_else(String::new, |village| theme::colours(&village.palette)),
        pattern: story
            .pattern_of()
            .map(|village| library.pattern(village).to_owned()),
        body: story.print().into_string(),
        frame: story.frame(library),
        title: story.title(),
        height: story.height(),
    })
}

/// What stands at the end of a page for those who want its story on their own, as HTML.
pub fn offer(library: &Library<'_>, printed: &PrintedPage) -> Option<String> {
    let story = Story::of(library, printed)?;
    let markup = offer::print(library, &story.frame(library), story.language);
    Some(markup.into_string())
}

/// What of a page stands in a frame.
struct Story<'a> {
    language: Language,
    subject: &'a Subject,
    site_name: &'a str,
    lead: &'a Lead,
    /// The drawing in the page itself: a frame asks for no other file.
    drawing: Option<&'a str>,
    /// The village whose colours it wears.
    village: Option<&'a Village>,
    certificate: Option<&'a Certificate>,
    body: &'a Body,
    /// It holds sample values.
    illustrative: bool,
    /// The page that tells all of it.
    page: String,
    /// The same frame in the other language.
    other: String,
}

/// The drawing that stands further down a page of this kind, where its first paint need not carry it.
fn further_down<'a>(library: &'a Library<'_>, subject: &Subject) -> Option<&'a str> {
    let picture = match subject {
        Subject::Village(id) => &library.things.villages.get(&Slug::new(id)?)?.picture,
        Subject::Route(id) => &library.things.routes.get(&Slug::new(id)?)?.picture,
        _ => return None,
    };
    let media = library.media.get(&picture.as_deref()?.file)?;
    media.inline.as_deref()
}

impl<'a> Story<'a> {
    fn of(library: &'a Library<'a>, printed: &'a PrintedPage) -> Option<Story<'a>> {
        let Address::Page(language, subject) = &printed.address else {
            return None;
        };
        if !subject.is_story() {
            return None;
        }
        let language = *language;
        let page = &printed.page;
        let lead = lead(&page.body)?;
        let drawing = lead.picture.as_ref().map(|picture| picture.src.as_str());
        let drawing = drawing.filter(|address| address.starts_with("data:"));
        let certificate = match &page.body {
            Body::Product(product) => product.certificate.as_ref(),
            Body::Place(place) => place.certificate.as_ref(),
            _ => None,
        };
        let village = printed.village.as_ref();
        let other = Address::Embed(language.other(), subject.clone());
        Some(Story {
            language,
            subject,
            site_name: &page.surroundings.site_name,
            lead,
            drawing: drawing.or_else(|| further_down(library, subject)),
            village: village.and_then(|id| library.things.villages.get(id)),
            certificate,
            body: &page.body,
            illustrative: page.surroundings.illustrative && !page.surroundings.sample_notice_last,
            page: library.absolute(&printed.address),
            other: library.base.join(other),
        })
    }

    /// The village whose pattern stands in place of a drawing.
    fn pattern_of(&self) -> Option<&'a Village> {
        self.village.filter(|_| self.drawing.is_none())
    }

    fn title(&self) -> String {
        format!("{} · {}", self.lead.name.text, self.site_name)
    }

    fn frame(&self, library: &Library<'_>) -> String {
        let address = Address::Embed(self.language, self.subject.clone());
        offer::frame(&library.absolute(address), &self.title(), self.height())
    }

    fn say(&self, label: Label) -> &'static str {
        say(label, self.language)
    }

    /// The body of the document. Links to the site lead out of the frame.
    fn print(&self) -> Markup {
        let interface = i18n::words(self.language);
        let other = self.language.other().tag();
        let passage = passage::first(self.body);
        html! {
            main {
                @if let (Some(drawing), Some(picture)) = (self.drawing, &self.lead.picture) {
                    img src=(drawing) width=(picture.width) height=(picture.height) alt=(picture.alt.text) lang=[tag(&picture.alt)];
                } @else if self.pattern_of().is_some() {
                    div.pattern {}
                }
                div.words {
                    p.kicker { (self.lead.kicker) }
                    h1 { a href=(self.page) target="_blank" rel="noopener" { (phrase(&self.lead.name)) } }
                    p.why { (phrase(&self.lead.why)) }
                    @if let Some(certificate) = self.certificate { (self.certificate(certificate)) }
                    @if let Some(passage) = passage { (passage::print(passage)) }
                    @if self.is_untranslated() { p.notice { (interface.not_yet_translated) } }
                    @if self.illustrative { p.notice { (self.say(words::HOLDS_SAMPLES)) } }
                    p.more { a href=(self.page) target="_blank" rel="noopener" { (self.say(words::READ_WHOLE_STORY)) } }
                }
                footer {
                    span.site lang="vi" { (self.site_name) }
                    " "
                    a href=(self.other) hreflang=(other) lang=(other) { (interface.read_in_other_language) }
                }
            }
        }
    }

    /// Both words are printed, of a certificate that holds and of one that has lapsed: the clock says which are shown.
    fn certificate(&self, certificate: &Certificate) -> Markup {
        let words = i18n::words(self.language);
        let last_day = (certificate.revoked.is_none()).then_some(&certificate.last_day);
        html! {
            div class={ "certificate " (certificate.standing) } data-last=[last_day] {
                p {
                    span.stars aria-hidden="true" {
                        @for index in 0..5 { span.given[index < certificate.stars] {} }
                    }
                    " OCOP: " (certificate.stars) "\u{A0}" (words.stars)
                    @if certificate.illustrative { " (" (words.sample) ")" }
                }
                p {
                    @if let Some(revoked) = &certificate.revoked {
                        strong { (words.revoked) } ". " (words.revoked_on) " "
                        time datetime=(revoked.datetime) { (revoked.text) }
                    } @else {
                        span.state { strong { (words.lapsed) } ". " (words.lapsed_after) " " }
                        span.nearly { strong { (words.lapsing) } ". " }
                        span.until { (words.valid_until) " " }
                        time datetime=(certificate.valid_until.datetime) { (certificate.valid_until.text) }
                    }
                }
                @if last_day.is_some() { p.behind hidden { (words.clock_is_behind) " " span {} } }
            }
        }
    }

    /// Whether something in the frame stands in another language.
    fn is_untranslated(&self) -> bool {
        let phrases = [&self.lead.name, &self.lead.why];
        let passage = passage::first(self.body).and_then(|passage| passage.language);
        passage.is_some() || phrases.iter().any(|phrase| phrase.language.is_some())
    }

    /// About as high as it is in a frame of the width that is asked for; rather too high than cut off.
    fn height(&self) -> u32 {
        let is_beside_a_drawing = self.drawing.is_some() || self.village.is_some();
        let lines = |letters: usize, on_a_line: usize| {
            let on_a_line = if is_beside_a_drawing {
                on_a_line
            } else {
                on_a_line * 8 / 5
            };
            letters.div_ceil(on_a_line) as u32
        };
        let letters = |phrase: &Phrase| phrase.text.chars().count();
        let passage = passage::first(self.body).map_or(0, passage::shown_letters);
        let words = 24 * lines(self.lead.kicker.chars().count(), 40)
            + 38 * lines(letters(&self.lead.name), 19)
            + 27 * lines(letters(&self.lead.why), 34)
            + 24 * lines(passage, 36)
            + 80 * u32::from(self.certificate.is_some())
            + 70 * u32::from(self.illustrative)
            + 34 * u32::from(self.is_untranslated());
        words + 190
    }
}

fn phrase(phrase: &Phrase) -> Markup {
    html! {
        @if let Some(tag) = tag(phrase) { span lang=(tag) { (phrase.text) } } @else { (phrase.text) }
    }
}

fn tag(phrase: &Phrase) -> Option<&'static str> {
    phrase.language.map(Language::tag)
}
