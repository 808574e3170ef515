//! Checks of what is printed on labels: a code and a GTIN lead to one product.

use std::collections::BTreeMap;

use super::Checker;
use crate::draft::Draft;
use crate::problem::Problem;
use crate::rules::{DuplicateCode, DuplicateGtin};

impl<'a> Checker<'a> {
    /// Reports short codes and GTINs that stand twice, be it on variants of one product.
    pub(super) fn codes(&mut self, draft: &'a Draft) {
        let (mut codes, mut gtins) = (BTreeMap::new(), BTreeMap::new());
        for (file, product) in draft.things.products.with_files() {
            for (path, code) in product.codes() {
                if let Some(first) = codes.insert(code, file) {
                    let (code, first) = (code.as_str().to_owned(), first.to_owned());
                    let rule = DuplicateCode { code, first };
                    self.problems.push(Problem::new(file, path, rule));
                }
            }
            for (path, gtin) in product.gtins() {
                // The shorter forms are the longest one without its leading noughts.
                let whole = format!("{:0>14}", gtin.as_str());
                if let Some(first) = gtins.insert(whole, file) {
                    let (gtin, first) = (gtin.as_str().to_owned(), first.to_owned());
                    let rule = DuplicateGtin { gtin, first };
                    self.problems.push(Problem::new(file, path, rule));
                }
            }
        }
    }
}
