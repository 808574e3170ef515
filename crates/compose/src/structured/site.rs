//! The site itself. Native only.

use super::Teller;
use super::node::WebSite;
use langke_site::Subject;

impl Teller<'_> {
    /// The site, as its home page tells of it.
    pub(super) fn site(&self) -> WebSite {
        let url = self.address(Subject::Home);
        WebSite {
            kind: "WebSite",
            name: self.words(&self.library.content.site.name),
            in_language: self.language.tag().into(),
            id: String::new(),
            url,
        }
    }
}
