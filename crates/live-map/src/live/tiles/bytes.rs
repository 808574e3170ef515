//! Bytes of an archive: asked for, read as far as they are wanted and no further, unzipped. Only wasm.

use std::ops::Range;

use js_sys::{Promise, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Headers, ReadableStream, RequestInit};

use langke_browser::fetch::{Request, Response, read};
use langke_tiles::bounds::{LARGEST_PART, SMALL_ARCHIVE};
use langke_tiles::{Compression, part};

#[wasm_bindgen]
extern "C" {
    /// Source: WHATWG, "Compression".
    type DecompressionStream;
    #[wasm_bindgen(constructor, catch)]
    fn new(format: &str) -> Result<DecompressionStream, JsValue>;
    #[wasm_bindgen(method, getter)]
    fn readable(this: &DecompressionStream) -> ReadableStream;
    #[wasm_bindgen(method, getter)]
    fn writable(this: &DecompressionStream) -> Writable;
    /// Source: WHATWG, "Streams".
    type Writable;
    #[wasm_bindgen(method, catch, js_name = getWriter)]
    fn writer(this: &Writable) -> Result<Writer, JsValue>;
    type Writer;
    #[wasm_bindgen(method)]
    fn write(this: &Writer, bytes: &Uint8Array) -> Promise;
    #[wasm_bindgen(method)]
    fn close(this: &Writer) -> Promise;
}

/// Bytes are unzipped in pieces of this size: one becomes four megabytes at most before it is looked at.
const PIECE: usize = 4 << 10;

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
        Version {
            etag: header(answer, "etag"),
            modified: header(answer, "last-modified"),
        }
    }
}

fn header(answer: &Response, name: &str) -> Option<String> {
    answer.headers().get(name).ok().flatten()
}

/// Headers for a request.
fn with(headers: &[(&str, &str)]) -> Option<RequestInit> {
    let list = Headers::new().ok()?;
    for (name, value) in headers {
        list.set(name, value).ok()?;
    }
    let init = RequestInit::new();
    init.set_headers(&list);
    Some(init)
}

/// Fetches some bytes of an archive. A host that ignores the range sends all, which is read only if it is small.
pub async fn fetch_part(address: &str, range: Range<u64>) -> Option<(Vec<u8>, Version)> {
    let length = range.end.checked_sub(range.start)?;
    if length > LARGEST_PART {
        return None;
    }
    let value = format!("bytes={}-{}", range.start, range.end.checked_sub(1)?);
    let request = Request::new()?;
    let answer = request.send(address, with(&[("Range", &value)])?).await?;
    let version = Version::of(&answer);
    match answer.status() {
        206 => Some((request.body(&answer, length).await?, version)),
        200 => {
            let all = request.body(&answer, SMALL_ARCHIVE).await?;
            let end = range.end.min(all.len() as u64);
            let bytes = part(&all, &(range.start.min(end)..end)).ok()?;
            Some((bytes.to_vec(), version))
        }
        _ => None,
    }
}

/// Fetches a small archive whole, unless the version that is kept is still the host's.
pub async fn fetch_whole(address: &str, kept: Option<&Version>) -> Answer {
    let mut headers = Vec::new();
    if let Some(Version { etag, modified }) = kept {
        for (name, value) in [("If-None-Match", etag), ("If-Modified-Since", modified)] {
            if let Some(value) = value {
                headers.push((name, value.as_str()));
            }
        }
    }
    let (Some(request), Some(init)) = (Request::new(), with(&headers)) else {
        return Answer::Failed;
    };
    let Some(answer) = request.send(address, init).await else {
        return Answer::Failed;
    };
    let length = header(&answer, "content-length");
    let length: Option<u64> = length.and_then(|length| length.parse().ok());
    match answer.status() {
        200 if length.is_some_and(|length| length > SMALL_ARCHIVE) => {
            request.end();
            Answer::Gone
        }
        200 => match request.body(&answer, SMALL_ARCHIVE).await {
            Some(bytes) => Answer::Bytes(bytes, Version::of(&answer)),
            None => Answer::Failed,
        },
        304 => Answer::Same,
        // Not allowed, not found, gone. That a host is too busy (429) says nothing of the file.
        401 | 403 | 404 | 410 => Answer::Gone,
        _ => Answer::Failed,
    }
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
    read(&gunzip.readable(), LARGEST_PART, &|| {}).await
}
