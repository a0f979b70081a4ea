//! What all pages of an edition share; made once per edition.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;

use super::Phrase;

/// The shared part of an edition, at the top level of every template's context.
#[derive(Clone, Debug, Serialize)]
pub struct Chrome {
    /// Every message of `site.ftl` that needs no arguments, by id. Others are formatted by the function `say`.
    pub t: BTreeMap<String, String>,
    /// The edition's slug.
    pub slug: Arc<str>,
    /// Its language tag, for `<html lang>`.
    pub tag: Arc<str>,
    /// Its name in itself.
    pub language_name: Arc<str>,
    /// The site.
    pub site: SiteView,
    /// The sections, in the order of a menu; only those that have documents.
    pub nav: Vec<NavItem>,
    /// The countries a reader can choose.
    pub countries: Vec<Country>,
    /// Where the quick exit leads.
    pub exit: Exit,
    /// The theme's assets by their plain names, such as `css/site.css`.
    pub assets: BTreeMap<String, Asset>,
    /// The day of the build.
    pub today: super::Day,
    /// Whether the site is built for facilitators.
    pub facilitator: bool,
    /// The version of praksa.
    pub generator: &'static str,
}

/// The site as a whole.
#[derive(Clone, Debug, Serialize)]
pub struct SiteView {
    /// Its title.
    pub title: Phrase,
    /// What it is for.
    pub description: Phrase,
    /// Its absolute address, ending in `/`.
    pub base_url: Option<String>,
    /// The licence of documents that name none.
    pub licence: Option<String>,
    /// The licence's address, where it is a known one.
    pub licence_url: Option<String>,
    /// Who runs it.
    pub contact_name: Phrase,
    /// Their e-mail address.
    pub contact_email: Option<String>,
    /// What else to say about reaching them.
    pub contact_note: Phrase,
}

/// An entry of the menu.
#[derive(Clone, Debug, Serialize)]
pub struct NavItem {
    /// `procedures`, `guidelines`, …, `glossary`, `contacts`, `lists`, `changes`.
    pub id: &'static str,
    /// What readers see.
    pub label: String,
    /// The way from the edition's home: `procedures/`. Print it behind `page.base`.
    pub href: String,
}

/// A country of the site.
#[derive(Clone, Debug, Serialize)]
pub struct Country {
    /// Its code in the vocabulary.
    pub id: Arc<str>,
    /// Its name.
    pub label: Phrase,
    /// A note that must stand with it.
    pub note: Option<Phrase>,
}

/// Where the quick exit leads.
#[derive(Clone, Debug, Serialize)]
pub struct Exit {
    /// For a reader whose country is not known.
    pub href: String,
    /// By country.
    pub by_country: BTreeMap<Arc<str>, String>,
}

/// A file of the theme.
#[derive(Clone, Debug, Serialize)]
pub struct Asset {
    /// The way from the site's root, with the hash of its bytes in its name. Print it behind `page.root`.
    pub path: String,
    /// For the `integrity` attribute.
    pub integrity: String,
}
