//! The pages that only a site of many villages has: regions, their maps and festivals, long lists.

use langke_content::load;

use crate::browsers::browser::Browser;
use crate::browsers::swap::swap;
use crate::browsers::visit::{Visit, publish_content};
use crate::country::written;

#[test]
fn pages_of_a_country_are_shown_by_the_app_as_they_were_printed() {
    let folder = written();
    let content = load(folder.path()).unwrap_or_else(|problems| panic!("{problems:#?}"));
    let site = publish_content(&content, "/", "2026-11-21");
    crate::browsers::run(Browser::Chromium, async |visit: &mut Visit| {
        visit.serve(site.path().join("dist"), "/");
        for path in [
            "/vi/provinces/",
            "/vi/provinces/an-giang/",
            "/vi/map/an-giang/",
            "/vi/events/an-giang/",
            "/vi/villages/",
            "/vi/makers/",
            "/vi/products/page/2/",
            "/vi/products/province/an-giang/",
            "/vi/search/",
        ] {
            swap(visit, path, "vi/about/").await;
        }
    });
}
