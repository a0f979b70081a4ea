//! What a build puts out: files of a site, path by path, into a [`Sink`].
//!
//! A build knows neither disks nor servers. Publishing stages what it gets beside the target, the development server
//! keeps it in memory, tests look at it.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Mutex;

use crate::diagnostic::Diagnostic;

/// What a file of the site holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// These bytes.
    Bytes(Vec<u8>),
    /// The bytes of a file on disk, which is linked or copied rather than read into memory.
    File {
        /// Where it stands.
        path: PathBuf,
        /// Its size in bytes.
        len: u64,
    },
}

/// Something a site is written into.
pub trait Sink: Sync {
    /// Takes one file of the site. `path` is relative, plain ([`crate::files::is_plain`]) and uses `/`.
    /// May be called from several threads at once; no path comes twice.
    ///
    /// # Errors
    /// A finding when the file cannot be kept; the build then fails.
    fn put(&self, path: &str, content: Content) -> Result<(), Box<Diagnostic>>;
}

/// A sink that keeps everything in memory.
#[derive(Debug, Default)]
pub struct Collected {
    files: Mutex<BTreeMap<String, Content>>,
}

impl Collected {
    /// The files by path.
    pub fn into_files(self) -> BTreeMap<String, Content> {
        self.files.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

impl Sink for Collected {
    fn put(&self, path: &str, content: Content) -> Result<(), Box<Diagnostic>> {
        let mut files = self.files.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        files.insert(path.to_owned(), content);
        Ok(())
    }
}
