//! The indexes of all editions, made once or kept up to date.

use std::collections::BTreeMap;
use std::sync::Arc;

use hashbrown::HashSet;

use super::Analyzers;
use super::covers::{Covers, Shown};
use super::gather::Lexica;
use super::parts;
use super::volume::{Shelved, Volume};
use super::writer::{File, Known, Writer};
use crate::diagnostic::Diagnostic;
use crate::fingerprint::Fingerprint;
use crate::language::{EditionIx, Lang};
use crate::library::trace::Fact;
use crate::library::{Document, Library};
use crate::output::Sink;

/// What came of bringing an index up to date.
#[derive(Debug, Default)]
pub struct Update {
    /// The path of each edition's first file, the [`Meta`](super::format::Meta).
    pub paths: Vec<String>,
    /// The paths of all files there are now, those included that stay as they were; nothing from [`publish`].
    pub files: Vec<Arc<str>>,
    /// The paths of files that are no more.
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
    /// What all of it was made from, documents apart.
    ground: Option<(Fingerprint, Option<Fingerprint>)>,
}

/// Writes the indexes of all editions. Comes back with the path of each edition's first file.
pub fn publish(
    library: &Library,
    shown: &[Shown<'_>],
    analyzers: &Analyzers,
    sink: &dyn Sink,
) -> (Vec<String>, Vec<Diagnostic>) {
    let mut indexer = Indexer::new();
    let update = indexer.run(library, shown, analyzers, sink, false);
    (update.paths, update.findings)
}

impl Indexer {
    /// Knows nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Brings the indexes up to date with a library: puts the files that are new or have changed into the sink. `ground` is
    /// the fingerprint of what everything depends on, the tables of the analyses among it; what has changed of the documents
    /// and the glossary, the library's own [fingerprints](Library::fingerprints) tell.
    ///
    /// The sink must have kept what earlier updates put into it, but for what they said is gone. After one that brought a
    /// finding this is not so, and a new indexer is due.
    pub fn update(
        &mut self,
        library: &Library,
        shown: &[Shown<'_>],
        analyzers: &Analyzers,
        ground: Fingerprint,
        sink: &dyn Sink,
    ) -> Update {
        let ground = Some((ground, library.fingerprints().and_then(|prints| prints.get(Fact::Glossary))));
        if self.ground != ground {
            // Files that come out as they were are known all the same.
            let known = std::mem::take(&mut self.known);
            let forgotten = std::mem::replace(self, Indexer { known, ground, ..Indexer::default() });
            let mut update = self.run(library, shown, analyzers, sink, true);
            let now: HashSet<&str> = update.files.iter().map(AsRef::as_ref).collect();
            let gone = forgotten.files().map(|file| &file.path).filter(|path| !now.contains(path.as_ref()));
            let gone: Vec<_> = gone.cloned().collect();
            drop(now);
            update.gone.extend(gone);
            update.gone.iter().for_each(|path| {
                self.known.remove(path);
            });
            return update;
        }
        self.run(library, shown, analyzers, sink, true)
    }

    /// The files that there are.
    fn files(&self) -> impl Iterator<Item = &File> {
        let volumes = self.volumes.values().flat_map(Volume::files);
        volumes.chain(self.covers.values().flat_map(Covers::files))
    }

    fn run(
        &mut self,
        library: &Library,
        shown: &[Shown<'_>],
        analyzers: &Analyzers,
        sink: &dyn Sink,
        keeps: bool,
    ) -> Update {
        let Indexer { lexica, volumes, covers, known, .. } = self;
        let (mut old_volumes, mut old_covers) = (std::mem::take(volumes), std::mem::take(covers));
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
                    volume.update(library, analyzers, lexica, keeps);
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
        // What nobody asks for any more is gone.
        let orphans = old_volumes.values().flat_map(Volume::files);
        let orphans: Vec<&File> = orphans.chain(old_covers.values().flat_map(Covers::files)).collect();
        let files = volumes.values().flat_map(Volume::files).chain(covers.values().flat_map(Covers::files));
        let files: Vec<&File> = files.collect();
        writer.replaced(orphans, files.iter().copied());
        let files = files.into_iter().map(|file| Arc::clone(&file.path)).collect();
        let (gone, findings) = writer.finish();
        Update { paths, files, gone, findings }
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

#[cfg(test)]
mod tests;
