//! Three builds of a corpus: the first, one with nothing changed, one after an edit of a body.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use jiff::civil::Date;
use rayon::prelude::*;
use serde::Serialize;

use super::corpus::Corpus;
use super::meter::{self, Meter, Usage};
use crate::build::{Audience, Builder, Observer, Options, Stage, Task};
use crate::cache::{Cache, Kept};
use crate::diagnostic::{Diagnostic, any_error};
use crate::files::{Disk, Embedded, Entry, FileError, Files, Layered, Recorded};
use crate::output::{Content, Sink};
use crate::publish::{Publication, Summary};
use crate::search::query::Trouble;
use crate::serve::ServeError;

/// The day on which the corpus is built.
pub(super) const TODAY: Date = jiff::civil::date(2026, 11, 25);

/// Why a course could not be run to its end.
#[derive(Debug)]
pub enum Failure {
    /// A file could not be written.
    Write(PathBuf, io::Error),
    /// The corpus could not be built.
    Build(Vec<Diagnostic>),
    /// The development server could not be started.
    Serve(ServeError),
    /// An edit of this kind was not served in time, or the server did not answer.
    NotServed(&'static str),
    /// The index could not be read.
    Search(Trouble),
}

/// What was measured.
#[derive(Debug, Serialize)]
pub struct Course {
    /// The version of praksa.
    pub version: &'static str,
    /// Threads that worked.
    pub threads: usize,
    /// Documents of the corpus.
    pub documents: usize,
    /// Files of the site that are read, the ones inside the program apart.
    pub files_in: usize,
    /// Their size, in bytes.
    pub bytes_in: u64,
    /// Files of the site that was written.
    pub files_out: usize,
    /// Their size, in bytes.
    pub bytes_out: u64,
    /// The builds in order.
    pub laps: Vec<Lap>,
}

/// One build.
#[derive(Debug, Serialize)]
pub struct Lap {
    /// `first`, `unchanged` or `edit`.
    pub name: &'static str,
    /// Its stages in order, then `whole`.
    pub parts: Vec<Part>,
    /// Files that were written; the rest were published already.
    pub written: usize,
    /// Bytes that were written.
    pub bytes: u64,
}

/// A stage of a build, or the whole of it.
#[derive(Clone, Debug, Serialize)]
pub struct Part {
    /// `check` (what of the build before is still true), `read`, `link`, `render`, `publish` or `whole`.
    pub name: &'static str,
    /// Time that passed, in seconds. Pages are published while others are rendered: time of that kind counts for
    /// `render`, and only what comes after it for `publish`.
    pub wall: f64,
    /// Time of all processors, in seconds, that of publishing pages told apart.
    pub cpu: f64,
    /// The most memory in use up to the end of the stage, in bytes; nothing where the system does not tell.
    pub peak: Option<u64>,
}

/// Writes a corpus into a folder.
///
/// # Errors
/// When a file cannot be written, with its path.
pub fn write(corpus: &Corpus, folder: &Path) -> Result<(usize, u64), (PathBuf, io::Error)> {
    let one = |(path, bytes): &(String, Vec<u8>)| {
        let target = folder.join(path);
        let written = target.parent().map_or(Ok(()), fs::create_dir_all);
        written.and_then(|()| fs::write(&target, bytes)).map_err(|error| (target, error))?;
        Ok((1, u64::try_from(bytes.len()).unwrap_or(u64::MAX)))
    };
    let add = |a: (usize, u64), b: (usize, u64)| Ok((a.0 + b.0, a.1 + b.1));
    let shared = corpus.shared().iter().map(one).try_fold((0, 0), |sum, one| add(sum, one?))?;
    let documents = (0..corpus.len())
        .into_par_iter()
        .map(|at| corpus.document(at).iter().map(one).try_fold((0, 0), |sum, one| add(sum, one?)));
    let documents = documents.try_reduce(|| (0, 0), add)?;
    add(shared, documents)
}

/// Writes a corpus into `site` and builds it three times into `out`.
///
/// # Errors
/// When the corpus cannot be written or built.
pub fn run(corpus: &Corpus, site: &Path, out: &Path) -> Result<Course, Failure> {
    let failed = |(path, error)| Failure::Write(path, error);
    write(corpus, site).map_err(failed)?;
    let mut course = Course {
        version: env!("CARGO_PKG_VERSION"),
        threads: rayon::current_num_threads(),
        documents: corpus.len(),
        files_in: 0,
        bytes_in: 0,
        files_out: 0,
        bytes_out: 0,
        laps: Vec::new(),
    };
    for name in ["first", "unchanged", "edit"] {
        if name == "edit" {
            edit(corpus, site).map_err(failed)?;
        }
        course.lap(name, site, out)?;
    }
    Ok(course)
}

/// Adds a paragraph to the body of a document in the middle.
fn edit(corpus: &Corpus, site: &Path) -> Result<(), (PathBuf, io::Error)> {
    let Some((path, bytes)) = corpus.document(corpus.len() / 2).into_iter().next() else { return Ok(()) };
    let path = site.join(path);
    let more = [bytes.as_slice(), "\n\nNovo.\n".as_bytes()].concat();
    fs::write(&path, more).map_err(|error| (path, error))
}

impl Course {
    fn lap(&mut self, name: &'static str, site: &Path, out: &Path) -> Result<(), Failure> {
        meter::forget_peak();
        let disk = Disk::new(site);
        let counted = Counted { files: &disk, read: Count::default() };
        let files = Layered::new(&counted, &Embedded);
        let watch = Watch::new();
        let sources = ["content", "themes", "locales"].map(|folder| site.join(folder));
        let sources: Vec<&Path> = sources.iter().map(PathBuf::as_path).collect();
        let publication = Publication::begin(out, &sources).map_err(Failure::Build)?;
        let sink = Timed { sink: &publication, put: Count::default(), nanoseconds: &watch.put };
        let options = Options { today: TODAY, audience: Audience::Participant };
        // As `praksa build` does it: what the build before left behind is believed as far as it can be checked.
        watch.begins_named(CHECK);
        let cache = Cache::of(site, out, &format!("{options:?}"));
        let kept = cache.as_ref().and_then(Cache::load);
        let kept = kept.filter(|kept| kept.published == publication.published());
        let is_true = kept.as_ref().is_some_and(|kept| kept.is_true_of(&files));
        let left = match kept {
            Some(kept) if is_true && publication.keep(kept.remembered.files()) => None,
            kept => {
                let recorded = Recorded::in_full(&files);
                let mut builder = kept.map_or_else(Builder::default, |kept| Builder::resume(kept.remembered));
                let task = Task { observer: &watch, ..Task::default() };
                let findings = builder.build(&recorded, &options, &task, &sink).findings;
                let remembered = builder.into_remembered();
                // Nobody else is at these files: what was published and is not made again is there.
                if any_error(&findings) || !publication.keep(remembered.files()) {
                    return Err(Failure::Build(findings));
                }
                Some((recorded.into_answers(), findings, remembered))
            }
        };
        watch.begins_named(PUBLISH);
        if self.laps.is_empty() {
            (self.files_out, self.bytes_out) = sink.put.get();
            (self.files_in, self.bytes_in) = counted.read.get();
        }
        let summary = publication.commit().map_err(|finding| Failure::Build(vec![*finding]))?;
        if let Some((cache, (answers, findings, remembered))) = cache.zip(left) {
            let kept = Kept::new(summary.manifest, answers, findings, remembered);
            cache.store(&kept).map_err(|error| Failure::Write(site.to_owned(), error))?;
        }
        self.laps.push(watch.lap(name, summary));
        Ok(())
    }
}

const CHECK: &str = "check";
const PUBLISH: &str = "publish";
const WHOLE: &str = "whole";

/// Notes when stages begin.
struct Watch {
    meter: Meter,
    began: Mutex<Vec<Begun>>,
    /// How long files were put out so far, in nanoseconds.
    put: AtomicU64,
}

/// How things stood when a stage began.
struct Begun {
    stage: &'static str,
    usage: Usage,
    peak: Option<u64>,
    put: Duration,
}

impl Watch {
    fn new() -> Self {
        Watch { meter: Meter::new(), began: Mutex::default(), put: AtomicU64::new(0) }
    }

    fn begins_named(&self, name: &'static str) {
        let mut began = self.began.lock().unwrap_or_else(PoisonError::into_inner);
        let put = Duration::from_nanos(self.put.load(Relaxed));
        began.push(Begun { stage: name, usage: self.meter.usage(), peak: meter::peak(), put });
    }

    fn lap(&self, name: &'static str, summary: Summary) -> Lap {
        self.begins_named(WHOLE);
        let began = self.began.lock().unwrap_or_else(PoisonError::into_inner);
        let mut parts: Vec<Part> = Vec::new();
        let mut put = 0.0;
        for (from, to) in began.iter().zip(began.iter().skip(1)) {
            // What files cost that are put out meanwhile is part of publishing.
            let out = to.put.saturating_sub(from.put).as_secs_f64();
            put += out;
            let mut part = Part {
                name: from.stage,
                wall: to.usage.wall.saturating_sub(from.usage.wall).as_secs_f64(),
                cpu: to.usage.cpu.saturating_sub(from.usage.cpu).as_secs_f64() - out,
                peak: to.peak,
            };
            if part.name == PUBLISH {
                part.cpu += put;
            }
            // A stage that goes on after another is one stage.
            if let Some(at) = parts.iter().position(|known| known.name == part.name) {
                let before = parts.remove(at);
                part.wall += before.wall;
                part.cpu += before.cpu;
            }
            parts.push(part);
        }
        let whole = began.last().map(|Begun { stage, usage, peak, .. }| Part {
            name: stage,
            wall: usage.wall.as_secs_f64(),
            cpu: usage.cpu.as_secs_f64(),
            peak: *peak,
        });
        parts.extend(whole);
        Lap { name, parts, written: summary.written, bytes: summary.bytes }
    }
}

impl Observer for Watch {
    fn begins(&self, stage: Stage) {
        self.begins_named(stage.name());
    }
}

/// A number of files and their bytes.
#[derive(Default)]
struct Count {
    files: AtomicU64,
    bytes: AtomicU64,
}

impl Count {
    fn add(&self, bytes: u64) {
        self.files.fetch_add(1, Relaxed);
        self.bytes.fetch_add(bytes, Relaxed);
    }

    fn get(&self) -> (usize, u64) {
        (usize::try_from(self.files.load(Relaxed)).unwrap_or(usize::MAX), self.bytes.load(Relaxed))
    }
}

/// Files whose reading is counted.
struct Counted<'a> {
    files: &'a Disk,
    read: Count,
}

impl Files for Counted<'_> {
    fn walk(&self, folder: &str) -> Vec<Entry> {
        self.files.walk(folder)
    }

    fn read(&self, path: &str, limit: u64) -> Result<Vec<u8>, FileError> {
        let bytes = self.files.read(path, limit)?;
        self.read.add(u64::try_from(bytes.len()).unwrap_or(u64::MAX));
        Ok(bytes)
    }

    fn on_disk(&self, path: &str) -> Option<PathBuf> {
        self.files.on_disk(path)
    }
}

/// A sink whose work is counted.
struct Timed<'a> {
    sink: &'a dyn Sink,
    put: Count,
    nanoseconds: &'a AtomicU64,
}

impl Sink for Timed<'_> {
    fn put(&self, path: &str, content: Content) -> Result<(), Box<Diagnostic>> {
        self.put.add(match &content {
            Content::Bytes(bytes) => u64::try_from(bytes.len()).unwrap_or(u64::MAX),
            Content::File { len, .. } => *len,
        });
        let before = meter::thread_time();
        let result = self.sink.put(path, content);
        let took = meter::thread_time().saturating_sub(before);
        self.nanoseconds.fetch_add(u64::try_from(took.as_nanos()).unwrap_or(u64::MAX), Relaxed);
        result
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::build::build;
    use crate::diagnostic::Severity;
    use crate::files::Memory;
    use crate::output::Collected;

    fn memory(corpus: &Corpus) -> Memory {
        let documents = (0..corpus.len()).flat_map(|at| corpus.document(at));
        corpus.shared().iter().cloned().chain(documents).collect()
    }

    #[test]
    fn the_same_size_and_seed_are_the_same_bytes() {
        let all = |documents, seed| {
            let corpus = Corpus::new(documents, seed).unwrap();
            (0..corpus.len()).map(|at| corpus.document(at)).collect::<Vec<_>>()
        };
        let first = all(25, 1);
        assert_eq!(first, all(25, 1));
        assert_ne!(first, all(25, 2));
        assert!(
            first.iter().flatten().all(|(path, bytes)| crate::files::is_plain(path) && !bytes.is_empty())
        );
    }

    #[test]
    fn a_corpus_has_no_mistakes_and_a_page_for_every_document_in_every_edition() {
        let corpus = Corpus::new(45, 1).unwrap();
        let site = memory(&corpus);
        let files = Layered::new(&site, &Embedded);
        let collected = Collected::default();
        let options = Options { today: TODAY, audience: Audience::Participant };
        let findings = build(&files, &options, &collected);
        let errors: Vec<_> =
            findings.iter().filter(|finding| finding.severity == Severity::Error).take(5).collect();
        assert!(errors.is_empty(), "{errors:#?}");
        let pages = collected.into_files();
        for at in 0..corpus.len() {
            let files = corpus.document(at);
            let path = files[0].0.strip_prefix("content/").unwrap().strip_suffix(".md").unwrap();
            for edition in ["mk", "sq", "sr", "sr-latn", "bs"] {
                assert!(pages.contains_key(&format!("{edition}/{path}/index.html")), "{edition}/{path}");
            }
        }
    }

    #[test]
    fn texts_are_as_long_as_real_ones() {
        let corpus = Corpus::new(20, 1).unwrap();
        for at in 0..corpus.len() {
            for (path, bytes) in corpus.document(at).iter().filter(|(path, _)| path.ends_with(".md")) {
                let text = std::str::from_utf8(bytes).unwrap();
                let body = text.splitn(3, "---\n").nth(2).unwrap();
                let words = body.split_whitespace().filter(|word| word.contains(char::is_alphabetic)).count();
                assert!((300..2_200).contains(&words), "{path}: {words} words");
            }
        }
    }

    #[test]
    fn a_course_is_three_builds() {
        let folder = tempfile::tempdir().unwrap();
        let corpus = Corpus::new(3, 1).unwrap();
        let course = run(&corpus, &folder.path().join("site"), &folder.path().join("public")).unwrap();
        let written: Vec<usize> = course.laps.iter().map(|lap| lap.written).collect();
        assert_eq!(written[0], course.files_out);
        assert_eq!(written[1], 0);
        assert!((1..60).contains(&written[2]), "{written:?}");
        for lap in &course.laps {
            let names: Vec<&str> = lap.parts.iter().map(|part| part.name).collect();
            match lap.name {
                "unchanged" => assert_eq!(names, [CHECK, PUBLISH, WHOLE]),
                _ => assert_eq!(names, [CHECK, "read", "link", "index", "render", PUBLISH, WHOLE]),
            }
        }
        assert!(course.bytes_in > 0 && course.files_in > 12);
    }
}
