//! Sentences that the page brings along, with places for numbers.

/// The sentence with what stands for each name in braces; a name that is unknown stays as it is.
pub fn filled(template: &str, values: &[(&str, &str)]) -> String {
    let mut sentence = String::new();
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        sentence.push_str(before);
        let found = after.split_once('}').and_then(|(name, after)| {
            let (_, value) = values.iter().find(|(known, _)| *known == name)?;
            Some((value, after))
        });
        rest = match found {
            Some((value, after)) => {
                sentence.push_str(value);
                after
            }
            None => {
                sentence.push('{');
                after
            }
        };
    }
    sentence.push_str(rest);
    sentence
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_gets_its_value_and_all_else_stays() {
        let values = [("n", "2"), ("row", "{n}")];
        assert_eq!(filled("nan {row}: trên {n}", &values), "nan {n}: trên 2");
        for plain in ["", "trên", "{", "}{", "{m}", "a {b"] {
            assert_eq!(filled(plain, &values), plain);
        }
    }
}
