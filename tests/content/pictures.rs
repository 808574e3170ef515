//! Pictures: names, drawings that run, files that claim more than they hold.

use std::fs;

use crate::driver::Site;
use unicode_normalization::UnicodeNormalization;

#[test]
fn a_picture_whose_name_is_typed_otherwise_is_neither_missing_nor_unused() {
    let rules = |site: Site| -> Vec<&'static str> {
        let findings = site.findings().into_iter();
        findings
            .map(|one| one.rule.name())
            .filter(|name| !["story-length", "step-not-fed"].contains(name))
            .collect()
    };
    let named = |name: &str| {
        let site = Site::minimal();
        let drawing = site.read("media/am.svg");
        site.without("media/am.svg")
            .with(&format!("media/{name}"), drawing)
    };
    assert_eq!(rules(named("AM.SVG")), ["picture-name-differs"]);
    let decomposed: String = "ấm.svg".nfd().collect();
    let site = named(&decomposed).replacing("products/am.json", "am.svg", "ấm.svg");
    assert_eq!(rules(site), ["unportable-name"]);
    let site = named("AM.SVG").replacing("products/am.json", "am.svg", "AM.SVG");
    assert_eq!(rules(site), [""; 0]);
}

/// The names of the rules that a drawing of the site breaks.
fn rules_of_drawing(drawing: &str) -> Vec<&'static str> {
    let site = Site::minimal().with("media/am.svg", drawing);
    let problems = site.problems();
    problems.iter().map(|problem| problem.rule.name()).collect()
}

#[test]
fn a_drawing_that_would_run_script_at_its_own_address_is_refused() {
    let frame = "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:h=\"http://www.w3.org/1999/xhtml\" viewBox=\"0 0 8 5\">\
                 <h:frame src=\"javascript:alert(document.domain)\"/></svg>";
    assert_eq!(rules_of_drawing(frame), ["unusable-drawing"]);
}

#[test]
fn a_drawing_that_is_nested_without_end_is_a_problem_and_not_a_crash() {
    let (open, close) = ("<g>".repeat(16_000), "</g>".repeat(16_000));
    let deep = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 5\">{open}{close}</svg>"
    );
    assert_eq!(rules_of_drawing(&deep), ["unusable-drawing"]);
    let attributes: String = (0..200_000)
        .map(|number| format!(" a{number}=''"))
        .collect();
    let wide = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 5\"><g{attributes}/></svg>"
    );
    assert_eq!(rules_of_drawing(&wide), ["unusable-drawing"]);
}

/// The first bytes of a PNG: signature and header with its two sides.
fn png(width: u32, height: u32, bytes: usize) -> Vec<u8> {
    let mut png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
    png.extend(width.to_be_bytes());
    png.extend(height.to_be_bytes());
    png.extend([8, 6, 0, 0, 0]);
    png.resize(bytes.max(png.len()), 0);
    png
}

#[test]
fn a_picture_that_claims_more_than_its_bytes_can_hold_is_refused() {
    let problems = |png: Vec<u8>| {
        let site = Site::minimal().with("media/am.png", png).replacing(
            "products/am.json",
            "am.svg",
            "am.png",
        );
        let problems = site.problems();
        problems
            .iter()
            .map(|problem| problem.rule.name())
            .collect::<Vec<_>>()
    };
    for claimed in [
        png(60_000, 60_000, 200),
        png(1_600, 1_200, 200),
        png(0, 5, 200),
        png(5, 0, 200),
        png(60_000, 1, 100_000),
        png(16_000, 16_000, 1_000_000),
    ] {
        assert_eq!(problems(claimed), ["unusable-picture"]);
    }
}

#[test]
fn a_picture_has_the_digest_of_the_bytes_that_were_checked() {
    use sha2::Digest;
    let site = Site::minimal();
    let content = site.content();
    let bytes = fs::read(site.path().join("media/am.svg")).expect("the picture");
    let digest: [u8; 32] = sha2::Sha256::digest(&bytes).into();
    assert_eq!(content.media["am.svg"].stored.digest, digest);
}

#[test]
fn a_gallery_has_two_to_24_pictures_each_of_which_is_looked_for() {
    let rules = |pictures: usize, file: &str| {
        let picture = format!(r#"{{ "file": "{file}", "alt": {{ "vi": "Ấm" }} }}"#);
        let pictures = vec![picture; pictures].join(",");
        let gallery = format!(r#""story": [ {{ "type": "gallery", "pictures": [{pictures}] }}, "#);
        let site = Site::minimal().replacing("products/am.json", "\"story\": [", &gallery);
        let problems = site.problems();
        let rules = problems.iter().map(|problem| problem.rule.name());
        rules.collect::<Vec<_>>()
    };
    assert_eq!(rules(2, "am.svg"), [""; 0]);
    assert_eq!(rules(24, "am.svg"), [""; 0]);
    assert_eq!(rules(1, "am.svg"), ["too-few"]);
    assert_eq!(rules(25, "am.svg"), ["too-many"]);
    assert_eq!(rules(2, "gone.svg"), ["missing-picture"; 2]);
}
