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
use crate::diagnostic::{Diagnostic, Severity};
use crate::files::{Disk, Embedded, Files};
use crate::report::{Reporter, Wording, on_one_line};
use crate::serve::{self, Notice, PORT, Port, ServeError, Settings, SiteBuilder};

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

    let slug = session.wording.slug().to_owned();
    let disk = Disk::new(&site);
    let words = Wording::load(&disk, &Embedded, &slug);
    let rows = move |findings: &[Diagnostic], files: &dyn Files| rows(findings, files, &words);
    // Asked each time: a server may run past midnight.
    let options = move || Options { today: today.unwrap_or_else(|| Environment::real().today), audience };
    let builder = SiteBuilder::new(&site, Box::new(options), Box::new(rows));
    let speaker = Wording::load(&disk, &Embedded, &slug);
    let mut settings = Settings::new(&site, server_words(&speaker, Wording::load(&disk, &Embedded, &slug)));
    settings.address = address;
    settings.port = port;
    let out = RefCell::new(&mut session.out);
    let tell = |notice: Notice| {
        let mut out = out.borrow_mut();
        // Whoever runs the server may have closed its output; the pages are still wanted.
        let _ = say(&notice, &speaker, **out).and_then(|()| out.flush());
    };
    match serve::run(settings, Arc::new(builder), &tell) {
        Ok(()) => Ok(Exit::Fine),
        Err(error) => Err(trouble(&error).into()),
    }
}

fn number(text: &str) -> Result<u16, UsageError> {
    text.parse().map_err(|_| UsageError::new("usage-bad-port").arg("found", text).of(&COMMAND))
}

/// Findings as the overlay in the browser shows them.
fn rows(findings: &[Diagnostic], files: &dyn Files, words: &Wording) -> Vec<serve::Row> {
    let row = |row: crate::report::Row| {
        let excerpt = row.spot.as_ref().and_then(|spot| spot.excerpt.as_ref());
        let excerpt = excerpt.map(|quoted| format!("{}{}{}", quoted.before, quoted.marked, quoted.after));
        let lines = row.spot.as_ref().and_then(|spot| spot.lines.as_ref());
        let suggestion =
            row.suggestion.map(|nearest| format!("{}: {nearest}", words.say("label-suggestion", &[])));
        serve::Row {
            severity: row.severity,
            code: row.code.name().to_owned(),
            message: row.message,
            line: lines.map(|lines| lines.line),
            column: lines.map(|lines| lines.column),
            file: row.spot.map(|spot| spot.file),
            excerpt,
            help: suggestion.into_iter().chain(row.help).collect(),
        }
    };
    Reporter::new(files, words).rows(findings).into_iter().map(row).collect()
}

/// The server's own words. `counting` is kept to put numbers into sentences later.
fn server_words(words: &Wording, counting: Wording) -> serve::Wording {
    let say = |id: &str| words.say(id, &[]);
    serve::Wording {
        lang: words.slug().to_owned(),
        findings: Arc::new(move |count| counting.say("serve-findings", &[("n", count.into())])),
        older_site_shown: say("serve-older-site"),
        no_site_yet: say("serve-no-site"),
        error: words.severity(Severity::Error),
        warning: words.severity(Severity::Warning),
        close: say("serve-close"),
        building: say("serve-building"),
        not_found: say("serve-not-found"),
        wrong_host: say("serve-wrong-host"),
        wrong_method: say("serve-wrong-method"),
        bad_request: say("serve-bad-request"),
        busy: say("serve-busy"),
        build_failed: say("serve-build-failed"),
    }
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
        Notice::Rebuilt { files, failed, findings, took, .. } => {
            for row in findings.iter().filter(|row| row.severity == Severity::Error) {
                let place = match (&row.file, row.line, row.column) {
                    (Some(file), Some(line), Some(column)) => format!("{file}:{line}:{column}: "),
                    (Some(file), _, _) => format!("{file}: "),
                    (None, _, _) => String::new(),
                };
                writeln!(out, "{place}{}", row.message)?;
            }
            let milliseconds = usize::try_from(took.as_millis()).unwrap_or(usize::MAX);
            let (id, count) = match (failed, files) {
                (false, Some(files)) => ("serve-rebuilt", *files),
                _ => ("serve-failed", findings.len()),
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

fn trouble(error: &ServeError) -> UsageError {
    let shown = |path: &std::path::Path| on_one_line(&path.to_string_lossy()).into_owned();
    match error {
        ServeError::NoFolder { root } => UsageError::new("serve-no-folder").arg("found", shown(root)),
        ServeError::Taken { address } => UsageError::new("serve-taken").arg("found", address.to_string()),
        ServeError::Address { address, reason } => UsageError::new("serve-address")
            .arg("found", address.to_string())
            .arg("reason", reason.to_string()),
        ServeError::System(reason) => UsageError::new("serve-system").arg("reason", reason.to_string()),
    }
    .of(&COMMAND)
}
