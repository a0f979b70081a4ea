//! Whole numbers as printable characters: small ones take one, and a compressor still sees whole numbers.
//!
//! Base64 would cut the stream into pieces of six bits that lie across the numbers; compressed, that costs a fifth more.
//! Here the first 64 characters of [`DIGITS`] end a number and the other 28 carry on: a number below 64 is one character,
//! one below 1,856 two, one below 52,032 three.

/// All characters a number is written with. Neither `"` nor `\` is among them, so that a text of numbers is a JSON string
/// as it stands.
pub(super) const DIGITS: &[u8; 92] =
    b" !#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}";
/// How many of them end a number.
const LAST: u32 = 64;
/// How many of them carry on.
const MORE: u32 = 28;
/// The most characters a number may take.
const LONGEST: usize = 7;

/// Appends a number.
pub(super) fn push(mut number: u32, out: &mut String) {
    let mut digit = |at: u32| {
        let byte = usize::try_from(at).ok().and_then(|at| DIGITS.get(at)).copied().unwrap_or(b' ');
        out.push(char::from(byte));
    };
    while number >= LAST {
        number -= LAST;
        digit(LAST + number % MORE);
        number /= MORE;
    }
    digit(number);
}

/// Reads numbers one after the other.
#[derive(Clone, Debug)]
pub(super) struct Numbers<'t> {
    bytes: std::slice::Iter<'t, u8>,
}

impl<'t> Numbers<'t> {
    /// From the beginning of a text.
    pub(super) fn new(text: &'t str) -> Self {
        Numbers { bytes: text.as_bytes().iter() }
    }

    /// The next number; `None` at the end, or if what stands there is no number.
    pub(super) fn next(&mut self) -> Option<u32> {
        let mut number: u64 = 0;
        let mut scale: u64 = 1;
        for _ in 0..LONGEST {
            let digit = u64::from(digit(*self.bytes.next()?)?);
            if digit < u64::from(LAST) {
                return u32::try_from(number + digit * scale).ok();
            }
            number += digit * scale;
            scale *= u64::from(MORE);
        }
        None
    }

    /// Whether nothing is left.
    pub(super) fn is_done(&self) -> bool {
        self.bytes.as_slice().is_empty()
    }
}

/// The place of a character in [`DIGITS`].
fn digit(byte: u8) -> Option<u8> {
    match byte {
        b' ' | b'!' => Some(byte - b' '),
        b'#'..=b'[' => Some(byte - b'#' + 2),
        b']'..=b'}' => Some(byte - b']' + 59),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_character_knows_its_place() {
        for (at, byte) in DIGITS.iter().enumerate() {
            assert_eq!(digit(*byte), u8::try_from(at).ok());
        }
        assert_eq!([digit(b'"'), digit(b'\\'), digit(b'~'), digit(0)], [None; 4]);
    }

    #[test]
    fn numbers_come_back_as_they_went() {
        let numbers: Vec<u32> = (0..3000).chain([51_999, 52_031, 52_032, 1_000_000, u32::MAX]).collect();
        let mut text = String::new();
        numbers.iter().for_each(|number| push(*number, &mut text));
        let mut read = Numbers::new(&text);
        for number in numbers {
            assert_eq!(read.next(), Some(number));
        }
        assert!(read.is_done());
        assert_eq!(read.next(), None);
    }

    #[test]
    fn small_numbers_are_short() {
        for (number, length) in [(0, 1), (63, 1), (64, 2), (1855, 2), (1856, 3), (52_031, 3), (52_032, 4)] {
            let mut text = String::new();
            push(number, &mut text);
            assert_eq!(text.len(), length, "{number}");
        }
    }

    #[test]
    fn what_is_no_number_is_refused() {
        for text in ["", "~", "}", "}}}}}}}}}", "\u{e9}", "}}}}}}["] {
            assert_eq!(Numbers::new(text).next(), None, "{text}");
        }
    }
}
