//! A base map that the webmaster hosts: tiles where the archive is good, the sketch where it is not.

use std::fs::File;
use std::path::Path;
use std::time::{Duration, SystemTime};

use langke_content::{ArchivePath, BaseMap, Text, load};
use langke_server::Fault;

use crate::browsers::browser::Browser;
use crate::browsers::map_visit::key;
use crate::browsers::visit::{Visit, publish_content, published_once};
use crate::driver::frozen;

const ARCHIVE: &str = "tiles/hanoi.pmtiles";
const GOOD: &[u8] = include_bytes!("../tiles/hanoi.pmtiles");
const ROUTE: &str = "en/routes/bat-trang-by-bus/";

/// Loads a route of a site that names an archive; none is a file that is not there.
async fn look(visit: &mut Visit, archive: Option<&[u8]>) -> tempfile::TempDir {
    let site = published_once("with an archive of tiles", || {
        let mut content = load(&frozen()).expect("the sample");
        content.site.base_map = Some(BaseMap {
            archive: ArchivePath::new(ARCHIVE).expect("a path"),
            attribution: Text {
                vi: "Bản đồ của trung tâm".into(),
                en: Some("The centre's own map".into()),
            },
        });
        publish_content(&content, "/", "2026-11-21")
    });
    let dist = site.path().join("dist");
    if let Some(archive) = archive {
        put(&dist, archive, 60);
    }
    visit.serve(dist, "/");
    visit.load_map(ROUTE).await;
    site
}

/// Puts an archive on the host, as one that has been there for so many minutes: hosts tell versions apart by whole seconds.
fn put(dist: &Path, archive: &[u8], minutes: u64) {
    std::fs::create_dir_all(dist.join("tiles")).expect("a folder");
    let path = dist.join(ARCHIVE);
    std::fs::write(&path, archive).expect("an archive");
    let file = File::options().write(true).open(path).expect("the archive");
    let then = SystemTime::now() - Duration::from_secs(60 * minutes);
    file.set_modified(then).expect("its time");
}

/// The archive with some of its bytes replaced.
fn changed(offset: usize, bytes: &[u8]) -> Vec<u8> {
    let mut archive = GOOD.to_vec();
    archive[offset..offset + bytes.len()].copy_from_slice(bytes);
    archive
}

/// More rivers than the sketch has.
const TILES_ARE_SHOWN: &str = "[...document.querySelectorAll('.stage .river')].map((one) => one.getAttribute('d')).join('').split('M').length > 5";

pub async fn tiles_of_the_webmaster_lie_under_the_map(visit: &mut Visit) {
    let _site = look(visit, Some(GOOD)).await;
    visit.wait_for("[data-tiles]").await;
    visit
        .wait_until(
            "document.querySelector('.map figcaption').textContent.includes(\"The centre's own map\")",
        )
        .await;
    // Lines of tiles are cut at their edges: there are more of them than of the sketch.
    visit.wait_until(TILES_ARE_SHOWN).await;
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

pub async fn an_archive_made_to_harm_leaves_the_sketch_and_the_map_alive(visit: &mut Visit) {
    // Its least zoom lies so far below the window that there are millions of tiles in it.
    let far_below = changed(100, &[25, 25]);
    // Where the tiles begin, PMTiles 3, 3.1: every one of them is no gzip.
    let tiles = u64::from_le_bytes(GOOD[56..64].try_into().expect("eight bytes")) as usize;
    let damaged = changed(tiles, &vec![0; GOOD.len() - tiles]);
    for archive in [far_below, damaged] {
        visit.set_width(1280).await;
        let _site = look(visit, Some(&archive)).await;
        visit.wait_for("[data-tiles]").await;
        visit.see_frames().await;
        visit.wait_for(".stage .river").await;
        let _: serde_json::Value = visit
            .evaluate("document.querySelector('.sheet').focus()")
            .await;
        visit.press(&[key::RIGHT]).await;
        visit.wait_until("location.search !== ''").await;
        let shown: bool = visit.evaluate(TILES_ARE_SHOWN).await;
        assert!(!shown);
    }
}

pub async fn a_corrected_or_withdrawn_archive_reaches_a_returning_visitor(visit: &mut Visit) {
    let tiles = u64::from_le_bytes(GOOD[56..64].try_into().expect("eight bytes")) as usize;
    let damaged = changed(tiles, &vec![0; GOOD.len() - tiles]);
    let site = look(visit, Some(&damaged)).await;
    visit.wait_for("[data-tiles]").await;

    put(&site.path().join("dist"), GOOD, 30);
    visit.load_map(ROUTE).await;
    visit.wait_until(TILES_ARE_SHOWN).await;

    // What the host has not changed is not sent again, and stands in for a host that fails. WebKit as it is driven here has lost
    // what was put under this address, and asks anew.
    let keeps = visit.browser != Browser::WebKit;
    let faults = [None, Some(Fault::ServerError)];
    for fault in faults.into_iter().filter(|_| keeps) {
        if let Some(fault) = fault {
            visit.faults.set(ARCHIVE, fault);
        }
        let asked = visit.requests_for(ARCHIVE);
        visit.load_map(ROUTE).await;
        visit.wait_until(TILES_ARE_SHOWN).await;
        assert_eq!(visit.requests_for(ARCHIVE), asked + 1);
    }

    visit.faults.clear();
    std::fs::remove_file(site.path().join("dist").join(ARCHIVE)).expect("withdrawn");
    let asked = visit.requests_for(ARCHIVE);
    visit.load_map(ROUTE).await;
    visit.wait_for_request(ARCHIVE, asked).await;
    visit.see_frames().await;
    let tiles: bool = visit
        .evaluate("Boolean(document.querySelector('[data-tiles]'))")
        .await;
    assert!(!tiles);
}
