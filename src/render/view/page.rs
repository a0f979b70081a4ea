//! What every page has, whatever it shows.

use std::sync::Arc;

use serde::Serialize;

use super::{Feeds, Phrase};

/// The frame of a page.
#[derive(Clone, Debug, Serialize)]
pub struct PageView {
    /// What it is: `home`, `section`, `document`, `list`, `lists`, `glossary`, `term`, `contacts`, `search`, `changes`, `compare`,
    /// `collection`, `not-found`, `languages`, `redirect`.
    pub kind: &'static str,
    /// Its path in the site, without a leading slash: `mk/procedures/urgent-report-child/`.
    pub path: String,
    /// The way from the page to the site's root, ending in `/` (or `./`). The page for missing pages has an absolute one.
    pub root: String,
    /// The way from the page to the edition's home, ending in `/` (or `./`).
    pub base: String,
    /// Its title.
    pub title: String,
    /// What the browser shows as its title: neutral for a sensitive page.
    pub head_title: String,
    /// What it is about, in a sentence or two; empty on a sensitive page.
    pub description: String,
    /// Whether it is a page that somebody should not be seen reading.
    pub sensitive: bool,
    /// The address that search engines should keep, absolute; none without a base address.
    pub canonical: Option<String>,
    /// Whether search engines should leave it out.
    pub noindex: bool,
    /// The same page in other languages, for `hreflang`; absolute addresses, the page itself included.
    pub alternates: Vec<Alternate>,
    /// The same page in every edition, for the language switcher.
    pub editions: Vec<EditionLink>,
    /// Terms of Dublin Core, for the head of a document's page.
    pub metadata: Vec<MetaView>,
    /// What the page is in the terms of schema.org: JSON-LD that is safe inside a `script` element as it is.
    pub json_ld: Option<String>,
    /// The ways to the edition's feeds, behind `root`; nothing without a base address.
    pub feeds: Option<Feeds>,
    /// The way to the edition's web app manifest, behind `root`.
    pub manifest: String,
}

/// An entry of a page's head.
#[derive(Clone, Debug, Serialize)]
pub struct MetaView {
    /// Its name: `dcterms.identifier`.
    pub name: String,
    /// Its content, with its language where that is not the page's.
    pub content: Phrase,
}

/// A page in another language, for search engines.
#[derive(Clone, Debug, Serialize)]
pub struct Alternate {
    /// Language tag, or `x-default`.
    pub tag: Arc<str>,
    /// Absolute address.
    pub href: String,
}

impl Alternate {
    /// The site's root, for readers of none of its languages: there one chooses.
    pub(crate) fn anybody(base: &str) -> Self {
        Alternate { tag: "x-default".into(), href: base.to_owned() }
    }
}

/// A page in another edition, for readers.
#[derive(Clone, Debug, Serialize)]
pub struct EditionLink {
    /// The edition's slug: `sr-latn`.
    pub slug: Arc<str>,
    /// Its language tag: `sr-Latn`.
    pub tag: Arc<str>,
    /// Its name in itself.
    pub name: Arc<str>,
    /// The way there from this page.
    pub href: String,
    /// Whether it is this page.
    pub current: bool,
    /// What the reader finds there: `original`, `reviewed`, `draft`, `machine-assisted`, `outdated`, `missing` (the page is
    /// there, its text in another language), or nothing for pages that are the same in all editions.
    pub state: Option<&'static str>,
    /// The same in words.
    pub state_label: Option<String>,
}
