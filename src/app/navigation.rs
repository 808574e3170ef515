//! Navigation is the platform's: where the browser has the Navigation API, a navigation inside the site swaps the view
//! instead of loading the document; where it has not, a link is a link. Only wasm.

use std::cell::Cell;

use js_sys::{Object, Promise, Reflect};
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, future_to_promise};

use super::screen::{self, Arrival};
use super::{in_view, notice, remember_language, store};
use langke_browser::fetch::Missing;
use langke_browser::style::Rules;
use langke_browser::wait;
use langke_site::Page;

thread_local! {
    /// Whether the browser was asked for a whole document, which is on its way.
    static LEAVING: Cell<bool> = const { Cell::new(false) };
}

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
    wasm_bindgen_futures::spawn_local(async move {
        if show(&asked, Arrival::Beginning, &|| path() != asked).await {
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
    let address = event.destination().url();
    let Some(path) = path_of(&address) else {
        return;
    };
    let arrival = if event.navigation_type() == "traverse" || address.contains('#') {
        Arrival::Inside
    } else {
        Arrival::Beginning
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
                if show(&path, arrival, &overtaken).await {
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
async fn show(path: &str, arrival: Arrival, overtaken: &dyn Fn() -> bool) -> bool {
    let next = fetch(path).await;
    if overtaken() {
        return false;
    }
    let is_shown = match next {
        // Whoever took our page out of the document meanwhile left no place for another one.
        Ok(next) => screen::is_there() && swap(path, next, arrival),
        Err(Missing::Unreachable) => {
            notice::tell_failure(&document(), screen::language());
            return false;
        }
        Err(Missing::Gone) => false,
    };
    if !is_shown {
        LEAVING.set(true);
        let _ = window().location().reload();
    }
    is_shown
}

/// The data of a page; none if it stands ready.
async fn fetch(path: &str) -> Result<Option<Page>, Missing> {
    let file = store::file_for(path).ok_or(Missing::Gone)?;
    store::leave_for(&file);
    if screen::is_kept(path) {
        return Ok(None);
    }
    // Both at once.
    let style = future_to_promise(async { Ok(Rules::Whole.fetched().await.into()) });
    let page = if screen::is_ahead(path) {
        None
    } else {
        Some(store::page(&file).await?)
    };
    // Without its rules a page is not fit to be seen.
    match JsFuture::from(style).await {
        Ok(is_there) if is_there.is_truthy() => Ok(page),
        _ => Err(Missing::Gone),
    }
}

/// Swaps the page, and tells what page this is once it is painted: to move the focus has the browser lay out what it could put off.
/// There is no view transition: to capture two pages costs a slow phone more than all the rest of the way.
fn swap(path: &str, next: Option<Page>, arrival: Arrival) -> bool {
    let Some(rest) = screen::show(path, next, arrival) else {
        return false;
    };
    Rules::Whole.count();
    notice::withdraw_failure(&document());
    let (title, language) = (screen::title(), screen::language());
    document().set_title(&title);
    // To set it anew has the browser look at the whole page again.
    if let Some(root) = document().document_element()
        && root.get_attribute("lang").as_deref() != Some(language.tag())
    {
        let _ = root.set_attribute("lang", language.tag());
    }
    let path = path.to_owned();
    wasm_bindgen_futures::spawn_local(async move {
        wait::frame().await;
        if screen::shows(&path) {
            notice::announce(&document(), language, &title);
            focus_heading();
            tell_shown();
        }
        rest.settle().await;
        in_view::watch();
        remember_language(language);
    });
    true
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
