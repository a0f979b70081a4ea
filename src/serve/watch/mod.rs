//! The files of a site → what changed in them.
//!
//! The system tells of changes where it can. It forgets some when there are too many, cannot watch every file system, and
//! watches a folder, not its name: a folder that is deleted and made anew is another one. So what it tells is only a
//! reason to look: a [`Snapshot`] of the folders says what really differs whenever its word is in doubt. Looking is also
//! all that is done where it does not tell at all.

mod pending;
mod scope;
mod snapshot;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant, SystemTime};

use notify::event::{AccessKind, AccessMode, EventKind, ModifyKind, RenameMode};
use notify::{RecommendedWatcher, RecursiveMode, Watcher};

pub(super) use pending::Pending;

use super::rebuild::Changes;
use super::settings::Watching;
use pending::{Batch, CALM, Progress, Woken};
use scope::{FOLDERS, Scope};
use snapshot::Snapshot;

/// How often it is made sure that the folders being watched are still those of these names.
const CHECK: Duration = Duration::from_secs(2);
/// How long after a folder came to be its contents are looked at once more: some may have come before the watch on it.
const AGAIN: Duration = Duration::from_millis(300);
/// How often the folders are looked through when the system does not tell.
const POLL: Duration = Duration::from_secs(1);
/// How often changes are looked for once more before those found count as all.
const ROUNDS: usize = 10;

/// Told when the system's word has to be done without: how often the folders are looked through, and why.
pub(super) type OnPolling = Box<dyn Fn(Duration, String) + Send>;

enum Eyes {
    System(RecommendedWatcher),
    Polling(Duration),
}

/// See the module.
pub(super) struct Watch {
    scope: Scope,
    pending: Arc<Pending>,
    eyes: Eyes,
    known: Vec<Option<Identity>>,
    snapshot: Snapshot,
    again: Option<Instant>,
    polling: OnPolling,
}

impl Watch {
    /// Watches the site in the folder `root`, which has to be canonical. Changes from now on are noticed.
    pub(super) fn new(
        root: PathBuf,
        ignored: &[PathBuf],
        watching: Watching,
        pending: Arc<Pending>,
        polling: OnPolling,
    ) -> Self {
        let scope = Scope::new(root, ignored);
        let (eyes, refusal) = match watching {
            Watching::Polling(every) => (Eyes::Polling(every), None),
            Watching::System => match system(&scope, &pending) {
                Ok(watcher) => (Eyes::System(watcher), None),
                Err(error) => (Eyes::Polling(POLL), Some(error.to_string())),
            },
        };
        let known = Vec::new();
        let snapshot = Snapshot::default();
        let mut watch = Watch { scope, pending, eyes, known, snapshot, again: None, polling };
        match refusal {
            Some(reason) => watch.poll_instead(reason),
            None => watch.arm(),
        }
        watch.snapshot = Snapshot::take(&watch.scope);
        watch
    }

    /// Waits until files have changed and are quiet again; `None` when the watch is stopped.
    pub(super) fn next(&mut self) -> Option<Changes> {
        loop {
            let changed = match self.pending.wait(self.alarm()) {
                Woken::Stopped => return None,
                Woken::Told(batch) => self.told(batch),
                Woken::Alarm => self.look(),
            };
            if !changed.is_empty() {
                return Some(Changes::Paths(changed));
            }
        }
    }

    /// When to look even if nothing is told.
    fn alarm(&self) -> Instant {
        match self.eyes {
            Eyes::Polling(every) => Instant::now() + every,
            Eyes::System(_) => {
                let check = Instant::now() + CHECK;
                self.again.map_or(check, |again| again.min(check))
            }
        }
    }

    fn told(&mut self, batch: Batch) -> BTreeSet<String> {
        if let Some(reason) = batch.failure {
            self.poll_instead(reason);
        }
        let moved = batch.lost || batch.paths.iter().any(|path| !path.contains('/'));
        if moved {
            self.arm();
        }
        if batch.lost {
            let mut changed = batch.paths;
            changed.extend(self.differences());
            // The root itself is no path of the site.
            changed.remove("");
            return changed;
        }
        let folders = self.snapshot.refresh(&self.scope, &batch.paths);
        if folders {
            self.again = Some(Instant::now() + AGAIN);
        }
        batch.paths
    }

    /// Nothing was told for a while: looks whether that is true.
    fn look(&mut self) -> BTreeSet<String> {
        if let Eyes::System(_) = self.eyes {
            let due = self.again.is_some_and(|again| again <= Instant::now());
            let moved = self.known != identities(&self.scope);
            if moved {
                self.arm();
            }
            if !due && !moved {
                return BTreeSet::new();
            }
            self.again = None;
        }
        let mut changed = self.differences();
        for _ in 0..ROUNDS {
            if changed.is_empty() || self.pending.sleep(CALM) {
                break;
            }
            let more = self.differences();
            if more.is_empty() {
                break;
            }
            changed.extend(more);
        }
        changed
    }

    /// What differs from what was last seen, which is then forgotten.
    fn differences(&mut self) -> BTreeSet<String> {
        let now = Snapshot::take(&self.scope);
        let changed = self.snapshot.differences(&now);
        self.snapshot = now;
        changed
    }

    /// Watches the folders that now have the names.
    fn arm(&mut self) {
        let Eyes::System(watcher) = &mut self.eyes else { return };
        self.known = identities(&self.scope);
        let mut outcome = Ok(());
        for (folder, mode) in watched(&self.scope) {
            // That of a folder which is gone is gone with it.
            let _ = watcher.unwatch(&folder);
            if is_folder(&folder) {
                match watcher.watch(&folder, mode) {
                    Err(error) if !is_folder(&folder) => drop(error),
                    other => outcome = outcome.and(other),
                }
            }
        }
        if let Err(error) = outcome {
            self.poll_instead(error.to_string());
        }
    }

    fn poll_instead(&mut self, reason: String) {
        self.eyes = Eyes::Polling(POLL);
        (self.polling)(POLL, reason);
    }
}

/// The root alone, because folders come and go in it, and each of the folders with everything below.
fn watched(scope: &Scope) -> impl Iterator<Item = (PathBuf, RecursiveMode)> {
    let root = (scope.root().to_owned(), RecursiveMode::NonRecursive);
    let folders = FOLDERS.iter().map(|folder| (scope.root().join(folder), RecursiveMode::Recursive));
    std::iter::once(root).chain(folders)
}

fn is_folder(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok_and(|meta| meta.is_dir())
}

fn system(scope: &Scope, pending: &Arc<Pending>) -> notify::Result<RecommendedWatcher> {
    let (scope, pending) = (scope.clone(), Arc::clone(pending));
    let hear = move |event: notify::Result<notify::Event>| match event {
        Ok(event) if event.need_rescan() => pending.lose(),
        // Opening and reading change nothing, and builds do little else.
        Ok(event) => match event.kind {
            EventKind::Access(AccessKind::Close(AccessMode::Write))
            | EventKind::Any
            | EventKind::Create(_)
            | EventKind::Modify(_)
            | EventKind::Remove(_) => {
                let progress = progress(event.kind);
                for path in &event.paths {
                    match scope.place(path) {
                        Some(path) if path.is_empty() => pending.lose(),
                        Some(path) => pending.touch(path, progress),
                        None => {}
                    }
                }
            }
            EventKind::Access(_) | EventKind::Other => {}
        },
        Err(error) => match error.kind {
            notify::ErrorKind::MaxFilesWatch => pending.fail(error.to_string()),
            _ => pending.lose(),
        },
    };
    RecommendedWatcher::new(hear, notify::Config::default().with_follow_symlinks(false))
}

/// How far whoever caused an event has come with the files it is about. Editors write a file and close it, or write another
/// and give that its name.
fn progress(event: EventKind) -> Progress {
    match event {
        EventKind::Access(AccessKind::Close(AccessMode::Write))
        | EventKind::Modify(ModifyKind::Name(RenameMode::To | RenameMode::Both)) => Progress::Done,
        EventKind::Modify(ModifyKind::Metadata(_)) => Progress::Aside,
        _ => Progress::Begun,
    }
}

/// What tells a folder from another of the same name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Identity {
    number: (u64, u64),
    born: Option<SystemTime>,
}

fn identities(scope: &Scope) -> Vec<Option<Identity>> {
    watched(scope)
        .map(|(folder, _)| {
            let meta = fs::symlink_metadata(folder).ok().filter(fs::Metadata::is_dir)?;
            Some(Identity { number: snapshot::number(&meta), born: meta.created().ok() })
        })
        .collect()
}
