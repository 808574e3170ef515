//! What programs in the browser share: the document, its address, the clock, what visitors want, where they are, fetching, waiting,
//! the whole style sheet. Only wasm; natively it is empty.

#[cfg(target_arch = "wasm32")]
pub mod address_bar;
#[cfg(target_arch = "wasm32")]
pub mod clock;
#[cfg(target_arch = "wasm32")]
pub mod dom;
#[cfg(target_arch = "wasm32")]
pub mod fetch;
#[cfg(target_arch = "wasm32")]
pub mod geolocation;
#[cfg(target_arch = "wasm32")]
pub mod media;
#[cfg(target_arch = "wasm32")]
mod memory;
#[cfg(target_arch = "wasm32")]
pub mod style;
#[cfg(target_arch = "wasm32")]
pub mod wait;
