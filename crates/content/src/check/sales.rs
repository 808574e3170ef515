//! Checks of where products are sold.

use super::Checker;
use crate::Sale;
use crate::kind::Kind;

impl Checker<'_> {
    /// Checks where a product is sold.
    pub(super) fn sold(&mut self, sold: &[Sale]) {
        self.once("sold", sold.iter().map(Sale::point));
        for (index, sale) in sold.iter().enumerate() {
            let path = format!("sold[{index}]");
            if let Some(place) = sale.place() {
                self.reference(&format!("{path}.place"), Kind::Place, place);
            }
            if let Some(event) = sale.fair() {
                self.reference(&format!("{path}.event"), Kind::Event, event);
            }
            self.sources(&path, sale.sources());
        }
    }
}
