//! The tree of new and changed files that grows while a site is built.
//!
//! Creating files and folders is what publishing costs, so each folder is created once, a file is opened once and
//! nothing is looked at that need not be.

use std::collections::HashSet;
use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// A folder to write a site's files into, from several threads.
#[derive(Debug)]
pub(super) struct Stage {
    root: PathBuf,
    /// The folders known to exist.
    folders: Mutex<HashSet<String>>,
}

impl Stage {
    /// Creates the folder.
    pub(super) fn create(root: PathBuf) -> io::Result<Stage> {
        fs::create_dir(&root)?;
        Ok(Stage { root, folders: Mutex::default() })
    }

    pub(super) fn root(&self) -> &Path {
        &self.root
    }

    /// Writes a file.
    pub(super) fn write(&self, path: &str, bytes: &[u8]) -> io::Result<()> {
        self.open(path)?.write_all(bytes)
    }

    /// A new, empty file. It is an error when there is one already.
    pub(super) fn open(&self, path: &str) -> io::Result<File> {
        self.folder_of(path)?;
        OpenOptions::new().write(true).create_new(true).open(self.root.join(path))
    }

    /// Gives a file outside a name in the stage.
    pub(super) fn link(&self, path: &str, from: &Path) -> io::Result<()> {
        self.folder_of(path)?;
        fs::hard_link(from, self.root.join(path))
    }

    /// Makes sure that the folder of a path exists.
    pub(super) fn folder_of(&self, path: &str) -> io::Result<()> {
        path.rsplit_once('/').map_or(Ok(()), |(folder, _)| self.folder(folder))
    }

    fn folder(&self, folder: &str) -> io::Result<()> {
        // The lock is not held while a folder is created, which takes far longer than to find out that it exists.
        if self.known().contains(folder) {
            return Ok(());
        }
        let mut missing = vec![folder];
        while let Some((above, _)) = missing.last().and_then(|folder| folder.rsplit_once('/')) {
            if self.known().contains(above) {
                break;
            }
            missing.push(above);
        }
        for folder in missing.into_iter().rev() {
            match fs::create_dir(self.root.join(folder)) {
                Err(error) if error.kind() != ErrorKind::AlreadyExists => return Err(error),
                _ => self.known().insert(folder.to_owned()),
            };
        }
        Ok(())
    }

    fn known(&self) -> MutexGuard<'_, HashSet<String>> {
        self.folders.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_threads_share_folders() {
        let folder = tempfile::tempdir().unwrap();
        let stage = Stage::create(folder.path().join("stage")).unwrap();
        std::thread::scope(|scope| {
            for thread in 0..8 {
                let stage = &stage;
                scope.spawn(move || {
                    for file in 0..50 {
                        let path = format!("mk/guidelines/{}/file-{thread}-{file}", file % 7);
                        stage.write(&path, path.as_bytes()).unwrap();
                    }
                });
            }
        });
        let files = walkdir::WalkDir::new(stage.root())
            .into_iter()
            .map(Result::unwrap)
            .filter(|entry| entry.file_type().is_file())
            .inspect(|entry| {
                let path = entry.path().strip_prefix(stage.root()).unwrap();
                assert_eq!(fs::read_to_string(entry.path()).unwrap(), path.to_str().unwrap());
            })
            .count();
        assert_eq!(files, 8 * 50);
    }

    #[test]
    fn nothing_is_overwritten() {
        let folder = tempfile::tempdir().unwrap();
        let stage = Stage::create(folder.path().join("stage")).unwrap();
        stage.write("a/b", b"one").unwrap();
        assert_eq!(stage.write("a/b", b"two").unwrap_err().kind(), ErrorKind::AlreadyExists);
        assert!(stage.write("a/b/c", b"two").is_err());
        assert_eq!(fs::read(stage.root().join("a/b")).unwrap(), b"one");
        assert!(Stage::create(stage.root().to_owned()).is_err());
    }
}
