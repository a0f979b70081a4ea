//! How long it takes from saving a file until the development server serves the page that shows it.
//!
//! A corpus is written, the real server started on it at an address of this machine, and then files are saved, one at a
//! time, as an editor saves them. The page that the edit shows on is asked for until it has it; as in a browser, the
//! server is told that this page is being looked at.

use std::fs;
use std::io;
use std::path::Path;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use serde::Serialize;

use super::corpus::Corpus;
use super::course::{Failure, TODAY, write};
use super::meter::Meter;
use super::{change, client};
use crate::options::{Audience, Options};
use crate::report::Wording;
use crate::serve::{Built, Job, Port, Rebuild, Server, Settings, SiteBuilder};

/// How long an edit may take to be served.
const PATIENCE: Duration = Duration::from_secs(300);
/// How often the page is asked for at first, and after a second.
const ASKED: (Duration, Duration) = (Duration::from_millis(1), Duration::from_millis(10));
/// When no build has begun for so long, the last was the last.
const QUIET: Duration = Duration::from_millis(400);

/// What was measured. Times are in seconds.
#[derive(Debug, Serialize)]
pub struct Edits {
    /// The version of praksa.
    pub version: &'static str,
    /// Threads that worked.
    pub threads: usize,
    /// Documents of the corpus.
    pub documents: usize,
    /// How often each edit was made.
    pub runs: usize,
    /// How long the server took to serve its first page.
    pub start: f64,
    /// The edits in order.
    pub edits: Vec<Edit>,
}

/// A kind of edit.
#[derive(Debug, Serialize)]
pub struct Edit {
    /// `body`, `front-matter`, `template`, `glossary`, `new` or `deleted`.
    pub name: &'static str,
    /// From saving to the page being served: the median.
    pub page: f64,
    /// From saving until the whole site is as it should be: the median.
    pub whole: f64,
    /// Time of all processors until then, that of the asking browser included: the median.
    pub cpu: f64,
    /// From saving to the page being served, run by run.
    pub pages: Vec<f64>,
}

/// What one run of an edit took.
#[derive(Clone, Copy, Debug, Default)]
struct Took {
    page: f64,
    whole: f64,
    cpu: f64,
}

/// Writes a corpus into `site`, serves it, and saves files in it, each kind of edit `runs` times.
///
/// # Errors
/// When files cannot be written, the server cannot be started, or an edit is not served in time.
pub fn edits(corpus: &Corpus, site: &Path, runs: usize, wording: &Arc<Wording>) -> Result<Edits, Failure> {
    write(corpus, site).map_err(|(path, error)| Failure::Write(path, error))?;
    let (tell, built) = channel();
    let options = || Options { today: TODAY, audience: Audience::Participant };
    let builder = SiteBuilder::new(site, Box::new(options), Arc::clone(wording));
    let builder = Telling { builder, tell: Mutex::new(tell) };
    let mut settings = Settings::new(site, Arc::clone(wording));
    settings.port = Port::Exactly(0);
    let before = Instant::now();
    let server = Server::start(settings, Arc::new(builder)).map_err(Failure::Serve)?;
    let mut bench = Bench { server, built, site, wanted: 0 };
    let first = change::all(corpus, 0, "").into_iter().next().ok_or(Failure::NotServed("body"))?;
    bench.wait(first.name, &first.page, |status, _| status == 200)?;
    let start = before.elapsed().as_secs_f64();
    bench.settle(Instant::now());
    let mut all: Vec<(&'static str, Vec<Took>)> = Vec::new();
    for run in 1..=runs {
        for (at, _) in change::NAMES.iter().enumerate() {
            let mark = bench.mark();
            let Some(change) = change::all(corpus, run, &mark).into_iter().nth(at) else { continue };
            let took = bench.make(&change, &mark)?;
            match all.iter_mut().find(|(name, _)| *name == change.name) {
                Some((_, runs)) => runs.push(took),
                None => all.push((change.name, vec![took])),
            }
        }
    }
    bench.server.stop();
    let edits = all.into_iter().map(|(name, runs)| Edit {
        name,
        page: median(runs.iter().map(|took| took.page)),
        whole: median(runs.iter().map(|took| took.whole)),
        cpu: median(runs.iter().map(|took| took.cpu)),
        pages: runs.iter().map(|took| took.page).collect(),
    });
    Ok(Edits {
        version: env!("CARGO_PKG_VERSION"),
        threads: rayon::current_num_threads(),
        documents: corpus.len(),
        runs,
        start,
        edits: edits.collect(),
    })
}

/// The middle of some numbers; nought if there are none.
pub(super) fn median(numbers: impl Iterator<Item = f64>) -> f64 {
    let mut numbers: Vec<f64> = numbers.collect();
    numbers.sort_by(f64::total_cmp);
    let upper = numbers.get(numbers.len() / 2).copied().unwrap_or(0.0);
    match numbers.len() % 2 {
        0 => numbers.get((numbers.len() / 2).saturating_sub(1)).map_or(0.0, |lower| (lower + upper) / 2.0),
        _ => upper,
    }
}

/// A builder that tells when a build begins and when it ends.
struct Telling {
    builder: SiteBuilder,
    tell: Mutex<Sender<(Instant, bool)>>,
}

impl Telling {
    fn tell(&self, ended: bool) {
        // Nobody listens once everything is measured.
        let _ = self.tell.lock().unwrap_or_else(PoisonError::into_inner).send((Instant::now(), ended));
    }
}

impl Rebuild for Telling {
    fn rebuild(&self, job: &Job<'_>) -> Built {
        self.tell(false);
        let built = self.builder.rebuild(job);
        self.tell(true);
        built
    }
}

struct Bench<'a> {
    server: Server,
    built: Receiver<(Instant, bool)>,
    site: &'a Path,
    /// How many marks there have been.
    wanted: u32,
}

impl Bench<'_> {
    /// A text that stands nowhere else, the same in every script, and no list's number.
    fn mark(&mut self) -> String {
        self.wanted += 1;
        format!("(4711-{:05})", self.wanted)
    }

    fn make(&mut self, change: &change::Change, mark: &str) -> Result<Took, Failure> {
        let server = self.server.address();
        let file = format!("{}index.html", change.page.trim_start_matches('/'));
        let viewer = client::look_at(server, &file).map_err(|_| Failure::NotServed(change.name))?;
        // The server reads whom it has to tell before it answers anybody else.
        self.wait(change.name, &change.page, |_, _| true)?;
        let (meter, before) = (Meter::new(), Instant::now());
        let path = self.site.join(&change.path);
        change.save(&path).map_err(|error| Failure::Write(path, error))?;
        match change.bytes {
            Some(_) => self.wait(change.name, &change.page, |status, page| {
                status == 200 && page.windows(mark.len()).any(|window| window == mark.as_bytes())
            })?,
            None => self.wait(change.name, &change.page, |status, _| status == 404)?,
        }
        let page = before.elapsed().as_secs_f64();
        let end = self.settle(Instant::now());
        drop(viewer);
        Ok(Took {
            page,
            whole: end.duration_since(before).as_secs_f64(),
            cpu: meter.usage().cpu.as_secs_f64(),
        })
    }

    /// Asks for a page until it is as it should be.
    fn wait(
        &self,
        name: &'static str,
        page: &str,
        right: impl Fn(u16, &[u8]) -> bool,
    ) -> Result<(), Failure> {
        let before = Instant::now();
        while before.elapsed() < PATIENCE {
            let answer = client::get(self.server.address(), page);
            let (status, bytes) = answer.map_err(|_| Failure::NotServed(name))?;
            if right(status, &bytes) {
                return Ok(());
            }
            thread::sleep(if before.elapsed().as_secs() < 1 { ASKED.0 } else { ASKED.1 });
        }
        Err(Failure::NotServed(name))
    }

    /// Waits until nothing is being built, and says when the last build ended; `at` if there was none.
    fn settle(&self, at: Instant) -> Instant {
        let mut last = at;
        let mut building = false;
        loop {
            match self.built.recv_timeout(if building { PATIENCE } else { QUIET }) {
                Ok((when, true)) => (last, building) = (when.max(last), false),
                Ok((_, false)) => building = true,
                Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => return last,
            }
        }
    }
}

impl change::Change {
    fn save(&self, path: &Path) -> io::Result<()> {
        match &self.bytes {
            Some(bytes) => {
                path.parent().map_or(Ok(()), fs::create_dir_all)?;
                fs::write(path, bytes)
            }
            None => fs::remove_file(path),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::{Disk, Embedded};

    #[test]
    fn the_middle_of_numbers() {
        assert_eq!(median([].into_iter()), 0.0);
        assert_eq!(median([3.0, 1.0, 2.0].into_iter()), 2.0);
        assert_eq!(median([4.0, 1.0, 2.0, 3.0].into_iter()), 2.5);
    }

    #[test]
    fn every_edit_comes_to_be_served() {
        let folder = tempfile::tempdir().unwrap();
        let corpus = Corpus::new(3, 1).unwrap();
        let wording = Arc::new(Wording::load(&Disk::new(folder.path()), &Embedded, "en"));
        let edits = edits(&corpus, &folder.path().join("site"), 1, &wording).unwrap();
        let names: Vec<&str> = edits.edits.iter().map(|edit| edit.name).collect();
        assert_eq!(names, change::NAMES);
        assert!(edits.edits.iter().all(|edit| edit.pages.len() == 1 && edit.whole >= edit.page), "{edits:?}");
    }
}
