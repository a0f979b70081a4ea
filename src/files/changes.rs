//! What may have changed among a site's files since somebody last looked.

use std::collections::BTreeSet;

/// What may have changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Changes {
    /// Anything: nobody has looked yet, or nobody knows.
    Everything,
    /// What stands, or stood, at these paths, which are relative to the site's root and use `/`. Where one is a folder,
    /// everything below it.
    Paths(BTreeSet<String>),
}

impl Changes {
    /// Adds what may have changed besides.
    pub fn and(&mut self, other: &Changes) {
        match (&mut *self, other) {
            (Changes::Paths(paths), Changes::Paths(others)) => paths.extend(others.iter().cloned()),
            _ => *self = Changes::Everything,
        }
    }

    /// Whether the file at a path may have changed.
    pub fn touch(&self, path: &str) -> bool {
        match self {
            Changes::Everything => true,
            Changes::Paths(paths) => {
                paths.contains(path)
                    || path
                        .match_indices('/')
                        .any(|(at, _)| path.get(..at).is_some_and(|up| paths.contains(up)))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_stands_for_everything_below_it() {
        let changes = Changes::Paths(["content/pages".to_owned(), "a.md".to_owned()].into());
        for (path, touched) in [
            ("a.md", true),
            ("content/pages/b.md", true),
            ("content/pages", true),
            ("content/p", false),
            ("content", false),
        ] {
            assert_eq!(changes.touch(path), touched, "{path}");
            assert!(Changes::Everything.touch(path));
        }
    }
}
