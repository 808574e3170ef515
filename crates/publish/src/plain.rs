//! The two pages that no app takes over: the choice of language, and what a host shows for an unknown address.
//! Native only.

use super::document::{Head, Site, document};
use super::output::Output;
use super::visit::{FIRST, Shown, foot, pad};
use langke_content::Content;
use langke_model::escape;
use langke_model::i18n::Language;
use langke_site::{Address, PageKind, Subject};

/// An output for each of the two.
pub fn outputs<'a>(content: &Content, site: &Site<'_>) -> [Output<'a>; 2] {
    let output = |address: Address, text: String| Output::file(address.file(), text.into_bytes());
    [
        output(Address::Chooser, chooser(content, site)),
        output(Address::NotFound, not_found(content, site)),
    ]
}

/// `/`: one link for each language.
fn chooser(content: &Content, site: &Site<'_>) -> String {
    let name = content.site.name.in_language(Language::Vietnamese).0;
    let summaries: String = Language::ALL
        .into_iter()
        .map(|language| {
            let (summary, spoken) = content.site.summary.in_language(language);
            format!("<p lang=\"{}\">{}</p>", spoken.tag(), escape(summary))
        })
        .collect();
    let body = format!(
        "<main class=\"page plain\"><h1>{}</h1>{summaries}{}</main>",
        escape(name),
        home_links(
            site,
            [
                Language::Vietnamese.own_name(),
                Language::English.own_name(),
            ]
        )
    );
    let foot = format!(
        "<script type=\"module\" src=\"{}\"></script>",
        site.assets.chooser
    );
    let description = content.site.summary.in_language(Language::Vietnamese).0;
    write(
        site,
        name,
        name,
        description,
        &Address::Chooser,
        &body,
        &foot,
    )
}

/// `/404.html`: says so in both languages and shows the way back.
fn not_found(content: &Content, site: &Site<'_>) -> String {
    let name = content.site.name.in_language(Language::Vietnamese).0;
    let title = "Không có trang này · Page not found";
    let body = format!(
        "<main class=\"page plain\"><h1 lang=\"vi\">Không có trang này</h1><p lang=\"vi\">Địa chỉ có thể gõ nhầm, hoặc trang đã chuyển đi.</p>\
         <p lang=\"en\">There is no page at this address. It may be mistyped, or the page has moved.</p>{}{}</main>",
        // For a number that nobody has; a script shows it where the address says one.
        pad(site, Shown::OnlyForNumbers).into_string(),
        home_links(site, ["Về trang đầu", "To the home page"])
    );
    write(
        site,
        &format!("{title} · {name}"),
        name,
        title,
        &Address::NotFound,
        &body,
        &foot(site, &site.assets.visit),
    )
}

fn home_links(site: &Site<'_>, words: [&str; 2]) -> String {
    let links: String = Language::ALL
        .into_iter()
        .zip(words)
        .map(|(language, words)| {
            let (href, tag) = (
                site.base.join(Address::Page(language, Subject::Home)),
                language.tag(),
            );
            format!("<li><a href=\"{href}\" hreflang=\"{tag}\" lang=\"{tag}\">{words}</a></li>")
        })
        .collect();
    format!("<ul class=\"languages\">{links}</ul>")
}

fn write(
    site: &Site<'_>,
    title: &str,
    site_name: &str,
    description: &str,
    address: &Address,
    body: &str,
    foot: &str,
) -> String {
    let is_chooser = *address == Address::Chooser;
    let head = Head {
        language: Language::Vietnamese,
        title,
        description,
        kind: "website",
        site_name,
        address,
        subject: is_chooser.then_some(&Subject::Home),
        page_kind: PageKind::Plain,
        style: "",
        first: if is_chooser { "" } else { FIRST },
        last: "",
        links: "",
        path: None,
        card: None,
    };
    document(site, &head, body, foot)
}
