//! The operating system's refusals as findings that name the path as the user knows it.

use std::io;
use std::path::Path;

use crate::diagnostic::{Code, Diagnostic, Place};

/// A path as it is shown, with `/` between its parts on every system.
pub(super) fn shown(path: &Path) -> String {
    let text = path.to_string_lossy();
    if cfg!(windows) { text.replace('\\', "/") } else { text.into_owned() }
}

/// The output could not be written: which path, and the system's reason.
pub(super) fn failure(path: impl Into<String>, error: &io::Error) -> Box<Diagnostic> {
    let path = path.into();
    Box::new(
        Diagnostic::new(Code::OutputFailure)
            .arg("path", path.as_str())
            .arg("reason", error.to_string())
            .at(Place::file(path)),
    )
}

/// The target holds things that are not praksa's: the first few of them, and how many there are.
pub(super) fn not_ours(path: impl Into<String>, found: &[String]) -> Box<Diagnostic> {
    const NAMED: usize = 5;
    let path = path.into();
    let named: Vec<_> = found.iter().take(NAMED).map(String::as_str).collect();
    Box::new(
        Diagnostic::new(Code::OutputNotOurs)
            .arg("path", path.as_str())
            .arg("found", named.join(", "))
            .arg("count", found.len())
            .at(Place::file(path)),
    )
}
