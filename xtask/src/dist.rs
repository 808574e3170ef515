//! Makes the finished site: the native program publishes the content with the built app.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Context;

use crate::app;
use crate::command::{cargo, command, root, run as execute};
use crate::steps::Steps;
use crate::{SiteArguments, programs, tools};

/// The steps of [`prepare`].
pub const STEPS: usize = 3;

/// `cargo xtask dist`.
pub fn run(site: &SiteArguments) -> anyhow::Result<()> {
    let mut steps = Steps::new(STEPS + 1);
    prepare(&mut steps)?;
    steps.take("Publishing the site", || {
        publish(site, &root().join("dist"))
    })?;
    eprintln!("✓ dist/ is finished ({:.0} s)", steps.seconds());
    Ok(())
}

/// Installs tools, builds the native program and the app.
pub fn prepare(steps: &mut Steps) -> anyhow::Result<()> {
    let tools = steps.take("Tools for building", tools::for_building)?;
    steps.take("The native program", build_native)?;
    steps.take("The app for the browser", || app::build(&tools))
}

/// Builds the native program.
pub fn build_native() -> anyhow::Result<()> {
    execute(cargo().args([
        "build",
        "--release",
        "--package",
        "langke-cli",
        "--bin",
        "langke",
    ]))
}

/// Where the native program lies.
pub fn native() -> PathBuf {
    built("release", "langke")
}

/// Where the native program lies that is built with the tests.
pub fn under_test() -> PathBuf {
    built("debug", "langke-under-test")
}

fn built(profile: &str, program: &str) -> PathBuf {
    let target =
        std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from);
    target
        .join(profile)
        .join(format!("{program}{}", std::env::consts::EXE_SUFFIX))
}

/// Publishes the content with the built app.
pub fn publish(site: &SiteArguments, out: &Path) -> anyhow::Result<()> {
    execute(&mut publishing(site, &app::folder(), out))
        .context("the site was not published; what was there before stands")
}

/// The command that publishes.
fn publishing(site: &SiteArguments, app: &Path, out: &Path) -> Command {
    let mut publish = command(native());
    publish
        .arg("publish")
        .arg(&site.content)
        .arg("--app")
        .arg(app)
        .arg("--out")
        .arg(out);
    publish.args(["--public-url", &site.public_url]);
    if let Some(base_url) = &site.base_url {
        publish.args(["--base-url", base_url]);
    }
    if let Some(host) = &site.host {
        publish.args(["--host", host]);
    }
    publish
}

/// Trunk's `post_build` hook: what Trunk staged becomes the finished site, in place.
pub fn publish_for_trunk() -> anyhow::Result<()> {
    let given = |name: &str| {
        std::env::var(name).with_context(|| {
            format!("{name} is not set; this command is for Trunk's post_build hook")
        })
    };
    let staging = PathBuf::from(given("TRUNK_STAGING_DIR")?);
    let site = SiteArguments {
        public_url: given("TRUNK_PUBLIC_URL")?,
        base_url: None,
        content: "content".into(),
        host: None,
    };
    programs::shorten(&staging, &tools::for_building()?)?;
    build_native()?;
    execute(&mut publishing(&site, &staging, &staging))
}
