//! What holds for every cover.

use super::*;
use langke_content::{Colour, examine_drawing};

const fn colour(channels: [u8; 3]) -> Colour {
    Colour { channels }
}

const PALETTE: Palette = Palette {
    ground: colour([0xF6, 0xF5, 0xF0]),
    accent: colour([0x1F, 0x3F, 0x8C]),
    second: colour([0x7A, 0x4B, 0x2A]),
    line: colour([0xC9, 0xC3, 0xB4]),
    accent_dark: colour([0x9D, 0xB4, 0xF0]),
};
const SEEDS: [u32; 6] = [0, 1, 77, 0x8000_0000, u32::MAX - 1, u32::MAX];

fn cover<'a>(
    seed: u32,
    pattern: &'a Pattern,
    products: &'a [u8],
    days: &'a [(u16, u16)],
) -> Cover<'a> {
    Cover {
        seed,
        palette: &PALETTE,
        pattern,
        products,
        days,
    }
}

fn patterns() -> Vec<Pattern> {
    let mut patterns = vec![
        Pattern::Crackle { seed: 0 },
        Pattern::Crackle { seed: u32::MAX },
    ];
    patterns.extend([0, 1, 3, 6, 255].map(|arcs| Pattern::Wave { arcs }));
    let rules = [(0, 0), (0, 3), (1, 1), (2, 2), (3, 1), (255, 255)];
    patterns.extend(rules.map(|(over, under)| Pattern::Weave { over, under }));
    patterns
}

/// Many days, some of them beyond the year and some over New Year.
fn many_days() -> Vec<(u16, u16)> {
    (0..30)
        .map(|range: u16| (range * 13, range * 13 + 4))
        .chain([(360, 3), (u16::MAX, 0), (90, 200)])
        .collect()
}

fn each_cover(mut look: impl FnMut(&Cover<'_>, &str)) {
    let days = many_days();
    for pattern in &patterns() {
        for seed in SEEDS.into_iter().chain(200..204) {
            for count in [0, 1, 7, 30, 31, 60, 61, 500] {
                let products: Vec<u8> = (0..count).map(|product| (product % 7) as u8).collect();
                for days in [&[][..], &days] {
                    let cover = cover(seed, pattern, &products, days);
                    look(&cover, &cover.svg());
                }
            }
        }
    }
}

#[test]
fn the_same_village_always_has_the_same_cover() {
    for pattern in &patterns() {
        let drawn = || cover(7, pattern, &[3, 4, 0], &[(40, 44)]).svg();
        assert_eq!(drawn(), drawn());
    }
}

#[test]
fn another_seed_is_another_cover() {
    for pattern in &patterns() {
        let mut seen = std::collections::HashSet::new();
        for seed in 0..200 {
            assert!(seen.insert(cover(seed, pattern, &[3], &[]).svg()), "{seed}");
        }
    }
}

#[test]
fn every_cover_is_finite_small_and_well_formed() {
    each_cover(|cover, svg| {
        assert!(!svg.contains("NaN") && !svg.contains("inf"), "{cover:?}");
        assert!(svg.len() <= 12_000, "{} bytes: {cover:?}", svg.len());
        let opened = svg.matches('<').count() - svg.matches("</").count();
        let closed = svg.matches("</").count() + svg.matches("/>").count();
        assert_eq!(opened, closed, "{cover:?}");
        for barred in ["<text", "<script", "<filter", "<image", "url(http"] {
            assert!(!svg.contains(barred), "{cover:?}");
        }
    });
}

/// The site's own drawings keep the rules of those that editors bring.
#[test]
fn a_cover_is_a_drawing_that_may_be_published() {
    let products: Vec<u8> = (0..60).map(|product| product % 6).collect();
    for pattern in &patterns() {
        let svg = cover(7, pattern, &products, &many_days()).svg();
        examine_drawing(&svg).expect("a drawing that may be shown");
    }
}

#[test]
fn there_is_a_mark_for_each_product() {
    each_cover(|cover, svg| {
        let expected = data::marks(cover.products);
        let open = expected.iter().filter(|stars| **stars == 0).count();
        let found = match cover.pattern {
            Pattern::Crackle { .. } => ["class=\"r\" d=\"", "class=\"b h\" d=\""]
                .map(|class| subpaths(svg, class, 'z'))
                .iter()
                .sum(),
            Pattern::Wave { .. } => svg.matches("\"r m\"").count() + svg.matches("\"b h\"").count(),
            Pattern::Weave { .. } => svg.matches('q').count() - open,
        };
        assert_eq!(found, expected.len(), "{cover:?}");
    });
}

/// How often a letter stands in the data of the path that begins with `class`.
fn subpaths(svg: &str, class: &str, letter: char) -> usize {
    let path = svg.split_once(class).map_or("", |(_, rest)| rest);
    let data = path.split('"').next().unwrap_or_default();
    data.matches(letter).count()
}
