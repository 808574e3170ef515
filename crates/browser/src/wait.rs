//! Every wait ends. Only wasm.

use js_sys::{Array, Object, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// How a promise settles, or none if it does not within so many milliseconds.
pub async fn within(promise: &Promise, milliseconds: i32) -> Option<Result<JsValue, JsValue>> {
    let window = web_sys::window()?;
    let too_late = Object::new();
    let mut timer = None;
    let end = Promise::new(&mut |done, _| {
        timer = window
            .set_timeout_with_callback_and_timeout_and_arguments_1(&done, milliseconds, &too_late)
            .ok();
    });
    let settled = JsFuture::from(Promise::race(&Array::of2(promise, &end))).await;
    if let Some(timer) = timer {
        window.clear_timeout_with_handle(timer);
    }
    match settled {
        Ok(value) if value == *too_late.unchecked_ref::<JsValue>() => None,
        settled => Some(settled),
    }
}
