//! Navigation is the platform's: where the browser has the Navigation API, a navigation inside the site swaps the view
//! instead of loading the document; where it has not, a link is a link. Only wasm.

use std::sync::Arc;

use js_sys::{Function, Object, Promise, Reflect};
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, future_to_promise};

use super::store::{self, Missing};
use crate::browser::style;
use crate::i18n::words;
use crate::pages::App;
use crate::site::Page;

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
    #[wasm_bindgen(method)]
    fn intercept(this: &NavigateEvent, options: &Object);
    #[wasm_bindgen(method, catch)]
    fn scroll(this: &NavigateEvent) -> Result<(), JsValue>;

    type NavigationDestination;
    #[wasm_bindgen(method, getter)]
    fn url(this: &NavigationDestination) -> String;
    #[wasm_bindgen(method, getter, js_name = sameDocument)]
    fn same_document(this: &NavigationDestination) -> bool;
}

/// Listens for navigations; tells whether this browser tells of them.
pub fn attach(app: App) -> bool {
    let Ok(navigation) = Reflect::get(&window(), &"navigation".into()) else {
        return false;
    };
    let Ok(navigation) = navigation.dyn_into::<web_sys::EventTarget>() else {
        return false;
    };
    let listener = Closure::<dyn Fn(NavigateEvent)>::new(move |event| navigate(app, event));
    let function = listener.as_ref().unchecked_ref();
    let listens = navigation.add_event_listener_with_callback("navigate", function);
    listener.forget();
    listens.is_ok()
}

/// Fetches the page at the address bar again.
pub fn retry(app: App) {
    let path = window().location().pathname().unwrap_or_default();
    let Some(file) = store::file_for(&path) else {
        return;
    };
    leptos::task::spawn_local(async move {
        if show(app, &file, &|| false).await {
            window().scroll_to_with_x_and_y(0.0, 0.0);
        }
    });
}

fn navigate(app: App, event: NavigateEvent) {
    let not_ours = !event.can_intercept()
        || event.hash_change()
        || !event.download_request().is_null()
        || !event.form_data().is_null()
        || event.navigation_type() == "reload"
        // The page itself notes something in its address.
        || event.navigation_type() == "replace" && event.destination().same_document();
    if not_ours {
        return;
    }
    let Some(file) = path_of(&event.destination().url()).and_then(|path| store::file_for(&path))
    else {
        return;
    };
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
                if show(app, &file, &overtaken).await {
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
    event.intercept(&options);
}

/// The path of an address on this host.
fn path_of(address: &str) -> Option<String> {
    let origin = window().location().origin().ok()?;
    let path = address.strip_prefix(&origin)?.split(['?', '#']).next()?;
    Some(path.to_owned())
}

/// Fetches a page and shows it; on failure the old page stays. Tells whether the new page is shown.
async fn show(app: App, file: &str, overtaken: &dyn Fn() -> bool) -> bool {
    let result = store::page(file).await;
    if result.is_ok() {
        let _ = JsFuture::from(style::whole()).await;
    }
    if overtaken() {
        return false;
    }
    match result {
        Ok(page) => {
            app.failed.set(false);
            swap(app, page).await;
            true
        }
        Err(Missing::Unreachable) => {
            app.failed.set(true);
            false
        }
        Err(Missing::Gone) => {
            let _ = window().location().reload();
            false
        }
    }
}

/// Swaps the view inside a view transition where there is one and motion is welcome, then tells what page this is.
async fn swap(app: App, page: Arc<Page>) {
    let surroundings = &page.surroundings;
    let (language, title) = (surroundings.language, surroundings.title.clone());
    let update = async move {
        app.page.set(page);
        leptos::task::tick().await;
    };
    match view_transition() {
        Some(start) => {
            let update = Closure::once_into_js(move || -> Promise {
                future_to_promise(async move {
                    update.await;
                    Ok(JsValue::UNDEFINED)
                })
            });
            if let Ok(transition) = start.call1(&document(), &update) {
                let promise = |key: &str| {
                    Reflect::get(&transition, &key.into())
                        .ok()
                        .and_then(|value| value.dyn_into::<Promise>().ok())
                };
                // A transition may be skipped; that is no error, so nobody shall report it.
                for unhandled in ["ready", "finished"].into_iter().filter_map(promise) {
                    leptos::task::spawn_local(async move {
                        let _ = JsFuture::from(unhandled).await;
                    });
                }
                if let Some(done) = promise("updateCallbackDone") {
                    let _ = JsFuture::from(done).await;
                }
            }
        }
        None => update.await,
    }
    document().set_title(&title);
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("lang", language.tag());
    }
    app.announcement
        .set(format!("{}: {title}", words(language).now_reading));
    focus_heading();
    tell_shown();
}

/// Tells programs beside the app, such as the one for maps, that another page is shown.
fn tell_shown() {
    if let Ok(event) = web_sys::Event::new("langke:shown") {
        let _ = document().dispatch_event(&event);
    }
}

/// `document.startViewTransition`, unless the visitor asked for less motion.
fn view_transition() -> Option<Function> {
    let still = window()
        .match_media("(prefers-reduced-motion: reduce)")
        .ok()??
        .matches();
    if still {
        return None;
    }
    Reflect::get(&document(), &"startViewTransition".into())
        .ok()?
        .dyn_into()
        .ok()
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
