//! Which files are made of a photograph. Native only.

use langke_photographs::Format;

/// How the files are made. It is a part of their names: whoever changes what is made raises it.
pub const RECIPE: u32 = 1;

/// The widths that pages ask for, in pixels: a phone of 360 units with one, two, three pixels a unit, a tablet, a wall; the last is what one
/// sees who looks closely.
pub const WIDTHS: [u32; 5] = [360, 720, 1080, 1440, 2160];

/// The width that stands for all others: for browsers that know no `srcset`, and on devices that saved a village.
const STANDARD: u32 = 1080;

/// The widths that are made at once where many photographs wait. Without the widest, a camera's JPEG is unpacked at half its size: 0.15 s
/// instead of 0.33 s for 12 megapixels.
const QUICK: [u32; 2] = [360, STANDARD];

/// How much is made of a photograph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grade {
    /// JPEG alone, so that an edit is seen at once.
    Quick,
    /// WebP in all widths, and one JPEG for browsers that do not know it.
    Whole,
}

/// A file that is made of a photograph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Print {
    /// How wide it is, in pixels.
    pub width: u32,
    /// Its format.
    pub format: Format,
    /// Whether it stands for all others of its format.
    pub is_standard: bool,
}

/// The files that are made of a photograph of so many pixels' width, the narrowest first; none is wider than it.
pub fn prints(width: u32, grade: Grade) -> Vec<Print> {
    let (format, asked) = match grade {
        Grade::Quick => (Format::JPEG, &QUICK[..]),
        Grade::Whole => (Format::WEBP, &WIDTHS[..]),
    };
    let mut widths: Vec<u32> = asked.iter().copied().filter(|one| *one < width).collect();
    let widest = asked[asked.len() - 1];
    if width <= widest {
        widths.push(width);
    }
    // One that is hardly wider than the one before gains nothing.
    if let [.., before, last] = widths[..]
        && last * 8 < before * 9
        && last != widest
    {
        widths.pop();
    }
    let standard = widths.iter().copied().filter(|one| *one <= STANDARD).max();
    let standard = standard.unwrap_or(width);
    let print = |width, format| Print {
        width,
        format,
        is_standard: width == standard,
    };
    let mut made: Vec<Print> = widths.iter().map(|width| print(*width, format)).collect();
    if grade == Grade::Whole {
        made.push(print(standard, Format::JPEG));
    }
    made
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn widths(width: u32, grade: Grade) -> Vec<(u32, Format, bool)> {
        let prints = prints(width, grade).into_iter();
        prints
            .map(|one| (one.width, one.format, one.is_standard))
            .collect()
    }

    #[test]
    fn nothing_is_enlarged() {
        let (jpeg, webp) = (Format::JPEG, Format::WEBP);
        let whole = [
            (360, webp, false),
            (720, webp, false),
            (1080, webp, true),
            (1440, webp, false),
            (2160, webp, false),
            (1080, jpeg, true),
        ];
        assert_eq!(widths(4000, Grade::Whole), whole);
        let small = [(360, webp, false), (480, webp, true), (480, jpeg, true)];
        assert_eq!(widths(480, Grade::Whole), small);
        assert_eq!(
            widths(20, Grade::Whole),
            [(20, webp, true), (20, jpeg, true)]
        );
        assert_eq!(
            widths(800, Grade::Quick),
            [(360, jpeg, false), (800, jpeg, true)]
        );
    }

    #[test]
    fn what_is_made_quickly_is_no_wider_than_what_stands_for_all() {
        let quick = [(360, Format::JPEG, false), (1080, Format::JPEG, true)];
        assert_eq!(widths(4000, Grade::Quick), quick);
    }

    #[test]
    fn no_two_files_are_nearly_as_wide() {
        assert_eq!(
            widths(740, Grade::Quick),
            [(360, Format::JPEG, false), (740, Format::JPEG, true)]
        );
        let nearly = widths(1100, Grade::Whole);
        assert!(
            nearly.iter().all(|(width, ..)| *width != 1100),
            "{nearly:?}"
        );
    }

    proptest! {
        #[test]
        fn one_of_each_format_stands_for_all_and_none_is_wider_than_the_file(width in 1_u32..30_000) {
            for grade in [Grade::Quick, Grade::Whole] {
                let prints = prints(width, grade);
                prop_assert!(prints.iter().all(|one| one.width <= width && one.width > 0));
                for format in [Format::JPEG, Format::WEBP] {
                    let of_format: Vec<&Print> = prints.iter().filter(|one| one.format == format).collect();
                    let standards = of_format.iter().filter(|one| one.is_standard).count();
                    prop_assert_eq!(standards, usize::from(!of_format.is_empty()));
                    prop_assert!(of_format.windows(2).all(|two| two[0].width < two[1].width));
                }
            }
        }
    }
}
