//! The site that a command looks into without building it: its folder → its sources, linked if asked, or told what keeps it
//! from being read.
//!
//! Commands that help with documents (`new`, `translate`, `status`) work on sites with mistakes in them, so they go on as
//! long as there is anything to go on with.

use std::path::{Path, PathBuf};

use jiff::civil::Date;

use super::command::Command;
use super::usage::UsageError;
use super::{Failure, Session};
use crate::build::{Audience, Options};
use crate::diagnostic::Diagnostic;
use crate::files::{Disk, Embedded, Files, Layered, TEXT_LIMIT};
use crate::language::{Lang, Languages};
use crate::library::{self, Library};
use crate::read::{self, Sources};
use crate::report::{Format, Reporter};

/// The files of a site, with those that the program brings along.
pub(super) struct Site<'a> {
    folder: &'a Path,
    disk: Disk,
}

impl<'a> Site<'a> {
    /// The site in a folder.
    pub(super) fn new(folder: &'a Path) -> Self {
        Site { folder, disk: Disk::new(folder) }
    }

    /// What is read, and what is wrong with it. Without sources the site cannot be read at all.
    pub(super) fn read(&self) -> (Option<Sources>, Vec<Diagnostic>) {
        read::read(&self.files())
    }

    /// Everything linked, as whoever works on the site sees it. What is wrong in it is no business of these commands.
    pub(super) fn link(sources: Sources, today: Date) -> Library {
        library::link(sources, &Options { today, audience: Audience::Facilitator }).0
    }

    /// The text of one of its files; nothing if there is none that can be read.
    pub(super) fn text(&self, path: &str) -> Option<String> {
        let bytes = self.files().read(path, TEXT_LIMIT).ok()?;
        String::from_utf8(bytes).ok()
    }

    /// Where one of its files is on this machine.
    pub(super) fn path(&self, path: &str) -> PathBuf {
        self.folder.join(path)
    }

    /// Tells findings.
    pub(super) fn tell(
        &self,
        format: Format,
        findings: &[Diagnostic],
        session: &mut Session<'_>,
    ) -> Result<(), Failure> {
        let files = self.files();
        let reporter = Reporter::new(&files, &session.wording).below(self.folder);
        reporter.write(format, findings, session.style, session.out)?;
        Ok(())
    }

    fn files(&self) -> Layered<'_> {
        Layered::new(&self.disk, &Embedded)
    }
}

/// The language of the site that is asked for by its code or tag.
pub(super) fn language(wanted: &str, languages: &Languages, command: &Command) -> Result<Lang, UsageError> {
    languages.lang_of_tag(wanted).ok_or_else(|| {
        let codes = languages.content().iter().map(|code| code.to_string()).collect();
        UsageError::new("new-language").arg("found", wanted).allowed(wanted, codes).of(command)
    })
}
