//! The browser's program for a centre's screen. Only wasm; natively there is nothing to run.

fn main() {
    #[cfg(target_arch = "wasm32")]
    langke_kiosk::start();
}
