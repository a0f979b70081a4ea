//! `praksa completions`: a script for a shell, made from the same commands as the help.

use clap::ValueEnum;
use clap_complete::Shell;

use super::command::{Among, Command, Flag, Required, Shape, Value};
use super::given::Given;
use super::parser::{PROGRAM, parser};
use super::usage::UsageError;
use super::{Exit, Failure, Session};

const SHELL: Flag = Flag {
    name: "shell",
    text: "cmd-completions-shell",
    shape: Shape::Argument(
        Value { name: "value-shell", among: Among::Few(|| NAMES.to_vec()), default: None },
        Required::Yes,
    ),
};

const NAMES: &[&str] = &["bash", "elvish", "fish", "powershell", "zsh"];

pub(super) const COMMAND: Command = Command { name: "completions", flags: &[&SHELL], run };

fn run(given: &Given, session: &mut Session<'_>) -> Result<Exit, Failure> {
    let name = given.text(&SHELL)?.unwrap_or_default();
    let shell = Shell::from_str(&name, true).map_err(|_| {
        let error = UsageError::new("usage-bad-value").arg("found", name.as_str()).arg("option", SHELL.name);
        error.allowed(&name, NAMES.iter().map(|name| (*name).to_owned()).collect()).of(&COMMAND)
    })?;
    // Into memory first: the library that writes the script cannot tell when writing fails.
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut parser(&session.wording), PROGRAM, &mut script);
    session.out.write_all(&script)?;
    Ok(Exit::Fine)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_shell_is_known() {
        for name in NAMES {
            assert!(Shell::from_str(name, false).is_ok(), "{name}");
        }
        assert_eq!(NAMES.len(), Shell::value_variants().len());
    }
}
