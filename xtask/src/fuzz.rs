//! `cargo xtask fuzz MINUTES`: attacks everything that reads what strangers made.

use crate::command::{cargo, run as execute};

/// Builds the driver, with every overflow told, and runs it.
pub fn run(minutes: f64, target: Option<&str>, seed: Option<u64>) -> anyhow::Result<()> {
    let mut attack = cargo();
    attack.args([
        "run",
        "--profile",
        "fuzz",
        "--package",
        "langke-fuzz",
        "--",
        "attack",
    ]);
    attack.arg(minutes.to_string());
    if let Some(target) = target {
        attack.args(["--target", target]);
    }
    if let Some(seed) = seed {
        attack.args(["--seed", &seed.to_string()]);
    }
    execute(&mut attack)
}
