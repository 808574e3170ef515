//! On which day the data of each page last changed: kept from publish to publish in the sitemap. Native only.
//!
//! Only a sitemap that lies there as we wrote it is read, and within a bound; without one, everything changed today.

use std::collections::BTreeMap;

use super::folder::Folder;
use langke_content::Date;
use langke_site::Address;

/// A sitemap has no more bytes than this. Source: sitemaps.org, "Sitemaps XML format".
pub const MOST_BYTES: usize = 50_000_000;

/// The days of the site before.
#[derive(Debug, Default)]
pub struct Changed {
    earlier: BTreeMap<String, Date>,
}

impl Changed {
    /// Reads the days from the sitemap of the site that is replaced, in one file or in parts; days after `today` are none.
    pub fn before(folder: &Folder, today: Date) -> Changed {
        let mut changed = Changed::default();
        let text = |file: &str| folder.text_before(file, MOST_BYTES as u64);
        let Some(first) = text("sitemap.xml") else {
            return changed;
        };
        changed.read(&first, today);
        for number in 1.. {
            let file = format!("sitemap-{number}.xml");
            if !first.contains(&format!("/{file}</loc>")) {
                break;
            }
            if let Some(part) = text(&file) {
                changed.read(&part, today);
            }
        }
        changed
    }

    fn read(&mut self, sitemap: &str, today: Date) {
        for line in sitemap.lines() {
            let day = between(line, "<lastmod>", "</lastmod>").and_then(Date::parse);
            if let (Some(address), Some(day)) = (between(line, "<loc>", "</loc>"), day)
                && day <= today
            {
                self.earlier.insert(address.to_owned(), day);
            }
        }
    }

    /// The day of a page at its whole address, when its data was written: the one of before if the data is the same, else today.
    pub fn day(&self, folder: &Folder, page: &Address, whole: &str, today: Date) -> Date {
        let data = page.bundle_file();
        let is_as_before = data.is_some_and(|file| {
            let before = folder.digest_before(&file);
            before.is_some() && before == folder.digest(&file)
        });
        let earlier = self.earlier.get(whole).copied();
        earlier.filter(|_| is_as_before).unwrap_or(today)
    }
}

/// What stands between two texts, if both are there.
pub fn between<'t>(text: &'t str, from: &str, to: &str) -> Option<&'t str> {
    let (_, rest) = text.split_once(from)?;
    Some(rest.split_once(to)?.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_day_or_lies_ahead_is_not_believed() {
        let today = Date::new(2026, 11, 21).expect("a day");
        let mut changed = Changed::default();
        let line = |name: &str, day: &str| {
            format!("<url><loc>https://a.example/{name}</loc><lastmod>{day}</lastmod></url>\n")
        };
        let text = [
            line("past", "2026-01-02"),
            line("ahead", "2026-11-22"),
            line("none", "<script>"),
            "<loc>https://a.example/open".repeat(3),
        ];
        changed.read(&text.concat(), today);
        let known: Vec<(&str, String)> = changed
            .earlier
            .iter()
            .map(|(address, day)| (address.as_str(), day.to_string()))
            .collect();
        assert_eq!(known, [("https://a.example/past", "2026-01-02".to_owned())]);
    }
}
