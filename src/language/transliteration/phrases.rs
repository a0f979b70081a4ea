//! Words and phrases that stay as they are: those of a language's table and those an author names.
//!
//! An entry is met as it is written, capitalised, and all in capitals. `Facebook*` is also met with more letters after
//! it (Facebooku): languages that inflect inflect names too.

use std::collections::HashMap;

#[derive(Debug)]
struct Phrase {
    forms: Vec<String>,
    /// Whether more letters may follow.
    open: bool,
}

/// A set of phrases, by the first letter of each of their forms.
#[derive(Debug, Default)]
pub(super) struct Phrases {
    phrases: Vec<Phrase>,
    by_first: HashMap<char, Vec<usize>>,
}

impl Phrases {
    /// The phrases; empty ones are left out.
    pub(super) fn new<'p>(entries: impl IntoIterator<Item = &'p str>) -> Self {
        let mut set = Phrases::default();
        for entry in entries {
            let (entry, open) =
                entry.trim().strip_suffix('*').map_or((entry.trim(), false), |stem| (stem, true));
            let mut letters = entry.chars();
            let Some(first) = letters.next() else { continue };
            let capitalised: String = first.to_uppercase().chain(letters).collect();
            let mut forms = vec![entry.to_owned()];
            for form in [capitalised, entry.to_uppercase()] {
                if !forms.contains(&form) {
                    forms.push(form);
                }
            }
            for first in forms.iter().filter_map(|form| form.chars().next()) {
                let known = set.by_first.entry(first).or_default();
                if known.last() != Some(&set.phrases.len()) {
                    known.push(set.phrases.len());
                }
            }
            set.phrases.push(Phrase { forms, open });
        }
        set
    }

    /// How many bytes of `text`, which begins at the beginning of a word, the longest fitting phrase takes.
    pub(super) fn at(&self, text: &str) -> Option<usize> {
        let candidates = self.by_first.get(&text.chars().next()?)?;
        let fits = |form: &String, open: bool| {
            let rest = text.strip_prefix(form.as_str())?;
            let more = rest.find(|letter: char| !letter.is_alphanumeric()).unwrap_or(rest.len());
            (open || more == 0).then_some(form.len() + more)
        };
        candidates
            .iter()
            .filter_map(|at| self.phrases.get(*at))
            .filter_map(|phrase| phrase.forms.iter().find_map(|form| fits(form, phrase.open)))
            .max()
    }
}

#[cfg(test)]
mod tests {
    use super::Phrases;

    #[test]
    fn the_longest_phrase_at_a_word_is_met_in_its_capitalisations() {
        let phrases = Phrases::new(["La Strada", "La", "astra", "Facebook*", " "]);
        assert_eq!(phrases.at("La Strada je"), Some(9));
        assert_eq!(phrases.at("La Stradе"), Some(2));
        assert_eq!(phrases.at("LA STRADA"), Some(9));
        assert_eq!(phrases.at("Astra, ASTRA"), Some(5));
        assert_eq!(phrases.at("Astrain"), None);
        assert_eq!(phrases.at("Facebooku."), Some(9));
        assert_eq!(phrases.at("facebook"), None);
        assert_eq!(phrases.at(""), None);
    }
}
