//! What a search costs a reader: files fetched and their bytes as a server compresses them, for a first query, which also
//! needs the scripts, and for the one after it.
//!
//! The query engine in Rust reads the files that the one in the browser reads (a test holds the two together), so that no
//! browser is needed to count them.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::io::Write;
use std::path::Path;

use flate2::Compression;
use flate2::write::GzEncoder;
use serde::Serialize;

use super::corpus::{Corpus, Purpose};
use super::course::{Failure, TODAY, write};
use super::edit::median;
use crate::build::build;
use crate::diagnostic::{Diagnostic, any_error};
use crate::files::{Disk, Embedded, Layered};
use crate::options::{Audience, Options};
use crate::output::{Collected, Content, Sink};
use crate::search::format::FOLDER;
use crate::search::query::{Index, Narrow, Shelf, Trouble};

/// How many words the queries have, and what they are called.
const KINDS: [(&str, usize); 3] = [("one-word", 1), ("two-words", 2), ("three-words", 3)];
/// How many results come with the answer; the others of the first ten come when a reader gets there.
const RESULTS: usize = 2;
/// The shortest word that is asked for, in letters: nobody asks for an "and".
const SHORTEST: usize = 4;

/// What was measured.
#[derive(Debug, Serialize)]
pub struct Lookups {
    /// The version of praksa.
    pub version: &'static str,
    /// Documents of the corpus.
    pub documents: usize,
    /// Queries of each kind.
    pub queries: usize,
    /// Size of all indexes, in bytes, as they lie on the disk.
    pub index: u64,
    /// Files of all indexes.
    pub files: usize,
    /// The editions in order.
    pub editions: Vec<EditionLookups>,
}

/// The queries of one edition.
#[derive(Debug, Serialize)]
pub struct EditionLookups {
    /// The edition.
    pub edition: String,
    /// Bytes of the scripts that searching needs, compressed; they are part of every first query.
    pub scripts: u64,
    /// Kinds of queries.
    pub kinds: Vec<Lookup>,
}

/// Queries of one kind.
#[derive(Debug, Serialize)]
pub struct Lookup {
    /// `one-word`, `two-words` or `three-words`.
    pub name: &'static str,
    /// By a reader who has fetched nothing yet.
    pub first: Fetched,
    /// By the same reader thereafter.
    pub next: Fetched,
    /// Queries that found something.
    pub answered: usize,
}

/// What is fetched for a query.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Fetched {
    /// Bytes, compressed: the median of all queries.
    pub bytes: f64,
    /// The same for the most expensive query.
    pub most_bytes: f64,
    /// Requests: the median.
    pub requests: f64,
    /// The most requests.
    pub most_requests: f64,
}

/// Writes a corpus into `site`, builds it, and asks each edition so many queries of each kind.
///
/// # Errors
/// When the corpus cannot be written or built, or its index cannot be read.
pub fn lookups(corpus: &Corpus, site: &Path, queries: usize) -> Result<Lookups, Failure> {
    write(corpus, site).map_err(|(path, error)| Failure::Write(path, error))?;
    let disk = Disk::new(site);
    let files = Layered::new(&disk, &Embedded);
    let kept = Kept(Collected::default());
    let options = Options { today: TODAY, audience: Audience::Participant };
    let findings = build(&files, &options, &kept);
    if any_error(&findings) {
        return Err(Failure::Build(findings));
    }
    let files = kept.0.into_files();
    let index: Vec<u64> = files
        .iter()
        .filter(|(path, _)| path.starts_with(FOLDER))
        .map(|(_, content)| length(content))
        .collect();
    let sizes = Sizes { files: &files, known: RefCell::default() };
    let edition = |(slug, code): (String, String)| -> Option<Result<EditionLookups, Failure>> {
        let scripts = scripts(&files, &slug)?;
        let kinds = KINDS.iter().map(|(name, words)| {
            let asked = asked(corpus, &code, *words, queries + 1);
            kind(name, &slug, &scripts, &asked, &sizes)
        });
        Some(kinds.collect::<Result<_, _>>().map_err(Failure::Search).map(|kinds| EditionLookups {
            scripts: scripts.iter().map(|path| sizes.of(path)).sum(),
            edition: slug,
            kinds,
        }))
    };
    Ok(Lookups {
        version: env!("CARGO_PKG_VERSION"),
        documents: corpus.len(),
        queries,
        index: index.iter().sum(),
        files: index.len(),
        editions: corpus.editions().into_iter().filter_map(edition).collect::<Result<_, _>>()?,
    })
}

/// Asks the queries one after another, each by a new reader, and then the next one by the same.
fn kind(
    name: &'static str,
    slug: &str,
    scripts: &BTreeSet<String>,
    asked: &[String],
    sizes: &Sizes<'_>,
) -> Result<Lookup, Trouble> {
    let (mut first, mut next, mut answered) = (Vec::new(), Vec::new(), 0);
    for (query, following) in asked.iter().zip(asked.iter().skip(1)) {
        let reader = Reader { files: sizes.files, read: RefCell::default() };
        let index = Index::open(&reader, slug)?;
        let answer = index.search(query, &Narrow::default(), RESULTS)?;
        answered += usize::from(answer.total > 0);
        let read = reader.read.take();
        first.push(sizes.fetched(scripts.iter().chain(&read)));
        index.search(following, &Narrow::default(), RESULTS)?;
        next.push(sizes.fetched(reader.read.take().difference(&read)));
    }
    Ok(Lookup { name, first: Fetched::of(&first), next: Fetched::of(&next), answered })
}

impl Fetched {
    /// Of bytes and requests, query by query.
    fn of(all: &[(f64, f64)]) -> Self {
        let most = |numbers: &dyn Fn(&(f64, f64)) -> f64| all.iter().map(numbers).fold(0.0, f64::max);
        Fetched {
            bytes: median(all.iter().map(|(bytes, _)| *bytes)),
            most_bytes: most(&|(bytes, _)| *bytes),
            requests: median(all.iter().map(|(_, requests)| *requests)),
            most_requests: most(&|(_, requests)| *requests),
        }
    }
}

/// Queries as readers of a language might ask them: words as frequent as in its texts, without the smallest.
fn asked(corpus: &Corpus, code: &str, words: usize, count: usize) -> Vec<String> {
    let all = corpus.speeches().iter().enumerate().find(|(_, (known, _))| known == code);
    let Some((lang, (_, speech))) = all else { return Vec::new() };
    let mut random = corpus.random(Purpose::Query(lang, words));
    let mut word = || loop {
        let word = speech.words(1, false, &mut random);
        if word.chars().count() >= SHORTEST {
            return word;
        }
    };
    (0..count).map(|_| (0..words).map(|_| word()).collect::<Vec<_>>().join(" ")).collect()
}

/// The scripts that the page of the search has and the edition's home has not.
fn scripts(files: &BTreeMap<String, Content>, slug: &str) -> Option<BTreeSet<String>> {
    let of = |path: &str| -> Option<BTreeSet<String>> {
        let Content::Bytes(bytes) = files.get(path)? else { return None };
        let page = std::str::from_utf8(bytes).ok()?;
        let sources = page.split("<script ").skip(1).filter_map(|tag| tag.split('>').next());
        let sources = sources.filter_map(|tag| tag.split("src=\"").nth(1)?.split('"').next());
        Some(sources.map(|source| source.trim_start_matches("../").to_owned()).collect())
    };
    let own = of(&format!("{slug}/search/index.html"))?;
    let known = of(&format!("{slug}/index.html"))?;
    Some(own.difference(&known).cloned().collect())
}

fn length(content: &Content) -> u64 {
    match content {
        Content::Bytes(bytes) => u64::try_from(bytes.len()).unwrap_or(u64::MAX),
        Content::File { len, .. } => *len,
    }
}

/// Compressed sizes of files, each found out once.
struct Sizes<'a> {
    files: &'a BTreeMap<String, Content>,
    known: RefCell<HashMap<String, u64>>,
}

impl Sizes<'_> {
    fn of(&self, path: &str) -> u64 {
        if let Some(known) = self.known.borrow().get(path) {
            return *known;
        }
        let size = match self.files.get(path) {
            Some(Content::Bytes(bytes)) => compressed(bytes),
            Some(Content::File { len, .. }) => *len,
            None => 0,
        };
        self.known.borrow_mut().insert(path.to_owned(), size);
        size
    }

    /// Bytes and requests.
    fn fetched<'p>(&self, paths: impl Iterator<Item = &'p String>) -> (f64, f64) {
        let sizes: Vec<u64> = paths.map(|path| self.of(path)).collect();
        let number = |number: u64| f64::from(u32::try_from(number).unwrap_or(u32::MAX));
        (number(sizes.iter().sum()), number(u64::try_from(sizes.len()).unwrap_or(u64::MAX)))
    }
}

/// The size of bytes as common servers send them.
fn compressed(bytes: &[u8]) -> u64 {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::new(6));
    let written = encoder.write_all(bytes).and_then(|()| encoder.finish());
    written.map_or(0, |out| u64::try_from(out.len()).unwrap_or(u64::MAX))
}

/// Reads files and notes which.
struct Reader<'a> {
    files: &'a BTreeMap<String, Content>,
    read: RefCell<BTreeSet<String>>,
}

impl Shelf for Reader<'_> {
    fn read(&self, path: &str) -> Option<Vec<u8>> {
        self.read.borrow_mut().insert(path.to_owned());
        self.files.read(path)
    }

    fn names(&self) -> Vec<String> {
        self.files.names()
    }
}

/// Keeps of a site only what searching needs.
struct Kept(Collected);

impl Sink for Kept {
    fn put(&self, path: &str, content: Content) -> Result<(), Box<Diagnostic>> {
        let home = path.ends_with("/index.html") && path.matches('/').count() == 1;
        let wanted = [FOLDER, "assets/"].iter().any(|folder| path.starts_with(folder));
        if wanted || home || path.ends_with("/search/index.html") {
            self.0.put(path, content)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_first_query_needs_scripts_and_a_next_one_less() {
        let folder = tempfile::tempdir().unwrap();
        let corpus = Corpus::new(12, 1).unwrap();
        let found = lookups(&corpus, &folder.path().join("site"), 5).unwrap();
        let editions: Vec<&str> = found.editions.iter().map(|edition| edition.edition.as_str()).collect();
        assert_eq!(editions, ["mk", "sq", "sr", "sr-latn", "bs"]);
        for edition in &found.editions {
            assert!(edition.scripts > 1_000, "{edition:?}");
            assert_eq!(edition.kinds.len(), KINDS.len());
            for kind in &edition.kinds {
                assert!(kind.first.requests >= 4.0 && kind.answered > 0, "{edition:?}");
                assert!(kind.next.bytes < kind.first.bytes && kind.first.bytes <= kind.first.most_bytes);
            }
        }
        let again = lookups(&corpus, &folder.path().join("site"), 5).unwrap();
        assert_eq!(format!("{found:?}"), format!("{again:?}"));
    }
}
