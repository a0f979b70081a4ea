//! `praksa man`: manual pages, made from the same commands as the help.

use std::fmt::Write as _;
use std::fs;

use super::command::{Among, Command, Flag, Required, Shape, Value};
use super::flags::UI_LANG;
use super::given::Given;
use super::parser::{PROGRAM, describe, usage};
use super::{COMMANDS, Exit, Failure, Session};
use crate::report::{Wording, on_one_line};

const FOLDER: Flag = Flag {
    name: "folder",
    text: "cmd-man-folder",
    shape: Shape::Argument(Value { name: "value-folder", among: Among::Path, default: None }, Required::No),
};

pub(super) const COMMAND: Command = Command { name: "man", flags: &[&FOLDER], run };

fn run(given: &Given, session: &mut Session<'_>) -> Result<Exit, Failure> {
    let Some(folder) = given.path(&FOLDER) else {
        session.out.write_all(page(None, &session.wording).as_bytes())?;
        return Ok(Exit::Fine);
    };
    fs::create_dir_all(&folder).map_err(|error| Failure::Write(folder.clone(), error))?;
    for command in std::iter::once(None).chain(COMMANDS.iter().copied().map(Some)) {
        let path = folder.join(format!("{}.1", title(command)));
        fs::write(&path, page(command, &session.wording))
            .map_err(|error| Failure::Write(path.clone(), error))?;
        let shown = on_one_line(&path.to_string_lossy()).into_owned();
        writeln!(session.out, "{}", session.wording.say("man-written", &[("path", shown.into())]))?;
    }
    Ok(Exit::Fine)
}

/// The name of a page: `praksa`, `praksa-check`.
fn title(command: Option<&Command>) -> String {
    command.map_or_else(|| PROGRAM.to_owned(), |command| format!("{PROGRAM}-{}", command.name))
}

/// A manual page in the language of man(7).
fn page(command: Option<&Command>, wording: &Wording) -> String {
    let say = |id: &str| wording.say(id, &[]);
    let words = command.map_or_else(|| "app".to_owned(), |command| format!("cmd-{}", command.name));
    let mut page = String::from(".\\\" -*- coding: utf-8 -*-\n");
    let source = format!("{PROGRAM} {}", env!("CARGO_PKG_VERSION"));
    let _ = writeln!(page, ".TH \"{}\" 1 \"\" \"{}\"", escaped(&title(command)), escaped(&source));
    section(&mut page, &say("man-name"));
    text(&mut page, &format!("{} - {}", title(command), say(&format!("{words}-about"))));
    section(&mut page, &say("man-synopsis"));
    text(&mut page, &usage(command, wording));
    section(&mut page, &say("man-description"));
    for (at, paragraph) in say(&format!("{words}-long")).split("\n\n").enumerate() {
        if at > 0 {
            page.push_str(".PP\n");
        }
        text(&mut page, &paragraph.replace('\n', " "));
    }
    if command.is_none() {
        section(&mut page, &say("help-commands"));
        for command in COMMANDS {
            entry(&mut page, &title(Some(command)), &say(&format!("cmd-{}-about", command.name)));
        }
    }
    let own = command.map_or(&[][..], |command| command.flags);
    let (arguments, options): (Vec<&Flag>, Vec<&Flag>) =
        own.iter().copied().chain([&UI_LANG]).partition(|flag| matches!(flag.shape, Shape::Argument(..)));
    if !arguments.is_empty() {
        section(&mut page, &say("help-arguments"));
    }
    for flag in arguments {
        let name = flag.value().map(|value| say(value.name)).unwrap_or_default();
        entry(&mut page, &name, &describe(flag, true, wording));
    }
    section(&mut page, &say("help-options"));
    for flag in options {
        let value = flag.value().map(|value| format!(" {}", say(value.name))).unwrap_or_default();
        entry(&mut page, &format!("--{}{value}", flag.name), &describe(flag, true, wording));
    }
    entry(&mut page, "-h, --help", &say("flag-help"));
    if command.is_none() {
        entry(&mut page, "-V, --version", &say("flag-version"));
    }
    section(&mut page, &say("man-exit-status"));
    for code in ["0", "1", "2"] {
        entry(&mut page, code, &say(&format!("man-exit-{code}")));
    }
    section(&mut page, &say("help-examples"));
    for line in say(&format!("{words}-examples")).lines() {
        match line.strip_prefix("    ") {
            Some(explanation) => text(&mut page, explanation),
            None => {
                page.push_str(".TP\n");
                bold(&mut page, line);
            }
        }
    }
    section(&mut page, &say("man-see-also"));
    let others = std::iter::once(None).chain(COMMANDS.iter().copied().map(Some)).map(title);
    let others: Vec<_> =
        others.filter(|name| *name != title(command)).map(|name| format!("{name}(1)")).collect();
    text(&mut page, &others.join(", "));
    page
}

fn section(page: &mut String, heading: &str) {
    let _ = writeln!(page, ".SH \"{}\"", escaped(&heading.to_uppercase()));
}

fn entry(page: &mut String, name: &str, words: &str) {
    page.push_str(".TP\n");
    bold(page, name);
    text(page, words);
}

fn bold(page: &mut String, words: &str) {
    let _ = writeln!(page, "\\fB{}\\fR", escaped(words));
}

fn text(page: &mut String, words: &str) {
    let words = escaped(words);
    // A line that begins with one of these is a command to the formatter.
    let guard = if words.starts_with(['.', '\'']) { "\\&" } else { "" };
    let _ = writeln!(page, "{guard}{words}");
}

fn escaped(text: &str) -> String {
    text.replace('\\', "\\e").replace('-', "\\-").replace('"', "\\(dq").replace('\n', " ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::{Embedded, Memory};

    #[test]
    fn pages_escape_what_the_formatter_would_obey() {
        let mut page = String::new();
        text(&mut page, ".so /etc/passwd \\x \"y\" --z");
        assert_eq!(page, "\\&.so /etc/passwd \\ex \\(dqy\\(dq \\-\\-z\n");
    }

    #[test]
    fn every_command_has_a_page_with_all_its_flags() {
        let wording = Wording::load(&Memory::new(), &Embedded, "");
        for command in COMMANDS {
            let page = page(Some(command), &wording);
            for flag in command.flags.iter().filter(|flag| !matches!(flag.shape, Shape::Argument(..))) {
                assert!(
                    page.contains(&escaped(&format!("--{}", flag.name))),
                    "{}: {}",
                    command.name,
                    flag.name
                );
            }
        }
    }
}
