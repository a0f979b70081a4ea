//! Words on an input, one a line → the words with their keys on an output: what `praksa language keys` does.

use std::collections::HashMap;
use std::io::{self, BufRead, Write};

use super::Analyzer;

/// How many distinct words are remembered, so that a list of any length runs in the same memory.
const REMEMBERED: usize = 100_000;

/// Writes `word<TAB>key[<TAB>key…]` for every line of the input, in order. Only what comes before a line's first tab
/// counts as the word; an empty line stays an empty line.
///
/// # Errors
/// What reading and writing bring.
pub fn keys(analyzer: &Analyzer, input: &mut dyn BufRead, output: &mut dyn Write) -> io::Result<()> {
    let mut known: HashMap<Vec<u8>, String> = HashMap::new();
    let mut line = Vec::new();
    loop {
        line.clear();
        if input.read_until(b'\n', &mut line)? == 0 {
            return output.flush();
        }
        let word = line.split(|byte| matches!(byte, b'\n' | b'\r' | b'\t')).next().unwrap_or_default();
        if known.len() >= REMEMBERED {
            known.clear();
        }
        if !known.contains_key(word) {
            let keys = analyzer.keys(&String::from_utf8_lossy(word));
            let joined = keys.iter().flat_map(|key| ["\t", key.as_str()]).collect();
            known.insert(word.to_owned(), joined);
        }
        output.write_all(word)?;
        output.write_all(known.get(word).map_or(b"", |keys| keys.as_bytes()))?;
        output.write_all(b"\n")?;
    }
}
