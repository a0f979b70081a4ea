//! `praksa theme`: what a theme is given, for whoever makes one.

use super::command::{Among, Command, Flag, Required, Shape, Value};
use super::given::Given;
use super::{Exit, Failure, Session};
use crate::render::contract;

const ACTION: Flag = Flag {
    name: "action",
    text: "cmd-theme-action",
    shape: Shape::Argument(
        Value { name: "value-action", among: Among::Few(|| vec!["docs"]), default: None },
        Required::Yes,
    ),
};

pub(super) const COMMAND: Command = Command { name: "theme", flags: &[&ACTION], run };

fn run(_: &Given, session: &mut Session<'_>) -> Result<Exit, Failure> {
    // There is one action, and the parser lets no other through.
    session.out.write_all(contract::markdown().as_bytes())?;
    Ok(Exit::Fine)
}
