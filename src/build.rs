//! The pipeline from files to a site: read → understand → link → index → render.
//!
//! In: a [`Files`] and [`Options`]. Out: the site's files in a [`Sink`], and every finding. A build is a pure function of
//! its files and options: the clock, the machine and the number of threads leave no trace in the output. Nothing is put
//! out when there is an error among the findings.

use jiff::civil::Date;

use crate::diagnostic::Diagnostic;
use crate::files::Files;
use crate::output::Sink;

/// Whom a site is built for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Audience {
    /// Everybody: facilitators' parts are left out of every file.
    #[default]
    Participant,
    /// Trainers: facilitators' parts are included.
    Facilitator,
}

/// What a build depends on besides its files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Options {
    /// The day on which the site is built; decides what is overdue.
    pub today: Date,
    /// Whom it is built for.
    pub audience: Audience,
}

/// Builds a site.
pub fn build(files: &dyn Files, options: &Options, sink: &dyn Sink) -> Vec<Diagnostic> {
    let _ = (options, sink);
    let (_, mut findings) = crate::read::read(files);
    crate::diagnostic::sort(&mut findings);
    findings
}
