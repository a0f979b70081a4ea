//! How many files are open at once: few, whatever the number of threads.
//!
//! A build on a machine with many cores would otherwise run out of file descriptors where only 32 are allowed. Passing
//! costs far less than opening a file does.

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

/// How many may pass at once. Each opens at most two files.
const PLACES: usize = 6;

/// Lets a few threads at a time open files.
#[derive(Debug)]
pub(super) struct Gate {
    free: Mutex<usize>,
    freed: Condvar,
}

/// The right to have two files open, until it is dropped. Never held while other work is waited for.
pub(super) struct Pass<'a>(&'a Gate);

impl Gate {
    pub(super) fn new() -> Self {
        Gate { free: Mutex::new(PLACES), freed: Condvar::new() }
    }

    /// Waits until few enough files are open.
    pub(super) fn pass(&self) -> Pass<'_> {
        let mut free = self.places();
        while *free == 0 {
            free = self.freed.wait(free).unwrap_or_else(PoisonError::into_inner);
        }
        *free -= 1;
        Pass(self)
    }

    fn places(&self) -> MutexGuard<'_, usize> {
        self.free.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Pass<'_> {
    fn drop(&mut self) {
        *self.0.places() += 1;
        self.0.freed.notify_one();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicUsize, Ordering};

    #[test]
    fn no_more_than_the_places_are_taken_at_once() {
        let gate = Gate::new();
        let (inside, most, passed) = (AtomicUsize::new(0), AtomicUsize::new(0), AtomicUsize::new(0));
        std::thread::scope(|scope| {
            for _ in 0..PLACES * 4 {
                scope.spawn(|| {
                    for _ in 0..50 {
                        let _pass = gate.pass();
                        most.fetch_max(inside.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
                        std::thread::yield_now();
                        inside.fetch_sub(1, Ordering::SeqCst);
                        passed.fetch_add(1, Ordering::SeqCst);
                    }
                });
            }
        });
        assert_eq!(passed.into_inner(), PLACES * 4 * 50);
        assert!(most.into_inner() <= PLACES);
        assert_eq!(*gate.places(), PLACES);
    }
}
