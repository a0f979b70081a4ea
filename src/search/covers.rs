//! What readers of an edition see of its documents → its records, its facets and its first file.

use std::sync::Arc;

use rayon::prelude::*;

use super::Analyzers;
use super::format::{self, Class, FOLDER, FacetGroup, Kind, Labels, Layer, Meta, RECORDS, Record, json};
use super::number;
use super::volume::{Print, Shelved};
use super::writer::{self, File, Writer, payload};
use crate::language::EditionIx;
use crate::library::{DocIx, Document, Library};

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
pub struct Shown<'a> {
    /// Which edition.
    pub ix: EditionIx,
    /// Its slug.
    pub slug: String,
    /// The words for what records name by number.
    pub labels: Labels,
    /// Makes the record of a document; from nothing but the document and what everything depends on.
    pub record: Box<dyn Fn(&Document) -> Record + Sync + 'a>,
    /// The facets.
    pub facets: Vec<ShownFacet>,
}

/// What was written of an edition besides its words.
#[derive(Debug, Default)]
pub(super) struct Covers {
    records: Vec<Record>,
    /// What each record was made from.
    prints: Vec<Option<Print>>,
    /// The files of the records, group by group.
    groups: Vec<Vec<File>>,
    facets: Option<File>,
    first: Option<File>,
}

/// A record of now.
struct Made {
    record: Record,
    print: Option<Print>,
    /// Whether it is the one that was written.
    same: bool,
}

impl Covers {
    /// Writes the files that have changed. Comes back with the path of the first.
    pub(super) fn write(
        &mut self,
        library: &Library,
        edition: &Shown<'_>,
        shelved: &Shelved,
        analyzers: &Analyzers,
        writer: &Writer<'_>,
    ) -> Arc<str> {
        let own = library.languages.chain(edition.ix).first().map(|step| step.lang);
        let class = |document: &Document| Class {
            life: match document.status {
                status if status.is_in_force() => 0,
                crate::model::Status::Superseded | crate::model::Status::Archived => 2,
                _ => 1,
            },
            foreign: library.step(document, edition.ix).is_some_and(|step| Some(step.lang) != own),
        };
        let records = self.records(library, edition, writer);
        let facets: Vec<FacetGroup> = edition.facets.iter().map(facet).collect();
        let file = writer.file(Kind::Facets, &edition.slug, String::new(), &payload(&facets));
        let facets = writer::single(&edition.slug, &file);
        let old = self.facets.replace(file);
        writer.replaced(&old, &self.facets);
        let meta = Meta {
            analysis: serde_json::to_value(analyzers.of_edition(edition.ix).table()).unwrap_or_default(),
            classes: library.documents().iter().map(|document| class(document).to_char()).collect(),
            words: shelved.words.clone(),
            directory: shelved.directory.clone(),
            forms: shelved.forms.clone(),
            records,
            facets,
            labels: edition.labels.clone(),
        };
        let bytes = format::write("meta", &edition.slug, &[json(&meta)]);
        let brief: String = blake3::hash(&bytes).to_hex().chars().take(10).collect();
        let path = writer.put(&format!("{FOLDER}/{}.{brief}.js", edition.slug), bytes);
        let file = File { from: String::new(), brief, path: Arc::clone(&path) };
        let old = self.first.replace(file);
        writer.replaced(&old, &self.first);
        path
    }

    /// Writes the records that have changed.
    fn records(&mut self, library: &Library, edition: &Shown<'_>, writer: &Writer<'_>) -> Layer {
        let of_group = RECORDS * Kind::Records.group();
        let documents = library.documents();
        let before = self.records.len();
        let known = std::mem::take(&mut self.records).into_iter().zip(std::mem::take(&mut self.prints));
        let known = known.map(Some).chain(std::iter::repeat_with(|| None)).take(documents.len());
        let known: Vec<Option<(Record, Option<Print>)>> = known.collect();
        let made: Vec<Made> = documents
            .par_iter()
            .zip(known)
            .enumerate()
            .map(|(at, (document, known))| {
                let print = Print::of(library, at, document, edition.ix);
                match known {
                    Some((record, before))
                        if print.is_some() && before == print && *record.0 == *document.id =>
                    {
                        Made { record, print, same: true }
                    }
                    _ => Made { record: (edition.record)(document), print, same: false },
                }
            })
            .collect();
        let old = std::mem::take(&mut self.groups);
        let groups: Vec<Vec<File>> = made
            .par_chunks(of_group)
            .enumerate()
            .map(|(group, records)| match old.get(group) {
                Some(files)
                    if records.len() == before.saturating_sub(group * of_group).min(of_group)
                        && records.iter().all(|made| made.same) =>
                {
                    files.clone()
                }
                _ => {
                    let first = |block: usize| group * of_group + block * RECORDS;
                    let block = |(at, block): (usize, &[Made])| {
                        let block: Vec<&Record> = block.iter().map(|made| &made.record).collect();
                        (first(at).to_string(), json(&block))
                    };
                    let blocks: Vec<(String, String)> =
                        records.chunks(RECORDS).enumerate().map(block).collect();
                    writer.group(Kind::Records, &edition.slug, &blocks)
                }
            })
            .collect();
        writer.replaced(old.iter().flatten(), groups.iter().flatten());
        let hash = groups.iter().filter_map(|group| group.first()).map(|file| file.brief.as_str()).collect();
        (self.records, self.prints) = made.into_iter().map(|made| (made.record, made.print)).unzip();
        self.groups = groups;
        Layer { folder: edition.slug.clone(), from: String::new(), hash }
    }

    /// The files that there are.
    pub(super) fn files(&self) -> impl Iterator<Item = &File> {
        self.groups.iter().flatten().chain(&self.facets).chain(&self.first)
    }
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
