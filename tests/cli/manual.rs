//! Manual pages and completions, made from the same commands as the help.

use std::fs;

use snapbox::str;

use crate::site::{Site, praksa};

#[test]
fn the_manual_page_of_a_command_is_whole() {
    let site = Site::new();
    praksa().current_dir(site.path()).args(["man", "pages/man1"]).assert().success().stderr_eq("");
    let page = fs::read_to_string(site.path().join("pages/man1/praksa-check.1")).unwrap();
    snapbox::assert_data_eq!(page, str![].raw());
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
