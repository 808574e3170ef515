//! The web app manifest bears the name of the site, not of the program that published it. Native only.
//!
//! Standard: W3C, Web Application Manifest, sections 1.6 (`name`) and 1.7 (`short_name`).

use serde_json::{Map, Value};

/// The app's file with the manifest.
pub const FILE: &str = "site.webmanifest";

/// The manifest with the site's name in it; as it is where it cannot be read.
pub fn named(manifest: &[u8], site_name: &str) -> Vec<u8> {
    let Ok(mut members) = serde_json::from_slice::<Map<String, Value>>(manifest) else {
        return manifest.to_owned();
    };
    for member in ["name", "short_name"] {
        members.insert(member.into(), site_name.into());
    }
    serde_json::to_vec_pretty(&members).unwrap_or_else(|_| manifest.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_manifest_of_another_site_bears_its_name() {
        let of_the_app = include_bytes!("../../../public/site.webmanifest");
        let named: Value =
            serde_json::from_slice(&named(of_the_app, "Làng \"Gốm\"")).expect("JSON");
        assert_eq!(named["name"], "Làng \"Gốm\"");
        assert_eq!(named["short_name"], "Làng \"Gốm\"");
        assert_eq!(named["start_url"], "./", "the rest stays");
        assert_eq!(super::named(b"no JSON", "A"), b"no JSON");
    }
}
