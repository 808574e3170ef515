//! Where what is printed on a label leads: a short code (`/q/CODE/`) and a GTIN as GS1 Digital Link writes it (`/01/GTIN14/`).
//! Native only.
//!
//! A static host knows no languages: each is a plain page with a link for each language, that sends a returning visitor on.

use super::document::{Head, Site, document};
use super::output::Output;
use langke_content::{Content, Product, Text};
use langke_model::escape;
use langke_model::i18n::Language;
use langke_site::{Address, PageKind, Subject};

/// An output for every code and every GTIN, of products and of their variants.
pub fn outputs<'a>(content: &Content, site: &Site<'_>) -> Vec<Output<'a>> {
    let mut outputs = Vec::new();
    for product in &content.things.products {
        for (file, variant) in files(product) {
            outputs.push(Output::file(file, page(content, site, product, variant)));
        }
    }
    outputs
}

/// The file of every code and every GTIN of a product and of its variants, with what the variant is called.
pub fn files(product: &Product) -> Vec<(String, Option<&Text>)> {
    let own = [(&product.code, &product.gtin, None)].into_iter();
    let variants = product.variants.iter();
    let variants = variants.map(|one| (&one.code, &one.gtin, Some(&one.name)));
    let mut files = Vec::new();
    for (code, gtin, variant) in own.chain(variants) {
        let code = code.iter().map(|code| format!("q/{}", code.as_str()));
        // Digital Link wants fourteen digits.
        let gtin = gtin.iter().map(|gtin| format!("01/{:0>14}", gtin.as_str()));
        let folders = code.chain(gtin);
        files.extend(folders.map(|folder| (format!("{folder}/index.html"), variant)));
    }
    files
}

/// The page of a label: what it is on, and a link for each language.
fn page(content: &Content, site: &Site<'_>, product: &Product, variant: Option<&Text>) -> Vec<u8> {
    let subject = Subject::Product(product.id.to_string());
    let said = |language: Language| {
        let names = [Some(&product.name), variant].into_iter().flatten();
        let names: Vec<&str> = names.map(|name| name.in_language(language).0).collect();
        names.join(": ")
    };
    let links: String = Language::ALL
        .into_iter()
        .map(|language| {
            let href = site.base.join(Address::Page(language, subject.clone()));
            let (tag, words) = (language.tag(), language.own_name());
            format!("<li><a href=\"{href}\" hreflang=\"{tag}\" lang=\"{tag}\">{words}</a></li>")
        })
        .collect();
    let (title, english) = (said(Language::Vietnamese), said(Language::English));
    let body = format!(
        "<main class=\"page plain\"><h1>{}</h1><p lang=\"en\">{}</p><ul class=\"languages\">{links}</ul></main>",
        escape(&title),
        escape(&english)
    );
    let foot = format!(
        "<script type=\"module\" src=\"{}\"></script>",
        site.assets.chooser
    );
    let head = Head {
        language: Language::Vietnamese,
        title: &title,
        description: product.summary.in_language(Language::Vietnamese).0,
        kind: "product",
        site_name: content.site.name.in_language(Language::Vietnamese).0,
        // Whoever keeps an address keeps that of the page itself.
        address: &Address::Page(Language::Vietnamese, subject.clone()),
        subject: Some(&subject),
        page_kind: PageKind::Plain,
        style: "",
    };
    document(site, &head, &body, &foot).into_bytes()
}
