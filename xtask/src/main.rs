//! `cargo xtask …`: installs what is missing, then builds, serves, tests, checks and measures.

mod app;
mod bench;
mod browsers;
mod check;
mod command;
mod dist;
mod failures;
mod fuzz;
mod kiosk;
mod nation;
mod office;
mod package;
mod packages;
mod programs;
mod serve;
mod servers;
mod steps;
mod test;
mod tools;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};

/// Builds, serves, tests and measures Làng Kể; installs what it lacks.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Debug, Subcommand)]
enum Task {
    /// Builds the app and the sample content, serves the finished site, and publishes anew whenever a file changes.
    Serve {
        /// The port on 127.0.0.1.
        #[arg(long, default_value_t = 8080)]
        port: u16,
        #[command(flatten)]
        site: SiteArguments,
    },
    /// Runs every test: units, content, published sites, real browsers.
    Test {
        /// Only tests whose name holds this.
        filter: Option<String>,
    },
    /// Writes the finished site to `dist/`.
    Dist {
        #[command(flatten)]
        site: SiteArguments,
    },
    /// Packs the program for offices: one file with the app inside, licences, list of parts, completions; below `target/package/`.
    Package {
        /// For what it is built; on another kind of machine, what it wants is said.
        #[arg(long, default_value = "x86_64-unknown-linux-musl")]
        target: Vec<String>,
    },
    /// Checks formatting, clippy for both builds, and the content.
    Check,
    /// Prints bytes and speed beside the budgets.
    Bench {
        /// How many products the large site has.
        #[arg(long, default_value_t = 17_500)]
        products: usize,
        /// Publishes the large site for a host too, first time and again: with share cards, of which a country takes minutes to draw.
        #[arg(long)]
        with_host: bool,
        /// Measures live maps beside Leaflet instead, in so many rounds of about three minutes.
        #[arg(long)]
        maps: Option<usize>,
        /// Measures taps on links instead, beside the peers that were built in this folder.
        #[arg(long)]
        taps: Option<PathBuf>,
        /// Measures made-up countries of so many products instead, such as 1000,4000,17500: seconds, memory, and which files grow.
        #[arg(long, value_delimiter = ',')]
        growth: Vec<usize>,
        /// Measures a country of `--products` instead: published beside Astro and Hugo, searched beside Pagefind.
        #[arg(long)]
        national: bool,
        /// Measures publishing of photographs instead: those of this folder, one for each of `--products`.
        #[arg(long)]
        photographs: Option<PathBuf>,
    },
    /// Writes a made-up content as large as a country: the sample, and villages in real communes around it, all marked as samples.
    Nation {
        /// The folder that it is written to.
        out: PathBuf,
        /// How many villages; in proportion to the products if it is not said.
        #[arg(long)]
        villages: Option<usize>,
        /// How many products.
        #[arg(long, default_value_t = 17_500)]
        products: usize,
    },
    /// Changes content, files and addresses at random for so many minutes and watches what reads them.
    Fuzz {
        /// How long.
        minutes: f64,
        /// Only this target, such as `drawing`.
        #[arg(long)]
        target: Option<String>,
        /// Begins with this number; the same number makes the same inputs.
        #[arg(long)]
        seed: Option<u64>,
    },
    /// Simulates days on a centre's screen that visitors use, and prints what the browser holds each hour.
    KioskSoak {
        /// How many hours.
        #[arg(long, default_value_t = 72.0)]
        hours: f64,
    },
    /// Kills the browser of a centre's screen over and over, and prints how soon a working page is back.
    KioskTrial {
        /// How many times.
        #[arg(long, default_value_t = 50)]
        rounds: u32,
    },
    /// What Trunk's `post_build` hook calls: makes the finished site of what Trunk has built.
    #[command(hide = true)]
    PublishForTrunk,
}

/// Where the site will be served.
#[derive(Debug, Clone, Args)]
struct SiteArguments {
    /// The path under which the site is served, such as /sub/.
    #[arg(long, default_value = "/")]
    public_url: String,
    /// Scheme and host for absolute links, such as https://langke.example.
    #[arg(long)]
    base_url: Option<String>,
    /// The content folder.
    #[arg(long, default_value = "content")]
    content: String,
    /// The host whose files are written, as `langke publish --host` names them.
    #[arg(long)]
    host: Option<String>,
}

fn main() -> ExitCode {
    let result = match Arguments::parse().task {
        Task::Serve { port, site } => serve::run(port, &site),
        Task::Test { filter } => test::run(filter.as_deref()),
        Task::Dist { site } => dist::run(&site),
        Task::Package { target } => package::run(&target),
        Task::Check => check::run(),
        Task::Bench {
            maps: Some(rounds), ..
        } => bench::maps::run_beside_leaflet(rounds),
        Task::Bench {
            taps: Some(peers), ..
        } => bench::taps::run_beside_peers(&peers, 3),
        Task::Bench {
            national: true,
            products,
            ..
        } => bench::national::run_beside_peers(products),
        Task::Bench {
            photographs: Some(folder),
            products,
            ..
        } => bench::photographs::run(&folder, products),
        Task::Bench { growth, .. } if !growth.is_empty() => bench::growth::run(&growth),
        Task::Bench {
            products,
            with_host,
            ..
        } => bench::run(products, with_host),
        Task::Nation {
            out,
            villages,
            products,
        } => nation::run(&out, villages, products),
        Task::Fuzz {
            minutes,
            target,
            seed,
        } => fuzz::run(minutes, target.as_deref(), seed),
        Task::KioskSoak { hours } => kiosk::soak(hours),
        Task::KioskTrial { rounds } => kiosk::trial(rounds),
        Task::PublishForTrunk => dist::publish_for_trunk(),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\n✗ {error:#}");
            ExitCode::FAILURE
        }
    }
}
