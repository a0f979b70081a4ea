//! What has been told and not yet been acted upon, and when it is time to act: once it has been quiet for a moment, or
//! when it has not been for too long.

use std::collections::BTreeSet;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// How long it has to be quiet after a few changes, as when one file is saved. Editors take several steps to save one,
/// but these are next to each other.
const SHORT: Duration = Duration::from_millis(25);
/// The same once whoever wrote the files has let go of them.
const SHORTEST: Duration = Duration::from_millis(6);
/// How long it has to be quiet after many, as when a branch is checked out or an archive unpacked.
pub(super) const CALM: Duration = Duration::from_millis(75);
/// How many paths are many.
const MANY: usize = 8;
/// How long changes are waited out at most.
const LONGEST: Duration = Duration::from_millis(750);
/// How many paths are remembered; beyond that, the folders are looked through instead.
const MOST: usize = 10_000;

/// How far a change has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Progress {
    /// There may be more to come.
    Begun,
    /// Whoever made it has let go of the file.
    Done,
    /// It says nothing of that.
    Aside,
}

/// What was told since the last time.
#[derive(Debug, Default)]
pub(super) struct Batch {
    /// Paths at which something changed.
    pub(super) paths: BTreeSet<String>,
    /// Those of them at which there may be more to come.
    pub(super) open: BTreeSet<String>,
    /// Whether more may have changed.
    pub(super) lost: bool,
    /// Why nothing will be told from now on.
    pub(super) failure: Option<String>,
}

/// Why a wait has ended.
#[derive(Debug)]
pub(super) enum Woken {
    /// Something was told, and it is quiet again.
    Told(Batch),
    /// The time given has come, and nothing was told.
    Alarm,
    /// The watch is to end.
    Stopped,
}

#[derive(Debug, Default)]
struct Inner {
    batch: Batch,
    /// When the first and the last of the batch were told.
    times: Option<(Instant, Instant)>,
    stopped: bool,
}

/// Shared by whoever tells, whoever acts, and whoever ends it.
#[derive(Debug, Default)]
pub(in super::super) struct Pending {
    inner: Mutex<Inner>,
    news: Condvar,
}

impl Pending {
    /// Something changed at `path`.
    pub(super) fn touch(&self, path: String, progress: Progress) {
        self.tell(|batch| {
            match progress {
                Progress::Begun => drop(batch.open.insert(path.clone())),
                Progress::Done => drop(batch.open.remove(&path)),
                Progress::Aside => {}
            }
            batch.paths.insert(path);
            if batch.paths.len() > MOST {
                batch.paths.clear();
                batch.open.clear();
                batch.lost = true;
            }
        });
    }

    /// Changes were missed.
    pub(super) fn lose(&self) {
        self.tell(|batch| batch.lost = true);
    }

    /// Nothing more will be told.
    pub(super) fn fail(&self, reason: String) {
        self.tell(|batch| {
            batch.lost = true;
            batch.failure.get_or_insert(reason);
        });
    }

    /// Ends the watch.
    pub(in super::super) fn stop(&self) {
        self.lock().stopped = true;
        self.news.notify_all();
    }

    /// Waits for a batch, at most until `alarm` as long as there is none.
    pub(super) fn wait(&self, alarm: Instant) -> Woken {
        let mut inner = self.lock();
        loop {
            if inner.stopped {
                return Woken::Stopped;
            }
            let now = Instant::now();
            let until = match inner.times {
                Some((first, last)) => due(first, last, &inner.batch),
                None => alarm,
            };
            if until <= now {
                return match inner.times.take() {
                    Some(_) => Woken::Told(std::mem::take(&mut inner.batch)),
                    None => Woken::Alarm,
                };
            }
            let outcome = self.news.wait_timeout(inner, until - now);
            inner = outcome.unwrap_or_else(PoisonError::into_inner).0;
        }
    }

    /// Waits for `time` whatever is told; true when the watch is to end.
    pub(super) fn sleep(&self, time: Duration) -> bool {
        let outcome = self.news.wait_timeout_while(self.lock(), time, |inner| !inner.stopped);
        outcome.unwrap_or_else(PoisonError::into_inner).0.stopped
    }

    fn tell(&self, what: impl FnOnce(&mut Batch)) {
        let mut inner = self.lock();
        what(&mut inner.batch);
        let now = Instant::now();
        let first = inner.times.map_or(now, |(first, _)| first);
        inner.times = Some((first, now));
        drop(inner);
        self.news.notify_all();
    }

    fn lock(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// When to act on a batch whose first and last change were told at these times.
fn due(first: Instant, last: Instant, batch: &Batch) -> Instant {
    let quiet = if batch.lost || batch.paths.len() > MANY {
        CALM
    } else if batch.open.is_empty() {
        SHORTEST
    } else {
        SHORT
    };
    (last + quiet).min(first + LONGEST)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn batch(paths: usize, lost: bool) -> Batch {
        let paths: BTreeSet<String> = (0..paths).map(|path| path.to_string()).collect();
        Batch { open: paths.clone(), paths, lost, failure: None }
    }

    #[test]
    fn the_more_changes_the_longer_the_quiet_but_never_for_ever() {
        let first = Instant::now();
        let last = first + Duration::from_millis(100);
        assert_eq!(due(first, last, &batch(1, false)), last + SHORT);
        assert_eq!(due(first, last, &batch(MANY + 1, false)), last + CALM);
        assert_eq!(due(first, last, &batch(0, true)), last + CALM);
        assert_eq!(due(first, first + LONGEST, &batch(1, false)), first + LONGEST);
    }

    #[test]
    fn a_file_that_its_writer_has_let_go_of_is_not_waited_for() {
        let pending = Pending::default();
        let told = |path: &str, progress| {
            pending.touch(path.to_owned(), progress);
            let now = Instant::now();
            due(now, now, &pending.lock().batch) - now
        };
        assert_eq!(told("a", Progress::Begun), SHORT);
        assert_eq!(told("a", Progress::Aside), SHORT);
        assert_eq!(told("a", Progress::Done), SHORTEST);
        assert_eq!(told("b", Progress::Begun), SHORT);
        assert_eq!(told("a", Progress::Aside), SHORT);
        assert_eq!(told("b", Progress::Done), SHORTEST);
    }

    #[test]
    fn a_batch_is_told_once_and_holds_everything() {
        let pending = Pending::default();
        let far = Instant::now() + Duration::from_secs(600);
        for path in ["a", "b", "a"] {
            pending.touch(path.to_owned(), Progress::Begun);
        }
        let Woken::Told(batch) = pending.wait(far) else { panic!("nothing told") };
        assert_eq!(batch.paths.into_iter().collect::<Vec<_>>(), ["a", "b"]);
        assert!(!batch.lost);
        assert!(matches!(pending.wait(Instant::now()), Woken::Alarm));
        pending.stop();
        assert!(matches!(pending.wait(far), Woken::Stopped));
        assert!(pending.sleep(Duration::from_secs(600)));
    }

    #[test]
    fn too_many_paths_are_a_reason_to_look_for_oneself() {
        let pending = Pending::default();
        for path in 0..=MOST {
            pending.touch(path.to_string(), Progress::Begun);
        }
        let Woken::Told(batch) = pending.wait(Instant::now() + Duration::from_secs(600)) else {
            panic!("nothing told")
        };
        assert!(batch.lost && batch.paths.len() <= MOST);
    }
}
