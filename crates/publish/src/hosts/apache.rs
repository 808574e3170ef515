//! Apache 2.4: `.htaccess` at the site's root. Native only.
//!
//! Apache does not send it. Rewriting begins anew after each rewrite, so each rule is for what the visitor sent, or for a name that it does
//! not make again.

use std::fmt::Write;

use super::rules::{ADVICE, EVERYWHERE, RULES, Rule};
use super::types::TYPES;
use super::{Served, digital_link};
use crate::folder::{COMPRESSED, ENCODINGS};

/// The name of the file.
const FILE: &str = ".htaccess";

/// What the name of a compressed copy may add.
const COPIES: &str = r"(?:\.(?:br|gz))?";

/// Its file with its text.
pub fn files(site: &Served<'_>) -> Vec<(String, String)> {
    vec![(FILE.to_owned(), text(site))]
}

fn text(site: &Served<'_>) -> String {
    let base = site.base.as_str();
    let mut text = String::from(
        "# Written by `langke publish --host apache`, anew each time. Put a file of your own in its place, and that one stays.\n\
         # Wants `AllowOverride All` for this folder and mod_rewrite, mod_headers, mod_mime, mod_dir; and, so that lots with %2F are understood,\n\
         # `AllowEncodedSlashes NoDecode` for the host.\n#\n",
    );
    for words in ADVICE {
        let _ = writeln!(text, "# {words}");
    }
    let _ = write!(
        text,
        "\nDirectoryIndex index.html\nErrorDocument 403 {base}404.html\nErrorDocument 404 {base}404.html\nFileETag MTime Size\n\n"
    );
    types(&mut text);
    rewriting(&mut text, site);
    headers(&mut text, site);
    text
}

/// Types; those of compressed copies are those of what they are copies of.
fn types(text: &mut String) {
    text.push_str("<IfModule mod_mime.c>\n");
    for (ending, kind) in TYPES {
        let _ = writeln!(text, "AddType {} .{ending}", quoted(kind));
    }
    // Breton, too, is `br`.
    text.push_str("RemoveLanguage .br\n");
    for (ending, encoding) in ENCODINGS {
        let _ = writeln!(text, "AddEncoding {encoding} .{ending}");
    }
    for (ending, kind) in TYPES {
        if COMPRESSED.contains(&ending) {
            let name = quoted(&format!(r"\.{ending}\.(?:br|gz)$"));
            let kind = quoted(kind);
            let _ = writeln!(text, "<FilesMatch {name}>\nForceType {kind}\n</FilesMatch>");
        }
    }
    text.push_str("</IfModule>\n\n");
}

fn rewriting(text: &mut String, site: &Served<'_>) {
    let base = site.base.as_str();
    let _ = write!(
        text,
        "<IfModule mod_rewrite.c>\nRewriteEngine On\nRewriteBase {base}\n\
         # Files that begin with a dot.\nRewriteRule (?:^|/)\\.(?!well-known/) - [R=404,L]\n\
         # Batches and pieces of a product show its page; the path is looked at as it was sent.\n"
    );
    for form in digital_link::forms(site) {
        // In a request line an address is followed by a blank.
        let pattern = form
            .pattern
            .trim_start_matches('^')
            .replace("[^/?]", "[^/? ]");
        let pattern = pattern.trim_end_matches("(?:[?].*)?$");
        let _ = write!(
            text,
            "RewriteCond %{{ENV:REDIRECT_STATUS}} ^$\nRewriteCond %{{THE_REQUEST}} {}\nRewriteRule ^{}/ {}/{}%1/index.html [L]\n",
            quoted(&format!("^[A-Z]+ {pattern}(?:[?][^ ]*)? ")),
            digital_link::FOLDER,
            digital_link::FOLDER,
            form.zeros,
        );
    }
    // Apache names scheme and host wherever it leads, and does not know what a proxy before it was asked by.
    let _ = write!(
        text,
        "# A folder without its slash, behind a proxy that speaks https; else mod_dir leads there.\n\
         RewriteCond %{{REQUEST_FILENAME}} -d\nRewriteCond %{{HTTP:X-Forwarded-Proto}} ^https$\n\
         RewriteRule ^(.*[^/])$ https://%{{HTTP_HOST}}{base}$1/ [R=301,L]\n\
         # A folder without a page is not listed.\n\
         RewriteCond %{{REQUEST_FILENAME}} -d\nRewriteCond %{{REQUEST_FILENAME}}/index.html !-f\nRewriteRule /$ - [R=404,L]\n"
    );
    text.push_str("# Compressed copies, to browsers that accept them.\n");
    let endings = COMPRESSED.join("|");
    for (ending, encoding) in ENCODINGS {
        let accepted = format!("RewriteCond %{{HTTP:Accept-Encoding}} \\b{encoding}\\b\n");
        let _ = write!(
            text,
            "{accepted}RewriteCond %{{REQUEST_FILENAME}}.{ending} -f\n\
             RewriteRule ^([A-Za-z0-9._/~-]+\\.(?:{endings}))$ $1.{ending} [L]\n\
             {accepted}RewriteCond %{{REQUEST_FILENAME}}index.html.{ending} -f\n\
             RewriteRule ^(|[A-Za-z0-9._/~-]+/)$ $1index.html.{ending} [L]\n"
        );
    }
    text.push_str("</IfModule>\n\n");
}

fn headers(text: &mut String, site: &Served<'_>) {
    let endings = COMPRESSED.join("|");
    let varying = quoted(&format!(r"\.(?:{endings}){COPIES}$"));
    let _ = write!(
        text,
        "<IfModule mod_headers.c>\n<FilesMatch {varying}>\nHeader merge Vary Accept-Encoding\n</FilesMatch>\n"
    );
    for (name, value) in EVERYWHERE {
        let _ = writeln!(text, "Header always set {name} {}", quoted(value));
    }
    let [special @ .., rest] = &RULES;
    for (index, rule) in special.iter().enumerate() {
        let section = if index == 0 { "If" } else { "ElseIf" };
        let expression = rule.paths.expression(site, COPIES);
        let _ = writeln!(
            text,
            "# {}\n<{section} \"%{{REQUEST_URI}} =~ m#{expression}#\">",
            rule.about
        );
        of_rule(text, rule);
        let _ = writeln!(text, "</{section}>");
    }
    let _ = writeln!(text, "# {}\n<Else>", rest.about);
    of_rule(text, rest);
    text.push_str("</Else>\n</IfModule>\n");
}

fn of_rule(text: &mut String, rule: &Rule) {
    if let Some(kind) = rule.kind {
        let _ = writeln!(text, "ForceType {}", quoted(kind));
    }
    for (name, value) in rule.headers {
        let _ = writeln!(text, "Header always set {name} {}", quoted(value));
    }
}

/// A word as Apache reads it.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\\\""))
}
