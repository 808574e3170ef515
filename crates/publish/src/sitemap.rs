//! `sitemap.xml` and `robots.txt`. Native only.

use std::fmt::Write;

use super::document::Site;
use super::output::Output;
use langke_model::i18n::Language;
use langke_site::{Address, Subject};

/// The protocol allows 50,000 addresses a file. Source: sitemaps.org, "Sitemaps XML format".
const MOST_ADDRESSES: usize = 50_000;

/// An output for each file.
pub fn outputs<'a>(addresses: &[Address], site: &Site<'_>) -> Vec<Output<'a>> {
    let files = files(addresses, site).into_iter();
    files
        .map(|(file, text)| Output::offered(file, text.into_bytes()))
        .collect()
}

/// The files, each with its path below the root. Without a host there is no sitemap: it may only hold absolute addresses.
fn files(addresses: &[Address], site: &Site<'_>) -> Vec<(String, String)> {
    let Some(host) = site.base_url else {
        return vec![("robots.txt".into(), "User-agent: *\nAllow: /\n".into())];
    };
    let absolute = |file: &str| format!("{host}{}", site.base.join(file));
    let mut files = vec![(
        "robots.txt".to_owned(),
        format!(
            "User-agent: *\nAllow: /\nSitemap: {}\n",
            absolute("sitemap.xml")
        ),
    )];
    let parts: Vec<String> = addresses
        .chunks(MOST_ADDRESSES)
        .map(|part| list(part, site))
        .collect();
    match <[String; 1]>::try_from(parts) {
        Ok([only]) => files.push(("sitemap.xml".into(), only)),
        Err(parts) => {
            let mut index = format!("{DECLARATION}<sitemapindex xmlns=\"{NAMESPACE}\">\n");
            for (number, part) in (1..).zip(parts) {
                let file = format!("sitemap-{number}.xml");
                let _ = writeln!(index, "<sitemap><loc>{}</loc></sitemap>", absolute(&file));
                files.push((file, part));
            }
            files.push(("sitemap.xml".into(), index + "</sitemapindex>\n"));
        }
    }
    files
}

const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
const NAMESPACE: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";

fn list(addresses: &[Address], site: &Site<'_>) -> String {
    let mut xml = format!(
        "{DECLARATION}<urlset xmlns=\"{NAMESPACE}\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n"
    );
    for address in addresses {
        let Address::Page(_, subject) = address else {
            continue;
        };
        // What is saved on a device, no search engine can show.
        if *subject == Subject::Saved {
            continue;
        }
        let _ = write!(xml, "<url><loc>{}</loc>", site.canonical(address));
        for language in Language::ALL {
            let href = site.canonical(Address::Page(language, subject.clone()));
            let _ = write!(
                xml,
                "<xhtml:link rel=\"alternate\" hreflang=\"{}\" href=\"{href}\"/>",
                language.tag()
            );
        }
        xml.push_str("</url>\n");
    }
    xml + "</urlset>\n"
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::Assets;
    use langke_site::Base;

    #[test]
    fn a_national_bundle_is_split_as_the_protocol_asks() {
        let addresses: Vec<Address> = (0..MOST_ADDRESSES + 1)
            .map(|number| {
                Address::Page(Language::Vietnamese, Subject::Product(format!("p{number}")))
            })
            .collect();
        let (base, assets) = (Base::new("/").expect("a base"), Assets::default());
        let site = Site {
            base: &base,
            base_url: Some("https://langke.example"),
            assets: &assets,
            keyboard: "numeric",
            is_kept: true,
        };
        let names: Vec<String> = files(&addresses, &site)
            .into_iter()
            .map(|(name, _)| name)
            .collect();
        assert_eq!(
            names,
            [
                "robots.txt",
                "sitemap-1.xml",
                "sitemap-2.xml",
                "sitemap.xml"
            ]
        );
        let few: Vec<String> = files(&addresses[..3], &site)
            .into_iter()
            .map(|(name, _)| name)
            .collect();
        assert_eq!(few, ["robots.txt", "sitemap.xml"]);
    }
}
