//! Bytes of a file → lines and columns as an editor counts them.
//!
//! Lines end at `\n`, `\r\n` or `\r`. Lines and columns begin at one; a column counts characters, not bytes. A byte order
//! mark is no character of the first line, because no editor shows it as one.

use std::ops::Range;

/// A place in a text: from a character to the one after the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lines {
    /// The line of the first character, from one.
    pub line: usize,
    /// Its column in characters, from one.
    pub column: usize,
    /// The line of the end.
    pub end_line: usize,
    /// The column after the last character.
    pub end_column: usize,
}

/// A file's text, ready to be looked up in.
#[derive(Debug)]
pub struct Source {
    text: String,
    /// Where each line begins, in bytes.
    starts: Vec<usize>,
}

impl Source {
    /// Takes the bytes of a file. Where they are not UTF-8, everything before the first wrong byte is placed rightly.
    pub fn new(bytes: &[u8]) -> Self {
        let text = String::from_utf8_lossy(bytes).into_owned();
        let mut starts = vec![0];
        let mut after_return = false;
        for (at, byte) in text.bytes().enumerate() {
            if after_return && byte != b'\n' {
                starts.push(at);
            }
            after_return = byte == b'\r';
            if byte == b'\n' {
                starts.push(at + 1);
            }
        }
        if after_return {
            starts.push(text.len());
        }
        Source { text, starts }
    }

    /// Where a range of bytes stands. Line ends and blanks at its end are left out.
    pub fn lines(&self, range: &Range<usize>) -> Lines {
        let range = self.trimmed(range);
        let (line, column) = self.position(range.start);
        let (end_line, end_column) = self.position(range.end);
        Lines { line, column, end_line, end_column }
    }

    /// The first line that a range touches, in three parts: before the range, in it, after it.
    pub fn parts(&self, range: &Range<usize>) -> (&str, &str, &str) {
        let range = self.trimmed(range);
        let (line, _) = self.position(range.start);
        let whole = self.line(line);
        let end = range.end.clamp(range.start, whole.end.max(range.start));
        let cut = |from: usize, to: usize| self.text.get(from..to).unwrap_or_default();
        let start = if whole.start == 0 { self.mark() } else { whole.start };
        (cut(start, range.start), cut(range.start, end), cut(end, whole.end))
    }

    /// Where in a range some words stand, if they do so exactly once.
    pub fn narrowed(&self, range: &Range<usize>, words: &str) -> Option<Range<usize>> {
        let range = self.trimmed(range);
        let mut places = self.text.get(range.clone())?.match_indices(words);
        let (at, _) = places.next()?;
        let start = range.start + at;
        places.next().is_none().then_some(start..start + words.len())
    }

    /// The range within the text, on boundaries of characters, without blanks at its end.
    fn trimmed(&self, range: &Range<usize>) -> Range<usize> {
        let mut start = range.start.min(self.text.len());
        while !self.text.is_char_boundary(start) {
            start -= 1;
        }
        start = start.max(self.mark());
        let mut end = range.end.clamp(start, self.text.len());
        while !self.text.is_char_boundary(end) {
            end += 1;
        }
        let inside = self.text.get(start..end).unwrap_or_default();
        start..start + inside.trim_end().len()
    }

    fn position(&self, byte: usize) -> (usize, usize) {
        let line = self.starts.partition_point(|start| *start <= byte);
        let start = self.starts.get(line.saturating_sub(1)).copied().unwrap_or(0);
        let start = if start == 0 { self.mark().min(byte) } else { start };
        (line.max(1), self.text.get(start..byte).unwrap_or_default().chars().count() + 1)
    }

    /// The bytes of a line, without its end.
    fn line(&self, line: usize) -> Range<usize> {
        let start = self.starts.get(line.saturating_sub(1)).copied().unwrap_or(0);
        let end = self.starts.get(line).copied().unwrap_or(self.text.len());
        let text = self.text.get(start..end).unwrap_or_default();
        start..start + text.trim_end_matches(['\n', '\r']).len()
    }

    /// The length of a byte order mark.
    fn mark(&self) -> usize {
        if self.text.starts_with('\u{FEFF}') { '\u{FEFF}'.len_utf8() } else { 0 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str, range: Range<usize>) -> (usize, usize, usize, usize) {
        let lines = Source::new(text.as_bytes()).lines(&range);
        (lines.line, lines.column, lines.end_line, lines.end_column)
    }

    #[test]
    fn columns_are_characters_whichever_the_line_ends() {
        for end in ["\n", "\r\n", "\r"] {
            let text = format!("жртва{end}ë: šta{end}");
            let start = text.find("šta").unwrap();
            assert_eq!(at(&text, start..start + "šta".len()), (2, 4, 2, 7), "{end:?}");
            assert_eq!(at(&text, 0..text.len()), (1, 1, 2, 7), "{end:?}");
            assert_eq!(at(&text, text.len()..text.len()), (3, 1, 3, 1), "{end:?}");
        }
        assert_eq!(at("", 0..0), (1, 1, 1, 1));
        assert_eq!(at("a", 90..99), (1, 2, 1, 2));
    }

    #[test]
    fn a_byte_order_mark_is_not_counted() {
        assert_eq!(at("\u{FEFF}---\nx", 3..6), (1, 1, 1, 4));
        assert_eq!(at("\u{FEFF}---\nx", 0..0), (1, 1, 1, 1));
        assert_eq!(Source::new("\u{FEFF}---".as_bytes()).parts(&(3..4)), ("", "-", "--"));
    }

    #[test]
    fn a_wrong_byte_has_a_place() {
        let source = Source::new(b"ab\nc\xFFd");
        let lines = source.lines(&(4..5));
        assert_eq!((lines.line, lines.column, lines.end_column), (2, 2, 3));
        assert_eq!(source.parts(&(4..5)), ("c", "\u{FFFD}", "d"));
    }

    #[test]
    fn words_are_found_in_a_range_if_they_stand_there_once() {
        let source = Source::new("## жртvа {#b} b".as_bytes());
        assert_eq!(source.narrowed(&(0..99), "жртvа"), Some(3..12));
        assert_eq!(source.narrowed(&(0..99), "b"), None);
        assert_eq!(source.narrowed(&(0..99), "c"), None);
        assert_eq!(source.narrowed(&(15..99), "b"), None);
    }

    #[test]
    fn only_the_first_line_of_a_long_range_is_shown() {
        let source = Source::new("a <div>\nb\n</div>\n".as_bytes());
        assert_eq!(source.parts(&(2..17)), ("a ", "<div>", ""));
        let source = Source::new("title:\n".as_bytes());
        assert_eq!(source.parts(&(6..6)), ("title:", "", ""));
    }
}
