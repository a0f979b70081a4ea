//! Findings that were told before.
//!
//! After each edit most findings are what they were, and to tell one again its file would be read again. What a finding's
//! [`Row`] shows besides the finding itself comes from the files it names, so that it stays true while these do.

use hashbrown::HashMap;

use super::{Reporter, Row};
use crate::diagnostic::{Diagnostic, Place};
use crate::files::Changes;

/// What was told last.
#[derive(Debug, Default)]
pub struct Told {
    known: HashMap<Diagnostic, Row>,
}

impl Told {
    /// The findings with sentences and places, as [`Reporter::rows`] gives them. `changes` are those since the time before;
    /// the reporter speaks with the words it had then.
    pub fn rows(&mut self, reporter: &Reporter<'_>, findings: &[Diagnostic], changes: &Changes) -> Vec<Row> {
        let stays = |place: &Place| !changes.touch(&place.file);
        self.known.retain(|finding, _| finding.place.iter().chain(&finding.related).all(stays));
        let is_new = |finding: &&Diagnostic| !self.known.contains_key(*finding);
        let new: Vec<Diagnostic> = findings.iter().filter(is_new).cloned().collect();
        let rows = reporter.rows(&new);
        self.known.extend(new.into_iter().zip(rows));
        // What was not found this time is not known the next.
        let mut all = std::mem::take(&mut self.known);
        self.known = findings.iter().filter_map(|finding| all.remove_entry(finding)).collect();
        findings.iter().filter_map(|finding| self.known.get(finding).cloned()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Code;
    use crate::files::Memory;
    use crate::report::Wording;

    fn finding(file: &str, at: usize) -> Diagnostic {
        Diagnostic::new(Code::UnknownField).at(Place::range(file, at..at + 1)).arg("found", "x")
    }

    fn changed(paths: &[&str]) -> Changes {
        Changes::Paths(paths.iter().map(|path| (*path).to_owned()).collect())
    }

    #[test]
    fn a_file_is_read_again_when_it_has_changed_and_only_then() {
        let mut told = Told::default();
        let mut lines = |text: &str, findings: &[Diagnostic], changes: &Changes| -> Vec<Option<usize>> {
            let mut files = Memory::new();
            ["a.md", "b.md"].into_iter().for_each(|path| files.insert(path, text));
            let wording = Wording::load(&files, &crate::files::Embedded, "en");
            let rows = told.rows(&Reporter::new(&files, &wording), findings, changes);
            rows.iter().map(|row| row.spot.as_ref().and_then(|spot| Some(spot.lines?.line))).collect()
        };
        let (one, other) = (finding("a.md", 3), finding("b.md", 3));
        let both = [one.clone(), other.clone()];
        assert_eq!(lines("12\nx\n", &both, &Changes::Everything), [Some(2), Some(2)]);
        assert_eq!(lines("\n\n\nx\n", &both, &changed(&["b.md"])), [Some(2), Some(4)]);
        let related = finding("a.md", 3).related(Place::file("b.md"));
        assert_eq!(lines("\nxxx\n", std::slice::from_ref(&related), &changed(&[])), [Some(2)]);
        assert_eq!(lines("\n\nxxx\n", &[related], &changed(&["b.md"])), [Some(3)]);
        // What was not found meanwhile is not known any more.
        assert_eq!(lines("x\n\nx\n", &both, &changed(&[])), [Some(3), Some(3)]);
    }
}
