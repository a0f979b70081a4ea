//! The one thread that builds: it waits for changes, has the site built, and hands it over, again and again.
//!
//! What changes during a build is collected meanwhile and leads to another one straight after.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::mpsc::Sender;
use std::time::Instant;

use super::notice::Notice;
use super::rebuild::{Built, Changes, Job, Rebuild, Row};
use super::settings::Wording;
use super::site::Site;
use super::watch::Watch;
use crate::diagnostic::Severity;

/// See the module.
pub(super) struct Keeper {
    pub(super) site: Arc<Site>,
    pub(super) builder: Arc<dyn Rebuild>,
    pub(super) watch: Watch,
    pub(super) notices: Sender<Notice>,
    pub(super) wording: Arc<Wording>,
}

impl Keeper {
    /// Builds until the watch is stopped.
    pub(super) fn run(mut self) {
        let mut changes = Changes::Everything;
        loop {
            let whole = self.build(changes);
            match self.watch.next() {
                None => return,
                // A builder that broke down may have lost track.
                Some(_) if !whole => changes = Changes::Everything,
                Some(next) => changes = next,
            }
        }
    }

    /// Builds once; false when the builder broke down.
    fn build(&self, changes: Changes) -> bool {
        let start = Instant::now();
        let viewed = self.site.viewed();
        let early = |files| self.site.take_early(files);
        let job = Job::new(&changes, &viewed, &early);
        let outcome = catch_unwind(AssertUnwindSafe(|| self.builder.rebuild(&job)));
        let whole = outcome.is_ok();
        let built = outcome.unwrap_or_else(|_| self.broken_down());
        let failed = built.site.is_none();
        let findings = Arc::new(built.findings.clone());
        self.site.take(built);
        let files = self.site.state().files();
        let took = start.elapsed();
        // Nobody listening is no reason to stop building.
        let _ = self.notices.send(Notice::Rebuilt { changes, files, failed, findings, took });
        whole
    }

    fn broken_down(&self) -> Built {
        let row = Row {
            severity: Severity::Error,
            code: String::new(),
            message: self.wording.build_failed.clone(),
            file: None,
            line: None,
            column: None,
            excerpt: None,
            help: Vec::new(),
        };
        Built { site: None, findings: vec![row] }
    }
}
