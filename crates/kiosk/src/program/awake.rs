//! The screen stays lit. Only wasm.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

thread_local! {
    static IGNORED: Closure<dyn FnMut(JsValue)> = Closure::new(|_| {});
}

/// Asks that the screen stays lit; a browser takes that back whenever the page is hidden.
pub fn ask() {
    let navigator = web_sys::window().map(|window| window.navigator());
    let lock = navigator.and_then(|navigator| Reflect::get(&navigator, &"wakeLock".into()).ok());
    let Some(lock) = lock.filter(|lock| lock.is_object()) else {
        return;
    };
    let request = Reflect::get(&lock, &"request".into()).ok();
    let request = request.and_then(|request| request.dyn_into::<Function>().ok());
    let promise = request.and_then(|request| request.call1(&lock, &"screen".into()).ok());
    if let Some(promise) = promise {
        // A refusal is no error: the machine's settings say the same.
        IGNORED.with(|ignored| {
            let _ = promise.unchecked_ref::<Promise>().catch(ignored);
        });
    }
}
