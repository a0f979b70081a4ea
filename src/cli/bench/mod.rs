//! `praksa bench`: what building, editing and searching a made-up knowledge base of any size costs.

mod course;
mod edits;
mod lookups;
mod peers;
mod table;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::command::{Among, Command, Flag, Required, Shape, Value};
use super::given::Given;
use super::progress::Progress;
use super::usage::UsageError;
use super::{Exit, Failure, Session};
use crate::bench::{self, Corpus};
use crate::files::{Disk, Embedded, Layered};
use crate::report::{Format, Reporter, Wording, on_one_line};
use crate::search::format::FOLDER as FOLDER_OF_INDEX;
use crate::search::query::Trouble;

const ACTION: Flag = Flag {
    name: "action",
    text: "cmd-bench-action",
    shape: Shape::Argument(
        Value {
            name: "value-action",
            among: Among::Few(|| ACTIONS.iter().map(|(name, _)| *name).collect()),
            default: None,
        },
        Required::Yes,
    ),
};

const FOLDER: Flag = Flag {
    name: "folder",
    text: "cmd-bench-folder",
    shape: Shape::Argument(Value { name: "value-folder", among: Among::Path, default: None }, Required::No),
};

const DOCUMENTS: Flag = Flag {
    name: "documents",
    text: "cmd-bench-documents",
    shape: Shape::Option(Value { name: "value-number", among: Among::Anything, default: Some("250") }),
};

const OUT: Flag = Flag {
    name: "out",
    text: "cmd-bench-out",
    shape: Shape::Option(Value { name: "value-folder", among: Among::Path, default: None }),
};

const KEEP: Flag = Flag {
    name: "keep",
    text: "cmd-bench-keep",
    shape: Shape::Option(Value { name: "value-folder", among: Among::Path, default: None }),
};

const RUNS: Flag = Flag {
    name: "runs",
    text: "cmd-bench-runs",
    shape: Shape::Option(Value { name: "value-number", among: Among::Anything, default: None }),
};

const JSON: Flag = Flag { name: "json", text: "cmd-bench-json", shape: Shape::Switch };

pub(super) const COMMAND: Command =
    Command { name: "bench", flags: &[&ACTION, &FOLDER, &DOCUMENTS, &RUNS, &OUT, &KEEP, &JSON], run };

/// The seed of every corpus: the same size is the same corpus, today and later.
const SEED: u64 = 1;
/// The largest corpus.
const MOST: usize = 100_000;
/// How often anything may be measured.
const MOST_RUNS: usize = 1_000;
/// How often an edit is made, and how many queries of each kind are asked, when nobody says.
const EDITS: usize = 5;
const QUERIES: usize = 50;
/// How often each program is run, when nobody says.
const PEERS: usize = 3;

/// What can be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
enum Action {
    #[default]
    Build,
    Edit,
    Search,
    Peers,
    Corpus,
}

const ACTIONS: &[(&str, Action)] = &[
    ("build", Action::Build),
    ("edit", Action::Edit),
    ("search", Action::Search),
    ("peers", Action::Peers),
    ("corpus", Action::Corpus),
];

fn run(given: &Given, session: &mut Session<'_>) -> Result<Exit, Failure> {
    let documents = documents(given)?;
    // The content inside the program is part of it; a program in which it cannot be read is tested by nobody.
    let Some(corpus) = Corpus::new(documents, SEED) else { return Ok(Exit::Trouble) };
    match given.one_of(&ACTION, ACTIONS) {
        Action::Build => build(&corpus, given, session),
        Action::Edit => edit(&corpus, given, session),
        Action::Search => search(&corpus, given, session),
        Action::Peers => compare(&corpus, given, session),
        Action::Corpus => {
            let Some(folder) = given.path(&FOLDER) else {
                return Err(UsageError::new("usage-missing").arg("option", FOLDER.name).of(&COMMAND).into());
            };
            write(&corpus, &folder, session)
        }
    }
}

fn documents(given: &Given) -> Result<usize, UsageError> {
    let text = given.text(&DOCUMENTS)?.unwrap_or_default();
    number(&text, MOST).ok_or_else(|| out_of_range("bench-documents", text, MOST))
}

fn runs(given: &Given, usual: usize) -> Result<usize, UsageError> {
    let Some(text) = given.text(&RUNS)? else { return Ok(usual) };
    number(&text, MOST_RUNS).ok_or_else(|| out_of_range("bench-runs", text, MOST_RUNS))
}

fn number(text: &str, most: usize) -> Option<usize> {
    text.parse::<usize>().ok().filter(|number| (1..=most).contains(number))
}

fn out_of_range(id: &'static str, found: String, limit: usize) -> UsageError {
    UsageError::new(id).arg("found", found).arg("limit", limit.to_string()).of(&COMMAND)
}

fn write(corpus: &Corpus, folder: &Path, session: &mut Session<'_>) -> Result<Exit, Failure> {
    refuse_used(folder)?;
    let progress = Progress::spinner(session.environment, session.wording.say("progress-bench", &[]));
    let written = bench::write(corpus, folder);
    drop(progress);
    let (files, bytes) = written.map_err(|(path, error)| Failure::Write(path, error))?;
    let args = [
        ("folder", on_one_line(&folder.to_string_lossy()).into_owned().into()),
        ("files", files.into()),
        ("size", megabytes(bytes).into()),
    ];
    writeln!(session.out, "{}", session.wording.say("bench-corpus-done", &args))?;
    Ok(Exit::Fine)
}

fn build(corpus: &Corpus, given: &Given, session: &mut Session<'_>) -> Result<Exit, Failure> {
    let measured = measure(given, session, |folder, site, _| {
        let out = given.path(&OUT).unwrap_or_else(|| folder.join("public"));
        refuse_used(&out).map(|()| bench::run(corpus, site, &out))
    })?;
    tell(measured, given, session, course::tell)
}

fn edit(corpus: &Corpus, given: &Given, session: &mut Session<'_>) -> Result<Exit, Failure> {
    let runs = runs(given, EDITS)?;
    let measured = measure(given, session, |_, site, words| Ok(bench::edits(corpus, site, runs, words)))?;
    tell(measured, given, session, edits::tell)
}

fn search(corpus: &Corpus, given: &Given, session: &mut Session<'_>) -> Result<Exit, Failure> {
    let queries = runs(given, QUERIES)?;
    let measured = measure(given, session, |_, site, _| Ok(bench::lookups(corpus, site, queries)))?;
    tell(measured, given, session, lookups::tell)
}

fn compare(corpus: &Corpus, given: &Given, session: &mut Session<'_>) -> Result<Exit, Failure> {
    let runs = runs(given, PEERS)?;
    let own = std::env::current_exe().map_err(|error| Failure::Write(PathBuf::from("praksa"), error))?;
    let measured = measure(given, session, |folder, _, _| {
        let out = given.path(&OUT).unwrap_or_else(|| folder.join("public"));
        refuse_used(&out).map(|()| bench::peers(corpus, folder, &out, &own, runs))
    })?;
    tell(measured, given, session, peers::tell)
}

/// What was measured; or nothing, when the findings of a build that failed have been told.
fn measure<T>(
    given: &Given,
    session: &mut Session<'_>,
    run: impl FnOnce(&Path, &Path, &Arc<Wording>) -> Result<Result<T, bench::Failure>, Failure>,
) -> Result<Option<T>, Failure> {
    let keep = given.path(&KEEP);
    let folder = keep.clone().unwrap_or_else(scratch);
    refuse_used(&folder)?;
    let site = folder.join("site");
    let words = Arc::new(Wording::load(&Disk::new(&site), &Embedded, session.wording.slug()));
    let progress = Progress::spinner(session.environment, session.wording.say("progress-bench", &[]));
    let measured = run(&folder, &site, &words);
    drop(progress);
    let told = match measured? {
        Ok(measured) => Ok(Some(measured)),
        Err(bench::Failure::Build(findings)) => {
            let disk = Disk::new(&site);
            let files = Layered::new(&disk, &Embedded);
            let reporter = Reporter::new(&files, &session.wording).below(&site);
            reporter.write(Format::Human, &findings, session.style, session.out)?;
            Ok(None)
        }
        Err(bench::Failure::Write(path, error)) => Err(Failure::Write(path, error)),
        Err(bench::Failure::Serve(error)) => Err(super::serve::trouble(&error, &COMMAND).into()),
        Err(bench::Failure::NotServed(name)) => {
            let edit = session.wording.say(&format!("bench-edit-{name}"), &[]);
            Err(UsageError::new("bench-not-served").arg("edit", edit).of(&COMMAND).into())
        }
        Err(bench::Failure::Search(trouble)) => {
            let path = match trouble {
                Trouble::Damaged(path) => path,
                Trouble::NoIndex => FOLDER_OF_INDEX.to_owned(),
            };
            Err(UsageError::new("search-damaged").arg("path", path).of(&COMMAND).into())
        }
    };
    if keep.is_none() && folder.exists() {
        fs::remove_dir_all(&folder).map_err(|error| Failure::Write(folder, error))?;
    }
    told
}

/// Tells what was measured, as a table or as JSON.
fn tell<T: serde::Serialize>(
    measured: Option<T>,
    given: &Given,
    session: &mut Session<'_>,
    table: impl Fn(&T, &mut Session<'_>) -> std::io::Result<()>,
) -> Result<Exit, Failure> {
    let Some(measured) = measured else { return Ok(Exit::Findings) };
    if given.switch(&JSON) {
        let text = serde_json::to_string_pretty(&measured).map_err(std::io::Error::from)?;
        writeln!(session.out, "{text}")?;
    } else {
        table(&measured, session)?;
    }
    Ok(Exit::Fine)
}

/// A folder of this process alone.
fn scratch() -> PathBuf {
    std::env::temp_dir().join(format!("praksa-bench-{}", std::process::id()))
}

/// Nothing of anybody's is written over or measured along.
fn refuse_used(folder: &Path) -> Result<(), Failure> {
    match crate::scaffold::site::obstacle(folder) {
        Ok(None) => Ok(()),
        Ok(Some(found)) => {
            let shown = |path: &Path| on_one_line(&path.to_string_lossy()).into_owned();
            let error = UsageError::new("init-not-empty").arg("folder", shown(folder));
            Err(error.arg("found", shown(&found)).of(&COMMAND).into())
        }
        Err(error) => Err(Failure::Write(folder.to_owned(), error)),
    }
}

/// Bytes in megabytes (a million bytes each), with one digit behind the point.
fn megabytes(bytes: u64) -> String {
    format!("{}.{}", bytes / 1_000_000, bytes / 100_000 % 10)
}
