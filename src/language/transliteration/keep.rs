//! Which words stay in the second script when a text in it is written in the first: foreign words, signs of documents,
//! units, Roman numerals.

use std::collections::HashSet;
use std::ops::Range;

use super::letters::Letters;
use super::phrases::Phrases;
use crate::yaml::Node;
use crate::yaml::fields::{Fields, Report, list, text};

/// How long an entry may be, in letters.
const LONGEST: usize = 80;
/// Marks after which a sentence or a part of one begins.
const BEFORE_SENTENCE: &[char] =
    &['.', '!', '?', ':', ';', '…', '(', '[', '„', '“', '"', '»', '«', '–', '—', '-', '•', '|'];

/// The rules of a language.
#[derive(Debug, Default)]
pub(super) struct Keep {
    /// Letters that never meet in a word of the language.
    pairs: HashSet<(char, char)>,
    /// Words and phrases in any capitalisation.
    pub(super) words: Phrases,
    symbols: HashSet<String>,
    units: HashSet<String>,
    /// What names of files and hosts end in.
    pub(super) endings: Vec<String>,
    numerals_or_words: HashSet<String>,
}

const FIELDS: &[&str] = &["pairs", "words", "symbols", "units", "endings", "numerals_or_words"];

/// A word with what stands before and after it.
pub(super) struct InText<'t> {
    before: &'t str,
    word: &'t str,
    after: &'t str,
}

impl<'t> InText<'t> {
    /// The word at `range` of `text`.
    pub(super) fn new(text: &'t str, range: &Range<usize>) -> Self {
        InText {
            before: text.get(..range.start).unwrap_or_default(),
            word: text.get(range.clone()).unwrap_or_default(),
            after: text.get(range.end..).unwrap_or_default(),
        }
    }
}

impl Keep {
    /// Reads `keep:`.
    pub(super) fn read(node: Option<&Node>, report: &mut Report) -> Self {
        let Some(fields) = node.and_then(|node| Fields::open(node, FIELDS, report)) else {
            return Keep::default();
        };
        let mut words = |name: &str| -> Vec<String> {
            let items = fields.get(name).map(list).unwrap_or_default();
            items.iter().filter_map(|item| text(item, LONGEST, report)).map(|found| found.value).collect()
        };
        let pair = |pair: &String| {
            let mut letters = pair.chars();
            Some((letters.next()?, letters.next()?))
        };
        Keep {
            pairs: words("pairs").iter().filter_map(pair).collect(),
            words: Phrases::new(words("words").iter().map(String::as_str)),
            symbols: words("symbols").into_iter().collect(),
            units: words("units").into_iter().collect(),
            endings: words("endings"),
            numerals_or_words: words("numerals_or_words").into_iter().collect(),
        }
    }

    /// Whether a word stays. `small` are its letters, written small.
    pub(super) fn stays(&self, letters: &Letters, small: &[char], place: &InText<'_>) -> bool {
        self.is_foreign(letters, small, place)
            || self.is_symbol_or_unit(place)
            || is_code(place)
            || self.is_numeral(place)
    }

    /// A letter that the language does not have, or two that never meet in it unless in an abbreviation.
    fn is_foreign(&self, letters: &Letters, small: &[char], place: &InText<'_>) -> bool {
        small.iter().any(|letter| letter.is_alphabetic() && letters.side(*letter).is_none())
            || (small.len() > 2
                && !(small.len() < 6 && is_in_capitals(place.word))
                && small.windows(2).any(|pair| match *pair {
                    [one, other] => self.pairs.contains(&(one, other)),
                    _ => false,
                }))
    }

    fn is_symbol_or_unit(&self, place: &InText<'_>) -> bool {
        let unit = place.word.trim_start_matches(|digit: char| digit.is_ascii_digit());
        let numbered = unit.len() < place.word.len();
        // Square and cubic metres.
        let unit = unit.trim_end_matches(|power: char| power.is_numeric() && !power.is_ascii_digit());
        if self.symbols.contains(unit) {
            return true;
        }
        let ends_in = |text: &str, test: fn(char) -> bool| text.chars().next_back().is_some_and(test);
        let space = place.before.strip_suffix([' ', '\u{A0}', '\u{202F}']).unwrap_or(place.before);
        // °C; km/h
        let degrees = ends_in(place.before, |mark| mark == '°');
        // What stands over the stroke must itself be one that stays: 5 km/h, but not t/l by itself.
        let divided = place.before.strip_suffix('/').is_some_and(|before| {
            let at = before.rfind(|letter: char| !letter.is_alphanumeric());
            let at = at.map_or(0, |at| {
                at + before.get(at..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8)
            });
            let (earlier, over) = before.split_at_checked(at).unwrap_or(("", before));
            let bare = over.trim_start_matches(|digit: char| digit.is_ascii_digit());
            let counted =
                bare.len() < over.len() || ends_in(earlier.trim_end(), |digit| digit.is_ascii_digit());
            self.symbols.contains(bare) || (counted && self.units.contains(bare))
        });
        (degrees && unit.len() == 1)
            || ((numbered || divided || ends_in(space, |digit| digit.is_ascii_digit()))
                && self.units.contains(unit))
    }

    fn is_numeral(&self, place: &InText<'_>) -> bool {
        let InText { before, word, after } = *place;
        if !word.bytes().all(|byte| b"IVXLCDMivx".contains(&byte)) {
            return false;
        }
        if word.bytes().all(|byte| byte.is_ascii_lowercase()) {
            // (i), (ii), iii): points of a law.
            let word = word.to_ascii_uppercase();
            let doubtful = word.len() == 1 || self.numerals_or_words.contains(&word);
            return is_roman(&word) && after.starts_with(')') && (before.ends_with('(') || !doubtful);
        }
        // Other short ones are marks of points, initials and abbreviations.
        let common = word.bytes().all(|byte| b"IVX".contains(&byte));
        if !is_roman(word) || !(common || word.len() > 3) {
            return false;
        }
        let begins = before.trim_end().chars().next_back().is_none_or(|mark| BEFORE_SENTENCE.contains(&mark))
            || before.trim_end_matches(' ').ends_with('\n');
        if word.len() == 1 && !begins && is_before_name(after) {
            return false;
        }
        if !self.numerals_or_words.contains(word) || after.starts_with(['.', ')']) {
            return true;
        }
        let ends = after.is_empty() || after.starts_with('\n');
        if begins || ends {
            return !begins;
        }
        let next = after.split(|letter: char| !letter.is_alphabetic()).find(|word| !word.is_empty());
        let last = before.rsplit(|letter: char| !letter.is_alphabetic()).find(|word| !word.is_empty());
        ![next, last].into_iter().flatten().any(|word| is_in_capitals(word) && !is_roman(word))
    }
}

/// Letters and digits mixed, one or two large letters among them, in the word (A4, B2B, 5G) or around it (04/L-218).
fn is_code(place: &InText<'_>) -> bool {
    let InText { before, word, after } = *place;
    let letters = word.bytes().filter(u8::is_ascii_uppercase).count();
    let digits = word.bytes().filter(u8::is_ascii_digit).count();
    if !(1..=2).contains(&letters) || letters + digits != word.len() {
        return false;
    }
    let digit = |byte: Option<u8>| byte.is_some_and(|byte| byte.is_ascii_digit());
    let number_before = before.strip_suffix('/').is_some_and(|before| digit(before.bytes().next_back()));
    let number_after = after.strip_prefix(['-', '/']).is_some_and(|after| digit(after.bytes().next()));
    digits > 0 || (number_before && number_after)
}

/// Whether what follows an initial is its full stop and a name or another initial.
fn is_before_name(after: &str) -> bool {
    let Some(rest) = after.strip_prefix('.') else { return false };
    rest.trim_start().starts_with(char::is_uppercase)
}

/// Whether a word of several letters is all in capitals.
pub(super) fn is_in_capitals(word: &str) -> bool {
    word.chars().nth(1).is_some() && word.chars().all(|letter| !letter.is_lowercase())
}

/// Whether this is a Roman numeral in its usual form, below 4000.
fn is_roman(word: &str) -> bool {
    let rest = word.trim_start_matches('M');
    let thousands = word.len() - rest.len();
    let rest = digit(rest, 'C', 'D', "CM");
    let rest = digit(rest, 'X', 'L', "XC");
    let rest = digit(rest, 'I', 'V', "IX");
    !word.is_empty() && thousands < 4 && rest.is_empty()
}

/// Takes one decimal digit off the beginning of a Roman numeral.
fn digit<'w>(word: &'w str, one: char, five: char, nine: &str) -> &'w str {
    if let Some(rest) = word.strip_prefix(nine) {
        return rest;
    }
    if let Some(rest) = word.strip_prefix(one).and_then(|rest| rest.strip_prefix(five)) {
        return rest;
    }
    let mut rest = word.strip_prefix(five).unwrap_or(word);
    for _ in 0..3 {
        rest = rest.strip_prefix(one).unwrap_or(rest);
    }
    rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roman_numerals_are_in_their_usual_form() {
        for good in ["I", "IV", "XIV", "XIX", "XC", "MCMXCIX", "MMXXVI", "III"] {
            assert!(is_roman(good), "{good}");
        }
        for bad in ["", "IIII", "VX", "IC", "CIVIL", "MMMM", "IXI", "MIM"] {
            assert!(!is_roman(bad), "{bad}");
        }
    }
}
