//! Bytes of a file → text: UTF-8 only, without a byte order mark, without characters that do not belong in text.

use crate::characters;
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::files::{FileError, Files, Kind};

/// How many odd characters are reported per file.
const REPORTED: usize = 5;

/// A file's text, and how many bytes of a byte order mark stand before it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// The text.
    pub text: String,
    /// Offset of the text in the file, in bytes.
    pub offset: usize,
}

/// Reads a text file.
///
/// # Errors
/// One finding per fault: unreadable, not UTF-8, or characters that would mislead a reader.
pub fn read(files: &dyn Files, path: &str, limit: u64) -> Result<Text, Vec<Diagnostic>> {
    let bytes = files.read(path, limit).map_err(|error| vec![unreadable(path, &error)])?;
    decode(path, bytes)
}

/// The finding for a file that cannot be read.
pub fn unreadable(path: &str, error: &FileError) -> Diagnostic {
    let place = Place::file(path);
    match error {
        FileError::TooLarge { len, limit } => {
            let number = |value: &u64| i64::try_from(*value).unwrap_or(i64::MAX);
            Diagnostic::new(Code::FileTooLarge)
                .arg("length", number(len))
                .arg("limit", number(limit))
                .at(place)
        }
        FileError::NotAFile(kind) => not_a_file(path, *kind),
        FileError::Changed => Diagnostic::new(Code::FileChanged).at(place),
        FileError::NotFound | FileError::Io(_) => {
            Diagnostic::new(Code::UnreadableFile).arg("reason", error.to_string()).at(place)
        }
    }
}

/// The finding for something that is not a regular file.
pub fn not_a_file(path: &str, kind: Kind) -> Diagnostic {
    let found = match kind {
        Kind::File => "file",
        Kind::Folder => "folder",
        Kind::Link => "link",
        Kind::Special => "special",
        Kind::Unreadable => {
            return Diagnostic::new(Code::UnreadableFile).arg("reason", "").at(Place::file(path));
        }
    };
    Diagnostic::new(Code::NotARegularFile).arg("found", found).at(Place::file(path))
}

fn decode(path: &str, bytes: Vec<u8>) -> Result<Text, Vec<Diagnostic>> {
    let text = String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        vec![Diagnostic::new(Code::NotUtf8).at(Place::range(path, at..at + 1))]
    })?;
    let (text, offset) = match text.strip_prefix('\u{FEFF}') {
        Some(rest) => (rest.to_owned(), '\u{FEFF}'.len_utf8()),
        None => (text, 0),
    };
    let findings = odd_characters(path, &text, offset);
    if findings.is_empty() { Ok(Text { text: with_known_line_ends(text), offset }) } else { Err(findings) }
}

/// A lone carriage return ends a line in YAML but not for the Markdown parser. A line feed in its place is as long, so
/// that all places stay right.
fn with_known_line_ends(text: String) -> String {
    if !text.contains('\r') {
        return text;
    }
    let mut letters = text.chars().peekable();
    let mut known = String::with_capacity(text.len());
    while let Some(letter) = letters.next() {
        known.push(if letter == '\r' && letters.peek() != Some(&'\n') { '\n' } else { letter });
    }
    known
}

/// Control characters, and characters that change the direction of text so that it reads as something it is not.
fn odd_characters(path: &str, text: &str, offset: usize) -> Vec<Diagnostic> {
    characters::all_misplaced(text)
        .take(REPORTED)
        .map(|(at, letter, code)| {
            let place = Place::range(path, at + offset..at + offset + letter.len_utf8());
            Diagnostic::new(code).at(place).arg("found", characters::name(letter))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(bytes: &[u8]) -> (Code, usize) {
        let finding = decode("x.md", bytes.to_vec()).unwrap_err().remove(0);
        (finding.code, finding.place.unwrap().range.unwrap().start)
    }

    #[test]
    fn only_clean_utf8_is_text() {
        assert_eq!(code(b"ab\xFFc"), (Code::NotUtf8, 2));
        assert_eq!(code(b"\xFF\xFEa\0"), (Code::NotUtf8, 0));
        assert_eq!(code(b"a\xED\xA0\x80"), (Code::NotUtf8, 1));
        assert_eq!(code(b"ab\0c"), (Code::ControlCharacter, 2));
        assert_eq!(code("\u{FEFF}a\u{1B}[31m".as_bytes()), (Code::ControlCharacter, 4));
        assert_eq!(code("a\u{202E}b".as_bytes()), (Code::DirectionCharacter, 1));
        let text = decode("x.md", "\u{FEFF}a\r\n\tb".into()).unwrap();
        assert_eq!((text.text.as_str(), text.offset), ("a\r\n\tb", 3));
        assert_eq!(decode("x.md", "a\rb\r\nc\r\rd\r".into()).unwrap().text, "a\nb\r\nc\n\nd\n");
    }
}
