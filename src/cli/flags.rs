//! The flags that several commands share.

use super::command::{Among, Flag, Shape, Value};
use crate::build::Audience;
use crate::report::Format;

/// `--ui-lang`, which every command has.
pub(super) const UI_LANG: Flag = Flag {
    name: "ui-lang",
    text: "flag-ui-lang",
    shape: Shape::Option(Value { name: "value-language", among: Among::Anything, default: None }),
};

/// `--site`.
pub(super) const SITE: Flag = Flag {
    name: "site",
    text: "flag-site",
    shape: Shape::Option(Value { name: "value-folder", among: Among::Path, default: Some(".") }),
};

/// `--format`.
pub(super) const FORMAT: Flag = Flag {
    name: "format",
    text: "flag-format",
    shape: Shape::Option(Value {
        name: "value-format",
        among: Among::Few(|| Format::NAMES.iter().map(|(name, _)| *name).collect()),
        default: Some("human"),
    }),
};

/// `--today`.
pub(super) const TODAY: Flag = Flag {
    name: "today",
    text: "flag-today",
    shape: Shape::Option(Value { name: "value-date", among: Among::Anything, default: None }),
};

/// `--audience`.
pub(super) const AUDIENCE: Flag = Flag {
    name: "audience",
    text: "flag-audience",
    shape: Shape::Option(Value {
        name: "value-audience",
        among: Among::Few(|| AUDIENCES.iter().map(|(name, _)| *name).collect()),
        default: Some("participant"),
    }),
};

/// The audiences by the names they have on the command line.
pub(super) const AUDIENCES: &[(&str, Audience)] =
    &[("participant", Audience::Participant), ("facilitator", Audience::Facilitator)];

/// `--deny-warnings`.
pub(super) const DENY_WARNINGS: Flag =
    Flag { name: "deny-warnings", text: "flag-deny-warnings", shape: Shape::Switch };
