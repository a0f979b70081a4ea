//! Rules, run on a word of plain letters.

use std::collections::HashMap;

use super::MOST_KEYS;
use super::pattern::{Beside, Compiler, Rule, bit};
use super::table::{PassTable, Place};
use super::trie::{NodeIx, Trie};

/// A pass, ready to run: its rules by what they take off.
#[derive(Debug)]
pub(super) struct Pass {
    place: Place,
    /// By the letters they take off, those of endings from the last to the first.
    rules: Trie<Vec<Rule>>,
    least: usize,
    /// A letter of these must be left; any word will do when there are none.
    vowels: u32,
    syllabic: u32,
    /// The endings of the words it is for, from the last letter to the first; nothing if it is for all.
    ends: Option<Trie<()>>,
}

/// What a word becomes.
enum Change<'p> {
    /// A part is replaced by one text or by several, and later passes may have to leave the result alone.
    Cut { head: &'p str, outputs: &'p [String], tail: &'p str, last: bool },
    /// Parts anywhere in the word are replaced.
    Rewritten(String),
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
        let backwards = |text: &str| text.bytes().rev().collect::<Vec<u8>>();
        let rules = rules.into_iter().map(|(removed, rules)| match table.place {
            Place::End => (backwards(&removed), rules),
            Place::Start | Place::Inside => (removed.into_bytes(), rules),
        });
        let mut ends: Vec<Vec<u8>> = compiler.endings(&table.ends).iter().map(|end| backwards(end)).collect();
        ends.sort_unstable();
        ends.dedup();
        Pass {
            place: table.place,
            rules: Trie::new(rules.collect()),
            least: table.least,
            vowels: if table.vowel { compiler.vowels } else { 0 },
            syllabic: compiler.syllabic,
            ends: (!ends.is_empty()).then(|| Trie::new(ends.into_iter().map(|end| (end, ())).collect())),
        }
    }

    /// What a word becomes; `None` if no rule applies. `way` is room to work in.
    fn apply<'p>(&'p self, word: &'p str, way: &mut Vec<NodeIx>) -> Option<Change<'p>> {
        if self.ends.as_ref().is_some_and(|ends| !ends_with(word, ends)) {
            return None;
        }
        match self.place {
            Place::Inside => self.rewritten(word).map(Change::Rewritten),
            Place::Start | Place::End => self.cut(word, way),
        }
    }

    fn cut<'p>(&'p self, word: &'p str, way: &mut Vec<NodeIx>) -> Option<Change<'p>> {
        let most = self.most(word.as_bytes())?;
        way.clear();
        match self.place {
            Place::End => self.walk(word.bytes().rev().take(most), way),
            Place::Start | Place::Inside => self.walk(word.bytes().take(most), way),
        }
        // The rule that takes most applies: back from the end of the way.
        for (length, at) in way.iter().enumerate().rev() {
            let Some(rules) = self.rules.value(*at) else { continue };
            let range = match self.place {
                Place::End => word.len() - length..word.len(),
                Place::Start | Place::Inside => 0..length,
            };
            let (head, tail) = (word.get(..range.start)?, word.get(range.end..)?);
            if let Some(rule) = rules.iter().find(|rule| fits(rule, head.as_bytes(), tail.as_bytes())) {
                return Some(Change::Cut { head, outputs: &rule.outputs, tail, last: rule.last });
            }
        }
        None
    }

    /// The nodes that letters lead through.
    fn walk(&self, letters: impl Iterator<Item = u8>, way: &mut Vec<NodeIx>) {
        let mut at = Trie::<Vec<Rule>>::ROOT;
        way.push(at);
        for letter in letters {
            match self.rules.step(at, letter) {
                Some(next) => at = next,
                None => return,
            }
            way.push(at);
        }
    }

    /// How many letters may be taken off a word at most; `None` if what must be left is not even in the whole word.
    fn most(&self, word: &[u8]) -> Option<usize> {
        let spare = word.len().checked_sub(self.least)?;
        if self.vowels == 0 {
            return Some(spare);
        }
        let is_vowel = |letter: u8| self.vowels & bit(letter) != 0;
        // A syllabic consonant counts as soon as another letter follows it.
        let is_syllabic = |letter: u8| self.syllabic & bit(letter) != 0;
        let kept = match self.place {
            Place::End => {
                let first = word.iter().position(|letter| is_vowel(*letter) || is_syllabic(*letter))?;
                first + if word.get(first).is_some_and(|letter| is_vowel(*letter)) { 1 } else { 2 }
            }
            Place::Start | Place::Inside => {
                let last = word.iter().rposition(|letter| is_vowel(*letter));
                let syllabic = word.iter().rev().skip(1).position(|letter| is_syllabic(*letter));
                let syllabic = syllabic.map(|after| word.len() - 2 - after);
                word.len() - last.max(syllabic)?
            }
        };
        word.len().checked_sub(kept).map(|most| most.min(spare))
    }

    /// Applies the rules from left to right; `None` if none does. What stands before a place is taken as already rewritten.
    fn rewritten(&self, word: &str) -> Option<String> {
        if self.rules.is_empty() {
            return None;
        }
        let bytes = word.as_bytes();
        let mut done: Option<String> = None;
        let mut at = 0;
        while at < bytes.len() {
            let head = done.as_ref().map_or(bytes.get(..at), |done| Some(done.as_bytes()));
            let (head, rest) = (head?, bytes.get(at..)?);
            match self.longest(head, rest) {
                Some(rule) => {
                    let done = done.get_or_insert_with(|| word.get(..at).unwrap_or_default().to_owned());
                    rule.outputs.iter().for_each(|output| done.push_str(output));
                    at += rule.removed.len();
                }
                None => {
                    if let Some(done) = &mut done {
                        done.push_str(word.get(at..=at).unwrap_or_default());
                    }
                    at += 1;
                }
            }
        }
        done.filter(|done| !done.is_empty())
    }

    /// The rule for the beginning of `rest` that takes most.
    fn longest(&self, head: &[u8], rest: &[u8]) -> Option<&Rule> {
        let mut found = None;
        let mut at = Trie::<Vec<Rule>>::ROOT;
        for (taken, letter) in rest.iter().enumerate() {
            let Some(next) = self.rules.step(at, *letter) else { break };
            at = next;
            if let Some(rules) = self.rules.value(at) {
                let tail = rest.get(taken + 1..).unwrap_or_default();
                found = rules.iter().find(|rule| fits(rule, head, tail)).or(found);
            }
        }
        found
    }

    /// Applies the rules from left to right.
    pub(super) fn rewrite(&self, word: String) -> String {
        self.rewritten(&word).unwrap_or(word)
    }
}

fn ends_with(word: &str, ends: &Trie<()>) -> bool {
    let mut at = Trie::<()>::ROOT;
    for letter in word.bytes().rev() {
        if ends.value(at).is_some() {
            return true;
        }
        match ends.step(at, letter) {
            Some(next) => at = next,
            None => return false,
        }
    }
    ends.value(at).is_some()
}

fn fits(rule: &Rule, head: &[u8], tail: &[u8]) -> bool {
    beside(rule.before.iter().rev(), head.iter().rev()) && beside(rule.after.iter(), tail.iter())
}

fn beside<'r>(wanted: impl Iterator<Item = &'r Beside>, mut letters: impl Iterator<Item = &'r u8>) -> bool {
    for wanted in wanted {
        let fits = match (wanted, letters.next()) {
            (Beside::Letter(set), Some(letter)) => set & bit(*letter) != 0,
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
    if passes.is_empty() {
        return candidates;
    }
    let mut each: Vec<(String, bool)> = Vec::with_capacity(candidates.len());
    candidates.iter().for_each(|text| take(None, text, false, &mut each));
    let mut candidates = each;
    let mut way = Vec::new();
    for pass in passes {
        let mut changed: Option<Vec<(String, bool)>> = None;
        for (at, (text, last)) in candidates.iter().enumerate() {
            let change = if *last { None } else { pass.apply(text, &mut way) };
            // Most words go through most passes as they are.
            if change.is_none() && changed.is_none() {
                continue;
            }
            let next = changed.get_or_insert_with(|| candidates.get(..at).unwrap_or_default().to_vec());
            take(change, text, *last, next);
        }
        if let Some(changed) = changed {
            candidates = changed;
        }
    }
    candidates.into_iter().map(|(text, _)| text).collect()
}

/// Adds what came of a candidate, unless it is there already or there are enough.
fn take(change: Option<Change<'_>>, text: &str, last: bool, next: &mut Vec<(String, bool)>) {
    let mut add = |output: String, last: bool| {
        if next.len() < MOST_KEYS && next.iter().all(|(known, _)| *known != output) {
            next.push((output, last));
        }
    };
    match change {
        None => add(text.to_owned(), last),
        Some(Change::Rewritten(output)) => add(output, false),
        Some(Change::Cut { head, outputs, tail, last: fixed }) => {
            let outputs = outputs.iter().map(|output| [head, output.as_str(), tail].concat());
            let mut outputs = outputs.filter(|output| !output.is_empty()).peekable();
            if outputs.peek().is_none() {
                return add(text.to_owned(), last);
            }
            outputs.for_each(|output| add(output, fixed));
        }
    }
}
