//! Small archives that are kept for the next time, with or without a network; a browser that keeps nothing is none the worse. Only
//! wasm.

use js_sys::{Promise, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

use super::bytes::Version;
use langke_browser::fetch::{Response, read};
use langke_tiles::bounds::SMALL_ARCHIVE;

#[wasm_bindgen]
extern "C" {
    /// Source: W3C, "Service Workers", Cache.
    type Caches;
    #[wasm_bindgen(js_namespace = globalThis, thread_local_v2, js_name = caches)]
    static CACHES: Option<Caches>;
    #[wasm_bindgen(method)]
    fn open(this: &Caches, name: &str) -> Promise;
    type Cache;
    #[wasm_bindgen(method, js_name = match)]
    fn find(this: &Cache, address: &str) -> Promise;
    #[wasm_bindgen(method)]
    fn put(this: &Cache, address: &str, answer: &Response) -> Promise;
    #[wasm_bindgen(method)]
    fn delete(this: &Cache, address: &str) -> Promise;
}

/// Where small archives are kept.
const KEPT: &str = "langke-tiles";

/// An archive that was kept.
pub async fn kept(address: &str) -> Option<(Vec<u8>, Version)> {
    let cache = cache().await?;
    let answer = JsFuture::from(cache.find(address)).await.ok()?;
    let answer = answer.dyn_into::<Response>().ok()?;
    let version = Version::of(&answer);
    let bytes = read(&answer.body()?, SMALL_ARCHIVE, &|| {}).await?;
    Some((bytes, version))
}

/// Keeps an archive.
pub async fn keep(address: &str, bytes: &[u8], version: &Version) {
    let Some(cache) = cache().await else {
        return;
    };
    let Ok(answer) = Response::new_with_opt_js_u8_array(Some(&Uint8Array::from(bytes))) else {
        return;
    };
    for (name, value) in [
        ("etag", &version.etag),
        ("last-modified", &version.modified),
    ] {
        if let Some(value) = value {
            let _ = answer.headers().set(name, value);
        }
    }
    let _ = JsFuture::from(cache.put(address, &answer)).await;
}

/// Keeps an archive no longer.
pub async fn forget(address: &str) {
    if let Some(cache) = cache().await {
        let _ = JsFuture::from(cache.delete(address)).await;
    }
}

async fn cache() -> Option<Cache> {
    let opened = CACHES.with(|caches| Some(caches.as_ref()?.open(KEPT)))?;
    Some(JsFuture::from(opened).await.ok()?.unchecked_into())
}
