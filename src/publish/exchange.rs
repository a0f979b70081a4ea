//! Swapping two folders in one step, where the system and the file system can.

use std::fs;
use std::io;
use std::path::Path;

/// Swaps two folders so that nobody ever sees neither of them. `false` when that is not possible here.
///
/// # Errors
/// When it is possible but was refused.
#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
pub(super) fn exchange(one: &Path, other: &Path) -> io::Result<bool> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    use rustix::io::Errno;
    match renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE) {
        Ok(()) => Ok(true),
        Err(Errno::INVAL | Errno::NOSYS | Errno::NOTSUP | Errno::XDEV | Errno::BUSY) => Ok(false),
        Err(error) => Err(error.into()),
    }
}

/// Swaps two folders; not possible on this system.
#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
pub(super) fn exchange(_: &Path, _: &Path) -> io::Result<bool> {
    Ok(false)
}

/// Whether folders can be swapped, tried with two empty ones in a `folder` made for it.
pub(super) fn is_possible(folder: &Path) -> io::Result<bool> {
    let (one, other) = (folder.join("one"), folder.join("other"));
    fs::create_dir(folder)?;
    fs::create_dir(&one)?;
    fs::create_dir(&other)?;
    let possible = exchange(&one, &other);
    fs::remove_dir_all(folder)?;
    possible
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_change_places() {
        let folder = tempfile::tempdir().unwrap();
        let (one, other) = (folder.path().join("a"), folder.path().join("b"));
        fs::create_dir(&one).unwrap();
        fs::create_dir(&other).unwrap();
        fs::write(one.join("mark"), "one").unwrap();
        fs::write(other.join("mark"), "other").unwrap();
        let swapped = exchange(&one, &other).unwrap();
        assert_eq!(fs::read_to_string(one.join("mark")).unwrap(), if swapped { "other" } else { "one" });
        assert_eq!(is_possible(&folder.path().join("probe")).unwrap(), swapped);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2);
        assert!(exchange(&one, &folder.path().join("none")).is_err() || !swapped);
    }
}
