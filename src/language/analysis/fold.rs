//! A word in any script → bare Latin small letters and digits.

use std::collections::{HashMap, HashSet};

use unicode_normalization::UnicodeNormalization;

use super::LONGEST_WORD;
use super::pass::Pass;
use super::words::{is_apostrophe, is_letter};

/// The first half of an analysis.
#[derive(Debug)]
pub(super) struct Fold {
    letters: HashMap<char, String>,
    spelling: Pass,
    /// What goes with the apostrophe behind it.
    elided: HashSet<String>,
    /// What keeps its marks, by the letter as it is written in any script.
    marks: HashMap<char, String>,
    /// What each [plain-sailing](is_simple) letter comes to, by its code.
    simple: Vec<Box<str>>,
    /// The same with its marks.
    simple_marked: Vec<Box<str>>,
}

impl Fold {
    pub(super) fn new(
        letters: &[(String, String)],
        marks: &[(String, String)],
        spelling: Pass,
        elided: &str,
    ) -> Self {
        let own = |to: &String| to.chars().map(|letter| (letter, letter.to_string())).collect::<Vec<_>>();
        let others = |(to, from): &(String, String)| {
            from.chars().map(|letter| (letter, to.clone())).chain(own(to)).collect::<Vec<_>>()
        };
        let marks = marks.iter().flat_map(others).filter(|(letter, _)| !letter.is_ascii()).collect();
        let each = letters.iter().flat_map(|(to, from)| from.chars().map(move |letter| (letter, to)));
        let letters = each.filter(|(letter, _)| !letter.is_whitespace());
        let plain = |to: &String| if to == "_" { String::new() } else { to.clone() };
        let letters = letters.map(|(letter, to)| (letter, plain(to))).collect();
        let elided = elided.split_whitespace().map(str::to_owned).collect();
        let mut fold =
            Fold { letters, spelling, elided, marks, simple: Vec::new(), simple_marked: Vec::new() };
        let all = || '\0'..SIMPLE_END;
        let simple = all().map(|letter| fold.thoroughly(letter.encode_utf8(&mut [0; 4])).into());
        fold.simple = simple.collect();
        let marked = all().map(|letter| fold.thoroughly_marked(letter.encode_utf8(&mut [0; 4])).into());
        fold.simple_marked = marked.collect();
        fold
    }

    /// A word without what is elided before its first apostrophe: *ka* of *s'ka*.
    fn after_elision<'w>(&self, word: &'w str) -> &'w str {
        if self.elided.is_empty() {
            return word;
        }
        match word.split_once(is_apostrophe) {
            Some((head, rest)) if !rest.is_empty() && self.elided.contains(&self.thoroughly(head)) => rest,
            _ => word,
        }
    }

    pub(super) fn apply(&self, word: &str) -> String {
        let word = self.after_elision(word);
        let folded = if word.chars().all(is_simple) {
            let mut folded = String::with_capacity(word.len());
            word.chars().filter_map(|letter| at(&self.simple, letter)).for_each(|to| folded.push_str(to));
            folded
        } else {
            self.thoroughly(word)
        };
        let folded = match folded.char_indices().nth(LONGEST_WORD) {
            Some((end, _)) => folded.get(..end).unwrap_or_default().to_owned(),
            None => folded,
        };
        if folded.bytes().all(|byte| byte.is_ascii_lowercase()) {
            self.spelling.rewrite(folded)
        } else {
            folded
        }
    }

    /// A word as it is written, marks and all, but in small letters and in the one script that all are compared in.
    /// Nothing if there are no marks in it, or if it is no word of plain letters without them.
    pub(super) fn marked(&self, word: &str, folded: &str) -> Option<String> {
        let word = self.after_elision(word);
        if word.is_ascii() || folded.is_empty() || !folded.bytes().all(|byte| byte.is_ascii_lowercase()) {
            return None;
        }
        let marked = if word.chars().all(is_simple) {
            let letters = || word.chars().filter_map(|letter| at(&self.simple_marked, letter));
            // Most words have no marks: nothing is put together to find that out.
            if letters().all(str::is_ascii) {
                return None;
            }
            letters().collect()
        } else {
            self.thoroughly_marked(word)
        };
        (!marked.is_ascii() && marked.chars().count() <= LONGEST_WORD).then_some(marked)
    }

    /// A word with its marks letter by letter, by all of Unicode's rules.
    fn thoroughly_marked(&self, word: &str) -> String {
        let composed: String = word.nfkc().collect();
        let mut marked = String::with_capacity(word.len());
        for letter in composed.to_lowercase().nfc() {
            match self.marks.get(&letter).or_else(|| self.letters.get(&letter)) {
                Some(written) => marked.push_str(written),
                None if is_letter(letter) => marked.push(letter),
                None => {}
            }
        }
        marked
    }

    /// A word letter by letter, by all of Unicode's rules.
    fn thoroughly(&self, word: &str) -> String {
        let mut folded = String::with_capacity(word.len());
        // Compatibility form first: the single characters for dž, lj and nj come apart into letters.
        let composed: String = word.nfkc().collect();
        for letter in composed.to_lowercase().nfc() {
            match self.letters.get(&letter) {
                Some(plain) => folded.push_str(plain),
                None => std::iter::once(letter).nfd().for_each(|part| self.push(part, &mut folded)),
            }
        }
        folded
    }

    fn push(&self, part: char, folded: &mut String) {
        match self.letters.get(&part) {
            Some(plain) => folded.push_str(plain),
            None if is_letter(part) => folded.push(part),
            None => {}
        }
    }
}

/// What a letter comes to in a table of simple letters.
fn at(table: &[Box<str>], letter: char) -> Option<&str> {
    table.get(usize::try_from(u32::from(letter)).ok()?).map(AsRef::as_ref)
}

/// Behind the last letter that is simple.
const SIMPLE_END: char = '\u{530}';

/// Whether what a letter comes to does not depend on the letters beside it: none of these composes with another, and none
/// is written small in one way here and in another there. Nearly all words are made of them.
fn is_simple(letter: char) -> bool {
    matches!(letter, '\0'..='\u{24f}' | '\u{400}'..='\u{482}' | '\u{48a}'..'\u{530}')
}

#[cfg(test)]
mod tests {
    use std::sync::OnceLock;

    use proptest::prelude::*;

    use super::super::Analyzer;
    use super::super::pattern::Compiler;
    use super::super::table::PassTable;
    use super::*;
    use crate::files::Disk;

    fn folds() -> &'static [Fold] {
        static ALL: OnceLock<Vec<Fold>> = OnceLock::new();
        ALL.get_or_init(|| {
            let files = Disk::new(env!("CARGO_MANIFEST_DIR"));
            let analyzers =
                ["sr", "mk", "sq"].map(|slug| Analyzer::load(&files, slug, &mut Vec::new()).unwrap());
            let fold = |analyzer: &Analyzer| {
                // Without spelling and elision, so that nothing hides a difference.
                let mut compiler = Compiler::new(analyzer.table());
                let spelling = Pass::compile(&PassTable::default(), &mut compiler);
                Fold::new(&analyzer.table().letters, &analyzer.table().marks, spelling, "")
            };
            analyzers.iter().map(fold).collect()
        })
    }

    proptest! {
        #[test]
        fn the_short_way_leads_where_the_long_one_does(word in "[\\x00-\u{24f}\u{400}-\u{482}\u{48a}-\u{52f}]{0,12}") {
            prop_assert!(word.chars().all(is_simple));
            for fold in folds() {
                let folded = fold.apply(&word);
                prop_assert_eq!(&folded, &fold.thoroughly(&word));
                if let Some(marked) = fold.marked(&word, &folded) {
                    prop_assert_eq!(marked, fold.thoroughly_marked(&word));
                } else if !folded.is_empty() && folded.bytes().all(|byte| byte.is_ascii_lowercase()) {
                    prop_assert!(fold.thoroughly_marked(&word).is_ascii());
                }
            }
        }
    }

    #[test]
    fn pairs_of_simple_letters_stay_apart() {
        let letters: Vec<char> = ('\0'..SIMPLE_END).filter(|letter| is_simple(*letter)).collect();
        for (one, other) in
            letters.iter().flat_map(|one| letters.iter().step_by(7).map(move |other| (one, other)))
        {
            let word: String = [*one, *other].iter().collect();
            for fold in folds() {
                assert_eq!(fold.apply(&word), fold.thoroughly(&word), "{word:?}");
                let marked: String =
                    word.chars().filter_map(|letter| at(&fold.simple_marked, letter)).collect();
                assert_eq!(marked, fold.thoroughly_marked(&word), "{word:?}");
            }
        }
    }
}
