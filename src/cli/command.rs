//! What a command is: its name, what it takes, what it does. Its words are the messages `cmd-NAME-…` of `cli.ftl`.

use super::given::Given;
use super::{Exit, Failure, Session};

/// A command.
#[derive(Debug)]
pub(super) struct Command {
    /// Its name. `cmd-NAME-about`, `cmd-NAME-long` and `cmd-NAME-examples` describe it.
    pub(super) name: &'static str,
    /// What it takes, in the order of the help.
    pub(super) flags: &'static [&'static Flag],
    /// Carries it out.
    pub(super) run: fn(&Given, &mut Session<'_>) -> Result<Exit, Failure>,
}

/// An option or argument of a command.
#[derive(Debug)]
pub(super) struct Flag {
    /// Its long name, without hyphens.
    pub(super) name: &'static str,
    /// The message that says what it is for; its attribute `long`, if there is one, says more.
    pub(super) text: &'static str,
    /// How it is written.
    pub(super) shape: Shape,
}

/// How a flag is written.
#[derive(Debug)]
pub(super) enum Shape {
    /// `--name`.
    Switch,
    /// `--name VALUE`.
    Option(Value),
    /// `VALUE`, or `[VALUE]` if it may be left out.
    Argument(Value, Required),
}

/// Whether an argument must be given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Required {
    /// It must.
    Yes,
    /// It may be left out.
    No,
}

/// A value.
#[derive(Debug)]
pub(super) struct Value {
    /// The message that stands for it in the help: `FOLDER`.
    pub(super) name: &'static str,
    /// What it may be.
    pub(super) among: Among,
    /// What it is when it is not given.
    pub(super) default: Option<&'static str>,
}

/// What a value may be.
#[derive(Debug)]
pub(super) enum Among {
    /// Anything.
    Anything,
    /// A path to a file or folder.
    Path,
    /// One of a few, which the help lists.
    Few(fn() -> Vec<&'static str>),
    /// One of many, which the help does not list.
    Many(fn() -> Vec<&'static str>),
}

impl Among {
    /// What it may be, if that is a list.
    pub(super) fn list(&self) -> Option<Vec<&'static str>> {
        match self {
            Among::Anything | Among::Path => None,
            Among::Few(list) | Among::Many(list) => Some(list()),
        }
    }
}

impl Flag {
    /// Its value, if it has one.
    pub(super) fn value(&self) -> Option<&Value> {
        match &self.shape {
            Shape::Switch => None,
            Shape::Option(value) | Shape::Argument(value, _) => Some(value),
        }
    }
}
