//! A built site → a folder that readers see change in one step.
//!
//! In: a site's files, path by path ([`Sink`]). Out: a target folder that holds exactly them, a [`Manifest`] and
//! whatever else stood there that is not praksa's.
//!
//! ```text
//! begin ── lock, finish or clear what a killed build left, read the manifest
//!   put ── the same bytes are published already → remember; else → write into the stage, beside the target
//! commit ─ nothing changed → done
//!          link what is unchanged into the stage, take along what is not ours, sync,
//!          exchange stage and target, remove what was the target
//! drop ─── without commit: remove the stage; the target was never touched
//! ```
//!
//! At any moment the target is the whole old site or the whole new one, so a build may fail, run into a full disk or be
//! killed wherever it likes. Where folders cannot be exchanged (a mount point, some network file systems) files are
//! renamed into place one by one under a journal which the next build completes; there a reader may for a moment see
//! pages of both sites, but never half a page.
//!
//! A published file is never written to: it is linked or replaced. So a backup made of hard links keeps what it had, and
//! a file that somebody edited in place is replaced by what the build says.

mod attachment;
mod exchange;
mod failure;
mod for_disk;
mod foreign;
mod gate;
mod journal;
mod lock;
mod manifest;
mod retire;
mod settle;
mod stage;
mod target;
mod unchanged;
mod workspace;

use std::collections::HashMap;
use std::fs;
use std::io;
use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};

use rayon::prelude::*;

use crate::diagnostic::{Code, Diagnostic, Place};
use crate::files::is_plain;
use crate::fingerprint::Fingerprint;
use crate::output::{Content, Sink};

use self::attachment::{Attachment, Trouble};
use self::failure::shown;
pub use self::for_disk::ForDisk;
use self::foreign::Foreign;
use self::gate::Gate;
pub use self::manifest::{Entry, Manifest, NAME as MANIFEST};
use self::stage::Stage;
use self::target::{Standing, Target};
use self::workspace::Workspace;

/// How a finished site takes the place of the one before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Swap {
    /// All at once; file by file only where that is not possible.
    #[default]
    Exchange,
    /// File by file, keeping the target folder itself. For a folder that something else holds on to, such as a
    /// container it is mounted into or a server that was started inside it.
    FileByFile,
}

/// What a publication did.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Summary {
    /// Files that are new or changed.
    pub written: usize,
    /// Files that were published already with the same bytes.
    pub linked: usize,
    /// Files that are no longer part of the site.
    pub removed: usize,
    /// Files and folders found in the target that are not praksa's and were kept. They are only looked for when
    /// something changed.
    pub kept: usize,
    /// Size of the written files, in bytes.
    pub bytes: u64,
    /// Fingerprint of the manifest of the site as it is now.
    pub manifest: Fingerprint,
}

/// A site on its way into a folder. Give it the files ([`Sink`]), then [`commit`](Publication::commit); dropped without
/// that, it leaves the folder as it was.
#[derive(Debug)]
pub struct Publication {
    target: Target,
    workspace: Workspace,
    stage: Stage,
    swap: Swap,
    /// The site published before, and its manifest as it is written.
    previous: Manifest,
    previous_bytes: Vec<u8>,
    accepted: Mutex<HashMap<String, Accepted>>,
    /// The first failure; a site with a file missing is never published, even if the caller goes on.
    failed: Mutex<Option<Box<Diagnostic>>>,
    gate: Gate,
}

/// A file of the new site.
#[derive(Clone, Copy, Debug)]
struct Accepted {
    entry: Entry,
    /// Whether it is in the stage, or published already.
    fresh: bool,
}

impl Publication {
    /// Begins to publish into `target`. `sources` are the folders the site is read from (`content`, `themes`,
    /// `locales`), whether they exist or not; not the folder that holds them, inside which the target may be.
    ///
    /// # Errors
    /// Findings when the target overlaps a source (in either direction, through whatever links), is not a folder, holds
    /// anything without being a site that praksa published, is locked by another build, or cannot be written to.
    /// Nothing in the target is changed then.
    pub fn begin(target: &Path, sources: &[&Path]) -> Result<Publication, Vec<Diagnostic>> {
        Publication::begin_with(target, sources, Swap::default())
    }

    /// As [`begin`](Publication::begin), with a choice of how the site takes its place.
    ///
    /// # Errors
    /// As [`begin`](Publication::begin).
    pub fn begin_with(target: &Path, sources: &[&Path], swap: Swap) -> Result<Publication, Vec<Diagnostic>> {
        let target = Target::find(target, sources)?;
        let one = |finding: Box<Diagnostic>| vec![*finding];
        // A folder that is not ours gets no workspace. If there is one, the folder may be half-way between two sites.
        if !Workspace::is_there(&target) {
            target.standing().map_err(one)?;
        }
        let gate = Gate::new();
        let mut workspace = Workspace::claim(&target).map_err(one)?;
        workspace.recover(&target, &gate).map_err(one)?;
        let (previous, previous_bytes) = match target.standing().map_err(one)? {
            Standing::Site(manifest, bytes) => (manifest, bytes),
            Standing::Nothing | Standing::Empty => (Manifest::default(), Vec::new()),
        };
        let stage = Stage::create(workspace.stage()).map_err(|error| one(target.failure("", &error)))?;
        Ok(Publication {
            target,
            workspace,
            stage,
            swap,
            previous,
            previous_bytes,
            accepted: Mutex::default(),
            failed: Mutex::default(),
            gate,
        })
    }

    /// Fingerprint of the manifest of the site that is published now.
    pub fn published(&self) -> Fingerprint {
        Fingerprint::of(&self.previous_bytes)
    }

    /// Takes files for the new site that are published already, if each of them still holds what the manifest says. The
    /// bytes are read: nobody is believed. Files that the new site has been given already are left alone. Either all of the
    /// others are taken or none.
    pub fn keep<'p>(&self, paths: impl IntoIterator<Item = &'p str>) -> bool {
        let paths: Vec<&str> = {
            let accepted = self.accepted();
            paths.into_iter().filter(|path| !accepted.contains_key(*path)).collect()
        };
        let holds = |path: &&str| {
            let _pass = self.gate.pass();
            let entry = *self.previous.get(path)?;
            unchanged::hashes(&self.target.real.join(path), entry.size, &entry.hash)
                .then(|| ((*path).to_owned(), Accepted { entry, fresh: false }))
        };
        let found: Option<Vec<(String, Accepted)>> = paths.par_iter().map(holds).collect();
        let Some(found) = found else { return false };
        self.accepted().extend(found);
        true
    }

    /// Puts the site in place.
    ///
    /// # Errors
    /// A finding when a file could not be taken before, when two files contradict each other, when something foreign in
    /// the target stands where the site has to, or when the system refuses. The target is then as it was; only where
    /// files are renamed one by one may it be half-way, and the next build goes on from there.
    pub fn commit(mut self) -> Result<Summary, Box<Diagnostic>> {
        if let Some(finding) = self.failure_so_far().take() {
            return Err(finding);
        }
        let accepted = std::mem::take(&mut *self.accepted());
        let mut summary = Summary::default();
        for file in accepted.values() {
            if file.fresh {
                summary.written += 1;
                summary.bytes += file.entry.size;
            } else {
                summary.linked += 1;
            }
        }
        let site: Manifest = accepted.iter().map(|(path, file)| (path.clone(), file.entry)).collect();
        summary.removed = self.previous.paths().filter(|path| !site.contains(path)).count();
        if let Some(path) = site.folders().into_iter().find(|folder| site.contains(folder)) {
            return Err(conflict(path));
        }
        let bytes = site.to_bytes();
        summary.manifest = Fingerprint::of(&bytes);
        if summary.written == 0 && bytes == self.previous_bytes {
            return Ok(summary);
        }
        self.stage.write(MANIFEST, &bytes).map_err(|error| self.target.failure(MANIFEST, &error))?;
        let mut fresh: Vec<&str> =
            accepted.iter().filter(|(_, file)| file.fresh).map(|(path, _)| path.as_str()).collect();
        fresh.sort_unstable();

        let mut exchanged = false;
        if !self.target.exists() {
            self.settle()?;
            let renamed = fs::rename(self.stage.root(), &self.target.real);
            renamed.map_err(|error| self.target.failure("", &error))?;
        } else {
            exchanged = self.can_exchange()? && self.exchange(&site, &accepted, &mut summary)?;
            if !exchanged {
                self.file_by_file(&site, &fresh, &mut summary)?;
            }
        }
        // Only so that a power cut does not bring the old site back; no reason to call the new one a failure.
        if cfg!(unix) {
            let _ = fs::File::open(&self.target.parent).and_then(|folder| folder.sync_all());
        }
        self.workspace.published();
        if exchanged {
            retire::retire(self.stage.root(), &self.target.real, &self.gate);
        }
        Ok(summary)
    }

    fn can_exchange(&self) -> Result<bool, Box<Diagnostic>> {
        if self.swap == Swap::FileByFile || self.workspace.is_inside() {
            return Ok(false);
        }
        exchange::is_possible(&self.workspace.probe()).map_err(|error| self.target.failure("", &error))
    }

    /// Completes the stage and swaps it with the target. `false` when that is not possible after all.
    fn exchange(
        &self,
        site: &Manifest,
        accepted: &HashMap<String, Accepted>,
        summary: &mut Summary,
    ) -> Result<bool, Box<Diagnostic>> {
        let unchanged: Vec<_> = accepted.iter().filter(|(_, file)| !file.fresh).collect();
        unchanged.par_iter().try_for_each(|(path, file)| self.link(path, file.entry))?;
        self.settle()?;
        // As late as can be, so that hardly anything can appear in the target between this look and the exchange.
        let foreign = self.foreign(site)?;
        for thing in &foreign {
            let parent = thing.path.to_str().map_or(Ok(()), |path| self.stage.folder_of(path));
            parent
                .map_err(|error| (thing.path.clone(), error))
                .and_then(|()| foreign::carry(thing, &self.target.real, self.stage.root(), &self.gate))
                .map_err(|(path, error)| self.target.failure(&shown(&path), &error))?;
        }
        summary.kept = foreign.len();
        foreign::like(&self.target.real, self.stage.root())
            .and_then(|()| self.workspace.announce_exchange())
            .and_then(|()| exchange::exchange(self.stage.root(), &self.target.real))
            .map_err(|error| self.target.failure("", &error))
    }

    /// Renames the staged files into the target, one by one.
    fn file_by_file(
        &mut self,
        site: &Manifest,
        fresh: &[&str],
        summary: &mut Summary,
    ) -> Result<(), Box<Diagnostic>> {
        summary.kept = self.foreign(site)?.len();
        self.settle()?;
        let journal = journal::Journal::between(&self.previous, site, fresh.iter().copied());
        journal.prepare(&self.target.real).map_err(|(path, error)| self.target.failure(&path, &error))?;
        let path = self.workspace.path();
        journal.write(path).map_err(|error| self.target.failure("", &error))?;
        if let Err((at, error)) = journal::complete(path, self.stage.root(), &self.target.real) {
            self.workspace.keep();
            return Err(self.target.failure(&at, &error));
        }
        Ok(())
    }

    fn settle(&self) -> Result<(), Box<Diagnostic>> {
        settle::settle(self.stage.root()).map_err(|error| self.target.failure("", &error))
    }

    /// What stands in the target that is not praksa's and can stay.
    fn foreign(&self, site: &Manifest) -> Result<Vec<Foreign>, Box<Diagnostic>> {
        let root = &self.target.real;
        let mut found = foreign::find(root, &self.previous, site, &self.gate)
            .map_err(|(path, error)| self.target.failure(&shown(&path), &error))?;
        let refused = foreign::conflicts(&mut found, root, site);
        if refused.is_empty() { Ok(found) } else { Err(failure::not_ours(self.target.shown(""), &refused)) }
    }

    /// Brings an unchanged file into the stage: as a link, or as a copy where links cannot be had.
    fn link(&self, path: &str, entry: Entry) -> Result<(), Box<Diagnostic>> {
        let published = self.target.real.join(path);
        if self.stage.link(path, &published).is_ok() {
            return Ok(());
        }
        let _pass = self.gate.pass();
        let copied =
            Attachment::open(&published, entry.size).and_then(|file| file.copy(|| self.stage.open(path)));
        match copied {
            Ok(copied) if copied == entry => Ok(()),
            Ok(_) => Err(self.target.failure(path, &io::ErrorKind::InvalidData.into())),
            Err(trouble) => Err(trouble.finding(&published, |error| self.target.failure(path, error))),
        }
    }

    fn take_bytes(&self, path: &str, bytes: &[u8]) -> Result<Accepted, Box<Diagnostic>> {
        let entry = Entry { size: u64::try_from(bytes.len()).unwrap_or(u64::MAX), hash: blake3::hash(bytes) };
        let _pass = self.gate.pass();
        if self.previous.get(path) == Some(&entry) && unchanged::holds(&self.target.real.join(path), bytes) {
            return Ok(Accepted { entry, fresh: false });
        }
        self.stage.write(path, bytes).map_err(|error| self.not_written(path, &error))?;
        Ok(Accepted { entry, fresh: true })
    }

    fn take_file(&self, path: &str, source: &Path, len: u64) -> Result<Accepted, Box<Diagnostic>> {
        let _pass = self.gate.pass();
        let take = || {
            let mut file = Attachment::open(source, len)?;
            if self.previous.get(path).is_some_and(|entry| entry.size == len)
                && let Some(entry) = file.is_published(&self.target.real.join(path))?
            {
                return Ok(Accepted { entry, fresh: false });
            }
            file.copy(|| self.stage.open(path)).map(|entry| Accepted { entry, fresh: true })
        };
        take().map_err(|trouble: Trouble| trouble.finding(source, |error| self.not_written(path, error)))
    }

    /// The finding about a file that could not be written into the stage.
    fn not_written(&self, path: &str, error: &io::Error) -> Box<Diagnostic> {
        if error.kind() == io::ErrorKind::AlreadyExists {
            conflict(path)
        } else {
            self.target.failure(path, error)
        }
    }

    fn take(&self, path: &str, content: &Content) -> Result<(), Box<Diagnostic>> {
        if !is_plain(path) || path.split('/').next() == Some(workspace::INSIDE) {
            return Err(self.target.failure(path, &io::ErrorKind::InvalidInput.into()));
        }
        if path == MANIFEST {
            return Err(conflict(path));
        }
        let accepted = match content {
            Content::Bytes(bytes) => self.take_bytes(path, bytes),
            Content::File { path: source, len } => self.take_file(path, source, *len),
        }?;
        match self.accepted().insert(path.to_owned(), accepted) {
            None => Ok(()),
            Some(_) => Err(conflict(path)),
        }
    }

    fn accepted(&self) -> MutexGuard<'_, HashMap<String, Accepted>> {
        self.accepted.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn failure_so_far(&self) -> MutexGuard<'_, Option<Box<Diagnostic>>> {
        self.failed.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Sink for Publication {
    fn put(&self, path: &str, content: Content) -> Result<(), Box<Diagnostic>> {
        self.take(path, &content).inspect_err(|finding| {
            self.failure_so_far().get_or_insert_with(|| finding.clone());
        })
    }
}

/// Two files of the site that cannot both be there.
fn conflict(path: &str) -> Box<Diagnostic> {
    Box::new(Diagnostic::new(Code::AddressConflict).arg("found", path).at(Place::file(path)))
}
