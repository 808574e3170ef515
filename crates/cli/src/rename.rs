//! `langke rename`: another id for a thing, in all that refers to it; old addresses lead to the new ones. Native only.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use langke_content::{Rename, Renamed, escaped, rename as change};
use langke_model::i18n::Language;

use crate::given::{is_there, kind};
use crate::settled::settle;

/// What is renamed, and how.
#[derive(Debug, Args)]
pub struct RenameOptions {
    /// What it is: village, maker, product, process, place, route or event; in Vietnamese too.
    kind: String,
    /// Its id today.
    old: String,
    /// The id that it gets.
    new: String,
    /// The content folder.
    #[arg(long = "in", value_name = "DIR", default_value = "content")]
    folder: PathBuf,
    /// Where this takes the last renaming back: keeps the id of today as a former one all the same, because it has been published or printed.
    #[arg(long)]
    keep: bool,
    /// Only says what would change.
    #[arg(long)]
    dry_run: bool,
}

/// Renames a thing and says what changed; exit 0 done, 1 not.
///
/// # Errors
/// There is no such folder or kind.
pub fn rename(options: &RenameOptions, language: Language) -> anyhow::Result<ExitCode> {
    is_there(&options.folder, language)?;
    let kind = kind(&options.kind, language)?;
    let request = Rename {
        kind,
        old: options.old.clone(),
        new: options.new.clone(),
        keep: options.keep,
    };
    let outcome = change(&options.folder, &request, options.dry_run);
    let told = outcome.map(|renamed| told(&renamed, options, language));
    Ok(settle(told, options.dry_run, language))
}

/// What changed, file by file, or would change.
fn told(renamed: &Renamed, options: &RenameOptions, language: Language) -> String {
    let files = renamed.files.iter().map(|(file, places)| {
        let file = escaped(file);
        match (language, *places) {
            (Language::Vietnamese, places) => format!("{file}: {places} chỗ\n"),
            (Language::English, 1) => format!("{file}: 1 place\n"),
            (Language::English, places) => format!("{file}: {places} places\n"),
        }
    });
    let file = renamed.file.iter().map(|file| match language {
        Language::Vietnamese => format!("Tệp của nó nay tên là {}.\n", escaped(file)),
        Language::English => format!("Its file is called {} now.\n", escaped(file)),
    });
    let (old, new) = (&options.old, &options.new);
    let leads = match (renamed.is_taken_back, language) {
        (false, Language::Vietnamese) => {
            format!(
                "Từ lần xuất bản tới, địa chỉ cũ của \"{old}\" dẫn tới \"{new}\"; mã ngắn đã in vẫn như trước."
            )
        }
        (false, Language::English) => {
            format!(
                "From the next publish on, old addresses of \"{old}\" lead to \"{new}\"; printed codes lead where they led."
            )
        }
        (true, Language::Vietnamese) => {
            format!(
                "Đã lấy lại mã cũ \"{new}\": không còn gì dẫn từ \"{old}\". Nếu \"{old}\" đã xuất bản hoặc đã in thì thêm --keep."
            )
        }
        (true, Language::English) => {
            format!(
                "This takes the last renaming back: nothing leads from \"{old}\". If \"{old}\" has been published or printed, add --keep."
            )
        }
    };
    files.chain(file).collect::<String>() + &leads
}
