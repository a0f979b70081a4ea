//! The words of all editions: messages by locale, and what turns an author's script into a reader's.

use std::borrow::Cow;
use std::sync::Arc;

use crate::diagnostic::{Code, Diagnostic, Place};
use crate::files::Files;
use crate::language::messages::Messages;
use crate::language::transliteration::Converter;
use crate::language::{Languages, site_messages};

/// Messages and scripts, by the position of a locale in [`Languages::locales`].
pub(super) struct Wording {
    messages: Vec<Option<Arc<Messages>>>,
    paths: Vec<String>,
    converters: Vec<Option<Converter>>,
}

impl Wording {
    /// Reads `site.ftl` of every locale that a page may need. All published editions must have the same messages.
    pub(super) fn read(
        files: &dyn Files,
        languages: &Languages,
        protected: &[String],
        findings: &mut Vec<Diagnostic>,
    ) -> Self {
        let editions = languages.editions().len();
        let mut wording = Wording { messages: Vec::new(), paths: Vec::new(), converters: Vec::new() };
        for (at, locale) in languages.locales().iter().enumerate() {
            let source = locale.derived_from.as_ref().unwrap_or(&locale.slug);
            wording.paths.push(format!("locales/{source}/site.ftl"));
            // A locale that only a fallback chain names need not have words of its own.
            let mut found = Vec::new();
            wording.messages.push(site_messages(files, languages, at, &mut found).map(Arc::new));
            if at < editions {
                findings.append(&mut found);
            }
            wording.converters.push(languages.converter(at, protected));
        }
        wording.compare(editions, findings);
        wording
    }

    /// What one edition can say, all can.
    fn compare(&self, editions: usize, findings: &mut Vec<Diagnostic>) {
        let published: Vec<(usize, &Arc<Messages>)> = self
            .messages
            .iter()
            .take(editions)
            .enumerate()
            .filter_map(|(at, messages)| messages.as_ref().map(|messages| (at, messages)))
            .collect();
        let mut all: Vec<&str> = published.iter().flat_map(|(_, messages)| messages.ids()).collect();
        all.sort_unstable();
        all.dedup();
        for (at, messages) in published {
            let path = self.path(at);
            for id in all.iter().filter(|id| !messages.has(id)) {
                let finding = Diagnostic::new(Code::MessageMissing).at(Place::file(path)).arg("found", *id);
                let finding = finding.arg("language", path);
                if !findings.contains(&finding) {
                    findings.push(finding);
                }
            }
        }
    }

    /// The messages of a locale.
    pub(super) fn messages(&self, locale: usize) -> Option<&Messages> {
        self.messages.get(locale)?.as_deref()
    }

    /// The messages of a locale, to be kept.
    pub(super) fn shared(&self, locale: usize) -> Option<Arc<Messages>> {
        self.messages.get(locale)?.clone()
    }

    /// The file a locale's messages come from.
    pub(super) fn path(&self, locale: usize) -> &str {
        self.paths.get(locale).map_or("", String::as_str)
    }

    /// Text of a locale's language in the locale's script, whichever its author used.
    pub(super) fn script<'t>(&self, locale: usize, text: &'t str) -> Cow<'t, str> {
        match self.converter(locale) {
            Some(converter) => converter.convert(text),
            None => Cow::Borrowed(text),
        }
    }

    /// What writes a locale's script; `None` where a language has only one.
    pub(super) fn converter(&self, locale: usize) -> Option<&Converter> {
        self.converters.get(locale)?.as_ref()
    }
}
