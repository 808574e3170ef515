//! Checks of what is printed on labels and signs: a code and a GTIN lead to one thing, and a link into a known traceability system.

use std::collections::BTreeMap;

use super::Checker;
use crate::draft::Draft;
use crate::problem::Problem;
use crate::rules::{DuplicateCode, DuplicateGtin, UnlistedTraceability};

impl<'a> Checker<'a> {
    /// Reports short codes and GTINs that stand twice, be it on variants of one product.
    pub(super) fn codes(&mut self, draft: &'a Draft) {
        let (mut codes, mut gtins) = (BTreeMap::new(), BTreeMap::new());
        let of_products = draft.things.products.with_files();
        let of_products =
            of_products.flat_map(|(file, one)| one.codes().map(move |code| (file, code)));
        let of_places = draft.things.places.with_files();
        let of_places = of_places.flat_map(|(file, one)| one.codes().map(move |code| (file, code)));
        for (file, (path, code)) in of_products.chain(of_places) {
            if let Some(first) = codes.insert(code, file) {
                let (code, first) = (code.as_str().to_owned(), first.to_owned());
                let rule = DuplicateCode { code, first };
                self.problems.push(Problem::new(file, path, rule));
            }
        }
        for (file, product) in draft.things.products.with_files() {
            for (path, gtin) in product.gtins() {
                if let Some(first) = gtins.insert(gtin.fourteen(), file) {
                    let (gtin, first) = (gtin.as_str().to_owned(), first.to_owned());
                    let rule = DuplicateGtin { gtin, first };
                    self.problems.push(Problem::new(file, path, rule));
                }
            }
        }
    }

    /// Reports links into traceability systems that the site does not list, where it lists any.
    pub(super) fn traceability(&mut self, draft: &'a Draft) {
        let site = draft.site.as_ref();
        let systems = site.map_or(&[][..], |site| &site.value.traceability);
        if systems.is_empty() {
            return;
        }
        for (file, product) in draft.things.products.with_files() {
            let address = product.traceability.as_ref();
            if let Some(address) =
                address.filter(|address| !systems.iter().any(|one| one.has(address)))
            {
                let found = address.as_str().to_owned();
                let rule = UnlistedTraceability { found };
                self.problems.push(Problem::new(file, "traceability", rule));
            }
        }
    }
}
