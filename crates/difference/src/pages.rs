//! Which pages a published site has. Native only.

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use super::DifferenceError;

/// The page that every site has.
const HOME: &str = "/vi/";

/// Folders at the top of a site that hold no page, or, as frames of partners do, repeat one, or tell webmasters of the bytes of a publish.
const WITHOUT_PAGES: [&str; 6] = ["app", "bundle", "embed", "host", "icons", "media"];

/// No document that leads on from where a page was before has as many bytes.
const LONGEST_LEADING_ON: u64 = 4_000;

/// What such a document bears, and no page does.
const REFRESH: &str = "<meta http-equiv=\"refresh\"";

/// Whether a document only leads on: whoever reads comes to the page of today. What cannot be read is told where it is read as a page.
fn leads_on(file: &Path) -> bool {
    let is_short = fs::metadata(file).is_ok_and(|found| found.len() < LONGEST_LEADING_ON);
    is_short && fs::read_to_string(file).is_ok_and(|text| text.contains(REFRESH))
}

/// A published site in a folder.
#[derive(Debug)]
pub struct Site {
    folder: PathBuf,
    /// The addresses of its pages, below the site's root: `/vi/products/am/`.
    pub addresses: BTreeSet<String>,
}

impl Site {
    /// Looks which pages lie in a folder.
    ///
    /// # Errors
    /// It is no folder, holds no site, or cannot be read.
    pub fn of(folder: &Path) -> Result<Site, DifferenceError> {
        let named = folder.to_owned();
        if !folder.is_dir() {
            return Err(DifferenceError::NotAFolder { folder: named });
        }
        let mut addresses = BTreeSet::new();
        let walk = WalkDir::new(folder).into_iter().filter_entry(|entry| {
            entry.depth() != 1 || !WITHOUT_PAGES.iter().any(|name| entry.file_name() == *name)
        });
        for entry in walk {
            let entry = entry.map_err(|error| DifferenceError::Unreadable {
                path: error.path().unwrap_or(folder).to_owned(),
                source: error
                    .into_io_error()
                    .unwrap_or_else(|| ErrorKind::Other.into()),
            })?;
            let is_page = entry.file_type().is_file() && entry.file_name() == "index.html";
            if is_page && !leads_on(entry.path()) {
                let above = entry.path().parent().unwrap_or(folder);
                let below = above.strip_prefix(folder).unwrap_or(above);
                let parts = below.iter().map(|part| part.to_string_lossy());
                let address = parts.fold("/".to_owned(), |address, part| address + &part + "/");
                addresses.insert(address);
            }
        }
        if !addresses.contains(HOME) {
            return Err(DifferenceError::NotASite { folder: named });
        }
        Ok(Site {
            folder: named,
            addresses,
        })
    }

    /// The page at an address, as it was published; letters that are no UTF-8 are replaced.
    ///
    /// # Errors
    /// It cannot be read.
    pub fn page(&self, address: &str) -> Result<String, DifferenceError> {
        let path = self.folder.join(&address[1..]).join("index.html");
        match fs::read(&path) {
            Ok(bytes) => Ok(String::from_utf8(bytes)
                .unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned())),
            Err(source) => Err(DifferenceError::Unreadable { path, source }),
        }
    }

    /// The path under which the site is served, such as `/sub/`, as its home page says.
    ///
    /// # Errors
    /// The home page cannot be read.
    pub fn base(&self) -> Result<String, DifferenceError> {
        let canonical = super::walk::canonical(&self.page(HOME)?).unwrap_or_default();
        let path = match canonical.split_once("://") {
            Some((_, rest)) => rest.find('/').map_or("/", |begin| &rest[begin..]),
            None => &canonical,
        };
        Ok(path.strip_suffix(&HOME[1..]).unwrap_or("/").to_owned())
    }
}

/// Refuses two names of one folder.
///
/// # Errors
/// They are the same, or cannot be looked up.
pub fn apart(old: &Path, new: &Path) -> Result<(), DifferenceError> {
    let real = |path: &Path| {
        fs::canonicalize(path).map_err(|source: io::Error| DifferenceError::Unreadable {
            path: path.to_owned(),
            source,
        })
    };
    let folder = real(old)?;
    if folder == real(new)? {
        return Err(DifferenceError::SameFolder { folder });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_that_only_leads_on_is_no_page() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = |address: &str, head: &str| {
            let folder = folder.path().join(address);
            fs::create_dir_all(&folder).expect("a folder");
            let text = format!("<!DOCTYPE html><html><head>{head}</head><body></body></html>");
            fs::write(folder.join("index.html"), text).expect("a file");
        };
        file("vi", "");
        file("vi/products/am-tra", "");
        let refresh = format!("<noscript>{REFRESH} content=\"0;url=/\"></noscript>");
        file("vi/products/am", &refresh);
        let site = Site::of(folder.path()).expect("a site");
        assert!(site.addresses.iter().eq(["/vi/", "/vi/products/am-tra/"]));
    }
}
