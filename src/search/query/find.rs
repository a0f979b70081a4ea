//! A word → the documents that have it, in whatever form.
//!
//! First the keys of the word itself; then, for a word that may still be being typed, all words that begin so; and only
//! when there is next to nothing, words that are a slip or two away, or that at least begin alike.

use std::collections::{BTreeMap, HashSet};
use std::rc::Rc;

use super::ask::Word;
use super::shelf::{Entry, Store, Trouble, Words};
use super::slips;
use super::tier::{Tier, rarity};
use crate::language::analysis::Analyzer;
use crate::search::format::{HEAVIEST, MASK};
use crate::search::order::order;

/// The fewest letters that are completed.
const SHORTEST_OPEN: usize = 2;
/// The fewest letters of a key that is taken for one on the way to which something is typed.
const SHORTEST_KEY: usize = 3;
/// The most files that are looked through for words that begin alike.
const MOST_FILES: usize = 2;
/// The most words that are taken for one typed.
const MOST_WORDS: usize = 64;
/// With so few documents it is worth looking further.
const FEW: usize = 3;
/// The most forms that are taken for one with a slip.
const MOST_SLIPS: usize = 8;
/// The fewest letters that make two words begin alike.
const ROOT: usize = 4;
/// The most words that are taken for beginning alike.
const MOST_ROOTS: usize = 12;

/// The least that the exact form of the only word counts, wherever it stands: as good as any other form in the best place.
/// Among several words it counts more that all are there.
const SURE: f64 = 0.5;
/// The same where the form is there with other marks as well, and it was typed with these: more than those can count.
const SURER: f64 = 0.8;
/// What a form with marks is worth to those who type none.
const WITHOUT_MARKS: f64 = 0.98;
/// How much rarer than a word may be what completes it.
const RARER: f64 = 2.0;
/// And so much rarer if the word tells nothing.
const RARER_STILL: f64 = 1.0;

/// What a document has of a word.
#[derive(Clone, Copy, Debug)]
pub(super) struct Match {
    /// How much, rarity included.
    pub score: f64,
    /// In which section most.
    pub section: u32,
    /// How.
    pub tier: Tier,
    /// Which word of the dictionary, by its place among [`Found::words`].
    pub word: usize,
}

/// The documents that have a word.
#[derive(Debug, Default)]
pub(super) struct Found {
    /// By their numbers.
    pub matches: BTreeMap<u32, Match>,
    /// Keys of the index that were taken for it.
    pub words: Vec<String>,
}

/// What a form is worth.
#[derive(Clone, Copy, Debug)]
struct Worth {
    worth: f64,
    tier: Tier,
    /// The least that it counts, wherever it stands.
    sure: f64,
}

impl Worth {
    fn new(worth: f64, tier: Tier) -> Self {
        Worth { worth, tier, sure: 0.0 }
    }
}

/// An entry that is taken for a word: what each of its forms is worth, and how it is meant.
struct Taken {
    words: Rc<Words>,
    at: usize,
    forms: Vec<Worth>,
    /// The most that its rarity may count.
    most: f64,
}

impl Taken {
    fn new(words: Rc<Words>, at: usize, forms: Vec<Worth>) -> Self {
        Taken { words, at, forms, most: f64::MAX }
    }

    fn entry(&self) -> Option<&Entry> {
        self.words.entries.get(self.at)
    }

    fn count(&self) -> usize {
        self.entry().map_or(0, |entry| entry.documents.len())
    }
}

/// What finds words in an index.
pub(super) struct Finder<'a> {
    /// The index.
    pub store: &'a Store<'a>,
    /// The analysis of its words.
    pub analyzer: &'a Analyzer,
}

impl Finder<'_> {
    /// The documents that have a word.
    pub(super) fn find(&self, word: &Word) -> Result<Found, Trouble> {
        let mut taken: Vec<Taken> = Vec::new();
        for key in &word.keys {
            self.take_key(key, word, &mut taken)?;
        }
        let own = taken.iter().map(Taken::count).max().unwrap_or(0);
        let exact = taken.iter().any(|taken| taken.forms.iter().any(|form| form.tier <= Tier::Marks));
        let mut known = own;
        let sure = taken.len();
        if word.open && word.folded.encode_utf16().count() >= SHORTEST_OPEN {
            self.take_beginnings(word, exact, &mut taken)?;
            known += taken.iter().skip(sure).map(Taken::count).sum::<usize>();
        }
        let completed = taken.len();
        // Small words are found in few places because they are not looked for in others, not because of a slip.
        let may_be_a_slip = !exact && (word.alone || !word.stop);
        if known < FEW && may_be_a_slip {
            self.take_slips(word, &mut taken)?;
            if known == 0 {
                self.take_roots(word, &mut taken)?;
            }
        }
        // What was taken for the word must not outweigh it by being rarer. What completes it may: whoever types a common
        // word may be on the way to a rare one.
        if own > 0 {
            let most = rarity(own, self.store.documents);
            for (at, taken) in taken.iter_mut().enumerate() {
                let completes = (sure..completed).contains(&at);
                if !completes {
                    taken.most = most;
                } else if exact {
                    taken.most = RARER * most + RARER_STILL;
                }
            }
        }
        Ok(self.sum(&taken, word.alone))
    }

    /// How much the form tells that was typed.
    fn rarity_itself(&self, entry: &Entry, forms: &[Worth]) -> f64 {
        let typed = forms.iter().enumerate().filter(|(_, form)| form.tier == Tier::Exact);
        let typed = typed.fold(0u32, |bits, (bit, _)| bits | 1 << bit.min(31));
        let having = entry.masks.iter().filter(|mask| **mask & typed != 0).count();
        rarity(having, self.store.documents)
    }

    fn sum(&self, taken: &[Taken], alone: bool) -> Found {
        let mut found = Found::default();
        for (at, taken) in taken.iter().enumerate() {
            let Some(entry) = taken.entry() else { continue };
            found.words.push(entry.text.clone());
            let rare = rarity(entry.documents.len(), self.store.documents).min(taken.most);
            // Of the only word, the form as it was typed tells as much as it is rare itself, however common others are.
            let rare_itself = if alone { self.rarity_itself(entry, &taken.forms).max(rare) } else { rare };
            let postings = entry.documents.iter().zip(&entry.weights).zip(&entry.sections).zip(&entry.masks);
            for (((document, weight), section), mask) in postings {
                let has = |(bit, form): (usize, &Worth)| (mask >> bit.min(31) & 1 == 1).then_some(*form);
                let mut best: Option<Worth> = None;
                for form in taken.forms.iter().enumerate().filter_map(has) {
                    if best.is_none_or(|best| form.worth > best.worth) {
                        best = Some(form);
                    }
                }
                let Some(Worth { worth, tier, sure }) = best.filter(|best| best.worth > 0.0) else {
                    continue;
                };
                let share = f64::from((*weight).min(HEAVIEST) + 1) / f64::from(HEAVIEST + 1);
                let share = sure + (1.0 - sure) * share;
                let rare = if tier == Tier::Exact { rare_itself } else { rare };
                let score = worth * rare * share;
                let one = Match { score, section: *section, tier, word: at };
                match found.matches.get_mut(document) {
                    Some(known) if known.score >= score => {}
                    Some(known) => *known = one,
                    None => {
                        found.matches.insert(*document, one);
                    }
                }
            }
        }
        found
    }

    /// The entry of a key, once.
    fn entry(&self, key: &str, taken: &[Taken]) -> Result<Option<(Rc<Words>, usize)>, Trouble> {
        let words = self.store.words(self.store.word_file_of(key))?;
        let at = words.entries.partition_point(|entry| order(&entry.text, key).is_lt());
        let fits = |entry: &Entry| entry.text == key && entry.target.is_none();
        let here = |taken: &Taken| taken.at == at && Rc::ptr_eq(&taken.words, &words);
        let found = words.entries.get(at).is_some_and(fits) && !taken.iter().any(here);
        Ok(found.then_some((words, at)))
    }

    fn take_key(&self, key: &str, word: &Word, taken: &mut Vec<Taken>) -> Result<(), Trouble> {
        let Some((words, at)) = self.entry(key, taken)? else { return Ok(()) };
        let forms = words.entries.get(at).map(|entry| {
            let spellings = self.spellings(&word.folded);
            let told_apart = entry.forms.iter().filter(|form| **form == word.folded).count() > 1;
            let tier = |(form, marked): (&String, &Option<String>)| {
                if *form == word.folded {
                    return as_typed(word, told_apart, *marked == word.marked);
                }
                let tier = if self.analyzer.analyse(form).stems.iter().any(|stem| word.stems.contains(stem)) {
                    Tier::Stem
                } else if self.spellings(form).iter().any(|spelling| spellings.contains(spelling)) {
                    Tier::Spelling
                } else {
                    Tier::Variant
                };
                Worth::new(tier.worth(), tier)
            };
            capped(entry.forms.iter().zip(&entry.marked).map(tier))
        });
        taken.push(Taken::new(words, at, forms.unwrap_or_default()));
        Ok(())
    }

    fn spellings(&self, form: &str) -> Vec<String> {
        if form.bytes().all(|byte| byte.is_ascii_lowercase()) {
            self.analyzer.spellings(form)
        } else {
            Vec::new()
        }
    }

    /// Words that begin with what was typed.
    fn take_beginnings(&self, word: &Word, exact: bool, taken: &mut Vec<Taken>) -> Result<(), Trouble> {
        let typed = word.folded.as_str();
        let mut needed: HashSet<usize> = word.keys.iter().map(|key| self.store.word_file_of(key)).collect();
        // Among others, what is a word itself hardly is the beginning of one: no guess that is worth a file of its own.
        let anywhere = word.alone || !exact;
        if anywhere {
            needed.insert(self.store.word_file_of(typed));
        }
        let may = |file: usize| anywhere || needed.contains(&file);
        // What is but another form of the word is found already, and for what it is.
        let own: HashSet<String> =
            taken.iter().filter_map(Taken::entry).flat_map(|entry| entry.forms.iter().cloned()).collect();
        let mut keys: Vec<String> = Vec::new();
        self.each_from(typed, &may, &mut |entry| {
            if !entry.text.starts_with(typed) {
                return false;
            }
            let key = entry.target.as_ref().unwrap_or(&entry.text);
            if keys.len() < MOST_WORDS && !keys.contains(key) && may(self.store.word_file_of(key)) {
                keys.push(key.clone());
            }
            true
        })?;
        // A form may be longer than its key: `organizacijam` is on the way to a form of `organizacij`.
        if typed.is_ascii() {
            // Only in files that are needed anyway: a reader would have to fetch others for a guess.
            let shorter = (1..=4).filter_map(|off| typed.get(..typed.len().checked_sub(off)?));
            let shorter = shorter.filter(|shorter| shorter.len() >= SHORTEST_KEY);
            let shorter = shorter.filter(|shorter| needed.contains(&self.store.word_file_of(shorter)));
            keys.extend(shorter.map(str::to_owned));
        }
        for key in keys {
            let Some((words, at)) = self.entry(&key, taken)? else { continue };
            let Some(entry) = words.entries.get(at) else { continue };
            let begins = |form: &String| form.starts_with(typed) && !own.contains(form);
            if !entry.forms.iter().any(begins) {
                continue;
            }
            let worth = |form: &String| {
                if !begins(form) {
                    return Worth::new(0.0, Tier::Prefix);
                }
                let typed = as_f64(typed.encode_utf16().count());
                let whole = as_f64(form.encode_utf16().count());
                Worth::new(Tier::Prefix.worth() * (0.3 + 0.7 * (typed / whole)), Tier::Prefix)
            };
            let forms = capped(entry.forms.iter().map(worth));
            taken.push(Taken::new(Rc::clone(&words), at, forms));
        }
        Ok(())
    }

    /// Calls `take` with the entries from a text on, until it says no, in files that may be read.
    fn each_from(
        &self,
        text: &str,
        may: &dyn Fn(usize) -> bool,
        take: &mut dyn FnMut(&Entry) -> bool,
    ) -> Result<(), Trouble> {
        let first = self.store.word_file_of(text);
        for file in first..(first + MOST_FILES).min(self.store.word_files()) {
            let begins = self.store.word_file_begins(file).unwrap_or("");
            let begins_so = file == first || begins.starts_with(text) || text.starts_with(begins);
            if !begins_so || !may(file) {
                break;
            }
            let words = self.store.words(file)?;
            let at = words.entries.partition_point(|entry| order(&entry.text, text).is_lt());
            for entry in words.entries.iter().skip(at) {
                if !take(entry) {
                    return Ok(());
                }
            }
        }
        Ok(())
    }

    /// Words that are a slip or two away.
    fn take_slips(&self, word: &Word, taken: &mut Vec<Taken>) -> Result<(), Trouble> {
        let typed: Vec<u16> = word.folded.encode_utf16().collect();
        let most = slips::allowed(typed.len());
        if most == 0 {
            return Ok(());
        }
        let mut letters: Vec<char> = word.folded.chars().take(2).collect();
        letters.dedup();
        let mut near: Vec<(usize, String)> = Vec::new();
        for letter in letters {
            let lengths = typed.len() - most..=typed.len() + most;
            self.store.forms(&letter.to_string(), lengths, &mut |form| {
                let units: Vec<u16> = form.encode_utf16().collect();
                if let Some(slips) = slips::between(&typed, &units, most) {
                    near.push((slips, form.to_owned()));
                }
            })?;
            // Hardly anybody slips at the first letter; what begins with the second would be files for a guess.
            if near.iter().any(|(slips, _)| *slips < 2) {
                break;
            }
        }
        near.sort_by(|one, other| one.0.cmp(&other.0).then_with(|| order(&one.1, &other.1)));
        let least = near.first().map_or(0, |(slips, _)| *slips);
        near.retain(|(slips, _)| *slips == least);
        near.truncate(MOST_SLIPS);
        for (slips, form) in near {
            let tier = if slips < 2 { Tier::Slip } else { Tier::TwoSlips };
            for key in self.analyzer.analyse(&form).keys {
                let Some((words, at)) = self.entry(&key, taken)? else { continue };
                let Some(entry) = words.entries.get(at) else { continue };
                let worth =
                    |other: &String| Worth::new(if *other == form { 1.0 } else { 0.9 } * tier.worth(), tier);
                let forms = capped(entry.forms.iter().map(worth));
                taken.push(Taken::new(Rc::clone(&words), at, forms));
            }
        }
        Ok(())
    }

    /// Words that begin alike.
    fn take_roots(&self, word: &Word, taken: &mut Vec<Taken>) -> Result<(), Trouble> {
        let typed = word.folded.as_str();
        if !typed.is_ascii() {
            return Ok(());
        }
        let Some(root) = typed.get(..ROOT) else { return Ok(()) };
        let mut near: Vec<(usize, String)> = Vec::new();
        self.each_from(root, &|_| true, &mut |entry| {
            if !entry.text.starts_with(root) {
                return false;
            }
            let key = entry.target.as_ref().unwrap_or(&entry.text);
            let same = entry.text.bytes().zip(typed.bytes()).take_while(|(one, other)| one == other).count();
            if !near.iter().any(|(_, known)| known == key) {
                near.push((same, key.clone()));
            }
            true
        })?;
        near.sort_by(|one, other| other.0.cmp(&one.0).then_with(|| order(&one.1, &other.1)));
        near.truncate(MOST_ROOTS);
        for (same, key) in near {
            let Some((words, at)) = self.entry(&key, taken)? else { continue };
            let Some(entry) = words.entries.get(at) else { continue };
            let worth = Tier::Root.worth() * (as_f64(same) / as_f64(typed.len()));
            let forms = capped(entry.forms.iter().map(|_| Worth::new(worth, Tier::Root)));
            taken.push(Taken::new(Rc::clone(&words), at, forms));
        }
        Ok(())
    }
}

/// What a form is worth that is the one that was typed, marks aside. Whoever types marks means them; who types none may
/// just have no such keys.
fn as_typed(word: &Word, told_apart: bool, same_marks: bool) -> Worth {
    let exact = !told_apart || same_marks;
    let with_marks = word.marked.is_some();
    let (worth, tier) = match exact {
        true => (Tier::Exact.worth(), Tier::Exact),
        false if with_marks => (Tier::Marks.worth(), Tier::Marks),
        false => (WITHOUT_MARKS, Tier::Marks),
    };
    let sure = match (exact, with_marks) {
        _ if !word.alone => 0.0,
        (true, true) if told_apart => SURER,
        (false, true) => 0.0,
        _ => SURE,
    };
    Worth { worth, tier, sure }
}

/// What each bit of a mask is worth: the last stands for all further forms.
fn capped(forms: impl Iterator<Item = Worth>) -> Vec<Worth> {
    let mut bits: Vec<Worth> = Vec::new();
    for form in forms {
        match bits.get_mut(MASK - 1) {
            Some(last) if form.worth > last.worth => *last = form,
            Some(_) => {}
            None => bits.push(form),
        }
    }
    bits
}

fn as_f64(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}
