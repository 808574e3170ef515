//! Every request goes through here, of all programs: it ends when no byte comes any more, when more comes than is wanted, and when
//! its visitor has left for another page. Only wasm.

use std::cell::Cell;
use std::pin::Pin;
use std::rc::Rc;

use js_sys::{Array, Date, Function, Map, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
pub use web_sys::Response;
use web_sys::{AbortController, ReadableStream, ReadableStreamDefaultReader, RequestInit};

use super::wait::within;

/// A request ends when no byte came for so long, in milliseconds.
const LIMIT: i32 = 8_000;
/// A request hangs, for somebody who asks again, when no byte came for so long, in milliseconds.
const A_WHILE: f64 = 1_000.0;
/// No text of ours is longer, in bytes.
const LONGEST_TEXT: u64 = 64 << 20;

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
    pub fn text<'a>(
        &'a self,
        address: &'a str,
    ) -> Pin<Box<dyn Future<Output = Result<String, Missing>> + 'a>> {
        // In a box its code stands once in a program, not once in whatever waits for it.
        Box::pin(async move {
            let answer = match asked_ahead(address) {
                Some(ahead) => {
                    // It was sent already, and ends with this one.
                    self.controller.signal().set_onabort(Some(&ahead.end));
                    self.answer(ahead.answer).await
                }
                None => self.send(address, RequestInit::new()).await,
            };
            let answer = answer.ok_or(Missing::Unreachable)?;
            is_there(answer.status())?;
            let bytes = self.body(&answer, LONGEST_TEXT).await;
            String::from_utf8(bytes.ok_or(Missing::Unreachable)?).map_err(|_| Missing::Gone)
        })
    }

    /// Sends the request, with what `init` says of headers; none if no answer came.
    pub async fn send(&self, address: &str, init: RequestInit) -> Option<Response> {
        init.set_signal(Some(&self.controller.signal()));
        let answer = web_sys::window()?.fetch_with_str_and_init(address, &init);
        self.answer(answer).await
    }

    /// Waits for an answer, as long as one waits; none if it did not come.
    async fn answer(&self, answer: Promise) -> Option<Response> {
        let answer = within(JsFuture::from(answer), LIMIT).await;
        if answer.is_none() {
            self.end();
        }
        self.moved.set(Date::now());
        Some(answer?.ok()?.unchecked_into())
    }

    /// The body of an answer; none if it does not come whole, or has more bytes than `most`.
    pub async fn body(&self, answer: &Response, most: u64) -> Option<Vec<u8>> {
        let Some(body) = answer.body() else {
            return Some(Vec::new());
        };
        let read = read(&body, most, &|| self.moved.set(Date::now())).await;
        if read.is_none() {
            self.end();
        }
        read
    }
}

/// Fetches a short text, whole: nobody is told of its pieces, and it ends after 8 s.
///
/// # Errors
/// If the host has no such text, or if it did not come.
pub async fn short_text(address: &str) -> Result<String, Missing> {
    let (Some(window), Ok(controller)) = (web_sys::window(), AbortController::new()) else {
        return Err(Missing::Unreachable);
    };
    let init = RequestInit::new();
    init.set_signal(Some(&controller.signal()));
    let coming = async {
        let answer = JsFuture::from(window.fetch_with_str_and_init(address, &init)).await;
        let answer: Response = answer.ok()?.unchecked_into();
        if let Err(missing) = is_there(answer.status()) {
            return Some(Err(missing));
        }
        let text = JsFuture::from(answer.text().ok()?).await;
        Some(Ok(text.ok()?.as_string()?))
    };
    let came = within(coming, LIMIT).await;
    if came.is_none() {
        controller.abort();
    }
    came.flatten().unwrap_or(Err(Missing::Unreachable))
}

/// Whether a host's answer is the file that was asked for, by its status.
fn is_there(status: u16) -> Result<(), Missing> {
    match status {
        200 => Ok(()),
        400..500 => Err(Missing::Gone),
        _ => Err(Missing::Unreachable),
    }
}

/// A request that the starter sent beside the program that needs it (`start.js`, `ask`).
#[derive(Debug)]
struct Ahead {
    /// Settles with the answer.
    answer: Promise,
    /// Ends the request.
    end: Function,
}

/// What the starter has asked for already, for whoever asks first: it is asked for once, and perhaps it hangs.
fn asked_ahead(address: &str) -> Option<Ahead> {
    let address = JsValue::from_str(address);
    let window = web_sys::window()?;
    let asked: Map = Reflect::get(&window, &"langkeAhead".into())
        .ok()?
        .dyn_into()
        .ok()?;
    let pair: Array = asked.get(&address).dyn_into().ok()?;
    asked.delete(&address);
    Some(Ahead {
        answer: pair.get(0).dyn_into().ok()?,
        end: pair.get(1).dyn_into().ok()?,
    })
}

/// Reads a stream to its end, and tells of each piece; none if it fails, if no piece comes for too long, or if there are more bytes
/// than `most`, of which the rest is not read then.
pub async fn read(stream: &ReadableStream, most: u64, came: &dyn Fn()) -> Option<Vec<u8>> {
    let reader: ReadableStreamDefaultReader = stream.get_reader().unchecked_into();
    let mut all = Vec::new();
    loop {
        let piece = within(JsFuture::from(reader.read()), LIMIT).await;
        came();
        let piece = piece?.ok()?;
        let value = Reflect::get(&piece, &JsValue::from_str("value")).ok()?;
        if value.is_undefined() {
            return Some(all);
        }
        let bytes = Uint8Array::new(&value);
        if all.len() as u64 + u64::from(bytes.length()) > most {
            return None;
        }
        all.extend(bytes.to_vec());
    }
}
