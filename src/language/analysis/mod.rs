//! A word as somebody wrote it → the keys under which it is found.
//!
//! In: the `analysis` block of `locales/LANG/language.yaml`. Out: an [`Analyzer`]: the same keys for every form of a word,
//! in either script, with or without diacritics. Search indexes and queries, glossary links and `praksa language keys`
//! all use it; a browser runs the same tables with `themes/default/assets/js/search.js/analysis.js`.
//!
//! ```text
//! word ── fold ──▶ folded form ── stem passes ──▶ stems ── variant passes ──▶ keys
//! Ђацима          dacima                          dac dak                    dac dak
//! ```
//!
//! - [`fold`](Analyzer::fold) brings every script to bare Latin small letters, letter by letter and never back, so that
//!   whatever comes later has to know one alphabet only: what is `elided` before an apostrophe off, compatibility form,
//!   small letters, `letters`, marks off, `spelling`.
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
mod trie;
mod words;

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use crate::diagnostic::Diagnostic;
use crate::files::Files;
use crate::yaml::fields::Report;
use crate::yaml::{Node, Value};

use fold::Fold;
use pass::Pass;
pub use stream::keys;
pub use table::{Others, Table};
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
    /// Reads an `analysis` block. `others` gives the block of another language for `same_as`, and which there are. A rule
    /// that cannot be read is reported and left out.
    pub fn read(node: &Node, others: Others<'_>, report: &mut Report) -> Option<Self> {
        let (analyzer, mistakes) = Self::compile(Table::read(node, others, report)?);
        for (range, found) in mistakes {
            table::report_rule(&range, &found, report);
        }
        Some(analyzer)
    }

    /// The analysis that a build wrote for the browser ([`to_json`](Self::to_json)). `None` if it is not one.
    pub fn from_json(value: &serde_json::Value) -> Option<Self> {
        Some(Self::compile(Table::from_json(value)?).0)
    }

    fn compile(table: Table) -> (Self, Vec<(Range<usize>, String)>) {
        let mut compiler = pattern::Compiler::new(&table);
        let spelling = Pass::compile(&table.spelling, &mut compiler);
        let stem = table.stem.iter().map(|pass| Pass::compile(pass, &mut compiler)).collect();
        let variants = table.variants.iter().map(|pass| Pass::compile(pass, &mut compiler)).collect();
        let mistakes = compiler.into_mistakes();
        let fold = Fold::new(&table.letters, &table.marks, spelling, &table.elided);
        let mut words: HashMap<String, Vec<String>> = HashMap::new();
        for (keys, forms) in &table.words {
            for form in forms.split_whitespace() {
                words.entry(form.to_owned()).or_default().extend(keys.split_whitespace().map(str::to_owned));
            }
        }
        let stop = table.stop.split_whitespace().map(str::to_owned).collect();
        (Analyzer { table, fold, words, stop, stem, variants }, mistakes)
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
        let analyzer = Self::read(&block(slug)?, (&block, &super::available(files)), &mut report);
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

    /// A word with its marks, in small letters and in one script whatever it was written in; nothing if it has none.
    /// `folded` is the same word [folded](Self::fold).
    pub fn marked(&self, word: &str, folded: &str) -> Option<String> {
        self.fold.marked(word, folded)
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

    /// The keys of a word that is folded already.
    pub fn keys_of_folded(&self, folded: &str) -> Vec<String> {
        self.stems_and_keys(folded).1
    }

    /// The keys of a word. Empty only if it has neither letters nor digits.
    pub fn keys(&self, word: &str) -> Vec<String> {
        self.analyse(word).keys
    }

    /// A folded word in the spelling that all regions share, its inflection kept: *izmijenio* and *izmenio* come to the
    /// same.
    pub fn spellings(&self, folded: &str) -> Vec<String> {
        pass::run(&self.variants, vec![folded.to_owned()])
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

/// The plainest analysis there is: small letters without marks, and every form for itself.
impl Default for Analyzer {
    fn default() -> Self {
        Self::compile(Table::default()).0
    }
}

#[cfg(test)]
mod tests {
    use std::sync::OnceLock;

    use proptest::prelude::*;
    use unicode_normalization::UnicodeNormalization;

    use super::*;
    use crate::diagnostic::Code;
    use crate::files::Disk;

    fn every_analyzer() -> &'static [(String, Analyzer)] {
        static ALL: OnceLock<Vec<(String, Analyzer)>> = OnceLock::new();
        ALL.get_or_init(|| {
            let files = Disk::new(env!("CARGO_MANIFEST_DIR"));
            let load = |slug: String| Some((slug.clone(), Analyzer::load(&files, &slug, &mut Vec::new())?));
            crate::language::available(&files).into_iter().filter_map(load).collect()
        })
    }

    fn analyzer(slug: &str) -> &'static Analyzer {
        &every_analyzer().iter().find(|(known, _)| known == slug).unwrap().1
    }

    fn meet(slug: &str, one: &str, other: &str) -> bool {
        let analyzer = analyzer(slug);
        let keys = analyzer.keys(other);
        analyzer.keys(one).iter().any(|key| keys.contains(key))
    }

    fn read(block: &str) -> (Option<Analyzer>, Vec<Code>) {
        let node = crate::yaml::parse("x.yaml", block, 0).unwrap();
        let mut report = Report::new("x.yaml");
        let analyzer = Analyzer::read(&node, (&|_| None, &[]), &mut report);
        (analyzer, report.into_findings().iter().map(|finding| finding.code).collect())
    }

    #[test]
    fn rules_take_off_the_most_they_can() {
        let block = "
classes: { C: bcdgk }
lists: { case: \"a om\" }
vowels: aeiou
stem:
  - end: [ a, ama, \"C(ci) > c k\", \"n{a,e}(k<case>) > k\", \"^t(eo) > el !\" ]
    least: 2
    vowel: true
  - end: [ \"(el) > x\" ]
";
        let (analyzer, findings) = read(block);
        assert_eq!(findings, []);
        let analyzer = analyzer.unwrap();
        let stems = |word: &str| analyzer.analyse(word).stems;
        assert_eq!(stems("kućama"), ["kuc"]);
        assert_eq!(stems("adci"), ["adc", "adk"]);
        assert_eq!(stems("manaka"), ["manak"]);
        assert_eq!(stems("psa"), ["psa"], "no vowel would be left");
        assert_eq!(stems("teo"), ["teo"], "too little would be left");
        assert_eq!(stems("abel"), ["abx"]);
    }

    #[test]
    fn a_rule_that_is_no_rule_is_reported_and_left_out() {
        for wrong in ["(a", "<none>", "{a,b", "Q(a)", "(a) > B", "a > ", "ž"] {
            let (analyzer, findings) = read(&format!("stem: [ {{ end: [ \"{wrong}\", om ] }} ]\n"));
            assert_eq!(findings, [Code::BadRule], "{wrong}");
            assert_eq!(analyzer.unwrap().keys("radom"), ["rad"], "{wrong}");
        }
        let (_, findings) = read(
            "stem: [ { end: [ \"{a,b,c,d,e,f,g,h}{a,b,c,d,e,f,g,h}{a,b,c,d,e,f,g,h}{a,b,c,d,e,f,g,h}{a,b,c,d,e,f,g,h}{a,b,c,d,e,f,g,h}\" ] } ]\n",
        );
        assert_eq!(findings, [Code::BadRule], "too many rules");
    }

    #[test]
    fn marks_are_kept_in_one_script() {
        let marked = |slug: &str, word: &str| {
            let analyzer = analyzer(slug);
            analyzer.marked(word, &analyzer.fold(word))
        };
        for (slug, words, kept) in [
            ("sr", "ploče Ploče плоче ПЛОЧЕ plo\u{10d}e ploc\u{30c}e", Some("ploče")),
            ("sr", "đak ђак Ђак", Some("đak")),
            ("sr", "ploce djak grad град", None),
            ("mk", "меѓу", Some("meǵu")),
            ("mk", "мегу megu", None),
            ("sq", "për PËR", Some("për")),
            ("sr", "漢字 1945. č1", None),
        ] {
            for word in words.split(' ') {
                assert_eq!(marked(slug, word).as_deref(), kept, "{slug} {word}");
            }
        }
    }

    #[test]
    fn a_word_that_stands_twice_is_told() {
        let (analyzer, findings) = read("words: { a: b c b, d: b }\n");
        assert_eq!(findings, [Code::DuplicateKey]);
        assert_eq!(analyzer.unwrap().keys("c"), ["a"]);
    }

    #[test]
    fn forms_of_a_word_meet() {
        for family in [
            "ruka ruci rukama руку рука",
            "majka majci majki majkom мајака",
            "postupak postupci postupaka поступцима postupku",
            "radnik radnici radniku радницима radnika",
            "žrtva žrtve жртвама zrtvom",
            "дете детета деца djeca djece djetetu",
            "гласати glasao glasala гласају glasaćemo",
            "uputiti uputio upućen упућена uputićemo",
            "упућивати upućuje upućivala упућујемо",
            "bezbedan bezbedna безбедног bezbjednija najbezbedniji",
            "lijek lek лекови lijekovima",
            "dio deo делови dijelova",
            "rođen roden rodjena рођени",
            "savjetovalište саветовалиштима savetovaliste",
            "smem smije smijemo смеју smio smjela",
            "razumem razumijem разумемо razumijete",
            "dobijem dobije dobijemo",
            "izdati izdat izdana издате",
            "uspeh uspjeh uspjeha успеху",
            "prije pre пре",
            "dvije dve двема",
            "takođe također takodjer такође",
            "korištenje korišćenja коришћењу koristenja",
            "identificirati identifikovati идентификује identificiran",
            "registrirati registrovati регистрован registrira",
            "tužitelj tužilac тужиоци tužiteljima",
            "kriterij kriterijum критеријума kriterija",
            "informacijski informacioni информационих informacijskog",
            "voditeljica voditeljka водитељке voditeljici",
            "protuzakonit protivzakonit противзаконитог protuzakonito",
            "suosjećanje saosećanje саосећања",
        ] {
            let forms: Vec<&str> = family.split_whitespace().collect();
            for form in &forms {
                assert!(meet("sr", forms[0], form), "{} {form}", forms[0]);
                assert!(meet("bs", forms[0], form), "{} {form}", forms[0]);
            }
        }
    }

    #[test]
    fn different_words_stay_apart() {
        for pair in [
            "sud sudar",
            "radnik radost",
            "odgovoriti odgovarati",
            "pitanje pitati",
            "policija polica",
            "pozirati pozivati",
        ] {
            let (one, other) = pair.split_once(' ').unwrap();
            assert!(!meet("sr", one, other), "{pair}");
        }
    }

    #[test]
    fn words_without_letters_have_no_keys_and_numbers_are_their_own() {
        for (slug, analyzer) in every_analyzer() {
            assert_eq!(analyzer.analyse("— …"), Analysis::default(), "{slug}");
            assert_eq!(analyzer.keys("116006"), ["116006"], "{slug}");
            assert_eq!(analyzer.keys("漢字"), ["漢字"], "{slug}");
        }
    }

    #[test]
    fn the_stream_keeps_the_order_and_the_number_of_lines() {
        let mut output = Vec::new();
        let input = "руци\r\n\nradnici\tx\n\u{1F600}\nruka";
        keys(analyzer("sr"), &mut input.as_bytes(), &mut output).unwrap();
        let output = String::from_utf8(output).unwrap();
        let lines: Vec<&str> = output.lines().collect();
        assert_eq!(lines.len(), 5);
        assert!(lines[0].starts_with("руци\t") && lines[0].contains("\truk"));
        assert_eq!(lines[1], "");
        assert!(lines[2].starts_with("radnici\tradnic\tradnik"));
        assert_eq!(lines[3], "\u{1F600}");
    }

    /// What the letters of a Latin word are in Cyrillic, letter by letter.
    fn in_cyrillic(word: &str) -> String {
        let pairs = "aа bб vв gг dд đђ eе žж zз iи jј kк lл mм nн oо pп rр sс tт ćћ uу fф hх cц čч šш";
        let letters = |letter: char| {
            pairs
                .split(' ')
                .find_map(|pair| pair.strip_prefix(letter))
                .map_or(letter.to_string(), str::to_owned)
        };
        word.chars().map(letters).collect()
    }

    proptest! {
        #[test]
        fn neither_case_nor_diacritics_nor_script_matters(word in "[a-zčćžšđ]{1,20}") {
            // đ and a j after it are hardly ever side by side, and then dj cannot be told from them.
            prop_assume!(!word.contains("đj"));
            for slug in ["sr", "bs"] {
                let keys = analyzer(slug).keys(&word);
                prop_assert_eq!(&analyzer(slug).keys(&word.to_uppercase()), &keys);
                let bald: String = word.replace('đ', "dj").nfd().filter(char::is_ascii).collect();
                prop_assert_eq!(&analyzer(slug).keys(&bald), &keys);
                prop_assert_eq!(&analyzer(slug).keys(&word.nfd().collect::<String>()), &keys);
                if !word.contains(['q', 'w', 'x', 'y']) {
                    prop_assert_eq!(&analyzer(slug).keys(&in_cyrillic(&word)), &keys);
                }
            }
        }

        #[test]
        fn keys_are_few_short_plain_and_never_empty(word in "\\PC{0,90}") {
            for (slug, analyzer) in every_analyzer() {
                let Analysis { folded, stems, keys } = analyzer.analyse(&word);
                prop_assert_eq!(keys.is_empty(), folded.is_empty());
                prop_assert!(stems.len() <= MOST_KEYS && keys.len() <= MOST_KEYS, "{}", slug);
                for key in stems.iter().chain(&keys) {
                    prop_assert!(!key.is_empty() && key.chars().count() <= LONGEST_WORD + 4, "{} {}", slug, key);
                    if folded.is_ascii() {
                        prop_assert!(key.bytes().all(|byte| byte.is_ascii_alphanumeric()), "{} {}", slug, key);
                    }
                }
                if word.chars().any(|letter| letter.is_ascii_alphanumeric()) {
                    prop_assert!(!keys.is_empty());
                }
            }
        }

        #[test]
        fn any_block_is_read_without_a_panic(rules in proptest::collection::vec("[a-dC(){},<>^$. _!|-]{0,12}", 0..6), word in "[a-d]{0,9}") {
            let list: Vec<String> = rules.iter().map(|rule| format!("\"{rule}\"")).collect();
            let list = list.join(", ");
            let block = format!("vowels: a\nclasses: {{ C: bcd }}\nlists: {{ a: \"a <a>\" }}\nspelling: [ {list} ]\nstem: [ {{ end: [ {list} ] }}, {{ start: [ {list} ] }}, {{ inside: [ {list} ] }} ]\n");
            if let Some(analyzer) = read(&block).0 {
                prop_assert_eq!(analyzer.keys(&word).is_empty(), word.is_empty());
            }
        }
    }
}
