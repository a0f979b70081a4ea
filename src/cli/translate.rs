//! `praksa translate`: work on translations.

use std::fs;
use std::path::PathBuf;

use super::command::{Among, Command, Flag, Required, Shape, Value};
use super::flags::SITE;
use super::given::Given;
use super::site::{Site, language};
use super::usage::UsageError;
use super::{Exit, Failure, Session};
use crate::library::{Document, Text};
use crate::report::{Format, on_one_line};
use crate::translate::stamp;

const ACTION: Flag = Flag {
    name: "action",
    text: "cmd-translate-action",
    shape: Shape::Argument(
        Value { name: "value-action", among: Among::Few(|| vec!["stamp"]), default: None },
        Required::Yes,
    ),
};

const ID: Flag = Flag {
    name: "id",
    text: "cmd-translate-id",
    shape: Shape::Argument(Value { name: "value-id", among: Among::Anything, default: None }, Required::No),
};

const LANG: Flag = Flag {
    name: "lang",
    text: "cmd-translate-lang",
    shape: Shape::Option(Value { name: "value-language", among: Among::Anything, default: None }),
};

const ALL: Flag = Flag { name: "all", text: "cmd-translate-all", shape: Shape::Switch };

pub(super) const COMMAND: Command =
    Command { name: "translate", flags: &[&ACTION, &ID, &LANG, &ALL, &SITE], run };

fn run(given: &Given, session: &mut Session<'_>) -> Result<Exit, Failure> {
    let folder = given.path(&SITE).unwrap_or_default();
    let id = given.text(&ID)?;
    let all = given.switch(&ALL);
    if id.is_none() && !all {
        return Err(UsageError::new("translate-which").of(&COMMAND).into());
    }
    let site = Site::new(&folder);
    let (sources, findings) = site.read();
    let Some(sources) = sources else {
        site.tell(Format::Human, &findings, session)?;
        return Ok(Exit::Findings);
    };
    let library = Site::link(sources, session.environment.today);
    let lang = given.text(&LANG)?;
    let lang = lang.map(|wanted| language(&wanted, &library.languages, &COMMAND)).transpose()?;
    let documents: Vec<&Document> = match &id {
        None => library.all_documents().collect(),
        Some(id) => match library.find_any(id) {
            Some(document) => vec![document],
            None => {
                let ids = library.all_documents().map(|document| document.id.to_string()).collect();
                let error = UsageError::new("translate-unknown").arg("found", id.as_str()).allowed(id, ids);
                return Err(error.of(&COMMAND).into());
            }
        },
    };
    let mut stamped = 0usize;
    for document in documents {
        let translations = document.texts().iter().filter(|text| text.translation.is_some());
        for text in translations.filter(|text| lang.is_none_or(|lang| text.lang == lang)) {
            // All at once only fills in what was never recorded: a translation that is outdated must not become current
            // by a slip of the fingers.
            let recorded = text.translation.as_ref().is_some_and(|front| front.source.is_some());
            if id.is_none() && recorded {
                continue;
            }
            if let Some(path) = one(document, text, &site)? {
                stamped += 1;
                let shown = on_one_line(&path.to_string_lossy()).into_owned();
                writeln!(
                    session.out,
                    "{}",
                    session.wording.say("translate-stamped", &[("path", shown.into())])
                )?;
            }
        }
    }
    if stamped == 0 {
        writeln!(session.out, "{}", session.wording.say("translate-nothing", &[]))?;
    }
    Ok(Exit::Fine)
}

/// Records in one translation what it is made from; the path, if the file was changed.
fn one(document: &Document, text: &Text, site: &Site<'_>) -> Result<Option<PathBuf>, Failure> {
    let path = site.path(&text.path);
    let Some(line) = stamp::line(document) else { return Ok(None) };
    let Some(old) = site.text(&text.path) else { return Ok(None) };
    let Some(new) = stamp::record(&old, &line).filter(|new| *new != old) else { return Ok(None) };
    // Written beside and renamed, so that nobody ever reads half a file.
    let beside = path.with_extension("md.part");
    let written = fs::write(&beside, new).and_then(|()| fs::rename(&beside, &path));
    written.map_err(|error| Failure::Write(path.clone(), error))?;
    Ok(Some(path))
}
