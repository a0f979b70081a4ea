//! Whatever is done to a site, an index that is kept up to date is the same, byte for byte, as one made at once.

use std::collections::BTreeMap;

use jiff::civil::date;
use proptest::prelude::*;

use super::*;
use crate::files::{Embedded, Files, Layered, Memory};
use crate::options::{Audience, Options};
use crate::output::{Collected, Content};
use crate::search::format::{Labels, Record};

/// A generator of numbers that is the same on every machine.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % limit
    }

    /// Words of which few are frequent, among small ones that most or few texts have.
    fn words(&mut self, count: usize) -> String {
        let mut text = String::new();
        for _ in 0..count {
            let word = match self.below(40) {
                0..10 => ["i", "u", "na", "je"][self.below(4)].to_owned(),
                10 => ["treba", "koliko", "tada", "gde", "nad", "pri"][self.below(6)].to_owned(),
                11 => ["prisilnog prosjačenja", "žrtvama", "priručnik"][self.below(3)].to_owned(),
                _ => {
                    let limit = 1 + self.below(1_200);
                    word(self.below(limit))
                }
            };
            text.push_str(&word);
            text.push(' ');
        }
        text
    }
}

fn word(number: usize) -> String {
    let syllables = ["ra", "to", "mi", "ne", "ku", "spo", "dje", "va", "li", "če", "gr", "zo"];
    let part = |place: u32| syllables[number / 12_usize.pow(place) % 12];
    let ending = ["", "a", "om", "ima", "ovi"][number % 5];
    [part(0), part(1), part(2), "r", ending].concat()
}

/// A site that somebody works at.
struct Site {
    files: Memory,
    numbers: Numbers,
    /// How many documents were ever made.
    made: usize,
    documents: Vec<String>,
    day: i8,
}

const GLOSSARY: &str = "terms:\n  forced-begging:\n    related: []\n    bs: { term: prisilno prosjačenje, reviewed: true }\n    sr: { term: принудно просјачење, reviewed: true }\n    mk: { term: принудно питачење, reviewed: true }\n    sq: { term: lypja e detyruar, reviewed: true }\n";

impl Site {
    fn new(seed: u64, documents: usize) -> Self {
        let mut files = Memory::new();
        files.insert(
            "content/site.yaml",
            "title: { mk: T, sq: T, sr: T, bs: T }\ndescription: { mk: T, sq: T, sr: T, bs: T }\nlanguages: [mk, sr, sr-latn, bs]\ncountries: []\n",
        );
        files.insert("content/glossary.yaml", GLOSSARY);
        let numbers = Numbers(seed.wrapping_mul(977).wrapping_add(31));
        let mut site = Site { files, numbers, made: 0, documents: Vec::new(), day: 1 };
        (0..documents).for_each(|_| site.add());
        site
    }

    fn add(&mut self) {
        self.made += 1;
        // Somewhere among the others.
        let id = format!("d{}-{}", self.numbers.below(10), self.made);
        let front = format!("title: {{ bs: \"{}\" }}\n", self.numbers.words(3).trim());
        let length = 40 + self.numbers.below(160);
        let body = self.numbers.words(length);
        self.write(&id, &front, &body);
        if self.numbers.below(3) == 0 {
            self.translate(&id);
        }
        self.documents.push(id);
    }

    fn write(&mut self, id: &str, front: &str, body: &str) {
        let text = format!("---\nlanguage: bs\n{front}---\n\nUvod.\n\n## Dio {{#part}}\n\n{body}\n");
        self.files.insert(format!("content/pages/{id}.md"), text);
    }

    fn translate(&mut self, id: &str) {
        let body = self.numbers.words(60);
        let text = format!(
            "---\nstatus: reviewed\nsource: {{ version: \"0\", hash: abc }}\n---\n\n{body}\n\n## Део {{#part}}\n\n{body}\n"
        );
        self.files.insert(format!("content/pages/{id}.sr.md"), text);
    }

    fn read(&self, path: &str) -> Option<String> {
        let bytes = self.files.read(path, crate::files::TEXT_LIMIT).ok()?;
        Some(String::from_utf8(bytes.to_vec()).unwrap())
    }

    /// Does something to the site, and says what.
    fn edit(&mut self) -> String {
        let at = self.numbers.below(self.documents.len());
        let id = self.documents[at].clone();
        let path = format!("content/pages/{id}.md");
        let text = self.read(&path).unwrap();
        let kind = self.numbers.below(14);
        match kind {
            0..5 => {
                let more = self.numbers.words(1 + kind * 2);
                self.files.insert(path, format!("{text}\n{more}\n"));
            }
            5 => {
                let cut = text.len() - (text.len() - text.find("#part").unwrap() - 8) / 3;
                let cut = (cut..=text.len()).find(|at| text.is_char_boundary(*at)).unwrap();
                self.files.insert(path, text[..cut].to_owned());
            }
            6 => {
                let (_, rest) = text.split_once("\" }\n").unwrap();
                let title = self.numbers.words(4);
                let text = format!("---\nlanguage: bs\ntitle: {{ bs: \"{}\" }}\n{rest}", title.trim());
                self.files.insert(path, text);
            }
            7 => {
                let words = self.numbers.words(2);
                let front =
                    format!("summary: {{ bs: \"{words}\" }}\nkeywords: {{ bs: [ \"{words}\" ] }}\n---\n");
                if !text.contains("summary:") {
                    self.files.insert(path, text.replacen("---\n\n", &format!("{front}\n"), 1));
                }
            }
            8 => {
                let status = ["archived", "in-force", "draft", "in-review"][self.numbers.below(4)];
                let text: String = text
                    .lines()
                    .filter(|line| !line.starts_with("status:"))
                    .map(|line| format!("{line}\n"))
                    .collect();
                self.files.insert(
                    path,
                    text.replacen("language: bs\n", &format!("language: bs\nstatus: {status}\n"), 1),
                );
            }
            9 => self.add(),
            10 if self.documents.len() > 4 => {
                self.forget(at);
            }
            11 if self.documents.len() > 4 => {
                self.forget(at);
                self.made += 1;
                let new = format!("{id}-{}", self.made);
                self.files.insert(format!("content/pages/{new}.md"), text);
                self.documents.push(new);
            }
            12 => match self.read(&format!("content/pages/{id}.sr.md")) {
                Some(_) => self.files.remove(&format!("content/pages/{id}.sr.md")),
                None => self.translate(&id),
            },
            13 => {
                let term = word(self.numbers.below(30));
                self.files.insert("content/glossary.yaml", GLOSSARY.replace("prisilno prosjačenje", &term));
            }
            _ => self.day += 1,
        }
        format!("{kind} {id}")
    }

    fn forget(&mut self, at: usize) {
        let id = self.documents.swap_remove(at);
        self.files.remove(&format!("content/pages/{id}.md"));
        self.files.remove(&format!("content/pages/{id}.sr.md"));
    }

    fn library(&self) -> (Library, Analyzers) {
        let files = Layered::new(&self.files, &Embedded);
        let (sources, findings) = crate::read::read(&files);
        let options = Options { today: date(2026, 11, self.day), audience: Audience::Participant };
        let Some(sources) = sources else { panic!("{findings:?}") };
        let (library, _) = crate::library::link(sources, &options);
        let analyzers = Analyzers::read(&files, &library.languages, &mut Vec::new());
        (library, analyzers)
    }
}

fn shown(library: &Library) -> Vec<Shown<'_>> {
    let record = |document: &Document| {
        let mut record = Record(
            document.id.to_string(),
            String::new(),
            String::new(),
            0,
            0,
            0,
            Vec::new(),
            String::new(),
            Vec::new(),
        );
        record.1 = document.title.iter().map(|(_, title)| title.as_str()).collect();
        record
    };
    let editions = library.languages.editions();
    editions
        .map(|(ix, locale)| Shown {
            ix,
            slug: locale.slug.to_string(),
            labels: Labels::default(),
            record: Box::new(record),
            facets: Vec::new(),
        })
        .collect()
}

type Put = BTreeMap<String, Content>;

fn bring_up_to_date(indexer: &mut Indexer, site: &Site, kept: &mut Put, history: &[String]) -> usize {
    let (library, analyzers) = site.library();
    assert!(library.len() > 2, "the site is read");
    let sink = Collected::default();
    let ground = library.fingerprints().unwrap().ground;
    let update = indexer.update(&library, &shown(&library), &analyzers, ground, &sink);
    assert!(update.findings.is_empty());
    for path in &update.gone {
        assert!(kept.remove(path.as_ref()).is_some(), "{path} is gone and was never there");
    }
    let put = sink.into_files();
    let count = put.len();
    for (path, content) in put {
        assert_ne!(kept.insert(path.clone(), content.clone()), Some(content), "{path} was there already");
    }
    let mut files: Vec<String> = update.files.iter().map(ToString::to_string).collect();
    files.sort();
    assert!(files.iter().eq(kept.keys()), "the files there are");
    let sink = Collected::default();
    let (paths, _) = publish(&library, &shown(&library), &analyzers, &sink);
    assert_eq!(paths, update.paths);
    let clean = sink.into_files();
    let differs = |(path, content): &(&String, &Content)| kept.get(*path) != Some(content);
    let wrong: Vec<&String> = clean.iter().filter(differs).map(|(path, _)| path).collect();
    assert_eq!(wrong, Vec::<&String>::new(), "differ or are missing after {history:?}");
    assert!(kept.keys().eq(clean.keys()), "left over after {history:?}");
    count
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4))]
    #[test]
    fn an_index_kept_up_to_date_is_the_one_made_at_once(seed in any::<u64>(), documents in 6_usize..40) {
        let mut site = Site::new(seed, documents);
        let (mut indexer, mut kept) = (Indexer::new(), Put::new());
        bring_up_to_date(&mut indexer, &site, &mut kept, &[]);
        let mut history = Vec::new();
        for _ in 0..12 {
            history.push(site.edit());
            bring_up_to_date(&mut indexer, &site, &mut kept, &history);
        }
    }
}

#[test]
fn an_edit_writes_what_it_changes() {
    let mut site = Site::new(7, 60);
    let (mut indexer, mut kept) = (Indexer::new(), Put::new());
    let all = bring_up_to_date(&mut indexer, &site, &mut kept, &[]);
    assert_eq!(bring_up_to_date(&mut indexer, &site, &mut kept, &[]), 0, "nothing has changed");
    let path = format!("content/pages/{}.md", site.documents[30]);
    let text = site.read(&path).unwrap();
    site.files.insert(path, format!("{text}\nNovorijeka.\n"));
    let put = bring_up_to_date(&mut indexer, &site, &mut kept, &[]);
    assert!(put > 0 && put < all / 2, "{put} of {all}");
}
