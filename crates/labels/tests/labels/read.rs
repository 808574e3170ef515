//! Reading codes by three libraries of different descent: rqrr comes from quirc, rxing from ZXing, and ZBar is a program of its own.

use crate::picture::Picture;
use rqrr::PreparedImage;
use rxing::common::HybridBinarizer;
use rxing::qrcode::QRCodeReader;
use rxing::{BinaryBitmap, Luma8LuminanceSource, Reader};
use std::fs;
use std::process::Command;

/// Where a code lies in a picture, as the first library sees it.
pub struct Found {
    pub text: String,
    /// How many modules a side has.
    pub modules: usize,
    /// The upper left corner, in pixels.
    pub corner: (f32, f32),
    /// How large a module is, in pixels.
    pub module: f32,
    /// The correction: 0 is M in the numbering of the standard.
    pub correction: u16,
}

/// The only code of a picture, by rqrr.
pub fn first(picture: &Picture) -> Result<Found, String> {
    let mut image = PreparedImage::prepare_from_greyscale(picture.width, picture.height, |x, y| {
        picture.pixels[y * picture.width + x]
    });
    let grids = image.detect_grids();
    let [grid] = &grids[..] else {
        return Err(format!("{} codes", grids.len()));
    };
    let (told, text) = grid.decode().map_err(|why| why.to_string())?;
    // The library's first corner is right to a pixel, its others are guessed to a module. The first finder is 7 modules wide.
    let corner = (grid.bounds[0].x as isize, grid.bounds[0].y as isize);
    let is_dark = |x: &isize| picture.at(*x, corner.1 + 4) < 128;
    let start = (corner.0 - 3..corner.0 + 9)
        .find(is_dark)
        .unwrap_or(corner.0);
    let width = (start..).take_while(is_dark).count();
    Ok(Found {
        text,
        modules: told.version.to_size(),
        corner: (corner.0 as f32, corner.1 as f32),
        module: width as f32 / 7.0,
        correction: told.ecc_level,
    })
}

/// The code of a picture, by rxing.
pub fn second(picture: &Picture) -> Result<String, String> {
    let (width, height) = (picture.width as u32, picture.height as u32);
    let source = Luma8LuminanceSource::new(picture.pixels.clone(), width, height);
    let source = source.map_err(|why| why.to_string())?;
    let mut image = BinaryBitmap::new(HybridBinarizer::new(source));
    let read = QRCodeReader
        .decode(&mut image)
        .map_err(|why| why.to_string())?;
    Ok(read.getText().to_owned())
}

/// The code of a picture, by ZBar.
pub fn third(picture: &Picture) -> Result<String, String> {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("code.pgm");
    fs::write(&file, picture.grey_map()).expect("a file");
    let read = Command::new("zbarimg")
        .args(["--quiet", "--raw", "-Sdisable", "-Sqrcode.enable"])
        .arg(&file)
        .output();
    let read = read.unwrap_or_else(|why| {
        panic!("zbarimg: {why}; install ZBar (zbar-tools on Debian and Ubuntu)")
    });
    let text = String::from_utf8(read.stdout).map_err(|why| why.to_string())?;
    match text.trim_end() {
        "" => Err("no code".to_owned()),
        text => Ok(text.to_owned()),
    }
}

/// All three read that text.
pub fn assert_read(picture: &Picture, text: &str, what: &str) {
    let one = first(picture).map(|found| found.text);
    assert_eq!(one.as_deref(), Ok(text), "{what}, by rqrr");
    let other = second(picture);
    assert_eq!(other.as_deref(), Ok(text), "{what}, by rxing");
    let program = third(picture);
    assert_eq!(program.as_deref(), Ok(text), "{what}, by ZBar");
}
