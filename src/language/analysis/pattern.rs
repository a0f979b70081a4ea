//! A rule as it is written → rules ready to run.
//!
//! ```text
//! ima ama            takes ima or ama off
//! C(ci) > c k        takes ci off after a C (a class), and puts c in its place, or k: two candidates
//! (an) > _ n         takes an off and puts nothing, or n
//! {do,po}s{ao,la}    braces: dosao, dosla, posao, posla
//! C(<case>)          a list by name
//! ...(ova)           . is any letter: at least three must come before
//! ^t(eo)             ^ is the beginning of the word, $ its end
//! nost > nost !      what matches stays as it is, and no later pass touches it
//! ```
//!
//! In parentheses stands what is taken off, around it what must stand there; without parentheses all is taken off. Of the
//! rules that match, the one that takes most applies; among those, the one that asks for more around; then the first.

use std::collections::HashMap;
use std::ops::Range;

use super::table::{Place, Table};

/// How many plain rules the rules of a language may come to.
const RULES_LIMIT: usize = 50_000;
/// How deep lists may name lists.
const DEPTH_LIMIT: usize = 8;

/// Something that must stand beside what a rule takes off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Beside {
    /// One of these letters, a bit each: [`bit`].
    Letter(u32),
    /// The beginning or end of the word.
    Edge,
}

/// A plain rule.
#[derive(Clone, Debug)]
pub(super) struct Rule {
    pub(super) before: Vec<Beside>,
    pub(super) removed: String,
    pub(super) after: Vec<Beside>,
    pub(super) outputs: Vec<String>,
    pub(super) last: bool,
}

/// The bit of a letter, `a` being the lowest; whatever else there may be has one bit together.
pub(super) fn bit(letter: u8) -> u32 {
    match letter {
        b'a'..=b'z' => 1 << (letter - b'a'),
        _ => 1 << 26,
    }
}

/// The letters of a text as bits.
pub(super) fn letters(text: &str) -> u32 {
    text.bytes().filter(u8::is_ascii_lowercase).fold(0, |bits, letter| bits | bit(letter))
}

/// Turns written rules into plain ones, and keeps a list of those that are no rules.
pub(super) struct Compiler<'t> {
    lists: HashMap<&'t str, &'t str>,
    classes: HashMap<char, u32>,
    pub(super) vowels: u32,
    pub(super) syllabic: u32,
    made: usize,
    mistakes: Vec<(Range<usize>, String)>,
}

impl<'t> Compiler<'t> {
    pub(super) fn new(table: &'t Table) -> Self {
        let class = |(name, of): &(String, String)| Some((name.chars().next()?, letters(of)));
        Compiler {
            lists: table.lists.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect(),
            classes: table.classes.iter().filter_map(class).collect(),
            vowels: letters(&table.vowels),
            syllabic: letters(&table.syllabic),
            made: 0,
            mistakes: Vec::new(),
        }
    }

    /// The rules that could not be read, with their places.
    pub(super) fn into_mistakes(self) -> Vec<(Range<usize>, String)> {
        self.mistakes
    }

    /// The plain rules of a line.
    pub(super) fn rules(&mut self, line: &str, range: &Range<usize>, place: Place) -> Vec<Rule> {
        let (patterns, outputs) = line.split_once(" > ").unwrap_or((line, "_"));
        let last = outputs.split_whitespace().any(|output| output == "!");
        let outputs: Vec<String> = outputs
            .split_whitespace()
            .filter(|output| *output != "!")
            .map(|output| if output == "_" { String::new() } else { output.to_owned() })
            .collect();
        let sound = !outputs.is_empty() && outputs.iter().all(|output| is_plain(output));
        let rules = patterns.split_whitespace().map(|pattern| {
            let plain = self.expand(pattern, 0)?;
            plain.iter().map(|plain| self.rule(plain, place, &outputs, last)).collect::<Option<Vec<_>>>()
        });
        let rules: Option<Vec<Rule>> =
            rules.collect::<Option<Vec<_>>>().map(|rules| rules.into_iter().flatten().collect());
        match rules.filter(|rules| sound && self.made + rules.len() <= RULES_LIMIT) {
            Some(rules) => {
                self.made += rules.len();
                rules
            }
            None => {
                self.mistakes.push((range.clone(), line.to_owned()));
                Vec::new()
            }
        }
    }

    /// The endings of a list of patterns.
    pub(super) fn endings(&self, text: &str) -> Vec<String> {
        text.split_whitespace().filter_map(|pattern| self.expand(pattern, 0)).flatten().collect()
    }

    /// Braces and lists written out.
    fn expand(&self, pattern: &str, depth: usize) -> Option<Vec<String>> {
        let mut done = vec![String::new()];
        let mut rest = pattern;
        while let Some(first) = rest.chars().next() {
            let choices = match first {
                '{' => {
                    let (inner, after) = braced(rest)?;
                    rest = after;
                    let choices = inner.into_iter().map(|choice| self.expand(choice, depth + 1));
                    choices.collect::<Option<Vec<_>>>()?.concat()
                }
                '<' if depth < DEPTH_LIMIT => {
                    let (name, after) = rest.get(1..)?.split_once('>')?;
                    rest = after;
                    let patterns = self.lists.get(name)?.split_whitespace();
                    let choices = patterns.map(|pattern| self.expand(pattern, depth + 1));
                    choices.collect::<Option<Vec<_>>>()?.concat()
                }
                _ => {
                    rest = rest.get(first.len_utf8()..)?;
                    done.iter_mut().for_each(|text| text.push(first));
                    continue;
                }
            };
            if done.len() * choices.len() > RULES_LIMIT {
                return None;
            }
            done = done
                .iter()
                .flat_map(|head| choices.iter().map(move |tail| [head.as_str(), tail].concat()))
                .collect();
        }
        Some(done)
    }

    fn rule(&self, plain: &str, place: Place, outputs: &[String], last: bool) -> Option<Rule> {
        let (before, removed, after) = match plain.split_once('(') {
            Some((before, rest)) => {
                let (removed, after) = rest.split_once(')')?;
                (before, removed, after)
            }
            None => match plain.strip_prefix('^') {
                Some(removed) => ("^", removed, ""),
                None => ("", plain, ""),
            },
        };
        let fits = match place {
            Place::Start => before.is_empty() || before == "^",
            Place::End => after.is_empty() || after == "$",
            Place::Inside => !removed.is_empty() && outputs.len() == 1 && !last,
        };
        let beside = |text: &str| text.chars().map(|letter| self.beside(letter)).collect::<Option<Vec<_>>>();
        (fits && is_plain(removed)).then_some(())?;
        Some(Rule {
            before: beside(before)?,
            removed: removed.to_owned(),
            after: beside(after)?,
            outputs: outputs.to_vec(),
            last,
        })
    }

    fn beside(&self, letter: char) -> Option<Beside> {
        match letter {
            '^' | '$' => Some(Beside::Edge),
            '.' => Some(Beside::Letter(u32::MAX)),
            'a'..='z' => Some(Beside::Letter(letters(letter.encode_utf8(&mut [0])))),
            _ => self.classes.get(&letter).map(|letters| Beside::Letter(*letters)),
        }
    }
}

fn is_plain(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_lowercase())
}

/// The choices of the braces a text begins with, and what comes after them.
fn braced(text: &str) -> Option<(Vec<&str>, &str)> {
    let mut choices = Vec::new();
    let mut depth = 0usize;
    let mut from = 1;
    for (at, letter) in text.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' => depth = depth.checked_sub(1)?,
            _ => {}
        }
        if (letter == ',' && depth == 1) || (letter == '}' && depth == 0) {
            choices.push(text.get(from..at)?);
            from = at + 1;
        }
        if letter == '}' && depth == 0 {
            return Some((choices, text.get(from..)?));
        }
    }
    None
}
