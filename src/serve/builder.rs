//! The plain way to rebuild a site: all of it, from the files on disk over the embedded ones.

use std::path::PathBuf;

use super::rebuild::{Built, Job, Rebuild, Row, Update};
use crate::build::{self, Options};
use crate::diagnostic::{Diagnostic, any_error};
use crate::files::{Disk, Embedded, Files, Layered};
use crate::output::Collected;

/// Asks what a build depends on; each time anew, because a server may run past midnight.
pub type AskOptions = Box<dyn Fn() -> Options + Send + Sync>;
/// Puts findings into words, given the files they are about.
pub type PutIntoWords = Box<dyn Fn(&[Diagnostic], &dyn Files) -> Vec<Row> + Send + Sync>;

/// Builds everything anew each time.
pub struct SiteBuilder {
    root: PathBuf,
    options: AskOptions,
    words: PutIntoWords,
}

impl SiteBuilder {
    /// A builder of the site in the folder `root`.
    pub fn new(root: impl Into<PathBuf>, options: AskOptions, words: PutIntoWords) -> Self {
        SiteBuilder { root: root.into(), options, words }
    }
}

impl Rebuild for SiteBuilder {
    fn rebuild(&self, _: &Job<'_>) -> Built {
        let disk = Disk::new(&self.root);
        let files = Layered::new(&disk, &Embedded);
        let sink = Collected::default();
        let findings = build::build(&files, &(self.options)(), &sink);
        let site = (!any_error(&findings)).then(|| Update::Whole(sink.into_files()));
        Built { site, findings: (self.words)(&findings, &files) }
    }
}
