//! Files → typed sources.
//!
//! In: a [`Files`]. Out: a [`Sources`]: the site's configuration, its languages, vocabularies, glossary and contacts, every
//! document file as far as it could be read; and every finding. Each document file is read on its own, in parallel, as a
//! pure function of its bytes and of what [`values::Context`] holds; whether what it refers to exists is asked later, by
//! [`crate::library`].

mod contacts;
mod document;
pub mod encoding;
mod facts;
mod front_matter;
mod glossary;
mod metadata;
pub mod schema;
mod site;
mod structure;
mod svg;
pub mod tree;
mod values;
mod vocabulary;

use rayon::prelude::*;

use crate::diagnostic::Diagnostic;
use crate::files::{Files, TEXT_LIMIT};
use crate::language::{self, Languages};
use crate::model::{Contacts, DocumentFile, Glossary, Localized, Site, Vocabulary};
use crate::yaml::Node;
use crate::yaml::fields::Report;

use tree::Attachment;
use values::Context;

/// Where a site's contacts are, for findings about them.
pub fn contacts_path() -> &'static str {
    contacts::PATH
}

/// Everything that was read.
#[derive(Debug)]
pub struct Sources {
    /// The configuration; a stand-in when it could not be read, which is then among the findings.
    pub site: Site,
    /// The languages.
    pub languages: Languages,
    /// The YAML of each locale, in the order of [`Languages::locales`].
    pub locale_nodes: Vec<Node>,
    /// The vocabularies.
    pub vocabulary: Vocabulary,
    /// The glossary.
    pub glossary: Glossary,
    /// The contacts.
    pub contacts: Contacts,
    /// Document files in order of their paths.
    pub documents: Vec<DocumentFile>,
    /// Attachments in order of their paths.
    pub attachments: Vec<Attachment>,
}

/// Reads a site. `None` when not even its configuration can be, with the reason among the findings.
pub fn read(files: &dyn Files) -> (Option<Sources>, Vec<Diagnostic>) {
    let mut findings = Vec::new();
    let node = match site::parse(files, site::PATH) {
        Ok(Some(node)) => node,
        Ok(None) => return (None, findings),
        Err(found) => return (None, found),
    };
    let mut report = Report::new(site::PATH);
    let slugs = site::languages(&node, &language::available(files), &mut report);
    let (languages, locale_nodes) = Languages::read(files, &slugs, &mut findings);
    let mut vocabulary = Vocabulary::default();
    if let Some(node) = optional(files, vocabulary::PATH, &mut findings) {
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
    let mut glossary = Glossary::default();
    if let Some(node) = optional(files, glossary::PATH, &mut findings) {
        let mut report = Report::new(glossary::PATH);
        glossary = glossary::read(&node, &context, &mut report);
        findings.extend(report.into_findings());
    }
    let mut contacts = Contacts::default();
    if let Some(node) = optional(files, contacts::PATH, &mut findings) {
        let mut report = Report::new(contacts::PATH);
        contacts = contacts::read(&node, &context, &mut report);
        findings.extend(report.into_findings());
    }
    let tree = tree::sort_out(files, &languages);
    findings.extend(tree.findings);
    let read: Vec<_> = tree
        .documents
        .par_iter()
        .map(|found| match encoding::read(files, &found.path, TEXT_LIMIT) {
            Ok(source) => document::read(found, &source, site.licence.as_deref(), &context, &|words| {
                languages.slug(words)
            }),
            Err(findings) => (None, findings),
        })
        .collect();
    let mut documents = Vec::with_capacity(read.len());
    for (document, mut found) in read {
        documents.extend(document);
        findings.append(&mut found);
    }
    let drawings =
        tree.attachments.par_iter().filter(|file| file.name.to_ascii_lowercase().ends_with(".svg"));
    findings.extend(drawings.flat_map_iter(|file| svg::check(files, &file.path)).collect::<Vec<_>>());
    let attachments = tree.attachments;
    let sources =
        Sources { site, languages, locale_nodes, vocabulary, glossary, contacts, documents, attachments };
    (Some(sources), findings)
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
