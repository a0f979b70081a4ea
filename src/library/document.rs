//! A document with all its texts.

use std::ops::Range;
use std::sync::Arc;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::freshness::future;
use super::trace::{self, Fact};
use super::translation::State;
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::fingerprint::{Fingerprint, Fingerprinting};
use crate::language::Lang;
use crate::markdown::Body;
use crate::model::{
    Content, DocumentFile, Facts, Kind, Localized, Metadata, Reference, Sensitivity, Status, TranslationFile,
};

/// A review planned more years ahead than this is a mistyped year, and would never remind anybody.
const LONGEST_REVIEW: i16 = 10;

/// A document, as an index into [`super::Library::documents`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
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
    pub links: Arc<[LinkTarget]>,
    /// The attachment that each of [`Body::images`] is.
    pub images: Arc<[Option<usize>]>,
    /// How far it may be trusted.
    pub state: State,
    /// What the translation's own front matter says; nothing for the original.
    pub translation: Option<Arc<TranslationFile>>,
    /// Fingerprint of the file's front matter.
    pub(super) front: Fingerprint,
    /// Fingerprint of the file's body.
    pub(super) written: Fingerprint,
    /// Fingerprint of the ids of its sections.
    pub(super) anchors: Fingerprint,
    /// Fingerprint of where its links and images lead.
    pub(super) leads: Fingerprint,
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
    pub metadata: Arc<Metadata>,
    /// The facts of its type.
    pub facts: Arc<Facts>,
    /// Its title in each language, with what translations override.
    pub title: Arc<Localized<String>>,
    /// Its summary, likewise.
    pub summary: Arc<Localized<String>>,
    /// Its keywords, likewise.
    pub keywords: Arc<Localized<Vec<String>>>,
    /// Its place among the documents, of the published ones.
    pub(super) at: DocIx,
    /// Its texts, the original first.
    pub(super) texts: Vec<Text>,
    /// Where it is in its life, with what follows from other documents.
    pub status: Status,
    /// Whether its review is overdue.
    pub overdue: bool,
    /// The documents that replace it.
    pub superseded_by: Vec<DocIx>,
    /// The documents that point to it.
    pub mentioned_in: Vec<DocIx>,
    /// Fingerprint of its files as written, once they are all in it.
    pub(super) written: Fingerprint,
}

impl Document {
    pub(super) fn new(file: &DocumentFile) -> Option<Self> {
        let Content::Base(base) = &file.content else { return None };
        let original = Text {
            lang: base.metadata.language,
            path: Arc::clone(&file.path),
            body: Arc::clone(&file.body),
            links: Arc::default(),
            images: Arc::default(),
            state: State::Original,
            translation: None,
            front: file.front,
            written: file.written,
            anchors: file.anchors,
            leads: Fingerprint::default(),
        };
        Some(Document {
            id: Arc::clone(&file.id),
            kind: file.kind,
            path: Arc::clone(&file.path),
            at: DocIx(usize::MAX),
            title: Arc::new(base.metadata.title.clone()),
            summary: Arc::new(base.metadata.summary.clone()),
            keywords: Arc::new(base.metadata.keywords.clone()),
            status: base.metadata.status,
            metadata: Arc::clone(&base.metadata),
            facts: Arc::clone(&base.facts),
            texts: vec![original],
            overdue: false,
            superseded_by: Vec::new(),
            mentioned_in: Vec::new(),
            written: Fingerprint::default(),
        })
    }

    /// The text in a language.
    pub fn text(&self, lang: Lang) -> Option<&Text> {
        let text = self.texts.iter().find(|text| text.lang == lang)?;
        trace::note(Fact::Text(self.at, lang));
        Some(text)
    }

    /// The original.
    pub fn original(&self) -> Option<&Text> {
        let text = self.texts.first()?;
        trace::note(Fact::Text(self.at, text.lang));
        Some(text)
    }

    /// Whether there is a text in a language.
    pub fn has_text(&self, lang: Lang) -> bool {
        self.texts.iter().any(|text| text.lang == lang)
    }

    /// The language of the original.
    pub fn original_lang(&self) -> Option<Lang> {
        self.texts.first().map(|text| text.lang)
    }

    /// The state in which it exists in a language.
    pub fn state(&self, lang: Lang) -> State {
        trace::note(Fact::States(self.at));
        let text = self.texts.iter().find(|text| text.lang == lang);
        text.map_or(State::Missing, |text| text.state.clone())
    }

    /// All texts, the original first.
    pub fn texts(&self) -> &[Text] {
        self.note_texts();
        &self.texts
    }

    pub(super) fn note_texts(&self) {
        self.texts.iter().for_each(|text| trace::note(Fact::Text(self.at, text.lang)));
    }

    /// Whether its page needs the care of a page about victims.
    pub fn is_sensitive(&self) -> bool {
        self.metadata.sensitivity == Sensitivity::Sensitive
    }

    /// All references of the front matter, whatever their field.
    pub fn references(&self) -> impl Iterator<Item = &Reference> {
        self.metadata.related.iter().chain(&self.metadata.supersedes).chain(facts_references(&self.facts))
    }

    /// Notes what its files are as written: its last text is in it.
    pub(super) fn complete(&mut self) {
        let mut all = Fingerprinting::default();
        for text in &self.texts {
            all.number(u64::from(text.lang.0)).text(&text.path).part(text.front).part(text.written);
        }
        self.written = all.finish();
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
