//! What changed on the whole site.

use std::cmp::Reverse;

use super::{card, document, paging};
use crate::library::{DocIx, Facet, Library};
use crate::model::Change;
use crate::render::address::Address;
use crate::render::edition::Edition;
use crate::render::view::{ChangesView, SiteChange};

/// A change, by its document and its place in the document's log.
pub(crate) type ChangeIx = (DocIx, usize);

/// All changes, newest first; those of one day in the order of the site.
pub(crate) fn newest_first(library: &Library) -> Vec<ChangeIx> {
    let documents = library.documents().iter().enumerate();
    let mut all: Vec<(Reverse<jiff::civil::Date>, ChangeIx)> = documents
        .flat_map(|(at, document)| {
            let changes = document.metadata.changes.iter().enumerate();
            changes.map(move |(change, entry)| (Reverse(entry.date), (DocIx(at), change)))
        })
        .collect();
    all.sort();
    all.into_iter().map(|(_, change)| change).collect()
}

/// A page of the list, `number` of `count`, with these changes.
pub(crate) fn of(changes: &[ChangeIx], number: usize, count: usize, edition: &Edition<'_>) -> ChangesView {
    ChangesView {
        changes: changes.iter().filter_map(|at| one(*at, edition)).collect(),
        paging: paging::of(number, count, Address::changes),
    }
}

fn one(at: ChangeIx, edition: &Edition<'_>) -> Option<SiteChange> {
    let (document, change) = find(at, edition.library)?;
    Some(SiteChange {
        document: edition.linked(document, None),
        kind_label: edition.named("kind_", document.kind.name()),
        status: card::status(document, edition),
        countries: edition.facets(Facet::Countries, &document.metadata.countries),
        change: document::change(change, edition),
    })
}

/// The document and the entry of its log.
pub(crate) fn find(at: ChangeIx, library: &Library) -> Option<(&crate::library::Document, &Change)> {
    let document = library.document(at.0)?;
    Some((document, document.metadata.changes.get(at.1)?))
}
