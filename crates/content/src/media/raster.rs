//! The sides of photographs and other raster pictures, against what their bytes can hold. Native only.

use imagesize::ImageType;
use serde::Serialize;

use crate::bounds::{
    JPEG_PIXELS_A_BYTE, LONGEST_SIDE, MOST_PIXELS, PNG_PIXELS_A_BYTE, WEBP_PIXELS_A_BYTE,
};
use langke_model::i18n::Language;

/// Why a picture cannot be shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum PictureFault {
    /// It is none of the formats, or its header is damaged.
    NotAPicture {
        /// What the reader says, in English.
        reason: String,
    },
    /// A side is nothing.
    NoSides {
        /// Its width in pixels.
        width: usize,
        /// Its height in pixels.
        height: usize,
    },
    /// It has more pixels than a phone unpacks.
    TooManyPixels {
        /// Its width in pixels.
        width: usize,
        /// Its height in pixels.
        height: usize,
        /// The longest side, in pixels.
        longest: u32,
        /// The most pixels.
        most: u64,
    },
    /// Its header says more pixels than its bytes can hold.
    MoreThanItHolds {
        /// Its width in pixels.
        width: usize,
        /// Its height in pixels.
        height: usize,
        /// Its size in bytes.
        bytes: usize,
    },
}

/// The sides of a picture in pixels, from the bytes of its file.
///
/// # Errors
/// Why it cannot be shown.
pub fn examine(picture: &[u8]) -> Result<(u32, u32), PictureFault> {
    let not_a_picture = |error: imagesize::ImageError| {
        let reason = error.to_string();
        PictureFault::NotAPicture { reason }
    };
    let kind = imagesize::image_type(picture).map_err(not_a_picture)?;
    let imagesize::ImageSize { width, height } =
        imagesize::blob_size(picture).map_err(not_a_picture)?;
    if width == 0 || height == 0 {
        return Err(PictureFault::NoSides { width, height });
    }
    let sides = (u32::try_from(width).ok(), u32::try_from(height).ok());
    let fits = |side: &u32| *side <= LONGEST_SIDE;
    let (Some(wide), Some(high)) = (sides.0.filter(fits), sides.1.filter(fits)) else {
        return Err(too_many(width, height));
    };
    let pixels = u64::from(wide) * u64::from(high);
    if pixels > MOST_PIXELS {
        return Err(too_many(width, height));
    }
    let pixels_a_byte = match kind {
        ImageType::Png => PNG_PIXELS_A_BYTE,
        ImageType::Jpeg => JPEG_PIXELS_A_BYTE,
        _ => WEBP_PIXELS_A_BYTE,
    };
    let bytes = picture.len();
    if pixels / pixels_a_byte > bytes as u64 {
        return Err(PictureFault::MoreThanItHolds {
            width,
            height,
            bytes,
        });
    }
    Ok((wide, high))
}

fn too_many(width: usize, height: usize) -> PictureFault {
    PictureFault::TooManyPixels {
        width,
        height,
        longest: LONGEST_SIDE,
        most: MOST_PIXELS,
    }
}

impl PictureFault {
    /// What was found and how to mend it.
    pub fn message(&self, language: Language) -> String {
        match (self, language) {
            (PictureFault::NotAPicture { reason }, Language::Vietnamese) => format!(
                "không đọc được ảnh này ({reason}). Hãy mở nó bằng phần mềm ảnh rồi lưu lại dạng JPG, PNG hoặc WebP."
            ),
            (PictureFault::NotAPicture { reason }, Language::English) => format!(
                "this picture cannot be read ({reason}). Open it in a picture program and save it as JPG, PNG or WebP."
            ),
            (PictureFault::NoSides { width, height }, Language::Vietnamese) => format!(
                "ảnh ghi khổ {width} × {height} điểm ảnh: không có gì để xem. Hãy lưu lại từ ảnh gốc."
            ),
            (PictureFault::NoSides { width, height }, Language::English) => format!(
                "the picture says it is {width} × {height} pixels: there is nothing to see. Save it again from the original."
            ),
            (
                PictureFault::TooManyPixels {
                    width,
                    height,
                    longest,
                    most,
                },
                Language::Vietnamese,
            ) => format!(
                "ảnh có {width} × {height} điểm ảnh; mỗi cạnh tới {longest}, tất cả tới {} triệu. Hãy thu nhỏ ảnh, rộng 1600 là đủ nét.",
                most / 1_000_000
            ),
            (
                PictureFault::TooManyPixels {
                    width,
                    height,
                    longest,
                    most,
                },
                Language::English,
            ) => format!(
                "the picture has {width} × {height} pixels; a side has up to {longest}, all together up to {} million. Make it smaller, 1600 wide looks sharp.",
                most / 1_000_000
            ),
            (
                PictureFault::MoreThanItHolds {
                    width,
                    height,
                    bytes,
                },
                Language::Vietnamese,
            ) => format!(
                "ảnh ghi khổ {width} × {height} điểm ảnh nhưng chỉ có {bytes} byte, không thể chứa chừng ấy. Tệp bị cắt cụt hoặc hỏng; hãy chép lại từ ảnh gốc."
            ),
            (
                PictureFault::MoreThanItHolds {
                    width,
                    height,
                    bytes,
                },
                Language::English,
            ) => format!(
                "the picture says it is {width} × {height} pixels but has only {bytes} bytes, which cannot hold them. It was cut short or is damaged; copy it again \
                 from the original."
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn png(width: u32, height: u32, bytes: usize) -> Vec<u8> {
        let mut png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
        png.extend(width.to_be_bytes());
        png.extend(height.to_be_bytes());
        png.resize(bytes, 0);
        png
    }

    #[test]
    fn a_picture_has_the_sides_that_its_bytes_can_hold() {
        assert_eq!(examine(&png(800, 600, 60)), Ok((800, 600)));
        let (width, height, bytes) = (800, 800, 60);
        let more = PictureFault::MoreThanItHolds {
            width,
            height,
            bytes,
        };
        assert_eq!(examine(&png(800, 800, bytes)), Err(more));
        let (width, height) = (800, 0);
        assert_eq!(
            examine(&png(800, 0, 60)),
            Err(PictureFault::NoSides { width, height })
        );
    }

    proptest! {
        #[test]
        fn any_bytes_are_measured_or_refused(
            bytes: Vec<u8>,
            begin in prop::sample::select(vec![
                &b""[..], b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", b"\xFF\xD8\xFF\xE0\0\x10JFIF", b"RIFF\x20\0\0\0WEBPVP8X", b"RIFF\x20\0\0\0WEBPVP8L",
                b"RIFF\x20\0\0\0WEBPVP8 ",
            ]),
        ) {
            if let Ok((width, height)) = examine(&[begin, &bytes].concat()) {
                prop_assert!(width > 0 && height > 0 && width <= LONGEST_SIDE && height <= LONGEST_SIDE);
            }
        }
    }
}
