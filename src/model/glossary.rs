//! `content/glossary.yaml`: concepts, each with its term in every language.

use std::ops::Range;
use std::sync::Arc;

use super::{Localized, Name};

/// A term of one language for a concept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// The preferred term.
    pub term: String,
    /// Other words for it that readers type.
    pub synonyms: Vec<String>,
    /// Its abbreviation.
    pub abbreviation: Option<String>,
    /// What it means, in one sentence.
    pub definition: Option<String>,
    /// Where the term is attested.
    pub source: Option<String>,
    /// Whether a native expert has confirmed the term.
    pub reviewed: bool,
    /// Terms that single countries use instead.
    pub by_country: Vec<(Name, String)>,
}

/// A concept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Concept {
    /// Its id, as `[[term:ID]]` names it.
    pub id: Arc<str>,
    /// The group it belongs to.
    pub group: Option<String>,
    /// Concepts worth reading next.
    pub related: Vec<(Arc<str>, Range<usize>)>,
    /// How usage differs, told in each content language.
    pub usage: Localized<String>,
    /// The term in each content language.
    pub terms: Localized<Term>,
    /// Terms in languages that the site does not publish, by code; for international readers and for search.
    pub foreign: Vec<(String, Term)>,
}

/// All concepts, in the order of the file.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Glossary {
    /// Concepts in order.
    pub concepts: Vec<Concept>,
}

impl Glossary {
    /// The concept of this id.
    pub fn get(&self, id: &str) -> Option<&Concept> {
        self.concepts.iter().find(|concept| concept.id.as_ref() == id)
    }
}
