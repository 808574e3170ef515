//! What is to be made of a photograph. Native only.

/// How a file that is made is written, with a quality from 1 to 100.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// Quick, and read by everything; transparent parts become white.
    Jpeg {
        /// 80 looks like the original.
        quality: u8,
    },
    /// A third smaller, in six times the time; keeps transparent parts.
    Webp {
        /// 80 looks like the original.
        quality: u8,
    },
}

impl Format {
    /// JPEG of the usual quality: SSIMULACRA 2 of 77 to 80 on photographs of 1080 pixels.
    pub const JPEG: Format = Format::Jpeg { quality: 80 };
    /// WebP of the usual quality: SSIMULACRA 2 of 72 to 80 on photographs of 1080 pixels.
    pub const WEBP: Format = Format::Webp { quality: 80 };

    /// How names of such files end, without the dot.
    pub fn ending(self) -> &'static str {
        match self {
            Format::Jpeg { .. } => "jpg",
            Format::Webp { .. } => "webp",
        }
    }

    /// What a server calls it.
    pub fn media_type(self) -> &'static str {
        match self {
            Format::Jpeg { .. } => "image/jpeg",
            Format::Webp { .. } => "image/webp",
        }
    }
}

/// One file that is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Wanted {
    /// Its width in pixels; a photograph that is narrower is not enlarged.
    pub width: u32,
    /// How it is written.
    pub format: Format,
}

/// The files that are to be made of one photograph.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Plan {
    /// In the order in which they are made and given back.
    pub wanted: Vec<Wanted>,
}

impl Plan {
    /// Each width in one format.
    pub fn new(widths: impl IntoIterator<Item = u32>, format: Format) -> Plan {
        let wanted = widths.into_iter();
        let wanted = wanted.map(|width| Wanted { width, format }).collect();
        Plan { wanted }
    }

    /// The files of this plan and of another.
    pub fn and(mut self, other: Plan) -> Plan {
        self.wanted.extend(other.wanted);
        self
    }
}

/// A file that was made, upright, in sRGB, without a word of what the photograph's file said besides its pixels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    /// Its width in pixels.
    pub width: u32,
    /// Its height in pixels.
    pub height: u32,
    /// How it is written.
    pub format: Format,
    /// The file.
    pub bytes: Vec<u8>,
}
