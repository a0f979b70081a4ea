//! Another program: where it is, and what a run of it costs.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// How often a running program's memory is looked at.
const TICK: Duration = Duration::from_millis(10);
/// How much of what a program says of its failure is told, in characters.
const TOLD: usize = 400;

/// What a run took.
#[derive(Clone, Copy, Debug)]
pub(super) struct Usage {
    /// Time that passed, in seconds.
    pub wall: f64,
    /// Time of all processors, in seconds.
    pub cpu: Option<f64>,
    /// The most memory in use at once, in bytes.
    pub peak: Option<f64>,
}

/// The file of a program on the search path.
pub(super) fn find(name: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    let name = format!("{name}{}", env::consts::EXE_SUFFIX);
    env::split_paths(&path).map(|folder| folder.join(&name)).find(|file| file.is_file())
}

/// The first line of what a program says when asked for its version.
pub(super) fn version(program: &Path, ask: &str) -> Option<String> {
    let output = Command::new(program).arg(ask).output().ok()?;
    String::from_utf8_lossy(&output.stdout).lines().next().map(str::to_owned)
}

/// Runs a program to its end.
///
/// # Errors
/// What it said, when it could not be run or did not end well.
pub(super) fn run(program: &Path, arguments: &[PathBuf]) -> Result<Usage, String> {
    let before = (Instant::now(), children_time());
    let mut command = Command::new(program);
    command.args(arguments).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped());
    let mut child = command.spawn().map_err(|error| error.to_string())?;
    // Read at its side, so that a program with much to say does not wait for somebody to listen.
    let said = child.stderr.take().map(|mut stream| {
        thread::spawn(move || {
            let mut said = Vec::new();
            let _ = std::io::Read::read_to_end(&mut stream, &mut said);
            said
        })
    });
    let mut peak = None;
    let status = loop {
        peak = memory(&child).or(peak);
        match child.try_wait() {
            Ok(None) => thread::sleep(TICK),
            Ok(Some(status)) => break status,
            Err(error) => return Err(error.to_string()),
        }
    };
    let wall = before.0.elapsed().as_secs_f64();
    let cpu = before.1.zip(children_time()).map(|(before, after)| after - before);
    let said = said.and_then(|reader| reader.join().ok()).unwrap_or_default();
    if !status.success() {
        let said: String = String::from_utf8_lossy(&said).trim().chars().take(TOLD).collect();
        return Err(if said.is_empty() { status.to_string() } else { said });
    }
    Ok(Usage { wall, cpu, peak })
}

/// The most memory that a running program has had in use, in bytes, where the system tells.
fn memory(child: &Child) -> Option<f64> {
    let status = fs::read_to_string(format!("/proc/{}/status", child.id())).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().strip_suffix("kB")?.trim().parse::<f64>().ok().map(|kilobytes| kilobytes * 1024.0)
}

/// The processors' time, in seconds, of all programs run from this one that have ended, where the system tells.
fn children_time() -> Option<f64> {
    let stat = fs::read_to_string("/proc/self/stat").ok()?;
    // The name may hold blanks; what comes after it does not.
    let (_, fields) = stat.rsplit_once(')')?;
    let mut fields = fields.split_whitespace().skip(13);
    let ticks = fields.next()?.parse::<f64>().ok()? + fields.next()?.parse::<f64>().ok()?;
    // Linux tells hundredths of a second, whatever its own clock does.
    Some(ticks / 100.0)
}

/// How many files a folder has, and their size in bytes.
pub(super) fn size(folder: &Path) -> (usize, u64) {
    let files = walkdir::WalkDir::new(folder).into_iter().filter_map(Result::ok);
    let files = files.filter(|entry| entry.file_type().is_file()).filter_map(|entry| entry.metadata().ok());
    files.fold((0, 0), |(count, bytes), file| (count + 1, bytes + file.len()))
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn a_program_is_found_and_run() {
        let shell = find("sh").unwrap();
        let arguments = |text: &str| ["-c", text].map(PathBuf::from).to_vec();
        let usage = run(&shell, &arguments("sleep 0.05; echo x >&2")).unwrap();
        assert!(usage.wall >= 0.05 && usage.peak.is_none_or(|peak| peak > 0.0), "{usage:?}");
        assert_eq!(run(&shell, &arguments("echo out of luck >&2; exit 3")).unwrap_err(), "out of luck");
        assert!(run(&shell, &arguments("exit 3")).unwrap_err().contains('3'));
        assert_eq!(find("no-such-program-anywhere"), None);
        assert!(run(Path::new("/no/such/program"), &[]).is_err());
    }
}
