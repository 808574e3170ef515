//! Files to take along follow the plan: they are made anew when they are asked for, with no network. Only wasm.

use js_sys::Array;
use wasm_bindgen::JsValue;
use web_sys::{Blob, BlobPropertyBag, Element, Url};

use super::LiveMap;
use langke_browser::clock;
use langke_browser::dom::set;

impl LiveMap {
    /// Makes the file of a download link from the plan as it is now; on failure the printed file stays.
    pub(super) fn refresh_file(&self, link: &Element) {
        let name = link
            .get_attribute("data-file")
            .or_else(|| link.get_attribute("href"))
            .unwrap_or_default();
        let ending = name.rsplit('.').next().unwrap_or_default();
        let Some((text, kind)) = self.session.file(ending, clock::seconds()) else {
            return;
        };
        let Some(address) = blob_address(&text, kind) else {
            return;
        };
        let file = name.rsplit('/').next().unwrap_or_default();
        set(link, "data-file", &name);
        set(link, "download", file);
        set(link, "href", &address);
    }
}

/// An address of a text in memory. It is not taken back: the browser frees it with the page.
fn blob_address(text: &str, kind: &str) -> Option<String> {
    let parts = Array::of1(&JsValue::from_str(text));
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options).ok()?;
    Url::create_object_url_with_blob(&blob).ok()
}
