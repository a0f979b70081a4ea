//! Something made from files, together with what was asked of them: whether it has to be made again, the files themselves
//! say.

use super::{Answers, Files, Recorded};
use crate::fingerprint::Fingerprint;

/// See the module.
#[derive(Debug)]
pub struct Derived<T> {
    made: T,
    print: Fingerprint,
    answers: Answers,
}

impl<T> Derived<T> {
    /// Makes it. What is made depends on nothing but the files, as far as [`Derived::holds`] is to be asked.
    pub fn new(files: &dyn Files, make: impl FnOnce(&dyn Files) -> T) -> Self {
        let recorded = Recorded::new(files);
        let made = make(&recorded);
        Derived { made, print: recorded.fingerprint(), answers: recorded.into_answers() }
    }

    /// Whether it would come to the same from files as they are now.
    pub fn holds(&self, files: &dyn Files) -> bool {
        self.answers.hold(files)
    }

    /// What was made.
    pub fn made(&self) -> &T {
        &self.made
    }

    /// The fingerprint of what it was made from.
    pub fn print(&self) -> Fingerprint {
        self.print
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::Memory;

    #[test]
    fn it_holds_until_a_file_that_was_asked_for_changes() {
        let mut files = Memory::new();
        files.insert("a/one", "1");
        files.insert("b", "2");
        let make = |files: &dyn Files| files.walk("a").len() + usize::from(files.read("c", 9).is_ok());
        let derived = Derived::new(&files, make);
        files.insert("b", "3");
        assert!(derived.holds(&files));
        assert_eq!(*derived.made(), 1);
        for (path, text) in [("a/two", "4"), ("c", "5")] {
            let mut files = files.clone();
            files.insert(path, text);
            assert!(!derived.holds(&files), "{path}");
            assert_ne!(Derived::new(&files, make).print(), derived.print(), "{path}");
        }
    }
}
