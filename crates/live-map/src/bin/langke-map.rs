//! The browser's program for live maps, loaded when a map comes near the screen. Only wasm; natively there is nothing to run.

fn main() {
    #[cfg(target_arch = "wasm32")]
    langke_live_map::start(None);
}
