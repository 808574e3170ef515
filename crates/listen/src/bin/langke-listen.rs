//! The browser's program that reads a page aloud, loaded when somebody asks for it. Only wasm; natively there is nothing to run.

fn main() {
    #[cfg(target_arch = "wasm32")]
    langke_listen::start();
}
