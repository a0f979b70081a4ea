//! What the command line learns from the world around it, asked once.

use std::env;
use std::io::{IsTerminal, stderr, stdout};

use jiff::civil::Date;

/// The surroundings of a command. Tests make their own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Environment {
    /// The locale that the user has chosen for messages, as the system writes it: `sr_RS.UTF-8@latin`.
    pub locale: Option<String>,
    /// Whether the output is a terminal that may be coloured.
    pub colour_out: bool,
    /// Whether complaints go to a terminal that may be coloured.
    pub colour_err: bool,
    /// Whether progress can be shown.
    pub progress: bool,
    /// The date.
    pub today: Date,
}

impl Environment {
    /// The real surroundings.
    pub fn real() -> Self {
        let variable = |name| env::var(name).ok().filter(|value: &String| !value.is_empty());
        // The order in which the system itself looks, and only the first that is set counts.
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(variable);
        let plain = variable("NO_COLOR").is_some() || variable("TERM").is_some_and(|term| term == "dumb");
        Environment {
            locale,
            colour_out: !plain && stdout().is_terminal(),
            colour_err: !plain && stderr().is_terminal(),
            progress: stderr().is_terminal(),
            today: jiff::ZonedDateTime::now().date(),
        }
    }
}
