//! Words of fixed lists, as content writes them: how they are read, and what the manual says of each. Native only.

use deserr::{
    DeserializeError, ErrorKind, IntoValue, Value, ValueKind, ValuePointerRef, take_cf_content,
};
use schemars::Schema;
use serde_json::{Map, json};

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

/// Words with what the manual says of each in English and Vietnamese, as a schema: what `about` says of the list, and the words.
pub fn schema_of(about: Map<String, serde_json::Value>, words: &[(String, &str, &str)]) -> Schema {
    let words = words.iter().map(|(word, english, vietnamese)| {
        json!({ "type": "string", "const": word, "description": english, "vi": vietnamese })
    });
    let words = words.collect();
    let mut schema = about;
    schema.insert("oneOf".into(), serde_json::Value::Array(words));
    schema.into()
}

/// A word of a fixed list: its reader and its schema. Content writes words with `_`.
macro_rules! word_of_a_list {
    ($list:ty as $schema:ident, $name:literal, { $($about:tt)* }) => {
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
                use langke_model::i18n::Language::{English, Vietnamese};
                let words = <$list>::ALL.map(|one| {
                    let word = one.keyword().replace('-', "_");
                    (word, one.about(English), one.about(Vietnamese))
                });
                let about = schemars::json_schema!({ $($about)* });
                $crate::word::schema_of(about.as_object().cloned().unwrap_or_default(), &words)
            }
        }
    };
}

pub(crate) use word_of_a_list;

word_of_a_list!(Mode as ModeSchema, "TravelMode", {
    "description": "How one travels.",
    "viTitle": "Cách đi",
    "vi": "Đi bằng gì."
});
word_of_a_list!(PlaceKind as PlaceKindSchema, "PlaceKind", {
    "description": "Kinds of places.",
    "viTitle": "Loại địa điểm",
    "vi": "Các loại địa điểm."
});
word_of_a_list!(Wheelchair as WheelchairSchema, "Wheelchair", {
    "description": "Access for wheelchairs.",
    "viTitle": "Xe lăn",
    "vi": "Xe lăn vào được không."
});
word_of_a_list!(ProductGroup as ProductGroupSchema, "ProductGroup", {
    "description": "The programme's product groups.",
    "viTitle": "Nhóm sản phẩm",
    "vi": "Các nhóm sản phẩm của chương trình."
});
word_of_a_list!(FeatureKind as FeatureKindSchema, "FeatureKind", {
    "description": "Kinds of features.",
    "viTitle": "Loại đường nét",
    "vi": "Các loại đường nét trên bản đồ nền."
});
