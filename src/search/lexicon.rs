//! Words, each analysed once, whatever number of texts and editions they stand in.

use std::ops::Range;

use rayon::prelude::*;

use super::names::Names;
use crate::language::analysis::Analyzer;

/// The words that one analysis has met.
#[derive(Debug, Default)]
pub(super) struct Lexicon {
    /// As they are written.
    written: Names,
    /// Their folded forms, by their numbers.
    forms_of: Vec<u32>,
    /// Folded forms, and those with marks beside them. Whatever else is known of a word depends on its form alone.
    pub forms: Names,
    known: Vec<Known>,
    /// Keys.
    pub keys: Names,
    /// The keys of all forms, one form after the other.
    keys_of: Vec<u32>,
}

/// What is known of a form.
#[derive(Debug)]
struct Known {
    keys: Range<u32>,
    /// The same form without marks.
    bare: u32,
    /// Whether it tells nothing about a text.
    stop: bool,
}

impl Lexicon {
    /// The forms of words, which are analysed if they are new.
    pub(super) fn learn<'w>(
        &mut self,
        words: impl Iterator<Item = &'w str>,
        analyzer: &Analyzer,
    ) -> Vec<u32> {
        let numbers: Vec<u32> = words.map(|word| self.written.number(word)).collect();
        let new = number(self.forms_of.len())..number(self.written.len());
        let written = &self.written;
        let fold = |word| {
            let word = written.text(word);
            let bare = analyzer.fold(word);
            let marked = analyzer.marked(word, &bare);
            (bare, marked)
        };
        let folded: Vec<(String, Option<String>)> = new.into_par_iter().with_min_len(256).map(fold).collect();
        let new = number(self.known.len());
        let mut bare_of: Vec<u32> = Vec::new();
        let mut form = |text: &str, bare: Option<u32>, forms: &mut Names| {
            let form = forms.number(text);
            if form >= new && index(form - new) == bare_of.len() {
                bare_of.push(bare.unwrap_or(form));
            }
            form
        };
        for (bare, marked) in &folded {
            let bare = form(bare, None, &mut self.forms);
            let marked = marked.as_ref().map(|marked| form(marked, Some(bare), &mut self.forms));
            self.forms_of.push(marked.unwrap_or(bare));
        }
        let new = new..number(self.forms.len());
        let forms = &self.forms;
        let analysed: Vec<(Vec<String>, bool)> = new
            .into_par_iter()
            .with_min_len(128)
            .zip(&bare_of)
            .map(|(form, bare)| match form == *bare {
                true => (analyzer.keys_of_folded(forms.text(form)), analyzer.is_stop(forms.text(form))),
                false => Default::default(),
            })
            .collect();
        for ((keys, stop), bare) in analysed.into_iter().zip(bare_of) {
            let start = number(self.keys_of.len());
            self.keys_of.extend(keys.iter().map(|key| self.keys.number(key)));
            let own = Known { keys: start..number(self.keys_of.len()), bare, stop };
            // A form with marks has all but these from the one without, which always comes before it.
            let known = self.known.get(index(bare));
            let known = known.map(|known| Known { keys: known.keys.clone(), bare, stop: known.stop });
            self.known.push(known.unwrap_or(own));
        }
        let form = |word: &u32| self.forms_of.get(index(*word)).copied().unwrap_or(u32::MAX);
        numbers.iter().map(form).collect()
    }

    /// The form of a word that has been learnt.
    pub(super) fn form(&self, word: &str) -> Option<u32> {
        self.forms_of.get(index(self.written.find(word)?)).copied()
    }

    /// The same form without marks.
    pub(super) fn bare(&self, form: u32) -> u32 {
        self.known.get(index(form)).map_or(form, |known| known.bare)
    }

    /// The keys of a form; none for what is no word.
    pub(super) fn keys_of(&self, form: u32) -> &[u32] {
        let known = self.known.get(index(form));
        known
            .and_then(|known| self.keys_of.get(index(known.keys.start)..index(known.keys.end)))
            .unwrap_or_default()
    }

    /// Whether a form is one that tells something about a text.
    pub(super) fn is_telling(&self, form: u32) -> bool {
        self.known.get(index(form)).is_some_and(|known| !known.stop)
    }
}

/// A count as a number; there are never so many of anything that it does not fit.
pub(super) fn number(of: usize) -> u32 {
    u32::try_from(of).unwrap_or(u32::MAX)
}

/// A number as a place.
pub(super) fn index(of: u32) -> usize {
    usize::try_from(of).unwrap_or(usize::MAX)
}
