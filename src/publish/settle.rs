//! Getting a stage onto the disk before it takes the old site's place.
//!
//! Otherwise a power cut could leave a site that is there by name but whose pages are empty. One call for the whole file
//! system costs far less than one for each file, where the system has it.

use std::fs::File;
use std::io;
use std::path::Path;

/// Waits until everything below `folder` is on the disk.
pub(super) fn settle(folder: &Path) -> io::Result<()> {
    #[cfg(target_os = "linux")]
    {
        let opened = File::open(folder)?;
        match rustix::fs::syncfs(&opened) {
            // Says the same again for the folder itself, for file systems that take the first call lightly.
            Ok(()) => return opened.sync_all(),
            Err(rustix::io::Errno::NOSYS | rustix::io::Errno::OPNOTSUPP) => {}
            Err(error) => return Err(error.into()),
        }
    }
    one_by_one(folder)
}

fn one_by_one(folder: &Path) -> io::Result<()> {
    for entry in walkdir::WalkDir::new(folder).max_open(4).contents_first(true) {
        let entry = entry?;
        if entry.file_type().is_file() || (cfg!(unix) && entry.file_type().is_dir()) {
            File::open(entry.path())?.sync_all()?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    #[test]
    fn both_ways_reach_every_file() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir_all(folder.path().join("a/b")).unwrap();
        std::fs::write(folder.path().join("a/b/c"), "text").unwrap();
        super::settle(folder.path()).unwrap();
        super::one_by_one(folder.path()).unwrap();
        assert!(super::settle(&folder.path().join("none")).is_err());
        assert!(super::one_by_one(&folder.path().join("none")).is_err());
    }
}
