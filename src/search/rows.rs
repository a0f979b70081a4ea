//! The entries of a layer in their order → files, of which only those that change are written.
//!
//! Where a file ends depends on how much entries have in common and how large they are ([`Cut`]). A [`Row`] remembers that of
//! each entry, so that after an edit no text but those that changed is looked at again: a walk over the rows finds the ends,
//! and a file in which no row has changed is as it was.

use std::cmp::Ordering;
use std::ops::Range;

use hashbrown::HashMap;
use rayon::prelude::*;

use super::cut::{self, Cut};
use super::format::{Kind, Layer, json};
use super::order::{Head, front, order, parting, push_after};
use super::writer::{self, File, Writer};

/// An entry of a dictionary.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Item {
    /// A key or a form, by its number.
    Entry(u32),
    /// A pointer from a form, by the form's number.
    Pointer(u32),
}

/// How much an entry adds to a file besides its text.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Sizes {
    /// To the dictionary.
    pub dictionary: usize,
    /// To the numbers.
    pub numbers: usize,
    /// About how much it adds in all.
    pub about: usize,
}

/// The numbers of a file, those of one kind together: they look alike, and a compressor that meets them in one row writes
/// them an eighth shorter.
pub(super) type Streams = [String; 5];

/// What the entries of a layer are.
pub(super) trait Entries: Sync {
    /// The layer.
    const KIND: Kind;
    /// Where its files end.
    const CUT: Cut;
    /// What stands between two entries of the dictionary.
    const BETWEEN: &'static str;

    /// What an entry is found by.
    fn text(&self, item: Item) -> &str;
    /// How large it is.
    fn sizes(&self, item: Item) -> Sizes;
    /// Appends what comes after its text in the dictionary, and its numbers, kind by kind.
    fn append(&self, item: Item, dictionary: &mut String, numbers: &mut Streams);
}

/// What is known of an entry beside its neighbours.
#[derive(Clone, Copy, Debug)]
struct Row {
    item: Item,
    /// How long its text is.
    length: u32,
    sizes: [u32; 3],
    /// How many letters it has in common with the entry before, and how many of them front coding saves.
    shared: u8,
    front: u8,
    /// Its [`cut::chance`], once it was asked for.
    chance: Option<u8>,
    /// Whether it has the text of the entry before.
    again: bool,
    /// Whether it, or what it has in common with the entry before, has changed since files were last written.
    changed: bool,
}

/// A layer's entries in their order.
#[derive(Debug, Default)]
pub(super) struct Rows {
    rows: Vec<Row>,
    files: Vec<(Item, usize, File)>,
}

/// A file to be: its rows, where it begins, whether one of its rows has changed.
struct Span {
    rows: Range<usize>,
    from: String,
    changed: bool,
}

impl Rows {
    /// Takes these entries, in any order, in place of all there were.
    pub(super) fn replace<E: Entries>(&mut self, items: Vec<Item>, entries: &E) {
        let mut items: Vec<(Head, Item)> =
            items.into_par_iter().map(|item| (Head::of(entries.text(item)), item)).collect();
        items.par_sort_unstable_by(|one, other| {
            one.0.cmp(&other.0).then_with(|| compare(one.1, other.1, entries))
        });
        let row = |at: usize, (_, item): &(Head, Item)| {
            let before = at.checked_sub(1).and_then(|before| items.get(before));
            Row::new(*item, before.map(|(_, before)| *before), entries)
        };
        self.rows = items.par_iter().enumerate().map(|(at, item)| row(at, item)).collect();
    }

    /// Brings entries up to date: `true` those that are new or have changed, `false` those that are no more.
    pub(super) fn change<E: Entries>(&mut self, mut changes: Vec<(Item, bool)>, entries: &E) {
        changes.sort_unstable_by(|one, other| compare(one.0, other.0, entries));
        let mut rows: Vec<Row> = Vec::with_capacity(self.rows.len() + changes.len());
        let mut rest = self.rows.as_slice();
        // Whether the next row has another entry before it than it had.
        let mut moved = false;
        for (item, there) in changes {
            let at = rest.partition_point(|row| compare(row.item, item, entries).is_lt());
            let (same, after) = rest.split_at_checked(at).unwrap_or((rest, &[]));
            take(&mut rows, same, moved, entries);
            moved &= same.is_empty();
            let known = after.first().is_some_and(|row| row.item == item);
            rest = if known { after.get(1..).unwrap_or_default() } else { after };
            if there {
                rows.push(Row::new(item, rows.last().map(|row| row.item), entries));
            }
            moved = match (known, there) {
                (true, true) => false,
                (false, false) => moved,
                _ => true,
            };
        }
        take(&mut rows, rest, moved, entries);
        self.rows = rows;
    }

    /// Writes the files that have changed. Comes back with where all are.
    pub(super) fn write<E: Entries>(&mut self, entries: &E, folder: &str, writer: &Writer<'_>) -> Layer {
        let spans = self.spans(entries);
        let before: HashMap<Item, (usize, File)> =
            self.files.drain(..).map(|(first, count, file)| (first, (count, file))).collect();
        let as_it_was = |first: Item, span: &Span| {
            let (count, file) = before.get(&first)?;
            (!span.changed && *count == span.rows.len() && file.from == span.from).then(|| file.clone())
        };
        let rows = &self.rows;
        let written: Vec<(Item, usize, File)> = spans
            .into_par_iter()
            .filter_map(|span| {
                let first = rows.get(span.rows.start)?.item;
                let count = span.rows.len();
                if let Some(file) = as_it_was(first, &span) {
                    return Some((first, count, file));
                }
                let payload = assemble(rows.get(span.rows)?, entries).map(|text| json(&text));
                Some((first, count, writer.file(E::KIND, folder, span.from, &payload)))
            })
            .collect();
        self.rows.iter_mut().for_each(|row| row.changed = false);
        self.files = written;
        writer.replaced(before.values().map(|(_, file)| file), self.files());
        writer::layer(folder, self.files())
    }

    /// The files that there are.
    pub(super) fn files(&self) -> impl Iterator<Item = &File> {
        self.files.iter().map(|(_, _, file)| file)
    }

    /// Where files end.
    fn spans<E: Entries>(&mut self, entries: &E) -> Vec<Span> {
        let mut spans: Vec<Span> = Vec::new();
        let mut size = 0;
        let mut before = None;
        for (at, row) in self.rows.iter_mut().enumerate() {
            let [dictionary, numbers, about] = row.sizes.map(wide);
            let ends = spans.is_empty()
                || (!row.again && {
                    let (item, chance) = (row.item, &mut row.chance);
                    let chance = || *chance.get_or_insert_with(|| cut::chance(entries.text(item)));
                    E::CUT.ends(size, usize::from(row.shared), about, chance)
                });
            if ends {
                let from = before.map(|before| parting(entries.text(before), entries.text(row.item)));
                spans.push(Span { rows: at..at, from: from.unwrap_or("").to_owned(), changed: false });
                size = 0;
            }
            let front = if size == 0 { 0 } else { usize::from(row.front) };
            let between = if size == 0 { 0 } else { E::BETWEEN.len() };
            size += between + 1 + wide(row.length) - front + dictionary + numbers;
            if let Some(span) = spans.last_mut() {
                span.rows.end = at + 1;
                span.changed |= row.changed;
            }
            before = Some(row.item);
        }
        spans
    }
}

impl Row {
    fn new<E: Entries>(item: Item, before: Option<Item>, entries: &E) -> Self {
        let Sizes { dictionary, numbers, about } = entries.sizes(item);
        let length = narrow(entries.text(item).len());
        let sizes = [dictionary, numbers, about].map(narrow);
        let mut row =
            Row { item, length, sizes, shared: 0, front: 0, chance: None, again: false, changed: true };
        row.compare(before, entries);
        row
    }

    /// Looks at the entry before.
    fn compare<E: Entries>(&mut self, before: Option<Item>, entries: &E) {
        let (before, text) = (before.map_or("", |before| entries.text(before)), entries.text(self.item));
        self.shared = u8::try_from(cut::shared(before, text)).unwrap_or(u8::MAX);
        self.front = u8::try_from(front(before, text)).unwrap_or(0);
        self.again = before == text;
        self.changed = true;
    }
}

/// Takes rows as they are, but for the first if it has another one before it.
fn take<E: Entries>(rows: &mut Vec<Row>, same: &[Row], moved: bool, entries: &E) {
    let before = rows.last().map(|row| row.item);
    let start = rows.len();
    rows.extend_from_slice(same);
    if let Some(first) = rows.get_mut(start).filter(|_| moved) {
        first.compare(before, entries);
    }
}

fn compare<E: Entries>(one: Item, other: Item, entries: &E) -> Ordering {
    let is_pointer = |item: Item| matches!(item, Item::Pointer(_));
    order(entries.text(one), entries.text(other)).then_with(|| is_pointer(one).cmp(&is_pointer(other)))
}

/// The texts of a file: dictionary and numbers.
fn assemble<E: Entries>(rows: &[Row], entries: &E) -> [String; 2] {
    let (mut dictionary, mut numbers) = (String::new(), Streams::default());
    let mut before = "";
    for row in rows {
        if !dictionary.is_empty() {
            dictionary.push_str(E::BETWEEN);
        }
        let text = entries.text(row.item);
        push_after(before, text, &mut dictionary);
        entries.append(row.item, &mut dictionary, &mut numbers);
        before = text;
    }
    [dictionary, numbers.concat()]
}

fn narrow(size: usize) -> u32 {
    u32::try_from(size).unwrap_or(u32::MAX)
}

fn wide(size: u32) -> usize {
    usize::try_from(size).unwrap_or(usize::MAX)
}
