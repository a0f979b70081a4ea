//! Which pages are being looked at: a builder may make those first.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// The browsers that wait for changes, in the order in which they came.
#[derive(Debug, Default)]
pub(super) struct Viewers {
    inner: Mutex<Inner>,
}

#[derive(Debug, Default)]
struct Inner {
    next: u64,
    pages: BTreeMap<u64, String>,
}

impl Viewers {
    /// Notes that a browser shows `page`, until the guard is dropped. `None` when there are `limit` already.
    pub(super) fn enter(self: &Arc<Self>, page: &str, limit: usize) -> Option<Viewer> {
        let mut inner = self.lock();
        if inner.pages.len() >= limit {
            return None;
        }
        let number = inner.next;
        inner.next += 1;
        inner.pages.insert(number, page.to_owned());
        Some(Viewer { viewers: Arc::clone(self), number })
    }

    /// The pages being shown, the one opened last first.
    pub(super) fn pages(&self) -> Vec<String> {
        let mut seen = BTreeSet::new();
        let inner = self.lock();
        let pages = inner.pages.values().rev().filter(|page| !page.is_empty() && seen.insert(page.as_str()));
        pages.cloned().collect()
    }

    fn lock(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A browser that shows a page and waits for changes.
#[derive(Debug)]
pub(super) struct Viewer {
    viewers: Arc<Viewers>,
    number: u64,
}

impl Drop for Viewer {
    fn drop(&mut self) {
        self.viewers.lock().pages.remove(&self.number);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn viewers_come_and_go() {
        let viewers = Arc::new(Viewers::default());
        let first = viewers.enter("a", 3).unwrap();
        let _second = viewers.enter("b", 3).unwrap();
        let third = viewers.enter("a", 3).unwrap();
        assert!(viewers.enter("c", 3).is_none());
        assert_eq!(viewers.pages(), ["a", "b"]);
        drop(first);
        drop(third);
        let _nowhere = viewers.enter("", 3).unwrap();
        assert_eq!(viewers.pages(), ["b"]);
    }
}
