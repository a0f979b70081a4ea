//! Lists of documents: by type, and by the values of every facet.

use std::sync::Arc;

use super::card;
use crate::library::{DocIx, Facet};
use crate::model::Kind;
use crate::render::address::Address;
use crate::render::edition::Edition;
use crate::render::together;
use crate::render::view::{FacetGroup, FacetView, KindGroup, ListView, Phrase};

/// All documents of a type, and the facets they can be narrowed by.
pub(crate) fn section(kind: Kind, edition: &Edition<'_>) -> ListView {
    let own = edition.library.of_kind(kind);
    let mut facets = groups(edition, |documents| {
        // Both are in the order of the library.
        documents.iter().filter(|at| own.binary_search(at).is_ok()).count()
    });
    // All of them are of one type.
    facets.retain(|group| group.id != Facet::Kinds.name());
    for value in facets.iter_mut().flat_map(|group| &mut group.values) {
        value.href.push_str("#ui-in-");
        value.href.push_str(kind.folder());
    }
    ListView {
        facet: kind.folder(),
        facet_label: edition.named("section_", kind.folder()),
        value: None,
        description: Phrase::default(),
        cards: card::sorted(own, edition),
        kinds: Vec::new(),
        siblings: Vec::new(),
        facets,
        compare_href: (kind == Kind::Practice && together::comparisons(edition.library) > 0)
            .then(|| Address::compare(1).path().to_owned()),
        print_href: together::is_printed(kind, edition.library)
            .then(|| Address::collection(kind).path().to_owned()),
    }
}

/// The documents with one value of a facet.
pub(crate) fn facet(facet: Facet, value: &str, edition: &Edition<'_>) -> ListView {
    let documents = edition.library.facets().list(facet, value);
    let entry = facet.vocabulary().and_then(|name| edition.library.vocabulary.list(name).get(value));
    let mut siblings = values(facet, edition, <[DocIx]>::len);
    for sibling in &mut siblings {
        sibling.current = sibling.id.as_ref() == value;
    }
    ListView {
        facet: facet.name(),
        facet_label: edition.named("facet_", facet.name()),
        value: Some(edition.facet(facet, value)),
        description: entry.map(|entry| edition.phrase(&entry.description)).unwrap_or_default(),
        cards: card::sorted(documents, edition),
        kinds: by_kind(documents, edition),
        siblings,
        facets: Vec::new(),
        compare_href: None,
        print_href: None,
    }
}

/// Documents by type, in the order of the menu.
fn by_kind(documents: &[DocIx], edition: &Edition<'_>) -> Vec<KindGroup> {
    let group = |kind: &Kind| {
        let is_one = |at: &DocIx| edition.library.document(*at).is_some_and(|found| found.kind == *kind);
        let own: Vec<DocIx> = documents.iter().copied().filter(is_one).collect();
        (!own.is_empty()).then(|| KindGroup {
            id: kind.folder(),
            label: edition.named("section_", kind.folder()),
            cards: card::sorted(&own, edition),
        })
    };
    Kind::ALL.iter().filter_map(group).collect()
}

/// All facets with their values.
pub(crate) fn all(edition: &Edition<'_>) -> Vec<FacetGroup> {
    groups(edition, <[DocIx]>::len)
}

fn groups(edition: &Edition<'_>, count: impl Fn(&[DocIx]) -> usize) -> Vec<FacetGroup> {
    let group = |facet: &Facet| {
        let values = values(*facet, edition, &count);
        (!values.is_empty()).then(|| FacetGroup {
            id: facet.name(),
            label: edition.named("facet_", facet.name()),
            values,
        })
    };
    Facet::ALL.iter().filter_map(group).collect()
}

/// The values of a facet with how many documents each has; those with none are left out.
pub(crate) fn values(
    facet: Facet,
    edition: &Edition<'_>,
    count: impl Fn(&[DocIx]) -> usize,
) -> Vec<FacetView> {
    let view = |(id, documents): &(Arc<str>, Vec<DocIx>)| {
        let entry = facet.vocabulary().and_then(|name| edition.library.vocabulary.list(name).get(id));
        FacetView {
            id: Arc::clone(id),
            label: edition.facet(facet, id).label,
            alias: entry.map(|entry| edition.phrase(&entry.alias)).unwrap_or_default(),
            description: entry.map(|entry| edition.phrase(&entry.description)).unwrap_or_default(),
            href: Address::facet(facet, id).path().to_owned(),
            count: count(documents),
            current: false,
        }
    };
    edition.library.facets().values(facet).iter().map(view).filter(|value| value.count > 0).collect()
}
