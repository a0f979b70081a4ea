//! The command line: arguments → a command → what it says → how it ends.
//!
//! A command is one file here and one line in [`COMMANDS`]. Its file holds, once, everything about it: name, flags, and
//! what it does; help, manual pages and completions are made from that, and every word comes from `cli.ftl` in the
//! interface's language. A command first turns what was given into what is meant, with nothing left open, then calls the
//! library, then tells the result through the locked writer it is handed.

mod bench;
mod build;
mod check;
mod command;
mod completions;
mod environment;
mod explain;
mod flags;
mod given;
mod init;
mod language;
mod language_command;
mod man;
mod new;
mod parser;
pub mod progress;
mod quiet;
mod search;
mod serve;
mod site;
mod status;
mod theme_command;
mod translate;
mod usage;

use std::ffi::OsString;
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

pub use environment::Environment;
pub use quiet::Quiet;

use crate::files::{Disk, Embedded};
use crate::report::{Style, Tone, Wording};
use command::Command;
use usage::UsageError;

/// All commands, in the order of the help.
const COMMANDS: &[&Command] = &[
    &serve::COMMAND,
    &build::COMMAND,
    &check::COMMAND,
    &new::COMMAND,
    &init::COMMAND,
    &search::COMMAND,
    &status::COMMAND,
    &translate::COMMAND,
    &language_command::COMMAND,
    &theme_command::COMMAND,
    &explain::COMMAND,
    &bench::COMMAND,
    &completions::COMMAND,
    &man::COMMAND,
];

/// How a command ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// Everything is in order.
    Fine,
    /// There are mistakes.
    Findings,
    /// The command was not understood, or something could not be read or written.
    Trouble,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        ExitCode::from(match exit {
            Exit::Fine => 0,
            Exit::Findings => 1,
            Exit::Trouble => 2,
        })
    }
}

/// Why a command could not be carried out.
#[derive(Debug)]
enum Failure {
    /// It was not understood.
    Usage(UsageError),
    /// Its output could not be written.
    Output(io::Error),
    /// A file could not be written.
    Write(PathBuf, io::Error),
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Failure::Output(error)
    }
}

impl From<UsageError> for Failure {
    fn from(error: UsageError) -> Self {
        Failure::Usage(error)
    }
}

/// What a command has at hand.
struct Session<'a> {
    environment: &'a Environment,
    wording: Wording,
    /// Where the result goes.
    out: &'a mut dyn Write,
    /// How the result is coloured.
    style: Style,
}

/// Runs the command line `args`, the program's own name first. Results go to `out`, complaints to `err`.
pub fn run(args: Vec<OsString>, environment: &Environment, out: &mut dyn Write, err: &mut dyn Write) -> Exit {
    let args = parser::help_first(args);
    // The folder of the site and the language must be known before the rest is understood, because they decide in which
    // words it is explained.
    let site = Disk::new(parser::early(&args, flags::SITE.name).unwrap_or_else(|| ".".into()));
    let asked = parser::early(&args, flags::UI_LANG.name);
    let (slug, unknown) = language::choose(asked.as_deref(), environment, &site, &Embedded);
    let wording = Wording::load(&site, &Embedded, &slug);
    let style = Style { colour: environment.colour_out };
    let mut session = Session { environment, wording, out, style };
    let result = match unknown {
        Some(unknown) => Err(Failure::Usage(unknown)),
        None => dispatch(args, &mut session, err),
    };
    let result = result.and_then(|exit| session.out.flush().map(|()| exit).map_err(Failure::Output));
    match result {
        Ok(exit) => exit,
        Err(failure) => {
            let style = Style { colour: environment.colour_err };
            // Where not even a complaint can be written, the exit code has to say it all.
            let _ = complain(&failure, &session.wording, style, err);
            Exit::Trouble
        }
    }
}

fn dispatch(args: Vec<OsString>, session: &mut Session<'_>, err: &mut dyn Write) -> Result<Exit, Failure> {
    match parser::parse(args, &session.wording)? {
        parser::Parsed::Text(text) => {
            write!(session.out, "{}", coloured(&text, session.style))?;
            Ok(Exit::Fine)
        }
        parser::Parsed::Nothing(help) => {
            let _ = write!(err, "{}", coloured(&help, Style { colour: session.environment.colour_err }));
            Ok(Exit::Trouble)
        }
        parser::Parsed::Command(command, given) => (command.run)(&given, session),
    }
}

fn coloured(text: &clap::builder::StyledStr, style: Style) -> String {
    if style.colour { text.ansi().to_string() } else { text.to_string() }
}

fn complain(failure: &Failure, wording: &Wording, style: Style, err: &mut dyn Write) -> io::Result<()> {
    let message = match failure {
        Failure::Usage(error) => return error.write(wording, style, err),
        Failure::Output(error) => wording.say("io-output", &[("reason", error.to_string().into())]),
        Failure::Write(path, error) => {
            let path = crate::report::on_one_line(&path.to_string_lossy()).into_owned();
            wording.say("io-write", &[("path", path.into()), ("reason", error.to_string().into())])
        }
    };
    let label = wording.severity(crate::diagnostic::Severity::Error);
    writeln!(err, "{}: {message}", style.paint(Tone::Error, &label))
}
