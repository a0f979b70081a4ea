//! The development server: a site in memory that follows its files.
//!
//! In: [`Settings`], and a [`Rebuild`] that makes the site. Out: pages over HTTP, and [`Notice`]s of what goes on.
//!
//! ```text
//! files ─ watch ─→ keeper ─ rebuild ─→ site in memory ─→ answer ─→ browser
//!                                          └─ events ─→ live.js in the page: load again, or show the findings
//! ```
//!
//! Everything is served from memory, so that a published folder is never touched and no page ever mixes two builds. A
//! mistake in a file never ends the server: the last good site stays, with the findings shown over its pages. The server
//! shows drafts, so by default only this machine reaches it, and a page of another origin reads nothing from it. All languages are served at once: they are folders of one site.

mod address;
mod answer;
mod body;
mod builder;
mod connection;
mod hosts;
mod idle;
mod keeper;
mod listen;
mod live;
mod media;
mod notice;
mod overlay;
mod pages;
mod range;
mod rebuild;
mod settings;
mod site;
mod viewers;
mod watch;

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::{self, JoinHandle};

use tokio::sync::watch as signal;

pub use builder::{AskOptions, SiteBuilder};
pub use notice::{Notice, Outcome, ServeError};
pub use rebuild::{Built, Changes, Job, Rebuild, Update};
pub use settings::{Limits, PORT, Port, Settings, Watching};

use answer::Desk;
use hosts::Hosts;
use keeper::Keeper;
use site::Site;
use viewers::Viewers;
use watch::{Pending, Watch};

/// Serves a site until the process is told to end (interrupted or terminated). `notices` is called from this thread.
///
/// # Errors
/// When the server cannot be started; see [`ServeError`].
pub fn run(
    settings: Settings,
    builder: Arc<dyn Rebuild>,
    notices: &dyn Fn(Notice),
) -> Result<(), ServeError> {
    let server = Server::start_with(settings, builder, Ending::Signals)?;
    while let Some(notice) = server.next_notice() {
        let last = matches!(notice, Notice::Stopping);
        notices(notice);
        if last {
            break;
        }
    }
    server.stop();
    Ok(())
}

/// A running server. Dropping it ends it.
#[derive(Debug)]
pub struct Server {
    address: SocketAddr,
    notices: Receiver<Notice>,
    pending: Arc<Pending>,
    stop: signal::Sender<bool>,
    network: Option<JoinHandle<()>>,
}

/// What ends a server besides [`Server::stop`].
#[derive(Clone, Copy, PartialEq, Eq)]
enum Ending {
    Nothing,
    Signals,
}

impl Server {
    /// Starts a server and its first build.
    ///
    /// # Errors
    /// See [`ServeError`].
    pub fn start(settings: Settings, builder: Arc<dyn Rebuild>) -> Result<Server, ServeError> {
        Server::start_with(settings, builder, Ending::Nothing)
    }

    fn start_with(
        settings: Settings,
        builder: Arc<dyn Rebuild>,
        ending: Ending,
    ) -> Result<Server, ServeError> {
        let root = match settings.root.canonicalize() {
            Ok(root) if root.is_dir() => root,
            _ => return Err(ServeError::NoFolder { root: settings.root }),
        };
        let (listener, address, instead_of) = listen::bind(settings.address, settings.port)?;
        let runtime =
            tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(ServeError::System)?;
        let listener = {
            let _inside = runtime.enter();
            tokio::net::TcpListener::from_std(listener).map_err(ServeError::System)?
        };

        let (sender, notices) = channel();
        let exposed = !address.ip().is_loopback();
        let _ = sender.send(Notice::Listening { address, url: listen::url(address), instead_of, exposed });

        let site = Arc::new(Site::new());
        let viewers = Arc::new(Viewers::default());
        let pending = Arc::new(Pending::default());
        let (stop, stopped) = signal::channel(false);
        let desk = Arc::new(Desk {
            site: Arc::clone(&site),
            viewers: Arc::clone(&viewers),
            hosts: Hosts::new(address, &settings.hosts),
            wording: settings.wording,
            limits: settings.limits,
            stop: stopped,
        });
        let (say, halt, rest) = (sender.clone(), stop.clone(), Arc::clone(&pending));
        let network = thread::Builder::new().name("praksa serve".to_owned()).spawn(move || {
            runtime.block_on(serve(listener, desk, ending, halt, say));
            rest.stop();
            // A download that a slow client holds up is not waited for.
            runtime.shutdown_background();
        });
        let network = network.map_err(ServeError::System)?;

        let server = Server { address, notices, pending: Arc::clone(&pending), stop, network: Some(network) };
        let tell = sender.clone();
        let polling = move |every, reason| {
            let _ = tell.send(Notice::Polling { every, reason });
        };
        let (ignored, watching) = (settings.ignored, settings.watching);
        let keeper = move || {
            let watch = Watch::new(root, &ignored, watching, pending, Box::new(polling));
            Keeper { site, viewers, builder, watch, notices: sender }.run();
        };
        thread::Builder::new().name("praksa rebuild".to_owned()).spawn(keeper).map_err(ServeError::System)?;
        Ok(server)
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Waits for the next thing the server has to say; `None` once it has ended.
    pub fn next_notice(&self) -> Option<Notice> {
        self.notices.recv().ok()
    }

    /// Ends the server: open answers are finished, within reason, and a build that is under way is not waited for.
    pub fn stop(mut self) {
        self.end();
    }

    fn end(&mut self) {
        self.pending.stop();
        self.stop.send_replace(true);
        if let Some(network) = self.network.take() {
            let _ = network.join();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.end();
    }
}

async fn serve(
    listener: tokio::net::TcpListener,
    desk: Arc<Desk>,
    ending: Ending,
    halt: signal::Sender<bool>,
    say: Sender<Notice>,
) {
    let mut stop = desk.stop.clone();
    let watch_over = async {
        match ending {
            Ending::Signals => tokio::select! {
                () = listen::told_to_end() => { halt.send_replace(true); }
                _ = stop.changed() => {}
            },
            Ending::Nothing => {
                let _ = stop.changed().await;
            }
        }
        let _ = say.send(Notice::Stopping);
    };
    tokio::join!(connection::accept(listener, desk), watch_over);
}
