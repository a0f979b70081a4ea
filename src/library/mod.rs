//! Sources → the linked whole.
//!
//! In: [`crate::read::Sources`], each file understood on its own. Out: a [`Library`]: documents with their texts in every
//! language there is, every reference resolved, translations compared with their originals, lists by facet, the use of
//! the glossary; and a finding for everything that does not fit together. A library is complete and read-only: rendering
//! and indexing only ask.

pub mod coverage;
mod document;
mod facet;
mod freshness;
mod glossary_use;
mod links;
mod references;
mod translation;

use std::collections::{BTreeMap, HashMap, HashSet, VecDeque};
use std::sync::Arc;

use jiff::civil::Date;

use crate::diagnostic::{Code, Diagnostic, Place};
use crate::language::{EditionIx, Lang, Languages, Step};
use crate::model::{Contacts, Content, DocumentFile, Facts, Glossary, Kind, Site, Status, Vocabulary};
use crate::options::{Audience, Options};
use crate::read::Sources;
use crate::read::tree::Attachment;

pub use document::{DocIx, Document, LinkTarget, Text};
pub use facet::{Facet, FacetIndex};
pub use freshness::{ContactState, months_between};
pub use translation::State;

/// The linked whole of a site.
#[derive(Debug)]
pub struct Library {
    /// The configuration.
    pub site: Site,
    /// The languages.
    pub languages: Languages,
    /// The vocabularies.
    pub vocabulary: Vocabulary,
    /// The glossary.
    pub glossary: Glossary,
    /// The contacts.
    pub contacts: Contacts,
    /// Files that belong to documents.
    pub attachments: Vec<Attachment>,
    /// Published documents: by type in the order of a site, then by id.
    pub documents: Vec<Document>,
    /// Documents by each facet's values.
    pub facets: FacetIndex,
    /// Documents that use a concept, in the order of [`Glossary::concepts`].
    pub term_use: Vec<Vec<DocIx>>,
    /// Old ids with the documents they now mean.
    pub aliases: BTreeMap<Arc<str>, DocIx>,
    /// The day of the build.
    pub today: Date,
    /// Whom the site is built for.
    pub audience: Audience,
    /// Drafts: checked like everything else, and never published.
    pub drafts: Vec<Document>,
    by_id: HashMap<Arc<str>, DocIx>,
}

impl Library {
    /// The document of this id.
    pub fn find(&self, id: &str) -> Option<DocIx> {
        self.by_id.get(id).copied()
    }

    /// All documents, drafts too, by type and id.
    pub fn all_documents(&self) -> impl Iterator<Item = &Document> {
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
        self.documents.get(at.0)
    }

    /// The text of a document that a reader of an edition gets, and the step of the chain that it comes from.
    pub fn text<'a>(&'a self, document: &'a Document, edition: EditionIx) -> Option<(&'a Text, Step)> {
        let chain = self.languages.chain(edition);
        chain.iter().find_map(|step| document.text(step.lang).map(|text| (text, *step)))
    }

    /// The state in which a document exists in a language.
    pub fn state(&self, document: &Document, lang: Lang) -> State {
        document.text(lang).map_or(State::Missing, |text| text.state.clone())
    }
}

/// The place of a document's file among all files, which are in the order of their paths.
fn attachment(all: &[Attachment], kind: Kind, owner: &str, name: &str) -> Option<usize> {
    let wanted = format!("content/{}/{owner}/{name}", kind.folder());
    all.binary_search_by(|file| file.path.as_ref().cmp(wanted.as_str())).ok()
}

/// Links what was read.
pub fn link(sources: Sources, options: &Options) -> (Library, Vec<Diagnostic>) {
    let mut findings = Vec::new();
    let Sources { site, languages, vocabulary, glossary, contacts, documents, attachments, .. } = sources;
    let (bases, translations): (Vec<DocumentFile>, Vec<DocumentFile>) =
        documents.into_iter().partition(|file| matches!(file.content, Content::Base(_)));
    for file in &bases {
        freshness::check_happened(&file.path, &file.happened, options.today, &mut findings);
    }
    let drafts: HashSet<Arc<str>> = bases
        .iter()
        .filter(|file| matches!(&file.content, Content::Base(base) if base.metadata.status == Status::Draft))
        .map(|file| Arc::clone(&file.id))
        .collect();
    let mut documents: Vec<Document> = bases.into_iter().filter_map(Document::new).collect();
    documents.sort_by_key(|document| (document.kind, Arc::clone(&document.id)));
    let mut by_id: HashMap<Arc<str>, DocIx> = HashMap::with_capacity(documents.len());
    for (at, document) in documents.iter().enumerate() {
        by_id.entry(Arc::clone(&document.id)).or_insert(DocIx(at));
    }
    for file in translations {
        let Some(document) = by_id.get(&file.id).and_then(|at| documents.get_mut(at.0)) else { continue };
        translation::attach(file, document, &languages, &mut findings);
    }
    let known = references::Known {
        documents: &documents,
        by_id: &by_id,
        drafts: &drafts,
        attachments: &attachments,
        concepts: glossary.concepts.iter().map(|concept| concept.id.as_ref()).zip(0..).collect(),
    };
    references::check(&known, &mut findings);
    let superseded_by = references::successors(&known, options.today);
    let resolved: Vec<Vec<links::Resolved>> = {
        use rayon::prelude::*;
        documents
            .par_iter()
            .map(|document| links::resolve(document, &known, &glossary, options.audience))
            .collect()
    };
    for (document, texts) in documents.iter_mut().zip(resolved) {
        for (text, mut resolved) in document.texts.iter_mut().zip(texts) {
            findings.append(&mut resolved.findings);
            text.body = resolved.body;
            text.links = resolved.links;
            text.images = resolved.images;
        }
    }
    for (document, successors) in documents.iter_mut().zip(superseded_by) {
        document.settle(successors, options.today, &mut findings);
    }
    // Drafts are read and checked like everything else, and then are nowhere.
    let aliases = aliases(&documents, &by_id, &mut findings);
    let mut library = Library {
        site,
        languages,
        vocabulary,
        glossary,
        contacts,
        attachments,
        documents: Vec::new(),
        facets: FacetIndex::default(),
        term_use: Vec::new(),
        aliases: BTreeMap::new(),
        today: options.today,
        audience: options.audience,
        drafts: Vec::new(),
        by_id: HashMap::new(),
    };
    library.publish_only(documents, &aliases);
    library.note_mentions();
    library.facets = FacetIndex::new(&library.documents, &library.vocabulary);
    library.term_use = glossary_use::collect(&library.documents, &library.glossary);
    freshness::check_contacts(&library.contacts, library.today, &mut findings);
    (library, findings)
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

impl Library {
    /// Takes over what is published, with all indexes into documents moved to their new places.
    fn publish_only(&mut self, documents: Vec<Document>, aliases: &BTreeMap<Arc<str>, Arc<str>>) {
        let mut moved: Vec<Option<DocIx>> = Vec::with_capacity(documents.len());
        let mut next = 0;
        for document in &documents {
            let published = document.status != Status::Draft;
            moved.push(published.then_some(DocIx(next)));
            next += usize::from(published);
        }
        (self.documents, self.drafts) =
            documents.into_iter().partition(|document| document.status != Status::Draft);
        for document in &mut self.documents {
            document.move_indexes(&moved);
        }
        self.by_id = self
            .documents
            .iter()
            .enumerate()
            .map(|(at, document)| (Arc::clone(&document.id), DocIx(at)))
            .collect();
        self.aliases =
            aliases.iter().filter_map(|(alias, id)| Some((Arc::clone(alias), self.find(id)?))).collect();
    }

    /// Notes in each document which others point to it.
    fn note_mentions(&mut self) {
        let mut mentions: Vec<Vec<DocIx>> = vec![Vec::new(); self.documents.len()];
        for (from, document) in self.documents.iter().enumerate() {
            let mut targets: Vec<DocIx> = document
                .texts
                .iter()
                .flat_map(|text| &text.links)
                .filter_map(|link| match link {
                    LinkTarget::Document { document, .. } => Some(*document),
                    _ => None,
                })
                .collect();
            targets.extend(document.references().filter_map(|reference| self.find(&reference.id)));
            targets.sort_unstable();
            targets.dedup();
            for target in targets.into_iter().filter(|target| target.0 != from) {
                if let Some(mentions) = mentions.get_mut(target.0) {
                    mentions.push(DocIx(from));
                }
            }
        }
        for (document, mentions) in self.documents.iter_mut().zip(mentions) {
            document.mentioned_in = mentions;
        }
    }
}

/// How many modules the path to a module names at most. Each page of a chain of thousands would otherwise be as long as
/// the chain.
const PATH_LIMIT: usize = 40;

/// The modules of a document's prerequisites, the furthest first, each once; of many, those that come shortly before.
pub fn path_to(library: &Library, document: &Document) -> Vec<DocIx> {
    let before = |document: &Document| -> Vec<DocIx> {
        match &document.facts {
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
