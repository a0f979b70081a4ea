//! The words of a text that were asked for.

use std::ops::Range;

use super::ask::Word;
use crate::language::analysis::{Analyzer, words};

/// Where words of the query stand in a text, in bytes: the same word in any form, or one that begins as an open word
/// does.
pub(super) fn marks(text: &str, query: &[Word], analyzer: &Analyzer) -> Vec<Range<usize>> {
    let asked = |text: &str| {
        let analysis = analyzer.analyse(text);
        query.iter().filter(|word| !word.stop || query.len() == 1).any(|word| {
            analysis.keys.iter().any(|key| word.keys.contains(key))
                || (word.open && word.folded.len() > 2 && analysis.folded.starts_with(&word.folded))
        })
    };
    words(text).filter(|word| asked(word.text)).map(|word| word.range).collect()
}
