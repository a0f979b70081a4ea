//! What there is in which language: the table behind `praksa status`.

use std::sync::Arc;

use serde::Serialize;

use super::{ContactState, Library, State};

/// The state of a site's documents and translations.
#[derive(Clone, Debug, Serialize)]
pub struct Coverage {
    /// The day it was drawn up for.
    pub today: String,
    /// Codes of the content languages: the columns.
    pub languages: Vec<String>,
    /// Documents by type and id: the rows.
    pub documents: Vec<Row>,
    /// Sums by language.
    pub totals: Vec<Total>,
    /// Contacts that nobody has verified for more than six months.
    pub stale_contacts: Vec<String>,
    /// Terms whose wording no native expert has confirmed, by language.
    pub unreviewed_terms: Vec<Count>,
}

/// A document.
#[derive(Clone, Debug, Serialize)]
pub struct Row {
    /// Its id.
    pub id: Arc<str>,
    /// Its type.
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// Where it is in its life.
    pub status: &'static str,
    /// Its version.
    pub version: Option<String>,
    /// Whether its review is overdue.
    pub overdue: bool,
    /// Its state in each language, in the order of [`Coverage::languages`]: `original`, `reviewed`, `draft`,
    /// `machine-assisted`, `outdated`, `missing`.
    pub states: Vec<&'static str>,
    /// Outdated sections by language.
    pub outdated: Vec<Outdated>,
    /// What somebody still has to check.
    pub review_needed: Vec<String>,
}

/// The outdated sections of a translation.
#[derive(Clone, Debug, Serialize)]
pub struct Outdated {
    /// Code of the language.
    pub language: String,
    /// Ids of the sections.
    pub sections: Vec<Arc<str>>,
}

/// A language's sums.
#[derive(Clone, Debug, Serialize)]
pub struct Total {
    /// Code of the language.
    pub language: String,
    /// Documents that have a text in it, whatever its state.
    pub there: usize,
    /// Those whose original has moved on.
    pub outdated: usize,
    /// Documents without a text in it.
    pub missing: usize,
    /// Translations that nobody has reviewed.
    pub unreviewed: usize,
}

/// A number for a language.
#[derive(Clone, Debug, Serialize)]
pub struct Count {
    /// Code of the language.
    pub language: String,
    /// The number.
    pub count: usize,
}

impl Coverage {
    /// Draws up the table.
    pub fn of(library: &Library) -> Self {
        let languages = &library.languages;
        let codes: Vec<String> = languages.content().iter().map(|code| code.to_string()).collect();
        let langs: Vec<_> = codes.iter().filter_map(|code| languages.lang(code)).collect();
        let mut totals: Vec<Total> = codes
            .iter()
            .map(|code| Total { language: code.clone(), there: 0, outdated: 0, missing: 0, unreviewed: 0 })
            .collect();
        let mut documents = Vec::new();
        for document in library.all_documents() {
            let mut states = Vec::with_capacity(langs.len());
            let mut outdated = Vec::new();
            for ((lang, code), total) in langs.iter().zip(&codes).zip(&mut totals) {
                let state = document.state(*lang);
                match &state {
                    State::Missing => total.missing += 1,
                    State::Outdated { sections } => {
                        total.outdated += 1;
                        outdated.push(Outdated { language: code.clone(), sections: sections.clone() });
                    }
                    State::Draft | State::MachineAssisted => total.unreviewed += 1,
                    State::Original | State::Reviewed => {}
                }
                total.there += usize::from(state != State::Missing);
                states.push(state.name());
            }
            documents.push(Row {
                id: Arc::clone(&document.id),
                kind: document.kind.name(),
                status: document.status.name(),
                version: document.metadata.version.clone(),
                overdue: document.overdue,
                states,
                outdated,
                review_needed: document.metadata.review_needed.clone(),
            });
        }
        let stale = library.contacts().contacts.iter();
        let state = |contact| ContactState::of(contact, &library.vocabulary, library.today);
        let stale = stale.filter(|contact| state(contact) != ContactState::Fresh);
        let unreviewed = langs.iter().zip(&codes).map(|(lang, code)| {
            let terms = library.glossary().concepts.iter().filter_map(|concept| concept.terms.get(*lang));
            Count { language: code.clone(), count: terms.filter(|term| !term.reviewed).count() }
        });
        Coverage {
            today: library.today.to_string(),
            stale_contacts: stale.map(|contact| contact.id.to_string()).collect(),
            unreviewed_terms: unreviewed.collect(),
            languages: codes,
            documents,
            totals,
        }
    }
}
