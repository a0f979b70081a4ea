//! Text from anywhere → text that shows everything in it.
//!
//! A finding quotes files that somebody else may have written. What cannot be seen, or could move a terminal's cursor or
//! turn the direction of a line, is shown by its number: `<U+202E>`. Applied to whatever a report says, in every format.

use std::borrow::Cow;
use std::fmt::Write as _;

/// Makes text visible on one line: line ends and runs of blanks become one space.
pub fn on_one_line(text: &str) -> Cow<'_, str> {
    if !text.contains(['\n', '\r', '\t']) {
        return visible(text);
    }
    let words: Vec<&str> = text.split(['\n', '\r', '\t', ' ']).filter(|word| !word.is_empty()).collect();
    Cow::Owned(visible(&words.join(" ")).into_owned())
}

/// Makes text visible; line ends stay, a tab becomes four spaces.
pub fn visible(text: &str) -> Cow<'_, str> {
    if !text.chars().any(|letter| letter != '\n' && is_hidden(letter)) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + 16);
    for letter in text.chars() {
        match letter {
            '\n' => shown.push('\n'),
            '\t' => shown.push_str("    "),
            hidden if is_hidden(hidden) => {
                let _ = write!(shown, "<U+{:04X}>", u32::from(hidden));
            }
            plain => shown.push(plain),
        }
    }
    Cow::Owned(shown)
}

/// Whether a character shows nothing of itself, or changes how others are shown.
fn is_hidden(letter: char) -> bool {
    letter.is_control()
        || matches!(letter,
            '\u{AD}' | '\u{61C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E000}'..='\u{F8FF}'
            | '\u{E0000}'..='\u{E0FFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hidden_characters_are_shown_by_their_number() {
        assert_eq!(visible("a\u{1B}[31mb\u{202E}c\nd"), "a<U+001B>[31mb<U+202E>c\nd");
        assert_eq!(
            visible("\u{7F}\u{9B}\u{200D}\u{2066}\u{FEFF}"),
            "<U+007F><U+009B><U+200D><U+2066><U+FEFF>"
        );
        assert_eq!(visible("жртва ë 🙂 e\u{301}"), "жртва ë 🙂 e\u{301}");
    }

    #[test]
    fn one_line_stays_one_line() {
        assert_eq!(on_one_line("a\r\n  b\tc\n"), "a b c");
        assert_eq!(on_one_line("x\nerror: false\u{8}"), "x error: false<U+0008>");
    }
}
