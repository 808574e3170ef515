//! Every wait ends. Only wasm.

use std::future::{Future, poll_fn};
use std::pin::pin;
use std::task::Poll;

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_futures::JsFuture;

/// A frame that nobody sees, in a tab behind others, is not waited for longer, in milliseconds.
const UNSEEN: i32 = 200;

/// Waits until what is in the document now has been painted.
pub async fn frame() {
    let painted = Promise::new(&mut |done, _| {
        if let Some(window) = web_sys::window() {
            let after = window.clone();
            let frame = Closure::once_into_js(move || {
                let _ = after.set_timeout_with_callback(&done);
            });
            let _ = window.request_animation_frame(frame.unchecked_ref());
        }
    });
    let _ = within(JsFuture::from(painted), UNSEEN).await;
}

/// Lets others have their turn, a tap or a scroll, before a long work goes on.
pub async fn turn() {
    let turn = Promise::new(&mut |done, _| {
        if let Some(window) = web_sys::window() {
            let _ = window.set_timeout_with_callback(&done);
        }
    });
    let _ = JsFuture::from(turn).await;
}

/// Waits until the browser has nothing better to do; where it does not tell, a moment.
pub async fn idle() {
    let idle = Promise::new(&mut |done, _| {
        let Some(window) = web_sys::window() else {
            return;
        };
        let ask = Reflect::get(&window, &"requestIdleCallback".into());
        match ask.ok().and_then(|ask| ask.dyn_into::<Function>().ok()) {
            Some(ask) => drop(ask.call1(&window, &done)),
            None => {
                drop(window.set_timeout_with_callback_and_timeout_and_arguments_0(&done, UNSEEN))
            }
        }
    });
    let _ = JsFuture::from(idle).await;
}

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
