//! Published sites on the servers that webmasters have: nginx, Apache and Caddy are started with the files written for them and asked.

mod answer;
mod folder;
mod server;
mod visit;

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;

use crate::driver::{Site, fixtures, options};
use langke_publish::{Host, Options, Precompression, publish};
use langke_site::is_fingerprinted;
use server::Server;
use visit::{BESIDE, MISSING, Visit, address, kind};

/// Every file: its bytes, its type, how long it is kept, what protects it, and its compressed copy to whoever accepts one.
fn files_come_as_they_are(visit: &mut Visit<'_>) {
    for file in visit.files() {
        let path = address(&file);
        let answer = visit.ask(&path);
        visit.expect(&path, "the status", answer.status, 200);
        visit.expect(&path, "the bytes", answer.body == visit.bytes(&file), true);
        let is_lasting = is_fingerprinted(&file);
        let cache = if is_lasting {
            "public, max-age=31536000, immutable"
        } else {
            "no-cache"
        };
        visit.expect_headers(
            &path,
            &answer,
            &[
                ("content-type", kind(&file)),
                ("cache-control", cache),
                ("content-encoding", ""),
                ("x-content-type-options", "nosniff"),
                ("referrer-policy", "strict-origin-when-cross-origin"),
                ("strict-transport-security", ""),
            ],
        );
        let has_validator =
            !answer.header("etag").is_empty() || !answer.header("last-modified").is_empty();
        visit.expect(
            &path,
            "whether one can ask if it has changed",
            has_validator,
            true,
        );
        for (accepted, encoding, ending) in
            [("gzip, deflate, br", "br", "br"), ("gzip", "gzip", "gz")]
        {
            let copy = format!("{file}.{ending}");
            if !visit.folder.join(&copy).is_file() {
                continue;
            }
            let answer = visit.ask_with(&path, &[("Accept-Encoding", accepted)]);
            visit.expect(&path, "the status", answer.status, 200);
            visit.expect(
                &path,
                "the bytes of the copy",
                answer.body == visit.bytes(&copy),
                true,
            );
            let headers = [
                ("content-type", kind(&file)),
                ("cache-control", cache),
                ("content-encoding", encoding),
            ];
            visit.expect_headers(&path, &answer, &headers);
            let varies = answer.header("vary").to_ascii_lowercase();
            visit.expect(
                &path,
                "whether caches tell the copy from the file",
                varies.contains("accept-encoding"),
                true,
            );
        }
    }
}

/// Who may hold a page in a frame, read data, or run what a picture holds.
fn frames_and_data_are_open_to_whom_they_are_for(visit: &mut Visit<'_>) {
    let own = [
        ("content-security-policy", "frame-ancestors 'self'"),
        ("x-frame-options", "SAMEORIGIN"),
        ("access-control-allow-origin", ""),
    ];
    for page in [
        "",
        "vi/",
        "vi/products/che-may/",
        "q/MAY24/",
        "01/02000000000015/",
        "01/02000000000015/10/A",
        "kiosk/vi/diem-may/",
        "host/",
    ] {
        let answer = visit.ask(page);
        visit.expect(page, "the status", answer.status, 200);
        visit.expect_headers(page, &answer, &own);
        let allowed = answer.header("permissions-policy");
        visit.expect(
            page,
            "whether it may ask where one is",
            allowed.contains("geolocation=(self)"),
            true,
        );
    }
    let frame = "embed/vi/product/che-may/";
    let answer = visit.ask(frame);
    visit.expect_headers(
        frame,
        &answer,
        &[
            ("content-security-policy", "frame-ancestors *"),
            ("x-frame-options", ""),
        ],
    );
    for data in [BESIDE[1].0, BESIDE[2].0, BESIDE[3].0] {
        let answer = visit.ask(data);
        visit.expect_headers(
            data,
            &answer,
            &[
                ("access-control-allow-origin", "*"),
                ("x-frame-options", ""),
            ],
        );
    }
    let picture = visit
        .files()
        .into_iter()
        .find(|file| file.starts_with("media/") && file.ends_with(".svg"));
    let picture = picture.expect("a picture");
    let answer = visit.ask(&picture);
    let policy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
    visit.expect_headers(
        &picture,
        &answer,
        &[("content-security-policy", policy), ("x-frame-options", "")],
    );
}

/// Codes on packages: a product's number in each of its lengths, and whatever batch and piece stands behind it.
fn a_number_with_batch_and_piece_shows_the_page_of_the_product(visit: &mut Visit<'_>) {
    let page = visit.bytes("01/02000000000015/index.html");
    for path in [
        "01/02000000000015/",
        "01/02000000000015/10/LOT-7",
        "01/02000000000015/10/LOT-7/",
        "01/02000000000015/10/A%2FB",
        "01/02000000000015/10/A%2F%2FB%20C%3F/21/%231?17=271231",
        "01/02000000000015/22/2A/10/L/21/9",
        "01/02000000000015/22/2A",
        "01/02000000000015/21/9",
        "01/2000000000015",
        "01/2000000000015/",
        "01/2000000000015/10/LOT-7/21/9?linkType=all",
    ] {
        for (accepted, encoding) in [("identity", ""), ("br", "br")] {
            let answer = visit.ask_with(path, &[("Accept-Encoding", accepted)]);
            visit.expect(path, "the status", answer.status, 200);
            let headers = [
                ("content-type", "text/html; charset=utf-8"),
                ("location", ""),
                ("cache-control", "no-cache"),
                ("content-encoding", encoding),
            ];
            visit.expect_headers(path, &answer, &headers);
            if encoding.is_empty() {
                visit.expect(path, "the page", answer.body == page, true);
            }
        }
    }
    for path in [
        "01/02000000000015/99/x",
        "01/02000000000015/21/9/10/L",
        "01/02000000000015/10/",
        "01/00000000000000/10/L",
        "01/0200000000001/10/../../../vi/",
        "01/123456789/",
    ] {
        let answer = visit.ask(path);
        let is_shown = answer.status == 200 && answer.body == page;
        visit.expect(path, "whether the page is shown", is_shown, false);
    }
}

/// What is not there, and what is not for visitors.
fn what_is_not_there_is_said_so(visit: &mut Visit<'_>) {
    let page = visit.bytes("404.html");
    let for_server = match visit.host {
        Host::Nginx => "host/nginx.conf",
        Host::Apache => ".htaccess",
        _ => "host/Caddyfile",
    };
    assert!(visit.folder.join(for_server).is_file(), "{for_server}");
    let hidden = [for_server, ".git/config", "host/nothing"];
    for path in [
        "nothing",
        "vi/nothing/",
        "vi/products/nothing/x",
        MISSING,
        "media/",
        "embed/nothing.json",
        "01/linkset.json",
    ]
    .into_iter()
    .chain(hidden)
    {
        let answer = visit.ask(path);
        // Apache denies such files before it asks anybody.
        let expected = if path == ".htaccess" { 403 } else { 404 };
        visit.expect(path, "the status", answer.status, expected);
        visit.expect(
            path,
            "the page for unknown addresses",
            answer.body == page,
            true,
        );
        let headers = [
            ("content-type", "text/html; charset=utf-8"),
            ("x-frame-options", "SAMEORIGIN"),
            ("content-security-policy", "frame-ancestors 'self'"),
            ("access-control-allow-origin", ""),
        ];
        visit.expect_headers(path, &answer, &headers);
        let cache = answer.header("cache-control");
        visit.expect(
            path,
            "whether that is not kept",
            ["", "no-cache"].contains(&cache.as_str()),
            true,
        );
        let answer = visit.ask_with(path, &[("Accept-Encoding", "gzip, br")]);
        visit.expect(path, "the status to a browser", answer.status, expected);
    }
}

/// A recording or an archive of tiles in parts, uncompressed whatever the browser accepts; an edited file is told from one that is kept.
fn parts_and_questions_are_answered(visit: &mut Visit<'_>) {
    let recording = visit
        .files()
        .into_iter()
        .find(|file| file.ends_with(".m4a"));
    for file in [recording.expect("a recording"), BESIDE[4].0.to_owned()] {
        let bytes = visit.bytes(&file);
        let wanted = [
            ("Range", "bytes=5-20"),
            ("Accept-Encoding", "gzip, deflate, br"),
        ];
        let answer = visit.ask_with(&file, &wanted);
        visit.expect(&file, "the status", answer.status, 206);
        visit.expect(&file, "the part", answer.body.as_slice(), &bytes[5..=20]);
        let of = format!("bytes 5-20/{}", bytes.len());
        let headers = [
            ("content-range", of.as_str()),
            ("content-encoding", ""),
            ("content-type", kind(&file)),
        ];
        visit.expect_headers(&file, &answer, &headers);
        let answer = visit.ask_with(&file, &[("Range", "bytes=999999999-")]);
        visit.expect(&file, "the status beyond its end", answer.status, 416);
    }
    for path in ["vi/", "worker.js", "bundle/vi/home.json"] {
        let first = visit.ask(path);
        let tag = first.header("etag");
        let answer = visit.ask_with(path, &[("If-None-Match", &tag)]);
        visit.expect(path, "the status to whoever has it", answer.status, 304);
        visit.expect_headers(path, &answer, &[("cache-control", "no-cache")]);
    }
}

/// A folder asked for without its slash: the answer leads there on the scheme, host and port that the visitor uses, by a path alone or by
/// naming what a proxy before the server was asked by.
fn a_missing_slash_is_put_right(visit: &mut Visit<'_>) {
    for path in ["vi", "vi/products/che-may", "q/MAY24"] {
        let answer = visit.ask_with(path, &[("X-Forwarded-Proto", "https")]);
        let leads = [301, 308].contains(&answer.status);
        visit.expect(path, "whether it leads on", leads, true);
        let expected = format!("{}{path}/", visit.base);
        let whole = format!("https://langke.example:{}{expected}", visit.server.port);
        let location = answer.header("location");
        let is_right = location == expected || location == whole;
        visit.expect(
            path,
            &format!("whether it leads there ({location})"),
            is_right,
            true,
        );
        visit.expect_headers(path, &answer, &[("x-content-type-options", "nosniff")]);
    }
}

/// Publishes for each server in turn into the same folder, starts it, and asks.
fn on_every_server(base: &str) {
    let folder = tempfile::tempdir().expect("a folder");
    // Servers that become somebody else read it too.
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o755)).expect("readable");
    let root = folder.path().join("root");
    let out: PathBuf = root.join(base.trim_matches('/'));
    fs::create_dir_all(out.parent().expect("a parent")).expect("a folder");
    let site = Site::copy_of(&fixtures().join("tea"));
    let content = site.content();
    let mut faults = Vec::new();
    for host in [Host::Nginx, Host::Apache, Host::Caddy] {
        let options = Options {
            precompression: Precompression::All,
            host: Some(host),
            ..options(site.path(), base, &out)
        };
        publish(&content, &options).expect("published");
        for (file, text) in BESIDE {
            let path = out.join(file);
            fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
            fs::write(path, text).expect(file);
        }
        let server = Server::start(host, &root, base);
        let mut visit = Visit {
            host,
            server: &server,
            base,
            folder: &out,
            faults: &mut faults,
        };
        files_come_as_they_are(&mut visit);
        frames_and_data_are_open_to_whom_they_are_for(&mut visit);
        a_number_with_batch_and_piece_shows_the_page_of_the_product(&mut visit);
        what_is_not_there_is_said_so(&mut visit);
        parts_and_questions_are_answered(&mut visit);
        a_missing_slash_is_put_right(&mut visit);
    }
    assert!(
        faults.is_empty(),
        "{} faults:\n{}",
        faults.len(),
        faults.join("\n")
    );
}

#[test]
fn every_kind_of_file_comes_as_it_should_at_the_root_of_a_host() {
    on_every_server("/");
}

#[test]
fn every_kind_of_file_comes_as_it_should_in_a_sub_folder() {
    on_every_server("/sub/folder/");
}
