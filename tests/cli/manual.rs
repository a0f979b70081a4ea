//! Manual pages and completions, made from the same commands as the help.

use std::fs;

use snapbox::{IntoData, str};

use crate::site::{Site, praksa};

#[test]
fn the_manual_page_of_a_command_is_whole() {
    let site = Site::new();
    praksa().current_dir(site.path()).args(["man", "pages/man1"]).assert().success().stderr_eq("");
    let page = fs::read_to_string(site.path().join("pages/man1/praksa-check.1")).unwrap();
    let (page, others) = page.split_once(".SH \"SEE ALSO\"\n").unwrap();
    assert!(others.starts_with("praksa(1), ") && others.contains("praksa\\-explain(1)"), "{others}");
    snapbox::assert_data_eq!(page, str![[r#"
.\" -*- coding: utf-8 -*-
.TH "praksa\-check" 1 "" "praksa 0.1.0"
.SH "NAME"
praksa\-check \- Find all mistakes in a site
.SH "SYNOPSIS"
praksa check [OPTIONS]
.SH "DESCRIPTION"
Reads the whole site, makes every page in memory and tells every mistake in one run: what is wrong, in which line, what would be right. Nothing is written or published.
.PP
The exit code is 0 if there are no mistakes, 1 if there are, 2 if the command was not understood. Warnings alone are no mistakes, unless \-\-deny\-warnings is given.
.SH "OPTIONS"
.TP
\fB\-\-site FOLDER\fR
The folder that contains “content” [if not given: .]
.TP
\fB\-\-format FORMAT\fR
How findings are written: “human” to be read, “json” for other programs, “github” as notes on the changed lines of a pull request, “sarif” for code scanning. [one of: human, json, github, sarif] [if not given: human]
.TP
\fB\-\-today DATE\fR
The day that counts as today, as year\-month\-day. It decides what is overdue. Without it, the date of the computer is used.
.TP
\fB\-\-audience AUDIENCE\fR
Whose site it is: “participant” leaves out all parts for trainers, “facilitator” includes them. [one of: participant, facilitator] [if not given: participant]
.TP
\fB\-\-deny\-warnings\fR
Treat warnings as mistakes
.TP
\fB\-\-ui\-lang LANGUAGE\fR
The language in which praksa speaks. Without it, the language of the computer is used if praksa knows it.
.TP
\fB\-h, \-\-help\fR
Show this help
.SH "EXIT STATUS"
.TP
\fB0\fR
Everything is in order, or there are only warnings.
.TP
\fB1\fR
There are mistakes.
.TP
\fB2\fR
The command was not understood, or something could not be read or written.
.SH "EXAMPLES"
.TP
\fBpraksa check\fR
Check the site in this folder.
.TP
\fBpraksa check \-\-site my\-site \-\-format json\fR
Check another site, and write the findings for another program.
.TP
\fBpraksa check \-\-today 2027\-01\-01\fR
See what will be overdue next year.

"#]].raw());
}

#[test]
fn every_command_has_a_manual_page() {
    let site = Site::new();
    praksa().current_dir(site.path()).args(["man", "m"]).assert().success();
    let help = String::from_utf8(praksa().arg("-h").output().unwrap().stdout).unwrap();
    let mut commands = help.lines().skip_while(|line| *line != "Commands:").skip(1);
    let mut count = 0;
    for line in commands.by_ref().take_while(|line| !line.is_empty()) {
        let name = line.split_whitespace().next().unwrap();
        assert!(site.path().join(format!("m/praksa-{name}.1")).is_file(), "{name}");
        count += 1;
    }
    assert!(count > 3);
    assert!(site.path().join("m/praksa.1").is_file());
}

#[test]
fn a_folder_that_cannot_be_made_is_said() {
    let site = Site::new().file("file", "");
    let output = praksa().current_dir(site.path()).args(["man", "file/man1"]).assert().code(2).stdout_eq("");
    let said = String::from_utf8(output.get_output().stderr.clone()).unwrap();
    assert!(said.starts_with("error: “file/man1” could not be written: "), "{said}");
}

#[test]
fn completions_know_every_option_and_code() {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let output = praksa().args(["completions", shell]).assert().success().stderr_eq("");
        let script = String::from_utf8(output.get_output().stdout.clone()).unwrap();
        for word in ["deny-warnings", "ui-lang", "completions"] {
            assert!(script.contains(word), "{shell}: {word}");
        }
    }
    let output = praksa().args(["completions", "bash"]).assert().success();
    assert!(String::from_utf8(output.get_output().stdout.clone()).unwrap().contains("unknown-field"));
}
