//! A command line that was not understood, and how that is said.

use std::io::{self, Write};

use super::command::Command;
use crate::diagnostic::{Severity, nearest};
use crate::report::{Style, Tone, WIDTH, Wording, allowed_values, on_one_line, wrap};

/// How many values are worth listing.
const FEW: usize = 12;

/// Why a command line was not understood.
#[derive(Debug)]
pub(super) struct UsageError {
    message: &'static str,
    args: Vec<(&'static str, String)>,
    allowed: Vec<String>,
    suggestion: Option<String>,
    command: Option<&'static str>,
}

impl UsageError {
    /// The reason that `message` of `cli.ftl` tells.
    pub(super) fn new(message: &'static str) -> Self {
        UsageError { message, args: Vec::new(), allowed: Vec::new(), suggestion: None, command: None }
    }

    /// Adds an argument of the message.
    pub(super) fn arg(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.args.push((name, value.into()));
        self
    }

    /// Lists what would have been understood instead of `found`.
    pub(super) fn allowed(mut self, found: &str, allowed: Vec<String>) -> Self {
        self.suggestion = nearest(found, allowed.iter().map(String::as_str)).map(str::to_owned);
        self.allowed = allowed;
        self
    }

    /// Leaves the list out if it is too long to help.
    pub(super) fn few(mut self) -> Self {
        if self.allowed.len() > FEW {
            self.allowed.clear();
        }
        self
    }

    /// Suggests something outright.
    pub(super) fn suggest(mut self, suggestion: Option<String>) -> Self {
        self.suggestion = suggestion.or(self.suggestion);
        self
    }

    /// Names the command whose help tells more.
    pub(super) fn of(mut self, command: &Command) -> Self {
        self.command = Some(command.name);
        self
    }

    /// Says it.
    pub(super) fn write(&self, wording: &Wording, style: Style, out: &mut dyn Write) -> io::Result<()> {
        let args: Vec<_> =
            self.args.iter().map(|(name, value)| (*name, on_one_line(value).into_owned().into())).collect();
        let label = wording.severity(Severity::Error);
        writeln!(out, "{}: {}", style.paint(Tone::Error, &label), wording.say(self.message, &args))?;
        let note = |label: &str, text: &str, out: &mut dyn Write| {
            let text = format!("{}: {}", wording.say(label, &[]), on_one_line(text));
            let mut lines = wrap(&text, WIDTH - 4).into_iter();
            writeln!(out, "  = {}", lines.next().unwrap_or_default())?;
            lines.try_for_each(|line| writeln!(out, "    {line}"))
        };
        if let Some(suggestion) = &self.suggestion {
            note("label-did-you-mean", suggestion, out)?;
        }
        if !self.allowed.is_empty() {
            let allowed = allowed_values(&self.allowed, self.suggestion.as_deref(), wording);
            note("label-allowed", &allowed, out)?;
        }
        let program = env!("CARGO_PKG_NAME");
        let command = self.command.map_or_else(|| program.to_owned(), |name| format!("{program} {name}"));
        writeln!(out, "{}", wording.say("usage-try-help", &[("command", command.into())]))
    }
}
