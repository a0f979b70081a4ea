//! `praksa new`: the first text of a document, or of a translation of one that exists.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use super::command::{Among, Command, Flag, Required, Shape, Value};
use super::flags::{SITE, TODAY};
use super::given::Given;
use super::site::{Site, language};
use super::usage::UsageError;
use super::{Exit, Failure, Session};
use crate::diagnostic::{Diagnostic, any_error};
use crate::model::Kind;
use crate::read::tree;
use crate::report::{Format, on_one_line};
use crate::scaffold::{document, translation};

const KIND: Flag = Flag {
    name: "type",
    text: "cmd-new-type",
    shape: Shape::Argument(
        Value {
            name: "value-type",
            among: Among::Few(|| Kind::ALL.iter().map(|kind| kind.name()).collect()),
            default: None,
        },
        Required::Yes,
    ),
};

const ID: Flag = Flag {
    name: "id",
    text: "cmd-new-id",
    shape: Shape::Argument(Value { name: "value-id", among: Among::Anything, default: None }, Required::Yes),
};

const LANG: Flag = Flag {
    name: "lang",
    text: "cmd-new-lang",
    shape: Shape::Option(Value { name: "value-language", among: Among::Anything, default: None }),
};

pub(super) const COMMAND: Command = Command { name: "new", flags: &[&KIND, &ID, &LANG, &SITE, &TODAY], run };

fn run(given: &Given, session: &mut Session<'_>) -> Result<Exit, Failure> {
    let folder = given.path(&SITE).unwrap_or_default();
    let kind = given.text(&KIND)?.and_then(|name| Kind::by_name(&name)).unwrap_or(Kind::Page);
    let id = given.text(&ID)?.unwrap_or_default();
    let today = given.date(&TODAY)?.unwrap_or(session.environment.today);
    let site = Site::new(&folder);
    let (sources, findings) = site.read();
    let report = |findings: &[Diagnostic], session: &mut Session<'_>| -> Result<Exit, Failure> {
        site.tell(Format::Human, findings, session)?;
        Ok(Exit::Findings)
    };
    // Mistakes in other documents are no reason not to begin a new one; a site that cannot be read at all is.
    let Some(sources) = sources else { return report(&findings, session) };
    if let Some(finding) = tree::bad_id(&id, &sources.languages) {
        return report(&[finding], session);
    }
    let languages = &sources.languages;
    let wanted = given.text(&LANG)?.unwrap_or_else(|| session.wording.slug().to_owned());
    let lang = language(&wanted, languages, &COMMAND)?;
    let code = languages.code(lang).to_owned();
    let folder = folder.join("content").join(kind.folder());
    let base = folder.join(format!("{id}.md"));
    let (path, text) = if base.exists() {
        let path = folder.join(format!("{id}.{code}.md"));
        let library = Site::link(sources, today);
        let original = site.text(&format!("content/{}/{id}.md", kind.folder()));
        let document = library.find_any(&id).filter(|document| document.kind == kind);
        let original_lang = document.and_then(|document| document.original_lang());
        if original_lang == Some(lang) {
            return Err(exists(&base));
        }
        let text =
            document.zip(original).and_then(|(document, original)| translation::stub(document, &original));
        match text {
            Some(text) => (path, text),
            None if any_error(&findings) => return report(&findings, session),
            None => return Err(exists(&base)),
        }
    } else {
        let words = |id: &str| session.wording.say(id, &[]);
        (base, document::skeleton(kind, lang, languages, &sources.vocabulary, today, &words))
    };
    write(&path, &text)?;
    let shown = on_one_line(&path.to_string_lossy()).into_owned();
    writeln!(session.out, "{}", session.wording.say("new-done", &[("path", shown.into())]))?;
    Ok(Exit::Fine)
}

fn exists(path: &Path) -> Failure {
    let shown = on_one_line(&path.to_string_lossy()).into_owned();
    UsageError::new("new-exists").arg("path", shown).of(&COMMAND).into()
}

/// Writes a file that must not be there yet.
fn write(path: &Path, text: &str) -> Result<(), Failure> {
    let failure = |error| Failure::Write(PathBuf::from(path), error);
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(failure)?;
    }
    let file = fs::OpenOptions::new().write(true).create_new(true).open(path);
    match file {
        Ok(mut file) => file.write_all(text.as_bytes()).map_err(failure),
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => Err(exists(path)),
        Err(error) => Err(failure(error)),
    }
}
