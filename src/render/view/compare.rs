//! Practices side by side, and whole sections for printing.

use std::sync::Arc;

use serde::Serialize;

use super::{Card, Paging, Phrase, PracticeView};

/// Practices side by side: `compare` in `compare.html`.
#[derive(Clone, Debug, Serialize)]
pub struct CompareView {
    /// Reviewed practices, then those that only their own organisation reports; a group without any is left out.
    pub groups: Vec<CompareGroup>,
    /// The other pages of the comparison.
    pub paging: Paging,
}

/// Practices that can be compared with each other.
#[derive(Clone, Debug, Serialize)]
pub struct CompareGroup {
    /// Whether somebody else has reviewed them.
    pub reviewed: bool,
    /// The same in words.
    pub label: String,
    /// The practices: the columns. The best documented stand first.
    pub practices: Vec<CompareColumn>,
}

/// A practice as a column.
#[derive(Clone, Debug, Serialize)]
pub struct CompareColumn {
    /// The practice as lists show it.
    pub card: Card,
    /// Its facts.
    pub practice: PracticeView,
    /// What did not work; empty if the description does not say.
    pub failures_html: String,
    /// Tag of the language of its text, where that is not the page's.
    pub lang: Option<Arc<str>>,
}

/// All documents of a section on one page: `collection` in `collection.html`.
#[derive(Clone, Debug, Serialize)]
pub struct CollectionView {
    /// The documents in the order of their list.
    pub documents: Vec<CollectionItem>,
    /// The way from the edition's home to the section.
    pub section_href: String,
    /// The section in words.
    pub section_label: String,
    /// Whether any of them has a drawing.
    pub has_diagrams: bool,
}

/// A document of a collection.
#[derive(Clone, Debug, Serialize)]
pub struct CollectionItem {
    /// Its id, which is also its anchor.
    pub id: Arc<str>,
    /// Its title.
    pub title: Phrase,
    /// The document as `collection-document.html` draws it, with anchors of its own.
    pub html: String,
}
