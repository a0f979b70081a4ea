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
    /// Positions, and the form at each.
    pub places: Vec<(u32, u32)>,
}

/// The postings of each key, by the key's number in the lexicon, in the order of the documents.
pub(super) fn postings(gathered: &Gathered) -> Vec<Vec<Posting>> {
    let lengths: Vec<[usize; 2]> = gathered.documents.iter().map(|runs| lengths(runs)).collect();
    let mean = |which: usize| {
        let total: usize = lengths.iter().filter_map(|lengths| lengths.get(which)).sum();
        (as_f64(total) / as_f64(lengths.len()).max(1.0)).max(1.0)
    };
    let means = [mean(0), mean(1)];
    let by_document: Vec<Vec<(u32, Posting)>> = gathered
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
    let mut postings: Vec<Vec<Posting>> = vec![Vec::new(); gathered.lexicon.keys.texts().len()];
    for (key, posting) in by_document.into_iter().flatten() {
        if let Some(list) = usize::try_from(key).ok().and_then(|key| postings.get_mut(key)) {
            list.push(posting);
        }
    }
    postings
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

fn of_document(at: usize, [title, body]: [f64; 2], gathered: &Gathered) -> Vec<(u32, Posting)> {
    let Some(runs) = gathered.documents.get(at) else { return Vec::new() };
    let document = u32::try_from(at).unwrap_or(u32::MAX);
    let mut all = occurrences(runs, &gathered.lexicon);
    all.sort_unstable_by_key(|one| (one.key, one.position));
    all.chunk_by(|one, other| one.key == other.key)
        .filter_map(|same| {
            let key = same.first()?.key;
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
            let places = same.iter().map(|one| (one.position, one.form)).collect();
            Some((key, Posting { document, weight: saturated(total), section: best.0, places }))
        })
        .collect()
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
