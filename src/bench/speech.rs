//! Made-up speech of a language: words in its alphabet, inflected as its words are, as frequent as words are (Zipf).
//!
//! A corpus for measuring needs what makes real texts slow or large: as many different words, two bytes a letter where
//! the script is Cyrillic, letters of two signs. It needs no sense, and being made here it is nobody's property.

use crate::yaml::fields::{Fields, Report, text};
use crate::yaml::{self, Node};

use super::random::Random;

/// How each language is spelt.
const SPELLING: &str = include_str!("speech.yaml");
/// How many stems a language has besides its small words.
const STEMS: usize = 6_000;
/// The longest value of the data, in characters.
const LONGEST: usize = 1_000;

/// What a stem can be inflected as.
#[derive(Clone, Copy, Debug)]
enum Class {
    Noun,
    Verb,
    Adjective,
}

/// The words of a language, the most frequent first.
#[derive(Debug)]
pub(super) struct Speech {
    words: Vec<(String, Option<Class>)>,
    /// For each word, the sum of the weights of all words up to it.
    sums: Vec<u64>,
    nouns: Vec<String>,
    verbs: Vec<String>,
    adjectives: Vec<String>,
}

impl Speech {
    /// The speech of a language by its code; `None` if nothing is known of its spelling.
    pub(super) fn of(code: &str, seed: u64) -> Option<Self> {
        let node = yaml::parse("speech.yaml", SPELLING, 0).ok()?;
        let mut report = Report::new("speech.yaml");
        let languages = Fields::open_any(&node, &mut report)?;
        let (at, node) = languages
            .pairs()
            .enumerate()
            .find_map(|(at, (key, node))| (key.name == code).then_some((at, node)))?;
        let fields = Fields::open_any(node, &mut report)?;
        let mut list = |name: &str| parts(fields.get(name)?, &mut report);
        let (onsets, vowels, codas) = (list("onsets")?, list("vowels")?, list("codas")?);
        let small = list("small")?;
        let mut random = Random::new(seed, &[at]);
        let mut words: Vec<(String, Option<Class>)> = small.into_iter().map(|word| (word, None)).collect();
        for _ in 0..STEMS {
            let mut stem = String::new();
            for _ in 0..random.between(1, 3) {
                for part in [&onsets, &vowels, &codas] {
                    stem.push_str(random.pick(part).map_or("", String::as_str));
                }
            }
            // Inflected words end in a consonant before their ending.
            stem.push_str(random.pick(&onsets).map_or("", String::as_str));
            let class = match random.below(10) {
                0..5 => Class::Noun,
                5..8 => Class::Verb,
                _ => Class::Adjective,
            };
            words.push((stem, Some(class)));
        }
        let mut sum = 0;
        let sums = (3u64..).take(words.len()).map(|rank| {
            sum += 1_000_000_000 / rank;
            sum
        });
        let sums = sums.collect();
        Some(Speech {
            words,
            sums,
            nouns: list("nouns")?,
            verbs: list("verbs")?,
            adjectives: list("adjectives")?,
        })
    }

    /// A word in one of its forms.
    fn word(&self, random: &mut Random, out: &mut String) {
        let last = self.sums.last().copied().unwrap_or(1);
        let wanted = random.next() % last;
        let at = self.sums.partition_point(|sum| *sum <= wanted);
        let Some((stem, class)) = self.words.get(at) else { return };
        out.push_str(stem);
        let endings = match class {
            None => return,
            Some(Class::Noun) => &self.nouns,
            Some(Class::Verb) => &self.verbs,
            Some(Class::Adjective) => &self.adjectives,
        };
        out.push_str(random.pick(endings).map_or("", String::as_str));
    }

    /// So many words with blanks between them, the first with a capital if it is to have one.
    pub(super) fn words(&self, count: usize, capital: bool, random: &mut Random) -> String {
        let mut out = String::with_capacity(count * 12);
        for at in 0..count {
            if at > 0 {
                // A comma now and then, but not before the last word.
                let comma = at > 3 && at + 2 < count && random.chance(8);
                out.push_str(if comma { ", " } else { " " });
            }
            let start = out.len();
            self.word(random, &mut out);
            if at == 0 && capital {
                let word = out.split_off(start);
                let mut letters = word.chars();
                out.extend(letters.next().into_iter().flat_map(char::to_uppercase));
                out.push_str(letters.as_str());
            }
        }
        out
    }
}

/// The parts of a value, apart by blanks; a hyphen stands for nothing.
fn parts(node: &Node, report: &mut Report) -> Option<Vec<String>> {
    let line = text(node, LONGEST, report)?.value;
    let part = |part: &str| if part == "-" { String::new() } else { part.to_owned() };
    Some(line.split_whitespace().map(part).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashMap;

    #[test]
    fn words_are_as_frequent_as_words_are() {
        for code in ["mk", "sq", "sr", "bs"] {
            let speech = Speech::of(code, 1).unwrap();
            let text = speech.words(50_000, false, &mut Random::new(1, &[]));
            let mut counts: HashMap<&str, usize> = HashMap::new();
            text.split([' ', ',']).for_each(|word| *counts.entry(word).or_default() += 1);
            let mut counts: Vec<usize> = counts.into_values().collect();
            counts.sort_unstable_by(|a, b| b.cmp(a));
            assert!(counts.len() > 8_000, "{code}: {} different words", counts.len());
            let share = counts.iter().take(100).sum::<usize>() * 100 / 50_000;
            assert!((35..70).contains(&share), "{code}: the first hundred words are {share} %");
        }
        assert!(Speech::of("xx", 1).is_none());
    }

    #[test]
    fn a_sentence_begins_with_a_capital() {
        let speech = Speech::of("mk", 1).unwrap();
        let sentence = speech.words(9, true, &mut Random::new(3, &[]));
        assert!(sentence.starts_with(char::is_uppercase), "{sentence}");
        assert_eq!(sentence, speech.words(9, true, &mut Random::new(3, &[])));
    }
}
