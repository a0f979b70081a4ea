//! `praksa language`: how praksa sees words of a language, for whoever wonders why a word is or is not found.

use std::io::BufReader;

use super::command::{Among, Command, Flag, Required, Shape, Value};
use super::flags::SITE;
use super::given::Given;
use super::usage::UsageError;
use super::{Exit, Failure, Session};
use crate::files::{Disk, Embedded, Layered};
use crate::language::transliteration::stream;

const ACTION: Flag = Flag {
    name: "action",
    text: "cmd-language-action",
    shape: Shape::Argument(
        Value { name: "value-action", among: Among::Few(|| vec!["transliterate"]), default: None },
        Required::Yes,
    ),
};

const TO: Flag = Flag {
    name: "to",
    text: "cmd-language-to",
    shape: Shape::Option(Value { name: "value-language", among: Among::Anything, default: None }),
};

const FROM: Flag = Flag {
    name: "from",
    text: "cmd-language-from",
    shape: Shape::Option(Value { name: "value-language", among: Among::Anything, default: None }),
};

pub(super) const COMMAND: Command = Command { name: "language", flags: &[&ACTION, &FROM, &TO, &SITE], run };

fn run(given: &Given, session: &mut Session<'_>) -> Result<Exit, Failure> {
    let site = given.path(&SITE).unwrap_or_default();
    let disk = Disk::new(&site);
    let files = Layered::new(&disk, &Embedded);
    let Some(to) = given.text(&TO)? else {
        return Err(UsageError::new("language-to").of(&COMMAND).into());
    };
    let unknown = |finding: Box<crate::diagnostic::Diagnostic>, found: &str| {
        UsageError::new("language-unknown").arg("found", found).allowed(found, finding.allowed).of(&COMMAND)
    };
    let converter = stream::converter(&files, &to, &[]).map_err(|finding| unknown(finding, &to))?;
    // What stands in the source's script is known to be in it, even a word that alone could be either.
    let converter = match given.text(&FROM)? {
        None => converter,
        Some(from) => {
            stream::converter(&files, &from, &[]).map_err(|finding| unknown(finding, &from))?;
            converter.from_other()
        }
    };
    stream::transliterate(&converter, &mut BufReader::new(std::io::stdin().lock()), session.out)?;
    Ok(Exit::Fine)
}
