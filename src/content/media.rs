//! Pictures: what size they have and whether they are safe to show. Native only.

use std::path::{Path, PathBuf};

use super::problem::Rule;

/// A picture in `media/`.
#[derive(Debug, Clone)]
pub struct Media {
    /// Where it lies on this machine.
    pub file: PathBuf,
    /// Width in pixels, or in units of an SVG's view box.
    pub width: u32,
    /// Height in the same unit.
    pub height: u32,
    /// Its size in bytes.
    pub bytes: u64,
}

/// The picture formats that are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MediaKind {
    /// A drawing.
    Svg,
    /// A photograph or another raster image.
    Raster,
}

impl MediaKind {
    /// The kind by the file's extension; `None` for what cannot be shown.
    pub fn of(file: &Path) -> Option<MediaKind> {
        match file.extension()?.to_str()? {
            "svg" => Some(MediaKind::Svg),
            "jpg" | "jpeg" | "png" | "webp" => Some(MediaKind::Raster),
            _ => None,
        }
    }
}

/// Measures a picture and looks for what must not be in it.
pub fn inspect(file: &Path, kind: MediaKind) -> Result<Media, Rule> {
    let unusable = |reason: String| Rule::UnusablePicture { reason };
    let bytes = std::fs::metadata(file)
        .map_err(|error| unusable(error.to_string()))?
        .len();
    let (width, height) = match kind {
        MediaKind::Raster => {
            let size = imagesize::size(file).map_err(|error| unusable(error.to_string()))?;
            (size.width as f64, size.height as f64)
        }
        MediaKind::Svg => {
            let text =
                std::fs::read_to_string(file).map_err(|error| unusable(error.to_string()))?;
            svg_size(&text).map_err(unusable)?
        }
    };
    Ok(Media {
        file: file.to_owned(),
        width: width.round() as u32,
        height: height.round() as u32,
        bytes,
    })
}

/// The size of an SVG's view box, or why the drawing cannot be used.
fn svg_size(text: &str) -> Result<(f64, f64), String> {
    let document = roxmltree::Document::parse(text).map_err(|error| error.to_string())?;
    let root = document.root_element();
    if root.tag_name().name() != "svg" {
        return Err(format!("<{}> instead of <svg>", root.tag_name().name()));
    }
    for node in document.descendants().filter(roxmltree::Node::is_element) {
        let name = node.tag_name().name();
        if matches!(name, "script" | "foreignObject" | "iframe" | "image" | "a") {
            return Err(format!("<{name}>"));
        }
        for attribute in node.attributes() {
            let outside = attribute.name() == "href" && !attribute.value().starts_with('#');
            if attribute.name().starts_with("on") || outside {
                return Err(format!(
                    "<{name} {}=\"{}\">",
                    attribute.name(),
                    attribute.value()
                ));
            }
        }
        let style = node.text().filter(|_| name == "style").unwrap_or_default();
        if style.contains("@import") || style.contains("url(") {
            return Err("<style> @import / url()".into());
        }
    }
    let numbers: Vec<f64> = root
        .attribute("viewBox")
        .unwrap_or_default()
        .split([' ', ','])
        .filter_map(|number| number.parse().ok())
        .collect();
    match numbers.as_slice() {
        [_, _, width, height] if *width > 0.0 && *height > 0.0 => Ok((*width, *height)),
        _ => Err("viewBox=\"0 0 W H\"?".into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_drawing_has_the_size_of_its_view_box() {
        let drawing = r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 500"><path d="M0 0"/></svg>"#;
        assert_eq!(svg_size(drawing), Ok((800.0, 500.0)));
    }

    #[test]
    fn a_drawing_that_runs_code_or_reaches_out_is_refused() {
        for inside in [
            "<script>alert(1)</script>",
            "<path onclick='alert(1)'/>",
            "<use href='https://example.vn/x.svg#a'/>",
            "<style>@import 'https://example.vn/x.css';</style>",
            "<foreignObject/>",
        ] {
            let drawing = format!(
                r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 5">{inside}</svg>"#
            );
            assert!(svg_size(&drawing).is_err(), "{inside}");
        }
        assert!(svg_size("<svg/>").is_err(), "no view box");
        assert!(svg_size("<html/>").is_err());
    }
}
