//! `cargo xtask nation OUT`: writes a made-up country.

use std::path::Path;

use langke_nation::Size;

use crate::command::root;

/// Writes it and says how much.
pub fn run(out: &Path, villages: Option<usize>, products: usize) -> anyhow::Result<()> {
    anyhow::ensure!(
        !out.exists(),
        "{} is there already: expected a folder that is not there yet, into which nothing of yours can be mixed",
        out.display()
    );
    let size = villages.map_or_else(
        || Size::of_products(products),
        |villages| Size::new(villages, products),
    );
    let written = langke_nation::write(&root().join("content"), out, &size)?;
    println!("{size:?}\n{written:?}");
    Ok(())
}
