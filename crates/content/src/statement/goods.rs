//! What packages, areas, standards and certificates say in words.

use super::{Citing, Statements, citing};
use crate::{Area, Certificate, Product, Standard};

impl<'a> Statements<'a> {
    /// What stands on a product's package, when it is to be had, what its variants are called.
    pub(super) fn goods(&mut self, product: &'a Product) {
        self.texts("ingredients", &product.ingredients, Citing::Summary);
        self.texts("storage", &product.storage, Citing::Summary);
        if let Some(life) = &product.shelf_life {
            self.texts("shelf_life.note", &life.note, Citing::Summary);
        }
        for (index, season) in product.season.iter().enumerate() {
            let path = format!("season[{index}].what");
            self.texts(
                &path,
                &season.what,
                cited(&season.sources, season.illustrative),
            );
        }
        for (index, variant) in product.variants.iter().enumerate() {
            // The size in a variant's name is what tells it from the others, and stands on its label.
            let path = format!("variants[{index}].name");
            self.texts(&path, [&variant.name], Citing::Cited);
            if let Some(picture) = &variant.picture {
                self.picture(&format!("variants[{index}].picture"), Some(picture));
            }
        }
        self.certificates(&product.certificates);
    }

    /// Why certificates were taken back.
    pub(super) fn certificates(&mut self, certificates: &'a [Certificate]) {
        for (index, certificate) in certificates.iter().enumerate() {
            if let Some(revoked) = &certificate.revoked {
                let path = format!("certificates[{index}].revoked.note");
                let citing = cited(&revoked.sources, certificate.illustrative);
                self.texts(&path, &revoked.note, citing);
            }
        }
    }

    /// The name of an area.
    pub(super) fn area(&mut self, area: Option<&'a Area>) {
        if let Some(area) = area {
            let citing = cited(&area.sources, area.illustrative);
            self.texts("area.name", [&area.name], citing);
        }
    }

    /// The names of standards and of those who issued them.
    pub(super) fn standards(&mut self, standards: &'a [Standard]) {
        for (index, standard) in standards.iter().enumerate() {
            let path = format!("standards[{index}]");
            let citing = cited(&standard.sources, standard.illustrative);
            self.texts(&format!("{path}.name"), &standard.name, citing);
            self.texts(&format!("{path}.issuer"), [&standard.issuer], citing);
        }
    }

    /// A number that stands in a field with its own source.
    pub(super) fn count(&mut self, value: Option<f64>) {
        if let Some(value) = value {
            self.value(value);
        }
    }
}

/// How a text stands to sources whose field may be a sample.
fn cited(sources: &[crate::Slug], is_sample: bool) -> Citing {
    if is_sample {
        Citing::Cited
    } else {
        citing(sources)
    }
}
