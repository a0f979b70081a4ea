//! References of the front matter: they lead somewhere, to the right type of document, and not in circles.

use std::ops::Range;
use std::sync::Arc;

use hashbrown::{HashMap, HashSet};
use jiff::civil::Date;

use super::document::{DocIx, Document};
use crate::diagnostic::{Code, Diagnostic, Place, Severity};
use crate::fingerprint::{Fingerprint, Fingerprinting};
use crate::model::{Cell, Facts, Kind, Reference, Status};
use crate::options::Audience;
use crate::read::Prints;
use crate::read::tree::Attachment;

/// What references can lead to.
pub(super) struct Known<'a> {
    pub(super) documents: &'a [Document],
    pub(super) by_id: &'a HashMap<Arc<str>, DocIx>,
    /// Ids of drafts, which exist but are not published.
    pub(super) drafts: &'a HashSet<Arc<str>>,
    pub(super) attachments: &'a [Attachment],
    /// Concepts of the glossary by id.
    pub(super) concepts: HashMap<&'a str, usize>,
}

impl Known<'_> {
    /// The document of this id.
    pub(super) fn find(&self, id: &str) -> Option<(DocIx, &Document)> {
        let at = *self.by_id.get(id)?;
        self.documents.get(at.0).map(|document| (at, document))
    }

    /// The fingerprint of everything a link can be found to lead to, or not to.
    pub(super) fn fingerprint(&self, prints: &Prints, audience: Audience) -> Fingerprint {
        let mut all = Fingerprinting::default();
        all.part(prints.ground).part(prints.glossary).text(&format!("{audience:?}"));
        for document in self.documents {
            all.text(&document.path).text(document.metadata.status.name());
            for text in &document.texts {
                all.number(u64::from(text.lang.0)).part(text.anchors);
            }
        }
        self.attachments.iter().for_each(|file| {
            all.text(&file.path);
        });
        all.finish()
    }

    /// A finding for an id that does not exist, with the nearest one that does.
    pub(super) fn unknown(&self, code: Code, id: &str, place: Place) -> Diagnostic {
        let ids = self.by_id.keys().map(|id| id.to_string());
        let mut ids: Vec<String> = ids.collect();
        ids.sort();
        let mut finding = Diagnostic::new(code).at(place).arg("found", id).allowed(id, ids);
        finding.allowed.clear();
        finding
    }

    /// The attachment of a document with this name.
    pub(super) fn attachment(&self, document: &Document, name: &str) -> Option<usize> {
        let name = name.strip_prefix("./").unwrap_or(name);
        let name =
            name.strip_prefix(document.id.as_ref()).and_then(|rest| rest.strip_prefix('/')).unwrap_or(name);
        super::attachment(self.attachments, document.kind, &document.id, name)
    }
}

/// Checks all references of a document.
pub(super) fn check(document: &Document, known: &Known<'_>) -> Vec<Diagnostic> {
    let mut checker = Checker { known, document, findings: Vec::new() };
    checker.run();
    checker.findings
}

/// Finds references that lead back to where they began.
pub(super) fn find_circles(known: &Known<'_>, findings: &mut Vec<Diagnostic>) {
    circles(known, "supersedes", findings, |document| document.metadata.supersedes.as_slice());
    circles(known, "prerequisites", findings, |document| match &*document.facts {
        Facts::Module(module) => module.prerequisites.as_slice(),
        _ => &[],
    });
}

struct Checker<'a> {
    known: &'a Known<'a>,
    document: &'a Document,
    findings: Vec<Diagnostic>,
}

impl Checker<'_> {
    fn place(&self, range: &Range<usize>) -> Place {
        Place::range(Arc::clone(&self.document.path), range.clone())
    }

    fn run(&mut self) {
        let document = self.document;
        self.all(&document.metadata.related, None);
        self.all(&document.metadata.supersedes, Some(document.kind));
        match &*document.facts {
            Facts::Guideline(guideline) => {
                for one in &guideline.recommendations {
                    self.all(&one.legal, Some(Kind::Legal));
                    self.all(&one.steps, Some(Kind::Procedure));
                }
            }
            Facts::Procedure(procedure) => {
                for step in &procedure.steps {
                    self.all(&step.legal, Some(Kind::Legal));
                    self.all(&step.forms, Some(Kind::Form));
                }
                for (_, cell) in procedure.differences.iter().flat_map(|row| &row.cells) {
                    if let Cell::Known { legal, source, range, .. } = cell {
                        self.all(legal, Some(Kind::Legal));
                        self.source(source.as_deref(), range);
                    }
                }
            }
            Facts::Module(module) => {
                self.all(&module.prerequisites, Some(Kind::Module));
                for material in &module.materials {
                    self.all(material.form.as_slice(), Some(Kind::Form));
                    if let Some((name, range)) = &material.file {
                        self.file(name, range);
                    }
                }
            }
            Facts::Form(form) => {
                for file in &form.files {
                    self.file(&file.file, &file.range);
                }
            }
            Facts::Practice(_) | Facts::Legal(_) | Facts::Page => {}
        }
    }

    fn all(&mut self, references: &[Reference], kind: Option<Kind>) {
        for reference in references {
            self.one(reference, kind);
        }
    }

    fn one(&mut self, reference: &Reference, kind: Option<Kind>) {
        let place = self.place(&reference.range);
        let Some((_, target)) = self.known.find(&reference.id) else {
            self.findings.push(self.known.unknown(Code::UnknownReference, &reference.id, place));
            return;
        };
        if let Some(kind) = kind.filter(|kind| *kind != target.kind) {
            let finding = Diagnostic::new(Code::WrongReference).at(place).arg("found", &reference.id);
            self.findings.push(finding.arg("kind", target.kind.name()).arg("expected", kind.name()));
            return;
        }
        if self.known.drafts.contains(&reference.id) && self.document.metadata.status != Status::Draft {
            let mut finding = Diagnostic::new(Code::UnknownReference).at(place).arg("found", &reference.id);
            finding.severity = Severity::Warning;
            self.findings.push(finding.arg("reason", "draft"));
            return;
        }
        if let Some(section) = &reference.section
            && let Some(original) = target.original()
            && original.body.section(section).is_none()
        {
            let ids = original.body.sections.iter().filter(|section| section.level > 0);
            let ids: Vec<String> = ids.map(|section| section.id.to_string()).collect();
            let finding =
                Diagnostic::new(Code::BrokenAnchor).at(place).arg("found", section).arg("id", &target.id);
            self.findings.push(finding.allowed(section, ids));
        }
    }

    fn source(&mut self, source: Option<&str>, range: &Range<usize>) {
        let Some(source) = source else { return };
        let ids: Vec<&str> =
            self.document.metadata.sources.iter().filter_map(|known| known.id.as_deref()).collect();
        if !ids.contains(&source) {
            let finding = Diagnostic::new(Code::UnknownReference).at(self.place(range)).arg("found", source);
            self.findings.push(finding.allowed(source, ids));
        }
    }

    fn file(&mut self, name: &str, range: &Range<usize>) {
        if self.known.attachment(self.document, name).is_none() {
            let names = self.known.attachments.iter();
            let names =
                names.filter(|file| file.owner == self.document.id && file.kind == self.document.kind);
            let names: Vec<String> = names.map(|file| file.name.to_string()).collect();
            let finding = Diagnostic::new(Code::MissingFile).at(self.place(range)).arg("found", name);
            let finding = finding.arg("folder", self.document.path.trim_end_matches(".md"));
            self.findings.push(finding.allowed(name, names));
        }
    }
}

/// References of one kind that lead back to where they began; each circle is told once, whole.
fn circles<'a>(
    known: &'a Known<'_>,
    field: &'static str,
    findings: &mut Vec<Diagnostic>,
    next: impl Fn(&'a Document) -> &'a [Reference],
) {
    const NEW: u8 = 0;
    const OPEN: u8 = 1;
    const DONE: u8 = 2;
    let mut state = vec![NEW; known.documents.len()];
    for start in 0..known.documents.len() {
        if state.get(start) != Some(&NEW) {
            continue;
        }
        // The way here, each with how many of its references were followed; no recursion, chains may be long.
        let mut way: Vec<(usize, usize)> = vec![(start, 0)];
        while let Some((at, followed)) = way.last().copied() {
            if let Some(slot) = state.get_mut(at) {
                *slot = OPEN;
            }
            let Some(document) = known.documents.get(at) else { break };
            let Some(reference) = next(document).get(followed) else {
                if let Some(slot) = state.get_mut(at) {
                    *slot = DONE;
                }
                way.pop();
                continue;
            };
            if let Some(last) = way.last_mut() {
                last.1 += 1;
            }
            let Some((target, _)) = known.find(&reference.id) else { continue };
            match state.get(target.0) {
                Some(&NEW) => way.push((target.0, 0)),
                Some(&OPEN) => {
                    let from = way.iter().position(|(on_way, _)| *on_way == target.0).unwrap_or(0);
                    let ids = way.get(from..).unwrap_or_default().iter();
                    let ids = ids
                        .filter_map(|(at, _)| known.documents.get(*at))
                        .map(|document| document.id.as_ref());
                    let circle: Vec<&str> = ids.chain([reference.id.as_ref()]).collect();
                    let place = Place::range(Arc::clone(&document.path), reference.range.clone());
                    let finding = Diagnostic::new(Code::CircularReference).at(place).arg("field", field);
                    findings.push(finding.arg("found", circle.join(" → ")));
                }
                _ => {}
            }
        }
    }
}

/// For each document, the documents that replace it: those that name it and are valid by today.
pub(super) fn successors(known: &Known<'_>, today: Date) -> Vec<Vec<DocIx>> {
    let mut successors = vec![Vec::new(); known.documents.len()];
    for (at, document) in known.documents.iter().enumerate() {
        let begun = document.metadata.valid_from.is_none_or(|day| day <= today);
        if document.metadata.status == Status::Draft || !begun {
            continue;
        }
        for reference in &document.metadata.supersedes {
            if let Some((target, _)) = known.find(&reference.id)
                && target.0 != at
                && let Some(slot) = successors.get_mut(target.0)
            {
                slot.push(DocIx(at));
            }
        }
    }
    successors
}
