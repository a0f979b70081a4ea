//! Text → lines that fit a screen.

use unicode_width::UnicodeWidthStr;

/// How wide a report is, in columns of a terminal.
pub const WIDTH: usize = 100;

/// Breaks text at blanks so that no line is wider than `width` columns, unless a single word is. Line ends in the text
/// stay. There is always at least one line.
pub fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines = Vec::new();
    for paragraph in text.split('\n') {
        let mut line = String::new();
        for word in paragraph.split(' ').filter(|word| !word.is_empty()) {
            if !line.is_empty() && line.width() + 1 + word.width() > width {
                lines.push(std::mem::take(&mut line));
            }
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
        lines.push(line);
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::wrap;

    #[test]
    fn lines_fit_unless_a_word_does_not() {
        assert_eq!(wrap("један два три", 9), ["један два", "три"]);
        assert_eq!(wrap("a\nlongerthanthat b", 5), ["a", "longerthanthat", "b"]);
        assert_eq!(wrap("", 5), [""]);
    }
}
