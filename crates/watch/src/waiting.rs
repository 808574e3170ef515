//! The page with the waiting words: calm, and needing nothing from anywhere.

/// The whole page, in HTML, that says `words`.
pub fn page(words: &str) -> String {
    let words = words
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;");
    format!(
        "<!doctype html><meta charset=\"utf-8\"><title>{words}</title><style>\
         html{{height:100%;background:#f4efe6;color:#4a4036;cursor:none}}\
         body{{height:100%;margin:0;display:grid;place-items:center;font:300 5vmin/1.5 serif;text-align:center;user-select:none}}\
         p{{margin:2em;white-space:pre-line}}</style><body><p>{words}</p>"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stay_words() {
        let page = page("<script>1 & 2</script>");
        assert!(!page.contains("<script>"));
        assert!(page.contains("&lt;script&gt;1 &amp; 2"));
    }
}
