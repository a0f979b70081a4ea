//! What a development server is told: where, for whom, in which language, within which limits.

use std::net::{IpAddr, Ipv4Addr};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use crate::report::Wording;

/// The port asked for when nobody asks for one.
pub const PORT: u16 = 4000;

/// Where a server listens and what it watches.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The folder that holds `content/`, and `themes/` and `locales/` where the site has its own.
    pub root: PathBuf,
    /// Folders whose changes mean nothing, such as the output; absolute, or relative to `root`.
    pub ignored: Vec<PathBuf>,
    /// The address to listen at. Anything but a loopback address shows unpublished pages to others.
    pub address: IpAddr,
    /// The port.
    pub port: Port,
    /// Names besides the address itself by which browsers may ask, such as the machine's own.
    pub hosts: Vec<String>,
    /// How changes are noticed.
    pub watching: Watching,
    /// How much of what is put up with.
    pub limits: Limits,
    /// The sentences of the server's own pages, in the language of whoever runs it.
    pub wording: Arc<Wording>,
}

impl Settings {
    /// The usual: this machine only, the first free port from [`PORT`] on.
    pub fn new(root: impl Into<PathBuf>, wording: Arc<Wording>) -> Self {
        Settings {
            root: root.into(),
            ignored: Vec::new(),
            address: IpAddr::V4(Ipv4Addr::LOCALHOST),
            port: Port::From(PORT),
            hosts: Vec::new(),
            watching: Watching::default(),
            limits: Limits::default(),
            wording,
        }
    }
}

/// Which port to listen at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Port {
    /// This one, or none. Zero lets the system choose.
    Exactly(u16),
    /// This one, or one of the next if it is taken.
    From(u16),
}

/// How changes of files are noticed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Watching {
    /// The system tells; where it cannot, the folders are looked through again and again.
    #[default]
    System,
    /// The folders are looked through at this interval: for network and container file systems, which do not tell.
    Polling(Duration),
}

/// Bounds that keep one careless or hostile client from taking the server away from the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Connections open at once; more wait their turn.
    pub connections: usize,
    /// Connections that wait for changes at once; must be fewer than `connections`.
    pub listeners: usize,
    /// How long a client may take over the head of a request.
    pub header: Duration,
    /// How long a connection may be open without a byte going either way.
    pub idle: Duration,
    /// How often a connection that waits for changes gets a sign of life; must be shorter than `idle`.
    pub heartbeat: Duration,
    /// How long a request waits for the first build before it is told to come again; must be shorter than `idle`.
    pub first_build: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Limits {
            connections: 256,
            listeners: 64,
            header: Duration::from_secs(10),
            idle: Duration::from_secs(25),
            heartbeat: Duration::from_secs(10),
            first_build: Duration::from_secs(15),
        }
    }
}
