//! A document with all its texts.

use std::ops::Range;
use std::sync::Arc;

use jiff::civil::Date;

use super::freshness::future;
use super::translation::State;
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::language::Lang;
use crate::markdown::Body;
use crate::model::{
    Content, DocumentFile, Facts, Kind, Localized, Metadata, Reference, Sensitivity, Status, TranslationFile,
};

/// A review planned more years ahead than this is a mistyped year, and would never remind anybody.
const LONGEST_REVIEW: i16 = 10;

/// A document, as an index into [`super::Library::documents`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DocIx(pub usize);

/// Where a link of a text leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkTarget {
    /// A section of the same document.
    Section(Arc<str>),
    /// A document, and perhaps a section of it.
    Document {
        /// The document.
        document: DocIx,
        /// The section.
        section: Option<Arc<str>>,
    },
    /// A concept, by its index in the glossary.
    Term(usize),
    /// A file, by its index in [`super::Library::attachments`].
    Attachment(usize),
    /// Another site.
    External(Arc<str>),
    /// Nowhere that this site's readers can go.
    Nothing,
}

/// A document's text in one language.
#[derive(Clone, Debug)]
pub struct Text {
    /// The language.
    pub lang: Lang,
    /// The file it comes from.
    pub path: Arc<str>,
    /// The text, as far as this site's audience may read it.
    pub body: Arc<Body>,
    /// Where each of [`Body::links`] leads.
    pub links: Vec<LinkTarget>,
    /// The attachment that each of [`Body::images`] is.
    pub images: Vec<Option<usize>>,
    /// How far it may be trusted.
    pub state: State,
    /// What the translation's own front matter says; nothing for the original.
    pub translation: Option<TranslationFile>,
}

/// A document.
#[derive(Clone, Debug)]
pub struct Document {
    /// Its id.
    pub id: Arc<str>,
    /// Its type.
    pub kind: Kind,
    /// The base file.
    pub path: Arc<str>,
    /// The shared metadata as written.
    pub metadata: Metadata,
    /// The facts of its type.
    pub facts: Facts,
    /// Its title in each language, with what translations override.
    pub title: Localized<String>,
    /// Its summary, likewise.
    pub summary: Localized<String>,
    /// Its keywords, likewise.
    pub keywords: Localized<Vec<String>>,
    /// Its texts, the original first.
    pub texts: Vec<Text>,
    /// Where it is in its life, with what follows from other documents.
    pub status: Status,
    /// Whether its review is overdue.
    pub overdue: bool,
    /// The documents that replace it.
    pub superseded_by: Vec<DocIx>,
    /// The documents that point to it.
    pub mentioned_in: Vec<DocIx>,
}

impl Document {
    pub(super) fn new(file: DocumentFile) -> Option<Self> {
        let Content::Base(base) = file.content else { return None };
        let original = Text {
            lang: base.metadata.language,
            path: Arc::clone(&file.path),
            body: file.body,
            links: Vec::new(),
            images: Vec::new(),
            state: State::Original,
            translation: None,
        };
        Some(Document {
            id: file.id,
            kind: file.kind,
            path: file.path,
            title: base.metadata.title.clone(),
            summary: base.metadata.summary.clone(),
            keywords: base.metadata.keywords.clone(),
            status: base.metadata.status,
            metadata: base.metadata,
            facts: base.facts,
            texts: vec![original],
            overdue: false,
            superseded_by: Vec::new(),
            mentioned_in: Vec::new(),
        })
    }

    /// The text in a language.
    pub fn text(&self, lang: Lang) -> Option<&Text> {
        self.texts.iter().find(|text| text.lang == lang)
    }

    /// The original.
    pub fn original(&self) -> Option<&Text> {
        self.texts.first()
    }

    /// Whether its page needs the care of a page about victims.
    pub fn is_sensitive(&self) -> bool {
        self.metadata.sensitivity == Sensitivity::Sensitive
    }

    /// All references of the front matter, whatever their field.
    pub fn references(&self) -> impl Iterator<Item = &Reference> {
        self.metadata.related.iter().chain(&self.metadata.supersedes).chain(facts_references(&self.facts))
    }

    /// Derives what depends on the day and on other documents.
    pub(super) fn settle(&mut self, successors: Vec<DocIx>, today: Date, findings: &mut Vec<Diagnostic>) {
        let place = |range: &Range<usize>| Place::range(Arc::clone(&self.path), range.clone());
        if self.metadata.status == Status::Superseded && successors.is_empty() {
            let finding = Diagnostic::new(Code::SupersededWithoutSuccessor);
            findings.push(finding.at(place(&self.metadata.status_range)).arg("id", &self.id));
        }
        if !successors.is_empty() && self.status != Status::Draft && self.status != Status::Archived {
            self.status = Status::Superseded;
        }
        if let Some(day) = self.metadata.review_by.filter(|day| *day < today && self.status.is_in_force()) {
            self.overdue = true;
            let finding = Diagnostic::new(Code::ReviewOverdue).at(place(&self.metadata.review_by_range));
            findings.push(finding.arg("id", &self.id).arg("date", day.to_string()));
        }
        if let Some(day) = self.metadata.review_by.filter(|day| day.year() - today.year() > LONGEST_REVIEW) {
            findings.push(future(&self.path, &self.metadata.review_by_range, day));
        }
        self.superseded_by = successors;
    }

    /// Follows documents to their new places; links to what is not published lead nowhere.
    pub(super) fn move_indexes(&mut self, moved: &[Option<DocIx>]) {
        let to = |at: DocIx| moved.get(at.0).copied().flatten();
        self.superseded_by = self.superseded_by.iter().filter_map(|at| to(*at)).collect();
        for link in self.texts.iter_mut().flat_map(|text| &mut text.links) {
            if let LinkTarget::Document { document, section } = link {
                *link = match to(*document) {
                    Some(document) => LinkTarget::Document { document, section: section.take() },
                    None => LinkTarget::Nothing,
                };
            }
        }
    }
}

fn facts_references(facts: &Facts) -> Vec<&Reference> {
    match facts {
        Facts::Guideline(guideline) => {
            guideline.recommendations.iter().flat_map(|one| one.legal.iter().chain(&one.steps)).collect()
        }
        Facts::Procedure(procedure) => {
            let steps = procedure.steps.iter().flat_map(|step| step.forms.iter().chain(&step.legal));
            let cells = procedure.differences.iter().flat_map(|row| &row.cells);
            let cells = cells.flat_map(|(_, cell)| match cell {
                crate::model::Cell::Known { legal, .. } => legal.as_slice(),
                crate::model::Cell::Unknown => &[],
            });
            steps.chain(cells).collect()
        }
        Facts::Module(module) => {
            let forms = module.materials.iter().filter_map(|material| material.form.as_ref());
            module.prerequisites.iter().chain(forms).collect()
        }
        Facts::Practice(_) | Facts::Form(_) | Facts::Legal(_) | Facts::Page => Vec::new(),
    }
}
