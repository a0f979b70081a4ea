//! The pipeline from files to a site: read → understand → link → index → render.
//!
//! In: a [`Files`] and [`Options`]. Out: the site's files in a [`Sink`], and every finding. A build is a pure function of
//! its files and options: the clock, the machine and the number of threads leave no trace in the output. Nothing is put
//! out when there is an error among the findings.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::diagnostic::{self, Diagnostic, any_error};
use crate::files::{Changes, Files};
use crate::library::{Library, Linker};
pub use crate::options::{Audience, Options};
use crate::output::Sink;
use crate::picture::Store;
use crate::read::Reader;
pub use crate::render::Remembered;
use crate::render::{self, Kit, Renderer, Wish};

/// A stage of a build.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Bytes → typed sources.
    Read,
    /// Sources → the linked whole.
    Link,
    /// The linked whole → search indexes.
    Index,
    /// The linked whole → pages.
    Render,
}

impl Stage {
    /// The name in reports.
    pub fn name(self) -> &'static str {
        match self {
            Stage::Read => "read",
            Stage::Link => "link",
            Stage::Index => "index",
            Stage::Render => "render",
        }
    }
}

/// Somebody who wants to know how far a build has come. Nothing that is built depends on them.
pub trait Observer: Sync {
    /// A stage begins, or goes on; the one before has ended.
    fn begins(&self, stage: Stage);
}

/// Nobody.
impl Observer for () {
    fn begins(&self, _: Stage) {}
}

/// Builds a site.
pub fn build(files: &dyn Files, options: &Options, sink: &dyn Sink) -> Vec<Diagnostic> {
    build_with(files, options, sink, &())
}

/// Builds a site while somebody looks on.
pub fn build_with(
    files: &dyn Files,
    options: &Options,
    sink: &dyn Sink,
    observer: &dyn Observer,
) -> Vec<Diagnostic> {
    Builder::default().build(files, options, &Task { observer, ..Task::default() }, sink).findings
}

/// Builds a site's search indexes alone.
pub fn index(files: &dyn Files, options: &Options, sink: &dyn Sink) -> Vec<Diagnostic> {
    let mut builder = Builder::default();
    let (understood, mut findings) = builder.understand(files, options, &Task::default());
    if let Some((library, kit)) = understood {
        findings.append(&mut render::index(&library, &kit, sink));
    }
    diagnostic::sort(&mut findings);
    findings
}

/// What a build is to do besides the whole site.
pub struct Task<'a> {
    /// What may have changed among the files since this builder built last.
    pub changes: &'a Changes,
    /// Files of the site that somebody is looking at: they come first.
    pub viewed: &'a [String],
    /// Is called once those are put out, before all the rest, with those of them that are no more.
    pub early: &'a dyn Fn(Vec<String>),
    /// Who wants to know how far it has come.
    pub observer: &'a dyn Observer,
}

impl Default for Task<'_> {
    fn default() -> Self {
        Task { changes: &Changes::Everything, viewed: &[], early: &|_| (), observer: &() }
    }
}

/// What a build came to besides the files it put out.
#[derive(Debug, Default)]
pub struct Built {
    /// Everything that is wrong. With an error among it, what was put out is no site.
    pub findings: Vec<Diagnostic>,
    /// Files of the build before that are no more. A file that was neither put out nor is gone is as it was.
    pub gone: Vec<String>,
}

/// Builds a site again and again. Each stage keeps what it made together with what it made it from, and makes again only
/// what may come out differently: the result is the same as that of a builder that starts anew.
#[derive(Default)]
pub struct Builder {
    reader: Reader,
    linker: Linker,
    kit: Option<Kit>,
    renderer: Renderer,
    /// Whether it is to build again.
    lasts: bool,
    /// What has changed since the last build that came to a site.
    since: Option<Changes>,
}

impl Builder {
    /// A builder that is to build again and again, and keeps what it needs to do so fast.
    pub fn lasting() -> Self {
        Builder { renderer: Renderer::lasting(), lasts: true, ..Builder::default() }
    }

    /// A builder that goes on from what another one knew of the site.
    pub fn resume(remembered: Remembered) -> Self {
        Builder { renderer: Renderer::resume(remembered), ..Builder::default() }
    }

    /// Takes pictures that are in this store from there. What a build comes to does not depend on it.
    pub fn keep_pictures(&mut self, store: Arc<Store>) {
        self.reader.keep_pictures(store);
    }

    /// What it knows of the site.
    pub fn into_remembered(self) -> Remembered {
        self.renderer.into_remembered()
    }

    /// Builds the site as far as it differs from the one before. The first build, and any after one with errors that put
    /// files out, gives all of it.
    pub fn build(&mut self, files: &dyn Files, options: &Options, task: &Task<'_>, sink: &dyn Sink) -> Built {
        let (understood, mut findings) = self.understand(files, options, task);
        if !self.lasts {
            // What the library has of it stays; the rest would be in the way of the indexes.
            self.reader.forget();
            self.linker = Linker::default();
        }
        let mut gone = Vec::new();
        if let Some((library, kit)) = understood {
            task.observer.begins(Stage::Render);
            let since = self.since.take().map_or_else(
                || task.changes.clone(),
                |mut since| {
                    since.and(task.changes);
                    since
                },
            );
            let indexing = |begins| task.observer.begins(if begins { Stage::Index } else { Stage::Render });
            let wish = Wish { viewed: task.viewed, early: task.early, changes: &since, indexing: &indexing };
            let mut rendered = self.renderer.render(&library, files, &kit, &wish, sink);
            findings.append(&mut rendered.findings);
            gone = rendered.gone;
            self.since = any_error(&findings).then_some(since);
        } else {
            self.since.get_or_insert_with(|| Changes::Paths(BTreeSet::new())).and(task.changes);
        }
        diagnostic::sort(&mut findings);
        Built { findings, gone }
    }

    /// The linked whole and what to make pages with, unless there are mistakes.
    fn understand(
        &mut self,
        files: &dyn Files,
        options: &Options,
        task: &Task<'_>,
    ) -> (Option<(Library, Kit)>, Vec<Diagnostic>) {
        task.observer.begins(Stage::Read);
        let before = self.reader.ground();
        let (sources, mut findings) = self.reader.read(files, task.changes);
        let Some(sources) = sources else { return (None, findings) };
        let same = before == Some(sources.prints.ground);
        let kit = match self.kit.take().filter(|_| same) {
            Some(kit) if !concerns_kit(task.changes) => kit,
            kit => Kit::read(files, &sources.languages, &sources.site, kit.as_ref()),
        };
        findings.extend(kit.findings().cloned());
        self.kit = Some(kit.clone());
        task.observer.begins(Stage::Link);
        let (library, mut found) = self.linker.link(sources, options);
        findings.append(&mut found);
        if any_error(&findings) {
            return (None, findings);
        }
        (Some((library, kit)), findings)
    }
}

/// Whether changes may be of themes or locales.
fn concerns_kit(changes: &Changes) -> bool {
    !matches!(changes, Changes::Paths(paths) if paths.iter().all(|path| path.starts_with("content/")))
}
