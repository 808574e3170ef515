//! `cargo xtask package`: one file for an office, with the app inside, packed with what belongs to it.

use std::fs;
use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use serde::Deserialize;
use sha2::{Digest as _, Sha256};
use walkdir::WalkDir;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::command::{cargo, command, output, root, run as execute};
use crate::steps::Steps;
use crate::{app, dist, tools};

/// Builds the program for each target and packs it below `target/package/`.
///
/// # Errors
/// If a part cannot be built or is missing.
pub fn run(targets: &[String]) -> anyhow::Result<()> {
    let mut steps = Steps::new(dist::STEPS + 1 + targets.len());
    dist::prepare(&mut steps)?;
    let out = root().join("target/package");
    fs::create_dir_all(&out)?;
    let packed = out.join("app.zip");
    fs::write(&packed, zipped(&app::folder())?)?;
    let shared = steps.take("What belongs to every archive", belongings)?;
    let mut sums = String::new();
    for target in targets {
        let archive = steps.take(&format!("The program for {target}"), || {
            let program = build(target, &packed)?;
            archive(target, &program, &shared, &out)
        })?;
        let name = archive.file_name().unwrap_or_default().to_string_lossy();
        let sum = Sha256::digest(fs::read(&archive)?);
        sums += &format!("{sum:x}  {name}\n");
        println!("{}", archive.display());
    }
    fs::write(out.join("SHA256SUMS"), sums)?;
    Ok(())
}

/// The program with the app inside.
fn build(target: &str, packed: &Path) -> anyhow::Result<PathBuf> {
    execute(command("rustup").args(["target", "add", target]))?;
    let folder = root().join("target/packaged");
    execute(
        cargo()
            .args(["build", "--release", "--package", "langke-cli"])
            .args(["--bin", "langke", "--target", target, "--target-dir"])
            .arg(&folder)
            .env("LANGKE_PACKED_APP", packed),
    )
    .with_context(|| format!("{target}: {}", wanted(target)))?;
    let ending = if target.contains("windows") {
        ".exe"
    } else {
        ""
    };
    Ok(folder.join(target).join(format!("release/langke{ending}")))
}

/// What a target wants to be on the machine besides Rust.
fn wanted(target: &str) -> &'static str {
    if target.contains("windows") {
        "expected a linker for Windows; on Debian: apt-get install gcc-mingw-w64-x86-64"
    } else if target.contains("musl") {
        "expected a C compiler for musl; on Debian: apt-get install musl-tools"
    } else {
        "the program was not built"
    }
}

/// Files that go into every archive, by their names there.
type Belongings = Vec<(String, Vec<u8>)>;

/// Licences, the parts list, completions, the page for `man`.
fn belongings() -> anyhow::Result<Belongings> {
    let mut files: Belongings = Vec::new();
    for name in ["LICENSE-APACHE", "LICENSE-MIT", "docs/office.md"] {
        let bytes = fs::read(root().join(name)).with_context(|| name.to_owned())?;
        let name = name.rsplit('/').next().unwrap_or(name);
        files.push((name.to_owned(), bytes));
    }
    files.push(("licences-of-parts.txt".into(), licences()?.into_bytes()));
    files.push(("langke.cdx.json".into(), parts_list()?));
    for (reader, name) in [
        ("bash", "completions/langke.bash"),
        ("zsh", "completions/_langke"),
        ("fish", "completions/langke.fish"),
        ("powershell", "completions/langke.ps1"),
        ("man", "man/langke.1"),
    ] {
        let told = output(command(dist::native()).args(["describe", reader]))
            .with_context(|| format!("langke describe {reader}"))?;
        files.push((name.into(), told.into_bytes()));
    }
    Ok(files)
}

/// All parts of the program and of what it was built from, as CycloneDX tells them.
fn parts_list() -> anyhow::Result<Vec<u8>> {
    let cyclonedx = tools::cyclonedx()?;
    execute(
        command(cyclonedx)
            .args(["cyclonedx", "--format", "json", "--manifest-path"])
            .arg(root().join("Cargo.toml"))
            .args(["--override-filename", "langke.cdx"]),
    )?;
    // One file lies beside each manifest; that of the program lists all that it is made of.
    let mut found = None;
    for entry in WalkDir::new(root().join("crates")).into_iter().flatten() {
        if entry.file_name() != "langke.cdx.json" {
            continue;
        }
        if entry
            .path()
            .parent()
            .is_some_and(|folder| folder.ends_with("cli"))
        {
            found = Some(fs::read(entry.path())?);
        }
        fs::remove_file(entry.path())?;
    }
    for folder in ["", "fuzz", "server", "tests", "xtask"] {
        let _ = fs::remove_file(root().join(folder).join("langke.cdx.json"));
    }
    found.context("cargo-cyclonedx wrote no list of the program's parts")
}

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
}

#[derive(Deserialize)]
struct Package {
    name: String,
    version: String,
    license: Option<String>,
    source: Option<String>,
    manifest_path: PathBuf,
}

/// The licence of every part with its text, as the part brings it.
fn licences() -> anyhow::Result<String> {
    let metadata = output(cargo().args(["metadata", "--format-version", "1", "--locked"]));
    let told = metadata.context("cargo metadata")?;
    let mut metadata: Metadata = serde_json::from_str(&told).context("cargo metadata")?;
    metadata.packages.retain(|package| package.source.is_some());
    metadata
        .packages
        .sort_by(|one, other| (&one.name, &one.version).cmp(&(&other.name, &other.version)));
    let mut text = String::new();
    for package in &metadata.packages {
        let Package {
            name,
            version,
            license,
            manifest_path,
            ..
        } = package;
        let Some(license) = license else {
            bail!("{name} {version}: names no licence");
        };
        text += &format!("{name} {version}: {license}\n\n");
        let folder = manifest_path
            .parent()
            .context("a manifest lies in a folder")?;
        let mut files: Vec<PathBuf> = fs::read_dir(folder)?
            .flatten()
            .map(|entry| entry.path())
            .collect();
        files.sort();
        for file in files {
            let name = file
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .to_uppercase();
            let is_licence = ["LICENSE", "LICENCE", "COPYING", "NOTICE", "UNLICENSE"];
            if file.is_file() && is_licence.iter().any(|begin| name.starts_with(begin)) {
                text += &String::from_utf8_lossy(&fs::read(&file)?);
                text += "\n\n";
            }
        }
    }
    Ok(text)
}

/// One archive: a folder with the program and what belongs to it.
fn archive(
    target: &str,
    program: &Path,
    shared: &Belongings,
    out: &Path,
) -> anyhow::Result<PathBuf> {
    let name = format!("langke-{}-{target}", env!("CARGO_PKG_VERSION"));
    let mut packer = ZipWriter::new(Cursor::new(Vec::new()));
    let executable = SimpleFileOptions::default().unix_permissions(0o755);
    let program_name = program.file_name().unwrap_or_default().to_string_lossy();
    packer.start_file(format!("{name}/{program_name}"), executable)?;
    packer.write_all(&fs::read(program).with_context(|| program.display().to_string())?)?;
    for (file, bytes) in shared {
        packer.start_file(format!("{name}/{file}"), SimpleFileOptions::default())?;
        packer.write_all(bytes)?;
    }
    let archive = out.join(format!("{name}.zip"));
    fs::write(&archive, packer.finish()?.into_inner())?;
    Ok(archive)
}

/// The files of a folder as a zip.
fn zipped(folder: &Path) -> anyhow::Result<Vec<u8>> {
    let mut packer = ZipWriter::new(Cursor::new(Vec::new()));
    for entry in WalkDir::new(folder).sort_by_file_name() {
        let entry = entry?;
        if entry.file_type().is_file() {
            let name = entry
                .path()
                .strip_prefix(folder)?
                .to_string_lossy()
                .replace('\\', "/");
            packer.start_file(name, SimpleFileOptions::default())?;
            packer.write_all(&fs::read(entry.path())?)?;
        }
    }
    Ok(packer.finish()?.into_inner())
}
