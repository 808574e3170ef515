//! Where a fact is from.

use deserr::Deserr;
use schemars::JsonSchema;

use super::read::Findings;
use super::{Identified, Slug, Text, WebAddress};

/// A source (one entry of `sources.json`).
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
pub struct Source {
    /// The id by which content cites it.
    pub id: Slug,
    /// The title in the language it was published in.
    pub title: Text,
    /// Who published it.
    pub publisher: String,
    /// The day, month or year of publication, as the source gives it.
    #[deserr(default)]
    pub published: Option<String>,
    /// Where it can be read.
    #[deserr(default)]
    pub url: Option<WebAddress>,
    /// What kind of source it is.
    pub kind: SourceKind,
    /// What the licence asks us to say wherever its data is shown.
    #[deserr(default)]
    pub attribution: Option<String>,
    /// What the reader should know when weighing it.
    #[deserr(default)]
    pub note: Option<Text>,
}

impl Identified for Source {
    fn id(&self) -> &Slug {
        &self.id
    }
}

/// Kinds of sources, so that a reader can weigh them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserr, JsonSchema)]
#[deserr(error = Findings, rename_all = lowercase)]
#[schemars(rename_all = "lowercase")]
pub enum SourceKind {
    /// A newspaper or magazine.
    Newspaper,
    /// A decision or page of a public body.
    Government,
    /// A map or a set of coordinates.
    Map,
    /// An encyclopedia.
    Encyclopedia,
    /// A shop or company writing about its own goods.
    Shop,
    /// Anything else.
    Other,
}

/// The file `sources.json`.
#[derive(Debug, Clone, Default, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
pub struct Sources {
    /// All sources.
    pub sources: Vec<Source>,
}
