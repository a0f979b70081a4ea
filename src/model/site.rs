//! `content/site.yaml`: what the site as a whole is.

use super::{Localized, Name};

/// The configuration of a site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Site {
    /// Its title.
    pub title: Localized<String>,
    /// What it is for.
    pub description: Localized<String>,
    /// Where it is published, ending in `/`; absolute addresses (sitemap, feeds, `hreflang`) need it.
    pub base_url: Option<String>,
    /// The published locales in order.
    pub languages: Vec<String>,
    /// The countries a reader can choose.
    pub countries: Vec<Name>,
    /// The licence of documents that name none.
    pub licence: Option<String>,
    /// Whom to name for documents that name nobody.
    pub attribution: Option<String>,
    /// Who runs the site.
    pub contact_name: Localized<String>,
    /// How to reach them.
    pub contact_email: Option<String>,
    /// What else to say about reaching them.
    pub contact_note: Localized<String>,
    /// Where the quick exit leads, by country; the first entry, without a country, is the default.
    pub exits: Vec<(Option<Name>, String)>,
    /// The theme: a folder under `themes/`.
    pub theme: String,
    /// Words that stay in their script in all documents.
    pub protected: Vec<String>,
}

impl Site {
    /// The path of the base address, beginning and ending in `/`: `/` for a site at the root of its host.
    pub fn base_path(&self) -> &str {
        let address = self.base_url.as_deref().unwrap_or("/");
        let after_scheme = address.split_once("://").map_or(address, |(_, rest)| rest);
        after_scheme.find('/').and_then(|slash| after_scheme.get(slash..)).unwrap_or("/")
    }
}
