//! Practices side by side: the same facts of each, reviewed practices apart from reported ones.

use std::cmp::Reverse;

use super::{card, facts, paging};
use crate::library::{DocIx, Document, Library};
use crate::markdown::Section;
use crate::model::{Facts, Practice};
use crate::render::address::Address;
use crate::render::anchors;
use crate::render::body;
use crate::render::edition::Edition;
use crate::render::view::{CompareColumn, CompareGroup, CompareView};

/// The section of a practice that says what did not work.
const FAILURES: &str = "what-did-not-work";

/// All practices: reviewed ones first, the best documented of them first, then in the order of the site.
pub(crate) fn practices(library: &Library) -> Vec<DocIx> {
    let evidence = &library.vocabulary.list("evidence").entries;
    let rank = |practice: &Practice| {
        let found = practice.evidence.as_ref();
        found.and_then(|id| evidence.iter().position(|entry| entry.id == *id)).map_or(0, |at| at + 1)
    };
    let mut found: Vec<(bool, Reverse<usize>, DocIx)> = library
        .documents()
        .iter()
        .enumerate()
        .filter_map(|(at, document)| match &*document.facts {
            Facts::Practice(practice) => {
                Some((practice.reviewed.is_none(), Reverse(rank(practice)), DocIx(at)))
            }
            _ => None,
        })
        .collect();
    found.sort();
    found.into_iter().map(|(_, _, at)| at).collect()
}

/// Page `number` of `count` of the comparison, with these practices.
pub(crate) fn of(practices: &[DocIx], number: usize, count: usize, edition: &Edition<'_>) -> CompareView {
    let address = Address::compare(number);
    let mut groups: Vec<CompareGroup> = Vec::new();
    for document in practices.iter().filter_map(|at| edition.library.document(*at)) {
        let Some(column) = column(document, &address, edition) else { continue };
        let reviewed = column.practice.reviewed_by.is_some();
        match groups.iter_mut().find(|group| group.reviewed == reviewed) {
            Some(group) => group.practices.push(column),
            None => groups.push(CompareGroup {
                reviewed,
                label: edition.word(if reviewed { "compare_reviewed" } else { "compare_reported" }),
                practices: vec![column],
            }),
        }
    }
    CompareView { groups, paging: paging::of(number, count, Address::compare) }
}

fn column(document: &Document, address: &Address, edition: &Edition<'_>) -> Option<CompareColumn> {
    let (text, step) = edition.library.text(document, edition.ix)?;
    let practice = facts::of(document, text, edition).practice?;
    let mut failures_html = String::new();
    if practice.says_what_did_not_work
        && let Some((at, _)) = text.body.section(FAILURES)
    {
        let inside = |index: usize, section: &Section| index == at || section.parent == Some(at);
        for (index, section) in body::write_some(document, text, step, edition, inside) {
            if index != at {
                failures_html.push_str(&format!("<p><strong>{}</strong></p>\n", section.title_html));
            }
            failures_html.push_str(&section.html);
        }
        let page = Address::document(document.kind, &document.id);
        failures_html = anchors::moved(&failures_html, &document.id, &page, address);
    }
    let tag = &edition.locale_of(step).tag;
    Some(CompareColumn {
        card: card::of(document, edition),
        practice,
        failures_html,
        lang: (*tag != edition.locale.tag).then(|| tag.clone()),
    })
}
