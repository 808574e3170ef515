//! `cargo xtask fuzz MINUTES`: attacks all readers for so long and prints what was found.

use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use anyhow::Context;
use clap::{Parser, Subcommand};
use langke_fuzz::target::Target;
use langke_fuzz::watch;
use strum::IntoEnumIterator;

#[derive(Debug, Parser)]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Debug, Subcommand)]
enum Task {
    /// Attacks for so many minutes.
    Attack {
        /// How long.
        minutes: f64,
        /// Only this target.
        #[arg(long)]
        target: Option<String>,
        /// Begins with this number; the same number makes the same inputs.
        #[arg(long)]
        seed: Option<u64>,
    },
    /// Reads inputs that were kept.
    Replay {
        /// The target.
        target: String,
        /// The input's file.
        file: PathBuf,
    },
    /// One worker.
    #[command(hide = true)]
    Worker {
        target: String,
        seed: u64,
        folder: PathBuf,
    },
}

fn main() -> anyhow::Result<()> {
    match Arguments::parse().task {
        Task::Attack {
            minutes,
            target,
            seed,
        } => {
            let targets = match target {
                Some(name) => vec![named(&name)?],
                None => Target::iter().collect(),
            };
            let now = SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs();
            let seed = seed.unwrap_or(now << 20);
            println!("seed {seed}");
            let found = Path::new(env!("CARGO_MANIFEST_DIR")).join("found");
            let time = Duration::from_secs_f64(minutes * 60.0);
            watch::attack(&targets, time, seed, &found)
        }
        Task::Replay { target, file } => watch::replay_one(named(&target)?, &file),
        Task::Worker {
            target,
            seed,
            folder,
        } => watch::work(named(&target)?, seed, &folder),
    }
}

fn named(name: &str) -> anyhow::Result<Target> {
    let known: Vec<&str> = Target::iter().map(Target::name).collect();
    name.parse()
        .ok()
        .with_context(|| format!("there is no target {name}; there are {}", known.join(", ")))
}
