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
        let sheet = tree.size().to_rect(0.0, 0.0);
        let drawn = tree.root().abs_layer_bounding_box().to_rect();
        let drawn = sheet.and_then(|sheet| sheet.intersect(&drawn));
        let drawn = drawn.ok_or(DrawingError::Empty)?;
        Ok(Self { tree, drawn })
    }

    /// Draws it in the middle of an area, as large as it fits: where its pixels begin, and what is there.
    pub(crate) fn draw(&self, area: &Area) -> Option<((u32, u32), Pixmap)> {
        let drawn = self.drawn;
        let scale = (area.width / drawn.width()).min(area.height / drawn.height());
        let (width, height) = (drawn.width() * scale, drawn.height() * scale);
        let left = area.left + (area.width - width) / 2.0;
        let top = area.top + area.height - height;
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
