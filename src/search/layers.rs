//! Postings → the texts of the files of an edition: words, positions, forms. [`super::format`] describes them.

use std::cmp::Ordering;

use rayon::prelude::*;

use super::cut::Cut;
use super::format::{Layer, MASK};
use super::lexicon::Lexicon;
use super::number;
use super::weigh::{Posting, Postings};

/// Where files of words end: 4–6 KB once compressed.
const WORDS: Cut = Cut { least: 2_500, usual: 7_500, most: 12_000 };
/// Where files of forms end.
const FORMS: Cut = Cut { least: 6_000, usual: 9_000, most: 16_000 };
/// Where files of positions end; phrases are rare, and files cost.
const POSITIONS: Cut = Cut { least: 12_000, usual: 24_000, most: 48_000 };
/// The most letters that a step of the front coding can count.
const STEPS: usize = 25;

/// A file of words, of positions or of forms.
#[derive(Debug, Default)]
pub(super) struct TextFile {
    /// Where it begins.
    pub from: String,
    /// The dictionary.
    pub dictionary: String,
    /// The numbers that belong to it.
    pub numbers: String,
}

impl TextFile {
    fn size(&self) -> usize {
        self.dictionary.len() + self.numbers.len()
    }
}

/// Where files begin.
fn layer(files: &[TextFile]) -> Layer {
    let mut from = String::new();
    let mut before = "";
    for file in files {
        push_after(before, &file.from, &mut from);
        before = &file.from;
    }
    Layer { from, ..Layer::default() }
}

/// The files of words, and where each begins.
pub(super) fn words(lexicon: &Lexicon, postings: &Postings) -> (Layer, Vec<TextFile>) {
    let mut entries: Vec<Entry<'_>> = lexicon
        .keys
        .texts()
        .par_iter()
        .zip(&postings.lists)
        .filter(|(key, list)| !list.is_empty() && is_plain(key))
        .map(|(key, list)| Entry::new(key, list, postings, lexicon))
        .collect();
    let pointers = pointers(&entries);
    entries.extend(pointers);
    entries.par_sort_unstable_by(|one, other| {
        order(one.text, other.text).then_with(|| one.target.cmp(&other.target))
    });
    let mut files: Vec<TextFile> = Vec::new();
    let mut before = "";
    for entry in &entries {
        let size = files.last().map_or(0, TextFile::size);
        let first = files.is_empty();
        if first || (entry.text != before && WORDS.ends(size, before, entry.text, entry.size())) {
            let from = if first { "" } else { parting(before, entry.text) };
            files.push(TextFile { from: from.to_owned(), ..TextFile::default() });
            before = "";
        }
        let Some(file) = files.last_mut() else { continue };
        if !file.dictionary.is_empty() {
            file.dictionary.push(' ');
        }
        push_after(before, entry.text, &mut file.dictionary);
        match &entry.target {
            Some(target) => {
                file.dictionary.push('=');
                file.dictionary.push_str(target);
            }
            None => {
                file.dictionary.push_str(&entry.forms);
                file.numbers.push_str(&entry.postings);
            }
        }
        before = entry.text;
    }
    (layer(&files), files)
}

/// An entry of the dictionary.
struct Entry<'t> {
    text: &'t str,
    /// The key that a pointer leads to.
    target: Option<&'t str>,
    forms: String,
    postings: String,
    /// Forms that do not begin with the key.
    astray: Vec<&'t str>,
    /// Forms that do.
    near: Vec<&'t str>,
}

impl<'t> Entry<'t> {
    /// About how much it adds to a file.
    fn size(&self) -> usize {
        self.text.len() + self.forms.len() + self.postings.len()
    }

    fn new(key: &'t str, list: &[Posting], postings: &Postings, lexicon: &'t Lexicon) -> Self {
        let forms = forms(list, postings, lexicon);
        let mut entry = Entry {
            text: key,
            target: None,
            forms: String::new(),
            postings: String::new(),
            astray: Vec::new(),
            near: Vec::new(),
        };
        for (_, form) in &forms {
            push_form(key, form, &mut entry.forms);
            if form.starts_with(key) { entry.near.push(form) } else { entry.astray.push(form) }
        }
        let place = |form: u32| {
            let at = forms.iter().position(|(known, _)| *known == form).unwrap_or(0).min(MASK - 1);
            u32::try_from(at).unwrap_or(0)
        };
        let several = forms.len() > 1;
        let numbers = &mut entry.postings;
        number::push(count(list.len()), numbers);
        let mut before = 0;
        for posting in list {
            number::push(posting.document - before, numbers);
            before = posting.document;
        }
        list.iter().for_each(|posting| number::push(posting.weight, numbers));
        list.iter().for_each(|posting| number::push(u32::from(posting.section), numbers));
        if several {
            for posting in list {
                let places = postings.places(posting).iter();
                let bits = places.fold(0, |bits, (_, form)| bits | 1 << place(*form));
                number::push(bits, numbers);
            }
        }
        entry
    }
}

fn count(of: usize) -> u32 {
    u32::try_from(of).unwrap_or(u32::MAX)
}

/// The forms of a key with their numbers, in most documents first.
fn forms<'t>(list: &[Posting], postings: &Postings, lexicon: &'t Lexicon) -> Vec<(u32, &'t str)> {
    let mut counts: std::collections::BTreeMap<u32, usize> = std::collections::BTreeMap::new();
    for posting in list {
        let mut seen: Vec<u32> = postings.places(posting).iter().map(|(_, form)| *form).collect();
        seen.sort_unstable();
        seen.dedup();
        seen.into_iter().for_each(|form| *counts.entry(form).or_default() += 1);
    }
    let mut forms: Vec<(u32, usize)> = counts.into_iter().collect();
    let text = |form: u32| lexicon.forms.text(form);
    forms.sort_by(|one, other| other.1.cmp(&one.1).then_with(|| order(text(one.0), text(other.0))));
    forms.into_iter().map(|(form, _)| (form, text(form))).collect()
}

/// Pointers from forms that stand far from all their keys.
fn pointers<'t>(entries: &[Entry<'t>]) -> Vec<Entry<'t>> {
    let near: std::collections::HashSet<&str> =
        entries.iter().flat_map(|entry| &entry.near).copied().collect();
    let astray = entries.iter().flat_map(|entry| entry.astray.iter().map(|form| (*form, entry.text)));
    let mut astray: Vec<(&str, &str)> = astray.filter(|(form, _)| !near.contains(form)).collect();
    astray.sort_unstable();
    astray.dedup_by_key(|(form, _)| *form);
    let pointer = |(form, key)| Entry {
        text: form,
        target: Some(key),
        forms: String::new(),
        postings: String::new(),
        astray: Vec::new(),
        near: Vec::new(),
    };
    astray.into_iter().map(pointer).collect()
}

/// Where a form stands: documents and positions.
type Places = Vec<(u32, u32)>;

/// The files of positions, and where each begins.
pub(super) fn positions(lexicon: &Lexicon, postings: &Postings) -> (Layer, Vec<TextFile>) {
    // A form has its places under each of its keys; those under the first are all there are.
    let mut places: Vec<Places> = vec![Vec::new(); lexicon.forms.texts().len()];
    for (key, list) in (0u32..).zip(&postings.lists) {
        for posting in list {
            for (position, form) in postings.places(posting) {
                let of_form = usize::try_from(*form).ok().and_then(|at| places.get_mut(at));
                if let Some(of_form) = of_form.filter(|_| lexicon.first_key(*form) == Some(key)) {
                    of_form.push((posting.document, *position));
                }
            }
        }
    }
    let forms = lexicon.forms.texts().iter().zip(&places);
    let mut forms: Vec<(&str, &Places)> = forms
        .map(|(form, places)| (form.as_ref(), places))
        .filter(|(form, places)| !places.is_empty() && is_plain(form))
        .collect();
    forms.par_sort_unstable_by(|one, other| order(one.0, other.0));
    let mut files: Vec<TextFile> = Vec::new();
    let mut before = "";
    for (form, places) in forms {
        let size = files.last().map_or(0, TextFile::size);
        let first = files.is_empty();
        if first || POSITIONS.ends(size, before, form, 2 * places.len()) {
            let from = if first { "" } else { parting(before, form) };
            files.push(TextFile { from: from.to_owned(), ..TextFile::default() });
            before = "";
        }
        let Some(file) = files.last_mut() else { continue };
        push_after(before, form, &mut file.dictionary);
        let by_document = || places.chunk_by(|one, other| one.0 == other.0);
        number::push(count(by_document().count()), &mut file.numbers);
        let mut last = 0;
        for here in by_document() {
            let document = here.first().map_or(last, |(document, _)| *document);
            number::push(document - last, &mut file.numbers);
            last = document;
            number::push(count(here.len()), &mut file.numbers);
            let mut last = 0;
            for (_, position) in here {
                number::push(position - last, &mut file.numbers);
                last = *position;
            }
        }
        before = form;
    }
    (layer(&files), files)
}

/// The files of forms, and where each begins.
pub(super) fn forms_files(lexicon: &Lexicon, postings: &Postings) -> (Layer, Vec<TextFile>) {
    let mut seen = vec![false; lexicon.forms.texts().len()];
    for (_, form) in postings.lists.iter().flatten().flat_map(|posting| postings.places(posting)) {
        if let Some(seen) = usize::try_from(*form).ok().and_then(|at| seen.get_mut(at)) {
            *seen = true;
        }
    }
    let kept = lexicon
        .forms
        .texts()
        .iter()
        .zip(seen)
        .filter(|(form, seen)| *seen && form.len() > 1 && is_plain(form));
    let mut forms: Vec<(char, usize, &str)> = kept
        .filter_map(|(form, _)| Some((form.chars().next()?, form.encode_utf16().count(), form.as_ref())))
        .collect();
    forms.sort_unstable_by(|one, other| {
        (one.0, one.1).cmp(&(other.0, other.1)).then_with(|| order(one.2, other.2))
    });
    let mut files: Vec<TextFile> = Vec::new();
    let mut before = "";
    let mut bucket_before = String::new();
    // Words of one letter and length stay together: they are looked through together.
    for bucket in forms.chunk_by(|one, other| (one.0, one.1) == (other.0, other.1)) {
        let Some((letter, length, _)) = bucket.first() else { continue };
        let from = format!("{letter}{length}");
        let more = bucket.iter().map(|(.., form)| form.len()).sum();
        if files.last().is_none_or(|file| FORMS.ends(file.size(), &bucket_before, &from, more)) {
            files.push(TextFile { from: from.clone(), ..TextFile::default() });
            before = "";
        }
        bucket_before = from;
        let Some(file) = files.last_mut() else { continue };
        for (.., form) in bucket {
            push_after(before, form, &mut file.dictionary);
            before = form;
        }
    }
    (layer(&files), files)
}

/// The order of texts in the files: that of their UTF-16 units, in which scripts compare.
pub(super) fn order(one: &str, other: &str) -> Ordering {
    if one.is_ascii() && other.is_ascii() {
        return one.cmp(other);
    }
    one.encode_utf16().cmp(other.encode_utf16())
}

/// Whether a text has nothing but letters and digits, none of them a capital that would count as a mark.
fn is_plain(text: &str) -> bool {
    text.chars().all(|letter| letter.is_alphanumeric() && !letter.is_ascii_uppercase())
}

/// How many letters two texts begin with in common, as far as a step can count. Texts of other letters than ASCII are
/// written whole, so that nobody has to count what a letter is.
fn shared(one: &str, other: &str) -> usize {
    if !one.is_ascii() || !other.is_ascii() {
        return 0;
    }
    let same = one.bytes().zip(other.bytes()).take_while(|(one, other)| one == other).count();
    same.min(STEPS)
}

fn step(count: usize) -> char {
    char::from(b'A' + u8::try_from(count.min(STEPS)).unwrap_or(0))
}

fn push_after(before: &str, text: &str, out: &mut String) {
    let shared = shared(before, text);
    out.push(step(shared));
    out.push_str(text.get(shared..).unwrap_or_default());
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

/// The shortest beginning of `text` that comes after `before`.
fn parting<'t>(before: &str, text: &'t str) -> &'t str {
    let same = before.chars().zip(text.chars()).take_while(|(one, other)| one == other).count();
    match text.char_indices().nth(same + 1) {
        Some((end, _)) => text.get(..end).unwrap_or(text),
        None => text,
    }
}
