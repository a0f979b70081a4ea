//! Characters that must not stand in a text, wherever it comes from: a file's bytes, an escape in YAML, an entity in
//! Markdown. They do not show, and make a text do or read as something it is not.

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

/// The first such character of a text, with the byte at which it stands.
pub fn first_misplaced(text: &str) -> Option<(usize, char, Code)> {
    text.char_indices().find_map(|(at, letter)| misplaced(letter).map(|code| (at, letter, code)))
}

/// The name by which a finding shows a character that does not show itself.
pub fn name(letter: char) -> String {
    format!("U+{:04X}", u32::from(letter))
}
