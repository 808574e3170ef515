//! Real browsers and their drivers, Java for the HTML checker and xmllint for GPX files, from the system's packages.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, bail};

use crate::command::{output, run_quietly};
use crate::tools;

/// Debian's and Ubuntu's packages, each with a program that it brings.
const PACKAGES: [(&str, &[&str]); 7] = [
    ("chromium", &["chromium"]),
    ("chromium-driver", &["chromedriver"]),
    ("firefox-esr", &["firefox-esr", "firefox"]),
    ("webkit2gtk-driver", &["WebKitWebDriver"]),
    ("xvfb", &["Xvfb"]),
    ("default-jre-headless", &["java"]),
    ("libxml2-utils", &["xmllint"]),
];

/// Installs the browsers and drivers that are missing; gives the folders to put before `PATH`.
pub fn install() -> anyhow::Result<Vec<PathBuf>> {
    let missing: Vec<&str> = PACKAGES
        .into_iter()
        .filter(|(_, programs)| !programs.iter().any(|program| is_on_path(program)))
        .map(|(package, _)| package)
        .collect();
    if !missing.is_empty() {
        install_packages(&missing)?;
    }
    Ok(tools::geckodriver()?.into_iter().collect())
}

/// Whether this is root, who may install packages, and for whom Chromium can make no sandbox.
pub fn is_root() -> bool {
    output(Command::new("id").arg("-u")).is_some_and(|id| id == "0")
}

fn is_on_path(program: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).any(|folder| folder.join(program).is_file())
}

fn install_packages(packages: &[&str]) -> anyhow::Result<()> {
    let list = packages.join(" ");
    if !Path::new("/usr/bin/apt-get").is_file() {
        bail!(
            "the tests need {list}, and this system has no apt-get; install them with its own package manager"
        );
    }
    if !is_root() {
        bail!("the tests need {list}; install them with: sudo apt-get install {list}");
    }
    eprintln!("      installing {list}");
    let apt = |arguments: &[&str]| {
        let mut apt = Command::new("apt-get");
        apt.args(arguments).env("DEBIAN_FRONTEND", "noninteractive");
        run_quietly(&mut apt)
    };
    apt(&["update"]).context("apt-get could not fetch its lists; is there a network?")?;
    let install: Vec<&str> = ["install", "--yes", "--no-install-recommends"]
        .into_iter()
        .chain(packages.iter().copied())
        .collect();
    apt(&install).with_context(|| format!("apt-get could not install {list}"))
}
