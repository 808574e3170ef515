//! JSON as a tree, with keys that stand twice and invisible characters reported; texts in NFC and trimmed.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};
use unicode_normalization::UnicodeNormalization;

use super::problem::Rule;
use super::read::{Finding, join};

/// What was noticed while a file was parsed.
#[derive(Debug, Default)]
pub struct Notes {
    /// What is wrong.
    pub findings: Vec<Finding>,
    /// How many texts for people there are.
    pub texts: usize,
    /// How many of them have English.
    pub translated: usize,
}

/// Parses a JSON text; `Err` holds what the parser says.
pub fn parse(text: &str, notes: &mut Notes) -> Result<Value, serde_json::Error> {
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let value = Tree {
        path: String::new(),
        notes,
    }
    .deserialize(&mut deserializer)?;
    deserializer.end()?;
    Ok(value)
}

/// Builds the value at `path`.
struct Tree<'a> {
    path: String,
    notes: &'a mut Notes,
}

impl Tree<'_> {
    /// Brings a text into the form the site uses: NFC, no space at the ends; reports characters that hide or turn text.
    fn text(&mut self, text: &str) -> Value {
        let given = text.trim();
        let text: String = given.nfc().collect();
        if text != given {
            self.notes.findings.push(Finding {
                path: self.path.clone(),
                rule: Rule::DecomposedText,
            });
        }
        if let Some(stray) = text.chars().find(|character| is_stray(*character)) {
            let rule = Rule::StrayControl {
                code_point: stray.into(),
            };
            self.notes.findings.push(Finding {
                path: self.path.clone(),
                rule,
            });
        }
        Value::String(text)
    }
}

impl Tree<'_> {
    /// Counts a text for people; an empty translation counts as none, an empty original is reported.
    fn languages(&mut self, object: &mut Map<String, Value>) {
        if !object.contains_key("vi") {
            return;
        }
        if object["vi"] == "" {
            self.notes.findings.push(Finding {
                path: join(&self.path, "vi"),
                rule: Rule::MissingVietnamese,
            });
        }
        if object.get("en").is_some_and(|english| english == "") {
            object.remove("en");
        }
        self.notes.texts += 1;
        self.notes.translated += usize::from(object.contains_key("en"));
    }
}

/// Control characters, and format characters that change the direction of text or have no width.
pub(super) fn is_stray(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}')
}

impl<'de> DeserializeSeed<'de> for Tree<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Tree<'_> {
    type Value = Value;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("JSON")
    }

    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Value, E> {
        Ok(Number::from_f64(value).map_or(Value::Null, Value::Number))
    }

    fn visit_str<E: Error>(mut self, value: &str) -> Result<Value, E> {
        Ok(self.text(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut sequence: A) -> Result<Value, A::Error> {
        let mut values = Vec::new();
        loop {
            let path = format!("{}[{}]", self.path, values.len());
            match sequence.next_element_seed(Tree {
                path,
                notes: &mut *self.notes,
            })? {
                Some(value) => values.push(value),
                None => return Ok(Value::Array(values)),
            }
        }
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut entries: A) -> Result<Value, A::Error> {
        let mut object = Map::new();
        while let Some(key) = entries.next_key::<String>()? {
            let path = join(&self.path, &key);
            let value = entries.next_value_seed(Tree {
                path: path.clone(),
                notes: &mut *self.notes,
            })?;
            if object.insert(key, value).is_some() {
                self.notes.findings.push(Finding {
                    path,
                    rule: Rule::DuplicateKey,
                });
            }
        }
        self.languages(&mut object);
        Ok(Value::Object(object))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(text: &str) -> (Value, Vec<Finding>) {
        let mut notes = Notes::default();
        let value = parse(text, &mut notes).expect(text);
        (value, notes.findings)
    }

    #[test]
    fn vietnamese_typed_with_combining_marks_becomes_nfc_and_is_mentioned() {
        let (value, findings) = parsed("{\"vi\": \"  Ba\\u0301t Tra\\u0300ng \\n\"}");
        assert_eq!(value["vi"], "Bát Tràng");
        let rule = Rule::DecomposedText;
        let path = "vi".into();
        assert_eq!(findings, [Finding { path, rule }]);
    }

    #[test]
    fn a_key_that_stands_twice_is_reported_with_its_place() {
        let (_, findings) = parsed(r#"{"a": [{"b": 1, "b": 2}]}"#);
        assert_eq!(
            findings,
            [Finding {
                path: "a[0].b".into(),
                rule: Rule::DuplicateKey
            }]
        );
    }

    #[test]
    fn text_that_turns_itself_around_is_reported() {
        let (_, findings) = parsed("{\"vi\": \"gốm \u{202E}moc.live\"}");
        assert_eq!(
            findings,
            [Finding {
                path: "vi".into(),
                rule: Rule::StrayControl { code_point: 0x202E }
            }]
        );
    }

    #[test]
    fn an_empty_translation_counts_as_none_and_an_empty_original_is_reported() {
        let mut notes = Notes::default();
        let value = parse(
            r#"[{"vi": "gốm", "en": " "}, {"vi": "", "en": "pottery"}]"#,
            &mut notes,
        )
        .expect("JSON");
        assert!(value[0].get("en").is_none());
        assert_eq!((notes.texts, notes.translated), (2, 1));
        assert_eq!(
            notes.findings,
            [Finding {
                path: "[1].vi".into(),
                rule: Rule::MissingVietnamese
            }]
        );
    }

    #[test]
    fn a_document_nested_without_end_is_an_error_and_not_a_crash() {
        assert!(parse(&"[".repeat(200_000), &mut Notes::default()).is_err());
    }
}
