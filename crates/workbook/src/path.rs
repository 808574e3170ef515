//! Places in a JSON value by the names of fields: `price.from_vnd`. Native only.

use serde_json::{Map, Value};

/// What stands at a path; an empty path is the value itself.
pub fn get<'v>(value: &'v Value, path: &str) -> Option<&'v Value> {
    steps(path).try_fold(value, |value, step| value.get(step))
}

/// Puts a value at a path; what stands in the way and has no fields is replaced.
pub fn set(value: &mut Value, path: &str, new: Value) {
    let mut place = value;
    for step in steps(path) {
        if !place.is_object() {
            *place = Value::Object(Map::new());
        }
        // It was made an object above, so the place of the field is found.
        let Some(object) = place.as_object_mut() else {
            return;
        };
        place = object.entry(step).or_insert(Value::Null);
    }
    *place = new;
}

/// Takes away what stands at a path, and every object around it that is empty without it.
pub fn remove(value: &mut Value, path: &str) -> Option<Value> {
    let (first, rest) = path.split_once('.').unwrap_or((path, ""));
    let object = value.as_object_mut()?;
    if rest.is_empty() {
        return object.remove(first);
    }
    let inner = object.get_mut(first)?;
    let removed = remove(inner, rest)?;
    if inner.as_object().is_some_and(Map::is_empty) {
        object.remove(first);
    }
    Some(removed)
}

/// Lays one value over another: fields of objects one by one, anything else whole.
pub fn lay_over(below: &mut Value, above: Value) {
    match (below, above) {
        (Value::Object(below), Value::Object(above)) => {
            for (key, value) in above {
                match below.get_mut(&key) {
                    Some(place) => lay_over(place, value),
                    None => {
                        below.insert(key, value);
                    }
                }
            }
        }
        (below, above) => *below = above,
    }
}

/// Whether two values say the same; `2` and `2.0` do.
pub fn same(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Number(one), Value::Number(other)) => {
            one == other || (one.as_f64() == other.as_f64() && one.as_f64().is_some())
        }
        (Value::Array(one), Value::Array(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| same(one, other))
        }
        (Value::Object(one), Value::Object(other)) => {
            one.len() == other.len()
                && one
                    .iter()
                    .all(|(key, value)| other.get(key).is_some_and(|other| same(value, other)))
        }
        (one, other) => one == other,
    }
}

fn steps(path: &str) -> impl Iterator<Item = &str> {
    path.split('.').filter(|step| !step.is_empty())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_value_is_found_put_and_taken_away_by_its_path() {
        let mut value = json!({"a": {"b": 1}, "c": 2});
        assert_eq!(get(&value, "a.b"), Some(&json!(1)));
        set(&mut value, "c.d", json!(3));
        assert_eq!(value, json!({"a": {"b": 1}, "c": {"d": 3}}));
        assert_eq!(remove(&mut value, "a.b"), Some(json!(1)));
        assert_eq!(value, json!({"c": {"d": 3}}), "no empty object is left");
        assert_eq!(remove(&mut value, "x.y"), None);
    }

    #[test]
    fn what_is_laid_over_leaves_other_fields_alone() {
        let mut value = json!({"a": {"b": 1, "c": [1, 2]}});
        lay_over(&mut value, json!({"a": {"c": [3]}, "d": null}));
        assert_eq!(value, json!({"a": {"b": 1, "c": [3]}, "d": null}));
    }

    #[test]
    fn a_whole_number_is_the_same_with_and_without_decimals() {
        assert!(same(&json!({"a": [2.0]}), &json!({"a": [2]})));
        assert!(!same(&json!({"a": 2}), &json!({"a": "2"})));
        assert!(!same(&json!({"a": 2}), &json!({"a": 2, "b": null})));
    }
}
