//! Document files: the base file of a document and its translations, each as read from one file.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use super::{Facts, Metadata};
use crate::fingerprint::Fingerprint;
use crate::language::Lang;
use crate::markdown::Body;
use crate::yaml::fields::Happened;

/// The types of documents; each has its folder under `content/`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Recommendations for practice.
    Guideline,
    /// What to do, step by step.
    Procedure,
    /// A training module.
    Module,
    /// A practice somewhere, described so that others can take it over.
    Practice,
    /// A form or checklist.
    Form,
    /// A legal reference in plain words.
    Legal,
    /// Anything else.
    Page,
}

impl Kind {
    /// All types, in the order in which a site lists them.
    pub const ALL: &'static [Kind] = &[
        Kind::Procedure,
        Kind::Guideline,
        Kind::Module,
        Kind::Practice,
        Kind::Form,
        Kind::Legal,
        Kind::Page,
    ];

    /// The folder under `content/`, which is also the section of the address.
    pub fn folder(self) -> &'static str {
        match self {
            Kind::Guideline => "guidelines",
            Kind::Procedure => "procedures",
            Kind::Module => "modules",
            Kind::Practice => "practices",
            Kind::Form => "forms",
            Kind::Legal => "legal",
            Kind::Page => "pages",
        }
    }

    /// The name in front matter and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Guideline => "guideline",
            Kind::Procedure => "procedure",
            Kind::Module => "module",
            Kind::Practice => "practice",
            Kind::Form => "form",
            Kind::Legal => "legal",
            Kind::Page => "page",
        }
    }

    /// The type of this name.
    pub fn by_name(name: &str) -> Option<Kind> {
        Kind::ALL.iter().copied().find(|kind| kind.name() == name)
    }

    /// The type whose folder this is.
    pub fn by_folder(folder: &str) -> Option<Kind> {
        Kind::ALL.iter().copied().find(|kind| kind.folder() == folder)
    }
}

/// One Markdown file of a document, read.
#[derive(Debug, Clone)]
pub struct DocumentFile {
    /// Path relative to the site's root.
    pub path: Arc<str>,
    /// The document's id: the file's stem without the language.
    pub id: Arc<str>,
    /// The document's type: from the folder.
    pub kind: Kind,
    /// Its front matter.
    pub content: Content,
    /// Its body.
    pub body: Arc<Body>,
    /// Fingerprint of the front matter as written.
    pub front: Fingerprint,
    /// Fingerprint of the body as written.
    pub written: Fingerprint,
    /// Fingerprint of the ids of the body's sections.
    pub anchors: Fingerprint,
    /// Days that must not be in the future.
    pub happened: Vec<Happened>,
}

/// What a file's front matter makes it.
#[derive(Debug, Clone)]
pub enum Content {
    /// The base file: shared metadata, facts, and the original's body.
    Base(BaseFile),
    /// A translation.
    Translation(Arc<TranslationFile>),
}

/// The front matter of a base file.
#[derive(Debug, Clone)]
pub struct BaseFile {
    /// What all types share.
    pub metadata: Arc<Metadata>,
    /// What is particular to the type.
    pub facts: Arc<Facts>,
}

/// How far a translation may be trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TranslationStatus {
    /// Made by a machine, looked over by nobody or in part.
    MachineAssisted,
    /// Made, not reviewed.
    Draft,
    /// Reviewed.
    Reviewed,
}

impl TranslationStatus {
    /// All states with their names in front matter.
    pub const NAMES: &'static [(&'static str, TranslationStatus)] = &[
        ("reviewed", TranslationStatus::Reviewed),
        ("draft", TranslationStatus::Draft),
        ("machine-assisted", TranslationStatus::MachineAssisted),
    ];

    /// The name in front matter.
    pub fn name(self) -> &'static str {
        Self::NAMES.iter().find(|(_, status)| *status == self).map_or("", |(name, _)| name)
    }
}

/// What a translation was made from, as praksa's commands record it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TranslationSource {
    /// The base's version.
    pub version: String,
    /// Hash of the base's whole normalised body.
    pub hash: String,
    /// Hash of each of the base's sections, by section id.
    pub sections: BTreeMap<String, String>,
}

/// The front matter of a translation.
#[derive(Debug, Clone)]
pub struct TranslationFile {
    /// The language translated into.
    pub language: Lang,
    /// The title, where the base's map is to be overridden.
    pub title: Option<String>,
    /// The summary, likewise.
    pub summary: Option<String>,
    /// The keywords, likewise.
    pub keywords: Option<Vec<String>>,
    /// How far it may be trusted.
    pub status: TranslationStatus,
    /// Who translated.
    pub translator: Option<String>,
    /// Who reviewed.
    pub reviewer: Option<String>,
    /// What it was made from.
    pub source: Option<TranslationSource>,
    /// Words that stay in their script.
    pub protected: Vec<String>,
    /// Where the front matter stands, in bytes.
    pub range: Range<usize>,
}
