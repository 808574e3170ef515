//! What the workbench answers: its page, what the page is made of, that something changed, and what it is asked to do. Native only.

use std::convert::Infallible;
use std::path::PathBuf;
use std::sync::{Arc, PoisonError, RwLock};

use axum::Router;
use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, Path, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use axum::http::{HeaderMap, StatusCode};
use axum::middleware;
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use langke_difference::Difference;
use langke_model::i18n::Language;
use percent_encoding::percent_decode;
use tokio::sync::broadcast;
use tokio_stream::wrappers::BroadcastStream;
use tokio_stream::{Stream, StreamExt};

use crate::desk::Desk;
use crate::door::{self, Token};
use crate::office;
use crate::page;

/// Nothing of others, nothing that stands in the page itself; frames show the site.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; frame-src 'self'; \
                      base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// The bytes of the largest workbook that is taken.
const LARGEST_WORKBOOK: usize = 100_000_000;
/// The header that says what a workbook is called, percent-encoded.
const NAME_HEADER: &str = "x-langke-name";
/// What a workbook is.
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// What open pages are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum News {
    /// The content changed, and with it what lies on the workbench and the site.
    Changed,
    /// The site was compared with the one that was published last.
    Compared,
}

impl News {
    fn name(self) -> &'static str {
        match self {
            News::Changed => "changed",
            News::Compared => "compared",
        }
    }
}

/// What the workbench's answers are made of.
#[derive(Debug, Clone)]
pub struct Workbench {
    desk: Arc<RwLock<Arc<Desk>>>,
    /// What readers would see changed since the site was published last; none where there is nothing to compare with.
    difference: Arc<RwLock<Option<Difference>>>,
    told: broadcast::Sender<News>,
    token: Token,
    content: PathBuf,
    language: Language,
    /// The copy with notes of the workbook that was brought in last.
    given_back: Arc<RwLock<Vec<u8>>>,
}

impl Workbench {
    /// A workbench on which nothing lies yet.
    pub fn new(content: PathBuf, language: Language, token: Token) -> Workbench {
        Workbench {
            desk: Arc::default(),
            difference: Arc::default(),
            told: broadcast::channel(8).0,
            token,
            content,
            language,
            given_back: Arc::default(),
        }
    }

    /// What lies on it.
    pub fn desk(&self) -> Arc<Desk> {
        let desk = self.desk.read().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(&desk)
    }

    /// Puts something else on it and tells open pages.
    pub fn put(&self, desk: Desk) {
        *self.desk.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(desk);
        self.tell(News::Changed);
    }

    /// Puts beside it what readers would see changed, and tells open pages.
    pub fn compare(&self, difference: Option<Difference>) {
        *self
            .difference
            .write()
            .unwrap_or_else(PoisonError::into_inner) = difference;
        self.tell(News::Compared);
    }

    fn tell(&self, news: News) {
        // Nobody listening is no error.
        let _ = self.told.send(news);
    }

    /// Its addresses.
    pub fn router(&self) -> Router {
        let token = self.token.clone();
        Router::new()
            .route("/_/", get(first))
            .route("/_/{language}/", get(in_language))
            .route("/_/manual/{language}/", get(manual))
            .route("/_/events", get(events))
            .route(
                "/_/workbench.css",
                get(|| async { file("text/css", page::STYLE) }),
            )
            .route(
                "/_/workbench.js",
                get(|| async { file("text/javascript", page::SCRIPT) }),
            )
            .route("/_/mend", post(mend))
            .route("/_/workbook/{language}/", post(bring_in))
            .route("/_/workbook/{language}/{file}", get(download))
            // A workbook of a whole country has some; the reader of workbooks has a bound of its own.
            .layer(DefaultBodyLimit::max(LARGEST_WORKBOOK))
            .layer(middleware::from_fn(move |request, next| {
                door::answer(token.clone(), request, next)
            }))
            .with_state(self.clone())
    }
}

async fn first(State(workbench): State<Workbench>) -> Response {
    let language = workbench.language;
    printed(&workbench, language)
}

async fn in_language(State(workbench): State<Workbench>, Path(tag): Path<String>) -> Response {
    match Language::from_tag(&tag) {
        Some(language) => printed(&workbench, language),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

fn printed(workbench: &Workbench, language: Language) -> Response {
    let difference = workbench.difference.read();
    let difference = difference.unwrap_or_else(PoisonError::into_inner);
    let desk = workbench.desk();
    let page = page::print(
        &desk,
        difference.as_ref(),
        language,
        workbench.token.as_str(),
    );
    let headers = [
        (CONTENT_TYPE, "text/html; charset=utf-8"),
        (CONTENT_SECURITY_POLICY, POLICY),
        (CACHE_CONTROL, "no-store"),
    ];
    (headers, page.into_string()).into_response()
}

/// The manual stands in one page with its own style.
async fn manual(Path(tag): Path<String>) -> Response {
    let Some(language) = Language::from_tag(&tag) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";
    let headers = [
        (CONTENT_TYPE, "text/html; charset=utf-8"),
        (CONTENT_SECURITY_POLICY, policy),
    ];
    (headers, langke_manual::page(language)).into_response()
}

fn file(media_type: &'static str, text: &'static str) -> impl IntoResponse {
    (
        [(CONTENT_TYPE, media_type), (CACHE_CONTROL, "no-cache")],
        text,
    )
}

async fn events(
    State(workbench): State<Workbench>,
) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    // Whoever missed some news has missed a change at worst.
    let news = BroadcastStream::new(workbench.told.subscribe());
    let news = news.map(|news| news.unwrap_or(News::Changed).name());
    let events = news.map(|name| Ok(Event::default().data(name)));
    Sse::new(events).keep_alive(KeepAlive::default())
}

/// Mends what can be mended without knowing what was meant; the folder is watched, so the page hears of it by itself.
async fn mend(State(workbench): State<Workbench>) -> Response {
    let mended = tokio::task::spawn_blocking(move || {
        langke_content::fix(&workbench.content)
            .map(|fixed| {
                fixed
                    .iter()
                    .map(|file| file.texts)
                    .sum::<usize>()
                    .to_string()
            })
            .map_err(|(file, error)| format!("{file}: {}", error.message(workbench.language)))
    });
    match mended.await {
        Ok(Ok(texts)) => texts.into_response(),
        Ok(Err(message)) => (StatusCode::CONFLICT, message).into_response(),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

/// Brings a workbook in and prints what came of it.
async fn bring_in(
    State(workbench): State<Workbench>,
    Path(tag): Path<String>,
    headers: HeaderMap,
    workbook: Bytes,
) -> Response {
    let Some(language) = Language::from_tag(&tag) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let name = headers
        .get(NAME_HEADER)
        .map_or(&b""[..], |name| name.as_bytes());
    let name = percent_decode(name).decode_utf8_lossy().into_owned();
    let done = tokio::task::spawn_blocking(move || {
        let brought = office::bring_in(&workbook, &name, &workbench.content, language);
        if let Ok(brought) = &brought {
            let copy = workbench.given_back.write();
            let mut copy = copy.unwrap_or_else(PoisonError::into_inner);
            copy.clone_from(&brought.given_back);
        }
        page::result(&brought, language).into_string()
    });
    match done.await {
        Ok(page) => ([(CONTENT_TYPE, "text/html; charset=utf-8")], page).into_response(),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

/// A workbook to take away: the template, the content, or the copy with notes.
async fn download(
    State(workbench): State<Workbench>,
    Path((tag, file)): Path<(String, String)>,
) -> Response {
    let Some(language) = Language::from_tag(&tag) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let made = tokio::task::spawn_blocking(move || match file.as_str() {
        "mau.xlsx" => langke_workbook::template(language).map_err(|error| error.message(language)),
        "noi-dung.xlsx" => langke_workbook::export(&workbench.content, language)
            .map_err(|error| error.message(language)),
        "can-sua.xlsx" => {
            let copy = workbench.given_back.read();
            Ok(copy.unwrap_or_else(PoisonError::into_inner).clone())
        }
        _ => Ok(Vec::new()),
    });
    match made.await {
        Ok(Ok(bytes)) if bytes.is_empty() => StatusCode::NOT_FOUND.into_response(),
        Ok(Ok(bytes)) => {
            ([(CONTENT_TYPE, XLSX), (CACHE_CONTROL, "no-store")], bytes).into_response()
        }
        Ok(Err(message)) => (StatusCode::CONFLICT, message).into_response(),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}
