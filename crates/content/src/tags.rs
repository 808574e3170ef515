//! Names what was found where a block, a pattern or an event's rule has a kind that does not exist. Native only.

use std::cell::LazyCell;
use std::sync::LazyLock;

use serde_json::Value;

use super::json::{Json, Notes, value};
use super::read::{Finding, join, nearest};
use super::rules::{Rule, UnknownValue, WrongType};
use super::schema;

/// `deserr` says only that a tag is wrong: this adds what stands there and what may stand there.
pub fn name_unknown(findings: &mut [Finding], json: &Json) {
    let tree = LazyCell::new(|| value(json, &mut Notes::default()).unwrap_or_default());
    for finding in findings {
        let is_tag = matches!(&finding.rule, Rule::WrongType(WrongType { accepted, .. }) if accepted.is_empty());
        if !is_tag {
            continue;
        }
        let (definition, tag) = match finding.path.as_str() {
            "pattern" => ("Pattern", "kind"),
            "when" => ("EventTime", "rule"),
            _ => ("Block", "type"),
        };
        let found = tree
            .pointer(&pointer(&finding.path))
            .and_then(|value| value.get(tag)?.as_str())
            .unwrap_or_default();
        let accepted = accepted(definition, tag);
        finding.rule = UnknownValue {
            found: found.to_owned(),
            suggestion: nearest(found, accepted.iter().map(String::as_str)),
            accepted,
        }
        .into();
        finding.path = join(&finding.path, tag);
    }
}

/// The kinds of a tagged type, from the schema, which is made from the type itself.
fn accepted(definition: &str, tag: &str) -> Vec<String> {
    static SCHEMA: LazyLock<Value> = LazyLock::new(schema);
    let variants = SCHEMA["$defs"][definition]["oneOf"].as_array();
    let name = |variant: &Value| {
        variant["properties"][tag]["const"]
            .as_str()
            .map(str::to_owned)
    };
    variants.into_iter().flatten().filter_map(name).collect()
}

/// `story[3].text` becomes `/story/3/text` (RFC 6901).
pub(super) fn pointer(path: &str) -> String {
    let slashes = path.replace(['.', '['], "/").replace(']', "");
    if slashes.is_empty() {
        slashes
    } else {
        format!("/{slashes}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_becomes_a_json_pointer() {
        assert_eq!(pointer("story[3].text.vi"), "/story/3/text/vi");
        assert_eq!(pointer(""), "");
    }

    #[test]
    fn every_tagged_type_has_its_kinds() {
        assert!(accepted("Block", "type").contains(&"paragraph".to_owned()));
        assert_eq!(accepted("Pattern", "kind"), ["crackle", "wave", "weave"]);
        assert_eq!(
            accepted("EventTime", "rule"),
            ["lunar", "solar", "month", "dated", "own"]
        );
    }
}
