//! `praksa check`: every mistake of a site, without writing anything.

use std::path::PathBuf;

use super::command::Command;
use super::flags::{AUDIENCE, AUDIENCES, DENY_WARNINGS, FORMAT, SITE, TODAY};
use super::given::Given;
use super::progress::Progress;
use super::usage::UsageError;
use super::{Exit, Failure, Session};
use crate::build::{Options, build};
use crate::diagnostic::{self, Code, Diagnostic, Place};
use crate::files::{Disk, Embedded, Layered, open_regular};
use crate::output::{Content, Sink};
use crate::report::{Format, Reporter};

pub(super) const COMMAND: Command =
    Command { name: "check", flags: &[&SITE, &FORMAT, &TODAY, &AUDIENCE, &DENY_WARNINGS], run };

/// What is to be checked, and how it is told.
struct Check {
    site: PathBuf,
    format: Format,
    options: Options,
    deny_warnings: bool,
}

impl Check {
    fn understand(given: &Given, session: &Session<'_>) -> Result<Self, UsageError> {
        Ok(Check {
            site: given.path(&SITE).unwrap_or_default(),
            format: given.one_of(&FORMAT, Format::NAMES),
            options: Options {
                today: given.date(&TODAY)?.unwrap_or(session.environment.today),
                audience: given.one_of(&AUDIENCE, AUDIENCES),
            },
            deny_warnings: given.switch(&DENY_WARNINGS),
        })
    }
}

fn run(given: &Given, session: &mut Session<'_>) -> Result<Exit, Failure> {
    let check = Check::understand(given, session)?;
    let disk = Disk::new(&check.site);
    let files = Layered::new(&disk, &Embedded);
    let progress = Progress::spinner(session.environment, session.wording.say("progress-check", &[]));
    let mut findings = build(&files, &check.options, &Nowhere);
    drop(progress);
    findings.extend_from_slice(session.wording.findings());
    diagnostic::sort(&mut findings);
    Reporter::new(&files, &session.wording).below(&check.site).write(
        check.format,
        &findings,
        session.style,
        session.out,
    )?;
    let bad = diagnostic::any_error(&findings) || (check.deny_warnings && !findings.is_empty());
    Ok(if bad { Exit::Findings } else { Exit::Fine })
}

/// Where the pages of a check go: a large site need not fit into memory to be checked.
struct Nowhere;

impl Sink for Nowhere {
    fn put(&self, path: &str, content: Content) -> Result<(), Box<Diagnostic>> {
        // An attachment is not read, but a build must be able to.
        let Content::File { path: original, .. } = content else { return Ok(()) };
        let opened = open_regular(&original).map(drop);
        opened.map_err(|error| {
            let finding = Diagnostic::new(Code::UnreadableFile).arg("reason", error.to_string());
            Box::new(finding.at(Place::file(path)))
        })
    }
}
