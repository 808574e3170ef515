//! A static file server for finished sites, as any good host behaves: compressed copies, right types, long life for
//! names that change with their bytes, `404.html`. For `cargo xtask serve` and for tests; not for production.

mod fault;
mod headers;
mod reload;

use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use axum::Router;
use axum::extract::{Request, State};
use axum::http::header::{CACHE_CONTROL, VARY};
use axum::http::{HeaderMap, HeaderValue};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use langke_site::is_fingerprinted;
use tokio::net::TcpListener;
use tokio::sync::oneshot;
use tower_http::services::{ServeDir, ServeFile};

pub use fault::{Fault, Faults};
pub use reload::Reload;

/// What to serve and where.
#[derive(Debug, Clone)]
pub struct Options {
    /// The finished site.
    pub folder: PathBuf,
    /// The path under which it is served; begins and ends with `/`.
    pub base: String,
    /// The port on 127.0.0.1; 0 for any that is free.
    pub port: u16,
    /// Reloads open pages when told to.
    pub reload: Option<Reload>,
    /// What is answered beside the site, at addresses of its own.
    pub beside: Option<Router>,
    /// Makes chosen requests fail.
    pub faults: Faults,
}

/// A server that runs until it is dropped.
#[derive(Debug)]
pub struct Server {
    address: SocketAddr,
    requests: Arc<Mutex<Vec<String>>>,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<std::thread::JoinHandle<()>>,
}

impl Server {
    /// Starts a server on its own thread.
    ///
    /// # Errors
    /// If the port is taken.
    pub fn start(options: Options) -> std::io::Result<Server> {
        let listener = std::net::TcpListener::bind(("127.0.0.1", options.port))?;
        listener.set_nonblocking(true)?;
        let address = listener.local_addr()?;
        let requests = Arc::new(Mutex::new(Vec::new()));
        let (stop, stopped) = oneshot::channel::<()>();
        let router = router(options, Arc::clone(&requests));
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(2)
            .enable_all()
            .build()?;
        // On a thread of its own, so that a server can also be started by a program that has a
        // runtime already.
        let thread = std::thread::spawn(move || {
            runtime.block_on(async {
                let Ok(listener) = TcpListener::from_std(listener) else {
                    return;
                };
                tokio::select! {
                    _ = axum::serve(listener, router) => {}
                    _ = stopped => {}
                }
            });
            // Open connections (a page that waits for a reload, a browser that keeps one alive)
            // end here.
            runtime.shutdown_background();
        });
        Ok(Server {
            address,
            requests,
            stop: Some(stop),
            thread: Some(thread),
        })
    }

    /// The origin, such as `http://127.0.0.1:8080`.
    pub fn origin(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The paths that were asked for, in order.
    pub fn requests(&self) -> Vec<String> {
        self.requests
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if let Some(stop) = self.stop.take() {
            let _ = stop.send(());
        }
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

#[derive(Clone)]
struct Shared {
    folder: PathBuf,
    requests: Arc<Mutex<Vec<String>>>,
    faults: Faults,
    reload: Option<Reload>,
}

fn router(options: Options, requests: Arc<Mutex<Vec<String>>>) -> Router {
    let Options {
        folder,
        base,
        reload,
        beside,
        faults,
        ..
    } = options;
    let missing = ServeFile::new(folder.join("404.html"))
        .precompressed_br()
        .precompressed_gzip();
    let files = ServeDir::new(&folder)
        .precompressed_br()
        .precompressed_gzip()
        .not_found_service(missing);
    let site = match base.as_str() {
        "/" => Router::new().fallback_service(files),
        base => Router::new()
            .nest_service(base.trim_end_matches('/'), files)
            .route("/", get(redirect_to(base.to_owned()))),
    };
    let shared = Shared {
        folder,
        requests,
        faults,
        reload: reload.clone(),
    };
    let site = match reload {
        Some(reload) => site
            .route(reload::EVENTS, get(move || reload::events(reload.clone())))
            .route(reload::SCRIPT, get(reload::script)),
        None => site,
    };
    let site = site.layer(middleware::from_fn_with_state(shared, answer));
    match beside {
        Some(beside) => site.merge(beside),
        None => site,
    }
}

fn redirect_to(base: String) -> impl Fn() -> std::future::Ready<Redirect> + Clone {
    move || std::future::ready(Redirect::temporary(&base))
}

/// Notes the request, makes it fail if a test wants that, and sets what a good host sets.
async fn answer(State(shared): State<Shared>, request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    // A request that is noted has met its fault already: whoever waits for the note may clear the faults.
    let fault = shared.faults.met_by(&path);
    shared
        .requests
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .push(path.clone());
    if let Some(fault) = fault
        && let Some(response) = fault.response(&path).await
    {
        return response;
    }
    if let Some(reload) = &shared.reload
        && reload::is_starter(&path)
        && reload::is_to_run(request.headers())
    {
        return reload.starter(&path).into_response();
    }
    let mut response = next.run(request).await;
    if shared.faults.knows(&path) {
        let headers = response.headers_mut();
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
    set_caching(response.headers_mut(), &path);
    headers::set(response.headers_mut(), &shared.folder, &path);
    response
}

fn set_caching(headers: &mut HeaderMap, path: &str) {
    let life = if is_fingerprinted(path) {
        "public, max-age=31536000, immutable"
    } else {
        "no-cache"
    };
    headers
        .entry(CACHE_CONTROL)
        .or_insert(HeaderValue::from_static(life));
    headers
        .entry(VARY)
        .or_insert(HeaderValue::from_static("accept-encoding"));
}
