//! What the steps cost through which every text goes: front matter, Markdown, words, the other script.
//!
//! `cargo bench --bench text`, or with a word from a name after `--` for some of them. In: documents of the made-up
//! knowledge base that `praksa bench` measures with. For a whole build see `benches/site.rs` and `praksa bench`.

#![allow(clippy::unwrap_used, reason = "a measurement that cannot go on ends")]

use std::collections::HashMap;
use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use praksa::bench::Corpus;
use praksa::files::Embedded;
use praksa::language::analysis::Analyzer;
use praksa::language::{Languages, available};
use praksa::{markdown, yaml};

/// How many documents a measurement goes over.
const DOCUMENTS: usize = 40;

/// A file of a document: its path, its language (none for the one with the shared metadata), front matter and body.
struct Text {
    path: String,
    lang: Option<String>,
    front: String,
    body: String,
}

/// The texts of the corpus.
fn texts() -> Vec<Text> {
    let corpus = Corpus::new(DOCUMENTS, 1).unwrap();
    let files = (0..corpus.len()).flat_map(|at| corpus.document(at));
    let text = |(path, bytes): (String, Vec<u8>)| {
        let stem = path.strip_suffix(".md")?;
        let lang = stem.rsplit('/').next()?.rsplit_once('.').map(|(_, lang)| lang.to_owned());
        let text = String::from_utf8(bytes).unwrap();
        let (front, body) = text.strip_prefix("---\n")?.split_once("\n---\n")?;
        Some(Text { lang, front: front.to_owned(), body: body.to_owned(), path })
    };
    files.filter_map(text).collect()
}

/// The size of some texts, in bytes.
fn size<'a>(texts: impl Iterator<Item = &'a String>) -> Throughput {
    Throughput::Bytes(texts.map(|text| u64::try_from(text.len()).unwrap()).sum())
}

/// Front matter → values with their places.
fn front_matter(bench: &mut Criterion) {
    let texts = texts();
    let mut group = bench.benchmark_group("front matter");
    group.throughput(size(texts.iter().map(|text| &text.front)));
    group.bench_function("yaml", |run| {
        run.iter(|| {
            for text in &texts {
                black_box(yaml::parse(&text.path, &text.front, 4).unwrap());
            }
        });
    });
    group.finish();
}

/// Body → sections, links, text.
fn body(bench: &mut Criterion) {
    let texts = texts();
    let mut group = bench.benchmark_group("body");
    group.throughput(size(texts.iter().map(|text| &text.body)));
    group.bench_function("markdown", |run| {
        run.iter(|| {
            for text in &texts {
                let fold = |words: &str| words.to_lowercase();
                let source = markdown::Source { file: &text.path, text: &text.body, offset: 0, fold: &fold };
                black_box(markdown::parse(source));
            }
        });
    });
    group.finish();
}

/// Words → keys, in each language.
fn keys(bench: &mut Criterion) {
    let mut by_lang: HashMap<String, Vec<String>> = HashMap::new();
    for text in texts() {
        let Some(lang) = text.lang else { continue };
        by_lang.entry(lang).or_default().push(text.body);
    }
    let mut langs: Vec<(String, Vec<String>)> = by_lang.into_iter().collect();
    langs.sort_unstable();
    let mut group = bench.benchmark_group("keys");
    for (lang, bodies) in &langs {
        let analyzer = Analyzer::load(&Embedded, lang, &mut Vec::new()).unwrap();
        let words = bodies.iter().flat_map(|body| body.split(|letter: char| !letter.is_alphabetic()));
        let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
        group.throughput(Throughput::Elements(u64::try_from(words.len()).unwrap()));
        group.bench_function(lang.as_str(), |run| {
            run.iter(|| {
                for word in &words {
                    black_box(analyzer.analyse(word));
                }
            });
        });
    }
    group.finish();
}

/// Text → the same text in the other script, for each edition that is made so.
fn script(bench: &mut Criterion) {
    let texts = texts();
    let slugs = available(&Embedded);
    let (languages, _) = Languages::read(&Embedded, &slugs, &mut Vec::new());
    let mut group = bench.benchmark_group("script");
    for (at, locale) in languages.locales().iter().enumerate() {
        let Some(converter) = languages.converter(at, &[]) else { continue };
        let own = |text: &&Text| text.lang.as_deref() == Some(locale.language.as_ref());
        let bodies: Vec<&String> = texts.iter().filter(own).map(|text| &text.body).collect();
        group.throughput(size(bodies.iter().copied()));
        group.bench_function(locale.tag.as_ref(), |run| {
            run.iter(|| {
                for body in &bodies {
                    black_box(converter.convert(body));
                }
            });
        });
    }
    group.finish();
}

criterion_group!(benches, front_matter, body, keys, script);
criterion_main!(benches);
