//! What is new, for feed readers: the things that were published last, as an Atom feed for each language. Native only.
//!
//! When a thing was first published, the feed before says; what is older than that feed and not in it is not new. Only whole addresses
//! may stand in a feed, so without a host there is none.
//!
//! Standard: RFC 4287.

use std::collections::BTreeMap;

use super::changed::{Changed, between};
use super::discovery::{FEED_TYPE, feed_file};
use super::document::Site;
use super::folder::Folder;
use super::output::Output;
use langke_compose::{Entry, Library, entry, former_of};
use langke_content::{Content, Date};
use langke_model::escape;
use langke_model::i18n::Language;
use langke_site::{Address, Subject};

/// As many things are told; readers keep the older ones.
const MOST_ENTRIES: usize = 50;

/// The feed before is read if it has no more bytes.
const MOST_BYTES: u64 = 1_000_000;

/// Days begin at midnight in Vietnam.
const MIDNIGHT: &str = "T00:00:00+07:00";

/// What feeds are made from.
#[derive(Clone, Copy)]
pub struct News<'a> {
    /// The content.
    pub content: &'a Content,
    /// The facts.
    pub library: &'a Library<'a>,
    /// Every page.
    pub addresses: &'a [Address],
    /// The site.
    pub site: &'a Site<'a>,
    /// The day of printing.
    pub today: Date,
    /// The days of the site before.
    pub changed: &'a Changed,
    /// The site that is written, and the one before.
    pub folder: &'a Folder,
}

/// An output for each language; made when the pages are written.
pub fn outputs<'a>(news: News<'a>) -> impl Iterator<Item = Output<'a>> {
    let languages = Language::ALL.into_iter();
    let languages = languages.filter(move |_| news.site.base_url.is_some());
    languages.map(move |language| {
        let file = feed_file(language);
        Output::made(vec![file.clone()], move || {
            Ok(vec![(file.clone(), news.feed(language).into_bytes())])
        })
        .made_always()
    })
}

/// A thing that is told.
struct Item {
    /// By which readers know it again: the address under which it was told first.
    id: String,
    address: String,
    published: Date,
    updated: Date,
    entry: Entry,
}

impl News<'_> {
    fn feed(&self, language: Language) -> String {
        let before = self.folder.text_before(&feed_file(language), MOST_BYTES);
        let before = before.map(|text| days(&text, self.today));
        let pages = self.addresses.iter();
        let pages = pages.filter(|page| matches!(page, Address::Page(of, _) if *of == language));
        let mut items: Vec<Item> = pages
            .filter_map(|page| self.item(page, before.as_ref()))
            .collect();
        items.sort_by_key(|item| std::cmp::Reverse(item.published));
        items.truncate(MOST_ENTRIES);
        self.print(language, &items)
    }

    /// A page as it stands in the feed; none of what is not new, or tells of no thing.
    fn item(&self, page: &Address, before: Option<&BTreeMap<String, Date>>) -> Option<Item> {
        let entry = entry(self.library, page)?;
        let address = self.site.canonical(page);
        let updated = self.changed.day(self.folder, page, &address, self.today);
        // A thing that was renamed is not new.
        let earlier = former_of(self.library, page);
        let known = [page].into_iter().chain(&earlier);
        let is_older = || {
            let mut data = known.clone().filter_map(Address::bundle_file);
            data.any(|file| self.folder.digest_before(&file).is_some())
        };
        let told = before.and_then(|days| {
            let mut ids = known.clone().map(|address| self.site.canonical(address));
            ids.find_map(|id| Some((*days.get(&id)?, id)))
        });
        let (published, id) = match (before, told) {
            (_, Some(told)) => told,
            (None, None) => (updated, address.clone()),
            (Some(_), None) if is_older() => return None,
            (Some(_), None) => (self.today, address.clone()),
        };
        Some(Item {
            id,
            address,
            published,
            updated: updated.max(published),
            entry,
        })
    }

    fn print(&self, language: Language, items: &[Item]) -> String {
        let words = |text: &langke_content::Text| escape(text.in_language(language).0);
        let (name, summary) = (
            words(&self.content.site.name),
            words(&self.content.site.summary),
        );
        let own = self.site.canonical(feed_file(language));
        let home = self.site.canonical(Address::Page(language, Subject::Home));
        let newest = items.iter().map(|item| item.updated).max();
        let newest = newest.unwrap_or(self.today);
        let tag = language.tag();
        let entries: String = items.iter().map(print_item).collect();
        format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
             <feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{tag}\"><id>{own}</id><title>{name}</title>\
             <subtitle>{summary}</subtitle><updated>{newest}{MIDNIGHT}</updated><author><name>{name}</name></author>\
             <link rel=\"self\" type=\"{FEED_TYPE}\" href=\"{own}\"/><link rel=\"alternate\" type=\"text/html\" href=\"{home}\"/>\n\
             {entries}</feed>\n"
        )
    }
}

/// On a line of its own, by which the next publish finds the day.
fn print_item(item: &Item) -> String {
    let (title, summary) = (escape(&item.entry.title), escape(&item.entry.summary));
    let Item {
        id,
        address,
        published,
        updated,
        ..
    } = item;
    format!(
        "<entry><id>{id}</id><title>{title}</title><link rel=\"alternate\" type=\"text/html\" href=\"{address}\"/>\
         <published>{published}{MIDNIGHT}</published><updated>{updated}{MIDNIGHT}</updated><summary>{summary}</summary></entry>\n"
    )
}

/// When each entry of a feed was published; days after `today` are none.
fn days(feed: &str, today: Date) -> BTreeMap<String, Date> {
    let entries = feed.lines().filter_map(|line| {
        let (_, entry) = line.split_once("<entry>")?;
        let day = between(entry, "<published>", MIDNIGHT).and_then(Date::parse)?;
        Some((between(entry, "<id>", "</id>")?.to_owned(), day))
    });
    entries.filter(|(_, day)| *day <= today).collect()
}
