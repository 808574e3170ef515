//! Grey pictures of sheets, by two renderers that know nothing of each other.

use langke_labels::{Measure, Sheet};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};
use std::fs;
use std::process::Command;

/// A grey picture: 0 is black, 255 white.
#[derive(Clone)]
pub struct Picture {
    pub width: usize,
    pub height: usize,
    pub pixels: Vec<u8>,
}

impl Picture {
    /// A picture by a function of column and row.
    pub fn of(width: usize, height: usize, grey: impl Fn(usize, usize) -> u8) -> Self {
        let pixels = (0..width * height).map(|place| grey(place % width, place / width));
        Self {
            width,
            height,
            pixels: pixels.collect(),
        }
    }

    /// A pixel; outside there is white paper.
    pub fn at(&self, x: isize, y: isize) -> u8 {
        let place = usize::try_from(x).ok().zip(usize::try_from(y).ok());
        let inside = place.filter(|(x, y)| *x < self.width && *y < self.height);
        inside.map_or(255, |(x, y)| self.pixels[y * self.width + x])
    }

    /// The picture as a portable grey map.
    pub fn grey_map(&self) -> Vec<u8> {
        let mut file = format!("P5\n{} {}\n255\n", self.width, self.height).into_bytes();
        file.extend_from_slice(&self.pixels);
        file
    }

    /// A part of a sheet, with so many pixels for a millimetre.
    pub fn part(&self, place: Measure, dots: f32) -> Self {
        let pixel = |length: f32| (length * dots).round() as usize;
        let (left, top) = (pixel(place.x), pixel(place.y));
        Self::of(pixel(place.width), pixel(place.height), |x, y| {
            self.at((left + x) as isize, (top + y) as isize)
        })
    }
}

/// A sheet's SVG file, drawn by resvg.
pub fn of_svg(sheet: &Sheet, dots: f32) -> Picture {
    let tree = Tree::from_str(&sheet.svg(), &Options::default()).expect("SVG");
    let (width, height) = ((210.0 * dots).round(), (297.0 * dots).round());
    let mut pixmap = Pixmap::new(width as u32, height as u32).expect("a picture");
    let scale = Transform::from_scale(width / tree.size().width(), height / tree.size().height());
    resvg::render(&tree, scale, &mut pixmap.as_mut());
    let pixels = pixmap.pixels().iter().map(|pixel| {
        let [red, green, blue] = [pixel.red(), pixel.green(), pixel.blue()].map(u32::from);
        // A mean of bytes is a byte.
        ((2 * red + 5 * green + blue) / 8) as u8
    });
    Picture {
        width: width as usize,
        height: height as usize,
        pixels: pixels.collect(),
    }
}

/// The pages of a PDF file, drawn by poppler.
pub fn of_pdf(pdf: &[u8], dots_an_inch: u32) -> Vec<Picture> {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("sheets.pdf");
    fs::write(&file, pdf).expect("a file");
    run(Command::new("pdftoppm")
        .args(["-gray", "-r", &dots_an_inch.to_string()])
        .arg(&file)
        .arg(folder.path().join("page")));
    let pages = fs::read_dir(folder.path()).expect("the folder");
    let pages = pages.map(|entry| entry.expect("an entry").path());
    let mut pages: Vec<_> = pages
        .filter(|path| path.extension().is_some_and(|end| end == "pgm"))
        .collect();
    pages.sort();
    pages
        .iter()
        .map(|page| grey_map(&fs::read(page).expect("a page")))
        .collect()
}

/// What a reader copies out of a PDF file, by poppler.
pub fn text_of_pdf(pdf: &[u8]) -> String {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("sheets.pdf");
    fs::write(&file, pdf).expect("a file");
    run(Command::new("pdftotext").arg("-raw").arg(&file).arg("-"))
}

/// The fonts of a PDF file, by poppler: a line for each.
pub fn fonts_of_pdf(pdf: &[u8]) -> String {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("sheets.pdf");
    fs::write(&file, pdf).expect("a file");
    run(Command::new("pdffonts").arg(&file))
}

fn run(command: &mut Command) -> String {
    let done = command.output();
    let done = done.unwrap_or_else(|why| {
        panic!("{command:?}: {why}; install poppler (poppler-utils on Debian and Ubuntu)")
    });
    assert!(
        done.status.success(),
        "{command:?}: {}",
        String::from_utf8_lossy(&done.stderr)
    );
    String::from_utf8(done.stdout).expect("UTF-8")
}

/// Reads a portable grey map: "P5", width, height, 255, each and the pixels behind white space.
fn grey_map(file: &[u8]) -> Picture {
    let mut start = 0;
    let mut word = || {
        let end = file[start..]
            .iter()
            .position(u8::is_ascii_whitespace)
            .expect("a header")
            + start;
        let word = std::str::from_utf8(&file[start..end]).expect("letters");
        start = end + 1;
        word
    };
    assert_eq!(word(), "P5");
    let [width, height, most] =
        [word(), word(), word()].map(|number| number.parse::<usize>().expect("a number"));
    assert_eq!(most, 255);
    let pixels = file[start..].to_vec();
    assert_eq!(pixels.len(), width * height);
    Picture {
        width,
        height,
        pixels,
    }
}
