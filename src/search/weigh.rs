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

/// A document that has a key.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Posting {
    /// The document's number.
    pub document: u32,
    /// The form it occurs in, or where its forms stand among [`Several`].
    form: u32,
    /// The section where the key weighs most.
    pub section: u16,
    /// Its weight, up to [`HEAVIEST`].
    pub weight: u8,
    several: bool,
}

/// The forms of the few postings that have more than one: how many, then each.
#[derive(Debug, Default)]
pub(super) struct Several(Vec<u32>);

impl Several {
    /// The forms in which a posting's document has the key, each once, by their numbers.
    pub(super) fn forms<'a>(&'a self, posting: &'a Posting) -> &'a [u32] {
        if !posting.several {
            return std::slice::from_ref(&posting.form);
        }
        let start = index(posting.form);
        let count = self.0.get(start).copied().map_or(0, index);
        self.0.get(start + 1..start + 1 + count).unwrap_or_default()
    }

    /// Takes the forms of some postings over from where they stand.
    pub(super) fn take<'p>(&mut self, postings: impl Iterator<Item = &'p mut Posting>, from: &Several) {
        let before = number(self.0.len());
        self.0.extend_from_slice(&from.0);
        for posting in postings.filter(|posting| posting.several) {
            posting.form += before;
        }
    }

    /// Whether two postings say the same.
    pub(super) fn same(&self, one: &Posting, other: &Posting) -> bool {
        let rest = |posting: &Posting| (posting.document, posting.section, posting.weight);
        rest(one) == rest(other) && self.forms(one) == self.forms(other)
    }
}

/// Where a form is heard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hearing {
    /// Nowhere: it is no word.
    Nowhere,
    /// It is a small word; in a title even that may be what somebody remembers.
    InTitles,
    /// Wherever it stands.
    Everywhere,
}

/// Whether a form is heard in a field; `hearing` is that of all forms, by their numbers.
pub(super) fn is_heard(hearing: &[Hearing], form: u32, field: Field) -> bool {
    match hearing.get(index(form)) {
        Some(Hearing::Everywhere) => true,
        Some(Hearing::InTitles) => matches!(field, Field::Title | Field::Keywords | Field::Heading),
        _ => false,
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

/// Weighs documents, one after the other. What a key comes to is summed up while the words go by; the rooms for that are
/// used again for each document.
pub(super) struct Scales<'a> {
    lexicon: &'a Lexicon,
    hearing: &'a [Hearing],
    means: Means,
    /// One more than the place of a key among the sums, by the number of the key; 0 if it has none.
    places: Vec<u32>,
    sums: Vec<Sum>,
    sections: Vec<Link<(u16, f64)>>,
    forms: Vec<Link<u32>>,
}

/// What a document comes to: postings with their keys.
#[derive(Debug, Default)]
pub(super) struct Weighed {
    /// The postings.
    pub postings: Vec<(u32, Posting)>,
    /// Their forms.
    pub several: Several,
}

impl Weighed {
    /// The keys, in no order.
    pub(super) fn keys(&self) -> Box<[u32]> {
        self.postings.iter().map(|(key, _)| *key).collect()
    }
}

/// What a key comes to in a document.
struct Sum {
    key: u32,
    /// The highest of its sections.
    highest: u16,
    total: f64,
    /// Its last section, and its last form.
    sections: u32,
    forms: u32,
}

/// An element of a chain, with the place of the one before.
struct Link<T> {
    of: T,
    before: u32,
}

/// The end of a chain.
const END: u32 = u32::MAX;

/// The elements of a chain, from the last to the first.
fn chain<T: Copy>(links: &[Link<T>], last: u32) -> impl Iterator<Item = (u32, T)> {
    let mut at = last;
    std::iter::from_fn(move || {
        let place = at;
        let link = links.get(index(place))?;
        at = link.before;
        Some((place, link.of))
    })
}

impl<'a> Scales<'a> {
    /// `hearing` is that of all forms, by their numbers.
    pub(super) fn new(lexicon: &'a Lexicon, hearing: &'a [Hearing], means: Means) -> Self {
        let places = vec![0; lexicon.keys.len()];
        Scales { lexicon, hearing, means, places, sums: Vec::new(), sections: Vec::new(), forms: Vec::new() }
    }

    /// The postings of a document with their keys.
    pub(super) fn weigh(&mut self, document: u32, said: &Said, lengths: Lengths) -> Weighed {
        let title = 1.0 - TITLE_LENGTH + TITLE_LENGTH * as_f64(lengths.title) / self.means.title;
        let body = 1.0 - LENGTH + LENGTH * as_f64(lengths.body) / self.means.body;
        for (run, tokens) in said.runs() {
            let counts = match run.field {
                Field::Title => weight(run.field) / title,
                Field::Body | Field::ForeignBody => weight(run.field) / body,
                _ => weight(run.field),
            };
            for token in tokens {
                if is_heard(self.hearing, token.form, run.field) {
                    for key in self.lexicon.keys_of(token.form) {
                        self.add(*key, token.form, run.section, counts);
                    }
                }
            }
        }
        let mut weighed = Weighed::default();
        weighed.postings.reserve_exact(self.sums.len());
        for sum in &self.sums {
            let posting = self.posting(document, sum, &mut weighed.several);
            weighed.postings.push((sum.key, posting));
        }
        for sum in &self.sums {
            if let Some(place) = self.places.get_mut(index(sum.key)) {
                *place = 0;
            }
        }
        self.sums.clear();
        self.sections.clear();
        self.forms.clear();
        weighed
    }

    /// Adds an occurrence.
    fn add(&mut self, key: u32, form: u32, section: u16, counts: f64) {
        let Some(place) = self.places.get_mut(index(key)) else { return };
        if *place == 0 {
            self.sums.push(Sum { key, highest: 0, total: 0.0, sections: END, forms: END });
            *place = number(self.sums.len());
        }
        let Some(sum) = self.sums.get_mut(index(*place - 1)) else { return };
        sum.total += counts;
        // Sections come in their order, but for a few at the end: most need not be looked for among thousands.
        let is_new = section > sum.highest;
        sum.highest = sum.highest.max(section);
        let place = || chain(&self.sections, sum.sections).find(|(_, (known, _))| *known == section);
        let known = if is_new { None } else { place().map(|(at, _)| at) };
        match known {
            Some(at) => {
                if let Some(link) = self.sections.get_mut(index(at)) {
                    link.of.1 += counts;
                }
            }
            None => {
                let before = std::mem::replace(&mut sum.sections, number(self.sections.len()));
                self.sections.push(Link { of: (section, counts), before });
            }
        }
        if chain(&self.forms, sum.forms).all(|(_, known)| known != form) {
            let before = std::mem::replace(&mut sum.forms, number(self.forms.len()));
            self.forms.push(Link { of: form, before });
        }
    }

    fn posting(&self, document: u32, sum: &Sum, several: &mut Several) -> Posting {
        // Of sections that weigh the same the first counts, which comes last here.
        let mut best = (0, 0.0);
        for (_, (section, of_section)) in chain(&self.sections, sum.sections) {
            if of_section >= best.1 {
                best = (section, of_section);
            }
        }
        let mut forms = chain(&self.forms, sum.forms).map(|(_, form)| form);
        let (form, more) = (forms.next().unwrap_or(END), forms.next().is_some());
        let mut posting =
            Posting { document, form, section: best.0, weight: saturated(sum.total), several: more };
        if more {
            posting.form = number(several.0.len());
            let mut forms: Vec<u32> = chain(&self.forms, sum.forms).map(|(_, form)| form).collect();
            forms.sort_unstable();
            several.0.push(number(forms.len()));
            several.0.extend(forms);
        }
        posting
    }
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
