//! Numbers for texts.

use std::hash::BuildHasher;

use hashbrown::{DefaultHashBuilder, HashTable};

/// Numbers for texts, given out in the order in which they are first met. All texts stand in one, since a memory
/// reservation for each of them would cost more than they do.
#[derive(Debug, Default)]
pub(super) struct Names {
    numbers: HashTable<u32>,
    /// Seeded by chance, so that nobody can write texts that all fall into one place.
    hasher: DefaultHashBuilder,
    texts: String,
    ends: Vec<usize>,
}

impl Names {
    /// The number of a text.
    pub(super) fn number(&mut self, text: &str) -> u32 {
        let Names { numbers, hasher, texts, ends } = self;
        let hash = hasher.hash_one(text.as_bytes());
        let is = |number: &u32| get(texts, ends, *number) == text;
        let rehash = |number: &u32| hasher.hash_one(get(texts, ends, *number).as_bytes());
        match numbers.entry(hash, is, rehash) {
            hashbrown::hash_table::Entry::Occupied(known) => *known.get(),
            hashbrown::hash_table::Entry::Vacant(place) => {
                let number = u32::try_from(ends.len()).unwrap_or(u32::MAX);
                place.insert(number);
                texts.push_str(text);
                ends.push(texts.len());
                number
            }
        }
    }

    /// The number of a text that has one.
    pub(super) fn find(&self, text: &str) -> Option<u32> {
        let hash = self.hasher.hash_one(text.as_bytes());
        self.numbers.find(hash, |number| self.text(*number) == text).copied()
    }

    /// How many texts there are.
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The text of a number.
    pub(super) fn text(&self, number: u32) -> &str {
        get(&self.texts, &self.ends, number)
    }
}

fn get<'t>(texts: &'t str, ends: &[usize], number: u32) -> &'t str {
    let Ok(at) = usize::try_from(number) else { return "" };
    let start = at.checked_sub(1).and_then(|before| ends.get(before)).copied().unwrap_or(0);
    ends.get(at).and_then(|end| texts.get(start..*end)).unwrap_or("")
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
