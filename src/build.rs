//! The pipeline from files to a site: read → understand → link → index → render.
//!
//! In: a [`Files`] and [`Options`]. Out: the site's files in a [`Sink`], and every finding. A build is a pure function of
//! its files and options: the clock, the machine and the number of threads leave no trace in the output. Nothing is put
//! out when there is an error among the findings.

use crate::diagnostic::{self, Diagnostic, any_error};
use crate::files::Files;
use crate::library;
pub use crate::options::{Audience, Options};
use crate::output::Sink;
use crate::read;
use crate::render::{self, Kit};

/// A stage of a build.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Bytes → typed sources.
    Read,
    /// Sources → the linked whole.
    Link,
    /// The linked whole → pages.
    Render,
}

impl Stage {
    /// The name in reports.
    pub fn name(self) -> &'static str {
        match self {
            Stage::Read => "read",
            Stage::Link => "link",
            Stage::Render => "render",
        }
    }
}

/// Somebody who wants to know how far a build has come. Nothing that is built depends on them.
pub trait Observer: Sync {
    /// A stage begins; the one before has ended.
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
    walk(files, options, observer, &|library, kit| render::render(library, files, kit, sink))
}

/// Builds a site's search indexes alone.
pub fn index(files: &dyn Files, options: &Options, sink: &dyn Sink) -> Vec<Diagnostic> {
    walk(files, options, &(), &|library, kit| render::index(library, kit, sink))
}

fn walk(
    files: &dyn Files,
    options: &Options,
    observer: &dyn Observer,
    write: &dyn Fn(&library::Library, &Kit) -> Vec<Diagnostic>,
) -> Vec<Diagnostic> {
    observer.begins(Stage::Read);
    let (sources, mut findings) = read::read(files);
    if let Some(sources) = sources {
        let kit = Kit::read(files, &sources.languages, &sources.site, &mut findings);
        observer.begins(Stage::Link);
        let (library, mut found) = library::link(sources, options);
        findings.append(&mut found);
        if !any_error(&findings) {
            observer.begins(Stage::Render);
            findings.append(&mut write(&library, &kit));
        }
    }
    diagnostic::sort(&mut findings);
    findings
}
