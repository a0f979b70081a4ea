//! The files inside the binary: the default theme, the locales and a starter content, so that an installed `praksa`
//! works in an empty folder.

use std::collections::BTreeSet;

use rust_embed::RustEmbed;

use super::{Entry, FileError, Files, Kind};

#[derive(RustEmbed)]
#[folder = "themes/"]
#[prefix = "themes/"]
struct Themes;

#[derive(RustEmbed)]
#[folder = "locales/"]
#[prefix = "locales/"]
struct Locales;

#[derive(RustEmbed)]
#[folder = "content/"]
#[prefix = "content/"]
struct Content;

/// `themes/` and `locales/` as they were when the binary was built.
#[derive(Debug, Clone, Copy, Default)]
pub struct Embedded;

/// The content that comes with praksa: paths with their bytes, sorted, for `praksa init`.
pub fn starter_content() -> Vec<(String, Vec<u8>)> {
    let mut files: Vec<_> = Content::iter()
        .filter_map(|path| Content::get(&path).map(|file| (path.into_owned(), file.data.into_owned())))
        .collect();
    files.sort();
    files
}

impl Files for Embedded {
    fn walk(&self, folder: &str) -> Vec<Entry> {
        let prefix = format!("{folder}/");
        let mut folders = BTreeSet::new();
        let mut entries = Vec::new();
        let below = |path: &str| path.starts_with(&prefix);
        let all = Themes::iter().map(|path| (Themes::get(&path), path));
        let all = all.chain(Locales::iter().map(|path| (Locales::get(&path), path)));
        for (file, path) in all.filter(|(_, path)| below(path)) {
            for (at, _) in path.match_indices('/').filter(|(at, _)| *at > prefix.len()) {
                folders.extend(path.get(..at).map(str::to_owned));
            }
            let len = file.map_or(0, |file| u64::try_from(file.data.len()).unwrap_or(u64::MAX));
            entries.push(Entry { path: path.into_owned(), kind: Kind::File, len });
        }
        entries.extend(folders.into_iter().map(|path| Entry { path, kind: Kind::Folder, len: 0 }));
        entries.sort();
        entries
    }

    fn read(&self, path: &str, limit: u64) -> Result<Vec<u8>, FileError> {
        let file = Themes::get(path).or_else(|| Locales::get(path)).ok_or(FileError::NotFound)?;
        let len = u64::try_from(file.data.len()).unwrap_or(u64::MAX);
        if len > limit {
            return Err(FileError::TooLarge { len, limit });
        }
        Ok(file.data.into_owned())
    }
}
