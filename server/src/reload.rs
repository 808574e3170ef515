//! Reloads open pages when the site was published anew. The pages stay as they are on disk: only the starter script gets
//! one more line while it is served.

use std::convert::Infallible;
use std::path::PathBuf;

use axum::http::HeaderMap;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::IntoResponse;
use axum::response::sse::{Event, Sse};
use tokio::sync::broadcast;
use tokio_stream::wrappers::BroadcastStream;
use tokio_stream::{Stream, StreamExt};

/// Where pages listen.
pub(crate) const EVENTS: &str = "/.langke/events";
/// The script that listens.
pub(crate) const SCRIPT: &str = "/.langke/reload.js";

/// Tells open pages to reload.
#[derive(Debug, Clone)]
pub struct Reload {
    folder: PathBuf,
    sender: broadcast::Sender<()>,
}

impl Reload {
    /// For the site in `folder`.
    pub fn new(folder: PathBuf) -> Reload {
        Reload {
            folder,
            sender: broadcast::channel(8).0,
        }
    }

    /// Tells all open pages to reload.
    pub fn now(&self) {
        // Nobody listening is no error.
        let _ = self.sender.send(());
    }

    /// The starter with the line that listens.
    pub(crate) fn starter(&self, path: &str) -> impl IntoResponse + use<> {
        let name = path.rsplit('/').next().unwrap_or_default();
        let text = std::fs::read_to_string(self.folder.join("app").join(name)).unwrap_or_default();
        let headers = [
            (CONTENT_TYPE, "text/javascript"),
            (CACHE_CONTROL, "no-cache"),
        ];
        (headers, format!("import \"{SCRIPT}\";\n{text}"))
    }
}

/// Whether a path is the starter's: `app/start-….js`.
pub(crate) fn is_starter(path: &str) -> bool {
    path.contains("/app/start-") && path.ends_with(".js")
}

/// Whether a browser wants a script in order to run it. Whoever saves a village compares the bytes with those that were published.
/// Source: W3C, Fetch Metadata Request Headers, 2.1.
pub(crate) fn is_to_run(headers: &HeaderMap) -> bool {
    headers
        .get("sec-fetch-dest")
        .is_none_or(|destination| destination == "script")
}

pub(crate) async fn events(reload: Reload) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let stream = BroadcastStream::new(reload.sender.subscribe())
        .map(|_| Ok(Event::default().data("reload")));
    Sse::new(stream)
}

pub(crate) async fn script() -> impl IntoResponse {
    let script = format!("new EventSource(\"{EVENTS}\").onmessage = () => location.reload();\n");
    (
        [
            (CONTENT_TYPE, "text/javascript"),
            (CACHE_CONTROL, "no-cache"),
        ],
        script,
    )
}
