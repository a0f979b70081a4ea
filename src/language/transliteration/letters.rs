//! The letters of two scripts → each other, from the rows `letters:` and `also:` of a language's table.
//!
//! The first script has one letter for each row; the second may need several (`љ` – `lj`). From first to second is a
//! look-up. From second to first the longest row that fits wins, unless the caller knows that its letters stand apart.

use std::collections::HashMap;

use super::Side;
use crate::diagnostic::Code;
use crate::yaml::Value;
use crate::yaml::fields::{Fields, Report};

/// Letters below this code point are looked up by index: Latin, Greek and Cyrillic all are.
const DENSE: usize = 0x530;

/// What a letter of the first script becomes, in the three ways it can be capitalised.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Row {
    small: String,
    /// The first letter large: `Lj`.
    title: String,
    /// All letters large: `LJ`.
    large: String,
}

/// A letter of either script as the table knows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Known {
    side: Side,
    /// Index into the rows, for letters of the first script; otherwise into the sequences by first letter.
    at: Option<u16>,
    capital: bool,
}

/// The rows that begin with one letter of the second script, longest first.
#[derive(Debug, Default)]
struct Sequences {
    /// The letters after the first, and what all become, small and large.
    rows: Vec<(Vec<char>, String, String)>,
}

/// The letters of a table.
#[derive(Debug)]
pub(super) struct Letters {
    rows: Vec<Row>,
    sequences: Vec<Sequences>,
    dense: Vec<Option<Known>>,
    sparse: HashMap<char, Known>,
    /// For each side, which first bytes of a letter's UTF-8 form occur: text without them needs no look at its letters.
    leads: [[bool; 256]; 2],
}

/// Whether the letters around a capital are capitals: decides between `Lj` and `LJ`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Around {
    /// The word is in capitals.
    Capitals,
    /// It is not.
    Small,
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The small form of a letter that has a single one.
pub(super) fn small(letter: char) -> char {
    let mut lower = letter.to_lowercase();
    match (lower.next(), lower.next()) {
        (Some(lower), None) => lower,
        _ => letter,
    }
}

impl Letters {
    /// Reads `letters: { љ: lj }`, both ways, and `also: { ѓ: đ }`, from the letter before the colon only.
    pub(super) fn read(fields: &Fields<'_>, report: &mut Report) -> Option<Self> {
        let mut letters = Letters {
            rows: Vec::new(),
            sequences: Vec::new(),
            dense: vec![None; DENSE],
            sparse: HashMap::new(),
            leads: [[false; 256]; 2],
        };
        let both = Fields::open_any(fields.require("letters", report)?, report)?;
        for (key, node) in both.pairs() {
            let (Some(one), Some(many)) = (single(&key.name), scalar(&node.value)) else {
                let finding = report.finding(Code::WrongType, &key.range);
                report.add(finding.arg("found", key.name.as_str()).arg("expected", "text"));
                continue;
            };
            letters.add_row(one, many);
            letters.add_sequence(many, &one.to_string());
        }
        if let Some(also) = fields.get("also").and_then(|node| Fields::open_any(node, report)) {
            for (key, node) in also.pairs() {
                let (Some(one), Some(many)) = (single(&key.name), scalar(&node.value)) else {
                    let finding = report.finding(Code::WrongType, &key.range);
                    report.add(finding.arg("found", key.name.as_str()).arg("expected", "text"));
                    continue;
                };
                // A letter that becomes letters of the first script is one of the second.
                let to_first =
                    many.chars().next().is_some_and(|letter| letters.side(letter) == Some(Side::First));
                if to_first { letters.add_sequence(&key.name, many) } else { letters.add_row(one, many) }
            }
        }
        letters.sequences.iter_mut().for_each(|sequences| {
            sequences.rows.sort_by_key(|(rest, _, _)| std::cmp::Reverse(rest.len()));
        });
        (!letters.rows.is_empty()).then_some(letters)
    }

    fn add_row(&mut self, one: char, many: &str) {
        let Ok(at) = u16::try_from(self.rows.len()) else { return };
        self.rows.push(Row { small: many.to_owned(), title: capitalised(many), large: many.to_uppercase() });
        self.know(one, Known { side: Side::First, at: Some(at), capital: false });
    }

    fn add_sequence(&mut self, many: &str, one: &str) {
        let mut rest = many.chars();
        let Some(first) = rest.next() else { return };
        let at = self.known(first).and_then(|known| known.at).unwrap_or_else(|| {
            self.sequences.push(Sequences::default());
            u16::try_from(self.sequences.len() - 1).unwrap_or(u16::MAX)
        });
        self.know(first, Known { side: Side::Second, at: Some(at), capital: false });
        let rest: Vec<char> = rest.collect();
        for letter in &rest {
            // Letters that only stand inside sequences belong to the script too.
            if self.known(*letter).is_none() {
                self.know(*letter, Known { side: Side::Second, at: None, capital: false });
            }
        }
        if let Some(sequences) = self.sequences.get_mut(usize::from(at)) {
            sequences.rows.push((rest, one.to_owned(), one.to_uppercase()));
        }
    }

    /// Enters a letter with its capitals.
    fn know(&mut self, letter: char, known: Known) {
        let mut forms = vec![(letter, known)];
        let mut upper = letter.to_uppercase();
        if let (Some(capital), None) = (upper.next(), upper.next())
            && capital != letter
        {
            forms.push((capital, Known { capital: true, ..known }));
        }
        for (form, known) in forms {
            let mut bytes = [0; 4];
            form.encode_utf8(&mut bytes);
            let side = usize::from(known.side == Side::Second);
            if let Some(lead) =
                self.leads.get_mut(side).and_then(|leads| leads.get_mut(usize::from(bytes[0])))
            {
                *lead = true;
            }
            match usize::try_from(u32::from(form)).ok().and_then(|at| self.dense.get_mut(at)) {
                Some(slot) => *slot = Some(known),
                None => {
                    self.sparse.insert(form, known);
                }
            }
        }
    }

    fn known(&self, letter: char) -> Option<Known> {
        match usize::try_from(u32::from(letter)).ok().and_then(|at| self.dense.get(at)) {
            Some(known) => *known,
            None if self.sparse.is_empty() => None,
            None => self.sparse.get(&letter).copied(),
        }
    }

    /// The script of a letter; `None` if it is in neither.
    pub(super) fn side(&self, letter: char) -> Option<Side> {
        self.known(letter).map(|known| known.side)
    }

    /// The byte at which the first letter of `side` may stand.
    pub(super) fn find(&self, side: Side, text: &str) -> Option<usize> {
        let leads = self.leads.get(usize::from(side == Side::Second))?;
        text.bytes().position(|byte| leads.get(usize::from(byte)).copied().unwrap_or(false))
    }

    /// Writes a letter of the first script in the second; `false` if it is not one. `around` is asked only for capitals
    /// that become several letters.
    pub(super) fn write_second(
        &self,
        letter: char,
        out: &mut String,
        around: impl FnOnce() -> Around,
    ) -> bool {
        let Some(Known { side: Side::First, at: Some(at), capital }) = self.known(letter) else {
            return false;
        };
        let Some(row) = self.rows.get(usize::from(at)) else { return false };
        out.push_str(match capital {
            false => &row.small,
            true if row.large == row.title => &row.large,
            true if around() == Around::Capitals => &row.large,
            true => &row.title,
        });
        true
    }

    /// Writes what `word` begins with in the first script and returns how many letters that was; `None` if it is not a
    /// letter of the second script. `apart(n)` says whether the letter before the n-th one stands apart from it.
    pub(super) fn write_first(
        &self,
        word: &[char],
        out: &mut String,
        apart: impl Fn(usize) -> bool,
    ) -> Option<usize> {
        let first = *word.first()?;
        let Known { side: Side::Second, at: Some(at), capital } = self.known(first)? else { return None };
        let sequences = self.sequences.get(usize::from(at))?;
        let (rest, small_form, large_form) = sequences.rows.iter().find(|(rest, _, _)| {
            let fits = |(at, expected): (usize, &char)| {
                let Some(letter) = word.get(at + 1) else { return false };
                // `lJ` is no letter: nobody writes a small letter with a large second half.
                small(*letter) == *expected && (capital || *letter == *expected) && !apart(at + 1)
            };
            rest.iter().enumerate().all(fits)
        })?;
        out.push_str(if capital || first != small(first) { large_form } else { small_form });
        Some(rest.len() + 1)
    }

    /// Whether a word has letters that together may be one of the first script.
    pub(super) fn has_sequence(&self, word: &[char]) -> bool {
        word.iter().enumerate().any(|(at, letter)| {
            let Some(Known { side: Side::Second, at: Some(row), .. }) = self.known(*letter) else {
                return false;
            };
            self.sequences.get(usize::from(row)).is_some_and(|sequences| {
                sequences.rows.iter().any(|(rest, _, _)| {
                    !rest.is_empty()
                        && rest.iter().enumerate().all(|(offset, expected)| {
                            word.get(at + offset + 1).is_some_and(|letter| small(*letter) == *expected)
                        })
                })
            })
        })
    }
}

/// The only letter of a text.
fn single(text: &str) -> Option<char> {
    let mut letters = text.chars();
    let letter = letters.next()?;
    letters.next().is_none().then_some(letter)
}

/// A scalar, which may be empty: a letter that the other script leaves out.
fn scalar(value: &Value) -> Option<&str> {
    match value {
        Value::Scalar(text) => Some(text),
        _ => None,
    }
}
