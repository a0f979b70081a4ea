//! The words of an edition, from what its documents say to the files of its layers; and after an edit, to the files that
//! the edit changes.
//!
//! ```text
//! Said ── weigh ──▶ lists: key → documents ──▶ entries ──▶ words
//!   └───────────▶ places: form → positions ──▶ numbers ──▶ positions
//!                                         └──────────────▶ forms
//! ```
//!
//! A document has its say in every list of its keys and in all places of its forms. When it changes, what it said before is
//! taken out of these and what it says now put in, and the lists and places that differ are written anew. Three things
//! couple documents with each other: their numbers, the mean length of all, and how many of them have a small word. While
//! these stay, an edit costs what the edited document has words; when they change, whoever depends on them is weighed anew.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use hashbrown::HashMap;
use rayon::prelude::*;

use super::Analyzers;
use super::format::{Kind, Layer};
use super::gather::{Lexica, Reader, Said};
use super::layers::{self, Entry, Forms, Place, Positions, Words};
use super::lexicon::{Lexicon, index, number};
use super::lists::Lists;
use super::rows::{Item, Rows};
use super::weigh::{Hearing, Lengths, Means, Posting, Scales, Several, Weighed, is_heard};
use super::writer::{self, File, Writer, payload};
use crate::fingerprint::Fingerprint;
use crate::language::{EditionIx, Lang};
use crate::library::trace::Fact;
use crate::library::{DocIx, Document, Library};

/// In how many lots documents are put into lists at most, and how many a lot has at least. Lots are for all processors; and
/// what is weighed of all documents at once would take as much memory as the lists it is put into.
const LOTS: usize = 16;
const LOT: usize = 128;
/// A stop word that at most one in so many documents has is a word like any other.
const RARE: usize = 16;

/// Where the files of a volume are.
#[derive(Clone, Debug)]
pub(super) struct Shelved {
    /// Words.
    pub words: Layer,
    /// Where files of positions begin.
    pub directory: Layer,
    /// Forms.
    pub forms: Layer,
}

/// What a document was read from: all but its texts, and the text that the edition shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Print(Fingerprint, Option<(Lang, Fingerprint)>);

impl Print {
    /// That of a document, by its number; nothing if it is not known.
    pub(super) fn of(library: &Library, at: usize, document: &Document, ix: EditionIx) -> Option<Self> {
        let prints = library.fingerprints()?;
        let at = DocIx(at);
        let text = match library.step(document, ix) {
            Some(step) => Some((step.lang, prints.get(Fact::Text(at, step.lang))?)),
            None => None,
        };
        Some(Print(prints.get(Fact::Face(at))?, text))
    }
}

/// The words of an edition, or of several that have the same texts.
#[derive(Debug)]
pub(super) struct Volume {
    reader: Reader,
    /// The ids of the documents, in the order of the library, and what each was read from.
    ids: Vec<Arc<str>>,
    prints: Vec<Option<Print>>,
    said: Vec<Said>,
    lengths: Vec<Lengths>,
    means: Means,
    /// How many documents have a small word, by its form.
    small: BTreeMap<u32, usize>,
    /// Where each form is heard, by its number.
    hearing: Vec<Hearing>,
    /// The keys of each document, in no order.
    keys: Vec<Box<[u32]>>,
    /// The postings of each key, in the order of the documents.
    lists: Lists<Posting>,
    several: Several,
    entries: Vec<Option<Entry>>,
    /// The places of each form, in their order.
    places: Lists<Place>,
    numbers: Vec<Option<Box<str>>>,
    /// The forms that have places, by their numbers, as the layers know them.
    there: Vec<bool>,
    words: Rows,
    positions: Rows,
    forms: Forms,
    directory: Option<File>,
}

/// The postings of a lot of documents, by their keys, and the keys of each document.
struct Posted {
    lists: Lists<Posting>,
    several: Several,
    keys: Vec<Box<[u32]>>,
}

impl Volume {
    /// Nothing yet.
    pub(super) fn new(library: &Library, ix: EditionIx, analyzers: &Analyzers, lexica: &mut Lexica) -> Self {
        Volume {
            reader: Reader::new(library, ix, analyzers, lexica),
            ids: Vec::new(),
            prints: Vec::new(),
            said: Vec::new(),
            lengths: Vec::new(),
            means: Means::of(&[]),
            small: BTreeMap::new(),
            hearing: Vec::new(),
            keys: Vec::new(),
            lists: Lists::default(),
            several: Several::default(),
            entries: Vec::new(),
            places: Lists::default(),
            numbers: Vec::new(),
            there: Vec::new(),
            words: Rows::default(),
            positions: Rows::default(),
            forms: Forms::default(),
            directory: None,
        }
    }

    /// Brings it up to date: reads the documents that are not as they were. One that nobody `keeps` has no more in memory
    /// than its files take.
    pub(super) fn update(
        &mut self,
        library: &Library,
        analyzers: &Analyzers,
        lexica: &mut Lexica,
        keeps: bool,
    ) {
        let same = self.ids.iter().eq(library.documents().iter().map(|document| &document.id));
        if !same {
            self.rearrange(library);
        }
        let mut which = Vec::new();
        for (at, (document, known)) in library.documents().iter().zip(&mut self.prints).enumerate() {
            let print = Print::of(library, at, document, self.reader.ix);
            if print.is_none() || print != *known {
                *known = print;
                which.push(at);
            }
        }
        let read = self.reader.read(library, &which, analyzers, lexica);
        let lexicon = lexica.get(self.reader.analysis);
        if same && which.len() <= self.said.len() / 2 {
            if !which.is_empty() {
                self.exchange(&which, read, lexicon);
            }
            return;
        }
        for (at, said) in which.into_iter().zip(read) {
            if let Some(place) = self.said.get_mut(at) {
                *place = said;
            }
        }
        self.count(lexicon);
        self.list(lexicon, keeps);
    }

    /// Puts what is known of documents into the order of a library.
    fn rearrange(&mut self, library: &Library) {
        let ids = std::mem::take(&mut self.ids).into_iter();
        let said = std::mem::take(&mut self.said).into_iter();
        let known = ids.zip(std::mem::take(&mut self.prints).into_iter().zip(said));
        let mut known: HashMap<Arc<str>, (Option<Print>, Said)> = known.collect();
        for document in library.documents() {
            let (print, said) = known.remove(&document.id).unwrap_or_default();
            self.ids.push(Arc::clone(&document.id));
            self.prints.push(print);
            self.said.push(said);
        }
    }

    /// Counts lengths and small words of all documents.
    fn count(&mut self, lexicon: &Lexicon) {
        self.lengths = self.said.par_iter().map(Lengths::of).collect();
        self.means = Means::of(&self.lengths);
        self.small.clear();
        let small: Vec<Vec<u32>> = self.said.par_iter().map(|said| small_words(said, lexicon)).collect();
        let mut counts = vec![0; lexicon.forms.len()];
        for form in small.into_iter().flatten() {
            if let Some(count) = counts.get_mut(index(form)) {
                *count += 1;
            }
        }
        self.small.extend((0u32..).zip(counts).filter(|(_, count)| *count > 0));
        self.hearing = self.hearing(lexicon);
    }

    /// Where forms are heard. A small word that few documents have tells something after all: that it is there.
    fn hearing(&self, lexicon: &Lexicon) -> Vec<Hearing> {
        let many = self.said.len() / RARE;
        let of = |form: u32| match (lexicon.keys_of(form).is_empty(), lexicon.is_telling(form)) {
            (true, _) => Hearing::Nowhere,
            (false, true) => Hearing::Everywhere,
            (false, false) => match self.small.get(&lexicon.bare(form)).is_some_and(|count| *count > many) {
                true => Hearing::InTitles,
                false => Hearing::Everywhere,
            },
        };
        (0..number(lexicon.forms.len())).map(of).collect()
    }

    /// Makes all lists, and all that follows from them. What only later changes would be made of goes as soon as it can,
    /// should nobody keep it.
    fn list(&mut self, lexicon: &Lexicon, keeps: bool) {
        let documents: Vec<usize> = (0..self.said.len()).collect();
        let lot = documents.len().div_ceil(LOTS).max(LOT);
        let lots = documents.par_chunks(lot);
        let mut posted: Vec<Posted> = lots.clone().map(|lot| self.post_all(lot, lexicon, keeps)).collect();
        (self.lists, self.several, self.keys) = Default::default();
        for Posted { lists, several, keys } in &mut posted {
            self.several.take(lists.items_mut(), several);
            self.keys.append(keys);
        }
        let entry = |list: &mut Vec<Posting>, key: u32| {
            list.clear();
            posted.iter().for_each(|lot| list.extend_from_slice(lot.lists.get(key)));
            Entry::new(key, list, &self.several, lexicon)
        };
        let keys = 0..number(lexicon.keys.len());
        self.entries = keys.into_par_iter().map_init(Vec::new, entry).collect();
        if keeps {
            self.lists = Lists::joined(posted.into_iter().map(|lot| lot.lists).collect());
        } else {
            drop(posted);
            self.several = Several::default();
        }
        self.places = Lists::joined(lots.map(|lot| self.place_all(lot, lexicon)).collect());
        if !keeps {
            self.said = Vec::new();
        }
        let places = |form| layers::places(lexicon.forms.text(form), self.places.get(form));
        self.numbers = self.places.numbers().into_par_iter().map(places).collect();
        let keys = (0u32..).zip(&self.entries).filter(|(_, entry)| entry.is_some());
        let placed = self.places.numbers().filter(|form| !self.places.get(*form).is_empty());
        let pointers: Vec<u32> = placed.filter(|form| layers::pointer(*form, lexicon).is_some()).collect();
        let items = keys.map(|(key, _)| Item::Entry(key)).chain(pointers.into_iter().map(Item::Pointer));
        self.words.replace(items.collect(), &Words { lexicon, entries: &self.entries });
        let items = (0u32..).zip(&self.numbers).filter(|(_, numbers)| numbers.is_some());
        let items = items.map(|(form, _)| Item::Entry(form)).collect();
        let positions = Positions { lexicon, places: &self.places, numbers: &self.numbers };
        self.positions.replace(items, &positions);
        let there: Vec<bool> = self.places.numbers().map(|form| !self.places.get(form).is_empty()).collect();
        let before = std::mem::replace(&mut self.there, there);
        let before = before.into_iter().chain(std::iter::repeat(false));
        let changes = (0u32..).zip(self.there.iter().zip(before)).filter(|(_, (now, before))| *now != before);
        self.forms.change(changes.map(|(form, (now, _))| (form, *now)), lexicon);
    }

    /// The postings of a lot of documents, and the keys of each should anybody keep them.
    fn post_all(&self, documents: &[usize], lexicon: &Lexicon, keeps: bool) -> Posted {
        let mut weighed = self.weigh(documents, lexicon);
        let mut all = Several::default();
        for Weighed { postings, several } in &mut weighed {
            all.take(postings.iter_mut().map(|(_, posting)| posting), several);
        }
        let lists = Lists::new(lexicon.keys.len(), || {
            weighed.iter().flat_map(|weighed| weighed.postings.iter().copied())
        });
        let keys = weighed.iter().filter(|_| keeps).map(Weighed::keys).collect();
        Posted { lists, several: all, keys }
    }

    /// The places of the forms in a lot of documents.
    fn place_all(&self, documents: &[usize], lexicon: &Lexicon) -> Lists<Place> {
        let places = || {
            let said = documents.iter().filter_map(|at| Some((number(*at), self.said.get(*at)?)));
            said.flat_map(|(document, said)| {
                let place = move |(form, position)| (form, Place { document, position });
                placed(said, &self.hearing, lexicon).map(place)
            })
        };
        Lists::new(lexicon.forms.len(), places)
    }

    /// The postings of some documents, with their keys.
    fn weigh(&self, documents: &[usize], lexicon: &Lexicon) -> Vec<Weighed> {
        let weigh = |scales: &mut Scales<'_>, at: &usize| match (self.said.get(*at), self.lengths.get(*at)) {
            (Some(said), Some(lengths)) => scales.weigh(number(*at), said, *lengths),
            _ => Weighed::default(),
        };
        let scales = || Scales::new(lexicon, &self.hearing, self.means);
        documents.par_iter().with_min_len(16).map_init(scales, weigh).collect()
    }

    /// Exchanges what some documents said for what they say now.
    fn exchange(&mut self, which: &[usize], read: Vec<Said>, lexicon: &Lexicon) {
        self.entries.resize_with(lexicon.keys.len(), || None);
        self.numbers.resize_with(lexicon.forms.len(), || None);
        self.there.resize(lexicon.forms.len(), false);
        // What they said is needed until it is taken out.
        let mut before: BTreeMap<usize, Said> = BTreeMap::new();
        for (at, now) in which.iter().zip(read) {
            let Some(place) = self.said.get_mut(*at) else { continue };
            for form in small_words(place, lexicon) {
                let count = self.small.entry(form).or_default();
                *count = count.saturating_sub(1);
            }
            small_words(&now, lexicon).into_iter().for_each(|form| *self.small.entry(form).or_default() += 1);
            if let Some(lengths) = self.lengths.get_mut(*at) {
                *lengths = Lengths::of(&now);
            }
            before.insert(*at, std::mem::replace(place, now));
        }
        let means = Means::of(&self.lengths);
        let hearing = self.hearing(lexicon);
        let hearing_before = std::mem::replace(&mut self.hearing, hearing);
        let heard = |hearing: &[Hearing], form: u32| hearing.get(index(form)).copied();
        let differs = |form: &u32| {
            let before = heard(&hearing_before, *form);
            before.is_some() && before != heard(&self.hearing, *form)
        };
        let heard: BTreeSet<u32> = self.small.keys().copied().filter(differs).collect();
        if std::mem::replace(&mut self.means, means) != means {
            return self.list(lexicon, true);
        }
        let mut affected: BTreeSet<usize> = which.iter().copied().collect();
        if !heard.is_empty() {
            let has = |said: &Said| said.forms().any(|form| heard.contains(&lexicon.bare(form)));
            affected.extend(self.said.iter().enumerate().filter(|(_, said)| has(said)).map(|(at, _)| at));
        }
        let affected: Vec<usize> = affected.into_iter().collect();
        let mut keys = BTreeSet::new();
        let mut forms = BTreeSet::new();
        for (at, weighed) in affected.iter().zip(self.weigh(&affected, lexicon)) {
            self.post(*at, weighed, &mut keys);
            let said = before.get(at).or_else(|| self.said.get(*at));
            let mut old: Vec<(u32, u32)> =
                said.map(|said| placed(said, &hearing_before, lexicon).collect()).unwrap_or_default();
            let now = self.said.get(*at);
            let mut now: Vec<(u32, u32)> =
                now.map(|said| placed(said, &self.hearing, lexicon).collect()).unwrap_or_default();
            old.sort_unstable();
            now.sort_unstable();
            self.place(number(*at), &old, &now, &mut forms);
        }
        self.revise(&keys, &forms, lexicon);
    }

    /// Puts the postings of a document into the lists, and notes which keys that makes a difference to.
    fn post(&mut self, at: usize, mut weighed: Weighed, differ: &mut BTreeSet<u32>) {
        self.several.take(weighed.postings.iter_mut().map(|(_, posting)| posting), &weighed.several);
        let now = weighed.keys();
        let mut sorted = now.clone();
        sorted.sort_unstable();
        let Some(known) = self.keys.get_mut(at) else { return };
        let before = std::mem::replace(known, now);
        let document = number(at);
        for key in before.iter().filter(|key| sorted.binary_search(key).is_err()) {
            self.lists.get_mut(*key).retain(|posting| posting.document != document);
            differ.insert(*key);
        }
        for (key, posting) in weighed.postings {
            let list = self.lists.get(key);
            match list.binary_search_by_key(&document, |posting| posting.document) {
                Ok(place) if list.get(place).is_some_and(|known| self.several.same(known, &posting)) => {
                    continue;
                }
                Ok(place) => {
                    if let Some(known) = self.lists.get_mut(key).get_mut(place) {
                        *known = posting;
                    }
                }
                Err(place) => self.lists.get_mut(key).insert(place, posting),
            }
            differ.insert(key);
        }
    }

    /// Puts the places of a document in place of those it had, and notes which forms that makes a difference to. Both are
    /// forms with positions, in order.
    fn place(
        &mut self,
        document: u32,
        before: &[(u32, u32)],
        now: &[(u32, u32)],
        differ: &mut BTreeSet<u32>,
    ) {
        let of = |all: &[(u32, u32)], form: u32| {
            let start = all.partition_point(|(other, _)| *other < form);
            let end = all.partition_point(|(other, _)| *other <= form);
            start..end
        };
        let forms: BTreeSet<u32> = before.iter().chain(now).map(|(form, _)| *form).collect();
        for form in forms {
            let old = before.get(of(before, form)).unwrap_or_default();
            let new = now.get(of(now, form)).unwrap_or_default();
            if old == new {
                continue;
            }
            let places = self.places.get_mut(form);
            let start = places.partition_point(|place| place.document < document);
            let end = places.partition_point(|place| place.document <= document);
            places
                .splice(start..end, new.iter().map(|(_, position)| Place { document, position: *position }));
            differ.insert(form);
        }
    }

    /// Writes anew what stands for keys and forms in the layers.
    fn revise(&mut self, keys: &BTreeSet<u32>, forms: &BTreeSet<u32>, lexicon: &Lexicon) {
        let lists = &self.lists;
        let keys: Vec<u32> = keys.iter().copied().collect();
        let several = &self.several;
        let entries: Vec<(u32, Option<Entry>)> =
            keys.par_iter().map(|key| (*key, Entry::new(*key, lists.get(*key), several, lexicon))).collect();
        let mut words: Vec<(Item, bool)> = Vec::new();
        for (key, entry) in entries {
            words.push((Item::Entry(key), entry.is_some()));
            if let Some(place) = self.entries.get_mut(index(key)) {
                *place = entry;
            }
        }
        let places = &self.places;
        let forms: Vec<u32> = forms.iter().copied().collect();
        let numbers: Vec<(u32, Option<Box<str>>)> = forms
            .par_iter()
            .map(|form| (*form, layers::places(lexicon.forms.text(*form), places.get(*form))))
            .collect();
        let mut positions: Vec<(Item, bool)> = Vec::new();
        let mut come_or_gone: Vec<(u32, bool)> = Vec::new();
        for (form, numbers) in numbers {
            positions.push((Item::Entry(form), numbers.is_some()));
            if let Some(place) = self.numbers.get_mut(index(form)) {
                *place = numbers;
            }
            let now = !places.get(form).is_empty();
            match self.there.get_mut(index(form)) {
                Some(there) if *there != now => *there = now,
                _ => continue,
            }
            come_or_gone.push((form, now));
            if layers::pointer(form, lexicon).is_some() {
                words.push((Item::Pointer(form), now));
            }
        }
        self.words.change(words, &Words { lexicon, entries: &self.entries });
        let entries = Positions { lexicon, places: &self.places, numbers: &self.numbers };
        self.positions.change(positions, &entries);
        self.forms.change(come_or_gone.into_iter(), lexicon);
    }

    /// Writes the files that have changed.
    pub(super) fn write(&mut self, lexica: &Lexica, folder: &str, writer: &Writer<'_>) -> Shelved {
        let lexicon = lexica.get(self.reader.analysis);
        let words = self.words.write(&Words { lexicon, entries: &self.entries }, folder, writer);
        let forms = self.forms.write(lexicon, folder, writer);
        let entries = Positions { lexicon, places: &self.places, numbers: &self.numbers };
        let positions = self.positions.write(&entries, folder, writer);
        let file = writer.file(Kind::Directory, folder, String::new(), &payload(&positions));
        let directory = writer::single(folder, &file);
        let old = self.directory.replace(file);
        writer.replaced(old.iter(), self.directory.iter());
        Shelved { words, directory, forms }
    }

    /// The files that there are.
    pub(super) fn files(&self) -> impl Iterator<Item = &File> {
        self.words.files().chain(self.positions.files()).chain(self.forms.files()).chain(&self.directory)
    }
}

/// The small words of a document, by their forms, each once.
fn small_words(said: &Said, lexicon: &Lexicon) -> Vec<u32> {
    let small = said.forms().filter(|form| !lexicon.is_telling(*form)).map(|form| lexicon.bare(form));
    let mut small: Vec<u32> = small.collect();
    small.sort_unstable();
    small.dedup();
    small
}

/// The forms of a document, without marks, with their positions, as far as they are heard.
fn placed<'s>(
    said: &'s Said,
    hearing: &'s [Hearing],
    lexicon: &'s Lexicon,
) -> impl Iterator<Item = (u32, u32)> + 's {
    said.runs().flat_map(move |(run, tokens)| {
        let heard = tokens.filter(move |token| is_heard(hearing, token.form, run.field));
        heard.map(|token| (lexicon.bare(token.form), token.position))
    })
}
