//! Sources → the linked whole.
//!
//! In: [`crate::read::Sources`], each file understood on its own. Out: a [`Library`]: documents with their texts in every
//! language there is, every reference resolved, translations compared with their originals, lists by facet, the use of
//! the glossary; and a finding for everything that does not fit together. A library is complete and read-only: rendering
//! and indexing only ask.

pub mod coverage;
mod document;
mod facet;
mod fingerprint;
mod freshness;
mod links;
mod mentions;
mod references;
pub mod trace;
mod translation;

use std::collections::{BTreeMap, VecDeque};
use std::sync::Arc;

use hashbrown::{HashMap, HashSet};
use jiff::civil::Date;
use rayon::prelude::*;

use crate::diagnostic::{Code, Diagnostic, Place};
use crate::fingerprint::Fingerprint;
use crate::language::{EditionIx, Languages, Step};
use crate::model::{
    Concept, Contacts, Content, DocumentFile, Facts, Glossary, Kind, Site, Status, Vocabulary,
};
use crate::options::{Audience, Options};
use crate::read::tree::Attachment;
use crate::read::{Prints, Sources};

pub use document::{DocIx, Document, LinkTarget, Text};
pub use facet::{Facet, FacetIndex, concerns};
pub use fingerprint::Fingerprints;
pub use freshness::{ContactState, months_between};
use links::Ways;
use trace::Fact;
pub use translation::State;

/// The linked whole of a site.
#[derive(Debug)]
pub struct Library {
    /// The configuration.
    pub site: Arc<Site>,
    /// The languages.
    pub languages: Arc<Languages>,
    /// The vocabularies.
    pub vocabulary: Arc<Vocabulary>,
    glossary: Arc<Glossary>,
    contacts: Arc<Contacts>,
    attachments: Arc<[Attachment]>,
    documents: Vec<Document>,
    facets: FacetIndex,
    term_use: Vec<Vec<DocIx>>,
    aliases: BTreeMap<Arc<str>, DocIx>,
    /// The day of the build.
    pub today: Date,
    /// Whom the site is built for.
    pub audience: Audience,
    /// Drafts: checked like everything else, and never published.
    pub drafts: Vec<Document>,
    by_id: HashMap<Arc<str>, DocIx>,
    prints: Option<Arc<Fingerprints>>,
}

impl Library {
    /// Published documents: by type in the order of a site, then by id.
    pub fn documents(&self) -> &[Document] {
        trace::note(Fact::Documents);
        &self.documents
    }

    /// Ids of the published documents, in their order.
    pub fn ids(&self) -> impl Iterator<Item = &Arc<str>> {
        trace::note(Fact::Documents);
        self.documents.iter().map(|document| &document.id)
    }

    /// The published documents of a type, in their order.
    pub fn of_kind(&self, kind: Kind) -> &[DocIx] {
        self.facets.list(Facet::Kinds, kind.name())
    }

    /// How many published documents there are. The whole site looks different when one comes or goes.
    pub fn len(&self) -> usize {
        self.documents.len()
    }

    /// Whether nothing is published.
    pub fn is_empty(&self) -> bool {
        self.documents.is_empty()
    }

    /// The glossary.
    pub fn glossary(&self) -> &Glossary {
        trace::note(Fact::Glossary);
        &self.glossary
    }

    /// The contacts.
    pub fn contacts(&self) -> &Contacts {
        trace::note(Fact::Contacts);
        &self.contacts
    }

    /// Files that belong to documents.
    pub fn attachments(&self) -> &[Attachment] {
        trace::note(Fact::Files);
        &self.attachments
    }

    /// A file that belongs to a document from whose text or facts its index comes.
    pub fn attachment_at(&self, at: usize) -> Option<&Attachment> {
        self.attachments.get(at)
    }

    /// Documents by each facet's values.
    pub fn facets(&self) -> &FacetIndex {
        &self.facets
    }

    /// A concept, by its index in [`Glossary::concepts`].
    pub fn concept(&self, at: usize) -> Option<&Concept> {
        trace::note(Fact::Concept(at));
        self.glossary.concepts.get(at)
    }

    /// The concept of an id.
    pub fn concept_of(&self, id: &str) -> Option<&Concept> {
        let at = self.glossary.concepts.iter().position(|concept| concept.id.as_ref() == id);
        trace::note(at.map_or(Fact::Glossary, Fact::Concept));
        self.glossary.concepts.get(at?)
    }

    /// The documents that use a concept, by its index in [`Glossary::concepts`].
    pub fn term_use(&self, concept: usize) -> &[DocIx] {
        trace::note(Fact::Uses);
        self.term_use.get(concept).map_or(&[][..], Vec::as_slice)
    }

    /// Old ids with the documents they now mean.
    pub fn aliases(&self) -> &BTreeMap<Arc<str>, DocIx> {
        trace::note(Fact::Documents);
        &self.aliases
    }

    /// Notes all that an index is made of, for work that is shared among threads.
    pub fn note_all(&self) {
        trace::note(Fact::Documents);
        trace::note(Fact::Glossary);
        self.documents.iter().for_each(Document::note_texts);
    }

    /// The fingerprints of all facts.
    pub fn fingerprints(&self) -> Option<&Arc<Fingerprints>> {
        self.prints.as_ref()
    }

    /// The document of this id.
    pub fn find(&self, id: &str) -> Option<DocIx> {
        let found = self.by_id.get(id).copied();
        // Where there is none, another document would have to come.
        trace::note(found.map_or(Fact::Documents, Fact::Face));
        found
    }

    /// All documents, drafts too, by type and id.
    pub fn all_documents(&self) -> impl Iterator<Item = &Document> {
        trace::note(Fact::Documents);
        let mut all: Vec<&Document> = self.documents.iter().chain(&self.drafts).collect();
        all.sort_by_key(|document| (document.kind, Arc::clone(&document.id)));
        all.into_iter()
    }

    /// The document of this id, be it a draft.
    pub fn find_any(&self, id: &str) -> Option<&Document> {
        self.all_documents().find(|document| document.id.as_ref() == id)
    }

    /// A document's file, by its name below the document's folder.
    pub fn attachment(&self, document: &Document, name: &str) -> Option<&Attachment> {
        self.attachments.get(attachment(&self.attachments, document.kind, &document.id, name)?)
    }

    /// A document.
    pub fn document(&self, at: DocIx) -> Option<&Document> {
        trace::note(Fact::Face(at));
        self.documents.get(at.0)
    }

    /// The text of a document that a reader of an edition gets, and the step of the chain that it comes from.
    pub fn text<'a>(&'a self, document: &'a Document, edition: EditionIx) -> Option<(&'a Text, Step)> {
        let step = self.step(document, edition)?;
        document.text(step.lang).map(|text| (text, step))
    }

    /// The step of an edition's chain that a reader gets a document's text from.
    pub fn step(&self, document: &Document, edition: EditionIx) -> Option<Step> {
        self.languages.chain(edition).iter().find(|step| document.has_text(step.lang)).copied()
    }
}

/// The place of a document's file among all files, which are in the order of their paths.
fn attachment(all: &[Attachment], kind: Kind, owner: &str, name: &str) -> Option<usize> {
    let wanted = format!("content/{}/{owner}/{name}", kind.folder());
    all.binary_search_by(|file| file.path.as_ref().cmp(wanted.as_str())).ok()
}

/// Links what was read.
pub fn link(sources: Sources, options: &Options) -> (Library, Vec<Diagnostic>) {
    Linker::default().link(sources, options)
}

/// Links a site again and again, and follows no link twice that cannot lead elsewhere.
#[derive(Debug, Default)]
pub struct Linker {
    /// What documents are put together with.
    ground: Fingerprint,
    /// By the path of the base file: a document with its texts.
    assembled: HashMap<Arc<str>, Arc<Assembled>>,
    /// What links can lead to.
    known: Fingerprint,
    /// By the path of a document: what its texts are, and where it leads.
    ways: HashMap<Arc<str>, (Fingerprint, Arc<Ways>)>,
    /// The fingerprints of the library before.
    prints: Option<Arc<Fingerprints>>,
}

impl Linker {
    /// Links what was read.
    pub fn link(&mut self, sources: Sources, options: &Options) -> (Library, Vec<Diagnostic>) {
        let mut findings = Vec::new();
        let Sources {
            site, languages, vocabulary, glossary, contacts, documents, attachments, prints, ..
        } = sources;
        let families = families(&documents);
        for family in &families {
            freshness::check_happened(&family.base.path, &family.base.happened, options.today, &mut findings);
        }
        let is_draft = |document: &Document| document.metadata.status == Status::Draft;
        let mut documents = self.assemble(&families, &languages, &prints, &mut findings);
        let drafts: HashSet<Arc<str>> = documents
            .iter()
            .filter(|document| is_draft(document))
            .map(|document| Arc::clone(&document.id))
            .collect();
        let mut by_id: HashMap<Arc<str>, DocIx> = HashMap::with_capacity(documents.len());
        for (at, document) in documents.iter_mut().enumerate() {
            document.at = DocIx(at);
            by_id.entry(Arc::clone(&document.id)).or_insert(DocIx(at));
        }
        let known = references::Known {
            documents: &documents,
            by_id: &by_id,
            drafts: &drafts,
            attachments: &attachments,
            concepts: glossary.concepts.iter().map(|concept| concept.id.as_ref()).zip(0..).collect(),
        };
        references::find_circles(&known, &mut findings);
        let superseded_by = references::successors(&known, options.today);
        let ways = self.follow(&known, &glossary, &prints, options.audience);
        drop(known);
        for (document, ways) in documents.iter_mut().zip(&ways) {
            findings.extend(ways.findings.iter().cloned());
            for (text, resolved) in document.texts.iter_mut().zip(&ways.texts) {
                findings.extend(resolved.findings.iter().cloned());
                text.body = Arc::clone(&resolved.body);
                text.links = Arc::clone(&resolved.links);
                text.images = Arc::clone(&resolved.images);
                text.leads = resolved.leads;
            }
        }
        let published = documents.iter().position(is_draft).unwrap_or(documents.len());
        for (document, successors) in documents.iter_mut().zip(superseded_by) {
            document.settle(successors, options.today, &mut findings);
        }
        let aliases = aliases(&documents, &by_id, &mut findings);
        let drafts = documents.split_off(published);
        // Drafts point to nothing and are pointed to by nobody.
        let ways = ways.get(..published).unwrap_or_default();
        for (document, mentions) in documents.iter_mut().zip(mentions::of_documents(ways)) {
            document.mentioned_in = mentions;
        }
        let term_use = mentions::of_concepts(ways, glossary.concepts.len());
        by_id.retain(|_, at| at.0 < published);
        let mut library = Library {
            site,
            languages,
            vocabulary,
            glossary,
            contacts,
            attachments,
            facets: FacetIndex::default(),
            term_use,
            aliases: aliases.into_iter().filter_map(|(alias, id)| Some((alias, *by_id.get(&id)?))).collect(),
            today: options.today,
            audience: options.audience,
            documents,
            drafts,
            by_id,
            prints: None,
        };
        library.facets = FacetIndex::new(&library.documents, &library.vocabulary);
        freshness::check_contacts(&library.contacts, &library.vocabulary, library.today, &mut findings);
        self.prints = Some(Arc::new(Fingerprints::of(&library, &prints, self.prints.as_deref())));
        library.prints.clone_from(&self.prints);
        (library, findings)
    }

    /// The documents, each with its texts; those whose files are the same as before are as they were.
    fn assemble(
        &mut self,
        families: &[Family<'_>],
        languages: &Languages,
        prints: &Prints,
        findings: &mut Vec<Diagnostic>,
    ) -> Vec<Document> {
        if self.ground != prints.ground {
            self.ground = prints.ground;
            self.assembled.clear();
        }
        let assembled: Vec<Arc<Assembled>> = families
            .par_iter()
            .with_min_len(64)
            .filter_map(|family| match self.assembled.get(&family.base.path) {
                Some(known) if family.is(&known.files) => Some(Arc::clone(known)),
                _ => Assembled::new(family, languages).map(Arc::new),
            })
            .collect();
        for one in &assembled {
            findings.extend(one.findings.iter().cloned());
        }
        let documents = assembled.iter().map(|one| one.document.clone()).collect();
        self.assembled = assembled.into_iter().map(|one| (Arc::clone(&one.document.path), one)).collect();
        documents
    }

    /// Where all documents lead.
    fn follow(
        &mut self,
        known: &references::Known<'_>,
        glossary: &Glossary,
        prints: &Prints,
        audience: Audience,
    ) -> Vec<Arc<Ways>> {
        let print = known.fingerprint(prints, audience);
        if self.known != print {
            self.known = print;
            self.ways.clear();
        }
        let ways: Vec<(Fingerprint, Arc<Ways>)> = known
            .documents
            .par_iter()
            .with_min_len(16)
            .map(|document| {
                let own = document.written;
                match self.ways.get(&document.path) {
                    Some((known, ways)) if *known == own => (own, Arc::clone(ways)),
                    _ => (own, Arc::new(Ways::of(document, known, glossary, audience))),
                }
            })
            .collect();
        let paths = known.documents.iter().map(|document| Arc::clone(&document.path));
        self.ways = paths.zip(ways.iter().cloned()).collect();
        ways.into_iter().map(|(_, ways)| ways).collect()
    }
}

/// The files of a document.
struct Family<'a> {
    base: &'a Arc<DocumentFile>,
    translations: Vec<&'a Arc<DocumentFile>>,
}

impl Family<'_> {
    /// Whether these are its files.
    fn is(&self, files: &[Arc<DocumentFile>]) -> bool {
        let own = || std::iter::once(&self.base).chain(&self.translations);
        own().count() == files.len() && own().zip(files).all(|(one, other)| Arc::ptr_eq(one, other))
    }
}

/// Which files belong together. Drafts are read and checked like everything else, and then are nowhere: they stand behind
/// what is published.
fn families(files: &[Arc<DocumentFile>]) -> Vec<Family<'_>> {
    let mut families: Vec<(bool, Family<'_>)> = files
        .iter()
        .filter_map(|file| match &file.content {
            Content::Base(base) => {
                let family = Family { base: file, translations: Vec::new() };
                Some((base.metadata.status == Status::Draft, family))
            }
            Content::Translation(_) => None,
        })
        .collect();
    families.sort_by(|(one_draft, one), (other_draft, other)| {
        let (one, other) = (one.base, other.base);
        (one_draft, one.kind).cmp(&(other_draft, other.kind)).then_with(|| one.id.cmp(&other.id))
    });
    let mut by_id: HashMap<&str, usize> = HashMap::with_capacity(families.len());
    for (at, (_, family)) in families.iter().enumerate() {
        by_id.entry(&family.base.id).or_insert(at);
    }
    for file in files.iter().filter(|file| matches!(file.content, Content::Translation(_))) {
        if let Some((_, family)) = by_id.get(file.id.as_ref()).and_then(|at| families.get_mut(*at)) {
            family.translations.push(file);
        }
    }
    families.into_iter().map(|(_, family)| family).collect()
}

/// A document put together from its files, before it is linked with others.
#[derive(Debug)]
struct Assembled {
    files: Vec<Arc<DocumentFile>>,
    document: Document,
    findings: Vec<Diagnostic>,
}

impl Assembled {
    fn new(family: &Family<'_>, languages: &Languages) -> Option<Self> {
        let mut document = Document::new(family.base)?;
        let mut findings = Vec::new();
        for file in &family.translations {
            translation::attach(file, &mut document, languages, &mut findings);
        }
        document.complete();
        let files =
            std::iter::once(&family.base).chain(&family.translations).map(|file| Arc::clone(file)).collect();
        Some(Assembled { files, document, findings })
    }
}

/// Old ids, none of which may be the id of a document or stand twice.
fn aliases(
    documents: &[Document],
    by_id: &HashMap<Arc<str>, DocIx>,
    findings: &mut Vec<Diagnostic>,
) -> BTreeMap<Arc<str>, Arc<str>> {
    let mut aliases: BTreeMap<Arc<str>, Arc<str>> = BTreeMap::new();
    for document in documents {
        for (alias, range) in &document.metadata.aliases {
            let place = Place::range(Arc::clone(&document.path), range.clone());
            let taken = by_id.get(alias.as_str()).and_then(|at| documents.get(at.0)).map(|other| &other.path);
            if let Some(path) = taken {
                let finding = Diagnostic::new(Code::AddressConflict).at(place).arg("found", alias.as_str());
                findings.push(finding.related(Place::file(Arc::clone(path))));
            } else if let Some(other) = aliases.insert(Arc::from(alias.as_str()), Arc::clone(&document.id)) {
                let path = by_id.get(&other).and_then(|at| documents.get(at.0)).map(|other| &other.path);
                let finding = Diagnostic::new(Code::AddressConflict).at(place).arg("found", alias.as_str());
                findings.push(match path {
                    Some(path) => finding.related(Place::file(Arc::clone(path))),
                    None => finding,
                });
            }
        }
    }
    aliases
}

/// How many modules the path to a module names at most. Each page of a chain of thousands would otherwise be as long as
/// the chain.
const PATH_LIMIT: usize = 40;

/// The modules of a document's prerequisites, the furthest first, each once; of many, those that come shortly before.
pub fn path_to(library: &Library, document: &Document) -> Vec<DocIx> {
    let before = |document: &Document| -> Vec<DocIx> {
        match &*document.facts {
            Facts::Module(module) => {
                module.prerequisites.iter().filter_map(|reference| library.find(&reference.id)).collect()
            }
            _ => Vec::new(),
        }
    };
    // Nearest first, to choose; then depth first, for the order in which they are taken. Neither recurses.
    let mut near: Vec<DocIx> = Vec::new();
    let mut next: VecDeque<DocIx> = before(document).into();
    while let Some(at) = next.pop_front().filter(|_| near.len() < PATH_LIMIT) {
        if !near.contains(&at) {
            near.push(at);
            next.extend(library.document(at).map(before).unwrap_or_default());
        }
    }
    let mut path: Vec<DocIx> = Vec::new();
    let mut seen: Vec<DocIx> = Vec::new();
    let mut stack: Vec<(DocIx, bool)> = before(document).into_iter().rev().map(|at| (at, false)).collect();
    while let Some((at, done)) = stack.pop() {
        if done {
            path.push(at);
        } else if near.contains(&at) && !seen.contains(&at) {
            seen.push(at);
            stack.push((at, true));
            let further = library.document(at).map(before).unwrap_or_default();
            stack.extend(further.into_iter().rev().map(|at| (at, false)));
        }
    }
    path
}
