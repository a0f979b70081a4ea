//! Documents by the values of their facets: topic, phase, target group, country, status …

use std::collections::BTreeMap;
use std::sync::Arc;

use hashbrown::HashMap;
use rayon::prelude::*;

use super::document::{DocIx, Document};
use super::trace::{self, Fact};
use crate::model::{Name, Vocabulary};

/// The country value of what is valid in the whole region: it counts for every country.
pub(super) const REGIONAL: &str = "regional";

/// A way of looking at documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Facet {
    /// What a document is about.
    Topics,
    /// The phase of the work.
    Phases,
    /// Who works with it.
    Audience,
    /// Whom it is about.
    Groups,
    /// Circumstances of those it is about.
    Circumstances,
    /// Their ages.
    Ages,
    /// Their sexes.
    Sexes,
    /// Level of government.
    Levels,
    /// Where it is valid.
    Countries,
    /// Where it is in its life.
    Statuses,
    /// Its type.
    Kinds,
}

impl Facet {
    /// All facets, in the order in which a site shows them.
    pub const ALL: &'static [Facet] = &[
        Facet::Topics,
        Facet::Phases,
        Facet::Audience,
        Facet::Groups,
        Facet::Circumstances,
        Facet::Ages,
        Facet::Sexes,
        Facet::Levels,
        Facet::Countries,
        Facet::Statuses,
        Facet::Kinds,
    ];

    /// The name in addresses and message ids (`facet_topics`).
    pub fn name(self) -> &'static str {
        match self {
            Facet::Topics => "topics",
            Facet::Phases => "phases",
            Facet::Audience => "audience",
            Facet::Groups => "groups",
            Facet::Circumstances => "circumstances",
            Facet::Ages => "ages",
            Facet::Sexes => "sexes",
            Facet::Levels => "levels",
            Facet::Countries => "countries",
            Facet::Statuses => "statuses",
            Facet::Kinds => "kinds",
        }
    }

    /// The vocabulary its values come from; none for those the program itself knows.
    pub fn vocabulary(self) -> Option<&'static str> {
        match self {
            Facet::Audience => Some("actors"),
            Facet::Statuses | Facet::Kinds => None,
            other => Some(other.name()),
        }
    }

    /// The values of a document, as written.
    pub fn values(self, document: &Document) -> impl Iterator<Item = &str> {
        let metadata = &document.metadata;
        let (written, own): (&[Name], Option<&'static str>) = match self {
            Facet::Topics => (&metadata.topics, None),
            Facet::Phases => (&metadata.phases, None),
            Facet::Audience => (&metadata.audience, None),
            Facet::Groups => (&metadata.target.groups, None),
            Facet::Circumstances => (&metadata.target.circumstances, None),
            Facet::Ages => (&metadata.target.ages, None),
            Facet::Sexes => (&metadata.target.sexes, None),
            Facet::Levels => (&metadata.levels, None),
            Facet::Countries => (&metadata.countries, None),
            Facet::Statuses => (&[], Some(document.status.name())),
            Facet::Kinds => (&[], Some(document.kind.name())),
        };
        written.iter().map(AsRef::as_ref).chain(own)
    }
}

/// Documents by facet and value, both in order.
#[derive(Clone, Debug, Default)]
pub struct FacetIndex {
    lists: BTreeMap<Facet, Vec<(Name, Vec<DocIx>)>>,
}

impl FacetIndex {
    pub(super) fn new(documents: &[Document], vocabulary: &Vocabulary) -> Self {
        let lists = Facet::ALL.par_iter().map(|facet| {
            let order: Vec<Name> = match facet.vocabulary() {
                Some(name) => {
                    vocabulary.list(name).entries.iter().map(|entry| Arc::clone(&entry.id)).collect()
                }
                None if *facet == Facet::Kinds => {
                    crate::model::Kind::ALL.iter().map(|kind| Arc::from(kind.name())).collect()
                }
                None => crate::model::Status::NAMES.iter().map(|(name, _)| Arc::from(*name)).collect(),
            };
            let mut members: Vec<Vec<DocIx>> = vec![Vec::new(); order.len()];
            // The lists that a value as written belongs into; the same few values stand in all documents.
            let mut places: HashMap<&str, Vec<usize>> = HashMap::new();
            for (at, document) in documents.iter().enumerate() {
                for value in facet.values(document) {
                    let places = places.entry(value).or_insert_with(|| {
                        let fits = |list: &Name| belongs(*facet, value, list, vocabulary);
                        order.iter().enumerate().filter(|(_, list)| fits(list)).map(|(at, _)| at).collect()
                    });
                    for place in places.iter() {
                        if let Some(list) = members.get_mut(*place)
                            && list.last() != Some(&DocIx(at))
                        {
                            list.push(DocIx(at));
                        }
                    }
                }
            }
            let list = order.iter().zip(members).filter(|(_, list)| !list.is_empty());
            let list = list.map(|(value, list)| (Arc::clone(value), list));
            (*facet, list.collect::<Vec<_>>())
        });
        FacetIndex { lists: lists.collect() }
    }

    /// The values of a facet that have documents, in the order of the vocabulary.
    pub fn values(&self, facet: Facet) -> &[(Name, Vec<DocIx>)] {
        trace::note(Fact::Lists);
        self.all(facet)
    }

    pub(super) fn all(&self, facet: Facet) -> &[(Name, Vec<DocIx>)] {
        self.lists.get(&facet).map_or(&[], Vec::as_slice)
    }

    /// Whether any document has a value. The whole site looks different when one comes or goes, so nobody need note it.
    pub fn has(&self, facet: Facet, value: &str) -> bool {
        self.all(facet).iter().any(|(known, _)| known.as_ref() == value)
    }

    /// The values of a facet that have documents, without the documents; see [`FacetIndex::has`].
    pub fn names(&self, facet: Facet) -> impl Iterator<Item = &Name> {
        self.all(facet).iter().map(|(value, _)| value)
    }

    /// The documents with a value.
    pub fn list(&self, facet: Facet, value: &str) -> &[DocIx] {
        let list = self.values(facet).iter().find(|(known, _)| known.as_ref() == value);
        list.map_or(&[], |(_, list)| list.as_slice())
    }
}

/// Whether what is valid in `countries` concerns `country`: it is among them or a part of one, one of them is a part of it,
/// or all of the region is meant.
pub fn concerns(countries: &[Name], country: &Name, vocabulary: &Vocabulary) -> bool {
    let either = |found: &Name| {
        belongs(Facet::Countries, found, country, vocabulary)
            || belongs(Facet::Countries, country, found, vocabulary)
    };
    countries.is_empty() || countries.iter().any(either)
}

/// Whether a document with the value `found` belongs into the list of `value`: it is the same, a narrower one, or, for a
/// country, what is valid in the whole region.
fn belongs(facet: Facet, found: &str, value: &Name, vocabulary: &Vocabulary) -> bool {
    if found == value.as_ref() || (facet == Facet::Countries && found == REGIONAL) {
        return true;
    }
    let Some(list) = facet.vocabulary().map(|name| vocabulary.list(name)) else { return false };
    let mut wider = list.get(found).and_then(|entry| entry.within.as_ref());
    // Bounded, should two entries name each other.
    for _ in 0..8 {
        match wider {
            Some(name) if name == value => return true,
            Some(name) => wider = list.get(name).and_then(|entry| entry.within.as_ref()),
            None => return false,
        }
    }
    false
}
