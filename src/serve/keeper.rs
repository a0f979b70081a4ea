//! The one thread that builds: it waits for changes, has the site built, and hands it over, again and again.
//!
//! What changes during a build is collected meanwhile and leads to another one straight after.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::mpsc::Sender;
use std::time::Instant;

use super::notice::{Notice, Outcome};
use super::rebuild::{Changes, Job, Rebuild};
use super::site::Site;
use super::viewers::Viewers;
use super::watch::Watch;

/// See the module.
pub(super) struct Keeper {
    pub(super) site: Arc<Site>,
    pub(super) viewers: Arc<Viewers>,
    pub(super) builder: Arc<dyn Rebuild>,
    pub(super) watch: Watch,
    pub(super) notices: Sender<Notice>,
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
        let viewed = self.viewers.pages();
        let early = |files, gone| self.site.take_early(files, gone);
        let job = Job::new(&changes, &viewed, &early);
        let outcome = catch_unwind(AssertUnwindSafe(|| self.builder.rebuild(&job)));
        let (outcome, findings) = match outcome {
            Ok(built) => {
                let outcome = if built.site.is_some() { Outcome::Good } else { Outcome::Mistakes };
                let findings = Arc::new(built.findings.clone());
                self.site.take(built);
                (outcome, findings)
            }
            Err(_) => {
                self.site.fail();
                (Outcome::BrokenDown, Arc::default())
            }
        };
        let files = self.site.state().files();
        let took = start.elapsed();
        // Nobody listening is no reason to stop building.
        let _ = self.notices.send(Notice::Rebuilt { changes, files, outcome, findings, took });
        outcome != Outcome::BrokenDown
    }
}
