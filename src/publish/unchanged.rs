//! Whether a published file still holds what the new site wants at its path.
//!
//! The bytes themselves are compared. Size and time would be cheaper by a hair, but a published file may have been cut by
//! a full disk, edited in place or restored with its old time, and then it would stay wrong for ever; this way the next
//! build heals it. Whatever is not a regular file holds nothing.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use blake3::{Hash, Hasher};

use crate::files::open_regular;

const BUFFER: usize = 16 * 1024;

/// Whether the file holds exactly these bytes. A file that cannot be read does not.
pub(super) fn holds(published: &Path, bytes: &[u8]) -> bool {
    let Some(mut file) = open_of_size(published, bytes.len()) else { return false };
    let mut buffer = [0; BUFFER];
    let mut rest = bytes;
    while !rest.is_empty() {
        let Ok(read @ 1..) = file.read(&mut buffer) else { return false };
        match rest.split_at_checked(read) {
            Some((head, tail)) if buffer.get(..read) == Some(head) => rest = tail,
            _ => return false,
        }
    }
    true
}

/// Whether the file has so many bytes with this hash. A file that cannot be read has not.
pub(super) fn hashes(published: &Path, size: u64, hash: &Hash) -> bool {
    let Some(mut file) = usize::try_from(size).ok().and_then(|size| open_of_size(published, size)) else {
        return false;
    };
    let mut hasher = Hasher::new();
    let mut buffer = [0; BUFFER * 4];
    loop {
        match fill(&mut file, &mut buffer) {
            Ok(0) => return hasher.finalize() == *hash,
            Ok(read) => hasher.update(buffer.get(..read).unwrap_or_default()),
            Err(_) => return false,
        };
    }
}

/// The hash of `source` if the published file holds exactly the same `len` bytes.
///
/// # Errors
/// When the source cannot be read.
pub(super) fn same(published: &Path, source: &mut File, len: u64) -> io::Result<Option<Hash>> {
    let Some(mut file) = usize::try_from(len).ok().and_then(|len| open_of_size(published, len)) else {
        return Ok(None);
    };
    let (mut wanted, mut found) = (vec![0; BUFFER * 4], vec![0; BUFFER * 4]);
    let mut hasher = Hasher::new();
    loop {
        let read = fill(source, &mut wanted)?;
        let head = wanted.get(..read).unwrap_or_default();
        let Ok(there) = fill(&mut file, &mut found) else { return Ok(None) };
        if found.get(..there) != Some(head) {
            return Ok(None);
        }
        if read == 0 {
            return Ok(Some(hasher.finalize()));
        }
        hasher.update(head);
    }
}

/// Reads until the buffer is full or the file ends.
fn fill(file: &mut File, buffer: &mut [u8]) -> io::Result<usize> {
    let mut filled = 0;
    while let Some(rest) = buffer.get_mut(filled..).filter(|rest| !rest.is_empty()) {
        match file.read(rest) {
            Ok(0) => break,
            Ok(read) => filled += read,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(filled)
}

fn open_of_size(path: &Path, len: usize) -> Option<File> {
    let file = open_regular(path).ok()?;
    let meta = file.metadata().ok()?;
    (meta.is_file() && usize::try_from(meta.len()) == Ok(len)).then_some(file)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn only_the_very_same_bytes_count() {
        let folder = tempfile::tempdir().unwrap();
        let (path, source) = (folder.path().join("page"), folder.path().join("source"));
        for len in [0, 1, BUFFER - 1, BUFFER, BUFFER + 1, BUFFER * 9 + 7] {
            let bytes: Vec<u8> = (0..len).map(|i| (i % 251) as u8).collect();
            fs::write(&path, &bytes).unwrap();
            assert!(holds(&path, &bytes), "{len}");
            fs::write(&source, &bytes).unwrap();
            let compare = || same(&path, &mut File::open(&source).unwrap(), len as u64).unwrap();
            assert_eq!(compare(), Some(blake3::hash(&bytes)), "{len}");

            let mut longer = bytes.clone();
            longer.push(0);
            assert!(!holds(&path, &longer));
            let Some(last) = len.checked_sub(1) else { continue };
            assert!(!holds(&path, &bytes[..last]));
            let mut damaged = bytes.clone();
            damaged[last] ^= 1;
            fs::write(&path, &damaged).unwrap();
            assert!(!holds(&path, &bytes), "{len}");
            assert_eq!(compare(), None, "{len}");
        }
    }

    #[test]
    fn what_is_no_regular_file_holds_nothing() {
        let folder = tempfile::tempdir().unwrap();
        assert!(!holds(folder.path(), b""));
        assert!(!holds(&folder.path().join("none"), b""));
        #[cfg(unix)]
        {
            fs::write(folder.path().join("page"), "same").unwrap();
            std::os::unix::fs::symlink("page", folder.path().join("link")).unwrap();
            assert!(!holds(&folder.path().join("link"), b"same"));
        }
    }
}
