//! Puts a page together when its parts are written. Native only.

use super::{Writer, rich, word_anchor};
use crate::words;
use langke_content::{self as content, Source, Village};
use langke_map::MapData;
use langke_model::i18n;
use langke_site::{
    Address, Body, Citation, Foreign, Inline, Lead, Link, List, Listing, Meaning, Neighbours, Page,
    Phrase, Subject, Surroundings,
};

/// A page with what its document's head says.
#[derive(Debug)]
pub struct PrintedPage {
    /// Its address.
    pub address: Address,
    /// The head.
    pub head: Head,
    /// The data.
    pub page: Page,
    /// The village whose colours it wears.
    pub village: Option<content::Slug>,
    /// What its live map shows; none on pages without one.
    pub map: Option<MapData>,
    /// Files to take along: their path below the site's root, and their text.
    pub files: Vec<(String, String)>,
}

/// What search engines and share cards read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// One or two sentences, plain.
    pub description: String,
    /// The type in the Open Graph protocol.
    pub kind: &'static str,
    /// Style rules that only this page needs, and only while the app is not there.
    pub style: String,
    /// The picture that a preview of a link to the page shows.
    pub card: Option<ShareCard>,
}

/// A picture for previews of links.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShareCard {
    /// Its address from the root of the host.
    pub address: String,
    /// How wide it is, in pixels: 1200 where all of it is to be seen.
    pub width: u32,
    /// How high it is, in pixels: 630.
    pub height: u32,
    /// Its media type, such as `image/jpeg`.
    pub media_type: &'static str,
    /// What it shows, in the language of the page.
    pub alt: String,
}

/// What a page is about and where it stands among the others.
pub struct About<'a> {
    pub subject: Subject,
    /// The type in the Open Graph protocol.
    pub kind: &'static str,
    /// The village whose colours the page wears.
    pub village: Option<&'a Village>,
    pub neighbours: Neighbours,
}

impl<'a> Writer<'a> {
    /// Puts the page of a thing together: its lead names it and says why.
    pub fn finish(mut self, about: About<'a>, body: Body) -> PrintedPage {
        let lead = lead(&body);
        let title = lead.map(|lead| self.title(&about.subject, &lead.name.text));
        let description = lead.map(|lead| self.description(&about.subject, lead));
        let (title, description) = (title.unwrap_or_default(), description.unwrap_or_default());
        let breadcrumbs = self.breadcrumbs(&about);
        self.assemble(about, breadcrumbs, title, description, body)
    }

    /// The way from home to a page; nothing for pages that the menu leads to.
    fn breadcrumbs(&mut self, about: &About<'a>) -> Vec<Link> {
        let home = Link {
            href: self.href(Subject::Home),
            label: Phrase::own(i18n::words(self.language).home),
        };
        let is_of_several = self.is_of_several_villages(&about.subject);
        let whole = match &about.subject {
            Subject::Events | Subject::About => return Vec::new(),
            Subject::List(_, listing) if *listing == Listing::whole() => return Vec::new(),
            Subject::List(list, _) => Some((
                Subject::List(*list, Listing::whole()),
                words::list_name(*list),
            )),
            Subject::Route(_) | Subject::Sheet(_) if is_of_several => Some((
                Subject::List(List::Routes, Listing::whole()),
                words::list_name(List::Routes),
            )),
            Subject::Sources | Subject::MoreSources(_) => Some((Subject::About, words::PROGRAMME)),
            Subject::Province(_) | Subject::Commune(..) => {
                Some((Subject::Provinces, words::PROVINCES))
            }
            Subject::EventsOf(_) => Some((Subject::Events, words::EVENTS)),
            Subject::MapOf(_) => Some((Subject::Map, words::ALL_ON_A_MAP)),
            _ => None,
        };
        let mut breadcrumbs = vec![home];
        if let Some((subject, label)) = whole {
            breadcrumbs.push(Link {
                href: self.href(subject),
                label: Phrase::own(self.say(label)),
            });
        }
        breadcrumbs.extend(self.regions_above(about));
        let is_village = matches!(about.subject, Subject::Village(_));
        let village = about.village.filter(|_| !is_village && !is_of_several);
        if let Some(village) = village {
            breadcrumbs.push(self.village_link(village));
        }
        breadcrumbs
    }

    /// The province above a commune, and above a village its province and its commune; nothing on a small site.
    fn regions_above(&mut self, about: &About<'a>) -> Vec<Link> {
        let site = self.site;
        let regions = &site.regions;
        let (province, unit) = match (&about.subject, about.village) {
            (Subject::Commune(province, _), _) => (province.as_str(), None),
            (Subject::Village(_), Some(village)) => match regions.of_village(&village.id) {
                Some((province, commune)) => (province, Some(commune)),
                None => return Vec::new(),
            },
            _ => return Vec::new(),
        };
        let Some(known) = regions.get(province) else {
            return Vec::new();
        };
        let mut links = vec![Link {
            href: self.href(Subject::Province(province.to_owned())),
            label: self.phrase(known.name),
        }];
        if let Some((id, unit)) = unit.and_then(|id| Some((id, known.units.get(id)?))) {
            links.push(Link {
                href: self.href(Subject::Commune(province.to_owned(), id.to_owned())),
                label: self.phrase(unit.name),
            });
        }
        links
    }

    /// Whether a page is about a route that leads through more than one village: it belongs to none of them.
    fn is_of_several_villages(&self, subject: &Subject) -> bool {
        let (Subject::Route(id) | Subject::Sheet(id)) = subject else {
            return false;
        };
        let route = content::Slug::new(id).and_then(|id| self.site.things.routes.get(&id));
        route.is_some_and(|route| route.villages.len() > 1)
    }

    /// Puts any page together.
    pub fn assemble(
        mut self,
        about: About<'a>,
        breadcrumbs: Vec<Link>,
        title: String,
        description: String,
        body: Body,
    ) -> PrintedPage {
        let About {
            subject,
            kind,
            village,
            neighbours,
        } = about;
        let other_language = Address::Page(self.language.other(), subject.clone());
        let address = Address::Page(self.language, subject);
        let glossary = self.glossary();
        let mut style = village
            .map(|village| self.site.style(village))
            .unwrap_or_default();
        // A page that grows when its program comes stays where it was scrolled to.
        if matches!(body, Body::Model(_)) {
            style.push_str(";overflow-anchor:none");
        }
        let surroundings = Surroundings {
            language: self.language,
            title,
            site_name: self.site_name(),
            home: self.href(Subject::Home),
            other_language: self.site.base.join(other_language),
            saved: if self.site.content.site.online_only {
                String::new()
            } else {
                self.href(Subject::Saved)
            },
            style,
            breadcrumbs,
            neighbours,
            untranslated: self.untranslated,
            illustrative: self.illustrative || self.points_to_samples,
            sample_notice_last: !self.illustrative || matches!(body, Body::Events(_)),
            glossary,
            citations: self
                .cited
                .iter()
                .filter_map(|id| Some(self.citation(self.site.content.sources.get(id)?)))
                .collect(),
            embed: String::new(),
        };
        let page = Page { surroundings, body };
        let style = String::new();
        let head = Head {
            description,
            kind,
            style,
            card: None,
        };
        PrintedPage {
            address,
            page,
            head,
            village: village.map(|village| village.id.clone()),
            map: None,
            files: Vec::new(),
        }
    }

    /// The words of other languages that the page uses, each with its meaning.
    fn glossary(&mut self) -> Vec<Meaning> {
        let used = std::mem::take(&mut self.used_words);
        let words = &self.site.content.words;
        let known = used
            .into_iter()
            .filter_map(|id| Some((word_anchor(&id), words.get(&id)?)));
        known
            .map(|(id, word)| {
                let name = Inline::Foreign(Foreign {
                    text: word.word.clone(),
                    language: word.language.as_str().into(),
                    href: None,
                });
                let mut text = rich(self.phrase(&word.meaning));
                text.marks.insert(0, Inline::Text(": ".into()));
                text.marks.insert(0, name);
                text.notes = self.notes(&word.sources);
                Meaning { id, text }
            })
            .collect()
    }

    /// The name of the site.
    pub fn site_name(&self) -> String {
        let name = &self.site.content.site.name;
        name.in_language(self.language).0.to_owned()
    }

    /// A source for people.
    pub fn citation(&self, source: &Source) -> Citation {
        let plain = |text: &content::Text| {
            let (words, language) = text.in_language(self.language);
            Phrase {
                text: words.into(),
                language: (language != self.language).then_some(language),
            }
        };
        let mut text = plain(&source.title);
        text.text.push_str(&format!(". {}", source.publisher));
        if let Some(published) = &source.published {
            text.text
                .push_str(&format!(", {}", self.published(published)));
        }
        if let Some(attribution) = &source.attribution {
            text.text.push_str(&format!(". {attribution}"));
        }
        Citation {
            text,
            kind: words::source_kind(source.kind)
                .map(|kind| self.say(kind))
                .unwrap_or_default()
                .into(),
            url: source.url.as_ref().map(|url| url.as_str().into()),
            note: source.note.as_ref().map(plain),
        }
    }

    /// A day, month or year as people write it; anything else as the source gives it.
    fn published(&self, published: &str) -> String {
        content::PartialDate::parse(published).map_or_else(
            || published.into(),
            |date| i18n::partial_date(date, self.language),
        )
    }
}

/// The head of a page about a thing; the home page has none.
pub fn lead(body: &Body) -> Option<&Lead> {
    match body {
        Body::Home(_) => None,
        Body::Village(village) => Some(&village.lead),
        Body::Product(product) => Some(&product.lead),
        Body::Process(process) => Some(&process.lead),
        Body::Model(model) => Some(&model.lead),
        Body::Route(route) => Some(&route.lead),
        Body::Sheet(sheet) => Some(&sheet.lead),
        Body::Map(map) => Some(&map.lead),
        Body::Place(place) => Some(&place.lead),
        Body::Maker(maker) => Some(&maker.lead),
        Body::List(list) => Some(&list.lead),
        Body::Region(region) => Some(&region.lead),
        Body::Events(events) => Some(&events.lead),
        Body::About(about) => Some(&about.lead),
        Body::Sources(sources) => Some(&sources.lead),
        Body::Search(search) => Some(&search.lead),
        Body::Saved(saved) => Some(&saved.lead),
    }
}
