//! The figure's tables. Native only.

use std::collections::BTreeMap;
use std::fmt::Write;

use super::tally::{File, Kind, Sum};
use super::words::{self, Word, bytes, say};
use langke_content::Outgoing;
use langke_model::escape;
use langke_model::i18n::{Language, date, number};
use langke_site::Base;

/// So many pages are listed.
const MOST_PAGES: usize = 10;

/// So many links are listed: a country's are tens of thousands.
const MOST_LINKS: usize = 200;

/// Files and bytes of each kind and of all.
pub fn kinds(sums: &[Sum], language: Language) -> String {
    let head = head(
        &[words::KIND, words::FILES, words::DISK, words::SENT],
        language,
    );
    let mut rows = String::new();
    let mut row = |name: &str, tag: &str, count: usize, disk: u64, sent: u64| {
        let _ = write!(
            rows,
            "<tr><{tag} scope=\"row\">{name}</{tag}><td>{}</td><td>{}</td><td>{}</td></tr>",
            number(count as f64, 0, language),
            bytes(disk, language),
            bytes(sent, language)
        );
    };
    for sum in sums {
        row(
            say(words::kind(sum.kind), language),
            "th",
            sum.count,
            sum.bytes,
            sum.sent,
        );
    }
    let all = |of: fn(&Sum) -> u64| sums.iter().map(of).sum();
    let count = sums.iter().map(|sum| sum.count).sum();
    row(
        say(words::ALL, language),
        "th",
        count,
        all(|sum| sum.bytes),
        all(|sum| sum.sent),
    );
    table("numbers", &head, &rows)
}

/// The pages with the most bytes over the network.
pub fn biggest(files: &[File], base: &Base, language: Language) -> String {
    let head = head(&[words::PAGE, words::DISK, words::SENT], language);
    let pages = files.iter().filter(|file| file.kind == Kind::Pages);
    let rows: String = pages
        .take(MOST_PAGES)
        .map(|page| {
            let path = page.name.strip_suffix("index.html").unwrap_or(&page.name);
            let address = base.join_file(path);
            format!(
                "<tr><th scope=\"row\"><a href=\"{address}\">/{}</a></th><td>{}</td><td>{}</td></tr>",
                escape(path),
                bytes(page.bytes, language),
                bytes(page.sent, language)
            )
        })
        .collect();
    table("numbers", &head, &rows)
}

/// Addresses outside of the site: those that nobody ever checked first, then by the day.
pub fn links(links: &BTreeMap<String, Outgoing>, language: Language) -> String {
    if links.is_empty() {
        return format!("<p>{}</p>", say(words::NO_LINKS, language));
    }
    let head = head(&[words::ADDRESS, words::ROLE, words::SEEN], language);
    let mut all: Vec<(&String, &Outgoing)> = links.iter().collect();
    all.sort_by_key(|(_, link)| link.checked_on);
    let rows: String = all
        .iter()
        .take(MOST_LINKS)
        .map(|(address, link)| {
            let roles = link.roles.iter();
            let roles: Vec<&str> = roles.map(|role| say(words::role(*role), language)).collect();
            let seen = match link.checked_on {
                Some(day) => format!("<time datetime=\"{day}\">{}</time>", date(day, language)),
                None => format!("<em>{}</em>", say(words::NEVER, language)),
            };
            let address = escape(address);
            let shown = address.split_once("://").map_or(address.as_str(), |(_, rest)| rest);
            format!(
                "<tr><th scope=\"row\"><a href=\"{address}\" rel=\"nofollow noreferrer\">{shown}</a></th><td>{}</td><td>{seen}</td></tr>",
                roles.join(", ")
            )
        })
        .collect();
    let mut text = table("links", &head, &rows);
    let more = all.len().saturating_sub(MOST_LINKS);
    if more > 0 {
        let more = number(more as f64, 0, language);
        let _ = write!(text, "<p>{} {more}</p>", say(words::MORE, language));
    }
    text
}

fn head(words: &[Word], language: Language) -> String {
    let cells = words
        .iter()
        .map(|word| format!("<th scope=\"col\">{}</th>", say(*word, language)));
    cells.collect()
}

fn table(class: &str, head: &str, rows: &str) -> String {
    format!("<table class=\"{class}\"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>")
}
