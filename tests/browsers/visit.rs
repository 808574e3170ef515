//! A visit: a published site behind a server, and a browser that looks at it.

use std::io::ErrorKind;
use std::path::PathBuf;
use std::sync::LazyLock;
use std::sync::atomic::{AtomicU16, Ordering};
use std::time::Duration;

use fantoccini::{Client, Locator};
use langke_content::{Content, Date, load};
use langke_publish::{LARGE_FROM, Options, Precompression, publish};
use langke_server::{Fault, Faults, Server};
use langke_site::Base;
use serde::de::DeserializeOwned;
use serde_json::Value;
use tempfile::TempDir;

use crate::browsers::browser::Browser;
use crate::browsers::kept::{self, OpenBrowser};
use crate::driver::made_once::MadeOnce;
use crate::driver::{folder_like, frozen};

/// No page takes longer, on two busy cores.
pub const PATIENCE: Duration = Duration::from_secs(30);

/// Servers get ports from here on, below those that systems give to connections (Linux from 32,768): while a scenario's server is away, no
/// connection of another scenario shall take its port.
const FIRST_PORT: u16 = 21_000;

/// What the path of the app's WebAssembly holds, and that of no other program.
pub const APP_PROGRAM: &str = "/app/langke-app_bg-";

/// One page of each kind, below the language.
pub const KINDS: [&str; 19] = [
    "",
    "villages/bat-trang/",
    "products/phu-vinh-basket/",
    "processes/phu-vinh-weaving/",
    "processes/bat-trang-pottery/wheel/",
    "processes/phu-vinh-weaving/weave/",
    "routes/bat-trang-by-bus/",
    "routes/bat-trang-by-bus/sheet/",
    "map/",
    "places/bat-trang-market/",
    "makers/phu-vinh-association/",
    "places/hong-van-countryside/",
    "products/",
    "places/kind/introduction-centre/",
    "routes/",
    "events/",
    "about/",
    "about/sources/",
    "search/",
];

/// A browser at a site.
pub struct Visit {
    pub browser: Browser,
    pub client: Client,
    pub faults: Faults,
    server: Option<Server>,
    folder: PathBuf,
    base: String,
    port: u16,
    open: OpenBrowser,
}

impl Visit {
    /// Opens a browser; the frozen site is served under `/`.
    pub async fn begin(browser: Browser) -> Visit {
        let open = kept::take(browser).await;
        let mut visit = Visit {
            browser,
            client: open.client.clone(),
            faults: Faults::default(),
            server: None,
            folder: published_frozen(),
            base: "/".into(),
            port: 0,
            open,
        };
        visit.start_server();
        visit
    }

    /// The scenario went well.
    pub async fn end(self) {
        self.open.keep().await;
    }

    /// Goes on in a browser with windows around its pages: without them, Chromium's tab crashes where a program is given a symbol for a text.
    pub async fn go_on_with_windows(&mut self) {
        if self.browser == Browser::Chromium {
            let open = kept::take_with_windows().await;
            self.client = open.client.clone();
            std::mem::replace(&mut self.open, open).keep().await;
        }
    }

    /// Starts the server, on the same port as before; the first time on one that no visit had: what a browser stores for an origin, no
    /// other scenario finds.
    pub fn start_server(&mut self) {
        static NEXT: AtomicU16 = AtomicU16::new(FIRST_PORT);
        let is_first = self.port == 0;
        loop {
            if is_first {
                self.port = NEXT.fetch_add(1, Ordering::Relaxed);
            }
            let options = langke_server::Options {
                folder: self.folder.clone(),
                base: self.base.clone(),
                port: self.port,
                reload: None,
                beside: None,
                faults: self.faults.clone(),
            };
            match Server::start(options) {
                Ok(server) => {
                    self.server = Some(server);
                    return;
                }
                Err(error) if is_first && error.kind() == ErrorKind::AddrInUse => {}
                Err(error) => panic!("no server on port {}: {error}", self.port),
            }
        }
    }

    pub fn kill_server(&mut self) {
        self.server = None;
    }

    /// Serves another site from here on.
    pub fn serve(&mut self, folder: PathBuf, base: &str) {
        self.kill_server();
        self.folder = folder;
        self.base = base.into();
        self.start_server();
    }

    pub fn origin(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    pub fn requests(&self) -> Vec<String> {
        self.server
            .as_ref()
            .map(Server::requests)
            .unwrap_or_default()
    }

    /// Loads a page, given by its path below the base.
    pub async fn load(&self, path: &str) {
        let address = format!("{}{}{path}", self.origin(), self.base);
        self.client
            .goto(&address)
            .await
            .unwrap_or_else(|error| panic!("{address}: {error}"));
    }

    /// Loads a page and waits until the app has taken over.
    pub async fn load_alive(&self, path: &str) {
        self.load(path).await;
        self.wait_for("html[data-alive]").await;
        self.move_on().await;
    }

    /// Presses a key as somebody does who looks for something, so that all of the page is laid out: a driver leaps to what it touches, and
    /// what is laid out on the way would move it.
    pub async fn move_on(&self) {
        let pressed = "dispatchEvent(new Event('keydown'))";
        assert!(self.evaluate::<bool>(pressed).await);
        self.wait_until("!document.getElementById('later')").await;
    }

    /// Loads a page whose app takes over on a day of the test's own: certificates and days of the site pass, tests stay.
    pub async fn load_alive_on(&self, path: &str, day: &str) {
        // Firefox gives scripts of a driver a view of the page on which nothing can be changed, and the page itself behind it.
        let noon = format!(
            "((window.wrappedJSObject ?? window).Date.now = () => Date.parse('{day}T12:00:00+07:00'), true)"
        );
        self.load_alive_after(path, &noon).await;
    }

    /// Loads a page whose app does not see which links are in view, and so fetches nothing before one is touched.
    pub async fn load_alive_unprepared(&self, path: &str) {
        self.load_alive_after(path, "delete window.IntersectionObserver")
            .await;
    }

    /// Loads a page whose app takes over after a script has run that tells `true`.
    async fn load_alive_after(&self, path: &str, script: &str) {
        self.faults.set(APP_PROGRAM, Fault::Silence);
        self.load(path).await;
        assert!(self.evaluate::<bool>(script).await, "{script}");
        self.faults.clear();
        self.wait_for("html[data-alive]").await;
        self.move_on().await;
    }

    /// Waits until an element is there.
    ///
    /// The page itself is asked: a driver that has found one and then cannot name it, for the page put another in its place
    /// meanwhile, calls that an error and not a reason to look again.
    pub async fn wait_for(&self, selector: &str) {
        self.wait_until(&format!("document.querySelector({selector:?})"))
            .await;
    }

    /// Where the visit stands, for somebody who reads that a test failed: browser, address, heading, what is alive, faults of the
    /// server, the last requests.
    async fn stands(&self) -> String {
        let page = "[location.pathname + location.search + location.hash, document.querySelector('h1')?.textContent, \
                    ...['html[data-app]', 'html[data-alive]', '[data-map-ready]', '.failure'].filter((one) => document.querySelector(one)), \
                    document.visibilityState, `${performance.getEntriesByType('paint').length} paints`, \
                    ...performance.getEntriesByType('resource').map(({ name }) => name.split('/app/')[1]).filter(Boolean)]\
                    .join(' · ')";
        let page = self.client.execute(&format!("return {page}"), vec![]).await;
        let page = page.map_or_else(|error| error.to_string(), |page| page.to_string());
        let requests = self.requests();
        let last = &requests[requests.len().saturating_sub(5)..];
        format!(
            "{:?} on {page} (last asked for: {})",
            self.browser,
            last.join(", ")
        )
    }

    /// Waits until a script's expression is true.
    pub async fn wait_until(&self, expression: &str) {
        let begun = std::time::Instant::now();
        // Firefox answers nothing when the document goes away while it is asked: then it is not so yet.
        while !self
            .evaluate::<Option<bool>>(&format!("Boolean({expression})"))
            .await
            .unwrap_or(false)
        {
            if begun.elapsed() >= PATIENCE {
                let stands = self.stands().await;
                panic!("{stands}: waited in vain until {expression}");
            }
            tokio::time::sleep(Duration::from_millis(30)).await;
        }
    }

    /// The value of a script's expression.
    pub async fn evaluate<T: DeserializeOwned>(&self, expression: &str) -> T {
        let mut last = None;
        // Between two documents there is none to ask: ask the next one.
        for _ in 0..50 {
            match self
                .client
                .execute(&format!("return {expression};"), vec![])
                .await
            {
                Ok(value) => {
                    return serde_json::from_value(value.clone())
                        .unwrap_or_else(|error| panic!("{expression}: {value}: {error}"));
                }
                Err(error) => last = Some(error),
            }
            tokio::time::sleep(Duration::from_millis(30)).await;
        }
        panic!("{expression}: {last:?}");
    }

    pub async fn heading(&self) -> String {
        self.evaluate("document.querySelector('h1')?.textContent.replace(/\\u00a0/g, ' ')")
            .await
    }

    /// Waits until the page's heading is this.
    pub async fn wait_for_heading(&self, heading: &str) {
        let heading = Value::from(heading);
        self.wait_until(&format!(
            "document.querySelector('h1')?.textContent.replace(/\\u00a0/g, ' ') === {heading}"
        ))
        .await;
    }

    /// Taps a link. Where the page moved it away while the driver was aiming, nothing was tapped: it aims anew, as a person would.
    pub async fn tap(&self, selector: &str) {
        let mut aims_left = 5;
        loop {
            let tapped = match self.client.find(Locator::Css(selector)).await {
                Ok(link) => link.click().await,
                Err(error) => Err(error),
            };
            let Err(error) = tapped else { return };
            aims_left -= 1;
            if aims_left == 0 || !error.to_string().contains("click intercepted") {
                let stands = self.stands().await;
                panic!("{stands}: {selector} cannot be tapped: {error}");
            }
        }
    }

    /// Whether this browser tells pages of navigations.
    pub async fn has_navigation_api(&self) -> bool {
        self.evaluate("'navigation' in window").await
    }

    /// Leaves a mark on the document: it is gone when another document was loaded.
    pub async fn mark_document(&self) {
        let _: Value = self.evaluate("(window.sameDocument = true)").await;
    }

    pub async fn is_same_document(&self) -> bool {
        self.evaluate("Boolean(window.sameDocument)").await
    }
}

/// The frozen site with the real app, which no scenario changes.
fn published_frozen() -> PathBuf {
    static SITE: LazyLock<TempDir> = LazyLock::new(|| publish_frozen("/", "2026-11-21"));
    SITE.path().join("dist")
}

/// Publishes the frozen site with the real app under a base, as of a day.
pub fn publish_frozen(base: &str, today: &str) -> TempDir {
    published_once(&format!("frozen {base} {today}"), || {
        let content = load(&frozen()).unwrap_or_else(|problems| panic!("{problems:#?}"));
        publish_content(&content, base, today)
    })
}

/// A site that several scenarios want is published by the first of them; each gets a copy, which it may change. `name` says what it is.
pub fn published_once(name: &str, publish: impl FnOnce() -> TempDir) -> TempDir {
    static SITES: MadeOnce<TempDir> = MadeOnce::new();
    SITES.of(name.to_owned(), publish, |site| folder_like(site.path()))
}

/// Publishes content with the real app under a base, as of a day.
pub fn publish_content(content: &Content, base: &str, today: &str) -> TempDir {
    publish_content_for(content, base, today, None)
}

/// Where the built app lies.
pub fn built_app() -> PathBuf {
    std::env::var_os("LANGKE_APP").map_or_else(
        || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../target/langke-app"),
        PathBuf::from,
    )
}

/// The same for a host, by scheme and name.
pub fn publish_content_for(
    content: &Content,
    base: &str,
    today: &str,
    host: Option<&str>,
) -> TempDir {
    let parent = tempfile::tempdir().expect("a folder for the site");
    let options = Options {
        content: parent.path().join("content"),
        app: built_app(),
        out: parent.path().join("dist"),
        base: Base::new(base).expect(base),
        base_url: host.map(str::to_owned),
        today: Date::parse(today).expect(today),
        large_from: LARGE_FROM,
        precompression: Precompression::None,
        host: None,
        waiting: |process| panic!("process {process} publishes to the same folder"),
        progress: |_| {},
    };
    publish(content, &options)
        .expect("the app is not built: run the tests with `cargo xtask test`");
    parent
}
