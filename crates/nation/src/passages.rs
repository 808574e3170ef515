//! Paragraphs and drawings of the sample content, from which the stories of made-up things are put together. Native only.

use std::fs;
use std::path::Path;

use anyhow::Context;
use fastrand::Rng;
use serde_json::Value;
use walkdir::WalkDir;

/// Names of the sample's villages, in whose place the name of a made-up one is put.
const VILLAGES: [&str; 3] = ["Bát Tràng", "Phú Vinh", "Hồng Vân"];

/// What is true of one place or person only is not told of others; nor do links lead out of a made-up thing into the sample.
const OF_ONE: [&str; 14] = [
    "](",
    "Hà Nội",
    "Hanoi",
    "mẫu",
    "sample",
    "Nguyễn",
    "Làng Kể",
    "chúng tôi",
    "sông Hồng",
    "Red River",
    "Bạch Thổ",
    "Tuyên Quang",
    "Phú Nghĩa",
    "Bồ Bát",
];

/// What the sample's things of one sort have.
#[derive(Default)]
pub struct Pool {
    paragraphs: Vec<Value>,
    pictures: Vec<Value>,
}

/// What the sample has, by what it tells of.
pub struct Passages {
    pub villages: Pool,
    pub crafts: Pool,
    pub food: Pool,
    pub places: Pool,
    pub festivals: Pool,
}

impl Passages {
    /// Reads the sample.
    ///
    /// # Errors
    /// A file that cannot be read.
    pub fn read(sample: &Path) -> anyhow::Result<Passages> {
        let mut passages = Passages {
            villages: Pool::default(),
            crafts: Pool::default(),
            food: Pool::default(),
            places: Pool::default(),
            festivals: Pool::default(),
        };
        for folder in ["villages", "products", "places", "events"] {
            let files = WalkDir::new(sample.join(folder)).sort_by_file_name();
            for entry in files {
                let entry = entry?;
                if entry
                    .path()
                    .extension()
                    .is_none_or(|ending| ending != "json")
                {
                    continue;
                }
                let file = entry.path().display().to_string();
                let text = fs::read_to_string(entry.path()).with_context(|| file.clone())?;
                let thing: Value = serde_json::from_str(&text).with_context(|| file)?;
                let is_craft = thing["group"] == "handicraft";
                let pool = match folder {
                    "villages" => &mut passages.villages,
                    "products" if is_craft => &mut passages.crafts,
                    "products" => &mut passages.food,
                    "places" => &mut passages.places,
                    _ => &mut passages.festivals,
                };
                pool.take(&thing);
            }
        }
        Ok(passages)
    }
}

impl Pool {
    fn take(&mut self, thing: &Value) {
        let blocks = thing["story"].as_array().into_iter().flatten();
        let paragraphs = blocks.filter(|block| block["type"] == "paragraph");
        let paragraphs = paragraphs
            .map(|block| &block["text"])
            .filter(|text| is_of_any(text));
        self.paragraphs.extend(paragraphs.cloned());
        if thing["picture"]["file"].is_string() {
            let mut picture = thing["picture"].clone();
            // It says whose drawing it is.
            if let Some(fields) = picture.as_object_mut() {
                fields.remove("caption");
            }
            self.pictures.push(picture);
        }
    }

    /// Paragraphs of a story about a village, in another order for each, of so many Vietnamese words at least where there are as many.
    pub fn story(&self, rng: &mut Rng, village: &str, least: usize) -> Vec<Value> {
        let mut order: Vec<&Value> = self.paragraphs.iter().collect();
        rng.shuffle(&mut order);
        let mut words = 0;
        let mut story = Vec::new();
        for text in order {
            if words >= least {
                break;
            }
            words += text["vi"]
                .as_str()
                .map_or(0, |text| text.split(' ').count());
            let mut text = text.to_string();
            for name in VILLAGES {
                text = text.replace(name, village);
            }
            let text: Value = serde_json::from_str(&text).unwrap_or_default();
            story.push(serde_json::json!({"type": "paragraph", "text": text}));
        }
        story
    }

    /// One of the drawings.
    pub fn picture(&self, rng: &mut Rng) -> Option<Value> {
        rng.choice(&self.pictures).cloned()
    }
}

/// Whether a text in both languages may be told of any village.
fn is_of_any(text: &Value) -> bool {
    let both = [text["vi"].as_str(), text["en"].as_str()];
    both.into_iter().all(|text| {
        text.is_some_and(|text| {
            let has_number = text.chars().any(|sign| sign.is_ascii_digit());
            !has_number && !OF_ONE.iter().any(|part| text.contains(part))
        })
    })
}
