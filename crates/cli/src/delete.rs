//! `langke delete`: takes a thing away; its addresses and printed codes lead to another one. Native only.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use langke_content::{Removal, Removed, escaped, remove};
use langke_model::i18n::Language;

use crate::given::{is_there, kind};
use crate::settled::settle;

/// What goes, and what its addresses lead to.
#[derive(Debug, Args)]
pub struct DeleteOptions {
    /// What it is: village, maker, product, process, place, route or event; in Vietnamese too.
    kind: String,
    /// Its id.
    id: String,
    /// The id of the thing of the same kind that its addresses and printed codes lead to.
    #[arg(long, value_name = "ID")]
    leads_to: String,
    /// The content folder.
    #[arg(long = "in", value_name = "DIR", default_value = "content")]
    folder: PathBuf,
    /// Only says what would change.
    #[arg(long)]
    dry_run: bool,
}

/// Takes a thing away and says what leads where; exit 0 done, 1 not.
///
/// # Errors
/// There is no such folder or kind.
pub fn delete(options: &DeleteOptions, language: Language) -> anyhow::Result<ExitCode> {
    is_there(&options.folder, language)?;
    let request = Removal {
        kind: kind(&options.kind, language)?,
        id: options.id.clone(),
        leads_to: options.leads_to.clone(),
    };
    let outcome = remove(&options.folder, &request, options.dry_run);
    let told = outcome.map(|removed| told(&removed, options, language));
    Ok(settle(told, options.dry_run, language))
}

/// What goes and what leads where.
fn told(removed: &Removed, options: &DeleteOptions, language: Language) -> String {
    let (file, to) = (escaped(&removed.file), &options.leads_to);
    let (codes, gtins) = (removed.codes.join(", "), removed.gtins.join(", "));
    let is_vietnamese = language == Language::Vietnamese;
    let mut lines = vec![match is_vietnamese {
        true => format!("{file} được xóa; địa chỉ của nó dẫn tới \"{to}\"."),
        false => format!("{file} goes; its addresses lead to \"{to}\"."),
    }];
    if !codes.is_empty() {
        lines.push(match is_vietnamese {
            true => format!("Mã ngắn đã in dẫn tới đó: {codes}."),
            false => format!("Printed codes that lead there: {codes}."),
        });
    }
    if !gtins.is_empty() {
        lines.push(match is_vietnamese {
            true => format!("GTIN thì không, vì là của riêng một sản phẩm: {gtins}. Khách quét sẽ thấy trang “Không có trang này” và ô gõ mã."),
            false => format!("GTINs do not, for they are those of one product: {gtins}. Whoever scans one sees that there is no such page, and where to type a number."),
        });
    }
    lines.join("\n")
}
