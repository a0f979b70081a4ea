//! The folders of a site as they stood at one moment, without the files' bytes: what differs between two moments has
//! changed.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::Metadata;
use std::path::Path;
use std::time::{Duration, SystemTime};

use walkdir::WalkDir;

use super::scope::{FOLDERS, Scope};

/// A file written so shortly before it was looked at could be written again without a newer time.
const RACY: Duration = Duration::from_millis(40);

/// What is seen of a file from outside.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Stamp {
    number: (u64, u64),
    len: u64,
    modified: Option<SystemTime>,
    /// Written so recently that the next look may not believe it.
    fresh: bool,
}

/// See the module.
#[derive(Debug, Default)]
pub(super) struct Snapshot {
    stamps: BTreeMap<String, Stamp>,
}

impl Snapshot {
    /// Looks through all folders.
    pub(super) fn take(scope: &Scope) -> Self {
        let mut snapshot = Snapshot::default();
        for folder in FOLDERS {
            snapshot.add(scope, &scope.root().join(folder));
        }
        snapshot
    }

    /// Looks at some paths again; says whether one of them is a folder now.
    pub(super) fn refresh(&mut self, scope: &Scope, paths: &BTreeSet<String>) -> bool {
        let mut folders = false;
        for path in paths {
            self.stamps.remove(path);
            let below = format!("{path}/");
            let old: Vec<String> = self
                .stamps
                .range(below.clone()..)
                .map(|(path, _)| path.clone())
                .take_while(|path| path.starts_with(&below))
                .collect();
            for path in old {
                self.stamps.remove(&path);
            }
            folders |= self.add(scope, &scope.root().join(path));
        }
        folders
    }

    /// The paths that differ in `now`.
    pub(super) fn differences(&self, now: &Snapshot) -> BTreeSet<String> {
        let gone = self.stamps.keys().filter(|path| !now.stamps.contains_key(*path));
        let new = now.stamps.iter().filter(|(path, stamp)| match self.stamps.get(*path) {
            Some(old) => old.fresh || !old.same(stamp),
            None => true,
        });
        new.map(|(path, _)| path).chain(gone).cloned().collect()
    }

    /// Adds what stands at `start`, and below it; says whether it is a folder.
    fn add(&mut self, scope: &Scope, start: &Path) -> bool {
        let entries = WalkDir::new(start).follow_links(false).into_iter();
        let ours = |path: &Path| scope.place(path).filter(|path| !path.is_empty());
        let mut folder = false;
        for entry in entries.filter_entry(|entry| ours(entry.path()).is_some()).flatten() {
            folder |= entry.depth() == 0 && entry.file_type().is_dir();
            if let (Some(path), Ok(meta)) = (ours(entry.path()), entry.metadata()) {
                self.stamps.insert(path, Stamp::of(&meta));
            }
        }
        folder
    }
}

impl Stamp {
    fn of(meta: &Metadata) -> Self {
        if meta.is_dir() {
            // Whether something came or went in it, its entries say.
            return Stamp { number: number(meta), len: 0, modified: None, fresh: false };
        }
        let modified = meta.modified().ok();
        let fresh = modified.is_some_and(|modified| match modified.elapsed() {
            Ok(age) => age < RACY,
            // A file from a machine whose clock is ahead is not new for that.
            Err(ahead) => ahead.duration() < RACY,
        });
        Stamp { number: number(meta), len: meta.len(), modified, fresh }
    }

    fn same(&self, other: &Stamp) -> bool {
        (self.number, self.len, self.modified) == (other.number, other.len, other.modified)
    }
}

/// The number by which the file system knows a file, where it has one.
#[cfg(unix)]
pub(super) fn number(meta: &Metadata) -> (u64, u64) {
    use std::os::unix::fs::MetadataExt;
    (meta.dev(), meta.ino())
}

/// The number by which the file system knows a file, where it has one.
#[cfg(not(unix))]
pub(super) fn number(_: &Metadata) -> (u64, u64) {
    (0, 0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;
    use std::path::PathBuf;

    fn write(root: &Path, path: &str, text: &str) {
        let full = root.join(path);
        fs::create_dir_all(full.parent().unwrap()).unwrap();
        fs::write(&full, text).unwrap();
        // Long ago, so that the time tells.
        let then = SystemTime::UNIX_EPOCH + Duration::from_secs(u64::try_from(text.len()).unwrap());
        fs::File::options().write(true).open(&full).unwrap().set_modified(then).unwrap();
    }

    fn paths(set: &BTreeSet<String>) -> Vec<&str> {
        set.iter().map(String::as_str).collect()
    }

    #[test]
    fn sees_what_is_new_changed_and_gone() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().canonicalize().unwrap();
        let scope = Scope::new(root.clone(), &[PathBuf::from("themes/out")]);
        for path in
            ["content/a.md", "content/b.md", "content/c/d.md", "content/.x", "themes/out/x", "other/y"]
        {
            write(&root, path, "1");
        }
        let first = Snapshot::take(&scope);
        assert_eq!(first.differences(&Snapshot::take(&scope)), BTreeSet::new());
        write(&root, "content/a.md", "22");
        write(&root, "content/.x", "22");
        write(&root, "themes/out/x", "22");
        write(&root, "locales/sr/site.ftl", "1");
        fs::remove_dir_all(root.join("content/c")).unwrap();
        let second = Snapshot::take(&scope);
        let expected =
            ["content/a.md", "content/c", "content/c/d.md", "locales", "locales/sr", "locales/sr/site.ftl"];
        assert_eq!(paths(&first.differences(&second)), expected);
    }

    #[test]
    fn a_refreshed_path_is_no_news() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().canonicalize().unwrap();
        let scope = Scope::new(root.clone(), &[]);
        for path in ["content/a.md", "content/c/d.md", "content/c-e.md", "content/c/f.md"] {
            write(&root, path, "1");
        }
        let mut snapshot = Snapshot::take(&scope);
        write(&root, "content/a.md", "22");
        write(&root, "content/c-e.md", "22");
        write(&root, "content/c/new.md", "22");
        fs::remove_file(root.join("content/c/f.md")).unwrap();
        let told = ["content/a.md", "content/c"].map(str::to_owned).into();
        assert!(snapshot.refresh(&scope, &told));
        assert_eq!(paths(&snapshot.differences(&Snapshot::take(&scope))), ["content/c-e.md"]);
    }

    #[test]
    fn a_file_just_written_is_looked_at_twice() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().canonicalize().unwrap();
        let scope = Scope::new(root.clone(), &[]);
        let path = root.join("content");
        fs::create_dir_all(&path).unwrap();
        fs::write(path.join("a.md"), "1").unwrap();
        let file = fs::File::options().write(true).open(path.join("a.md")).unwrap();
        // Now, and in an hour, as a clock that is ahead would have it.
        for (ahead, expected) in [(0, vec!["content/a.md"]), (3600, vec![])] {
            file.set_modified(SystemTime::now() + Duration::from_secs(ahead)).unwrap();
            let first = Snapshot::take(&scope);
            let second = Snapshot::take(&scope);
            assert_eq!(paths(&first.differences(&second)), expected);
        }
    }
}
