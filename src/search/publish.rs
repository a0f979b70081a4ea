//! An edition's index, written file by file.

use std::collections::HashSet;
use std::sync::{Mutex, PoisonError};

use rayon::prelude::*;

use super::format::{
    self, Class, FOLDER, FacetGroup, HASH, Kind, Labels, Layer, Meta, RECORDS, Record, json,
};
use super::layers::TextFile;
use super::{Analyzers, gather, layers, number, weigh};
use crate::diagnostic::Diagnostic;
use crate::language::{EditionIx, Lang};
use crate::library::{DocIx, Document, Library};
use crate::output::{Content, Sink};

/// A facet as readers see it: its name, its label, and its values with ids, labels and documents.
#[derive(Clone, Debug)]
pub struct ShownFacet {
    /// Its name: `topics`.
    pub name: String,
    /// What readers see.
    pub label: String,
    /// Values: id, what readers see, the documents that have it.
    pub values: Vec<(String, String, Vec<DocIx>)>,
}

/// What readers of an edition see of its documents.
#[derive(Clone, Debug)]
pub struct Shown {
    /// Which edition.
    pub ix: EditionIx,
    /// Its slug.
    pub slug: String,
    /// The words for what records name by number.
    pub labels: Labels,
    /// A record for each document of the library.
    pub records: Vec<Record>,
    /// The facets.
    pub facets: Vec<ShownFacet>,
}

/// What the words of an edition come to.
struct Indexed {
    /// Which language each document is read in, and more that the words depend on.
    signature: Vec<Option<Lang>>,
    ix: EditionIx,
    words: Layer,
    directory: Layer,
    forms: Layer,
}

/// Writes the indexes of all editions. Comes back with the path of each edition's first file, the [`Meta`].
pub fn publish(
    library: &Library,
    shown: &[Shown],
    analyzers: &Analyzers,
    sink: &dyn Sink,
) -> (Vec<String>, Vec<Diagnostic>) {
    let shelf = Shelf { sink, known: Mutex::default(), findings: Mutex::default() };
    let mut done: Vec<Indexed> = Vec::new();
    let mut paths = Vec::new();
    for edition in shown {
        let signature = signature(library, edition.ix);
        let same = |one: &&Indexed| one.signature == signature && analyzers.same(one.ix, edition.ix);
        if !done.iter().any(|one| same(&one)) {
            done.push(index(library, edition, signature.clone(), analyzers, &shelf));
        }
        let Some(indexed) = done.iter().find(same) else { continue };
        paths.push(shelf.meta(library, edition, indexed, analyzers));
    }
    (paths, shelf.findings.into_inner().unwrap_or_else(PoisonError::into_inner))
}

/// What the words of an edition depend on besides its analysis: the language of every text, title, summary and list of
/// keywords, and its own language. Editions that agree in it, such as two scripts of one language, share their files.
fn signature(library: &Library, ix: EditionIx) -> Vec<Option<Lang>> {
    let of = |document: &Document| {
        [
            library.step(document, ix).map(|step| step.lang),
            super::parts::pick(library, ix, &document.title).map(|(lang, _)| lang),
            super::parts::pick(library, ix, &document.summary).map(|(lang, _)| lang),
            super::parts::pick(library, ix, &document.keywords).map(|(lang, _)| lang),
        ]
    };
    let own = library.languages.chain(ix).first().map(|step| step.lang);
    std::iter::once(own).chain(library.documents().iter().flat_map(of)).collect()
}

fn index(
    library: &Library,
    edition: &Shown,
    signature: Vec<Option<Lang>>,
    analyzers: &Analyzers,
    shelf: &Shelf<'_>,
) -> Indexed {
    let gathered = gather::gather(library, edition.ix, analyzers);
    let postings = weigh::postings(&gathered);
    let lexicon = gathered.lexicon;
    drop(gathered.documents);
    let (mut words, files) = layers::words(&lexicon, &postings);
    let (mut forms, form_files) = layers::forms_files(&lexicon, &postings);
    let (mut positions, position_files) = layers::positions(&lexicon, &postings);
    drop(postings);
    let slug = &edition.slug;
    let parts = |file: &TextFile| (file.from.clone(), vec![json(&file.dictionary), json(&file.numbers)]);
    shelf.layer(Kind::Words, slug, &mut words, &files, parts);
    shelf.layer(Kind::Positions, slug, &mut positions, &position_files, parts);
    shelf.layer(Kind::Forms, slug, &mut forms, &form_files, |file| {
        (file.from.clone(), vec![json(&file.dictionary)])
    });
    let directory = shelf.single(Kind::Directory, slug, &json(&positions));
    Indexed { signature, ix: edition.ix, words, directory, forms }
}

/// Where the files go.
struct Shelf<'a> {
    sink: &'a dyn Sink,
    /// Paths that are written already: files with the same content have the same name.
    known: Mutex<HashSet<String>>,
    findings: Mutex<Vec<Diagnostic>>,
}

impl Shelf<'_> {
    fn put(&self, path: &str, bytes: Vec<u8>) {
        if !self.known.lock().unwrap_or_else(PoisonError::into_inner).insert(path.to_owned()) {
            return;
        }
        if let Err(finding) = self.sink.put(path, Content::Bytes(bytes)) {
            self.findings.lock().unwrap_or_else(PoisonError::into_inner).push(*finding);
        }
    }

    /// Writes the files of a layer, of which `parts` tells where each begins and what is in it, and notes their folder and
    /// the hashes of their groups in `layer`.
    fn layer<T: Sync>(
        &self,
        kind: Kind,
        folder: &str,
        layer: &mut Layer,
        files: &[T],
        parts: impl Fn(&T) -> (String, Vec<String>) + Sync,
    ) {
        let hashes: Vec<String> = files
            .par_chunks(kind.group())
            .map(|files| {
                let mut hasher = blake3::Hasher::new();
                let written: Vec<(String, Vec<u8>)> = files
                    .iter()
                    .map(|file| {
                        let (from, payload) = parts(file);
                        let bytes = format::write(kind.letter(), &from, &payload);
                        hasher.update(&bytes);
                        (from, bytes)
                    })
                    .collect();
                let hash = brief(&hasher.finalize());
                for (from, bytes) in written {
                    self.put(&format::path(kind, folder, &from, &hash), bytes);
                }
                hash
            })
            .collect();
        layer.folder = folder.to_owned();
        layer.hash = hashes.concat();
    }

    /// Writes a layer that is one file.
    fn single(&self, kind: Kind, folder: &str, payload: &str) -> Layer {
        let mut layer = Layer::default();
        let parts = |payload: &&str| (String::new(), vec![(*payload).to_owned()]);
        self.layer(kind, folder, &mut layer, &[payload], parts);
        layer
    }

    fn meta(&self, library: &Library, edition: &Shown, indexed: &Indexed, analyzers: &Analyzers) -> String {
        let own = library.languages.chain(edition.ix).first().map(|step| step.lang);
        let class = |document: &Document| Class {
            life: match document.status {
                status if status.is_in_force() => 0,
                crate::model::Status::Superseded | crate::model::Status::Archived => 2,
                _ => 1,
            },
            foreign: library.step(document, edition.ix).is_some_and(|step| Some(step.lang) != own),
        };
        let blocks: Vec<(usize, &[Record])> =
            edition.records.chunks(RECORDS).enumerate().map(|(at, block)| (at * RECORDS, block)).collect();
        let mut records = Layer::default();
        self.layer(Kind::Records, &edition.slug, &mut records, &blocks, |(first, block)| {
            (first.to_string(), vec![json(block)])
        });
        let facets: Vec<FacetGroup> = edition.facets.iter().map(facet).collect();
        let meta = Meta {
            analysis: serde_json::to_value(analyzers.of_edition(edition.ix).table()).unwrap_or_default(),
            classes: library.documents().iter().map(|document| class(document).to_char()).collect(),
            words: indexed.words.clone(),
            directory: indexed.directory.clone(),
            forms: indexed.forms.clone(),
            records,
            facets: self.single(Kind::Facets, &edition.slug, &json(&facets)),
            labels: edition.labels.clone(),
        };
        let bytes = format::write("meta", &edition.slug, &[json(&meta)]);
        let path = format!("{FOLDER}/{}.{}.js", edition.slug, short(&blake3::hash(&bytes)));
        self.put(&path, bytes);
        path
    }
}

fn short(hash: &blake3::Hash) -> String {
    hash.to_hex().chars().take(10).collect()
}

/// A hash as [`HASH`] small letters and digits.
fn brief(hash: &blake3::Hash) -> String {
    const LETTERS: &[u8; 32] = b"0123456789abcdefghijklmnopqrstuv";
    let letter = |byte: &u8| LETTERS.get(usize::from(byte % 32)).map_or('0', |letter| char::from(*letter));
    hash.as_bytes().iter().take(HASH).map(letter).collect()
}

fn facet(facet: &ShownFacet) -> FacetGroup {
    let value = |(id, label, documents): &(String, String, Vec<DocIx>)| {
        let mut numbers = String::new();
        let mut before = 0;
        for DocIx(at) in documents {
            number::push(u32::try_from(at - before).unwrap_or(0), &mut numbers);
            before = *at;
        }
        (id.clone(), label.clone(), numbers)
    };
    FacetGroup(facet.name.clone(), facet.label.clone(), facet.values.iter().map(value).collect())
}
