//! A [`Diagnostic`] → a [`Row`]: the sentences said, the place found in the file, the line quoted.
//!
//! A row has everything a format needs; formats only arrange it.

use crate::diagnostic::{Code, Severity};

use super::excerpt::Excerpt;
use super::position::Lines;

/// A place as a reader finds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spot {
    /// The file, as it can be opened from where the command was called.
    pub file: String,
    /// Lines and columns; `None` when the finding is about the file as a whole.
    pub lines: Option<Lines>,
    /// The line; `None` when there is nothing on it, or the file cannot be read.
    pub excerpt: Option<Excerpt>,
}

/// One finding, ready to be shown. Every text in it is visible and harmless.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Which kind of finding.
    pub code: Code,
    /// Whether it stops the build.
    pub severity: Severity,
    /// The word for the severity.
    pub label: String,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub help: Option<String>,
    /// What would be accepted, all of it.
    pub allowed: Vec<String>,
    /// The accepted value nearest to what was found.
    pub suggestion: Option<String>,
    /// Where.
    pub spot: Option<Spot>,
    /// Other places that belong to it.
    pub related: Vec<Spot>,
}
