//! Real browsers and their drivers, Java for the HTML checker, xmllint for GPX files, Poppler for PDF files and ZBar for codes, from the system's packages.

use std::path::PathBuf;

use crate::{packages, tools};

/// Debian's and Ubuntu's packages, each with a program that it brings.
const PACKAGES: [(&str, &[&str]); 9] = [
    ("chromium", &["chromium"]),
    ("chromium-driver", &["chromedriver"]),
    ("firefox-esr", &["firefox-esr", "firefox"]),
    ("webkit2gtk-driver", &["WebKitWebDriver"]),
    ("xvfb", &["Xvfb"]),
    ("default-jre-headless", &["java"]),
    ("libxml2-utils", &["xmllint"]),
    ("poppler-utils", &["pdftoppm"]),
    ("zbar-tools", &["zbarimg"]),
];

/// Chromium without the windows around its pages, the package and its program; not every release of the systems has it.
const HEADLESS_SHELL: &str = "chromium-headless-shell";

/// Installs the browsers and drivers that are missing; gives the folders to put before `PATH`.
pub fn install() -> anyhow::Result<Vec<PathBuf>> {
    let missing: Vec<&str> = PACKAGES
        .into_iter()
        .filter(|(_, programs)| !programs.iter().any(|program| is_on_path(program)))
        .map(|(package, _)| package)
        .collect();
    if !missing.is_empty() {
        packages::install(&missing)?;
    }
    if !is_on_path(HEADLESS_SHELL)
        && packages::are_known(&[HEADLESS_SHELL])
        && let Err(error) = packages::install(&[HEADLESS_SHELL])
    {
        eprintln!("      the tests in Chromium take a third longer than they need: {error:#}");
    }
    Ok(tools::geckodriver()?.into_iter().collect())
}

fn is_on_path(program: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).any(|folder| folder.join(program).is_file())
}
