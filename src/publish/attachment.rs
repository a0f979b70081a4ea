//! Taking a file of the sources into a site.
//!
//! It is copied, never linked: an author who later edits the original in place would otherwise change the published
//! site without a build. A file that is being written to meanwhile is refused rather than published torn.

use std::fs::{File, Metadata};
use std::io::{self, ErrorKind, Read, Seek, Write};
use std::path::Path;

use blake3::Hasher;

use crate::diagnostic::{Code, Diagnostic, Place};
use crate::files::open_regular;

use super::failure::shown;
use super::manifest::Entry;
use super::unchanged;

/// Why a file was not copied.
#[derive(Debug)]
pub(super) enum Trouble {
    /// It could not be read.
    Reading(io::Error),
    /// It is not what it was when the build looked at it, or changed while being read.
    Changed,
    /// The copy could not be written.
    Writing(io::Error),
}

impl Trouble {
    /// The finding about the file at `source`, or what `written` makes of a failure to write.
    pub(super) fn finding(
        self,
        source: &Path,
        written: impl FnOnce(&io::Error) -> Box<Diagnostic>,
    ) -> Box<Diagnostic> {
        let place = Place::file(shown(source));
        match self {
            Trouble::Writing(error) => written(&error),
            Trouble::Changed => Box::new(Diagnostic::new(Code::FileChanged).at(place)),
            Trouble::Reading(error) => {
                Box::new(Diagnostic::new(Code::UnreadableFile).arg("reason", error.to_string()).at(place))
            }
        }
    }
}

/// An open file of the sources.
#[derive(Debug)]
pub(super) struct Attachment {
    file: File,
    before: Metadata,
}

impl Attachment {
    /// Opens a file that had `len` bytes when the build looked at it.
    pub(super) fn open(path: &Path, len: u64) -> Result<Attachment, Trouble> {
        let file = open_regular(path).map_err(Trouble::Reading)?;
        let before = file.metadata().map_err(Trouble::Reading)?;
        if !before.is_file() {
            return Err(Trouble::Reading(ErrorKind::InvalidInput.into()));
        }
        if before.len() != len {
            return Err(Trouble::Changed);
        }
        Ok(Attachment { file, before })
    }

    /// Whether the file at `published` holds the same bytes; then what they are.
    pub(super) fn is_published(&mut self, published: &Path) -> Result<Option<Entry>, Trouble> {
        let len = self.before.len();
        let same = unchanged::same(published, &mut self.file, len).map_err(Trouble::Reading)?;
        self.file.rewind().map_err(Trouble::Reading)?;
        match same {
            Some(hash) => self.held_still().map(|()| Some(Entry { size: len, hash })),
            None => Ok(None),
        }
    }

    /// Copies it into what `open` opens.
    pub(super) fn copy(mut self, open: impl FnOnce() -> io::Result<File>) -> Result<Entry, Trouble> {
        let mut to = open().map_err(Trouble::Writing)?;
        let entry = copy(&mut self.file, &mut to)?;
        self.held_still()?;
        if entry.size == self.before.len() { Ok(entry) } else { Err(Trouble::Changed) }
    }

    fn held_still(&self) -> Result<(), Trouble> {
        let after = self.file.metadata().map_err(Trouble::Reading)?;
        let still = after.len() == self.before.len() && after.modified().ok() == self.before.modified().ok();
        if still { Ok(()) } else { Err(Trouble::Changed) }
    }
}

/// Copies what is left of one file to another, and says what that was.
pub(super) fn copy(from: &mut File, to: &mut File) -> Result<Entry, Trouble> {
    let mut hasher = Hasher::new();
    let mut buffer = vec![0; 128 * 1024];
    let mut size = 0;
    loop {
        let read = match from.read(&mut buffer) {
            Err(error) if error.kind() == ErrorKind::Interrupted => continue,
            read => read.map_err(Trouble::Reading)?,
        };
        let Some(bytes) = buffer.get(..read).filter(|bytes| !bytes.is_empty()) else { break };
        hasher.update(bytes);
        to.write_all(bytes).map_err(Trouble::Writing)?;
        size += u64::try_from(read).unwrap_or(u64::MAX);
    }
    Ok(Entry { size, hash: hasher.finalize() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn a_copy_is_whole_and_a_file_that_changed_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let (source, to) = (folder.path().join("plan.pdf"), folder.path().join("copy"));
        let bytes: Vec<u8> = (0..300_000u32).map(|i| (i % 253) as u8).collect();
        fs::write(&source, &bytes).unwrap();
        let len = bytes.len() as u64;
        let entry = Attachment::open(&source, len).unwrap().copy(|| File::create(&to)).unwrap();
        assert_eq!(entry, Entry { size: len, hash: blake3::hash(&bytes) });
        assert_eq!(fs::read(&to).unwrap(), bytes);
        assert_eq!(Attachment::open(&source, len).unwrap().is_published(&to).unwrap(), Some(entry));

        assert!(matches!(Attachment::open(&source, len + 1), Err(Trouble::Changed)));
        let opened = Attachment::open(&source, len).unwrap();
        fs::OpenOptions::new().append(true).open(&source).unwrap().write_all(b"more").unwrap();
        assert!(matches!(opened.copy(|| File::create(&to)), Err(Trouble::Changed)));
    }

    #[test]
    #[cfg(unix)]
    fn links_and_folders_are_not_taken() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("secret"), "x").unwrap();
        std::os::unix::fs::symlink("secret", folder.path().join("link")).unwrap();
        assert!(matches!(Attachment::open(&folder.path().join("link"), 1), Err(Trouble::Reading(_))));
        assert!(matches!(Attachment::open(folder.path(), 1), Err(Trouble::Reading(_))));
    }
}
