//! The linked whole → an index that answers in small static files, and the reader of these files.
//!
//! ```text
//! library ── parts ── gather ── weigh ── layers ── publish ──▶ assets/search/*.js   (format)
//!            text     words     postings  files      names              │
//!                                                         browser: search.js · here: query
//! ```
//!
//! In: the parsed bodies that rendering has, and the words that results show. Out: one index per edition, for a browser
//! (`themes/default/assets/js/search.js/query.js`) and for [`query::Index`], which reads the same files and gives the same answers in
//! the same order. [`format`] describes the files.
//!
//! A word is found in every form, script and spelling, because texts and queries go through one
//! [analysis](crate::language::analysis); a document that is not translated is found by its translated title, summary
//! and keywords, and by the glossary's terms for the [`concepts`] its text uses.

mod concepts;
mod cut;
pub mod format;
mod gather;
mod layers;
mod lexicon;
mod number;
mod parts;
mod publish;
pub mod query;
mod weigh;

use crate::diagnostic::Diagnostic;
use crate::files::Files;
use crate::language::analysis::Analyzer;
use crate::language::{EditionIx, Lang, Languages};

pub use publish::{Shown, ShownFacet, publish};

/// The analysis of every edition.
#[derive(Debug)]
pub struct Analyzers {
    editions: Vec<Analyzer>,
    /// For each content language an edition that shows it.
    langs: Vec<usize>,
    plain: Analyzer,
}

impl Analyzers {
    /// Reads the analysis of all editions. A language without one gets the plainest there is: small letters, no more.
    pub fn read(files: &dyn Files, languages: &Languages, findings: &mut Vec<Diagnostic>) -> Self {
        let load = |slug: &str| Analyzer::load(files, slug, findings).unwrap_or_default();
        let editions = languages.editions().map(|(_, locale)| locale.slug.as_ref()).map(load).collect();
        let edition_of = |code: &std::sync::Arc<str>| {
            languages.editions().position(|(_, locale)| locale.language == *code).unwrap_or(0)
        };
        let langs = languages.content().iter().map(edition_of).collect();
        Analyzers { editions, langs, plain: Analyzer::default() }
    }

    /// The analysis of an edition.
    pub fn of_edition(&self, ix: EditionIx) -> &Analyzer {
        self.editions.get(usize::from(ix.0)).unwrap_or(&self.plain)
    }

    /// The analysis of a content language.
    pub fn of_lang(&self, lang: Lang) -> &Analyzer {
        let edition = self.langs.get(usize::from(lang.0)).and_then(|at| self.editions.get(*at));
        edition.unwrap_or(&self.plain)
    }

    /// Whether two editions analyse words alike.
    fn same(&self, one: EditionIx, other: EditionIx) -> bool {
        one == other || self.of_edition(one).to_json() == self.of_edition(other).to_json()
    }
}
