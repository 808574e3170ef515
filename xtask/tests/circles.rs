//! No circles: the modules of a crate use each other in one direction, so that each can be read with those below it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use walkdir::WalkDir;

/// The way to a module from the root of its crate.
type Module = Vec<String>;
/// A path as it stands in the code, from the root of the crate.
type Route = Vec<String>;
/// Modules beside each other, and what each uses.
type Uses = BTreeMap<String, BTreeSet<String>>;

/// Circles that are known and to be mended: the crate, the modules, why they stand.
const KNOWN: [(&str, &[&str], &str); 3] = [
    (
        "app",
        &["app::navigation", "app::notice"],
        "the notice has a button that navigates again",
    ),
    (
        "content",
        &[
            "folder", "json", "markdown", "media", "problem", "read", "rules", "value",
        ],
        "a rule holds what readers found, and readers name the rule",
    ),
    (
        "content",
        &["json::diagnosis", "json::tokens"],
        "a token that cannot be read is diagnosed at once, and a diagnosis looks at tokens",
    ),
];

/// The name under which what a crate's root defines itself stands among its modules.
const ROOT: &str = "lib";

/// What a file says of modules.
#[derive(Default)]
struct File {
    /// Paths into the crate, wherever they stand.
    used: Vec<Route>,
    /// What it gives on under a name, and from where; `*` for everything.
    given_on: Vec<(String, Route)>,
}

/// The modules of a crate, each with its file.
struct Crate {
    files: BTreeMap<Module, File>,
}

impl Crate {
    fn read(source: &Path) -> Crate {
        let files = WalkDir::new(source).into_iter();
        let files = files.map(|entry| entry.expect("a folder of sources").into_path());
        let modules: BTreeMap<Module, PathBuf> = files
            .filter(|path| path.extension().is_some_and(|ending| ending == "rs"))
            .filter_map(|path| Some((module_of(path.strip_prefix(source).ok()?)?, path)))
            .collect();
        let names: BTreeSet<Module> = modules.keys().cloned().collect();
        let files = modules.iter().map(|(module, path)| {
            let text = std::fs::read_to_string(path).expect("a source file");
            let tokens: TokenStream = text.parse().expect("Rust");
            let mut file = File::default();
            let here = &mut module.clone();
            Reader {
                modules: &names,
                file: &mut file,
            }
            .read(tokens, here);
            (module.clone(), file)
        });
        Crate {
            files: files.collect(),
        }
    }

    /// The module that defines what a path names.
    fn defining(&self, path: &[String], depth: usize) -> Module {
        let mut module: Module = Vec::new();
        let mut rest = path.iter();
        for name in rest.by_ref() {
            module.push(name.clone());
            if self.files.contains_key(&module) {
                continue;
            }
            module.pop();
            let given = self.files.get(&module).map(|file| &file.given_on);
            let named = given.into_iter().flatten();
            let mut named = named.filter(|(given, _)| given == name || given == "*");
            return match named.next() {
                Some((given, from)) if depth < 9 => {
                    let last = (given == "*").then_some(name);
                    let path: Route = from.iter().chain(last).chain(rest).cloned().collect();
                    self.defining(&path, depth + 1)
                }
                _ => module,
            };
        }
        module
    }

    /// What uses what, among the modules that lie beside each other; under the module they lie in.
    fn uses(&self) -> BTreeMap<Module, Uses> {
        let mut uses: BTreeMap<Module, Uses> = BTreeMap::new();
        for (user, file) in &self.files {
            for path in &file.used {
                let used = self.defining(path, 0);
                let shared = user
                    .iter()
                    .zip(&used)
                    .take_while(|(one, other)| one == other);
                let shared = shared.count();
                let beside = |module: &Module| match (module.get(shared), shared) {
                    (Some(name), _) => Some(name.clone()),
                    (None, 0) => Some(ROOT.to_owned()),
                    // What a folder defines for the files in it is theirs together.
                    (None, _) => None,
                };
                if let (Some(one), Some(other)) = (beside(user), beside(&used))
                    && one != other
                {
                    let level = uses.entry(user[..shared].to_vec()).or_default();
                    level.entry(one).or_default().insert(other);
                }
            }
        }
        uses
    }

    /// Modules that use each other, on the way over others or not; each circle with what uses what in it.
    fn circles(&self) -> Vec<(String, String)> {
        let mut circles = Vec::new();
        for (folder, uses) in self.uses() {
            let mut seen = BTreeSet::new();
            for module in uses.keys() {
                let below = reached(&uses, module);
                let circle: Vec<&String> = below
                    .iter()
                    .filter(|other| reached(&uses, other).contains(module))
                    .collect();
                if circle.is_empty() || !seen.insert(circle[0].clone()) {
                    continue;
                }
                let full = |name: &String| {
                    let path: Vec<&str> = folder.iter().chain([name]).map(String::as_str).collect();
                    path.join("::")
                };
                let pairs = circle.iter().flat_map(|user| {
                    let used = uses[*user].iter().filter(|used| circle.contains(used));
                    used.map(move |used| format!("{user} uses {used}"))
                });
                let pairs: Vec<String> = pairs.collect();
                let names: Vec<String> = circle.iter().map(|name| full(name)).collect();
                circles.push((names.join(", "), pairs.join(", ")));
            }
        }
        circles
    }
}

/// Everything that a module uses, directly or over others.
fn reached(uses: &Uses, module: &str) -> BTreeSet<String> {
    let mut reached = BTreeSet::new();
    let mut open = vec![module];
    while let Some(module) = open.pop() {
        for other in uses.get(module).into_iter().flatten() {
            if reached.insert(other.clone()) {
                open.push(other);
            }
        }
    }
    reached
}

/// Reads the paths in a file; tests are passed over.
struct Reader<'a> {
    modules: &'a BTreeSet<Module>,
    file: &'a mut File,
}

impl Reader<'_> {
    fn read(&mut self, tokens: TokenStream, here: &mut Module) {
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        let mut at = 0;
        let mut gives_on = false;
        while at < tokens.len() {
            match &tokens[at] {
                TokenTree::Ident(word) if word == "pub" => gives_on = true,
                TokenTree::Ident(word) if word == "use" => {}
                TokenTree::Ident(word) if word == "mod" => {
                    if let [_, TokenTree::Ident(name), TokenTree::Group(body), ..] = &tokens[at..] {
                        if name != "tests" {
                            here.push(name.to_string());
                            self.read(body.stream(), here);
                            here.pop();
                        }
                        at += 2;
                    }
                    gives_on = false;
                }
                TokenTree::Ident(_) if !is_after_colons(&tokens, at) => {
                    let is_use = at > 0
                        && matches!(&tokens[at - 1], TokenTree::Ident(word) if word == "use");
                    at = self.path(&tokens, at, here, Vec::new(), is_use && gives_on);
                    gives_on = false;
                    continue;
                }
                TokenTree::Group(group) => {
                    // As in `pub(super)`.
                    gives_on &= group.delimiter() == Delimiter::Parenthesis;
                    if !gives_on {
                        self.read(group.stream(), here);
                    }
                }
                _ => gives_on = false,
            }
            at += 1;
        }
    }

    /// Reads a path that begins at a token; says where it ends.
    fn path(
        &mut self,
        tokens: &[TokenTree],
        mut at: usize,
        here: &[String],
        mut path: Route,
        gives_on: bool,
    ) -> usize {
        let begins = path.is_empty();
        let mut is_ours = !begins;
        let mut last = String::new();
        while let Some(TokenTree::Ident(name)) = tokens.get(at) {
            last = name.to_string();
            match last.as_str() {
                "crate" if begins => is_ours = true,
                "super" => {
                    if !is_ours {
                        path = here.to_vec();
                    }
                    is_ours = true;
                    path.pop();
                }
                "self" if begins && !is_ours => {
                    is_ours = true;
                    path = here.to_vec();
                }
                "self" => {}
                name => {
                    if !is_ours {
                        let inside: Module = here.iter().cloned().chain([name.into()]).collect();
                        // Else it is a name of something else.
                        if !self.modules.contains(&inside) || !is_before_colons(tokens, at) {
                            return at + 1;
                        }
                        is_ours = true;
                        path = here.to_vec();
                    }
                    path.push(name.into());
                }
            }
            at += 1;
            match &tokens[at..] {
                _ if is_before_colons(tokens, at - 1) => at += 2,
                [TokenTree::Ident(word), TokenTree::Ident(alias), ..] if word == "as" => {
                    last = alias.to_string();
                    at += 2;
                    break;
                }
                _ => break,
            }
            match tokens.get(at) {
                Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace => {
                    let inside: Vec<TokenTree> = group.stream().into_iter().collect();
                    let mut next = 0;
                    while next < inside.len() {
                        let is_name = matches!(inside[next], TokenTree::Ident(_));
                        next = match is_name {
                            true => self.path(&inside, next, here, path.clone(), gives_on),
                            false => next + 1,
                        };
                    }
                    return at + 1;
                }
                Some(TokenTree::Punct(mark)) if mark.as_char() == '*' => {
                    last = "*".into();
                    at += 1;
                    break;
                }
                _ => {}
            }
        }
        if is_ours && gives_on {
            self.file.given_on.push((last, path));
        } else if is_ours && !path.is_empty() {
            self.file.used.push(path);
        }
        at
    }
}

fn is_after_colons(tokens: &[TokenTree], at: usize) -> bool {
    at > 1 && is_colon(tokens.get(at - 1)) && is_colon(tokens.get(at - 2))
}

fn is_before_colons(tokens: &[TokenTree], at: usize) -> bool {
    is_colon(tokens.get(at + 1)) && is_colon(tokens.get(at + 2))
}

fn is_colon(token: Option<&TokenTree>) -> bool {
    matches!(token, Some(TokenTree::Punct(mark)) if mark.as_char() == ':')
}

/// The module of a file, by where it lies below `src`; none for tests and for programs beside a library.
fn module_of(path: &Path) -> Option<Module> {
    let mut module: Module = path
        .with_extension("")
        .iter()
        .map(|name| name.to_string_lossy().into_owned())
        .collect();
    match module.last()?.as_str() {
        "tests" | "main" => return None,
        "lib" | "mod" => _ = module.pop(),
        _ => {}
    }
    Some(module)
}

#[test]
fn modules_of_a_crate_do_not_use_each_other_in_circles() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut sources = vec![("app".to_owned(), root.join("src"))];
    for entry in std::fs::read_dir(root.join("crates")).expect("crates") {
        let entry = entry.expect("a crate");
        let name = entry.file_name().to_string_lossy().into_owned();
        sources.push((name, entry.path().join("src")));
    }
    let mut found = BTreeMap::new();
    for (name, source) in sources {
        let circles = Crate::read(&source).circles().into_iter();
        found.extend(circles.map(|(circle, pairs)| ((name.clone(), circle), pairs)));
    }
    let known: BTreeSet<(String, String)> = KNOWN
        .iter()
        .map(|(name, modules, _)| ((*name).to_owned(), modules.join(", ")))
        .collect();
    let names: BTreeSet<(String, String)> = found.keys().cloned().collect();
    assert_eq!(names, known, "found and known differ; found: {found:#?}");
}
