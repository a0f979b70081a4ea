//! What somebody typed → what is looked for.
//!
//! Words, `"exact phrases"` in any quotation marks, and `-excluded` words and phrases. Anything may be typed: what means
//! nothing is passed over, and there is no such thing as a wrong query.

use crate::language::analysis::{Analyzer, words};

/// The most characters of a query that are read.
const LONGEST: usize = 1_000;
/// The most words that are looked for.
const MOST: usize = 16;

/// A word that is looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    /// In bare Latin letters.
    pub folded: String,
    /// With the marks it was typed with, if there are any.
    pub marked: Option<String>,
    /// Without its inflection.
    pub stems: Vec<String>,
    /// Its keys in the index.
    pub keys: Vec<String>,
    /// Whether it tells little about a text.
    pub stop: bool,
    /// Whether it may still be being typed.
    pub open: bool,
    /// Whether nothing else is asked for.
    pub alone: bool,
}

impl Word {
    fn new(text: &str, open: bool, analyzer: &Analyzer) -> Option<Self> {
        let analysis = analyzer.analyse(text);
        if analysis.keys.is_empty() {
            return None;
        }
        let stop = analyzer.is_stop(&analysis.folded);
        let marked = analyzer.marked(text, &analysis.folded);
        Some(Word {
            marked,
            folded: analysis.folded,
            stems: analysis.stems,
            keys: analysis.keys,
            stop,
            open,
            alone: false,
        })
    }
}

/// A query.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Query {
    /// The words, those of phrases included, each once.
    pub words: Vec<Word>,
    /// Rows of words that must stand in this order in these forms.
    pub phrases: Vec<Vec<Word>>,
    /// Words and phrases that a result must not have.
    pub excluded: Vec<Vec<Word>>,
}

/// Reads a query.
pub(super) fn read(text: &str, analyzer: &Analyzer) -> Query {
    let letters: Vec<char> = text.chars().take(LONGEST).collect();
    let mut query = Query::default();
    let mut at = 0;
    let mut before = ' ';
    while let Some(letter) = letters.get(at).copied() {
        let next = letters.get(at + 1).copied();
        let starts = before.is_whitespace();
        let minus =
            starts && is_minus(letter) && next.is_some_and(|next| !next.is_whitespace() && !is_minus(next));
        let from = at + usize::from(minus);
        let quoted = letters.get(from).copied().filter(|letter| is_quote(*letter)).and_then(|_| {
            let rest = letters.get(from + 1..)?;
            rest.iter().position(|letter| is_quote(*letter)).map(|end| from + 1 + end)
        });
        let end = match quoted {
            Some(end) => end,
            None => {
                let rest = letters.get(from..).unwrap_or_default();
                let ends =
                    |(at, letter): (usize, &char)| letter.is_whitespace() || (at > 0 && is_quote(*letter));
                from + rest
                    .iter()
                    .enumerate()
                    .position(|(at, letter)| ends((at, letter)))
                    .unwrap_or(rest.len())
            }
        };
        let inside = letters.get(from..end.max(from)).unwrap_or_default();
        let piece: String = inside.iter().collect();
        let open = quoted.is_none() && !minus && end == letters.len();
        let found = row(&piece, open, analyzer);
        if !found.is_empty() {
            if minus {
                query.excluded.push(found);
            } else {
                let exact = quoted.is_some() && found.len() > 1;
                for word in &found {
                    let known = query.words.iter().any(|known| known.folded == word.folded);
                    if !known && query.words.len() < MOST {
                        query.words.push(word.clone());
                    }
                }
                if exact {
                    query.phrases.push(found);
                }
            }
        }
        at = end.max(from) + usize::from(quoted.is_some());
        before = letters.get(at.wrapping_sub(1)).copied().unwrap_or(' ');
        if quoted.is_some() {
            before = ' ';
        }
        while let Some(letter) = letters.get(at).copied().filter(|letter| letter.is_whitespace()) {
            before = letter;
            at += 1;
        }
    }
    if let [word] = query.words.as_mut_slice() {
        word.alone = true;
    }
    query
}

/// The words of a piece of a query; the last is open if it ends where the query ends.
fn row(piece: &str, open: bool, analyzer: &Analyzer) -> Vec<Word> {
    let found: Vec<_> = words(piece).take(MOST).collect();
    let last = found.len().saturating_sub(1);
    let one = |(at, word): (usize, &crate::language::analysis::Word<'_>)| {
        Word::new(word.text, open && at == last && word.range.end == piece.len(), analyzer)
    };
    found.iter().enumerate().filter_map(one).collect()
}

fn is_minus(letter: char) -> bool {
    matches!(letter, '-' | '−' | '–')
}

fn is_quote(letter: char) -> bool {
    matches!(letter, '"' | '„' | '“' | '”' | '«' | '»')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> String {
        let query = read(text, &Analyzer::default());
        let row = |row: &[Word]| row.iter().map(|word| word.folded.clone()).collect::<Vec<_>>().join("+");
        let open = query.words.iter().filter(|word| word.open).map(|word| word.folded.clone());
        let part = |rows: &[Vec<Word>]| rows.iter().map(|words| row(words)).collect::<Vec<_>>().join(",");
        let open = open.collect::<Vec<_>>().join(",");
        format!("{} | {} | {} | {open}", row(&query.words), part(&query.phrases), part(&query.excluded))
    }

    #[test]
    fn words_phrases_and_what_is_left_out() {
        for (text, read) in [
            ("trgovina ljudima", "trgovina+ljudima |  |  | ljudima"),
            ("trgovina ljudima ", "trgovina+ljudima |  |  | "),
            ("\"prava djece\" sud", "prava+djece+sud | prava+djece |  | sud"),
            ("„prava djece“", "prava+djece | prava+djece |  | "),
            ("sud -policija -\"bijela knjiga\"", "sud |  | policija,bijela+knjiga | "),
            ("socio-ekonomski", "socio+ekonomski |  |  | ekonomski"),
            ("sud - policija", "sud+policija |  |  | policija"),
            ("sud sud", "sud |  |  | "),
            ("\"sud", "sud |  |  | sud"),
            ("a\"b c\"d", "a+b+c+d | b+c |  | d"),
            ("--x", "x |  |  | x"),
            ("", " |  |  | "),
            ("\"\" - \" -", " |  |  | "),
        ] {
            assert_eq!(shown(text), read, "{text}");
        }
    }

    #[test]
    fn a_query_ends_somewhere() {
        let long = "reč ".repeat(100_000);
        assert_eq!(read(&long, &Analyzer::default()).words.len(), 1);
        let many: String = (0..400).map(|n| format!("{n} ")).collect();
        assert_eq!(read(&many, &Analyzer::default()).words.len(), MOST);
        let dash = "-".repeat(1_000_000);
        assert_eq!(read(&dash, &Analyzer::default()), Query::default());
    }
}
