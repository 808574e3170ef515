//! Words of fixed lists, as content writes them: how they are read, and what the manual says of each. Native only.

use deserr::{
    DeserializeError, ErrorKind, IntoValue, Value, ValueKind, ValuePointerRef, take_cf_content,
};
use schemars::{Schema, json_schema};

use super::read::Findings;
use super::value::wrong_kind;
use langke_model::vocabulary::{FeatureKind, Mode, PlaceKind, ProductGroup, Wheelchair};

/// Which of the words a value is.
///
/// # Errors
/// The value is no text, or none of the words.
pub fn place_among<V: IntoValue>(
    words: &[String],
    value: Value<V>,
    location: ValuePointerRef,
) -> Result<usize, Findings> {
    let Value::String(text) = value else {
        return Err(wrong_kind(value, &[ValueKind::String], location));
    };
    let found = words.iter().position(|word| *word == text);
    found.ok_or_else(|| {
        let accepted: Vec<&str> = words.iter().map(String::as_str).collect();
        let error = ErrorKind::UnknownValue {
            value: &text,
            accepted: &accepted,
        };
        take_cf_content(Findings::error::<V>(None, error, location))
    })
}

/// Words with what the manual says of each, as a schema.
pub fn schema_of(description: &str, words: &[(String, &str)]) -> Schema {
    let words: Vec<Schema> = words
        .iter()
        .map(
            |(word, about)| json_schema!({ "type": "string", "const": word, "description": about }),
        )
        .collect();
    json_schema!({ "description": description, "oneOf": words })
}

/// A word of a fixed list: its reader and its schema. Content writes words with `_`.
macro_rules! word_of_a_list {
    ($list:ty as $schema:ident, $name:literal, $description:literal) => {
        #[doc = concat!("Stands for [`", stringify!($list), "`] in the schema.")]
        pub struct $schema;

        impl deserr::Deserr<$crate::read::Findings> for $list {
            fn deserialize_from_value<V: deserr::IntoValue>(
                value: deserr::Value<V>,
                location: deserr::ValuePointerRef,
            ) -> Result<Self, $crate::read::Findings> {
                let words = <$list>::ALL.map(|one| one.keyword().replace('-', "_"));
                let place = $crate::word::place_among(&words, value, location)?;
                Ok(<$list>::ALL[place])
            }
        }

        impl schemars::JsonSchema for $schema {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                $name.into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                let words = <$list>::ALL.map(|one| (one.keyword().replace('-', "_"), one.about()));
                $crate::word::schema_of($description, &words)
            }
        }
    };
}

pub(crate) use word_of_a_list;

word_of_a_list!(Mode as ModeSchema, "TravelMode", "How one travels.");
word_of_a_list!(
    PlaceKind as PlaceKindSchema,
    "PlaceKind",
    "Kinds of places."
);
word_of_a_list!(
    Wheelchair as WheelchairSchema,
    "Wheelchair",
    "Access for wheelchairs."
);
word_of_a_list!(
    ProductGroup as ProductGroupSchema,
    "ProductGroup",
    "The programme's product groups."
);
word_of_a_list!(
    FeatureKind as FeatureKindSchema,
    "FeatureKind",
    "Kinds of features."
);
