//! A word in any script → bare Latin small letters and digits.

use std::collections::HashMap;

use unicode_normalization::UnicodeNormalization;

use super::LONGEST_WORD;
use super::pass::Pass;
use super::words::is_letter;

/// The first half of an analysis.
#[derive(Debug)]
pub(super) struct Fold {
    letters: HashMap<char, String>,
    spelling: Pass,
}

impl Fold {
    pub(super) fn new(letters: &[(String, String)], spelling: Pass) -> Self {
        let each = letters.iter().flat_map(|(to, from)| from.chars().map(move |letter| (letter, to)));
        let letters = each.filter(|(letter, _)| !letter.is_whitespace());
        let plain = |to: &String| if to == "_" { String::new() } else { to.clone() };
        Fold { letters: letters.map(|(letter, to)| (letter, plain(to))).collect(), spelling }
    }

    pub(super) fn apply(&self, word: &str) -> String {
        let mut folded = String::with_capacity(word.len());
        if word.is_ascii() {
            word.chars().for_each(|letter| self.push(letter.to_ascii_lowercase(), &mut folded));
        } else {
            // Compatibility form first: the single characters for dž, lj and nj come apart into letters.
            let composed: String = word.nfkc().collect();
            for letter in composed.to_lowercase().nfc() {
                match self.letters.get(&letter) {
                    Some(plain) => folded.push_str(plain),
                    None => std::iter::once(letter).nfd().for_each(|part| self.push(part, &mut folded)),
                }
            }
        }
        let folded = match folded.char_indices().nth(LONGEST_WORD) {
            Some((end, _)) => folded.get(..end).unwrap_or_default().to_owned(),
            None => folded,
        };
        if folded.bytes().all(|byte| byte.is_ascii_lowercase()) {
            self.spelling.rewrite(&folded)
        } else {
            folded
        }
    }

    fn push(&self, part: char, folded: &mut String) {
        match self.letters.get(&part) {
            Some(plain) => folded.push_str(plain),
            None if is_letter(part) => folded.push(part),
            None => {}
        }
    }
}
