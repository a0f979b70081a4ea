//! The line a finding is in, cut to a length that can be taken in, in three parts.

use std::ops::Range;

use super::position::Source;
use super::visible::visible;

/// How many characters of a line are shown.
const WIDTH: usize = 100;
/// How many of them at most are the place itself.
const MARKED: usize = 60;
/// Stands for what was cut.
const CUT: char = '…';

/// A line of a file around a place. Everything in it is visible and harmless; what was cut is an ellipsis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excerpt {
    /// What stands before the place.
    pub before: String,
    /// The place; empty when it is a point between two characters.
    pub marked: String,
    /// What stands after it.
    pub after: String,
}

impl Excerpt {
    /// The line in which `range` begins; `None` when there is nothing on it.
    pub fn new(source: &Source, range: &Range<usize>) -> Option<Self> {
        let (before, marked, after) = source.parts(range);
        let (before, marked, after) = (visible(before), visible(marked), visible(after));
        if before.trim().is_empty() && marked.is_empty() && after.trim().is_empty() {
            return None;
        }
        let marked = head(&marked, MARKED);
        let rest = WIDTH.saturating_sub(marked.chars().count());
        // The words before a place say more about it than those after it.
        let after_least = after.chars().count().min(rest / 3);
        let before = tail(&before, rest - after_least);
        let after = head(&after, rest.saturating_sub(before.chars().count()));
        Some(Excerpt { before, marked, after: after.trim_end().to_owned() })
    }
}

/// The first `most` characters.
fn head(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    text.chars().take(most.saturating_sub(1)).chain([CUT]).collect()
}

/// The last `most` characters.
fn tail(text: &str, most: usize) -> String {
    let count = text.chars().count();
    if count <= most {
        return text.to_owned();
    }
    std::iter::once(CUT).chain(text.chars().skip(count - most.saturating_sub(1))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lines_are_cut_around_the_place() {
        let text = format!("{}HERE{}\n", "б".repeat(5000), "в".repeat(5000));
        let start = text.find("HERE").unwrap();
        let excerpt = Excerpt::new(&Source::new(text.as_bytes()), &(start..start + 4)).unwrap();
        assert_eq!(excerpt.marked, "HERE");
        assert!(excerpt.before.starts_with("…бб") && excerpt.after.ends_with("вв…"));
        let length = [&excerpt.before, &excerpt.marked, &excerpt.after].map(|part| part.chars().count());
        assert_eq!(length.iter().sum::<usize>(), WIDTH);
        let excerpt = Excerpt::new(&Source::new(text.as_bytes()), &(0..text.len())).unwrap();
        assert_eq!(excerpt.marked.chars().count(), MARKED);
    }

    #[test]
    fn an_empty_line_shows_nothing() {
        assert_eq!(Excerpt::new(&Source::new(b""), &(0..0)), None);
        assert_eq!(Excerpt::new(&Source::new(b"a\n  \nb"), &(2..2)), None);
    }

    proptest::proptest! {
        #[test]
        fn any_range_of_any_bytes_can_be_shown(
            bytes in proptest::collection::vec(proptest::prelude::prop_oneof![
                proptest::prelude::any::<u8>(),
                proptest::sample::select(b"\r\n\xEF\xBB\xBF\xD0\x96 a".to_vec()),
            ], 0..60),
            start in 0usize..70,
            length in 0usize..70,
            words in "[a ]{1,2}",
        ) {
            let source = Source::new(&bytes);
            let range = start..start + length;
            let lines = source.lines(&range);
            assert!(lines.line >= 1 && lines.column >= 1);
            assert!((lines.end_line, lines.end_column) >= (lines.line, lines.column));
            if let Some(excerpt) = Excerpt::new(&source, &range) {
                let whole = [excerpt.before, excerpt.marked, excerpt.after].concat();
                assert!(!whole.contains(['\r', '\n', '\u{FEFF}']), "{whole:?}");
            }
            if let Some(narrowed) = source.narrowed(&range, &words) {
                assert!(narrowed.len() == words.len() && narrowed.end <= String::from_utf8_lossy(&bytes).len());
            }
        }
    }
}
