//! The README does what it says: every command of it is run, in its order, by the finished program.

// The commands are for a shell as Unix has it.
#![cfg(unix)]
// A test says what went wrong by failing.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Command, Stdio};

const README: &str = include_str!("../README.md");

/// Commands that build praksa itself or run this very test; they are looked at, not run.
const OURS: [&str; 2] = ["cargo run --release -- serve", "tests/run"];

/// The lines of the blocks marked as commands.
fn commands() -> Vec<&'static str> {
    let mut lines = Vec::new();
    let mut inside = false;
    for line in README.lines() {
        match line.trim() {
            "```sh" => inside = true,
            "```" => inside = false,
            command if inside && !command.is_empty() => lines.push(command),
            _ => {}
        }
    }
    assert!(!inside, "a block is open at the end");
    lines
}

/// Whole commands between the lines of prose: those without a word in capitals, which stands for something else.
fn mentioned() -> Vec<&'static str> {
    let spans = README.split('`').skip(1).step_by(2);
    let whole = |span: &&str| {
        span.starts_with("praksa ")
            && !span.contains('\n')
            && !span.split(' ').any(|word| word.bytes().all(|byte| byte.is_ascii_uppercase()))
    };
    spans.filter(whole).collect()
}

/// A line as somebody types it, in a shell that finds the finished program by its name.
fn shell(command: &str, folder: &Path) -> Command {
    let program = Path::new(env!("CARGO_BIN_EXE_praksa"));
    assert_eq!(program.file_stem().unwrap(), "praksa");
    let mut places = vec![program.parent().unwrap().to_owned()];
    places.extend(std::env::split_paths(&std::env::var_os("PATH").unwrap_or_default()));
    let mut shell = Command::new("sh");
    shell.args(["-c", command]).current_dir(folder).stdin(Stdio::null());
    shell.env("PATH", std::env::join_paths(places).unwrap()).env("LC_ALL", "C.UTF-8");
    shell
}

fn succeeds(command: &str, folder: &Path) {
    let output = shell(command, folder).output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    let complained = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{command}: {}\n{said}\n{complained}", output.status);
}

/// Starts the server, asks for its front page at the address it tells, and ends it.
fn serves(command: &str, folder: &Path) {
    // Without a shell in between, which would be ended in the server's stead.
    let mut child = shell(&format!("exec {command}"), folder)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let told = BufReader::new(child.stdout.take().unwrap())
        .lines()
        .map_while(Result::ok)
        .find_map(|line| line.split_once("http://").map(|(_, rest)| rest.to_owned()));
    let answer = told.map(|told| {
        let host: String =
            told.chars().take_while(|letter| !letter.is_whitespace() && *letter != '/').collect();
        let mut stream = TcpStream::connect(&host).unwrap();
        write!(stream, "GET / HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n").unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    });
    child.kill().unwrap();
    child.wait().unwrap();
    let answer = answer.expect("the server tells its address");
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    assert!(answer.contains("hreflang"), "{answer}");
}

#[test]
fn every_command_works_in_the_order_in_which_it_stands() {
    let folder = tempfile::tempdir().unwrap();
    let commands = commands();
    let own: Vec<_> = commands.iter().filter(|command| !OURS.contains(command)).collect();
    assert!(own.len() >= 6, "{own:?}");
    for command in own {
        if command.starts_with("praksa serve") {
            serves(command, folder.path());
        } else {
            succeeds(command, folder.path());
        }
    }
}

#[test]
fn the_two_first_commands_are_there() {
    let commands = commands();
    assert!(OURS.iter().all(|ours| commands.contains(ours)), "{commands:?}");
    // `praksa` alone is what `cargo run` finds, and `serve` one of its commands.
    succeeds("praksa serve --help", Path::new(env!("CARGO_MANIFEST_DIR")));
    let run = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/run");
    assert!(run.is_file());
    assert_ne!(run.metadata().unwrap().permissions().mode() & 0o111, 0, "tests/run can be run");
}

#[test]
fn commands_in_the_text_work_too() {
    let folder = tempfile::tempdir().unwrap();
    succeeds("praksa init .", folder.path());
    let mentioned = mentioned();
    assert!(mentioned.len() >= 3, "{mentioned:?}");
    for command in mentioned {
        // Measuring takes minutes; that the measure is known is enough here.
        let help = if command.starts_with("praksa bench") { " --help" } else { "" };
        succeeds(&format!("{command}{help}"), folder.path());
    }
}

#[test]
fn what_the_readme_points_to_is_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut seen = 0;
    for part in README.split("](").skip(1) {
        let target = part.split(')').next().unwrap_or_default();
        if target.starts_with("http") || target.starts_with('#') {
            continue;
        }
        seen += 1;
        assert!(root.join(target).exists(), "{target}");
    }
    assert!(seen >= 1);
}
