//! Translations against their originals: are they whole, and has the original moved on?
//!
//! A translation records the version, and the hash of every section, that it was made from. Comparing those with the
//! original as it is now needs no history and no clock, so it survives zip files, rebases and partners without git.

use std::sync::Arc;

use super::document::{Document, Text};
use crate::diagnostic::{Code, Diagnostic, Place, Severity};
use crate::fingerprint::Fingerprint;
use crate::language::Languages;
use crate::markdown::Section;
use crate::model::{Content, DocumentFile, TranslationFile, TranslationStatus};

/// How a document exists in a language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    /// Written in it.
    Original,
    /// Translated and reviewed.
    Reviewed,
    /// Translated, not reviewed.
    Draft,
    /// Translated by a machine, perhaps in part.
    MachineAssisted,
    /// The original has moved on since.
    Outdated {
        /// The sections concerned, by id, in the order of the original; empty if only the version tells.
        sections: Vec<Arc<str>>,
    },
    /// Not translated.
    Missing,
}

impl State {
    /// The name in reports and templates.
    pub fn name(&self) -> &'static str {
        match self {
            State::Original => "original",
            State::Reviewed => "reviewed",
            State::Draft => "draft",
            State::MachineAssisted => "machine-assisted",
            State::Outdated { .. } => "outdated",
            State::Missing => "missing",
        }
    }
}

/// Adds a translation to its document.
pub(super) fn attach(
    file: &DocumentFile,
    document: &mut Document,
    languages: &Languages,
    findings: &mut Vec<Diagnostic>,
) {
    let Content::Translation(front) = &file.content else { return };
    if let Some(other) = document.text(front.language) {
        let finding = Diagnostic::new(Code::DuplicateId).at(Place::file(Arc::clone(&file.path)));
        findings.push(finding.arg("found", &file.id).related(Place::file(Arc::clone(&other.path))));
        return;
    }
    let lang = front.language;
    if let Some(title) = &front.title {
        Arc::make_mut(&mut document.title).insert(lang, title.clone());
    }
    if let Some(summary) = &front.summary {
        Arc::make_mut(&mut document.summary).insert(lang, summary.clone());
    }
    if let Some(keywords) = &front.keywords {
        Arc::make_mut(&mut document.keywords).insert(lang, keywords.clone());
    }
    let state = state(front, document);
    compare(&file.path, front, &file.body.sections, document, languages, findings);
    let place = Place::range(Arc::clone(&file.path), front.range.clone());
    match &state {
        State::Outdated { sections } => {
            let version = front.source.as_ref().map_or("", |source| source.version.as_str());
            let current = document.metadata.version.as_deref().unwrap_or_default();
            let finding = Diagnostic::new(Code::TranslationOutdated).at(place).arg("source", version);
            findings.push(finding.arg("current", current).arg("sections", sections.join(", ")));
        }
        _ if front.source.is_none() => {
            findings.push(Diagnostic::new(Code::TranslationWithoutSource).at(place).arg("id", &file.id));
        }
        _ => {}
    }
    document.texts.push(Text {
        lang,
        path: Arc::clone(&file.path),
        body: Arc::clone(&file.body),
        links: Arc::default(),
        images: Arc::default(),
        state,
        translation: Some(Arc::clone(front)),
        front: file.front,
        written: file.written,
        anchors: file.anchors,
        leads: Fingerprint::default(),
    });
}

fn state(front: &TranslationFile, document: &Document) -> State {
    let written = match front.status {
        TranslationStatus::Reviewed => State::Reviewed,
        TranslationStatus::Draft => State::Draft,
        TranslationStatus::MachineAssisted => State::MachineAssisted,
    };
    let (Some(source), Some(original)) = (&front.source, document.original()) else { return written };
    if source.hash == original.body.hash {
        return written;
    }
    let moved = original.body.sections.iter().filter(|section| {
        let key = if section.level == 0 { "_" } else { section.id.as_ref() };
        // What stands before the first heading is recorded only if there is something.
        match source.sections.get(key) {
            Some(hash) => *hash != section.hash,
            None => section.level > 0 || original.body.has_text(section),
        }
    });
    State::Outdated { sections: moved.map(|section| Arc::clone(&section.id)).collect() }
}

/// Section ids of the translation against those of the original: the same ones, in the same order.
fn compare(
    path: &Arc<str>,
    front: &TranslationFile,
    sections: &[Section],
    document: &Document,
    languages: &Languages,
    findings: &mut Vec<Diagnostic>,
) {
    let Some(original) = document.original() else { return };
    let named = |section: &&Section| section.level > 0 && section.explicit;
    let ours: Vec<&Section> = sections.iter().filter(named).collect();
    let theirs: Vec<&Section> = original.body.sections.iter().filter(named).collect();
    let place = |section: &Section| Place::range(Arc::clone(path), section.range.clone());
    let there = |section: &Section| Place::range(Arc::clone(&original.path), section.range.clone());
    let position = |id: &str| theirs.iter().position(|section| section.id.as_ref() == id);
    let mut last: Option<(usize, &Section)> = None;
    for section in &ours {
        match (position(&section.id), last) {
            (None, _) => {
                let known = theirs.iter().map(|section| section.id.to_string());
                let mut finding = Diagnostic::new(Code::SectionUnknown)
                    .at(place(section))
                    .arg("found", &section.id)
                    .allowed(&section.id, known);
                finding.allowed.clear();
                // Left over from an older original: the section goes when the translation is brought up to date.
                if front
                    .source
                    .as_ref()
                    .is_some_and(|source| source.sections.contains_key(section.id.as_ref()))
                {
                    finding.severity = Severity::Warning;
                }
                findings.push(finding);
            }
            (Some(at), Some((before, other))) if before > at => {
                let finding =
                    Diagnostic::new(Code::SectionOrder).at(place(section)).arg("found", &section.id);
                findings.push(finding.arg("other", &other.id).related(place(other)));
            }
            (Some(at), _) => last = Some((at, section)),
        }
    }
    for section in theirs {
        if ours.iter().all(|own| own.id != section.id) {
            let language = languages.code(front.language);
            let mut finding = Diagnostic::new(Code::SectionMissing)
                .at(Place::range(Arc::clone(path), front.range.clone()))
                .arg("found", &section.id)
                .arg("language", language)
                .related(there(section));
            // New in the original since: the translation is outdated, which is said, but nobody's build breaks over it.
            if front.source.as_ref().is_some_and(|source| !source.sections.contains_key(section.id.as_ref()))
            {
                finding.severity = Severity::Warning;
            }
            findings.push(finding);
        }
    }
}
