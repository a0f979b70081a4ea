//! Which paths matter: those below the folders a site is read from, without what editors leave lying about.

use std::path::{Component, Path, PathBuf};

use crate::read::tree::is_leaving;

/// The folders a site is read from.
pub(super) const FOLDERS: [&str; 3] = ["content", "locales", "themes"];

/// See the module.
#[derive(Debug, Clone)]
pub(super) struct Scope {
    root: PathBuf,
    ignored: Vec<PathBuf>,
}

impl Scope {
    /// The folders below `root` without the `ignored` ones, which are absolute or relative to it.
    pub(super) fn new(root: PathBuf, ignored: &[PathBuf]) -> Self {
        let ignored = ignored.iter().map(|path| {
            let full = root.join(path);
            full.canonicalize().unwrap_or(full)
        });
        Scope { ignored: ignored.collect(), root }
    }

    /// The site's root.
    pub(super) fn root(&self) -> &Path {
        &self.root
    }

    /// A path as the site knows it, if it matters; empty for the root itself.
    pub(super) fn place(&self, path: &Path) -> Option<String> {
        let relative = path.strip_prefix(&self.root).ok()?;
        let mut parts = Vec::new();
        for part in relative.components() {
            let Component::Normal(part) = part else { return None };
            parts.push(part.to_string_lossy());
        }
        let Some(first) = parts.first() else { return Some(String::new()) };
        let ours = FOLDERS.contains(&first.as_ref())
            && !parts.iter().any(|part| is_leaving(part))
            && !self.ignored.iter().any(|ignored| path.starts_with(ignored));
        ours.then(|| parts.join("/"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_a_site_is_read_from_matters() {
        let ignored = ["public", "themes/out", "/elsewhere/x"].map(PathBuf::from);
        let scope = Scope::new(PathBuf::from("/no/such/site"), &ignored);
        let place = |path: &str| scope.place(&Path::new("/no/such/site").join(path));
        for path in
            ["content", "content/guidelines/a.md", "themes/default/assets/site.css", "locales/sr/site.ftl"]
        {
            assert_eq!(place(path).as_deref(), Some(path));
        }
        assert_eq!(place("").as_deref(), Some(""));
        for path in [
            "public/sr/index.html",
            "target",
            "contents/a.md",
            "content/.git/index",
            "content/guidelines/.a.md.swp",
            "content/guidelines/a.md~",
            "content/#a.md#",
            "themes/out/x.css",
            "content/../secret",
            "/elsewhere/content/a.md",
        ] {
            assert_eq!(place(path), None, "{path}");
        }
    }
}
