//! A base map that the webmaster hosts: tiles where the archive is good, the sketch where it is not.

use langke::content::{ArchivePath, BaseMap, Text, load};

use crate::driver::sample;
use crate::visit::{Visit, publish_content};

const ARCHIVE: &str = "tiles/hanoi.pmtiles";
const GOOD: &[u8] = include_bytes!("../tiles/hanoi.pmtiles");
const ROUTE: &str = "en/routes/bat-trang-by-bus/";

/// Loads a route of a site that names an archive; none is a file that is not there.
async fn look(visit: &mut Visit, archive: Option<&[u8]>) -> tempfile::TempDir {
    let mut content = load(&sample()).expect("the sample");
    content.site.base_map = Some(BaseMap {
        archive: ArchivePath::new(ARCHIVE).expect("a path"),
        attribution: Text {
            vi: "Bản đồ của trung tâm".into(),
            en: Some("The centre's own map".into()),
        },
    });
    let site = publish_content(&content, "/", "2026-11-21");
    let dist = site.path().join("dist");
    if let Some(archive) = archive {
        std::fs::create_dir_all(dist.join("tiles")).expect("a folder");
        std::fs::write(dist.join(ARCHIVE), archive).expect("an archive");
    }
    visit.serve(dist, "/");
    visit.load_map(ROUTE).await;
    site
}

pub async fn tiles_of_the_webmaster_lie_under_the_map(visit: &mut Visit) {
    let _site = look(visit, Some(GOOD)).await;
    visit.wait_for("[data-tiles]").await;
    visit
        .wait_until(
            "document.querySelector('.map figcaption').textContent.includes(\"The centre's own map\")",
        )
        .await;
    // Lines of tiles are cut at their edges: there are more of them than of the sketch.
    visit
        .wait_until("document.querySelectorAll('.stage .river').length > 4")
        .await;
    // The marks and the way lie upon them as before.
    visit.wait_for(".stage .way").await;
    visit.wait_for(".stage .spot").await;
}

pub async fn an_archive_that_is_no_good_leaves_the_sketch(visit: &mut Visit) {
    let foreign = b"<!doctype html><title>Not found</title>".repeat(500);
    for (what, archive) in [
        ("missing", None),
        ("cut short", Some(&GOOD[..GOOD.len() / 2])),
        ("foreign", Some(foreign.as_slice())),
    ] {
        let _site = look(visit, archive).await;
        visit.wait_for_request(ARCHIVE, 0).await;
        visit.see_frames().await;
        visit.wait_for(".stage .river").await;
        let tiles: bool = visit
            .evaluate("Boolean(document.querySelector('[data-tiles]'))")
            .await;
        assert!(!tiles, "{what}");
    }
}
