//! axe-core on every kind of page, and what only Chromium's driver can tell.

use std::path::PathBuf;

use fantoccini::Client;
use fantoccini::error::CmdError;
use fantoccini::wd::WebDriverCompatibleCommand;
use serde_json::{Value, json};
use url::{ParseError, Url};

use crate::browsers::foreign::change;
use crate::browsers::visit::{KINDS, Visit};

/// A command that only Chromium's driver knows.
#[derive(Debug)]
struct ChromiumCommand {
    path: &'static str,
    body: Value,
}

impl WebDriverCompatibleCommand for ChromiumCommand {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!(
            "session/{}/{}",
            session.unwrap_or_default(),
            self.path
        ))
    }

    fn method_and_body(&self, _: &Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(self.body.to_string()))
    }
}

/// Sends a command that only Chromium's driver knows.
pub async fn chromium(visit: &Visit, path: &'static str, body: Value) -> Value {
    let command = ChromiumCommand { path, body };
    let answer = visit.client.issue_cmd(command).await;
    answer.unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// What stands in the console of Chromium since it was read last.
pub async fn read_console(client: &Client) -> Result<Value, CmdError> {
    let path = "se/log";
    let body = json!({ "type": "browser" });
    client.issue_cmd(ChromiumCommand { path, body }).await
}

/// Errors that the browser wrote to its console.
pub async fn console_errors(visit: &Visit) -> Vec<String> {
    let entries = read_console(&visit.client).await.expect("the console");
    let errors = entries
        .as_array()
        .into_iter()
        .flatten()
        .filter(|entry| entry["level"] == "SEVERE");
    errors
        .map(|entry| entry["message"].as_str().unwrap_or_default().to_owned())
        .collect()
}

/// The text of axe-core.
pub fn axe() -> String {
    let file = std::env::var_os("LANGKE_AXE").map(PathBuf::from);
    let file = file.expect("axe-core is missing: run the tests with `cargo xtask test`");
    std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

/// Shows pages from here on as somebody sees them who likes it light or dark.
pub async fn show_in_scheme(visit: &Visit, scheme: &str) {
    let features = json!([{ "name": "prefers-color-scheme", "value": scheme }]);
    let parameters =
        json!({ "cmd": "Emulation.setEmulatedMedia", "params": { "features": features } });
    chromium(visit, "goog/cdp/execute", parameters).await;
}

pub async fn no_violations(visit: &mut Visit) {
    let axe = axe();
    let mut found = Vec::new();
    for scheme in ["light", "dark"] {
        show_in_scheme(visit, scheme).await;
        for (width, height) in [(320, 640), (360, 800), (1280, 900)] {
            visit
                .client
                .set_window_size(width, height)
                .await
                .expect("a window size");
            let kinds = KINDS.iter().map(|kind| format!("vi/{kind}")).chain([
                "en/products/bat-trang-vase/".into(),
                "".into(),
                "404.html".into(),
            ]);
            for path in kinds {
                visit.load(&path).await;
                // WCAG 2.2, 1.4.10: nothing makes the reader scroll sideways.
                if visit
                    .evaluate::<bool>("document.documentElement.scrollWidth > innerWidth")
                    .await
                {
                    found.push(format!("{width} /{path}: wider than the window"));
                }
                let violations = violations(visit, &axe).await;
                found.extend(
                    violations
                        .into_iter()
                        .map(|one| format!("{scheme} {width} /{path}: {one}")),
                );
            }
        }
    }
    assert_eq!(found, Vec::<String>::new());
}

/// WCAG 2.2, 1.4.4 and 1.4.10: whoever has letters of 26 pixels on a narrow phone does not scroll sideways either.
pub async fn nothing_sticks_out_with_large_letters(visit: &mut Visit) {
    visit
        .client
        .set_window_size(320, 640)
        .await
        .expect("a window size");
    let large = "const rule = document.createElement('style'); \
                 rule.textContent = ':root { font-size: calc(1.125 * 26px) !important } * { content-visibility: visible !important }'; \
                 document.head.append(rule)";
    let mut found = Vec::new();
    for language in ["vi", "en"] {
        for kind in KINDS {
            let path = format!("{language}/{kind}");
            visit.load(&path).await;
            change(visit, large).await;
            let is_wide = "document.documentElement.scrollWidth > innerWidth";
            if visit.evaluate::<bool>(is_wide).await {
                found.push(path);
            }
        }
    }
    assert_eq!(found, Vec::<String>::new());
}

/// What axe finds on the page that is shown: rule, and where.
pub async fn violations(visit: &Visit, axe: &str) -> Vec<String> {
    // Of WCAG 2.2 axe looks for the size of targets only where it is asked to.
    let script = format!(
        "const done = arguments[arguments.length - 1];{axe};\
         axe.run(document, {{ resultTypes: ['violations'], rules: {{ 'target-size': {{ enabled: true }} }} }}).then((result) => done(result.violations.flatMap((rule) => \
         rule.nodes.map((node) => `${{rule.id}}: ${{node.target}}: ${{node.failureSummary}}`))), (error) => done([String(error)]));"
    );
    let result = visit
        .client
        .execute_async(&script, vec![])
        .await
        .expect("axe");
    serde_json::from_value(result).expect("axe's result")
}
