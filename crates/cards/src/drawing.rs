//! The drawing of a thing: read as a browser reads it by day, and drawn as large as its room. Nothing outside of it is loaded.
//! Native only.

use crate::layout::Area;
use crate::stylesheet;
use resvg::tiny_skia::{Pixmap, Rect, Transform};
use resvg::usvg::roxmltree::{self, Document};
use resvg::usvg::{self, ImageHrefResolver, Options, Tree};

/// The longest drawing that is read, in bytes: forty times what a drawing of the content has.
const LONGEST: usize = 1 << 18;
/// The most elements in one another: they are read by a call in a call.
const DEEPEST: usize = 200;

/// How much of the height that a flat drawing leaves stands above it.
const LOW: f32 = 0.6;

/// A drawing that was read, for any number of cards and threads.
#[derive(Debug)]
pub struct Drawing {
    tree: Tree,
    /// What is drawn on, within its own sheet.
    drawn: Rect,
}

/// Why a drawing cannot be drawn.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum DrawingError {
    /// The file is far longer than a drawing.
    #[error("the drawing has {found} bytes; at most {LONGEST} are read: simplify it")]
    TooLong {
        /// How many bytes it has.
        found: usize,
    },
    /// Its elements lie too deep in one another.
    #[error("the drawing has more than {DEEPEST} elements in one another: take groups away")]
    TooDeep,
    /// It is not XML.
    #[error("the drawing is no XML: {0}")]
    Xml(#[from] roxmltree::Error),
    /// It is XML, and no SVG with a size.
    #[error("the drawing is no SVG that can be drawn: {0}")]
    Svg(#[from] usvg::Error),
    /// Nothing of it is to be seen.
    #[error("the drawing shows nothing within its view box")]
    Empty,
}

impl Drawing {
    /// Reads an SVG file. Text, pictures and whatever else it refers to outside of itself are left out.
    ///
    /// The drawing is taken to have passed the examination of the content (`examine_drawing`), which bounds how often its parts
    /// are copied.
    pub fn read(svg: &str) -> Result<Self, DrawingError> {
        if svg.len() > LONGEST {
            return Err(DrawingError::TooLong { found: svg.len() });
        }
        if depth(svg) > DEEPEST {
            return Err(DrawingError::TooDeep);
        }
        let by_day = stylesheet::by_day(&Document::parse(svg)?);
        let options = Options {
            image_href_resolver: ImageHrefResolver {
                resolve_data: Box::new(|_, _, _| None),
                resolve_string: Box::new(|_, _| None),
            },
            ..Options::default()
        };
        let tree = Tree::from_xmltree(&Document::parse(&by_day)?, &options)?;
        if !tree.root().has_children() {
            return Err(DrawingError::Empty);
        }
        let sheet = tree.size().to_rect(0.0, 0.0);
        let drawn = tree.root().abs_layer_bounding_box().to_rect();
        let drawn = sheet.and_then(|sheet| sheet.intersect(&drawn));
        let drawn = drawn.ok_or(DrawingError::Empty)?;
        Ok(Self { tree, drawn })
    }

    /// Draws it in an area, as large as it fits and rather low than high: where its pixels begin, and what is there.
    pub(crate) fn draw(&self, area: &Area) -> Option<((u32, u32), Pixmap)> {
        let drawn = self.drawn;
        let scale = (area.width / drawn.width()).min(area.height / drawn.height());
        let (width, height) = (drawn.width() * scale, drawn.height() * scale);
        let left = area.left + (area.width - width) / 2.0;
        let top = area.top + (area.height - height) * LOW;
        let corner = (left.floor(), top.floor());
        let mut pixels = Pixmap::new(
            (left + width).ceil() as u32 - corner.0 as u32,
            (top + height).ceil() as u32 - corner.1 as u32,
        )?;
        let place = Transform::from_translate(-drawn.left(), -drawn.top())
            .post_scale(scale, scale)
            .post_translate(left - corner.0, top - corner.1);
        resvg::render(&self.tree, place, &mut pixels.as_mut());
        Some(((corner.0 as u32, corner.1 as u32), pixels))
    }
}

/// How deep elements lie in one another at most, read roughly: an opening tag adds one, a closing tag takes one away.
fn depth(svg: &str) -> usize {
    let tags = svg.split('<').skip(1);
    let mut depth = 0_usize;
    tags.map(|tag| {
        if tag.starts_with('/') {
            depth = depth.saturating_sub(1);
        } else if !tag.starts_with(['!', '?']) && !tag.trim_end().ends_with("/>") {
            depth += 1;
        }
        depth
    })
    .max()
    .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    const AREA: Area = Area {
        left: 300.0,
        top: 30.0,
        width: 600.0,
        height: 300.0,
    };

    fn drawing(view_box: &str, inside: &str) -> String {
        format!("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"{view_box}\">{inside}</svg>")
    }

    /// The pixels in the middle of a drawing that fills its area.
    fn middle(svg: &str) -> [u8; 4] {
        let drawing = Drawing::read(svg).expect("a drawing");
        let (_, pixels) = drawing.draw(&AREA).expect("pixels");
        let middle = pixels.width() * (pixels.height() / 2) + pixels.width() / 2;
        pixels.data().as_chunks().0[middle as usize]
    }

    #[test]
    fn a_drawing_has_its_colours_by_day() {
        let style = "<style>:root{--a:#1F3F8C}@media (prefers-color-scheme:dark){:root{--a:#fff}}.k{fill:var(--a)}</style>";
        let svg = drawing(
            "0 0 20 10",
            &format!("{style}<path class=\"k\" d=\"M0 0h20v10H0z\"/>"),
        );
        assert_eq!(middle(&svg), [0x1F, 0x3F, 0x8C, 255]);
    }

    #[test]
    fn it_fills_its_room_without_the_margins_of_its_sheet() {
        for shape in [
            "M400 400h20v10h-20z",
            "M0 0h2v1000H0z",
            "M-5000 3h9000v1h-9000z",
        ] {
            let svg = drawing("0 0 1000 1000", &format!("<path d=\"{shape}\"/>"));
            let read = Drawing::read(&svg).expect("a drawing");
            let ((left, top), pixels) = read.draw(&AREA).expect("pixels");
            let (width, height) = (pixels.width(), pixels.height());
            assert!(
                left >= 300 && left + width <= 900 && top >= 30 && top + height <= 330,
                "{shape}"
            );
            assert!(width == 600 || height == 300, "{shape}: {width} x {height}");
        }
    }

    #[test]
    fn what_is_no_drawing_is_told_apart() {
        type Told = fn(&DrawingError) -> bool;
        let deep = format!("{}{}", "<g>".repeat(5_000), "</g>".repeat(5_000));
        let cases: [(String, Told); 7] = [
            (String::new(), |why| matches!(why, DrawingError::Xml(_))),
            ("<svg".into(), |why| matches!(why, DrawingError::Xml(_))),
            ("<!DOCTYPE svg [<!ENTITY a \"b\">]><svg/>".into(), |why| {
                matches!(why, DrawingError::Xml(_))
            }),
            ("<html/>".into(), |why| {
                matches!(why, DrawingError::Xml(_) | DrawingError::Svg(_))
            }),
            (drawing("0 0 9 9", ""), |why| {
                matches!(why, DrawingError::Empty)
            }),
            (drawing("0 0 9 9", &deep), |why| {
                matches!(why, DrawingError::TooDeep)
            }),
            (drawing("0 0 9 9", &" ".repeat(LONGEST)), |why| {
                matches!(why, DrawingError::TooLong { .. })
            }),
        ];
        for (svg, is_told) in cases {
            let start: String = svg.chars().take(90).collect();
            let why = Drawing::read(&svg).expect_err(&start);
            assert!(is_told(&why), "{start}: {why}");
        }
    }

    #[test]
    fn a_file_beside_the_drawing_is_not_loaded() {
        // A picture that is there: the sample of a pattern, drawn over the whole sheet if it were loaded.
        let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../pictures/samples/weave.svg");
        let data = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'%3E%3Cpath d='M0 0h9v9H0z'/%3E%3C/svg%3E";
        assert!(std::fs::exists(file).expect("a folder"));
        for href in [file, data, "http://127.0.0.1/x.svg", "file:///etc/hostname"] {
            let image = format!("<image href=\"{href}\" width=\"9\" height=\"9\"/>");
            let alone = Drawing::read(&drawing("0 0 9 9", &image));
            assert!(matches!(alone, Err(DrawingError::Empty)), "{href}");
        }
    }
}
