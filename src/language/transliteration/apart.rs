//! Where letters that look like one letter of the other script are two: `in|jekcija` is инјекција, not ињекција.
//!
//! Stems with a stroke at the seam. A stem under `begins` is looked for at the beginning of a word and after any of the
//! `prefixes`; one under `within` anywhere. So inflected and derived words need no entries of their own.

use std::collections::HashMap;

use crate::diagnostic::Code;
use crate::yaml::fields::{Fields, Report, list, text};
use crate::yaml::{Node, Value};

/// How long an entry may be, in letters.
const LONGEST: usize = 40;

#[derive(Debug)]
struct Stem {
    letters: Vec<char>,
    /// How many letters stand before the seam.
    seam: usize,
}

/// The stems of a language, by their first letter.
#[derive(Debug, Default)]
pub(super) struct Apart {
    prefixes: HashMap<char, Vec<Vec<char>>>,
    begins: HashMap<char, Vec<Stem>>,
    within: HashMap<char, Vec<Stem>>,
}

impl Apart {
    /// Reads `{ prefixes: [ne], begins: [nad|živ], within: [in|jekc] }`.
    pub(super) fn read(node: Option<&Node>, report: &mut Report) -> Self {
        let fields = node.and_then(|node| Fields::open(node, &["prefixes", "begins", "within"], report));
        let Some(fields) = fields else { return Apart::default() };
        let mut prefixes: HashMap<char, Vec<Vec<char>>> = HashMap::new();
        for item in fields.get("prefixes").map(list).unwrap_or_default() {
            let Some(found) = text(item, LONGEST, report) else { continue };
            let letters: Vec<char> = found.value.chars().collect();
            if let Some(first) = letters.first() {
                prefixes.entry(*first).or_default().push(letters);
            }
        }
        let begins = stems(&fields, "begins", report);
        Apart { prefixes, begins, within: stems(&fields, "within", report) }
    }

    /// The positions in a word, written small, before which a seam runs. Usually there is none.
    pub(super) fn seams(&self, word: &[char]) -> Vec<usize> {
        let mut seams = Vec::new();
        for at in self.beginnings(word) {
            collect(&self.begins, word, at, &mut seams);
        }
        for at in 0..word.len() {
            collect(&self.within, word, at, &mut seams);
        }
        seams
    }

    /// Where the word begins, prefixes taken off one after another.
    fn beginnings(&self, word: &[char]) -> Vec<usize> {
        let mut found = vec![0];
        let mut next = 0;
        while let Some(at) = found.get(next).copied() {
            next += 1;
            let rest = word.get(at..).unwrap_or_default();
            let prefixes = rest.first().and_then(|first| self.prefixes.get(first));
            for prefix in prefixes.into_iter().flatten() {
                let end = at + prefix.len();
                if rest.starts_with(prefix) && end < word.len() && !found.contains(&end) {
                    found.push(end);
                }
            }
        }
        found
    }
}

fn collect(stems: &HashMap<char, Vec<Stem>>, word: &[char], at: usize, seams: &mut Vec<usize>) {
    let rest = word.get(at..).unwrap_or_default();
    let stems = rest.first().and_then(|first| stems.get(first));
    for stem in stems.into_iter().flatten() {
        if rest.starts_with(&stem.letters) {
            seams.push(at + stem.seam);
        }
    }
}

fn stems(fields: &Fields<'_>, name: &str, report: &mut Report) -> HashMap<char, Vec<Stem>> {
    let mut stems: HashMap<char, Vec<Stem>> = HashMap::new();
    for item in fields.get(name).filter(|node| node.value != Value::Null).map(list).unwrap_or_default() {
        let Some(found) = text(item, LONGEST, report) else { continue };
        let Some((before, after)) = found.value.split_once('|').filter(|(before, _)| !before.is_empty())
        else {
            let finding = report.finding(Code::UnknownValue, &item.range);
            report.add(finding.arg("found", found.value.as_str()));
            continue;
        };
        let letters: Vec<char> = before.chars().chain(after.chars()).collect();
        if let Some(first) = letters.first() {
            let seam = before.chars().count();
            stems.entry(*first).or_default().push(Stem { letters, seam });
        }
    }
    stems
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seams(word: &str) -> Vec<usize> {
        let yaml = "{ prefixes: [ne, naj], begins: [nad|živ], within: [in|jekc] }";
        let node = crate::yaml::parse("x", yaml, 0).unwrap();
        let apart = Apart::read(Some(&node), &mut Report::new("x"));
        apart.seams(&word.chars().collect::<Vec<_>>())
    }

    #[test]
    fn stems_are_found_at_beginnings_and_after_prefixes() {
        assert_eq!(seams("nadživela"), [3]);
        assert_eq!(seams("nenadživljen"), [5]);
        assert_eq!(seams("najnenadživljeniji"), [8]);
        assert_eq!(seams("ponadživeti"), Vec::<usize>::new());
        assert_eq!(seams("mikroinjekciona"), [7]);
        assert_eq!(seams("ne"), Vec::<usize>::new());
    }
}
