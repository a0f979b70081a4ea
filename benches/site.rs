//! What a site costs that is small enough to be built again and again in memory: the first build, one with nothing changed,
//! one after an edit of a text; and what a query costs in its index.
//!
//! `cargo bench --bench site`. Nothing is read from a disk or written to one, so that figures can be compared from one
//! change of the program to the next. What a large site costs, on a disk and stage by stage, tells `praksa bench`.

#![allow(clippy::unwrap_used, reason = "a measurement that cannot go on ends")]

use std::hint::black_box;

use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use jiff::civil::date;
use praksa::bench::Corpus;
use praksa::build::{Audience, Builder, Options, Task, build};
use praksa::files::{Changes, Embedded, Layered, Memory};
use praksa::output::Collected;
use praksa::search::query::{Index, Narrow};

/// How many documents the site has.
const DOCUMENTS: usize = 40;
const OPTIONS: Options = Options { today: date(2026, 11, 25), audience: Audience::Participant };

/// The files of the site, and the path of the one that is edited.
fn site() -> (Memory, String) {
    let corpus = Corpus::new(DOCUMENTS, 1).unwrap();
    let documents = (0..corpus.len()).flat_map(|at| corpus.document(at));
    let files: Memory = corpus.shared().iter().cloned().chain(documents).collect();
    let edited = files.paths().find(|path| path.ends_with(".md")).unwrap().to_owned();
    (files, edited)
}

fn builds(bench: &mut Criterion) {
    let (mut files, edited) = site();
    let mut group = bench.benchmark_group("build");
    group.sample_size(20);
    group.bench_function("first", |run| {
        run.iter(|| {
            let sink = Collected::default();
            black_box(build(&Layered::new(&files, &Embedded), &OPTIONS, &sink));
            sink
        });
    });
    let mut builder = Builder::lasting();
    let mut again = |files: &Memory, changes: Changes| {
        let sink = Collected::default();
        let task = Task { changes: &changes, ..Task::default() };
        let built = builder.build(&Layered::new(files, &Embedded), &OPTIONS, &task, &sink);
        (built, sink)
    };
    again(&files, Changes::Everything);
    group.bench_function("nothing changed", |run| {
        run.iter(|| black_box(again(&files, Changes::Everything)));
    });
    let text = praksa::files::Files::read(&files, &edited, praksa::files::TEXT_LIMIT).unwrap();
    let mut times = 0_u32;
    group.bench_function("one text", |run| {
        run.iter(|| {
            times += 1;
            let line = format!("\n\nEdit {times}.\n");
            files.insert(edited.as_str(), [text.as_slice(), line.as_bytes()].concat());
            black_box(again(&files, Changes::Paths([edited.clone()].into_iter().collect())))
        });
    });
    group.finish();
}

fn queries(bench: &mut Criterion) {
    let (files, _) = site();
    let sink = Collected::default();
    build(&Layered::new(&files, &Embedded), &OPTIONS, &sink);
    let published = sink.into_files();
    // Words that the site has: how the first lines of some of its documents begin, in every edition.
    let mut group = bench.benchmark_group("query");
    let mut slugs: Vec<&str> = published.keys().filter_map(|path| path.strip_suffix("/index.html")).collect();
    slugs.retain(|slug| !slug.contains('/'));
    for slug in slugs {
        let Ok(index) = Index::open(&published, slug) else { continue };
        let known = index.search("a", &Narrow::default(), 5).unwrap();
        let line = |excerpt: &str| excerpt.split_whitespace().take(2).collect::<Vec<_>>().join(" ");
        let asked: Vec<String> = known.hits.iter().map(|hit| line(&hit.excerpt)).collect();
        group.bench_function(slug, |run| {
            run.iter_batched(
                || Index::open(&published, slug).unwrap(),
                |index| {
                    for words in &asked {
                        black_box(index.search(words, &Narrow::default(), 10).unwrap());
                    }
                },
                BatchSize::SmallInput,
            );
        });
    }
    group.finish();
}

criterion_group!(benches, builds, queries);
criterion_main!(benches);
