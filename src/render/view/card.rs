//! A document as other pages point to it.

use std::sync::Arc;

use serde::Serialize;

use super::{Day, Phrase, Shared, StatusView};

/// A document in a list.
#[derive(Clone, Debug, Serialize)]
pub struct Card {
    /// Its id.
    pub id: Arc<str>,
    /// Its type: `procedure`.
    pub kind: &'static str,
    /// The type in words.
    pub kind_label: String,
    /// Its title.
    pub title: Phrase,
    /// What it is about.
    pub summary: Phrase,
    /// The way from the edition's home. Print it behind `page.base`.
    pub href: String,
    /// Where it is in its life.
    pub status: StatusView,
    /// Its version.
    pub version: Option<String>,
    /// Whether its review is overdue.
    pub overdue: bool,
    /// The countries it is valid in.
    pub countries: Vec<Shared<Linked>>,
    /// The day of its last change, or from which it is valid.
    pub updated: Option<Day>,
    /// The language of its body, where that is not the page's: name and tag.
    pub body_language: Option<Phrase>,
    /// How long a module takes, in words.
    pub duration: Option<String>,
    /// How well a practice is documented, in words.
    pub evidence: Option<Phrase>,
    /// How settled a practice is, in words.
    pub maturity: Option<Phrase>,
    /// Whether it is an urgent procedure.
    pub urgent: bool,
}

/// Something with a name that may have a page.
#[derive(Clone, Debug, Serialize)]
pub struct Linked {
    /// Its id.
    pub id: Arc<str>,
    /// What readers see.
    pub label: Phrase,
    /// The way from the edition's home, if it has a page.
    pub href: Option<String>,
}
