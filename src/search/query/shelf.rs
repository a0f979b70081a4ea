//! Files of an index, read and unpacked as they are needed, each once. Nothing in them is trusted.

use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap};
use std::fs::File;
use std::io::Read;
use std::path::PathBuf;
use std::rc::Rc;

use serde_json::Value;

use super::super::format::{self, FOLDER, FacetGroup, Kind, LIMIT, Layer, MARKED, Meta, RECORDS, Record};
use super::super::number::Numbers;
use super::super::order::order;
use crate::output::Content;

/// Where the files of an index are.
pub trait Shelf {
    /// The bytes of a file, by its path in the site.
    fn read(&self, path: &str) -> Option<Vec<u8>>;
    /// The names of all files in the index's folder.
    fn names(&self) -> Vec<String>;
}

/// A published site.
#[derive(Debug)]
pub struct Folder(
    /// The site's root.
    pub PathBuf,
);

impl Shelf for Folder {
    fn read(&self, path: &str) -> Option<Vec<u8>> {
        let mut bytes = Vec::new();
        let limit = u64::try_from(LIMIT).unwrap_or(u64::MAX).saturating_add(1);
        File::open(self.0.join(path)).ok()?.take(limit).read_to_end(&mut bytes).ok()?;
        Some(bytes)
    }

    fn names(&self) -> Vec<String> {
        let entries = std::fs::read_dir(self.0.join(FOLDER)).into_iter().flatten().flatten();
        let mut names: Vec<String> =
            entries.filter_map(|entry| entry.file_name().into_string().ok()).collect();
        names.sort_unstable();
        names
    }
}

/// A site in memory.
impl Shelf for BTreeMap<String, Content> {
    fn read(&self, path: &str) -> Option<Vec<u8>> {
        match self.get(path)? {
            Content::Bytes(bytes) => Some(bytes.clone()),
            Content::File { .. } => None,
        }
    }

    fn names(&self) -> Vec<String> {
        let below = |path: &String| path.strip_prefix(FOLDER)?.strip_prefix('/').map(str::to_owned);
        self.keys().filter_map(below).collect()
    }
}

/// Why there is no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// There is no index for this edition.
    NoIndex,
    /// A file of it is missing, damaged or of another version.
    Damaged(
        /// Which file, by its path in the site.
        String,
    ),
}

/// An entry of the dictionary.
#[derive(Debug, Default)]
pub(super) struct Entry {
    /// The key, or for a pointer the form.
    pub text: String,
    /// Where a pointer leads.
    pub target: Option<String>,
    /// The forms of a key, without marks.
    pub forms: Vec<String>,
    /// How each is written, as far as the edition has it with marks and without.
    pub marked: Vec<Option<String>>,
    /// The documents that have it, in order.
    pub documents: Vec<u32>,
    /// What it weighs in each.
    pub weights: Vec<u32>,
    /// In which section most.
    pub sections: Vec<u32>,
    /// Which forms each has, as bits.
    pub masks: Vec<u32>,
}

/// A file of words.
#[derive(Debug, Default)]
pub(super) struct Words {
    /// Its entries in order.
    pub entries: Vec<Entry>,
}

/// Where a form stands: for each document, in order, the positions.
pub(super) type Places = Vec<(u32, Vec<u32>)>;

/// Where files of positions begin.
struct Directory {
    from: Vec<String>,
    layer: Layer,
}

/// The files of one edition.
pub(super) struct Store<'s> {
    shelf: &'s dyn Shelf,
    /// The first file.
    pub meta: Meta,
    /// How many documents there are.
    pub documents: u32,
    word_from: Vec<String>,
    form_from: Vec<(String, usize)>,
    words: RefCell<HashMap<usize, Rc<Words>>>,
    directory: RefCell<Option<Rc<Directory>>>,
    positions: RefCell<HashMap<usize, Rc<HashMap<String, Places>>>>,
    forms: RefCell<HashMap<usize, Rc<Vec<String>>>>,
    records: RefCell<HashMap<usize, Rc<Vec<Record>>>>,
    facets: RefCell<Option<Rc<Vec<FacetGroup>>>>,
}

impl<'s> Store<'s> {
    /// Opens the index of an edition.
    pub(super) fn open(shelf: &'s dyn Shelf, slug: &str) -> Result<Self, Trouble> {
        let names = shelf.names();
        let own = |name: &&String| {
            let hash = name.strip_prefix(slug).and_then(|rest| rest.strip_prefix('.')?.strip_suffix(".js"));
            hash.is_some_and(|hash| !hash.is_empty() && hash.bytes().all(|byte| byte.is_ascii_hexdigit()))
        };
        let name = names.iter().find(own).ok_or(Trouble::NoIndex)?;
        let path = format!("{FOLDER}/{name}");
        let damaged = || Trouble::Damaged(path.clone());
        let bytes = shelf.read(&path).ok_or_else(damaged)?;
        let mut payload = format::read(&bytes, "meta", slug).ok_or_else(damaged)?.into_iter();
        let meta: Meta =
            payload.next().and_then(|meta| serde_json::from_value(meta).ok()).ok_or_else(damaged)?;
        let documents = u32::try_from(meta.classes.chars().count()).map_err(|_| damaged())?;
        let word_from = unpack_forms(&meta.words.from).ok_or_else(damaged)?;
        let form_from = unpack_forms(&meta.forms.from).ok_or_else(damaged)?;
        let form_from = form_from.iter().filter_map(|from| {
            let letter = from.chars().next()?;
            let length = from.get(letter.len_utf8()..)?.parse().ok()?;
            Some((letter.to_string(), length))
        });
        let form_from = form_from.collect();
        Ok(Store {
            shelf,
            documents,
            word_from,
            form_from,
            meta,
            words: RefCell::default(),
            directory: RefCell::default(),
            positions: RefCell::default(),
            forms: RefCell::default(),
            records: RefCell::default(),
            facets: RefCell::default(),
        })
    }

    /// The payload of a file, by its number and where it begins.
    fn load(
        &self,
        kind: Kind,
        layer: &Layer,
        at: usize,
        from: &str,
    ) -> Result<(String, Vec<Value>), Trouble> {
        let path = layer
            .path(kind, at, from)
            .ok_or_else(|| Trouble::Damaged(format!("{FOLDER}/{}{from}", kind.letter())))?;
        let bytes = self.shelf.read(&path);
        let payload = bytes.and_then(|bytes| format::read(&bytes, kind.letter(), from));
        match payload {
            Some(payload) => Ok((path, payload)),
            None => Err(Trouble::Damaged(path)),
        }
    }

    /// How many files of words there are.
    pub(super) fn word_files(&self) -> usize {
        self.word_from.len()
    }

    /// Which file of words has a text, if any has it.
    pub(super) fn word_file_of(&self, text: &str) -> usize {
        file_of(&self.word_from, text)
    }

    /// Where a file of words begins.
    pub(super) fn word_file_begins(&self, at: usize) -> Option<&str> {
        self.word_from.get(at).map(String::as_str)
    }

    /// A file of words.
    pub(super) fn words(&self, at: usize) -> Result<Rc<Words>, Trouble> {
        if let Some(known) = self.words.borrow().get(&at) {
            return Ok(Rc::clone(known));
        }
        if self.word_from.is_empty() {
            return Ok(Rc::default());
        }
        let (path, payload) =
            self.load(Kind::Words, &self.meta.words, at, self.word_file_begins(at).unwrap_or(""))?;
        let text = |at: usize| payload.get(at).and_then(Value::as_str);
        let read = text(0)
            .zip(text(1))
            .and_then(|(dictionary, postings)| unpack_words(dictionary, postings, self.documents));
        let words = Rc::new(read.ok_or(Trouble::Damaged(path))?);
        self.words.borrow_mut().insert(at, Rc::clone(&words));
        Ok(words)
    }

    /// Where files of positions begin.
    fn directory(&self) -> Result<Rc<Directory>, Trouble> {
        if let Some(known) = self.directory.borrow().as_ref() {
            return Ok(Rc::clone(known));
        }
        let (path, payload) = self.load(Kind::Directory, &self.meta.directory, 0, "")?;
        let read = payload.into_iter().next().and_then(|layer| {
            let layer: Layer = serde_json::from_value(layer).ok()?;
            Some(Directory { from: unpack_forms(&layer.from)?, layer })
        });
        let directory = Rc::new(read.ok_or(Trouble::Damaged(path))?);
        *self.directory.borrow_mut() = Some(Rc::clone(&directory));
        Ok(directory)
    }

    /// Where a form stands in all documents.
    pub(super) fn positions(&self, form: &str) -> Result<Places, Trouble> {
        let directory = self.directory()?;
        if directory.from.is_empty() {
            return Ok(Places::new());
        }
        let at = file_of(&directory.from, form);
        let known = self.positions.borrow().get(&at).map(Rc::clone);
        let file = match known {
            Some(file) => file,
            None => {
                let from = directory.from.get(at).map_or("", String::as_str);
                let (path, payload) = self.load(Kind::Positions, &directory.layer, at, from)?;
                let text = |at: usize| payload.get(at).and_then(Value::as_str);
                let read = text(0).zip(text(1)).and_then(|(forms, numbers)| unpack_positions(forms, numbers));
                let file = Rc::new(read.ok_or(Trouble::Damaged(path))?);
                self.positions.borrow_mut().insert(at, Rc::clone(&file));
                file
            }
        };
        Ok(file.get(form).cloned().unwrap_or_default())
    }

    /// All forms with this first letter and a length in this range.
    pub(super) fn forms(
        &self,
        letter: &str,
        lengths: std::ops::RangeInclusive<usize>,
        take: &mut dyn FnMut(&str),
    ) -> Result<(), Trouble> {
        let before = |(from, length): &(String, usize), asked: usize| {
            order(from, letter).then_with(|| length.cmp(&asked)).is_le()
        };
        let first = self.form_from.partition_point(|from| before(from, *lengths.start())).saturating_sub(1);
        let end = self.form_from.partition_point(|from| before(from, *lengths.end()));
        for at in first..end {
            let file = self.form_file(at)?;
            for form in file.iter() {
                if form.starts_with(letter) && lengths.contains(&form.encode_utf16().count()) {
                    take(form);
                }
            }
        }
        Ok(())
    }

    fn form_file(&self, at: usize) -> Result<Rc<Vec<String>>, Trouble> {
        if let Some(known) = self.forms.borrow().get(&at) {
            return Ok(Rc::clone(known));
        }
        let from = self.form_from.get(at).map(|(letter, length)| format!("{letter}{length}"));
        let (path, payload) = self.load(Kind::Forms, &self.meta.forms, at, &from.unwrap_or_default())?;
        let read = payload.first().and_then(Value::as_str).and_then(unpack_forms);
        let forms = Rc::new(read.ok_or(Trouble::Damaged(path))?);
        self.forms.borrow_mut().insert(at, Rc::clone(&forms));
        Ok(forms)
    }

    /// What a result shows of a document.
    pub(super) fn record(&self, document: u32) -> Result<Record, Trouble> {
        let number = usize::try_from(document).unwrap_or(usize::MAX);
        let (at, within) = (number / RECORDS, number % RECORDS);
        let known = self.records.borrow().get(&at).map(Rc::clone);
        let file = match known {
            Some(file) => file,
            None => {
                let (path, payload) =
                    self.load(Kind::Records, &self.meta.records, at, &(at * RECORDS).to_string())?;
                let read = payload.into_iter().next().and_then(|value| serde_json::from_value(value).ok());
                let file: Rc<Vec<Record>> = Rc::new(read.ok_or(Trouble::Damaged(path))?);
                self.records.borrow_mut().insert(at, Rc::clone(&file));
                file
            }
        };
        file.get(within).cloned().ok_or_else(|| Trouble::Damaged(format!("{FOLDER}/r{at}")))
    }

    /// The facets.
    pub(super) fn facets(&self) -> Result<Rc<Vec<FacetGroup>>, Trouble> {
        if let Some(known) = self.facets.borrow().as_ref() {
            return Ok(Rc::clone(known));
        }
        let (path, payload) = self.load(Kind::Facets, &self.meta.facets, 0, "")?;
        let read = payload.into_iter().next().and_then(|value| serde_json::from_value(value).ok());
        let facets: Rc<Vec<FacetGroup>> = Rc::new(read.ok_or(Trouble::Damaged(path))?);
        *self.facets.borrow_mut() = Some(Rc::clone(&facets));
        Ok(facets)
    }
}

/// Which file has a text, if any has it.
fn file_of(from: &[String], text: &str) -> usize {
    from.partition_point(|from| order(from, text).is_le()).saturating_sub(1)
}

/// How many letters a capital stands for.
fn steps(mark: char) -> Option<usize> {
    mark.is_ascii_uppercase().then(|| usize::from(u8::try_from(mark).unwrap_or(b'A') - b'A'))
}

/// The marks of a text, each with the letters behind it.
fn marked(text: &str) -> impl Iterator<Item = (char, &str)> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let mark = rest.chars().next()?;
        let after = rest.get(mark.len_utf8()..)?;
        let end = after.find(|letter: char| letter.is_ascii_uppercase()).unwrap_or(after.len());
        let letters = after.get(..end)?;
        rest = after.get(end..)?;
        Some((mark, letters))
    })
}

/// The text that begins like `before` and goes on with `rest`.
fn follow(before: &str, mark: char, rest: &str) -> Option<String> {
    Some([before.get(..steps(mark)?)?, rest].concat())
}

fn unpack_words(dictionary: &str, postings: &str, documents: u32) -> Option<Words> {
    let mut words = Words::default();
    let mut numbers = Numbers::new(postings);
    let mut before = String::new();
    for written in dictionary.split(' ').filter(|written| !written.is_empty()) {
        let (written, target) = match written.split_once('=') {
            Some((written, target)) => (written, Some(target.to_owned())),
            None => (written, None),
        };
        let mut parts = marked(written);
        let (mark, rest) = parts.next()?;
        let text = follow(&before, mark, rest)?;
        let mut entry = Entry { text: text.clone(), target, ..Entry::default() };
        if entry.target.is_none() {
            for (mark, rest) in parts {
                let off = steps(mark)?;
                let (rest, marked) = match rest.split_once(MARKED) {
                    Some((rest, marked)) => (rest, Some(marked.to_owned())),
                    None => (rest, None),
                };
                let kept = if mark == 'Z' { "" } else { text.get(..text.len().checked_sub(off)?)? };
                entry.marked.push(marked);
                entry.forms.push([kept, rest].concat());
            }
        }
        before = text;
        words.entries.push(entry);
    }
    unpack_postings(&mut words.entries, &mut numbers, documents)?;
    numbers.is_done().then_some(words)
}

fn unpack_postings(entries: &mut [Entry], numbers: &mut Numbers<'_>, documents: u32) -> Option<()> {
    let mut keys: Vec<(&mut Entry, u32)> = Vec::new();
    for entry in entries.iter_mut().filter(|entry| entry.target.is_none()) {
        keys.push((entry, numbers.next().filter(|count| *count <= documents)?));
    }
    for (entry, count) in &mut keys {
        let mut document: u32 = 0;
        for _ in 0..*count {
            document = document.checked_add(numbers.next()?).filter(|document| *document < documents)?;
            entry.documents.push(document);
        }
    }
    let some = |count: u32, numbers: &mut Numbers<'_>| -> Option<Vec<u32>> {
        (0..count).map(|_| numbers.next()).collect()
    };
    for (entry, count) in &mut keys {
        entry.weights = some(*count, numbers)?.into_iter().map(format::read_weight).collect();
    }
    for (entry, count) in &mut keys {
        entry.sections = some(*count, numbers)?;
    }
    for (entry, count) in &mut keys {
        let several = entry.forms.len() > 1;
        entry.masks = if several { some(*count, numbers)? } else { vec![1; entry.documents.len()] };
    }
    Some(())
}

fn unpack_positions(forms: &str, numbers: &str) -> Option<HashMap<String, Places>> {
    let mut numbers = Numbers::new(numbers);
    let mut all = HashMap::new();
    for form in unpack_forms(forms)? {
        let mut places = Places::new();
        let mut document: u32 = 0;
        for _ in 0..numbers.next()? {
            document = document.checked_add(numbers.next()?)?;
            let mut position: u32 = 0;
            let mut here = Vec::new();
            for _ in 0..numbers.next()? {
                position = position.checked_add(numbers.next()?)?;
                here.push(position);
            }
            places.push((document, here));
        }
        all.insert(form, places);
    }
    numbers.is_done().then_some(all)
}

fn unpack_forms(text: &str) -> Option<Vec<String>> {
    let mut forms: Vec<String> = Vec::new();
    for (mark, rest) in marked(text) {
        let before = forms.last().map_or("", String::as_str);
        forms.push(follow(before, mark, rest)?);
    }
    Some(forms)
}
