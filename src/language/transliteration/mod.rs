//! One language in two scripts.
//!
//! In: the `transliteration` table of a `language.yaml` and text, as it stands in the parsed document or message, never
//! HTML. Out: the text in the other script. Letters are looked up; from the script that has one letter for each sound
//! that is all ([`letters`]). The way back needs to know where two letters are not one ([`apart`]) and which words are
//! foreign and stay ([`keep`]). Addresses ([`addresses`]) and what authors protect ([`phrases`]) stay both ways.
//!
//! Nothing here knows a language or a script: both are in the table.

mod addresses;
mod apart;
mod converter;
mod keep;
mod letters;
mod phrases;
pub mod stream;
mod words;

use std::borrow::Cow;
use std::ops::Range;

use unicode_normalization::char::compose;

use crate::yaml::Node;
use crate::yaml::fields::{Fields, Report, list, text};

use apart::Apart;
pub use converter::Converter;
use keep::{InText, Keep};
use letters::{Around, Letters, small};
use phrases::Phrases;
use words::{Piece, Pieces};

/// One of the two scripts of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Side {
    /// The script with one letter for each sound.
    First,
    /// The other.
    Second,
}

/// A language's table of two scripts.
#[derive(Debug)]
pub struct Transliterator {
    scripts: [String; 2],
    letters: Letters,
    apart: Apart,
    keep: Keep,
}

impl Transliterator {
    /// Reads the `transliteration` of a `language.yaml`.
    pub fn read(node: &Node, report: &mut Report) -> Option<Self> {
        let fields = Fields::open(node, &["scripts", "letters", "also", "apart", "keep"], report)?;
        let scripts: Vec<String> = list(fields.require("scripts", report)?)
            .iter()
            .filter_map(|item| text(item, 4, report))
            .map(|found| found.value)
            .collect();
        let letters = Letters::read(&fields, report);
        let apart = Apart::read(fields.get("apart"), report);
        let keep = Keep::read(fields.get("keep"), report);
        let Ok(scripts) = <[String; 2]>::try_from(scripts) else {
            let node = fields.get("scripts")?;
            let finding = report.finding(crate::diagnostic::Code::OutOfRange, &node.range);
            report.add(finding.arg("found", list(node).len()).arg("least", 2usize).arg("most", 2usize));
            return None;
        };
        Some(Transliterator { scripts, letters: letters?, apart, keep })
    }

    /// The two scripts of the table (ISO 15924).
    pub fn scripts(&self) -> &[String; 2] {
        &self.scripts
    }

    fn side(&self, script: &str) -> Option<Side> {
        match self.scripts.iter().position(|known| known == script)? {
            0 => Some(Side::First),
            _ => Some(Side::Second),
        }
    }

    /// Text in `script`, whatever of the two it is written in. Text in the first script may quote the second; whether it
    /// does is told by which of them most of its letters are of. A script that the table does not have changes nothing.
    pub fn to<'t>(&self, script: &str, text: &'t str) -> Cow<'t, str> {
        match self.side(script) {
            Some(side) => self.convert(text, side, None, &Phrases::default()),
            None => Cow::Borrowed(text),
        }
    }

    /// The script that most letters of a text are of; `None` when it has letters of neither, or as many of both.
    fn written_in(&self, text: &str) -> Option<Side> {
        let (mut first, mut second) = (0usize, 0usize);
        for letter in text.chars() {
            match self.letters.side(letter) {
                Some(Side::First) => first += 1,
                Some(Side::Second) => second += 1,
                None => {}
            }
        }
        match first.cmp(&second) {
            std::cmp::Ordering::Greater => Some(Side::First),
            std::cmp::Ordering::Less => Some(Side::Second),
            std::cmp::Ordering::Equal => None,
        }
    }

    fn convert<'t>(
        &self,
        text: &'t str,
        to: Side,
        written_in: Option<Side>,
        protected: &Phrases,
    ) -> Cow<'t, str> {
        let from = match to {
            Side::First => Side::Second,
            Side::Second => Side::First,
        };
        if self.letters.find(from, text).is_none() {
            return Cow::Borrowed(text);
        }
        // Words of the second script in a text of the first are foreign: they stay.
        if to == Side::First && written_in.or_else(|| self.written_in(text)) != Some(Side::Second) {
            return Cow::Borrowed(text);
        }
        let mut out = String::with_capacity(text.len() + text.len() / 8);
        let none = Phrases::default();
        let foreign = if to == Side::First { &self.keep.words } else { &none };
        let mut words = FirstWords::default();
        for piece in Pieces::new(text, &self.keep.endings, [protected, foreign]) {
            match piece {
                Piece::Rest(range) => out.push_str(text.get(range).unwrap_or_default()),
                Piece::Word(range) if to == Side::Second => self.word_to_second(text, range, &mut out),
                Piece::Word(range) => self.word_to_first(text, &range, &mut words, &mut out),
            }
        }
        if out == text { Cow::Borrowed(text) } else { Cow::Owned(out) }
    }

    fn word_to_second(&self, text: &str, range: Range<usize>, out: &mut String) {
        let start = range.start;
        for (at, letter) in text.get(range).unwrap_or_default().char_indices() {
            let at = start + at;
            if !self.letters.write_second(letter, out, || around(text, at, letter)) {
                out.push(letter);
            }
        }
    }

    fn word_to_first(&self, text: &str, range: &Range<usize>, words: &mut FirstWords, out: &mut String) {
        let word = text.get(range.clone()).unwrap_or_default();
        words.letters.clear();
        // A letter and its mark typed apart are one letter of the table.
        for letter in word.chars() {
            let composed = words
                .letters
                .last()
                .filter(|_| ('\u{300}'..='\u{36F}').contains(&letter))
                .and_then(|last| compose(*last, letter))
                .filter(|composed| self.letters.side(*composed).is_some());
            match (composed, words.letters.last_mut()) {
                (Some(composed), Some(last)) => *last = composed,
                _ => words.letters.push(letter),
            }
        }
        words.small.clear();
        words.small.extend(words.letters.iter().map(|letter| small(*letter)));
        if self.keep.stays(&self.letters, &words.small, &InText::new(text, range)) {
            out.push_str(word);
            return;
        }
        let seams = match self.letters.has_sequence(&words.letters) {
            true => self.apart.seams(&words.small),
            false => Vec::new(),
        };
        let mut at = 0;
        while let Some(rest) = words.letters.get(at..).filter(|rest| !rest.is_empty()) {
            let taken = self.letters.write_first(rest, out, |offset| seams.contains(&(at + offset)));
            if taken.is_none() {
                out.extend(rest.first());
            }
            at += taken.unwrap_or(1);
        }
    }
}

/// The letters of the word in hand, as they stand and small.
#[derive(Default)]
struct FirstWords {
    letters: Vec<char>,
    small: Vec<char>,
}

/// Whether a capital at byte `at` stands among capitals: told by the letter after it, else by the letter before it, else,
/// when it stands alone, by the words around it.
fn around(text: &str, at: usize, letter: char) -> Around {
    let before = text.get(..at).unwrap_or_default();
    let after = text.get(at + letter.len_utf8()..).unwrap_or_default();
    let neighbours = [after.chars().next(), before.chars().next_back()];
    if let Some(neighbour) = neighbours.into_iter().flatten().find(|neighbour| neighbour.is_alphabetic()) {
        return if neighbour.is_uppercase() { Around::Capitals } else { Around::Small };
    }
    let no_letter = |letter: char| !letter.is_alphabetic();
    let next = after.split(no_letter).find(|word| !word.is_empty());
    let last = before.rsplit(no_letter).find(|word| !word.is_empty());
    let words = next.into_iter().chain(last).find(|word| word.chars().nth(1).is_some());
    if words.is_some_and(keep::is_in_capitals) { Around::Capitals } else { Around::Small }
}

#[cfg(test)]
mod tests;
