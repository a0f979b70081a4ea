//! The indexes of all editions, made once or kept up to date.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::Analyzers;
use super::covers::{Covers, Shown};
use super::gather::Lexica;
use super::parts;
use super::volume::{Shelved, Volume};
use super::writer::{File, Known, Writer};
use crate::diagnostic::Diagnostic;
use crate::language::{EditionIx, Lang};
use crate::library::{DocIx, Document, Library};
use crate::output::Sink;

/// What is not as it was when an index was last brought up to date.
#[derive(Clone, Debug)]
pub enum Changed {
    /// Anything at all: languages, tables of analyses, glossary.
    Everything,
    /// The title, summary, keywords, texts or links of these documents, by their numbers in the new library. Documents that
    /// are new need not be named; neither need those that are no more.
    Documents(BTreeSet<DocIx>),
}

/// What came of bringing an index up to date.
#[derive(Debug, Default)]
pub struct Update {
    /// The path of each edition's first file, the [`Meta`](super::format::Meta).
    pub paths: Vec<String>,
    /// The paths of files that are no more. All others that were written earlier stay as they are.
    pub gone: Vec<Arc<str>>,
    /// What went wrong.
    pub findings: Vec<Diagnostic>,
}

/// Keeps the indexes of a site up to date: of an edit it writes what the edit changes, and the files are the same, byte for
/// byte, as if all had been made at once.
#[derive(Debug, Default)]
pub struct Indexer {
    lexica: Lexica,
    /// By the slug of the edition that they were made for.
    volumes: BTreeMap<String, Volume>,
    /// By the slug of the edition.
    covers: BTreeMap<String, Covers>,
    known: Known,
}

/// Writes the indexes of all editions. Comes back with the path of each edition's first file.
pub fn publish(
    library: &Library,
    shown: &[Shown],
    analyzers: &Analyzers,
    sink: &dyn Sink,
) -> (Vec<String>, Vec<Diagnostic>) {
    let mut indexer = Indexer::new();
    let update = indexer.run(library, shown, analyzers, &Changed::Everything, sink, false);
    (update.paths, update.findings)
}

impl Indexer {
    /// Knows nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Brings the indexes up to date with a library: puts the files that are new or have changed into the sink.
    ///
    /// The sink must have kept what earlier updates put into it, but for what they said is gone. After one that brought a
    /// finding this is not so, and a new indexer is due.
    pub fn update(
        &mut self,
        library: &Library,
        shown: &[Shown],
        analyzers: &Analyzers,
        changed: &Changed,
        sink: &dyn Sink,
    ) -> Update {
        self.run(library, shown, analyzers, changed, sink, true)
    }

    fn run(
        &mut self,
        library: &Library,
        shown: &[Shown],
        analyzers: &Analyzers,
        changed: &Changed,
        sink: &dyn Sink,
        keeps: bool,
    ) -> Update {
        let Indexer { lexica, volumes, covers, known } = self;
        let (mut old_volumes, mut old_covers) = (std::mem::take(volumes), std::mem::take(covers));
        // The files of what is forgotten are gone, unless they are written again.
        let mut orphans: Vec<File> = Vec::new();
        let documents = match changed {
            Changed::Everything => {
                orphans.extend(old_volumes.values().flat_map(Volume::files).cloned());
                old_volumes.clear();
                *lexica = Lexica::default();
                BTreeSet::new()
            }
            Changed::Documents(documents) => documents.iter().map(|DocIx(at)| *at).collect(),
        };
        let writer = Writer::new(sink, known);
        let mut done: Vec<(Signature, Shelved)> = Vec::new();
        let mut paths = Vec::new();
        for edition in shown {
            let signature = Signature::of(library, edition.ix, analyzers);
            let shelved = match done.iter().find(|(known, _)| *known == signature) {
                Some((_, shelved)) => shelved.clone(),
                None => {
                    let mut volume = match old_volumes.remove(&edition.slug) {
                        Some(volume) => volume,
                        None => Volume::new(library, edition.ix, analyzers, lexica),
                    };
                    volume.update(library, &documents, analyzers, lexica);
                    let shelved = volume.write(lexica, &edition.slug, &writer);
                    if keeps {
                        volumes.insert(edition.slug.clone(), volume);
                    }
                    done.push((signature, shelved.clone()));
                    shelved
                }
            };
            let mut of_edition = old_covers.remove(&edition.slug).unwrap_or_default();
            let path = of_edition.write(library, edition, &shelved, analyzers, &writer);
            paths.push(path.to_string());
            if keeps {
                covers.insert(edition.slug.clone(), of_edition);
            }
        }
        orphans.extend(old_volumes.values().flat_map(Volume::files).cloned());
        orphans.extend(old_covers.values().flat_map(Covers::files).cloned());
        let now = volumes.values().flat_map(Volume::files).chain(covers.values().flat_map(Covers::files));
        writer.replaced(&orphans, now);
        let (gone, findings) = writer.finish();
        Update { paths, gone, findings }
    }
}

/// What the words of an edition depend on besides its documents: its analysis, its own language, and the language of every
/// text, title, summary and list of keywords. Editions that agree in it, such as two scripts of one language, share their
/// files.
#[derive(PartialEq, Eq)]
struct Signature {
    analysis: usize,
    own: Option<Lang>,
    documents: Vec<[Option<Lang>; 4]>,
}

impl Signature {
    fn of(library: &Library, ix: EditionIx, analyzers: &Analyzers) -> Self {
        let of = |document: &Document| {
            [
                library.step(document, ix).map(|step| step.lang),
                parts::pick(library, ix, &document.title).map(|(lang, _)| lang),
                parts::pick(library, ix, &document.summary).map(|(lang, _)| lang),
                parts::pick(library, ix, &document.keywords).map(|(lang, _)| lang),
            ]
        };
        Signature {
            analysis: analyzers.analysis_of(ix),
            own: library.languages.chain(ix).first().map(|step| step.lang),
            documents: library.documents().iter().map(of).collect(),
        }
    }
}
