//! Runs other programs; a failure names the program and what it was asked to do.

use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};

use anyhow::{Context, bail, ensure};

/// The repository's root.
pub fn root() -> PathBuf {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR"));
    manifest.parent().unwrap_or(manifest).to_owned()
}

/// A command in the repository's root.
pub fn command(program: impl AsRef<Path>) -> Command {
    let mut command = Command::new(program.as_ref());
    command.current_dir(root());
    command
}

/// Cargo in the repository's root.
pub fn cargo() -> Command {
    command(std::env::var("CARGO").unwrap_or_else(|_| "cargo".into()))
}

/// Runs a command that must succeed.
pub fn run(command: &mut Command) -> anyhow::Result<()> {
    let status = command
        .stdin(Stdio::null())
        .status()
        .with_context(|| format!("cannot start {command:?}"))?;
    succeeded(status, command)
}

/// Runs a command that must succeed, and shows each line that it prints to `reader` too.
pub fn run_before(command: &mut Command, mut reader: impl FnMut(&str)) -> anyhow::Result<()> {
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| format!("cannot start {command:?}"))?;
    let mut lines = BufReader::new(child.stdout.take().context("no standard output")?);
    let mut line = Vec::new();
    while lines.read_until(b'\n', &mut line)? > 0 {
        // Where nobody reads any more, the command still ends.
        let _ = std::io::stdout().write_all(&line);
        reader(String::from_utf8_lossy(&line).trim_end());
        line.clear();
    }
    succeeded(child.wait()?, command)
}

fn succeeded(status: ExitStatus, command: &Command) -> anyhow::Result<()> {
    ensure!(status.success(), "{status}: {command:?}");
    Ok(())
}

/// Runs a command that must succeed and shows what it printed only if it does not.
pub fn run_quietly(command: &mut Command) -> anyhow::Result<()> {
    let output = command
        .stdin(Stdio::null())
        .output()
        .with_context(|| format!("cannot start {command:?}"))?;
    if !output.status.success() {
        let printed = String::from_utf8_lossy(&output.stderr);
        let last: Vec<&str> = printed.lines().rev().take(25).collect();
        let last: Vec<&str> = last.into_iter().rev().collect();
        bail!("{}: {command:?}\n{}", output.status, last.join("\n"));
    }
    Ok(())
}

/// What a command prints; nothing if it fails or is not there.
pub fn output(command: &mut Command) -> Option<String> {
    let output = command
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .output()
        .ok()?;
    output
        .status
        .success()
        .then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}
