//! What the server has to say while it runs, and why it does not run.

use std::fmt;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use super::rebuild::Changes;
use crate::report::Row;

/// Something whoever runs the server would want to know.
#[derive(Clone, Debug)]
pub enum Notice {
    /// The server listens.
    Listening {
        /// Where.
        address: SocketAddr,
        /// What to type into a browser.
        url: String,
        /// The port that was wanted but taken.
        instead_of: Option<u16>,
        /// Whether other machines can reach it.
        exposed: bool,
    },
    /// A build has ended.
    Rebuilt {
        /// What it was made for.
        changes: Changes,
        /// How many files the site that is now served has; `None` while there is none.
        files: Option<usize>,
        /// How it went.
        outcome: Outcome,
        /// What it found.
        findings: Arc<Vec<Row>>,
        /// How long it took.
        took: Duration,
    },
    /// The system cannot tell of changes, so the folders are looked through from now on.
    Polling {
        /// How often.
        every: Duration,
        /// What the system says of it.
        reason: String,
    },
    /// The server ends.
    Stopping,
}

/// How a build went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// There is a new site.
    Good,
    /// Mistakes stopped it; the last good site stays.
    Mistakes,
    /// The builder broke down, which is no fault of the files; the last good site stays.
    BrokenDown,
}

/// Why a server could not be started.
#[derive(Debug)]
pub enum ServeError {
    /// The site's root is not a folder.
    NoFolder {
        /// What was given.
        root: PathBuf,
    },
    /// The address is in use, and so are the others that were tried.
    Taken {
        /// The first that was tried.
        address: SocketAddr,
    },
    /// The address cannot be listened at.
    Address {
        /// The address.
        address: SocketAddr,
        /// What the system says.
        reason: std::io::Error,
    },
    /// The system refuses a thread or a timer.
    System(std::io::Error),
}

impl fmt::Display for ServeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ServeError::NoFolder { root } => write!(f, "{}: not a folder", root.display()),
            ServeError::Taken { address } => write!(f, "{address}: address in use"),
            ServeError::Address { address, reason } => write!(f, "{address}: {reason}"),
            ServeError::System(reason) => reason.fmt(f),
        }
    }
}

impl std::error::Error for ServeError {}
