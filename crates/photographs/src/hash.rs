//! Whether two photographs show the same. Native only.

use crate::examine::Sides;
use crate::fault::Fault;
use crate::light::on_white;
use crate::resize::Light;

/// A hash of what is seen: of nine columns and eight rows of brightness, whether each is darker than the next one (dHash, N. Krawetz
/// 2013).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Hash(pub u64);

impl Hash {
    pub(crate) fn of(light: &Light) -> Result<Hash, Fault> {
        let small = light.shrink(Sides {
            width: 9,
            height: 8,
        })?;
        let pixels = on_white(&small.values, small.channels);
        let grey: Vec<u32> = pixels.chunks_exact(3).map(brightness).collect();
        let bits = grey
            .chunks_exact(9)
            .flat_map(|row| row.windows(2).map(|pair| pair[0] < pair[1]));
        Ok(Hash(bits.fold(0, |hash, bit| hash << 1 | u64::from(bit))))
    }

    /// In how many of the 64 places two differ: up to 6 is the same photograph, smaller or written anew; different ones differ in 20 to
    /// 44.
    pub fn distance(self, other: Hash) -> u32 {
        (self.0 ^ other.0).count_ones()
    }
}

/// Brightness from red, green, blue (ITU-R BT.601), in thousandths.
pub(crate) fn brightness(pixel: &[u8]) -> u32 {
    299 * u32::from(pixel[0]) + 587 * u32::from(pixel[1]) + 114 * u32::from(pixel[2])
}
