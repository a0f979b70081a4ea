//! `praksa language`: how praksa sees words of a language, for whoever wonders why a word is or is not found.

use std::io::BufReader;

use super::command::{Among, Command, Flag, Required, Shape, Value};
use super::flags::SITE;
use super::given::Given;
use super::usage::UsageError;
use super::{Exit, Failure, Session};
use crate::diagnostic::any_error;
use crate::files::{Disk, Embedded, Layered};
use crate::language::analysis::{self, Analyzer};
use crate::language::transliteration::stream;
use crate::language::{Locale, available};
use crate::report::{Format, Reporter};

const ACTION: Flag = Flag {
    name: "action",
    text: "cmd-language-action",
    shape: Shape::Argument(
        Value { name: "value-action", among: Among::Few(|| vec!["keys", "transliterate"]), default: None },
        Required::Yes,
    ),
};

const LANG: Flag = Flag {
    name: "lang",
    text: "cmd-language-lang",
    shape: Shape::Option(Value { name: "value-language", among: Among::Anything, default: None }),
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

pub(super) const COMMAND: Command =
    Command { name: "language", flags: &[&ACTION, &LANG, &FROM, &TO, &SITE], run };

fn run(given: &Given, session: &mut Session<'_>) -> Result<Exit, Failure> {
    let site = given.path(&SITE).unwrap_or_default();
    let disk = Disk::new(&site);
    let files = Layered::new(&disk, &Embedded);
    if given.text(&ACTION)?.is_some_and(|action| action == "keys") {
        return keys(given, session, &files);
    }
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

/// What search takes each word of the input for.
fn keys(given: &Given, session: &mut Session<'_>, files: &Layered<'_>) -> Result<Exit, Failure> {
    let load = |slug: &str| Analyzer::load(files, slug, &mut Vec::new());
    let asked = given.text(&LANG)?.unwrap_or_else(|| session.wording.slug().to_owned());
    let slugs = available(files);
    let wanted = slugs.iter().find(|slug| slug.eq_ignore_ascii_case(&asked));
    let mut findings = Vec::new();
    let analyzer = wanted.and_then(|slug| {
        // The file as a whole first: what is wrong there is why there are no tables.
        let _ = Locale::read(files, slug, &mut findings);
        if any_error(&findings) { None } else { Analyzer::load(files, slug, &mut findings) }
    });
    if any_error(&findings) {
        let reporter = Reporter::new(files, &session.wording).below(&given.path(&SITE).unwrap_or_default());
        reporter.write(Format::Human, &findings, session.style, session.out)?;
        return Ok(Exit::Findings);
    }
    let Some(analyzer) = analyzer else {
        let known = slugs.into_iter().filter(|slug| load(slug).is_some()).collect();
        let error = UsageError::new("language-without-keys").arg("found", asked.as_str());
        return Err(error.allowed(&asked, known).of(&COMMAND).into());
    };
    analysis::keys(&analyzer, &mut BufReader::new(std::io::stdin().lock()), session.out)?;
    Ok(Exit::Fine)
}
