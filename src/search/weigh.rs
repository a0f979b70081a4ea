//! Words at their places → postings: how much each document has to do with each key, and where.
//!
//! The weight is BM25F's, all but the rarity of the word: occurrences are counted by field, those in the body the less
//! the longer it is, and the sum is saturated, so that the tenth occurrence adds little. What is left to a reader is one
//! multiplication.

use rayon::prelude::*;

use super::format::HEAVIEST;
use super::gather::{Gathered, Run};
use super::lexicon::Lexicon;
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

/// A document that has a key.
#[derive(Clone, Debug)]
pub(super) struct Posting {
    /// The document's number.
    pub document: u32,
    /// Its weight, up to [`HEAVIEST`].
    pub weight: u32,
    /// The section where the key weighs most.
    pub section: u16,
    /// How many places before its own its document has, and how many are its own.
    places: (u32, u32),
}

/// All postings.
#[derive(Debug)]
pub(super) struct Postings {
    /// Of each key, by the key's number in the lexicon, in the order of the documents.
    pub lists: Vec<Vec<Posting>>,
    /// Positions with forms, all of a document's in one row: millions of small lists would cost more than what is in them.
    places: Vec<Vec<(u32, u32)>>,
}

impl Postings {
    /// The positions of a posting, and the form at each.
    pub(super) fn places(&self, posting: &Posting) -> &[(u32, u32)] {
        let index = |number: u32| usize::try_from(number).unwrap_or(usize::MAX);
        let (before, own) = (index(posting.places.0), index(posting.places.1));
        let all = self.places.get(index(posting.document)).map_or(&[][..], Vec::as_slice);
        all.get(before..before.saturating_add(own)).unwrap_or_default()
    }
}

/// The postings of all keys.
pub(super) fn postings(gathered: &Gathered) -> Postings {
    let lengths: Vec<[usize; 2]> = gathered.documents.iter().map(|runs| lengths(runs)).collect();
    let mean = |which: usize| {
        let total: usize = lengths.iter().filter_map(|lengths| lengths.get(which)).sum();
        coarse(as_f64(total) / as_f64(lengths.len()).max(1.0))
    };
    let means = [mean(0), mean(1)];
    let by_document: Vec<Own> = gathered
        .documents
        .par_iter()
        .zip(&lengths)
        .enumerate()
        .map(|(at, (_, [title, body]))| {
            let [mean_title, mean_body] = means;
            let shortening = [
                1.0 - TITLE_LENGTH + TITLE_LENGTH * as_f64(*title) / mean_title,
                1.0 - LENGTH + LENGTH * as_f64(*body) / mean_body,
            ];
            of_document(at, shortening, gathered)
        })
        .collect();
    let mut lists: Vec<Vec<Posting>> = vec![Vec::new(); gathered.lexicon.keys.texts().len()];
    let mut places = Vec::with_capacity(by_document.len());
    for own in by_document {
        for (key, posting) in own.postings {
            if let Some(list) = usize::try_from(key).ok().and_then(|key| lists.get_mut(key)) {
                list.push(posting);
            }
        }
        places.push(own.places);
    }
    Postings { lists, places }
}

/// What one document has: postings with their keys, and all their places.
struct Own {
    postings: Vec<(u32, Posting)>,
    places: Vec<(u32, u32)>,
}

/// How many words the title and the body have.
fn lengths(runs: &[Run]) -> [usize; 2] {
    let count = |wanted: &[Field]| {
        runs.iter().filter(|run| wanted.contains(&run.field)).map(|run| run.tokens.len()).sum()
    };
    [count(&[Field::Title]), count(&[Field::Body, Field::ForeignBody])]
}

/// An occurrence of a key.
struct Occurrence {
    key: u32,
    position: u32,
    form: u32,
    section: u16,
    field: Field,
}

fn of_document(at: usize, [title, body]: [f64; 2], gathered: &Gathered) -> Own {
    let runs = gathered.documents.get(at).map_or(&[][..], Vec::as_slice);
    let document = u32::try_from(at).unwrap_or(u32::MAX);
    let mut all = occurrences(runs, &gathered.lexicon);
    all.sort_unstable_by_key(|one| (one.key, one.position));
    let mut own = Own { postings: Vec::new(), places: Vec::with_capacity(all.len()) };
    for same in all.chunk_by(|one, other| one.key == other.key) {
        let Some(key) = same.first().map(|one| one.key) else { continue };
        let mut total = 0.0;
        let mut sections: Vec<(u16, f64)> = Vec::new();
        for one in same {
            let counts = match one.field {
                Field::Title => weight(one.field) / title,
                Field::Body | Field::ForeignBody => weight(one.field) / body,
                _ => weight(one.field),
            };
            total += counts;
            match sections.iter_mut().find(|(section, _)| *section == one.section) {
                Some((_, sum)) => *sum += counts,
                None => sections.push((one.section, counts)),
            }
        }
        let mut best = (0, 0.0);
        for (section, sum) in sections {
            if sum > best.1 {
                best = (section, sum);
            }
        }
        let count = |of: usize| u32::try_from(of).unwrap_or(u32::MAX);
        let places = (count(own.places.len()), count(same.len()));
        own.places.extend(same.iter().map(|one| (one.position, one.form)));
        own.postings.push((key, Posting { document, weight: saturated(total), section: best.0, places }));
    }
    own
}

fn occurrences(runs: &[Run], lexicon: &Lexicon) -> Vec<Occurrence> {
    let mut all = Vec::with_capacity(runs.iter().map(|run| run.tokens.len()).sum::<usize>() * 3 / 2);
    for run in runs {
        // In a title even a small word may be what somebody remembers.
        let keeps_stop = matches!(run.field, Field::Title | Field::Keywords | Field::Heading);
        for token in &run.tokens {
            let Some(known) = lexicon.word(token.word) else { continue };
            if known.stop && !keeps_stop {
                continue;
            }
            all.extend(known.keys.iter().map(|key| Occurrence {
                key: *key,
                position: token.position,
                form: known.form,
                section: run.section,
                field: run.field,
            }));
        }
    }
    all
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
fn saturated(total: f64) -> u32 {
    let share = total / (total + SATURATION);
    ((share * f64::from(HEAVIEST)).round() as u32).min(HEAVIEST)
}

#[allow(clippy::cast_precision_loss, reason = "counts of words are far below 2^52")]
fn as_f64(count: usize) -> f64 {
    count as f64
}
