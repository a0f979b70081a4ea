//! The folder in which a site is staged.
//!
//! It stands beside the target, as `.NAME.praksa-publish`, so that the finished stage can take the target's place in one
//! step; inside it only where the target is a mount point or nothing may be created beside it. Who holds its lock works
//! in it. What a killed build left is ours to remove when the name is right, nothing but our own names is in there and
//! the lock is free.

use std::ffi::OsString;
use std::fs::{self, DirBuilder};
use std::io;
use std::path::{Path, PathBuf};

use crate::diagnostic::{Code, Diagnostic, Place};

use super::failure::{failure, not_ours, shown};
use super::gate::Gate;
use super::lock::{Attempt, Lock};
use super::target::{Target, is_mount_point};
use super::{journal, retire};

/// Name of the folder when it stands inside the target.
pub(super) const INSIDE: &str = ".praksa-publish";

const LOCK: &str = "lock";
const STAGE: &str = "stage";
/// Says which folder is about to be exchanged with the target; see [`Workspace::announce_exchange`].
const EXCHANGE: &str = "exchange";
/// Where it is tried whether folders can be exchanged.
const PROBE: &str = "probe";
/// Everything that may stand in a workspace.
const NAMES: &[&str] = &[LOCK, STAGE, EXCHANGE, PROBE, journal::NAME, journal::DRAFT];
/// How often the lock is tried while builds before us are just clearing up.
const TRIES: usize = 100;

/// A workspace whose lock we hold. Dropping it removes everything in it, and it.
#[derive(Debug)]
pub(super) struct Workspace {
    path: PathBuf,
    inside: bool,
    lock: Option<Lock>,
    /// The topmost folder that was created to hold the target.
    created: Option<PathBuf>,
    keep: bool,
}

impl Workspace {
    /// Where the workspace of a target is looked for, best first.
    fn places(target: &Target) -> Vec<(PathBuf, bool)> {
        let inside = (target.real.join(INSIDE), true);
        if target.exists() && is_mount_point(&target.real) {
            return vec![inside];
        }
        let mut name = OsString::from(".");
        name.push(&target.name);
        name.push(INSIDE);
        let beside = (target.parent.join(name), false);
        if target.exists() { vec![beside, inside] } else { vec![beside] }
    }

    /// Whether a workspace of this target exists already: another build runs, or one was killed.
    pub(super) fn is_there(target: &Target) -> bool {
        Workspace::places(target).iter().any(|(path, _)| fs::symlink_metadata(path).is_ok())
    }

    /// Creates the workspace of a target and takes its lock, or takes over what a killed build left.
    ///
    /// # Errors
    /// That another build holds the lock, that something foreign has the workspace's name, or the system's refusal.
    pub(super) fn claim(target: &Target) -> Result<Workspace, Box<Diagnostic>> {
        let missing =
            target.parent.ancestors().take_while(|above| fs::symlink_metadata(above).is_err()).last();
        let created = missing.map(Path::to_owned);
        fs::create_dir_all(&target.parent).map_err(|error| target.failure("", &error))?;
        let mut refusal = None;
        for (path, inside) in Workspace::places(target) {
            match claim_folder(&path) {
                Ok(lock) => {
                    return Ok(Workspace { path, inside, lock: Some(lock), created, keep: false });
                }
                Err(Refusal::Io(error)) if error.kind() == io::ErrorKind::PermissionDenied => {
                    refusal.get_or_insert(Refusal::Io(error));
                }
                Err(other) => {
                    refusal = Some(other);
                    break;
                }
            }
        }
        remove_created(&target.parent, created.as_deref());
        Err(match refusal {
            Some(Refusal::Held(process)) => Box::new(
                Diagnostic::new(Code::OutputLocked)
                    .arg("path", target.shown(""))
                    .arg("found", process)
                    .at(Place::file(target.shown(""))),
            ),
            Some(Refusal::Foreign(path, found)) => not_ours(shown(&path), &found),
            Some(Refusal::Io(error)) => target.failure("", &error),
            None => target.failure("", &io::ErrorKind::PermissionDenied.into()),
        })
    }

    /// Ends what a killed build began: completes what it was putting in place file by file, removes its stage.
    ///
    /// # Errors
    /// A finding when that cannot be done; what is left then stays for the next attempt.
    pub(super) fn recover(&mut self, target: &Target, gate: &Gate) -> Result<(), Box<Diagnostic>> {
        journal::complete(&self.path, &self.stage(), &target.real).map_err(|(path, error)| {
            self.keep = true;
            target.failure(&path, &error)
        })?;
        if self.was_exchanged() {
            // What the target held before. Somebody may have put files there at the last moment.
            retire::retire(&self.stage(), &target.real, gate);
        }
        let left = remove_tree(&self.stage())
            .and_then(|()| remove_tree(&self.probe()))
            .and_then(|()| remove_file(&self.path.join(EXCHANGE)));
        left.map_err(|error| failure(shown(&self.path), &error))
    }

    /// The folder a site is staged in. It does not exist at first.
    pub(super) fn stage(&self) -> PathBuf {
        self.path.join(STAGE)
    }

    /// A folder for trying things out. It does not exist at first.
    pub(super) fn probe(&self) -> PathBuf {
        self.path.join(PROBE)
    }

    /// The workspace itself.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// Whether it stands inside the target.
    pub(super) fn is_inside(&self) -> bool {
        self.inside
    }

    /// Notes which folder the stage is, so that the next build can tell, should this one be killed, whether what stands
    /// there then is a stage never published or the site that was published before.
    pub(super) fn announce_exchange(&self) -> io::Result<()> {
        fs::write(self.path.join(EXCHANGE), number(&self.stage())?.to_string())
    }

    fn was_exchanged(&self) -> bool {
        let noted = fs::read_to_string(self.path.join(EXCHANGE)).unwrap_or_default();
        match (noted.parse::<u64>(), number(&self.stage())) {
            (Ok(noted), Ok(now)) => noted != now,
            _ => false,
        }
    }

    /// Leaves everything where it is when dropped, because the journal in there has to be completed.
    pub(super) fn keep(&mut self) {
        self.keep = true;
    }

    /// The site is published: the folders created for it stay, and what is dropped may be removed.
    pub(super) fn published(&mut self) {
        self.keep = false;
        self.created = None;
    }
}

impl Drop for Workspace {
    fn drop(&mut self) {
        if !self.keep {
            // Should something not go away, the next build tries again.
            let _ = remove_tree(&self.stage());
            let _ = remove_tree(&self.probe());
            for name in [EXCHANGE, journal::NAME, journal::DRAFT] {
                let _ = remove_file(&self.path.join(name));
            }
            // The lock last: as long as it is there and held, nobody else touches the folder.
            let _ = remove_file(&self.path.join(LOCK));
            let _ = fs::remove_dir(&self.path);
            if let Some(parent) = self.path.parent().filter(|_| !self.inside) {
                remove_created(parent, self.created.as_deref());
            }
        }
        drop(self.lock.take());
    }
}

enum Refusal {
    /// The process of this number holds the lock.
    Held(String),
    /// These things, or this path itself, are not praksa's.
    Foreign(PathBuf, Vec<String>),
    Io(io::Error),
}

impl From<io::Error> for Refusal {
    fn from(error: io::Error) -> Self {
        Refusal::Io(error)
    }
}

fn claim_folder(path: &Path) -> Result<Lock, Refusal> {
    for _ in 0..TRIES {
        match create_private(path) {
            Err(error) if error.kind() != io::ErrorKind::AlreadyExists => return Err(error.into()),
            _ => {}
        }
        if !fs::symlink_metadata(path).is_ok_and(|meta| meta.is_dir()) {
            return Err(Refusal::Foreign(path.to_owned(), vec![shown(path)]));
        }
        let strangers = strangers(path)?;
        if !strangers.is_empty() {
            return Err(Refusal::Foreign(path.to_owned(), strangers));
        }
        match Lock::take(&path.join(LOCK))? {
            Attempt::Taken(lock) => return Ok(lock),
            Attempt::Held(process) => return Err(Refusal::Held(process)),
            Attempt::Foreign => return Err(Refusal::Foreign(path.to_owned(), vec![LOCK.to_owned()])),
            Attempt::Gone => {}
        }
    }
    Err(Refusal::Held(String::new()))
}

/// What stands in the folder and never stands in a workspace.
fn strangers(path: &Path) -> io::Result<Vec<String>> {
    let entries = match fs::read_dir(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries?,
    };
    let mut found = Vec::new();
    for entry in entries {
        let name = entry?.file_name();
        if !NAMES.iter().any(|known| name == *known) {
            found.push(shown(Path::new(&name)));
        }
    }
    found.sort();
    Ok(found)
}

/// Nobody else may look into a site that is not published yet.
fn create_private(path: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
}

/// What tells a folder from another on the same file system.
#[cfg(unix)]
fn number(path: &Path) -> io::Result<u64> {
    use std::os::unix::fs::MetadataExt;
    fs::symlink_metadata(path).map(|meta| meta.ino())
}

#[cfg(not(unix))]
fn number(path: &Path) -> io::Result<u64> {
    fs::symlink_metadata(path).map(|_| 0)
}

fn remove_tree(path: &Path) -> io::Result<()> {
    match fs::remove_dir_all(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

fn remove_file(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// Removes the folders created to hold a target that was never published, as far as they are empty.
fn remove_created(parent: &Path, created: Option<&Path>) {
    let Some(top) = created else { return };
    for folder in parent.ancestors().take_while(|folder| folder.starts_with(top)) {
        if fs::remove_dir(folder).is_err() {
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn target(path: &Path) -> Target {
        Target::find(path, &[]).unwrap()
    }

    #[test]
    fn a_second_claim_is_refused_and_names_the_holder() {
        let folder = tempfile::tempdir().unwrap();
        let target = target(&folder.path().join("public"));
        let first = Workspace::claim(&target).unwrap();
        let finding = Workspace::claim(&target).unwrap_err();
        assert_eq!(finding.code, Code::OutputLocked);
        assert!(
            finding.args.contains(&("found".into(), std::process::id().to_string().into())),
            "{finding:?}"
        );
        assert!(first.path().exists(), "a refused claim leaves the holder's workspace alone");
        drop(first);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
        drop(Workspace::claim(&target).unwrap());
    }

    #[test]
    fn what_a_dead_process_left_is_taken_over_and_cleared() {
        let folder = tempfile::tempdir().unwrap();
        let target = target(&folder.path().join("public"));
        let left = folder.path().join(".public.praksa-publish");
        for lock in ["", "praksa pub", "praksa publish 1\n", "praksa publish 1\n4000000\n"] {
            fs::create_dir_all(left.join("stage/mk")).unwrap();
            fs::write(left.join("stage/mk/index.html"), "half").unwrap();
            fs::write(left.join("lock"), lock).unwrap();
            let mut workspace = Workspace::claim(&target).unwrap();
            workspace.recover(&target, &Gate::new()).unwrap();
            assert!(!left.join("stage").exists());
            drop(workspace);
            assert!(!left.exists());
        }
    }

    #[test]
    fn a_folder_of_the_same_name_that_is_not_ours_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let target = target(&folder.path().join("public"));
        let left = folder.path().join(".public.praksa-publish");
        fs::create_dir(&left).unwrap();
        fs::write(left.join("diary.txt"), "mine").unwrap();
        let finding = Workspace::claim(&target).unwrap_err();
        assert_eq!(finding.code, Code::OutputNotOurs);
        assert!(finding.args.contains(&("found".into(), "diary.txt".into())));
        assert_eq!(fs::read_dir(&left).unwrap().count(), 1);

        fs::rename(left.join("diary.txt"), left.join("lock")).unwrap();
        assert_eq!(Workspace::claim(&target).unwrap_err().code, Code::OutputNotOurs);
        assert_eq!(fs::read_to_string(left.join("lock")).unwrap(), "mine");
    }

    #[test]
    fn folders_created_for_nothing_go_away() {
        let folder = tempfile::tempdir().unwrap();
        let target = target(&folder.path().join("a/b/public"));
        drop(Workspace::claim(&target).unwrap());
        assert!(!folder.path().join("a").exists());
        let mut workspace = Workspace::claim(&target).unwrap();
        workspace.published();
        drop(workspace);
        assert!(folder.path().join("a/b").exists());
    }
}
