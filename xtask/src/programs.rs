//! Makes the programs small that wasm-bindgen wrote: it writes them whole, and for people.
//!
//! Each is a WebAssembly and a script. What is never called goes, names that only the two of them use become short, and what is
//! left is pressed by wasm-opt and terser.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Context;
use walrus::{FunctionBuilder, FunctionId, FunctionKind, Module};

use crate::command::{command, run};
use crate::tools;

/// How the names of functions begin that stand in a table, so no tool sees that they are never called: they are left without a body.
/// Were one called all the same, the program would stop there, and the starter would take over.
///
/// These are beginnings, not parts: of functions that do the same the compiler keeps one, by any of their names. Each of these knows
/// a type of its own, so none does what another does; what they call may.
const NEVER_CALLED: [&str; 2] = [
    // Of Leptos, for pages that arrive in pieces: ours are whole before a program starts.
    "<_ as tachys::view::any_view::IntoAny>::into_any::hydrate_async::<",
    // Of the standard library, where a thread has ended: the only one lives as long as the page.
    "<alloc::sync::Arc<std::thread::thread::Inner, std::alloc::System>>::drop_slow",
];

/// How wasm-bindgen begins the names that only a program and its script use.
const BETWEEN_THE_TWO: [&str; 2] = ["__wb", "wasm_bindgen"];

/// What a script of wasm-bindgen offers.
const OFFERED: &str = "export { initSync, __wbg_init as default };";
/// What of it somebody takes; terser leaves out the rest.
const TAKEN: &str = "export { __wbg_init as default };";

/// Names that stay: publishing puts the gate where the program is taken (`crates/publish/src/gate.rs`).
const KEPT: &str = "reserved=[wasm,instance,__wbg_init]";

/// What the target enables, so wasm-opt must know it; it also puts what is added to an address into the load itself, which is right
/// where nothing lies below 1024: there is the last of the stack's megabyte, for rustc places the stack first.
const WASM_OPT: [&str; 15] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
    "--low-memory-unused",
    // What the compiler was told to keep apart stays apart: a browser translates a function whole, when it is first called.
    "--one-caller-inline-max-function-size",
    "200",
    // In this order: once flat, jumps are laid anew; twice is smaller than once.
    "--flatten",
    "--rereloop",
    "-Oz",
    "-Oz",
    "-o",
];

/// Makes every program in a folder small; `tools` are the folders of the tools. Gives what of [`NEVER_CALLED`] there was not: names are
/// of that form only where the standard library was built too.
///
/// # Errors
/// If a program cannot be read or written, or a tool fails.
pub fn shorten(app: &Path, tools: &[PathBuf]) -> anyhow::Result<Vec<&'static str>> {
    let path = tools::path_with(tools)?;
    let mut emptied = BTreeSet::new();
    for entry in fs::read_dir(app).with_context(|| app.display().to_string())? {
        let script = entry?.path();
        let Some(name) = script
            .file_name()
            .and_then(|name| name.to_str()?.strip_suffix(".js"))
        else {
            continue;
        };
        let program = script.with_file_name(format!("{name}_bg.wasm"));
        if !program.is_file() {
            continue;
        }
        let mut module =
            Module::from_file(&program).with_context(|| program.display().to_string())?;
        emptied.extend(empty(&mut module));
        let names = shorten_names(&mut module);
        fs::write(&program, module.emit_wasm()).with_context(|| program.display().to_string())?;
        let mut wasm_opt = command("wasm-opt");
        wasm_opt.args(WASM_OPT).args([&program, &program]);
        run(wasm_opt.env("PATH", &path))
            .with_context(|| format!("wasm-opt: {}", program.display()))?;
        let text = fs::read_to_string(&script).with_context(|| script.display().to_string())?;
        let text = renamed(&text.replace(OFFERED, TAKEN), &names);
        fs::write(&script, text).with_context(|| script.display().to_string())?;
        let mut terser = command("terser");
        terser
            .arg(&script)
            .args(["--module", "--compress", "passes=2", "--mangle", KEPT])
            .arg("--output")
            .arg(&script);
        run(terser.env("PATH", &path)).with_context(|| format!("terser: {}", script.display()))?;
    }
    let missing = NEVER_CALLED
        .into_iter()
        .filter(|begin| !emptied.contains(begin));
    Ok(missing.collect())
}

/// Leaves what is never called without a body; says what of [`NEVER_CALLED`] there was.
fn empty(module: &mut Module) -> BTreeSet<&'static str> {
    let mut found = BTreeSet::new();
    let is_dead = |(id, _)| -> Option<FunctionId> {
        let name = without_hashes(module.funcs.get(id).name.as_ref()?);
        let begins = NEVER_CALLED.iter().find(|begin| name.starts_with(**begin));
        found.insert(*begins?);
        Some(id)
    };
    let dead: Vec<FunctionId> = module.funcs.iter_local().filter_map(is_dead).collect();
    for id in dead {
        let kind = module.types.get(module.funcs.get(id).ty());
        let (given, answers) = (kind.params().to_vec(), kind.results().to_vec());
        let mut function = FunctionBuilder::new(&mut module.types, &given, &answers);
        function.func_body().unreachable();
        let given = given.iter().map(|kind| module.locals.add(*kind)).collect();
        module.funcs.get_mut(id).kind = FunctionKind::Local(function.local_func(given));
    }
    found
}

/// A function's name without what tells crates of one name apart: `tachys[83b20164f0b9d78f]::view` is `tachys::view`.
fn without_hashes(name: &str) -> String {
    let mut parts = name.split('[');
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match part.split_once(']') {
            Some((hash, rest)) if hash.len() == 16 => plain.push_str(rest),
            _ => plain.extend(["[", part]),
        }
    }
    plain
}

/// Gives what goes between a program and its script short names; says which.
fn shorten_names(module: &mut Module) -> BTreeMap<String, String> {
    let mut names = BTreeMap::new();
    let taken = module.imports.iter_mut().map(|import| &mut import.name);
    let offered = module.exports.iter_mut().map(|export| &mut export.name);
    for name in taken.chain(offered) {
        if BETWEEN_THE_TWO.iter().any(|begin| name.starts_with(begin)) {
            let next = short_name(names.len());
            let short = names.entry(name.clone()).or_insert(next);
            short.clone_into(name);
        }
    }
    names
}

/// The name of a number: `a` to `z`, then `aa`, `ba` and on.
fn short_name(mut number: usize) -> String {
    let mut name = String::new();
    loop {
        name.extend(('a'..='z').nth(number % 26));
        match (number / 26).checked_sub(1) {
            Some(rest) => number = rest,
            None => return name,
        }
    }
}

/// A script with other names.
fn renamed(script: &str, names: &BTreeMap<String, String>) -> String {
    let is_of_name = |sign: char| sign.is_ascii_alphanumeric() || sign == '_' || sign == '$';
    let mut text = String::with_capacity(script.len());
    let mut rest = script;
    while !rest.is_empty() {
        let begin = rest.find(is_of_name).unwrap_or(rest.len());
        let (before, from) = rest.split_at(begin);
        let end = from
            .find(|sign: char| !is_of_name(sign))
            .unwrap_or(from.len());
        let (name, after) = from.split_at(end);
        text.push_str(before);
        text.push_str(names.get(name).map_or(name, String::as_str));
        rest = after;
    }
    text
}

#[cfg(test)]
mod tests {
    use walrus::ValType;

    use super::*;

    /// A program that offers a function of this name, which takes a number and gives it back.
    fn program(name: &str) -> Module {
        let mut module = Module::default();
        let number = module.locals.add(ValType::I32);
        let kinds = ([ValType::I32], [ValType::I32]);
        let mut function = FunctionBuilder::new(&mut module.types, &kinds.0, &kinds.1);
        function.name(name.to_owned()).func_body().local_get(number);
        let function = function.finish(vec![number], &mut module.funcs);
        module.exports.add(name, function);
        module
    }

    #[test]
    fn what_is_never_called_has_no_body_and_what_it_calls_is_as_it_was() {
        let mut dead = program(
            "<_ as tachys[83b20164f0b9d78f]::view::any_view::IntoAny>::into_any::hydrate_async::<()>",
        );
        let before = dead.emit_wasm().len();
        assert_eq!(empty(&mut dead), BTreeSet::from([NEVER_CALLED[0]]));
        // An instruction of two bytes became one of one.
        assert_eq!(dead.emit_wasm().len(), before - 1);
        let mut alive = program("<() as tachys::view::RenderHtml>::hydrate_async::{closure#0}");
        let before = alive.emit_wasm();
        assert_eq!(empty(&mut alive), BTreeSet::new());
        assert_eq!(alive.emit_wasm(), before);
    }

    #[test]
    fn names_of_crates_lose_their_hashes_and_nothing_else() {
        assert_eq!(
            without_hashes("<[u8] as a[0123456789abcdef]::B[fedcba9876543210]>::c"),
            "<[u8] as a::B>::c"
        );
        assert_eq!(without_hashes("f[1]"), "f[1]");
    }

    #[test]
    fn only_names_between_the_two_become_short_on_both_sides() {
        let mut module = program("wasm_bindgen__convert__closures");
        let kind = module.types.add(&[], &[]);
        module.add_import_func("./app.js", "__wbg_log_0123456789abcdef", kind);
        let memory = module.memories.add_local(false, false, 1, None, None);
        module.exports.add("memory", memory);
        let names = shorten_names(&mut module);
        let offered: Vec<&str> = module.exports.iter().map(|one| one.name.as_str()).collect();
        assert_eq!(offered, ["b", "memory"]);
        assert_eq!(
            renamed(
                "x = { __wbg_log_0123456789abcdef: f, __wbg_log_0: g }; wasm.wasm_bindgen__convert__closures(wasm.memory)",
                &names
            ),
            "x = { a: f, __wbg_log_0: g }; wasm.b(wasm.memory)"
        );
    }

    #[test]
    fn no_two_numbers_have_one_name() {
        let names: BTreeSet<String> = (0..2000).map(short_name).collect();
        assert_eq!(names.len(), 2000);
        assert_eq!([0, 25, 26, 27].map(short_name), ["a", "z", "aa", "ba"]);
    }
}
