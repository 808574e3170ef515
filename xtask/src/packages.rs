//! Packages of Debian and Ubuntu, which only root may install; others are told what to install.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, bail};

use crate::command::{output, run_quietly};

/// Whether this is root, who may install packages, and for whom Chromium can make no sandbox.
pub fn is_root() -> bool {
    output(Command::new("id").arg("-u")).is_some_and(|id| id == "0")
}

/// Whether the lists of packages that were fetched last have these.
pub fn are_known(packages: &[&str]) -> bool {
    output(Command::new("apt-cache").arg("show").args(packages)).is_some()
}

/// Installs packages, or says how to.
pub fn install(packages: &[&str]) -> anyhow::Result<()> {
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
