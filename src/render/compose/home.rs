//! The home page: what to do now, then everything else.

use super::{card, contacts, facts, list};
use crate::library::{DocIx, Document, Facet};
use crate::model::{Facts, Kind};
use crate::render::edition::Edition;
use crate::render::view::{HomeView, Shared, UrgentView};

/// How many steps of an urgent procedure stand on the home page.
const FIRST_STEPS: usize = 3;
/// How many of the last changes.
const RECENT: usize = 6;

/// The home page of an edition.
pub(crate) fn of(edition: &Edition<'_>) -> HomeView {
    let library = edition.library;
    let is_urgent = |document: &&Document| {
        matches!(&*document.facts, Facts::Procedure(procedure) if procedure.urgent)
            && document.status.is_in_force()
    };
    let urgent = library.documents().iter().filter(is_urgent).map(|document| UrgentView {
        card: Shared::new(card::of(document, edition)),
        steps: facts::first_steps(document, FIRST_STEPS, edition),
    });
    let mut recent: Vec<(usize, &Document)> = library
        .documents()
        .iter()
        .enumerate()
        .filter(|(_, document)| document.kind != Kind::Page && document.status.is_in_force())
        .collect();
    recent.sort_by_key(|(at, document)| (std::cmp::Reverse(card::updated(document)), *at));
    let pages = library.documents().iter().filter(|document| document.kind == Kind::Page);
    HomeView {
        urgent: urgent.collect(),
        phases: list::values(Facet::Phases, edition, <[DocIx]>::len),
        topics: list::values(Facet::Topics, edition, <[DocIx]>::len),
        recent: recent.into_iter().take(RECENT).filter_map(|(at, _)| edition.card(DocIx(at))).collect(),
        pages: pages.map(|document| Shared::new(card::of(document, edition))).collect(),
        urgent_contacts: contacts::groups(edition),
    }
}
