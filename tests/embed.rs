//! Stories in frames on pages of others: what is printed for them, what is said to WordPress, what pages offer.

use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::driver::{HOST, Output, Site, fixtures, options, sample};
use langke_publish::publish;

/// As many bytes, compressed, may a story in a frame have; the script for pages around may have fewer.
const MOST_BYTES: usize = 6_000;
const MOST_BYTES_OF_SCRIPT: usize = 1_000;

/// The sample in a sub-folder, and the made-up sites.
fn sites() -> Vec<Output> {
    let made_up = |name| Site::copy_of(&fixtures().join(name)).publish();
    let sample = Site::copy_of(&sample()).publish_under("/sub/folder/");
    vec![sample, made_up("tea"), made_up("fish-sauce")]
}

/// The files of all stories for frames.
fn frames(site: &Output) -> Vec<String> {
    let files = site.files().into_iter();
    files
        .filter(|file| file.starts_with("embed/") && file.ends_with("/index.html"))
        .collect()
}

/// Pages of things that have stories.
fn stories(site: &Output) -> Vec<String> {
    let kinds = [
        "villages",
        "products",
        "processes",
        "routes",
        "places",
        "makers",
    ];
    let is_story = |file: &String| {
        let parts: Vec<&str> = file.split('/').collect();
        parts.len() == 4 && kinds.contains(&parts[1])
    };
    site.pages().into_iter().filter(is_story).collect()
}

fn compressed(text: &str) -> usize {
    let mut bytes = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams::default();
    brotli::BrotliCompress(&mut text.as_bytes(), &mut bytes, &parameters).expect("Brotli");
    bytes.len()
}

/// How a policy names a text that may stand in the document.
fn named(text: &str) -> String {
    let digest = Sha256::digest(text.as_bytes());
    // Base64 (RFC 4648, 4).
    const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut name = String::from("'sha256-");
    for three in digest.chunks(3) {
        let bits = three
            .iter()
            .fold(0_u32, |bits, byte| bits << 8 | u32::from(*byte));
        let bits = bits << (8 * (3 - three.len()));
        for at in 0..4 {
            let sign = SIGNS[(bits >> (18 - 6 * at) & 63) as usize];
            name.push(if at <= three.len() { sign.into() } else { '=' });
        }
    }
    name + "'"
}

#[test]
fn every_story_stands_in_a_frame_of_a_few_bytes() {
    let mut largest = (0, String::new());
    for site in sites() {
        let (frames, stories) = (frames(&site), stories(&site));
        let of_stories: Vec<String> = stories.iter().map(|file| format!("embed/{file}")).collect();
        let mut sorted = of_stories.clone();
        sorted.sort();
        assert_eq!(frames, sorted);
        // They share all but what they tell: those with the most of it are the largest.
        let mut by_size: Vec<(usize, String)> = frames
            .into_iter()
            .map(|file| (site.read(&file).len(), file))
            .collect();
        by_size.sort();
        for (_, file) in by_size.into_iter().rev().take(6) {
            let bytes = compressed(&site.read(&file));
            largest = largest.max((bytes, file));
        }
    }
    let (bytes, file) = largest;
    println!("{bytes} bytes: {file}");
    assert!(bytes <= MOST_BYTES, "{file}: {bytes} bytes");
}

#[test]
fn the_script_for_pages_with_frames_has_a_name_that_stays_and_few_bytes() {
    for site in sites() {
        let bytes = compressed(&site.read("embed.js"));
        assert!(bytes <= MOST_BYTES_OF_SCRIPT, "{bytes} bytes");
    }
}

#[test]
fn a_drawing_that_stands_further_down_a_page_stands_in_its_frame() {
    let site = sites().remove(0);
    let page = site.document("vi/routes/along-the-river/index.html");
    let frame = site.document("embed/vi/routes/along-the-river/index.html");
    let of_page = page.attributes(".account img", "src");
    assert!(of_page[0].ends_with(".svg"), "{of_page:?}");
    let of_frame = frame.attributes("img", "src");
    assert!(
        of_frame[0].starts_with("data:image/svg+xml,"),
        "{of_frame:?}"
    );
}

#[test]
fn a_frame_asks_for_nothing_beside_itself() {
    for site in sites() {
        for file in frames(&site) {
            let page = site.document(&file);
            for (selector, attribute) in [
                ("[src]", "src"),
                ("link:not([rel=canonical])", "href"),
                ("[style]", "style"),
                ("[srcset]", "srcset"),
            ] {
                for value in page.attributes(selector, attribute) {
                    assert!(value.starts_with("data:image/svg+xml,"), "{file}: {value}");
                }
            }
            let style = page.text("style");
            let mut asked = style.split("url(").skip(1);
            assert!(
                asked.all(|address| address.starts_with("\"data:image/svg+xml,")),
                "{file}"
            );
            let policy = page.attribute("meta[http-equiv='Content-Security-Policy']", "content");
            let whole = format!(
                "default-src 'none'; style-src {}; script-src {}; img-src data:; base-uri 'none'; form-action 'none'",
                named(&style),
                named(&page.text("script"))
            );
            assert_eq!(policy, whole, "{file}");
        }
    }
}

#[test]
fn a_frame_says_what_it_is_and_leads_to_the_whole_story() {
    for site in sites() {
        for file in frames(&site) {
            let (page, story) = (site.document(&file), &file["embed/".len()..]);
            let address = format!(
                "{HOST}{}{}",
                site.base,
                story.trim_end_matches("index.html")
            );
            let of_page = site.document(story);
            assert_eq!(
                page.attribute("meta[name=robots]", "content"),
                "noindex",
                "{file}"
            );
            assert_eq!(
                page.attribute("link[rel=canonical]", "href"),
                address,
                "{file}"
            );
            assert_eq!(page.text("h1"), of_page.text("h1"), "{file}");
            assert_eq!(page.text(".why"), of_page.text(".lead .why"), "{file}");
            assert!(page.text("title").ends_with(&page.text(".site")), "{file}");
            let links = page.attributes("a[target=_blank][rel=noopener]", "href");
            assert_eq!(links, [address.as_str(), &address], "{file}");
            let other = page.attribute("a[hreflang]", "href");
            let other = other.strip_prefix(&site.base).expect("inside the site");
            assert!(
                site.files().contains(&format!("{other}index.html")),
                "{file}: {other}"
            );
            let faults = page.run_together();
            assert!(faults.is_empty(), "{file}: {faults:?}");
            // What the page marks as a sample is no less one in a frame.
            let is_sample = of_page
                .texts(".certificate .sample")
                .iter()
                .any(|mark| !mark.is_empty());
            if is_sample {
                assert!(page.text(".certificate").contains(['m', 's']), "{file}");
                assert!(!page.texts(".notice").is_empty(), "{file}");
            }
            let certificates = of_page.attributes("#certificate", "class");
            assert_eq!(
                page.attributes(".certificate", "class"),
                certificates,
                "{file}"
            );
        }
    }
}

#[test]
fn others_find_what_a_story_is_by_its_address() {
    for site in sites() {
        for file in stories(&site) {
            let page = site.document(&file);
            let link = page.attribute("link[type='application/json+oembed']", "href");
            let root = format!("{HOST}{}", site.base);
            let path = link
                .strip_prefix(&root)
                .unwrap_or_else(|| panic!("{file}: {link}"));
            let told: Value = serde_json::from_str(&site.read(path)).expect(path);
            assert_eq!(told["version"], "1.0", "{path}");
            assert_eq!(told["type"], "rich", "{path}");
            assert_eq!(told["title"], page.text("h1"), "{path}");
            let (width, height) = (told["width"].as_u64(), told["height"].as_u64());
            let html = told["html"].as_str().expect(path);
            let frame = format!(
                "src=\"{root}embed/{}\" title=\"",
                file.trim_end_matches("index.html")
            );
            // Exactly so: WordPress looks for the quotation before it loads its script for heights, and takes styles away.
            assert!(
                html.starts_with("<blockquote><a href=")
                    && html.contains(&format!(
                        "</a></blockquote><iframe frameborder=\"0\" {frame}"
                    )),
                "{path}: {html}"
            );
            assert!(
                html.contains(&format!(
                    "width=\"{}\" height=\"{}\"",
                    width.expect(path),
                    height.expect(path)
                )),
                "{path}: {html}"
            );
            assert!(
                told["provider_url"]
                    .as_str()
                    .expect(path)
                    .starts_with(&root),
                "{path}"
            );
            // The line that a page offers is that frame.
            let line = page.text(".embed pre");
            let rest = line.strip_prefix("<iframe ").expect("a frame");
            assert!(
                html.ends_with(rest) && rest.starts_with(&frame),
                "{file}: {line}"
            );
            assert!(
                line.contains("loading=\"lazy\"") && !line.contains('\n'),
                "{file}: {line}"
            );
            let script = format!("<script async src=\"{root}embed.js\"></script>");
            assert_eq!(page.text(".embed code"), script, "{file}");
        }
        for file in site
            .pages()
            .iter()
            .filter(|file| !stories(&site).contains(file))
        {
            let page = site.document(file);
            let told = page.attributes("link[type='application/json+oembed']", "href");
            assert!(told.is_empty() && page.texts(".embed").is_empty(), "{file}");
        }
    }
}

#[test]
fn a_site_that_does_not_know_its_host_says_nothing_to_others() {
    let content = Site::minimal();
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("dist");
    let without_host = langke_publish::Options {
        base_url: None,
        ..options(content.path(), "/", &out)
    };
    publish(&content.content(), &without_host).expect("published");
    let page = std::fs::read_to_string(out.join("vi/products/am/index.html")).expect("a page");
    assert!(!page.contains("oembed"));
    assert!(!out.join("embed/vi/products/am/oembed.json").exists());
    // The starter completes this address.
    assert!(page.contains("&lt;iframe src=&quot;/embed/vi/products/am/&quot;"));
    assert!(out.join("embed/vi/products/am/index.html").exists());
}

#[test]
fn nothing_for_frames_is_saved_with_a_village_or_told_to_search_engines() {
    for site in sites() {
        assert!(!site.read("sitemap.xml").contains("/embed/"));
        let lists = site
            .files()
            .into_iter()
            .filter(|file| file.ends_with(".list.json"));
        for list in lists {
            assert!(!site.read(&list).contains("\"embed"), "{list}");
        }
    }
}
