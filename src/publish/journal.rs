//! Putting a site in place file by file, for targets that cannot be exchanged as a whole.
//!
//! In: a stage with the new and changed files and the new manifest. Each file is renamed into the target, so a reader
//! never gets half a file: first what pages refer to, then pages, then what is no longer part of the site goes, and last
//! the manifest. All of it is written down before the first rename; if the process is killed, the next build finds
//! the journal and completes it before it does anything else. Every step may be done twice.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Write};
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::manifest::{self, Manifest};

/// Name of the journal in a workspace.
pub(super) const NAME: &str = "journal";
/// Name of a journal that is still being written, and means nothing.
pub(super) const DRAFT: &str = "journal-draft";

/// What is to be done, in this order. Paths are the site's.
#[derive(Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Journal {
    /// Old files where the new site has a folder, and the other way round; removed first.
    clear: Vec<String>,
    /// Files to rename from the stage into the target.
    moves: Vec<String>,
    /// Files that are no longer part of the site.
    removals: Vec<String>,
}

impl Journal {
    /// The way from one site to another. `fresh` are the paths of the new site that are in the stage.
    pub(super) fn between<'a>(
        old: &'a Manifest,
        new: &Manifest,
        fresh: impl Iterator<Item = &'a str>,
    ) -> Journal {
        let new_folders = new.folders();
        let mut journal = Journal::default();
        for path in old.paths().filter(|path| !new.contains(path)) {
            let above =
                std::iter::successors(Some(path), |path| path.rsplit_once('/').map(|(above, _)| above));
            let in_the_way = new_folders.contains(path) || above.skip(1).any(|above| new.contains(above));
            if in_the_way { &mut journal.clear } else { &mut journal.removals }.push(path.to_owned());
        }
        let (pages, assets): (Vec<_>, Vec<_>) = fresh.partition(|path| path.ends_with(".html"));
        journal.moves = assets.into_iter().chain(pages).map(str::to_owned).collect();
        journal
    }

    /// Creates the folders that the moves need, while nothing is changed yet and there is still a way back. On a full
    /// disk it is here that it shows. What was created is removed again if not all can be.
    pub(super) fn prepare(&self, target: &Path) -> Result<(), (String, io::Error)> {
        if !self.clear.is_empty() {
            return Ok(());
        }
        let mut created: Vec<&str> = Vec::new();
        let mut last = "";
        for folder in self.moves.iter().filter_map(|path| path.rsplit_once('/').map(|(folder, _)| folder)) {
            if folder == last {
                continue;
            }
            last = folder;
            let ends = folder.match_indices('/').map(|(end, _)| end).chain([folder.len()]);
            for part in ends.filter_map(|end| folder.get(..end)) {
                match fs::create_dir(target.join(part)) {
                    Ok(()) => created.push(part),
                    Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
                    Err(error) => {
                        for part in created.iter().rev() {
                            let _ = fs::remove_dir(target.join(part));
                        }
                        return Err((part.to_owned(), error));
                    }
                }
            }
        }
        Ok(())
    }

    /// Writes the journal down. From here on there is only the way forward.
    pub(super) fn write(&self, workspace: &Path) -> io::Result<()> {
        let draft = workspace.join(DRAFT);
        let mut file = File::create(&draft)?;
        file.write_all(&serde_json::to_vec(self)?)?;
        file.sync_all()?;
        fs::rename(&draft, workspace.join(NAME))?;
        sync_folder(workspace)
    }

    fn carry_out(&self, stage: &Path, target: &Path) -> Result<(), (String, io::Error)> {
        let named = |path: &String| {
            let path = path.clone();
            move |error| (path, error)
        };
        for path in &self.clear {
            remove(target, path).map_err(named(path))?;
        }
        for path in &self.moves {
            put(stage, target, path).map_err(named(path))?;
        }
        for path in &self.removals {
            remove(target, path).map_err(named(path))?;
        }
        put(stage, target, manifest::NAME).map_err(named(&manifest::NAME.to_owned()))
    }
}

/// Carries out the journal of a workspace, if there is one, and removes it.
///
/// # Errors
/// The path of the site at which it could not go on, and why. The journal stays.
pub(super) fn complete(workspace: &Path, stage: &Path, target: &Path) -> Result<(), (String, io::Error)> {
    let path = workspace.join(NAME);
    let bytes = match fs::read(&path) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
        bytes => bytes.map_err(|error| (String::new(), error))?,
    };
    let journal: Journal = serde_json::from_slice(&bytes).map_err(|error| (String::new(), error.into()))?;
    journal.carry_out(stage, target)?;
    super::settle::settle(target).map_err(|error| (String::new(), error))?;
    fs::remove_file(&path).map_err(|error| (String::new(), error))
}

/// Renames one file into place, unless that was done before.
fn put(stage: &Path, target: &Path, path: &str) -> io::Result<()> {
    let (from, to) = (stage.join(path), target.join(path));
    match fs::rename(&from, &to) {
        Err(error) if error.kind() == ErrorKind::NotFound => {
            if fs::symlink_metadata(&from).is_err() {
                return Ok(());
            }
            if let Some(folder) = to.parent() {
                fs::create_dir_all(folder)?;
            }
            fs::rename(&from, &to)
        }
        done => done,
    }
}

/// Removes one file and the folders that are empty without it. What stands behind a link is not the site's.
fn remove(target: &Path, path: &str) -> io::Result<()> {
    let mut full = target.to_owned();
    let mut parts = path.split('/').peekable();
    while let Some(part) = parts.next() {
        full.push(part);
        let Ok(meta) = fs::symlink_metadata(&full) else { return Ok(()) };
        let expected = if parts.peek().is_some() { meta.is_dir() } else { meta.is_file() };
        if !expected {
            return Ok(());
        }
    }
    fs::remove_file(&full)?;
    for folder in full.ancestors().skip(1).take_while(|folder| *folder != target) {
        if fs::remove_dir(folder).is_err() {
            break;
        }
    }
    Ok(())
}

/// Makes the names in a folder survive a power cut, where the system can.
fn sync_folder(folder: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::publish::manifest::Entry;

    fn site(files: &[&str]) -> Manifest {
        files
            .iter()
            .map(|path| ((*path).to_owned(), Entry { size: 3, hash: blake3::hash(path.as_bytes()) }))
            .collect()
    }

    fn write(root: &Path, files: &[&str], text: &str) {
        for path in files {
            fs::create_dir_all(root.join(path).parent().unwrap()).unwrap();
            fs::write(root.join(path), text).unwrap();
        }
    }

    fn read(root: &Path) -> Vec<(String, String)> {
        let mut found: Vec<_> = walkdir::WalkDir::new(root)
            .min_depth(1)
            .into_iter()
            .map(|entry| {
                let entry = entry.unwrap();
                let path = entry.path().strip_prefix(root).unwrap().to_str().unwrap().to_owned();
                let text = fs::read_to_string(entry.path()).unwrap_or_else(|_| "/".to_owned());
                (path, text)
            })
            .collect();
        found.sort();
        found
    }

    const OLD: &[&str] = &["a", "b/c/old.css", "d/x.html", "d/y.html", "index.html"];
    const NEW: &[&str] = &["a/page.html", "a/z.js", "b", "d/x.html", "index.html", "new/p/index.html"];

    #[test]
    fn assets_come_before_pages_and_what_is_in_the_way_goes_first() {
        let journal = Journal::between(&site(OLD), &site(NEW), NEW.iter().copied());
        assert_eq!(journal.clear, ["a", "b/c/old.css"]);
        assert_eq!(
            journal.moves,
            ["a/z.js", "b", "a/page.html", "d/x.html", "index.html", "new/p/index.html"]
        );
        assert_eq!(journal.removals, ["d/y.html"]);
    }

    /// Whatever step it was interrupted at, carrying it out again ends with the new site and what is not the site's.
    #[test]
    fn it_can_be_completed_from_any_step() {
        let steps = 2 + NEW.len() + 1 + 1;
        for stop in 0..=steps {
            let folder = tempfile::tempdir().unwrap();
            let (target, workspace) = (folder.path().join("public"), folder.path().join("work"));
            let stage = workspace.join("stage");
            write(&target, OLD, "old");
            write(&target, &[manifest::NAME, "CNAME", "d/notes.txt"], "old");
            write(&stage, NEW, "new");
            write(&stage, &[manifest::NAME], "new");
            let journal = Journal::between(&site(OLD), &site(NEW), NEW.iter().copied());
            journal.prepare(&target).unwrap();
            journal.write(&workspace).unwrap();
            let mut budget = stop;
            let partly = |paths: &[String], budget: &mut usize| {
                let paths = paths[..paths.len().min(*budget)].to_vec();
                *budget -= paths.len();
                paths
            };
            let begun = Journal {
                clear: partly(&journal.clear, &mut budget),
                moves: partly(&journal.moves, &mut budget),
                removals: partly(&journal.removals, &mut budget),
            };
            let manifest = stage.join(manifest::NAME);
            let hidden = workspace.join("hidden");
            if budget == 0 {
                fs::rename(&manifest, &hidden).unwrap();
            }
            begun.carry_out(&stage, &target).unwrap();
            if budget == 0 {
                fs::rename(&hidden, &manifest).unwrap();
            }
            complete(&workspace, &stage, &target).unwrap();
            assert!(!workspace.join(NAME).exists());
            let mut expected: Vec<_> = NEW
                .iter()
                .chain(&[manifest::NAME])
                .map(|path| ((*path).to_owned(), "new".to_owned()))
                .collect();
            expected.extend(["CNAME", "d/notes.txt"].map(|path| (path.to_owned(), "old".to_owned())));
            expected.extend(["a", "d", "new", "new/p"].map(|path| (path.to_owned(), "/".to_owned())));
            expected.sort();
            assert_eq!(read(&target), expected, "stopped after {stop} steps");
        }
    }

    #[test]
    #[cfg(unix)]
    fn nothing_behind_a_link_is_removed() {
        let folder = tempfile::tempdir().unwrap();
        let (target, elsewhere) = (folder.path().join("public"), folder.path().join("elsewhere"));
        write(&elsewhere, &["old.html"], "mine");
        fs::create_dir(&target).unwrap();
        std::os::unix::fs::symlink(&elsewhere, target.join("d")).unwrap();
        remove(&target, "d/old.html").unwrap();
        assert!(elsewhere.join("old.html").exists());
    }

    #[test]
    fn folders_that_cannot_all_be_created_are_removed_again() {
        let folder = tempfile::tempdir().unwrap();
        write(folder.path(), &["taken"], "a file");
        let journal =
            Journal { moves: vec!["m/n/p.html".into(), "taken/q/r.html".into()], ..Journal::default() };
        assert_eq!(journal.prepare(folder.path()).unwrap_err().0, "taken/q");
        assert!(!folder.path().join("m").exists());
        assert!(folder.path().join("taken").exists());
    }
}
