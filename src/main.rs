//! The browser's entry: takes over the printed page. Only wasm; natively there is nothing to run.

#[cfg(target_arch = "wasm32")]
fn main() {
    langke_app::app::start();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("langke-app runs in the browser; the native program is `langke`.");
}
