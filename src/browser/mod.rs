//! What runs in the browser: the app, and the program for live maps beside it. Only wasm.

#[cfg(feature = "app")]
pub mod app;
mod fetch;
pub mod map;
mod style;
mod wait;
