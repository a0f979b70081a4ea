//! Rules, run on a word of plain letters.

use std::collections::HashMap;

use super::MOST_KEYS;
use super::pattern::{Beside, Compiler, Rule};
use super::table::{PassTable, Place};

/// A pass, ready to run: its rules by what they take off.
#[derive(Debug)]
pub(super) struct Pass {
    place: Place,
    rules: HashMap<String, Vec<Rule>>,
    longest: usize,
    least: usize,
    /// A letter of these must be left; any word will do when there are none.
    vowels: u128,
    syllabic: u128,
    ends: Vec<String>,
}

impl Pass {
    pub(super) fn compile(table: &PassTable, compiler: &mut Compiler<'_>) -> Self {
        let mut rules: HashMap<String, Vec<Rule>> = HashMap::new();
        for (line, range) in &table.rules {
            for rule in compiler.rules(line, range, table.place) {
                rules.entry(rule.removed.clone()).or_default().push(rule);
            }
        }
        // The sort is stable: among equals the first rule of the file stays first.
        rules.values_mut().for_each(|rules| {
            rules.sort_by_key(|rule| std::cmp::Reverse(rule.before.len() + rule.after.len()));
        });
        Pass {
            place: table.place,
            longest: rules.keys().map(String::len).max().unwrap_or(0),
            rules,
            least: table.least,
            vowels: if table.vowel { compiler.vowels } else { 0 },
            syllabic: compiler.syllabic,
            ends: compiler.endings(&table.ends),
        }
    }

    /// What a word becomes: one text or several, and whether later passes must leave it alone. `None` if no rule applies.
    fn apply(&self, word: &str) -> Option<(Vec<String>, bool)> {
        if !self.ends.is_empty() && !self.ends.iter().any(|end| word.ends_with(end.as_str())) {
            return None;
        }
        match self.place {
            Place::Inside => Some((vec![self.rewrite(word)], false)),
            Place::Start | Place::End => self.cut(word),
        }
    }

    fn cut(&self, word: &str) -> Option<(Vec<String>, bool)> {
        for length in (0..=self.longest.min(word.len())).rev() {
            let range = match self.place {
                Place::Start => 0..length,
                _ => word.len() - length..word.len(),
            };
            let (head, tail) = (word.get(..range.start)?, word.get(range.end..)?);
            if head.len() + tail.len() < self.least || !self.has_vowel(head, tail) {
                continue;
            }
            let Some(rules) = self.rules.get(word.get(range)?) else { continue };
            if let Some(rule) = rules.iter().find(|rule| fits(rule, head, tail)) {
                let outputs = rule.outputs.iter().map(|output| [head, output.as_str(), tail].concat());
                return Some((outputs.filter(|output| !output.is_empty()).collect(), rule.last));
            }
        }
        None
    }

    fn has_vowel(&self, head: &str, tail: &str) -> bool {
        // Up to the first vowel all is consonants, so a syllabic one counts as soon as another letter follows it.
        let mut syllabic = false;
        for letter in head.bytes().chain(tail.bytes()) {
            if syllabic || self.vowels & (1 << letter) != 0 {
                return true;
            }
            syllabic = self.syllabic & (1 << letter) != 0;
        }
        self.vowels == 0
    }

    /// Applies the rules from left to right. What stands before a place is taken as already rewritten.
    pub(super) fn rewrite(&self, word: &str) -> String {
        let mut done = String::with_capacity(word.len());
        let mut at = 0;
        while at < word.len() {
            let longest = self.longest.min(word.len() - at);
            let found = (1..=longest).rev().find_map(|length| {
                let rules = self.rules.get(word.get(at..at + length)?)?;
                let tail = word.get(at + length..)?;
                rules.iter().find(|rule| fits(rule, &done, tail))
            });
            match found {
                Some(rule) => {
                    rule.outputs.iter().for_each(|output| done.push_str(output));
                    at += rule.removed.len();
                }
                None => {
                    done.push_str(word.get(at..=at).unwrap_or_default());
                    at += 1;
                }
            }
        }
        if done.is_empty() { word.to_owned() } else { done }
    }
}

fn fits(rule: &Rule, head: &str, tail: &str) -> bool {
    beside(rule.before.iter().rev(), head.bytes().rev()) && beside(rule.after.iter(), tail.bytes())
}

fn beside<'r>(wanted: impl Iterator<Item = &'r Beside>, mut letters: impl Iterator<Item = u8>) -> bool {
    for wanted in wanted {
        let fits = match (wanted, letters.next()) {
            (Beside::Letter(set), Some(letter)) => set & (1 << letter) != 0,
            (Beside::Edge, None) => true,
            _ => false,
        };
        if !fits {
            return false;
        }
    }
    true
}

/// Runs passes on candidates. There is at least one candidate afterwards, if there was one before.
pub(super) fn run(passes: &[Pass], candidates: Vec<String>) -> Vec<String> {
    let mut candidates: Vec<(String, bool)> = candidates.into_iter().map(|text| (text, false)).collect();
    for pass in passes {
        let mut next: Vec<(String, bool)> = Vec::with_capacity(candidates.len());
        for (text, last) in candidates {
            let applied = if last { None } else { pass.apply(&text) };
            let outputs = applied.filter(|(outputs, _)| !outputs.is_empty());
            let (outputs, last) = outputs.unwrap_or_else(|| (vec![text], last));
            for output in outputs {
                if next.len() < MOST_KEYS && next.iter().all(|(known, _)| *known != output) {
                    next.push((output, last));
                }
            }
        }
        candidates = next;
    }
    candidates.into_iter().map(|(text, _)| text).collect()
}
