//! The site as it is served: the last good one, and what is wrong with the files as they are.
//!
//! Every change of what a browser could see gets a number. A browser says which number it has seen and is told what has
//! changed since, so that it loads a page again only when that page, or something the page uses, is no longer the same.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::path::PathBuf;
use std::sync::{PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};
use std::time::{SystemTime, UNIX_EPOCH};

use hyper::body::Bytes;
use tokio::sync::watch;

use super::rebuild::{Built, Update};
use crate::output::Content;
use crate::report::Row;

/// How many changes back it is known what changed.
const REMEMBERED: usize = 32;
/// How many changed files are named; beyond that, everything counts as changed.
const NAMED: usize = 2000;

/// A file of the site, ready to be sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Held {
    /// These bytes.
    Bytes(Bytes),
    /// The bytes of a file on disk.
    File {
        /// Where it stands.
        path: PathBuf,
        /// Its size in bytes when the site was built.
        len: u64,
        /// When it was last written, when the site was built.
        modified: Option<SystemTime>,
    },
}

impl From<Content> for Held {
    fn from(content: Content) -> Self {
        match content {
            Content::Bytes(bytes) => Held::Bytes(bytes.into()),
            Content::File { path, len } => {
                let modified = std::fs::symlink_metadata(&path).and_then(|meta| meta.modified()).ok();
                Held::File { path, len, modified }
            }
        }
    }
}

/// Why a build made no site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Failure {
    /// There are mistakes in the files.
    Mistakes(Vec<Row>),
    /// The builder broke down.
    BrokenDown,
}

/// Which files differ between two states.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Changed {
    /// Too many to name, or nobody knows.
    All,
    /// These.
    Named(BTreeSet<String>),
}

/// One state of the site.
#[derive(Debug)]
pub(super) struct State {
    instance: String,
    number: u64,
    files: Option<BTreeMap<String, Held>>,
    failed: Option<Failure>,
    history: VecDeque<(u64, Changed)>,
}

impl State {
    /// The name of this state, unlike that of any other, in this run of the server or another.
    pub(super) fn id(&self) -> String {
        format!("{}-{}", self.instance, self.number)
    }

    /// Whether a build has ended.
    pub(super) fn is_built(&self) -> bool {
        self.number > 0
    }

    /// Whether there is a site to show.
    pub(super) fn has_site(&self) -> bool {
        self.files.is_some()
    }

    /// How many files the site has.
    pub(super) fn files(&self) -> Option<usize> {
        self.files.as_ref().map(BTreeMap::len)
    }

    /// The file at `path`.
    pub(super) fn file(&self, path: &str) -> Option<&Held> {
        self.files.as_ref()?.get(path)
    }

    /// Why the last build made no site, if it did not.
    pub(super) fn failed(&self) -> Option<&Failure> {
        self.failed.as_ref()
    }

    /// What has changed since the state named `id`; `None` when it is this one.
    pub(super) fn changed_since(&self, id: &str) -> Option<Changed> {
        let known = id
            .rsplit_once('-')
            .filter(|(instance, _)| *instance == self.instance)
            .and_then(|(_, number)| number.parse::<u64>().ok())
            .filter(|number| *number <= self.number);
        let Some(known) = known else { return Some(Changed::All) };
        if known == self.number {
            return None;
        }
        let reaches_back = self.history.front().is_some_and(|(first, _)| *first <= known + 1);
        if !reaches_back {
            return Some(Changed::All);
        }
        let mut all = BTreeSet::new();
        for (_, changed) in self.history.iter().filter(|(number, _)| *number > known) {
            match changed {
                Changed::All => return Some(Changed::All),
                Changed::Named(paths) => all.extend(paths.iter().cloned()),
            }
        }
        Some(named(all))
    }

    /// Which files would differ if the site were these.
    fn difference(&self, files: &BTreeMap<String, Held>) -> BTreeSet<String> {
        let none = BTreeMap::new();
        let old = self.files.as_ref().unwrap_or(&none);
        let gone = old.keys().filter(|path| !files.contains_key(*path));
        let new = files.iter().filter(|(path, held)| old.get(*path) != Some(*held)).map(|(path, _)| path);
        new.chain(gone).cloned().collect()
    }

    /// Puts files in and takes files out; says which that made a difference to.
    fn patch(&mut self, put: BTreeMap<String, Held>, gone: Vec<String>) -> BTreeSet<String> {
        let files = self.files.get_or_insert_default();
        let mut changed = BTreeSet::new();
        for (path, held) in put {
            if files.get(&path) != Some(&held) {
                changed.insert(path.clone());
                files.insert(path, held);
            }
        }
        for path in gone {
            if files.remove(&path).is_some() {
                changed.insert(path);
            }
        }
        changed
    }

    fn advance(&mut self, changed: Changed) {
        self.number += 1;
        if self.history.len() >= REMEMBERED {
            self.history.pop_front();
        }
        self.history.push_back((self.number, changed));
    }
}

fn named(paths: BTreeSet<String>) -> Changed {
    if paths.len() > NAMED { Changed::All } else { Changed::Named(paths) }
}

fn held(files: BTreeMap<String, Content>) -> BTreeMap<String, Held> {
    files.into_iter().map(|(path, content)| (path, content.into())).collect()
}

/// The states of the site, one after the other.
#[derive(Debug)]
pub(super) struct Site {
    state: RwLock<State>,
    number: watch::Sender<u64>,
}

impl Site {
    /// Nothing yet.
    pub(super) fn new() -> Self {
        let started = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_nanos());
        let state = State {
            instance: format!("{started:x}"),
            number: 0,
            files: None,
            failed: None,
            history: VecDeque::new(),
        };
        Site { state: RwLock::new(state), number: watch::Sender::new(0) }
    }

    /// The present state, which stays as it is while the guard is held.
    pub(super) fn state(&self) -> RwLockReadGuard<'_, State> {
        self.state.read().unwrap_or_else(PoisonError::into_inner)
    }

    /// Tells the number of the state whenever there is a new one.
    pub(super) fn numbers(&self) -> watch::Receiver<u64> {
        self.number.subscribe()
    }

    /// Takes over what a build came to. To be called from one thread only.
    pub(super) fn take(&self, built: Built) {
        // Comparing takes a while in a large site, and readers need not wait for that.
        let (whole, parts, failed) = match built.site {
            Some(Update::Whole(files)) => {
                let files = held(files);
                let changed = self.state().difference(&files);
                (Some((files, changed)), None, None)
            }
            Some(Update::Parts { put, gone }) => (None, Some((held(put), gone)), None),
            None => (None, None, Some(Failure::Mistakes(built.findings))),
        };
        self.advance(whole, parts, failed);
    }

    /// The builder broke down.
    pub(super) fn fail(&self) {
        self.advance(None, None, Some(Failure::BrokenDown));
    }

    fn advance(
        &self,
        whole: Option<(BTreeMap<String, Held>, BTreeSet<String>)>,
        parts: Option<(BTreeMap<String, Held>, Vec<String>)>,
        failed: Option<Failure>,
    ) {
        let mut old = None;
        let mut state = self.write();
        let had_site = state.has_site();
        let changed = match (whole, parts) {
            (Some((files, changed)), _) => {
                old = state.files.replace(files);
                changed
            }
            (None, Some((put, gone))) => state.patch(put, gone),
            (None, None) => BTreeSet::new(),
        };
        let same =
            state.is_built() && changed.is_empty() && state.failed == failed && had_site == state.has_site();
        if !same {
            state.failed = failed;
            state.advance(named(changed));
            self.number.send_replace(state.number);
        }
        drop(state);
        drop(old);
    }

    /// Puts some files in ahead of the rest. To be called from the thread that calls [`Site::take`].
    pub(super) fn take_early(&self, put: BTreeMap<String, Content>, gone: Vec<String>) {
        let put = held(put);
        let mut state = self.write();
        // Without a site there is nothing these could be part of yet.
        if !state.has_site() {
            return;
        }
        let changed = state.patch(put, gone);
        if !changed.is_empty() {
            state.advance(named(changed));
            self.number.send_replace(state.number);
        }
    }

    fn write(&self) -> RwLockWriteGuard<'_, State> {
        self.state.write().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Severity;

    fn whole(files: &[(&str, &str)]) -> Built {
        let files =
            files.iter().map(|(path, text)| ((*path).to_owned(), Content::Bytes((*text).into()))).collect();
        Built { site: Some(Update::Whole(files)), findings: Vec::new() }
    }

    fn broken(message: &str) -> Built {
        Built { site: None, findings: vec![crate::serve::overlay::tests::row(message, Severity::Error)] }
    }

    fn paths(names: &[&str]) -> Option<Changed> {
        Some(Changed::Named(names.iter().map(|name| (*name).to_owned()).collect()))
    }

    #[test]
    fn a_reader_is_told_what_changed_since_the_state_he_saw() {
        let site = Site::new();
        site.take(whole(&[("a", "1"), ("b", "1")]));
        let first = site.state().id();
        assert_eq!(site.state().changed_since(&first), None);
        site.take(whole(&[("a", "2"), ("b", "1"), ("c", "1")]));
        let second = site.state().id();
        site.take(whole(&[("a", "2"), ("c", "1")]));
        assert_eq!(site.state().changed_since(&first), paths(&["a", "b", "c"]));
        assert_eq!(site.state().changed_since(&second), paths(&["b"]));
        for strange in ["", "-", "x-1", "1", &format!("{first}0"), &format!("{first}-1")] {
            assert_eq!(site.state().changed_since(strange), Some(Changed::All), "{strange}");
        }
    }

    #[test]
    fn a_build_that_changes_nothing_is_no_news() {
        let site = Site::new();
        let numbers = site.numbers();
        site.take(whole(&[("a", "1")]));
        site.take(whole(&[("a", "1")]));
        assert_eq!(*numbers.borrow(), 1);
        site.take(broken("no"));
        site.take(broken("no"));
        assert_eq!(*numbers.borrow(), 2);
        site.take(broken("still no"));
        assert_eq!(*numbers.borrow(), 3);
        site.take(whole(&[("a", "1")]));
        assert_eq!(*numbers.borrow(), 4);
    }

    #[test]
    fn the_last_good_site_outlives_a_failed_build() {
        let site = Site::new();
        site.take(broken("first"));
        assert!(site.state().is_built() && !site.state().has_site());
        site.take(whole(&[("a", "1")]));
        site.take(broken("second"));
        assert!(site.state().file("a").is_some());
        assert_eq!(site.state().failed(), Some(&Failure::Mistakes(broken("second").findings)));
        site.fail();
        assert_eq!(site.state().failed(), Some(&Failure::BrokenDown));
        assert!(site.state().file("a").is_some());
        site.take(whole(&[]));
        assert!(site.state().file("a").is_none() && site.state().failed().is_none());
    }

    #[test]
    fn parts_add_up_and_may_come_early() {
        let site = Site::new();
        let put = |path: &str, text: &str| BTreeMap::from([(path.to_owned(), Content::Bytes(text.into()))]);
        site.take_early(put("a", "0"), Vec::new());
        assert!(!site.state().has_site());
        site.take(whole(&[("a", "1"), ("b", "1"), ("c", "1")]));
        let before = site.state().id();
        site.take_early(put("a", "2"), vec!["c".to_owned()]);
        assert_eq!(site.state().files(), Some(2));
        let update = Update::Parts { put: put("b", "1"), gone: vec!["a".to_owned(), "z".to_owned()] };
        site.take(Built { site: Some(update), findings: Vec::new() });
        assert_eq!(site.state().changed_since(&before), paths(&["a", "c"]));
        assert_eq!(site.state().files(), Some(1));
    }

    #[test]
    fn too_much_or_too_long_ago_is_everything() {
        let site = Site::new();
        site.take(whole(&[]));
        let first = site.state().id();
        for round in 0..=REMEMBERED {
            site.take(whole(&[("a", &round.to_string())]));
        }
        assert_eq!(site.state().changed_since(&first), Some(Changed::All));
        let last = site.state().id();
        let many: Vec<_> = (0..=NAMED).map(|number| number.to_string()).collect();
        site.take(whole(&many.iter().map(|name| (name.as_str(), "")).collect::<Vec<_>>()));
        assert_eq!(site.state().changed_since(&last), Some(Changed::All));
    }

    #[test]
    fn an_attachment_written_anew_is_a_change() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.pdf");
        let site = Site::new();
        let build = || {
            let content = Content::File { path: path.clone(), len: 1 };
            let files = BTreeMap::from([("a.pdf".to_owned(), content)]);
            site.take(Built { site: Some(Update::Whole(files)), findings: Vec::new() });
        };
        std::fs::write(&path, "1").unwrap();
        build();
        let before = site.state().id();
        build();
        assert_eq!(site.state().changed_since(&before), None);
        let later = SystemTime::now() + std::time::Duration::from_secs(5);
        std::fs::File::options().write(true).open(&path).unwrap().set_modified(later).unwrap();
        build();
        assert_eq!(site.state().changed_since(&before), paths(&["a.pdf"]));
    }
}
