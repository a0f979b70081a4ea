//! The only door to the file system.
//!
//! Every stage that reads asks a [`Files`] for paths and bytes, so whole sites are built in memory by tests, the watcher
//! can swap one file, a fuzzer can drive a build, and a site's own `themes/` and `locales/` override the embedded ones
//! file by file ([`Layered`]). Paths are relative to the site's root, use `/`, and never contain `.` or `..`.

mod changes;
mod derived;
mod disk;
mod embedded;
mod layered;
mod memory;
mod recorded;

use std::fmt;

pub use changes::Changes;
pub use derived::Derived;
pub use disk::Disk;
pub(crate) use disk::open_regular;
pub use embedded::{Embedded, starter_content};
pub use layered::Layered;
pub use memory::Memory;
pub use recorded::{Answers, Question, Recorded};

/// The largest file that is read as text, in bytes.
pub const TEXT_LIMIT: u64 = 2 * 1024 * 1024;
/// The largest attachment that is published, in bytes.
pub const ATTACHMENT_LIMIT: u64 = 64 * 1024 * 1024;

/// What stands at a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A regular file.
    File,
    /// A folder.
    Folder,
    /// A symbolic link; never followed.
    Link,
    /// A pipe, socket or device; never opened.
    Special,
    /// Something that could not be looked at.
    Unreadable,
}

/// One path below a folder.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Entry {
    /// Path relative to the site's root.
    pub path: String,
    /// What stands there.
    pub kind: Kind,
    /// Size in bytes, for files.
    pub len: u64,
}

/// Why a file's bytes are not to be had.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileError {
    /// Nothing stands at the path.
    NotFound,
    /// Something other than a regular file stands there.
    NotAFile(Kind),
    /// The file has more bytes than the limit given.
    TooLarge {
        /// Size in bytes.
        len: u64,
        /// The limit in bytes.
        limit: u64,
    },
    /// The file kept changing while it was read.
    Changed,
    /// The operating system refused, with its reason.
    Io(String),
}

impl fmt::Display for FileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            FileError::NotFound => f.write_str("not found"),
            FileError::NotAFile(kind) => write!(f, "not a regular file ({kind:?})"),
            FileError::TooLarge { len, limit } => write!(f, "{len} bytes, limit {limit}"),
            FileError::Changed => f.write_str("changed while being read"),
            FileError::Io(reason) => f.write_str(reason),
        }
    }
}

/// Where a build gets its input from.
pub trait Files: Send + Sync {
    /// Everything below `folder` (not the folder itself), sorted by path, links not followed.
    /// A folder that does not exist has nothing below it.
    fn walk(&self, folder: &str) -> Vec<Entry>;

    /// The bytes of the regular file at `path`, if it has at most `limit` bytes.
    ///
    /// # Errors
    /// See [`FileError`]; a file that is being saved is read again until it holds still.
    fn read(&self, path: &str, limit: u64) -> Result<Vec<u8>, FileError>;

    /// Where `path` stands on a disk, for outputs that link a file rather than copy it.
    fn on_disk(&self, path: &str) -> Option<std::path::PathBuf> {
        let _ = path;
        None
    }
}

/// Whether `path` is a plain relative path: no empty, `.` or `..` part, no backslash, no NUL, not absolute.
pub fn is_plain(path: &str) -> bool {
    !path.is_empty()
        && !path.contains(['\\', '\0'])
        && path.split('/').all(|part| !part.is_empty() && part != "." && part != "..")
}

#[cfg(test)]
mod tests {
    use super::is_plain;

    #[test]
    fn plain_paths_stay_inside() {
        for good in ["content/site.yaml", "a", "a/b-c.d"] {
            assert!(is_plain(good), "{good}");
        }
        for bad in ["", "/etc/passwd", "a//b", "../a", "a/../b", "a/./b", "a\\b", "a/", "a\0"] {
            assert!(!is_plain(bad), "{bad}");
        }
    }
}
