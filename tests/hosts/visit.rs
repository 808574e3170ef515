//! A site on a server: what is asked of it, what was published there, and what is otherwise than it should be.

use std::fs;
use std::path::Path;

use super::answer::Answer;
use super::server::Server;
use langke_publish::Host;
use langke_site::Base;
use walkdir::WalkDir;

/// A name that looks as if it would never change, of a file that is not there.
pub const MISSING: &str = "app/nothing-0123456789abcdef.gpx";

/// What lies in a site beside what was published: what other parts of the program will write, and what a webmaster put there.
pub const BESIDE: [(&str, &str); 6] = [
    ("embed/vi/product/che-may/index.html", "<p>Chè mây</p>"),
    ("embed/vi/product/che-may/oembed.json", "{}"),
    ("01/02000000000015/linkset.json", "{\"linkset\":[]}"),
    ("q/MAY24/data.json", "{}"),
    ("tiles/hanoi.pmtiles", "PMTiles: two hundred and more bytes"),
    (".git/config", "secret"),
];

/// A site on a server, and what is otherwise there than it should be.
pub struct Visit<'a> {
    pub host: Host,
    pub server: &'a Server,
    pub base: &'a str,
    pub folder: &'a Path,
    pub faults: &'a mut Vec<String>,
}

impl Visit<'_> {
    pub fn ask(&self, path: &str) -> Answer {
        self.ask_with(path, &[])
    }

    pub fn ask_with(&self, path: &str, headers: &[(&str, &str)]) -> Answer {
        Answer::to(self.server.port, &format!("{}{path}", self.base), headers)
    }

    pub fn expect<T: PartialEq + std::fmt::Debug>(
        &mut self,
        path: &str,
        what: &str,
        found: T,
        expected: T,
    ) {
        if found != expected {
            let (host, base) = (self.host.name(), self.base);
            let fault =
                format!("{host}: {base}{path}: {what}: found {found:?}, expected {expected:?}");
            self.faults.push(fault);
        }
    }

    /// What stands in an answer for the headers of a rule.
    pub fn expect_headers(&mut self, path: &str, answer: &Answer, headers: &[(&str, &str)]) {
        for (name, value) in headers {
            self.expect(path, name, answer.header(name).as_str(), *value);
        }
    }

    pub fn bytes(&self, file: &str) -> Vec<u8> {
        fs::read(self.folder.join(file)).unwrap_or_else(|error| panic!("{file}: {error}"))
    }

    /// Every file but those that are for servers, and compressed copies.
    pub fn files(&self) -> Vec<String> {
        let entries = WalkDir::new(self.folder).sort_by_file_name().into_iter();
        let entries = entries.map(|entry| entry.expect("an entry"));
        let files = entries.filter(|entry| entry.file_type().is_file());
        let names = files.map(|entry| {
            let name = entry.path().strip_prefix(self.folder).expect("below");
            name.to_string_lossy().into_owned()
        });
        names
            .filter(|name| {
                let is_copy = [".br", ".gz"].iter().any(|copy| name.ends_with(copy));
                let is_hidden =
                    name.starts_with('.') || name.contains("/.") || name.starts_with("host/");
                !is_copy && !is_hidden && name != "404.html"
            })
            .collect()
    }
}

/// The address below the base of a file, as it is written: names may hold anything.
pub fn address(file: &str) -> String {
    let file = file.strip_suffix("index.html").unwrap_or(file);
    let root = Base::new("/").expect("a base");
    root.join_file(file)[1..].to_owned()
}

/// Types as the standards have them.
pub fn kind(file: &str) -> &'static str {
    if file.ends_with("/linkset.json") {
        return "application/linkset+json";
    }
    match file.rsplit('.').next().expect("an ending") {
        "html" => "text/html; charset=utf-8",
        "json" => "application/json",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "xml" => "application/xml",
        "txt" | "sha256" => "text/plain; charset=utf-8",
        "webmanifest" => "application/manifest+json",
        "gpx" => "application/gpx+xml",
        "atom" => "application/atom+xml",
        "geojson" => "application/geo+json",
        "ics" => "text/calendar; charset=utf-8",
        "m4a" => "audio/mp4",
        "pmtiles" => "application/vnd.pmtiles",
        ending => panic!("what is a file that ends with {ending}?"),
    }
}
