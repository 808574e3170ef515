//! The files of hosts that cannot be started here, read as those hosts read them, against the rules. Native only.

use std::collections::BTreeSet;

use super::rules::{EVERYWHERE, RULES, rule};
use super::*;

/// What a site holds, as far as rules tell it apart.
const FILES: [&str; 17] = [
    "index.html",
    "404.html",
    "worker.js",
    "site.webmanifest",
    "app/manifest.json",
    "app/langke-app-0123456789abcdef.js",
    "app/langke-app_bg-0123456789abcdef.wasm",
    "app/style-0123456789abcdef.css",
    "bundle/vi/home.json",
    "bundle/packs/bat-trang.json",
    "01/02000000000015/index.html",
    "01/02000000000015/linkset.json",
    "embed/vi/product/vase/index.html",
    "media/vase-0123456789abcdef.svg",
    "media/tap-0123456789abcdef.m4a",
    "vi/routes/di/di.gpx",
    "vi/products/vase/index.html",
];

fn text(host: Host, base: &str, name: &str) -> String {
    let base = Base::new(base).expect("a base");
    let files = FILES.into_iter().collect();
    let site = Served {
        base: &base,
        files: &files,
    };
    let mut texts = host.files(&site).into_iter();
    let found = texts.find(|(file, _)| file == name);
    found.unwrap_or_else(|| panic!("no {name}")).1
}

/// A pattern, and the lines below it.
fn blocks(text: &str) -> Vec<(&str, Vec<&str>)> {
    let mut blocks: Vec<(&str, Vec<&str>)> = Vec::new();
    for line in text
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
    {
        match line.strip_prefix("  ") {
            Some(line) => blocks.last_mut().expect("a pattern before it").1.push(line),
            None => blocks.push((line, Vec::new())),
        }
    }
    blocks
}

/// Whether a pattern fits a path: `*` is anything, `:name` anything up to the next slash.
fn fits(pattern: &str, path: &str) -> bool {
    if let Some(rest) = pattern.strip_prefix('*') {
        return (0..=path.len())
            .any(|start| path.is_char_boundary(start) && fits(rest, &path[start..]));
    }
    if let Some(rest) = pattern.strip_prefix(':') {
        let rest = rest.trim_start_matches(|letter: char| letter.is_ascii_alphanumeric());
        let end = path.find('/').unwrap_or(path.len());
        return end > 0 && fits(rest, &path[end..]);
    }
    match (pattern.chars().next(), path.chars().next()) {
        (None, None) => true,
        (Some(one), Some(other)) if one == other => {
            fits(&pattern[one.len_utf8()..], &path[other.len_utf8()..])
        }
        _ => false,
    }
}

/// A header with its value, as it is sent.
type Sent = (String, String);

/// The headers that a path has by a text, where `!` takes one back; each as often as it would be sent.
fn sent(text: &str, path: &str) -> Vec<Sent> {
    let mut sent = Vec::new();
    for (_, lines) in blocks(text)
        .iter()
        .filter(|(pattern, _)| fits(pattern, path))
    {
        for line in lines {
            match (line.strip_prefix("! "), line.split_once(": ")) {
                (Some(name), _) => sent.retain(|(known, _)| known != name),
                (None, Some((name, value))) => sent.push((name.to_owned(), value.to_owned())),
                _ => panic!("{line}"),
            }
        }
    }
    sent
}

fn expected(file: &str) -> BTreeSet<Sent> {
    let headers = rule(file).headers.iter().chain(&EVERYWHERE);
    headers
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
        .collect()
}

/// A file, what is expected and what is sent.
type Compared = (&'static str, BTreeSet<Sent>, Vec<Sent>);

/// By base and file: what is expected, and what is sent but types.
fn compared(host: Host) -> impl Iterator<Item = Compared> {
    ["/", "/sub/folder/"].into_iter().flat_map(move |base| {
        let text = text(host, base, "_headers");
        FILES.into_iter().map(move |file| {
            let path = format!("{base}{}", file.strip_suffix("index.html").unwrap_or(file));
            let mut sent = sent(&text, &path);
            sent.retain(|(name, _)| name != "Content-Type");
            (file, expected(file), sent)
        })
    })
}

#[test]
fn cloudflare_sends_what_the_rules_say_and_nothing_twice() {
    for (file, expected, sent) in compared(Host::Cloudflare) {
        let once: BTreeSet<_> = sent.iter().cloned().collect();
        assert_eq!(
            (once, sent.len()),
            (expected.clone(), expected.len()),
            "{file}"
        );
    }
}

#[test]
fn netlify_sends_what_the_rules_say_and_nothing_twice() {
    for (file, mut expected, sent) in compared(Host::Netlify) {
        // It asks each time of itself; folders with data for others are open as a whole.
        expected.retain(|(_, value)| value != "no-cache");
        let names: BTreeSet<&String> = sent.iter().map(|(name, _)| name).collect();
        assert_eq!(names.len(), sent.len(), "{file}: {sent:?}");
        let sent: BTreeSet<_> = sent.into_iter().collect();
        assert!(sent.is_superset(&expected), "{file}: {sent:?}");
        let more = sent.difference(&expected).map(|(name, _)| name.as_str());
        let allowed = |name: &str| {
            let is_open = file.starts_with("embed/") || file.starts_with("01/");
            is_open
                && name != "Cache-Control"
                && (name != "X-Frame-Options" || file.starts_with("01/"))
        };
        for name in more {
            assert!(allowed(name), "{file}: {name}");
        }
    }
}

#[test]
fn cloudflare_takes_a_hundred_rules_and_gets_fewer() {
    let text = text(Host::Cloudflare, "/", "_headers");
    assert!(blocks(&text).len() < 100, "{}", blocks(&text).len());
    assert!(text.lines().all(|line| line.len() < 2_000));
}

/// Where the first line that fits leads, with its status.
fn led(text: &str, path: &str) -> Option<(String, String)> {
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    let mut lines = lines.map(|line| line.split(' ').collect::<Vec<&str>>());
    let line = lines.find(|line| fits(line[0], path))?;
    let number = path.split("/01/").nth(1)?.split('/').next()?;
    Some((line[1].replace(":number", number), line[2].to_owned()))
}

#[test]
fn a_batch_shows_the_page_of_the_product_and_what_else_lies_there_is_left_alone() {
    for base in ["/", "/sub/folder/"] {
        let page = format!("{base}01/02000000000015/");
        for host in [Host::Netlify, Host::Cloudflare] {
            let text = text(host, base, "_redirects");
            let led = |path: &str| led(&text, &format!("{base}01/{path}"));
            for batch in ["10/L", "22/2A/10/L/21/9", "21/a%2Fb"] {
                let shown = led(&format!("02000000000015/{batch}"));
                assert_eq!(shown, Some((page.clone(), "200".into())), "{batch}");
            }
            let (to, _) = led("2000000000015/").expect("a number with thirteen digits");
            assert_eq!(to, page);
            for own in ["02000000000015/", "02000000000015/linkset.json"] {
                assert_eq!(led(own), None, "{own}");
            }
        }
    }
}

#[test]
fn a_number_is_shortened_to_what_stands_on_packages() {
    for (number, shorter) in [
        ("02000000000015", Some("2000000000015")),
        ("00614141123452", Some("614141123452")),
        ("00000512345677", Some("000512345677")),
        ("00000095050003", Some("95050003")),
        ("18936012345675", None),
    ] {
        assert_eq!(digital_link::shorter(number), shorter, "{number}");
    }
}

#[test]
fn every_host_is_found_by_its_name() {
    for host in Host::ALL {
        assert_eq!(Host::with_name(host.name()), Some(host));
    }
    assert_eq!(Host::with_name("geocities"), None);
}

#[test]
fn the_last_rule_fits_every_file() {
    let [.., last] = &RULES;
    assert!(FILES.iter().all(|file| last.paths.fit(file)));
    assert!(last.paths.fit("anything/at all"));
}
