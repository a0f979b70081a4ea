//! What the server asks of a build, and what it gets back.
//!
//! The server knows nothing of documents and themes: whoever implements [`Rebuild`] makes a site of the files and says
//! what is wrong. A builder that makes everything anew each time returns [`Update::Whole`]; one that keeps what it made
//! returns [`Update::Parts`], sees in [`Job::viewed`] which pages somebody is looking at, and can put those out first
//! with [`Job::show`] while it works on the rest.

use std::collections::BTreeMap;

pub use crate::files::Changes;
use crate::output::Content;
use crate::report::Row;

/// Builds the site again after a change.
pub trait Rebuild: Send + Sync {
    /// Makes the site. Called from one thread, never twice at once; a panic is caught and shown as a failed build.
    fn rebuild(&self, job: &Job<'_>) -> Built;
}

/// One rebuild.
pub struct Job<'a> {
    changes: &'a Changes,
    viewed: &'a [String],
    show: &'a Show<'a>,
}

/// Takes files that are new, and paths of files that are no more.
type Show<'a> = dyn Fn(BTreeMap<String, Content>, Vec<String>) + 'a;

impl<'a> Job<'a> {
    /// A job: what changed, which files of the site are being viewed, and where early files go.
    pub fn new(changes: &'a Changes, viewed: &'a [String], show: &'a Show<'a>) -> Self {
        Job { changes, viewed, show }
    }

    /// What may have changed.
    pub fn changes(&self) -> &Changes {
        self.changes
    }

    /// The files of the site that browsers show right now, the one opened last first.
    pub fn viewed(&self) -> &[String] {
        self.viewed
    }

    /// Puts out files ahead of the rest, and takes away those that are `gone`. They replace those of the same paths in the
    /// site that is being served.
    pub fn show(&self, files: BTreeMap<String, Content>, gone: Vec<String>) {
        (self.show)(files, gone);
    }
}

/// What a rebuild came to.
#[derive(Clone, Debug, Default)]
pub struct Built {
    /// The site, or `None` when there are mistakes that stop it; the last good one then stays.
    pub site: Option<Update>,
    /// What is wrong, worded.
    pub findings: Vec<Row>,
}

/// A new state of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Update {
    /// All its files, by path.
    Whole(BTreeMap<String, Content>),
    /// What differs from the state before.
    Parts {
        /// New and changed files, by path.
        put: BTreeMap<String, Content>,
        /// Paths of files that are no more.
        gone: Vec<String>,
    },
}
