//! Files that remember what was asked of them, so that one can tell later whether the answers would still be the same.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use super::{ATTACHMENT_LIMIT, Entry, FileError, Files};
use crate::fingerprint::{Fingerprint, Fingerprinting};

/// Something that was asked of files.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Question {
    /// What is below this folder?
    Walk(String),
    /// The same, and how long are the files?
    Measure(String),
    /// What does the file at this path hold, if it has at most so many bytes?
    Read(String, u64),
}

impl Question {
    /// Asks it.
    pub fn ask(&self, files: &dyn Files) -> Fingerprint {
        match self {
            Question::Walk(folder) => walked(&files.walk(folder), false),
            Question::Measure(folder) => walked(&files.walk(folder), true),
            Question::Read(path, limit) => read(&files.read(path, *limit)),
        }
    }
}

/// All that was asked, with the fingerprints of the answers: whoever asks the same and gets the same can only come to the
/// same.
#[derive(Debug, Serialize, Deserialize)]
pub struct Answers(Vec<(Question, Fingerprint)>);

impl Answers {
    /// Whether files as they are now give the same answers.
    pub fn hold(&self, files: &dyn Files) -> bool {
        self.0.par_iter().all(|(question, answer)| question.ask(files) == *answer)
    }
}

fn walked(entries: &[Entry], measure: bool) -> Fingerprint {
    let mut all = Fingerprinting::default();
    for entry in entries {
        all.text(&entry.path).text(&format!("{:?}", entry.kind));
        if measure {
            all.number(entry.len);
        }
    }
    all.finish()
}

fn read(answer: &Result<Vec<u8>, FileError>) -> Fingerprint {
    match answer {
        Ok(bytes) => Fingerprint::of(bytes),
        Err(error) => Fingerprint::of(format!("error: {error:?}").as_bytes()),
    }
}

/// Files seen through somebody who takes notes.
pub struct Recorded<'a> {
    files: &'a dyn Files,
    measure: bool,
    answers: Mutex<BTreeMap<Question, Fingerprint>>,
}

impl<'a> Recorded<'a> {
    /// Nothing asked yet. How long files are counts only for whoever reads them.
    pub fn new(files: &'a dyn Files) -> Self {
        Recorded { files, measure: false, answers: Mutex::default() }
    }

    /// Nothing asked yet. How long files are counts for whoever asks which there are, and what is in them for whoever asks
    /// where they are.
    pub fn in_full(files: &'a dyn Files) -> Self {
        Recorded { measure: true, ..Recorded::new(files) }
    }

    /// What was asked so far.
    pub fn into_answers(self) -> Answers {
        let answers = self.answers.into_inner().unwrap_or_else(PoisonError::into_inner);
        Answers(answers.into_iter().collect())
    }

    /// One fingerprint of all questions and answers.
    pub fn fingerprint(&self) -> Fingerprint {
        let mut all = Fingerprinting::default();
        for (question, answer) in self.answers.lock().unwrap_or_else(PoisonError::into_inner).iter() {
            all.text(&format!("{question:?}")).part(*answer);
        }
        all.finish()
    }

    fn answered(&self, question: Question, answer: Fingerprint) {
        self.answers.lock().unwrap_or_else(PoisonError::into_inner).insert(question, answer);
    }
}

impl Files for Recorded<'_> {
    fn walk(&self, folder: &str) -> Vec<Entry> {
        let entries = self.files.walk(folder);
        let question = if self.measure { Question::Measure } else { Question::Walk };
        self.answered(question(folder.to_owned()), walked(&entries, self.measure));
        entries
    }

    fn read(&self, path: &str, limit: u64) -> Result<Vec<u8>, FileError> {
        let answer = self.files.read(path, limit);
        self.answered(Question::Read(path.to_owned(), limit), read(&answer));
        answer
    }

    fn on_disk(&self, path: &str) -> Option<PathBuf> {
        // Whoever asks where a file is wants what is in it.
        if self.measure {
            let question = Question::Read(path.to_owned(), ATTACHMENT_LIMIT);
            let answer = question.ask(self.files);
            self.answered(question, answer);
        }
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

    #[test]
    fn a_question_can_be_asked_again() {
        let mut files = Memory::new();
        files.insert("a/b", "1");
        for measure in [false, true] {
            let recorded = if measure { Recorded::in_full(&files) } else { Recorded::new(&files) };
            recorded.walk("a");
            let _ = recorded.read("a/b", 10);
            let _ = recorded.read("a/none", 10);
            let answers = recorded.into_answers();
            assert_eq!(answers.0.len(), 3);
            assert!(answers.hold(&files));
            let mut longer = files.clone();
            longer.insert("a/b", "12");
            assert!(!answers.hold(&longer));
            let changed =
                answers.0.iter().filter(|(question, answer)| question.ask(&longer) != *answer).count();
            assert_eq!(changed, if measure { 2 } else { 1 });
        }
    }
}
