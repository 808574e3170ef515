//! GitHub Pages: serves what it is given, and can be told nothing else. Native only.

/// Its files, each with its text: an empty one, without which it leaves out files that begin with `_`.
pub fn files() -> Vec<(String, String)> {
    vec![(".nojekyll".into(), String::new())]
}
