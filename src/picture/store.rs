//! Pictures kept from one build for the next: making smaller copies of a photograph takes longer than all of its page.
//!
//! Each lies in a file of its own, named by a hash of the original's bytes and of the way copies are made; what is in it is
//! checked before it is believed. All of it may be deleted at any time.

use std::collections::HashMap;
use std::fs;
use std::io;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use serde::{Deserialize, Serialize};

use super::{Fault, Format, Picture, Variant, read};
use crate::fingerprint::{Fingerprint, Fingerprinting};

/// How copies are made: another way of making them is another name.
const WAY: &str = concat!("praksa-picture 1 ", env!("CARGO_PKG_VERSION"));

/// A folder of pictures.
#[derive(Debug)]
pub struct Store {
    folder: PathBuf,
    /// What has been asked for, by name; with the picture where the folder does not have it.
    used: Mutex<HashMap<String, Option<Picture>>>,
}

/// What stands before the bytes of the copies.
#[derive(Serialize, Deserialize)]
struct Head {
    width: u32,
    height: u32,
    tells_more: bool,
    /// Format, width and length of each copy.
    copies: Vec<(Format, u32, usize)>,
}

impl Store {
    /// A store in a folder. Nothing is written before [`Store::settle`].
    pub fn new(folder: PathBuf) -> Self {
        Store { folder, used: Mutex::default() }
    }

    /// As [`read`], from the store if it has the picture.
    ///
    /// # Errors
    /// See [`Fault`].
    pub fn read(&self, format: Format, bytes: &[u8]) -> Result<Picture, Fault> {
        let name = Fingerprinting::default().text(WAY).text(format.ending()).bytes(bytes).finish();
        let name = format!("{:032x}", name.0);
        let (picture, new) = match self.load(&name, format) {
            Some(picture) => (picture, None),
            None => {
                let picture = read(format, bytes)?;
                (picture.clone(), Some(picture))
            }
        };
        self.used.lock().unwrap_or_else(PoisonError::into_inner).insert(name, new);
        Ok(picture)
    }

    /// Keeps what has been asked for, and nothing else.
    pub fn settle(&self) {
        let used = self.used.lock().unwrap_or_else(PoisonError::into_inner);
        for (name, picture) in used.iter().filter_map(|(name, new)| Some((name, new.as_ref()?))) {
            // Where nothing can be kept, only time is lost.
            let _ = self.save(name, picture);
        }
        for entry in fs::read_dir(&self.folder).into_iter().flatten().flatten() {
            if entry.file_name().to_str().is_none_or(|name| !used.contains_key(name)) {
                let _ = fs::remove_file(entry.path());
            }
        }
    }

    fn load(&self, name: &str, format: Format) -> Option<Picture> {
        let bytes = fs::read(self.folder.join(name)).ok()?;
        let (sum, rest) = bytes.split_at_checked(33)?;
        if sum != sum_of(rest).as_bytes() {
            return None;
        }
        let end = rest.iter().position(|byte| *byte == b'\n')?;
        let Head { width, height, tells_more, copies } = serde_json::from_slice(rest.get(..end)?).ok()?;
        let mut at = end + 1;
        let mut variants = Vec::with_capacity(copies.len());
        for (format, width, length) in copies {
            let bytes = rest.get(at..at.checked_add(length)?)?;
            variants.push(Variant::new(format, width, bytes.into()));
            at += length;
        }
        (at == rest.len()).then_some(Picture { format, width, height, tells_more, variants })
    }

    fn save(&self, name: &str, picture: &Picture) -> io::Result<()> {
        fs::create_dir_all(&self.folder)?;
        let copies = picture.variants.iter().map(|copy| (copy.format, copy.width, copy.bytes.len()));
        let Picture { width, height, tells_more, .. } = *picture;
        let mut rest = serde_json::to_vec(&Head { width, height, tells_more, copies: copies.collect() })?;
        rest.push(b'\n');
        picture.variants.iter().for_each(|copy| rest.extend(copy.bytes.iter()));
        let bytes = [sum_of(&rest).as_bytes(), &rest].concat();
        // Whole or not at all, even when two builds meet.
        let new = self.folder.join(format!("{name}.{}", std::process::id()));
        fs::write(&new, bytes).and_then(|()| fs::rename(&new, self.folder.join(name)))
    }
}

/// The line that says what the rest is.
fn sum_of(rest: &[u8]) -> String {
    format!("{:032x}\n", Fingerprint::of(rest).0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::picture::tests::{drawing, photograph};

    fn files(folder: &std::path::Path) -> Vec<PathBuf> {
        fs::read_dir(folder).into_iter().flatten().map(|entry| entry.unwrap().path()).collect()
    }

    #[test]
    fn what_is_kept_is_what_would_be_made() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("pictures");
        let photograph = photograph(700, 300, 3).pack(Format::Jpeg).unwrap();
        let drawing = drawing(600, 200).pack(Format::Png).unwrap();
        let made = [read(Format::Jpeg, &photograph), read(Format::Png, &drawing)];
        for _ in 0..2 {
            let store = Store::new(path.clone());
            let found = [store.read(Format::Jpeg, &photograph), store.read(Format::Png, &drawing)];
            assert_eq!(found, made);
            store.settle();
            assert_eq!(files(&path).len(), 2);
        }
        // Nobody asks for the drawing any more.
        let store = Store::new(path.clone());
        assert_eq!(store.read(Format::Jpeg, &photograph), made[0]);
        store.settle();
        assert_eq!(files(&path).len(), 1);
        // Another's file, a cut one and a changed one are not believed, and nothing is kept of what is no picture.
        for file in files(&path) {
            let whole = fs::read(&file).unwrap();
            let mut changed = whole.clone();
            *changed.last_mut().unwrap() ^= 1;
            for bytes in [b"x".to_vec(), whole[..whole.len() / 2].to_vec(), changed, Vec::new()] {
                fs::write(&file, bytes).unwrap();
                let store = Store::new(path.clone());
                assert_eq!(store.read(Format::Jpeg, &photograph), made[0]);
                store.settle();
            }
            assert_eq!(fs::read(&file).unwrap(), whole);
        }
        let store = Store::new(path.clone());
        assert_eq!(store.read(Format::Png, &photograph), Err(Fault::Ending));
        store.settle();
        assert_eq!(files(&path).len(), 0);
    }
}
