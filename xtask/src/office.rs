//! LibreOffice's spreadsheet program, which opens and saves our workbooks in tests: 90 MB of Debian's packages, installed once in some 20 s.

use std::path::Path;

use crate::packages;

/// Installs it if it is missing.
pub fn install() -> anyhow::Result<()> {
    if Path::new("/usr/bin/soffice").is_file() {
        return Ok(());
    }
    packages::install(&["libreoffice-calc"])
}
