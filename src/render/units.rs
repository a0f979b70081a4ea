//! One rendering, as units of work: files that are made together from the same facts, each made only if it would come out
//! other than before.
//!
//! In: the library, the theme, the editions and what the [`Past`] knows. Out: files in the sink, and for each unit that was
//! made what it asked for. Which pages there are besides documents, [`super::job`] says.

use std::sync::{Mutex, OnceLock, PoisonError};

use hashbrown::HashSet;
use tera::{Context, Value};

use super::address::{self, Address};
use super::body::{self, BodyHtml};
use super::compose::changes::ChangeIx;
use super::compose::{document, page};
use super::edition::Edition;
use super::job::Job;
use super::noted::Noted;
use super::past::{Past, Unit};
use super::theme::{Theme, Voice};
use super::view::PageView;
use super::{contract, machine};
use crate::diagnostic::{Diagnostic, any_error};
use crate::library::trace::{self, Fact, Facts};
use crate::library::{DocIx, Library};
use crate::output::{Content, Sink};

/// See the module.
pub(super) struct Rendering<'a> {
    /// The linked whole.
    pub library: &'a Library,
    /// The theme.
    pub theme: &'a Theme,
    /// The editions.
    pub editions: &'a [Edition<'a>],
    /// The theme in the words of each edition.
    pub voices: &'a [Voice],
    /// All changes, newest first.
    pub changes: &'a [ChangeIx],
    /// What was made before.
    pub past: &'a Past,
    /// What was made now.
    pub made: Mutex<Vec<(String, Unit)>>,
    /// Files that were made ahead of the rest.
    pub early: OnceLock<HashSet<String>>,
    /// The path of each edition's search index, once there is one.
    pub indexes: OnceLock<Vec<String>>,
    /// Where files go.
    pub sink: &'a dyn Sink,
    /// What went wrong.
    pub findings: Mutex<Vec<Diagnostic>>,
}

impl Rendering<'_> {
    /// Takes what went wrong.
    pub(super) fn findings(&self, mut findings: Vec<Diagnostic>) {
        if !findings.is_empty() {
            self.findings.lock().unwrap_or_else(PoisonError::into_inner).append(&mut findings);
        }
    }

    /// Whether it is no use to go on: one faulty template would fail on every page.
    pub(super) fn is_hopeless(&self) -> bool {
        let findings = self.findings.lock().unwrap_or_else(PoisonError::into_inner);
        findings.len() > 50 && any_error(&findings)
    }

    /// Puts out a file.
    pub(super) fn put(&self, path: &str, bytes: Vec<u8>) {
        if let Err(finding) = self.sink.put(path, Content::Bytes(bytes)) {
            self.findings(vec![*finding]);
        }
    }

    /// Makes some files, unless they would be the same as before.
    pub(super) fn unit(&self, key: &str, work: impl FnOnce(&dyn Sink) -> Vec<Diagnostic>) {
        if self.past.is_fresh(key) {
            return;
        }
        let noted = Noted::new(self.sink);
        let (findings, facts) = trace::record(|| work(&noted));
        self.findings(findings);
        self.note(key.to_owned(), Unit::new(facts, noted.into_paths()));
    }

    /// Makes one file, unless it would be the same as before.
    pub(super) fn file(&self, path: String, work: impl FnOnce(&str)) {
        if self.past.is_fresh(&path) {
            return;
        }
        let ((), facts) = trace::record(|| work(&path));
        self.note(path.clone(), Unit::new(facts, vec![path]));
    }

    /// Takes a unit that was made.
    pub(super) fn note(&self, key: String, unit: Unit) {
        self.made.lock().unwrap_or_else(PoisonError::into_inner).push((key, unit));
    }

    /// Whether a file was made ahead of the rest.
    pub(super) fn is_made_early(&self, path: &str) -> bool {
        self.early.get().is_some_and(|early| early.contains(path))
    }

    /// The theme's own files.
    pub(super) fn assets(&self) {
        for (path, bytes) in &self.theme.files {
            self.file(path.clone(), |path| self.put(path, bytes.clone()));
        }
    }

    /// The pages somebody is looking at.
    pub(super) fn viewed(&self, viewed: &[String]) {
        let is_viewed = |path: &str| viewed.iter().any(|viewed| viewed == path);
        for path in viewed {
            let id = path.rsplit('/').nth(1).unwrap_or_default();
            if let Some(at) = self.library.find(id) {
                self.document(at, &is_viewed);
            }
        }
        for (at, edition) in self.editions.iter().enumerate() {
            let slug = &edition.locale.slug;
            if viewed.iter().any(|path| self.edition_of(path) == Some(at)) {
                let jobs = self.jobs(at);
                let viewed = jobs.iter().filter(|job| !matches!(job, Job::Search));
                viewed
                    .filter(|job| is_viewed(&job.file(slug, self.library)))
                    .for_each(|job| self.job(at, job));
            }
        }
        let made = self.made.lock().unwrap_or_else(PoisonError::into_inner);
        let _ = self.early.set(made.iter().map(|(key, _)| key.clone()).collect());
    }

    /// Which of some pages of editions were there and are no more.
    pub(super) fn no_more(&self, viewed: &[String]) -> Vec<String> {
        let is_gone = |path: &&String| {
            self.past.had(path) && self.edition_of(path).is_some_and(|at| !self.has_page(at, path))
        };
        viewed.iter().filter(is_gone).cloned().collect()
    }

    /// The edition that a file of the site is in, if it is in one.
    fn edition_of(&self, path: &str) -> Option<usize> {
        self.editions.iter().position(|edition| {
            let rest = path.strip_prefix(edition.locale.slug.as_ref());
            rest.is_some_and(|rest| rest.starts_with('/'))
        })
    }

    /// Whether an edition has a page.
    fn has_page(&self, at: usize, path: &str) -> bool {
        let Some(edition) = self.editions.get(at) else { return false };
        let slug = &edition.locale.slug;
        let id = path.rsplit('/').nth(1).unwrap_or_default();
        let document = self.library.find(id).and_then(|at| self.library.document(at));
        document.is_some_and(|found| Address::document(found.kind, &found.id).file(slug) == path)
            || self.jobs(at).iter().any(|job| job.file(slug, self.library) == path)
    }

    /// What programs read.
    pub(super) fn machines(&self) {
        let (library, changes) = (self.library, self.changes);
        self.unit("catalogue.json", |sink| machine::catalogue(library, self.editions, sink));
        self.unit("_headers", |sink| machine::servers(library, sink));
        for edition in self.editions {
            let slug = &edition.locale.slug;
            self.unit(&address::atom(slug), |sink| {
                trace::note(Fact::Documents);
                machine::feeds(edition, changes, sink)
            });
            self.unit(&address::manifest(slug), |sink| machine::manifest(edition, &self.theme.assets, sink));
        }
    }

    /// Writes a page of an edition from a template and the values it adds to the shared ones.
    pub(super) fn page(
        &self,
        at: usize,
        file: &str,
        template: &str,
        frame: &PageView,
        extra: &[(&'static str, Value)],
    ) {
        let Some(voice) = self.voices.get(at) else { return };
        debug_assert!(contract::declares(template, extra.iter().map(|(name, _)| *name)), "{template}");
        let mut context = Context::new();
        context.insert_value("page", Value::from_serializable(frame));
        for (name, value) in extra {
            context.insert_value(*name, value.clone());
        }
        match self.theme.page(voice, template, &context) {
            Ok(bytes) => self.put(file, bytes),
            Err(finding) => self.findings(vec![*finding]),
        }
    }

    /// A document in all editions, as far as its pages are wanted.
    pub(super) fn document(&self, at: DocIx, is_wanted: &dyn Fn(&str) -> bool) {
        let Some(document) = self.library.document(at) else { return };
        let address = Address::document(document.kind, &document.id);
        // One text serves all editions that show it in one script.
        let mut written: Vec<((crate::language::Lang, usize), (BodyHtml, Facts))> = Vec::new();
        for (ix, edition) in self.editions.iter().enumerate() {
            if self.is_hopeless() {
                return;
            }
            let file = address.file(&edition.locale.slug);
            if !is_wanted(&file) || self.is_made_early(&file) {
                continue;
            }
            self.file(file, |file| {
                let Some(document) = self.library.document(at) else { return };
                let Some((text, step)) = self.library.text(document, edition.ix) else { return };
                let key = (step.lang, step.locale);
                if !written.iter().any(|(known, _)| *known == key) {
                    written.push((key, trace::record(|| body::write(document, text, step, edition))));
                }
                let Some((_, (html, facts))) = written.iter().find(|(known, _)| *known == key) else {
                    return;
                };
                trace::replay(facts);
                let view = document::of(document, text, step, html, edition);
                let mut frame = page::of_document(document, edition);
                frame.metadata = machine::dublin::terms(&view, &frame);
                frame.json_ld = Some(machine::linked::document(document, &view, &frame, edition));
                self.page(ix, file, "document.html", &frame, &[("doc", Value::from_serializable(&view))]);
            });
        }
    }
}
