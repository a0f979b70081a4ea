//! `praksa bench`: what building a made-up knowledge base of any size costs, stage by stage.

use std::fs;
use std::path::{Path, PathBuf};

use super::command::{Among, Command, Flag, Required, Shape, Value};
use super::given::Given;
use super::progress::Progress;
use super::usage::UsageError;
use super::{Exit, Failure, Session};
use crate::bench::{self, Corpus, Course, Lap, Part};
use crate::files::{Disk, Embedded, Layered};
use crate::report::{Format, Reporter, on_one_line};

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

const JSON: Flag = Flag { name: "json", text: "cmd-bench-json", shape: Shape::Switch };

pub(super) const COMMAND: Command =
    Command { name: "bench", flags: &[&ACTION, &FOLDER, &DOCUMENTS, &OUT, &KEEP, &JSON], run };

/// The seed of every corpus: the same size is the same corpus, today and later.
const SEED: u64 = 1;
/// The largest corpus.
const MOST: usize = 100_000;

/// What can be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
enum Action {
    #[default]
    Build,
    Corpus,
}

const ACTIONS: &[(&str, Action)] = &[("build", Action::Build), ("corpus", Action::Corpus)];

fn run(given: &Given, session: &mut Session<'_>) -> Result<Exit, Failure> {
    let documents = documents(given)?;
    // The content inside the program is part of it; a program in which it cannot be read is tested by nobody.
    let Some(corpus) = Corpus::new(documents, SEED) else { return Ok(Exit::Trouble) };
    match given.one_of(&ACTION, ACTIONS) {
        Action::Build => build(&corpus, given, session),
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
    let number = text.parse::<usize>().ok().filter(|number| (1..=MOST).contains(number));
    number.ok_or_else(|| {
        UsageError::new("bench-documents").arg("found", text).arg("limit", MOST.to_string()).of(&COMMAND)
    })
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
    let keep = given.path(&KEEP);
    let folder = keep.clone().unwrap_or_else(scratch);
    refuse_used(&folder)?;
    let (site, own) = (folder.join("site"), folder.join("public"));
    let out = given.path(&OUT).unwrap_or_else(|| own.clone());
    refuse_used(&out)?;
    let progress = Progress::spinner(session.environment, session.wording.say("progress-bench", &[]));
    let course = bench::run(corpus, &site, &out);
    drop(progress);
    let exit = match course {
        Ok(course) => tell(&course, given.switch(&JSON), session).map(|()| Exit::Fine),
        Err(bench::Failure::Write(path, error)) => Err(Failure::Write(path, error)),
        Err(bench::Failure::Build(findings)) => {
            let disk = Disk::new(&site);
            let files = Layered::new(&disk, &Embedded);
            let reporter = Reporter::new(&files, &session.wording).below(&site);
            reporter.write(Format::Human, &findings, session.style, session.out)?;
            Ok(Exit::Findings)
        }
    };
    if keep.is_none() {
        fs::remove_dir_all(&folder).map_err(|error| Failure::Write(folder, error))?;
    }
    exit
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

fn tell(course: &Course, json: bool, session: &mut Session<'_>) -> Result<(), Failure> {
    if json {
        let text = serde_json::to_string_pretty(course).map_err(std::io::Error::from)?;
        writeln!(session.out, "{text}")?;
        return Ok(());
    }
    let args = [
        ("documents", course.documents.into()),
        ("threads", course.threads.into()),
        ("files_in", course.files_in.into()),
        ("size_in", megabytes(course.bytes_in).into()),
        ("files_out", course.files_out.into()),
        ("size_out", megabytes(course.bytes_out).into()),
    ];
    writeln!(session.out, "{}", session.wording.say("bench-course", &args))?;
    for lap in &course.laps {
        let args = [("files", lap.written.into()), ("size", megabytes(lap.bytes).into())];
        writeln!(session.out, "\n{}", session.wording.say(&format!("bench-lap-{}", lap.name), &args))?;
        table(lap, session)?;
    }
    Ok(())
}

/// The stages of a build, one a line.
fn table(lap: &Lap, session: &mut Session<'_>) -> Result<(), Failure> {
    let say = |id: &str| session.wording.say(id, &[]);
    let row = |part: &Part| {
        let peak = part.peak.map_or_else(|| "–".to_owned(), megabytes);
        [
            say(&format!("bench-part-{}", part.name)),
            format!("{:.2}", part.wall),
            format!("{:.2}", part.cpu),
            peak,
        ]
    };
    let head = ["bench-part", "bench-wall", "bench-cpu", "bench-peak"].map(say);
    let rows: Vec<[String; 4]> = std::iter::once(head).chain(lap.parts.iter().map(row)).collect();
    let width = |column: usize| {
        let cells = rows.iter().filter_map(|row| row.get(column));
        cells.map(|cell| unicode_width::UnicodeWidthStr::width(cell.as_str())).max().unwrap_or(0)
    };
    let widths = [width(0), width(1), width(2), width(3)];
    for row in &rows {
        for (at, (cell, width)) in row.iter().zip(widths).enumerate() {
            let blanks = width.saturating_sub(unicode_width::UnicodeWidthStr::width(cell.as_str()));
            let blanks = " ".repeat(blanks);
            match at {
                0 => write!(session.out, "  {cell}{blanks}")?,
                _ => write!(session.out, "  {blanks}{cell}")?,
            }
        }
        writeln!(session.out)?;
    }
    Ok(())
}

/// Bytes in megabytes (a million bytes each), with one digit behind the point.
fn megabytes(bytes: u64) -> String {
    format!("{}.{}", bytes / 1_000_000, bytes / 100_000 % 10)
}
