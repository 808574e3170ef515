//! What several verbs are given: a content folder, a kind of things, a host, a path, a day.

use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::{Context, bail};
use langke_content::{Content, Date, Kind, Problem, Slug, load};
use langke_model::i18n::Language;
use langke_site::Base;

/// Loads the content of a folder.
///
/// # Errors
/// There is no such folder.
pub fn content(dir: &Path, language: Language) -> anyhow::Result<Result<Content, Vec<Problem>>> {
    is_there(dir, language)?;
    Ok(load(dir))
}

/// Makes sure that a folder is there.
///
/// # Errors
/// It is not.
pub fn is_there(dir: &Path, language: Language) -> anyhow::Result<()> {
    let name = dir.display();
    match (dir.is_dir(), language) {
        (true, _) => Ok(()),
        (false, Language::Vietnamese) => bail!("{name}: không có thư mục này"),
        (false, Language::English) => bail!("{name}: there is no such folder"),
    }
}

/// Scheme and host without a slash at the end.
///
/// # Errors
/// It is more or less than that.
pub fn scheme_and_host(url: &str, language: Language) -> anyhow::Result<String> {
    let host = url.trim_end_matches('/');
    let rest = host
        .strip_prefix("https://")
        .or_else(|| host.strip_prefix("http://"));
    match (rest, language) {
        (Some(rest), _) if !rest.is_empty() && !rest.contains(['/', '"', '<', '>', ' ']) => {
            Ok(host.to_owned())
        }
        (_, Language::Vietnamese) => bail!(
            "--base-url {url}: cần giao thức và tên miền, như https://langke.example; đường dẫn thì ghi ở --public-url"
        ),
        (_, Language::English) => bail!(
            "--base-url {url}: expected scheme and host such as https://langke.example; the path goes to --public-url"
        ),
    }
}

/// The path under which a site is served.
///
/// # Errors
/// It is none.
pub fn base(path: &str, language: Language) -> anyhow::Result<Base> {
    Base::new(path).with_context(|| match language {
        Language::Vietnamese => format!("--public-url {path}: cần một đường dẫn như /sub/"),
        Language::English => format!("--public-url {path}: expected a path such as /sub/"),
    })
}

/// The day given, or today in Vietnam.
///
/// # Errors
/// It is no day, or the clock of this machine shows none.
pub fn day(given: Option<&str>, language: Language) -> anyhow::Result<Date> {
    match given {
        Some(text) => Date::parse(text).with_context(|| match language {
            Language::Vietnamese => format!("--today {text}: cần một ngày như 2026-11-21"),
            Language::English => format!("--today {text}: expected a day such as 2026-11-21"),
        }),
        None => {
            let seconds = SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs();
            Date::in_vietnam_at(seconds.try_into()?).with_context(|| match language {
                Language::Vietnamese => "đồng hồ của máy này chỉ một ngày không có trong lịch",
                Language::English => "the clock of this machine shows no day that has a date",
            })
        }
    }
}

/// The kind that a word names, in either language, with tones or without, or as its folder is called.
///
/// # Errors
/// There is no such kind.
pub fn kind(word: &str, language: Language) -> anyhow::Result<Kind> {
    let asked = Slug::of_name(word);
    let is_called = |kind: &Kind| {
        let words = [
            kind.word(Language::Vietnamese),
            kind.word(Language::English),
            kind.folder().unwrap_or_default(),
        ];
        words.iter().any(|word| Slug::of_name(word) == asked)
    };
    let kinds = Kind::OF_THINGS.into_iter();
    let mut found = kinds.filter(|kind| asked.is_some() && is_called(kind));
    found.next().with_context(|| no_such_kind(word, language))
}

fn no_such_kind(found: &str, language: Language) -> String {
    let kinds = Kind::OF_THINGS.map(|kind| match language {
        Language::Vietnamese => format!("{} ({})", kind.word(language), kind.keyword()),
        Language::English => kind.keyword().to_owned(),
    });
    let kinds = kinds.join(", ");
    match language {
        Language::Vietnamese => format!("không có loại \"{found}\"; các loại: {kinds}"),
        Language::English => format!("there is no kind \"{found}\"; there are {kinds}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind_of(word: &str) -> Option<Kind> {
        kind(word, Language::Vietnamese).ok()
    }

    #[test]
    fn a_kind_is_known_by_its_word_in_either_language_and_by_its_folder() {
        for word in ["product", "products", "sản phẩm", "San pham", "san-pham"] {
            assert_eq!(kind_of(word), Some(Kind::Product), "{word}");
        }
        assert_eq!(kind_of("làng"), Some(Kind::Village));
        for word in ["source", "nguồn", "", "ấm"] {
            assert_eq!(kind_of(word), None, "{word}");
        }
    }
}
