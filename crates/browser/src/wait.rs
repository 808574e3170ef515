//! Every wait ends. Only wasm.

use std::future::{Future, poll_fn};
use std::pin::pin;
use std::task::Poll;

use js_sys::Promise;
use wasm_bindgen_futures::JsFuture;

/// What a future gives, or none if it does not within so many milliseconds.
pub async fn within<F: Future>(future: F, milliseconds: i32) -> Option<F::Output> {
    let window = web_sys::window()?;
    let mut timer = None;
    let end = Promise::new(&mut |done, _| {
        timer = window
            .set_timeout_with_callback_and_timeout_and_arguments_0(&done, milliseconds)
            .ok();
    });
    let mut end = pin!(JsFuture::from(end));
    let mut future = pin!(future);
    let given = poll_fn(|context| match future.as_mut().poll(context) {
        Poll::Ready(given) => Poll::Ready(Some(given)),
        Poll::Pending => end.as_mut().poll(context).map(|_| None),
    })
    .await;
    if let Some(timer) = timer {
        window.clear_timeout_with_handle(timer);
    }
    given
}
