//! Files → typed sources.
//!
//! In: a [`Files`]. Out: a [`Sources`]: the site's configuration, its languages, vocabularies, glossary and contacts, every
//! document file as far as it could be read; and every finding. Each document file is read on its own, in parallel, as a
//! pure function of its bytes and of what [`values::Context`] holds; whether what it refers to exists is asked later, by
//! [`crate::library`]. Being pure, it need not be read again while its bytes stay the same: a [`Reader`] keeps what it read.

mod contacts;
mod document;
pub mod encoding;
mod facts;
mod front_matter;
mod glossary;
mod metadata;
pub mod pictures;
pub mod schema;
mod site;
mod sources;
mod structure;
mod svg;
pub mod tree;
mod values;
mod vocabulary;

use std::sync::Arc;

use hashbrown::{HashMap, HashSet};
use rayon::prelude::*;

use crate::diagnostic::Diagnostic;
use crate::files::{Changes, Files, Recorded, TEXT_LIMIT};
use crate::fingerprint::{Fingerprint, Fingerprinting};
use crate::language::{self, Languages};
use crate::model::{Contacts, DocumentFile, Glossary, Localized, Site, Vocabulary};
use crate::yaml::Node;
use crate::yaml::fields::Report;

use crate::picture::Store;
use tree::{Attachment, Found};
use values::Context;

/// Where a site's contacts are, for findings about them.
pub fn contacts_path() -> &'static str {
    contacts::PATH
}

/// Everything that was read. What is shared between one reading and the next is shared, not copied.
#[derive(Clone, Debug)]
pub struct Sources {
    /// The configuration; a stand-in when it could not be read, which is then among the findings.
    pub site: Arc<Site>,
    /// The languages.
    pub languages: Arc<Languages>,
    /// The YAML of each locale, in the order of [`Languages::locales`].
    pub locale_nodes: Arc<[Node]>,
    /// The vocabularies.
    pub vocabulary: Arc<Vocabulary>,
    /// The glossary.
    pub glossary: Arc<Glossary>,
    /// The contacts.
    pub contacts: Arc<Contacts>,
    /// Document files in order of their paths.
    pub documents: Vec<Arc<DocumentFile>>,
    /// Attachments in order of their paths.
    pub attachments: Arc<[Attachment]>,
    /// What these were read from.
    pub prints: Prints,
}

/// Fingerprints of what sources were read from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Prints {
    /// The configuration, the languages and the vocabularies.
    pub ground: Fingerprint,
    /// The glossary.
    pub glossary: Fingerprint,
    /// The contacts.
    pub contacts: Fingerprint,
}

/// Reads a site. `None` when not even its configuration can be, with the reason among the findings.
pub fn read(files: &dyn Files) -> (Option<Sources>, Vec<Diagnostic>) {
    Reader::default().read(files, &Changes::Everything)
}

/// Whatever is read lies in these. Folders above them are told of by name alone.
const FOLDERS: &[&str] = &["content", "locales"];
/// Files that are neither documents nor belong to one.
const OWN: &[&str] = &[site::PATH, vocabulary::PATH, glossary::PATH, contacts::PATH];

/// Reads a site again and again, and nothing twice that cannot have changed.
#[derive(Debug, Default)]
pub struct Reader {
    ground: Option<Ground>,
    terrain: Option<Terrain>,
    parsed: HashMap<Arc<str>, Parsed>,
    store: Option<Arc<Store>>,
}

/// What all files of a site are read with, and what is read from files of its own.
#[derive(Debug)]
struct Ground {
    site: Arc<Site>,
    languages: Arc<Languages>,
    locale_nodes: Arc<[Node]>,
    vocabulary: Arc<Vocabulary>,
    glossary: Arc<Glossary>,
    contacts: Arc<Contacts>,
    prints: Prints,
    findings: Vec<Diagnostic>,
}

/// Which files there are.
#[derive(Debug)]
struct Terrain {
    documents: Vec<Found>,
    paths: HashSet<Arc<str>>,
    attachments: Arc<[Attachment]>,
    pictures: pictures::Known,
    findings: Vec<Diagnostic>,
}

/// A document file as it was read, and from what.
#[derive(Debug)]
struct Parsed {
    source: Fingerprint,
    file: Option<Arc<DocumentFile>>,
    findings: Vec<Diagnostic>,
}

impl Reader {
    /// Takes pictures that are in this store from there.
    pub fn keep_pictures(&mut self, store: Arc<Store>) {
        self.store = Some(store);
    }

    /// Forgets what was read, for whoever will not read again.
    pub fn forget(&mut self) {
        *self = Reader { store: self.store.take(), ..Reader::default() };
    }

    /// The fingerprint of the configuration, the languages and the vocabularies that were read last.
    pub fn ground(&self) -> Option<Fingerprint> {
        self.ground.as_ref().map(|ground| ground.prints.ground)
    }

    /// Reads a site of which nothing but these changes differs from the time before. `None` when not even its
    /// configuration can be read, with the reason among the findings.
    pub fn read(&mut self, files: &dyn Files, changes: &Changes) -> (Option<Sources>, Vec<Diagnostic>) {
        let terrain = self.terrain.as_ref();
        let known = |path: &str| terrain.is_some_and(|terrain| terrain.paths.contains(path));
        let of_others =
            |path: &str| !path.is_empty() && !FOLDERS.iter().any(|folder| path.starts_with(folder));
        let document = |path: &str| known(path) || of_others(path);
        // A file of its own that is still one changes nothing among the others.
        let own = |path: &str| OWN.contains(&path) && files.read(path, TEXT_LIMIT).is_ok();
        let all = |is: &dyn Fn(&str) -> bool| match changes {
            Changes::Everything => false,
            Changes::Paths(paths) => paths.iter().all(|path| is(path)),
        };
        let only_documents = all(&document);
        let same_terrain = only_documents || all(&|path| document(path) || own(path));
        if self.ground.is_none() || !only_documents {
            match Ground::read(files) {
                (Some(ground), _) => {
                    if self.ground.as_ref().map(|known| known.prints.ground) != Some(ground.prints.ground) {
                        self.parsed.clear();
                        self.terrain = None;
                    }
                    self.ground = Some(ground);
                }
                (None, findings) => {
                    self.forget();
                    return (None, findings);
                }
            }
        }
        let Some(ground) = &self.ground else { return (None, Vec::new()) };
        if self.terrain.is_none() || !same_terrain {
            let before = (self.terrain.as_ref(), changes);
            self.terrain = Some(Terrain::look(files, &ground.languages, before, self.store.as_deref()));
        }
        let Some(terrain) = &self.terrain else { return (None, Vec::new()) };
        let read: Vec<Option<Parsed>> = terrain
            .documents
            .par_iter()
            .with_min_len(16)
            .map(|found| {
                let known = self.parsed.get(&found.path);
                if known.is_some() && !changes.touch(&found.path) {
                    return None;
                }
                Parsed::read(files, found, ground, known)
            })
            .collect();
        let gone = |parsed: &Parsed| parsed.source == Fingerprint::default();
        if same_terrain && read.iter().flatten().any(gone) {
            // It is no longer there, or no longer a file.
            self.terrain = None;
            return self.read(files, &Changes::Everything);
        }
        for (found, parsed) in terrain.documents.iter().zip(read) {
            if let Some(parsed) = parsed {
                self.parsed.insert(Arc::clone(&found.path), parsed);
            }
        }
        if self.parsed.len() > terrain.documents.len() {
            self.parsed.retain(|path, _| terrain.paths.contains(path));
        }
        let mut findings = ground.findings.clone();
        findings.extend(terrain.findings.iter().cloned());
        let mut documents = Vec::with_capacity(terrain.documents.len());
        for parsed in terrain.documents.iter().filter_map(|found| self.parsed.get(&found.path)) {
            documents.extend(parsed.file.clone());
            findings.extend(parsed.findings.iter().cloned());
        }
        let sources = Sources {
            site: Arc::clone(&ground.site),
            languages: Arc::clone(&ground.languages),
            locale_nodes: Arc::clone(&ground.locale_nodes),
            vocabulary: Arc::clone(&ground.vocabulary),
            glossary: Arc::clone(&ground.glossary),
            contacts: Arc::clone(&ground.contacts),
            documents,
            attachments: Arc::clone(&terrain.attachments),
            prints: ground.prints,
        };
        (Some(sources), findings)
    }
}

impl Ground {
    fn read(files: &dyn Files) -> (Option<Self>, Vec<Diagnostic>) {
        let recorded = Recorded::new(files);
        let mut findings = Vec::new();
        let node = match site::parse(&recorded, site::PATH) {
            Ok(Some(node)) => node,
            Ok(None) => return (None, findings),
            Err(found) => return (None, found),
        };
        let mut report = Report::new(site::PATH);
        let slugs = site::languages(&node, &language::available(&recorded), &mut report);
        let (languages, locale_nodes) = Languages::read(&recorded, &slugs, &mut findings);
        let mut vocabulary = Vocabulary::default();
        if let Some(node) = optional(&recorded, vocabulary::PATH, &mut findings) {
            let mut report = Report::new(vocabulary::PATH);
            vocabulary = vocabulary::read(&node, &languages, &mut report);
            findings.extend(report.into_findings());
        }
        let context = Context { languages: &languages, vocabulary: &vocabulary, language: None };
        let site = site::read(&node, slugs, &context, &mut report);
        findings.extend(report.into_findings());
        if languages.content().is_empty() {
            // Without a language nothing localised can be understood; what was found so far says why.
            return (None, findings);
        }
        let site = site.unwrap_or_else(|| nameless(&languages));
        let own = Recorded::new(files);
        let mut glossary = Glossary::default();
        if let Some(node) = optional(&own, glossary::PATH, &mut findings) {
            let mut report = Report::new(glossary::PATH);
            glossary = glossary::read(&node, &context, &mut report);
            findings.extend(report.into_findings());
        }
        let glossary_print = own.fingerprint();
        let own = Recorded::new(files);
        let mut contacts = Contacts::default();
        if let Some(node) = optional(&own, contacts::PATH, &mut findings) {
            let mut report = Report::new(contacts::PATH);
            contacts = contacts::read(&node, &context, &mut report);
            findings.extend(report.into_findings());
        }
        let prints =
            Prints { ground: recorded.fingerprint(), glossary: glossary_print, contacts: own.fingerprint() };
        let ground = Ground {
            site: Arc::new(site),
            languages: Arc::new(languages),
            locale_nodes: locale_nodes.into(),
            vocabulary: Arc::new(vocabulary),
            glossary: Arc::new(glossary),
            contacts: Arc::new(contacts),
            prints,
            findings,
        };
        (Some(ground), Vec::new())
    }
}

impl Terrain {
    fn look(
        files: &dyn Files,
        languages: &Languages,
        (before, changes): (Option<&Terrain>, &Changes),
        store: Option<&Store>,
    ) -> Self {
        let mut tree = tree::sort_out(files, languages);
        let drawings =
            tree.attachments.par_iter().filter(|file| file.name.to_ascii_lowercase().ends_with(".svg"));
        tree.findings
            .extend(drawings.flat_map_iter(|file| svg::check(files, &file.path)).collect::<Vec<_>>());
        let before = (before.map(|terrain| &terrain.pictures), changes);
        let pictures = pictures::look(files, &mut tree.attachments, before, store, &mut tree.findings);
        Terrain {
            pictures,
            paths: tree.documents.iter().map(|found| Arc::clone(&found.path)).collect(),
            documents: tree.documents,
            attachments: tree.attachments.into(),
            findings: tree.findings,
        }
    }
}

impl Parsed {
    /// Reads a file; `None` when it is the same as the time before.
    fn read(files: &dyn Files, found: &Found, ground: &Ground, known: Option<&Parsed>) -> Option<Self> {
        let text = match encoding::read(files, &found.path, TEXT_LIMIT) {
            Ok(text) => text,
            Err(findings) => return Some(Parsed { source: Fingerprint::default(), file: None, findings }),
        };
        let source = Fingerprinting::default().text(&text.text).number(text.offset as u64).finish();
        if known.is_some_and(|known| known.source == source) {
            return None;
        }
        let context =
            Context { languages: &ground.languages, vocabulary: &ground.vocabulary, language: None };
        let licence = ground.site.licence.as_deref();
        let (file, findings) =
            document::read(found, &text, licence, &context, &|words| ground.languages.slug(words));
        Some(Parsed { source, file: file.map(Arc::new), findings })
    }
}

fn optional(files: &dyn Files, path: &str, findings: &mut Vec<Diagnostic>) -> Option<Node> {
    match site::parse(files, path) {
        Ok(node) => node,
        Err(found) => {
            findings.extend(found);
            None
        }
    }
}

/// A site whose configuration is wrong, so that the findings in its documents can be told in the same run.
fn nameless(languages: &Languages) -> Site {
    Site {
        title: Localized::default(),
        description: Localized::default(),
        base_url: None,
        languages: languages.editions().map(|(_, locale)| locale.slug.to_string()).collect(),
        countries: Vec::new(),
        licence: None,
        attribution: None,
        contact_name: Localized::default(),
        contact_email: None,
        contact_note: Localized::default(),
        exits: Vec::new(),
        theme: "default".to_owned(),
        protected: Vec::new(),
    }
}
