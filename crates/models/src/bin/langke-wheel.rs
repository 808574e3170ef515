//! The browser's program for the model `wheel`, loaded when one comes near the screen. Only wasm; natively there is nothing to run.

fn main() {
    #[cfg(target_arch = "wasm32")]
    langke_models::start_wheel();
}
