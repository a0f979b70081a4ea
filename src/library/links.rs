//! Links and images of the texts: where each leads, and whether it does.

use std::sync::Arc;

use super::document::{DocIx, Document, LinkTarget, Text};
use super::references::{self, Known};
use crate::diagnostic::{Code, Diagnostic, Place, Severity};
use crate::fingerprint::{Fingerprint, Fingerprinting};
use crate::markdown::{Body, Link, SectionKind, Target};
use crate::model::{Glossary, Status};
use crate::options::Audience;

/// One text with its links resolved.
#[derive(Debug)]
pub(super) struct Resolved {
    pub(super) body: Arc<Body>,
    pub(super) links: Arc<[LinkTarget]>,
    pub(super) images: Arc<[Option<usize>]>,
    /// The fingerprint of where links and images lead.
    pub(super) leads: Fingerprint,
    pub(super) findings: Vec<Diagnostic>,
}

/// Where a document leads.
#[derive(Debug)]
pub(super) struct Ways {
    /// Its texts with their links, in order.
    pub(super) texts: Vec<Resolved>,
    /// The documents that its texts or its front matter point to, each once, in order.
    pub(super) documents: Vec<DocIx>,
    /// The concepts that its texts link to, each once, in order.
    pub(super) concepts: Vec<usize>,
    /// What is wrong with the references of its front matter.
    pub(super) findings: Vec<Diagnostic>,
}

impl Ways {
    /// Follows all links and references of a document.
    pub(super) fn of(
        document: &Document,
        known: &Known<'_>,
        glossary: &Glossary,
        audience: Audience,
    ) -> Self {
        let texts = resolve(document, known, glossary, audience);
        let references = document.references().filter_map(|reference| known.find(&reference.id));
        let mut documents: Vec<DocIx> = references.map(|(at, _)| at).collect();
        let mut concepts = Vec::new();
        for link in texts.iter().flat_map(|text| text.links.iter()) {
            match link {
                LinkTarget::Document { document, .. } => documents.push(*document),
                LinkTarget::Term(concept) => concepts.push(*concept),
                _ => {}
            }
        }
        documents.sort_unstable();
        documents.dedup();
        concepts.sort_unstable();
        concepts.dedup();
        Ways { texts, documents, concepts, findings: references::check(document, known) }
    }
}

/// Resolves all texts of a document. Everything is checked as it is written; the result is what the audience may read.
fn resolve(document: &Document, known: &Known<'_>, glossary: &Glossary, audience: Audience) -> Vec<Resolved> {
    let one = |text: &Text| {
        let resolver = Resolver { document, text, known, glossary };
        let mut findings = Vec::new();
        let links: Arc<[LinkTarget]> =
            text.body.links.iter().map(|link| resolver.link(link, &text.body, &mut findings)).collect();
        let images = resolver.images(&text.body, &mut findings);
        let hidden = audience == Audience::Participant && has_facilitator_parts(&text.body);
        if !hidden {
            let leads = leads(&links, &images, known, glossary);
            return Resolved { body: Arc::clone(&text.body), links, images, leads, findings };
        }
        let body = text.body.without_facilitator();
        // What was wrong has been said; what is hidden has no place to lead to.
        let links: Arc<[LinkTarget]> =
            body.links.iter().map(|link| resolver.link(link, &body, &mut Vec::new())).collect();
        let images = resolver.images(&body, &mut Vec::new());
        let leads = leads(&links, &images, known, glossary);
        Resolved { body: Arc::new(body), links, images, leads, findings }
    };
    document.texts.iter().map(one).collect()
}

/// The fingerprint of where links and images lead. Places among documents, concepts and files change when others come and
/// go, so that what stands there is taken instead.
fn leads(
    links: &[LinkTarget],
    images: &[Option<usize>],
    known: &Known<'_>,
    glossary: &Glossary,
) -> Fingerprint {
    let mut all = Fingerprinting::default();
    let file = |at: usize| known.attachments.get(at).map_or("", |file| file.path.as_ref());
    for link in links {
        match link {
            LinkTarget::Section(section) => all.number(1).text(section),
            LinkTarget::Document { document, section } => {
                let id = known.documents.get(document.0).map_or("", |document| document.id.as_ref());
                all.number(2).text(id).text(section.as_deref().unwrap_or_default())
            }
            LinkTarget::Term(at) => {
                all.number(3).text(glossary.concepts.get(*at).map_or("", |concept| &concept.id))
            }
            LinkTarget::Attachment(at) => all.number(4).text(file(*at)),
            LinkTarget::External(_) => all.number(5),
            LinkTarget::Nothing => all.number(6),
        };
    }
    images.iter().for_each(|at| {
        all.text(at.map_or("", file));
    });
    all.finish()
}

/// Whether anything in the body is for facilitators only.
pub(super) fn has_facilitator_parts(body: &Body) -> bool {
    body.sections.iter().any(|section| section.kind == SectionKind::Facilitator)
        || body.ops.contains(&crate::markdown::Op::Open(crate::markdown::Tag::Facilitator))
}

struct Resolver<'a> {
    document: &'a Document,
    text: &'a Text,
    known: &'a Known<'a>,
    glossary: &'a Glossary,
}

impl Resolver<'_> {
    fn place(&self, range: &std::ops::Range<usize>) -> Place {
        Place::range(Arc::clone(&self.text.path), range.clone())
    }

    fn link(&self, link: &Link, body: &Body, findings: &mut Vec<Diagnostic>) -> LinkTarget {
        let place = || self.place(&link.range);
        match &link.target {
            Target::Section(section) => self.section(body, section, &self.document.id, place, findings),
            Target::Document { id, section } => self.document_link(id, section.as_ref(), place, findings),
            Target::Term(id) => {
                let at = self.known.concepts.get(id.as_ref()).copied();
                at.map_or_else(
                    || {
                        let ids = self.glossary.concepts.iter().map(|concept| concept.id.to_string());
                        let finding = Diagnostic::new(Code::UnknownTerm).at(place()).arg("found", id);
                        let mut finding = finding.allowed(id, ids);
                        finding.allowed.clear();
                        findings.push(finding);
                        LinkTarget::Nothing
                    },
                    LinkTarget::Term,
                )
            }
            Target::Attachment(name) => match self.known.attachment(self.document, name) {
                Some(at) => LinkTarget::Attachment(at),
                None => {
                    findings.push(self.missing(name, place()));
                    LinkTarget::Nothing
                }
            },
            Target::External(href) => LinkTarget::External(Arc::clone(href)),
            // The parser has reported these.
            Target::Unsafe(_) => LinkTarget::Nothing,
            Target::Unknown(found) => {
                findings.push(self.known.unknown(Code::BrokenLink, found, place()));
                LinkTarget::Nothing
            }
        }
    }

    fn section(
        &self,
        body: &Body,
        section: &Arc<str>,
        id: &str,
        place: impl Fn() -> Place,
        findings: &mut Vec<Diagnostic>,
    ) -> LinkTarget {
        if body.section(section).is_some() {
            return LinkTarget::Section(Arc::clone(section));
        }
        findings.push(broken_anchor(body, section, id, place()));
        LinkTarget::Nothing
    }

    fn document_link(
        &self,
        id: &Arc<str>,
        section: Option<&Arc<str>>,
        place: impl Fn() -> Place,
        findings: &mut Vec<Diagnostic>,
    ) -> LinkTarget {
        let Some((at, target)) = self.known.find(id) else {
            findings.push(self.known.unknown(Code::BrokenLink, id, place()));
            return LinkTarget::Nothing;
        };
        // What is not published is nowhere for those who read what is.
        let hidden =
            target.metadata.status == Status::Draft && self.document.metadata.status != Status::Draft;
        if hidden {
            let mut finding = Diagnostic::new(Code::BrokenLink).at(place()).arg("found", id);
            finding.severity = Severity::Warning;
            findings.push(finding.arg("reason", "draft"));
        }
        // The anchor is asked of the text that a reader of this language will land on.
        if let (Some(section), Some(text)) = (section, target.text(self.text.lang).or(target.original()))
            && text.body.section(section).is_none()
        {
            findings.push(broken_anchor(&text.body, section, id, place()));
            return if hidden {
                LinkTarget::Nothing
            } else {
                LinkTarget::Document { document: at, section: None }
            };
        }
        if hidden {
            return LinkTarget::Nothing;
        }
        LinkTarget::Document { document: at, section: section.cloned() }
    }

    fn images(&self, body: &Body, findings: &mut Vec<Diagnostic>) -> Arc<[Option<usize>]> {
        let one = |image: &crate::markdown::Image| {
            let (Target::Attachment(name) | Target::Unknown(name)) = &image.target else { return None };
            let at = self.known.attachment(self.document, name);
            if at.is_none() {
                findings.push(self.missing(name, self.place(&image.range)));
            }
            at
        };
        body.images.iter().map(one).collect()
    }

    fn missing(&self, name: &str, place: Place) -> Diagnostic {
        let files = self.known.attachments.iter();
        let files = files.filter(|file| file.owner == self.document.id && file.kind == self.document.kind);
        let names: Vec<String> = files.map(|file| file.name.to_string()).collect();
        let folder = self.document.path.trim_end_matches(".md").to_owned();
        let finding = Diagnostic::new(Code::MissingFile).at(place).arg("found", name).arg("folder", folder);
        finding.allowed(name, names)
    }
}

fn broken_anchor(body: &Body, section: &str, id: &str, place: Place) -> Diagnostic {
    let ids = body.sections.iter().filter(|section| section.level > 0).map(|section| section.id.to_string());
    let finding = Diagnostic::new(Code::BrokenAnchor).at(place).arg("found", section).arg("id", id);
    let mut finding = finding.allowed(section, ids);
    if finding.allowed.len() > 30 {
        finding.allowed.clear();
    }
    finding
}
