//! Postings and places → the entries of the layers of an edition: words, positions, forms. [`super::format`] describes them.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::cut::{self, Cut};
use super::format::{Kind, Layer, MARKED, MASK, json, written_weight};
use super::lexicon::{Lexicon, index, number};
use super::lists::Lists;
use super::number;
use super::order::{STEPS, is_plain, order, push_after, step};
use super::rows::{Entries, Item, Sizes, Streams};
use super::weigh::{Posting, Several};
use super::writer::{self, File, Writer};

/// Where files of words end: about 2.5 KB once compressed. A query needs one for each of its words, so that it is they that make
/// a query dear; but each stands in the first file, which a reader who comes for one word has to fetch as well.
const WORDS: Cut = Cut { least: 1_700, usual: 3_800, most: 5_500 };
/// Where files of forms end. Slips are looked for in words of several lengths and beginnings: larger files, but fewer.
const FORMS: Cut = Cut { least: 5_000, usual: 9_000, most: 16_000 };
/// Where files of positions end; phrases are rare, and files cost.
const POSITIONS: Cut = Cut { least: 12_000, usual: 24_000, most: 48_000 };

/// What stands beside a key in the dictionary of words, and its postings.
#[derive(Debug, Default)]
pub(super) struct Entry {
    forms: Box<str>,
    postings: Box<str>,
    /// Where each kind of numbers but the first begins in them.
    kinds: [u32; 4],
}

impl Entry {
    /// That of a key with the postings of a list; nothing if there is nothing to be found by it.
    pub(super) fn new(key: u32, list: &[Posting], several: &Several, lexicon: &Lexicon) -> Option<Self> {
        let text = lexicon.keys.text(key);
        if list.is_empty() || !is_plain(text) {
            return None;
        }
        let forms = forms(list, several, lexicon);
        let mut beside = String::new();
        for form in &forms {
            push_form(text, lexicon.forms.text(form.bare), &mut beside);
            if form.told_apart && form.of != form.bare {
                beside.push(MARKED);
                beside.push_str(lexicon.forms.text(form.of));
            }
        }
        let mut numbers = String::with_capacity(list.len() * 4);
        number::push(number(list.len()), &mut numbers);
        let documents = number(numbers.len());
        let mut before = 0;
        for posting in list {
            number::push(posting.document - before, &mut numbers);
            before = posting.document;
        }
        let weights = number(numbers.len());
        list.iter().for_each(|posting| number::push(written_weight(u32::from(posting.weight)), &mut numbers));
        let sections = number(numbers.len());
        list.iter().for_each(|posting| number::push(u32::from(posting.section), &mut numbers));
        let masks = number(numbers.len());
        if forms.len() > 1 {
            let bit = |form: u32| {
                let at = forms.iter().position(|known| known.of == form).unwrap_or(0).min(MASK - 1);
                1 << at
            };
            for posting in list {
                let bits = several.forms(posting).iter().fold(0, |bits, form| bits | bit(*form));
                number::push(bits, &mut numbers);
            }
        }
        let kinds = [documents, weights, sections, masks];
        Some(Entry { forms: beside.into(), postings: numbers.into(), kinds })
    }

    /// Appends the postings, each kind to those of its kind.
    fn append(&self, numbers: &mut Streams) {
        let mut from = 0;
        let ends = self.kinds.iter().map(|end| index(*end)).chain([self.postings.len()]);
        for (end, kind) in ends.zip(numbers) {
            kind.push_str(self.postings.get(from..end).unwrap_or_default());
            from = end;
        }
    }
}

/// A form of a key.
struct Form {
    of: u32,
    /// The same without marks.
    bare: u32,
    /// Whether there is another one that differs in marks alone.
    told_apart: bool,
}

/// The forms of a key, in most documents first.
fn forms(list: &[Posting], several: &Several, lexicon: &Lexicon) -> Vec<Form> {
    let mut counts: Vec<(u32, usize)> = Vec::new();
    for form in list.iter().flat_map(|posting| several.forms(posting)) {
        match counts.iter_mut().find(|(known, _)| known == form) {
            Some((_, count)) => *count += 1,
            None => counts.push((*form, 1)),
        }
    }
    let text = |form: u32| lexicon.forms.text(form);
    let by_text = |one: u32, other: u32| order(text(one), text(other));
    counts.sort_unstable_by(|(one, ones), (other, others)| {
        let bare = by_text(lexicon.bare(*one), lexicon.bare(*other));
        others.cmp(ones).then(bare).then_with(|| by_text(*one, *other))
    });
    let form = |(of, _): &(u32, usize)| {
        let bare = lexicon.bare(*of);
        let told_apart = counts.iter().any(|(other, _)| other != of && lexicon.bare(*other) == bare);
        Form { of: *of, bare, told_apart }
    };
    counts.iter().map(form).collect()
}

fn push_form(key: &str, form: &str, out: &mut String) {
    let same = if key.is_ascii() && form.is_ascii() {
        key.bytes().zip(form.bytes()).take_while(|(one, other)| one == other).count()
    } else {
        0
    };
    let off = key.len() - same;
    if same == 0 || off >= STEPS {
        out.push(step(STEPS));
        out.push_str(form);
    } else {
        out.push(step(off));
        out.push_str(form.get(same..).unwrap_or_default());
    }
}

/// The key that a pointer from a form leads to: of those it stands far from, the first. Nothing if it stands beside a key.
pub(super) fn pointer(form: u32, lexicon: &Lexicon) -> Option<u32> {
    let text = lexicon.forms.text(form);
    let keys = lexicon.keys_of(form).iter().map(|key| (lexicon.keys.text(*key), *key));
    let keys = keys.filter(|(key, _)| is_plain(key));
    if keys.clone().any(|(key, _)| text.starts_with(key)) {
        return None;
    }
    keys.min().map(|(_, key)| key)
}

/// The layer of words.
pub(super) struct Words<'a> {
    /// The words.
    pub lexicon: &'a Lexicon,
    /// Entries by the numbers of their keys.
    pub entries: &'a [Option<Entry>],
}

impl Words<'_> {
    fn entry(&self, key: u32) -> Option<&Entry> {
        self.entries.get(index(key))?.as_ref()
    }

    fn target(&self, form: u32) -> &str {
        pointer(form, self.lexicon).map_or("", |key| self.lexicon.keys.text(key))
    }
}

impl Entries for Words<'_> {
    const KIND: Kind = Kind::Words;
    const CUT: Cut = WORDS;
    const BETWEEN: &'static str = " ";

    fn text(&self, item: Item) -> &str {
        match item {
            Item::Entry(key) => self.lexicon.keys.text(key),
            Item::Pointer(form) => self.lexicon.forms.text(form),
        }
    }

    fn sizes(&self, item: Item) -> Sizes {
        let text = self.text(item).len();
        match item {
            Item::Entry(key) => {
                let (forms, postings) =
                    self.entry(key).map_or((0, 0), |entry| (entry.forms.len(), entry.postings.len()));
                Sizes { dictionary: forms, numbers: postings, about: text + forms + postings }
            }
            Item::Pointer(form) => Sizes { dictionary: 1 + self.target(form).len(), numbers: 0, about: text },
        }
    }

    fn append(&self, item: Item, dictionary: &mut String, numbers: &mut Streams) {
        match item {
            Item::Entry(key) => {
                if let Some(entry) = self.entry(key) {
                    dictionary.push_str(&entry.forms);
                    entry.append(numbers);
                }
            }
            Item::Pointer(form) => {
                dictionary.push('=');
                dictionary.push_str(self.target(form));
            }
        }
    }
}

/// Where a form stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Place {
    /// The document.
    pub document: u32,
    /// The position in it.
    pub position: u32,
}

/// Places, in order, as numbers; nothing if there are none or nobody can ask for the form.
pub(super) fn places(form: &str, places: &[Place]) -> Option<Box<str>> {
    if places.is_empty() || !is_plain(form) {
        return None;
    }
    let mut numbers = String::with_capacity(places.len() * 3);
    let by_document = || places.chunk_by(|one, other| one.document == other.document);
    number::push(number(by_document().count()), &mut numbers);
    let mut last = 0;
    for here in by_document() {
        let document = here.first().map_or(last, |place| place.document);
        number::push(document - last, &mut numbers);
        last = document;
        number::push(number(here.len()), &mut numbers);
        let mut last = 0;
        for place in here {
            number::push(place.position - last, &mut numbers);
            last = place.position;
        }
    }
    Some(numbers.into())
}

/// The layer of positions.
pub(super) struct Positions<'a> {
    /// The words.
    pub lexicon: &'a Lexicon,
    /// The places of each form.
    pub places: &'a Lists<Place>,
    /// The same as numbers.
    pub numbers: &'a [Option<Box<str>>],
}

impl Positions<'_> {
    fn form(item: Item) -> u32 {
        match item {
            Item::Entry(form) | Item::Pointer(form) => form,
        }
    }

    fn numbers(&self, item: Item) -> &str {
        self.numbers.get(index(Self::form(item))).and_then(Option::as_deref).unwrap_or("")
    }
}

impl Entries for Positions<'_> {
    const KIND: Kind = Kind::Positions;
    const CUT: Cut = POSITIONS;
    const BETWEEN: &'static str = "";

    fn text(&self, item: Item) -> &str {
        self.lexicon.forms.text(Self::form(item))
    }

    fn sizes(&self, item: Item) -> Sizes {
        let places = self.places.get(Self::form(item)).len();
        Sizes { dictionary: 0, numbers: self.numbers(item).len(), about: 2 * places }
    }

    fn append(&self, item: Item, _: &mut String, [numbers, ..]: &mut Streams) {
        numbers.push_str(self.numbers(item));
    }
}

/// The layer of forms. Words of one letter and length stay together: they are looked through together.
#[derive(Debug, Default)]
pub(super) struct Forms {
    buckets: BTreeMap<(char, usize), Bucket>,
    files: Vec<File>,
    changed: bool,
}

/// The forms of one letter and length.
#[derive(Debug, Default)]
struct Bucket {
    forms: Vec<u32>,
    /// All but the first as they are written.
    tail: String,
    /// How long they are in all.
    about: usize,
    changed: bool,
}

impl Forms {
    /// Brings forms up to date: those that now are in a text, and those that no longer are.
    pub(super) fn change(&mut self, changes: impl Iterator<Item = (u32, bool)>, lexicon: &Lexicon) {
        for (form, there) in changes {
            let text = lexicon.forms.text(form);
            let Some(letter) = text.chars().next().filter(|_| text.len() > 1 && is_plain(text)) else {
                continue;
            };
            let bucket = self.buckets.entry((letter, text.encode_utf16().count())).or_default();
            if there {
                bucket.forms.push(form);
            } else {
                bucket.forms.retain(|known| *known != form);
            }
            bucket.changed = true;
            self.changed = true;
        }
        self.buckets.retain(|_, bucket| !bucket.forms.is_empty());
        let changed: Vec<&mut Bucket> = self.buckets.values_mut().filter(|bucket| bucket.changed).collect();
        changed.into_par_iter().for_each(|bucket| bucket.settle(lexicon));
    }

    /// Writes the files that have changed. Comes back with where all are.
    pub(super) fn write(&mut self, lexicon: &Lexicon, folder: &str, writer: &Writer<'_>) -> Layer {
        if std::mem::take(&mut self.changed) {
            let files = self.assemble(lexicon);
            let write =
                |(from, text): (String, String)| writer.file(Kind::Forms, folder, from, &[json(&text)]);
            let old = std::mem::replace(&mut self.files, files.into_par_iter().map(write).collect());
            writer.replaced(&old, &self.files);
        }
        writer::layer(folder, self.files.iter())
    }

    /// The files that there are.
    pub(super) fn files(&self) -> impl Iterator<Item = &File> {
        self.files.iter()
    }

    /// The texts of all files, each with where it begins.
    fn assemble(&self, lexicon: &Lexicon) -> Vec<(String, String)> {
        let mut files: Vec<(String, String)> = Vec::new();
        let mut before = "";
        let mut bucket_before = String::new();
        for ((letter, length), bucket) in &self.buckets {
            let from = format!("{letter}{length}");
            let size = files.last().map(|(_, text)| text.len());
            let shared = cut::shared(&bucket_before, &from);
            let ends = |size| FORMS.ends(size, shared, bucket.about, || cut::chance(&from));
            if size.is_none_or(ends) {
                files.push((from.clone(), String::new()));
                before = "";
            }
            bucket_before = from;
            let Some((_, text)) = files.last_mut() else { continue };
            let form = |of: Option<&u32>| of.map_or("", |form| lexicon.forms.text(*form));
            push_after(before, form(bucket.forms.first()), text);
            text.push_str(&bucket.tail);
            before = form(bucket.forms.last());
        }
        files
    }
}

impl Bucket {
    fn settle(&mut self, lexicon: &Lexicon) {
        let text = |form: &u32| lexicon.forms.text(*form);
        self.forms.sort_unstable_by(|one, other| order(text(one), text(other)));
        self.about = self.forms.iter().map(|form| text(form).len()).sum();
        self.tail.clear();
        for (before, form) in self.forms.iter().zip(self.forms.iter().skip(1)) {
            push_after(text(before), text(form), &mut self.tail);
        }
        self.changed = false;
    }
}
