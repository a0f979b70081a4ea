//! Numbers for texts.

use std::hash::BuildHasher;

use hashbrown::hash_table::Entry;
use hashbrown::{DefaultHashBuilder, HashTable};

use super::lexicon::{index, number};

/// How long a word usually is, in bytes.
const USUAL: usize = 14;

/// Numbers for texts, given out in the order in which they are first met. All texts stand in one, since a memory
/// reservation for each of them would cost more than they do.
#[derive(Debug, Default)]
pub(super) struct Names {
    known: HashTable<Name>,
    /// Seeded by chance, so that nobody can write texts that all fall into one place.
    hasher: DefaultHashBuilder,
    texts: String,
    /// Where each text ends.
    ends: Vec<u32>,
}

/// A text with its number. That it says itself where the text is saves a look at one more place in the memory, which is
/// most of the work of finding it.
#[derive(Clone, Copy, Debug)]
struct Name {
    start: u32,
    len: u32,
    number: u32,
}

impl Name {
    /// Comparing bytes, nobody has to ask whether a letter is cut in two.
    fn bytes(self, texts: &str) -> &[u8] {
        let start = index(self.start);
        texts.as_bytes().get(start..start + index(self.len)).unwrap_or_default()
    }
}

impl Names {
    /// With room for about so many texts of usual length, so that it need not grow into it.
    pub(super) fn with_room_for(texts: usize) -> Self {
        Names {
            known: HashTable::with_capacity(texts),
            texts: String::with_capacity(texts * USUAL),
            ends: Vec::with_capacity(texts),
            ..Names::default()
        }
    }

    /// The number of a text.
    pub(super) fn number(&mut self, text: &str) -> u32 {
        let Names { known, hasher, texts, ends } = self;
        let hash = hasher.hash_one(text.as_bytes());
        let is = |name: &Name| name.bytes(texts) == text.as_bytes();
        match known.entry(hash, is, |name| hasher.hash_one(name.bytes(texts))) {
            Entry::Occupied(name) => name.get().number,
            Entry::Vacant(place) => {
                let number = number(ends.len());
                place.insert(Name {
                    start: self::number(texts.len()),
                    len: self::number(text.len()),
                    number,
                });
                texts.push_str(text);
                ends.push(self::number(texts.len()));
                number
            }
        }
    }

    /// The number of a text that has one.
    pub(super) fn find(&self, text: &str) -> Option<u32> {
        let hash = self.hasher.hash_one(text.as_bytes());
        let name = self.known.find(hash, |name| name.bytes(&self.texts) == text.as_bytes());
        name.map(|name| name.number)
    }

    /// How many texts there are.
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The text of a number.
    pub(super) fn text(&self, number: u32) -> &str {
        let at = index(number);
        let start = at.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        let end = self.ends.get(at).copied();
        end.and_then(|end| self.texts.get(index(start)..index(end))).unwrap_or("")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_keeps_the_number_it_was_first_given() {
        let mut names = Names::default();
        let texts: Vec<String> =
            (0..5_000).map(|at| format!("w{}", at % 2_000)).chain([String::new()]).collect();
        let numbers: Vec<u32> = texts.iter().map(|text| names.number(text)).collect();
        assert_eq!(names.len(), 2_001);
        for (text, number) in texts.iter().zip(numbers) {
            assert_eq!((names.text(number), names.find(text)), (text.as_str(), Some(number)));
        }
        assert_eq!((names.find("x"), names.text(2_001)), (None, ""));
    }
}
