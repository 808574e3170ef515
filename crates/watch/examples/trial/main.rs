//! The kiosk trial: kills the browser's processes at random times and measures how long the page is away.
//!
//! `trial --address URL [--rounds 50] [--seed N] [--no-sandbox]`
//!
//! The watcher runs in a process of its own, on an X server of its own, with a profile of its own.

mod blow;
mod display;
mod processes;
mod table;
mod watcher;

use std::env;
use std::process::ExitCode;
use std::thread;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use blow::Blow;
use display::Display;
use table::Table;
use watcher::Watcher;

/// A page that is away for longer than this has failed.
const BOUND: Duration = Duration::from_secs(10);
/// How long the very first start may take.
const FIRST_START: Duration = Duration::from_secs(90);
/// How long after a failed round the page is given to come back, so that the next round begins well.
const GRACE: Duration = Duration::from_secs(120);
/// The longest random wait before a blow, in milliseconds.
const LONGEST_WAIT: u64 = 5000;

struct Arguments {
    address: String,
    rounds: usize,
    seed: u64,
    no_sandbox: bool,
}

fn main() -> ExitCode {
    let words: Vec<String> = env::args().skip(1).collect();
    if let Some(("watch", [address, profile, rest @ ..])) = words
        .split_first()
        .map(|(first, rest)| (first.as_str(), rest))
    {
        return watcher::be(address, profile, rest == ["--no-sandbox"]);
    }
    match read(words).and_then(|arguments| trial(&arguments)) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

fn read(words: Vec<String>) -> Result<Arguments, String> {
    let now = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map_or(0, |time| time.as_nanos() as u64);
    let mut arguments = Arguments {
        address: String::new(),
        rounds: 50,
        seed: now % 1_000_000,
        no_sandbox: false,
    };
    let mut words = words.into_iter();
    while let Some(word) = words.next() {
        let mut value = || words.next().ok_or_else(|| format!("{word} needs a value"));
        match word.as_str() {
            "--address" => arguments.address = value()?,
            "--rounds" => {
                arguments.rounds = value()?
                    .parse()
                    .map_err(|_| "--rounds needs a number".to_owned())?
            }
            "--seed" => {
                arguments.seed = value()?
                    .parse()
                    .map_err(|_| "--seed needs a number".to_owned())?
            }
            "--no-sandbox" => arguments.no_sandbox = true,
            _ => return Err(format!("{word} is not known")),
        }
    }
    if arguments.address.is_empty() {
        return Err("expected: trial --address URL [--rounds 50] [--seed N] [--no-sandbox]".into());
    }
    Ok(arguments)
}

fn trial(arguments: &Arguments) -> Result<bool, String> {
    let display = Display::start()?;
    let room = tempfile::tempdir().map_err(|error| error.to_string())?;
    let profile = room.path().join("profile");
    println!(
        "seed {}, display {}, profile {}",
        arguments.seed,
        display.name(),
        profile.display()
    );
    let mut watcher = Watcher::start(
        &arguments.address,
        &profile,
        display.name(),
        arguments.no_sandbox,
    )?;
    let start = watcher
        .await_alive(FIRST_START)
        .ok_or("the page did not come to life at all")?;
    println!("first life after {:.1} s", start.as_secs_f64());
    let mut chance = Chance(arguments.seed);
    let mut table = Table::default();
    for round in 1..=arguments.rounds {
        let blow = Blow::ALL[chance.below(Blow::ALL.len() as u64) as usize];
        thread::sleep(Duration::from_millis(chance.below(LONGEST_WAIT + 1)));
        let outcome = blow.strike(&mut watcher, BOUND);
        let passed = outcome.is_ok();
        println!(
            "{round:3} {} {}",
            blow.name(),
            outcome
                .as_ref()
                .map_or_else(Clone::clone, |time| format!("{:.2} s", time.as_secs_f64()))
        );
        table.note(blow.name(), outcome.ok());
        if !passed && watcher.await_pulse_of_any(GRACE).is_none() {
            println!(
                "the page did not come back within {} s more",
                GRACE.as_secs()
            );
            break;
        }
    }
    let memory = watcher.memory();
    let ended = watcher.end();
    let left = processes::of_profile(&profile);
    print!("{table}");
    println!("the watcher's own memory at the end: {memory}");
    println!("the watcher ended: {ended}");
    println!("processes left: {}", left.len());
    for process in &left {
        println!("  {} {}", process.id, process.command);
    }
    let (passed, failed) = table.sums();
    println!("{passed} passed, {failed} failed");
    Ok(failed == 0 && passed == arguments.rounds && left.is_empty() && ended == "exit status: 0")
}

/// A small generator of random numbers (SplitMix64), so that a seed gives the same trial again.
struct Chance(u64);

impl Chance {
    /// A number from 0 up to, but not including, `bound`.
    fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (mixed ^ (mixed >> 31)) % bound
    }
}
