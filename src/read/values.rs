//! Values that need to know the site: localised text, vocabulary entries, references, dates of a document.

use std::sync::Arc;

use jiff::civil::Date;

use crate::diagnostic::{Code, Severity};
use crate::language::{Lang, Languages};
use crate::markdown::RESERVED_ANCHORS;
use crate::model::{Localized, Name, Reference, Vocabulary};
use crate::yaml::fields::{Fields, Report, date, list, past_date, text};
use crate::yaml::{Node, Value};

/// What reading a file needs to know of the site.
#[derive(Clone, Copy)]
pub(super) struct Context<'a> {
    /// The site's languages.
    pub languages: &'a Languages,
    /// The site's vocabularies.
    pub vocabulary: &'a Vocabulary,
    /// The language of the file, for values written without one.
    pub language: Option<Lang>,
}

/// The longest title, in characters.
pub(super) const TITLE: usize = 300;
/// The longest summary.
pub(super) const SUMMARY: usize = 300;
/// The longest other text in front matter.
pub(super) const TEXT: usize = 2000;
/// The longest id or name.
pub(super) const NAME: usize = 120;

impl Context<'_> {
    /// A map from languages to values, or a single value in the language of the file.
    pub(super) fn localized<T>(
        &self,
        node: &Node,
        report: &mut Report,
        mut read: impl FnMut(&Node, &mut Report) -> Option<T>,
    ) -> Localized<T> {
        if !matches!(node.value, Value::Map(_)) {
            return match self.language {
                Some(lang) => read(node, report).map(|value| Localized::one(lang, value)).unwrap_or_default(),
                None => {
                    let finding = report.finding(Code::WrongType, &node.range);
                    report.add(finding.arg("found", node.value.kind()).arg("expected", "languages"));
                    Localized::default()
                }
            };
        }
        let Some(fields) = Fields::open_any(node, report) else { return Localized::default() };
        let mut values = Localized::default();
        for (key, value) in fields.pairs() {
            match self.languages.lang(&key.name) {
                Some(lang) => {
                    if value.value != Value::Null
                        && let Some(value) = read(value, report)
                    {
                        values.insert(lang, value);
                    }
                }
                // What a partner translated into a language that this site does not publish is kept in the source.
                None if self.languages.is_known(&key.name)
                    && self.languages.lang_of_tag(&key.name).is_none() => {}
                None => {
                    let mut finding =
                        report.finding(Code::UnknownLanguage, &key.range).arg("found", key.name.as_str());
                    finding = finding
                        .allowed(&key.name, self.languages.content().iter().map(|code| code.to_string()));
                    if let Some(lang) = self.languages.lang_of_tag(&key.name) {
                        finding = finding.suggest(self.languages.code(lang));
                    }
                    report.add(finding);
                }
            }
        }
        values
    }

    /// Text in several languages.
    pub(super) fn localized_text(
        &self,
        node: &Node,
        longest: usize,
        report: &mut Report,
    ) -> Localized<String> {
        self.localized(node, report, |node, report| text(node, longest, report).map(|found| found.value))
    }

    /// Text in several languages in a field that may be absent.
    pub(super) fn text_field(
        &self,
        fields: &Fields<'_>,
        name: &str,
        longest: usize,
        report: &mut Report,
    ) -> Localized<String> {
        fields.get(name).map(|node| self.localized_text(node, longest, report)).unwrap_or_default()
    }

    /// Entries of a vocabulary: one, or a list.
    pub(super) fn names(&self, node: &Node, vocabulary: &str, report: &mut Report) -> Vec<Name> {
        list(node).iter().filter_map(|item| self.name(item, vocabulary, report)).collect()
    }

    /// Entries of a vocabulary in a field that may be absent.
    pub(super) fn names_field(
        &self,
        fields: &Fields<'_>,
        name: &str,
        vocabulary: &str,
        report: &mut Report,
    ) -> Vec<Name> {
        fields.get(name).map(|node| self.names(node, vocabulary, report)).unwrap_or_default()
    }

    /// An entry of a vocabulary.
    pub(super) fn name(&self, node: &Node, vocabulary: &str, report: &mut Report) -> Option<Name> {
        let found = text(node, NAME, report)?;
        let known = self.vocabulary.list(vocabulary);
        if let Some(entry) = known.get(&found.value) {
            return Some(Arc::clone(&entry.id));
        }
        let finding = report.finding(Code::UnknownValue, &node.range).arg("found", found.value.as_str());
        report.add(finding.allowed(&found.value, known.ids().map(str::to_owned)));
        None
    }

    /// An entry of a vocabulary in a field that may be absent.
    pub(super) fn name_field(
        &self,
        fields: &Fields<'_>,
        name: &str,
        vocabulary: &str,
        report: &mut Report,
    ) -> Option<Name> {
        self.name(fields.get(name)?, vocabulary, report)
    }

    /// A content language.
    pub(super) fn language(&self, node: &Node, report: &mut Report) -> Option<Lang> {
        let found = text(node, NAME, report)?;
        // Every spelling of a language's editions means the language: authors write either script.
        if let Some(lang) = self.languages.lang_of_tag(&found.value) {
            return Some(lang);
        }
        let finding = report.finding(Code::UnknownLanguage, &node.range).arg("found", found.value.as_str());
        let known = self.languages.content().iter().map(|code| code.to_string());
        let mut finding = finding.allowed(&found.value, known);
        finding.severity = Severity::Error;
        report.add(finding);
        None
    }
}

/// One of a fixed set of words, kept as a name.
pub(super) fn word_field(
    fields: &Fields<'_>,
    name: &str,
    words: &[&str],
    report: &mut Report,
) -> Option<Name> {
    let node = fields.get(name)?;
    let found = text(node, NAME, report)?;
    if words.contains(&found.value.as_str()) {
        return Some(Arc::from(found.value));
    }
    let finding = report.finding(Code::UnknownValue, &node.range).arg("found", found.value.as_str());
    report.add(finding.allowed(&found.value, words.iter().copied()));
    None
}

/// Text in a field that may be absent.
pub(super) fn plain_field(
    fields: &Fields<'_>,
    name: &str,
    longest: usize,
    report: &mut Report,
) -> Option<String> {
    text(fields.get(name)?, longest, report).map(|found| found.value)
}

/// An address in a field that may be absent.
pub(super) fn url_field(fields: &Fields<'_>, name: &str, report: &mut Report) -> Option<String> {
    crate::yaml::fields::url(fields.get(name)?, report).map(|found| found.value)
}

/// A date in a field that may be absent.
pub(super) fn date_field(fields: &Fields<'_>, name: &str, report: &mut Report) -> Option<Date> {
    date(fields.get(name)?, report).map(|found| found.value)
}

/// A day on which something was done, in a field that may be absent.
pub(super) fn past_date_field(fields: &Fields<'_>, name: &str, report: &mut Report) -> Option<Date> {
    past_date(fields.get(name)?, report).map(|found| found.value)
}

/// A list of texts in a field that may be absent.
pub(super) fn list_field(
    fields: &Fields<'_>,
    name: &str,
    longest: usize,
    report: &mut Report,
) -> Vec<String> {
    let Some(node) = fields.get(name) else { return Vec::new() };
    list(node).iter().filter_map(|item| text(item, longest, report)).map(|found| found.value).collect()
}

/// References to documents: one, or a list, each `id` or `id#section`.
pub(super) fn references(fields: &Fields<'_>, name: &str, report: &mut Report) -> Vec<Reference> {
    let Some(node) = fields.get(name) else { return Vec::new() };
    list(node).iter().filter_map(|item| reference(item, report)).collect()
}

/// A reference to a document, `id` or `id#section`.
pub(super) fn reference(node: &Node, report: &mut Report) -> Option<Reference> {
    let found = text(node, NAME, report)?;
    let (id, section) = match found.value.split_once('#') {
        Some((id, section)) => (id, Some(Arc::from(section))),
        None => (found.value.as_str(), None),
    };
    Some(Reference { id: Arc::from(id), section, range: found.range })
}

/// The map of a field keyed by ids, each key checked to be one.
pub(super) fn keyed<'n>(
    node: &'n Node,
    report: &mut Report,
) -> Vec<(Arc<str>, std::ops::Range<usize>, &'n Node)> {
    let Some(fields) = Fields::open_any(node, report) else { return Vec::new() };
    let mut entries = Vec::new();
    for (key, value) in fields.pairs() {
        let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        let sound = !key.name.is_empty() && key.name.len() <= NAME && key.name.bytes().all(plain);
        if !sound || key.name.starts_with('-') {
            let finding = report.finding(Code::BadAnchor, &key.range).arg("found", key.name.as_str());
            let mended: String = key
                .name
                .to_lowercase()
                .chars()
                .map(|c| if c.is_ascii_alphanumeric() { c } else { '-' })
                .collect();
            report.add(finding.suggest(mended.trim_matches('-')));
        } else if let Some(prefix) = RESERVED_ANCHORS.into_iter().find(|prefix| key.name.starts_with(prefix))
        {
            let finding = report.finding(Code::ReservedAnchor, &key.range).arg("found", key.name.as_str());
            report.add(finding.suggest(key.name.trim_start_matches(prefix)));
        } else {
            entries.push((Arc::from(key.name.as_str()), key.range.clone(), value));
        }
    }
    entries
}
