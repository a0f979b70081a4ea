//! A folder as a value: every file's bytes, every link, every special file, by path.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// The files of a folder by their path below it. A link is its target behind `-> `, a pipe or socket `special`; folders
/// count only for what is in them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tree(pub(crate) BTreeMap<String, Vec<u8>>);

impl Tree {
    /// What is in a folder; nothing if there is no folder.
    pub(crate) fn read(folder: &Path) -> Tree {
        let mut tree = Tree::default();
        tree.add(folder, "");
        tree
    }

    fn add(&mut self, folder: &Path, prefix: &str) {
        let Ok(entries) = fs::read_dir(folder) else { return };
        for entry in entries.map(Result::unwrap) {
            let path = format!("{prefix}{}", entry.file_name().to_string_lossy());
            let kind = entry.file_type().unwrap();
            if kind.is_dir() {
                self.add(&entry.path(), &format!("{path}/"));
            } else if kind.is_symlink() {
                let target = fs::read_link(entry.path()).unwrap();
                self.0.insert(path, format!("-> {}", target.display()).into_bytes());
            } else if kind.is_file() {
                self.0.insert(path, fs::read(entry.path()).unwrap());
            } else {
                self.0.insert(path, b"special".to_vec());
            }
        }
    }

    /// Writes everything below a folder.
    pub(crate) fn write(&self, folder: &Path) {
        for (path, bytes) in &self.0 {
            let full = folder.join(path);
            fs::create_dir_all(full.parent().unwrap()).unwrap();
            fs::write(full, bytes).unwrap();
        }
    }

    /// A file as text.
    #[track_caller]
    pub(crate) fn text(&self, path: &str) -> &str {
        let bytes = self.0.get(path).unwrap_or_else(|| panic!("no {path} among {:#?}", self.paths()));
        std::str::from_utf8(bytes).unwrap_or_else(|_| panic!("{path} is not UTF-8"))
    }

    /// Whether there is such a file.
    pub(crate) fn has(&self, path: &str) -> bool {
        self.0.contains_key(path)
    }

    /// All paths in order.
    pub(crate) fn paths(&self) -> Vec<&str> {
        self.0.keys().map(String::as_str).collect()
    }

    /// The files whose bytes hold a text.
    pub(crate) fn holding(&self, text: &str) -> Vec<&str> {
        let holds = |bytes: &[u8]| bytes.windows(text.len()).any(|part| part == text.as_bytes());
        self.0.iter().filter(|(_, bytes)| holds(bytes)).map(|(path, _)| path.as_str()).collect()
    }

    /// The pages that hold a text: not the data beside them, in which other rules of escaping hold.
    pub(crate) fn pages_holding(&self, text: &str) -> Vec<&str> {
        self.holding(text).into_iter().filter(|path| path.ends_with(".html")).collect()
    }

    /// Asserts that another tree is the same to the byte, and names what is not.
    #[track_caller]
    pub(crate) fn is_same_as(&self, other: &Tree) {
        let differs = |path: &&String| self.0.get(*path) != other.0.get(*path);
        let paths: Vec<_> = self.0.keys().chain(other.0.keys()).filter(differs).collect();
        assert!(paths.is_empty(), "these differ: {paths:#?}");
    }
}
