//! What was given on the command line, not yet understood: flags with values as they were typed.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::ArgMatches;
use jiff::civil::Date;

use super::command::{Command, Flag};
use super::usage::UsageError;

/// The flags of one command as they were typed.
#[derive(Debug)]
pub(super) struct Given {
    matches: ArgMatches,
    command: &'static Command,
}

impl Given {
    /// What was typed after the name of `command`.
    pub(super) fn new(matches: ArgMatches, command: &'static Command) -> Self {
        Given { matches, command }
    }

    /// Whether a switch was given.
    pub(super) fn switch(&self, flag: &Flag) -> bool {
        self.matches.try_get_one::<bool>(flag.name).ok().flatten().copied().unwrap_or_default()
    }

    /// A path; the flag's own default if it was not given.
    pub(super) fn path(&self, flag: &Flag) -> Option<PathBuf> {
        self.raw(flag).map(PathBuf::from)
    }

    /// Text.
    pub(super) fn text(&self, flag: &Flag) -> Result<Option<String>, UsageError> {
        let not_text = |_| UsageError::new("usage-not-text").of(self.command);
        self.raw(flag).map(|raw| raw.into_string().map_err(not_text)).transpose()
    }

    /// Text of which every part that is none is taken for an unknown letter: what is looked for is never wrong.
    pub(super) fn any_text(&self, flag: &Flag) -> Option<String> {
        self.raw(flag).map(|raw| raw.to_string_lossy().into_owned())
    }

    /// One of some names; the parser has made sure that it is among them.
    pub(super) fn one_of<T: Copy + Default>(&self, flag: &Flag, names: &[(&str, T)]) -> T {
        let given = self.raw(flag);
        let same = |name: &str| given.as_deref().is_some_and(|given| given == name);
        names.iter().find(|(name, _)| same(name)).map(|(_, value)| *value).unwrap_or_default()
    }

    /// A date.
    pub(super) fn date(&self, flag: &Flag) -> Result<Option<Date>, UsageError> {
        let Some(text) = self.text(flag)? else { return Ok(None) };
        let shaped = text.len() == 10 && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
        match text.parse::<Date>().ok().filter(|_| shaped) {
            Some(date) => Ok(Some(date)),
            None => Err(UsageError::new("usage-bad-date").arg("found", text).of(self.command)),
        }
    }

    fn raw(&self, flag: &Flag) -> Option<OsString> {
        let listed = || self.matches.try_get_one::<String>(flag.name).ok().flatten().map(OsString::from);
        match self.matches.try_get_one::<OsString>(flag.name) {
            Ok(raw) => raw.cloned(),
            Err(_) => listed(),
        }
    }
}
