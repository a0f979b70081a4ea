//! The list of a published site's files, kept inside the site: path, size and BLAKE3 hash of each, sorted by path.
//!
//! It says which files of the folder are praksa's, so that nothing else is ever removed, and lets anybody compare a
//! mirror with the original. It holds no times: two builds of one source are equal to the byte. Nor is it believed when
//! a file is to be reused, since files change behind its back; the bytes themselves are compared.

use std::collections::{BTreeMap, HashSet};
use std::fmt::Write;

use blake3::Hash;
use serde::Deserialize;

/// Path of the manifest inside the site. Without a leading dot, because many hosts leave such files out.
pub const NAME: &str = "praksa-manifest.json";
/// The version of the format.
const FORMAT: u32 = 1;

/// What is known of one file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Size in bytes.
    pub size: u64,
    /// Hash of the bytes.
    pub hash: Hash,
}

/// The files of a site by path. The manifest itself is not among them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Manifest {
    files: BTreeMap<String, Entry>,
}

#[derive(Deserialize)]
struct Written {
    #[serde(rename = "praksa-manifest")]
    format: u32,
    files: BTreeMap<String, WrittenEntry>,
}

#[derive(Deserialize)]
struct WrittenEntry {
    size: u64,
    blake3: String,
}

impl Manifest {
    /// Reads a manifest. `None` when the bytes are none, are of a newer format, or name a path that is not plain.
    pub fn parse(bytes: &[u8]) -> Option<Manifest> {
        let written: Written = serde_json::from_slice(bytes).ok()?;
        if written.format != FORMAT {
            return None;
        }
        let entry = |(path, entry): (String, WrittenEntry)| {
            let hash = Hash::from_hex(&entry.blake3).ok()?;
            (crate::files::is_plain(&path) && path != NAME)
                .then_some((path, Entry { size: entry.size, hash }))
        };
        written.files.into_iter().map(entry).collect::<Option<_>>().map(|files| Manifest { files })
    }

    /// The manifest as it is published: JSON, one line a file.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut text = format!("{{\n\"praksa-manifest\": {FORMAT},\n\"files\": {{\n");
        let mut rest = self.files.len();
        for (path, entry) in &self.files {
            rest -= 1;
            let path = serde_json::Value::from(path.as_str());
            let comma = if rest == 0 { "" } else { "," };
            // Writing to a string cannot fail.
            let _ = writeln!(
                text,
                "{path}: {{\"size\": {}, \"blake3\": \"{}\"}}{comma}",
                entry.size,
                entry.hash.to_hex()
            );
        }
        text.push_str("}\n}\n");
        text.into_bytes()
    }

    /// What is known of the file at `path`.
    pub fn get(&self, path: &str) -> Option<&Entry> {
        self.files.get(path)
    }

    /// Whether the site has a file at `path`.
    pub fn contains(&self, path: &str) -> bool {
        self.files.contains_key(path)
    }

    /// The paths, sorted.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }

    /// How many files there are.
    pub fn len(&self) -> usize {
        self.files.len()
    }

    /// Whether there are no files.
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// Every folder that holds a file, at any depth.
    pub(super) fn folders(&self) -> HashSet<&str> {
        let mut folders = HashSet::new();
        for mut path in self.paths() {
            while let Some((folder, _)) = path.rsplit_once('/') {
                if !folders.insert(folder) {
                    break;
                }
                path = folder;
            }
        }
        folders
    }
}

impl FromIterator<(String, Entry)> for Manifest {
    fn from_iter<I: IntoIterator<Item = (String, Entry)>>(files: I) -> Self {
        Manifest { files: files.into_iter().collect() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn manifest(paths: &[&str]) -> Manifest {
        paths
            .iter()
            .map(|path| ((*path).to_owned(), Entry { size: 3, hash: blake3::hash(path.as_bytes()) }))
            .collect()
    }

    #[test]
    fn what_is_written_is_read_and_is_sorted() {
        let manifest = manifest(&["mk/b/index.html", "a\"\n.css", "mk/a/index.html", "жртва.txt"]);
        let bytes = manifest.to_bytes();
        assert_eq!(Manifest::parse(&bytes), Some(manifest.clone()));
        let text = String::from_utf8(bytes).unwrap();
        assert_eq!(text.lines().count(), 3 + 4 + 2);
        assert!(text.find("mk/a").unwrap() < text.find("mk/b").unwrap());
        assert_eq!(Manifest::parse(&Manifest::default().to_bytes()), Some(Manifest::default()));
    }

    #[test]
    fn what_is_not_a_manifest_is_none() {
        let good = String::from_utf8(manifest(&["a/b"]).to_bytes()).unwrap();
        for bad in [
            String::new(),
            "{}".to_owned(),
            good.replace("manifest\": 1", "manifest\": 2"),
            good.replace("a/b", "../b"),
            good.replace("a/b", "/b"),
            good.replace("a/b", NAME),
            good.replace("blake3\": \"", "blake3\": \"x"),
            good.trim_end().trim_end_matches('}').to_owned(),
        ] {
            assert_eq!(Manifest::parse(bad.as_bytes()), None, "{bad}");
        }
    }

    #[test]
    fn folders_are_all_that_lead_to_a_file() {
        let manifest = manifest(&["index.html", "mk/a/index.html", "mk/b/index.html"]);
        assert_eq!(manifest.folders(), HashSet::from(["mk", "mk/a", "mk/b"]));
    }
}
