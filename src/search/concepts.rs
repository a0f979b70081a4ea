//! Which concepts of the glossary a text uses, whatever form their terms are in.
//!
//! A document that nobody has translated is still found by its concepts: its text is searched for the terms of its own
//! language, and the terms of the reader's language are put into the reader's index in their place.

use std::collections::HashMap;

use super::lexicon::{Lexicon, Names};
use crate::language::Lang;
use crate::language::analysis::words;
use crate::model::{Glossary, Term};

/// All words by which a term is known, the preferred one first.
pub(super) fn wordings(term: &Term) -> impl Iterator<Item = &str> {
    let by_country = term.by_country.iter().map(|(_, word)| word.as_str());
    let more = term.synonyms.iter().chain(&term.abbreviation).map(String::as_str);
    std::iter::once(term.term.as_str()).chain(more).chain(by_country)
}

/// A term as a row of words.
#[derive(Debug)]
struct Row {
    concept: usize,
    /// Numbers of the words, without those that tell nothing.
    words: Vec<u32>,
}

/// The terms of one language, to be found in texts of that language.
#[derive(Debug, Default)]
pub(super) struct Finder {
    rows: Vec<Row>,
    /// Rows by each key of their first word.
    first: HashMap<u32, Vec<usize>>,
}

/// A term met in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Met {
    /// The concept.
    pub concept: usize,
    /// At which word.
    pub at: usize,
}

/// The words of all terms of a language, so that they are analysed with those of the texts.
pub(super) fn name_words(glossary: &Glossary, lang: Lang, names: &mut Names) {
    for term in glossary.concepts.iter().filter_map(|concept| concept.terms.get(lang)) {
        for wording in wordings(term) {
            words(wording).for_each(|word| {
                names.number(word.text);
            });
        }
    }
}

impl Finder {
    /// Terms of a language; `names` and `lexicon` are those of the texts.
    pub(super) fn new(glossary: &Glossary, lang: Lang, names: &mut Names, lexicon: &Lexicon) -> Self {
        let mut finder = Finder::default();
        for (concept, term) in glossary.concepts.iter().enumerate().filter_map(|(at, concept)| {
            let term = concept.terms.get(lang)?;
            Some((at, term))
        }) {
            for wording in wordings(term) {
                let all: Vec<u32> = words(wording).map(|word| names.number(word.text)).collect();
                let telling = |word: &u32| lexicon.word(*word).is_some_and(|known| !known.stop);
                let words: Vec<u32> = all.iter().copied().filter(telling).collect();
                let Some(first) = words.first().and_then(|word| lexicon.word(*word)) else { continue };
                for key in &first.keys {
                    self_push(&mut finder.first, *key, finder.rows.len());
                }
                finder.rows.push(Row { concept, words });
            }
        }
        finder
    }

    /// The terms in a text, given as the numbers of its words in order, stop words left out. Of terms that begin at the
    /// same word the longest counts.
    pub(super) fn find(&self, text: &[u32], lexicon: &Lexicon, met: &mut Vec<Met>) {
        if self.rows.is_empty() {
            return;
        }
        for (at, word) in text.iter().enumerate() {
            let Some(known) = lexicon.word(*word) else { continue };
            let candidates = known.keys.iter().filter_map(|key| self.first.get(key)).flatten();
            let fits = candidates.filter_map(|row| self.rows.get(*row)).filter(|row| {
                row.words.len() <= text.len() - at
                    && row
                        .words
                        .iter()
                        .zip(text.iter().skip(at))
                        .all(|(one, other)| same(*one, *other, lexicon))
            });
            let longest = fits.clone().map(|row| row.words.len()).max();
            for row in fits.filter(|row| Some(row.words.len()) == longest) {
                let found = Met { concept: row.concept, at };
                if met.last() != Some(&found) {
                    met.push(found);
                }
            }
        }
    }
}

fn self_push(map: &mut HashMap<u32, Vec<usize>>, key: u32, row: usize) {
    map.entry(key).or_default().push(row);
}

/// Whether two words share a key.
fn same(one: u32, other: u32, lexicon: &Lexicon) -> bool {
    one == other
        || lexicon
            .word(one)
            .zip(lexicon.word(other))
            .is_some_and(|(one, other)| one.keys.iter().any(|key| other.keys.contains(key)))
}
