//! Packs: everything that is saved with a village, as a list of files with their sizes and SHA-256. Native only.
//!
//! `bundle/packs/VILLAGE.json` says what the pack is now; the list itself has a name that changes with it. Made last, from the files
//! that were written.

use std::collections::{BTreeSet, HashSet};

use crate::digest::Digest;
use crate::document::Site;
use crate::error::PublishError;
use crate::folder::{Folder, file_of};
use crate::output::Output;
use crate::photographs::BEFORE_WIDTH;
use crate::pictures::FOLDER as MEDIA;
use crate::search;
use crate::traces::{files_of, written_page};
use crate::visit;
use langke_compose::{Library, PackedPages, packed_pages, packs};
use langke_content::seen::{Sight, note, watched};
use langke_content::{Date, Village};
use langke_model::i18n::Language;
use langke_site::{Address, Base, FINGERPRINT_DIGITS, Subject};
use percent_encoding::percent_decode_str;
use serde_json::{Value, json};

/// Where packs are described, below the site's root.
const FOLDER: &str = "bundle/packs";

/// A page of the menu comes along if it, its data and its map have no more bytes: in a site of a whole country the map of everything has.
const LARGEST_SHARED: u64 = 400_000;

/// An output for each village; made when everything else is written, whose bytes it names.
pub fn outputs<'a>(
    library: &'a Library<'a>,
    site: &'a Site<'a>,
    today: Date,
    folder: &'a Folder,
) -> impl Iterator<Item = Output<'a>> {
    packs(library).map(move |village| {
        let file = |ending: &str| format!("{FOLDER}/{}{ending}", village.id);
        let names = [".json", ".list.json", ".texts.txt"].map(file);
        Output::made(names.to_vec(), move || {
            let pack = Pack::of(library, site, village, folder)?;
            let [head, list, texts] = names.clone();
            let mut made = vec![(list.clone(), pack.list.clone().into_bytes())];
            let mut together = None;
            if let Some(bytes) = &pack.texts {
                // Written first: how many bytes they are over the network stands in the head.
                folder.write(&texts, bytes)?;
                together = Some(json!({
                    "path": texts,
                    "bytes": folder.bytes_sent(&texts),
                    "sum": Digest::of(bytes).integrity(),
                }));
                made.push((texts, bytes.clone()));
            }
            made.push((head, pack.head(&list, together, today).into_bytes()));
            Ok(made)
        })
    })
}

/// What is saved with a village.
struct Pack {
    /// Path, bytes over the network and SHA-256 of each file, and the length of each page and its data, as JSON.
    list: String,
    /// Pages and their data one behind the other, in the order of the list: compressed together they are a sixth of what they are one by
    /// one, for they share most of their words. None where nothing is compressed: they would be as large as one by one.
    texts: Option<Vec<u8>>,
    /// Bytes over the network of the files that are fetched one by one.
    bytes: u64,
    /// Bytes of all files on the device.
    stored: u64,
    /// Pages in all languages.
    pages: usize,
}

impl Pack {
    fn of(
        library: &Library<'_>,
        site: &Site<'_>,
        village: &Village,
        folder: &Folder,
    ) -> Result<Pack, PublishError> {
        let packed = packed_pages(library, village);
        let pages: Vec<&Address> = packed.own.iter().chain(&packed.shared).collect();
        let (pack, seen) = watched(|| Pack::gather(library, site, village, folder, &packed));
        // Of a page all files are seen.
        let of_pages: HashSet<String> = pages.iter().copied().flat_map(files_of).collect();
        pages.iter().for_each(|page| note(|| written_page(page)));
        let is_of_page = |sight: &Sight| file_of(sight).is_some_and(|file| of_pages.contains(file));
        let others = seen.into_iter().filter(|sight| !is_of_page(sight));
        others.for_each(|sight| note(|| sight));
        pack
    }

    fn gather(
        library: &Library<'_>,
        site: &Site<'_>,
        village: &Village,
        folder: &Folder,
        packed: &PackedPages,
    ) -> Result<Pack, PublishError> {
        let bytes = |address: &Address| -> u64 {
            let files = files_of(address);
            files.iter().filter_map(|file| folder.bytes(file)).sum()
        };
        let shared = packed.shared.iter();
        let shared = shared.filter(|address| bytes(address) <= LARGEST_SHARED);
        let pages: Vec<&Address> = packed.own.iter().chain(shared).collect();
        let mut files: BTreeSet<String> = pages.iter().copied().flat_map(files_of).collect();
        files.insert(Address::Chooser.file());
        let subjects: BTreeSet<&Subject> = packed.own.iter().filter_map(Address::subject).collect();
        let scanned = subjects.into_iter();
        files.extend(scanned.flat_map(|subject| visit::files_of(library, subject)));
        files.extend(visit::shared_files());
        files.extend(Language::ALL.map(|language| search::of_village(language, village)));
        // The data of a page, from which all of it is made, names pictures and recordings by their addresses.
        for file in files.clone() {
            if file.ends_with(".json") && folder.digest(&file).is_some() {
                files.extend(one_of_each(mentioned(site.base, &folder.text(&file)?)));
            }
        }
        files.extend(site.assets.offline(|model| {
            packed.own.iter().any(|address| match address {
                Address::Page(_, Subject::Wheel(_)) => model == "wheel",
                Address::Page(_, Subject::Weave(_)) => model == "weave",
                _ => false,
            })
        }));
        let mut texts = folder.compresses().then(Vec::new);
        let (mut list, mut bytes, mut stored) = (Vec::new(), 0, 0);
        for file in &files {
            let Some(digest) = folder.digest(file) else {
                continue;
            };
            let path = file.strip_suffix("index.html").unwrap_or(file);
            let sent = folder.bytes_sent(file);
            let sum = digest.integrity();
            stored += folder.bytes(file).unwrap_or_default();
            let is_text = file.ends_with(".html") || file.ends_with(".json");
            match texts.as_mut().filter(|_| is_text) {
                Some(texts) => {
                    let text = folder.text(file)?;
                    list.push(json!([path, sent, sum, text.len()]));
                    texts.extend_from_slice(text.as_bytes());
                }
                None => {
                    list.push(json!([path, sent, sum]));
                    bytes += sent;
                }
            }
        }
        Ok(Pack {
            list: Value::from(list).to_string(),
            texts,
            bytes,
            stored,
            pages: pages.len(),
        })
    }

    /// What the pack is now: its name, which changes with its bytes, where its list and its texts lie, how large it is for whoever has
    /// nothing of it, and the day of its data.
    fn head(&self, list: &str, together: Option<Value>, today: Date) -> String {
        let digest = Digest::of(self.list.as_bytes());
        let sent = together.as_ref().and_then(|texts| texts["bytes"].as_u64());
        json!({
            "id": &digest.to_string()[..FINGERPRINT_DIGITS],
            "list": list,
            "sum": digest.integrity(),
            "texts": together,
            "bytes": self.bytes + sent.unwrap_or_default(),
            "stored": self.stored,
            "pages": self.pages,
            "made": today.to_string(),
        })
        .to_string()
    }
}

/// Pictures and recordings that a text names by their addresses.
fn mentioned(base: &Base, text: &str) -> BTreeSet<String> {
    let beginning = base.join(format!("{MEDIA}/"));
    let addresses = text.split(beginning.as_str()).skip(1);
    addresses
        .filter_map(|rest| {
            let is_end = |letter: char| "\"'()<>#?&,\\ \n".contains(letter);
            let name = rest.split(is_end).next()?;
            let name = percent_decode_str(name).decode_utf8().ok()?;
            Some(format!("{MEDIA}/{name}"))
        })
        .collect()
}

/// Of a photograph only the file that stands for all others; the worker knows it by its name (`worker.js`, `alike`).
fn one_of_each(pictures: BTreeSet<String>) -> BTreeSet<String> {
    let is_width = |name: &str| {
        let width = name.rsplit_once(BEFORE_WIDTH).map(|(_, width)| width);
        let width = width.and_then(|width| width.split_once('-'));
        width.is_some_and(|(width, rest)| {
            let ending = rest.rsplit_once('.').map(|(_, ending)| ending);
            width.bytes().all(|byte| byte.is_ascii_digit())
                && matches!(ending, Some("jpg" | "webp"))
        })
    };
    let stem = |name: &str| name.rsplit_once('-').map(|(stem, _)| stem.to_owned());
    let light = pictures.iter().filter(|name| name.ends_with(".webp"));
    let light: BTreeSet<Option<String>> = light.map(|name| stem(name)).collect();
    let is_heavy = |name: &str| name.ends_with(".jpg") && light.contains(&stem(name));
    let pictures = pictures.into_iter();
    pictures
        .filter(|name| !is_width(name) && !is_heavy(name))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_a_photograph_one_file_is_saved() {
        let files = |names: &[&str]| -> BTreeSet<String> {
            names.iter().map(|name| (*name).to_owned()).collect()
        };
        let whole = files(&[
            "media/kiln~360-00112233445566aa.webp",
            "media/kiln-00112233445566ab.webp",
            "media/kiln~2160-00112233445566ac.webp",
            "media/kiln-00112233445566ad.jpg",
            "media/vase-00112233445566ae.svg",
            "media/quick-00112233445566af.jpg",
            "media/quick~360-00112233445566b0.jpg",
            "media/a~b-00112233445566b0.svg",
        ]);
        let saved = files(&[
            "media/kiln-00112233445566ab.webp",
            "media/vase-00112233445566ae.svg",
            "media/quick-00112233445566af.jpg",
            "media/a~b-00112233445566b0.svg",
        ]);
        assert_eq!(one_of_each(whole), saved);
    }

    #[test]
    fn pictures_are_found_wherever_a_page_names_them() {
        let base = Base::new("/sub/").expect("a base");
        let text = r#"<img src="/sub/media/a/kiln-0a.svg" style="--pattern:url('/sub/media/patterns/b-1.svg')"><img src="/sub/media/symbols/b-2.svg#hand">
            {"picture":"/sub/media/l%C3%B2%20%281%29.svg"} <img src="/media/of-others.svg">"#;
        let found = mentioned(&base, text);
        let found: Vec<&str> = found.iter().map(String::as_str).collect();
        assert_eq!(
            found,
            [
                "media/a/kiln-0a.svg",
                "media/lò (1).svg",
                "media/patterns/b-1.svg",
                "media/symbols/b-2.svg"
            ]
        );
    }
}
