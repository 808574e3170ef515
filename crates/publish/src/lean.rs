//! Our own scripts and style sheets without what only people read. Native only.

/// A script without its comments, which stand on lines of their own, and without indentation.
pub fn statements(script: &str) -> String {
    let lines = script.lines().map(str::trim);
    let lines = lines.filter(|line| !line.is_empty() && !line.starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

/// A style sheet without comments, line breaks, and blanks that say nothing.
pub fn rules(style: &str) -> String {
    let mut rest = style;
    let mut without_comments = String::new();
    while let Some((before, after)) = rest.split_once("/*") {
        without_comments.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    without_comments.push_str(rest);
    let lines = without_comments.lines().map(str::trim);
    let mut rules: String = lines.collect();
    for (long, short) in [(": ", ":"), (" {", "{"), (", ", ","), (";}", "}")] {
        rules = rules.replace(long, short);
    }
    rules
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_remains_of_a_script_says_the_same() {
        let script = "// About.\n\nconst a = \"//b\";\n  // Inside.\n  run(a);\n";
        assert_eq!(statements(script), "const a = \"//b\";\nrun(a);");
    }

    #[test]
    fn what_remains_of_a_style_sheet_says_the_same() {
        let style = "/* About. */\na {\n  color: red;\n  font: 1rem/1.5 a, b;\n}\n\n/* Wide. */\n@media (min-width: 9px) {\n  a b {\n    top: 0;\n  }\n}\n";
        assert_eq!(
            rules(style),
            "a{color:red;font:1rem/1.5 a,b}@media (min-width:9px){a b{top:0}}"
        );
    }
}
