//! Characters that must not stand in a text, wherever it comes from: a file's bytes, an escape in YAML, an entity in
//! Markdown. They do not show, and make a text do or read as something it is not.

use std::borrow::Cow;

use unicode_normalization::{UnicodeNormalization, is_nfc};

use crate::diagnostic::Code;

/// What is wrong with a character, if anything: it controls a terminal or is none at all, or it changes the direction of
/// the text after it.
pub fn misplaced(letter: char) -> Option<Code> {
    match letter {
        '\n' | '\r' | '\t' => None,
        '\u{FFFE}' | '\u{FFFF}' => Some(Code::ControlCharacter),
        '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => Some(Code::DirectionCharacter),
        _ if letter.is_control() => Some(Code::ControlCharacter),
        _ => None,
    }
}

/// Bytes looked at in one go: few enough that hardly any go has one worth a second look, and many enough for the processor
/// to look at all of them at once.
const AT_ONCE: usize = 64;

/// All such characters of a text, with the bytes at which they stand.
pub fn all_misplaced(text: &str) -> impl Iterator<Item = (usize, char, Code)> {
    // Hardly any text has one, and hardly any byte begins one, so that most bytes are looked at and no more. No branches:
    // they would have the processor look at one byte after the other.
    let begins = |byte: u8| {
        (byte < 0x20) & (byte != b'\n') & (byte != b'\r') & (byte != b'\t')
            | (byte == 0x7F)
            | (byte == 0xC2)
            | (byte == 0xE2)
            | (byte == 0xEF)
    };
    let parts = (0..).step_by(AT_ONCE).zip(text.as_bytes().chunks(AT_ONCE));
    let parts = parts.filter(move |(_, bytes)| bytes.iter().fold(false, |any, byte| any | begins(*byte)));
    let places = parts.flat_map(|(start, bytes): (usize, &[u8])| (start..).zip(bytes));
    places.filter(move |(_, byte)| begins(**byte)).filter_map(|(at, _)| {
        let letter = text.get(at..)?.chars().next()?;
        misplaced(letter).map(|code| (at, letter, code))
    })
}

/// The first such character of a text, with the byte at which it stands.
pub fn first_misplaced(text: &str) -> Option<(usize, char, Code)> {
    all_misplaced(text).next()
}

/// Whether a text is in composed form (Unicode's NFC).
pub fn is_composed(text: &str) -> bool {
    // Below U+0300, and from U+0400 to U+047F, every letter is, whatever stands beside it.
    let is = |byte: u8| (byte < 0xCC) | (byte == 0xD0) | (byte == 0xD1);
    let all = |bytes: &[u8]| bytes.iter().fold(true, |all, byte| all & is(*byte));
    text.as_bytes().chunks(AT_ONCE).all(all) || is_nfc(text)
}

/// The composed form of a text; borrowed when the text is in it.
pub fn composed(text: &str) -> Cow<'_, str> {
    if is_composed(text) { Cow::Borrowed(text) } else { Cow::Owned(text.nfc().collect()) }
}

/// The name by which a finding shows a character that does not show itself.
pub fn name(letter: char) -> String {
    format!("U+{:04X}", u32::from(letter))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn looking_at_bytes_finds_what_looking_at_letters_finds() {
        for letter in (0..=u32::from(char::MAX)).filter_map(char::from_u32) {
            let text = format!("а{letter}b");
            let found = misplaced(letter).map(|code| (2, letter, code));
            assert_eq!(first_misplaced(&text), found, "{letter:?}");
        }
        assert_eq!(all_misplaced("a\0„b“\u{202E}").map(|(at, ..)| at).collect::<Vec<_>>(), [1, 9]);
        for before in 0..3 * AT_ONCE {
            let text = format!("{}\u{202E}ж\u{7}{}", "b".repeat(before), "ж".repeat(AT_ONCE));
            let found: Vec<usize> = all_misplaced(&text).map(|(at, ..)| at).collect();
            assert_eq!(found, [before, before + 5]);
        }
    }

    #[test]
    fn looking_at_bytes_tells_composed_text() {
        for letter in (0..0x3000).filter_map(char::from_u32) {
            for text in
                [format!("{letter}"), format!("e{letter}"), format!("и{letter}"), format!("{letter}\u{301}")]
            {
                assert_eq!(is_composed(&text), is_nfc(&text), "{text:?}");
                assert_eq!(composed(&text), text.nfc().collect::<String>());
            }
        }
    }
}
