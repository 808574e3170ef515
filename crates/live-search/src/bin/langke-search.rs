//! The browser's program for the search, loaded with the first key. Only wasm; natively there is nothing to run.

fn main() {
    #[cfg(target_arch = "wasm32")]
    langke_live_search::start();
}
