//! Requests that fail on purpose, so that tests see what a visitor sees on a bad day.

use std::convert::Infallible;
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use axum::body::Body;
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use tokio::sync::Notify;
use tokio::sync::futures::Notified;
use tokio_stream::StreamExt;

/// How a request fails.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// The host answers that there is no such file.
    NotFound,
    /// The host fails.
    ServerError,
    /// The host sends something else under this name.
    Garbage,
    /// The host does not answer before its faults are cleared.
    Silence,
    /// The host never answers: what was asked in a dead spot stays unanswered when the network is back.
    DeadSpot,
    /// The host begins to answer and never ends.
    Stall,
}

/// The requests that fail: those whose path holds a text.
#[derive(Clone, Default)]
pub struct Faults {
    list: Arc<Mutex<Vec<(String, Fault)>>>,
    /// What has ever failed.
    known: Arc<Mutex<Vec<String>>>,
    cleared: Arc<Notify>,
}

impl fmt::Debug for Faults {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_list().entries(self.list().iter()).finish()
    }
}

impl Faults {
    /// Lets requests whose path holds `part` fail from now on.
    pub fn set(&self, part: &str, fault: Fault) {
        self.known
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(part.to_owned());
        self.list
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push((part.to_owned(), fault));
    }

    /// Lets all requests succeed again.
    pub fn clear(&self) {
        self.list
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clear();
        self.cleared.notify_waiters();
    }

    /// Whether requests for a path have ever failed: then no cache may answer them, or they would fail once only.
    pub(crate) fn knows(&self, path: &str) -> bool {
        self.known
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .iter()
            .any(|part| path.contains(part.as_str()))
    }

    fn list(&self) -> Vec<(String, Fault)> {
        self.list
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// How a request shall fail, if it shall.
    pub(crate) fn met_by(&self, path: &str) -> Option<Met<'_>> {
        let cleared = self.cleared.notified();
        let (_, fault) = self
            .list()
            .into_iter()
            .find(|(part, _)| path.contains(part.as_str()))?;
        Some(Met { fault, cleared })
    }
}

/// A fault that a request has met.
pub(crate) struct Met<'a> {
    fault: Fault,
    /// Ends when the faults are cleared.
    cleared: Notified<'a>,
}

impl Met<'_> {
    /// The failing answer; none once the request may succeed.
    pub(crate) async fn response(self, path: &str) -> Option<Response> {
        Some(match self.fault {
            Fault::NotFound => StatusCode::NOT_FOUND.into_response(),
            Fault::ServerError => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
            Fault::Garbage => {
                let kind = if path.ends_with(".wasm") {
                    "application/wasm"
                } else {
                    "application/json"
                };
                ([(CONTENT_TYPE, kind)], "not what you expect").into_response()
            }
            Fault::Silence => {
                self.cleared.await;
                return None;
            }
            Fault::DeadSpot => std::future::pending().await,
            Fault::Stall => {
                let begin = tokio_stream::once(Ok::<_, Infallible>("{"));
                let body = Body::from_stream(begin.chain(tokio_stream::pending()));
                ([(CONTENT_TYPE, "application/json")], body).into_response()
            }
        })
    }
}
