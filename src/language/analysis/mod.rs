//! A word as somebody wrote it → the keys under which it is found.
//!
//! In: the `analysis` block of `locales/LANG/language.yaml`. Out: an [`Analyzer`]: the same keys for every form of a word,
//! in either script, with or without diacritics. Search indexes and queries, glossary links and `praksa language keys`
//! all use it; a browser runs the same tables with `themes/default/assets/js/analysis.js`.
//!
//! ```text
//! word ── fold ──▶ folded form ── stem passes ──▶ stems ── variant passes ──▶ keys
//! Ђацима          dacima                          dac dak                    dac dak
//! ```
//!
//! - [`fold`](Analyzer::fold) brings every script to bare Latin small letters, letter by letter and never back, so that
//!   whatever comes later has to know one alphabet only: compatibility form, small letters, `letters`, marks off,
//!   `spelling`.
//! - The `stem` passes take inflection off. A form that could come from two words gets the key of each, so that neither
//!   is missed: *radnici* is both of *radnik* and of *radnica*.
//! - The `variants` passes bring together what differs from region to region (*mleko*, *mlijeko*). They come last, so
//!   that a caller can tell a match of [stems](Analysis::stems) from a match of [keys](Analysis::keys) alone.
//!
//! [`table`] describes the format of the block, [`pattern`] that of a rule.

mod fold;
mod pass;
mod pattern;
mod stream;
mod table;
mod words;

use std::collections::{HashMap, HashSet};

use crate::diagnostic::Diagnostic;
use crate::files::Files;
use crate::yaml::fields::Report;
use crate::yaml::{Node, Value};

use fold::Fold;
use pass::Pass;
pub use stream::keys;
pub use table::Table;
pub use words::{Word, words};

/// The longest word that is analysed, in letters; the rest of a longer one is ignored.
pub const LONGEST_WORD: usize = 64;
/// How many keys a word has at most.
pub const MOST_KEYS: usize = 6;

/// What is known of a word.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Analysis {
    /// The word in bare Latin letters. Empty if it has neither letters nor digits; then there are no keys either.
    pub folded: String,
    /// The word without its inflection; what it most likely is comes first.
    pub stems: Vec<String>,
    /// The stems without regional differences. Two words belong together when they share one.
    pub keys: Vec<String>,
}

/// The analysis of one language, ready to run.
#[derive(Debug)]
pub struct Analyzer {
    table: Table,
    fold: Fold,
    words: HashMap<String, Vec<String>>,
    stop: HashSet<String>,
    stem: Vec<Pass>,
    variants: Vec<Pass>,
}

impl Analyzer {
    /// Reads an `analysis` block. `others` gives the block of another language for `same_as`. A rule that cannot be read
    /// is reported and left out.
    pub fn read(node: &Node, others: &dyn Fn(&str) -> Option<Node>, report: &mut Report) -> Option<Self> {
        let table = Table::read(node, others, report)?;
        let mut compiler = pattern::Compiler::new(&table);
        let spelling = Pass::compile(&table.spelling, &mut compiler);
        let stem = table.stem.iter().map(|pass| Pass::compile(pass, &mut compiler)).collect();
        let variants = table.variants.iter().map(|pass| Pass::compile(pass, &mut compiler)).collect();
        for (range, found) in compiler.into_mistakes() {
            table::report_rule(&range, &found, report);
        }
        let fold = Fold::new(&table.letters, spelling);
        let mut words: HashMap<String, Vec<String>> = HashMap::new();
        for (keys, forms) in &table.words {
            for form in forms.split_whitespace() {
                words.entry(form.to_owned()).or_default().extend(keys.split_whitespace().map(str::to_owned));
            }
        }
        let stop = table.stop.split_whitespace().map(str::to_owned).collect();
        Some(Analyzer { table, fold, words, stop, stem, variants })
    }

    /// Reads the analysis of `locales/{slug}/language.yaml`; `None` if there is none or it cannot be read.
    pub fn load(files: &dyn Files, slug: &str, findings: &mut Vec<Diagnostic>) -> Option<Self> {
        let block = |slug: &str| -> Option<Node> {
            let path = format!("locales/{slug}/language.yaml");
            let source = super::locale::read_text(files, &path).ok()?;
            let Value::Map(pairs) = crate::yaml::parse(&path, &source, 0).ok()?.value else { return None };
            pairs.into_iter().find(|(key, _)| key.name == "analysis").map(|(_, node)| node)
        };
        let mut report = Report::new(format!("locales/{slug}/language.yaml"));
        let analyzer = Self::read(&block(slug)?, &block, &mut report);
        findings.extend(report.into_findings());
        analyzer
    }

    /// The tables this analyzer runs, whole: what `same_as` names is already in them. Serialised as JSON they are what
    /// the interpreter in the browser reads.
    pub fn table(&self) -> &Table {
        &self.table
    }

    /// The tables as compact JSON.
    pub fn to_json(&self) -> String {
        serde_json::to_string(&self.table).unwrap_or_default()
    }

    /// A word in bare Latin small letters and digits. Letters of scripts that the table does not know stay as they are.
    pub fn fold(&self, word: &str) -> String {
        self.fold.apply(word)
    }

    /// Whether a folded word is too common to tell one text from another.
    pub fn is_stop(&self, folded: &str) -> bool {
        self.stop.contains(folded)
    }

    /// Analyses a word.
    pub fn analyse(&self, word: &str) -> Analysis {
        let folded = self.fold(word);
        let (stems, keys) = self.stems_and_keys(&folded);
        Analysis { folded, stems, keys }
    }

    /// The keys of a word. Empty only if it has neither letters nor digits.
    pub fn keys(&self, word: &str) -> Vec<String> {
        self.analyse(word).keys
    }

    fn stems_and_keys(&self, folded: &str) -> (Vec<String>, Vec<String>) {
        if folded.is_empty() {
            return (Vec::new(), Vec::new());
        }
        let plain = || vec![folded.to_owned()];
        if !folded.bytes().all(|byte| byte.is_ascii_lowercase()) {
            return (plain(), plain());
        }
        let stems = match self.words.get(folded) {
            Some(keys) => keys.clone(),
            None => pass::run(&self.stem, plain()),
        };
        let keys = pass::run(&self.variants, stems.clone());
        (stems, keys)
    }
}

/// Analyses words, each distinct one once. For an index builder, which meets few words many times.
#[derive(Debug)]
pub struct Memory<'a> {
    analyzer: &'a Analyzer,
    known: HashMap<String, Analysis>,
}

impl<'a> Memory<'a> {
    /// Nothing analysed yet.
    pub fn new(analyzer: &'a Analyzer) -> Self {
        Memory { analyzer, known: HashMap::new() }
    }

    /// Analyses a word, or remembers what came of it.
    pub fn analyse(&mut self, word: &str) -> &Analysis {
        if !self.known.contains_key(word) {
            self.known.insert(word.to_owned(), self.analyzer.analyse(word));
        }
        self.known.entry(word.to_owned()).or_default()
    }
}
