//! What programs in the browser share: fetching, waiting, the whole style sheet. Only wasm; natively it is empty.

#[cfg(target_arch = "wasm32")]
pub mod fetch;
#[cfg(target_arch = "wasm32")]
pub mod style;
#[cfg(target_arch = "wasm32")]
pub mod wait;
