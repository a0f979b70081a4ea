//! praksa beside Hugo and Zola: the same texts as a site for each, built in turn.
//!
//! Each gets what it would be given by somebody who knows it: a page for every document in every language, with menu,
//! breadcrumb, contents and the list of its translations, two taxonomies and sections in pages of twenty, a sitemap and
//! feeds. praksa does more with the same texts (a fifth edition, search indexes, lists by ten facets); that is not taken
//! away from it. Programs that are not installed are named and left out.

mod process;
mod sites;

use std::fs;
use std::path::{Path, PathBuf};

use serde::Serialize;

use super::corpus::Corpus;
use super::course::{Failure, TODAY, write};
use super::edit::median;
use process::Usage;

/// What was measured.
#[derive(Debug, Serialize)]
pub struct Peers {
    /// The version of praksa.
    pub version: &'static str,
    /// Documents of the corpus.
    pub documents: usize,
    /// How often each program was run.
    pub runs: usize,
    /// Languages of the texts.
    pub languages: usize,
    /// Editions that praksa makes of them.
    pub editions: usize,
    /// The programs, praksa first.
    pub programs: Vec<Peer>,
}

/// A program.
#[derive(Debug, Serialize)]
pub struct Peer {
    /// Its name.
    pub name: &'static str,
    /// What it says of its version; nothing if it was not found.
    pub version: Option<String>,
    /// Time that passed, in seconds: the median.
    pub wall: Option<f64>,
    /// Time of all processors, in seconds: the median; nothing where the system does not tell.
    pub cpu: Option<f64>,
    /// The most memory in use at once, in bytes: the median; nothing where the system does not tell.
    pub peak: Option<f64>,
    /// Files of the site it made.
    pub files: usize,
    /// Their size, in bytes.
    pub bytes: u64,
    /// Why it made none, in its own words.
    pub failed: Option<String>,
}

/// What came of the runs of a program.
#[derive(Default)]
struct Runs {
    usages: Vec<Usage>,
    /// Why one of them failed.
    problem: Option<String>,
    /// Files of the site and their bytes.
    size: (usize, u64),
}

/// How a program is called.
struct Program {
    name: &'static str,
    /// What makes it say its version.
    version: &'static str,
    /// Its arguments, from the folder of its site and the one of its output.
    arguments: fn(&Path, &Path) -> Vec<PathBuf>,
}

const PROGRAMS: [Program; 3] = [
    Program {
        name: "praksa",
        version: "--version",
        arguments: |site, out| {
            let today = TODAY.to_string();
            let (site, out) = (site.as_os_str(), out.as_os_str());
            [
                "build".as_ref(),
                "--site".as_ref(),
                site,
                "--out".as_ref(),
                out,
                "--today".as_ref(),
                today.as_ref(),
            ]
            .iter()
            .map(PathBuf::from)
            .collect()
        },
    },
    Program {
        name: "hugo",
        version: "version",
        arguments: |site, out| {
            let (site, out) = (site.as_os_str(), out.as_os_str());
            let all = ["--quiet".as_ref(), "--source".as_ref(), site, "--destination".as_ref(), out];
            all.iter().map(PathBuf::from).collect()
        },
    },
    Program {
        name: "zola",
        version: "--version",
        arguments: |site, out| {
            let (site, out) = (site.as_os_str(), out.as_os_str());
            let all =
                ["--root".as_ref(), site, "build".as_ref(), "--output-dir".as_ref(), out, "--force".as_ref()];
            all.iter().map(PathBuf::from).collect()
        },
    },
];

/// Writes a corpus for each program into `folder` and runs the programs in turn, `runs` times. `own` is this program;
/// sites are built into a folder in `out`, and taken away again.
///
/// # Errors
/// When files cannot be written or taken away.
pub fn peers(corpus: &Corpus, folder: &Path, out: &Path, own: &Path, runs: usize) -> Result<Peers, Failure> {
    let failed = |(path, error)| Failure::Write(path, error);
    write(corpus, &folder.join("praksa")).map_err(failed)?;
    sites::hugo(corpus, &folder.join("hugo")).map_err(failed)?;
    sites::zola(corpus, &folder.join("zola")).map_err(failed)?;
    let found: Vec<(Program, Option<PathBuf>)> = PROGRAMS
        .into_iter()
        .map(|program| {
            let path =
                if program.name == "praksa" { Some(own.to_owned()) } else { process::find(program.name) };
            (program, path)
        })
        .collect();
    let mut all: Vec<Runs> = found.iter().map(|_| Runs::default()).collect();
    for _ in 0..runs {
        for ((program, path), Runs { usages, problem, size }) in found.iter().zip(&mut all) {
            let (Some(path), None) = (path, &problem) else { continue };
            let target = out.join(program.name);
            match process::run(path, &(program.arguments)(&folder.join(program.name), &target)) {
                Ok(usage) => usages.push(usage),
                Err(words) => *problem = Some(words),
            }
            *size = process::size(&target);
            if target.exists() {
                fs::remove_dir_all(&target).map_err(|error| Failure::Write(target, error))?;
            }
        }
    }
    let programs = found.into_iter().zip(all).map(|((program, path), runs)| {
        let Runs { usages, problem: failed, size: (files, bytes) } = runs;
        let middle = |value: fn(&Usage) -> Option<f64>| {
            let values: Vec<f64> = usages.iter().filter_map(value).collect();
            (!values.is_empty()).then(|| median(values.into_iter()))
        };
        Peer {
            name: program.name,
            version: path.and_then(|path| process::version(&path, program.version)),
            wall: middle(|usage| Some(usage.wall)),
            cpu: middle(|usage| usage.cpu),
            peak: middle(|usage| usage.peak),
            files,
            bytes,
            failed,
        }
    });
    Ok(Peers {
        version: env!("CARGO_PKG_VERSION"),
        documents: corpus.len(),
        runs,
        languages: corpus.speeches().len(),
        editions: corpus.editions().len(),
        programs: programs.collect(),
    })
}
