//! Words of other languages that the text uses, each with its meaning; names as a people writes them.

use std::borrow::Cow;

use deserr::Deserr;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::read::Findings;
use super::rules::Expected;
use super::value::{from_string, written_as_string};
use super::{Slug, Text};
use deserr::{IntoValue, Value, ValuePointerRef};

/// A word of another language (one entry of `glossary.json`); prose uses it as `[word](word:ID)`.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
#[schemars(extend(
    "viTitle" = "Từ của tiếng khác",
    "vi" = "Một từ của tiếng khác (một mục trong `glossary.json`); trong đoạn văn dùng `[từ](word:mã)`.",
    "examples" = [{"word": "nỏ", "language": "vi", "meaning": {"vi": "thật khô", "en": "bone dry"}}]
))]
pub struct Word {
    /// The word in its own letters.
    #[schemars(extend("vi" = "Từ ấy, viết bằng chữ của nó."))]
    pub word: String,
    /// Its language.
    #[schemars(extend("vi" = "Thuộc tiếng nào."))]
    pub language: LanguageTag,
    /// What it means.
    #[schemars(extend("vi" = "Nghĩa là gì."))]
    pub meaning: Text,
    /// Ids of the sources.
    #[schemars(extend("vi" = "Mã các nguồn."))]
    #[deserr(default)]
    #[schemars(default)]
    pub sources: Vec<Slug>,
}

/// A name in the language and the letters of those who use it.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
#[schemars(extend(
    "viTitle" = "Tên bằng chữ của mình",
    "vi" = "Tên bằng tiếng và chữ của những người dùng nó.",
    "examples" = [{"text": "ꪚ꫁ꪱꪙ", "language": "blt"}]
))]
pub struct LocalName {
    /// The name, letters as they are.
    #[schemars(extend("vi" = "Tên, giữ nguyên chữ."))]
    pub text: String,
    /// Its language.
    #[schemars(extend("vi" = "Thuộc tiếng nào."))]
    pub language: LanguageTag,
}

/// A people that lives in a village.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
#[schemars(extend(
    "viTitle" = "Dân tộc",
    "vi" = "Một dân tộc sống trong làng.",
    "examples" = [{"name": {"vi": "Kinh", "en": "Kinh"}}]
))]
pub struct People {
    /// Its name in Vietnamese and English.
    #[schemars(extend("vi" = "Tên bằng tiếng Việt và tiếng Anh."))]
    pub name: Text,
    /// What it calls itself, in its own writing.
    #[schemars(extend("vi" = "Tên bà con tự gọi mình, viết bằng chữ của mình."))]
    #[deserr(default)]
    pub own_name: Option<LocalName>,
}

/// A language as BCP 47 writes it: a language of two or three letters, then perhaps a script, a country, variants.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LanguageTag(String);

impl LanguageTag {
    /// Parses a tag by its form; whether the language exists is not looked up.
    pub fn new(text: &str) -> Option<LanguageTag> {
        let mut parts = text.split('-');
        let language = parts.next()?;
        let is_language = (2..=3).contains(&language.len())
            && language.bytes().all(|byte| byte.is_ascii_lowercase());
        let is_part = |part: &str| {
            (2..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
        };
        (is_language && parts.all(is_part)).then(|| LanguageTag(text.to_owned()))
    }

    /// The tag as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

written_as_string!(
    LanguageTag,
    LanguageTag::new,
    Expected::LanguageTag,
    {
        "pattern": "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$",
        "description": "A language as BCP 47 writes it, such as \"tyz\", \"mtq\", \"blt-Tavt\".",
        "viTitle": "Mã ngôn ngữ",
        "vi": "Một thứ tiếng, ghi theo BCP 47, như \"tyz\", \"mtq\", \"blt-Tavt\".",
        "examples": ["vi", "tyz", "mtq", "blt-Tavt"]
    }
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_a_tag_and_not_its_name() {
        for tag in ["tyz", "vi", "blt-Tavt", "nan-Latn-TW"] {
            assert_eq!(
                LanguageTag::new(tag).as_ref().map(LanguageTag::as_str),
                Some(tag)
            );
        }
        for text in ["", "Tày", "tay language", "TYZ", "t", "tyz-", "tyz_VN"] {
            assert_eq!(LanguageTag::new(text), None, "{text}");
        }
    }
}
