//! Files of a folder on disk: regular files only, links never followed, nothing waited for.

use std::collections::BTreeMap;
use std::fs::{self, File, Metadata, OpenOptions};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::sleep;
use std::time::{Duration, SystemTime};

use walkdir::WalkDir;

use super::{Entry, FileError, Files, Kind, is_plain};

/// How long a file must have held still where nobody tells of changes. An editor that truncates and then writes is caught
/// between the two otherwise, and an empty page would be published.
const SETTLED: Duration = Duration::from_millis(20);
/// How often a file that keeps changing is tried.
const TRIES: usize = 10;

/// What tells that a file is no longer the one that was read.
type State = (u64, Option<SystemTime>);

/// The folder that holds a site's `content/`.
#[derive(Debug, Clone)]
pub struct Disk {
    root: PathBuf,
    /// How long a file must have held still before its bytes are believed.
    settled: Duration,
    /// What was read, in its state of then.
    read: Arc<Mutex<BTreeMap<String, State>>>,
}

impl Disk {
    /// The files below `root`.
    pub fn new(root: impl Into<PathBuf>) -> Self {
        Disk { root: root.into(), settled: SETTLED, read: Arc::default() }
    }

    /// The files below `root`, for somebody who is told of every change, waits until it is over, and reads again after it:
    /// no file has to prove that it holds still.
    pub fn watched(root: impl Into<PathBuf>) -> Self {
        Disk { settled: Duration::ZERO, ..Disk::new(root) }
    }

    /// The folder itself.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The files that have changed since they were read. A file may hold still for a while in the middle of being written,
    /// when its writer is kept waiting; what was read of it then is not to be published.
    pub fn changed_since_read(&self) -> Vec<String> {
        let known = self.read.lock().unwrap_or_else(PoisonError::into_inner);
        let changed = known.iter().filter(|(path, was)| {
            let now = self.resolve(path).ok().and_then(|full| fs::symlink_metadata(full).ok());
            now.is_none_or(|now| state(&now) != **was)
        });
        changed.map(|(path, _)| path.clone()).collect()
    }

    fn resolve(&self, path: &str) -> Result<PathBuf, FileError> {
        if !is_plain(path) {
            return Err(FileError::NotFound);
        }
        // No folder on the way may be a link either: a link to a folder outside would publish what is there.
        let mut full = self.root.clone();
        let mut parts = path.split('/').peekable();
        while let Some(part) = parts.next() {
            full.push(part);
            if parts.peek().is_some() && fs::symlink_metadata(&full).map_err(from_io)?.is_symlink() {
                return Err(FileError::NotAFile(Kind::Link));
            }
        }
        Ok(full)
    }
}

impl Files for Disk {
    fn walk(&self, folder: &str) -> Vec<Entry> {
        let start = self.root.join(folder);
        if !fs::symlink_metadata(&start).is_ok_and(|meta| meta.is_dir()) {
            return Vec::new();
        }
        let mut entries = Vec::new();
        for entry in WalkDir::new(&start).min_depth(1).follow_links(false) {
            match entry {
                Ok(entry) => {
                    let (kind, len) = if entry.file_type().is_symlink() {
                        (Kind::Link, 0)
                    } else if entry.file_type().is_dir() {
                        (Kind::Folder, 0)
                    } else if entry.file_type().is_file() {
                        (Kind::File, entry.metadata().map_or(0, |meta| meta.len()))
                    } else {
                        (Kind::Special, 0)
                    };
                    if let Some(path) = self.relative(entry.path()) {
                        entries.push(Entry { path, kind, len });
                    }
                }
                Err(error) => {
                    if let Some(path) = error.path().and_then(|path| self.relative(path)) {
                        entries.push(Entry { path, kind: Kind::Unreadable, len: 0 });
                    }
                }
            }
        }
        entries.sort();
        entries
    }

    fn read(&self, path: &str, limit: u64) -> Result<Vec<u8>, FileError> {
        let full = self.resolve(path)?;
        for _ in 0..TRIES {
            let before = fs::symlink_metadata(&full).map_err(from_io)?;
            let kind = kind_of(&before);
            if kind != Kind::File {
                return Err(FileError::NotAFile(kind));
            }
            if before.len() > limit {
                return Err(FileError::TooLarge { len: before.len(), limit });
            }
            if let Some(age) = age(&before).filter(|age| *age < self.settled) {
                sleep(self.settled - age);
                continue;
            }
            let mut file = open_regular(&full).map_err(from_io)?;
            let opened = file.metadata().map_err(from_io)?;
            if kind_of(&opened) != Kind::File {
                return Err(FileError::NotAFile(kind_of(&opened)));
            }
            let mut bytes = Vec::with_capacity(usize::try_from(opened.len()).unwrap_or(0).saturating_add(1));
            (&mut file).take(limit.saturating_add(1)).read_to_end(&mut bytes).map_err(from_io)?;
            let after = file.metadata().map_err(from_io)?;
            let read = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
            if read > limit {
                return Err(FileError::TooLarge { len: after.len().max(read), limit });
            }
            let still = opened.len() == after.len()
                && read == after.len()
                && opened.modified().ok() == after.modified().ok();
            if still {
                let mut known = self.read.lock().unwrap_or_else(PoisonError::into_inner);
                known.insert(path.to_owned(), state(&after));
                return Ok(bytes);
            }
        }
        Err(FileError::Changed)
    }

    fn on_disk(&self, path: &str) -> Option<PathBuf> {
        self.resolve(path).ok()
    }
}

impl Disk {
    /// The site's path of a path on disk. A name that is not Unicode is shown with its odd bytes replaced; such a path
    /// cannot be read back, which later makes it a finding rather than a silent loss.
    fn relative(&self, path: &Path) -> Option<String> {
        let relative = path.strip_prefix(&self.root).ok()?;
        let parts: Vec<_> = relative.components().map(|part| part.as_os_str().to_string_lossy()).collect();
        Some(parts.join("/"))
    }
}

fn state(meta: &Metadata) -> State {
    (meta.len(), meta.modified().ok())
}

fn age(meta: &Metadata) -> Option<Duration> {
    SystemTime::now().duration_since(meta.modified().ok()?).ok()
}

fn kind_of(meta: &Metadata) -> Kind {
    let kind = meta.file_type();
    if kind.is_symlink() {
        Kind::Link
    } else if kind.is_dir() {
        Kind::Folder
    } else if kind.is_file() {
        Kind::File
    } else {
        Kind::Special
    }
}

/// Opens a file to read, neither following a link nor waiting for a pipe; the caller looks at what it got.
#[cfg(unix)]
pub(crate) fn open_regular(path: &Path) -> io::Result<File> {
    use std::os::unix::fs::OpenOptionsExt;
    // Should a pipe or link take the file's place after it was looked at, this neither waits nor follows.
    let flags = rustix::fs::OFlags::NOFOLLOW | rustix::fs::OFlags::NONBLOCK;
    OpenOptions::new().read(true).custom_flags(i32::try_from(flags.bits()).unwrap_or(0)).open(path)
}

/// Opens a file to read; the caller looks at what it got.
#[cfg(not(unix))]
pub(crate) fn open_regular(path: &Path) -> io::Result<File> {
    OpenOptions::new().read(true).open(path)
}

fn from_io(error: io::Error) -> FileError {
    match error.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => FileError::NotFound,
        _ => FileError::Io(error.to_string()),
    }
}
