//! A browser and the command line answer from the same files; they must answer alike. This asks the browser's half (in
//! Node, on the index of the example content) and the command line's half the same questions, and compares documents,
//! scores and sections, place by place. It fails where Node is missing.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test may fail by panicking"
)]

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use jiff::civil::date;
use praksa::build::{Audience, Options, index};
use praksa::files::Disk;
use praksa::language::analysis::words;
use praksa::output::{Collected, Content};
use praksa::search::format::FOLDER;
use praksa::search::query::{Index, Narrow};
use serde_json::{Value, json};

/// How many questions each edition is asked.
const QUESTIONS: usize = 1_000;
/// How many results are compared.
const RESULTS: usize = 30;

/// Loads the scripts as a page does, and answers a list of questions.
const SCRIPT: &str = r#"
const fs = require("fs");
const [, scripts, folder, asked] = process.argv;
for (const name of ["analysis", "query"]) (0, eval)(fs.readFileSync(`${scripts}/${name}.js`, "utf8"));
let payload;
globalThis.praksaSearch = (given) => (payload = given);
const load = async (name) => {
  (0, eval)(fs.readFileSync(`${folder}/${name}`, "utf8"));
  return payload;
};
// To the last bit, which no reader of decimals would keep.
const bits = (score) => new BigUint64Array(new Float64Array([score]).buffer)[0].toString();
const { slug, results, questions } = JSON.parse(fs.readFileSync(asked, "utf8"));
(async () => {
  const first = fs.readdirSync(folder).find((name) => name.startsWith(`${slug}.`));
  const [, , , meta] = await load(first);
  const index = PraksaSearch.open(meta, load);
  const answers = [];
  for (const { query, narrow } of questions) {
    const ranked = (await index.rank(index.read(query), narrow)).slice(0, results);
    answers.push(ranked.map(({ document, score, section }) => [document, bits(score), section]));
  }
  const read = index.read(questions[0].query);
  const record = answers[0].length > 0 ? await index.record(answers[0][0][0]) : null;
  process.stdout.write(JSON.stringify({ answers, words: read.words.length, record }));
})();
"#;

/// A generator of numbers that is the same on every machine.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % limit
    }

    fn pick<'t>(&mut self, from: &'t [String]) -> &'t str {
        &from[self.below(from.len())]
    }
}

/// Words of the example content, in all its languages and scripts.
fn vocabulary(root: &Path) -> Vec<String> {
    let mut all = std::collections::BTreeSet::new();
    let files = Disk::new(root);
    for entry in praksa::files::Files::walk(&files, "content") {
        if entry.path.ends_with(".md") || entry.path.ends_with("glossary.yaml") {
            let text = std::fs::read_to_string(root.join(&entry.path)).unwrap();
            all.extend(words(&text).map(|word| word.text.to_owned()));
        }
    }
    all.into_iter().collect()
}

/// What people type: words as they are, cut short, with slips, in quotation marks, with a minus, and sheer nonsense.
fn questions(vocabulary: &[String]) -> Vec<(String, Narrow)> {
    let mut numbers = Numbers(2026);
    let strange = [
        "\"",
        "-",
        "„",
        "”",
        " - ",
        "\u{0}",
        "\u{202e}",
        "😀",
        "'; DROP TABLE",
        "(a+)+$",
        "漢字",
        "\u{a0}",
        "  ",
        "=",
        "Z",
    ];
    (0..QUESTIONS)
        .map(|_| {
            let mut query = String::new();
            for at in 0..=numbers.below(4) {
                if at > 0 {
                    query.push(' ');
                }
                let mut word: Vec<char> = numbers.pick(vocabulary).chars().collect();
                let place = numbers.below(word.len());
                match numbers.below(9) {
                    0 => word.truncate(place + 1),
                    1 => word.insert(place, 'x'),
                    2 if place > 0 => word.swap(place, place - 1),
                    3 => drop(word.remove(place)),
                    4 => word.insert(0, '-'),
                    5 => {
                        let next = numbers.pick(vocabulary);
                        word = format!("\"{} {next}\"", word.iter().collect::<String>()).chars().collect();
                    }
                    6 => word = strange[numbers.below(strange.len())].chars().collect(),
                    _ => {}
                }
                query.extend(word);
            }
            if numbers.below(3) == 0 {
                query.push(' ');
            }
            let country =
                (numbers.below(5) == 0).then(|| ["RS", "BA", "MK", "XK", "??"][numbers.below(5)].to_owned());
            let facets = match numbers.below(6) {
                0 => vec![("kinds".to_owned(), vec!["guideline".to_owned(), "legal".to_owned()])],
                1 => vec![("topics".to_owned(), vec!["identification".to_owned()])],
                _ => Vec::new(),
            };
            (query, Narrow { facets, country })
        })
        .collect()
}

/// Phrases that do stand in the texts, so that positions are compared as well.
fn phrases(files: &BTreeMap<String, Content>, slug: &str) -> Vec<(String, Narrow)> {
    let index = Index::open(files, slug).unwrap();
    let hits = index.search("a e i u na за и në", &Narrow::default(), RESULTS).unwrap().hits;
    let titles = hits.iter().map(|hit| hit.record.1.split_whitespace().take(3).collect::<Vec<_>>().join(" "));
    titles.map(|title| (format!("\"{title}\""), Narrow::default())).collect()
}

#[test]
fn the_browser_and_the_command_line_answer_alike() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let sink = Collected::default();
    let options = Options { today: date(2026, 11, 25), audience: Audience::Participant };
    index(&Disk::new(root), &options, &sink);
    let files = sink.into_files();
    let folder = tempfile::tempdir().unwrap();
    for (path, content) in &files {
        let Content::Bytes(bytes) = content else { continue };
        let place = folder.path().join(path.strip_prefix(FOLDER).unwrap().trim_start_matches('/'));
        std::fs::create_dir_all(place.parent().unwrap()).unwrap();
        std::fs::write(place, bytes).unwrap();
    }
    let vocabulary = vocabulary(root);
    for slug in ["mk", "sq", "sr", "sr-latn", "bs"] {
        let mut questions = questions(&vocabulary);
        let titled = phrases(&files, slug);
        assert!(!titled.is_empty(), "{slug}");
        questions.extend(titled);
        let asked: Vec<Value> = questions
            .iter()
            .map(|(query, narrow)| {
                json!({ "query": query, "narrow": { "facets": narrow.facets, "country": narrow.country } })
            })
            .collect();
        let file = folder.path().join("questions.json");
        std::fs::write(&file, json!({ "slug": slug, "results": RESULTS, "questions": asked }).to_string())
            .unwrap();
        let answer = Command::new("node")
            .args(["-e", SCRIPT])
            .arg(root.join("themes/default/assets/js/search.js"))
            .arg(folder.path())
            .arg(&file)
            .output()
            .expect("this test needs Node on the path");
        assert!(answer.status.success(), "{}", String::from_utf8_lossy(&answer.stderr));
        let answer: Value = serde_json::from_slice(&answer.stdout).unwrap();
        let index = Index::open(&files, slug).unwrap();
        let mut found = 0;
        for ((query, narrow), browser) in questions.iter().zip(answer["answers"].as_array().unwrap()) {
            let own = index.ranking(query, narrow, RESULTS).unwrap();
            found += usize::from(!own.is_empty());
            let own: Vec<(u32, String, u32)> = own
                .into_iter()
                .map(|(document, score, section)| (document, score.to_bits().to_string(), section))
                .collect();
            assert_eq!(&json!(own), browser, "{slug}: {query:?} {narrow:?}");
        }
        assert!(found > QUESTIONS / 2, "{slug}: only {found} questions have an answer");
    }
}
