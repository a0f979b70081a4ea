//! A document as other pages point to it.

use crate::library::{DocIx, Document};
use crate::model::Facts;
use crate::render::address::Address;
use crate::render::edition::Edition;
use crate::render::view::{Card, Day, Phrase, Shared, StatusView};

/// The card of a document.
pub(crate) fn of(document: &Document, edition: &Edition<'_>) -> Card {
    let body_language = edition.library.step(document, edition.ix).and_then(|step| {
        let locale = edition.locale_of(step);
        let foreign = Some(step.lang) != edition.lang();
        foreign.then(|| Phrase { text: locale.name.to_string(), lang: Some(locale.tag.clone()) })
    });
    let mut card = Card {
        id: document.id.clone(),
        kind: document.kind.name(),
        kind_label: edition.named("kind_", document.kind.name()),
        title: edition.title(document),
        summary: edition.phrase(&document.summary),
        href: Address::document(document.kind, &document.id).path().to_owned(),
        status: status(document, edition),
        version: document.metadata.version.clone(),
        overdue: document.overdue,
        countries: edition.facets(crate::library::Facet::Countries, &document.metadata.countries),
        updated: updated(document).map(|day| edition.day(day)),
        body_language,
        duration: None,
        evidence: None,
        maturity: None,
        urgent: false,
    };
    match &*document.facts {
        Facts::Procedure(procedure) => card.urgent = procedure.urgent,
        Facts::Module(module) => {
            card.duration =
                module.duration.as_ref().map(|(length, _)| super::facts::duration(*length, edition));
        }
        Facts::Practice(practice) => {
            card.evidence = practice.evidence.as_ref().map(|id| edition.entry("evidence", id).label);
            card.maturity = practice.maturity.as_ref().map(|id| edition.entry("maturity", id).label);
        }
        _ => {}
    }
    card
}

/// Cards of documents in the order of the language's collation; what is in force stands before what is not.
pub(crate) fn sorted(documents: &[DocIx], edition: &Edition<'_>) -> Vec<Shared<Card>> {
    let in_force = |at: DocIx| edition.library.document(at).is_some_and(|found| found.status.is_in_force());
    let mut sorted = documents.to_vec();
    sorted.sort_by_cached_key(|at| (!in_force(*at), edition.rank(*at)));
    sorted.into_iter().filter_map(|at| edition.card(at)).collect()
}

/// Where a document is in its life.
pub(crate) fn status(document: &Document, edition: &Edition<'_>) -> StatusView {
    StatusView {
        id: document.status.name(),
        label: edition.named("status_", document.status.name()),
        in_force: document.status.is_in_force(),
    }
}

/// The day of the last change, or from which it is valid.
pub(crate) fn updated(document: &Document) -> Option<jiff::civil::Date> {
    document.metadata.changes.iter().map(|change| change.date).max().or(document.metadata.valid_from)
}

/// The same as a view.
pub(crate) fn updated_day(document: &Document, edition: &Edition<'_>) -> Option<Day> {
    updated(document).map(|day| edition.day(day))
}
