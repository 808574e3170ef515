//! The browser's programs for models. Only wasm; natively there is nothing to run.
//!
//! What is made, how it is drawn and how it stands in an address is `langke_craft`; here events of the browser change it, and a canvas
//! shows it. The page brings all words along.

#![cfg(target_arch = "wasm32")]

mod bench;
mod canvas;
mod program;
mod scene;
mod weave;
mod wheel;

/// Makes the page's wheel alive, now and whenever the app shows another page.
pub fn start_wheel() {
    program::start("wheel", wheel::open);
}

/// Makes the page's frame for weaving alive, now and whenever the app shows another page.
pub fn start_weave() {
    program::start("weave", weave::open);
}
