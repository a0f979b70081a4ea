//! What stands in a published folder and is not praksa's: `.git`, `CNAME`, `.well-known`, somebody's notes.
//!
//! It is never removed. A publication takes it along into the new site, as hard links, so that its bytes are not
//! touched; where the new site needs the same path for something else, it is refused and the paths are named. Folders
//! as a whole are taken along with their permissions. What a link points to is not looked at.

use std::collections::HashSet;
use std::ffi::OsStr;
use std::fs::{self, FileType};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use crate::files::open_regular;

use super::failure::shown;
use super::gate::Gate;
use super::manifest::{self, Manifest};
use super::workspace;

/// One thing that is not praksa's. Nothing below a foreign folder is listed by itself.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Foreign {
    /// Path relative to the published folder.
    pub(super) path: PathBuf,
    is_folder: bool,
}

/// A path at which something went wrong, and what.
pub(super) type Trouble = (PathBuf, io::Error);

/// Everything below `root` that is in neither manifest's folders nor among `old`'s files, sorted by path.
///
/// # Errors
/// When a folder cannot be listed.
pub(super) fn find(
    root: &Path,
    old: &Manifest,
    new: &Manifest,
    gate: &Gate,
) -> Result<Vec<Foreign>, Trouble> {
    let mut folders = old.folders();
    folders.extend(new.folders());
    let walk = Walk { root, old, folders, gate };
    let mut found = walk.folder("")?;
    found.sort();
    Ok(found)
}

struct Walk<'a> {
    root: &'a Path,
    old: &'a Manifest,
    /// Folders that hold files of the old or the new site.
    folders: HashSet<&'a str>,
    gate: &'a Gate,
}

impl Walk<'_> {
    fn folder(&self, folder: &str) -> Result<Vec<Foreign>, Trouble> {
        let listed = list(&self.root.join(folder), self.gate).map_err(|error| (folder.into(), error))?;
        let mut found = Vec::new();
        let mut below = Vec::new();
        for (name, kind) in listed {
            if folder.is_empty() && name == workspace::INSIDE {
                continue;
            }
            let path = match name.to_str() {
                Some(name) if folder.is_empty() => name.to_owned(),
                Some(name) => format!("{folder}/{name}"),
                None => {
                    found.push(Foreign { path: Path::new(folder).join(&name), is_folder: kind.is_dir() });
                    continue;
                }
            };
            if kind.is_dir() && self.folders.contains(path.as_str()) {
                below.push(path);
            } else if !(kind.is_file() && (path == manifest::NAME || self.old.contains(&path))) {
                found.push(Foreign { path: path.into(), is_folder: kind.is_dir() });
            }
        }
        let deeper: Vec<Vec<Foreign>> =
            below.par_iter().map(|path| self.folder(path)).collect::<Result<_, _>>()?;
        found.extend(deeper.into_iter().flatten());
        Ok(found)
    }
}

/// What a folder holds, with the folder closed again.
pub(super) fn list(folder: &Path, gate: &Gate) -> io::Result<Vec<(std::ffi::OsString, FileType)>> {
    let _pass = gate.pass();
    fs::read_dir(folder)?
        .map(|entry| entry.and_then(|entry| Ok((entry.file_name(), entry.file_type()?))))
        .collect()
}

/// Takes out of `found` and returns what the new site cannot stand beside. A file that holds just what the new site has
/// at its path is nothing to quarrel about and is not foreign any longer.
pub(super) fn conflicts(found: &mut Vec<Foreign>, root: &Path, new: &Manifest) -> Vec<String> {
    let folders = new.folders();
    let mut refused = Vec::new();
    found.retain(|foreign| {
        let Some(path) = foreign.path.to_str() else { return true };
        let wanted = new.get(path);
        if let Some(entry) = wanted
            && holds(&root.join(path), entry)
        {
            return false;
        }
        if wanted.is_some() || folders.contains(path) || path == manifest::NAME {
            refused.push(shown(&foreign.path));
            return false;
        }
        true
    });
    refused
}

fn holds(path: &Path, entry: &manifest::Entry) -> bool {
    let Ok(mut file) = open_regular(path) else { return false };
    if !file.metadata().is_ok_and(|meta| meta.is_file() && meta.len() == entry.size) {
        return false;
    }
    let mut hasher = blake3::Hasher::new();
    let mut buffer = [0; 16 * 1024];
    loop {
        match file.read(&mut buffer) {
            Ok(0) => return hasher.finalize() == entry.hash,
            Ok(read) => {
                hasher.update(buffer.get(..read).unwrap_or_default());
            }
            Err(_) => return false,
        }
    }
}

/// Links one foreign thing from a published folder into a stage whose folder for it exists.
///
/// # Errors
/// When it cannot be linked or copied; nothing is changed in the published folder in any case.
pub(super) fn carry(foreign: &Foreign, root: &Path, stage: &Path, gate: &Gate) -> Result<(), Trouble> {
    if foreign.is_folder {
        carry_folder(&foreign.path, root, stage, gate)
    } else {
        link(&root.join(&foreign.path), &stage.join(&foreign.path))
            .map_err(|error| (foreign.path.clone(), error))
    }
}

fn carry_folder(folder: &Path, root: &Path, stage: &Path, gate: &Gate) -> Result<(), Trouble> {
    let named = |error| (folder.to_owned(), error);
    let (from, to) = (root.join(folder), stage.join(folder));
    fs::create_dir(&to).map_err(named)?;
    for (name, kind) in list(&from, gate).map_err(named)? {
        let path = folder.join(&name);
        if kind.is_dir() {
            carry_folder(&path, root, stage, gate)?;
        } else {
            link(&root.join(&path), &stage.join(&path)).map_err(|error| (path, error))?;
        }
    }
    like(&from, &to).map_err(named)
}

fn link(from: &Path, to: &Path) -> io::Result<()> {
    let Err(error) = fs::hard_link(from, to) else { return Ok(()) };
    let kind = fs::symlink_metadata(from)?.file_type();
    if kind.is_symlink() {
        return link_to(fs::read_link(from)?.as_os_str(), to);
    }
    // On file systems without hard links. A pipe or device is not copied: reading it might never end.
    if kind.is_file() && error.kind() != io::ErrorKind::AlreadyExists {
        return fs::copy(from, to).map(|_| ());
    }
    Err(error)
}

#[cfg(unix)]
fn link_to(destination: &OsStr, link: &Path) -> io::Result<()> {
    std::os::unix::fs::symlink(destination, link)
}

#[cfg(not(unix))]
fn link_to(_: &OsStr, _: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

/// Gives a folder the permissions of another and, as far as we may, its owner and group: the folder that takes the
/// place of the one a web server was given should be one it can read as well.
pub(super) fn like(from: &Path, to: &Path) -> io::Result<()> {
    let meta = fs::symlink_metadata(from)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::{MetadataExt, lchown};
        let now = fs::symlink_metadata(to)?;
        if (meta.uid(), meta.gid()) != (now.uid(), now.gid())
            && lchown(to, Some(meta.uid()), Some(meta.gid())).is_err()
        {
            // Only the group may often be given away.
            let _ = lchown(to, None, Some(meta.gid()));
        }
    }
    fs::set_permissions(to, meta.permissions())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::publish::manifest::Entry;

    fn site(files: &[(&str, &str)]) -> Manifest {
        files
            .iter()
            .map(|(path, text)| {
                let entry = Entry { size: text.len() as u64, hash: blake3::hash(text.as_bytes()) };
                ((*path).to_owned(), entry)
            })
            .collect()
    }

    fn write(root: &Path, files: &[(&str, &str)]) {
        for (path, text) in files {
            fs::create_dir_all(root.join(path).parent().unwrap()).unwrap();
            fs::write(root.join(path), text).unwrap();
        }
    }

    fn paths(found: &[Foreign]) -> Vec<&str> {
        found.iter().map(|foreign| foreign.path.to_str().unwrap()).collect()
    }

    #[test]
    fn only_what_is_not_in_the_manifest_is_foreign() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        let ours = [("index.html", "home"), ("mk/a/index.html", "a"), ("mk/gone/index.html", "gone")];
        write(root, &ours);
        write(root, &[(manifest::NAME, "{}"), (".praksa-publish/lock", "")]);
        write(
            root,
            &[("CNAME", "x"), (".git/objects/ab", "x"), ("mk/a/notes.txt", "x"), ("new/mine.txt", "x")],
        );
        fs::create_dir(root.join("mk/empty")).unwrap();
        let new = site(&[("index.html", "home"), ("new/index.html", "n")]);
        let mut found = find(root, &site(&ours), &new, &Gate::new()).unwrap();
        assert_eq!(paths(&found), [".git", "CNAME", "mk/a/notes.txt", "mk/empty", "new/mine.txt"]);
        assert_eq!(conflicts(&mut found, root, &new), Vec::<String>::new());
        assert_eq!(found.len(), 5);
    }

    #[test]
    fn a_path_that_the_site_needs_is_a_conflict_unless_it_holds_the_same() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        write(root, &[("same.txt", "same"), ("other.txt", "mine"), ("file", "x"), ("folder/x", "x")]);
        write(root, &[("kept", "x")]);
        let new = site(&[("same.txt", "same"), ("other.txt", "site"), ("file/page", "p"), ("folder", "f")]);
        let mut found = find(root, &Manifest::default(), &new, &Gate::new()).unwrap();
        assert_eq!(conflicts(&mut found, root, &new), ["file", "folder", "other.txt"]);
        assert_eq!(paths(&found), ["kept"]);
    }

    #[test]
    #[cfg(unix)]
    fn a_link_in_place_of_our_file_or_folder_is_foreign() {
        use std::os::unix::fs::symlink;
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        fs::create_dir(root.join("elsewhere")).unwrap();
        write(&root.join("elsewhere"), &[("index.html", "a")]);
        fs::create_dir(root.join("public")).unwrap();
        symlink("../elsewhere", root.join("public/mk")).unwrap();
        symlink("../elsewhere/index.html", root.join("public/index.html")).unwrap();
        let ours = site(&[("mk/index.html", "a"), ("index.html", "a")]);
        let mut found = find(&root.join("public"), &ours, &ours, &Gate::new()).unwrap();
        assert_eq!(paths(&found), ["index.html", "mk"]);
        assert_eq!(conflicts(&mut found, &root.join("public"), &ours), ["index.html", "mk"]);
    }

    #[test]
    #[cfg(unix)]
    fn what_is_carried_is_the_same_thing() {
        use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
        let folder = tempfile::tempdir().unwrap();
        let (root, stage) = (folder.path().join("public"), folder.path().join("stage"));
        write(&root, &[(".git/objects/ab/cd", "object"), (".git/HEAD", "ref")]);
        symlink("objects/ab", root.join(".git/link")).unwrap();
        fs::set_permissions(root.join(".git/objects"), fs::Permissions::from_mode(0o700)).unwrap();
        fs::create_dir(&stage).unwrap();
        for foreign in find(&root, &Manifest::default(), &Manifest::default(), &Gate::new()).unwrap() {
            carry(&foreign, &root, &stage, &Gate::new()).unwrap();
        }
        let inode = |path: &Path| fs::symlink_metadata(path).unwrap().ino();
        for path in [".git/objects/ab/cd", ".git/HEAD"] {
            assert_eq!(inode(&root.join(path)), inode(&stage.join(path)));
        }
        assert_eq!(fs::read_link(stage.join(".git/link")).unwrap(), Path::new("objects/ab"));
        assert_eq!(fs::metadata(stage.join(".git/objects")).unwrap().permissions().mode() & 0o777, 0o700);
    }
}
