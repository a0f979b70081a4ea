//! A sink that knows what was put into it, for whoever does not know beforehand which files something makes.

use std::sync::{Mutex, PoisonError};

use crate::diagnostic::Diagnostic;
use crate::output::{Content, Sink};

/// See the module.
pub(super) struct Noted<'a> {
    sink: &'a dyn Sink,
    paths: Mutex<Vec<String>>,
}

impl<'a> Noted<'a> {
    /// Nothing has been put in yet; what will be goes on to `sink`.
    pub(super) fn new(sink: &'a dyn Sink) -> Self {
        Noted { sink, paths: Mutex::default() }
    }

    /// The paths of what was put in.
    pub(super) fn into_paths(self) -> Vec<String> {
        self.paths.into_inner().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Sink for Noted<'_> {
    fn put(&self, path: &str, content: Content) -> Result<(), Box<Diagnostic>> {
        self.sink.put(path, content)?;
        self.paths.lock().unwrap_or_else(PoisonError::into_inner).push(path.to_owned());
        Ok(())
    }
}
