//! The columns of every sheet, as data: one file for each subject. Native only.

mod entries;
mod event;
mod maker;
mod parts;
mod place;
mod process;
mod product;
mod route;
mod story;
mod village;

use crate::column::{Column, Form, Need, column, languages};
use crate::described::need;
use crate::sheet::SheetForm;

#[cfg(test)]
pub use process::STEPS;
#[cfg(test)]
pub use story::STORY;

/// All sheets, in the order in which they stand in a workbook: a kind, then what repeats in it.
pub fn all() -> Vec<SheetForm> {
    let things = [
        village::village(),
        maker::maker(),
        product::product(),
        process::process(),
        place::place(),
        route::route(),
        event::event(),
        entries::source(),
        entries::picture(),
        entries::fact(),
        entries::word(),
    ];
    let lists = [
        story::story(),
        product::brief(),
        product::variants(),
        product::sold(),
        parts::certificates(),
        parts::standards(),
        parts::facts(),
        product::season(),
        product::sustainability(),
        product::traceability_events(),
        maker::artisans(),
        process::steps(),
        place::experiences(),
        route::stops(),
        route::legs(),
        route::days(),
        event::dates(),
        village::other_names(),
        village::peoples(),
        parts::formerly(),
        parts::disputes(),
    ];
    let mut all: Vec<SheetForm> = things.into_iter().chain(lists).collect();
    for form in &mut all {
        let needs: Vec<Need> = form
            .columns
            .iter()
            .map(|column| need(form, column))
            .collect();
        for (column, need) in form.columns.iter_mut().zip(needs) {
            column.need = need;
        }
    }
    all
}

/// Columns, one after the other.
#[derive(Default)]
struct Columns(Vec<Column>);

impl Columns {
    /// A column.
    fn one(mut self, path: &str, vi: &str, en: &str, form: Form) -> Columns {
        self.0.push(column(path, vi, en, form));
        self
    }

    /// A column that says which fields stand beside it.
    fn tag(mut self, path: &str, vi: &str, en: &str, form: Form) -> Columns {
        self.0.push(column(path, vi, en, form).tag());
        self
    }

    /// The two columns of a text in both languages.
    fn both(mut self, path: &str, vi: &str, en: &str) -> Columns {
        self.0.extend(languages(path, vi, en));
        self
    }

    /// Columns that several sheets have.
    fn with(mut self, others: Columns) -> Columns {
        self.0.extend(others.0);
        self
    }
}
