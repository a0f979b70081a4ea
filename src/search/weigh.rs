//! What documents say → postings: how much each has to do with each key.
//!
//! The weight is BM25F's, all but the rarity of the word: occurrences are counted by field, those in the body the less
//! the longer it is, and the sum is saturated, so that the tenth occurrence adds little. What is left to a reader is one
//! multiplication.

use super::format::HEAVIEST;
use super::gather::Said;
use super::lexicon::{Lexicon, index, number};
use super::parts::Field;

/// How fast the weight of occurrences is saturated.
const SATURATION: f64 = 1.5;
/// How much the length of a body counts.
const LENGTH: f64 = 0.6;
/// How much the length of a title counts.
const TITLE_LENGTH: f64 = 0.4;

/// What an occurrence counts.
fn weight(field: Field) -> f64 {
    match field {
        Field::Title => 6.0,
        Field::Keywords => 5.0,
        Field::Heading => 3.0,
        Field::Summary => 2.5,
        Field::Glossary => 2.0,
        Field::Equivalent => 0.8,
        Field::Body => 1.0,
        Field::ForeignBody => 0.6,
    }
}

/// In a title even a small word may be what somebody remembers.
pub(super) fn keeps_stop_words(field: Field) -> bool {
    matches!(field, Field::Title | Field::Keywords | Field::Heading)
}

/// A document that has a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Posting {
    /// The document's number.
    pub document: u32,
    /// Its weight, up to [`HEAVIEST`].
    pub weight: u8,
    /// The section where the key weighs most.
    pub section: u16,
    /// The forms it occurs in.
    forms: Forms,
}

/// Forms of a key in a document: nearly always one.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Forms {
    One(u32),
    /// In a box of its own box, so that a posting, of which there are millions, stays small.
    Several(Box<Box<[u32]>>),
}

impl Posting {
    /// The forms in which the document has the key, each once, by their numbers.
    pub(super) fn forms(&self) -> &[u32] {
        match &self.forms {
            Forms::One(form) => std::slice::from_ref(form),
            Forms::Several(forms) => forms,
        }
    }
}

/// How many words the title and the body of a document have.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Lengths {
    title: usize,
    body: usize,
}

impl Lengths {
    /// Counts them.
    pub(super) fn of(said: &Said) -> Self {
        let mut lengths = Lengths::default();
        for (run, tokens) in said.runs() {
            match run.field {
                Field::Title => lengths.title += tokens.count(),
                Field::Body | Field::ForeignBody => lengths.body += tokens.count(),
                _ => {}
            }
        }
        lengths
    }
}

/// How long documents are on the whole.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Means {
    title: f64,
    body: f64,
}

impl Means {
    /// Of some documents.
    pub(super) fn of(lengths: &[Lengths]) -> Self {
        let mean = |total: usize| coarse(as_f64(total) / as_f64(lengths.len()).max(1.0));
        Means {
            title: mean(lengths.iter().map(|lengths| lengths.title).sum()),
            body: mean(lengths.iter().map(|lengths| lengths.body).sum()),
        }
    }
}

/// An occurrence of a form.
#[derive(Clone, Copy)]
struct Occurrence {
    form: u32,
    section: u16,
    field: Field,
}

/// Weighs documents, one after the other.
pub(super) struct Scales<'a> {
    lexicon: &'a Lexicon,
    /// Whether a form is left out, by its number.
    silent: &'a [bool],
    means: Means,
    occurrences: Vec<Occurrence>,
    /// The keys of the occurrences with the places of these, in one number each, so that they sort at once.
    keyed: Vec<u64>,
    sections: Vec<(u16, f64)>,
    forms: Vec<u32>,
}

impl<'a> Scales<'a> {
    /// `silent` tells which forms are left out wherever small words are.
    pub(super) fn new(lexicon: &'a Lexicon, silent: &'a [bool], means: Means) -> Self {
        Scales {
            lexicon,
            silent,
            means,
            occurrences: Vec::new(),
            keyed: Vec::new(),
            sections: Vec::new(),
            forms: Vec::new(),
        }
    }

    /// The postings of a document with their keys, in the order of the keys' numbers.
    pub(super) fn weigh(&mut self, document: u32, said: &Said, lengths: Lengths) -> Vec<(u32, Posting)> {
        let title = 1.0 - TITLE_LENGTH + TITLE_LENGTH * as_f64(lengths.title) / self.means.title;
        let body = 1.0 - LENGTH + LENGTH * as_f64(lengths.body) / self.means.body;
        self.collect(said);
        // Occurrences stand in the order of their positions, and so do those of one key after the sort.
        self.keyed.sort_unstable();
        let mut postings = Vec::with_capacity(self.keyed.len() / 2);
        for same in self.keyed.chunk_by(|one, other| one >> 32 == other >> 32) {
            let Some(key) = same.first().and_then(|keyed| u32::try_from(keyed >> 32).ok()) else { continue };
            let mut total = 0.0;
            self.sections.clear();
            self.forms.clear();
            for keyed in same {
                let at = usize::try_from(keyed & u64::from(u32::MAX)).unwrap_or(usize::MAX);
                let Some(one) = self.occurrences.get(at) else { continue };
                let counts = match one.field {
                    Field::Title => weight(one.field) / title,
                    Field::Body | Field::ForeignBody => weight(one.field) / body,
                    _ => weight(one.field),
                };
                total += counts;
                match self.sections.iter_mut().find(|(section, _)| *section == one.section) {
                    Some((_, sum)) => *sum += counts,
                    None => self.sections.push((one.section, counts)),
                }
                if self.forms.last() != Some(&one.form) {
                    self.forms.push(one.form);
                }
            }
            let mut best = (0, 0.0);
            for (section, sum) in &self.sections {
                if *sum > best.1 {
                    best = (*section, *sum);
                }
            }
            let forms = match self.forms.as_slice() {
                [one] => Forms::One(*one),
                _ => {
                    self.forms.sort_unstable();
                    self.forms.dedup();
                    match self.forms.as_slice() {
                        [one] => Forms::One(*one),
                        several => Forms::Several(Box::new(several.into())),
                    }
                }
            };
            postings.push((key, Posting { document, weight: saturated(total), section: best.0, forms }));
        }
        postings
    }

    fn collect(&mut self, said: &Said) {
        self.occurrences.clear();
        self.keyed.clear();
        for (run, tokens) in said.runs() {
            let keeps_stop = keeps_stop_words(run.field);
            for token in tokens {
                if !keeps_stop && is_silent(self.silent, token.form) {
                    continue;
                }
                let at = u64::from(number(self.occurrences.len()));
                let keys = self.lexicon.keys_of(token.form);
                self.keyed.extend(keys.iter().map(|key| u64::from(*key) << 32 | at));
                self.occurrences.push(Occurrence {
                    form: token.form,
                    section: run.section,
                    field: run.field,
                });
            }
        }
    }
}

/// Whether a form is left out where small words are.
pub(super) fn is_silent(silent: &[bool], form: u32) -> bool {
    silent.get(index(form)).copied().unwrap_or(false)
}

/// How far apart two mean lengths are that are told apart.
const STEP: f64 = 1.05;

/// A mean length in coarse steps: were it exact, one more word in one document would change the weights of all.
fn coarse(mean: f64) -> f64 {
    let mut step = 1.0;
    while step * STEP <= mean {
        step *= STEP;
    }
    step
}

/// A sum of occurrences as a weight.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and the heaviest")]
fn saturated(total: f64) -> u8 {
    let share = total / (total + SATURATION);
    ((share * f64::from(HEAVIEST)).round() as u8).min(HEAVIEST as u8)
}

#[allow(clippy::cast_precision_loss, reason = "counts of words are far below 2^52")]
fn as_f64(count: usize) -> f64 {
    count as f64
}
