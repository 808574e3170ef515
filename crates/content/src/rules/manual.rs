//! The rules' explanations in print: one for the terminal, the list of all, and the page of the editors' manual. Native only.

use super::explanation::{Example, Explanation};
use super::{Rule, Severity};
use crate::read::nearest;
use langke_model::i18n::Language;

/// A rule as the manual shows it.
#[derive(Debug, Clone, Copy)]
pub struct Explained {
    /// Its name, as in JSON output.
    pub name: &'static str,
    /// How much it weighs when it is broken; the most where that depends on what is found.
    pub severity: Severity,
    /// Its explanation.
    pub explanation: Explanation,
}

/// The explanation of the rule of that name.
///
/// # Errors
/// There is no such rule; the name of one that looks alike, if there is any.
pub fn explain(name: &str) -> Result<Explained, Option<String>> {
    let rule = Rule::explained().find(|rule| rule.name == name);
    rule.ok_or_else(|| nearest(name, Rule::names().iter().copied()))
}

/// The names of all rules with their titles, one a line.
pub fn list(language: Language) -> String {
    let width = Rule::names().iter().map(|name| name.len()).max();
    let width = width.unwrap_or_default();
    let lines: Vec<String> = Rule::explained()
        .map(|rule| {
            let title = rule.explanation.title.in_language(language);
            let weight = weight(rule.severity, language);
            format!("{:width$}  {title}{weight}", rule.name)
        })
        .collect();
    lines.join("\n")
}

/// The page of the editors' manual, in Markdown.
pub fn manual(language: Language) -> String {
    let words = Words::of(language);
    let start = format!("# {}\n\n{}\n", words.title, words.introduction);
    start + &sections(language, 2)
}

/// The explanations of all rules as sections of a page in Markdown, whose headings are of a level and the one below it.
pub fn sections(language: Language, level: usize) -> String {
    let words = Words::of(language);
    let mut page = String::new();
    for (severity, heading) in [
        (Severity::Error, words.errors),
        (Severity::Warning, words.warnings),
        (Severity::Advice, words.advices),
    ] {
        page += &format!("\n{} {heading}\n", "#".repeat(level));
        for rule in Rule::explained().filter(|rule| rule.severity == severity) {
            page += &rule.to_markdown(language, level + 1);
        }
    }
    page
}

impl Explained {
    /// The explanation for the terminal.
    pub fn to_text(&self, language: Language) -> String {
        let words = Words::of(language);
        let Explanation {
            title,
            why,
            example,
            cure,
        } = self.explanation;
        let [title, why, cure] = [title, why, cure].map(|text| text.in_language(language));
        let weight = weight(self.severity, language);
        let place = match example.stands_in() {
            place if place.is_empty() => place,
            place => format!(" ({place})"),
        };
        let [wrong, right] = example.shown(language).map(|text| indented(&text));
        format!(
            "{}: {title}{weight}.\n\n{why}\n\n{}{place}:\n{wrong}\n\n{}:\n{right}\n\n{}: {cure}",
            self.name, words.wrong, words.right, words.cure
        )
    }

    /// The explanation as a section of a Markdown page, with a heading of a level.
    pub fn to_markdown(self, language: Language, level: usize) -> String {
        let words = Words::of(language);
        let Explanation {
            title,
            why,
            example,
            cure,
        } = self.explanation;
        let [title, why, cure] = [title, why, cure].map(|text| plain(text.in_language(language)));
        let place = match example.stands_in() {
            place if place.is_empty() => place,
            place => format!(" (`{place}`)"),
        };
        let [wrong, right] = example.shown(language).map(|text| match example {
            Example::Told { .. } => format!(" {}.", plain(&text)),
            Example::Text { .. } | Example::Files { .. } => {
                format!("\n\n{}", indented(&text))
            }
        });
        format!(
            "\n{} `{}`: {title}\n\n{why}\n\n{}{place}:{wrong}\n\n{}:{right}\n\n{}: {cure}\n",
            "#".repeat(level),
            self.name,
            words.wrong,
            words.right,
            words.cure
        )
    }
}

/// How much a rule weighs, behind its title; nothing where it keeps a site from being published.
fn weight(severity: Severity, language: Language) -> String {
    match severity {
        Severity::Error => String::new(),
        _ => format!(" ({})", severity.word(language)),
    }
}

/// A text with four spaces before each line, which Markdown takes for code.
fn indented(text: &str) -> String {
    let lines: Vec<String> = text.lines().map(|line| format!("    {line}")).collect();
    lines.join("\n")
}

/// A text that Markdown shows as it stands.
fn plain(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for sign in text.chars() {
        if matches!(sign, '*' | '<' | '[' | '`' | '\\') {
            shown.push('\\');
        }
        shown.push(sign);
    }
    shown
}

/// The words around the explanations.
struct Words {
    title: &'static str,
    introduction: &'static str,
    errors: &'static str,
    warnings: &'static str,
    advices: &'static str,
    wrong: &'static str,
    right: &'static str,
    cure: &'static str,
}

impl Words {
    fn of(language: Language) -> Words {
        match language {
            Language::Vietnamese => Words {
                title: "Các luật mà máy kiểm tra",
                introduction: "Máy đọc nội dung và báo mọi chỗ chưa đúng trong một lượt: `langke check content`. Trang này nói vì sao có \
                               từng luật và sửa thế nào. Xem riêng một luật: `langke explain leg-count`.\n\nTrang này do máy viết: `cargo \
                               langke explain --manual --lang vi > docs/rules.vi.md`. Đừng sửa ở đây; lời của mỗi luật nằm trong \
                               `crates/content/src/rules/`.\n\n[English](rules.en.md)",
                errors: "Phải sửa mới đăng được",
                warnings: "Cảnh báo: đăng được, nhưng khách sẽ hiểu sai hoặc thấy chỗ hỏng",
                advices: "Nên xem lại; không chặn việc đăng",
                wrong: "Sai",
                right: "Đúng",
                cure: "Cách sửa",
            },
            Language::English => Words {
                title: "The rules that are checked",
                introduction: "The checker reads the content and tells all that is wrong in one run: `langke check content --lang en`. This \
                               page says why each rule exists and how to mend what breaks it. Of one rule: `langke explain leg-count \
                               --lang en`.\n\nThis page is printed: `cargo langke explain --manual --lang en > docs/rules.en.md`. Don't edit it; \
                               the words of each rule are in `crates/content/src/rules/`.\n\n[Tiếng Việt](rules.vi.md)",
                errors: "To be mended before anything is published",
                warnings: "Warnings: the site can be published, but visitors would be misled or see a fault",
                advices: "Better mended; the site can be published",
                wrong: "Wrong",
                right: "Right",
                cure: "How to mend it",
            },
        }
    }
}
