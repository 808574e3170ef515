//! What a preview of a link shows: the properties of the Open Graph protocol, and which kind of card. Native only.
//!
//! Sources: ogp.me, "The Open Graph protocol"; developer.x.com, "Cards markup": what has no property of its own there is taken from Open Graph.

use langke_compose::ShareCard;
use langke_model::escape;
use langke_model::i18n::Language;

/// What is known of a page to whoever previews a link to it.
pub struct Preview<'a> {
    /// The language of the page.
    pub language: Language,
    /// The type in the Open Graph protocol.
    pub kind: &'a str,
    /// The title.
    pub title: &'a str,
    /// One or two sentences.
    pub description: &'a str,
    /// The name of the site.
    pub site_name: &'a str,
    /// The page's address.
    pub address: &'a str,
    /// The picture.
    pub card: Option<&'a ShareCard>,
}

impl Preview<'_> {
    /// The elements for a head; `host` are scheme and host, where they are known.
    pub fn tags(&self, host: Option<&str>) -> String {
        let [title, description, site_name] =
            [self.title, self.description, self.site_name].map(escape);
        let (kind, address) = (self.kind, self.address);
        let own = locale(self.language);
        let other = locale(self.language.other());
        // Whoever shows a picture fetches it from elsewhere: its address must be whole.
        let picture = self.card.zip(host).map(|(card, host)| picture(card, host));
        let card = match picture {
            Some(_) => "summary_large_image",
            None => "summary",
        };
        let picture = picture.unwrap_or_default();
        format!(
            "<meta property=\"og:type\" content=\"{kind}\"><meta property=\"og:title\" content=\"{title}\">\
             <meta property=\"og:description\" content=\"{description}\"><meta property=\"og:url\" content=\"{address}\">\
             <meta property=\"og:site_name\" content=\"{site_name}\"><meta property=\"og:locale\" content=\"{own}\">\
             <meta property=\"og:locale:alternate\" content=\"{other}\">{picture}\
             <meta name=\"twitter:card\" content=\"{card}\">"
        )
    }
}

fn picture(card: &ShareCard, host: &str) -> String {
    let address = format!("{host}{}", card.address);
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
    properties.concat()
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

    fn printed(host: Option<&str>, card: Option<&ShareCard>) -> String {
        let preview = Preview {
            language: Language::Vietnamese,
            kind: "product",
            title: "Ấm",
            description: "Một cái \"ấm\".",
            site_name: "Làng Thử",
            address: "/",
            card,
        };
        preview.tags(host)
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
