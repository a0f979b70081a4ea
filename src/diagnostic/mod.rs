//! What is wrong, where, and what would be right.
//!
//! Every stage of the pipeline returns [`Diagnostic`]s as values next to whatever it could still do, so that one run
//! reports every mistake of a site. A diagnostic carries no wording: only a stable [`Code`], the place in the real file,
//! and arguments. [`crate::report`] turns it into a sentence in the reader's language, because the wording of all five
//! interface languages lives in `locales/*/cli.ftl` and nowhere else.

mod code;
mod suggestion;

use std::borrow::Cow;
use std::cmp::Ordering;
use std::ops::Range;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

pub use code::Code;
pub use suggestion::nearest;

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Severity {
    /// The site is not built until this is mended.
    Error,
    /// The site is built; somebody should look.
    Warning,
}

impl Severity {
    /// The word used in machine-readable reports.
    pub fn name(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
        }
    }
}

/// A place in a source file: the path as the site knows it and, where known, a range of byte offsets in that file.
///
/// Lines and columns are not stored; [`crate::report`] derives them from the file's text, so that they are right for
/// the real file (front matter included) and are counted in characters.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Place {
    /// Path relative to the site's root, with `/` between its parts.
    pub file: Arc<str>,
    /// Byte range inside the file, or `None` when the finding is about the file as a whole.
    pub range: Option<Range<usize>>,
}

impl Place {
    /// The file as a whole.
    pub fn file(file: impl Into<Arc<str>>) -> Self {
        Place { file: file.into(), range: None }
    }

    /// A byte range of a file.
    pub fn range(file: impl Into<Arc<str>>, range: Range<usize>) -> Self {
        Place { file: file.into(), range: Some(range) }
    }
}

/// An argument of a diagnostic's message.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Arg {
    /// Text, shown as it is but with control and direction characters made visible.
    Text(String),
    /// A count; the message can choose its plural form by it.
    Number(i64),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Arg::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Arg::Text(text)
    }
}

impl From<&Arc<str>> for Arg {
    fn from(text: &Arc<str>) -> Self {
        Arg::Text(text.to_string())
    }
}

impl From<i64> for Arg {
    fn from(number: i64) -> Self {
        Arg::Number(number)
    }
}

impl From<usize> for Arg {
    fn from(number: usize) -> Self {
        Arg::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

/// One finding.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Diagnostic {
    /// Which kind of finding; stable for ever.
    pub code: Code,
    /// Whether it stops the build.
    pub severity: Severity,
    /// Where; `None` only for findings about no file at all, such as a missing folder.
    pub place: Option<Place>,
    /// Values the message names, by the name the message uses.
    pub args: Vec<(Cow<'static, str>, Arg)>,
    /// What would be accepted here, in a sensible order.
    pub allowed: Vec<String>,
    /// The accepted value nearest to what was found.
    pub suggestion: Option<String>,
    /// Other places that belong to the finding, such as the first of two equal ids.
    pub related: Vec<Place>,
}

impl Diagnostic {
    /// A finding of this kind, with the code's own severity and no place yet.
    pub fn new(code: Code) -> Self {
        Diagnostic {
            code,
            severity: code.severity(),
            place: None,
            args: Vec::new(),
            allowed: Vec::new(),
            suggestion: None,
            related: Vec::new(),
        }
    }

    /// Sets the place.
    pub fn at(mut self, place: Place) -> Self {
        self.place = Some(place);
        self
    }

    /// Adds a message argument.
    pub fn arg(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.args.push((Cow::Borrowed(name), value.into()));
        self
    }

    /// Lists what is accepted and, with `found`, picks the nearest of it as the suggestion.
    pub fn allowed<S: Into<String>>(mut self, found: &str, allowed: impl IntoIterator<Item = S>) -> Self {
        self.allowed = allowed.into_iter().map(Into::into).collect();
        self.suggestion = nearest(found, self.allowed.iter().map(String::as_str)).map(str::to_owned);
        self
    }

    /// Suggests a value outright.
    pub fn suggest(mut self, value: impl Into<String>) -> Self {
        self.suggestion = Some(value.into());
        self
    }

    /// Adds another place that belongs to the finding.
    pub fn related(mut self, place: Place) -> Self {
        self.related.push(place);
        self
    }

    fn sort_key(&self) -> (&str, usize, Code) {
        match &self.place {
            None => ("", 0, self.code),
            Some(place) => (&place.file, place.range.as_ref().map_or(0, |range| range.start), self.code),
        }
    }
}

/// Puts findings into the order of a report: by file, then place, then code; equal findings are kept once.
pub fn sort(diagnostics: &mut Vec<Diagnostic>) {
    diagnostics.sort_by(|a, b| match a.sort_key().cmp(&b.sort_key()) {
        Ordering::Equal => format!("{:?}", a.args).cmp(&format!("{:?}", b.args)),
        order => order,
    });
    diagnostics.dedup();
}

/// Whether any finding stops the build.
pub fn any_error(diagnostics: &[Diagnostic]) -> bool {
    diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Error)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn findings_are_sorted_by_file_and_place_and_kept_once() {
        let at = |file: &str, start| {
            Diagnostic::new(Code::UnknownField).at(Place::range(file, start..start + 1)).arg("found", "x")
        };
        let mut findings = vec![at("b.md", 1), at("a.md", 9), at("a.md", 2), at("a.md", 9)];
        sort(&mut findings);
        let order: Vec<_> = findings.iter().filter_map(|d| d.place.clone()).collect();
        assert_eq!(
            order,
            [Place::range("a.md", 2..3), Place::range("a.md", 9..10), Place::range("b.md", 1..2)]
        );
    }

    #[test]
    fn allowed_values_bring_a_suggestion() {
        let finding = Diagnostic::new(Code::UnknownValue).allowed("pollice", ["police", "border-police"]);
        assert_eq!(finding.suggestion.as_deref(), Some("police"));
    }
}
