//! The published files of an index → answers, in the order in which a browser gives them.
//!
//! In: a query, and the files wherever they are ([`Shelf`]). Out: [`Hit`]s, best first. What is here,
//! `themes/default/assets/js/search.js/query.js` does in the same steps and with the same numbers; a test holds the two together.
//!
//! ```text
//! query ── ask ──▶ words ── find ──▶ documents by word ── rank ──▶ order ── records ──▶ hits
//! ```

mod ask;
mod excerpt;
mod find;
mod rank;
mod shelf;
mod slips;
mod tier;

use std::ops::Range;

use super::format::Record;
use crate::language::analysis::Analyzer;

use find::Finder;
pub use rank::{Factor, Narrow};
use shelf::Store;
pub use shelf::{Folder, Shelf, Trouble};
pub use tier::Tier;

/// The index of one edition.
pub struct Index<'s> {
    store: Store<'s>,
    analyzer: Analyzer,
    slug: String,
}

/// A word of a query in a document: how it was found and what it is worth.
#[derive(Clone, Debug, PartialEq)]
pub struct Reason {
    /// The word of the query, folded.
    pub asked: String,
    /// The key of the index that was taken for it.
    pub key: String,
    /// How near it is.
    pub tier: Tier,
    /// Its part of the score, before the document as a whole is weighed.
    pub score: f64,
}

/// A result.
#[derive(Clone, Debug)]
pub struct Hit {
    /// The document's number in the index.
    pub document: u32,
    /// How well it answers.
    pub score: f64,
    /// What is shown of it.
    pub record: Record,
    /// The section that answers best: anchor and heading. None for the document as a whole.
    pub section: Option<(String, String)>,
    /// The way to it from the site's root.
    pub href: String,
    /// The tag of the language of its body.
    pub body: String,
    /// What it says there.
    pub excerpt: String,
    /// Where words of the query stand in the excerpt, in bytes.
    pub marks: Vec<Range<usize>>,
    /// How its score came about: what its words count,
    pub reasons: Vec<Reason>,
    /// and what their sum was multiplied by.
    pub factors: Vec<(Factor, f64)>,
}

/// The answer to a query.
#[derive(Clone, Debug, Default)]
pub struct Answer {
    /// The best results.
    pub hits: Vec<Hit>,
    /// How many there are altogether.
    pub total: usize,
}

impl<'s> Index<'s> {
    /// Opens the index of the edition with this slug.
    ///
    /// # Errors
    /// [`Trouble`] if there is none, or its first file cannot be read.
    pub fn open(shelf: &'s dyn Shelf, slug: &str) -> Result<Self, Trouble> {
        let store = Store::open(shelf, slug)?;
        let analyzer = Analyzer::from_json(&store.meta.analysis)
            .ok_or_else(|| Trouble::Damaged(format!("{}/{slug}", super::format::FOLDER)))?;
        Ok(Index { store, analyzer, slug: slug.to_owned() })
    }

    /// The ids of the best documents, best first.
    ///
    /// # Errors
    /// [`Trouble::Damaged`] if a file that is needed cannot be read.
    pub fn ids(&self, query: &str, limit: usize) -> Result<Vec<String>, Trouble> {
        let query = ask::read(query, &self.analyzer);
        let finder = Finder { store: &self.store, analyzer: &self.analyzer };
        let ranked = rank::rank(&query, &Narrow::default(), &finder)?;
        ranked.into_iter().take(limit).map(|one| Ok(self.store.record(one.document)?.0)).collect()
    }

    /// The best documents, best first, as the index knows them: number, score, section.
    ///
    /// # Errors
    /// [`Trouble::Damaged`] if a file that is needed cannot be read.
    pub fn ranking(
        &self,
        query: &str,
        narrow: &Narrow,
        limit: usize,
    ) -> Result<Vec<(u32, f64, u32)>, Trouble> {
        let query = ask::read(query, &self.analyzer);
        let finder = Finder { store: &self.store, analyzer: &self.analyzer };
        let ranked = rank::rank(&query, narrow, &finder)?;
        Ok(ranked.into_iter().take(limit).map(|one| (one.document, one.score, one.section)).collect())
    }

    /// Answers a query.
    ///
    /// # Errors
    /// [`Trouble::Damaged`] if a file that is needed cannot be read.
    pub fn search(&self, query: &str, narrow: &Narrow, limit: usize) -> Result<Answer, Trouble> {
        let query = ask::read(query, &self.analyzer);
        let finder = Finder { store: &self.store, analyzer: &self.analyzer };
        let ranked = rank::rank(&query, narrow, &finder)?;
        let total = ranked.len();
        let hits: Result<Vec<Hit>, Trouble> =
            ranked.into_iter().take(limit).map(|one| self.hit(one, &query)).collect();
        Ok(Answer { hits: hits?, total })
    }

    fn hit(&self, ranked: rank::Ranked, query: &ask::Query) -> Result<Hit, Trouble> {
        let record = self.store.record(ranked.document)?;
        let labels = &self.store.meta.labels;
        let at = usize::try_from(ranked.section).unwrap_or(0);
        let part = |of: usize| record.8.get(at.checked_sub(1)? * 2 + of).cloned();
        let section = part(0).zip(part(1));
        let folder = labels.kinds.get(record.3).map_or("", |kind| kind.0.as_str());
        let mut href = format!("{}/{folder}/{}/", self.slug, record.0);
        if let Some((anchor, _)) = &section {
            href.push('#');
            href.push_str(anchor);
        }
        let excerpt = record.2.clone();
        let marks = excerpt::marks(&excerpt, &query.words, &self.analyzer);
        let reasons = query.words.iter().zip(ranked.matches).filter_map(|(word, one)| {
            let (one, key) = one?;
            Some(Reason { asked: word.folded.clone(), key, tier: one.tier, score: one.score })
        });
        Ok(Hit {
            document: ranked.document,
            score: ranked.score,
            section,
            href,
            body: labels.languages.get(record.5).map(|(tag, _)| tag.clone()).unwrap_or_default(),
            excerpt,
            marks,
            reasons: reasons.collect(),
            factors: ranked.factors,
            record,
        })
    }
}
