//! What there is about a product that has a GTIN, for machines: a linkset (RFC 9264) in GS1's shape, one file a GTIN. Native only.
//!
//! Source: GS1-Conformant resolver standard 1.2, `linkset-schema`. Its addresses are absolute: without a known host there is none.

use crate::document::Site;
use crate::output::Made;
use langke_compose::{Printed, Scan, Visit};
use langke_model::i18n::{Language, words};
use langke_site::{Body, Inline, ProductPage};
use serde_json::{Map, Value, json};

/// What GS1's names of relations begin with.
const VOCABULARY: &str = "https://ref.gs1.org/voc/";

/// The file of a GTIN's linkset, below the site's root; short codes have none.
pub fn file(scan: &Scan<'_>) -> Option<String> {
    let is_gtin = matches!(scan.printed, Printed::Gtin(_));
    is_gtin.then(|| format!("{}linkset.json", scan.printed.folder()))
}

/// The link in a document's head by which machines find the linkset (RFC 9264, section 7.1); none where there is none.
pub fn link(site: &Site<'_>, scan: &Scan<'_>) -> Option<String> {
    site.base_url?;
    let href = site.base.join(file(scan)?);
    Some(format!(
        "<link rel=\"linkset\" type=\"application/linkset+json\" href=\"{href}\">"
    ))
}

/// The linkset of a GTIN, where the host is known.
pub fn made(site: &Site<'_>, scan: &Scan<'_>, visits: &[Visit; 2]) -> Option<Made> {
    let file = file(scan)?;
    site.base_url?;
    let linkset = json!({ "linkset": [of_product(site, scan, visits)?] });
    Some((file, linkset.to_string().into_bytes()))
}

fn of_product(site: &Site<'_>, scan: &Scan<'_>, visits: &[Visit; 2]) -> Option<Map<String, Value>> {
    let own = site.canonical(scan.printed.folder());
    let mut linkset = Map::new();
    linkset.insert("anchor".into(), own.trim_end_matches('/').into());
    let products: Vec<(Language, &ProductPage, String)> = Language::ALL
        .into_iter()
        .zip(visits)
        .filter_map(|(language, visit)| match &visit.page.page.body {
            Body::Product(product) => {
                Some((language, product, site.canonical(&visit.page.address)))
            }
            _ => None,
        })
        .collect();
    // A variant has a GTIN of its own.
    let name = |product: &ProductPage, language: Language| match scan.variant {
        Some(variant) => {
            let variant = variant.in_language(language).0;
            format!("{}: {variant}", product.lead.name.text)
        }
        None => product.lead.name.text.clone(),
    };
    let (language, vietnamese, _) = products.first()?;
    let own_name = name(vietnamese, *language);
    linkset.insert("description".into(), own_name.as_str().into());
    let mut add = |relation: &str, links: Vec<Value>| {
        if !links.is_empty() {
            linkset.insert(format!("{VOCABULARY}{relation}"), links.into());
        }
    };
    add(
        "defaultLink",
        vec![json!({ "href": own, "title": own_name })],
    );
    // The same part of the page in each language.
    let parts = |part: &str, title: &dyn Fn(&ProductPage, Language) -> Option<String>| {
        let links = products.iter().filter_map(|(language, product, page)| {
            Some(json!({
                "href": format!("{page}{part}"),
                "title": title(product, *language)?,
                "type": "text/html",
                "hreflang": [language.tag()],
            }))
        });
        links.collect::<Vec<Value>>()
    };
    add(
        "pip",
        parts("", &|product, language| Some(name(product, language))),
    );
    add(
        "certificationInfo",
        parts("#certificate", &|product, language| {
            let certificate = product.certificate.as_ref()?;
            let stands = certificate.revoked.is_none();
            // No stars: machines would tell of them when they have lapsed.
            stands.then(|| words(language).certificate.to_owned())
        }),
    );
    add(
        "sustainabilityInfo",
        parts("", &|product, language| {
            let is_known = !product.sustainability.is_empty();
            is_known.then(|| words(language).land_and_people.to_owned())
        }),
    );
    let traced = visits[0].traced.iter().flat_map(|traced| &traced.marks);
    let traced = traced.filter_map(|mark| match mark {
        Inline::Link(link) => Some(json!({ "href": link.href, "title": link.label })),
        _ => None,
    });
    add("traceability", traced.collect());
    Some(linkset)
}
