//! The browser's program for live maps of sites that name an archive of tiles. Only wasm; natively there is nothing to run.

fn main() {
    #[cfg(target_arch = "wasm32")]
    langke_live_map::start(Some(langke_live_map::TILES));
}
