//! The app of Làng Kể: the views of all pages, compiled twice. Natively they are printed; in the browser they take over what was
//! printed, and follow the visitor from page to page.

#[cfg(target_arch = "wasm32")]
pub mod app;
pub mod components;
pub mod pages;
