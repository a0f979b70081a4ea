//! `praksa serve`: the site in a browser, made anew after every change of a file.

use std::cell::RefCell;
use std::net::IpAddr;
use std::sync::Arc;

use super::command::{Among, Command, Flag, Shape, Value};
use super::flags::{AUDIENCE, AUDIENCES, SITE, TODAY};
use super::given::Given;
use super::usage::UsageError;
use super::{Environment, Exit, Failure, Session};
use crate::build::Options;
use crate::diagnostic::Severity;
use crate::files::{Disk, Embedded};
use crate::report::{Wording, on_one_line};
use crate::serve::{self, Notice, Outcome, PORT, Port, ServeError, Settings, SiteBuilder};

/// `--port`.
const PORT_FLAG: Flag = Flag {
    name: "port",
    text: "flag-port",
    shape: Shape::Option(Value { name: "value-number", among: Among::Anything, default: None }),
};

/// `--address`.
const ADDRESS: Flag = Flag {
    name: "address",
    text: "flag-address",
    shape: Shape::Option(Value { name: "value-address", among: Among::Anything, default: Some("127.0.0.1") }),
};

/// How many findings are told after a build; the browser shows more.
const TOLD: usize = 20;

pub(super) const COMMAND: Command =
    Command { name: "serve", flags: &[&SITE, &PORT_FLAG, &ADDRESS, &TODAY, &AUDIENCE], run };

fn run(given: &Given, session: &mut Session<'_>) -> Result<Exit, Failure> {
    let site = given.path(&SITE).unwrap_or_default();
    let today = given.date(&TODAY)?;
    let audience = given.one_of(&AUDIENCE, AUDIENCES);
    let port = match given.text(&PORT_FLAG)? {
        None => Port::From(PORT),
        Some(text) => Port::Exactly(number(&text)?),
    };
    let address = given.text(&ADDRESS)?.unwrap_or_default();
    let address: IpAddr = address
        .parse()
        .map_err(|_| UsageError::new("usage-bad-address").arg("found", address).of(&COMMAND))?;

    let wording = Arc::new(Wording::load(&Disk::new(&site), &Embedded, session.wording.slug()));
    // Asked each time: a server may run past midnight.
    let options = move || Options { today: today.unwrap_or_else(|| Environment::real().today), audience };
    let builder = SiteBuilder::new(&site, Box::new(options), Arc::clone(&wording));
    let mut settings = Settings::new(&site, Arc::clone(&wording));
    settings.address = address;
    settings.port = port;
    let out = RefCell::new(&mut session.out);
    let tell = |notice: Notice| {
        let mut out = out.borrow_mut();
        // Whoever runs the server may have closed its output; the pages are still wanted.
        let _ = say(&notice, &wording, **out).and_then(|()| out.flush());
    };
    match serve::run(settings, Arc::new(builder), &tell) {
        Ok(()) => Ok(Exit::Fine),
        Err(error) => Err(trouble(&error, &COMMAND).into()),
    }
}

fn number(text: &str) -> Result<u16, UsageError> {
    text.parse().map_err(|_| UsageError::new("usage-bad-port").arg("found", text).of(&COMMAND))
}

fn say(notice: &Notice, words: &Wording, out: &mut dyn std::io::Write) -> std::io::Result<()> {
    match notice {
        Notice::Listening { url, instead_of, exposed, .. } => {
            if let Some(taken) = instead_of {
                writeln!(out, "{}", words.say("serve-port-taken", &[("port", taken.to_string().into())]))?;
            }
            if *exposed {
                writeln!(out, "{}", words.say("serve-exposed", &[]))?;
            }
            writeln!(out, "{}", words.say("serve-listening", &[("url", url.as_str().into())]))
        }
        Notice::Rebuilt { files, outcome, findings, took, .. } => {
            let errors = findings.iter().filter(|row| row.severity == Severity::Error);
            let more = errors.clone().count().saturating_sub(TOLD);
            for row in errors.take(TOLD) {
                let place = row.spot.as_ref().map_or_else(String::new, |spot| match spot.lines {
                    Some(lines) => format!("{}:{}:{}: ", spot.file, lines.line, lines.column),
                    None => format!("{}: ", spot.file),
                });
                writeln!(out, "{place}{}", row.message)?;
            }
            if more > 0 {
                writeln!(out, "… {}", words.say("label-more", &[("count", more.into())]))?;
            }
            let milliseconds = usize::try_from(took.as_millis()).unwrap_or(usize::MAX);
            let (id, count) = match outcome {
                Outcome::Good => ("serve-rebuilt", files.unwrap_or_default()),
                Outcome::Mistakes => ("serve-failed", findings.len()),
                Outcome::BrokenDown => ("serve-build-failed", 0),
            };
            writeln!(out, "{}", words.say(id, &[("n", count.into()), ("milliseconds", milliseconds.into())]))
        }
        Notice::Polling { reason, .. } => {
            let reason = on_one_line(reason).into_owned();
            writeln!(out, "{}", words.say("serve-polling", &[("reason", reason.into())]))
        }
        Notice::Stopping => writeln!(out, "{}", words.say("serve-stopping", &[])),
    }
}

/// Why no server could be started, as `command` tells it.
pub(super) fn trouble(error: &ServeError, command: &'static Command) -> UsageError {
    let shown = |path: &std::path::Path| on_one_line(&path.to_string_lossy()).into_owned();
    match error {
        ServeError::NoFolder { root } => UsageError::new("serve-no-folder").arg("found", shown(root)),
        ServeError::Taken { address } => UsageError::new("serve-taken").arg("found", address.to_string()),
        ServeError::Address { address, reason } => UsageError::new("serve-address")
            .arg("found", address.to_string())
            .arg("reason", reason.to_string()),
        ServeError::System(reason) => UsageError::new("serve-system").arg("reason", reason.to_string()),
    }
    .of(command)
}
