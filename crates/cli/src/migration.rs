//! `langke migrate`: content of an older version becomes that of today. Native only.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use langke_content::{MigrateError, Migrated, SCHEMA, escaped, migrate as rewrite};
use langke_model::i18n::Language;

use crate::findings::print;
use crate::given::is_there;
use crate::output::{line, remark};

/// What is brought to today's version.
#[derive(Debug, Args)]
pub struct MigrateOptions {
    /// The content folder.
    dir: PathBuf,
    /// Only tells what it would do.
    #[arg(long)]
    dry_run: bool,
}

/// Brings content to today's version and says what changed; exit 0 done, 1 not.
///
/// # Errors
/// There is no such folder.
pub fn migrate(options: &MigrateOptions, language: Language) -> anyhow::Result<ExitCode> {
    is_there(&options.dir, language)?;
    match rewrite(&options.dir, options.dry_run) {
        Ok(migrated) => {
            line!("{}", told(&migrated, options.dry_run, language));
            Ok(ExitCode::SUCCESS)
        }
        Err(error) => {
            if let MigrateError::Problems(problems) = &error {
                print(problems, language);
            }
            remark!("{}", refused(&error, language));
            Ok(ExitCode::FAILURE)
        }
    }
}

/// What changed, file by file, or would change.
fn told(migrated: &Migrated, dry_run: bool, language: Language) -> String {
    if migrated.files.is_empty() {
        return match language {
            Language::Vietnamese => {
                format!("Nội dung đã theo phiên bản {SCHEMA}: không có gì phải đổi.")
            }
            Language::English => {
                format!("The content has version {SCHEMA} already: nothing to change.")
            }
        };
    }
    let files = migrated.files.iter().map(|(file, places)| {
        let file = escaped(file);
        match (language, *places) {
            (Language::Vietnamese, places) => format!("{file}: {places} chỗ\n"),
            (Language::English, 1) => format!("{file}: 1 place\n"),
            (Language::English, places) => format!("{file}: {places} places\n"),
        }
    });
    let from = migrated.from;
    let last = match (language, dry_run) {
        (Language::Vietnamese, true) => format!(
            "Từ phiên bản {from} lên {SCHEMA}: những chỗ trên sẽ đổi. Chưa ghi gì; bỏ --dry-run để ghi."
        ),
        (Language::Vietnamese, false) => {
            format!("Từ phiên bản {from} lên {SCHEMA}: xong. Hãy chạy langke check để xem lại.")
        }
        (Language::English, true) => format!(
            "From version {from} to {SCHEMA}: these places would change. Nothing is written yet; leave out --dry-run to write."
        ),
        (Language::English, false) => {
            format!("From version {from} to {SCHEMA}: done. Run langke check to look it over.")
        }
    };
    files.collect::<String>() + &last
}

/// Why nothing was migrated, apart from problems of content, which are told as the checker tells them.
fn refused(error: &MigrateError, language: Language) -> String {
    match (error, language) {
        (MigrateError::Newer { found }, Language::Vietnamese) => format!(
            "nội dung viết theo phiên bản {found}, chương trình này chỉ biết phiên bản {SCHEMA}. Hãy dùng bản langke mới hơn."
        ),
        (MigrateError::Newer { found }, Language::English) => format!(
            "the content is written for version {found}, and this program knows only version {SCHEMA}. Use a newer langke."
        ),
        (MigrateError::Write { file, error }, Language::Vietnamese) => format!(
            "{}: {}. Các tệp trước đó đã ghi xong; sửa xong thì chạy lại lệnh này, nó làm tiếp phần còn lại.",
            escaped(file),
            error.message(language)
        ),
        (MigrateError::Write { file, error }, Language::English) => format!(
            "{}: {}. The files before it are written; once this is mended, run the command again and it goes on from there.",
            escaped(file),
            error.message(language)
        ),
        (MigrateError::Problems(_), Language::Vietnamese) => {
            "chưa ghi gì: hãy sửa những lỗi trên rồi chạy lại.".into()
        }
        (MigrateError::Problems(_), Language::English) => {
            "nothing was written: mend what is told above and run the command again.".into()
        }
    }
}
