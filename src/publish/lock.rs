//! The file whose lock keeps two builds apart.
//!
//! The system gives the lock up when the process ends, however it ends, so no lock outlives its build. The file says
//! whose it is: a marker that it is praksa's, and the number of the process.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, ErrorKind, Read, Seek, Write};
use std::path::Path;

/// First line of a lock file.
const MARKER: &str = "praksa publish 1\n";
/// The longest a lock file gets, in bytes.
const LONGEST: u64 = 64;

/// A lock that is held until this is dropped.
#[derive(Debug)]
pub(super) struct Lock {
    _file: File,
}

/// What came of trying to take a lock.
#[derive(Debug)]
pub(super) enum Attempt {
    /// It is held now.
    Taken(Lock),
    /// The process of this number holds it; empty when it has not said so yet.
    Held(String),
    /// The file vanished meanwhile, because the build that held it was just clearing up.
    Gone,
    /// The file is not one of praksa's. Nothing was written to it.
    Foreign,
}

impl Lock {
    /// Tries to take the lock of this path, creating the file if need be.
    pub(super) fn take(path: &Path) -> io::Result<Attempt> {
        let mut file = match open(path) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Attempt::Gone),
            file => file?,
        };
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Ok(Attempt::Held(holder(&mut file))),
            Err(TryLockError::Error(error)) => return Err(error),
        }
        // Between opening and locking, the build before us may have removed the file; then we hold nothing.
        if !is_still_there(&file, path) {
            return Ok(Attempt::Gone);
        }
        let bytes = read(&mut file)?;
        let (marker, known) = (MARKER.as_bytes(), bytes.len().min(MARKER.len()));
        // A build may have been killed before it had written all of it.
        if bytes.get(..known) != marker.get(..known) {
            return Ok(Attempt::Foreign);
        }
        file.set_len(0)?;
        file.rewind()?;
        file.write_all(format!("{MARKER}{}\n", std::process::id()).as_bytes())?;
        Ok(Attempt::Taken(Lock { _file: file }))
    }
}

fn holder(file: &mut File) -> String {
    let bytes = read(file).unwrap_or_default();
    let number = bytes.strip_prefix(MARKER.as_bytes()).unwrap_or_default().trim_ascii();
    if number.iter().all(u8::is_ascii_digit) {
        String::from_utf8_lossy(number).into_owned()
    } else {
        String::new()
    }
}

fn read(file: &mut File) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    file.take(LONGEST).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn open(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        let flags = rustix::fs::OFlags::NOFOLLOW | rustix::fs::OFlags::NONBLOCK;
        options.custom_flags(i32::try_from(flags.bits()).unwrap_or(0));
    }
    options.open(path)
}

#[cfg(unix)]
fn is_still_there(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let identity = |meta: fs::Metadata| (meta.dev(), meta.ino());
    let (Ok(opened), Ok(there)) = (file.metadata(), fs::symlink_metadata(path)) else { return false };
    identity(opened) == identity(there)
}

#[cfg(not(unix))]
fn is_still_there(_: &File, path: &Path) -> bool {
    path.exists()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lock_is_held_once_and_says_by_whom() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("lock");
        let Attempt::Taken(lock) = Lock::take(&path).unwrap() else { panic!("free") };
        match Lock::take(&path).unwrap() {
            Attempt::Held(process) => assert_eq!(process, std::process::id().to_string()),
            other => panic!("{other:?}"),
        }
        drop(lock);
        assert!(matches!(Lock::take(&path).unwrap(), Attempt::Taken(_)), "the file stays, the lock does not");
        assert!(matches!(Lock::take(&folder.path().join("none/lock")).unwrap(), Attempt::Gone));
    }

    #[test]
    fn a_file_of_somebody_else_is_not_written_to() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("lock");
        for text in [&b"mine"[..], b"praksa\n", b"\xff\xfe", b"praksa publish 2\n1\n"] {
            fs::write(&path, text).unwrap();
            assert!(matches!(Lock::take(&path).unwrap(), Attempt::Foreign), "{text:?}");
            assert_eq!(fs::read(&path).unwrap(), text);
        }
    }
}
