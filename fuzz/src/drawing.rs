//! A second opinion on drawings: what the checker lets through holds nothing that runs or reaches out.

use anyhow::{Context, ensure};

/// Looks at an accepted drawing with a parser and rules of its own.
pub fn is_harmless(text: &str) -> anyhow::Result<()> {
    let options = roxmltree::ParsingOptions {
        allow_dtd: true,
        ..Default::default()
    };
    let document = roxmltree::Document::parse_with_options(text, options)
        .context("an accepted drawing is XML")?;
    for node in document.descendants() {
        ensure!(!node.is_pi(), "a processing instruction");
        if !node.is_element() {
            continue;
        }
        let tag = node.tag_name();
        ensure!(
            tag.namespace() == Some("http://www.w3.org/2000/svg"),
            "{} is no element of SVG",
            tag.name()
        );
        let harmful = [
            "script",
            "foreignObject",
            "iframe",
            "set",
            "handler",
            "feImage",
        ];
        ensure!(!harmful.contains(&tag.name()), "{}", tag.name());
        for attribute in node.attributes() {
            let (name, value) = (attribute.name(), attribute.value());
            let letters: String = value
                .to_lowercase()
                .chars()
                .filter(|sign| !sign.is_whitespace() && !sign.is_control())
                .collect();
            ensure!(!name.to_lowercase().starts_with("on"), "{name}");
            ensure!(!letters.starts_with("javascript:"), "{name}: a script");
            if name == "href" {
                ensure!(
                    letters.starts_with('#') || letters.is_empty(),
                    "a reference leads out"
                );
            }
            // What a path draws is no style: words in it end the path.
            if name != "d" {
                reaches_nowhere(value).with_context(|| name.to_owned())?;
            }
        }
        if tag.name() == "style" {
            reaches_nowhere(node.text().unwrap_or_default()).context("style")?;
        }
    }
    Ok(())
}

/// That a style, its comments, escapes and strings taken away, imports nothing and names no address outside the file.
fn reaches_nowhere(style: &str) -> anyhow::Result<()> {
    let plain = plain(style);
    ensure!(!plain.contains("@import"), "an import");
    for (at, _) in plain.match_indices("url(") {
        // In the middle of a word, or of a colour of too many digits, it opens no address.
        let is_word = |sign: char| sign.is_alphanumeric() || sign == '-' || sign == '_';
        if plain[..at].ends_with(is_word) {
            continue;
        }
        ensure!(
            plain[at + 4..].trim_start().starts_with(['#', ')']),
            "an address outside the file"
        );
    }
    Ok(())
}

/// A style in small letters without comments and strings, but for those that are addresses, and with plain spaces; escapes are read.
fn plain(style: &str) -> String {
    let mut plain = String::new();
    let mut signs = style.chars().peekable();
    while let Some(sign) = signs.next() {
        match sign {
            '/' if signs.peek() == Some(&'*') => {
                signs.next();
                let mut last = ' ';
                for sign in signs.by_ref() {
                    if (last, sign) == ('*', '/') {
                        break;
                    }
                    last = sign;
                }
                plain.push(' ');
            }
            '\\' => {
                let mut digits = String::new();
                while digits.len() < 6
                    && let Some(digit) = signs.next_if(char::is_ascii_hexdigit)
                {
                    digits.push(digit);
                }
                let escaped = u32::from_str_radix(&digits, 16)
                    .ok()
                    .and_then(char::from_u32);
                if escaped.is_some() {
                    signs.next_if(|sign| sign.is_whitespace());
                }
                plain.extend(escaped.or_else(|| signs.next()));
            }
            '"' | '\'' => {
                let is_address = plain.trim_end().ends_with("url(");
                while let Some(inside) = signs.next_if(|inside| *inside != sign && *inside != '\n')
                {
                    if is_address {
                        plain.extend(inside.to_lowercase());
                    }
                }
                signs.next();
                if !is_address {
                    plain.push(' ');
                }
            }
            sign if sign.is_whitespace() => plain.push(' '),
            sign => plain.extend(sign.to_lowercase()),
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_reaches_out_is_seen_however_it_is_written() {
        for style in [
            "@IMPORT 'x'",
            "a{b:url(//x)}",
            "a{b:u\\72l( \"//x\" )}",
            "a{b:url(/**/https:x)}",
            "a{b:red url(//x)}",
            "a{b:red'x'url(//x)}",
            "a{b:#2f3/**/url(//x)}",
            "a{b:url(\n//x)}",
        ] {
            assert!(reaches_nowhere(style).is_err(), "{style}");
        }
        for style in [
            "a{fill:url(#b)}",
            "a{c:'url(x)'}",
            "/* @import */",
            "fill:url('#b')",
            "fill:url( '#b' )",
            "a{--b:#2f3url(//x)}",
        ] {
            assert!(reaches_nowhere(style).is_ok(), "{style}");
        }
    }
}
