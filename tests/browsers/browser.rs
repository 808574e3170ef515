//! Browsers and their drivers as processes.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};

/// A browser to test in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Browser {
    Chromium,
    Firefox,
    WebKit,
}

/// A driver, and the display of a browser that needs one; both end with the test.
pub struct Driver {
    processes: Vec<Child>,
    port: u16,
    browser: Browser,
}

impl Drop for Driver {
    fn drop(&mut self) {
        for process in &mut self.processes {
            let _ = process.kill();
            let _ = process.wait();
        }
    }
}

impl Driver {
    /// Starts a driver on a port that is free.
    pub fn start(browser: Browser) -> Driver {
        let port = free_port();
        let mut processes = Vec::new();
        let mut command = match browser {
            Browser::Chromium => {
                let mut command = Command::new("chromedriver");
                command.arg(format!("--port={port}"));
                command
            }
            Browser::Firefox => {
                let mut command = Command::new("geckodriver");
                // A port of its own for Marionette too, or two browsers at once would share one.
                command.args([
                    "--port",
                    &port.to_string(),
                    "--marionette-port",
                    &free_port().to_string(),
                ]);
                command.env("MOZ_HEADLESS", "1");
                command
            }
            Browser::WebKit => {
                let (display, number) = start_display();
                processes.push(display);
                let mut command = Command::new("WebKitWebDriver");
                command
                    .arg(format!("--port={port}"))
                    .env("DISPLAY", format!(":{number}"));
                // As root, and in containers, WebKit's own sandbox cannot start.
                command
                    .env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1")
                    .env("LIBGL_ALWAYS_SOFTWARE", "1");
                command
            }
        };
        let driver = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn();
        let missing = "a driver is missing: run the tests with `cargo xtask test`, which installs what they need";
        processes.push(driver.expect(missing));
        Driver {
            processes,
            port,
            browser,
        }
    }

    /// Opens a window as soon as the driver answers.
    pub async fn open(&self) -> Client {
        let address = format!("http://127.0.0.1:{}", self.port);
        let mut last = None;
        for _ in 0..100 {
            let mut builder = ClientBuilder::new(HttpConnector::new());
            builder.capabilities(
                self.capabilities()
                    .as_object()
                    .expect("capabilities")
                    .clone(),
            );
            match builder.connect(&address).await {
                Ok(client) => return client,
                Err(error) => last = Some(error),
            }
            tokio::time::sleep(std::time::Duration::from_millis(100)).await;
        }
        panic!("{:?} did not start: {last:?}", self.browser);
    }

    fn capabilities(&self) -> Value {
        match self.browser {
            Browser::Chromium => json!({
                "goog:loggingPrefs": { "browser": "ALL" },
                "goog:chromeOptions": { "args": [
                    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                    "--disable-background-networking", "--disable-component-update", "--disable-sync",
                    "--disable-dev-shm-usage",
                ] },
            }),
            Browser::Firefox => json!({
                "moz:firefoxOptions": {
                    "args": ["-headless"],
                    "prefs": {
                        "app.update.enabled": false,
                        "datareporting.policy.dataSubmissionEnabled": false,
                        "network.captive-portal-service.enabled": false,
                        "network.connectivity-service.enabled": false,
                    },
                },
            }),
            Browser::WebKit => json!({
                "webkitgtk:browserOptions": { "binary": mini_browser(), "args": ["--automation"] },
            }),
        }
    }
}

fn free_port() -> u16 {
    let listener = std::net::TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
    listener.local_addr().expect("an address").port()
}

/// A display that nobody looks at; it tells its own number.
fn start_display() -> (Child, String) {
    let mut display = Command::new("Xvfb")
        .args([
            "-displayfd",
            "1",
            "-screen",
            "0",
            "1400x1000x24",
            "-nolisten",
            "tcp",
        ])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("Xvfb is missing: run the tests with `cargo xtask test`");
    let output = display.stdout.take().expect("Xvfb's output");
    let mut number = String::new();
    BufReader::new(output)
        .read_line(&mut number)
        .expect("the display's number");
    (display, number.trim().to_owned())
}

/// WebKitGTK's small browser, which each distribution puts elsewhere.
fn mini_browser() -> String {
    let folders = std::fs::read_dir("/usr/lib")
        .into_iter()
        .flatten()
        .flatten();
    let nested = folders.map(|folder| folder.path().join("webkit2gtk-4.1/MiniBrowser"));
    let known = [
        "/usr/lib/webkit2gtk-4.1/MiniBrowser",
        "/usr/libexec/webkit2gtk-4.1/MiniBrowser",
    ];
    let mut all = nested.chain(known.map(Into::into));
    let found = all
        .find(|path| path.is_file())
        .expect("WebKit's MiniBrowser is missing: run `cargo xtask test`");
    found.display().to_string()
}
