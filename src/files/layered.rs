//! One set of files over another: what the upper one has, hides what the lower one has at the same path.

use super::{Entry, FileError, Files, Kind};

/// A site's own files over the embedded ones; only `themes/` and `locales/` show through from below.
pub struct Layered<'a> {
    upper: &'a dyn Files,
    lower: &'a dyn Files,
}

impl<'a> Layered<'a> {
    /// `upper` over `lower`.
    pub fn new(upper: &'a dyn Files, lower: &'a dyn Files) -> Self {
        Layered { upper, lower }
    }

    fn shows_through(path: &str) -> bool {
        ["themes", "locales"]
            .iter()
            .any(|top| path.strip_prefix(top).is_some_and(|rest| rest.is_empty() || rest.starts_with('/')))
    }
}

impl Files for Layered<'_> {
    fn walk(&self, folder: &str) -> Vec<Entry> {
        let mut entries = self.upper.walk(folder);
        if Self::shows_through(folder) {
            for entry in self.lower.walk(folder) {
                if let Err(at) = entries.binary_search_by(|known| known.path.cmp(&entry.path)) {
                    entries.insert(at, entry);
                }
            }
        }
        entries
    }

    fn read(&self, path: &str, limit: u64) -> Result<Vec<u8>, FileError> {
        match self.upper.read(path, limit) {
            Err(FileError::NotFound | FileError::NotAFile(Kind::Folder)) if Self::shows_through(path) => {
                self.lower.read(path, limit)
            }
            result => result,
        }
    }

    fn on_disk(&self, path: &str) -> Option<std::path::PathBuf> {
        self.upper.on_disk(path)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::Memory;

    #[test]
    fn themes_and_locales_show_through_but_content_does_not() {
        let upper = Memory::from_iter([("themes/default/a", "mine")]);
        let lower = Memory::from_iter([
            ("themes/default/a", "theirs"),
            ("themes/default/b", "b"),
            ("content/c", "c"),
        ]);
        let both = Layered::new(&upper, &lower);
        assert_eq!(both.read("themes/default/a", 9).unwrap(), b"mine");
        assert_eq!(both.read("themes/default/b", 9).unwrap(), b"b");
        assert_eq!(both.read("content/c", 9), Err(FileError::NotFound));
        let paths: Vec<_> = both.walk("themes").into_iter().map(|entry| entry.path).collect();
        assert_eq!(paths, ["themes/default", "themes/default/a", "themes/default/b"]);
    }
}
