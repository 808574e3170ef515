//! What is wrong with a draft, and where.

/// A part of a draft.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DraftPart {
    /// For each warp strand, the shaft that it hangs on.
    Threading,
    /// For each treadle, the shafts that it raises.
    TieUp,
    /// For each weft strand, the treadle that is pressed.
    Treadling,
}

/// The first thing that keeps a draft from being woven; places are counted from 0, shafts and treadles from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DraftFault {
    /// Nothing stands in a part.
    Empty {
        /// The part.
        part: DraftPart,
    },
    /// A part has too many places.
    TooLong {
        /// The part.
        part: DraftPart,
        /// Its places.
        found: usize,
        /// The most places.
        most: usize,
    },
    /// A warp strand hangs on a shaft that no loom has.
    NoSuchShaft {
        /// The place in the threading.
        place: usize,
        /// The shaft.
        found: u8,
        /// The last shaft that there may be; the first is 1.
        most: u8,
    },
    /// A treadle raises a shaft that no warp strand hangs on.
    NothingHangs {
        /// The place in the tie-up.
        place: usize,
        /// The shaft.
        found: u8,
    },
    /// A treadle is pressed that is not tied up.
    NoSuchTreadle {
        /// The place in the treadling.
        place: usize,
        /// The treadle.
        found: u8,
        /// The last treadle of the tie-up; the first is 1.
        most: u8,
    },
    /// Some strands lie over all others wherever they cross them, so that they can be lifted off. There are no fewer that can.
    FallsApart {
        /// Their places in the threading.
        warps: Vec<usize>,
        /// Their places in the treadling.
        wefts: Vec<usize>,
    },
}
