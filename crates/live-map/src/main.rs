//! The browser's program for live maps, loaded when a map comes near the screen. Only wasm; natively there is nothing to run.

#[cfg(target_arch = "wasm32")]
mod live;

#[cfg(target_arch = "wasm32")]
fn main() {
    live::start();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("langke-map runs in the browser; the native program is `langke`.");
}
