//! What readers find, and what happens to those who read a damaged index.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test may fail by panicking"
)]

use std::collections::BTreeMap;

use jiff::civil::date;
use praksa::build::{Audience, Options, index};
use praksa::diagnostic::any_error;
use praksa::files::{Embedded, Layered, Memory};
use praksa::output::{Collected, Content};
use praksa::search::query::{Index, Narrow, Tier, Trouble};

type Site = BTreeMap<String, Content>;

const GLOSSARY: &str = "
terms:
  forced-begging:
    related: []
    bs: { term: prisilno prosjačenje, synonyms: [prosjačenje pod prisilom], reviewed: true }
    sr: { term: принудно просјачење, reviewed: true }
    mk: { term: принудно питачење, reviewed: true }
    sq: { term: lypja e detyruar, synonyms: [lypje e detyruar], reviewed: true }
";

fn page(language: &str, title: &str, more: &str, body: &str) -> String {
    format!("---\nlanguage: {language}\ntitle: {{ {language}: \"{title}\" }}\n{more}---\n\n{body}\n")
}

/// Files whose names begin with the same letters stand together in [`Memory`]; the starter's own content is left out.
fn sources(documents: &[(&str, String)]) -> Memory {
    let mut site = Memory::new();
    site.insert(
        "content/site.yaml",
        "title: { mk: T, sq: T, sr: T, bs: T }\ndescription: { mk: T, sq: T, sr: T, bs: T }\nlanguages: [mk, sq, sr, sr-latn, bs]\ncountries: []\n",
    );
    site.insert("content/glossary.yaml", GLOSSARY);
    for (path, text) in documents {
        site.insert(format!("content/{path}"), text.as_bytes());
    }
    site
}

fn built(documents: &[(&str, String)], audience: Audience) -> Site {
    let memory = sources(documents);
    let files = Layered::new(&memory, &Embedded);
    let sink = Collected::default();
    let findings = index(&files, &Options { today: date(2026, 11, 25), audience }, &sink);
    assert!(!any_error(&findings), "{findings:?}");
    sink.into_files()
}

/// Ten pages, so that words have a rarity, and the given ones.
fn site(documents: &[(&str, String)]) -> Site {
    let fillers = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"];
    let mut all: Vec<(String, String)> = fillers
        .iter()
        .map(|name| {
            (
                format!("pages/filler-{name}.md"),
                page("bs", &format!("Stranica {name}"), "", "Neki tekst o radu."),
            )
        })
        .collect();
    all.extend(documents.iter().map(|(path, text)| ((*path).to_owned(), text.clone())));
    let all: Vec<(&str, String)> = all.iter().map(|(path, text)| (path.as_str(), text.clone())).collect();
    built(&all, Audience::Participant)
}

fn ids(site: &Site, slug: &str, query: &str) -> Vec<String> {
    Index::open(site, slug).unwrap().ids(query, 10).unwrap()
}

#[test]
fn a_word_is_found_in_every_form_script_and_spelling() {
    let site = site(&[(
        "pages/rights.md",
        page("sr", "Заштита", "", "Жртве имају право на бесплатну помоћ у ђачком дому."),
    )]);
    for query in [
        "жртва",
        "žrtvama",
        "zrtve",
        "помоћи",
        "pomoci",
        "ђачки",
        "djacki",
        "đački",
        "ЖРТВА",
        "zrtav",
        "бесплатн",
    ] {
        for slug in ["sr", "sr-latn", "bs"] {
            assert_eq!(ids(&site, slug, query).first().map(String::as_str), Some("rights"), "{slug} {query}");
        }
    }
}

#[test]
fn what_was_typed_comes_before_what_is_like_it() {
    let site = site(&[
        ("pages/one.md", page("bs", "Jedan", "", "Radnik je prijavio slučaj.")),
        ("pages/two.md", page("bs", "Dva", "", "Radnici su prijavili slučaj.")),
        ("pages/three.md", page("bs", "Tri", "", "Radnicima je potreban odmor.")),
    ]);
    for (query, first) in [("radnik ", "one"), ("radnici ", "two"), ("radnicima ", "three")] {
        let found = ids(&site, "bs", query);
        assert_eq!(found.len(), 3, "{query}");
        assert_eq!(found[0], first, "{query}");
    }
}

#[test]
fn what_was_typed_with_its_marks_comes_first() {
    let site = site(&[
        ("pages/bald.md", page("bs", "Ploce", "", "Ploce u zgradi, ploce na krovu. Sase i ploce.")),
        (
            "pages/marked.md",
            page("bs", "Marked", "", "Zgrada je duga, a na njenom krovu stoje ploče od gline."),
        ),
        ("pages/acute.md", page("bs", "Acute", "", "Na kraju riječi ploće nema ničega.")),
    ]);
    for (query, first) in
        [("ploče ", "marked"), ("плоче ", "marked"), ("ploće ", "acute"), ("ploce ", "bald")]
    {
        let index = Index::open(&site, "bs").unwrap();
        let hits = index.search(query, &Narrow::default(), 10).unwrap().hits;
        assert_eq!(hits.len(), 3, "{query}");
        assert_eq!(hits[0].record.0, first, "{query}");
        assert_eq!(hits[0].reasons[0].tier, Tier::Exact, "{query}");
        assert!(hits[1..].iter().all(|hit| hit.reasons[0].tier == Tier::Marks), "{query}");
    }
    // Where a form is there in one way only, whoever leaves the marks out has typed it.
    let hits = Index::open(&site, "bs").unwrap().search("riječi", &Narrow::default(), 10).unwrap().hits;
    let bare = Index::open(&site, "bs").unwrap().search("rijeci", &Narrow::default(), 10).unwrap().hits;
    assert_eq!(hits[0].score.to_bits(), bare[0].score.to_bits());
    assert_eq!(bare[0].reasons[0].tier, Tier::Exact);
    // Phrases are in the letters that they have, with marks or without.
    assert_eq!(ids(&site, "bs", "\"krovu stoje ploce od gline\""), ["marked"]);
}

#[test]
fn a_word_that_may_become_several_shows_each() {
    let mut documents: Vec<(String, String)> = (0..12)
        .map(|at| (format!("pages/a{at}.md"), page("bs", &format!("Odnos {at}"), "", "Odnos dvoje ljudi.")))
        .collect();
    documents.push((
        "pages/rare.md".to_owned(),
        page("bs", "Rijetko", "", "Pravilo se odnosilo na sve, odnošenje smeća."),
    ));
    let documents: Vec<(&str, String)> =
        documents.iter().map(|(path, text)| (path.as_str(), text.clone())).collect();
    let site = site(&documents);
    let found = ids(&site, "bs", "odnos");
    assert!(found[0].starts_with('a'), "{found:?}");
    assert!(found.contains(&"rare".to_owned()), "{found:?}");
}

#[test]
fn phrases_are_exact_and_excluded_words_are_gone() {
    let site = site(&[
        ("pages/one.md", page("bs", "Jedan", "", "Centar za socijalni rad vodi postupak.")),
        ("pages/two.md", page("bs", "Dva", "", "Rad je socijalni doprinos, kaže centar.")),
        ("pages/three.md", page("bs", "Tri", "", "Centri za socijalnog rada nemaju policije.")),
    ]);
    assert_eq!(ids(&site, "bs", "\"socijalni rad\""), ["one"]);
    assert_eq!(ids(&site, "bs", "„centar za socijalni rad“"), ["one"]);
    let without = ids(&site, "bs", "centar -policija");
    assert_eq!(without.len(), 2);
    assert!(!without.contains(&"three".to_owned()));
    let without = ids(&site, "bs", "centar -\"socijalni rad\"");
    assert!(!without.contains(&"one".to_owned()) && without.contains(&"two".to_owned()));
}

#[test]
fn slips_are_forgiven_only_where_nothing_else_is_found() {
    let site = site(&[
        ("pages/one.md", page("bs", "Jedan", "", "Dokumentovanje slučaja.")),
        ("pages/two.md", page("bs", "Dva", "", "Upućivanje u sklonište.")),
    ]);
    for (query, first, tier) in [
        ("dokumnetovanje ", "one", Tier::Slip),
        ("dokumetnovnaje ", "one", Tier::TwoSlips),
        ("skloinšte ", "two", Tier::Slip),
    ] {
        let index = Index::open(&site, "bs").unwrap();
        let answer = index.search(query, &Narrow::default(), 10).unwrap();
        assert_eq!(answer.hits[0].record.0, first, "{query}");
        assert_eq!(answer.hits[0].reasons[0].tier, tier, "{query}");
    }
    // The word as it was typed is there: nobody meant another.
    let exact = site_with_both();
    assert_eq!(ids(&exact, "bs", "sudar "), ["crash"]);
}

fn site_with_both() -> Site {
    site(&[
        ("pages/crash.md", page("bs", "Jedan", "", "Sudar na putu.")),
        ("pages/court.md", page("bs", "Dva", "", "Sudac u gradu.")),
    ])
}

#[test]
fn a_document_that_nobody_translated_is_found_by_its_concepts() {
    let site = site(&[(
        "pages/street.md",
        page(
            "bs",
            "Djeca na ulici",
            "",
            "## Znakovi {#znakovi}\n\nDijete spominje prisilnim prosjačenjem zarađen novac.",
        ),
    )]);
    for (slug, query) in [
        ("sq", "lypja e detyruar"),
        ("sq", "lypjen e detyruar"),
        ("mk", "принудно питачење"),
        ("mk", "prinudno pitacenje"),
        ("sr", "принудног просјачења"),
        ("bs", "prisilno prosjačenje"),
    ] {
        let index = Index::open(&site, slug).unwrap();
        let hits = index.search(query, &Narrow::default(), 10).unwrap().hits;
        assert_eq!(hits.first().map(|hit| hit.record.0.as_str()), Some("street"), "{slug} {query}");
        assert_eq!(hits[0].body, "bs", "{slug} {query}");
        assert_eq!(hits[0].section.as_ref().map(|(id, _)| id.as_str()), Some("znakovi"), "{slug} {query}");
        assert_eq!(hits[0].href, format!("{slug}/pages/street/#znakovi"));
    }
}

#[test]
fn results_are_in_the_script_of_the_reader() {
    let site = site(&[(
        "pages/rights.md",
        page("sr", "Права жртава", "summary: { sr: \"Шта припада жртви.\" }\n", "## Пут {#put}\n\nПомоћ."),
    )]);
    for (slug, title, excerpt) in
        [("sr", "Права жртава", "Шта припада жртви."), ("sr-latn", "Prava žrtava", "Šta pripada žrtvi.")]
    {
        let index = Index::open(&site, slug).unwrap();
        let hits = index.search("žrtva", &Narrow::default(), 10).unwrap().hits;
        assert_eq!((hits[0].record.1.as_str(), hits[0].excerpt.as_str()), (title, excerpt));
        let marked: Vec<&str> = hits[0].marks.iter().map(|range| &hits[0].excerpt[range.clone()]).collect();
        assert_eq!(marked.len(), 1, "{slug}");
    }
}

#[test]
fn what_one_can_rely_on_comes_first() {
    let site = site(&[
        ("pages/old.md", page("bs", "Sklonište", "status: archived\n", "Tekst.")),
        ("pages/new.md", page("bs", "Sklonište", "", "Tekst.")),
    ]);
    assert_eq!(ids(&site, "bs", "sklonište"), ["new", "old"]);
}

#[test]
fn what_is_for_facilitators_is_in_no_file_of_participants() {
    let documents = [(
        "pages/course.md",
        page("bs", "Obuka", "", "Uvod.\n\n## Rješenje {#key .facilitator}\n\nTajnovitost odgovora.\n"),
    )];
    for (audience, found) in [(Audience::Participant, 0), (Audience::Facilitator, 1)] {
        let site = built(&documents, audience);
        assert_eq!(ids(&site, "bs", "tajnovitost").len(), found, "{audience:?}");
        let leaked = site.values().any(|content| {
            matches!(content, Content::Bytes(bytes) if String::from_utf8_lossy(bytes).contains("ajnovitost"))
        });
        assert_eq!(leaked, found > 0, "{audience:?}");
    }
}

#[test]
fn the_same_site_gives_the_same_files_and_two_scripts_share_theirs() {
    let documents = [
        ("pages/rights.md", page("sr", "Права", "", "Жртве имају право.")),
        ("pages/two.md", page("bs", "Dva", "", "Tekst.")),
    ];
    let one = built(&documents, Audience::Participant);
    let pool = rayon::ThreadPoolBuilder::new().num_threads(1).build().unwrap();
    let other = pool.install(|| built(&documents, Audience::Participant));
    assert!(one == other);
    let words = one.keys().filter(|path| path.contains("/w.")).count();
    assert_eq!(words, 4, "four languages in five editions: {:?}", one.keys());
}

/// A text of made-up words, the same for the same number.
fn murmur(number: u64, words: usize) -> String {
    let mut state = number.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    let mut next = |limit: u64| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((state >> 33) % limit).unwrap()
    };
    let mut text = String::new();
    for _ in 0..words {
        for _ in 0..2 + next(3) {
            text.push(char::from(b"bdgklmnprstvz"[next(13)]));
            text.push(char::from(b"aeiou"[next(5)]));
        }
        text.push(' ');
    }
    text
}

#[test]
fn one_changed_document_changes_the_files_of_its_words() {
    let documents = |changed: &str| -> Vec<(String, String)> {
        let text = |at: u64| if at == 20 { murmur(at, 200) + changed } else { murmur(at, 200) };
        let one =
            |at: u64| (format!("pages/p{at:02}.md"), page("bs", &format!("Strana {at}"), "", &text(at)));
        (0..40).map(one).collect()
    };
    let site = |changed: &str| {
        let documents = documents(changed);
        let documents: Vec<(&str, String)> =
            documents.iter().map(|(path, text)| (path.as_str(), text.clone())).collect();
        built(&documents, Audience::Participant)
    };
    let (before, after) = (site(""), site("pokušaj kažnjavanja muziko"));
    let all = after.keys().filter(|path| path.starts_with("assets/search/bs/w")).count();
    assert!(all > 30, "{all}");
    for letter in ["w", "f"] {
        let folder = format!("assets/search/bs/{letter}");
        let new = after.iter().filter(|(path, content)| {
            path.starts_with(&folder) && before.get(*path).is_none_or(|known| known != *content)
        });
        let new: Vec<&String> = new.map(|(path, _)| path).collect();
        assert!((1..=6).contains(&new.len()), "three words more: {new:?}");
    }
}

#[test]
fn an_edition_without_documents_answers() {
    let site = built(&[], Audience::Participant);
    for query in ["žrtva", "\"a b\"", "-x", ""] {
        assert!(ids(&site, "mk", query).is_empty());
    }
}

#[test]
fn a_damaged_index_is_named_and_nothing_panics() {
    let whole = site(&[("pages/one.md", page("bs", "Radnik", "", "Radnici su prijavili slučaj nasilja."))]);
    assert!(matches!(Index::open(&whole, "hr"), Err(Trouble::NoIndex)));
    let queries = ["radnik ", "radn", "slučja ", "\"prijavili slučaj\"", "-radnik tekst", "nepostojeće"];
    let damages: [fn(&mut Vec<u8>); 7] = [
        |bytes| bytes.clear(),
        |bytes| bytes.truncate(bytes.len() / 2),
        |bytes| *bytes = b"praksaSearch([1,\"w\",\"\",\"Aa\",\"!\"]);\n".to_vec(),
        |bytes| *bytes = String::from_utf8_lossy(bytes).replace("\",\"", "\",\"~").into_bytes(),
        |bytes| *bytes = String::from_utf8_lossy(bytes).replace(' ', "}").into_bytes(),
        |bytes| {
            bytes
                .iter_mut()
                .skip(30)
                .step_by(3)
                .for_each(|byte| *byte = byte.wrapping_add(1).clamp(b'#', b'Z'))
        },
        |bytes| *bytes = vec![b'['; 1_000_000],
    ];
    let paths: Vec<String> = whole.keys().cloned().collect();
    let mut named = 0;
    for path in &paths {
        for damage in damages {
            let mut site = whole.clone();
            if let Some(Content::Bytes(bytes)) = site.get_mut(path) {
                damage(bytes);
            }
            let Ok(index) = Index::open(&site, "bs") else {
                named += 1;
                continue;
            };
            for query in queries {
                named += usize::from(index.search(query, &Narrow::default(), 10).is_err());
            }
        }
        let mut site = whole.clone();
        site.remove(path);
        if let Ok(index) = Index::open(&site, "bs") {
            for query in queries {
                named += usize::from(index.search(query, &Narrow::default(), 10).is_err());
            }
        }
    }
    assert!(named > 20, "{named}");
}

#[test]
fn anything_may_be_asked() {
    let site = site(&[("pages/one.md", page("bs", "Radnik", "", "Radnici."))]);
    let index = Index::open(&site, "bs").unwrap();
    let long = "radnik ".repeat(150_000);
    let letters = "a".repeat(1_000_000);
    let quotes = "\"".repeat(100_000);
    for query in [
        "",
        " ",
        "-",
        "\"",
        "\"\"",
        "- -",
        long.as_str(),
        letters.as_str(),
        quotes.as_str(),
        "\u{0}\u{1}",
        "\u{202e}abc",
        "😀",
        "'; DROP TABLE x; --",
        "(a+)+$",
        "[[[",
        "\\",
        "\u{301}\u{301}",
        "ﷺ",
        "ß",
        "İ",
        "漢字",
    ] {
        // The best of some: a machine may be busy with something else at any moment.
        let once = || {
            let began = std::time::Instant::now();
            index.search(query, &Narrow::default(), 10).unwrap();
            began.elapsed()
        };
        let best = (0..5).map(|_| once()).min().unwrap();
        let shown: String = query.chars().take(20).collect();
        assert!(best.as_millis() < 50, "{shown:?} takes {best:?}");
    }
}
