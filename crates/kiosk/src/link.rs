//! Where a link leads on a screen from which nobody leaves the site: to a page of it, or on to the visitor's phone.

/// The site as a screen knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SiteRoot {
    /// Scheme, host and base, with a `/` at the end: `http://127.0.0.1:8080/sub/`.
    here: String,
    /// The same as phones reach it; none if the site does not know its host.
    public: Option<String>,
}

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Goal {
    /// To a page of the site, which opens on the screen.
    Page,
    /// On to the visitor's phone, by this address.
    Phone(String),
    /// Nowhere that an address says: the page itself is what can be taken along.
    Nowhere,
}

/// What other programs of a phone open.
const OF_PHONES: [&str; 6] = ["https:", "http:", "tel:", "mailto:", "geo:", "sms:"];

/// Hosts that a phone does not reach by the name under which a computer knows itself.
const OF_THE_MACHINE: [&str; 3] = ["localhost", "127.", "[::1]"];

impl SiteRoot {
    /// The site that is shown from `here`; `public` is what it says of its own host.
    pub fn new(here: String, public: Option<String>) -> SiteRoot {
        SiteRoot { here, public }
    }

    /// Where a link leads, by its whole address; something that is kept as a file is no page.
    pub fn goal(&self, address: &str, is_file: bool) -> Goal {
        match self.below(address) {
            Some(path) if !is_file && is_page(path) => Goal::Page,
            // What a page made itself cannot leave the screen by an address.
            Some(_) => self.public(address).map_or(Goal::Nowhere, Goal::Phone),
            None if OF_PHONES.iter().any(|scheme| address.starts_with(scheme)) => {
                Goal::Phone(address.to_owned())
            }
            None => Goal::Nowhere,
        }
    }

    /// The address of something on this site as a phone reaches it; none if nobody knows how.
    pub fn public(&self, address: &str) -> Option<String> {
        let below = address.strip_prefix(&self.here)?;
        let root = match &self.public {
            Some(public) => public,
            None => {
                // Looked for by its sign: to look for a text would bring a kilobyte.
                let host = self.here.split_once(':')?.1.strip_prefix("//")?;
                let is_the_machine = OF_THE_MACHINE.iter().any(|name| host.starts_with(name));
                if is_the_machine {
                    return None;
                }
                &self.here
            }
        };
        Some(format!("{root}{below}"))
    }

    /// The same page in another language, by its tag.
    pub fn in_language(&self, address: &str, tag: &str) -> Option<String> {
        let (_, rest) = address.strip_prefix(&self.here)?.split_once('/')?;
        Some(format!("{}{tag}/{rest}", self.here))
    }

    /// The address of a page, by its path below the root.
    pub fn page(&self, path: &str) -> String {
        format!("{}{path}", self.here)
    }

    /// The path below the root, without question and place.
    fn below<'a>(&self, address: &'a str) -> Option<&'a str> {
        address.strip_prefix(&self.here)?.split(['?', '#']).next()
    }
}

/// Pages end with a `/`; this screen and what stands in the frames of others are not for visitors.
fn is_page(path: &str) -> bool {
    (path.is_empty() || path.ends_with('/'))
        && !path.starts_with("kiosk/")
        && !path.starts_with("embed/")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn local(public: Option<&str>) -> SiteRoot {
        SiteRoot::new(
            "http://127.0.0.1:8080/sub/".into(),
            public.map(str::to_owned),
        )
    }

    #[test]
    fn pages_open_and_all_else_goes_to_the_phone() {
        let site = local(Some("https://langke.example/sub/"));
        for page in ["", "vi/", "en/products/vase/?size=2#story", "q/abc/"] {
            let address = site.page(page);
            assert_eq!(site.goal(&address, false), Goal::Page, "{address}");
        }
        for (address, phone) in [
            (
                "http://127.0.0.1:8080/sub/bundle/vi/routes/a.gpx",
                "https://langke.example/sub/bundle/vi/routes/a.gpx",
            ),
            (
                "https://www.google.com/maps/?q=1",
                "https://www.google.com/maps/?q=1",
            ),
            ("tel:+84912", "tel:+84912"),
            ("http://127.0.0.1:8080/", "http://127.0.0.1:8080/"),
            (
                "http://127.0.0.1:8080/subway/",
                "http://127.0.0.1:8080/subway/",
            ),
        ] {
            assert_eq!(
                site.goal(address, false),
                Goal::Phone(phone.into()),
                "{address}"
            );
        }
        for address in [
            "javascript:alert(1)",
            "blob:http://127.0.0.1:8080/1",
            "data:text/html,x",
            "chrome://settings",
            "file:///etc/passwd",
            "",
        ] {
            assert_eq!(site.goal(address, false), Goal::Nowhere, "{address}");
        }
    }

    #[test]
    fn what_is_downloaded_and_what_is_not_for_visitors_does_not_open() {
        let site = local(None);
        assert_eq!(site.goal(&site.page("vi/"), true), Goal::Nowhere);
        assert_eq!(
            site.goal(&site.page("kiosk/vi/centre/"), false),
            Goal::Nowhere
        );
    }

    #[test]
    fn a_phone_is_never_sent_to_the_screen_s_own_machine() {
        for here in [
            "http://localhost:8080/",
            "http://127.0.0.1/",
            "http://[::1]:80/",
        ] {
            let site = SiteRoot::new(here.into(), None);
            assert_eq!(site.public(&site.page("vi/")), None, "{here}");
        }
        let site = SiteRoot::new("https://langke.example/".into(), None);
        assert_eq!(
            site.public("https://langke.example/vi/?a=1").as_deref(),
            Some("https://langke.example/vi/?a=1")
        );
        assert_eq!(site.public("https://elsewhere.example/"), None);
    }

    #[test]
    fn a_page_keeps_its_state_in_the_other_language() {
        let site = local(None);
        let address = site.page("vi/routes/a/?stops=1,2#map");
        let other = site.in_language(&address, "en");
        assert_eq!(other, Some(site.page("en/routes/a/?stops=1,2#map")));
        assert_eq!(site.in_language("https://x.example/vi/", "en"), None);
    }
}
