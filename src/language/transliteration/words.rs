//! Text → words and what lies between, with what must stay as it is set apart.

use std::collections::VecDeque;
use std::ops::Range;
use std::sync::LazyLock;

use super::addresses;
use super::phrases::Phrases;

/// A part of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Piece {
    /// Letters and digits.
    Word(Range<usize>),
    /// Blanks, marks, an address, a protected phrase: stays as it is.
    Rest(Range<usize>),
}

/// Walks a text once; the pieces follow one another without gaps.
pub(super) struct Pieces<'t> {
    text: &'t str,
    at: usize,
    /// Where the current run without blanks ends.
    run_end: usize,
    addresses: VecDeque<Range<usize>>,
    endings: &'t [String],
    phrases: [&'t Phrases; 2],
}

impl<'t> Pieces<'t> {
    /// The pieces of `text`. What one of `phrases` names stays.
    pub(super) fn new(text: &'t str, endings: &'t [String], phrases: [&'t Phrases; 2]) -> Self {
        Pieces { text, at: 0, run_end: 0, addresses: VecDeque::new(), endings, phrases }
    }

    fn rest(&mut self, end: usize) -> Option<Piece> {
        let start = std::mem::replace(&mut self.at, end);
        Some(Piece::Rest(start..end))
    }

    /// At the beginning of a run without blanks: looks where it ends and what addresses it has.
    fn enter_run(&mut self) {
        let rest = self.text.get(self.at..).unwrap_or_default();
        let len = rest.find(char::is_whitespace).unwrap_or(rest.len());
        self.run_end = self.at + len;
        let found = addresses::find(rest.get(..len).unwrap_or_default(), self.endings);
        self.addresses = found.into_iter().map(|range| range.start + self.at..range.end + self.at).collect();
    }
}

/// Whether a character belongs to a word: letters, digits, and accents set over letters.
fn of_word(letter: char) -> bool {
    // Every letter of every text is asked for, and Unicode's tables take long to answer.
    static ANSWERS: LazyLock<Vec<bool>> = LazyLock::new(|| ('\0'..=LAST_KNOWN).map(looked_up).collect());
    let at = usize::try_from(u32::from(letter)).unwrap_or(usize::MAX);
    ANSWERS.get(at).copied().unwrap_or_else(|| looked_up(letter))
}

/// The last character whose answer is kept: Latin, Greek and Cyrillic stand before it.
const LAST_KNOWN: char = '\u{52F}';

fn looked_up(letter: char) -> bool {
    letter.is_alphanumeric() || ('\u{300}'..='\u{36F}').contains(&letter)
}

impl Iterator for Pieces<'_> {
    type Item = Piece;

    fn next(&mut self) -> Option<Piece> {
        let rest = self.text.get(self.at..).filter(|rest| !rest.is_empty())?;
        if self.at >= self.run_end {
            let blanks = rest.len() - rest.trim_start().len();
            if blanks > 0 {
                return self.rest(self.at + blanks);
            }
            self.enter_run();
        }
        // A phrase of several words may have led past addresses.
        while self.addresses.front().is_some_and(|range| range.start < self.at) {
            self.addresses.pop_front();
        }
        let stop = match self.addresses.front().cloned() {
            Some(range) if range.start == self.at => {
                self.addresses.pop_front();
                return self.rest(range.end);
            }
            Some(range) => range.start,
            None => self.run_end,
        };
        let before_stop = self.text.get(self.at..stop)?;
        if !before_stop.starts_with(of_word) {
            let len = before_stop.find(of_word).unwrap_or(before_stop.len());
            return self.rest(self.at + len);
        }
        if let Some(len) = self.phrases.iter().filter_map(|phrases| phrases.at(rest)).max() {
            return self.rest(self.at + len);
        }
        let len = before_stop.find(|letter| !of_word(letter)).unwrap_or(before_stop.len());
        let start = self.at;
        self.at += len;
        Some(Piece::Word(start..self.at))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_cover_the_text_and_set_apart_what_stays() {
        let text = "  U „La Strada“ (vidi www.a.org/nj, a@b.org) i dalje.";
        let phrases = Phrases::new(["La Strada"]);
        let pieces: Vec<_> = Pieces::new(text, &[], [&phrases, &Phrases::default()]).collect();
        let mut at = 0;
        let mut words = Vec::new();
        for piece in pieces {
            let (Piece::Word(range) | Piece::Rest(range)) = &piece;
            assert_eq!(range.start, at);
            at = range.end;
            if let Piece::Word(range) = piece {
                words.push(&text[range]);
            }
        }
        assert_eq!(at, text.len());
        assert_eq!(words, ["U", "vidi", "i", "dalje"]);
    }
}
