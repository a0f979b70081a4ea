//! The build and the browser must give the same keys, or a query does not meet its index. This runs the browser's
//! interpreter (in Node, on the same tables) on many words and compares word by word. It fails where Node is missing.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test may fail by panicking"
)]

use std::collections::BTreeSet;
use std::io::Write;
use std::path::Path;
use std::process::Command;

use praksa::files::Disk;
use praksa::language::analysis::{Analyzer, words};
use praksa::language::available;
use serde_json::{Value, json};

/// How many words are made up for each set of tables.
const MADE_UP: usize = 100_000;

/// Loads the interpreter as a page does, a classic script, and answers a question in JSON with an answer in JSON.
const SCRIPT: &str = r#"
const fs = require("fs");
const [, script, question] = process.argv;
(0, eval)(fs.readFileSync(script, "utf8"));
const { table, words, texts } = JSON.parse(fs.readFileSync(question, "utf8"));
const analyzer = PraksaAnalysis.create(table);
const analyses = words.map((word) => analyzer.analyse(word));
const cut = texts.map((text) => PraksaAnalysis.words(text).map(({ text, position }) => [text, position]));
const stop = analyses.map(({ folded }) => analyzer.isStop(folded));
process.stdout.write(JSON.stringify({ analyses, cut, stop }));
"#;

fn ask_node(question: &Value) -> Value {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/default/assets/js/search.js/analysis.js");
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(question.to_string().as_bytes()).unwrap();
    let answer = Command::new("node")
        .args(["-e", SCRIPT])
        .arg(script)
        .arg(file.path())
        .output()
        .expect("this test needs Node on the path");
    assert!(answer.status.success(), "{}", String::from_utf8_lossy(&answer.stderr));
    serde_json::from_slice(&answer.stdout).unwrap()
}

/// A generator of numbers that is the same on every machine.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % limit
    }

    fn pick<'t>(&mut self, from: &[&'t str]) -> &'t str {
        from[self.below(from.len())]
    }
}

/// Words of syllables, in both scripts, with what inflection usually adds and now and then a strange character.
fn made_up(count: usize) -> Vec<String> {
    let starts: Vec<&str> =
        "b c č ć d dj đ dž f g gj h j k kj l lj m n nj p q r s š t th v x xh z ž br kr pr st str šk sh zh \
        naj po pre iz б в г ѓ д ђ ж з ѕ ј к ќ л љ м н њ п р с т ћ ф х ц ч џ ш най нај"
            .split_whitespace()
            .collect();
    let middles =
        ["a", "e", "i", "o", "u", "ë", "ije", "je", "а", "е", "и", "о", "у", "ије", "ѐ", "r", "р", "ov", "y"];
    let ends: Vec<&str> = "a e i o u om ama ima ovi evi og ima ijeg ti la o mo š aju ući ла от та то те ови ите иња вме ње јќи \
        it in ës ve sh uar oj ohet ur im ave ост ošću ac ak ka ci zi ar an en anje aca k g h t n m l s"
        .split_whitespace()
        .collect();
    let strange = [
        "\u{301}", "ß", "İ", "ﬁ", "ǆ", "ǈ", "²", "’", "-", "я", "σς", "漢", "Ω", "\u{AD}", "ı", "7", "œ", "ь",
    ];
    let mut numbers = Numbers(2026);
    (0..count)
        .map(|_| {
            let mut word = String::new();
            for _ in 0..=numbers.below(4) {
                word.push_str(numbers.pick(&starts));
                word.push_str(numbers.pick(&middles));
            }
            if numbers.below(4) > 0 {
                word.push_str(numbers.pick(&ends));
            }
            if numbers.below(40) == 0 {
                word.push_str(numbers.pick(&strange));
                word.push_str(numbers.pick(&middles));
            }
            match numbers.below(10) {
                0 => word.to_uppercase(),
                1 => word.repeat(1 + numbers.below(9)),
                _ => word,
            }
        })
        .collect()
}

fn texts_under(folder: &Path, texts: &mut Vec<String>) {
    let mut entries: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            texts_under(&path, texts);
        } else if let Ok(text) = std::fs::read_to_string(&path) {
            texts.push(text);
        }
    }
}

#[test]
fn browser_and_build_give_the_same_keys() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let files = Disk::new(root);
    let mut texts = Vec::new();
    texts_under(&root.join("content"), &mut texts);
    let mut all: BTreeSet<String> =
        texts.iter().flat_map(|text| words(text)).map(|word| word.text.to_owned()).collect();
    assert!(all.len() > 500, "the starter content has words");
    all.extend(made_up(MADE_UP));
    let all: Vec<String> = all.into_iter().collect();
    texts.push(
        "S’ka 'u navodnicima' уси\u{301}лие bez\u{AD}bednost ʼ d'ʼa a\u{200D}b 15a OEBS-a 漢字 x\u{AD} ́a"
            .to_owned(),
    );

    let mut tables = BTreeSet::new();
    for slug in available(&files) {
        let mut findings = Vec::new();
        let Some(analyzer) = Analyzer::load(&files, &slug, &mut findings) else { continue };
        assert_eq!(findings, [], "{slug}");
        let table = analyzer.to_json();
        if !tables.insert(table.clone()) {
            continue;
        }
        let table: Value = serde_json::from_str(&table).unwrap();
        let answer = ask_node(&json!({ "table": table, "words": all, "texts": texts }));
        for (at, word) in all.iter().enumerate() {
            let ours = analyzer.analyse(word);
            let theirs = &answer["analyses"][at];
            let ours_as_json = json!({ "folded": ours.folded, "stems": ours.stems, "keys": ours.keys });
            assert_eq!(&ours_as_json, theirs, "{slug}: {word:?}");
            assert_eq!(answer["stop"][at], json!(analyzer.is_stop(&ours.folded)), "{slug}: {word:?}");
        }
        for (at, text) in texts.iter().enumerate() {
            let ours: Vec<Value> = words(text).map(|word| json!([word.text, word.position])).collect();
            assert_eq!(answer["cut"][at], Value::from(ours));
        }
    }
    assert!(!tables.is_empty(), "no locale has an analysis");
}
