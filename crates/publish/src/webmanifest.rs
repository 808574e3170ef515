//! What makes a site an app that can be installed: its manifest and icons, with the site's own name, colours and pattern. Native only.
//!
//! Standard: W3C, Web Application Manifest; Manifest App Information (`screenshots`).

use std::path::Path;

use serde_json::{Map, Value, json};

use super::digest::Digest;
use super::fingerprint::fingerprinted;
use super::output::Output;
use langke_compose::pattern_svg;
use langke_content::{Content, Village};
use langke_model::i18n::Language;
use langke_pictures::{Form, Look, Picture, pictures};
use langke_site::Base;

/// The app's file with the manifest.
pub const FILE: &str = "site.webmanifest";
/// Where the icons lie, below the site's root.
const FOLDER: &str = "icons";
/// The colours of a site without villages: paper and cobalt.
pub const COLOURS: [[u8; 3]; 2] = [[0xFB, 0xF8, 0xF1], [0x1F, 0x3F, 0x8C]];

/// A site as an app that can be installed.
pub struct Installable {
    name: String,
    ground: [u8; 3],
    /// Each with its path below the root.
    pictures: Vec<(String, Picture)>,
}

impl Installable {
    /// Draws the icons in the colours and with the pattern of the village that the site shows first.
    pub fn of(content: &Content) -> Installable {
        let site = &content.site;
        let first = site.villages.first();
        let village = first.and_then(|id| content.things.villages.get(id));
        let [ground, accent] = village.map_or(COLOURS, colours);
        let pattern = village.map(|village| pattern_svg(&village.palette, &village.pattern));
        let name = site.name.in_language(Language::Vietnamese).0;
        let look = Look {
            name,
            summary: site.summary.in_language(Language::Vietnamese).0,
            ground,
            accent,
            pattern: pattern.as_deref().unwrap_or_default(),
        };
        let pictures = pictures(&look).into_iter();
        let named = pictures.map(|picture| {
            let name = fingerprinted(Path::new(picture.name), Digest::of(&picture.png));
            (format!("{FOLDER}/{name}"), picture)
        });
        Installable {
            name: name.to_owned(),
            ground,
            pictures: named.collect(),
        }
    }

    /// An output for each icon and screenshot.
    pub fn outputs(&self) -> impl Iterator<Item = Output<'_>> {
        let pictures = self.pictures.iter();
        pictures.map(|(file, picture)| Output::file(file, picture.png.as_slice()))
    }

    /// The address of the icon for the home screen of Apple's systems, which do not read it in the manifest.
    pub fn apple_touch_icon(&self, base: &Base) -> Option<String> {
        let mut pictures = self.pictures.iter();
        let (file, _) = pictures.find(|(_, picture)| picture.form == Form::AppleTouch)?;
        Some(base.join(file))
    }

    /// The app's manifest with the site's name, colours and pictures in it; as it is where it cannot be read.
    pub fn manifest(&self, of_the_app: &[u8], base: &Base) -> Vec<u8> {
        let Ok(mut members) = serde_json::from_slice::<Map<String, Value>>(of_the_app) else {
            return of_the_app.to_owned();
        };
        let colour = |[red, green, blue]: [u8; 3]| format!("#{red:02X}{green:02X}{blue:02X}");
        let mut icons = match members.remove("icons") {
            Some(Value::Array(icons)) => icons,
            _ => Vec::new(),
        };
        let mut screenshots = Vec::new();
        for (file, picture) in &self.pictures {
            let mut listed = json!({
                "src": base.join(file),
                "sizes": format!("{}x{}", picture.width, picture.height),
                "type": "image/png",
            });
            let (list, member, value) = match picture.form {
                Form::Any => (&mut icons, "purpose", "any"),
                Form::Maskable => (&mut icons, "purpose", "maskable"),
                Form::Narrow => (&mut screenshots, "form_factor", "narrow"),
                Form::Wide => (&mut screenshots, "form_factor", "wide"),
                Form::AppleTouch => continue,
            };
            listed[member] = value.into();
            list.push(listed);
        }
        for screenshot in &mut screenshots {
            screenshot["label"] = self.name.clone().into();
        }
        let own = [
            ("id", base.as_str().into()),
            ("scope", base.as_str().into()),
            ("start_url", base.as_str().into()),
            ("name", self.name.clone().into()),
            ("short_name", self.name.clone().into()),
            ("background_color", colour(self.ground).into()),
            ("theme_color", colour(self.ground).into()),
            ("icons", icons.into()),
            ("screenshots", screenshots.into()),
        ];
        members.extend(own.map(|(name, value)| (name.to_owned(), value)));
        serde_json::to_vec_pretty(&members).unwrap_or_else(|_| of_the_app.to_owned())
    }
}

pub fn colours(village: &Village) -> [[u8; 3]; 2] {
    [
        village.palette.ground.channels,
        village.palette.accent.channels,
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn installable(name: &str) -> Installable {
        let look = Look {
            name,
            summary: "",
            ground: [255; 3],
            accent: [0; 3],
            pattern: "",
        };
        let drawn = pictures(&look).into_iter();
        Installable {
            name: name.to_owned(),
            ground: look.ground,
            pictures: drawn
                .map(|one| (format!("icons/{}", one.name), one))
                .collect(),
        }
    }

    #[test]
    fn the_manifest_of_another_site_bears_its_name_and_its_icons() {
        let of_the_app = include_bytes!("../../../public/site.webmanifest");
        let base = Base::new("/sub/").expect("a base");
        let site = installable("Làng \"Gốm\"");
        let told: Value = serde_json::from_slice(&site.manifest(of_the_app, &base)).expect("JSON");
        assert_eq!(told["name"], "Làng \"Gốm\"");
        assert_eq!(told["short_name"], "Làng \"Gốm\"");
        for place in ["id", "scope", "start_url"] {
            assert_eq!(told[place], "/sub/");
        }
        assert_eq!(told["display"], "standalone", "the rest stays");
        assert_eq!(told["background_color"], "#FFFFFF");
        let purposes: Vec<&str> = told["icons"]
            .as_array()
            .expect("icons")
            .iter()
            .map(|icon| icon["purpose"].as_str().unwrap_or_default())
            .collect();
        assert!(purposes.contains(&"maskable"), "{purposes:?}");
        assert_eq!(
            told["icons"][0]["src"], "icon.svg",
            "the drawing that browsers show in a tab"
        );
        let screenshots = told["screenshots"].as_array().expect("screenshots");
        let forms: Vec<_> = screenshots.iter().map(|one| &one["form_factor"]).collect();
        assert_eq!(forms, ["narrow", "wide"]);
        assert_eq!(site.manifest(b"no JSON", &base), b"no JSON");
        let apple = site.apple_touch_icon(&base);
        assert_eq!(apple.as_deref(), Some("/sub/icons/apple-touch-icon.png"));
    }
}
