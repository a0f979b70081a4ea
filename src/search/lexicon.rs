//! The distinct words of many texts, each analysed once.

use std::collections::HashMap;

use rayon::prelude::*;

use crate::language::analysis::Analyzer;

/// Numbers for texts, given out in the order in which they are first met.
#[derive(Debug, Default)]
pub(super) struct Names {
    numbers: HashMap<Box<str>, u32>,
    texts: Vec<Box<str>>,
}

impl Names {
    /// The number of a text.
    pub(super) fn number(&mut self, text: &str) -> u32 {
        if let Some(known) = self.numbers.get(text) {
            return *known;
        }
        let number = u32::try_from(self.texts.len()).unwrap_or(u32::MAX);
        self.numbers.insert(Box::from(text), number);
        self.texts.push(Box::from(text));
        number
    }

    /// All texts by their numbers.
    pub(super) fn texts(&self) -> &[Box<str>] {
        &self.texts
    }

    /// The text of a number.
    pub(super) fn text(&self, number: u32) -> &str {
        usize::try_from(number).ok().and_then(|at| self.texts.get(at)).map_or("", AsRef::as_ref)
    }
}

/// What is known of a distinct word.
#[derive(Clone, Debug, Default)]
pub(super) struct Known {
    /// Its folded form, among [`Lexicon::forms`].
    pub form: u32,
    /// Its keys, among [`Lexicon::keys`]; none for what is no word.
    pub keys: Vec<u32>,
    /// Whether it tells nothing about a text.
    pub stop: bool,
}

/// Words, analysed.
#[derive(Debug, Default)]
pub(super) struct Lexicon {
    /// By the number of the word.
    words: Vec<Known>,
    /// Folded forms.
    pub forms: Names,
    /// Keys.
    pub keys: Names,
    /// The first key of each form.
    first: Vec<u32>,
}

impl Lexicon {
    /// Analyses words.
    pub(super) fn new(words: &[Box<str>], analyzer: &Analyzer) -> Self {
        let analysed: Vec<_> = words
            .par_iter()
            .with_min_len(64)
            .map(|word| {
                let analysis = analyzer.analyse(word);
                let stop = analyzer.is_stop(&analysis.folded);
                (analysis, stop)
            })
            .collect();
        let mut lexicon = Lexicon::default();
        for (analysis, stop) in analysed {
            let form = lexicon.forms.number(&analysis.folded);
            let keys: Vec<u32> = analysis.keys.iter().map(|key| lexicon.keys.number(key)).collect();
            if lexicon.first.len() < lexicon.forms.texts().len() {
                lexicon.first.push(keys.first().copied().unwrap_or(u32::MAX));
            }
            lexicon.words.push(Known { form, keys, stop });
        }
        lexicon
    }

    /// Takes words that a test picks for telling.
    pub(super) fn keep(&mut self, telling: impl Fn(&Known) -> bool) {
        for word in &mut self.words {
            word.stop = word.stop && !telling(word);
        }
    }

    /// The first key of a form.
    pub(super) fn first_key(&self, form: u32) -> Option<u32> {
        self.first.get(usize::try_from(form).ok()?).copied()
    }

    /// What is known of a word, by its number.
    pub(super) fn word(&self, number: u32) -> Option<&Known> {
        self.words.get(usize::try_from(number).ok()?)
    }
}
