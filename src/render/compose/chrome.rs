//! What all pages of an edition share.

use std::collections::BTreeMap;

use crate::model::Kind;
use crate::options::Audience;
use crate::render::address::Address;
use crate::render::edition::Edition;
use crate::render::licence;
use crate::render::view::{Asset, Chrome, Country, Exit, NavItem, SiteView};

/// Where the quick exit leads when the site names no page.
const NEUTRAL: &str = "https://www.google.com/";

/// The shared part of an edition.
pub(crate) fn of(edition: &Edition<'_>, assets: &BTreeMap<String, Asset>) -> Chrome {
    let library = edition.library;
    let site = &library.site;
    let messages = edition.wording().messages(usize::from(edition.ix.0));
    let t = messages.map(|messages| messages.plain().map(|(id, text)| (id.to_owned(), text)).collect());
    let countries = site.countries.iter().map(|id| {
        let entry = library.vocabulary.list("countries").get(id);
        let note = entry.map(|entry| edition.phrase(&entry.note)).filter(|note| !note.text.is_empty());
        Country { id: id.clone(), label: edition.entry("countries", id).label, note }
    });
    let default = site.exits.iter().find(|(country, _)| country.is_none());
    let by_country = site.exits.iter().filter_map(|(country, href)| Some((country.clone()?, href.clone())));
    Chrome {
        t: t.unwrap_or_default(),
        slug: edition.locale.slug.clone(),
        tag: edition.locale.tag.clone(),
        language_name: edition.locale.name.clone(),
        site: SiteView {
            title: edition.phrase(&site.title),
            description: edition.phrase(&site.description),
            base_url: site.base_url.clone(),
            licence: site.licence.clone(),
            licence_url: site.licence.as_deref().and_then(licence::address),
            contact_name: edition.phrase(&site.contact_name),
            contact_email: site.contact_email.clone(),
            contact_note: edition.phrase(&site.contact_note),
        },
        nav: nav(edition),
        countries: countries.collect(),
        exit: Exit {
            href: default.map_or(NEUTRAL, |(_, href)| href.as_str()).to_owned(),
            by_country: by_country.collect(),
        },
        assets: assets.clone(),
        today: edition.day(library.today),
        facilitator: library.audience == Audience::Facilitator,
        generator: concat!("praksa ", env!("CARGO_PKG_VERSION")),
    }
}

fn nav(edition: &Edition<'_>) -> Vec<NavItem> {
    let library = edition.library;
    let mut nav = Vec::new();
    for kind in Kind::ALL.iter().filter(|kind| **kind != Kind::Page) {
        let count = library.of_kind(*kind).len();
        if count > 0 {
            nav.push(NavItem {
                id: kind.folder(),
                label: edition.named("section_", kind.folder()),
                href: Address::section(*kind).path().to_owned(),
                count: Some(count),
            });
        }
    }
    let mut other = |id: &'static str, address: Address, count: usize| {
        if count > 0 {
            let label = edition.named("section_", id);
            nav.push(NavItem { id, label, href: address.path().to_owned(), count: None });
        }
    };
    other("contacts", Address::contacts(), library.contacts().contacts.len());
    other("glossary", Address::glossary(), library.glossary().concepts.len());
    other("lists", Address::lists(), library.documents().len());
    let changes = library.documents().iter().map(|document| document.metadata.changes.len()).sum();
    other("changes", Address::changes(1), changes);
    nav
}
