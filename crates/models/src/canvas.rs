//! A canvas that shows a picture of pixels. Only wasm.

use wasm_bindgen::{Clamped, JsCast};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, ImageData, PointerEvent};

use langke_browser::dom::element;
use langke_craft::Raster;

/// No picture on screen has more pixels in a row: a slow phone draws it in a frame.
const WIDEST: f64 = 900.0;
/// Width of the picture that is taken home, in pixels.
const TAKEN: usize = 1_080;
/// Room for two lines under it.
const CAPTION: usize = 150;

/// A rough picture that takes longer gets rougher, one that takes less gets finer, in milliseconds.
const SLOW: f64 = 11.0;
const QUICK: f64 = 5.0;
/// By how much.
const STEP: f64 = 0.25;

/// A canvas, and the picture on it.
pub struct Canvas {
    element: HtmlCanvasElement,
    context: CanvasRenderingContext2d,
    raster: Raster,
    /// Its width and height in the window's pixels, which are coarser than the picture's.
    size: (f64, f64),
    /// The picture's pixels in one of the window's, while something moves.
    rough: f64,
}

impl Canvas {
    /// Of an element.
    pub fn new(element: HtmlCanvasElement) -> Option<Canvas> {
        let context = context(&element)?;
        Some(Canvas {
            element,
            context,
            raster: Raster::default(),
            size: (1.0, 1.0),
            rough: 1.0,
        })
    }

    /// The element.
    pub fn element(&self) -> &HtmlCanvasElement {
        &self.element
    }

    /// Whether it has any size on screen: where it has none nothing can be drawn.
    pub fn has_room(&self) -> bool {
        self.element.client_width() > 0 && self.element.client_height() > 0
    }

    /// Draws anew: on a picture as fine as the screen, or a rough one while something moves.
    pub fn draw(&mut self, is_rough: bool, draw: impl FnOnce(&mut Raster)) {
        let Some(window) = web_sys::window().filter(|_| self.has_room()) else {
            return;
        };
        let (wide, tall) = (
            f64::from(self.element.client_width()),
            f64::from(self.element.client_height()),
        );
        self.size = (wide, tall);
        let finest = window
            .device_pixel_ratio()
            .clamp(1.0, 2.0)
            .min(WIDEST / wide);
        let fine = if is_rough {
            self.rough.min(finest)
        } else {
            finest
        };
        let begun = js_sys::Date::now();
        let (width, height) = ((wide * fine) as usize, (tall * fine) as usize);
        self.raster.clear(width, height);
        draw(&mut self.raster);
        if self.element.width() as usize != width || self.element.height() as usize != height {
            self.element.set_width(width as u32);
            self.element.set_height(height as u32);
        }
        put(&self.context, &self.raster);
        let took = js_sys::Date::now() - begun;
        if is_rough && took > SLOW {
            self.rough = (self.rough - STEP).max(1.0);
        } else if is_rough && took < QUICK {
            self.rough = (self.rough + STEP).min(finest.max(1.0));
        }
    }

    /// Where a finger is on the picture, in the window's pixels.
    pub fn at(&self, event: &PointerEvent) -> (f32, f32) {
        let rect = self.element.get_bounding_client_rect();
        (
            (f64::from(event.client_x()) - rect.left()) as f32,
            (f64::from(event.client_y()) - rect.top()) as f32,
        )
    }

    /// Width and height of the picture in the window's pixels.
    pub fn size(&self) -> (usize, usize) {
        (self.size.0 as usize, self.size.1 as usize)
    }

    /// A picture to take home: large, on paper, with two lines under it.
    pub fn taken(
        &self,
        (title, told): (&str, &str),
        draw: impl FnOnce(&mut Raster),
    ) -> Option<HtmlCanvasElement> {
        let mut raster = Raster::default();
        let (width, height) = self.size();
        raster.clear(TAKEN, TAKEN * height / width.max(1));
        draw(&mut raster);
        let drawn = new_canvas(raster.width, raster.height)?;
        put(&context(&drawn)?, &raster);
        let paper = new_canvas(raster.width, raster.height + CAPTION)?;
        let context = context(&paper)?;
        context.set_fill_style_str("#FBF8F1");
        context.fill_rect(
            0.0,
            0.0,
            f64::from(paper.width()),
            f64::from(paper.height()),
        );
        context
            .draw_image_with_html_canvas_element(&drawn, 0.0, 0.0)
            .ok()?;
        context.set_fill_style_str("#1E1B17");
        context.set_text_align("center");
        let middle = f64::from(paper.width()) / 2.0;
        let most = f64::from(paper.width()) * 0.92;
        let foot = raster.height as f64;
        for (line, font, down) in [
            (title, "40px ui-serif, 'Noto Serif', Georgia, serif", 64.0),
            (told, "28px system-ui, sans-serif", 114.0),
        ] {
            context.set_font(font);
            context
                .fill_text_with_max_width(line, middle, foot + down, most)
                .ok()?;
        }
        Some(paper)
    }
}

fn new_canvas(width: usize, height: usize) -> Option<HtmlCanvasElement> {
    let canvas: HtmlCanvasElement = element("canvas", "")?.dyn_into().ok()?;
    canvas.set_width(width as u32);
    canvas.set_height(height as u32);
    Some(canvas)
}

fn context(canvas: &HtmlCanvasElement) -> Option<CanvasRenderingContext2d> {
    canvas.get_context("2d").ok()??.dyn_into().ok()
}

fn put(context: &CanvasRenderingContext2d, raster: &Raster) {
    let (width, height) = (raster.width as u32, raster.height as u32);
    let image = ImageData::new_with_u8_clamped_array_and_sh(Clamped(&raster.bytes), width, height);
    if let Ok(image) = image {
        let _ = context.put_image_data(&image, 0.0, 0.0);
    }
}
