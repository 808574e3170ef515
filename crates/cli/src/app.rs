//! Which built app a site is published with: that of `--app`, or the one inside this program.

use std::path::{Path, PathBuf};

use anyhow::bail;
use clap::Args;
use langke_built_app::BuiltApp;
use langke_model::i18n::Language;

/// Where the app comes from.
#[derive(Debug, Clone, Args)]
pub struct AppOption {
    /// The built app: Trunk's output, or a site that was published before; without it the app inside this program, where it was packed with
    /// one.
    #[arg(long)]
    app: Option<PathBuf>,
}

/// An app that can be published.
#[derive(Debug)]
pub enum App {
    /// It lies in a folder of somebody's.
    Folder(PathBuf),
    /// It was unpacked.
    Unpacked(BuiltApp),
}

impl AppOption {
    /// The app.
    ///
    /// # Errors
    /// If there is none.
    pub fn find(self, language: Language) -> anyhow::Result<App> {
        if let Some(folder) = self.app {
            return Ok(App::Folder(folder));
        }
        match (BuiltApp::unpack()?, language) {
            (Some(app), _) => Ok(App::Unpacked(app)),
            (None, Language::Vietnamese) => bail!(
                "chương trình này không kèm sẵn ứng dụng: thêm --app THƯ-MỤC (kết quả của Trunk, hoặc một trang web đã xuất bản), hoặc dùng bản tải về"
            ),
            (None, Language::English) => bail!(
                "this program was built without the app: add --app FOLDER (what Trunk made, or a published site), or use a downloaded program"
            ),
        }
    }
}

impl App {
    /// Where it lies.
    pub fn folder(&self) -> &Path {
        match self {
            App::Folder(folder) => folder,
            App::Unpacked(app) => app.folder(),
        }
    }
}
