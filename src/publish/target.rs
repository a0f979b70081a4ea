//! Where a site is published to: the real folder behind the path a user gave, and whether it is safe to write there.
//!
//! The path may lead through links, `..` and other spellings; what counts is the folder at its end. That folder must not
//! overlap the sources: a target inside the content would be read by the next build, and one around it would replace it.

use std::ffi::{OsStr, OsString};
use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};

use crate::diagnostic::{Code, Diagnostic, Place};

use super::failure::{failure, not_ours, shown};
use super::manifest::{self, Manifest};
use super::workspace;

/// A folder to publish to.
#[derive(Debug)]
pub(super) struct Target {
    /// The path as the user gave it.
    shown: String,
    /// The path without links or detours; its last part need not exist.
    pub(super) real: PathBuf,
    /// The folder that holds it.
    pub(super) parent: PathBuf,
    /// Its name in there.
    pub(super) name: OsString,
}

/// What stands at a target.
#[derive(Debug)]
pub(super) enum Standing {
    /// Nothing.
    Nothing,
    /// An empty folder.
    Empty,
    /// A site that praksa published, with the manifest as read and as written.
    Site(Manifest, Vec<u8>),
}

impl Target {
    /// Finds the folder meant by `path` and makes sure that it can be one to publish to.
    ///
    /// # Errors
    /// That it overlaps sources, which are named as related places, or why it is no folder.
    pub(super) fn find(path: &Path, sources: &[&Path]) -> Result<Target, Vec<Diagnostic>> {
        let shown_path = shown(path);
        let resolved = Resolved::of(path).map_err(|error| match error.kind() {
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => vec![no_folder(&shown_path, &error)],
            _ => vec![*failure(shown_path.as_str(), &error)],
        })?;
        let overlaps = |source: &&&Path| {
            let real = Resolved::of(source);
            real.is_ok_and(|real| resolved.is_within(&real) || real.is_within(&resolved))
        };
        let overlapped: Vec<_> = sources.iter().filter(overlaps).map(|source| shown(source)).collect();
        if let Some(first) = overlapped.first() {
            let mut finding = Diagnostic::new(Code::OutputOverlapsSource)
                .arg("found", shown_path.as_str())
                .arg("path", first.as_str())
                .at(Place::file(shown_path.as_str()));
            finding.related = overlapped.into_iter().map(Place::file).collect();
            return Err(vec![finding]);
        }
        let real = resolved.path();
        let (Some(parent), Some(name)) = (real.parent(), real.file_name()) else {
            return Err(vec![*not_ours(shown_path, &[shown(&real)])]);
        };
        let target = Target {
            shown: shown_path,
            parent: parent.to_owned(),
            name: name.to_owned(),
            real: real.clone(),
        };
        match fs::symlink_metadata(&real) {
            Ok(meta) if !meta.is_dir() => {
                return Err(vec![no_folder(&target.shown, &io::ErrorKind::NotADirectory.into())]);
            }
            Ok(_) => writable(&real).map_err(|error| vec![*target.failure("", &error)])?,
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(vec![*target.failure("", &error)]),
        }
        Ok(target)
    }

    /// A path of the site below the path the user gave.
    pub(super) fn shown(&self, relative: &str) -> String {
        match (self.shown.ends_with('/'), relative) {
            (_, "") => self.shown.clone(),
            (true, _) => format!("{}{relative}", self.shown),
            (false, _) => format!("{}/{relative}", self.shown),
        }
    }

    /// The finding that `relative`, a path of the site, could not be written.
    pub(super) fn failure(&self, relative: &str, error: &io::Error) -> Box<Diagnostic> {
        failure(self.shown(relative), error)
    }

    /// Whether something stands there.
    pub(super) fn exists(&self) -> bool {
        fs::symlink_metadata(&self.real).is_ok()
    }

    /// Looks at what stands there.
    ///
    /// # Errors
    /// A finding when it holds anything but has no manifest, or could not be looked at.
    pub(super) fn standing(&self) -> Result<Standing, Box<Diagnostic>> {
        let names = match names(&self.real) {
            Ok(names) => names,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Standing::Nothing),
            Err(error) => return Err(self.failure("", &error)),
        };
        if names.iter().any(|name| name == manifest::NAME) {
            let path = self.real.join(manifest::NAME);
            let is_file = fs::symlink_metadata(&path).is_ok_and(|meta| meta.is_file());
            let bytes = if is_file {
                fs::read(&path).map_err(|error| self.failure(manifest::NAME, &error))?
            } else {
                Vec::new()
            };
            return match Manifest::parse(&bytes) {
                Some(manifest) => Ok(Standing::Site(manifest, bytes)),
                None => Err(not_ours(self.shown(""), &[manifest::NAME.to_owned()])),
            };
        }
        // The root of a file system has this folder from the start.
        let mount = is_mount_point(&self.real);
        let mut found: Vec<_> = names
            .iter()
            .filter(|name| *name != workspace::INSIDE && !(mount && *name == "lost+found"))
            .map(|name| shown(Path::new(name)))
            .collect();
        found.sort();
        if found.is_empty() { Ok(Standing::Empty) } else { Err(not_ours(self.shown(""), &found)) }
    }
}

fn names(folder: &Path) -> io::Result<Vec<OsString>> {
    fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.file_name())).collect()
}

fn no_folder(path: &str, error: &io::Error) -> Diagnostic {
    Diagnostic::new(Code::OutputNotAFolder)
        .arg("found", path)
        .arg("reason", error.to_string())
        .at(Place::file(path))
}

/// A path as far as it exists, without links, and the parts that do not exist yet.
struct Resolved {
    real: PathBuf,
    rest: Vec<OsString>,
}

impl Resolved {
    /// # Errors
    /// When a link on the way leads nowhere, or a part cannot be looked at.
    fn of(path: &Path) -> io::Result<Resolved> {
        let mut resolved = Resolved { real: PathBuf::new(), rest: Vec::new() };
        for part in std::path::absolute(path)?.components() {
            match part {
                Component::Prefix(_) | Component::RootDir => resolved.real.push(part),
                Component::CurDir => {}
                Component::ParentDir => {
                    if resolved.rest.pop().is_none() {
                        resolved.real.pop();
                    }
                }
                Component::Normal(name) if !resolved.rest.is_empty() => resolved.rest.push(name.to_owned()),
                Component::Normal(name) => {
                    let next = resolved.real.join(name);
                    match fs::symlink_metadata(&next) {
                        Ok(_) => resolved.real = fs::canonicalize(&next)?,
                        Err(error) if error.kind() == io::ErrorKind::NotFound => {
                            resolved.rest.push(name.to_owned());
                        }
                        Err(error) => return Err(error),
                    }
                }
            }
        }
        Ok(resolved)
    }

    fn path(&self) -> PathBuf {
        self.real.iter().chain(self.rest.iter().map(OsString::as_os_str)).collect()
    }

    /// Whether this is `other` or lies below it. Folders that exist are told apart by what they are rather than by
    /// name, so that another spelling or a second mount of one folder deceives nobody.
    fn is_within(&self, other: &Resolved) -> bool {
        let Some(identity) = Identity::of(&other.real) else { return false };
        if other.rest.is_empty() {
            return self.real.ancestors().any(|above| Identity::of(above).as_ref() == Some(&identity));
        }
        // What does not exist yet can only be compared by name; letter case may or may not matter there.
        Identity::of(&self.real).as_ref() == Some(&identity)
            && other.rest.len() <= self.rest.len()
            && other.rest.iter().zip(&self.rest).all(|(a, b)| folded(a) == folded(b))
    }
}

fn folded(name: &OsStr) -> String {
    name.to_string_lossy().to_lowercase()
}

/// What tells one folder from another.
#[derive(PartialEq, Eq)]
struct Identity {
    #[cfg(unix)]
    device_and_number: (u64, u64),
    #[cfg(not(unix))]
    path: PathBuf,
}

impl Identity {
    #[cfg(unix)]
    fn of(path: &Path) -> Option<Identity> {
        use std::os::unix::fs::MetadataExt;
        fs::metadata(path).ok().map(|meta| Identity { device_and_number: (meta.dev(), meta.ino()) })
    }

    #[cfg(not(unix))]
    fn of(path: &Path) -> Option<Identity> {
        fs::canonicalize(path).ok().map(|path| Identity { path })
    }
}

/// Whether a file system begins at this folder, so that the folder itself cannot be renamed.
pub(super) fn is_mount_point(path: &Path) -> bool {
    #[cfg(target_os = "linux")]
    {
        use rustix::fs::{AtFlags, CWD, StatxAttributes, StatxFlags, statx};
        // A second mount of the same file system has the same device number as its parent; this tells it.
        if let Ok(stat) = statx(CWD, path, AtFlags::SYMLINK_NOFOLLOW, StatxFlags::empty())
            && stat.stx_attributes_mask.contains(StatxAttributes::MOUNT_ROOT)
        {
            return stat.stx_attributes.contains(StatxAttributes::MOUNT_ROOT);
        }
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        let device = |path: &Path| fs::symlink_metadata(path).ok().map(|meta| meta.dev());
        if let (Some(here), Some(above)) = (device(path), path.parent().and_then(device)) {
            return here != above;
        }
    }
    let _ = path;
    false
}

/// Refuses a folder that may not be written to, even where replacing it as a whole would be allowed.
#[cfg(unix)]
fn writable(path: &Path) -> io::Result<()> {
    use rustix::fs::{Access, access};
    Ok(access(path, Access::WRITE_OK | Access::EXEC_OK)?)
}

#[cfg(not(unix))]
fn writable(path: &Path) -> io::Result<()> {
    if fs::metadata(path)?.permissions().readonly() {
        return Err(io::ErrorKind::PermissionDenied.into());
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn overlaps(target: &Path, sources: &[&Path]) -> usize {
        match Target::find(target, sources) {
            Ok(_) => 0,
            Err(findings) => {
                assert_eq!(findings[0].code, Code::OutputOverlapsSource);
                assert_eq!(findings.len(), 1);
                findings[0].related.len()
            }
        }
    }

    #[test]
    fn a_target_in_or_around_the_sources_is_refused() {
        let site = tempfile::tempdir().unwrap();
        let (root, content) = (site.path(), site.path().join("content"));
        fs::create_dir_all(content.join("guidelines")).unwrap();
        let themes = root.join("themes");
        let sources = [content.as_path(), themes.as_path()];
        for (target, count) in [
            ("public", 0),
            ("content-2", 0),
            ("content", 1),
            ("content/out", 1),
            ("content/guidelines", 1),
            ("public/../content/x", 1),
            ("themes", 1),
            ("themes/default", 1),
            ("THEMES", 1),
            ("themes-2", 0),
            (".", 2),
            ("..", 2),
        ] {
            assert_eq!(overlaps(&root.join(target), &sources), count, "{target}");
        }
        assert_eq!(overlaps(Path::new("/"), &sources), 2);
    }

    #[test]
    #[cfg(unix)]
    fn links_do_not_hide_an_overlap() {
        let site = tempfile::tempdir().unwrap();
        let content = site.path().join("content");
        fs::create_dir_all(content.join("pages")).unwrap();
        let link = site.path().join("link");
        std::os::unix::fs::symlink(&content, &link).unwrap();
        assert_eq!(overlaps(&link, &[&content]), 1);
        assert_eq!(overlaps(&link.join("pages/out"), &[&content]), 1);
        assert_eq!(overlaps(&content, &[&link]), 1);
        assert_eq!(overlaps(&link.join("../public"), &[&content]), 0);
    }

    #[test]
    #[cfg(unix)]
    fn what_is_no_folder_is_refused() {
        let site = tempfile::tempdir().unwrap();
        let (file, link) = (site.path().join("file"), site.path().join("link"));
        fs::write(&file, "kept").unwrap();
        std::os::unix::fs::symlink("nowhere", &link).unwrap();
        for path in [&file, &link, &file.join("below")] {
            let findings = Target::find(path, &[]).unwrap_err();
            assert_eq!(findings[0].code, Code::OutputNotAFolder, "{path:?}");
        }
        assert_eq!(fs::read_to_string(&file).unwrap(), "kept");
    }
}
