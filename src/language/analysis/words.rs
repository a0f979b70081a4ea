//! Text → its words, with their places. Indexes and queries cut text the same way, and so does the browser.
//!
//! A word is a run of letters, digits and combining marks. Apostrophes and invisible joiners inside a word belong to it
//! (`s’ka`, `t'i`); hyphens do not, so that `socio-ekonomski` is found by either part and `OEBS-a` by its name alone.

use std::ops::Range;

use unicode_normalization::char::is_combining_mark;

/// A word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word<'t> {
    /// As it stands in the text.
    pub text: &'t str,
    /// Byte range in the text.
    pub range: Range<usize>,
    /// How many words come before it.
    pub position: usize,
}

/// The words of a text, first to last.
pub fn words(text: &str) -> impl Iterator<Item = Word<'_>> {
    let mut at = 0;
    let mut position = 0;
    std::iter::from_fn(move || {
        let rest = text.get(at..)?;
        let start = at + rest.find(is_letter)?;
        let mut end = start;
        let mut letters = text.get(start..)?.char_indices().peekable();
        while let Some((offset, letter)) = letters.next() {
            let belongs = is_letter(letter)
                || (!letter.is_ascii() && is_combining_mark(letter))
                || (is_joiner(letter) && letters.peek().is_some_and(|(_, next)| is_letter(*next)));
            if !belongs {
                break;
            }
            end = start + offset + letter.len_utf8();
        }
        at = end;
        position += 1;
        Some(Word { text: text.get(start..end)?, range: start..end, position: position - 1 })
    })
}

/// Whether a character can begin a word.
pub(super) fn is_letter(letter: char) -> bool {
    match letter {
        '\0'..='\u{7f}' => letter.is_ascii_alphanumeric(),
        // Texts are made of these; to look them up in Unicode's tables would be most of the work of cutting them.
        '\u{c0}'..='\u{24f}' => !matches!(letter, '×' | '÷'),
        '\u{400}'..='\u{481}' | '\u{48a}'..='\u{52f}' => true,
        _ => is_other_letter(letter),
    }
}

fn is_other_letter(letter: char) -> bool {
    letter.is_alphanumeric() && !is_combining_mark(letter) && !is_joiner(letter)
}

/// Apostrophes, the soft hyphen and the joiners that have no width.
fn is_joiner(letter: char) -> bool {
    is_apostrophe(letter) || matches!(letter, '\u{AD}' | '\u{200C}' | '\u{200D}' | '\u{2060}')
}

/// An apostrophe, or what is typed for one.
pub(super) fn is_apostrophe(letter: char) -> bool {
    matches!(letter, '\'' | '’' | '‘' | 'ʼ' | '`' | '´')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Vec<&str> {
        words(text).map(|word| word.text).collect()
    }

    #[test]
    fn words_keep_their_apostrophes_and_lose_their_hyphens() {
        assert_eq!(
            cut("S’ka problem, t'i themi: «OEBS-a»."),
            ["S’ka", "problem", "t'i", "themi", "OEBS", "a"]
        );
        assert_eq!(
            cut("'u navodnicima' – čl. 15a, 116 006"),
            ["u", "navodnicima", "čl", "15a", "116", "006"]
        );
        assert_eq!(cut("уси\u{301}лие bez\u{AD}bednost"), ["уси\u{301}лие", "bez\u{AD}bednost"]);
        assert!(cut(" — … ' ").is_empty());
    }

    #[test]
    fn the_short_way_to_know_a_letter_is_right() {
        for letter in '\0'..='\u{1000}' {
            assert_eq!(is_letter(letter), is_other_letter(letter), "{letter:?}");
        }
    }

    #[test]
    fn places_are_where_the_words_stand() {
        let text = "Жртва је дете.";
        for (position, word) in words(text).enumerate() {
            assert_eq!((&text[word.range.clone()], word.position), (word.text, position));
        }
    }
}
