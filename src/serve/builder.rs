//! The way the server rebuilds a site: what may have changed, from the files on disk over the embedded ones.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use super::rebuild::{Built, Job, Rebuild, Update};
use crate::build::{Builder, Options, Task};
use crate::diagnostic::{Diagnostic, any_error};
use crate::files::{Disk, Embedded, Layered};
use crate::output::{Content, Sink};
use crate::report::{Reporter, Told, Wording};

/// Asks what a build depends on; each time anew, because a server may run past midnight.
pub type AskOptions = Box<dyn Fn() -> Options + Send + Sync>;

/// Builds a site again and again.
pub struct SiteBuilder {
    root: PathBuf,
    options: AskOptions,
    wording: Arc<Wording>,
    /// Knows what was built and told before; gone while it builds, so that one that breaks down is not asked again.
    known: Mutex<Option<(Builder, Told)>>,
}

impl SiteBuilder {
    /// A builder of the site in the folder `root` that tells its findings with `wording`.
    pub fn new(root: impl Into<PathBuf>, options: AskOptions, wording: Arc<Wording>) -> Self {
        SiteBuilder { root: root.into(), options, wording, known: Mutex::default() }
    }

    fn known(&self) -> std::sync::MutexGuard<'_, Option<(Builder, Told)>> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Rebuild for SiteBuilder {
    fn rebuild(&self, job: &Job<'_>) -> Built {
        let disk = Disk::watched(&self.root);
        let files = Layered::new(&disk, &Embedded);
        let known = self.known().take();
        let is_first = known.is_none();
        let (mut builder, mut told) = known.unwrap_or_else(|| (Builder::lasting(), Told::default()));
        let put = Put::default();
        let early = |gone| job.show(put.so_far(), gone);
        let task = Task { changes: job.changes(), viewed: job.viewed(), early: &early, observer: &() };
        let built = builder.build(&files, &(self.options)(), &task, &put);
        let reporter = Reporter::new(&files, &self.wording);
        let findings = told.rows(&reporter, &built.findings, job.changes());
        *self.known() = Some((builder, told));
        let put = put.files.into_inner().unwrap_or_else(PoisonError::into_inner);
        let site = (!any_error(&built.findings)).then_some(match is_first {
            true => Update::Whole(put),
            false => Update::Parts { put, gone: built.gone },
        });
        Built { site, findings }
    }
}

/// What a build has put out.
#[derive(Default)]
struct Put {
    files: Mutex<BTreeMap<String, Content>>,
}

impl Put {
    fn so_far(&self) -> BTreeMap<String, Content> {
        self.files.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Sink for Put {
    fn put(&self, path: &str, content: Content) -> Result<(), Box<Diagnostic>> {
        self.files.lock().unwrap_or_else(PoisonError::into_inner).insert(path.to_owned(), content);
        Ok(())
    }
}
