//! Bytes of an archive: asked for, read as far as they are wanted and no further, unzipped. Only wasm.

use std::ops::Range;

use js_sys::{Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, Headers, RequestInit, Response};

use langke_browser::wait::within;
use langke_tiles::bounds::{LARGEST_PART, SMALL_ARCHIVE};
use langke_tiles::{Compression, part};

#[wasm_bindgen]
extern "C" {
    /// Source: WHATWG, "Compression".
    type DecompressionStream;
    #[wasm_bindgen(constructor, catch)]
    fn new(format: &str) -> Result<DecompressionStream, JsValue>;
    #[wasm_bindgen(method, getter)]
    fn readable(this: &DecompressionStream) -> Stream;
    #[wasm_bindgen(method, getter)]
    fn writable(this: &DecompressionStream) -> Stream;
    /// Source: WHATWG, "Streams".
    #[wasm_bindgen(extends = Object)]
    type Stream;
    #[wasm_bindgen(method, catch, js_name = getReader)]
    fn reader(this: &Stream) -> Result<End, JsValue>;
    #[wasm_bindgen(method, catch, js_name = getWriter)]
    fn writer(this: &Stream) -> Result<End, JsValue>;
    /// A reader or a writer.
    type End;
    #[wasm_bindgen(method)]
    fn read(this: &End) -> Promise;
    #[wasm_bindgen(method)]
    fn cancel(this: &End) -> Promise;
    #[wasm_bindgen(method)]
    fn write(this: &End, bytes: &Uint8Array) -> Promise;
    #[wasm_bindgen(method)]
    fn close(this: &End) -> Promise;
}

/// Bytes are unzipped in pieces of this size: one becomes four megabytes at most before it is looked at.
const PIECE: usize = 4 << 10;
/// Nobody waits for a host longer than this without a byte, in milliseconds.
const PATIENCE: i32 = 8_000;

/// What a host answers.
pub enum Answer {
    /// These bytes, with the signs of their version.
    Bytes(Vec<u8>, Version),
    /// They are those that are kept.
    Same,
    /// There is no such file, or no small one any more.
    Gone,
    /// Nothing, nothing useful, or more than was asked for.
    Failed,
}

/// By what a host tells one version of a file from another (RFC 9110, 8.8).
#[derive(Default)]
pub struct Version {
    pub etag: Option<String>,
    pub modified: Option<String>,
}

impl Version {
    /// The version that an answer names.
    pub fn of(answer: &Response) -> Version {
        let header = |name: &str| answer.headers().get(name).ok().flatten();
        Version {
            etag: header("etag"),
            modified: header("last-modified"),
        }
    }
}

/// Fetches some bytes of an archive. A host that ignores the range sends all, which is read only if it is small.
pub async fn fetch_part(address: &str, range: Range<u64>) -> Option<(Vec<u8>, Version)> {
    let length = range.end.checked_sub(range.start)?;
    if length > LARGEST_PART {
        return None;
    }
    let headers = Headers::new().ok()?;
    let value = format!("bytes={}-{}", range.start, range.end.checked_sub(1)?);
    headers.set("Range", &value).ok()?;
    let answer = ask(address, &headers).await?;
    let version = Version::of(&answer);
    match answer.status() {
        206 => Some((body(&answer, length).await?, version)),
        200 => {
            let all = body(&answer, SMALL_ARCHIVE).await?;
            let end = range.end.min(all.len() as u64);
            let bytes = part(&all, &(range.start.min(end)..end)).ok()?;
            Some((bytes.to_vec(), version))
        }
        _ => None,
    }
}

/// Fetches a small archive whole, unless the version that is kept is still the host's.
pub async fn fetch_whole(address: &str, kept: Option<&Version>) -> Answer {
    let Ok(headers) = Headers::new() else {
        return Answer::Failed;
    };
    if let Some(Version { etag, modified }) = kept {
        for (name, value) in [("If-None-Match", etag), ("If-Modified-Since", modified)] {
            if let Some(value) = value {
                let _ = headers.set(name, value);
            }
        }
    }
    let Some(answer) = ask(address, &headers).await else {
        return Answer::Failed;
    };
    let length = answer.headers().get("content-length").ok().flatten();
    let length: Option<u64> = length.and_then(|length| length.parse().ok());
    match answer.status() {
        200 if length.is_some_and(|length| length > SMALL_ARCHIVE) => Answer::Gone,
        200 => match body(&answer, SMALL_ARCHIVE).await {
            Some(bytes) => Answer::Bytes(bytes, Version::of(&answer)),
            None => Answer::Failed,
        },
        304 => Answer::Same,
        // Not allowed, not found, gone. That a host is too busy (429) says nothing of the file.
        401 | 403 | 404 | 410 => Answer::Gone,
        _ => Answer::Failed,
    }
}

async fn ask(address: &str, headers: &Headers) -> Option<Response> {
    let controller = AbortController::new().ok()?;
    let init = RequestInit::new();
    init.set_headers(headers);
    init.set_signal(Some(&controller.signal()));
    let asked = web_sys::window()?.fetch_with_str_and_init(address, &init);
    let Some(answer) = within(&asked, PATIENCE).await else {
        controller.abort();
        return None;
    };
    answer.ok()?.dyn_into().ok()
}

/// The body of an answer; none if it has more bytes than `most`.
pub async fn body(answer: &Response, most: u64) -> Option<Vec<u8>> {
    let stream = Reflect::get(answer, &"body".into()).ok()?;
    if !stream.is_object() {
        return None;
    }
    read(&stream.unchecked_into(), most).await
}

/// Unzips with the browser's own means; none where it has none, or where the bytes are damaged or swell too much.
pub async fn unzipped(compression: Compression, bytes: &[u8]) -> Option<Vec<u8>> {
    if compression == Compression::None {
        return (bytes.len() as u64 <= LARGEST_PART).then(|| bytes.to_vec());
    }
    let gunzip = DecompressionStream::new("gzip").ok()?;
    let writer = gunzip.writable().writer().ok()?;
    // A piece is unzipped when the ones before it were read. That it was is seen at the other end; a future, even one that is
    // dropped, takes note of a failure.
    for piece in bytes.chunks(PIECE) {
        drop(JsFuture::from(writer.write(&Uint8Array::from(piece))));
    }
    drop(JsFuture::from(writer.close()));
    read(&gunzip.readable(), LARGEST_PART).await
}

/// Reads a stream to its end; none if it fails or has more bytes than `most`, of which the rest is not read then.
async fn read(stream: &Stream, most: u64) -> Option<Vec<u8>> {
    let reader = stream.reader().ok()?;
    let mut all = Vec::new();
    loop {
        let Some(next) = within(&reader.read(), PATIENCE).await else {
            drop(JsFuture::from(reader.cancel()));
            return None;
        };
        let next = next.ok()?;
        if Reflect::get(&next, &"done".into()).ok()?.is_truthy() {
            return Some(all);
        }
        let value = Reflect::get(&next, &"value".into()).ok()?;
        let bytes: Uint8Array = value.dyn_into().ok()?;
        if all.len() as u64 + u64::from(bytes.length()) > most {
            drop(JsFuture::from(reader.cancel()));
            return None;
        }
        all.extend(bytes.to_vec());
    }
}
