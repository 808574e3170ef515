//! What a text says, made of its tree: with keys that stand twice and invisible characters reported, texts in NFC and trimmed.

use deserr::{IntoValue, ValueKind};
use jsonc_parser::ast;
use serde_json::{Map, Value};
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use super::spelling::{is_grouped, numbers_meant};
use super::{Json, SCHEMA_FIELD, Unread};
use crate::bounds::{self, Entries, KEY, Letters, NESTING, Span, Why};
use crate::read::{Findings, join, type_name};
use crate::rules::{
    DecomposedText, DuplicateKey, MissingVietnamese, NumberSpelling, OutOfRange, Rule,
    StrayControl, TooDeep, TooLong, TooMany, WrongType,
};
use crate::stray::is_stray;

/// What was noticed while a file was read.
#[derive(Debug, Default)]
pub struct Notes {
    /// What is wrong.
    pub findings: Findings,
    /// How many texts for people there are.
    pub texts: usize,
    /// How many of them have English.
    pub translated: usize,
}

/// The value that the types are read from.
///
/// # Errors
/// The place where brackets lie too deep inside each other.
pub fn value(json: &Json, notes: &mut Notes) -> Result<Value, Unread> {
    let place = &Place::ROOT;
    Tree { place, notes }.value(json.root())
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

    fn value(mut self, value: &ast::Value) -> Result<Value, Unread> {
        match value {
            ast::Value::NullKeyword(_) => Ok(Value::Null),
            ast::Value::BooleanLit(literal) => Ok(literal.value.into()),
            ast::Value::NumberLit(literal) => Ok(self.number(literal.value)),
            ast::Value::StringLit(literal) => Ok(self.text(&literal.value)),
            ast::Value::Array(list) => self.list(list),
            ast::Value::Object(object) => self.object(object),
        }
    }

    fn list(mut self, list: &ast::Array) -> Result<Value, Unread> {
        self.within_depth(&list.range)?;
        let (field, owner) = self.place.fields();
        let Entries { most, why } = bounds::list(field, owner);
        let mut values = Vec::new();
        for (index, entry) in list.elements.iter().take(most).enumerate() {
            let place = &self.place.then(Step::Index(index));
            let notes = &mut *self.notes;
            values.push(Tree { place, notes }.value(entry)?);
        }
        let found = list.elements.len();
        if found > most {
            self.report(TooMany { found, most, why });
        }
        Ok(Value::Array(values))
    }

    fn object(mut self, entries: &ast::Object) -> Result<Value, Unread> {
        self.within_depth(&entries.range)?;
        let mut object = Map::new();
        for entry in &entries.properties {
            let key = entry.name.as_str();
            if key.len() > KEY {
                let (found, most, why) = (key.chars().count(), KEY, Why::Room);
                self.report(TooLong { found, most, why });
                continue;
            }
            let place = &self.place.then(Step::Key(key));
            let notes = &mut *self.notes;
            let value = Tree { place, notes }.value(&entry.value)?;
            if object.insert(key.to_owned(), value).is_some() {
                self.notes.findings.push(place.path(), DuplicateKey);
            }
        }
        if matches!(self.place.step, Step::Root) {
            self.without_schema(&mut object);
        }
        self.languages(&mut object);
        Ok(Value::Object(object))
    }

    /// Takes out what editors' programs complete and check a file by: the field is no content.
    fn without_schema(&mut self, object: &mut Map<String, Value>) {
        if let Some(given) = object.remove(SCHEMA_FIELD)
            && !given.is_string()
        {
            let rule = WrongType {
                found: type_name(given.kind()).into(),
                accepted: vec![type_name(ValueKind::String).into()],
                example: Some(r#""../.schema/villages.json""#),
            };
            let path = SCHEMA_FIELD.to_owned();
            self.notes.findings.push(path, rule);
        }
    }

    /// Brings a text into the form the site uses: NFC, no space at the ends; reports characters that hide or turn text. A text
    /// that is too long is cut.
    fn text(&mut self, text: &str) -> Value {
        let given = text.trim();
        let mut text = composed(given);
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
    fn number(&mut self, literal: &str) -> Value {
        let number = literal.parse().map_or(Value::Null, Value::Number);
        let (field, owner) = self.place.fields();
        // Points are lists of numbers with as many decimals as they like, so only a field's own number shows how it was meant.
        if matches!(self.place.step, Step::Key(_))
            && is_grouped(literal)
            && let Some(meant) = numbers_meant(literal, field).first()
        {
            let whole = meant.parse().map_or(number, Value::Number);
            self.report(NumberSpelling {
                found: literal.to_owned(),
                meant: numbers_meant(literal, field),
            });
            return whole;
        }
        let Some(Span { least, most }) = bounds::number(field, owner) else {
            return number;
        };
        let Some(found) = number.as_f64() else {
            return number;
        };
        if (least as f64..=most as f64).contains(&found) {
            return number;
        }
        self.report(OutOfRange {
            found: literal.to_owned(),
            least,
            most,
        });
        if found < least as f64 { least } else { most }.into()
    }

    /// That brackets do not lie too deep inside each other, which ends the reading.
    fn within_depth(&self, range: &jsonc_parser::common::Range) -> Result<(), Unread> {
        if self.place.depth < NESTING {
            return Ok(());
        }
        Err(Unread {
            path: self.place.path(),
            rule: TooDeep { most: NESTING }.into(),
            span: range.start..range.start + 1,
        })
    }

    /// Counts a text for people; an empty translation counts as none, an empty original is reported.
    fn languages(&mut self, object: &mut Map<String, Value>) {
        if !object.contains_key("vi") {
            // Words that were spoken in Vietnamese are quoted so; beside them stands what they mean.
            let is_quote = object.get("type").is_some_and(|kind| kind == "quote");
            let is_saying = object.contains_key("meaning");
            let quoted = match (is_quote, is_saying) {
                (true, _) => object.get("text"),
                (false, true) => object.get("words"),
                (false, false) => None,
            };
            let quoted = quoted.and_then(Value::as_object);
            let as_spoken = quoted.filter(|text| !text.contains_key("en"));
            self.notes.translated += usize::from(as_spoken.is_some());
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

/// A text in NFC. That most are so already is seen without making them anew.
fn composed(text: &str) -> String {
    let is_so = text.is_ascii() || is_nfc_quick(text.chars()) == IsNormalized::Yes;
    if is_so {
        text.to_owned()
    } else {
        text.nfc().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::Finding;

    fn parsed(text: &str) -> (Value, Vec<Finding>) {
        let mut notes = Notes::default();
        let json = Json::parse(text).expect(text);
        let value = value(&json, &mut notes).expect(text);
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
        let json = Json::parse(r#"[{"vi": "gốm", "en": " "}, {"vi": "", "en": "pottery"}]"#);
        let value = value(&json.expect("JSON"), &mut notes).expect("a value");
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
    fn the_schema_of_a_file_is_passed_over_at_its_top_and_only_there() {
        let (value, findings) = parsed(r#"{"$schema": "../a.json", "a": {"$schema": "b"}}"#);
        assert_eq!(value, serde_json::json!({"a": {"$schema": "b"}}));
        assert_eq!(findings, []);
        let (value, findings) = parsed(r#"{"$schema": 7}"#);
        assert_eq!(value, serde_json::json!({}));
        assert_eq!(findings[0].path, "$schema");
        assert_eq!(findings[0].rule.name(), "wrong-type");
    }

    #[test]
    fn a_document_nested_without_end_is_an_error_and_not_a_crash() {
        let read =
            |text: &str| Json::parse(text).and_then(|json| value(&json, &mut Notes::default()));
        for text in ["[".repeat(200_000), "{\"a\":".repeat(200_000)] {
            let error = read(&text).expect_err("too deep");
            assert_eq!(error.rule, TooDeep { most: NESTING }.into());
        }
        let deep = |levels: usize| format!("{}{}", "[".repeat(levels), "]".repeat(levels));
        assert!(read(&deep(NESTING)).is_ok());
        let error = read(&deep(NESTING + 1)).expect_err("too deep");
        assert_eq!(error.path, "[0]".repeat(NESTING));
        assert_eq!(error.span, NESTING..NESTING + 1);
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
                "18446744073709551616",
                100_000_000_000_i64,
            ),
            (r#"{"value": -1e300}"#, "-1e300", -1_000_000_000_000_000),
            (r#"{"height_cm": -0.5}"#, "-0.5", 0),
            (r#"{"months": [13]}"#, "13", 12),
            (r#"{"months": [0]}"#, "0", 1),
            (r#"{"months": [256]}"#, "256", 12),
        ] {
            let (value, findings) = parsed(text);
            let value = value.as_object().and_then(|object| object.values().next());
            let value = value.map(|value| value.get(0).unwrap_or(value));
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
