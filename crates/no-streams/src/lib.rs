//! Stands in for the crate of this name: what Leptos asks of it for functions on a server, of which a folder of files has none.
//!
//! What that crate exports to scripts stays in a program, called or not: 9 kB of WebAssembly, and three classes in its script. Here
//! a stream is a type without a value, so whatever asks for one is known to be never reached.

use futures_util::stream::Pending;
use wasm_bindgen::JsValue;

/// A stream of the browser's that nobody can have.
#[derive(Debug)]
pub enum ReadableStream {}

impl ReadableStream {
    /// A stream of what another yields.
    ///
    /// # Panics
    /// Always: only functions on a server send streams.
    pub fn from_stream<S>(_: S) -> ReadableStream {
        unreachable!("{WITHOUT_SERVER}")
    }

    /// A stream that the browser gave.
    ///
    /// # Panics
    /// Always: only functions on a server answer with streams.
    pub fn from_raw(_: web_sys::ReadableStream) -> ReadableStream {
        unreachable!("{WITHOUT_SERVER}")
    }

    /// The browser's own.
    pub fn into_raw(self) -> web_sys::ReadableStream {
        match self {}
    }

    /// What it yields.
    pub fn into_stream(self) -> Pending<Result<JsValue, JsValue>> {
        match self {}
    }
}

const WITHOUT_SERVER: &str = "this site is a folder of files: it has no functions on a server";
