//! What several verbs are given: a content folder, a host, a day.

use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::{Context, bail};
use langke_content::{Content, Date, Problem, load};

/// Loads the content of a folder.
///
/// # Errors
/// There is no such folder.
pub fn content(dir: &Path) -> anyhow::Result<Result<Content, Vec<Problem>>> {
    is_there(dir)?;
    Ok(load(dir))
}

/// Makes sure that a folder is there.
///
/// # Errors
/// It is not.
pub fn is_there(dir: &Path) -> anyhow::Result<()> {
    if !dir.is_dir() {
        bail!("{}: there is no such folder", dir.display());
    }
    Ok(())
}

/// Scheme and host without a slash at the end.
///
/// # Errors
/// It is more or less than that.
pub fn scheme_and_host(url: &str) -> anyhow::Result<String> {
    let host = url.trim_end_matches('/');
    let rest = host
        .strip_prefix("https://")
        .or_else(|| host.strip_prefix("http://"));
    match rest {
        Some(rest) if !rest.is_empty() && !rest.contains(['/', '"', '<', '>', ' ']) => {
            Ok(host.to_owned())
        }
        _ => bail!(
            "--base-url {url}: expected scheme and host such as https://langke.example; the path goes to --public-url"
        ),
    }
}

/// The day given, or today in Vietnam.
///
/// # Errors
/// It is no day, or the clock of this machine shows none.
pub fn day(given: Option<&str>) -> anyhow::Result<Date> {
    match given {
        Some(text) => Date::parse(text)
            .with_context(|| format!("--today {text}: expected a day such as 2026-11-21")),
        None => {
            let seconds = SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs();
            Date::in_vietnam_at(seconds.try_into()?)
                .context("the clock of this machine shows no day that has a date")
        }
    }
}
