//! Runs workers as processes of their own and watches them: what ends a worker is a finding.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, bail};
use fastrand::Rng;
use strum::IntoEnumIterator;

use crate::desk::Desk;
use crate::mutation::mutate;
use crate::target::Target;

/// No input of up to 256 kB may take longer.
const LONGEST: Duration = Duration::from_secs(5);
/// No worker may take longer to make the inputs that it begins with: some are whole sites as workbooks.
const LONGEST_BEGINNING: Duration = Duration::from_secs(120);
/// No worker may take more memory than this, in kilobytes; `ulimit` takes it so.
const MOST_MEMORY: u32 = 1_500_000;
/// How long the watch sleeps between two looks at a worker.
const LOOK: Duration = Duration::from_millis(50);
/// How many inputs a worker reads before another one takes over.
const INPUTS: u32 = 300;

/// Where the input lies that a worker reads at the moment.
const CURRENT: &str = "current";
/// What a worker writes at its end: how many inputs it read and how long the slowest took, in milliseconds, and its size.
const DONE: &str = "done";

/// Attacks the targets in turn for so long; what was found lies in `found` afterwards.
///
/// # Errors
/// If anything was found, or a worker cannot be started.
pub fn attack(targets: &[Target], time: Duration, seed: u64, found: &Path) -> anyhow::Result<()> {
    let end = Instant::now() + time;
    let mut tally: BTreeMap<&str, (u64, u128, usize)> = BTreeMap::new();
    let mut findings = Vec::new();
    let mut round = 0;
    while Instant::now() < end {
        for target in targets {
            let folder = tempfile::tempdir()?;
            let worker = start(*target, seed.wrapping_add(round), folder.path())?;
            if let Some(reason) = watch(worker, folder.path())? {
                let input = fs::read(folder.path().join(CURRENT)).unwrap_or_default();
                let file = keep(found, *target, &input)?;
                eprintln!("✗ {}: {reason}\n  {}", target.name(), file.display());
                findings.push(file);
            }
            let done = fs::read_to_string(folder.path().join(DONE)).unwrap_or_default();
            let numbers: Vec<u128> = done.split(' ').flat_map(str::parse).collect();
            if let [inputs, slowest, size] = numbers[..] {
                let entry = tally.entry(target.name()).or_default();
                entry.0 += inputs as u64;
                if slowest > entry.1 {
                    (entry.1, entry.2) = (slowest, size as usize);
                }
            }
        }
        round += 1;
    }
    println!("| target | inputs | slowest | its size |\n|---|---|---|---|");
    for (name, (inputs, slowest, size)) in tally {
        println!("| {name} | {inputs} | {slowest} ms | {size} B |");
    }
    if !findings.is_empty() {
        bail!("{} findings lie in {}", findings.len(), found.display());
    }
    Ok(())
}

fn start(target: Target, seed: u64, folder: &Path) -> anyhow::Result<Child> {
    let program = std::env::current_exe()?;
    let mut command = Command::new("sh");
    command.args(["-c", &format!("ulimit -v {MOST_MEMORY}; exec \"$@\""), "sh"]);
    command.arg(program).args(["worker", target.name()]);
    command.arg(seed.to_string()).arg(folder);
    command.env("RUST_BACKTRACE", "0").stdin(Stdio::null());
    command.stderr(fs::File::create(folder.join("stderr"))?);
    command.spawn().context("a worker cannot be started")
}

/// Waits for a worker; tells what ended it, if it did not end by itself.
fn watch(mut worker: Child, folder: &Path) -> anyhow::Result<Option<String>> {
    let current = folder.join(CURRENT);
    let mut since = (None, Instant::now());
    loop {
        if let Some(status) = worker.try_wait()? {
            if status.success() {
                return Ok(None);
            }
            let said = fs::read_to_string(folder.join("stderr")).unwrap_or_default();
            let said: Vec<&str> = said
                .lines()
                .filter(|line| !line.is_empty())
                .take(3)
                .collect();
            return Ok(Some(format!("{status}: {}", said.join(" · "))));
        }
        std::thread::sleep(LOOK);
        let now = fs::read(&current).ok();
        let longest = match &now {
            Some(_) => LONGEST,
            None => LONGEST_BEGINNING,
        };
        if now != since.0 {
            since = (now, Instant::now());
        } else if since.1.elapsed() > longest {
            worker.kill()?;
            worker.wait()?;
            return Ok(Some(format!("more than {longest:?}")));
        }
    }
}

/// Keeps an input under a name that changes with its bytes.
fn keep(found: &Path, target: Target, input: &[u8]) -> anyhow::Result<PathBuf> {
    let folder = found.join(target.name());
    fs::create_dir_all(&folder)?;
    let digest = langke_publish::Digest::of(input).to_string();
    let file = folder.join(&digest[..12]);
    fs::write(&file, input)?;
    Ok(file)
}

/// What a worker does: changes inputs and reads them, each noted before it is read.
///
/// # Errors
/// If something did not hold; the input that is noted shows it.
pub fn work(target: Target, seed: u64, folder: &Path) -> anyhow::Result<()> {
    let mut random = Rng::with_seed(seed);
    let desk = Desk::new()?;
    let seeds = target.seeds()?;
    let (mut slowest, mut size) = (0, 0);
    for _ in 0..INPUTS {
        let seed = &seeds[random.usize(..seeds.len())];
        let input = mutate(seed, &seeds, target.words(), &mut random);
        fs::write(folder.join(CURRENT), &input)?;
        let begun = Instant::now();
        target.run(&input, &desk)?;
        let took = begun.elapsed().as_millis();
        if took > slowest {
            (slowest, size) = (took, input.len());
        }
    }
    fs::write(folder.join(DONE), format!("{INPUTS} {slowest} {size}"))?;
    Ok(())
}

/// Reads one input.
///
/// # Errors
/// If something does not hold.
pub fn replay_one(target: Target, file: &Path) -> anyhow::Result<()> {
    target.run(&fs::read(file)?, &Desk::new()?)
}

/// Reads every kept input of every target; gives how many there were.
///
/// # Errors
/// If something did not hold, with the name of the input.
pub fn replay(corpus: &Path) -> anyhow::Result<usize> {
    let desk = Desk::new()?;
    let mut inputs = 0;
    for target in Target::iter() {
        let folder = corpus.join(target.name());
        let kept = walkdir::WalkDir::new(&folder).sort_by_file_name();
        for entry in kept
            .into_iter()
            .flatten()
            .filter(|entry| entry.file_type().is_file())
        {
            let name = entry.path().display().to_string();
            target.run(&fs::read(entry.path())?, &desk).context(name)?;
            inputs += 1;
        }
    }
    Ok(inputs)
}
