//! What a publish writes, as a list: each output names its files before they are made. Native only.

use std::borrow::Cow;

use rayon::prelude::*;

use super::error::PublishError;
use super::folder::{Folder, file_of};
use super::progress::Count;
use super::traces::Traces;
use langke_content::seen::watched;

/// A file by its path below the site's root, and its bytes.
pub type Made = (String, Vec<u8>);

/// So many outputs at most are one thread's share at a time.
const SHARE: usize = 32;

/// What makes the bytes of an output's files, when their turn comes: a nation's pages do not fit into memory at once.
type Maker<'a> = Box<dyn Fn() -> Result<Vec<Made>, PublishError> + Send + Sync + 'a>;

/// Files that are made together: one alone, or those of a page. How long caches keep a file, its name says
/// ([`langke_site::is_fingerprinted`]).
pub struct Output<'a> {
    files: Vec<String>,
    maker: Maker<'a>,
    /// A site can do without it: somebody else's file stays in its place.
    yields: bool,
    /// It leaves a trace of what it is made from, and is not made again where that is the same.
    is_traced: bool,
}

impl<'a> Output<'a> {
    /// A file whose bytes are known.
    pub fn file(file: impl Into<String>, bytes: impl Into<Cow<'a, [u8]>>) -> Output<'a> {
        let (file, bytes) = (file.into(), bytes.into());
        let name = file.clone();
        let made = Output::made(vec![file], move || Ok(vec![(name.clone(), bytes.to_vec())]));
        made.made_always()
    }

    /// A file that a site can do without: where somebody else put one of theirs, or the app brings one, that one stays.
    pub fn offered(file: impl Into<String>, bytes: impl Into<Cow<'a, [u8]>>) -> Output<'a> {
        Output::file(file, bytes).offered_whole()
    }

    /// Files that are made when they are written; not all of them need be.
    pub fn made(
        files: Vec<String>,
        maker: impl Fn() -> Result<Vec<Made>, PublishError> + Send + Sync + 'a,
    ) -> Output<'a> {
        Output {
            files,
            maker: Box::new(maker),
            yields: false,
            is_traced: true,
        }
    }

    /// The same files as such that are made each time.
    pub fn made_always(self) -> Output<'a> {
        Output {
            is_traced: false,
            ..self
        }
    }

    /// The same files as such that a site can do without; they are made each time.
    pub fn offered_whole(self) -> Output<'a> {
        Output {
            yields: true,
            is_traced: false,
            ..self
        }
    }

    /// The files that it may make, by their paths below the site's root.
    pub fn files(&self) -> &[String] {
        &self.files
    }

    /// Writes what is on a list, and nothing else, and counts it; what would be made from the same as before, by its trace, is kept. What a site needs is
    /// forgotten one by one, as it is written.
    ///
    /// # Errors
    /// The first thing that goes wrong; also that an output makes a file that it does not list.
    pub fn write_all(
        outputs: Vec<Output<'_>>,
        folder: &Folder,
        traces: Option<&Traces<'_>>,
        count: &Count,
    ) -> Result<(), PublishError> {
        let (offered, needed): (Vec<Output<'_>>, Vec<Output<'_>>) =
            outputs.into_iter().partition(|output| output.yields);
        needed
            .into_par_iter()
            // The dear ones stand together, and each must find a thread that is free.
            .with_max_len(SHARE)
            .try_for_each(|output| {
                output.write_or_keep(folder, traces)?;
                count.step();
                Ok::<_, PublishError>(())
            })?;
        // What the site needs stands by now.
        offered.iter().try_for_each(|output| {
            output.write(|file, bytes| folder.offer(file, bytes))?;
            count.step();
            Ok(())
        })
    }

    fn write_or_keep(
        &self,
        folder: &Folder,
        traces: Option<&Traces<'_>>,
    ) -> Result<(), PublishError> {
        let name = self.files.first().filter(|_| self.is_traced);
        let Some((name, traces)) = name.zip(traces) else {
            return self.write(|file, bytes| folder.write(file, bytes));
        };
        if traces.would_be_the_same(name) && folder.keep(&self.files)? {
            traces.stands(name);
            return Ok(());
        }
        let (made, mut seen) = watched(|| self.write(|file, bytes| folder.write(file, bytes)));
        made?;
        // What it has just written itself it was not made from.
        let is_own = |file: &str| self.files.iter().any(|own| own == file);
        seen.retain(|sight| !file_of(sight).is_some_and(is_own));
        traces.note(name, seen);
        Ok(())
    }

    fn write<E>(&self, write: impl Fn(&str, &[u8]) -> Result<(), E>) -> Result<(), PublishError>
    where
        PublishError: From<E>,
    {
        for (file, bytes) in (self.maker)()? {
            if !self.files.contains(&file) {
                return Err(PublishError::NotListed { file });
            }
            write(&file, &bytes)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;

    use super::*;

    #[test]
    fn nothing_is_written_that_is_not_on_the_list() {
        let page = Output::made(vec!["vi/index.html".into()], || {
            let made = ["vi/index.html", "vi/stray.json"];
            Ok(made
                .map(|file| (file.to_owned(), file.as_bytes().into()))
                .into())
        });
        let written = RefCell::new(Vec::new());
        let refused = page.write(|file, _| {
            written.borrow_mut().push(file.to_owned());
            Ok::<_, PublishError>(())
        });
        assert!(
            matches!(&refused, Err(PublishError::NotListed { file }) if file == "vi/stray.json"),
            "{refused:?}"
        );
        assert_eq!(*written.borrow(), ["vi/index.html"]);
    }
}
