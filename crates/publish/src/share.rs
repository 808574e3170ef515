//! What a preview of a link shows: the properties of the Open Graph protocol, and which kind of card. Native only.
//!
//! Sources: ogp.me, "The Open Graph protocol"; developer.x.com, "Cards markup": what has no property of its own there is taken from Open Graph.

use super::document::{Head, Site};
use langke_compose::ShareCard;
use langke_model::escape;
use langke_model::i18n::Language;

/// The elements for a head; `canonical` is the page's address.
pub fn tags(site: &Site<'_>, head: &Head<'_>, canonical: &str) -> String {
    let (title, description) = (escape(head.title), escape(head.description));
    let (kind, site_name) = (head.kind, escape(head.site_name));
    let own = locale(head.language);
    let other = locale(head.language.other());
    let picture = head.card.and_then(|card| picture(site, card));
    let card = match picture {
        Some(_) => "summary_large_image",
        None => "summary",
    };
    let picture = picture.unwrap_or_default();
    format!(
        "<meta property=\"og:type\" content=\"{kind}\"><meta property=\"og:title\" content=\"{title}\">\
         <meta property=\"og:description\" content=\"{description}\"><meta property=\"og:url\" content=\"{canonical}\">\
         <meta property=\"og:site_name\" content=\"{site_name}\"><meta property=\"og:locale\" content=\"{own}\">\
         <meta property=\"og:locale:alternate\" content=\"{other}\">{picture}\
         <meta name=\"twitter:card\" content=\"{card}\">"
    )
}

/// The picture of a card; none where the host is not known: whoever shows it fetches it from elsewhere.
fn picture(site: &Site<'_>, card: &ShareCard) -> Option<String> {
    let address = format!("{}{}", site.base_url?, card.address);
    let property = |name: &str, value: &str| {
        let value = escape(value);
        format!("<meta property=\"og:image{name}\" content=\"{value}\">")
    };
    let properties = [
        property("", &address),
        property(":width", &card.width.to_string()),
        property(":height", &card.height.to_string()),
        property(":type", card.media_type),
        property(":alt", &card.alt),
    ];
    Some(properties.concat())
}

/// The language as Open Graph writes it, which wants a country.
fn locale(language: Language) -> &'static str {
    match language {
        Language::Vietnamese => "vi_VN",
        Language::English => "en_GB",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::Assets;
    use langke_site::{Address, Base, PageKind};

    fn printed(base_url: Option<&str>, card: Option<&ShareCard>) -> String {
        let (base, assets) = (Base::new("/").expect("a base"), Assets::default());
        let site = Site {
            base: &base,
            base_url,
            assets: &assets,
            keyboard: "numeric",
            is_kept: true,
        };
        let head = Head {
            language: Language::Vietnamese,
            title: "Ấm",
            description: "Một cái \"ấm\".",
            kind: "product",
            site_name: "Làng Thử",
            address: &Address::Chooser,
            subject: None,
            page_kind: PageKind::Plain,
            style: "",
            first: "",
            path: None,
            links: "",
            card,
        };
        tags(&site, &head, "/")
    }

    #[test]
    fn a_card_is_told_with_its_size_type_and_words_where_the_host_is_known() {
        let card = ShareCard {
            address: "/media/card-0123456789abcdef.jpg".into(),
            width: 1200,
            height: 630,
            media_type: "image/jpeg",
            alt: "Cái ấm & cái chén".into(),
        };
        let told = printed(Some("https://langke.example"), Some(&card));
        for tag in [
            "og:image\" content=\"https://langke.example/media/card-0123456789abcdef.jpg\">",
            "og:image:width\" content=\"1200\">",
            "og:image:height\" content=\"630\">",
            "og:image:type\" content=\"image/jpeg\">",
            "og:image:alt\" content=\"Cái ấm &amp; cái chén\">",
            "twitter:card\" content=\"summary_large_image\">",
            "og:description\" content=\"Một cái &quot;ấm&quot;.\">",
        ] {
            assert!(told.contains(tag), "{tag}: {told}");
        }
        for told in [
            printed(None, Some(&card)),
            printed(Some("https://langke.example"), None),
        ] {
            assert!(!told.contains("og:image"), "{told}");
            assert!(
                told.contains("twitter:card\" content=\"summary\">"),
                "{told}"
            );
        }
    }
}
