//! Navigation is the platform's: where the browser has the Navigation API, a navigation inside the site swaps the view
//! instead of loading the document; where it has not, a link is a link. Only wasm.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::{Function, Object, Promise, Reflect};
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, future_to_promise};

use super::screen::{self, Next};
use super::{notice, remember_language, store};
use langke_browser::fetch::Missing;
use langke_browser::media::wants_less_motion;
use langke_browser::style;
use langke_browser::wait::within;

thread_local! {
    /// Whether the browser was asked for a whole document, which is on its way.
    static LEAVING: Cell<bool> = const { Cell::new(false) };
}

/// Nobody waits longer for a transition to begin, in milliseconds.
const LIMIT: i32 = 2_000;

#[wasm_bindgen]
extern "C" {
    /// The event of the Navigation API. Source: HTML Standard, "The navigate event".
    #[wasm_bindgen(extends = web_sys::Event)]
    type NavigateEvent;
    #[wasm_bindgen(method, getter, js_name = canIntercept)]
    fn can_intercept(this: &NavigateEvent) -> bool;
    #[wasm_bindgen(method, getter, js_name = hashChange)]
    fn hash_change(this: &NavigateEvent) -> bool;
    #[wasm_bindgen(method, getter, js_name = downloadRequest)]
    fn download_request(this: &NavigateEvent) -> JsValue;
    #[wasm_bindgen(method, getter, js_name = formData)]
    fn form_data(this: &NavigateEvent) -> JsValue;
    #[wasm_bindgen(method, getter, js_name = navigationType)]
    fn navigation_type(this: &NavigateEvent) -> String;
    #[wasm_bindgen(method, getter)]
    fn destination(this: &NavigateEvent) -> NavigationDestination;
    #[wasm_bindgen(method, getter)]
    fn signal(this: &NavigateEvent) -> JsValue;
    #[wasm_bindgen(method, catch)]
    fn intercept(this: &NavigateEvent, options: &Object) -> Result<(), JsValue>;
    #[wasm_bindgen(method, catch)]
    fn scroll(this: &NavigateEvent) -> Result<(), JsValue>;

    type NavigationDestination;
    #[wasm_bindgen(method, getter)]
    fn url(this: &NavigationDestination) -> String;
    #[wasm_bindgen(method, getter, js_name = sameDocument)]
    fn same_document(this: &NavigationDestination) -> bool;
}

/// Listens for navigations; tells whether this browser tells of them.
pub fn attach() -> bool {
    let Ok(navigation) = Reflect::get(&window(), &"navigation".into()) else {
        return false;
    };
    let Ok(navigation) = navigation.dyn_into::<web_sys::EventTarget>() else {
        return false;
    };
    let listener = Closure::<dyn Fn(NavigateEvent)>::new(navigate);
    let function = listener.as_ref().unchecked_ref();
    let listens = navigation.add_event_listener_with_callback("navigate", function);
    listener.forget();
    listens.is_ok()
}

/// Fetches the page at the address bar again.
pub fn retry() {
    let path = || window().location().pathname().unwrap_or_default();
    let asked = path();
    leptos::task::spawn_local(async move {
        if show(&asked, &|| path() != asked).await {
            window().scroll_to_with_x_and_y(0.0, 0.0);
        }
    });
}

fn navigate(event: NavigateEvent) {
    let not_ours = !event.can_intercept()
        || event.hash_change()
        || !event.download_request().is_null()
        || !event.form_data().is_null()
        || event.navigation_type() == "reload"
        // A swap would not stop the document that is on its way, which would then take its place; a link that is just a link does.
        || LEAVING.get()
        // The page itself notes something in its address.
        || event.navigation_type() == "replace" && event.destination().same_document();
    if not_ours {
        return;
    }
    let Some(path) = path_of(&event.destination().url()) else {
        return;
    };
    if store::file_for(&path).is_none() {
        return;
    }
    let options = Object::new();
    let handler = Closure::once_into_js({
        let event = event.clone().unchecked_into::<NavigateEvent>();
        move || -> Promise {
            future_to_promise(async move {
                let signal = event.signal();
                let overtaken = || {
                    Reflect::get(&signal, &"aborted".into())
                        .is_ok_and(|aborted| aborted.is_truthy())
                };
                if show(&path, &overtaken).await {
                    // To the top, to the fragment, or to where the visitor was: the browser knows.
                    let _ = event.scroll();
                }
                Ok(JsValue::UNDEFINED)
            })
        }
    });
    for (key, value) in [
        ("handler", handler),
        ("focusReset", "manual".into()),
        ("scroll", "manual".into()),
    ] {
        let _ = Reflect::set(&options, &key.into(), &value);
    }
    // Somebody else may have stopped this navigation: then it is not ours either.
    let _ = event.intercept(&options);
}

/// The path of an address on this host.
fn path_of(address: &str) -> Option<String> {
    let origin = window().location().origin().ok()?;
    let path = address.strip_prefix(&origin)?.split(['?', '#']).next()?;
    Some(path.to_owned())
}

/// Fetches a page and shows it; on failure the old page stays. Tells whether the new page is shown.
async fn show(path: &str, overtaken: &dyn Fn() -> bool) -> bool {
    let next = fetch(path).await;
    if overtaken() {
        return false;
    }
    match next {
        // Whoever took our page out of the document meanwhile left no place for another one.
        Ok(next) if screen::is_there() => {
            swap(next).await;
            true
        }
        Err(Missing::Unreachable) => {
            notice::tell_failure(&document(), screen::language());
            false
        }
        _ => {
            LEAVING.set(true);
            let _ = window().location().reload();
            false
        }
    }
}

async fn fetch(path: &str) -> Result<Next, Missing> {
    let file = store::file_for(path).ok_or(Missing::Gone)?;
    store::leave_for(&file);
    if screen::is_entry(path) {
        return Ok(Next::Entry);
    }
    // Both at once.
    let style = future_to_promise(async { Ok(style::whole().await.into()) });
    let page = store::page(&file).await?;
    // Without its rules a page is not fit to be seen.
    match JsFuture::from(style).await {
        Ok(is_there) if is_there.is_truthy() => Ok(Next::Page(Box::new(page))),
        _ => Err(Missing::Gone),
    }
}

/// Swaps the page inside a view transition where there is one and motion is welcome, then tells what page this is.
async fn swap(next: Next) {
    let next = Rc::new(Cell::new(Some(next)));
    let update = move || {
        if let Some(next) = next.take() {
            screen::show(next);
        }
    };
    if let Some(updated) = transition(update.clone()) {
        let _ = within(JsFuture::from(updated), LIMIT).await;
    }
    // If no transition has done it.
    update();
    notice::withdraw_failure(&document());
    let (title, language) = (screen::title(), screen::language());
    document().set_title(&title);
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("lang", language.tag());
    }
    notice::announce(&document(), language, &title);
    remember_language(language);
    focus_heading();
    tell_shown();
}

/// Begins a view transition with an update, unless there is none or the visitor asked for less motion; gives what settles after the
/// update.
fn transition(update: impl FnOnce() + 'static) -> Option<Promise> {
    if wants_less_motion() {
        return None;
    }
    let start: Function = Reflect::get(&document(), &"startViewTransition".into())
        .ok()?
        .dyn_into()
        .ok()?;
    let update = Closure::once_into_js(update);
    let transition = start.call1(&document(), &update).ok()?;
    let promise = |key: &str| -> Option<Promise> {
        Reflect::get(&transition, &key.into()).ok()?.dyn_into().ok()
    };
    // A transition may be skipped; that is no error, so nobody shall report it.
    for unhandled in ["ready", "finished"].into_iter().filter_map(promise) {
        leptos::task::spawn_local(async move {
            let _ = JsFuture::from(unhandled).await;
        });
    }
    promise("updateCallbackDone")
}

/// Tells programs beside the app, such as the one for maps, that another page is shown.
fn tell_shown() {
    if let Ok(event) = web_sys::Event::new("langke:shown") {
        let _ = document().dispatch_event(&event);
    }
}

/// The heading takes the focus, so that keyboard and screen reader go on from the new page's beginning.
fn focus_heading() {
    let Ok(Some(heading)) = document().query_selector("h1") else {
        return;
    };
    let Ok(heading) = heading.dyn_into::<web_sys::HtmlElement>() else {
        return;
    };
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = heading.focus_with_options(&options);
}
