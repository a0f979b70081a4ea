//! Files of indexes → the sink, unless they are there already.

use std::sync::{Arc, Mutex, PoisonError};

use hashbrown::{HashMap, HashSet};

use super::format::{self, HASH, Kind, Layer, json};
use super::order::push_after;
use crate::diagnostic::Diagnostic;
use crate::output::{Content, Sink};

/// A file that was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct File {
    /// Where it begins.
    pub from: String,
    /// The hash in its name.
    pub brief: String,
    /// Its path.
    pub path: Arc<str>,
}

/// The files that are written, by path, with what is in them.
pub(super) type Known = HashMap<Arc<str>, blake3::Hash>;

/// Where files go.
pub(super) struct Writer<'a> {
    sink: &'a dyn Sink,
    state: Mutex<State<'a>>,
}

struct State<'a> {
    known: &'a mut Known,
    /// What was written now: no path comes twice.
    written: HashSet<Arc<str>>,
    gone: Vec<Arc<str>>,
    findings: Vec<Diagnostic>,
}

impl<'a> Writer<'a> {
    /// A writer that leaves files alone which are known.
    pub(super) fn new(sink: &'a dyn Sink, known: &'a mut Known) -> Self {
        let state = State { known, written: HashSet::new(), gone: Vec::new(), findings: Vec::new() };
        Writer { sink, state: Mutex::new(state) }
    }

    /// Puts a file into the sink, unless it is there with the same bytes.
    pub(super) fn put(&self, path: &str, bytes: Vec<u8>) -> Arc<str> {
        let hash = blake3::hash(&bytes);
        self.keep(path, bytes, hash)
    }

    fn keep(&self, path: &str, bytes: Vec<u8>, hash: blake3::Hash) -> Arc<str> {
        let path: Arc<str> = Arc::from(path);
        {
            let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
            let same = state.known.get(&path) == Some(&hash);
            if same || !state.written.insert(Arc::clone(&path)) {
                return path;
            }
            state.known.insert(Arc::clone(&path), hash);
        }
        if let Err(finding) = self.sink.put(&path, Content::Bytes(bytes)) {
            self.state.lock().unwrap_or_else(PoisonError::into_inner).findings.push(*finding);
        }
        path
    }

    /// Writes a file that has a hash of its own in its name; the payload is JSON already.
    pub(super) fn file(&self, kind: Kind, folder: &str, from: String, payload: &[String]) -> File {
        let bytes = format::write(kind.letter(), &from, payload);
        let hash = blake3::hash(&bytes);
        let brief = brief(&hash);
        let path = self.keep(&format::path(kind, folder, &from, &brief), bytes, hash);
        File { from, brief, path }
    }

    /// Writes files that share a hash.
    pub(super) fn group(&self, kind: Kind, folder: &str, files: &[(String, String)]) -> Vec<File> {
        let mut hasher = blake3::Hasher::new();
        let bytes = files.iter().map(|(from, payload)| {
            let bytes = format::write(kind.letter(), from, std::slice::from_ref(payload));
            hasher.update(&bytes);
            (from, bytes)
        });
        let bytes: Vec<(&String, Vec<u8>)> = bytes.collect();
        // What all of them together are tells each of them apart as well as its own hash would.
        let hash = hasher.finalize();
        let brief = brief(&hash);
        let file = |(from, bytes): (&String, Vec<u8>)| {
            let path = self.keep(&format::path(kind, folder, from, &brief), bytes, hash);
            File { from: from.clone(), brief: brief.clone(), path }
        };
        bytes.into_iter().map(file).collect()
    }

    /// Notes that files have taken the place of others.
    pub(super) fn replaced<'f>(
        &self,
        old: impl IntoIterator<Item = &'f File>,
        new: impl IntoIterator<Item = &'f File>,
    ) {
        let mut old = old.into_iter().peekable();
        if old.peek().is_none() {
            return;
        }
        let new: HashSet<&str> = new.into_iter().map(|file| file.path.as_ref()).collect();
        let gone = old.filter(|file| !new.contains(file.path.as_ref()));
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        for file in gone {
            if state.known.remove(&file.path).is_some() {
                state.gone.push(Arc::clone(&file.path));
            }
        }
    }

    /// The paths that are no more, and what went wrong.
    pub(super) fn finish(self) -> (Vec<Arc<str>>, Vec<Diagnostic>) {
        let state = self.state.into_inner().unwrap_or_else(PoisonError::into_inner);
        (state.gone, state.findings)
    }
}

/// Where the files of a layer are that each have a hash of their own.
pub(super) fn layer<'f>(folder: &str, files: impl Iterator<Item = &'f File>) -> Layer {
    let mut layer = Layer { folder: folder.to_owned(), ..Layer::default() };
    let mut before = "";
    for file in files {
        push_after(before, &file.from, &mut layer.from);
        layer.hash.push_str(&file.brief);
        before = &file.from;
    }
    layer
}

/// Where a layer is that is one file.
pub(super) fn single(folder: &str, file: &File) -> Layer {
    Layer { folder: folder.to_owned(), from: String::new(), hash: file.brief.clone() }
}

/// A value as the payload of a file.
pub(super) fn payload(value: &impl serde::Serialize) -> Vec<String> {
    vec![json(value)]
}

/// A hash as [`HASH`] small letters and digits.
fn brief(hash: &blake3::Hash) -> String {
    const LETTERS: &[u8; 32] = b"0123456789abcdefghijklmnopqrstuv";
    let letter = |byte: &u8| LETTERS.get(usize::from(byte % 32)).map_or('0', |letter| char::from(*letter));
    hash.as_bytes().iter().take(HASH).map(letter).collect()
}
