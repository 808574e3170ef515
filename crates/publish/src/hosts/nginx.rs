//! nginx: a file to be included in a `server { }`. Native only.
//!
//! It lies in the site, so that it goes with it, and denies its own delivery. A location that adds headers takes none from around it:
//! therefore each has all of its own.

use std::fmt::Write;

use super::rules::{ADVICE, CACHE, EVERYWHERE, RULES, Rule};
use super::types::TYPES;
use super::{FOLDER, Served, digital_link};

/// The name of the file.
const FILE: &str = "nginx.conf";

/// Its file with its text.
pub fn files(site: &Served<'_>) -> Vec<(String, String)> {
    vec![(format!("{FOLDER}/{FILE}"), text(site))]
}

fn text(site: &Served<'_>) -> String {
    let base = site.base.as_str();
    let mut text = String::new();
    let mut line = |depth: usize, words: &str| {
        let room = if words.is_empty() { 0 } else { depth };
        let _ = writeln!(text, "{}{words}", "    ".repeat(room));
    };
    line(
        0,
        "# Written by `langke publish --host nginx`, anew each time: changes go into the file that includes this one.",
    );
    line(0, "#");
    line(0, "#     server {");
    line(0, "#         server_name langke.example;");
    let root = match base {
        "/" => "the folder of the site".to_owned(),
        _ => format!(
            "the folder in which the site lies as {}",
            base.trim_matches('/')
        ),
    };
    line(0, &format!("#         root /var/www;    # {root}"));
    line(
        0,
        &format!("#         include /var/www{base}{FOLDER}/{FILE};"),
    );
    line(
        0,
        "#         # With Debian's libnginx-mod-http-brotli-static, for copies that are a sixth smaller:",
    );
    line(0, "#         # brotli_static on;");
    line(0, "#     }");
    line(0, "#");
    for words in ADVICE {
        line(0, &format!("# {words}"));
    }
    line(0, "");
    line(0, "# Behind a proxy only that knows scheme and port.");
    line(0, "absolute_redirect off;");
    line(0, "");
    line(
        0,
        "# Batches and pieces of a product show its page; the path is looked at as it was sent, with %2F in it.",
    );
    for form in digital_link::forms(site) {
        line(
            0,
            &format!("if ($request_uri ~ {}) {{", quoted(&form.pattern)),
        );
        line(1, "set $langke_number $1;");
        let page = site.base.join(digital_link::FOLDER);
        line(
            1,
            &format!(
                "rewrite ^ {page}/{}$langke_number/index.html last;",
                form.zeros
            ),
        );
        line(0, "}");
    }
    line(0, "");
    line(0, &format!("location ^~ {base} {{"));
    line(1, "index index.html;");
    line(1, &format!("error_page 404 {base}404.html;"));
    line(1, "# A folder without a page.");
    line(1, &format!("error_page 403 =404 {base}404.html;"));
    line(1, "gzip_static on;");
    line(1, "gzip_vary on;");
    line(1, "charset off;");
    line(1, "default_type application/octet-stream;");
    line(1, "types {");
    for (ending, kind) in TYPES {
        line(2, &format!("{} {ending};", quoted(kind)));
    }
    line(1, "}");
    let [special @ .., rest] = &RULES;
    headers(&mut line, 1, rest);
    line(1, "");
    line(1, "# This file; files that begin with a dot.");
    line(
        1,
        &format!("location = {base}{FOLDER}/{FILE} {{ return 404; }}"),
    );
    let dotted = quoted(r"/\.(?!well-known/)");
    line(1, &format!("location ~ {dotted} {{ return 404; }}"));
    line(1, &format!("location = {base}404.html {{"));
    line(2, "internal;");
    headers(&mut line, 2, rest);
    line(1, "}");
    for rule in special {
        line(1, "");
        line(1, &format!("# {}", rule.about));
        let expression = rule.paths.expression(site, "");
        line(1, &format!("location ~ {} {{", quoted(&expression)));
        if let Some(kind) = rule.kind {
            line(2, "types { }");
            line(2, &format!("default_type {kind};"));
        }
        headers(&mut line, 2, rule);
        line(1, "}");
    }
    line(0, "}");
    text
}

/// Those of a rule and those of every file. How long an answer is kept is said only of files that are there.
fn headers(line: &mut impl FnMut(usize, &str), depth: usize, rule: &Rule) {
    for (name, value) in rule.headers.iter().chain(&EVERYWHERE) {
        let always = if *name == CACHE { "" } else { " always" };
        line(
            depth,
            &format!("add_header {name} {}{always};", quoted(value)),
        );
    }
}

/// A word as nginx reads it.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}
