//! A command line that is not understood ends with 2 and says what would have been.

use snapbox::str;

use crate::site::{Site, praksa};

#[test]
fn without_a_command_it_says_which_there_are() {
    praksa().assert().code(2).stdout_eq("").stderr_eq(str![[r#"
Makes a website out of a practice knowledge base

Usage: praksa [OPTIONS] <COMMAND>

Commands:
...
  check        Find all mistakes in a site
...

Options:
      --ui-lang <LANGUAGE>  The language in which praksa speaks
  -h, --help                Show this help
  -V, --version             Show the version

"#]]);
}

#[test]
fn an_unknown_command_brings_the_nearest() {
    praksa().arg("chek").assert().code(2).stdout_eq("").stderr_eq(str![[r#"
error: There is no command “chek”.
  = did you mean: check
  = allowed: [..]
...
For help, type: praksa --help

"#]]);
}

#[test]
fn an_unknown_option_brings_the_nearest() {
    praksa().args(["check", "--formt", "json"]).assert().code(2).stdout_eq("").stderr_eq(str![[r#"
error: There is no option “--formt” here.
  = did you mean: --format
For help, type: praksa check --help

"#]]);
}

#[test]
fn an_unknown_value_brings_those_there_are() {
    praksa().args(["check", "--format", "jsn"]).assert().code(2).stdout_eq("").stderr_eq(str![[r#"
error: “jsn” is not a value of --format.
  = did you mean: json
  = allowed: human, json, github, sarif
For help, type: praksa check --help

"#]]);
}

#[test]
fn other_slips_are_said_in_one_sentence() {
    praksa().args(["check", "--format"]).assert().code(2).stderr_eq(str![[r#"
error: A value is missing after --format.
For help, type: praksa check --help

"#]]);
    praksa().args(["check", "--today", "25.11.2026"]).assert().code(2).stderr_eq(str![[r#"
error: “25.11.2026” is not a date. Write year, month and day with hyphens: 2026-03-01.
For help, type: praksa check --help

"#]]);
    praksa().args(["check", "--today", "2026-02-30"]).assert().code(2).stderr_eq(str![[r#"
error: “2026-02-30” is not a date. Write year, month and day with hyphens: 2026-03-01.
For help, type: praksa check --help

"#]]);
    praksa().args(["check", "content"]).assert().code(2).stderr_eq(str![[r#"
error: “content” is not expected here.
For help, type: praksa check --help

"#]]);
    praksa().args(["check", "--format", "json", "--format", "human"]).assert().code(2).stderr_eq(str![[r#"
error: --format may be given only once.
For help, type: praksa check --help

"#]]);
    praksa().args(["check", "--deny-warnings=yes"]).assert().code(2).stderr_eq(str![[r#"
error: “--deny-warnings” is not expected here.
For help, type: praksa check --help

"#]]);
    praksa().arg("completions").assert().code(2).stderr_eq(str![[r#"
error: SHELL is missing.
For help, type: praksa completions --help

"#]]);
    praksa().args(["explain", "unknwon-field"]).assert().code(2).stderr_eq(str![[r#"
error: “unknwon-field” is not a value of CODE.
  = did you mean: unknown-field
For help, type: praksa explain --help

"#]]);
}

#[test]
fn what_was_typed_cannot_move_the_cursor() {
    praksa().arg("che\u{1b}[2Jk\u{202e}").assert().code(2).stderr_eq(str![[r#"
error: There is no command “che<U+001B>[2Jk<U+202E>”.
  = allowed: [..]
...
For help, type: praksa --help

"#]]);
    praksa().args(["check", "--\u{1b}[31mx\nerror: all is well"]).assert().code(2).stderr_eq(str![[r#"
error: There is no option “--<U+001B>[31mx error: all is well” here.
For help, type: praksa check --help

"#]]);
}

#[cfg(unix)]
#[test]
fn what_is_not_text_is_refused_but_a_folder_may_have_any_name() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;

    let odd = OsStr::from_bytes(b"a\xFFb");
    praksa().args(["check", "--today"]).arg(odd).assert().code(2).stderr_eq(str![[r#"
error: Something was typed that is not valid text.
For help, type: praksa check --help

"#]]);
    let site = Site::new();
    std::fs::create_dir(site.path().join(odd)).unwrap();
    praksa().current_dir(site.path()).args(["check", "--site"]).arg(odd).assert().code(1).stderr_eq("");
}

#[test]
fn help_is_in_the_order_of_the_commands() {
    praksa().arg("-h").assert().success().stderr_eq("").stdout_eq(str![[r#"
Makes a website out of a practice knowledge base

Usage: praksa [OPTIONS] <COMMAND>

Commands:
...
  check        Find all mistakes in a site
...

Options:
      --ui-lang <LANGUAGE>  The language in which praksa speaks
  -h, --help                Show this help
  -V, --version             Show the version

"#]]);
}

#[test]
fn help_of_a_command_is_the_same_both_ways_round() {
    let site = Site::new();
    let asked = praksa().args(["check", "--help"]).assert().success().get_output().stdout.clone();
    let help = praksa().current_dir(site.path()).args(["help", "check"]).assert().success();
    assert_eq!(help.get_output().stdout, asked);
    help.stdout_eq(str![[r#"
Reads the whole site, makes every page in memory and tells every mistake in one run: what is wrong,
in which line, what would be right. Nothing is written or published.

The exit code is 0 if there are no mistakes, 1 if there are, 2 if the command was not understood.
Warnings alone are no mistakes, unless --deny-warnings is given.

Usage: praksa check [OPTIONS]

Options:
      --site <FOLDER>
          The folder that contains “content” [if not given: .]

      --format <FORMAT>
          How findings are written: “human” to be read, “json” for other programs, “github” as notes
          on the changed lines of a pull request, “sarif” for code scanning. [one of: human, json,
          github, sarif] [if not given: human]

      --today <DATE>
          The day that counts as today, as year-month-day. It decides what is overdue. Without it,
          the date of the computer is used.

      --audience <AUDIENCE>
          Whose site it is: “participant” leaves out all parts for trainers, “facilitator” includes
          them. [one of: participant, facilitator] [if not given: participant]

      --deny-warnings
          Treat warnings as mistakes

      --ui-lang <LANGUAGE>
          The language in which praksa speaks. Without it, the language of the computer is used if
          praksa knows it.

  -h, --help
          Show this help

Examples:
  praksa check
      Check the site in this folder.
  praksa check --site my-site --format json
      Check another site, and write the findings for another program.
  praksa check --today 2027-01-01
      See what will be overdue next year.

"#]]);
}

#[test]
fn a_site_that_is_not_there_is_said() {
    let site = Site::new();
    praksa().current_dir(site.path()).args(["check", "--site", "nowhere"]).assert().code(1).stdout_eq(str![
        [r#"
error[site-missing]: There is no site here: the file “content/site.yaml” is missing.
  --> nowhere/content/site.yaml
   = what to do: Go to the folder that contains “content”, or name it with --site FOLDER. “praksa
     init” makes a new site.

Found 1 error in 1 file.

"#]
    ]);
}

#[cfg(unix)]
#[test]
fn a_reader_that_goes_away_is_no_failure() {
    use std::process::{Command, Stdio};

    let mut child = Command::new(env!("CARGO_BIN_EXE_praksa"))
        .args(["explain"])
        .env("LC_ALL", "C")
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(String::from_utf8(output.stderr).unwrap(), "");
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_a_failure() {
    let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_praksa"))
        .arg("explain")
        .env("LC_ALL", "C")
        .stdout(full)
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(
        String::from_utf8(output.stderr).unwrap().starts_with("error: The output could not be written: ")
    );
}
