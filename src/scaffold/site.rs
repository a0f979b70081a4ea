//! A new site: the starter content that comes with praksa, in a folder of its own.

use std::path::{Path, PathBuf};

use crate::files::starter_content;

/// The files of a new site by path, sorted.
pub fn files() -> Vec<(String, Vec<u8>)> {
    starter_content()
}

/// What stands in the way of a new site in a folder: the first thing found there.
pub fn obstacle(folder: &Path) -> std::io::Result<Option<PathBuf>> {
    match std::fs::read_dir(folder) {
        Ok(mut entries) => entries.next().transpose().map(|entry| entry.map(|entry| entry.path())),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// Writes the files of a new site into a folder that is empty or not there.
///
/// # Errors
/// When a file cannot be written, with its path.
pub fn write(folder: &Path, files: &[(String, Vec<u8>)]) -> Result<(), (PathBuf, std::io::Error)> {
    for (path, bytes) in files {
        let target = folder.join(path);
        let written = target.parent().map_or(Ok(()), std::fs::create_dir_all);
        written.and_then(|()| std::fs::write(&target, bytes)).map_err(|error| (target, error))?;
    }
    Ok(())
}
