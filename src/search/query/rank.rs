//! Documents that have words of a query → the order of results.

use std::collections::BTreeMap;

use serde::Serialize;

use super::ask::{Query, Word};
use super::find::{Finder, Found, Match};
use super::shelf::{Store, Trouble};
use super::tier::Tier;
use crate::search::format::Class;

/// What a result keeps of its score if it has only one of very many words.
const ALONE: f64 = 0.1;
/// What a word that tells little counts.
const LITTLE: f64 = 0.15;
/// What words in one section add.
const TOGETHER: f64 = 0.1;
/// How much less each further result counts that has the same word for the only one that was asked for.
const AGAIN: f64 = 0.15;
/// What is left of what one cannot rely on yet, and of what one can no longer rely on.
const LIFE: [f64; 3] = [1.0, 0.9, 0.6];
/// What is left of what is in another language.
const FOREIGN: f64 = 0.95;
/// What is left of what is valid in another country than the reader's.
const ELSEWHERE: f64 = 0.8;

/// A document in the order of results.
#[derive(Clone, Debug)]
pub(super) struct Ranked {
    /// Its number.
    pub document: u32,
    /// Its score.
    pub score: f64,
    /// The section that fits best; 0 for the document as a whole.
    pub section: u32,
    /// How it has each word of the query.
    pub matches: Vec<Option<(Match, String)>>,
    /// What the sum of its words was multiplied by.
    pub factors: Vec<(Factor, f64)>,
}

/// Why a document counts more or less than its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Factor {
    /// How many of the words it has.
    Words,
    /// It has several of them in one section.
    Together,
    /// Whether one can rely on it.
    Status,
    /// It is in another language.
    Language,
    /// It is valid in another country.
    Country,
    /// Others that have the same word come before it.
    Again,
}

impl Factor {
    /// All with their names.
    pub const ALL: &'static [(Factor, &'static str)] = &[
        (Factor::Words, "words"),
        (Factor::Together, "together"),
        (Factor::Status, "status"),
        (Factor::Language, "language"),
        (Factor::Country, "country"),
        (Factor::Again, "again"),
    ];

    /// Its name.
    pub fn name(self) -> &'static str {
        Self::ALL.iter().find(|(factor, _)| *factor == self).map_or("", |(_, name)| name)
    }
}

/// What a reader has asked for besides words.
#[derive(Clone, Debug, Default)]
pub struct Narrow {
    /// Facets with the values of which a result must have one.
    pub facets: Vec<(String, Vec<String>)>,
    /// The reader's country; what is valid there comes first.
    pub country: Option<String>,
}

/// Ranks all documents that answer a query.
pub(super) fn rank(query: &Query, narrow: &Narrow, finder: &Finder<'_>) -> Result<Vec<Ranked>, Trouble> {
    let mut found: Vec<Found> = Vec::new();
    for word in &query.words {
        found.push(finder.find(word)?);
    }
    let mut documents: BTreeMap<u32, Vec<Option<Match>>> = BTreeMap::new();
    for (at, found) in found.iter().enumerate() {
        for (document, one) in &found.matches {
            let matches = documents.entry(*document).or_insert_with(|| vec![None; query.words.len()]);
            if let Some(place) = matches.get_mut(at) {
                *place = Some(*one);
            }
        }
    }
    for phrase in &query.phrases {
        let having = having(phrase, finder)?;
        documents.retain(|document, _| having.binary_search(document).is_ok());
    }
    for excluded in &query.excluded {
        let having = having(excluded, finder)?;
        documents.retain(|document, _| having.binary_search(document).is_err());
    }
    for (facet, values) in &narrow.facets {
        let members = members(facet, values, finder.store)?;
        documents.retain(|document, _| members.binary_search(document).is_ok());
    }
    let at_home = match &narrow.country {
        Some(country) => Some(members("countries", std::slice::from_ref(country), finder.store)?),
        None => None,
    };
    let classes: Vec<Class> = finder.store.meta.classes.chars().map(Class::from_char).collect();
    let all_little = query.words.iter().all(|word| word.stop);
    let asked: Vec<f64> =
        query.words.iter().map(|word| if word.stop && !all_little { LITTLE } else { 1.0 }).collect();
    let total = asked.iter().fold(0.0, |sum, one| sum + one);
    let mut ranked: Vec<Ranked> = Vec::with_capacity(documents.len());
    for (document, matches) in documents {
        let mut sum = 0.0;
        let mut having = 0.0;
        let mut sections: Vec<(u32, f64, u32)> = Vec::new();
        for (one, counts) in matches.iter().zip(&asked) {
            let Some(one) = one else { continue };
            let score = one.score * counts;
            sum += score;
            having += counts;
            match sections.iter_mut().find(|(section, ..)| *section == one.section) {
                Some((_, sum, words)) => {
                    *sum += score;
                    *words += 1;
                }
                None => sections.push((one.section, score, 1)),
            }
        }
        let mut best = (0, 0.0, 0);
        for section in sections {
            if section.1 > best.1 {
                best = section;
            }
        }
        let mut factors = Vec::new();
        let all_there = having / total;
        factors.push((Factor::Words, ALONE + (1.0 - ALONE) * (all_there * all_there)));
        if best.2 > 1 {
            factors.push((Factor::Together, 1.0 + TOGETHER));
        }
        let class =
            usize::try_from(document).ok().and_then(|at| classes.get(at)).copied().unwrap_or_default();
        factors.push((Factor::Status, LIFE.get(usize::from(class.life)).copied().unwrap_or(1.0)));
        if class.foreign {
            factors.push((Factor::Language, FOREIGN));
        }
        if at_home.as_ref().is_some_and(|home| home.binary_search(&document).is_err()) {
            factors.push((Factor::Country, ELSEWHERE));
        }
        let score = factors.iter().fold(sum, |score, (_, factor)| score * factor);
        let matches = matches.into_iter().zip(&found).map(|(one, found)| {
            let one = one?;
            Some((one, found.words.get(one.word).cloned().unwrap_or_default()))
        });
        ranked.push(Ranked { document, score, section: best.0, matches: matches.collect(), factors });
    }
    sort(&mut ranked);
    if query.words.len() == 1 {
        vary(&mut ranked);
    }
    Ok(ranked)
}

fn sort(ranked: &mut [Ranked]) {
    ranked.sort_by(|one, other| {
        other.score.total_cmp(&one.score).then_with(|| one.document.cmp(&other.document))
    });
}

/// Lets each word have its say that the only one may be or become: results of one word alone would fill the first page
/// when somebody is on the way to another, or means the other of two that look alike.
fn vary(ranked: &mut [Ranked]) {
    let mut seen: BTreeMap<String, u32> = BTreeMap::new();
    for one in ranked.iter_mut() {
        let Some(Some((_, key))) = one.matches.first() else { continue };
        let before = seen.entry(key.clone()).or_default();
        let factor = 1.0 / (1.0 + AGAIN * f64::from(*before));
        one.score *= factor;
        one.factors.push((Factor::Again, factor));
        *before += 1;
    }
    sort(ranked);
}

/// The documents, in order, that have a word in any form, or a row of words one behind the other as they were typed.
fn having(row: &[Word], finder: &Finder<'_>) -> Result<Vec<u32>, Trouble> {
    let store = finder.store;
    if let [word] = row {
        let closed = Word { open: false, ..word.clone() };
        let found = finder.find(&closed)?;
        let sure = |one: &Match| one.tier <= Tier::Variant;
        let documents = found.matches.iter().filter(|(_, one)| sure(one));
        return Ok(documents.map(|(document, _)| *document).collect());
    }
    // Document → where each word of the row would begin it.
    let mut standing: Option<BTreeMap<u32, Vec<u32>>> = None;
    for (at, word) in (0u32..).zip(row) {
        if word.stop {
            continue;
        }
        let mut starts: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
        for (document, positions) in store.positions(&word.folded)? {
            let begins = positions.into_iter().filter_map(|position| position.checked_sub(at));
            starts.entry(document).or_default().extend(begins);
        }
        standing = Some(match standing {
            None => starts,
            Some(before) => before
                .into_iter()
                .filter_map(|(document, begins)| {
                    let here = starts.get(&document)?;
                    let kept: Vec<u32> = begins.into_iter().filter(|begin| here.contains(begin)).collect();
                    (!kept.is_empty()).then_some((document, kept))
                })
                .collect(),
        });
    }
    Ok(standing.unwrap_or_default().into_keys().collect())
}

/// The documents, in order, that have one of some values of a facet.
fn members(facet: &str, values: &[String], store: &Store<'_>) -> Result<Vec<u32>, Trouble> {
    let facets = store.facets()?;
    let mut members = Vec::new();
    for value in facets.iter().filter(|group| group.0 == facet).flat_map(|group| &group.2) {
        if values.contains(&value.0) {
            let mut numbers = crate::search::number::Numbers::new(&value.2);
            let mut document: u32 = 0;
            while let Some(step) = numbers.next() {
                document = document.saturating_add(step);
                members.push(document);
            }
        }
    }
    members.sort_unstable();
    members.dedup();
    Ok(members)
}
