//! `cargo xtask test`: every test, with everything that it needs.

use crate::command::{cargo, run as execute};
use crate::steps::Steps;
use crate::{app, browsers, dist, tools};

/// Runs the tests, or those whose name holds `filter`.
pub fn run(filter: Option<&str>) -> anyhow::Result<()> {
    let mut steps = Steps::new(dist::STEPS + 2);
    dist::prepare(&mut steps)?;
    let (folders, checkers) = steps.take("Browsers, drivers and checkers", || {
        let checkers = [
            ("LANGKE_AXE", tools::axe()?),
            ("LANGKE_VNU", tools::html_checker()?),
            ("LANGKE_GPX_SCHEMA", tools::gpx_schema()?),
        ];
        Ok((browsers::install()?, checkers))
    })?;
    steps.take("Tests", || {
        let mut tests = cargo();
        tests
            .args(["test", "--workspace", "--no-fail-fast"])
            .args(filter)
            .env("PATH", tools::path_with(&folders)?)
            .env("LANGKE_APP", app::folder())
            .envs(checkers);
        execute(&mut tests)
    })?;
    eprintln!("✓ all tests ({:.0} s)", steps.seconds());
    Ok(())
}
