//! Files that remember what was asked of them, so that one can tell later whether the answers would still be the same.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use super::{Entry, FileError, Files};
use crate::fingerprint::{Fingerprint, Fingerprinting};

/// Files seen through somebody who takes notes.
pub struct Recorded<'a> {
    files: &'a dyn Files,
    answers: Mutex<BTreeMap<String, Fingerprint>>,
}

impl<'a> Recorded<'a> {
    /// Nothing asked yet.
    pub fn new(files: &'a dyn Files) -> Self {
        Recorded { files, answers: Mutex::default() }
    }

    /// The fingerprint of all questions with their answers: whoever asks the same and gets the same can only come to the
    /// same.
    pub fn fingerprint(&self) -> Fingerprint {
        let mut all = Fingerprinting::default();
        for (question, answer) in self.answers.lock().unwrap_or_else(PoisonError::into_inner).iter() {
            all.text(question).part(*answer);
        }
        all.finish()
    }

    fn answered(&self, question: String, answer: Fingerprint) {
        self.answers.lock().unwrap_or_else(PoisonError::into_inner).insert(question, answer);
    }
}

impl Files for Recorded<'_> {
    fn walk(&self, folder: &str) -> Vec<Entry> {
        let entries = self.files.walk(folder);
        let mut all = Fingerprinting::default();
        for entry in &entries {
            // How long a file is matters to whoever reads it, and that is noted then.
            all.text(&entry.path).text(&format!("{:?}", entry.kind));
        }
        self.answered(format!("walk {folder}"), all.finish());
        entries
    }

    fn read(&self, path: &str, limit: u64) -> Result<Vec<u8>, FileError> {
        let answer = self.files.read(path, limit);
        let fingerprint = match &answer {
            Ok(bytes) => Fingerprint::of(bytes),
            Err(error) => Fingerprint::of(format!("error: {error:?}").as_bytes()),
        };
        self.answered(format!("read {limit} {path}"), fingerprint);
        answer
    }

    fn on_disk(&self, path: &str) -> Option<PathBuf> {
        self.files.on_disk(path)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::Memory;

    #[test]
    fn the_same_questions_with_the_same_answers() {
        let mut files = Memory::new();
        files.insert("a/b", "1");
        let ask = |files: &Memory| {
            let recorded = Recorded::new(files);
            recorded.walk("a");
            let _ = recorded.read("a/b", 10);
            recorded.fingerprint()
        };
        let before = ask(&files);
        assert_eq!(ask(&files), before);
        files.insert("c", "elsewhere");
        assert_eq!(ask(&files), before);
        files.insert("a/b", "2");
        let after = ask(&files);
        assert_ne!(after, before);
        files.insert("a/c", "");
        assert_ne!(ask(&files), after);
    }
}
