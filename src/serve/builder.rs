//! The plain way to rebuild a site: all of it, from the files on disk over the embedded ones.

use std::path::PathBuf;
use std::sync::Arc;

use super::rebuild::{Built, Job, Rebuild, Update};
use crate::build::{self, Options};
use crate::diagnostic::any_error;
use crate::files::{Disk, Embedded, Layered};
use crate::output::Collected;
use crate::report::{Reporter, Wording};

/// Asks what a build depends on; each time anew, because a server may run past midnight.
pub type AskOptions = Box<dyn Fn() -> Options + Send + Sync>;

/// Builds everything anew each time.
pub struct SiteBuilder {
    root: PathBuf,
    options: AskOptions,
    wording: Arc<Wording>,
}

impl SiteBuilder {
    /// A builder of the site in the folder `root` that tells its findings with `wording`.
    pub fn new(root: impl Into<PathBuf>, options: AskOptions, wording: Arc<Wording>) -> Self {
        SiteBuilder { root: root.into(), options, wording }
    }
}

impl Rebuild for SiteBuilder {
    fn rebuild(&self, _: &Job<'_>) -> Built {
        let disk = Disk::new(&self.root);
        let files = Layered::new(&disk, &Embedded);
        let sink = Collected::default();
        let findings = build::build(&files, &(self.options)(), &sink);
        let site = (!any_error(&findings)).then(|| Update::Whole(sink.into_files()));
        Built { site, findings: Reporter::new(&files, &self.wording).rows(&findings) }
    }
}
