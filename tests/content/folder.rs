//! What lies in a content folder besides files as they should be: marks of editors and systems, links, pipes, names of other systems.

use std::fs;
use std::os::unix::fs::symlink;

use crate::content::{pipe, rules};
use crate::driver::Site;
use langke_content::load;
use unicode_normalization::UnicodeNormalization;

#[test]
fn a_byte_order_mark_decomposed_marks_and_stray_spaces_are_read_as_meant() {
    let typed: String = "  Ấm trà Bát Tràng\u{20} ".nfd().collect();
    let site = Site::minimal().replacing("products/am.json", "\"Ấm\"", &format!("\"{typed}\""));
    let windows = format!(
        "\u{FEFF}{}",
        site.read("products/am.json").replace('\n', "\r\n")
    );
    let content = site.with("products/am.json", windows).content();
    assert_eq!(content.things.products[0].name.vi, "Ấm trà Bát Tràng");
}

#[test]
fn what_systems_and_editors_leave_behind_is_passed_over() {
    let names = [
        "villages/~$thu.json",
        "villages/.thu.json.swp",
        "villages/thu.json~",
        "villages/thu.json.bak",
        "villages/~$bai-viet.docx",
        "media/Thumbs.db",
        "media/desktop.ini",
        "media/._am.svg",
        "__MACOSX/media/am.svg",
        ".DS_Store",
    ];
    let site = names
        .iter()
        .fold(Site::minimal(), |site, name| site.with(name, "x"));
    assert_eq!(site.problems(), []);
}

#[test]
fn files_whose_names_other_systems_cannot_hold_are_named_with_a_cure() {
    let problems = |names: &[&str]| {
        let drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 5\"/>";
        let site = names
            .iter()
            .fold(Site::minimal(), |site, name| site.with(name, drawing));
        let problems = site.problems();
        problems
            .iter()
            .map(|problem| problem.rule.name())
            .collect::<Vec<_>>()
    };
    for good in [
        "media/kiln #2.svg",
        "media/100%41.svg",
        "media/lò nung/ấm trà.svg",
        "media/console.svg",
        "media/it's (1).svg",
    ] {
        assert_eq!(problems(&[good]), [""; 0], "{good}");
    }
    for bad in [
        "media/con.svg",
        "media/NUL",
        "media/aux/kiln.svg",
        "media/Com1.tar.svg",
        "media/what?.svg",
        "media/a:b.svg",
        "media/a\\b.svg",
        "media/a\u{7}.svg",
        "media/a\u{202E}gvs.svg",
        "media/kiln.svg ",
        "media/kiln./a.svg",
        "media/lo\u{300}.svg",
        &format!("media/{}.svg", "ấ".repeat(80)),
        "villages/a*.json",
    ] {
        let found = problems(&[bad]);
        assert!(found.contains(&"unportable-name"), "{bad:?}: {found:?}");
    }
    assert_eq!(
        problems(&["media/kiln.svg", "media/Kiln.svg"]),
        ["names-alike"]
    );
    assert_eq!(
        problems(&["media/Lò/a.svg", "media/lÒ/b.svg"]),
        ["names-alike"]
    );
}

#[test]
fn links_pipes_and_sockets_are_told_and_neither_followed_nor_opened() {
    let elsewhere = Site::minimal();
    let site = Site::minimal();
    let at = |file: &str| site.path().join(file);
    fs::remove_file(at("products/am.json")).expect("removed");
    symlink(
        elsewhere.path().join("products/am.json"),
        at("products/am.json"),
    )
    .expect("a link");
    symlink(elsewhere.path().join("places"), at("events")).expect("a link to a folder");
    symlink("/nowhere", at("villages/.thu.json.tmp")).expect("a hidden link that leads nowhere");
    symlink("ai@may.1234:5", at("villages/.#thu.json")).expect("the lock of an editor");
    symlink(".", at("media/vong")).expect("a link to its own folder");
    pipe(&at("villages/ong.json"));
    pipe(&at("media/ong.svg"));
    let _socket = std::os::unix::net::UnixListener::bind(at("makers")).expect("a socket");
    assert_eq!(
        rules(&site.problems()),
        [
            ("events", "symbolic-link"),
            ("makers", "special-file"),
            ("media/ong.svg", "special-file"),
            ("media/vong", "symbolic-link"),
            ("products/am.json", "symbolic-link"),
            ("villages/.thu.json.tmp", "symbolic-link"),
            ("villages/ong.json", "special-file"),
        ]
    );
    assert_eq!(langke_content::fix(site.path()).expect("mended"), []);
}

#[test]
fn the_content_folder_itself_may_be_reached_through_a_link() {
    let site = Site::minimal();
    let elsewhere = tempfile::tempdir().expect("a folder");
    let link = elsewhere.path().join("noi-dung");
    symlink(site.path(), &link).expect("a link");
    assert!(load(&link).is_ok());
}
