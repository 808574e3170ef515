//! The skeleton of a page: the nodes over which the app walks when it takes a printed page over, as one number.
//!
//! The publisher prints the number of what it printed; the browser counts again before it takes over. Extensions, ad blockers and
//! translators change pages; where they changed what would be walked, the page stays as it was printed. Texts and attributes do
//! not count, nor does anything inside of the parts over which the app passes.

use crate::components::LEAVES;

/// A skeleton that is being counted, node by node in the order of the document.
#[derive(Debug, Clone, Copy)]
pub struct Skeleton(u32);

impl Default for Skeleton {
    fn default() -> Skeleton {
        Skeleton(0x811c_9dc5)
    }
}

impl Skeleton {
    /// An element begins.
    pub fn enter(&mut self, name: &str) {
        self.note(b'<');
        for byte in name.bytes() {
            self.note(byte);
        }
    }

    /// An element ends.
    pub fn leave(&mut self) {
        self.note(b'>');
    }

    /// A text, whatever it says.
    pub fn text(&mut self) {
        self.note(b't');
    }

    /// A comment, whatever it says: they mark places.
    pub fn comment(&mut self) {
        self.note(b'c');
    }

    /// The number, as it stands in a page.
    pub fn print(self) -> String {
        self.0.to_string()
    }

    /// Whether nothing inside of an element with this class counts.
    pub fn is_leaf(class: &str) -> bool {
        LEAVES.contains(&class)
    }

    /// A step of FNV-1a, 32 bits. Source: RFC 9923.
    fn note(&mut self, byte: u8) {
        self.0 = (self.0 ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    }
}
