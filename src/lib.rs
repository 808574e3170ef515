//! Làng Kể: turns a bundle of plain JSON about craft villages into a site that is readable before any script runs and
//! alive once its WebAssembly arrives. The same pages are compiled twice: natively they are printed, in the browser they
//! take over what was printed.
//!
//! Without the feature `app` the library holds only what the program for live maps needs, which knows nothing of Leptos.

#[cfg(target_arch = "wasm32")]
pub mod browser;
pub mod calendar;
#[cfg(feature = "app")]
pub mod components;
#[cfg(not(target_arch = "wasm32"))]
pub mod content;
pub mod data;
pub mod escape;
#[cfg(not(target_arch = "wasm32"))]
pub mod files;
pub mod geo;
pub mod i18n;
pub mod map;
#[cfg(feature = "app")]
pub mod pages;
#[cfg(all(feature = "app", not(target_arch = "wasm32")))]
pub mod publish;
#[cfg(feature = "app")]
pub mod site;
