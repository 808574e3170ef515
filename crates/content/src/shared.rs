//! What may be written once under an id and used many times: pictures, facts, words; and the files of such entries. Native only.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Deref;

use deserr::{Deserr, IntoValue, Value, ValueKind, ValuePointerRef};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::Value as Tree;

use super::json::{Json, Notes, value};
use super::read::{Findings, nearest};
use super::rules::{DanglingReference, Expected, Malformed};
use super::value::wrong_kind;
use super::{Fact, Kind, Picture, Slug};

/// What may be written once in a file of its own and named by its id wherever it stands.
pub trait Shareable {
    /// Its kind.
    const KIND: Kind;
}

impl Shareable for Picture {
    const KIND: Kind = Kind::Picture;
}

impl Shareable for Fact {
    const KIND: Kind = Kind::Fact;
}

/// A picture or fact that stands here, or the id of one that stands in `pictures.json` or `facts.json`.
#[derive(Debug, Clone)]
pub struct Shared<T>(Box<T>);

impl<T> Deref for Shared<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

/// An id is read as a reference to what is not known here; whoever reads the file puts what it means in its place and reads again.
impl<T: Shareable + Deserr<Findings>> Deserr<Findings> for Shared<T> {
    fn deserialize_from_value<V: IntoValue>(
        value: Value<V>,
        location: ValuePointerRef,
    ) -> Result<Self, Findings> {
        match value {
            Value::String(id) => Err(Findings::one(
                location,
                DanglingReference {
                    kind: T::KIND,
                    id,
                    suggestion: None,
                },
            )),
            value => {
                T::deserialize_from_value(value, location).map(|value| Shared(Box::new(value)))
            }
        }
    }
}

impl<T: JsonSchema> JsonSchema for Shared<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        format!("Shared{}", T::schema_name()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let given = generator.subschema_for::<T>();
        let id = generator.subschema_for::<Slug>();
        json_schema!({ "anyOf": [given, id] })
    }
}

/// The entries of a file, each under its id.
#[derive(Debug, Clone)]
pub struct Entries<T>(BTreeMap<Slug, T>);

impl<T> Default for Entries<T> {
    fn default() -> Entries<T> {
        Entries(BTreeMap::new())
    }
}

impl<T> Deref for Entries<T> {
    type Target = BTreeMap<Slug, T>;

    fn deref(&self) -> &BTreeMap<Slug, T> {
        &self.0
    }
}

impl<T: Deserr<Findings>> Deserr<Findings> for Entries<T> {
    fn deserialize_from_value<V: IntoValue>(
        given: Value<V>,
        location: ValuePointerRef,
    ) -> Result<Self, Findings> {
        let map = match given {
            Value::Map(map) => map,
            actual => return Err(wrong_kind(actual, &[ValueKind::Map], location)),
        };
        let (mut entries, mut findings) = (BTreeMap::new(), Findings::default());
        for (key, value) in deserr::Map::into_iter(map) {
            let place = location.push_key(&key);
            match Slug::new(&key) {
                None => findings.extend(Findings::one(
                    place,
                    Malformed {
                        found: key.clone(),
                        expected: Expected::Slug,
                    },
                )),
                Some(id) => match T::deserialize_from_value(value.into_value(), place) {
                    Ok(entry) => {
                        entries.insert(id, entry);
                    }
                    Err(found) => findings.extend(found),
                },
            }
        }
        if findings == Findings::default() {
            Ok(Entries(entries))
        } else {
            Err(findings)
        }
    }
}

impl<T: JsonSchema> JsonSchema for Entries<T> {
    fn schema_name() -> Cow<'static, str> {
        format!("{}Entries", T::schema_name()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let about = T::json_schema(generator);
        let title = about.get("viTitle").and_then(Tree::as_str);
        let title = format!("Các mục: {}", title.unwrap_or_default());
        let example = about.get("examples").and_then(|all| all.get(0)).cloned();
        let entry = generator.subschema_for::<T>();
        json_schema!({
            "type": "object",
            "propertyNames": { "pattern": "^(\\$schema|[a-z0-9]+(-[a-z0-9]+)*)$" },
            "additionalProperties": entry,
            "description": "Entries, each under the id by which content names it.",
            "viTitle": title,
            "vi": "Các mục, mỗi mục đứng dưới mã mà nội dung dùng để gọi nó.",
            "examples": [{ "ma-cua-ban": example }]
        })
    }
}

/// What ids mean, as it stands in the files of entries.
#[derive(Default)]
pub struct Meanings {
    entries: BTreeMap<Kind, BTreeMap<String, Tree>>,
}

impl Meanings {
    /// Notes the entries of a file, which is the text of one; nothing if it is none.
    pub fn add(&mut self, kind: Kind, text: &str) {
        let json = Json::parse(text);
        let tree = json.and_then(|json| value(&json, &mut Notes::default()));
        if let Ok(Tree::Object(entries)) = tree {
            self.entries.insert(kind, entries.into_iter().collect());
        }
    }

    /// What an id means.
    pub fn get(&self, kind: Kind, id: &str) -> Option<&Tree> {
        self.entries.get(&kind)?.get(id)
    }

    /// The known id that is nearest to an unknown one.
    pub fn nearest(&self, kind: Kind, id: &str) -> Option<String> {
        let known = self.entries.get(&kind)?;
        nearest(id, known.keys().map(String::as_str))
    }
}

/// A place where an id stands for what it means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Naming {
    /// The place inside the file.
    pub path: String,
    /// What is named.
    pub kind: Kind,
    /// Its id.
    pub id: String,
}
