//! JSON as a tree, with keys that stand twice and invisible characters reported; texts in NFC and trimmed.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};
use unicode_normalization::UnicodeNormalization;

use super::bounds::{self, Entries, KEY, Letters, NESTING, Span, Why};
use super::read::{Finding, Findings, join};
use super::rules::{
    DecomposedText, DuplicateKey, MissingVietnamese, NotJson, OutOfRange, Rule, StrayControl,
    TooDeep, TooLong, TooMany,
};

/// What was noticed while a file was parsed.
#[derive(Debug, Default)]
pub struct Notes {
    /// What is wrong.
    pub findings: Findings,
    /// How many texts for people there are.
    pub texts: usize,
    /// How many of them have English.
    pub translated: usize,
    /// The place where brackets lie too deep inside each other; nothing is read then.
    too_deep: Option<String>,
}

/// Parses a JSON text.
///
/// # Errors
/// Why it is not read at all: what the parser says, or where brackets lie too deep inside each other.
pub fn parse(text: &str, notes: &mut Notes) -> Result<Value, Finding> {
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let tree = Tree {
        place: &Place::ROOT,
        notes,
    };
    let value = tree.deserialize(&mut deserializer);
    let whole = value.and_then(|value| deserializer.end().map(|()| value));
    whole.map_err(|error| match notes.too_deep.take() {
        Some(path) => Finding {
            path,
            rule: TooDeep { most: NESTING }.into(),
        },
        None => Finding {
            path: String::new(),
            rule: not_json(&error),
        },
    })
}

fn not_json(error: &serde_json::Error) -> Rule {
    let reason = error.to_string();
    NotJson {
        line: error.line(),
        column: error.column(),
        reason: reason
            .split(" at line")
            .next()
            .unwrap_or_default()
            .to_owned(),
    }
    .into()
}

/// A place inside a file. Its path is written only where something is found.
struct Place<'a> {
    parent: Option<&'a Place<'a>>,
    step: Step<'a>,
    depth: usize,
}

/// The last step to a place.
#[derive(Clone, Copy)]
enum Step<'a> {
    Root,
    Key(&'a str),
    Index(usize),
}

impl<'a> Place<'a> {
    const ROOT: Place<'static> = Place {
        parent: None,
        step: Step::Root,
        depth: 0,
    };

    fn then(&'a self, step: Step<'a>) -> Place<'a> {
        Place {
            parent: Some(self),
            step,
            depth: self.depth + 1,
        }
    }

    fn path(&self) -> String {
        let before = self.parent.map(Place::path).unwrap_or_default();
        match self.step {
            Step::Root => before,
            Step::Key(key) => join(&before, key),
            Step::Index(index) => format!("{before}[{index}]"),
        }
    }

    /// The field that a value at this place belongs to, and the field that this one stands in. Languages are no fields of their
    /// own, entries belong to their list.
    fn fields(&self) -> (Option<&'a str>, Option<&'a str>) {
        let mut places = std::iter::successors(Some(self), |place| place.parent);
        let mut named = places.by_ref().filter_map(|place| match place.step {
            Step::Key(key) if !matches!(key, "vi" | "en") => Some(key),
            _ => None,
        });
        (named.next(), named.next())
    }
}

/// Builds the value at a place.
struct Tree<'a> {
    place: &'a Place<'a>,
    notes: &'a mut Notes,
}

impl Tree<'_> {
    fn report(&mut self, rule: impl Into<Rule>) {
        self.notes.findings.push(self.place.path(), rule);
    }

    /// Brings a text into the form the site uses: NFC, no space at the ends; reports characters that hide or turn text. A text
    /// that is too long is cut.
    fn text(&mut self, text: &str) -> Value {
        let given = text.trim();
        let mut text: String = given.nfc().collect();
        if text != given {
            self.report(DecomposedText);
        }
        if let Some(stray) = text.chars().find(|character| is_stray(*character)) {
            let code_point = stray.into();
            self.report(StrayControl { code_point });
        }
        let (field, owner) = self.place.fields();
        let Letters { most, why } = bounds::text(field, owner);
        if text.len() > most
            && let Some((end, _)) = text.char_indices().nth(most)
        {
            let found = text.chars().count();
            self.report(TooLong { found, most, why });
            text.truncate(end);
        }
        Value::String(text)
    }

    /// A number, or the nearest one that is allowed here, with a word on it.
    fn number(&mut self, found: f64, value: Value) -> Value {
        let (field, owner) = self.place.fields();
        let Step::Key(_) = self.place.step else {
            return value;
        };
        let Some(Span { least, most }) = bounds::number(field, owner) else {
            return value;
        };
        if (least as f64..=most as f64).contains(&found) {
            return value;
        }
        let found_text = value.to_string();
        self.report(OutOfRange {
            found: found_text,
            least,
            most,
        });
        if found < least as f64 { least } else { most }.into()
    }

    /// Reports brackets that lie too deep inside each other, which ends the reading.
    fn within_depth<E: Error>(&mut self) -> Result<(), E> {
        if self.place.depth < NESTING {
            return Ok(());
        }
        self.notes.too_deep = Some(self.place.path());
        Err(E::custom("too deep"))
    }

    /// Counts a text for people; an empty translation counts as none, an empty original is reported.
    fn languages(&mut self, object: &mut Map<String, Value>) {
        if !object.contains_key("vi") {
            return;
        }
        if object["vi"] == "" {
            let path = join(&self.place.path(), "vi");
            self.notes.findings.push(path, MissingVietnamese);
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

    fn visit_u64<E: Error>(mut self, value: u64) -> Result<Value, E> {
        Ok(self.number(value as f64, value.into()))
    }

    fn visit_i64<E: Error>(mut self, value: i64) -> Result<Value, E> {
        Ok(self.number(value as f64, value.into()))
    }

    fn visit_f64<E: Error>(mut self, value: f64) -> Result<Value, E> {
        let number = Number::from_f64(value).map_or(Value::Null, Value::Number);
        Ok(self.number(value, number))
    }

    fn visit_str<E: Error>(mut self, value: &str) -> Result<Value, E> {
        Ok(self.text(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut sequence: A) -> Result<Value, A::Error> {
        self.within_depth()?;
        let (field, owner) = self.place.fields();
        let Entries { most, why } = bounds::list(field, owner);
        let mut values = Vec::new();
        while values.len() < most {
            let place = self.place.then(Step::Index(values.len()));
            match sequence.next_element_seed(Tree {
                place: &place,
                notes: &mut *self.notes,
            })? {
                Some(value) => values.push(value),
                None => return Ok(Value::Array(values)),
            }
        }
        let mut found = most;
        while sequence.next_element::<IgnoredAny>()?.is_some() {
            found += 1;
        }
        if found > most {
            self.report(TooMany { found, most, why });
        }
        Ok(Value::Array(values))
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut entries: A) -> Result<Value, A::Error> {
        self.within_depth()?;
        let mut object = Map::new();
        while let Some(key) = entries.next_key::<String>()? {
            if key.len() > KEY {
                let (found, most, why) = (key.chars().count(), KEY, Why::Room);
                self.report(TooLong { found, most, why });
                entries.next_value::<IgnoredAny>()?;
                continue;
            }
            let place = self.place.then(Step::Key(&key));
            let value = entries.next_value_seed(Tree {
                place: &place,
                notes: &mut *self.notes,
            })?;
            let path = object.contains_key(&key).then(|| place.path());
            object.insert(key, value);
            if let Some(path) = path {
                self.notes.findings.push(path, DuplicateKey);
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
        (value, notes.findings.kept)
    }

    #[test]
    fn vietnamese_typed_with_combining_marks_becomes_nfc_and_is_mentioned() {
        let (value, findings) = parsed("{\"vi\": \"  Ba\\u0301t Tra\\u0300ng \\n\"}");
        assert_eq!(value["vi"], "Bát Tràng");
        let rule = DecomposedText.into();
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
                rule: DuplicateKey.into()
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
                rule: StrayControl { code_point: 0x202E }.into()
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
            notes.findings.kept,
            [Finding {
                path: "[1].vi".into(),
                rule: MissingVietnamese.into()
            }]
        );
    }

    #[test]
    fn a_document_nested_without_end_is_an_error_and_not_a_crash() {
        for text in ["[".repeat(200_000), "{\"a\":".repeat(200_000)] {
            let error = parse(&text, &mut Notes::default()).expect_err("too deep");
            assert_eq!(error.rule, TooDeep { most: NESTING }.into());
        }
        let deep = |levels: usize| format!("{}{}", "[".repeat(levels), "]".repeat(levels));
        assert!(parse(&deep(NESTING), &mut Notes::default()).is_ok());
        assert!(parse(&deep(NESTING + 1), &mut Notes::default()).is_err());
    }

    #[test]
    fn a_list_beyond_its_bound_is_cut_and_counted() {
        let text = format!("{{\"stops\": [{}0]}}", "0,".repeat(1_999));
        let (value, findings) = parsed(&text);
        assert_eq!(value["stops"].as_array().map(Vec::len), Some(50));
        let rule = TooMany {
            found: 2_000,
            most: 50,
            why: Why::Map,
        }
        .into();
        let path = "stops".into();
        assert_eq!(findings, [Finding { path, rule }]);
    }

    #[test]
    fn a_text_beyond_its_bound_is_cut_in_each_language_by_its_field() {
        let (value, findings) = parsed(&format!(
            "{{\"name\": {{\"vi\": \"{}\"}}}}",
            "ấ".repeat(300)
        ));
        assert_eq!(value["name"]["vi"], "ấ".repeat(200));
        let rule = TooLong {
            found: 300,
            most: 200,
            why: Why::EveryPage,
        }
        .into();
        let path = "name.vi".into();
        assert_eq!(findings, [Finding { path, rule }]);
        let (_, findings) = parsed(&format!("{{\"text\": \"{}\"}}", "ấ".repeat(300)));
        assert_eq!(findings, []);
    }

    #[test]
    fn a_number_beyond_its_bound_or_its_type_is_named_and_the_nearest_stands_for_it() {
        for (text, found, nearest) in [
            (r#"{"arcs": 300}"#, "300", 5),
            (r#"{"arcs": -3}"#, "-3", 2),
            (r#"{"stay_minutes": 5000000000}"#, "5000000000", 1_440),
            (
                r#"{"from_vnd": 18446744073709551616}"#,
                "1.8446744073709552e+19",
                100_000_000_000_i64,
            ),
            (r#"{"value": -1e300}"#, "-1e+300", -1_000_000_000_000_000),
            (r#"{"height_cm": -0.5}"#, "-0.5", 0),
        ] {
            let (value, findings) = parsed(text);
            let value = value.as_object().and_then(|object| object.values().next());
            assert_eq!(value, Some(&Value::from(nearest)), "{text}");
            assert!(
                matches!(&findings[..], [Finding { rule: Rule::OutOfRange(OutOfRange { found: told, .. }), .. }] if told == found),
                "{findings:?}"
            );
        }
    }

    #[test]
    fn long_names_of_fields_cost_nothing_for_each_value_below_them() {
        let text = format!(
            "{{\"{}\": [{}0]}}",
            "a".repeat(900_000),
            "0,".repeat(400_000)
        );
        let (value, findings) = parsed(&text);
        assert_eq!(value, serde_json::json!({}));
        assert!(matches!(
            findings[0].rule,
            Rule::TooLong(TooLong { found: 900_000, .. })
        ));
    }
}
