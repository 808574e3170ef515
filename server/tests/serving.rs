//! The server behaves as a good host does.

use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;

use langke_server::{Fault, Faults, Options, Reload, Server};
use tempfile::TempDir;

/// A small site with compressed copies.
fn site() -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let write = |file: &str, text: &str| {
        let path = folder.path().join(file);
        fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
        fs::write(path, text).expect("a file");
    };
    write("index.html", "home");
    write("404.html", "not here");
    write("vi/index.html", "vi");
    write("vi/index.html.br", "brotli");
    write("vi/index.html.gz", "gzip");
    write("app/start-0123456789abcdef.js", "start();");
    write("app/app-0123456789abcdef_bg.wasm", "wasm");
    folder
}

fn serve(folder: &TempDir, base: &str, reload: Option<Reload>, faults: Faults) -> Server {
    let folder = folder.path().to_owned();
    let options = Options {
        folder,
        base: base.into(),
        port: 0,
        reload,
        beside: None,
        faults,
    };
    Server::start(options).expect("a server")
}

/// Status line and headers in lower case, and the body.
fn get(server: &Server, path: &str, accept: &str) -> (String, String) {
    let address = server.origin().replace("http://", "");
    let mut stream = TcpStream::connect(address).expect("a connection");
    let request = format!(
        "GET {path} HTTP/1.1\r\nHost: x\r\nAccept-Encoding: {accept}\r\nConnection: close\r\n\r\n"
    );
    stream.write_all(request.as_bytes()).expect("a request");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("an answer");
    let (head, body) = answer.split_once("\r\n\r\n").expect("a head");
    (head.to_lowercase(), body.to_owned())
}

#[test]
fn a_compressed_copy_goes_to_who_accepts_it() {
    let folder = site();
    let server = serve(&folder, "/", None, Faults::default());
    let (head, body) = get(&server, "/vi/", "gzip, br");
    assert!(
        head.contains("content-encoding: br") && head.contains("text/html"),
        "{head}"
    );
    assert!(head.contains("vary: accept-encoding"), "{head}");
    assert_eq!(body, "brotli");
    assert_eq!(get(&server, "/vi/", "gzip").1, "gzip");
    assert_eq!(get(&server, "/vi/", "identity").1, "vi");
}

#[test]
fn headers_that_the_site_asks_for_go_with_its_pictures() {
    let folder = site();
    fs::write(folder.path().join("_headers"), "/media/*\n  X-Seen: yes\n").expect("a file");
    fs::create_dir(folder.path().join("media")).expect("a folder");
    fs::write(folder.path().join("media/a.svg"), "<svg/>").expect("a picture");
    let server = serve(&folder, "/", None, Faults::default());
    assert!(get(&server, "/media/a.svg", "br").0.contains("x-seen: yes"));
    assert!(!get(&server, "/vi/", "br").0.contains("x-seen"));
}

#[test]
fn names_that_change_with_their_bytes_live_long_and_others_are_asked_for_again() {
    let folder = site();
    let server = serve(&folder, "/", None, Faults::default());
    let (head, _) = get(&server, "/app/app-0123456789abcdef_bg.wasm", "identity");
    assert!(
        head.contains("immutable") && head.contains("application/wasm"),
        "{head}"
    );
    let (head, _) = get(&server, "/vi/", "identity");
    assert!(head.contains("cache-control: no-cache"), "{head}");
}

#[test]
fn an_unknown_address_gets_the_page_for_it_with_status_404() {
    let folder = site();
    let server = serve(&folder, "/", None, Faults::default());
    let (head, body) = get(&server, "/vi/nothing/", "identity");
    assert!(head.starts_with("http/1.1 404"), "{head}");
    assert_eq!(body, "not here");
}

#[test]
fn a_sub_folder_serves_the_site_and_the_root_leads_there() {
    let folder = site();
    let server = serve(&folder, "/lang/ke/", None, Faults::default());
    assert_eq!(get(&server, "/lang/ke/vi/", "identity").1, "vi");
    assert!(
        get(&server, "/", "identity")
            .0
            .contains("location: /lang/ke/")
    );
    assert!(
        get(&server, "/vi/", "identity")
            .0
            .starts_with("http/1.1 404")
    );
}

#[test]
fn only_the_starter_gets_the_line_that_reloads() {
    let folder = site();
    let reload = Reload::new(folder.path().to_owned());
    let server = serve(&folder, "/", Some(reload), Faults::default());
    let (head, body) = get(&server, "/app/start-0123456789abcdef.js", "br");
    assert!(
        head.contains("text/javascript") && head.contains("no-cache"),
        "{head}"
    );
    assert_eq!(body, "import \"/.langke/reload.js\";\nstart();");
    // Whoever saves a village compares the bytes: a header more in the line of the accepted encodings.
    let fetched = "identity\r\nSec-Fetch-Dest: empty";
    let (_, saved) = get(&server, "/app/start-0123456789abcdef.js", fetched);
    assert_eq!(saved, "start();");
    assert_eq!(get(&server, "/vi/", "identity").1, "vi");
    assert!(
        get(&server, "/.langke/reload.js", "identity")
            .1
            .contains("EventSource")
    );
}

#[test]
fn requests_fail_as_a_test_wants_and_are_remembered() {
    let folder = site();
    let faults = Faults::default();
    let server = serve(&folder, "/", None, faults.clone());
    faults.set(".wasm", Fault::NotFound);
    let wasm = "/app/app-0123456789abcdef_bg.wasm";
    assert!(get(&server, wasm, "identity").0.starts_with("http/1.1 404"));
    faults.clear();
    assert!(get(&server, wasm, "identity").0.starts_with("http/1.1 200"));
    assert_eq!(server.requests(), [wasm, wasm]);
}

#[test]
fn what_was_made_to_fail_can_fail_again_and_is_kept_by_no_cache() {
    let folder = site();
    let faults = Faults::default();
    let server = serve(&folder, "/", None, faults.clone());
    faults.set("_bg.wasm", Fault::NotFound);
    let path = "/app/app-0123456789abcdef_bg.wasm";
    assert!(get(&server, path, "identity").0.starts_with("http/1.1 404"));
    faults.clear();
    let (head, body) = get(&server, path, "identity");
    assert!(head.contains("cache-control: no-store"), "{head}");
    assert_eq!(body, "wasm");
}

#[test]
fn a_dead_spot_stays_unanswered_and_a_stalled_answer_has_a_beginning() {
    let folder = site();
    let faults = Faults::default();
    let server = serve(&folder, "/", None, faults.clone());
    let address = server.origin().replace("http://", "");
    let ask = |path: &str| {
        let mut stream = TcpStream::connect(&address).expect("a connection");
        let request = format!("GET {path} HTTP/1.1\r\nHost: x\r\n\r\n");
        stream.write_all(request.as_bytes()).expect("a request");
        stream
    };
    faults.set("/vi/", Fault::Stall);
    let mut begun = [0; 12];
    ask("/vi/").read_exact(&mut begun).expect("a beginning");
    assert_eq!(&begun, b"HTTP/1.1 200");
    faults.clear();
    faults.set("/vi/", Fault::DeadSpot);
    let mut dead = ask("/vi/");
    while server.requests().len() < 2 {
        std::thread::yield_now();
    }
    faults.clear();
    // The network is back: others are answered, this one is not.
    assert_eq!(get(&server, "/", "identity").1, "home");
    dead.set_nonblocking(true).expect("not blocking");
    let unanswered = dead.read(&mut begun).expect_err("no answer");
    assert_eq!(unanswered.kind(), std::io::ErrorKind::WouldBlock);
}
