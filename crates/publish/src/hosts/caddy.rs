//! Caddy: a file to be imported in a site's block. Native only.
//!
//! It lies in the site, so that it goes with it, and denies its own delivery.

use std::fmt::Write;

use super::rules::{ADVICE, EVERYWHERE, RULES, Rule, names};
use super::types::{TYPES, of_ending};
use super::{FOLDER, Served, digital_link};

/// The name of the file.
const FILE: &str = "Caddyfile";

/// What serves a file, or its compressed copy.
const SERVER: &str = "file_server {\nprecompressed br gzip\n}\n";

/// Its file with its text.
pub fn files(site: &Served<'_>) -> Vec<(String, String)> {
    vec![(format!("{FOLDER}/{FILE}"), indented(&text(site)))]
}

fn text(site: &Served<'_>) -> String {
    let base = site.base.as_str();
    let root = match base {
        "/" => "the folder of the site".to_owned(),
        _ => format!(
            "the folder in which the site lies as {}",
            base.trim_matches('/')
        ),
    };
    let mut text = format!(
        "# Written by `langke publish --host caddy`, anew each time: changes go into the file that imports this one.\n#\n\
         #     langke.example {{\n#         root * /var/www    # {root}\n#         import /var/www{base}{FOLDER}/{FILE}\n#     }}\n#\n"
    );
    for words in ADVICE {
        let _ = writeln!(text, "# {words}");
    }
    let _ = write!(
        text,
        "\nroute {base}* {{\n# This file; files that begin with a dot.\n"
    );
    let _ = write!(
        text,
        "@langke_hidden path {base}{FOLDER}/{FILE}\nerror @langke_hidden 404\n\
         @langke_dot {{\npath */.*\nnot path /.well-known/*\n}}\nerror @langke_dot 404\n\
         # Batches and pieces of a product show its page; the path is looked at as it was sent, with %2F in it.\n"
    );
    for form in digital_link::forms(site) {
        let name = format!("langke_number_{}", form.digits);
        let pattern = quoted(&form.pattern);
        let _ = write!(
            text,
            "@{name} vars_regexp {name} {{http.request.orig_uri}} {pattern}\n\
             rewrite @{name} {base}{}/{}{{re.{name}.1}}/index.html\n",
            digital_link::FOLDER,
            form.zeros
        );
    }
    text.push_str("# Types, the same whatever the system knows.\n");
    for (ending, kind) in TYPES {
        let _ = write!(
            text,
            "@langke_{ending} path *.{ending}\nheader @langke_{ending} Content-Type {}\n",
            quoted(kind)
        );
    }
    for (name, value) in EVERYWHERE {
        let _ = writeln!(text, "header {name} {}", quoted(value));
    }
    let [special @ .., rest] = &RULES;
    for (number, rule) in (1..).zip(special) {
        let name = format!("langke_rule_{number}");
        let expression = rule.paths.expression(site, "");
        let _ = writeln!(
            text,
            "# {}\n@{name} path_regexp {}\nhandle @{name} {{",
            rule.about,
            quoted(&expression)
        );
        of_rule(&mut text, rule);
        let _ = writeln!(text, "{SERVER}}}");
    }
    let _ = writeln!(text, "# {}\nhandle {{", rest.about);
    of_rule(&mut text, rest);
    let _ = write!(text, "{SERVER}}}\n}}\n\n");
    missing(&mut text, base, rest);
    text
}

/// The page for unknown addresses; what was already said of the file that is not there is taken back.
fn missing(text: &mut String, base: &str, rest: &Rule) {
    let _ = write!(
        text,
        "handle_errors {{\n@langke_missing {{\npath {base}*\nexpression {{http.error.status_code}} == 404\n}}\nhandle @langke_missing {{\n\
         rewrite * {base}404.html\n"
    );
    for name in names() {
        if !rest.headers.iter().any(|(other, _)| *other == name) {
            let _ = writeln!(text, "header -{name}");
        }
    }
    let html = of_ending("html").unwrap_or_default();
    let _ = writeln!(text, "header Content-Type {}", quoted(html));
    for (name, value) in EVERYWHERE {
        let _ = writeln!(text, "header {name} {}", quoted(value));
    }
    of_rule(text, rest);
    let _ = write!(text, "{SERVER}}}\n}}\n");
}

fn of_rule(text: &mut String, rule: &Rule) {
    if let Some(kind) = rule.kind {
        let _ = writeln!(text, "header Content-Type {}", quoted(kind));
    }
    for (name, value) in rule.headers {
        let _ = writeln!(text, "header {name} {}", quoted(value));
    }
}

/// A word as Caddy reads it; between such marks nothing means anything else.
fn quoted(text: &str) -> String {
    format!("`{text}`")
}

/// The text with each line as deep as the braces around it.
fn indented(text: &str) -> String {
    let mut depth = 0usize;
    let lines = text.lines().map(|line| {
        let is_comment = line.starts_with('#');
        if line == "}" {
            depth = depth.saturating_sub(1);
        }
        let tabs = if line.is_empty() { 0 } else { depth };
        let line = format!("{}{line}\n", "\t".repeat(tabs));
        if line.trim_end().ends_with('{') && !is_comment {
            depth += 1;
        }
        line
    });
    lines.collect()
}
