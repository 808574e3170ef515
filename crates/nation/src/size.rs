//! How large a made-up country is, in the programme's proportions. Native only.

/// How many there are of each kind of thing.
///
/// Products and makers: The Hanoi Times, end of 2025 ("nearly 17,500 products", "more than 9,300 entities"). What the programme does not
/// count is assumed: a village for 14.6 products, four places a village, a festival in every third, a route in every fourth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    /// Villages.
    pub villages: usize,
    /// Products.
    pub products: usize,
    /// Makers.
    pub makers: usize,
    /// Places.
    pub places: usize,
    /// Routes.
    pub routes: usize,
    /// Festivals.
    pub festivals: usize,
    /// The number by which everything that is drawn by lot is drawn.
    pub seed: u64,
}

/// The country at the end of 2025.
const PRODUCTS: usize = 17_500;
const MAKERS: usize = 9_300;
const VILLAGES: usize = 1_200;
const PLACES: usize = 5_000;

/// Of a hundred products so many are food, as The Hanoi Times counts (78.3 %).
pub const FOOD_IN_A_THOUSAND: usize = 783;

impl Size {
    /// A country with so many villages and products.
    pub fn new(villages: usize, products: usize) -> Size {
        let villages = villages.clamp(1, crate::commune::count());
        Size {
            villages,
            products,
            makers: (products * MAKERS).div_ceil(PRODUCTS),
            places: (villages * PLACES).div_ceil(VILLAGES),
            routes: villages.div_ceil(4),
            festivals: villages.div_ceil(3),
            seed: 2026,
        }
    }

    /// A country with so many products, and villages in proportion.
    pub fn of_products(products: usize) -> Size {
        Size::new((products * VILLAGES).div_ceil(PRODUCTS), products)
    }

    /// Which of `all` things stand in the village of this number: shares that differ by one at most.
    pub(crate) fn share(&self, all: usize, village: usize) -> std::ops::Range<usize> {
        let from = |village: usize| village * all / self.villages;
        from(village)..from(village + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_country_of_all_products_has_all_else_in_proportion() {
        let size = Size::of_products(PRODUCTS);
        assert_eq!(
            (size.villages, size.makers, size.places),
            (VILLAGES, MAKERS, PLACES)
        );
        assert_eq!((size.routes, size.festivals), (300, 400));
    }

    #[test]
    fn every_thing_stands_in_one_village() {
        let size = Size::new(7, 100);
        let shares = (0..7).map(|village| size.share(100, village).len());
        assert_eq!(shares.sum::<usize>(), 100);
    }
}
