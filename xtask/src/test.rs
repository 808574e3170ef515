//! `cargo xtask test`: every test, with everything that it needs.

use std::fs;
#[cfg(unix)]
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, bail};
use tempfile::TempDir;

use crate::command::{cargo, output, run_before};
use crate::failures::Failures;
use crate::steps::Steps;
use crate::{app, browsers, office, servers, tools};

/// Runs the tests, or those whose name holds `filter`.
pub fn run(filter: Option<&str>) -> anyhow::Result<()> {
    let mut steps = Steps::new(4);
    // The native program is tested as Cargo builds it for tests; a release of it would take minutes and nobody would run it.
    let building = steps.take("Tools for building", tools::for_building)?;
    steps.take("The app for the browser", || app::build(&building))?;
    let (folders, checkers) =
        steps.take("Browsers, drivers, servers, office and checkers", || {
            let checkers = [
                ("LANGKE_AXE", tools::axe()?),
                ("LANGKE_VNU", tools::html_checker()?),
                ("LANGKE_OPENING_HOURS", tools::opening_hours()?),
                ("LANGKE_GPX_SCHEMA", tools::gpx_schema()?),
                ("LANGKE_AJV", tools::ajv()?),
                ("LANGKE_SARIF_SCHEMA", tools::sarif_schema()?),
                ("LANGKE_SCHEMA_ORG", tools::schema_org()?),
            ];
            servers::install()?;
            office::install()?;
            Ok((browsers::install()?, checkers))
        })?;
    steps.take("Tests", || {
        let scratch = scratch()?;
        let mut tests = cargo();
        tests
            .args(["test", "--workspace", "--no-fail-fast"])
            .args(filter)
            .env("PATH", tools::path_with(&folders)?)
            .env("LANGKE_APP", app::folder())
            .env("RUST_TEST_THREADS", at_once().to_string())
            .env("TMPDIR", scratch.path())
            .envs(checkers);
        let mut failures = Failures::default();
        let outcome = run_before(&mut tests, |line| failures.look_at(line));
        if failures.is_empty() {
            return outcome;
        }
        bail!("{failures}")
    })?;
    eprintln!("✓ all tests ({:.0} s)", steps.seconds());
    Ok(())
}

/// A folder for what tests write, which goes with all that they leave behind: in memory where there is plenty, for they write hundreds
/// of sites, and some disks take as long for that as the rest of a test.
fn scratch() -> anyhow::Result<TempDir> {
    const MEMORY: &str = "/dev/shm";
    const PLENTY: u64 = 6 << 30;
    let free = output(Command::new("df").args(["--output=avail", "--block-size=1", MEMORY]));
    let free = free.and_then(|table| table.lines().last()?.trim().parse::<u64>().ok());
    let mut folder = tempfile::Builder::new();
    folder.prefix("langke-tests-");
    // Web servers read what lies in it for other users.
    #[cfg(unix)]
    folder.permissions(fs::Permissions::from_mode(0o755));
    if free.is_some_and(|free| free >= PLENTY)
        && let Ok(folder) = folder.tempdir_in(MEMORY)
        && runs_programs(folder.path()).unwrap_or(false)
    {
        return Ok(folder);
    }
    folder
        .tempdir()
        .context("no folder for what the tests write")
}

/// Whether programs run that lie in a folder: some systems forbid it in memory, and some tests need it.
fn runs_programs(folder: &Path) -> anyhow::Result<bool> {
    let program = folder.join("program");
    fs::copy("/bin/true", &program)?;
    Ok(Command::new(program).status()?.success())
}

/// How many tests run at once: one more than there are processors, for a third of the time a scenario waits for its browser or for the
/// clock.
fn at_once() -> usize {
    std::thread::available_parallelism().map_or(2, usize::from) + 1
}
