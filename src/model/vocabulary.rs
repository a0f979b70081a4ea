//! `content/vocabulary.yaml`: the controlled vocabularies with their labels.

use std::sync::Arc;

use super::{Localized, Name};

/// An entry of a vocabulary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its id, as documents name it.
    pub id: Name,
    /// What readers see.
    pub label: Localized<String>,
    /// Another name it is known by.
    pub alias: Localized<String>,
    /// What it means, where the label does not say.
    pub description: Localized<String>,
    /// A note shown with it, such as a footnote on a country's status.
    pub note: Localized<String>,
    /// The wider entry it belongs to: the country of an entity, the age group of a narrower one.
    pub within: Option<Name>,
    /// Whether a number of this kind is the state's and outlives whoever answers it, as emergency numbers do. It is shown,
    /// with a warning, when nobody has verified it for long.
    pub lasting: bool,
}

/// One vocabulary: its entries in the order of the file.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct List {
    /// Entries in order.
    pub entries: Vec<Entry>,
}

impl List {
    /// The entry of this id.
    pub fn get(&self, id: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.id.as_ref() == id)
    }

    /// The ids in order.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.entries.iter().map(|entry| entry.id.as_ref())
    }
}

/// All vocabularies of a site by name.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Vocabulary {
    /// Name and entries, in the order of [`Vocabulary::NAMES`].
    pub lists: Vec<(Arc<str>, List)>,
}

impl Vocabulary {
    /// The vocabularies a site has.
    pub const NAMES: &'static [&'static str] = &[
        "topics",
        "phases",
        "actors",
        "groups",
        "circumstances",
        "ages",
        "sexes",
        "levels",
        "countries",
        "bases",
        "evidence",
        "maturity",
        "methods",
        "events",
        "needs",
        "formats",
    ];

    /// A vocabulary by name; empty if the site has none of that name.
    pub fn list(&self, name: &str) -> &List {
        static EMPTY: List = List { entries: Vec::new() };
        self.lists.iter().find(|(known, _)| known.as_ref() == name).map_or(&EMPTY, |(_, list)| list)
    }
}
