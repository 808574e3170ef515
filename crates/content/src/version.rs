//! The version of the schema that content is written for. Native only.

use jsonc_parser::ast::Value;

use super::json::Json;

/// The version that a site says it is written for; nothing if it says none, or none that is a whole number.
pub fn written_schema(json: &Json) -> Option<u32> {
    let Value::Object(site) = json.root() else {
        return None;
    };
    let mut fields = site.properties.iter().rev();
    match &fields.find(|field| field.name.as_str() == "schema")?.value {
        Value::NumberLit(number) => number.value.parse().ok(),
        _ => None,
    }
}
