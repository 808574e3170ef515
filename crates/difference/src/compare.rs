//! Compares two sites, page by page. Native only.

use std::path::Path;

use rayon::prelude::*;

use super::DifferenceError;
use super::difference::{ChangedPage, Difference, PageName};
use super::moved::moved;
use super::name::are_alike_but_for_programs;
use super::page::changes;
use super::pages::{Site, apart};
use super::reading::Reading;
use super::shared::share;
use super::walk::read;

/// What changed from one published site to another.
///
/// # Errors
/// One of them is no published site, both are the same folder, or a page cannot be read.
pub fn compare(old: &Path, new: &Path) -> Result<Difference, DifferenceError> {
    let (old_site, new_site) = (Site::of(old)?, Site::of(new)?);
    apart(old, new)?;
    let (old_base, new_base) = (old_site.base()?, new_site.base()?);
    let both: Vec<&String> = old_site
        .addresses
        .intersection(&new_site.addresses)
        .collect();
    let compared = both.par_iter().map(|address| {
        let (old, new) = (old_site.page(address)?, new_site.page(address)?);
        if old_base == new_base && are_alike_but_for_programs(&old, &new) {
            return Ok(None);
        }
        let (old, new) = (read(&old, &old_base), read(&new, &new_base));
        let changes = changes(&old, &new);
        Ok((!changes.is_empty()).then(|| ChangedPage {
            page: PageName::of(address, &new),
            changes,
            shared: Vec::new(),
        }))
    });
    let compared: Vec<Option<ChangedPage>> = compared.collect::<Result<_, DifferenceError>>()?;
    let mut changed: Vec<ChangedPage> = compared.into_iter().flatten().collect();
    let gone = alone(&old_site, &new_site, &old_base)?;
    let come = alone(&new_site, &old_site, &new_base)?;
    let unchanged = both.len() - changed.len();
    let (gone, new, mut moved) = moved(gone, come);
    let shared = share(&mut changed, &mut moved);
    Ok(Difference {
        unchanged,
        new,
        gone,
        moved,
        changed,
        shared,
    })
}

/// The pages that one site has and the other has not.
fn alone(site: &Site, other: &Site, base: &str) -> Result<Vec<(String, Reading)>, DifferenceError> {
    let addresses: Vec<&String> = site.addresses.difference(&other.addresses).collect();
    let pages = addresses
        .par_iter()
        .map(|address| Ok(((*address).clone(), read(&site.page(address)?, base))));
    pages.collect()
}
