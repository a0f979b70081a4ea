//! Text from a stream, line by line, into another script: `praksa language transliterate`.

use std::io::{self, BufRead, Read, Write};

use super::Converter;
use crate::diagnostic::{Code, Diagnostic};
use crate::files::Files;
use crate::language::{Languages, available};

/// How much of a line is held at once, in bytes; longer lines are cut between words.
const LINE_LIMIT: u64 = 1024 * 1024;

/// A converter for a tag (`sr-Latn`) or the slug of a locale (`sr-latn`), in any capitalisation.
///
/// # Errors
/// [`Code::UnknownLanguage`] with the tags there are, when no locale with two scripts has this one.
pub fn converter(files: &dyn Files, to: &str, protected: &[String]) -> Result<Converter, Box<Diagnostic>> {
    let (languages, _) = Languages::read(files, &available(files), &mut Vec::new());
    let locales = || languages.locales().iter().enumerate();
    let named = |name: &str| name.eq_ignore_ascii_case(to);
    // Tags first: where a slug is shorter than its tag, another locale's tag may be the same.
    let by_tag = locales().find(|(_, locale)| named(&locale.tag));
    let found = by_tag.or_else(|| locales().find(|(_, locale)| named(&locale.slug)));
    if let Some(converter) = found.and_then(|(at, _)| languages.converter(at, protected)) {
        return Ok(converter);
    }
    let known = locales()
        .filter(|(at, _)| languages.converter(*at, &[]).is_some())
        .map(|(_, locale)| locale.tag.to_string())
        .collect::<Vec<_>>();
    Err(Box::new(Diagnostic::new(Code::UnknownLanguage).arg("found", to).allowed(to, known)))
}

/// Copies `input` to `output`, converted. Lines end as they ended, the last one too; bytes that are not text pass as they are.
///
/// # Errors
/// Whatever reading or writing fails with.
pub fn transliterate(
    converter: &Converter,
    input: &mut dyn BufRead,
    output: &mut dyn Write,
) -> io::Result<()> {
    let mut line = Vec::new();
    loop {
        let room = LINE_LIMIT.saturating_sub(u64::try_from(line.len()).unwrap_or(LINE_LIMIT)).max(1);
        let read = Read::take(&mut *input, room).read_until(b'\n', &mut line)?;
        if line.is_empty() {
            return output.flush();
        }
        let whole = read == 0 || line.ends_with(b"\n");
        let cut = match whole {
            true => line.len(),
            // A word must not be torn apart; of a line without any blank at least the letters must not.
            false => match line.iter().rposition(u8::is_ascii_whitespace) {
                Some(blank) => blank + 1,
                None => line.len() - torn_letter(&line),
            },
        };
        let rest = line.split_off(cut);
        for chunk in line.utf8_chunks() {
            output.write_all(converter.convert(chunk.valid()).as_bytes())?;
            output.write_all(chunk.invalid())?;
        }
        line = rest;
        if whole && read == 0 && line.is_empty() {
            return output.flush();
        }
    }
}

/// How many bytes at the end are the beginning of a letter whose rest is missing.
fn torn_letter(bytes: &[u8]) -> usize {
    match std::str::from_utf8(bytes) {
        Err(error) if error.error_len().is_none() => bytes.len() - error.valid_up_to(),
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::Embedded;

    fn run(to: &str, input: &[u8]) -> Vec<u8> {
        let converter = converter(&Embedded, to, &[]).unwrap();
        let mut output = Vec::new();
        // A tiny buffer: letters and words arrive in parts.
        let mut input = io::BufReader::with_capacity(3, input);
        transliterate(&converter, &mut input, &mut output).unwrap();
        output
    }

    #[test]
    fn lines_are_converted_and_end_as_they_ended() {
        assert_eq!(run("sr-Latn", "Љубав\r\n\nњега".as_bytes()), "Ljubav\r\n\nnjega".as_bytes());
        assert_eq!(run("sr", "Injekcija\nPDF и УН\n".as_bytes()), "Инјекција\nPDF и УН\n".as_bytes());
        assert_eq!(run("SR-LATN", b""), b"");
        assert_eq!(run("sr-Latn", b"\n"), b"\n");
    }

    #[test]
    fn bytes_that_are_not_text_pass() {
        let mut input = "љ".as_bytes().to_vec();
        input.extend([0xFF, 0xFE, b'\n']);
        let mut expected = b"lj".to_vec();
        expected.extend([0xFF, 0xFE, b'\n']);
        assert_eq!(run("sr-Latn", &input), expected);
    }

    #[test]
    fn endless_lines_are_cut_between_words_and_letters() {
        let converter = converter(&Embedded, "sr-Latn", &[]).unwrap();
        for (word, expected) in [("а ЉУБАВ ", "a LJUBAV "), ("1љ", "1lj"), ("љ", "lj")] {
            let times = 400_000;
            let mut output = Vec::new();
            let input = word.repeat(times);
            transliterate(&converter, &mut input.as_bytes(), &mut output).unwrap();
            assert!(output == expected.repeat(times).as_bytes(), "{word}");
        }
    }

    #[test]
    fn an_unknown_tag_is_told_with_what_there_is() {
        let finding = *converter(&Embedded, "sr-Cyr", &[]).unwrap_err();
        assert_eq!(finding.code, Code::UnknownLanguage);
        assert_eq!(finding.suggestion.as_deref(), Some("sr-Cyrl"));
        assert_eq!(finding.allowed, ["sr-Cyrl", "sr-Latn"]);
        // A language with one script has nothing to convert to.
        assert_eq!(converter(&Embedded, "mk", &[]).unwrap_err().code, Code::UnknownLanguage);
    }
}
