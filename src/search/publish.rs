//! An edition's index, written file by file.

use std::collections::HashSet;
use std::sync::{Mutex, PoisonError};

use rayon::prelude::*;

use super::format::{self, Class, FOLDER, FacetGroup, GROUP, Kind, Labels, Layer, Meta, Record, json};
use super::{Analyzers, gather, layers, number, weigh};
use crate::diagnostic::Diagnostic;
use crate::language::{EditionIx, Lang};
use crate::library::{DocIx, Document, Library};
use crate::output::{Content, Sink};

/// When a file of records is full, in bytes.
const RECORDS: usize = 3_000;

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
    positions: Layer,
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
            done.push(index(library, edition.ix, signature.clone(), analyzers, &shelf));
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
    ix: EditionIx,
    signature: Vec<Option<Lang>>,
    analyzers: &Analyzers,
    shelf: &Shelf<'_>,
) -> Indexed {
    let gathered = gather::gather(library, ix, analyzers);
    let postings = weigh::postings(&gathered);
    let lexicon = gathered.lexicon;
    drop(gathered.documents);
    let (mut words, files) = layers::words(&lexicon, &postings);
    let (mut forms, form_files) = layers::forms_files(&lexicon, &postings);
    let (mut positions, position_files) = layers::positions(&lexicon, &postings);
    drop(postings);
    words.hash = shelf.layer(Kind::Words, &files, |at, file| {
        format::write(Kind::Words.letter(), &at, &[json(&file.dictionary), json(&file.numbers)])
    });
    positions.hash = shelf.layer(Kind::Positions, &position_files, |at, file| {
        format::write(Kind::Positions.letter(), &at, &[json(&file.dictionary), json(&file.numbers)])
    });
    forms.hash = shelf
        .layer(Kind::Forms, &form_files, |at, file| format::write(Kind::Forms.letter(), &at, &[json(file)]));
    Indexed { signature, ix, words, positions, forms }
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

    /// Writes the files of a layer; comes back with the hashes of their groups.
    fn layer<T: Sync>(&self, kind: Kind, files: &[T], write: impl Fn(usize, &T) -> Vec<u8> + Sync) -> String {
        let hashes: Vec<String> = files
            .par_chunks(GROUP)
            .enumerate()
            .map(|(group, files)| {
                let numbered = files.iter().enumerate().map(|(at, file)| (group * GROUP + at, file));
                let written: Vec<(usize, Vec<u8>)> =
                    numbered.map(|(at, file)| (at, write(at, file))).collect();
                let mut hasher = blake3::Hasher::new();
                for (_, bytes) in &written {
                    hasher.update(bytes);
                }
                let hash = short(&hasher.finalize());
                for (at, bytes) in written {
                    self.put(&format::path(kind, at, &hash), bytes);
                }
                hash
            })
            .collect();
        hashes.join(" ")
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
        let (from, blocks) = blocks(&edition.records);
        let records = self.layer(Kind::Records, &blocks, |at, block| {
            format::write(Kind::Records.letter(), &at, std::slice::from_ref(block))
        });
        let facets: Vec<FacetGroup> = edition.facets.iter().map(facet).collect();
        let facets = self.layer(Kind::Facets, &[facets], |at, facets| {
            format::write(Kind::Facets.letter(), &at, &[json(facets)])
        });
        let meta = Meta {
            analysis: serde_json::to_value(analyzers.of_edition(edition.ix).table()).unwrap_or_default(),
            classes: library.documents().iter().map(|document| class(document).to_char()).collect(),
            words: indexed.words.clone(),
            positions: indexed.positions.clone(),
            forms: indexed.forms.clone(),
            records: Layer { from, hash: records },
            facets: Layer { from: String::new(), hash: facets },
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

/// Records, a few to a file: how many each file has, and the files as JSON.
fn blocks(records: &[Record]) -> (String, Vec<String>) {
    let mut counts: Vec<u32> = Vec::new();
    let mut files: Vec<String> = Vec::new();
    for record in records {
        let written = json(record);
        match (files.last_mut(), counts.last_mut()) {
            (Some(file), Some(count)) if file.len() + written.len() <= RECORDS => {
                file.push(',');
                file.push_str(&written);
                *count += 1;
            }
            _ => {
                files.push(format!("[{written}"));
                counts.push(1);
            }
        }
    }
    files.iter_mut().for_each(|file| file.push(']'));
    let mut from = String::new();
    counts.into_iter().for_each(|count| number::push(count, &mut from));
    (from, files)
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
