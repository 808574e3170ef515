//! Every request for data goes through here, of both programs: it ends when no byte comes any more, and when its visitor has left
//! for another page. Only wasm.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::{Date, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{AbortController, ReadableStreamDefaultReader, RequestInit, Response};

use super::wait::within;

/// A request ends when no byte came for so long, in milliseconds.
const LIMIT: i32 = 8_000;
/// A request hangs, for somebody who asks again, when no byte came for so long, in milliseconds.
const A_WHILE: f64 = 1_000.0;

/// Why nothing came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missing {
    /// The network or the host did not answer: trying again may help.
    Unreachable,
    /// The host has no such file, or one that cannot be read.
    Gone,
}

/// A request that can be ended from outside.
#[derive(Debug, Clone)]
pub struct Request {
    controller: AbortController,
    /// When a byte came last, in milliseconds.
    moved: Rc<Cell<f64>>,
}

impl PartialEq for Request {
    fn eq(&self, other: &Request) -> bool {
        Rc::ptr_eq(&self.moved, &other.moved)
    }
}

impl Request {
    /// A request that was not sent yet; none in a browser without the means to end it.
    pub fn new() -> Option<Request> {
        Some(Request {
            controller: AbortController::new().ok()?,
            moved: Rc::new(Cell::new(Date::now())),
        })
    }

    /// Ends the request.
    pub fn end(&self) {
        self.controller.abort();
    }

    /// Whether nothing has come for a while. Only the app has links that are tapped again.
    pub fn hangs(&self) -> bool {
        Date::now() - self.moved.get() > A_WHILE
    }

    /// Fetches a text.
    ///
    /// # Errors
    /// If the host has no such text, or if it did not come whole.
    pub async fn text(&self, address: &str) -> Result<String, Missing> {
        let window = web_sys::window().ok_or(Missing::Unreachable)?;
        let init = RequestInit::new();
        init.set_signal(Some(&self.controller.signal()));
        let answer = self
            .step(&window.fetch_with_str_and_init(address, &init))
            .await?;
        let answer: Response = answer.dyn_into().map_err(|_| Missing::Unreachable)?;
        match answer.status() {
            200 => {}
            400..500 => return Err(Missing::Gone),
            _ => return Err(Missing::Unreachable),
        }
        let mut bytes = Vec::new();
        if let Some(body) = answer.body() {
            let reader: ReadableStreamDefaultReader = body.get_reader().unchecked_into();
            loop {
                let chunk = self.step(&reader.read()).await?;
                match Reflect::get(&chunk, &"value".into()) {
                    Ok(value) if !value.is_undefined() => {
                        bytes.extend(Uint8Array::new(&value).to_vec());
                    }
                    _ => break,
                }
            }
        }
        String::from_utf8(bytes).map_err(|_| Missing::Gone)
    }

    /// Waits for the next sign of life.
    async fn step(&self, promise: &Promise) -> Result<JsValue, Missing> {
        let settled = within(promise, LIMIT).await;
        if settled.is_none() {
            self.end();
        }
        self.moved.set(Date::now());
        settled.and_then(Result::ok).ok_or(Missing::Unreachable)
    }
}
