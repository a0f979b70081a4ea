//! Which concepts of the glossary a text uses, whatever form their terms are in.
//!
//! A document that nobody has translated is still found by its concepts: its text is searched for the terms of its own
//! language, and the terms of the reader's language are put into the reader's index in their place.

use super::lexicon::{Lexicon, index, number};
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
    /// The forms of the words, without those that tell nothing.
    words: Vec<u32>,
}

/// The terms of one language, to be found in texts of that language.
#[derive(Debug, Default)]
pub(super) struct Finder {
    rows: Vec<Row>,
    /// By the number of a key: one more than the place among `starts`, 0 if no row begins so.
    first: Vec<u32>,
    /// Rows by a key of their first word.
    starts: Vec<Vec<usize>>,
}

/// A term met in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Met {
    /// The concept.
    pub concept: usize,
    /// At which word.
    pub at: usize,
}

/// The words of all terms of a language.
pub(super) fn term_words(glossary: &Glossary, lang: Lang) -> impl Iterator<Item = &str> {
    let terms = glossary.concepts.iter().filter_map(move |concept| concept.terms.get(lang));
    terms.flat_map(wordings).flat_map(words).map(|word| word.text)
}

impl Finder {
    /// Terms of a language, whose [words](term_words) the lexicon knows.
    pub(super) fn new(glossary: &Glossary, lang: Lang, lexicon: &Lexicon) -> Self {
        let mut finder = Finder::default();
        let terms = glossary.concepts.iter().enumerate();
        for (concept, term) in terms.filter_map(|(at, concept)| Some((at, concept.terms.get(lang)?))) {
            for wording in wordings(term) {
                let words: Vec<u32> = telling(wording, lexicon);
                let Some(first) = words.first() else { continue };
                for key in lexicon.keys_of(*first) {
                    finder.begin(*key);
                }
                finder.rows.push(Row { concept, words });
            }
        }
        finder
    }

    /// Notes that the next row begins with a key.
    fn begin(&mut self, key: u32) {
        if self.first.len() <= index(key) {
            self.first.resize(index(key) + 1, 0);
        }
        let Some(place) = self.first.get_mut(index(key)) else { return };
        if *place == 0 {
            self.starts.push(Vec::new());
            *place = number(self.starts.len());
        }
        if let Some(rows) = self.starts.get_mut(index(*place - 1)) {
            rows.push(self.rows.len());
        }
    }

    /// The rows that begin with a key.
    fn beginning(&self, key: u32) -> &[usize] {
        let place = self.first.get(index(key)).and_then(|place| place.checked_sub(1));
        place.and_then(|place| self.starts.get(index(place))).map_or(&[], Vec::as_slice)
    }

    /// The terms in a text, given as the forms of its words in order, stop words left out. Of terms that begin at the
    /// same word the longest counts.
    pub(super) fn find(&self, text: &[u32], lexicon: &Lexicon, met: &mut Vec<Met>) {
        if self.rows.is_empty() {
            return;
        }
        for (at, word) in text.iter().enumerate() {
            let keys = lexicon.keys_of(*word);
            if keys.iter().all(|key| self.beginning(*key).is_empty()) {
                continue;
            }
            let candidates = keys.iter().flat_map(|key| self.beginning(*key));
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

/// The words of a wording that tell something, by their forms.
pub(super) fn telling(wording: &str, lexicon: &Lexicon) -> Vec<u32> {
    let forms = words(wording).filter_map(|word| lexicon.form(word.text));
    forms.filter(|form| lexicon.is_telling(*form)).collect()
}

/// Whether two words share a key.
fn same(one: u32, other: u32, lexicon: &Lexicon) -> bool {
    one == other || lexicon.keys_of(one).iter().any(|key| lexicon.keys_of(other).contains(key))
}
