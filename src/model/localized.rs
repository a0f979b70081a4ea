//! A value in several languages.

use crate::language::{Lang, Languages};

/// A value per content language. The first of a chain that has one is what a reader gets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Localized<T> {
    entries: Vec<(Lang, T)>,
}

impl<T> Default for Localized<T> {
    fn default() -> Self {
        Localized { entries: Vec::new() }
    }
}

impl<T> Localized<T> {
    /// A value in one language.
    pub fn one(lang: Lang, value: T) -> Self {
        Localized { entries: vec![(lang, value)] }
    }

    /// The value in exactly this language.
    pub fn get(&self, lang: Lang) -> Option<&T> {
        self.entries.iter().find(|(known, _)| *known == lang).map(|(_, value)| value)
    }

    /// The value for the first language of `chain` that has one, with the position in the chain.
    pub fn pick(&self, chain: impl IntoIterator<Item = Lang>) -> Option<(Lang, &T)> {
        chain.into_iter().find_map(|lang| self.get(lang).map(|value| (lang, value)))
    }

    /// Sets the value in a language.
    pub fn insert(&mut self, lang: Lang, value: T) {
        match self.entries.iter_mut().find(|(known, _)| *known == lang) {
            Some(entry) => entry.1 = value,
            None => self.entries.push((lang, value)),
        }
    }

    /// Whether no language has a value.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// All values with their languages, in the order of the source.
    pub fn iter(&self) -> impl Iterator<Item = (Lang, &T)> {
        self.entries.iter().map(|(lang, value)| (*lang, value))
    }

    /// The codes of the languages that have no value.
    pub fn missing<'l>(&self, languages: &'l Languages) -> Vec<&'l str> {
        let has = |code: &str| languages.lang(code).is_some_and(|lang| self.get(lang).is_some());
        languages.content().iter().map(AsRef::as_ref).filter(|code| !has(code)).collect()
    }
}

impl<T> FromIterator<(Lang, T)> for Localized<T> {
    fn from_iter<I: IntoIterator<Item = (Lang, T)>>(entries: I) -> Self {
        Localized { entries: entries.into_iter().collect() }
    }
}
