//! Browsers and their drivers as processes.

use std::io::{self, BufRead, BufReader};
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};
use std::sync::LazyLock;

use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};

use crate::driver::port::free_port;

/// A browser to test in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Browser {
    Chromium,
    Firefox,
    WebKit,
}

/// A driver, and the display of a browser that needs one; both end with it.
pub struct Driver {
    pub browser: Browser,
    _processes: Vec<Running>,
    port: u16,
}

/// A process that ends, with all that it started, when this is dropped or when the tests end in whatever way.
struct Running {
    process: Child,
    /// Reads until nobody can write to it any more, and ends the process's group then.
    watcher: Child,
}

impl Running {
    fn start(command: &mut Command) -> io::Result<Running> {
        // Chromium's shell puts what is downloaded into the folder that it was started in.
        command.current_dir(std::env::temp_dir());
        let process = command.stderr(Stdio::null()).process_group(0).spawn()?;
        let watcher = Command::new("sh")
            .args(["-c", "read -r line; kill -KILL \"-$0\""])
            .arg(process.id().to_string())
            .stdin(Stdio::piped())
            .spawn()?;
        Ok(Running { process, watcher })
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        drop(self.watcher.stdin.take());
        let _ = self.watcher.wait();
        let _ = self.process.wait();
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
                    .env("LIBGL_ALWAYS_SOFTWARE", "1")
                    // Layers that a processor puts together in a graphics card's place take it a third of its time.
                    .env("WEBKIT_DISABLE_COMPOSITING_MODE", "1");
                command
            }
        };
        let driver = Running::start(command.stdout(Stdio::null()));
        let missing = "a driver is missing: run the tests with `cargo xtask test`, which installs what they need";
        processes.push(driver.expect(missing));
        Driver {
            browser,
            _processes: processes,
            port,
        }
    }

    /// Opens a browser as soon as the driver answers: Chromium as people have it, or where that need not be its shell.
    pub async fn open(&self, has_windows: bool) -> Client {
        let address = format!("http://127.0.0.1:{}", self.port);
        let mut last = None;
        for _ in 0..100 {
            let mut builder = ClientBuilder::new(HttpConnector::new());
            builder.capabilities(
                self.capabilities(has_windows)
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

    fn capabilities(&self, has_windows: bool) -> Value {
        match self.browser {
            Browser::Chromium => {
                let mut options = json!({ "args": [
                    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                    "--disable-background-networking", "--disable-component-update", "--disable-sync",
                    "--disable-dev-shm-usage",
                ] });
                if !has_windows && *HAS_SHELL {
                    options["binary"] = json!(SHELL);
                }
                json!({ "goog:loggingPrefs": { "browser": "ALL" }, "goog:chromeOptions": options })
            }
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

/// Chromium without the windows around its pages: a third less of the processor.
const SHELL: &str = "/usr/bin/chromium-headless-shell";

/// Whether the shell is there, in the version that the driver drives.
static HAS_SHELL: LazyLock<bool> = LazyLock::new(|| {
    let shell = version(SHELL);
    shell.is_some() && shell == version("chromedriver")
});

/// The version that a program tells; nothing if it is not there.
fn version(program: &str) -> Option<String> {
    let output = Command::new(program).arg("--version").output().ok()?;
    let told = String::from_utf8(output.stdout).ok()?;
    let mut words = told.split_whitespace();
    words.find(|word| word.contains('.')).map(str::to_owned)
}

/// A display that nobody looks at; it tells its own number.
fn start_display() -> (Running, String) {
    let mut command = Command::new("Xvfb");
    command
        .args([
            "-displayfd",
            "1",
            "-screen",
            "0",
            "1400x1000x24",
            "-nolisten",
            "tcp",
        ])
        .stdout(Stdio::piped());
    let missing = "Xvfb is missing: run the tests with `cargo xtask test`";
    let mut display = Running::start(&mut command).expect(missing);
    let output = display.process.stdout.take().expect("Xvfb's output");
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
