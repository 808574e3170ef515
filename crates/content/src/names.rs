//! Whether every system and host can hold the names of files. Native only.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use unicode_normalization::{UnicodeNormalization, is_nfc};

use super::bounds::LONGEST_NAME;
use super::stray::is_stray;
use langke_model::i18n::Language;

/// Why a name of a file or folder cannot be used everywhere.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum NameFault {
    /// Windows keeps the name for a device.
    Reserved {
        /// The part of the name that is kept.
        name: String,
    },
    /// A character that Windows refuses or that nobody sees.
    Character {
        /// Its code point.
        code_point: u32,
    },
    /// The bytes of the name are no text.
    NotText,
    /// A dot or a space at the end, which Windows drops.
    End {
        /// The name.
        name: String,
    },
    /// The name is too long.
    TooLong {
        /// Its bytes.
        bytes: usize,
        /// The most bytes.
        most: usize,
    },
    /// The letters are typed with combining marks, which only some systems keep.
    Decomposed {
        /// The name with whole letters.
        composed: String,
    },
}

/// Whether a name of a file or folder is one that systems, office programs and editors leave behind: hidden files, lists of thumbnails,
/// locks, copies of an earlier state. Nobody put it there on purpose.
pub fn is_left_behind(name: &str) -> bool {
    let small = name.to_lowercase();
    let between_signs = name.len() > 1 && name.starts_with('#') && name.ends_with('#');
    small.starts_with('.')
        || small.starts_with("~$")
        || small.ends_with('~')
        || between_signs
        || matches!(
            small.as_str(),
            "thumbs.db" | "ehthumbs.db" | "desktop.ini" | "__macosx" | "icon\r"
        )
        || [".bak", ".tmp", ".swp", ".orig"]
            .iter()
            .any(|ending| small.ends_with(ending))
}

/// The fault of a path below the content folder, with `/` between folders: the first of each of its names.
pub fn faults(path: &str) -> Vec<NameFault> {
    path.split('/').filter_map(fault).collect()
}

fn fault(name: &str) -> Option<NameFault> {
    // Devices are kept with any ending, and with spaces before it (Microsoft, "Naming Files, Paths, and Namespaces").
    let stem = name.split('.').next().unwrap_or_default().trim_end();
    if is_device(&stem.to_uppercase()) {
        let name = stem.to_owned();
        return Some(NameFault::Reserved { name });
    }
    if name.contains(char::REPLACEMENT_CHARACTER) {
        return Some(NameFault::NotText);
    }
    let refused = |character: &char| "<>:\"|?*\\".contains(*character) || is_stray(*character);
    if let Some(character) = name.chars().find(refused) {
        let code_point = character.into();
        return Some(NameFault::Character { code_point });
    }
    if name.ends_with(['.', ' ']) {
        let name = name.to_owned();
        return Some(NameFault::End { name });
    }
    if name.len() > LONGEST_NAME {
        let (bytes, most) = (name.len(), LONGEST_NAME);
        return Some(NameFault::TooLong { bytes, most });
    }
    (!is_nfc(name)).then(|| NameFault::Decomposed {
        composed: name.nfc().collect(),
    })
}

/// Whether Windows keeps a name, in capitals and without an ending, for a device.
pub fn is_device(name: &str) -> bool {
    if matches!(name, "CON" | "PRN" | "AUX" | "NUL" | "CONIN$" | "CONOUT$") {
        return true;
    }
    let number = name.strip_prefix("COM").or(name.strip_prefix("LPT"));
    let mut number = number.unwrap_or_default().chars();
    matches!(number.next(), Some('0'..='9' | '¹' | '²' | '³')) && number.next().is_none()
}

/// Pairs of paths that are one on systems that do not tell capitals from small letters: each later path with the first that it
/// meets, and for folders one pair for each spelling.
pub fn alike<'a>(paths: impl IntoIterator<Item = &'a str>) -> Vec<(&'a str, &'a str)> {
    let mut seen: BTreeMap<String, &str> = BTreeMap::new();
    let mut told = BTreeSet::new();
    let mut pairs = Vec::new();
    for path in paths {
        let ends = path.match_indices('/').map(|(end, _)| end);
        for end in ends.chain([path.len()]) {
            let part = path.get(..end).unwrap_or(path);
            let folded: String = part.nfc().collect::<String>().to_lowercase();
            let first = *seen.entry(folded).or_insert(part);
            if first != part && told.insert((part, first)) {
                pairs.push((part, first));
                break;
            }
        }
    }
    pairs
}

impl NameFault {
    /// What was found and how to mend it.
    pub fn message(&self, language: Language) -> String {
        match language {
            Language::Vietnamese => self.vietnamese(),
            Language::English => self.english(),
        }
    }

    fn vietnamese(&self) -> String {
        match self {
            NameFault::Reserved { name } => format!(
                "tên \"{name}\" dành riêng cho Windows, máy Windows không chép được tệp này. Hãy đặt tên khác."
            ),
            NameFault::Character { code_point } => format!(
                "trong tên có {}, nhiều máy không nhận. Hãy đổi tên, dùng chữ, số, gạch ngang.",
                shown(*code_point)
            ),
            NameFault::NotText => {
                "tên không phải UTF-8. Hãy đổi tên, dùng chữ, số, gạch ngang.".into()
            }
            NameFault::End { name } => format!(
                "tên \"{name}\" có dấu chấm hoặc dấu cách ở cuối, Windows sẽ bỏ mất. Hãy xóa nó."
            ),
            NameFault::TooLong { bytes, most } => format!(
                "tên dài {bytes} byte; chỉ được tới {most} (chữ có dấu chiếm 2 đến 3 byte). Hãy đặt tên ngắn hơn."
            ),
            NameFault::Decomposed { composed } => format!(
                "tên gõ bằng dấu rời (NFD), mỗi máy hiểu một khác. Hãy gõ lại tên bằng chữ dựng sẵn: \"{composed}\"."
            ),
        }
    }

    fn english(&self) -> String {
        match self {
            NameFault::Reserved { name } => format!(
                "Windows keeps the name \"{name}\" for itself and cannot copy this file. Give it another name."
            ),
            NameFault::Character { code_point } => format!(
                "there is {} in the name, which many systems refuse. Rename it with letters, digits and hyphens.",
                shown(*code_point)
            ),
            NameFault::NotText => {
                "the name is not UTF-8. Rename it with letters, digits and hyphens.".into()
            }
            NameFault::End { name } => format!(
                "the name \"{name}\" ends with a dot or a space, which Windows drops. Delete it."
            ),
            NameFault::TooLong { bytes, most } => format!(
                "the name has {bytes} bytes; up to {most} can be used (letters with marks take 2 or 3). Give it a shorter name."
            ),
            NameFault::Decomposed { composed } => format!(
                "the name is typed with combining marks (NFD), which systems treat differently. Type it with whole letters: \"{composed}\"."
            ),
        }
    }
}

/// A character for people: itself where it can be seen, and its code point.
fn shown(code_point: u32) -> String {
    match char::from_u32(code_point).filter(char::is_ascii_graphic) {
        Some(character) => format!("\"{character}\""),
        None => format!("U+{code_point:04X}"),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_programs_leave_behind_is_known_and_what_people_write_is_not() {
        for name in [
            "Thumbs.db",
            ".DS_Store",
            "desktop.ini",
            "Desktop.ini",
            "._am.svg",
            "~$am.docx",
            "am.json~",
            "am.json.bak",
            "#am.json#",
            "AM.JSON.BAK",
            "~WRL0001.tmp",
            "__MACOSX",
        ] {
            assert!(is_left_behind(name), "{name}");
        }
        for name in [
            "am.json",
            "thumbs.json",
            "Thumbs.db.json",
            "bak",
            "tmp",
            "#",
            "a~b.svg",
        ] {
            assert!(!is_left_behind(name), "{name}");
        }
    }

    #[test]
    fn only_whole_names_of_devices_are_kept_by_windows() {
        for device in ["con", "Nul.svg", "COM1.tar.gz", "lpt9", "aux .svg", "COM³"] {
            assert!(
                matches!(fault(device), Some(NameFault::Reserved { .. })),
                "{device}"
            );
        }
        for name in ["console.svg", "com10", "com", "a.con", "null.svg"] {
            assert_eq!(fault(name), None, "{name}");
        }
    }

    #[test]
    fn each_later_path_is_told_once_with_the_first_that_it_meets() {
        let paths = ["a/x", "A/x", "a/y", "A/z", "b/Ấ", "b/ấ", "b/c"];
        assert_eq!(alike(paths), [("A", "a"), ("b/ấ", "b/Ấ")]);
    }

    proptest! {
        #[test]
        fn any_name_is_judged(path: String) {
            let _ = faults(&path);
            let _ = alike([path.as_str(), &path.to_uppercase()]);
        }
    }
}
