//! Sites built in memory: the content that comes with praksa, with files added or replaced.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use praksa::build::{Audience, Options, build};
use praksa::diagnostic::{Diagnostic, Severity};
use praksa::files::{Embedded, Layered, Memory, starter_content};
use praksa::output::{Collected, Content};

/// A built site: its files by path.
pub(crate) struct Built {
    files: BTreeMap<String, Content>,
    /// What was found on the way.
    pub(crate) findings: Vec<Diagnostic>,
}

impl Built {
    /// A file as text.
    pub(crate) fn text(&self, path: &str) -> &str {
        match self.files.get(path) {
            Some(Content::Bytes(bytes)) => std::str::from_utf8(bytes).unwrap(),
            other => panic!("{path}: {other:?}"),
        }
    }

    /// A file as JSON.
    pub(crate) fn json(&self, path: &str) -> serde_json::Value {
        serde_json::from_str(self.text(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// Whether there is a file.
    pub(crate) fn has(&self, path: &str) -> bool {
        self.files.contains_key(path)
    }

    /// The paths of all files.
    pub(crate) fn paths(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }

    /// The codes of all errors.
    pub(crate) fn errors(&self) -> Vec<&'static str> {
        let errors = self.findings.iter().filter(|finding| finding.severity == Severity::Error);
        errors.map(|finding| finding.code.name()).collect()
    }
}

/// The shipped site as it is.
pub(crate) fn shipped() -> &'static Built {
    static SITE: OnceLock<Built> = OnceLock::new();
    SITE.get_or_init(|| with(&[]))
}

/// The shipped site with these files added or replaced; it must have no errors.
pub(crate) fn with(files: &[(&str, &str)]) -> Built {
    let built = any(files);
    assert!(built.errors().is_empty(), "{:#?}", built.findings);
    built
}

/// The same, with errors or without.
pub(crate) fn any(files: &[(&str, &str)]) -> Built {
    let mut content: Memory = starter_content().into_iter().collect();
    for (path, text) in files {
        content.insert(*path, *text);
    }
    let options = Options { today: jiff::civil::date(2026, 11, 25), audience: Audience::Participant };
    let sink = Collected::default();
    let findings = build(&Layered::new(&content, &Embedded), &options, &sink);
    Built { files: sink.into_files(), findings }
}

/// A file of the shipped content, to be changed.
pub(crate) fn original(path: &str) -> String {
    let found = starter_content().into_iter().find(|(known, _)| known == path);
    String::from_utf8(found.unwrap_or_else(|| panic!("{path}")).1).unwrap()
}

/// The editions of the shipped site.
pub(crate) const EDITIONS: [&str; 5] = ["mk", "sq", "sr", "sr-latn", "bs"];
