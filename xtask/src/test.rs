//! `cargo xtask test`: every test, with everything that it needs.

use anyhow::bail;

use crate::command::{cargo, run_before};
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
        let mut tests = cargo();
        tests
            .args(["test", "--workspace", "--no-fail-fast"])
            .args(filter)
            .env("PATH", tools::path_with(&folders)?)
            .env("LANGKE_APP", app::folder())
            .env("RUST_TEST_THREADS", at_once().to_string())
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

/// How many tests run at once: one more than there are processors, for a third of the time a scenario waits for its browser or for the
/// clock.
fn at_once() -> usize {
    std::thread::available_parallelism().map_or(2, usize::from) + 1
}
