//! How wide text is on a page whose font is not known, and where to break it.
//!
//! Readers see their own system's font. The widths are those of common sans-serif fonts with room to spare, so that text
//! fits its box in the wider ones too. No font is read: the same text has the same lines on every machine.

use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;
use unicode_width::UnicodeWidthChar;

/// Widths of letters in thousandths of the font's size. Marked letters are as wide as their base letter; letters that
/// stand nowhere here count as [`OTHER`].
const WIDTHS: &[(&str, usize)] = &[
    ("ijl'’‘|.,:;!Іїіј", 310),
    (" ftrI[](){}/\\-„“”\"`", 390),
    ("cksvxyzJгзстуѕүһ*°", 560),
    ("abdeghnopquLFEаеиклнпрхцчџћђбвд0123456789?$+<>=_–«»", 640),
    ("ABCPSTXYZVKвљяэюкГЕЗЛТУХЋСРБВКАНПЏИ&№", 740),
    ("wDGHNOQRUжфышДЖЦЧЈМОФЂ", 820),
    ("mMWњЉЊШЩ@%—…→", 960),
];

/// The width of a letter that the table does not know.
const OTHER: usize = 680;
/// The same for letters of double width, such as Chinese ones.
const WIDE: usize = 1_040;
/// What bold type adds, in percent.
const BOLD: usize = 8;

/// A font as far as its size on the page goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Face {
    /// Size in pixels.
    pub size: usize,
    /// Distance from line to line in pixels.
    pub line: usize,
    /// Whether it is bold.
    pub bold: bool,
}

impl Face {
    /// The width, in thousandths of a pixel, of letters that are so wide together.
    fn sized(self, letters: usize) -> usize {
        let letters = letters * self.size;
        if self.bold { letters + letters * BOLD / 100 } else { letters }
    }

    /// Breaks a text into lines that are at most `room` pixels wide. A word that is wider alone is broken within.
    pub(super) fn lines(self, text: &str, room: usize) -> Vec<String> {
        let room = room * 1_000;
        let blank = letter(' ');
        let mut lines: Vec<String> = Vec::new();
        let mut line = String::new();
        let mut wide = 0;
        for word in text.split_whitespace() {
            let own: usize = word.chars().map(letter).sum();
            let longer = if line.is_empty() { own } else { wide + blank + own };
            if self.sized(longer) <= room {
                if !line.is_empty() {
                    line.push(' ');
                }
                line.push_str(word);
                wide = longer;
                continue;
            }
            if !line.is_empty() {
                lines.push(std::mem::take(&mut line));
            }
            wide = 0;
            for next in word.chars() {
                let own = letter(next);
                if self.sized(wide + own) > room && !line.is_empty() {
                    lines.push(std::mem::take(&mut line));
                    wide = 0;
                }
                line.push(next);
                wide += own;
            }
        }
        if !line.is_empty() {
            lines.push(line);
        }
        lines
    }
}

/// The width of a letter in thousandths of the font's size.
fn letter(letter: char) -> usize {
    static COMMON: LazyLock<Vec<usize>> =
        LazyLock::new(|| (0..0x500).filter_map(char::from_u32).map(found).collect());
    let common = usize::try_from(u32::from(letter)).ok().and_then(|at| COMMON.get(at));
    common.copied().unwrap_or_else(|| found(letter))
}

fn found(letter: char) -> usize {
    let base = std::iter::once(letter).nfd().next().unwrap_or(letter);
    let known = WIDTHS.iter().find(|(letters, _)| letters.contains(letter) || letters.contains(base));
    match (known, letter.width()) {
        (Some((_, width)), _) => *width,
        (None, Some(0) | None) => 0,
        (None, Some(1)) => OTHER,
        (None, Some(_)) => WIDE,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FACE: Face = Face { size: 16, line: 20, bold: false };

    impl Face {
        fn width(self, text: &str) -> usize {
            self.sized(text.chars().map(letter).sum())
        }
    }

    #[test]
    fn lines_keep_all_words_in_order_and_fit() {
        for text in [
            "Sigurno mjesto: ostanite uz dijete",
            "Безбедно место: останете со детето",
            "Vendi i sigurt: qëndroni me fëmijën",
        ] {
            let lines = FACE.lines(text, 120);
            assert!(lines.len() > 1, "{lines:?}");
            assert_eq!(lines.join(" "), text);
            assert!(lines.iter().all(|line| FACE.width(line) <= 120_000), "{lines:?}");
        }
    }

    #[test]
    fn a_word_without_end_is_broken() {
        let lines = FACE.lines(&"ш".repeat(100), 100);
        assert!(lines.iter().all(|line| FACE.width(line) <= 100_000));
        assert_eq!(lines.concat(), "ш".repeat(100));
    }

    #[test]
    fn even_a_letter_wider_than_the_room_gets_its_line() {
        assert_eq!(FACE.lines("mw", 1), ["m", "w"]);
        assert!(FACE.lines("  ", 100).is_empty());
    }

    #[test]
    fn marks_add_nothing_and_bold_adds_a_little() {
        assert_eq!(FACE.width("č"), FACE.width("c"));
        assert_eq!(FACE.width("ѓ"), FACE.width("г"));
        assert_eq!(FACE.width("e\u{301}"), FACE.width("e"));
        assert!(Face { bold: true, ..FACE }.width("слово") > FACE.width("слово"));
    }
}
