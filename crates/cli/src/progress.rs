//! How far something that takes long has come, as a bar on a terminal that somebody sits at; elsewhere nothing is printed.

use std::ffi::OsStr;
use std::io::{self, IsTerminal};
use std::sync::Mutex;

use indicatif::{ProgressBar, ProgressState, ProgressStyle};
use langke_model::i18n::Language;
use langke_publish::{Progress, Work};

/// The bar that stands on the terminal, if there is one.
static BAR: Mutex<Option<(Work, ProgressBar)>> = Mutex::new(None);

/// What is called as work goes on, in a language.
pub fn progress(language: Language) -> fn(Progress) {
    match language {
        Language::Vietnamese => |progress| show(progress, Language::Vietnamese),
        Language::English => |progress| show(progress, Language::English),
    }
}

fn show(progress: Progress, language: Language) {
    let Progress { work, done, all } = progress;
    // Whoever stopped while showing left a bar that is as good as any.
    let mut shown = BAR.lock().unwrap_or_else(|left| left.into_inner());
    let (_, bar) = match shown.take() {
        Some(bar) if bar.0 == work => shown.insert(bar),
        _ => shown.insert((work, bar(work, all, language))),
    };
    bar.set_length(all as u64);
    // Many hands tell out of order.
    bar.set_position(bar.position().max(done as u64));
    if done >= all {
        bar.finish_and_clear();
        *shown = None;
    }
}

fn bar(work: Work, all: usize, language: Language) -> ProgressBar {
    let template = match (work, language) {
        (Work::Photographs, Language::Vietnamese) => {
            "Thu nhỏ ảnh {wide_bar} {pos}/{len}, còn {eta}"
        }
        (Work::Photographs, Language::English) => "Photographs {wide_bar} {pos}/{len}, {eta} left",
        (Work::Pages, Language::Vietnamese) => {
            "Viết trang {wide_bar} {pos}/{len}, {speed} mỗi giây, còn {eta}"
        }
        (Work::Pages, Language::English) => {
            "Pages {wide_bar} {pos}/{len}, {speed} a second, {eta} left"
        }
    };
    let style = ProgressStyle::with_template(template);
    let style = style.unwrap_or_else(|_| ProgressStyle::default_bar());
    let style = style.with_key(
        "speed",
        |state: &ProgressState, text: &mut dyn std::fmt::Write| {
            let _ = write!(text, "{:.0}", state.per_sec());
        },
    );
    let service = std::env::var_os("CI");
    if is_drawn(service.as_deref(), io::stderr().is_terminal()) {
        ProgressBar::new(all as u64).with_style(style)
    } else {
        ProgressBar::hidden()
    }
}

/// Whether a bar is drawn, by what the environment variable `CI` says: services that build sites set it, many with a terminal that
/// nobody looks at, and their logs would keep every drawing of the bar.
fn is_drawn(service: Option<&OsStr>, is_terminal: bool) -> bool {
    let is_service = service.is_some_and(|value| !value.is_empty() && value != "false");
    is_terminal && !is_service
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_is_drawn_on_a_terminal_unless_a_service_builds_the_site() {
        let drawn = |service: Option<&str>| is_drawn(service.map(OsStr::new), true);
        for nobody in [None, Some(""), Some("false")] {
            assert!(drawn(nobody), "CI={nobody:?}");
        }
        for service in [Some("true"), Some("1"), Some("woodpecker")] {
            assert!(!drawn(service), "CI={service:?}");
        }
        assert!(!is_drawn(None, false), "where there is no terminal");
    }
}
