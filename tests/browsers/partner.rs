//! A page of somebody else that holds frames of the site, on another host.

use fantoccini::Locator;
use langke_server::{Faults, Options, Server};
use serde_json::Value;
use tempfile::TempDir;

use crate::browsers::visit::Visit;

pub const VASE: &str = "embed/vi/products/bat-trang-vase/";
pub const BASKET: &str = "embed/en/products/phu-vinh-basket/";

/// A page of somebody else, on another host than the site.
pub struct Partner {
    server: Server,
    _folder: TempDir,
}

impl Partner {
    /// Serves a page with something in its body.
    pub fn with(body: &str) -> Partner {
        let folder = tempfile::tempdir().expect("a folder");
        let page = format!(
            "<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\"><title>Partner</title><body>{body}</body></html>"
        );
        std::fs::write(folder.path().join("index.html"), page).expect("a page");
        let server = Server::start(Options {
            folder: folder.path().to_owned(),
            base: "/".into(),
            port: 0,
            reload: None,
            beside: None,
            faults: Faults::default(),
        });
        Partner {
            server: server.expect("a server"),
            _folder: folder,
        }
    }

    /// Its address; another host than 127.0.0.1, so that the browser keeps its storage apart.
    pub fn address(&self) -> String {
        format!(
            "{}/",
            self.server.origin().replace("127.0.0.1", "localhost")
        )
    }
}

/// A frame of the site, with more attributes.
pub fn frame(visit: &Visit, path: &str, attributes: &str) -> String {
    format!(
        "<iframe src=\"{}/{path}\" title=\"A story\" width=\"600\" height=\"100\" style=\"border:0\" {attributes}></iframe>",
        visit.origin()
    )
}

/// Opens a partner's page.
pub async fn come_to(visit: &Visit, partner: &Partner) {
    visit
        .client
        .goto(&partner.address())
        .await
        .expect("the partner's page");
}

/// Goes into a frame: from here on scripts run in it.
pub async fn enter(visit: &Visit, selector: &str) {
    let frame = visit
        .client
        .find(Locator::Css(selector))
        .await
        .expect(selector);
    frame.enter_frame().await.expect("into the frame");
    visit
        .wait_until("document.readyState === 'complete' && document.querySelector('h1')")
        .await;
}

pub async fn leave(visit: &Visit) {
    visit
        .client
        .enter_parent_frame()
        .await
        .expect("out of the frame");
}

/// Runs statements in the page itself; Firefox keeps what a driver changes apart from it.
pub async fn run(visit: &Visit, script: &str) {
    let _: Value = visit
        .evaluate(&format!(
            "((page) => {{ {script}; return true }})(window.wrappedJSObject ?? window)"
        ))
        .await;
}
