//! `praksa explain`: what a kind of finding means, what to do, and a tiny example.

use std::io::{self, Write};

use unicode_width::UnicodeWidthStr;

use super::command::{Among, Command, Flag, Required, Shape, Value};
use super::given::Given;
use super::{Exit, Failure, Session};
use crate::diagnostic::{Code, Severity};
use crate::report::{Style, Tone, WIDTH, Wording, wrap};

const CODE: Flag = Flag {
    name: "code",
    text: "cmd-explain-code",
    shape: Shape::Argument(
        Value {
            name: "value-code",
            among: Among::Many(|| Code::ALL.iter().map(|code| code.name()).collect()),
            default: None,
        },
        Required::No,
    ),
};

pub(super) const COMMAND: Command = Command { name: "explain", flags: &[&CODE], run };

fn run(given: &Given, session: &mut Session<'_>) -> Result<Exit, Failure> {
    let name = given.text(&CODE)?;
    match name.and_then(|name| Code::by_name(&name)) {
        Some(code) => one(code, &session.wording, session.style, session.out)?,
        None => all(&session.wording, session.style, session.out)?,
    }
    Ok(Exit::Fine)
}

fn tone(code: Code) -> Tone {
    match code.severity() {
        Severity::Error => Tone::Error,
        Severity::Warning => Tone::Warning,
    }
}

fn one(code: Code, wording: &Wording, style: Style, out: &mut dyn Write) -> io::Result<()> {
    let (message, help) = wording.kind(code);
    let label = format!("{}[{}]", wording.severity(code.severity()), code.name());
    let mut lines = wrap(&format!("{label}: {message}"), WIDTH).into_iter();
    let first = lines.next().unwrap_or_default();
    let rest = first.strip_prefix(label.as_str()).unwrap_or(&first);
    writeln!(out, "{}{}", style.paint(tone(code), &label), style.paint(Tone::Strong, rest))?;
    for line in lines {
        writeln!(out, "{}", style.paint(Tone::Strong, &line))?;
    }
    if let Some(help) = help {
        writeln!(out, "\n{}:", style.paint(Tone::Good, &wording.say("label-help", &[])))?;
        for line in wrap(&help, WIDTH - 4) {
            writeln!(out, "    {line}")?;
        }
    }
    if let Some(example) = wording.attribute(code.name(), "example", &[]) {
        writeln!(out, "\n{}:", style.paint(tone(code), &wording.say("label-example", &[])))?;
        for line in example.lines() {
            writeln!(out, "{}", format!("    {line}").trim_end())?;
        }
    }
    Ok(())
}

fn all(wording: &Wording, style: Style, out: &mut dyn Write) -> io::Result<()> {
    let widest = Code::ALL.iter().map(|code| code.name().width()).max().unwrap_or_default();
    for code in Code::ALL {
        let (message, _) = wording.kind(*code);
        let mut lines = wrap(&message, WIDTH - widest - 2).into_iter();
        let name = style.paint(tone(*code), code.name());
        let gap = widest - code.name().width() + 2;
        writeln!(out, "{name}{:gap$}{}", "", lines.next().unwrap_or_default())?;
        for line in lines {
            writeln!(out, "{:indent$}{line}", "", indent = widest + 2)?;
        }
    }
    Ok(())
}
