//! Removing the site that was published before, once the new one has taken its place.
//!
//! Only what its manifest lists is removed, and what was taken along into the new site. A file that somebody put there
//! at the very last moment is moved into the new site instead. What cannot be removed stays for the next build.

use std::fs;
use std::path::Path;

use rayon::prelude::*;

use super::foreign;
use super::gate::Gate;
use super::manifest::{self, Manifest};

/// Removes the site in `tree`, whose foreign files belong into `site` now.
pub(super) fn retire(tree: &Path, site: &Path, gate: &Gate) {
    let manifest = fs::read(tree.join(manifest::NAME)).ok().and_then(|bytes| Manifest::parse(&bytes));
    Retired { tree, site, manifest: manifest.unwrap_or_default(), gate }.folder(Path::new(""));
}

struct Retired<'a> {
    tree: &'a Path,
    site: &'a Path,
    manifest: Manifest,
    gate: &'a Gate,
}

impl Retired<'_> {
    fn folder(&self, folder: &Path) {
        let Ok(listed) = foreign::list(&self.tree.join(folder), self.gate) else { return };
        let (folders, files): (Vec<_>, Vec<_>) = listed.into_iter().partition(|(_, kind)| kind.is_dir());
        for (name, _) in files {
            let path = folder.join(name);
            // The manifest goes last: without it, what is left after a kill would pass for somebody else's.
            if path == Path::new(manifest::NAME) {
                continue;
            }
            let is_ours = path.to_str().is_some_and(|path| self.manifest.contains(path));
            if is_ours || !self.rescue(&path) {
                let _ = fs::remove_file(self.tree.join(&path));
            }
        }
        folders.par_iter().for_each(|(name, _)| self.folder(&folder.join(name)));
        if folder == Path::new("") {
            let _ = fs::remove_file(self.tree.join(manifest::NAME));
        }
        let _ = fs::remove_dir(self.tree.join(folder));
    }

    /// Moves a foreign file into the site, unless something stands there: itself, carried along before.
    fn rescue(&self, path: &Path) -> bool {
        let to = self.site.join(path);
        if fs::symlink_metadata(&to).is_ok() {
            return false;
        }
        if let Some(folder) = to.parent() {
            let _ = fs::create_dir_all(folder);
        }
        fs::rename(self.tree.join(path), &to).is_ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::publish::manifest::Entry;

    #[test]
    fn ours_goes_and_a_file_that_came_late_moves_on() {
        let folder = tempfile::tempdir().unwrap();
        let (tree, site) = (folder.path().join("old"), folder.path().join("site"));
        let write = |root: &Path, path: &str, text: &str| {
            fs::create_dir_all(root.join(path).parent().unwrap()).unwrap();
            fs::write(root.join(path), text).unwrap();
        };
        let entry = Entry { size: 3, hash: blake3::hash(b"old") };
        let manifest: Manifest = [("mk/a.html".to_owned(), entry)].into_iter().collect();
        write(&tree, manifest::NAME, &String::from_utf8(manifest.to_bytes()).unwrap());
        write(&tree, "mk/a.html", "old");
        write(&tree, "CNAME", "carried");
        write(&tree, "mk/late/note.txt", "late");
        write(&site, "CNAME", "carried");
        write(&site, "mk/b.html", "new");
        retire(&tree, &site, &Gate::new());
        assert!(!tree.exists());
        assert_eq!(fs::read_to_string(site.join("mk/late/note.txt")).unwrap(), "late");
        assert_eq!(fs::read_to_string(site.join("CNAME")).unwrap(), "carried");
        assert!(!site.join("mk/a.html").exists());
        assert_eq!(fs::read_to_string(site.join("mk/b.html")).unwrap(), "new");
    }
}
