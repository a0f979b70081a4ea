//! Where one file of an index ends and the next begins: at entries that the content itself chooses.
//!
//! Files that end when they are full all change as soon as one word is added to the first of them. Here an entry says by its
//! own text, through a hash, and by how much it has in common with the entry before, whether a file may begin with it. An
//! edit thus moves the next end or two at most, and after them all files are as they were.
//!
//! Ends between words that have little in common also cost least: where a file begins is told in few letters, and whoever
//! types the beginning of a word needs one file.

/// Sizes of files, in characters before compression.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cut {
    /// With less, a file ends only with its letter of the alphabet, with less than a quarter not even there.
    pub least: usize,
    /// From here on files end more readily.
    pub usual: usize,
    /// Here a file ends wherever it is.
    pub most: usize,
}

/// With this many letters in common, one entry in 2^`DOUBLINGS` ends a file, whatever more they have in common.
const DOUBLINGS: u8 = 9;

impl Cut {
    /// Whether a file of a size ends between two entries that have so many letters in common, of which the second would add
    /// so much to it. `chance` gives the second one's [`chance`].
    pub(super) fn ends(self, size: usize, shared: usize, more: usize, chance: impl FnOnce() -> u8) -> bool {
        // A long entry is asked for by few; it should not weigh on those who ask for its neighbours.
        if size == 0 || size + more > self.most {
            return size > 0;
        }
        if shared == 0 || size < self.least {
            return shared == 0 && size >= self.least / 4;
        }
        let free = if size < self.usual { 1 } else { 2 };
        let doublings = u8::try_from(2 * shared.saturating_sub(free)).unwrap_or(DOUBLINGS).min(DOUBLINGS);
        doublings == 0 || chance() >= doublings
    }
}

/// How many letters two texts have in common at their beginning.
pub(super) fn shared(one: &str, other: &str) -> usize {
    one.chars().zip(other.chars()).take_while(|(one, other)| one == other).count()
}

/// A small number that depends on a text alone and looks like chance: each is half as frequent as the one before.
pub(super) fn chance(text: &str) -> u8 {
    let hash = blake3::hash(text.as_bytes());
    let number = hash.as_bytes().iter().take(8).fold(0u64, |number, byte| number << 8 | u64::from(*byte));
    u8::try_from(number.trailing_zeros()).unwrap_or(u8::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    const CUT: Cut = Cut { least: 200, usual: 600, most: 1_200 };

    fn pieces(words: &[String]) -> Vec<Vec<String>> {
        let mut pieces: Vec<Vec<String>> = Vec::new();
        let mut size = 0;
        let mut before = "";
        for word in words {
            if pieces.is_empty() || CUT.ends(size, shared(before, word), word.len(), || chance(word)) {
                pieces.push(Vec::new());
                size = 0;
            }
            size += word.len();
            before = word;
            if let Some(piece) = pieces.last_mut() {
                piece.push(word.clone());
            }
        }
        pieces
    }

    /// Words that begin alike in long rows, as those of a language do.
    fn words() -> Vec<String> {
        let letter = |number: u32| char::from(b"abdeiklmnoprstuv"[usize::try_from(number % 16).unwrap_or(0)]);
        let mut words: Vec<String> = (0..20_000_u32)
            .map(|at| {
                let number = at.wrapping_mul(2_654_435_761);
                (0..8).map(|place| letter(number >> (4 * (7 - place)))).collect()
            })
            .collect();
        words.sort();
        words
    }

    #[test]
    fn a_change_changes_what_is_beside_it() {
        let words = words();
        let before = pieces(&words);
        assert!(before.len() > 100, "{}", before.len());
        assert!(before.iter().all(|piece| piece.len() * 8 <= 1_200));
        for at in [0, 1, 777, 5_000, 19_999] {
            let mut changed = words.clone();
            changed.insert(at, format!("{}x", words[at]));
            changed.sort();
            let after = pieces(&changed);
            let same = after.iter().filter(|piece| before.contains(piece)).count();
            assert!(after.len() - same <= 4, "{at}: {} of {} differ", after.len() - same, after.len());
        }
    }

    #[test]
    fn a_long_entry_stands_alone() {
        assert!(CUT.ends(100, 1, 5_000, || 0));
        assert!(!CUT.ends(0, 1, 5_000, || 0));
        assert!(CUT.ends(5_000, 1, 1, || 0));
    }

    #[test]
    fn a_letter_of_the_alphabet_begins_a_file() {
        assert!(CUT.ends(50, 0, 10, || 0));
        assert!(!CUT.ends(49, 0, 10, || 9));
        assert!(!CUT.ends(199, 4, 10, || 9));
    }
}
