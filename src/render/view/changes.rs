//! What changed on the whole site, and lists that are too long for one page.

use serde::Serialize;

use super::{ChangeView, Linked, Shared, StatusView};

/// Changes of all documents: `changes` in `changes.html`.
#[derive(Clone, Debug, Serialize)]
pub struct ChangesView {
    /// Changes, newest first.
    pub changes: Vec<SiteChange>,
    /// The other pages of the list.
    pub paging: Paging,
}

/// A change and the document it changed.
#[derive(Clone, Debug, Serialize)]
pub struct SiteChange {
    /// The document.
    pub document: Linked,
    /// Its type in words.
    pub kind_label: String,
    /// Where it is in its life now.
    pub status: StatusView,
    /// The countries it is valid in.
    pub countries: Vec<Shared<Linked>>,
    /// What changed.
    pub change: ChangeView,
}

/// The feeds of an edition. Print the ways behind `page.root`.
#[derive(Clone, Debug, Serialize)]
pub struct Feeds {
    /// Atom.
    pub atom: String,
    /// JSON Feed.
    pub json: String,
}

/// The pages of a long list.
#[derive(Clone, Debug, Serialize)]
pub struct Paging {
    /// All pages in order; empty if there is only one.
    pub pages: Vec<PageLink>,
    /// The way from the edition's home to the page before this one.
    pub previous: Option<String>,
    /// The way to the page after it.
    pub next: Option<String>,
}

/// A page of a long list.
#[derive(Clone, Debug, Serialize)]
pub struct PageLink {
    /// Its number, from one.
    pub number: usize,
    /// The way from the edition's home.
    pub href: String,
    /// Whether it is this page.
    pub current: bool,
}
