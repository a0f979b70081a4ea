//! Findings → what somebody reads.
//!
//! In: [`Diagnostic`]s, which have no wording; the [`Files`] they are about; and the [`Wording`] of the interface's
//! language. Out: [`Row`]s with sentences, lines and columns, from which each format arranges its own: [`Format::Human`]
//! for people, [`Format::Json`] for programs, [`Format::Github`] for notes on a change, [`Format::Sarif`] for code
//! scanning. The development server shows the rows themselves over the page.

#[cfg(test)]
mod coverage;
mod excerpt;
mod github;
mod human;
mod json;
mod position;
mod row;
mod sarif;
mod style;
mod told;
mod visible;
mod wording;
mod wrap;

use std::collections::HashMap;
use std::io::{self, Write};
use std::ops::Range;
use std::sync::Arc;

use crate::diagnostic::{Arg, Code, Diagnostic, Place, Severity};
use crate::files::{Files, TEXT_LIMIT};

pub use excerpt::Excerpt;
pub use position::Lines;
pub use row::{Row, Spot};
pub use style::{Style, Tone};
pub use told::Told;
pub use visible::{on_one_line, visible};
pub use wording::{ARGUMENTS, Wording, source, spoken};
pub use wrap::{WIDTH, wrap};

pub(crate) use human::allowed_values;
pub(crate) use wording::locale;

use position::Source;

/// How findings are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Format {
    /// For people.
    #[default]
    Human,
    /// For programs.
    Json,
    /// As workflow commands, which GitHub shows as notes on the changed lines.
    Github,
    /// As SARIF 2.1.0, which code scanners exchange.
    Sarif,
}

impl Format {
    /// The formats by the names they have on the command line.
    pub const NAMES: &'static [(&'static str, Format)] = &[
        ("human", Format::Human),
        ("json", Format::Json),
        ("github", Format::Github),
        ("sarif", Format::Sarif),
    ];
}

/// How many findings there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Counts {
    /// Findings that stop a build.
    pub errors: usize,
    /// Findings that do not.
    pub warnings: usize,
    /// Files that have any.
    pub files: usize,
}

/// Tells findings.
pub struct Reporter<'a> {
    files: &'a dyn Files,
    wording: &'a Wording,
    prefix: String,
}

impl<'a> Reporter<'a> {
    /// A reporter on `files` that speaks with `wording`.
    pub fn new(files: &'a dyn Files, wording: &'a Wording) -> Self {
        Reporter { files, wording, prefix: String::new() }
    }

    /// Puts the way to the site's folder before every path, so that it can be opened from where the command was called.
    pub fn below(mut self, folder: &std::path::Path) -> Self {
        let folder = folder.to_string_lossy().replace('\\', "/");
        let folder = folder.trim_start_matches("./").trim_end_matches('/');
        self.prefix = match folder {
            "" if self.prefix.is_empty() => String::new(),
            "." | "" => String::new(),
            folder => format!("{folder}/"),
        };
        self
    }

    /// The findings with sentences and places, in their own order.
    pub fn rows(&self, findings: &[Diagnostic]) -> Vec<Row> {
        let mut sources = Sources { files: self.files, known: HashMap::new() };
        findings.iter().map(|finding| self.row(finding, &mut sources)).collect()
    }

    fn row(&self, finding: &Diagnostic, sources: &mut Sources<'_>) -> Row {
        let (message, help) = self.wording.finding(finding);
        let shown = |text: &String| on_one_line(text).into_owned();
        Row {
            code: finding.code,
            severity: finding.severity,
            label: self.wording.severity(finding.severity),
            message,
            help,
            allowed: finding.allowed.iter().map(shown).collect(),
            suggestion: finding.suggestion.as_ref().map(shown),
            spot: finding.place.as_ref().map(|place| match is_output(finding.code) {
                true => Spot { file: on_one_line(&place.file).into_owned(), lines: None, excerpt: None },
                false => self.spot(place, quoted(finding), sources),
            }),
            related: finding.related.iter().map(|place| self.spot(place, None, sources)).collect(),
        }
    }

    fn spot(&self, place: &Place, quoted: Option<&str>, sources: &mut Sources<'_>) -> Spot {
        let found = place.range.as_ref().and_then(|range| sources.look(&place.file, range, quoted));
        let (lines, excerpt) = found.unzip();
        let file = on_one_line(&format!("{}{}", self.prefix, place.file)).into_owned();
        Spot { file, lines, excerpt: excerpt.flatten() }
    }

    /// Writes findings.
    ///
    /// # Errors
    /// Those of `out`.
    pub fn write(
        &self,
        format: Format,
        findings: &[Diagnostic],
        style: Style,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        let rows = self.rows(findings);
        match format {
            Format::Human => human::write(&rows, counts(findings), self.wording, style, out),
            Format::Json => json::write(&rows, counts(findings), self.wording, out),
            Format::Github => github::write(&rows, counts(findings), self.wording, out),
            Format::Sarif => sarif::write(&rows, self.wording, out),
        }
    }
}

/// Whether findings of this kind are about where a site is written rather than about its own files.
fn is_output(code: Code) -> bool {
    matches!(
        code,
        Code::OutputOverlapsSource
            | Code::OutputNotOurs
            | Code::OutputNotAFolder
            | Code::OutputLocked
            | Code::OutputFailure
    )
}

/// What a finding quotes: a parser often knows only the sentence or heading in which it stands.
fn quoted(finding: &Diagnostic) -> Option<&str> {
    finding.args.iter().find_map(|(name, value)| match value {
        Arg::Text(text) if name == "found" && !text.is_empty() => Some(text.as_str()),
        _ => None,
    })
}

/// Counts findings.
pub fn counts(findings: &[Diagnostic]) -> Counts {
    let of = |severity| findings.iter().filter(|finding| finding.severity == severity).count();
    let files = findings.iter().filter_map(|finding| finding.place.as_ref()).map(|place| &place.file);
    let files = files.collect::<std::collections::HashSet<_>>().len();
    Counts { errors: of(Severity::Error), warnings: of(Severity::Warning), files }
}

/// The one sentence after all findings.
pub fn summary(counts: Counts, wording: &Wording) -> String {
    let id = match (counts.errors, counts.warnings) {
        (0, 0) => "summary-clean",
        (0, _) => "summary-warnings",
        (_, 0) => "summary-errors",
        _ => "summary-both",
    };
    let args = [
        ("errors", counts.errors.into()),
        ("warnings", counts.warnings.into()),
        ("files", counts.files.into()),
    ];
    wording.say(id, &args)
}

/// The files that findings are about, each read once.
struct Sources<'a> {
    files: &'a dyn Files,
    known: HashMap<Arc<str>, Option<Source>>,
}

impl Sources<'_> {
    fn look(
        &mut self,
        file: &Arc<str>,
        range: &Range<usize>,
        quoted: Option<&str>,
    ) -> Option<(Lines, Option<Excerpt>)> {
        let files = self.files;
        let read = || files.read(file, TEXT_LIMIT).ok().map(|bytes| Source::new(&bytes));
        let source = self.known.entry(Arc::clone(file)).or_insert_with(read).as_ref()?;
        let range = quoted.and_then(|words| source.narrowed(range, words)).unwrap_or(range.clone());
        Some((source.lines(&range), Excerpt::new(source, &range)))
    }
}
