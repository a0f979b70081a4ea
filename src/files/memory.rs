//! Files held in memory: the sites of tests, of fuzzers, and of the watcher's unsaved state.

use std::collections::{BTreeMap, BTreeSet};

use super::{Entry, FileError, Files, Kind};

/// A site in memory: text or bytes by path.
#[derive(Debug, Clone, Default)]
pub struct Memory {
    files: BTreeMap<String, Vec<u8>>,
}

impl Memory {
    /// No files.
    pub fn new() -> Self {
        Memory::default()
    }

    /// Adds or replaces a file.
    pub fn insert(&mut self, path: impl Into<String>, bytes: impl Into<Vec<u8>>) {
        self.files.insert(path.into(), bytes.into());
    }

    /// Removes a file.
    pub fn remove(&mut self, path: &str) {
        self.files.remove(path);
    }

    /// The paths held, sorted.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }
}

impl<P: Into<String>, B: Into<Vec<u8>>> FromIterator<(P, B)> for Memory {
    fn from_iter<I: IntoIterator<Item = (P, B)>>(files: I) -> Self {
        Memory { files: files.into_iter().map(|(path, bytes)| (path.into(), bytes.into())).collect() }
    }
}

impl Files for Memory {
    fn walk(&self, folder: &str) -> Vec<Entry> {
        let prefix = format!("{folder}/");
        let mut folders = BTreeSet::new();
        let mut entries = Vec::new();
        for (path, bytes) in
            self.files.range(prefix.clone()..).take_while(|(path, _)| path.starts_with(&prefix))
        {
            let mut end = prefix.len();
            while let Some(slash) = path.get(end..).and_then(|rest| rest.find('/')) {
                end += slash;
                folders.extend(path.get(..end).map(str::to_owned));
                end += 1;
            }
            let len = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
            entries.push(Entry { path: path.clone(), kind: Kind::File, len });
        }
        entries.extend(folders.into_iter().map(|path| Entry { path, kind: Kind::Folder, len: 0 }));
        entries.sort();
        entries
    }

    fn read(&self, path: &str, limit: u64) -> Result<Vec<u8>, FileError> {
        let bytes = self.files.get(path).ok_or(FileError::NotFound)?;
        let len = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        if len > limit {
            return Err(FileError::TooLarge { len, limit });
        }
        Ok(bytes.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn walks_files_and_their_folders_in_order() {
        let files = Memory::from_iter([("content/a/b/c.md", "x"), ("content/z.md", ""), ("other/y", "")]);
        let seen: Vec<_> = files.walk("content").into_iter().map(|entry| (entry.path, entry.kind)).collect();
        let expected = [
            ("content/a", Kind::Folder),
            ("content/a/b", Kind::Folder),
            ("content/a/b/c.md", Kind::File),
            ("content/z.md", Kind::File),
        ];
        assert_eq!(seen, expected.map(|(path, kind)| (path.to_owned(), kind)));
    }
}
