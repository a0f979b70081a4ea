//! The linked whole → an index that answers in small static files, and the reader of these files.
//!
//! ```text
//! library ── parts ── gather ──▶ volume: weigh, layers, rows ── writer ──▶ assets/search/   (format)
//!            text     what each          lists   entries  files    │
//!                     document says                      browser: search.js · here: query
//! records, facets ──────────────▶ covers ─────────────────┘
//! ```
//!
//! In: the parsed bodies that rendering has, and the words that results show. Out: one index per edition, for a browser
//! (`themes/default/assets/js/search.js/query.js`) and for [`query::Index`], which reads the same files and gives the same answers in
//! the same order. [`format`] describes the files. An [`Indexer`] makes them, all at once or, of a site that it knows, those
//! that have changed.
//!
//! A word is found in every form, script and spelling, because texts and queries go through one
//! [analysis](crate::language::analysis); a document that is not translated is found by its translated title, summary
//! and keywords, and by the glossary's terms for the [`concepts`] its text uses.

mod concepts;
mod covers;
mod cut;
pub mod format;
mod gather;
mod indexer;
mod layers;
mod lexicon;
mod lists;
mod names;
mod number;
mod order;
mod parts;
pub mod query;
mod rows;
mod volume;
mod weigh;
mod writer;

use crate::diagnostic::Diagnostic;
use crate::files::Files;
use crate::language::analysis::Analyzer;
use crate::language::{EditionIx, Lang, Languages};

pub use covers::{Shown, ShownFacet};
pub use indexer::{Indexer, Update, publish};

/// The analysis of every edition.
#[derive(Debug)]
pub struct Analyzers {
    editions: Vec<Analyzer>,
    /// For each edition the first that analyses words alike.
    alike: Vec<usize>,
    /// For each content language an edition that shows it.
    langs: Vec<usize>,
    plain: Analyzer,
}

impl Analyzers {
    /// Reads the analysis of all editions. A language without one gets the plainest there is: small letters, no more.
    pub fn read(files: &dyn Files, languages: &Languages, findings: &mut Vec<Diagnostic>) -> Self {
        let load = |slug: &str| Analyzer::load(files, slug, findings).unwrap_or_default();
        let editions: Vec<Analyzer> =
            languages.editions().map(|(_, locale)| locale.slug.as_ref()).map(load).collect();
        let tables: Vec<String> = editions.iter().map(Analyzer::to_json).collect();
        let first = |table: &String| tables.iter().position(|other| other == table).unwrap_or(tables.len());
        let alike = tables.iter().map(first).collect();
        let edition_of = |code: &std::sync::Arc<str>| {
            languages.editions().position(|(_, locale)| locale.language == *code).unwrap_or(0)
        };
        let langs = languages.content().iter().map(edition_of).collect();
        Analyzers { editions, alike, langs, plain: Analyzer::default() }
    }

    /// The analysis of an edition.
    pub fn of_edition(&self, ix: EditionIx) -> &Analyzer {
        self.editions.get(usize::from(ix.0)).unwrap_or(&self.plain)
    }

    /// The number of an edition's analysis. Editions that analyse words alike have the same.
    fn analysis_of(&self, ix: EditionIx) -> usize {
        self.alike.get(usize::from(ix.0)).copied().unwrap_or(self.editions.len())
    }

    /// The number of a content language's analysis.
    fn analysis_of_lang(&self, lang: Lang) -> usize {
        let edition = self.langs.get(usize::from(lang.0)).and_then(|at| self.alike.get(*at));
        edition.copied().unwrap_or(self.editions.len())
    }

    /// An analysis by its number.
    fn of(&self, analysis: usize) -> &Analyzer {
        self.editions.get(analysis).unwrap_or(&self.plain)
    }
}
