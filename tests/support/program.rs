//! The program under test: how it is run, how it ended, what it found.

use std::path::Path;
use std::process::{Command, Output};

use super::TODAY;

/// Address space of the program, in kilobytes: the contract's 4 GB.
const MEMORY: &str = "4000000";
/// Processor time of the program, in seconds: the contract's bound.
const SECONDS: &str = "30";

/// One run of the program.
#[derive(Debug)]
pub(crate) struct Run {
    /// The exit code; nothing when a signal ended it.
    pub(crate) exit: Option<i32>,
    /// What it found, in the order of its report.
    pub(crate) findings: Vec<Finding>,
    /// Standard output.
    pub(crate) stdout: String,
    /// Standard error.
    pub(crate) stderr: String,
}

/// One finding of a report.
#[derive(Debug, Clone)]
pub(crate) struct Finding {
    /// Its code.
    pub(crate) code: String,
    /// Whether it stops a build.
    pub(crate) is_error: bool,
    /// The file, relative to the site.
    pub(crate) file: String,
    /// The line, from one; nothing when it is about the file as a whole.
    pub(crate) line: Option<usize>,
    /// The column, from one, in characters.
    pub(crate) column: Option<usize>,
    /// The sentence.
    pub(crate) message: String,
    /// The nearest right value.
    pub(crate) suggestion: Option<String>,
    /// Files of the other places that belong to it.
    pub(crate) related: Vec<String>,
}

/// The program, about to be run in `folder` under the limits of the contract.
pub(crate) fn command(folder: &Path) -> Command {
    let mut command = Command::new("sh");
    let limits = format!("ulimit -v {MEMORY}; ulimit -t {SECONDS}; exec \"$0\" \"$@\"");
    command.args(["-c", &limits, env!("CARGO_BIN_EXE_praksa")]).current_dir(folder).env_clear();
    command.env("PATH", std::env::var_os("PATH").unwrap_or_default()).env("LC_ALL", "C");
    command
}

/// Runs a command of the program, with the usual day and a report for machines.
pub(crate) fn run(folder: &Path, name: &str, args: &[&str]) -> Run {
    let mut command = command(folder);
    command.arg(name);
    if !args.contains(&"--today") {
        command.args(["--today", TODAY]);
    }
    if !args.contains(&"--format") {
        command.args(["--format", "json"]);
    }
    command.args(args);
    Run::of(&command.output().unwrap())
}

impl Run {
    /// What a finished program left.
    pub(crate) fn of(output: &Output) -> Run {
        let stdout = String::from_utf8_lossy(&output.stdout).into_owned();
        let stderr = String::from_utf8_lossy(&output.stderr).into_owned();
        let findings = findings(&stdout);
        let run = Run { exit: output.status.code(), findings, stdout, stderr };
        assert!(run.exit.is_some(), "ended by a signal: {:?}\n{run}", output.status);
        assert!(!run.stderr.contains("panicked"), "{run}");
        run
    }

    /// Asserts that there was nothing to stop at.
    #[track_caller]
    pub(crate) fn fine(self) -> Run {
        assert_eq!(self.exit, Some(0), "{self}");
        self
    }

    /// Asserts that there was nothing to find.
    #[track_caller]
    pub(crate) fn clean(self) -> Run {
        let run = self.fine();
        assert!(run.findings.is_empty(), "{run}");
        run
    }

    /// Asserts that this finding stopped it, at this line; `None` where a file as a whole is meant.
    #[track_caller]
    pub(crate) fn refused(&self, code: &str, file: &str, line: impl Into<Option<usize>>) -> &Finding {
        assert_eq!(self.exit, Some(1), "{self}");
        let line = line.into();
        let found = self.findings.iter().find(|finding| {
            finding.is_error && finding.code == code && finding.file == file && finding.line == line
        });
        found.unwrap_or_else(|| panic!("no {code} at {file}:{line:?}\n{self}"))
    }

    /// Asserts that this was found, whether or not it stopped anything.
    #[track_caller]
    pub(crate) fn found(&self, code: &str, file: &str, line: impl Into<Option<usize>>) -> &Finding {
        let line = line.into();
        let found = self
            .findings
            .iter()
            .find(|finding| finding.code == code && finding.file == file && finding.line == line);
        found.unwrap_or_else(|| panic!("no {code} at {file}:{line:?}\n{self}"))
    }

    /// The codes of all findings, in the order of the report.
    pub(crate) fn codes(&self) -> Vec<&str> {
        self.findings.iter().map(|finding| finding.code.as_str()).collect()
    }
}

impl std::fmt::Display for Run {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        writeln!(f, "exit {:?}", self.exit)?;
        for finding in self.findings.iter().take(20) {
            let Finding { code, file, line, column, message, .. } = finding;
            writeln!(f, "  {code} {file}:{}:{} {message}", line.unwrap_or(0), column.unwrap_or(0))?;
        }
        if self.findings.is_empty() {
            writeln!(f, "{}", self.stdout.chars().take(2_000).collect::<String>())?;
        }
        write!(f, "{}", self.stderr.chars().take(2_000).collect::<String>())
    }
}

/// The findings of a report in JSON; none if the program said something else.
fn findings(report: &str) -> Vec<Finding> {
    let Ok(report) = serde_json::from_str::<serde_json::Value>(report) else { return Vec::new() };
    let Some(list) = report["findings"].as_array() else { return Vec::new() };
    let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    let number = |value: &serde_json::Value| value.as_u64().and_then(|number| usize::try_from(number).ok());
    list.iter()
        .map(|finding| Finding {
            code: text(&finding["code"]),
            is_error: finding["severity"] == "error",
            file: text(&finding["file"]),
            line: number(&finding["line"]),
            column: number(&finding["column"]),
            message: text(&finding["message"]),
            suggestion: finding["suggestion"].as_str().map(str::to_owned),
            related: finding["related"]
                .as_array()
                .map(|places| places.iter().map(|place| text(&place["file"])).collect())
                .unwrap_or_default(),
        })
        .collect()
}
